"""What is due when: cron lines with time zones, the same in winter and summer.

A time that the clock skips in spring is moved to the end of the skip; one that it repeats in autumn counts once,
the first time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim

from bot.clock import aware
from bot.settings import SummaryPlan

LATE = timedelta(hours=1)
"""What is due for longer than this is late: it was missed, not just about to be done."""

_SHIFT = timedelta(hours=3)
"""More than any clock change: cronsim counts fixed times on the wall clock, so we look further, then choose."""


@dataclass(frozen=True, slots=True)
class Due:
    """A summary that should be posted, the moment that it was planned for (UTC), and whether that was missed."""

    plan: SummaryPlan
    at: datetime
    late: bool


def due(schedule: SummaryPlan, since: datetime, now: datetime) -> datetime | None:
    """The last planned moment in `(since, now]`, in UTC, or None. Earlier ones that were missed are let go."""
    since, now = aware(since), aware(now)
    start = (now + _SHIFT).astimezone(ZoneInfo(schedule.timezone))
    for planned in CronSim(schedule.cron, start, reverse=True):
        moment = planned.astimezone(UTC)
        if moment <= now:
            return moment if moment > since else None
    return None


def due_summaries(schedules: Sequence[SummaryPlan], since: datetime, now: datetime) -> tuple[Due, ...]:
    """What is due in `(since, now]`, the earliest first: everything on time, and after a downtime one late summary.

    Of several late ones the most recent stays, so that followers never get a burst.
    """
    found = sorted(
        (
            Due(schedule, moment, late=aware(now) - moment > LATE)
            for schedule in schedules
            if (moment := due(schedule, since, now)) is not None
        ),
        key=lambda item: item.at,
    )
    late = [item for item in found if item.late]
    return tuple(late[-1:] + [item for item in found if not item.late])


def coming(schedule: SummaryPlan, after: datetime, until: datetime) -> list[datetime]:
    """Every planned moment in `(after, until]`, in UTC: what drafts are made ahead for."""
    after, until = aware(after), aware(until)
    moments: list[datetime] = []
    for planned in CronSim(schedule.cron, (after - _SHIFT).astimezone(ZoneInfo(schedule.timezone))):
        moment = planned.astimezone(UTC)
        if moment > until:
            break
        if moment > after:
            moments.append(moment)
    return moments
