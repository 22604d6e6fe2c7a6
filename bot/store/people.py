"""People and the data beside them in the store, which is the truth once a folder was imported.

A person's record lies in one row, each entry of the status history in a row of its own that is never changed or removed
(two equal entries are one, by digest). Importing shows in `differences` first what it would do; it removes nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from bot.errors import Conflict, NotFound, StoreError
from bot.model import Consent
from bot.registry import PersonFacts, Registry, facts_from_record
from bot.registry.datasets import DATASETS
from bot.registry.merge import HISTORY, Change, guarded
from bot.store import audit, notes
from bot.store.coverage import upsert
from bot.store.differences import WHOLE, Difference, compare_people, compare_rows
from bot.store.erasure import Erased, erase
from bot.store.hidden import Lookup, hidden_in, hide, named_in, rows_shown, shown_of, traces_of, withheld
from bot.store.proposing import propose_imported, why_not
from bot.store.records import add_people, append_entries, lean, put_person, stored_records
from bot.store.tables import Dataset, PersonRow, StatusRow
from nlp.registry import person_from_record
from nlp.types import Person

__all__ = [
    "HISTORY",
    "VERSION",
    "WHOLE",
    "Difference",
    "ImportResult",
    "append_status",
    "diff_registry",
    "export_records",
    "grow",
    "hide_person",
    "import_registry",
    "kept_back",
    "load_dataset",
    "load_facts",
    "load_people",
    "registry_version",
]

VERSION = "registry"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. `hidden` counts the records that the deny list kept out; they are not named.

    `proposed` counts releases and deaths that now wait for a second person; `erased` is what hiding somebody reached.
    """

    version: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    statuses: int = 0
    datasets: tuple[str, ...] = ()
    hidden: int = 0
    proposed: int = 0
    erased: tuple[Erased, ...] = ()

    @property
    def changed_nothing(self) -> bool:
        return not (self.added or self.changed or self.statuses or self.datasets or self.proposed)


def registry_version(conn: Connection) -> int:
    """Grows by one with every change of people or datasets; 0 before the first."""
    return int((notes.get(conn, VERSION) or {"version": 0})["version"])


def export_records(conn: Connection) -> list[dict[str, Any]]:
    """Every record with its status history, as the files hold it, by country and id."""
    histories: dict[str, list[Any]] = {}
    for row in conn.execute(select(StatusRow.person, StatusRow.entry).order_by(StatusRow.id)):
        histories.setdefault(row.person, []).append(row.entry)
    rows = conn.execute(select(PersonRow.id, PersonRow.record).order_by(PersonRow.country, PersonRow.id))
    return [{**row.record, HISTORY: histories.get(row.id, [])} for row in rows]


def load_people(conn: Connection) -> list[Person]:
    """Whom the linker looks for, by country and id."""
    return [person_from_record(record) for record in export_records(conn)]


def load_facts(conn: Connection) -> dict[str, PersonFacts]:
    """What is known of each person, by id."""
    return {record["id"]: facts_from_record(record) for record in export_records(conn)}


def load_dataset(conn: Connection, name: str) -> list[Any]:
    """The rows of one of `bot.registry.datasets.DATASETS`, empty when it was never imported."""
    return list(conn.execute(select(Dataset.rows).where(Dataset.name == name)).scalar() or [])


def diff_registry(
    conn: Connection, registry: Registry, *, lookup: Lookup | None = None, loosen: Collection[str] = ()
) -> list[Difference]:
    """Field by field, what importing `registry` would change, and what only the store has.

    `lookup` is `Vault.lookup`; it is needed as soon as somebody is hidden (StoreError without it).
    """
    return _offer(conn, registry, lookup, loosen).differences


def kept_back(
    conn: Connection, registry: Registry, *, lookup: Lookup | None = None, loosen: Collection[str] = ()
) -> tuple[dict[str, tuple[Change, ...]], dict[str, tuple[dict[str, Any], ...]]]:
    """What importing `registry` would not take over, by person: looser consent, and releases and deaths."""
    offer = _offer(conn, registry, lookup, loosen)
    return offer.kept, offer.second


