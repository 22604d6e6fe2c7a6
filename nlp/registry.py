"""Reads the records of people and checks the part that names them.

A folder holds one YAML file a country, `people:` a list of records. What this module checks are identity, names,
hashtags and namesakes; `bot.registry` extends `PersonNames` by the facts beside them (dates, status, consent).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from nlp.documents import Document, Problem, RecordError, parse_yaml, problems_of
from nlp.transcriptions import strangers, transcriptions
from nlp.types import Ambiguity, Name, Person, Risk

NAME_KINDS: dict[str, str] = {
    "canonical": "the form that lists and reports show; one a person",
    "native": "the full name in the person's own language and script",
    "full": "with patronymic, second name or second surname",
    "variant": "another spelling or language of given name and surname",
    "seed_form": "as one of the documents writes it that the project started from",
    "misspelling": "a spelling that a source got wrong",
    "ascii": "without diacritics",
    "ascii_hyphen": "without diacritics, parts joined by hyphens",
    "ascii_full": "the full form without diacritics",
    "pinyin": "romanised by Hanyu Pinyin",
    "slug": "as a database of prisoners spells it in addresses",
    "no_hyphen": "the hyphen left out",
    "no_yo": "Cyrillic ё written as е",
    "punct_variant": "other punctuation between the parts",
    "mixed_yeh": "Persian and Arabic letters mixed",
    "inflected": "a case form as it stood in a text",
    "transcription": "as the press of a language usually writes it, from `names/`: found in texts, never printed",
    "title": "with a title, which lies outside a mention's span",
    "nickname": "a diminutive given name with the surname",
    "short": "a part of the name that is used alone",
    "short_ascii": "the same without diacritics",
    "stage_name": "an artist's name",
    "pen_name": "a writer's name",
    "handle": "an account name on a network",
    "channel": "a channel or blog that the person ran",
    "description": "words for a group that has no name here",
}
"""Every kind of name that a record may hold, and what it means."""


class Standing(StrEnum):
    """What a fact rests on: a page that was read, a document the project started from, or nothing found yet."""

    SOURCED = "sourced"
    SEED = "seed"
    UNSOURCED = "unsourced"


class TagScope(StrEnum):
    """Whom a hashtag names: this person only, this person or somebody else, nobody in particular."""

    PERSON = "person"
    SHARED = "shared"
    CAMPAIGN = "campaign"


def _check_text(text: str) -> str:
    if text != text.strip() or any(unicodedata.category(char) == "Cc" for char in text):
        raise ValueError("has spaces at an end or control characters")
    return text


SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
COUNTRY = r"^[A-Z]{2}$"
HASHTAG = r"^#[^\s#]+$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
SCRIPT = r"^[A-Z][a-z]{3}$"
KIND = "^(" + "|".join(NAME_KINDS) + ")$"
ALLOWED = {
    SLUG: "lower-case letters, digits and single hyphens, like ihar-losik",
    COUNTRY: "the two capital letters of ISO 3166-1, like BY",
    HASHTAG: "one hashtag with its #, without spaces",
    LANGUAGE: "a language tag of BCP 47, like be or zh-Hans",
    SCRIPT: "the four letters of ISO 15924, like Cyrl",
    KIND: "one of " + ", ".join(NAME_KINDS),
}
"""In words, what a pattern allows: errors say this instead of the pattern."""

Text = Annotated[str, StringConstraints(min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=120)]
Country = Annotated[str, StringConstraints(pattern=COUNTRY)]
Hashtag = Annotated[str, StringConstraints(pattern=HASHTAG, max_length=200)]
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE)]
ScriptCode = Annotated[str, StringConstraints(pattern=SCRIPT)]
NameKind = Annotated[str, StringConstraints(pattern=KIND)]


class Entry(BaseModel):
    """Something that a source says: `evidence` other than "unsourced" needs a `source`."""

    model_config = ConfigDict(extra="forbid")
    source: Text | None = None
    evidence: Standing
    note: Text | None = None

    @model_validator(mode="after")
    def _needs_source(self) -> Self:
        if self.evidence is not Standing.UNSOURCED and not self.source:
            raise ValueError(f"evidence '{self.evidence}' needs a source; without one it is 'unsourced'")
        return self


class NameEntry(Entry):
    """One name as a source writes it. `lang` is a BCP 47 tag, `script` an ISO 15924 code."""

    value: Text
    lang: LanguageTag
    script: ScriptCode
    kind: NameKind = Field(json_schema_extra={"enum": list(NAME_KINDS)})

    @model_validator(mode="after")
    def _clean(self) -> Self:
        _check_text(self.value)
        return self


class TagEntry(Entry):
    """A hashtag that goes with the person. `risk` says how easily it leads to somebody else."""

    tag: Hashtag
    scope: TagScope
    risk: Risk = Risk.LOW


class NamesakeEntry(Entry):
    """Somebody or something else that the name can be taken for, and in which texts."""

    other: Text
    context: Text
    risk: Risk


class PersonNames(BaseModel):
    """The part of a record that `nlp` needs. `role` describes somebody who has no `occupation` in the record."""

    model_config = ConfigDict(extra="allow")
    id: Slug
    country: Country
    linkable: bool = True
    names: Annotated[list[NameEntry], Field(min_length=1)]
    occupation: str = ""
    role: str = ""
    hashtags: list[TagEntry] = []
    ambiguity: list[NamesakeEntry] = []
    related: list[Slug] = []

    @model_validator(mode="after")
    def _names_fit(self) -> Self:
        canonical = sum(name.kind == "canonical" for name in self.names)
        if canonical != 1 and (self.linkable or canonical):
            raise ValueError(f"exactly one name must be of kind 'canonical', found {canonical}")
        seen: set[tuple[str, str]] = set()
        for name in self.names:
            if (name.value, name.lang) in seen:
                raise ValueError(f"the name {name.value!r} ({name.lang}) stands twice")
            seen.add((name.value, name.lang))
        return self


@dataclass(frozen=True, slots=True)
class Record:
    """One person's record: what `nlp` takes from it, and the whole of it as read."""

    person: Person
    path: Path
    raw: dict[str, Any]


