"""People and the data beside them in the store, which is the truth once a folder was imported.

A person's record lies in one row, each entry of the status history in a row of its own that is never changed or removed
(two equal entries are one, by digest). Importing shows in `differences` first what it would do; it removes nobody.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from bot.errors import Conflict, StoreError
from bot.model import Consent
from bot.registry import PersonFacts, Registry, facts_from_record
from bot.registry.datasets import DATASETS
from bot.store import audit, notes
from bot.store.coverage import upsert
from bot.store.hidden import hidden_in, hide, traces_of, without
from bot.store.tables import Dataset, PersonRow, StatusRow
from nlp.registry import person_from_record
from nlp.types import Person

VERSION = "registry"
HISTORY = "status_history"
WHOLE = "all of it"
Lookup = Callable[..., bytes]


class Difference(NamedTuple):
    """One field in which the store and a folder differ. `stored` or `given` is None where there is nothing.

    `subject` is a person's id or a dataset's name, `field` a field of the record or the key of a row, or WHOLE for
    something that one side does not have at all.
    A status entry that only the store has stays there: the history is append-only.
    """

    subject: str
    field: str
    stored: Any
    given: Any

    @property
    def would_change(self) -> bool:
        """False for what only the store has and an import keeps: a person, an entry of a status history."""
        kept = self.field == WHOLE or self.field.startswith(HISTORY)
        return self.given is not None or not kept


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. `hidden` counts the records that the deny list kept out; they are not named."""

    version: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    statuses: int = 0
    datasets: tuple[str, ...] = ()
    hidden: int = 0

    @property
    def changed_nothing(self) -> bool:
        return not (self.added or self.changed or self.statuses or self.datasets)


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


def diff_registry(conn: Connection, registry: Registry, *, lookup: Lookup | None = None) -> list[Difference]:
    """Field by field, what importing `registry` would change, and what only the store has.

    `lookup` is `Vault.lookup`; it is needed as soon as somebody is hidden (StoreError without it).
    """
    return _compare(conn, registry, _hidden_ids(conn, registry, lookup))


def import_registry(
    conn: Connection,
    registry: Registry,
    *,
    actor: str,
    now: datetime,
    lookup: Lookup | None = None,
    built_on: int | None = None,
) -> ImportResult:
    """Take the folder's records, new status entries and datasets over; importing the same again changes nothing.

    Nobody and no status entry is removed. Records on the deny list are left out, and a record whose consent is "hidden"
    puts the person on it and out of the store. `built_on` is the version that was looked at before: Conflict when the
    registry has changed since.
    """
    version = registry_version(conn)
    if built_on is not None and built_on != version:
        raise Conflict(
            f"the registry changed meanwhile (version {built_on} to {version}): look at the difference again"
        )
    hidden = _hidden_ids(conn, registry, lookup)
    given = {record.person.id: record.raw for record in registry.people}
    gone = 0
    for person in hidden:
        if registry.facts[person].consent is Consent.HIDDEN and lookup is not None:
            gone += hide(conn, person, traces_of(given[person], lookup), actor=actor, at=now)
    stored = {record["id"]: record for record in export_records(conn)}
    changes: dict[str, list[Difference]] = {}
    for difference in _compare(conn, registry, hidden):
        if difference.would_change:
            changes.setdefault(difference.subject, []).append(difference)
    added: list[str] = []
    changed: list[str] = []
    datasets: list[str] = []
    statuses = 0
    for subject, found in changes.items():
        if subject in _DATASET_NAMES:
            _put_dataset(conn, subject, without(registry.dataset(subject), hidden), now)
            audit.record(conn, at=now, actor=actor, action="dataset.change", subject=subject)
            datasets.append(subject)
            continue
        raw = _shown(given[subject], hidden)
        _put_person(conn, raw, now, new=subject not in stored)
        entries = _append(conn, subject, raw[HISTORY], actor, now)
        statuses += entries
        (changed if subject in stored else added).append(subject)
        action = "person.change" if subject in stored else "person.add"
        fields = sorted({difference.field.partition("[")[0] for difference in found})
        detail = {"fields": fields, "statuses": entries}
        audit.record(conn, at=now, actor=actor, action=action, subject=subject, detail=detail)
    result = ImportResult(version, tuple(added), tuple(changed), statuses, tuple(datasets), len(hidden))
    if result.changed_nothing and not gone:
        return result
    notes.put(conn, VERSION, {"version": version + 1}, at=now)
    audit.record(conn, at=now, actor=actor, action="registry.import", subject=f"version {version + 1}")
    return replace(result, version=version + 1)


def append_status(conn: Connection, person: str, entry: dict[str, Any], *, actor: str, now: datetime) -> int:
    """Append one checked entry to a history; gives the registry's new version. Conflict when it stands there already.

    What must be true before (two sources, two people) is `bot.store.statuses`' business.
    """
    if not _append(conn, person, [_lean(entry)], actor, now):
        raise Conflict(f"{person} has exactly this status entry already: nothing was changed")
    changed = update(PersonRow).where(PersonRow.id == person)
    conn.execute(changed.values(version=PersonRow.version + 1, updated_at=now))
    return grow(conn, now)


