"""Taking over somebody else's list: shown first, then done, in one transaction.

`preview` and `take` walk the same steps (`bot.registry.plan`) over the same file; a file or registry that changed in
between is a Conflict. Memory holds the index of names, not the records: lists of 100,000 are read twice instead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from bot.errors import Conflict
from bot.registry.formats import Feed, Proposed, read
from bot.registry.merge import HISTORY, Change
from bot.registry.plan import Choices, Step, steps
from bot.registry.twins import Known, Likeness
from bot.store import audit
from bot.store.hidden import Lookup, hidden_in, is_hidden, shown_of
from bot.store.people import grow, registry_version
from bot.store.proposing import propose_imported, why_not
from bot.store.records import add_people, append_entries, entry_row, every_record, put_person, stored_records
from bot.store.tables import StatusRow

EXAMPLES = 20
"""New people who are named in the preview of a large import."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A release or a death that a list gives: `why` it can't even be proposed, "" when it is."""

    person: str
    entry: dict[str, Any]
    why: str


@dataclass(slots=True)
class Preview:
    """What an import would do. `added` are examples of the `adds`; the hidden are counted and not named.

    `differs` are facts that stand otherwise in the registry and are kept; `remarks` counts what a format left out.
    """

    version: int
    digest: str
    adds: int = 0
    same: int = 0
    hidden: int = 0
    added: list[tuple[str, str, int]] = field(default_factory=list)
    merges: list[tuple[str, Proposed, tuple[Change, ...]]] = field(default_factory=list)
    differs: list[tuple[str, Change]] = field(default_factory=list)
    twins: list[tuple[Proposed, tuple[Likeness, ...]]] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    minors: int = 0
    remarks: dict[str, int] = field(default_factory=dict)

    @property
    def changes_something(self) -> bool:
        return bool(self.adds or self.merges or any(not one.why for one in self.waiting))


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did; `version` is the registry's."""

    version: int
    added: int = 0
    changed: tuple[str, ...] = ()
    statuses: int = 0
    proposed: int = 0
    held_back: int = 0
    hidden: int = 0

    @property
    def changed_nothing(self) -> bool:
        return not (self.added or self.changed or self.statuses or self.proposed)


def preview(conn: Connection, format_name: str, feed: Feed, choices: Choices, *, lookup: Lookup) -> Preview:
    """What taking the list over would do, field by field; only reads."""
    found = Preview(registry_version(conn), _digest(feed.path))
    for step in _steps(conn, format_name, feed, choices, lookup, check=True):
        for remark in step.proposed.remarks:
            found.remarks[remark] = found.remarks.get(remark, 0) + 1
        if step.kind == "hidden":
            found.hidden += 1
        elif step.kind == "twin":
            found.twins.append((step.proposed, step.twins))
        elif step.merged is not None:
            _note(found, step, choices)
    return found


def take(
    conn: Connection,
    format_name: str,
    feed: Feed,
    choices: Choices,
    *,
    lookup: Lookup,
    built_on: Preview,
    actor: str,
    now: datetime,
) -> Taken:
    """Do what `built_on` showed. Conflict when the file or the registry has changed since."""
    if registry_version(conn) != built_on.version or _digest(feed.path) != built_on.digest:
        raise Conflict("the file or the registry has changed since it was looked at: look at it again")
    writer = _Writer(conn, choices, actor, now)
    for step in _steps(conn, format_name, feed, choices, lookup, check=False):
        writer.write(step)
    done = writer.finish(built_on.version)
    if _digest(feed.path) != built_on.digest:
        raise Conflict(f"{feed.path} was changed while it was read: nothing was taken over")
    if done.changed_nothing:
        return done
    version = grow(conn, now)
    detail: dict[str, Any] = {"file": feed.path.name, "sha256": built_on.digest, "format": format_name}
    detail |= {"added": done.added, "changed": len(done.changed), "statuses": done.statuses, "proposed": done.proposed}
    if choices.overwrite:
        detail["overwrite"] = sorted(choices.overwrite)
    if choices.same_as:
        detail["same_as"] = dict(choices.same_as)
    audit.record(conn, at=now, actor=actor, action="registry.import", subject=f"version {version}", detail=detail)
    return Taken(version, done.added, done.changed, done.statuses, done.proposed, done.held_back, done.hidden)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _steps(
    conn: Connection, format_name: str, feed: Feed, choices: Choices, lookup: Lookup, *, check: bool
) -> Iterator[Step]:
    keys = hidden_in(conn)

    def records() -> Iterator[Proposed]:
        for proposed in read(format_name, feed):
            if keys:
                yield _shown(proposed, keys, lookup)
            else:
                yield proposed

    return steps(
        records(),
        feed,
        _known(conn),
        choices,
        fetch=lambda people: stored_records(conn, people),
        is_hidden=lambda texts: is_hidden(texts, keys, lookup),
        check=check,
    )


