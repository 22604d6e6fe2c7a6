"""Cyrillic names in Latin letters, by the schemes that passports, maps, agencies and neighbours use.

Each scheme cites its standard. Results keep their diacritics: the matcher folds them later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGNS = "йьъ'’ʼ"
_VOWELS = "аеёиоуыэюяіїєўйьъ'’"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of writing one language's Cyrillic in Latin letters.

    `letters`: what each letter becomes; `initial`: what it becomes at a word's start or after one of `opening`;
    `rules`: replacements (regular expressions) in the Cyrillic word before the letters are mapped.
    """

    name: str
    langs: tuple[str, ...]
    source: str
    letters: dict[str, str]
    initial: dict[str, str]
    rules: tuple[tuple[str, str], ...] = ()
    opening: str = _VOWELS

    def apply(self, name: str) -> str:
        """The name in this scheme, capitals kept at the start of each word."""
        return re.sub(r"[^\s\-]+", lambda word: self._word(word[0]), name)

    def _word(self, word: str) -> str:
        lower = word.lower()
        for pattern, replacement in self.rules:
            lower = re.sub(pattern, replacement, lower)
        out: list[str] = []
        for at, letter in enumerate(lower):
            table = self.initial if at == 0 or lower[at - 1] in self.opening else self.letters
            out.append(table.get(letter, self.letters.get(letter, letter)))
        text = "".join(out)
        return text[:1].upper() + text[1:] if word[:1].isupper() else text


def _letters(pairs: str) -> dict[str, str]:
    return {pair[0]: pair[1:].replace("-", "") for pair in pairs.split()}


_COMMON = (
    "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya "
    "ь- ъ- '- ’- ʼ-"
)
_BE = _COMMON + " гh іi ўw ґg"
_UK = _COMMON + " гh ґg иy іi їi єie юiu яia йi"

SCHEMES: tuple[Scheme, ...] = (
    Scheme("BGN/PCGN", ("be",), "BGN/PCGN 1979 system for Belarusian", _letters(_BE + " еye ёyo йy хkh ўw"), {}),
    Scheme(
        "passport",
        ("be",),
        "Instruction of the Interior Ministry of Belarus on names in documents, 2008",
        _letters(_BE + " еe ёio юiu яia йi ўu"),
        _letters("еye ёyo юyu яya"),
        opening=_SIGNS,
    ),
    Scheme(
        "Łacinka",
        ("be",),
        "Belarusian Latin alphabet; Taraškievič 1929 and the geographical instruction of 2000",
        _letters(_BE + " вv еie ёio жž йj лł хch цc чč шš юiu яia ўŭ"),
        _letters("еje ёjo юju яja"),
        (
            (r"ль", "l"),
            (r"лі", "li"),
            (r"ля", "la"),
            (r"лю", "lu"),
            (r"ле", "le"),
            (r"нь", "ń"),
            (r"сь", "ś"),
            (r"ць", "ć"),
        ),
    ),
    Scheme(
        "scholarly",
        ("be", "ru", "uk"),
        "ISO/R 9:1968",
        _letters(_BE + " гh еe ёjo жž йj хch цc чč шš щšč юju яja ўŭ їji єje"),
        {},
    ),
    Scheme(
        "BGN/PCGN",
        ("ru",),
        "BGN/PCGN 1947 system for Russian",
        _letters(_COMMON + " йy ёyo"),
        _letters("еye ёyo"),
    ),
    Scheme(
        "press",
        ("ru",),
        "BGN/PCGN as agencies shorten it: -y for -ий and -ый",
        _letters(_COMMON + " йy"),
        {},
        ((r"[иы]й$", "ы"),),
    ),
    Scheme(
        "passport",
        ("ru",),
        "ICAO Doc 9303, part 3 (Russian passports since 2014)",
        _letters(_COMMON + " юiu яia ъie"),
        {},
    ),
    Scheme(
        "KMU",
        ("uk",),
        "Resolution 55 of the Cabinet of Ukraine, 2010",
        _letters(_UK),
        _letters("єye їyi йy юyu яya"),
        ((r"зг", "zгh"),),
        opening="",
    ),
    Scheme(
        "German",
        ("be", "ru", "uk"),
        "Duden transcription",
        _letters(_BE + " вw жsch зs йi хch цz чtsch шsch щschtsch юju яja ўu"),
        {},
        ((r"[иы]й$", "и"),),
    ),
    Scheme(
        "Polish",
        ("be", "ru", "uk"),
        "PWN transcription",
        _letters(_BE + " вw жż йj хch цc чcz шsz щszcz юiu яia ўu"),
        _letters("юju яja"),
    ),
    Scheme(
        "French",
        ("be", "ru"),
        "Usage of French agencies",
        _letters(_BE + " жj йi уou хkh чtch шch щchtch юiou яia ўou"),
        {},
        ((r"[иы]й$", "и"),),
    ),
    Scheme(
        "Baltic",
        ("be", "ru"),
        "Usage of Finnish, Estonian, Latvian and Lithuanian agencies",
        _letters(_BE + " жž йj хh цts чtš шš щštš юju яja ўv"),
        {},
    ),
    Scheme(
        "Latvian",
        ("be", "ru"),
        "Latvian rules for Slavic names (Cabinet regulation 114, 2004)",
        _letters(_BE + " вv жž йj хh цc чč шš щšč юju яja ўu"),
        {},
        ((r"ль", "ļ"), (r"ля", "ļa"), (r"лю", "ļu")),
    ),
    Scheme(
        "Spanish",
        ("be", "ru"),
        "Fundéu transcription",
        _letters(_BE + " вv гg жzh зz йi хj цts чch шsh юiu яia ўu"),
        {},
        ((r"[иы]й$", "и"),),
    ),
)
