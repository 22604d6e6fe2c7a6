"""What changed against the period before."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select

from bot.reports import attention, coverage
from bot.reports.attention import Attention
from bot.reports.base import Count, Scope, Window
from bot.reports.silence import last_heard
from bot.store.tables import ReportRow

QUERY = "change/1"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The same counts for the window before. `first` are people never heard before, as far as the store goes back.

    `missed_min` of its `minutes` were not heard, `deaf_min` not at all. `expired` means that its posts are gone and no
    report of exactly that window was saved: then the counts are not there to compare with.
    """

    window: Window
    everyone: Count
    held: Count
    people: dict[str, Count]
    minutes: int
    missed_min: int
    deaf_min: int
    expired: bool
    first: tuple[str, ...]


def collect(conn: Connection, scope: Scope) -> Change | None:
    """Count the window before; None where there is none to compare with."""
    if scope.previous is None:
        return None
    heard = coverage.measure(conn, scope.previous)
    saved = _saved(conn, scope.previous) if heard.expired_weeks else None
    expired = bool(heard.expired_weeks) and saved is None
    before = saved or attention.collect(conn, msgspec.structs.replace(scope, window=scope.previous, previous=None))
    return Change(
        window=scope.previous,
        everyone=before.everyone,
        held=before.held,
        people={one.person: one.count for one in before.heard if one.person in scope.profiles},
        minutes=heard.minutes,
        missed_min=heard.missed_min,
        deaf_min=heard.deaf_min,
        expired=expired,
        first=_first(conn, scope),
    )


def _saved(conn: Connection, window: Window) -> Attention | None:
    """What the newest saved report of exactly this window counted."""
    statement = (
        select(ReportRow.cells)
        .where(ReportRow.start == window.start, ReportRow.end == window.end)
        .order_by(ReportRow.id.desc())
        .limit(1)
    )
    cells = conn.execute(statement).scalar()
    return msgspec.convert(cells["attention"], Attention) if cells else None


def _first(conn: Connection, scope: Scope) -> tuple[str, ...]:
    """People heard in the window and never before it."""
    named = tuple(sorted(person for person, profile in scope.profiles.items() if profile.named))
    now = last_heard(conn, named, scope.window.end)
    earlier = last_heard(conn, named, scope.window.start)
    return tuple(person for person in named if person in now and person not in earlier)
