"""Coverage hour by hour and minute by minute, for whoever runs the listening: `vigil coverage`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Connection, select

from bot.clock import from_hour, hour_of
from bot.model import Network
from bot.reports.base import Window
from bot.reports.coverage import FULL_HOUR, Missed, clean_reason, measure
from bot.store.tables import Counter, GapRow, Heard, Source

Mark = Literal["heard", "late", "deaf"]


class Hour(msgspec.Struct, frozen=True, kw_only=True):
    """An hour of a source: `marks` of its sixty minutes, and how many events were received and kept in it.

    "late": heard, but more than `bot.store.coverage.LATE` behind, in catching up.
    """

    hour: datetime
    marks: tuple[Mark, ...]
    heard_min: int
    late_min: int
    received: int = 0
    kept: int = 0


class SourceHours(msgspec.Struct, frozen=True, kw_only=True):
    """A source in a window. `lag_s`: how far behind it is now, None before it was heard. `problem`: why, if known."""

    source: str
    network: Network
    minutes: int
    heard_min: int
    late_min: int
    lag_s: float | None
    problem: str
    hours: tuple[Hour, ...]


class Searched(msgspec.Struct, frozen=True, kw_only=True):
    """A gap that the network's search was asked for: `recovered` posts were added. It never shows all."""

    source: str
    start: datetime
    end: datetime
    searched_at: datetime
    recovered: int


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """Every source of a window, and every stretch that a part was not heard, with its reason."""

    start: datetime
    end: datetime
    sources: tuple[SourceHours, ...]
    gaps: tuple[Missed, ...]
    searched: tuple[Searched, ...] = ()


def collect(conn: Connection, window: Window, *, now: datetime) -> Hours:
    """What was heard of the window, up to now: what is still to come is not missing."""
    first, end = hour_of(window.start), hour_of(window.end)
    measured = measure(conn, window)
    names = [source.source for source in measured.sources]
    bits: dict[tuple[str, int], tuple[int, int]] = {}
    for source, hour, minutes, late in conn.execute(
        select(Heard.source, Heard.hour, Heard.minutes, Heard.late).where(Heard.hour >= first, Heard.hour < end)
    ):
        bits[source, hour] = minutes & FULL_HOUR, late & minutes & FULL_HOUR
    counted = {
        (source, hour, rule): count
        for source, hour, rule, count in conn.execute(
            select(Counter.source, Counter.hour, Counter.rule, Counter.count).where(
                Counter.hour >= first, Counter.hour < end, Counter.rule.in_(("received", "kept"))
            )
        )
    }
    state = {
        row.name: row for row in conn.execute(select(Source.name, Source.network, Source.heard_to, Source.problem))
    }
    past = range(first, min(end, hour_of(now) + 1))
    sources = []
    for name in names:
        hours = tuple(_hour(hour, *bits.get((name, hour), (0, 0)), name, counted) for hour in past)
        row = state[name]
        one = SourceHours(
            source=name,
            network=Network(row.network),
            minutes=max(0, int((min(window.end, now) - window.start).total_seconds()) // 60),
            heard_min=sum(hour.heard_min for hour in hours),
            late_min=sum(hour.late_min for hour in hours),
            lag_s=(now - row.heard_to).total_seconds() if row.heard_to else None,
            problem=clean_reason(row.problem or ""),
            hours=hours,
        )
        sources.append(one)
    gaps = tuple(gap for gap in measured.missed if gap.start < now)
    searched = tuple(_searched(conn, window))
    return Hours(start=window.start, end=window.end, sources=tuple(sources), gaps=gaps, searched=searched)


def _searched(conn: Connection, window: Window) -> Iterator[Searched]:
    touched = (GapRow.start < window.end, GapRow.end > window.start, GapRow.searched_at.is_not(None))
    for row in conn.execute(select(GapRow.__table__).where(*touched).order_by(GapRow.start)):
        yield Searched(
            source=row.source, start=row.start, end=row.end, searched_at=row.searched_at, recovered=row.recovered
        )


def _hour(hour: int, minutes: int, late: int, source: str, counted: dict[tuple[str, int, str], int]) -> Hour:
    return Hour(
        hour=from_hour(hour),
        marks=tuple(_mark(minutes >> n & 1, late >> n & 1) for n in range(60)),
        heard_min=minutes.bit_count(),
        late_min=late.bit_count(),
        received=counted.get((source, hour, "received"), 0),
        kept=counted.get((source, hour, "kept"), 0),
    )


def _mark(heard: int, late: int) -> Mark:
    if not heard:
        return "deaf"
    return "late" if late else "heard"