def people_in(folder: Path, model: type[PersonNames] = PersonNames) -> tuple[list[Record], list[Document]]:
    """Every record under `folder`, checked against `model`, with the documents they stand in.

    RecordError collects the problems of all files: YAML, fields, ids that stand twice, files of more than one country.
    """
    records: list[Record] = []
    documents: list[Document] = []
    problems: list[Problem] = []
    first_in: dict[str, str] = {}
    files = sorted(folder.glob("*.yaml"))
    told, in_names = transcriptions(folder)
    if not files:
        raise RecordError([Problem(str(folder), "", "", "holds no *.yaml file: one file a country is expected")])
    for path in files:
        try:
            document = parse_yaml(path)
        except RecordError as error:
            problems.extend(error.problems)
            continue
        documents.append(document)
        rows = document.data.get("people") if isinstance(document.data, dict) and len(document.data) == 1 else None
        if not isinstance(rows, list):
            problems.append(Problem(path.name, "", "", "must be a mapping with one key, people: a list of records", 1))
            continue
        countries: set[str] = set()
        for index, raw in enumerate(rows):
            label = str(raw.get("id") or f"record {index + 1}") if isinstance(raw, dict) else f"record {index + 1}"
            if label in told and isinstance(raw.get("names"), list):
                raw = {**raw, "names": [*raw["names"], *told[label]]}
            try:
                checked = model.model_validate(raw)
            except ValidationError as error:
                problems.extend(problems_of(error, document, ("people", index), label, ALLOWED))
                continue
            line = document.line(("people", index, "id"))
            if checked.id in first_in:
                problems.append(Problem(path.name, label, "id", f"stands twice, first in {first_in[checked.id]}", line))
            first_in.setdefault(checked.id, f"{path.name}:{line}")
            countries.add(checked.country)
            records.append(Record(_person(checked), path, raw))
        if len(countries) > 1:
            found = ", ".join(sorted(countries))
            problems.append(Problem(path.name, "", "country", f"one file a country, found {found}"))
    problems += strangers(first_in, in_names) if not problems else []
    if problems:
        raise RecordError(problems)
    return records, documents


def read_people(folder: Path) -> list[Record]:
    """The records under `folder` by file and line; only what names people is checked (see `people_in`)."""
    return people_in(folder)[0]


def person_from_record(raw: Mapping[str, Any]) -> Person:
    """The names of one record, from a file or from the store; RecordError when they don't fit."""
    try:
        return _person(PersonNames.model_validate(dict(raw)))
    except ValidationError as error:
        nowhere = Document(Path("record"), None, None)
        raise RecordError(problems_of(error, nowhere, (), str(raw.get("id", "")), ALLOWED)) from error


def _person(record: PersonNames) -> Person:
    def tags(scope: TagScope) -> tuple[str, ...]:
        return tuple(entry.tag for entry in record.hashtags if entry.scope is scope)

    return Person(
        id=record.id,
        names=tuple(Name(n.value, n.lang, n.script, n.kind, n.source, str(n.evidence)) for n in record.names),
        country=record.country,
        linkable=record.linkable,
        hashtags=tags(TagScope.PERSON),
        shared_hashtags=tags(TagScope.SHARED),
        ambiguity=tuple(Ambiguity(a.other, a.context, a.risk, a.source, str(a.evidence)) for a in record.ambiguity),
        related=tuple(record.related),
        occupation="; ".join(part for part in (record.occupation, record.role) if part),
    )
