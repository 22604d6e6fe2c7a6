"""The registry's aliases compiled for search, and the file that keeps them between runs.

Two automata over the bytes of matching forms: `first` has the anchors, which every text is searched for; `rest` has
what is only looked for in the few texts that have an anchor. No pattern is in both. Behind its patterns `first` has
those in Hangul once more as syllables (`alphabets.py`); they have no number, as no matching form has syllables.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path
from typing import Any

from nlp.aliases import compile_aliases, pairs
from nlp.alphabets import composed
from nlp.breadth import Breadth, breadth_for
from nlp.features import surname_risk
from nlp.patterns import PatternBuilder, Patterns
from nlp.sounds import SoundIndex
from nlp.text import fold
from nlp.types import Alias, Person, Risk

ANCHOR = 1
"""A text that has this may name somebody."""
PARTIAL = 2
"""A text that has this may hold a misspelt name."""
_MAGIC = b"vigil aliases 1\n"
_ANCHOR_KINDS = frozenset({"full", "swap", "short", "stage", "tag", "free", "handle", "pair"})


@dataclass(frozen=True, slots=True)
class Compiled:
    """What the matcher searches with. Pattern numbers below `rest_from` are those of `first`."""

    breadth: Breadth
    patterns: Patterns
    flags: bytes
    """For each pattern ANCHOR, PARTIAL, or 0."""
    sounds: SoundIndex
    first: Any
    rest: Any
    rest_from: int


def compiled_aliases(
    people: Sequence[Person], others: Sequence[tuple[str, str]], cache: Path | None = None
) -> Compiled:
    """The aliases of these people, from the file `cache` when it holds exactly these, else made and written there.

    A small registry is compiled faster than it is worth to keep a file with names for: none is read or written.
    """
    if cache is None or breadth_for(len(people)) is Breadth.ALL:
        return _compile(people, others)
    key = _key(people, others)
    found = _read(cache, key)
    if found is None:
        found = _compile(people, others)
        _write(cache, key, found)
    return found


def _compile(people: Sequence[Person], others: Sequence[tuple[str, str]]) -> Compiled:
    from daachorse import DoubleArrayAhoCorasick

    breadth = breadth_for(len(people))
    builder = PatternBuilder([person.id for person in people])
    sounds = SoundIndex() if breadth is Breadth.ALL else SoundIndex(2, 4)
    flags = bytearray()
    bare: dict[int, str] = {}
    """Surnames that would be anchors, with their bearer; "" for more than one."""

    def add(alias: Alias, risk: Risk) -> None:
        number = builder.add(alias)
        if number < 0:
            return
        if number == len(flags):
            flags.append(0)
        if alias.kind in _ANCHOR_KINDS:
            flags[number] |= ANCHOR
        elif alias.kind == "surname" and breadth is not Breadth.FEW and risk is not Risk.CRITICAL:
            size = len(fold(alias.text))
            if breadth is Breadth.ALL and size > 3:
                flags[number] |= ANCHOR
            elif breadth is Breadth.SOME and size > 5:
                bare[number] = alias.person if bare.get(number, alias.person) == alias.person else ""
        elif alias.kind in ("stem", "half") or (
            alias.kind == "given" and breadth is Breadth.ALL and len(fold(alias.text)) >= 6
        ):
            flags[number] |= PARTIAL

    known = {person.id: person for person in people}
    for person in people:
        risk = surname_risk(person) if breadth is not Breadth.FEW else Risk.CRITICAL
        for alias in compile_aliases(person, breadth):
            add(alias, risk)
            if alias.kind in ("given", "surname") and breadth is not Breadth.FEW:
                sounds.add(alias)
    for name, person_id in others:
        add(Alias(name, person_id, "other", "a namesake", Risk.CRITICAL), Risk.CRITICAL)
    for person in people:
        for key in person.related:
            other = known.get(key)
            if other and key > person.id and fold(_last(person)) == fold(_last(other)):
                for text in pairs(person, other):
                    add(Alias(text, person.id, "pair", "two given names", Risk.HIGH), Risk.HIGH)
    for number, bearer in bare.items():
        flags[number] |= ANCHOR if bearer else 0
    forms = list(builder.forms)
    first = [number for number in range(len(forms)) if flags[number]]
    if breadth is not Breadth.FEW:
        first = _minimal(forms, first)
    hangul = {composed(form) for number, form in enumerate(forms) if flags[number]} - {""}
    order = [*first, *sorted(set(range(len(forms))).difference(first))]
    encoded = [forms[number].encode() for number in order]
    return Compiled(
        breadth,
        builder.finish(order),
        bytes(flags[number] for number in order),
        sounds,
        DoubleArrayAhoCorasick([*encoded[: len(first)], *sorted(form.encode() for form in hangul)] or [b"\x00"]),
        DoubleArrayAhoCorasick(encoded[len(first) :] or [b"\x00"]),
        len(first),
    )


def _last(person: Person) -> str:
    return person.label.split()[-1]


def _minimal(forms: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Without the forms that hold another one: where they stand, it stands."""
    from daachorse import DoubleArrayAhoCorasick

    encoded = [forms[number].encode() for number in numbers]
    if not encoded:
        return []
    find = DoubleArrayAhoCorasick(encoded).find_overlapping
    return [number for at, number in enumerate(numbers) if all(found == at for _, _, found in find(encoded[at]))]


