"""What was drafted for which moment, and since when each person waits: what the next drafts are chosen by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from bot.model import State
from bot.store.tables import StatusRow, SummaryRow

GONE = State.RETRACTED.value


class Revision(NamedTuple):
    """The last revision of an occasion, and the registry that it was last held against."""

    id: int
    key: str
    state: State
    registry_version: int


def planned(conn: Connection, kind: str, lang: str, moment: datetime) -> list[Revision]:
    """What was drafted for a moment of the schedule, whenever it goes out: the last revision of each occasion."""
    query = (
        select(SummaryRow.id, SummaryRow.key, SummaryRow.state, SummaryRow.registry_version)
        .add_columns(SummaryRow.body, SummaryRow.due_at)
        .where(SummaryRow.kind == kind, SummaryRow.lang == lang, SummaryRow.due_at >= moment)
        .order_by(SummaryRow.revision)
    )
    last = {row.key: row for row in conn.execute(query) if (_moment(row.body) or row.due_at) == moment}
    return [Revision(row.id, row.key, State(row.state), row.registry_version) for row in last.values()]


def drafted(conn: Connection, kind: str, lang: str, moment: datetime, registry_version: int) -> bool:
    """Whether the summary of this moment is there already: in any state but for a draft of an older registry."""
    there = planned(conn, kind, lang, moment)
    there = [one for one in there if one.state is not State.RETRACTED] or there
    return any(one.state is not State.DRAFT or one.registry_version == registry_version for one in there)


def _moment(body: Mapping[str, Any]) -> datetime | None:
    text = body.get("planned_at")
    return None if text is None else datetime.fromisoformat(text)


def featured(
    conn: Connection, kind: str = "name", lang: str | None = None, *, apart_from: datetime | None = None
) -> dict[str, datetime]:
    """The moment at which each person was, or will be, the subject of a summary of this kind that was not taken back.

    Each language has its own turns: `lang`. `apart_from`: the moment of a draft that is about to be made anew.
    """
    query = select(SummaryRow.body, SummaryRow.due_at.label("at")).where(
        SummaryRow.kind == kind, SummaryRow.state != GONE
    )
    if lang is not None:
        query = query.where(SummaryRow.lang == lang)
    last: dict[str, datetime] = {}
    for row in conn.execute(query):
        if apart_from is not None and (_moment(row.body) or row.at) == apart_from:
            continue
        for person in row.body["summary"]["people"]:
            last[person] = max(last.get(person, row.at), row.at)
    return last


def registered(conn: Connection) -> dict[str, datetime]:
    """When the first of each person's status entries came into the registry."""
    query = select(StatusRow.person, func.min(StatusRow.at).label("at")).group_by(StatusRow.person)
    return {row.person: row.at for row in conn.execute(query)}