def _shown(proposed: Proposed, keys: frozenset[bytes], lookup: Lookup) -> Proposed:
    """Notes and other texts about somebody else may name the hidden, too."""
    return replace(proposed, fields=shown_of(proposed.fields, keys, lookup))


def _known(conn: Connection) -> Known:
    known = Known()
    for record in every_record(conn):
        identifiers = ((one["list"], one["key"]) for one in record.get("identifiers", []))
        known.add(record["id"], record["names"], record["country"], record.get("birth", {}).get("date"), identifiers)
    return known


def _note(found: Preview, step: Step, choices: Choices) -> None:
    assert step.merged is not None
    found.waiting += [
        Waiting(step.person, one.entry, why_not(one.entry, one.second or choices.second)) for one in step.merged.second
    ]
    if step.kind == "add":
        found.adds += 1
        found.minors += bool(step.merged.raw.get("minors"))
        if len(found.added) < EXAMPLES:
            found.added.append((step.person, step.proposed.label, len(step.proposed.names)))
    elif step.kind == "same":
        found.same += 1
    else:
        found.merges.append((step.person, step.proposed, step.merged.changes))
    if step.kind == "same":
        found.differs += [(step.person, change) for change in step.merged.changes]


class _Writer:
    """Writes steps in slices, and keeps count."""

    SLICE = 500

    def __init__(self, conn: Connection, choices: Choices, actor: str, now: datetime) -> None:
        self._conn, self._choices, self._actor, self._now = conn, choices, actor, now
        self._people: list[Mapping[str, Any]] = []
        self._entries: list[dict[str, Any]] = []
        self._second: list[tuple[str, Mapping[str, Any], Mapping[str, str]]] = []
        self._changed: list[str] = []
        self._added = self._statuses = self._proposed = self._held_back = self._hidden = 0

    def write(self, step: Step) -> None:
        if step.kind == "hidden":
            self._hidden += 1
        elif step.kind == "twin":
            self._held_back += 1
        elif step.merged is not None:
            self._write(step, step.merged.raw)

    def _write(self, step: Step, raw: Mapping[str, Any]) -> None:
        assert step.merged is not None
        if step.kind == "add":
            self._people.append(raw)
            self._entries += [entry_row(step.person, one, self._actor, self._now) for one in step.merged.entries]
        elif step.kind == "merge":
            put_person(self._conn, raw, self._now)
            added = append_entries(self._conn, step.person, step.merged.entries, self._actor, self._now)
            self._statuses += added
            self._changed.append(step.person)
            self._audit_change(step, added)
        for one in step.merged.second:
            second = one.second or self._choices.second
            if not why_not(one.entry, second):
                self._second.append((step.person, one.entry, dict(second)))
        if len(self._people) >= self.SLICE:
            self._flush()

    def _audit_change(self, step: Step, entries: int) -> None:
        assert step.merged is not None
        changed = [change for change in step.merged.changes if change.verdict != "kept"]
        detail: dict[str, Any] = {"fields": sorted({change.field for change in changed}), "statuses": entries}
        overwritten = sorted(change.field for change in changed if change.verdict == "overwritten")
        if overwritten:
            detail["overwritten"] = overwritten
        detail["record"] = step.proposed.key
        self._record("person.change", step.person, detail)

    def _flush(self) -> None:
        """Put the people gathered so far into the store, with one entry of the audit trail that holds their ids."""
        add_people(self._conn, self._people, self._now)
        if self._entries:
            self._conn.execute(insert(StatusRow), self._entries)
        if self._people:
            ids = [raw["id"] for raw in self._people]
            subject = ids[0] if len(ids) == 1 else f"{len(ids)} people"
            self._record("person.add", subject, {"people": ids, "statuses": len(self._entries)})
        self._added += len(self._people)
        self._statuses += len(self._entries)
        self._people, self._entries = [], []

    def finish(self, version: int) -> Taken:
        self._flush()
        self._proposed = sum(
            propose_imported(self._conn, person, entry, second, actor=self._actor, at=self._now)
            for person, entry, second in self._second
        )
        counts = (self._added, tuple(self._changed), self._statuses, self._proposed, self._held_back, self._hidden)
        return Taken(version, *counts)

    def _record(self, action: str, subject: str, detail: dict[str, Any]) -> None:
        audit.record(self._conn, at=self._now, actor=self._actor, action=action, subject=subject, detail=detail)


def exported(records: Iterable[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], int]:
    """The records that may be passed on to others, and how many may not: minors, groups, and the only counted."""
    kept, left = [], 0
    for record in records:
        named = record["consent"]["level"] in ("full", "no_photo") and not record.get("minors")
        if named and record.get("kind", "person") == "person" and record[HISTORY]:
            kept.append(record)
        else:
            left += 1
    return kept, left
