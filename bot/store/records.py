"""Rows of people as they are written: records without empty fields, entries of the history once each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.registry.merge import HISTORY
from bot.store.tables import PersonRow, StatusRow

SLICE = 500
"""Ids in one query: databases limit the number of parameters."""


def lean(value: Any) -> Any:
    """The value without empty fields."""
    if isinstance(value, Mapping):
        return {key: lean(item) for key, item in value.items() if item not in (None, "", [], {})}
    return [lean(item) for item in value] if isinstance(value, list | tuple) else value


def digest(entry: Mapping[str, Any]) -> str:
    """By which two entries of a history are one."""
    plain = json.dumps(lean(entry), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def row_of(raw: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The columns of PersonRow but for id and version."""
    return {
        "country": raw["country"],
        "consent": raw["consent"]["level"],
        "record": {field: value for field, value in lean(raw).items() if field != HISTORY},
        "updated_at": now,
    }


def add_people(conn: Connection, records: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Insert people who are new."""
    if records:
        conn.execute(insert(PersonRow), [{"id": raw["id"], "version": 1, **row_of(raw, now)} for raw in records])


def put_person(conn: Connection, raw: Mapping[str, Any], now: datetime) -> None:
    """Write a record over the one that stands; the version grows."""
    changed = update(PersonRow).where(PersonRow.id == raw["id"])
    conn.execute(changed.values(version=PersonRow.version + 1, **row_of(raw, now)))


def append_entries(
    conn: Connection, person: str, history: Iterable[Mapping[str, Any]], actor: str, at: datetime
) -> int:
    """Append the entries that are not there yet; gives how many."""
    known = set(conn.execute(select(StatusRow.digest).where(StatusRow.person == person)).scalars())
    rows = [row for entry in history if (row := entry_row(person, entry, actor, at))["digest"] not in known]
    if rows:
        conn.execute(insert(StatusRow), rows)
    return len(rows)


def entry_row(person: str, entry: Mapping[str, Any], actor: str, at: datetime) -> dict[str, Any]:
    """The columns of StatusRow for one entry."""
    return {"person": person, "digest": digest(entry), "entry": lean(entry), "actor": actor, "at": at}


def stored_records(conn: Connection, people: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The records of these people with their histories, by id."""
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(people), SLICE):
        ids = people[start : start + SLICE]
        for row in conn.execute(select(PersonRow.id, PersonRow.record).where(PersonRow.id.in_(ids))):
            found[row.id] = {**row.record, HISTORY: []}
        entries = select(StatusRow.person, StatusRow.entry).where(StatusRow.person.in_(ids)).order_by(StatusRow.id)
        for entry in conn.execute(entries):
            found[entry.person][HISTORY].append(entry.entry)
    return found


def every_record(conn: Connection) -> Iterator[dict[str, Any]]:
    """Every record without its history, one by one: a registry may hold more than fits in memory."""
    for row in conn.execute(select(PersonRow.record).order_by(PersonRow.id).execution_options(yield_per=SLICE)):
        yield row.record
