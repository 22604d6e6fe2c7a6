"""What each source was heard of: cursors, minutes, gaps, counters, all committed with the rows they account for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.clock import aware, from_hour, hour_of
from bot.model import Gap, Network
from bot.store.tables import Counter, GapRow, Heard, Source


class GapSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A stored gap, by its number."""

    id: int
    source: str
    start: datetime
    end: datetime


def upsert(conn: Connection, table: Any) -> Any:
    """An INSERT that knows ON CONFLICT, in the dialect of the connection."""
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)


def cursor_of(conn: Connection, source: str) -> str | None:
    """Where the source goes on after all that is committed, None for a source never heard."""
    return conn.execute(select(Source.cursor).where(Source.name == source)).scalar()


def save_cursor(
    conn: Connection, source: str, network: Network, *, cursor: str | None, heard_to: datetime | None, now: datetime
) -> None:
    """Advance the source. `cursor` None leaves the old one; `heard_to` never goes back."""
    row = {"name": source, "network": network.value, "cursor": cursor, "heard_to": heard_to}
    row |= {"state": "heard", "problem": None, "updated_at": now}
    statement = upsert(conn, Source).values(**row)
    changes = {"state": "heard", "problem": None, "updated_at": now}
    if cursor is not None:
        changes["cursor"] = cursor
    if heard_to is not None:
        old = conn.execute(select(Source.heard_to).where(Source.name == source)).scalar()
        changes["heard_to"] = max(old, heard_to) if old else heard_to
    conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_=changes))


def save_problem(conn: Connection, source: str, network: Network, problem: str, now: datetime) -> None:
    """Note that a source can't be heard now, for `vigil doctor`, `vigil run` and the reports."""
    row = {"name": source, "network": network.value, "state": "unreachable", "problem": problem, "updated_at": now}
    changes = {"state": "unreachable", "problem": problem, "updated_at": now}
    conn.execute(upsert(conn, Source).values(**row).on_conflict_do_update(index_elements=["name"], set_=changes))


LATE = timedelta(minutes=5)
"""A minute that is heard only so long after its end was heard late: the source was behind."""


def add_heard(conn: Connection, source: str, start: datetime, end: datetime, now: datetime | None = None) -> None:
    """Mark the whole minutes that `[start, end)` touches as heard; those long before `now` as heard late.

    A minute that was heard in time stays so.
    """
    statement = upsert(conn, Heard)
    new = statement.excluded
    changes = {
        "minutes": Heard.minutes.bitwise_or(new.minutes),
        "late": Heard.late.bitwise_or(new.late.bitwise_and(Heard.minutes.bitwise_not())),
    }
    statement = statement.on_conflict_do_update(index_elements=["source", "hour"], set_=changes)
    behind = min(end, now - LATE).replace(second=0, microsecond=0) if now else start
    late = dict(minute_bits(start, behind))
    rows = [
        {"source": source, "hour": hour, "minutes": bits, "late": bits & late.get(hour, 0)}
        for hour, bits in minute_bits(start, end)
    ]
    if rows:
        conn.execute(statement, rows)


def minute_bits(start: datetime, end: datetime) -> list[tuple[int, int]]:
    """`[start, end)` as (hour, bits): bit n stands for minute n. A minute touched at all is set.

    >>> from datetime import UTC
    >>> minute_bits(datetime(1970, 1, 1, 0, 58, tzinfo=UTC), datetime(1970, 1, 1, 1, 1, tzinfo=UTC))
    [(0, 864691128455135232), (1, 1)]
    """
    start, end = aware(start), aware(end)
    bits: list[tuple[int, int]] = []
    moment = start.replace(second=0, microsecond=0)
    while moment < end:
        hour = hour_of(moment)
        hour_end = moment.replace(minute=0) + timedelta(hours=1)
        last = min(end, hour_end)
        first_minute = moment.minute
        seconds = (last - moment.replace(minute=0)).total_seconds()
        last_minute = min(60, -int(-seconds // 60))
        bits.append((hour, (1 << last_minute) - (1 << first_minute)))
        moment = hour_end
    return bits


def add_gaps(conn: Connection, gaps: Iterable[Gap]) -> None:
    """Store gaps; the same gap twice is one."""
    rows = [{"source": g.source, "start": aware(g.start), "end": aware(g.end), "reason": g.reason} for g in gaps]
    if rows:
        conn.execute(upsert(conn, GapRow).on_conflict_do_nothing(), rows)


def to_search(conn: Connection, network: Network, *, after: datetime, before: datetime) -> GapSpan | None:
    """The oldest gap of a network's sources, wholly between these times, that was not searched for yet."""
    statement = (
        select(GapRow.id, GapRow.source, GapRow.start, GapRow.end)
        .join(Source, Source.name == GapRow.source)
        .where(Source.network == network.value, GapRow.searched_at.is_(None))
        .where(GapRow.end > after, GapRow.end <= before)
        .order_by(GapRow.start)
    )
    row = conn.execute(statement.limit(1)).first()
    return GapSpan(id=row.id, source=row.source, start=aware(row.start), end=aware(row.end)) if row else None


def searched(conn: Connection, gap: int, *, recovered: int, now: datetime) -> None:
    """A gap was searched for, and so many posts were added. It stays a gap."""
    conn.execute(update(GapRow).where(GapRow.id == gap).values(searched_at=now, recovered=recovered))


def count(conn: Connection, source: str, hour: int, counts: dict[str, int]) -> None:
    """Add to the counters of an hour, by rule."""
    statement = upsert(conn, Counter)
    statement = statement.on_conflict_do_update(
        index_elements=["source", "hour", "rule"], set_={"count": Counter.count + statement.excluded.count}
    )
    rows = [{"source": source, "hour": hour, "rule": rule[:120], "count": n} for rule, n in counts.items() if n]
    if rows:
        conn.execute(statement, rows)


def heard_since(conn: Connection) -> datetime | None:
    """The hour in which anything was first heard."""
    hour = conn.execute(select(func.min(Heard.hour))).scalar()
    return None if hour is None else from_hour(hour)


def sources(conn: Connection) -> list[dict[str, Any]]:
    """Every source with its state, by name."""
    return [dict(row) for row in conn.execute(select(Source.__table__).order_by(Source.name)).mappings()]
