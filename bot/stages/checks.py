"""Checks due: whose status was last confirmed more than 30 days ago, the most dangerous staleness first.

Nothing follows from age by itself: it is a list of work for people.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from bot.model import State, Status
from bot.registry import About, Confidence, PersonFacts
from bot.reports.base import HELD
from bot.store import people, reviews, summaries
from bot.store.reviews import Rest
from bot.store.session import Connection

FRESH = timedelta(days=30)
"""Confirmed within so long, a status needs no new check."""
SOON = timedelta(hours=72)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A status to be confirmed anew, or corrected, with its source. `days` since it was confirmed at the earliest.

    `drafts` are the numbers of the drafts of the next days that speak of the person; `rests`: why now sentences rest.
    """

    person: str
    name: str
    status: Status
    as_of: str
    days: int
    publisher: str
    url: str
    confidence: Confidence
    check_first: bool
    contested: bool
    held: bool
    drafts: tuple[int, ...] = ()
    drafted_for: datetime | None = None
    rests: str = ""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it stands where it stands in the list, the weightiest first."""
        found = {
            "check before anything is said": self.check_first,
            "sources contradict each other": self.contested,
            "low confidence": self.confidence is Confidence.LOW,
            f"drafts planned: {', '.join(map(str, self.drafts))}": bool(self.drafts),
            self.rests: bool(self.rests),
        }
        return tuple(reason for reason, holds in found.items() if holds)


def checks_due(conn: Connection, *, now: datetime, everybody: bool = False) -> list[Check]:
    """The checks due, ranked; `everybody`: also those confirmed within 30 days, and those who died."""
    planned: dict[str, list[tuple[datetime, int]]] = {}
    for draft in summaries.drafts(conn, (State.DRAFT, State.APPROVED), limit=1_000):
        if draft.due_at <= now + SOON:
            for person in draft.summary.people:
                planned.setdefault(person, []).append((draft.due_at, draft.id))
    holds = reviews.holds(conn, at=now)
    found = [_check(facts, planned, holds, now) for facts in people.load_facts(conn).values() if facts.latest]
    due = [one for one in found if everybody or (one.days > FRESH.days and one.status is not Status.DIED)]
    return sorted(due, key=_rank)


def _check(
    facts: PersonFacts, planned: Mapping[str, list[tuple[datetime, int]]], holds: Mapping[str, Rest], now: datetime
) -> Check:
    latest = facts.latest
    assert latest is not None
    drafts = sorted(planned.get(facts.id, ()))
    return Check(
        person=facts.id,
        name=facts.name,
        status=latest.status,
        as_of=str(latest.as_of),
        days=(now.date() - latest.as_of.earliest).days,
        publisher=latest.publisher,
        url=latest.url,
        confidence=latest.confidence,
        check_first=latest.check_first,
        contested=facts.contested(About.STATUS),
        held=latest.status in HELD,
        drafts=tuple(number for _, number in drafts),
        drafted_for=drafts[0][0] if drafts else None,
        rests=holds[facts.id].why if facts.id in holds else "",
    )


def _rank(check: Check) -> tuple[object, ...]:
    """Danger of saying something untrue: what a reader doubted, what is weak, what is said soon, then age."""
    weak = check.contested or check.confidence is Confidence.LOW
    soon = check.drafted_for.timestamp() if check.drafted_for else float("inf")
    return not check.check_first, not weak, soon, not check.held, -check.days, check.person
