"""Who was not mentioned at all: people who were imprisoned or missing when last confirmed."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from bot.clock import from_hour, hour_of, week_start
from bot.reports.base import Scope, counts
from bot.store.tables import LinkRow, PostRow, Tally

QUERY = "silence/1"


class LastHeard(msgspec.Struct, frozen=True):
    """When a name was last heard: the hour, or only the week (its Monday) where the posts themselves have expired."""

    at: datetime
    week_only: bool = False


class Unheard(msgspec.Struct, frozen=True):
    """Somebody not named in the window; `last` None: never, as far as the store goes back."""

    person: str
    last: LastHeard | None


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """The cells of "who was not mentioned": `held` people followed, `heard` of them named at least once.

    Floods count as heard. `unheard` are the others whose names are published, the longest silence first; `unnamed` is
    how many more there are.
    """

    held: int
    heard: int
    unheard: tuple[Unheard, ...]
    unnamed: int


def collect(conn: Connection, scope: Scope) -> Silence:
    """Compare everybody held with who was heard in the window of `scope`, and look back for the others."""
    start, end = scope.window.start, scope.window.end
    last = last_heard(conn, scope.held, end)
    silent = [person for person in scope.held if person not in last or last[person].at < start]
    unheard = [Unheard(person, last.get(person)) for person in silent if scope.profiles[person].named]
    unheard.sort(key=lambda one: (one.last.at if one.last else from_hour(0), scope.profiles[one.person].name))
    return Silence(
        held=len(scope.held),
        heard=len(scope.held) - len(silent),
        unheard=tuple(unheard),
        unnamed=len(silent) - len(unheard),
    )


def last_heard(conn: Connection, people: tuple[str, ...], before: datetime) -> dict[str, LastHeard]:
    """When each person was last named before `before`, from the posts kept and from the tallies of expired weeks."""
    found: dict[str, LastHeard] = {}
    tallied = select(Tally.person, func.max(Tally.week)).where(Tally.person.in_(people)).group_by(Tally.person)
    for tallied_person, week in conn.execute(tallied):
        person = str(tallied_person)
        if week_start(week) < before:
            found[person] = LastHeard(week_start(week), week_only=True)
    kept = (
        select(LinkRow.person, func.max(PostRow.hour))
        .join(PostRow, PostRow.id == LinkRow.post_id)
        .where(LinkRow.outcome == "link", LinkRow.person.in_(people), PostRow.hour < hour_of(before), counts())
        .group_by(LinkRow.person)
    )
    for named, hour in conn.execute(kept):
        person = str(named)
        if person not in found or found[person].at < from_hour(hour):
            found[person] = LastHeard(from_hour(hour))
    return found
