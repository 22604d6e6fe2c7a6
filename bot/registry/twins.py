"""Who may be the same person: by identifier, or by a name that reads alike in any script beside country or birth year.

A likeness is a question to a person, never an answer: nothing is merged because of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from bot.registry.dates import PartialDate
from bot.registry.formats.base import UNKNOWN_COUNTRY, script_code, whole
from nlp.parts import PATRONYMIC
from nlp.skeleton import edits, latin, sound

PARTIAL = frozenset({"short", "short_ascii", "handle", "channel", "description", "title"})
"""Kinds of name that are too little to compare people by."""
MOST_READINGS = 8
SHOWN = 3
_BETWEEN = re.compile(r"[\s\-‐–—.,;:·・•()\[\]\"«»“”„/]+")
_APOSTROPHES = re.compile("['’ʼ‘`´]")

Identifier = tuple[str, str]
Years = tuple[int, int]


class Likeness(NamedTuple):
    """Somebody of the registry, and why a record may be about them."""

    person: str
    reasons: tuple[str, ...]


class Known:
    """Everybody of the registry, and of the import so far, small enough for 100,000 people: names as they sound."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}
        self._ids: list[str] = []
        self._facts: list[tuple[str, Years | None, str]] = []
        self._identifiers: dict[Identifier, int] = {}
        self._sounds: dict[int, int | list[int]] = {}

    def __contains__(self, person: str) -> bool:
        return person in self._at

    def __len__(self) -> int:
        return len(self._ids)

    def add(
        self,
        person: str,
        names: Iterable[Mapping[str, Any]],
        country: str,
        birth: str | None,
        identifiers: Iterable[Identifier] = (),
    ) -> None:
        """Remember somebody by id, names, country, birth date and identifiers."""
        at = self._at[person] = len(self._ids)
        self._ids.append(person)
        spelt: dict[str, None] = {}
        for name in names:
            for words in () if name["kind"] in PARTIAL else _readings(name["value"]):
                spelt[_marked(name["value"], words)] = None
                for key in _keys(words):
                    self._put(key, at)
        self._facts.append((country, years(birth), "|".join(spelt)))
        for identifier in identifiers:
            self._identifiers.setdefault(identifier, at)

    def identified(self, identifiers: Iterable[Identifier]) -> str | None:
        """Who bears one of the identifiers."""
        return next((self._ids[self._identifiers[one]] for one in identifiers if one in self._identifiers), None)

    def shares_name(self, person: str, names: Iterable[Mapping[str, Any]]) -> bool:
        """Whether the person known has one of these names, letters compared without case, accents and order."""
        theirs = {one[4:] for one in self._facts[self._at[person]][2].split("|")}
        return any(_spelling(words) in theirs for name in names for words in _readings(name["value"]))

    def like(self, names: Sequence[Mapping[str, Any]], country: str, birth: str | None) -> tuple[Likeness, ...]:
        """Who may be meant by a record with these names, the likeliest first, at most three."""
        found: dict[int, tuple[int, tuple[str, ...]]] = {}
        born = years(birth)
        for name in names:
            for words in () if name["kind"] in PARTIAL else _readings(name["value"]):
                for at in {at for key in _keys(words) for at in self._get(key)}:
                    likeness = self._compare(at, name["value"], words, country, born)
                    if likeness and likeness[0] > found.get(at, (0, ()))[0]:
                        found[at] = likeness
        ranked = sorted(found.items(), key=lambda one: (-one[1][0], one[0]))
        return tuple(Likeness(self._ids[at], reasons) for at, (_, reasons) in ranked[:SHOWN])

    def _compare(
        self, at: int, value: str, words: tuple[str, ...], country: str, born: Years | None
    ) -> tuple[int, tuple[str, ...]] | None:
        theirs, their_birth, spelt = self._facts[at]
        if _apart(born, their_birth):
            return None
        script, mine = script_code(value), _spelling(words)
        found = [(one[:4], one[4:]) for one in spelt.split("|")]
        same = any(one == mine for _, one in found)
        likest = ("", mine) if same else next(((s, one) for s, one in found if _alike(mine, one)), None)
        if likest is None:
            return None
        same_country = country == theirs != UNKNOWN_COUNTRY
        same_years = born is not None and their_birth is not None
        unknown = UNKNOWN_COUNTRY in (country, theirs) and not same_years
        # In one script, names that only sound alike are mostly those of two people.
        if not same_country and (likest[0] == script or not same_years) and not (same and (same_years or unknown)):
            return None
        reasons = [f"the same name {value!r}" if same else f"{value!r} sounds like {likest[1]!r}"]
        if same_country:
            reasons.append(f"the same country {country}")
        if born and their_birth:
            reasons.append(f"born in {born[0]}, as far as is known in both")
        return len(reasons) * 2 + same, tuple(reasons)

    def _put(self, key: int, at: int) -> None:
        before = self._sounds.get(key)
        if before is None:
            self._sounds[key] = at
        elif isinstance(before, list):
            if before[-1] != at:
                before.append(at)
        elif before != at:
            self._sounds[key] = [before, at]

    def _get(self, key: int) -> Sequence[int]:
        found = self._sounds.get(key, ())
        return (found,) if isinstance(found, int) else found


def years(birth: str | None) -> Years | None:
    """The first and the last year that a birth date may mean."""
    if not birth:
        return None
    date = PartialDate.parse(birth)
    slack = 1 if date.about else 0
    last = date.latest
    return date.earliest.year - slack, (last.year if last else 9999) + slack


def _apart(one: Years | None, other: Years | None) -> bool:
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _readings(name: str) -> list[tuple[str, ...]]:
    """The words to compare by, without initials; once more without what may be a patronymic; [] for too little."""
    words = [word for word in _BETWEEN.split(_APOSTROPHES.sub("", name)) if word]
    if len(words) == 1:
        return [tuple(words)] if whole(name) else []
    words = [word for word in words if len(word) > 1 or not word.isascii()]
    if len(words) < 2:
        return []
    shorter = [words[:at] + words[at + 1 :] for at in range(1, len(words)) if PATRONYMIC.search(words[at])]
    return [tuple(one) for one in [words, *(shorter if len(words) > 2 else [])]]


def _marked(value: str, words: Iterable[str]) -> str:
    """The spelling after the four letters of the script that it was written in."""
    return script_code(value) + _spelling(words)


def _spelling(words: Iterable[str]) -> str:
    """The words in plain Latin letters, in the order of the alphabet: names are given in both orders."""
    return " ".join(sorted(latin(word) for word in words))


def _keys(words: tuple[str, ...]) -> set[int]:
    """What names that read alike have in common: the consonants of every word, in every reading."""
    readings = [sound(word) or (latin(word),) for word in words]
    combinations = list(product(*readings))[:MOST_READINGS]
    return {hash(tuple(sorted(combination))) for combination in combinations}


def _alike(mine: str, theirs: str) -> bool:
    """Whether spellings with the same consonants are near enough in their vowels too."""
    one, other = mine.split(), theirs.split()
    if len(one) != len(other):
        return False
    return all(any(_near(word, their) for their in other) for word in one) and all(
        any(_near(word, mine_word) for mine_word in one) for word in other
    )


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    consonants = len(re.sub("[aeiouy]", "", one))
    # "Li" and "Lu", "Wei" and "Wu": with so few consonants only the vowels tell people apart.
    if consonants < 2:
        return False
    limit = max(len(one), len(other)) // 2
    return edits(one, other, limit) <= limit
