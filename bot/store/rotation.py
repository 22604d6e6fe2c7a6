"""What was drafted for which moment, and when each person was last featured: what the next drafts are chosen by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from bot.model import State
from bot.store.tables import SummaryRow

GONE = State.RETRACTED.value


def drafted(conn: Connection, kind: str, lang: str, due_at: datetime, registry_version: int) -> bool:
    """Whether the summary of this moment is there already: in any state but for a draft of an older registry."""
    rows = conn.execute(
        select(SummaryRow.state, SummaryRow.registry_version).where(
            SummaryRow.kind == kind, SummaryRow.lang == lang, SummaryRow.due_at == due_at
        )
    )
    return any(row.state != State.DRAFT.value or row.registry_version == registry_version for row in rows)


def featured(
    conn: Connection, kind: str = "name", lang: str | None = None, *, apart_from: datetime | None = None
) -> dict[str, date]:
    """The day on which each person was, or will be, the subject of a summary of this kind that was not taken back.

    Each language has its own turns: `lang`. `apart_from`: the moment of a draft that is about to be made anew.
    """
    query = select(SummaryRow.body, SummaryRow.due_at.label("at")).where(
        SummaryRow.kind == kind, SummaryRow.state != GONE
    )
    if lang is not None:
        query = query.where(SummaryRow.lang == lang)
    if apart_from is not None:
        query = query.where(SummaryRow.due_at != apart_from)
    rows = conn.execute(query)
    last: dict[str, date] = {}
    for row in rows:
        for person in row.body["summary"]["people"]:
            last[person] = max(last.get(person, date.min), row.at.date())
    return last
