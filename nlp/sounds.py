"""Names in spellings and scripts that no alias foresaw: both parts must sound alike, side by side.

Used where the alias automaton can't help: Georgian, Armenian, Hebrew, Greek, Indic, Hangul, kana and Han, for which
the registry seldom has a form, and misspelt parts beside a well-spelt one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from nlp.consonants import FAR_SCRIPTS, coded, coded_word, rough, skeletons, voiced
from nlp.dotted import dotted_names, has_dotted
from nlp.glued import glued_names, has_gap
from nlp.likeness import alike_any, mistyped, near, unbent, undzek
from nlp.neighbours import Neighbours, Pairs, with_endings, with_one_more
from nlp.normal import Normal, Word
from nlp.scripts import script_of
from nlp.skeleton import edits, latin, sound
from nlp.types import Alias

_FAR = re.compile(
    "[\u0370-\u03ff\u1f00-\u1fff\u0530-\u05ff\u10a0-\u10ff\u1c90-\u1cbf\u0900-\u09ff\uac00-\ud7a3\u30a0-\u30ff\u0620-\u064a\u066e-\u06d5]"
)
_HEBREW = re.compile("[\u0590-\u05ff]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d5]")
_NOR_ARABIC = re.compile(_FAR.pattern.replace("\u0620-\u064a\u066e-\u06d5", ""))
# Han, Thai and Khmer: looked for by one class of characters before anything is tried at every place.
_EAST = re.compile("[\u4e00-\u9fff\u0e01-\u0e4e\u1780-\u17d3]")
_ARABIC_LEAST = 4
"""So many consonants a foreign surname in Arabic letters needs: without vowels, shorter ones are like any word."""


class SoundIndex:
    """Given names and surnames of the registry by the way they sound."""

    def __init__(self, given: int = 1, surname: int = 2) -> None:
        """`given`, `surname`: how many consonants a part needs to be looked for in scripts without aliases."""
        self._least = {"given": given, "surname": surname}
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._bare: dict[str, set[str]] = {}
        self._bare_given: dict[str, set[str]] = {}
        self._forms: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._sounds: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._rough: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._voiced: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._beside: tuple[Neighbours, dict[str, Pairs]] | None = None
        self._arabic: set[tuple[str, str]] = set()
        """Parts of names that the registry has in Arabic letters: others must be alike in their vowels too."""

    def add(self, alias: Alias) -> None:
        """Takes a "given" or "surname" alias."""
        if script_of(alias.text[0]) == "Arab":
            self._arabic.add((alias.person, alias.kind))
            return
        if alias.origin != "curated" and "transliterated" not in alias.origin:
            return
        key = (alias.person, alias.kind)
        text = alias.text.replace(" ", "").replace("-", "")
        self._beside = None
        self._forms[key].add(latin(text))
        self._voiced[key].add(voiced(text))
        for skeleton in sound(text):
            form = rough(skeleton)
            self._sounds[key].add(skeleton)
            self._rough[key].add(form)
            if len(form.lstrip("a")) < self._least[alias.kind]:
                continue
            if alias.kind == "surname":
                self._surnames[form].add(alias.person)
                self._bare.setdefault(form.lstrip("a"), set()).add(alias.person)
            else:
                self._bare_given.setdefault(form.lstrip("a"), set()).add(alias.person)
                if form[0] == "b" and len(form) > 3:  # Hebrew writes an initial v by a letter that is mostly a vowel
                    self._bare_given.setdefault(form[1:], set()).add(alias.person)

    def like(self, word: str, person: str, kind: str) -> str:
        """Why `word` may be the person's given name or surname in another spelling; "" when it may not."""
        key = (person, kind)
        if key not in self._forms or len(word) < 2:
            return ""
        script = script_of(word[0])
        if script in FAR_SCRIPTS:
            return "sounds alike" if self._sounds_like(word, key) else ""
        if script not in ("Latn", "Cyrl") or len(word) < 3:
            return ""
        plain = latin(undzek(word) if script == "Cyrl" else word)
        if plain in self._forms[key]:
            return "another spelling"
        if any(mistyped(plain, form) for form in self._forms[key]):
            return "one letter differs"
        shared = set(sound(word) + sound(undzek(word))) & self._sounds[key]
        if any(len(skeleton) >= (2 if kind == "given" else 4) for skeleton in shared):
            return "sounds alike"
        bent = set(sound(unbent(word))) & self._sounds[key]
        return "sounds alike" if any(len(skeleton) >= 3 for skeleton in bent) else ""

    def _sounds_like(self, word: str, key: tuple[str, str]) -> bool:
        mine = skeletons(word)
        if script_of(word[0]) == "Arab":
            if not any(form.lstrip("a") in self._consonants(key) and len(form.lstrip("a")) >= 2 for form in mine):
                return False
            if key[1] == "given" and key not in self._arabic:
                return True
            return alike_any(voiced(word), self._voiced[key])
        if script_of(word[0]) == "Hebr" and len(word) > 3 and word[0] in "ולבמשכ":  # an attached prefix
            mine = mine | skeletons(word[1:])
        if script_of(word[0]) == "Hebr":  # no vowels to compare: the consonants must be the same
            least = 3 if key[1] == "surname" else 2
            return any(form in self._rough[key] and len(form) >= least for form in mine)
        if not any(near(a, b) for a in mine for b in self._rough[key]):
            return False
        vowels = voiced(word)
        if key[1] == "surname" and all(len(form.lstrip("a")) < 3 for form in mine):  # so short that vowels must agree
            long = max((len(form.lstrip("a")) for form in self._rough[(key[0], "given")]), default=0) >= 3
            return long and len(vowels) >= 4 and any(edits(vowels, form, 1) <= 1 for form in self._voiced[key])
        return alike_any(vowels, self._voiced[key])

    def may_occur(self, text: str) -> bool:
        """Whether a text in one of the far scripts holds a name of the registry."""
        if not self._surnames:
            return False
        if _FAR.search(text) and self._paired(text) and self.names(Normal(text)):
            return True
        if not _EAST.search(text):
            return False
        if has_gap(text) and self._glued(text):
            return True
        return has_dotted(text) and bool(self._dotted(text))

    def _paired(self, text: str) -> bool:
        """Whether consonants of both parts of a name stand side by side: never false where `names` finds one."""
        words, (_, pairs) = coded(text).split(), self._neighbours
        if _HEBREW.search(text):
            return pairs["any"].found(words)
        if _ARABIC.search(text) and pairs["Arab"].found(words):
            return True
        return _NOR_ARABIC.search(text) is not None and pairs["other"].found(words)

    @property
    def _neighbours(self) -> tuple[Neighbours, dict[str, Pairs]]:
        if self._beside is None:
            givens: dict[str, set[str]] = defaultdict(set)
            for (person, kind), forms in self._rough.items():
                for form in forms if kind == "given" else ():
                    givens[form].add(person)
            # No more than `_sounding` and `_sounds_like` may accept in these scripts.
            foreign = [(form, people) for form, people in self._bare.items() if len(form) >= _ARABIC_LEAST]
            called = [(form.lstrip("a"), people) for form, people in givens.items() if len(form.lstrip("a")) >= 2]
            pairs = {
                "any": Pairs(with_endings(self._bare), with_one_more(self._bare_given)),
                "Arab": Pairs(_or_without_b(foreign), _or_without_b(called)),
                "other": Pairs(
                    with_endings(self._surnames, least=3),
                    with_one_more({form: people for form, people in givens.items() if len(form) >= 2}, least=3),
                ),
            }
            self._beside = Neighbours(self._bare, self._bare_given), pairs
        return self._beside

    def dump(self) -> bytes:
        """The index as bytes, for `load`."""
        from msgspec import msgpack

        keyed = [{"\n".join(key): sorted(forms) for key, forms in table.items()} for table in self._keyed()]
        plain = [{key: sorted(people) for key, people in table.items()} for table in self._plain()]
        return msgpack.encode([self._least, keyed, plain, sorted("\n".join(key) for key in self._arabic)])

    @classmethod
    def load(cls, data: bytes) -> SoundIndex:
        """An index from the bytes of `dump`."""
        from msgspec import msgpack

        least, keyed, plain, arabic = msgpack.decode(data)
        index = cls(least["given"], least["surname"])
        for table, dumped in zip(index._keyed(), keyed, strict=True):
            for key, forms in dumped.items():
                person, kind = key.split("\n")
                table[(person, kind)] = set(forms)
        for index_table, dumped in zip(index._plain(), plain, strict=True):
            index_table.update({key: set(people) for key, people in dumped.items()})
        index._arabic = {(key.split("\n")[0], key.split("\n")[1]) for key in arabic}
        return index

    def _keyed(self) -> tuple[dict[tuple[str, str], set[str]], ...]:
        return self._forms, self._sounds, self._rough, self._voiced

    def _plain(self) -> tuple[dict[str, set[str]], ...]:
        return self._surnames, self._bare, self._bare_given

    def distinct(self, person: str) -> bool:
        """Whether given name and surname have enough consonants that ordinary words seldom sound like both."""
        given = max((len(form) for form in self._rough[(person, "given")]), default=0)
        return given + max((len(form) for form in self._rough[(person, "surname")]), default=0) >= 7

    def names(self, normal: Normal) -> list[tuple[int, int, str, str]]:
        """`[start, end)`, surname as written, person: where two neighbouring words sound like both parts of a name."""
        found = self._dotted(normal.text)
        if has_gap(normal.text):
            found += self._glued(normal.text)
        if not _FAR.search(normal.text):
            return found
        words, neighbours = normal.words, self._neighbours[0]
        may_be = neighbours.may_be
        codes = [coded_word(word.text) for word in words]
        for at, word in enumerate(words):
            if not may_be(codes[at]) and not may_be("".join(codes[at : at + 2])):
                continue
            script = script_of(word.text[0])
            if script not in FAR_SCRIPTS:
                continue
            surnames, known = [word], len(found)
            if at + 1 < len(words) and _touch(normal, word, words[at + 1]):
                surnames.append(Word(word.start, words[at + 1].end, word.text + words[at + 1].text))
            for width, surname in enumerate(surnames, 1):
                beside = [
                    other
                    for other in (at - 1, at + width)
                    if 0 <= other < len(words) and _touch(normal, surname, words[other])
                ]
                if not beside or len(found) != known:
                    continue
                near = neighbours.named([codes[other] for other in beside])
                people = self._sounding(surname.text, near) if near else []
                for person in people:
                    found += [
                        (
                            min(word.start, o.start),
                            max(surname.end, o.end),
                            normal.text[word.start : surname.end],
                            person,
                        )
                        for o in map(words.__getitem__, beside)
                        if self._sounds_like(o.text, (person, "given"))
                    ]
        return found

    def _sounding(self, surname: str, among: set[str]) -> list[str]:
        """People, of these, with a surname that sounds like this one."""
        if script_of(surname[0]) == "Arab":
            forms = [form for form in skeletons(surname) if len(form) >= _ARABIC_LEAST]
            people = {person for form in forms for person in self._bare.get(form, ())}
        else:
            people = {person for form in skeletons(surname) for person in self._near_surnames(form)}
        return [person for person in sorted(people & among) if self._sounds_like(surname, (person, "surname"))]

    def _near_surnames(self, skeleton: str) -> set[str]:
        found = set(self._surnames.get(skeleton, ()))
        for cut in range(1, 3):  # case endings and particles behind the name
            if len(skeleton) - cut >= 3:
                found |= self._surnames.get(skeleton[:-cut], set())
        return found

    def _glued(self, text: str) -> list[tuple[int, int, str, str]]:
        """Foreign names in Thai and Khmer."""
        found = glued_names(
            text,
            lambda form: self._bare.get(form, set()) if len(form) >= 3 else set(),
            lambda person: self._consonants((person, "given")),
        )
        return [(start, end, text[surname_at:end], person) for start, surname_at, end, person in found]

    def _dotted(self, text: str) -> list[tuple[int, int, str, str]]:
        """Foreign names in Han."""
        found = dotted_names(
            text, lambda form: self._surnames.get(form, set()), lambda person: self._rough[(person, "given")]
        )
        return [(start, end, text[surname_at:end], person) for start, surname_at, end, person in found]

    def _consonants(self, key: tuple[str, str]) -> set[str]:
        return {form.lstrip("a") for form in self._rough[key]}


def _or_without_b(forms: Iterable[tuple[str, set[str]]]) -> Iterator[tuple[str, set[str]]]:
    """In Arabic letters an initial b may be a و, which counts as a vowel."""
    for form, people in forms:
        yield form, people
        if form.startswith("b"):
            yield form[1:], people


def _touch(normal: Normal, one: Word, other: Word) -> bool:
    """Two words of one script with one space, dot or hyphen between."""
    if script_of(other.text[0]) != script_of(one.text[0]):
        return False
    gap = normal.text[min(one.end, other.end) : max(one.start, other.start)]
    return len(gap) == 1 and gap in " ·・\u00a0-‐‑－=＝־"