def import_registry(
    conn: Connection,
    registry: Registry,
    *,
    actor: str,
    now: datetime,
    lookup: Lookup | None = None,
    built_on: int | None = None,
    loosen: Collection[str] = (),
    second: Mapping[str, str] | None = None,
) -> ImportResult:
    """Take the folder's records, new status entries and datasets over; importing the same again changes nothing.

    Nobody and no status entry is removed. Records on the deny list are left out, and a record whose consent is "hidden"
    puts the person on it and out of the store. Consent becomes looser only for the people in `loosen`. A release or a
    death that is new is proposed where `second` names another source, and left out otherwise; an empty store takes
    histories as they are. `built_on` is the version that was looked at before: Conflict when the registry has changed.
    """
    version = registry_version(conn)
    if built_on is not None and built_on != version:
        raise Conflict(
            f"the registry changed meanwhile (version {built_on} to {version}): look at the difference again"
        )
    erased = []
    raws = {record.person.id: record.raw for record in registry.people}
    for person in _hidden_ids(conn, registry, lookup):
        if registry.facts[person].consent is not Consent.HIDDEN or lookup is None:
            continue
        if hide(conn, person, traces_of(raws[person], lookup), actor=actor, at=now):
            erased.append(erase(conn, raws[person], hidden_in(conn), lookup, actor=actor, at=now))
    offer = _offer(conn, registry, lookup, loosen)
    stored = set(conn.execute(select(PersonRow.id)).scalars())
    result = ImportResult(version, hidden=offer.hidden, erased=tuple(erased))
    changes: dict[str, list[Difference]] = {}
    for difference in offer.differences:
        if difference.would_change:
            changes.setdefault(difference.subject, []).append(difference)
    for subject, found in changes.items():
        if subject in _DATASET_NAMES:
            _put_dataset(conn, subject, offer.datasets[subject], now)
            audit.record(conn, at=now, actor=actor, action="dataset.change", subject=subject)
            result = replace(result, datasets=(*result.datasets, subject))
            continue
        raw, new = offer.people[subject], subject not in stored
        add_people(conn, [raw], now) if new else put_person(conn, raw, now)
        entries = append_entries(conn, subject, raw[HISTORY], actor, now)
        fields = sorted({difference.field.partition("[")[0] for difference in found})
        detail: dict[str, Any] = {"fields": fields, "statuses": entries}
        if subject in loosen and "consent" in fields:
            detail["loosened"] = True
        action = "person.add" if new else "person.change"
        audit.record(conn, at=now, actor=actor, action=action, subject=subject, detail=detail)
        result = replace(result, statuses=result.statuses + entries)
        if new:
            result = replace(result, added=(*result.added, subject))
        else:
            result = replace(result, changed=(*result.changed, subject))
    proposed = sum(
        propose_imported(conn, person, entry, second, actor=actor, at=now)
        for person, entries_of in offer.second.items()
        for entry in entries_of
        if second and not why_not(entry, second)
    )
    result = replace(result, proposed=proposed)
    if result.changed_nothing and not erased:
        return result
    version = grow(conn, now)
    audit.record(conn, at=now, actor=actor, action="registry.import", subject=f"version {version}")
    return replace(result, version=version)


def append_status(conn: Connection, person: str, entry: dict[str, Any], *, actor: str, now: datetime) -> int:
    """Append one checked entry to a history; gives the registry's new version. Conflict when it stands there already.

    What must be true before (two sources, two people) is `bot.store.statuses`' business.
    """
    if not append_entries(conn, person, [entry], actor, now):
        raise Conflict(f"{person} has exactly this status entry already: nothing was changed")
    changed = update(PersonRow).where(PersonRow.id == person)
    conn.execute(changed.values(version=PersonRow.version + 1, updated_at=now))
    return grow(conn, now)


