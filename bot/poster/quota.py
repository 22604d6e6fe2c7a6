"""How much may be posted, and when not. Pure: past threads and limits in, the next allowed moment out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

LATE = timedelta(hours=12)
"""A summary that waited this much longer than planned is late: of several late ones only the newest is still posted.

Longer than any quiet hours, so that a night does not make a summary late.
"""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one account may post. Quiet hours are `[start, end)` in `zone`, over midnight too; equal times mean none."""

    per_day: int
    distance: timedelta
    quiet_start: time
    quiet_end: time
    zone: ZoneInfo

    def quiet(self, moment: datetime) -> bool:
        """Whether `moment` lies in the quiet hours."""
        return quiet(moment, self.quiet_start, self.quiet_end, self.zone)


def quiet(moment: datetime, start: time, end: time, zone: ZoneInfo) -> bool:
    """Whether `moment` lies in `[start, end)` of a day in `zone`, over midnight too; equal times mean none."""
    now = moment.astimezone(zone).time()
    return start <= now < end if start <= end else now >= start or now < end


def earliest(
    now: datetime, threads: Sequence[datetime], allowance: Allowance, *, correction: bool = False
) -> datetime | None:
    """The first moment, `now` or later, at which a thread may begin; None when none may at all.

    `threads` are the beginnings of past threads of the account: a thread counts once, however long it is.
    Days are those of the allowance's zone. A correction may always go at once.
    """
    if correction:
        return now
    if allowance.per_day <= 0:
        return None
    moment = now
    while True:
        later = _after_quiet(moment, allowance)
        if threads:
            later = max(later, max(threads) + allowance.distance)
        day = later.astimezone(allowance.zone).date()
        if sum(begun.astimezone(allowance.zone).date() == day for begun in threads) >= allowance.per_day:
            later = datetime.combine(day + timedelta(days=1), time(), allowance.zone).astimezone(UTC)
        if later == moment:
            return moment
        moment = later


def missed(waiting: Sequence[tuple[int, datetime]], now: datetime) -> list[int]:
    """Which of the summaries `(id, due)` are given up after a downtime: all late ones but the newest. Never a burst."""
    late = sorted((due, summary) for summary, due in waiting if now - due > LATE)
    return [summary for _, summary in late[:-1]]


def _after_quiet(moment: datetime, allowance: Allowance) -> datetime:
    """`moment`, or the end of the quiet hours in which it lies."""
    if not allowance.quiet(moment):
        return moment
    local = moment.astimezone(allowance.zone)
    end = datetime.combine(local.date(), allowance.quiet_end, allowance.zone)
    if end <= local:
        end = datetime.combine(local.date() + timedelta(days=1), allowance.quiet_end, allowance.zone)
    return end.astimezone(UTC)
