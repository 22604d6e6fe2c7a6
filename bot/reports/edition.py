"""One edition of the report: counted from the store, saved with its receipt, shown again as it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection

from bot.clock import week_of, week_start
from bot.reports.base import Profile, Window
from bot.reports.cells import Cells, collect_report, load_report, save_report
from bot.reports.people import profiles
from bot.reports.recount import Recount, recount
from bot.store import audit, people
from bot.store.session import Store

SYSTEM = "system"


class Edition(msgspec.Struct, frozen=True):
    """A saved report and its number."""

    number: int
    cells: Cells


def last_weeks(now: datetime, weeks: int = 1) -> Window:
    """The last complete ISO weeks before `now`, Monday to Sunday, UTC."""
    end = week_start(week_of(now))
    return Window(end - timedelta(weeks=weeks), end)


def make_edition(
    store: Store,
    window: Window,
    *,
    now: datetime,
    campaign: str,
    previous: Window | None = None,
    small_group: int = 5,
    actor: str = SYSTEM,
) -> Edition:
    """Count the window with the registry as it stands, compare it with `previous`, and save what was counted."""
    with store.read() as conn:
        followed, version = _registry(conn)
        cells = collect_report(
            conn, window, followed, now=now, registry_version=version, previous=previous, small_group=small_group
        )
    with store.write() as conn:
        number = save_report(conn, cells, campaign)
        detail = {"start": window.start.isoformat(), "end": window.end.isoformat()}
        audit.record(conn, at=now, actor=actor, action="report.make", subject=f"report {number}", detail=detail)
    return Edition(number, cells)


def recount_edition(store: Store, number: int, *, now: datetime) -> tuple[Edition, Recount]:
    """A saved report and what counting it again gives; NotFound where there is no such report."""
    with store.read() as conn:
        reported = load_report(conn, number)
        followed, version = _registry(conn)
        again = recount(conn, reported, followed, now=now, registry_version=version)
    return Edition(number, reported), again


def _registry(conn: Connection) -> tuple[Mapping[str, Profile], int]:
    return profiles(people.load_facts(conn), people.load_people(conn)), people.registry_version(conn)
