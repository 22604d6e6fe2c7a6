"""Which texts may hold a name by its sound: a surname's consonants beside a given name's, found by look-ups alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import add

_CONSONANTS = "bklmnst"
"""What rough skeletons are made of."""
_ENDINGS = ("", *_CONSONANTS, *(one + two for one in _CONSONANTS for two in _CONSONANTS))


class Neighbours:
    """Surnames and given names as rough skeletons without a vowel in front, with the people who bear them."""

    def __init__(self, surnames: Mapping[str, set[str]], givens: Mapping[str, set[str]]) -> None:
        self._surnames: dict[str, set[str]] = {}
        for form, people in surnames.items():
            for ending in _ENDINGS:  # case endings and particles
                known = self._surnames.get(form + ending)
                self._surnames[form + ending] = people if known is None else known | people
        self._givens = givens
        self._none = self._surnames.keys().isdisjoint

    def may_be(self, word: str) -> bool:
        """Whether a word with these consonants may be a surname, perhaps with an ending."""
        return word in self._surnames

    def named(self, words: Sequence[str]) -> set[str]:
        """People whose given name any of these words may be."""
        found: set[str] = set()
        for word in words:
            found |= self._givens.get(word) or self._givens.get(word[:-1]) or set()
        return found

    def found(self, words: Sequence[str]) -> bool:
        """Whether a surname, of one word or two, stands beside a given name of the same person."""
        twos = list(map(add, words, words[1:]))
        if self._none(words) and self._none(twos):
            return False
        surnames = self._surnames
        return any(
            form in surnames and self._beside(surnames[form], words, at, at + width)
            for width, forms in ((1, words), (2, twos))
            for at, form in enumerate(forms)
        )

    def _beside(self, people: set[str], words: Sequence[str], start: int, end: int) -> bool:
        return not people.isdisjoint(self.named((*words[max(0, start - 1) : start], *words[end : end + 1])))
