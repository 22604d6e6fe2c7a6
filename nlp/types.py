"""The values of the name pipeline: who may be named, by which strings, and what was found where.

Nothing here imports spaCy, a network or a database. Offsets are code points of the original text, half open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

NIL = "NIL"
"""The id of "somebody who is not in the registry": a Link may point to it, a Person never has it."""


class Outcome(StrEnum):
    """What the disambiguator decided about one mention."""

    LINK = "link"
    NIL = "nil"
    ABSTAIN = "abstain"


class Risk(StrEnum):
    """How easily a string or a namesake leads to the wrong person."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a person as a source writes it. `kind` is one of `nlp.registry.NAME_KINDS`."""

    value: str
    lang: str
    script: str
    kind: str
    source: str | None = None
    evidence: str = "sourced"


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Somebody or something else that the person's name can be taken for."""

    other: str
    context: str
    risk: Risk
    source: str | None = None
    evidence: str = "sourced"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom texts are searched for: names only; status and consent belong to `bot`.

    `linkable` is false for groups and for people who must never be named (minors).
    `hashtags` are tags that name this one person, with their `#`; `shared_hashtags` name this person or somebody else
    and need support in the text. `country` is ISO 3166-1 alpha-2.
    """

    id: str
    names: tuple[Name, ...]
    country: str = ""
    linkable: bool = True
    hashtags: tuple[str, ...] = ()
    ambiguity: tuple[Ambiguity, ...] = ()
    related: tuple[str, ...] = ()
    occupation: str = ""
    shared_hashtags: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The canonical name, as lists and reports show it."""
        return next((name.value for name in self.names if name.kind == "canonical"), self.names[0].value)


@dataclass(frozen=True, slots=True)
class Alias:
    """A string that may stand for a person, with the way it came about.

    `kind`: full, surname, given, tag, handle, title …; `origin`: "curated" or the rule or standard that made it.
    """

    text: str
    person: str
    kind: str
    origin: str
    risk: Risk = Risk.LOW
    lang: str = "und"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against a candidate, in words that a moderator understands, with its weight in log-odds."""

    reason: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom a mention may stand for."""

    person: str
    score: float
    alias: str
    kind: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A half-open span `[start, end)` of code points in the original text, and what was decided about it.

    `person` is a registry id only when `outcome` is LINK; `NIL` when somebody else is meant; None on ABSTAIN.
    `score` is the probability, 0 to 1, that the first candidate is meant.
    """

    start: int
    end: int
    text: str
    outcome: Outcome
    person: str | None
    score: float
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the text: language tags, hashtags, the ids of people named in the thread above."""

    langs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    thread: tuple[str, ...] = field(default=())
