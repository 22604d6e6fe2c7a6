"""Which texts may hold a name by its sound: a surname's consonants beside a given name's, found by look-ups alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import add, and_

_CONSONANTS = "bklmnst"
"""What rough skeletons are made of."""
_ONE = ("", *_CONSONANTS)
ENDINGS = (*_ONE, *(one + two for one in _CONSONANTS for two in _CONSONANTS))
"""Consonants that case endings and particles may add."""

Bearers = Iterable[tuple[str, set[str]]]
"""Consonants of a part of a name, with the people who bear it."""


class Neighbours:
    """Surnames and given names as rough skeletons without a vowel in front, with the people who bear them."""

    def __init__(self, surnames: Mapping[str, set[str]], givens: Mapping[str, set[str]]) -> None:
        self._surnames = frozenset(form + ending for form in surnames for ending in ENDINGS)
        self._givens = givens

    def may_be(self, word: str) -> bool:
        """Whether a word with these consonants may be a surname, perhaps with an ending."""
        return word in self._surnames

    def named(self, words: Sequence[str]) -> set[str]:
        """People whose given name any of these words may be."""
        found: set[str] = set()
        for word in words:
            found |= self._givens.get(word) or self._givens.get(word[:-1]) or set()
        return found


class Pairs:
    """Which texts have both parts of somebody's name side by side. People are bits of a number."""

    def __init__(self, surnames: Bearers, givens: Bearers) -> None:
        """The parts as they may stand in a text, endings included."""
        bits: dict[str, int] = {}
        self._surnames = _masks(surnames, bits)
        self._givens = _masks(givens, bits)
        self._none = self._surnames.keys().isdisjoint

    def found(self, words: Sequence[str]) -> bool:
        """Whether a surname, of one word or two, stands beside a given name of the same person."""
        twos = list(map(add, words, words[1:]))
        if self._none(words) and self._none(twos):
            return False
        nobody = repeat(0)
        givens = list(map(self._givens.get, words, nobody))
        if not any(givens):
            return False
        ones = list(map(self._surnames.get, words, nobody))
        if any(map(and_, ones, givens[1:])) or any(map(and_, ones[1:], givens)):
            return True
        both = list(map(self._surnames.get, twos, nobody))
        return any(map(and_, both[1:], givens)) or any(map(and_, both, givens[2:]))


def _masks(bearers: Bearers, bits: dict[str, int]) -> dict[str, int]:
    masks: dict[str, int] = {}
    for form, people in bearers:
        mask = sum(1 << bits.setdefault(person, len(bits)) for person in people)
        masks[form] = masks.get(form, 0) | mask
    return masks


def with_endings(forms: Mapping[str, set[str]], endings: Sequence[str] = ENDINGS, least: int = 0) -> Bearers:
    """The forms without a vowel in front; those of `least` letters, that vowel counted, with endings behind too."""
    for form, people in forms.items():
        for ending in endings if len(form) >= least else ("",):
            yield form.lstrip("a") + ending, people


def with_one_more(forms: Mapping[str, set[str]], least: int = 0) -> Bearers:
    """As `with_endings`, with one consonant more at most."""
    return with_endings(forms, _ONE, least)
