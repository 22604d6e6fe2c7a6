"""The quick ways to the matching form give what the slow one gives."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.alphabets import ALPHABETS, _no_hangul, composed, fold_bytes
from nlp.text import BREAK, FOLD, fold

MORE = " abzABZ019.,-_'#@\n«»·…–’🙂\u200c\u00a0"
HANGUL = "".join(map(chr, range(0xAC00, 0xAC80))) + "김국기ㅋㅠㄱㅏ"


def slow(text: str) -> bytes:
    return fold(text).replace(BREAK, "").encode()


@pytest.mark.parametrize("alphabet", ALPHABETS, ids=["Latin", "Cyrillic", "Arabic"])
def test_every_letter_folds_as_it_does_alone(alphabet: object) -> None:
    for letter in alphabet.letters:  # type: ignore[attr-defined]
        assert fold_bytes(letter)[0].replace(BREAK.encode(), b"") == slow(letter), hex(ord(letter))


@given(st.sampled_from(ALPHABETS).flatmap(lambda a: st.text(st.sampled_from(a.letters + MORE), max_size=60)))
@settings(max_examples=300, deadline=None)
def test_texts_of_one_alphabet(text: str) -> None:
    assert fold_bytes(text)[0].replace(BREAK.encode(), b"") == slow(text)


@given(st.text(st.sampled_from(HANGUL + MORE), max_size=40))
@settings(max_examples=300, deadline=None)
def test_hangul_differs_by_composition_only(text: str) -> None:
    form = unicodedata.normalize("NFKD", fold_bytes(text)[0].decode())
    for letter in "…、。🙂":  # what stays in the bytes has no part in a name
        form = form.replace(unicodedata.normalize("NFKD", letter), "")
    assert form.replace(BREAK, "").replace(".", "").encode() == slow(text)


def test_what_hangul_is_read_with_is_no_part_of_a_name() -> None:
    for code in [*range(0x80, 0xAC00), *range(0xD7A4, 0xD800), *range(0xE000, 0x20000)]:
        if not _no_hangul(chr(code)) and not 0x3131 <= code <= 0x3163:
            assert FOLD[code] == BREAK, hex(code)
    assert _no_hangul("ㄱㅏ")
    assert _no_hangul("각\u11a8")


def test_names_in_hangul_are_composed() -> None:
    assert composed(fold("김국기")) == "김국기"
    assert composed(fold("Kim")) == ""
