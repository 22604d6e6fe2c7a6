"""The matching form and its way back to the original."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.alphabets import fold_bytes
from nlp.normal import Normal
from nlp.text import BREAK, fold
from nlp.zones import Zone, tag_starts

SAME = [
    ("Ales Bialiatski", "ALES  BIALIATSKI"),
    ("Ales Bialiatski", "Ａｌｅｓ Ｂｉａｌｉａｔｓｋｉ"),
    ("Ales Bialiatski", "A\u200bles Bia\u00adliatski"),
    ("Дар’я", "Дар'я"),
    ("Бяляцкі", "Бяляцкi"),  # with a Latin i
    ("Калесьнікава", "Калеснікава"),
    ("Álvarez", "A\u0301lvarez"),
    ("نرگس محمدی", "نرگس\u200cمحمدي"),
    ("عبد الفتاح", "عبدالفتـــاح"),
    ("Łabkowicz", "labkowicz"),
    ("果・喜饶嘉措", "果·喜饶嘉措"),
    ("İhar", "ihar"),
    ("ガ", "カ\u3099"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_have_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Kim", "Kem"), ("丁", "于"), ("সা", "সি"), ("कि", "का"), ("กิ", "กา")])
def test_marks_and_letters_that_carry_a_name_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_no_name_is_found_across_a_comma_or_a_bracket() -> None:
    assert BREAK in fold("Ales, Bialiatski")
    assert BREAK in fold("Ales (Bialiatski")


@given(st.text(st.characters(), max_size=80))
@settings(max_examples=300, deadline=None)
def test_the_map_leads_back_to_the_code_point(text: str) -> None:
    normal = Normal(text)
    assert len(normal.index) == len(normal.form)
    assert normal.form == fold(text)
    # What is no letter may be left out of the bytes where the form has a break: too much is found, never too little.
    if not any("\u3131" <= char <= "\ud7a3" for char in text):  # Hangul: test_alphabets.py
        assert normal.form.replace(BREAK, "").encode() == fold_bytes(text)[0].replace(BREAK.encode(), b"")
    for at, origin in enumerate(normal.index):
        assert normal.form[at] in fold(text[origin])
    assert list(normal.index) == sorted(normal.index)
    for word in normal.words:
        assert text[word.start : word.end] == word.text


def test_a_ligature_or_a_hangul_syllable_is_never_cut() -> None:
    normal = Normal("ﬁx")
    assert normal.form == "fix"
    assert not normal.whole(0, 1)
    assert normal.whole(0, 2)
    assert not Normal("기\u11ab").whole(0, 1)


def test_a_span_takes_the_marks_that_follow() -> None:
    text = "Alvarez\u0301 x"
    normal = Normal(text)
    assert normal.span(0, 7) == (0, 8)


def words_of(tag: str) -> list[str]:
    cuts = sorted(tag_starts(tag, Zone(0, len(tag), "tag")))
    return [tag[a:b].strip("_") for a, b in pairwise(cuts)]


def test_hashtags_split_at_capitals_underscores_and_digits() -> None:
    assert words_of("#FreeAlesBialiatski2024") == ["Free", "Ales", "Bialiatski", "2024"]
    assert words_of("#СвабодуАлесюБяляцкаму") == ["Свабоду", "Алесю", "Бяляцкаму"]
    assert [word for word in words_of("#مهسا_امینی") if word] == ["مهسا", "امینی"]


def test_zones_are_found_and_addresses_are_not_tags() -> None:
    text = "see https://x.org/#Losik and #Losik or @losik, mail a@losik.by"
    kinds = [(zone.kind, text[zone.start : zone.end]) for zone in Normal(text).zones]
    assert ("tag", "#Losik") in kinds
    assert ("handle", "@losik") in kinds
    assert kinds[0][0] == "url"
    assert not any(kind == "handle" and "losik.by" in found for kind, found in kinds)


def test_words_end_where_katakana_does() -> None:
    assert [word.text for word in Normal("ビャリャツキ氏が").words] == ["ビャリャツキ", "氏", "が"]
