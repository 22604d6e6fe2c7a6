"""What changed against the period before, in sentences: only what is more than chance, and no small group."""

from __future__ import annotations

import math
from collections.abc import Mapping

from bot.reports import words
from bot.reports.cells import Cells
from bot.reports.change import Change
from bot.reports.disclosure import Shown, shown
from bot.reports.sentences import WHOM, people

CARE_SHARE = 0.1


def changes(
    cells: Cells, everyone: Shown, now: Mapping[str, Shown], before: Mapping[str, Shown] | None
) -> tuple[str, ...]:
    """What changed, said only where it is more than chance would make of it."""
    change = cells.change
    if change is None or cells.coverage.deaf_min == cells.coverage.minutes:
        return ()
    span = words.span(change.window)
    if change.expired:
        return (f"The posts of {span} have been deleted in their time and were not reported: nothing to compare with.",)
    if before is None:
        return (f"We were not listening in the period before ({span}): nothing to compare with.",)
    lines = (_total(cells, change, everyone), _care(cells, change), *_by_person(cells, change, now, before))
    return tuple(line for line in lines if line)


def _total(cells: Cells, change: Change, everyone: Shown) -> str:
    earlier = shown(change.held.people, cells.receipt.small_group)
    text = f"{words.capital(people(everyone, cells.window.within_week))} wrote about those {WHOM}"
    after = f"{text}, after {earlier.text} in the period before ({words.span(change.window)})"
    if not (everyone.exact and earlier.exact) or (everyone.low == earlier.low == 0):
        return f"{after}."
    more = everyone.low - earlier.low
    if by_chance(everyone.low, earlier.low):
        return f"{after}: about as many."
    return f"{after}: {abs(more):,} {'more' if more > 0 else 'fewer'}."


def _care(cells: Cells, change: Change) -> str:
    now, earlier = cells.coverage.missed_min / cells.coverage.minutes, change.missed_min / change.minutes
    if abs(now - earlier) < CARE_SHARE:
        return ""
    heard = words.hours_heard(change.minutes - change.missed_min)
    return (
        f"The period before was heard in full for {heard} of {change.minutes // 60:,} hours, this one for "
        f"{words.hours_heard(cells.coverage.minutes - cells.coverage.missed_min)}: compare with care."
    )


def _by_person(cells: Cells, change: Change, now: Mapping[str, Shown], before: Mapping[str, Shown]) -> list[str]:
    names = {person: profile.name for person, profile in cells.profiles.items() if profile.named}
    here = {one.person for one in cells.attention.heard}
    first = [person for person in change.first if person in here]
    both = [
        person
        for person in names
        if person in here and person in change.people and now[person].exact and before[person].exact
    ]
    moved = [person for person in both if not by_chance(now[person].low, before[person].low)]
    moved.sort(key=lambda person: (-abs(now[person].low - before[person].low), names[person]))
    up = [
        f"{names[person]} ({now[person].text}, after {before[person].text})"
        for person in moved
        if now[person].low > before[person].low
    ]
    down = [
        f"{names[person]} ({now[person].text}, after {before[person].text})"
        for person in moved
        if now[person].low < before[person].low
    ]
    came = sorted(names[person] for person in here if person not in change.people and person not in first)
    went = sorted(names[person] for person in change.people if person not in here and person in names)
    since = cells.coverage.since
    new = words.listed(sorted(names[person] for person in first))
    return [
        f"Clearly more than before: {words.listed(up)}." if up else "",
        f"Clearly fewer than before: {words.listed(down)}." if down else "",
        f"Named for the first time since we began to listen on {words.day(since)}: {new}." if new and since else "",
        f"Named again, after not being named in the period before: {words.listed(came)}." if came else "",
        f"Named in the period before and not in this one: {words.listed(went)}." if went else "",
    ]


def by_chance(now: int, before: int) -> bool:
    """Whether two counts differ no more than chance makes them: two standard deviations of Poisson counts."""
    return abs(now - before) <= 2 * math.sqrt(now + before)
