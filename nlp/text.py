"""Text as the matcher sees it, with a map back to the code points of the original.

The matching form has no case, no diacritics, no separators inside a name, and one letter for every set of look-alikes.
It is only ever compared with itself: aliases pass through the same table. Spans are always of the original text.

Three classes of code points:
- letters, marks that carry meaning (Indic vowel signs, kana voicing) and digits stay, folded;
- soft separators (spaces, hyphens, underscores, quotes, apostrophes, dots, joiners, bidi controls) vanish:
  "Abd El-Fattah", "Abd_El_Fattah" and "AbdElFattah" are one string, and what stood between is checked afterwards;
- everything else becomes BREAK, which no alias holds, so that no name is found across a comma or a bracket.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate, compress, pairwise
from typing import Any

BREAK = "\x1f"
"""Stands in the matching form where a name can't go on."""

# Letters that look alike across scripts (Unicode TR39 confusables, the ones used in practice), after case folding.
# The capitals of в, н, к, м, т look like B, H, K, M, T, so their small letters share a class with b, h, k, m, t.
_LOOKALIKES = dict(
    zip(
        "авекмнорстухіјѕԁһԛԝӏ" + "αβεηικμνορτυχω" + "ɑɡıɩօսհ",
        "abekmhopctyxijsdhqwl" + "abenikmvoptuxw" + "agiiouh",
        strict=True,
    )
)
# Letters that Unicode does not decompose although people type their plain neighbours.
_PLAIN = {
    **dict(zip("łøđðħŧŋəәґ", "lodd" + "htn" + "ee" + "г", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ς": "σ",
    # Belarusian, Ukrainian and Russian spellings of one name differ in these; soft and hard signs come and go.
    "є": "e",
    "э": "e",
    "ы": "и",
    "ь": "",
    "ъ": "",
}
# Arabic script: one letter for the shapes that keyboards of different languages give (yeh, kaf, heh, alef).
_ARABIC = dict(zip("ىیېكکڪہھەةۀٱ", "يييكككههههها", strict=True))
_SOFT = set("\t\n\r'`\"´.·•・･‧∙⋅།་‘’‚‛“”„‟«»‹›＇．=｡") | {"\u02bc", "\u02b9", "\u0640", "\u30fc", "\uff70"}
# Combining classes that are dropped: nukta and Hebrew, Arabic and Latin marks. Viramas (9), kana voicing (8) and the
# vowel signs of Thai, Lao and Tibetan (103 to 132) carry the name and stay.
_DROPPED_MARKS = frozenset({1, 7, 202, 216, 220, 230, 232, 233, 234, 240, *range(10, 37)})


def _fold(code: int) -> str:
    char = chr(code)
    if char in _SOFT:
        return ""
    category = unicodedata.category(char)
    if category in ("Zs", "Pd", "Pc", "Cf", "Pi", "Pf", "Zl", "Zp"):
        return ""
    if category[0] in "CPS":
        return BREAK
    parts: list[str] = []
    for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()):
        if part in _SOFT or part == " ":
            continue
        if unicodedata.category(part) in ("Mn", "Me"):
            if unicodedata.combining(part) in _DROPPED_MARKS or 0xFE00 <= ord(part) <= 0xFE0F:
                continue
            if unicodedata.combining(part) == 0 and unicodedata.category(part) == "Me":
                continue
        part = _ARABIC.get(part, _PLAIN.get(part, part))
        parts.append("".join(_LOOKALIKES.get(letter, letter) for letter in part))
    return "".join(parts)


class _Table(dict[int, str]):
    """Filled as code points are met; never larger than Unicode."""

    def __missing__(self, code: int) -> str:
        value = self[code] = _fold(code)
        return value


FOLD = _Table()
_ASCII_MAP = bytes((FOLD[code] or "\x00").encode()[0] for code in range(128)) + bytes(range(128, 256))
_ASCII_KEPT = bytes(code > 127 or FOLD[code] != "" for code in range(256))
_ASCII_SOFT = bytes(code for code in range(128) if FOLD[code] == "")


def fold(text: str) -> str:
    """The matching form of `text`, without the map."""
    return text.translate(FOLD)


# What is no ASCII and may be part of a name; the ranges left out (dashes, quotes, arrows, emoji …) hold none.
_foreign = re.compile(
    "[^\x00-\x7f\u2010-\u205e\u20a0-\u20bf\u2190-\u23ff\u2500-\u2775\u2794-\u2bff\ufe0f\U0001f110-\U0001faff]"
).search


def fold_bytes(text: str) -> bytes:
    """The matching form in UTF-8, as the first automaton reads it: texts with ASCII letters alone never leave C code.

    Emoji are left out where the matching form has a BREAK: too much may be found across them, never too little.
    """
    if is_plain(text):
        return plain_bytes(text)
    return text.translate(FOLD).encode()


def plain_bytes(text: str) -> bytes:
    """The matching form of a plain text."""
    return text.encode("ascii", "ignore").translate(_ASCII_MAP, _ASCII_SOFT)


def is_plain(text: str) -> bool:
    """No letter or digit but those of ASCII."""
    return text.isascii() or _foreign(text) is None


# 1 for each byte that starts a code point in UTF-8.
_LEADS = bytes(not 0x80 <= byte < 0xC0 for byte in range(256))


def char_offsets(data: bytes) -> list[int]:
    """For each byte of a text in UTF-8, and for its end, the code point that it stands at."""
    return [0, *accumulate(data.translate(_LEADS))]


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


@dataclass(frozen=True, slots=True)
class Zone:
    """A hashtag, an @-handle or a web address, its mark included."""

    start: int
    end: int
    kind: str


# A handle must not be the middle of a mail address; a tag may follow a name directly ("Ales Bialiatski#FreeViasna").
_ZONES = re.compile(
    r"(?P<url>(?:https?://|www\.)\S+|(?<![\w-])[\w-]++(?:\.[\w-]++){0,4}\.(?:com|org|net|info|io|by|ru|ua|pl|ir|de|me|tv|social)"
    r"(?:/\S*)?(?![\w]))"
    r"|(?P<tag>[#＃](?:\w|[\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u200c\u200d·])+)"
    r"|(?P<handle>(?<![\w.])@[\w.-]*\w(?:@[\w.-]+\w)?)"
)
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


def is_word(char: str) -> bool:
    """A letter, a digit or a mark that belongs to one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


class Normal:
    """A text, its matching form, and for each character of the form the code point it came from."""

    __slots__ = ("__dict__", "form", "index", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if text.isascii():
            data = text.encode()
            self.form = data.translate(_ASCII_MAP, _ASCII_SOFT).decode()
            self.index: Sequence[int] = list(compress(range(len(text)), data.translate(_ASCII_KEPT)))
            return
        pieces = [FOLD[ord(char)] for char in text]
        self.form = "".join(pieces)
        if "" not in pieces and len(self.form) == len(text):
            self.index = range(len(text))
        else:
            self.index = [at for at, piece in enumerate(pieces) for _ in piece]

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
        return tuple(Zone(m.start(), m.end(), m.lastgroup or "") for m in _ZONES.finditer(self.text))

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
        return tuple(Word(m.start(), m.end(), m[0]) for m in _words().finditer(self.text))

    def words_before(self, at: int, count: int = 1) -> list[Word]:
        """The words that end at or before `at`, nearest first."""
        last = self._word_index(at)
        while last and self.words[last - 1].end > at:
            last -= 1
        return list(reversed(self.words[max(0, last - count) : last]))

    def words_after(self, at: int, count: int = 1) -> list[Word]:
        """The words that start at or after `at`, nearest first."""
        first = self._word_index(at)
        return [word for word in self.words[first : first + count + 1] if word.start >= at][:count]

    def _word_index(self, at: int) -> int:
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].start < at:
                low = middle + 1
            else:
                high = middle
        return low

    @cached_property
    def shouted(self) -> bool:
        """Most words have capitals, as in a headline: a capital says nothing then."""
        cased = [word for word in self.words if len(word.text) > 3 and word.text[0].lower() != word.text[0].upper()]
        return len(cased) >= 4 and sum(word.capital for word in cased) > 0.8 * len(cased)

    @cached_property
    def has_capitals(self) -> bool:
        """The author uses capitals somewhere: a small letter then says something."""
        return any(char.isupper() for char in self.text)


def tag_starts(text: str, zone: Zone) -> frozenset[int]:
    """Where a word may start or end inside a hashtag: beside "_", at a capital, at a digit's edge."""
    starts = {zone.start + 1, zone.end}
    for at in range(zone.start + 2, zone.end):
        before, here = text[at - 1], text[at]
        if (
            before in "_·\u200c"
            or here in "_·\u200c"
            or (here.isupper() and (before.islower() or (at + 1 < zone.end and text[at + 1].islower())))
            or before.isdigit() != here.isdigit()
        ):
            starts.add(at)
    return frozenset(starts)


def split_tag(tag: str) -> tuple[str, ...]:
    """The words of a hashtag: "#FreeAlesBialiatski" -> ("Free", "Ales", "Bialiatski"), "#مهسا_امینی" -> two words."""
    if not tag.startswith(("#", "＃")):
        tag = "#" + tag
    cuts = sorted(tag_starts(tag, Zone(0, len(tag), "tag")))
    words = (tag[a:b].strip("_·\u200c") for a, b in pairwise(cuts))
    return tuple(word for word in words if word)
