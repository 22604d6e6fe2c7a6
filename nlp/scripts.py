"""Which script a letter belongs to, by Unicode blocks: enough to compare a surface with an alias."""

from __future__ import annotations

import unicodedata

_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"),
    (0x0250, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7A3, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Kana"),
)
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
"""Scripts with capitals."""
UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Tibt", "Mymr"})
"""Scripts written without spaces between words: no boundary is asked for."""


class _Known(dict[str, str]):
    """The scripts of letters met so far; never more than Unicode has."""

    def __missing__(self, char: str) -> str:
        code = ord(char)
        found = next((script for low, high, script in _SCRIPTS if low <= code <= high), "Zyyy")
        if found != "Zyyy" and not char.isalpha() and unicodedata.category(char)[0] != "M":
            found = "Zyyy"
        self[char] = found
        return found


_KNOWN = _Known()


def script_of(char: str) -> str:
    """The ISO 15924 code of a letter's script; "Zyyy" for what is shared."""
    return _KNOWN[char]


def scripts_of(text: str) -> dict[str, int]:
    """How many letters of each script a short string has."""
    counts: dict[str, int] = {}
    for char in text:
        script = _KNOWN[char]
        if script != "Zyyy":
            counts[script] = counts.get(script, 0) + 1
    return counts
