"""A written name in its parts: given name and family name, whichever comes first in its culture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.langs import LANGS, words
from nlp.scripts import scripts_of
from nlp.text import fold
from nlp.types import Name, Person

FAMILY_FIRST = frozenset({"CN", "HK", "TW", "KP", "KR", "VN", "KH", "JP", "HU"})
"""Countries where the family name is written first; people of other cultures in them are told apart by their names."""

BY_GIVEN = frozenset({"VN", "KH", "MM", "TH", "LA", "ET", "IS"})
"""Countries where the last part of the name, not the family name, is used alone."""

# Parts that make one unit with what follows: Arabic articles and "servant of", particles of nobility and descent.
_LINKED = frozenset(
    [
        "al",
        "el",
        "ul",
        "as",
        "es",
        "ad",
        "ash",
        "ibn",
        "bin",
        "bint",
        "ben",
        "abu",
        "abd",
        "abdel",
        "abdul",
        "abdal",
        "abdal-",
        "abdur",
        "abdol",
        "da",
        "de",
        "del",
        "della",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "den",
        "der",
        "ter",
        "san",
        "ال",
        "عبد",
        "ابن",
        "بن",
        "أبو",
        "ابو",
        "آل",
        "عبدال",
        "אל",
        "אבו",
        "бен",
        "аль",
        "эль",
        "ибн",
        "абу",
        "абдул",
    ]
)
PATRONYMIC = re.compile(
    r"((вич|віч|ич)(а|у|ем|ам|ом|е)?|(вн|ўн|ичн)(а|у|ы|е|і|и|ой|ай|ою|аю|ої|ій)|vich|vič|wicz|vitch|vna|una|ŭna|wna|ulı|oğlu|oglu"
    r"|qızı|gyzy|зода)$",
    re.IGNORECASE,
)
"""How patronymics end, in the cases of the Slavic languages too."""
_SERVANTS = frozenset(
    {
        "абд",
        "абдель",
        "абдел",
        "абдэль",
        "абдел-",
        "эль-",
        "ель",
        "ел",
        "ал",
        "αμπντέλ",
        "αμπντελ",
        "άμπντελ",
        "αμπντούλ",
        "αμπντ",
        "ελ",
        "αλ",
        "აბდელ",
        "აბდ",
        "აბდულ",
        "ელ",
        "ალ",
        "աբդել",
        "աբդ",
        "աբդուլ",
        "էլ",
        "ալ",
        "अब्देल",
        "अब्द",
        "अब्दुल",
        "अल",
        "আবদেল",
        "আব্দ",
        "আবদুল",
        "আল",
        "עבד",
        "עבדל",
        "אל",
        "عبدل",
        "عبدول",
        "عبدأل",
        "ئابدۇل",
        "ئابدېل",
        "عەبدول",
        "عەبدل",
        "عەبد",
        "ئەل",
        "アブデル",
        "アブドゥル",
        "アブドル",
        "エル",
        "アル",
        "압델",
        "압둘",
        "압드",
        "엘",
        "알",
        "อับเดล",
        "อับดุล",
        "อับดิล",
        "អាប់ដែល",
        "អាប់ដុល",
        "អាប់ដេល",
        "អាប់ឌែល",
    }
)
"""Articles and "servant of" in the scripts that names are transcribed into."""
_QUOTED = re.compile(r"\s*([\"“”„«»'‘][^\"“”„«»'’]{2,}[\"“”„«»'’]|\([^)]*\))\s*")
_DOTS = "·・･•‧∙."
_KANA_GAP = re.compile("[・･＝=]")
_TITLES = frozenset(fold(word) for language in LANGS for word in words(language.titles)) | {"mons", "ms", "fr", "លោក"}


@dataclass(frozen=True, slots=True)
class Parts:
    """Units of one written name; a unit may hold several words ("Abdel Fattah"). One-word names have no `surname`."""

    given: tuple[str, ...]
    surname: str
    middle: tuple[str, ...] = ()
    family_first: bool = False
    glued: bool = False
    """Written without a space between the parts: Han, Hangul."""
    titled: bool = False
    nickname: str = ""

    @property
    def given_text(self) -> str:
        return " ".join(self.given)


def is_female(given: str) -> bool:
    """A guess from the ending, for the declension of Slavic and Baltic names."""
    folded = given.casefold().rstrip("'’ʼ")
    return folded.endswith(("а", "я", "a", "ė")) and folded not in (
        "ілля",
        "илья",
        "микола",
        "мікіта",
        "никита",
        "alaa",
    )


def _units(tokens: Sequence[str]) -> list[str]:
    units: list[str] = []
    pending: list[str] = []
    for token in tokens:
        pending.append(token)
        # "Kara-Murza" is whole; "al-" and "Abd" wait for the next word.
        if (token.casefold().strip("-") in _LINKED or token.casefold() in _SERVANTS) and token is not tokens[-1]:
            continue
        units.append(" ".join(pending))
        pending = []
    if pending:
        units.append(" ".join(pending))
    return units


def _family_first(person: Person) -> bool:
    if person.country not in FAMILY_FIRST:
        return False
    if person.country in ("CN", "TW", "HK"):
        # A Han name with a dot transcribes a foreign name, given name first; Tibetan names have no family name.
        han = [name.value for name in person.names if name.script in ("Hani", "Hans", "Hant")]
        return bool(han) and all(len(value) <= 4 and not any(dot in value for dot in _DOTS) for value in han)
    return True


def split(name: Name, person: Person) -> Parts | None:
    """The parts of `name`; None when it is no name of a person (a handle, a channel, a description)."""
    if name.kind in ("handle", "channel", "description"):
        return None
    value = name.value.strip()
    nickname = ""
    match = _QUOTED.search(value)
    if match:
        nickname = match[1].strip("\"“”„«»'‘’()")
        value = _QUOTED.sub(" ", value).strip()
    family_first = _family_first(person)
    scripts = scripts_of(value)
    if "Hani" in scripts or "Hang" in scripts:
        return _east_asian(value, family_first)
    if "Kana" in scripts:
        value = _KANA_GAP.sub(" ", value)
    tokens = value.split()
    if len(tokens) == 1 and tokens[0].count("-") > 1:
        tokens = tokens[0].split("-")
    if len(tokens) == 1 and "་" in value:
        return Parts((value,), "", glued=True)
    titled = False
    # In a whole name of two words the first is no title: "Pan" is a surname in China, "علی" a given name.
    fewest = 2 if name.kind in ("canonical", "full") else 1
    while len(tokens) > fewest and len(fold(tokens[0])) > 1 and fold(tokens[0]) in _TITLES:
        tokens, titled = tokens[1:], True
    units = _units(tokens)
    if len(units) == 1:
        return Parts((units[0],), "", titled=titled, nickname=nickname)
    if name.kind in ("short", "short_ascii") and family_first:
        return Parts((" ".join(units),), "")
    if family_first:
        return Parts(tuple(units[1:]), units[0], family_first=True, titled=titled, nickname=nickname)
    patronymics = tuple(unit for unit in units[1:-1] if PATRONYMIC.search(unit))
    units = [unit for unit in units if unit not in patronymics]
    last = len(units) - 1
    known = {fold(unit) for unit in _units(_QUOTED.sub(" ", person.label).split())[-1:]}
    if name.kind in ("full", "ascii_full"):
        last = next((at for at, unit in enumerate(units) if at and fold(unit) in known), last)
    if name.kind == "no_hyphen" and fold(value) in known:
        return Parts((), value)
    if name.kind in ("short", "short_ascii") or last == 0:
        return Parts((" ".join(units),), "", titled=titled)
    return Parts(tuple(units[:last]), units[last], patronymics, titled=titled, nickname=nickname)


def _east_asian(value: str, family_first: bool) -> Parts:
    head = value.split()[0] if " " in value and fold(value.split()[-1]) in _TITLES else value
    titled = head != value
    pieces = [piece for piece in re.split(rf"[{re.escape(_DOTS)}\s]+", head) if piece]
    if len(pieces) > 1:
        return Parts(tuple(pieces[:-1]), pieces[-1], titled=titled)
    name = pieces[0]
    if family_first and 2 <= len(name) <= 4:
        return Parts((name[1:],), name[0], family_first=True, glued=True, titled=titled)
    return Parts((name,), "", glued=True, titled=titled)
