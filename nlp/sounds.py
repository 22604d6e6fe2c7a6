"""Names in spellings and scripts that no alias foresaw: both parts must sound alike, side by side.

Used where the alias automaton can't help: Georgian, Armenian, Hebrew, Greek, Indic, Hangul and kana, for which the
registry seldom has a form, and misspelt parts beside a well-spelt one.
"""

from __future__ import annotations

import re
from collections import defaultdict

from nlp.skeleton import edits, latin, sound
from nlp.text import Normal, Word, script_of
from nlp.types import Alias

_FAR = re.compile(
    "[\\u0370-\\u03ff\\u1f00-\\u1fff\\u0530-\\u05ff\\u10a0-\\u10ff\\u1c90-\\u1cbf\\u0900-\\u09ff\\uac00-\\ud7a3\\u30a0-\\u30ff]"
)
_FAR_SCRIPTS = frozenset({"Grek", "Armn", "Hebr", "Geor", "Deva", "Beng", "Hang", "Kana"})
# Sounds that these scripts do not keep apart.
_ROUGH = str.maketrans(
    {"r": "l", "v": "b", "f": "b", "p": "b", "T": "s", "c": "s", "j": "s", "d": "t", "k": "k", "h": "h"}
)


def rough(skeleton: str) -> str:
    """A consonant skeleton with the classes merged that kana, hangul, Hebrew and Greek merge."""
    merged = skeleton.translate(_ROUGH)
    return re.sub(r"(.)\1+", r"\1", merged)


class SoundIndex:
    """Given names and surnames of the registry by the way they sound."""

    def __init__(self) -> None:
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._forms: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._sounds: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._rough: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, alias: Alias) -> None:
        """Takes a "given" or "surname" alias."""
        if alias.origin != "curated" and "transliterated" not in alias.origin:
            return
        key = (alias.person, alias.kind)
        self._forms[key].add(latin(alias.text.replace(" ", "").replace("-", "")))
        for skeleton in sound(alias.text.replace(" ", "").replace("-", "")):
            self._sounds[key].add(skeleton)
            self._rough[key].add(rough(skeleton))
            if alias.kind == "surname" and len(rough(skeleton)) >= 3:
                self._surnames[rough(skeleton)].add(alias.person)

    def like(self, word: Word, person: str, kind: str) -> str:
        """Why `word` may be the person's given name or surname in another spelling; "" when it may not."""
        key = (person, kind)
        if key not in self._forms or len(word.folded) < 3:
            return ""
        plain = latin(word.text)
        script = script_of(word.text[0])
        if script in _FAR_SCRIPTS:
            mine = {rough(skeleton) for skeleton in sound(word.text)}
            return "sounds alike" if any(near(a, b) for a in mine for b in self._rough[key]) else ""
        if script not in ("Latn", "Cyrl"):
            return ""
        for form in self._forms[key]:
            if plain == form:
                return "another spelling"
            if len(form) >= 6 and plain[0] == form[0] and edits(plain, form, 1) <= 1:
                return "one letter differs"
        skeletons = set(sound(word.text)) & self._sounds[key]
        if any(len(skeleton) >= (2 if kind == "given" else 4) for skeleton in skeletons):
            return "sounds alike"
        bent = set(sound(_unbent(word.text))) & self._sounds[key]
        return "sounds alike" if any(len(skeleton) >= 3 for skeleton in bent) else ""

    def may_occur(self, text: str) -> bool:
        """Whether a text in one of the far scripts holds a word that sounds like a surname."""
        if not _FAR.search(text):
            return False
        return bool(self.names(Normal(text)))

    def names(self, normal: Normal) -> list[tuple[int, int, str]]:
        """`[start, end)` and person where a word of a far script sounds like a surname, the one beside like the given name."""
        found: list[tuple[int, int, str]] = []
        if not _FAR.search(normal.text):
            return found
        words = normal.words
        for at, word in enumerate(words):
            script = script_of(word.text[0])
            if script not in _FAR_SCRIPTS or len(word.text) < 3:
                continue
            people = {person for skeleton in sound(word.text) for person in self._near_surnames(rough(skeleton))}
            for person in sorted(people):
                found += [
                    (min(word.start, other.start), max(word.end, other.end), person)
                    for other in words[max(0, at - 1) : at + 2]
                    if other is not word and script_of(other.text[0]) == script and self.like(other, person, "given")
                ]
        return found

    def _near_surnames(self, skeleton: str) -> set[str]:
        found = set(self._surnames.get(skeleton, ()))
        for cut in range(1, 3):  # case endings and particles behind the name
            if len(skeleton) - cut >= 3:
                found |= self._surnames.get(skeleton[:-cut], set())
        return found


def near(a: str, b: str) -> bool:
    """Equal, or one sound apart in a long name, or with a short ending behind."""
    if a == b:
        return len(a) >= 2
    if len(b) >= 3 and a.startswith(b) and len(a) - len(b) <= 2:
        return True
    return min(len(a), len(b)) >= 4 and a[:1] == b[:1] and edits(a, b, 1) <= 1


_ENDING = re.compile(
    r"(owi|ovi|ego|emu|ого|ому|ага|аму|ым|ой|ай|ем|ом|ам|em|om|iem|am|ie|a|u|y|e|ą|ę|а|у|е|ы|і|ю|я|s|is|as|io|n|in)$"
)


def _unbent(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word
