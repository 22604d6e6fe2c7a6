"""Names in spellings and scripts that no alias foresaw: both parts must sound alike, side by side.

Used where the alias automaton can't help: Georgian, Armenian, Hebrew, Greek, Indic, Hangul, kana and Han, for which
the registry seldom has a form, and misspelt parts beside a well-spelt one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from nlp.scripts import script_of
from nlp.skeleton import edits, latin, sound
from nlp.text import Normal, Word
from nlp.types import Alias

_FAR = re.compile(
    "[\u0370-\u03ff\u1f00-\u1fff\u0530-\u05ff\u10a0-\u10ff\u1c90-\u1cbf\u0900-\u09ff\uac00-\ud7a3\u30a0-\u30ff]"
)
_FAR_SCRIPTS = frozenset({"Grek", "Armn", "Hebr", "Geor", "Deva", "Beng", "Hang", "Kana"})
# Foreign names in Han: parts with dots or hyphens between, glued to the text around.
_HAN_RUN = re.compile("[\u4e00-\u9fff]{1,8}(?:[·•・‧.－-][\u4e00-\u9fff]{1,8}){1,4}")
# Sounds that these scripts do not keep apart.
_ROUGH = str.maketrans("rvfpTcjdh", "lbbbssstk")
_DOUBLED = re.compile(r"(.)\1+")
_NASAL = re.compile(r"n(?=[mb])")
_LIKENESS = 0.34
"""How large a part of the letters, vowels included, may differ between two romanised spellings."""


def rough(skeleton: str) -> str:
    """A consonant skeleton with the classes merged that kana, hangul, Hebrew and Greek merge."""
    return _DOUBLED.sub(r"\1", _NASAL.sub("", skeleton.translate(_ROUGH)))


class _Consonants(dict[int, str]):
    """For one code point of a far script, its rough consonants; a space for every other character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if script_of(char) in _FAR_SCRIPTS:
            skeleton = next(iter(sound(char)), "")
            value = "" if char in "וה" else rough(skeleton.lstrip("a"))
        else:
            value = "" if char in "'’ʼ\u200c\u200d" else " "
        self[code] = value
        return value


_CONSONANTS = _Consonants()


def _greek(text: str) -> str:
    """The digraphs of Greek that stand for one sound, as one letter."""
    for old, new in (("ντ", "δ"), ("μπ", "β"), ("γκ", "γ")):
        if old in text:
            text = text.replace(old, new)
    return text


