"""Time: aware UTC everywhere, periods, and the one clock that a demo can set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC. Everything that asks the time is handed one."""


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def aware(moment: datetime) -> datetime:
    """The same moment in UTC; a naive one is our own mistake and raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone reached the store: {moment!r}")
    return moment.astimezone(UTC)


def hour_of(moment: datetime) -> int:
    """Whole hours since 1970-01-01T00Z: the grain of every clear time in the store."""
    return int(aware(moment).timestamp()) // 3600


def from_hour(hour: int) -> datetime:
    """The beginning of that hour."""
    return datetime.fromtimestamp(hour * 3600, UTC)


def week_of(moment: datetime) -> str:
    """The ISO week, `2026-W47`: the span within which an author keeps one pseudonym."""
    year, week, _ = aware(moment).isocalendar()
    return f"{year}-W{week:02d}"


def week_start(week: str) -> datetime:
    """Monday 00:00 UTC of an ISO week."""
    return datetime.strptime(week + "-1", "%G-W%V-%u").replace(tzinfo=UTC)


def parse_time(text: str) -> datetime:
    """An RFC 3339 time or a date (midnight UTC) from a network, a file or the command line; ValueError otherwise."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def days_between(start: date, end: date) -> int:
    """Days that have passed, `end` not counted."""
    return (end - start).days


def day_span(day: date) -> tuple[datetime, datetime]:
    """`[00:00, 24:00)` of a day in UTC."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return start, start + timedelta(days=1)
