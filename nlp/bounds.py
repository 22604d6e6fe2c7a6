"""Where a name may begin and end: bounds of words, attached prefixes and suffixes, gaps inside, diacritics."""

from __future__ import annotations

import unicodedata

from nlp.langs import LANGS, words
from nlp.normal import Normal
from nlp.scripts import UNSPACED, script_of
from nlp.text import fold, is_word
from nlp.types import Alias, Person
from nlp.zones import bare

_ZWNJ = "\u200c"
_LONGEST = 32
"""No ending has so many letters: a word is not read further than that behind a name."""


def _by_script(attribute: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for language in LANGS:
        for word in words(getattr(language, attribute)):
            form = fold(word)
            if form:
                found.setdefault(script_of(word[0]), set()).add(form)
    return {script: frozenset(forms) for script, forms in found.items()}


SUFFIXES = _by_script("suffixes")
ENDINGS = _by_script("endings")
PREFIXES = _by_script("prefixes")
FREE = _by_script("free")
_ALL_FREE = frozenset().union(*FREE.values())


_OTHERS = UNSPACED | {"Hang"}
"""Scripts whose letters may follow a name in Latin or Cyrillic letters without a space."""
# Endings that make another surname of one: Mohammad, Mohammadi, Mohammadov.
_ALTERING = frozenset({"i", "ov", "ova"})


def is_campaign(part: str) -> bool:
    """Nothing, or words that campaigns glue to a name."""
    while part:
        for size in range(min(len(part), 16), 0, -1):
            if part[:size] in _ALL_FREE:
                part = part[size:]
                break
        else:
            return False
    return True


def gaps_fit(normal: Normal, start: int, end: int, cuts: frozenset[int], tight: frozenset[int], script: str) -> bool:
    """What stands between the letters of `form[start:end]`: spaces only where the alias has them, no end of a sentence.

    `cuts`: where the alias has a space; `tight`: cuts that the text may leave out.
    """
    index, text = normal.index, normal.text
    unspaced = script in UNSPACED or script in ("Arab", "Hang")
    for at in range(start + 1, end):
        gap = text[index[at - 1] + 1 : index[at]]
        offset = at - start
        if gap:
            if gap in ("'", "’") and at == end - 1 and normal.form[at] == "s":
                return False  # "Bialiatski's" is English, not the Lithuanian "Bialiatskis"
            if (
                "." in gap
                and not gap.endswith(".")
                and offset > 2
                and offset - max((c for c in cuts if c < offset), default=0) > 2
            ):
                return False
            if gap.count("\n") > 1:
                return False
            if any(char.isspace() for char in gap) and offset not in cuts:
                return False
        elif offset in cuts and offset not in tight and not unspaced:
            return False
    return True


def bounds(normal: Normal, first: int, last: int, script: str, aliases: list[Alias]) -> str | None:
    """The letters behind the match within its word, "" when it ends there; None when it is part of another word."""
    text = normal.text
    if script in UNSPACED:
        if script == "Kana":
            glued = (first and script_of(text[first - 1]) == "Kana") or (
                last < len(text) and text[last] != "ー" and script_of(text[last]) == "Kana"
            )
            return None if glued else ""
        return ""
    bare = all(alias.kind in ("surname", "given") for alias in aliases)
    if first and not opens(text, first, script, bare):
        return None
    stop = last
    while stop < len(text) and stop - last < _LONGEST and is_word(text[stop]):
        stop += 1
    rest = fold(text[last:stop])
    if bare and text[stop : stop + 1] == "-" and text[stop + 1 : stop + 2].isupper():
        return None
    if not rest:
        return ""
    if script == "Hang":
        return rest if rest in SUFFIXES["Hang"] or script_of(text[last]) != "Hang" else None
    if script_of(text[last]) != script:
        return "" if script in ("Latn", "Cyrl") and script_of(text[last]) in _OTHERS else None
    known = rest in ENDINGS.get(script, ()) or rest in SUFFIXES.get(script, ())
    if bare and rest == "s" and last - first < 9:
        return None
    if bare and (script in ("Arab", "Hebr") or len(rest) > 3 or last - first < 6 or rest in _ALTERING):
        return None
    return rest if known else None


def opens(text: str, first: int, script: str, bare: bool) -> bool:
    """Whether a name may start here: at a word's start, or behind an attached prefix in Arabic and Hebrew."""
    before = text[first - 1]
    if before == _ZWNJ and first > 1 and is_word(text[first - 2]):
        return False
    if bare and before in "-‐‑" and first > 1 and is_word(text[first - 2]):
        return False
    if not is_word(before):
        return True
    if script in UNSPACED or script_of(before) in UNSPACED:
        return True
    if script not in ("Arab", "Hebr"):
        return script in ("Latn", "Cyrl") and script_of(before) not in (script, "Zyyy") and not bare
    open_at = first
    while open_at and first - open_at <= 3 and is_word(text[open_at - 1]):
        open_at -= 1
    return fold(text[open_at:first]) in PREFIXES.get(script, ()) and first - open_at <= 3


class Marks:
    """Vietnamese tells names apart by diacritics: when a text has any, they must be the person's."""

    def __init__(self, person: Person) -> None:
        marked = [name.value for name in person.names if person.country == "VN" and not name.value.isascii()]
        self._any = person.country != "VN"
        self._whole = {_marked(name) for name in marked}
        self._parts = {_marked(word) for name in marked for word in name.split()}

    def fit(self, surface: str, alias: str) -> bool:
        """Whether a name as written in a text may be the person's. Other languages have marks of their own: `alias`."""
        surface = bare(surface)
        if self._any or surface.isascii() or script_of(surface[0]) != "Latn" or _marked(surface) == _marked(alias):
            return True
        words = surface.replace("-", " ").split()
        return _marked(surface) in self._whole or all(_marked(word) in self._parts for word in words)


def _marked(text: str) -> str:
    """Letters and marks, in any order."""
    return "".join(sorted(unicodedata.normalize("NFD", text.casefold()).replace("-", "").replace(" ", "")))
