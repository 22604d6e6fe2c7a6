"""A person's whole record, as the files under `config/people/` and the store hold it.

A record has no field for the latest status: that is derived from the history (`bot.registry.facts`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic.functional_validators import AfterValidator

from bot.model import Consent, Status
from bot.registry.dates import PATTERN, PartialDate
from nlp.registry import Country, Entry, PersonNames, Standing, Text


def _partial(text: str) -> str:
    PartialDate.parse(text)
    return text


DateText = Annotated[str, AfterValidator(_partial), WithJsonSchema({"type": "string", "pattern": PATTERN})]


class Confidence(StrEnum):
    """How sure the reader of a source was."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class About(StrEnum):
    """The field that a conflict between sources concerns."""

    NAME = "name"
    BIRTH = "birth"
    ARREST = "arrest"
    SENTENCE = "sentence"
    STATUS = "status"
    OTHER = "other"


class Strict(BaseModel):
    """A mapping in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid")


class DatedEntry(Entry):
    """A day in a person's life, as far as it is known."""

    date: DateText


class SentenceEntry(Entry):
    """What a court gave: `term` in words ("15 years"). `reported` when nobody but the authorities knows for certain."""

    date: DateText | None = None
    term: Text | None = None
    reported: bool = False


class SourceEntry(Strict):
    """Where a status was read."""

    publisher: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    url_note: Text | None = None
    date: DateText | None = None


class StatusFields(Strict):
    """One entry of the history: `status` began on `event_date` and was still so, by the source, on `as_of`.

    `check_first`: whoever read the source asks for a new check before a text says it of this person alone.
    """

    status: Status
    event_date: DateText
    as_of: DateText
    source: SourceEntry
    confidence: Confidence
    check_first: bool = False
    evidence: Standing
    note: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        known = PartialDate.parse(self.as_of).latest
        if known is not None and PartialDate.parse(self.event_date).earliest > known:
            raise ValueError(f"event_date {self.event_date} lies after as_of {self.as_of}")
        return self


class ConsentFields(Strict):
    """How much may be shown, why that is believed, and since when.

    `after_release`: somebody who is free again agreed to stand in the calendar still.
    """

    level: Consent
    basis: Text
    as_of: DateText
    after_release: bool = False


class PhotoFields(Strict):
    """A picture that may be shown: a file in `people/photos/`, who made it, under which licence it was found where.

    `sha256` pins the picture: another one under the same name is not shown.
    """

    file: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*\.(jpg|png)$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    credit: Text
    licence: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]


class ConflictFields(Strict):
    """Sources that contradict each other. While `open`, no text states the field it is about."""

    about: About
    open: bool
    text: Text
    note: Text | None = None


class InferredFields(Strict):
    """A value that was computed or estimated from something else, whatever its evidence says: to be checked."""

    about: About
    text: Text


class IdentifierFields(Strict):
    """Who the person is in somebody else's list: `wikidata`, `ftm` (an entity of FollowTheMoney), an import's name."""

    list: Text
    key: Text


class SeedStatus(Strict):
    """What one of the documents said that the project started from: provenance, never a status of today."""

    seed: Annotated[str, Field(pattern=r"^00[0-4]$")]
    status: Text
    as_of: DateText
    label: Literal["RELEASED"] | None = None


class PersonRecord(PersonNames):
    """A whole record as the files hold it; the JSON schema for editors is made from this class."""

    model_config = ConfigDict(extra="forbid", title="A person of the registry")
    display: Text | None = None
    region: Text | None = None
    nationality: list[Country] = []
    kind: Literal["person", "group"] = "person"
    minors: bool = False
    birth: DatedEntry | None = None
    arrest: DatedEntry | None = None
    sentence: SentenceEntry | None = None
    status_history: Annotated[list[StatusFields], Field(min_length=1)]
    consent: ConsentFields
    photo: PhotoFields | None = None
    conflicts: list[ConflictFields] = []
    domains: list[Text] = []
    inferred: list[InferredFields] = []
    notes: list[Text] = []
    identifiers: list[IdentifierFields] = []
    seed_status: list[SeedStatus] = []

    @model_validator(mode="after")
    def _minors_and_groups(self) -> Self:
        if self.minors and (self.linkable or self.consent.level not in (Consent.COUNT_ONLY, Consent.HIDDEN)):
            raise ValueError("minors are never named: linkable must be false and consent.level count_only or hidden")
        if self.photo is not None and self.consent.level is not Consent.FULL:
            raise ValueError("a photo needs consent.level full")
        if self.kind == "group" and self.linkable:
            raise ValueError("a group is no one's name: linkable must be false")
        if len({entry.model_dump_json() for entry in self.status_history}) != len(self.status_history):
            raise ValueError("an entry of status_history stands twice")
        return self


class PeopleFile(Strict):
    """One file of `config/people/`."""

    people: list[PersonRecord]
