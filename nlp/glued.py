"""Foreign names in Thai and Khmer, which write no spaces between words but one between given name and surname."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_RUN = "[\u0e01-\u0e4e\u1780-\u17d3]"
_GAP = re.compile(f"(?<={_RUN})[ \u00a0](?={_RUN})")
_LETTERS = re.compile(f"(?:{_RUN}|-)+")
_LONGEST = 24
"""So many letters of a surname are looked at."""
_AHEAD = "เแโไใ"
"""Thai vowels that are written before their consonant."""
_CARRIER = re.compile("[เแโไใ]?[อអ][\u0e30-\u0e3a\u0e47-\u0e4e\u17b6-\u17d1]*$")
_MARKS = re.compile("[\u0e30-\u0e3a\u0e47-\u0e4e\u17b6-\u17d3]*")
_ROUGH = (("kh", "k"), ("th", "t"), ("ph", "p"), ("ch", "s"), ("ng", "n"))
_MERGED = str.maketrans("rvwfpzcjdhgq", "lbbbbssstkkk")


@lru_cache(maxsize=512)
def _consonant(char: str) -> str:
    from anyascii import anyascii

    plain = str(anyascii(char)).lower()
    for old, new in _ROUGH:
        plain = plain.replace(old, new)
    return re.sub("[^bklmnst]", "", plain.translate(_MERGED))


def _coded(letters: str) -> str:
    code = "".join(_consonant(char) for char in letters).replace("ts", "s")
    return re.sub(r"(.)\1+", r"\1", re.sub("n(?=[mb])", "", code))


def has_gap(text: str) -> bool:
    """Whether a text in these scripts has a space that may stand inside a name."""
    return _GAP.search(text) is not None


def glued_names(
    text: str, bearers: Callable[[str], set[str]], givens: Callable[[str], set[str]]
) -> Iterator[tuple[int, int, int, str]]:
    """Start, start of the surname, end and person of each name. `bearers`: who has a surname with these consonants;
    `givens`: the consonants of a person's given names; both without an initial vowel."""
    for gap in _GAP.finditer(text):
        right = _LETTERS.match(text, gap.end(), gap.end() + _LONGEST)
        if right is None:
            continue
        letters = right[0]
        for size in range(len(letters), 2, -1):
            if not _consonant(letters[size - 1]):
                continue
            people = bearers(_coded(letters[:size]))
            if not people:
                continue
            marks = _MARKS.match(text, gap.end() + size)
            end = marks.end() if marks else gap.end() + size
            for person in sorted(people):
                start = _given_start(text, gap.start(), givens(person))
                if start >= 0:
                    yield start, gap.end(), end, person
                    break
            else:
                continue
            break


def _given_start(text: str, end: int, wanted: set[str]) -> int:
    """Where the given name that ends at `end` starts; -1 when it is another name."""
    for start in range(end - 1, max(end - 16, -1), -1):
        if not re.match(_RUN, text[start]):
            return -1
        if not _consonant(text[start]) or _coded(text[start:end]) not in wanted:
            continue
        if start and text[start - 1] in _AHEAD:
            start -= 1
        carrier = _CARRIER.search(text, max(0, start - 5), start)
        return carrier.start() if carrier else start
    return -1