def _key(people: Sequence[Person], others: Sequence[tuple[str, str]]) -> str:
    """Changes with the names, with the rules that make aliases of them, and with what the arrays are made for."""
    made = hashlib.sha256(f"{_rules()} {sys.byteorder} {array('I').itemsize}".encode())
    made.update(people_digest(people).encode())
    made.update(repr(sorted(others)).encode("utf-8", "replace"))
    return made.hexdigest()


def people_digest(people: Sequence[Person]) -> str:
    """A hash of everything that is known of these people, in whatever order they come."""
    from msgspec import msgpack

    encode = msgpack.Encoder().encode
    digests = (hashlib.blake2b(_encoded(encode, person), digest_size=16).digest() for person in people)
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()


def _encoded(encode: Any, person: Person) -> bytes:
    try:
        return bytes(encode(person))
    except UnicodeEncodeError:  # a lone surrogate in a name
        return repr(person).encode("utf-8", "backslashreplace")


@once
def _rules() -> str:
    """A hash of the code and of the automaton's version: other code may make other aliases."""
    from importlib.metadata import version

    made = hashlib.sha256(version("daachorse").encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        made.update(path.read_bytes())
    return made.hexdigest()


def _write(path: Path, key: str, compiled: Compiled) -> None:
    patterns = compiled.patterns
    names = json.dumps([list(patterns.persons), list(patterns.makes)], ensure_ascii=False).encode("utf-8")
    sections = [
        names,
        patterns.texts,
        *(part.tobytes() for part in (patterns.ends, patterns.person, patterns.make, patterns.first)),
        compiled.flags,
        compiled.sounds.dump(),
        bytes(compiled.first.serialize()),
        bytes(compiled.rest.serialize()),
    ]
    head = {
        "key": key,
        "breadth": int(compiled.breadth),
        "rest_from": compiled.rest_from,
        "sections": [[len(section), hashlib.sha256(section).hexdigest()] for section in sections],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as file:
            file.write(_MAGIC + json.dumps(head).encode() + b"\n")
            for section in sections:
                file.write(section)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _read(path: Path, key: str) -> Compiled | None:
    """What the file holds; None when it is missing, damaged, or of other aliases."""
    try:
        with path.open("rb") as file:
            if file.readline(len(_MAGIC)) != _MAGIC:
                return None
            head = json.loads(file.readline())
            if head["key"] != key:
                return None
            return _loaded(head, (_section(file, size, digest) for size, digest in head["sections"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _section(file: Any, size: int, digest: str) -> bytes:
    data = bytes(file.read(size))
    if len(data) != size or hashlib.sha256(data).hexdigest() != digest:
        raise ValueError("damaged")
    return data


def _loaded(head: dict[str, Any], sections: Any) -> Compiled:
    from daachorse import DoubleArrayAhoCorasick

    persons, makes = json.loads(next(sections))
    texts = next(sections)
    arrays = [array("I") for _ in range(4)]
    for part in arrays:
        part.frombytes(next(sections))
    patterns = Patterns(persons, [tuple(make) for make in makes], texts, *arrays)
    flags, sounds = next(sections), SoundIndex.load(next(sections))
    first, rest = (DoubleArrayAhoCorasick.deserialize(next(sections)) for _ in range(2))
    return Compiled(Breadth(head["breadth"]), patterns, flags, sounds, first, rest, head["rest_from"])
