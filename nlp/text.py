"""The matching form: text as the matcher sees it.

The matching form has no case, no diacritics, no separators inside a name, and one letter for every set of look-alikes.
It is only ever compared with itself: aliases pass through the same table. `normal.py` maps it back to the original.

Three classes of code points:
- letters, marks that carry meaning (Indic vowel signs, kana voicing) and digits stay, folded;
- soft separators (spaces, hyphens, underscores, quotes, apostrophes, dots, joiners, bidi controls) vanish:
  "Abd El-Fattah", "Abd_El_Fattah" and "AbdElFattah" are one string, and what stood between is checked afterwards;
- everything else becomes BREAK, which no alias holds, so that no name is found across a comma or a bracket.
"""

from __future__ import annotations

import unicodedata
from itertools import accumulate

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
ASCII_MAP = bytes((FOLD[code] or "\x00").encode()[0] for code in range(128)) + bytes(range(128, 256))
ASCII_KEPT = bytes(code > 127 or FOLD[code] != "" for code in range(256))
ASCII_SOFT = bytes(code for code in range(128) if FOLD[code] == "")


def fold(text: str) -> str:
    """The matching form of `text`, without the map."""
    return text.translate(FOLD)


# 1 for each byte that starts a code point in UTF-8.
_LEADS = bytes(not 0x80 <= byte < 0xC0 for byte in range(256))


def char_offsets(data: bytes) -> list[int]:
    """For each byte of a text in UTF-8, and for its end, the code point that it stands at."""
    return [0, *accumulate(data.translate(_LEADS))]


def is_word(char: str) -> bool:
    """A letter, a digit or a mark that belongs to one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