class SoundIndex:
    """Given names and surnames of the registry by the way they sound."""

    def __init__(self) -> None:
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._bare: dict[str, set[str]] = {}
        self._bare_given: dict[str, set[str]] = {}
        self._forms: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._sounds: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._rough: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._voiced: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, alias: Alias) -> None:
        """Takes a "given" or "surname" alias."""
        if alias.origin != "curated" and "transliterated" not in alias.origin:
            return
        key = (alias.person, alias.kind)
        text = alias.text.replace(" ", "").replace("-", "")
        self._forms[key].add(latin(text))
        self._voiced[key].add(_voiced(text))
        for skeleton in sound(text):
            form = rough(skeleton)
            self._sounds[key].add(skeleton)
            self._rough[key].add(form)
            if alias.kind == "surname" and len(form.lstrip("a")) >= 3:
                self._surnames[form].add(alias.person)
                self._bare.setdefault(form.lstrip("a"), set()).add(alias.person)
            elif alias.kind == "given" and len(form.lstrip("a")) >= 1:
                self._bare_given.setdefault(form.lstrip("a"), set()).add(alias.person)
                if form[0] == "b" and len(form) > 3:  # Hebrew writes an initial v by a letter that is mostly a vowel
                    self._bare_given.setdefault(form[1:], set()).add(alias.person)

    def like(self, word: str, person: str, kind: str) -> str:
        """Why `word` may be the person's given name or surname in another spelling; "" when it may not."""
        key = (person, kind)
        if key not in self._forms or len(word) < 2:
            return ""
        script = script_of(word[0])
        if script in _FAR_SCRIPTS:
            return "sounds alike" if self._sounds_like(word, key) else ""
        if script not in ("Latn", "Cyrl") or len(word) < 3:
            return ""
        plain = latin(word)
        for form in self._forms[key]:
            if plain == form:
                return "another spelling"
            if len(form) >= 6 and plain[0] == form[0] and edits(plain, form, 1) <= 1:
                return "one letter differs"
        skeletons = set(sound(word)) & self._sounds[key]
        if any(len(skeleton) >= (2 if kind == "given" else 4) for skeleton in skeletons):
            return "sounds alike"
        bent = set(sound(_unbent(word))) & self._sounds[key]
        return "sounds alike" if any(len(skeleton) >= 3 for skeleton in bent) else ""

    def _sounds_like(self, word: str, key: tuple[str, str]) -> bool:
        mine = {rough(skeleton) for skeleton in sound(word)}
        if script_of(word[0]) == "Hebr":  # no vowels to compare: the consonants must be the same
            return any(form in self._rough[key] and len(form) >= 2 for form in mine)
        if not any(near(a, b) for a in mine for b in self._rough[key]):
            return False
        voiced = _voiced(word)
        return any(_alike(voiced, form) for form in self._voiced[key])

    def may_occur(self, text: str) -> bool:
        """Whether a text in one of the far scripts holds a name of the registry."""
        if _FAR.search(text):
            coded = _DOUBLED.sub(r"\1", _NASAL.sub("", _greek(text).translate(_CONSONANTS))).split()
            if self._beside(coded):
                return bool(self.names(Normal(text)))
        return bool(_HAN_RUN.search(text)) and bool(self._han(text))

    def _beside(self, coded: list[str]) -> bool:
        """Whether a surname's consonants stand beside a given name's, each perhaps with an ending."""
        surnames, givens = self._bare, self._bare_given
        for at, form in enumerate(coded):
            people = givens.get(form) or givens.get(form[:-1])
            if not people:
                continue
            for one in (
                *coded[max(0, at - 1) : at],
                *coded[at + 1 : at + 2],
                "".join(coded[at + 1 : at + 3]),
                "".join(coded[max(0, at - 2) : at]),
            ):
                for end in (one, one[:-1], one[:-2]):
                    if end in surnames and people & surnames[end]:
                        return True
        return False

    def distinct(self, person: str) -> bool:
        """Whether given name and surname have enough consonants that ordinary words seldom sound like both."""
        given = max((len(form) for form in self._rough[(person, "given")]), default=0)
        return given + max((len(form) for form in self._rough[(person, "surname")]), default=0) >= 7

    def names(self, normal: Normal) -> list[tuple[int, int, str, str]]:
        """`[start, end)`, surname as written, person: where two neighbouring words sound like both parts of a name."""
        found = self._han(normal.text)
        if not _FAR.search(normal.text):
            return found
        words = normal.words
        for at, word in enumerate(words):
            script = script_of(word.text[0])
            if script not in _FAR_SCRIPTS:
                continue
            surnames, known = [word], len(found)
            if at + 1 < len(words) and _touch(normal, word, words[at + 1]):
                surnames.append(Word(word.start, words[at + 1].end, word.text + words[at + 1].text))
            for width, surname in enumerate(surnames, 1):
                beside = [
                    other
                    for other in (*words[max(0, at - 1) : at], *words[at + width : at + width + 1])
                    if _touch(normal, surname, other)
                ]
                people = self._sounding(surname.text) if beside and len(found) == known else []
                for person in people:
                    found += [
                        (
                            min(word.start, o.start),
                            max(surname.end, o.end),
                            normal.text[word.start : surname.end],
                            person,
                        )
                        for o in beside
                        if self._sounds_like(o.text, (person, "given"))
                    ]
        return found

    def _sounding(self, surname: str) -> list[str]:
        """People with a surname that sounds like this one."""
        people = {person for skeleton in sound(surname) for person in self._near_surnames(rough(skeleton))}
        return [person for person in sorted(people) if self._sounds_like(surname, (person, "surname"))]

    def _near_surnames(self, skeleton: str) -> set[str]:
        found = set(self._surnames.get(skeleton, ()))
        for cut in range(1, 3):  # case endings and particles behind the name
            if len(skeleton) - cut >= 3:
                found |= self._surnames.get(skeleton[:-cut], set())
        return found

    def _han(self, text: str) -> list[tuple[int, int, str, str]]:
        """Foreign names in Han; where given name and surname begin and end is found by their sound."""
        found: list[tuple[int, int, str, str]] = []
        for match in _HAN_RUN.finditer(text):
            parts = [(m.start(), m.end()) for m in re.finditer("[\u4e00-\u9fff]+", match[0])]
            name = self._han_name(match[0], parts)
            if name:
                start, surname_at, end, person = name
                base = match.start()
                found.append((base + start, base + end, match[0][surname_at:end], person))
        return found

    def _han_name(self, run: str, parts: list[tuple[int, int]]) -> tuple[int, int, int, str] | None:
        """Start, start of the surname, end and person of a name in a run of Han parts."""
        given = run[parts[0][0] : parts[0][1]]
        for surname_at, first_end in parts[1:]:
            for end in range(len(run), surname_at + 1, -1):
                if end < first_end and end - surname_at < 2:
                    continue
                skeleton = han_sound(run[surname_at:end])
                people = self._surnames.get(skeleton, ()) if len(skeleton) >= 3 else ()
                starts = [(start, person) for person in people if (start := self._han_given(given, person)) >= 0]
                if starts:
                    start, person = min(starts)
                    return start, surname_at, end, person
        return None

    def _han_given(self, run: str, person: str) -> int:
        """Where the given name starts in the Han letters before the dot; -1 when it is another name."""
        wanted = self._rough[(person, "given")]
        for size in range(2, len(run) + 1):
            if any(near(han_sound(run[-size:]), form) for form in wanted):
                return len(run) - size
        return -1


