"""What an import would make of a record: what is new, what differs and is kept, what only caution may change. Pure.

Nothing that stands is overwritten unasked, consent is never loosened, and what an import says of a status is an entry
of the history that nobody asserts yet; a release or a death waits for a second person.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from bot.errors import RegistryError
from bot.model import Consent, Status
from bot.registry.dates import PartialDate
from bot.registry.formats.base import Feed, Proposed, ProposedStatus, slug
from bot.registry.record import Confidence, PersonRecord
from nlp.documents import Document, problems_of
from nlp.registry import ALLOWED, Standing

HISTORY = "status_history"
OVERWRITABLE = ("country", "region", "nationality", "occupation", "birth", "arrest", "sentence")
"""Fields of which a record has one value: an import fills them where they are empty."""
SECOND_PERSON = frozenset({Status.RELEASED, Status.RELEASED_CONDITIONAL, Status.RELEASED_EXILED, Status.DIED})
"""What needs two sources and two people before it is asserted."""
STRICTNESS = (Consent.FULL, Consent.NO_PHOTO, Consent.COUNT_ONLY, Consent.HIDDEN)
"""From the loosest to the strictest."""
OF_AGE = 18

Verdict = Literal["new", "overwritten", "kept", "tightened"]


class Change(NamedTuple):
    """One field: what stands, what the import gives, and what becomes of it. "kept" changes nothing."""

    field: str
    stored: Any
    given: Any
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Merged:
    """A record as it would be, without its history; the entries that would be added; and those that need two people."""

    raw: dict[str, Any]
    changes: tuple[Change, ...]
    entries: tuple[dict[str, Any], ...] = ()
    second: tuple[ProposedStatus, ...] = field(default=())

    @property
    def changes_something(self) -> bool:
        return bool(self.entries) or any(change.verdict != "kept" for change in self.changes)


def new_record(proposed: Proposed, person: str, *, consent: Consent, basis: str, day: str, source: str) -> Merged:
    """A person who is new: linkable and with the given consent, unless a minor; a history has at least one entry."""
    raw: dict[str, Any] = {
        "id": person,
        "country": proposed.country,
        **proposed.fields,
        "names": [dict(name) for name in proposed.names],
        "consent": {"level": str(consent), "basis": basis, "as_of": day},
        "identifiers": _identifiers(proposed),
    }
    _guard_minor(raw, day)
    entries = [one.entry for one in proposed.statuses if not _needs_two(one.entry)]
    if not entries:
        entries = [placeholder({"publisher": source, "url_note": f"record {proposed.key}"}, day)]
    second = tuple(one for one in proposed.statuses if _needs_two(one.entry))
    return Merged(raw, (), tuple(entries), second)


def merged_record(stored: Mapping[str, Any], proposed: Proposed, asked: Callable[[str], bool], day: str) -> Merged:
    """A record with what the import adds: names, empty fields, identifiers, notes, status entries.

    `asked` says of a field of OVERWRITABLE whether it may be overwritten.
    """
    raw = {name: value for name, value in stored.items() if name != HISTORY}
    changes = [*_names(raw, proposed), *_fields(raw, proposed, asked), *_lists(raw, proposed)]
    if not stored.get("minors") and _guard_minor(raw, day):
        changes.append(Change("consent", stored.get("consent"), raw["consent"], "tightened"))
    known = {_identity(entry) for entry in stored.get(HISTORY, [])}
    fresh = [one for one in proposed.statuses if _identity(one.entry) not in known]
    entries = tuple(one.entry for one in fresh if not _needs_two(one.entry))
    changes += [Change(HISTORY, None, entry, "new") for entry in entries]
    return Merged(raw, tuple(changes), entries, tuple(one for one in fresh if _needs_two(one.entry)))


def checked(merged: Merged, feed: Feed, proposed: Proposed) -> Merged:
    """The same, once it fits the schema; RegistryError names file, line, record and field."""
    try:
        PersonRecord.model_validate(
            {**merged.raw, HISTORY: list(merged.entries) or [placeholder({"publisher": "-"}, feed.day)]}
        )
    except ValidationError as error:
        found = problems_of(error, Document(feed.path, None, None), (), proposed.key, ALLOWED)[0]
        raise RegistryError(str(found._replace(line=proposed.line))) from None
    return merged


class Guarded(NamedTuple):
    """A curated record as an import may take it: without what it may not do unasked, and what that is."""

    raw: dict[str, Any]
    kept: tuple[Change, ...]
    second: tuple[dict[str, Any], ...]


def guarded(stored: Mapping[str, Any] | None, given: Mapping[str, Any], *, loosen: bool) -> Guarded:
    """A record of a folder over the stored one: consent and age stay as strict as they are unless `loosen`,
    and a release or death that is not in the history yet waits for a second person."""
    raw = dict(given)
    kept: list[Change] = []
    if stored is not None and not loosen:
        was, now = stored["consent"], given["consent"]
        looser = STRICTNESS.index(Consent(now["level"])) < STRICTNESS.index(Consent(was["level"]))
        if looser or (now.get("after_release", False) and not was.get("after_release", False)):
            raw["consent"] = was
            kept.append(Change("consent", was, now, "kept"))
        if stored.get("minors") and not given.get("minors"):
            kept += [Change("minors", True, False, "kept")]
            raw |= {"minors": True, "linkable": False, "consent": was}
    known = {_identity(entry) for entry in (stored or {}).get(HISTORY, [])}
    second = [entry for entry in given[HISTORY] if _needs_two(entry) and _identity(entry) not in known]
    raw[HISTORY] = [entry for entry in given[HISTORY] if entry not in second]
    if stored is None and not raw[HISTORY]:
        raw[HISTORY] = [placeholder(second[0]["source"], second[0]["as_of"])]
    return Guarded(raw, tuple(kept), tuple(second))


def placeholder(source: Mapping[str, Any], day: str) -> dict[str, Any]:
    """The entry of somebody of whose status nothing is known yet: a history is never empty."""
    return {
        "status": str(Status.UNKNOWN),
        "event_date": day,
        "as_of": day,
        "source": dict(source),
        "confidence": str(Confidence.LOW),
        "check_first": True,
        "evidence": str(Standing.UNSOURCED),
        "note": "no status that may be taken over came with the import",
    }


def under_age(birth: str, day: str) -> bool:
    """Whether somebody born then may be younger than 18 on that day."""
    date_of_birth = PartialDate.parse(birth)
    last = date_of_birth.latest or date_of_birth.earliest
    today = date.fromisoformat(day)
    return (last.year + OF_AGE, last.month, last.day) > (today.year, today.month, today.day)


def free_id(proposed: Proposed, taken: Collection[str] | Callable[[str], bool]) -> str:
    """An id made of the name that nobody has: with the birth year, then with a number."""
    is_taken = taken if callable(taken) else taken.__contains__
    base = slug(proposed.label) or slug(proposed.key) or "person"
    year = proposed.fields.get("birth", {}).get("date", "")[:4]
    candidates = [base, *([f"{base}-{year}"] if year.isdigit() else [])]
    number = 2
    for candidate in candidates:
        if not is_taken(candidate):
            return candidate
    while is_taken(f"{base}-{number}"):
        number += 1
    return f"{base}-{number}"


def _needs_two(entry: Mapping[str, Any]) -> bool:
    return Status(entry["status"]) in SECOND_PERSON


def _identity(entry: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes two entries the same statement: notes and confidence may differ."""
    source = entry["source"]
    return entry["status"], entry["event_date"], entry["as_of"], source["publisher"], source.get("url", "")