def grow(conn: Connection, now: datetime) -> int:
    """Something that may be said, or may not, has changed: gives the registry's new version."""
    version = registry_version(conn) + 1
    notes.put(conn, VERSION, {"version": version}, at=now)
    return version


def hide_person(
    conn: Connection, person: str, *, reason: str, actor: str, now: datetime, lookup: Lookup
) -> tuple[int, Erased]:
    """Put somebody on the deny list and out of everything that can be reached; gives the registry's new version.

    NotFound when the registry does not have them; Conflict when the reason, which is kept, names them.
    """
    raw = stored_records(conn, [person]).get(person)
    if raw is None:
        raise NotFound(f"there is no person {person} in the registry: `vigil people checks --all` lists the ids")
    traces = traces_of(raw, lookup)
    if withheld(reason, traces, lookup) != reason:
        raise Conflict("the reason names the person, and it stays in the audit trail: say it without the name")
    hide(conn, person, traces, actor=actor, at=now, reason=reason)
    erased = erase(conn, raw, hidden_in(conn), lookup, actor=actor, at=now)
    return grow(conn, now), erased


_DATASET_NAMES = frozenset(shape.name for shape in DATASETS)


@dataclass(frozen=True, slots=True)
class _Offer:
    """What a folder offers, as far as it may be taken: without the hidden, and guarded by `bot.registry.merge`."""

    people: dict[str, dict[str, Any]]
    datasets: dict[str, list[Any]]
    differences: list[Difference]
    hidden: int = 0
    kept: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    second: dict[str, tuple[dict[str, Any], ...]] = field(default_factory=dict)


def _offer(conn: Connection, registry: Registry, lookup: Lookup | None, loosen: Collection[str]) -> _Offer:
    hidden, keys = _hidden_ids(conn, registry, lookup), hidden_in(conn)
    if lookup is not None:
        keys |= {key for r in registry.people if r.person.id in hidden for key in traces_of(r.raw, lookup)}
    stored = {record["id"]: record for record in export_records(conn)}
    begins = registry_version(conn) == 0
    offer = _Offer({}, {}, [], len(hidden))
    for record in registry.people:
        person = record.person.id
        if person in hidden:
            continue
        raw = lean(record.raw)
        if lookup is not None and keys:
            raw = lean(shown_of(raw, keys, lookup))
        if not begins:
            found = guarded(stored.get(person), raw, loosen=person in loosen)
            raw = lean(found.raw)
            raw.setdefault(HISTORY, [])
            if found.kept:
                offer.kept[person] = found.kept
            if found.second:
                offer.second[person] = found.second
        offer.people[person] = raw
    left = {person: record for person, record in stored.items() if person not in hidden}
    offer.differences.extend(compare_people(left, offer.people))
    for shape in DATASETS:
        rows = registry.dataset(shape.name)
        offer.datasets[shape.name] = rows if lookup is None else rows_shown(rows, hidden, keys, lookup)
        offer.differences.extend(compare_rows(shape.name, load_dataset(conn, shape.name), offer.datasets[shape.name]))
    return offer


def _hidden_ids(conn: Connection, registry: Registry, lookup: Lookup | None) -> frozenset[str]:
    asked = {person for person, facts in registry.facts.items() if facts.consent is Consent.HIDDEN}
    keys = hidden_in(conn)
    if lookup is None:
        if asked or keys:
            raise StoreError("somebody is hidden: importing needs the keyring of this store, to know whom to leave out")
        return frozenset()
    found = {r.person.id for r in registry.people if keys and named_in(r.raw, keys, lookup)}
    return frozenset(found | asked)


def _put_dataset(conn: Connection, name: str, rows: list[Any], now: datetime) -> None:
    if rows:
        values = {"rows": rows, "updated_at": now}
        statement = upsert(conn, Dataset).values(name=name, **values)
        conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_=values))
    else:
        conn.execute(delete(Dataset).where(Dataset.name == name))
