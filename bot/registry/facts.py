"""What `bot` works with of a person, derived from the record.

The latest status is derived from the history every time and stands nowhere. A `note` is for moderators: it may speak of
health, violence or family and is never published.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from pydantic import ValidationError

from bot.errors import RegistryError
from bot.model import Consent, Status
from bot.registry.dates import PartialDate
from bot.registry.record import About, Confidence, DatedEntry, PersonRecord, SentenceEntry, StatusFields
from nlp.documents import Document, problems_of
from nlp.registry import ALLOWED, Standing, TagScope


class DatedFact(msgspec.Struct, frozen=True, kw_only=True):
    """A day, or a sentence with its `term`. Only `evidence` other than "unsourced" may be stated in public.

    `inferred`: the value was computed or estimated; a text rests on it only after somebody checked it.
    """

    date: PartialDate | None
    source: str
    evidence: str
    note: str = ""
    term: str = ""
    reported: bool = False
    inferred: bool = False


class StatusEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a status history; see `StatusFields`."""

    status: Status
    event_date: PartialDate
    as_of: PartialDate
    publisher: str
    url: str = ""
    published: PartialDate | None = None
    confidence: Confidence
    evidence: str
    check_first: bool = False
    note: str = ""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A contradiction between sources; see `ConflictFields`."""

    about: About
    open: bool
    text: str
    note: str = ""


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that may be shown; see `PhotoFields`."""

    file: str
    sha256: str
    credit: str
    licence: str


class PersonFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What `bot` knows of a person. `hashtags` name this person and nobody else; `nationality` is ISO 3166-1.

    `after_release`: somebody who is free again agreed to stand in the calendar still.
    """

    id: str
    name: str
    country: str
    consent: Consent
    consent_basis: str
    history: tuple[StatusEntry, ...]
    region: str = ""
    nationality: tuple[str, ...] = ()
    group: bool = False
    linkable: bool = True
    minors: bool = False
    occupation: str = ""
    birth: DatedFact | None = None
    arrest: DatedFact | None = None
    sentence: DatedFact | None = None
    conflicts: tuple[Conflict, ...] = ()
    related: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    after_release: bool = False
    photo: Photo | None = None

    @property
    def latest(self) -> StatusEntry | None:
        """The latest status, derived from the history."""
        return latest_status(self.history)

    @property
    def nameable(self) -> bool:
        """May a public text name this person at all."""
        return not self.minors and self.consent in (Consent.FULL, Consent.NO_PHOTO)

    def contested(self, field: About | str) -> bool:
        """True while sources disagree about this field: nothing may be stated about it.

        For the status also when the newest event and the newest confirmation tell of different ones.
        """
        if any(conflict.open and conflict.about == field for conflict in self.conflicts):
            return True
        return field == About.STATUS and _split(self.history)


def latest_status(history: Sequence[StatusEntry]) -> StatusEntry | None:
    """The entry with the latest as_of, then the latest event, then the last written; unsourced never beats sourced."""
    ranked = sorted(enumerate(history), key=lambda pair: (*_rank(pair[1]), pair[0]))
    return ranked[-1][1] if ranked else None


def _rank(entry: StatusEntry) -> tuple[Any, ...]:
    return entry.evidence != Standing.UNSOURCED, entry.as_of.earliest, entry.event_date.earliest


def _split(history: Sequence[StatusEntry]) -> bool:
    latest = latest_status(history)
    sourced = [entry for entry in history if entry.evidence != Standing.UNSOURCED]
    if latest is None or not sourced:
        return False
    newest = max(sourced, key=lambda entry: (entry.event_date.earliest, entry.as_of.earliest))
    return newest.event_date.earliest > latest.event_date.earliest and newest.status is not latest.status


def facts_from_record(raw: Mapping[str, Any]) -> PersonFacts:
    """The facts of one record, from a file or from the store; RegistryError when it does not fit the schema."""
    try:
        record = PersonRecord.model_validate(dict(raw))
    except ValidationError as error:
        problems = problems_of(error, Document(Path("record"), None, None), (), str(raw.get("id", "")), ALLOWED)
        raise RegistryError("\n".join(str(problem) for problem in problems)) from error
    return facts_of(record)


def facts_of(record: PersonRecord) -> PersonFacts:
    """The facts of a record that was checked."""
    canonical = next((name.value for name in record.names if name.kind == "canonical"), record.names[0].value)
    inferred = {entry.about for entry in record.inferred}
    return PersonFacts(
        id=record.id,
        name=record.display or canonical,
        country=record.country,
        consent=record.consent.level,
        consent_basis=record.consent.basis,
        history=tuple(_status(entry) for entry in record.status_history),
        region=record.region or "",
        nationality=tuple(record.nationality),
        group=record.kind == "group",
        linkable=record.linkable,
        minors=record.minors,
        occupation=record.occupation,
        birth=_dated(record.birth, About.BIRTH in inferred),
        arrest=_dated(record.arrest, About.ARREST in inferred),
        sentence=_dated(record.sentence, About.SENTENCE in inferred),
        conflicts=tuple(Conflict(about=c.about, open=c.open, text=c.text, note=c.note or "") for c in record.conflicts),
        related=tuple(record.related),
        hashtags=tuple(entry.tag for entry in record.hashtags if entry.scope is TagScope.PERSON),
        notes=tuple(record.notes),
        after_release=record.consent.after_release,
        photo=_photo(record),
    )


def _photo(record: PersonRecord) -> Photo | None:
    """The picture, where the person's consent covers it."""
    found = record.photo
    if found is None or record.consent.level is not Consent.FULL:
        return None
    return Photo(file=found.file, sha256=found.sha256, credit=found.credit, licence=found.licence)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _dated(entry: DatedEntry | SentenceEntry | None, inferred: bool) -> DatedFact | None:
    if entry is None:
        return None
    sentence = entry if isinstance(entry, SentenceEntry) else None
    return DatedFact(
        date=_date(entry.date),
        source=entry.source or "",
        evidence=entry.evidence,
        note=entry.note or "",
        term=(sentence.term or "") if sentence else "",
        reported=sentence.reported if sentence else False,
        inferred=inferred,
    )


def _status(entry: StatusFields) -> StatusEntry:
    return StatusEntry(
        status=entry.status,
        event_date=PartialDate.parse(entry.event_date),
        as_of=PartialDate.parse(entry.as_of),
        publisher=entry.source.publisher,
        url=entry.source.url or "",
        published=_date(entry.source.date),
        confidence=entry.confidence,
        evidence=entry.evidence,
        check_first=entry.check_first,
        note=entry.note or "",
    )
