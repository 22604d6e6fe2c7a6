"""A text with its words, its zones, and a map from its matching form back to the code points of the original."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import compress
from typing import Any

from nlp.text import ASCII_KEPT, ASCII_MAP, ASCII_SOFT, FOLD, fold
from nlp.zones import Zone, zones_of

_JOINERS = (
    "\u200c\u200d\u2060\ufeff\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0640"
)
_APOSTROPHES = "'’ʼ‘`´"


@cache
def _words() -> Any:
    """Words as a pattern. Han, kana and Hangul end a word where another script begins: they meet without a space."""
    import regex

    east = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}"
    letter = rf"[[\p{{L}}\p{{N}}\p{{M}}{_JOINERS}]--[{east}]]"
    return regex.compile(
        rf"[\p{{Hangul}}\p{{M}}]+|[\p{{Katakana}}ー\p{{M}}]+|[\p{{Han}}\p{{M}}]+|[\p{{Hiragana}}\p{{M}}]+"
        rf"|(?![{_JOINERS}]){letter}+(?:[{_APOSTROPHES}](?=\p{{L}}){letter}+)*",
        regex.VERSION1,
    )


@dataclass(slots=True)
class Word:
    """A run of letters, marks, digits and inner apostrophes: `[start, end)` of the original."""

    start: int
    end: int
    text: str
    _folded: str | None = field(default=None, repr=False)

    @property
    def folded(self) -> str:
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    @property
    def capital(self) -> bool:
        """Starts with a capital of a script that has them."""
        return self.text[0].isupper() or self.text[0].istitle()


class Normal:
    """A text, its matching form, and for each character of the form the code point it came from."""

    __slots__ = ("__dict__", "form", "index", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if text.isascii():
            data = text.encode()
            self.form = data.translate(ASCII_MAP, ASCII_SOFT).decode()
            self.index: Sequence[int] = list(compress(range(len(text)), data.translate(ASCII_KEPT)))
            return
        pieces = list(map(FOLD.__getitem__, map(ord, text)))
        self.form = "".join(pieces)
        if len(max(pieces, key=len, default="")) > 1:
            self.index = [at for at, piece in enumerate(pieces) for _ in piece]
        elif len(self.form) == len(text):
            self.index = range(len(text))
        else:
            self.index = list(compress(range(len(text)), pieces))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the original behind `[start, end)` of the form, with the marks that follow."""
        first, last = self.index[start], self.index[end - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) in ("Mn", "Me"):
            last += 1
        return first, last

    def whole(self, start: int, end: int) -> bool:
        """No code point is cut: "ﬁ" is never half of a match, nor is a Hangul syllable."""
        index = self.index
        if start and index[start - 1] == index[start]:
            return False
        if end < len(index):
            if index[end] == index[end - 1]:
                return False
            if "\u11a8" <= self.form[end] <= "\u11ff":  # a final consonant typed apart (NFD)
                return False
        return True

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        return zones_of(self.text)

    def zone_at(self, start: int, end: int) -> Zone | None:
        at = bisect_right(self._zone_starts, start)
        if at and self.zones[at - 1].end > start:
            return self.zones[at - 1]
        return self.zones[at] if at < len(self.zones) and self.zones[at].start < end else None

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [zone.start for zone in self.zones]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, also those inside hashtags, in order."""
        return tuple(map(self._word, range(len(self._word_starts))))

    def words_before(self, at: int, count: int = 1) -> list[Word]:
        """The words that end at or before `at`, nearest first."""
        last = bisect_left(self._word_starts, at)
        while last and self._word_ends[last - 1] > at:
            last -= 1
        return [self._word(number) for number in range(last - 1, max(0, last - count) - 1, -1)]

    def words_after(self, at: int, count: int = 1) -> list[Word]:
        """The words that start at or after `at`, nearest first."""
        first = bisect_left(self._word_starts, at)
        return [self._word(number) for number in range(first, min(first + count, len(self._word_starts)))]

    def _word(self, number: int) -> Word:
        start, end = self._word_starts[number], self._word_ends[number]
        return Word(start, end, self.text[start:end])

    @cached_property
    def _word_starts(self) -> list[int]:
        return [match.start() for match in self._word_matches]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [match.end() for match in self._word_matches]

    @cached_property
    def _word_matches(self) -> list[Any]:
        return list(_words().finditer(self.text))

    @cached_property
    def shouted(self) -> bool:
        """Most words have capitals, as in a headline: a capital says nothing then."""
        cased = [word for word in self.words if len(word.text) > 3 and word.text[0].lower() != word.text[0].upper()]
        return len(cased) >= 4 and sum(word.capital for word in cased) > 0.8 * len(cased)

    @cached_property
    def has_capitals(self) -> bool:
        """The author uses capitals somewhere: a small letter then says something."""
        return any(char.isupper() for char in self.text)