def _touch(normal: Normal, one: Word, other: Word) -> bool:
    """Two words of one script with one space, dot or hyphen between."""
    if script_of(other.text[0]) != script_of(one.text[0]):
        return False
    gap = normal.text[min(one.end, other.end) : max(one.start, other.start)]
    return len(gap) == 1 and gap in " ·・\u00a0-=＝־"


def near(a: str, b: str) -> bool:
    """Equal, or one sound apart in a long name, or with a short ending behind."""
    if a == b:
        return len(a) >= 2
    if len(b) >= 3 and a.startswith(b) and len(a) - len(b) <= 2:
        return True
    return min(len(a), len(b)) >= 4 and a[:1] == b[:1] and edits(a, b, 1) <= 1


@lru_cache(maxsize=4096)
def _voiced(word: str) -> str:
    """The word romanised with its vowels, sounds merged as in `rough`."""
    plain = latin(word)
    if script_of(word[0]) == "Hang":
        plain = plain.replace("eu", "")
    for old, new in (
        ("tsch", "s"),
        ("sch", "s"),
        ("kh", "k"),
        ("ts", "s"),
        ("tz", "s"),
        ("ch", "s"),
        ("sh", "s"),
        ("zh", "s"),
    ):
        plain = plain.replace(old, new)
    plain = re.sub(r"[^a-z]", "", plain).translate(str.maketrans("rvwfpzcjdhgqeyou", "lbbbbssstkkkiiuu"))
    return _DOUBLED.sub(r"\1", plain)


def _alike(a: str, b: str) -> bool:
    longest = max(len(a), len(b))
    limit = int(longest * _LIKENESS)
    if edits(a, b, limit) <= limit:
        return True
    return len(b) >= 5 and edits(a[: len(b)], b, int(len(b) * 0.25)) <= int(len(b) * 0.25)


_ENDING = re.compile(
    r"(owi|ovi|ego|emu|ого|ому|ага|аму|ым|ой|ай|ем|ом|ам|em|om|iem|am|ie|a|u|y|e|ą|ę|а|у|е|ы|і|ю|я|s|is|as|io|n|in)$"
)


def _unbent(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > 4 else word


@lru_cache(maxsize=4096)
def han_sound(text: str) -> str:
    """The rough skeleton of Han letters that transcribe a foreign name, by their Mandarin reading."""
    from anyascii import anyascii

    plain = "".join(str(anyascii(char)).lower() for char in text if char not in "-－·")
    for old, new in (("zh", "s"), ("ch", "s"), ("sh", "s"), ("x", "s"), ("j", "k"), ("q", "k"), ("ng", "n")):
        plain = plain.replace(old, new)
    skeletons = sound(plain)
    return rough(skeletons[0]) if skeletons else ""