def _identifiers(proposed: Proposed) -> list[dict[str, str]]:
    return [{"list": name, "key": key} for name, key in proposed.identifiers]


def _names(raw: dict[str, Any], proposed: Proposed) -> list[Change]:
    known = {name["value"].casefold() for name in raw["names"]}
    has_canonical = any(name["kind"] == "canonical" for name in raw["names"])
    added = []
    for name in proposed.names:
        if name["value"].casefold() not in known:
            kind = "variant" if name["kind"] == "canonical" and has_canonical else name["kind"]
            added.append({**name, "kind": kind})
    if added:
        raw["names"] = [*raw["names"], *added]
    return [Change("names", None, name, "new") for name in added]


def _fields(raw: dict[str, Any], proposed: Proposed, asked: Callable[[str], bool]) -> list[Change]:
    changes = []
    given = {"country": proposed.country, **proposed.fields}
    for name in OVERWRITABLE:
        value, before = given.get(name), raw.get(name)
        if not value or _plain(name, value) == _plain(name, before):
            continue
        verdict: Verdict = "new" if not before else "overwritten" if asked(name) else "kept"
        changes.append(Change(name, before, value, verdict))
        if verdict != "kept":
            raw[name] = value
    return changes


def _plain(name: str, value: Any) -> Any:
    """What is compared of a field: the fact without its source."""
    if isinstance(value, Mapping):
        return value.get("date", ""), value.get("term", "")
    if name == "nationality":
        return sorted(value or [])
    return value.casefold() if isinstance(value, str) else value


def _lists(raw: dict[str, Any], proposed: Proposed) -> list[Change]:
    known = raw.get("identifiers", [])
    identifiers = [one for one in _identifiers(proposed) if one not in known and one["key"] != raw["id"]]
    notes = [
        note
        for note in proposed.fields.get("notes", [])
        if not any(note.rpartition(" (")[0] in other for other in raw.get("notes", []))
    ]
    for name, added in (("identifiers", identifiers), ("notes", notes)):
        if added:
            raw[name] = [*raw.get(name, []), *added]
    return [
        *(Change("identifiers", None, one, "new") for one in identifiers),
        *(Change("notes", None, one, "new") for one in notes),
    ]


def _guard_minor(raw: dict[str, Any], day: str) -> bool:
    """Somebody who may be under 18 is never linked and never named; gives whether that was so."""
    birth = raw.get("birth", {}).get("date", "")
    if not birth or not under_age(birth, day):
        return False
    raw |= {"minors": True, "linkable": False}
    level = Consent(raw["consent"]["level"])
    if STRICTNESS.index(level) < STRICTNESS.index(Consent.COUNT_ONLY):
        basis = f"may be under {OF_AGE} by the birth date {birth}: minors are never named"
        raw["consent"] = {"level": str(Consent.COUNT_ONLY), "basis": basis, "as_of": day}
    return True
