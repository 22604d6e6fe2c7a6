"""Whoever is hidden disappears from everything else that the store holds, as far as it can be reached.

Reached are other people's records and histories, the data beside them, drafts that were not sent, saved reports. What
can't be reached is said: what is public, the audit trail, files outside the store.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from bot.model import State
from bot.registry.datasets import DATASETS
from bot.store import summaries
from bot.store.hidden import Lookup, rows_shown, shown_of, withheld
from bot.store.records import SLICE, digest, every_record
from bot.store.tables import Audit, Dataset, PersonRow, PublicationRow, ReportRow, StatusRow, SummaryRow, TagRow

REASON = "somebody named in it was hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What changed beside the person's own rows, in numbers, and what still names them, in words."""

    records: int = 0
    entries: int = 0
    datasets: int = 0
    drafts: int = 0
    reports: int = 0
    left: tuple[str, ...] = ()


def erase(
    conn: Connection, raw: Mapping[str, Any], keys: frozenset[bytes], lookup: Lookup, *, actor: str, at: datetime
) -> Erased:
    """Take the person of the record `raw` out of whatever else the store holds. `keys` are the deny list's traces."""
    person = str(raw["id"])
    mask = f"hidden-{lookup('hidden-mask', person).hex()[:8]}"
    drafts, sent = _summaries(conn, person, mask, keys, lookup, actor, at)
    return Erased(
        records=_records(conn, keys, lookup, at),
        entries=_entries(conn, keys, lookup),
        datasets=_datasets(conn, person, keys, lookup, at),
        drafts=drafts,
        reports=_reports(conn, person, mask, keys, lookup),
        left=(*sent, *_left(conn, raw)),
    )


def _records(conn: Connection, keys: frozenset[bytes], lookup: Lookup, at: datetime) -> int:
    changed = []
    for record in every_record(conn):
        shown = {name: value for name, value in shown_of(record, keys, lookup).items() if value not in ([], "")}
        if shown != record:
            changed.append(shown)
    for shown in changed:
        values = {"record": shown, "version": PersonRow.version + 1, "updated_at": at}
        conn.execute(update(PersonRow).where(PersonRow.id == shown["id"]).values(**values))
    return len(changed)


def _entries(conn: Connection, keys: frozenset[bytes], lookup: Lookup) -> int:
    rows = conn.execute(select(StatusRow.id, StatusRow.entry).execution_options(yield_per=SLICE))
    changed = [(row.id, shown) for row in rows if (shown := withheld(row.entry, keys, lookup)) != row.entry]
    for number, shown in changed:
        conn.execute(update(StatusRow).where(StatusRow.id == number).values(entry=shown, digest=digest(shown)))
    return len(changed)


def _datasets(conn: Connection, person: str, keys: frozenset[bytes], lookup: Lookup, at: datetime) -> int:
    changed = 0
    names = [shape.name for shape in DATASETS]
    for row in conn.execute(select(Dataset.name, Dataset.rows).where(Dataset.name.in_(names))).all():
        shown = rows_shown(row.rows, frozenset({person}), keys, lookup)
        if shown != row.rows:
            conn.execute(update(Dataset).where(Dataset.name == row.name).values(rows=shown, updated_at=at))
            changed += 1
    return changed


def _summaries(
    conn: Connection, person: str, mask: str, keys: frozenset[bytes], lookup: Lookup, actor: str, at: datetime
) -> tuple[int, list[str]]:
    """Unsent summaries that name the person are taken back and blanked; those that were sent are listed."""
    taken, sent = 0, []
    tried = set(conn.execute(select(PublicationRow.summary_id).where(PublicationRow.attempts > 0)).scalars())
    for row in conn.execute(select(SummaryRow.id, SummaryRow.key, SummaryRow.state, SummaryRow.body)).all():
        shown = masked(withheld(row.body, keys, lookup), person, mask)
        if shown == row.body:
            continue
        if row.id in tried or row.state not in (State.DRAFT, State.APPROVED, State.RETRACTED):
            sent.append(f"summary {row.id} ({row.state}) names them: what is public has to be taken back there")
            continue
        if row.state != State.RETRACTED:
            summaries.drop(conn, summaries.load(conn, row.id), at=at, actor=actor, reason=REASON)
        key = row.key.replace(person, mask)
        conn.execute(update(SummaryRow).where(SummaryRow.id == row.id).values(key=key, body=shown))
        blank: dict[str, Any] = {"record": {}, "image": None, "alt": ""}
        conn.execute(update(PublicationRow).where(PublicationRow.summary_id == row.id).values(**blank))
        taken += 1
    return taken, sent


def _reports(conn: Connection, person: str, mask: str, keys: frozenset[bytes], lookup: Lookup) -> int:
    """Saved reports keep their numbers: the person stands in them under a mask, without a name."""
    changed = 0
    for row in conn.execute(select(ReportRow.id, ReportRow.cells, ReportRow.receipt)).all():
        cells, receipt = (masked(withheld(part, keys, lookup), person, mask) for part in (row.cells, row.receipt))
        if (cells, receipt) == (row.cells, row.receipt):
            continue
        if mask in cells.get("profiles", {}):
            cells["profiles"][mask] |= {"name": "", "native": "", "lang": "", "named": False}
        conn.execute(update(ReportRow).where(ReportRow.id == row.id).values(cells=cells, receipt=receipt))
        changed += 1
    return changed


def masked(value: Any, person: str, mask: str) -> Any:
    """The value with the id `person` replaced, as a key, as a text, and within the parts of a summary's key."""
    if isinstance(value, str):
        return mask if value == person else ":".join(mask if part == person else part for part in value.split(":"))
    if isinstance(value, Mapping):
        return {masked(key, person, mask): masked(item, person, mask) for key, item in value.items()}
    return [masked(item, person, mask) for item in value] if isinstance(value, list | tuple) else value


def _left(conn: Connection, raw: Mapping[str, Any]) -> list[str]:
    person = str(raw["id"])
    left = []
    quoted = json.dumps(person)
    trail = conn.execute(select(Audit.id, Audit.subject, Audit.detail))
    entries = sum(row.subject == person or quoted in json.dumps(row.detail, ensure_ascii=False) for row in trail)
    if entries:
        left.append(f"{entries} entries of the audit trail hold the id; the chain can't be changed")
    own = {entry["tag"].lstrip("#").casefold() for entry in raw.get("hashtags", []) if entry["scope"] == "person"}
    active = conn.execute(select(TagRow.display).where(TagRow.state == "active")).scalars()
    left += [
        f"the watched hashtag #{tag} names them: change it with `vigil tags`" for tag in active if tag.casefold() in own
    ]
    left += [
        "posts that are kept, until their text expires: they are linked to nobody",
        "web addresses that write the name differently, and surnames that stand alone in notes",
        "files outside the store: config/people (imports leave the record out), exports, backups, written pages",
    ]
    return left