def grow(conn: Connection, now: datetime) -> int:
    """Something that may be said, or may not, has changed: gives the registry's new version."""
    version = registry_version(conn) + 1
    notes.put(conn, VERSION, {"version": version}, at=now)
    return version


_DATASET_NAMES = frozenset(shape.name for shape in DATASETS)


def _hidden_ids(conn: Connection, registry: Registry, lookup: Lookup | None) -> frozenset[str]:
    asked = {person for person, facts in registry.facts.items() if facts.consent is Consent.HIDDEN}
    if lookup is None:
        if asked or hidden_in(conn):
            raise StoreError("somebody is hidden: importing needs the keyring of this store, to know whom to leave out")
        return frozenset()
    keys = hidden_in(conn)
    found = {record.person.id for record in registry.people if keys and traces_of(record.raw, lookup) & keys}
    return frozenset(found | asked)


def _compare(conn: Connection, registry: Registry, hidden: frozenset[str]) -> list[Difference]:
    stored = {record["id"]: record for record in export_records(conn)}
    found: list[Difference] = []
    for record in registry.people:
        if record.person.id not in hidden:
            given = _shown(record.raw, hidden)
            found.extend(_compare_records(record.person.id, stored.pop(record.person.id, {}), given))
    found.extend(Difference(person, WHOLE, record["id"], None) for person, record in stored.items())
    for shape in DATASETS:
        kept = load_dataset(conn, shape.name)
        given_rows = without(registry.dataset(shape.name), hidden)
        if kept != given_rows:
            found.extend(_compare_rows(shape.name, kept, given_rows))
    return found


def _compare_records(person: str, stored: Mapping[str, Any], given: Mapping[str, Any]) -> list[Difference]:
    if not stored:
        return [Difference(person, WHOLE, None, dict(given))]
    found = [
        Difference(person, field, stored.get(field), given.get(field))
        for field in dict.fromkeys([*stored, *given])
        if field != HISTORY and stored.get(field) != given.get(field)
    ]
    old = {_digest(entry): entry for entry in stored.get(HISTORY, [])}
    new = {_digest(entry): entry for entry in given.get(HISTORY, [])}
    found += [Difference(person, f"{HISTORY}[{d[:8]}]", None, entry) for d, entry in new.items() if d not in old]
    found += [Difference(person, f"{HISTORY}[{d[:8]}]", entry, None) for d, entry in old.items() if d not in new]
    return found


def _compare_rows(name: str, stored: list[Any], given: list[Any]) -> list[Difference]:
    def by_key(rows: list[Any]) -> dict[str, Any]:
        return {
            str(row.get("id") or row.get("tag") or f"{row.get('month_day', '')} {row['name']}"): row for row in rows
        }

    if not stored:
        return [Difference(name, WHOLE, None, given)]
    old, new = by_key(stored), by_key(given)
    changed = [
        Difference(name, key.strip(), old.get(key), new.get(key))
        for key in dict.fromkeys([*old, *new])
        if old.get(key) != new.get(key)
    ]
    return changed or [Difference(name, "order", list(old), list(new))]


def _shown(raw: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    """The record without empty fields, and without a trace of those who are hidden."""
    lean: dict[str, Any] = _lean(raw)
    if hidden and lean.get("related"):
        lean["related"] = [person for person in lean["related"] if person not in hidden]
        lean = _lean(lean)
    return lean


def _lean(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _lean(item) for key, item in value.items() if item not in (None, "", [], {})}
    return [_lean(item) for item in value] if isinstance(value, list | tuple) else value


def _digest(entry: Mapping[str, Any]) -> str:
    plain = json.dumps(_lean(entry), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _put_person(conn: Connection, raw: Mapping[str, Any], now: datetime, *, new: bool) -> None:
    values = {
        "country": raw["country"],
        "consent": raw["consent"]["level"],
        "record": {field: value for field, value in raw.items() if field != HISTORY},
        "updated_at": now,
    }
    if new:
        conn.execute(insert(PersonRow).values(id=raw["id"], version=1, **values))
    else:
        changed = update(PersonRow).where(PersonRow.id == raw["id"])
        conn.execute(changed.values(version=PersonRow.version + 1, **values))


def _append(conn: Connection, person: str, history: list[Any], actor: str, now: datetime) -> int:
    known = set(conn.execute(select(StatusRow.digest).where(StatusRow.person == person)).scalars())
    rows = [
        {"person": person, "digest": _digest(entry), "entry": entry, "actor": actor, "at": now}
        for entry in history
        if _digest(entry) not in known
    ]
    if rows:
        conn.execute(insert(StatusRow), rows)
    return len(rows)


def _put_dataset(conn: Connection, name: str, rows: list[Any], now: datetime) -> None:
    if rows:
        values = {"rows": rows, "updated_at": now}
        statement = upsert(conn, Dataset).values(name=name, **values)
        conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_=values))
    else:
        conn.execute(delete(Dataset).where(Dataset.name == name))
