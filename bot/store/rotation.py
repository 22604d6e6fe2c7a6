"""What was drafted for which moment, and when each person was last featured: what the next drafts are chosen by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, func, select

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


def featured(conn: Connection, kind: str = "name") -> dict[str, date]:
    """The day on which each person was, or will be, the subject of a summary of this kind that was not taken back."""
    rows = conn.execute(
        select(SummaryRow.body, func.max(SummaryRow.due_at).label("at"))
        .where(SummaryRow.kind == kind, SummaryRow.state != GONE)
        .group_by(SummaryRow.id)
    )
    last: dict[str, date] = {}
    for row in rows:
        for person in row.body["summary"]["people"]:
            last[person] = max(last.get(person, date.min), row.at.date())
    return last
