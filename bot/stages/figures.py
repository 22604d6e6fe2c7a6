"""The numbers of a report that a draft may use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Fact, Network
from bot.reports.cells import Cells
from bot.reports.disclosure import Shown, Total, cover

MOST_MISSED = 0.25
"""With more than this share of the hours missed nobody is called unheard: it may have been us who were deaf."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a draft may say of a stretch `[start, end)` of listening.

    `authors` wrote about anybody imprisoned or missing, `people` about each of them by name: distinct people where the
    stretch lies `within_week`, author-weeks otherwise. `held` people are followed, `heard` of them were written about
    in somebody's own words; `unheard` were not named once, the longest silence first.
    """

    start: datetime
    end: datetime
    within_week: bool
    networks: tuple[Network, ...]
    servers: int
    missed_min: int
    held: int
    heard: int
    authors: int
    people: Mapping[str, int]
    silent: int
    unheard: tuple[str, ...]
    small_group: int
    receipt: str

    @property
    def hours(self) -> int:
        return int((self.end - self.start) / timedelta(hours=1))

    @property
    def tells_silence(self) -> bool:
        """Whether enough was heard for silence to mean something."""
        return self.missed_min <= MOST_MISSED * 60 * self.hours

    def shown(self) -> dict[str, Shown]:
        """How many wrote about each, as it may be published: no small group, not even by subtraction from `authors`."""
        return cover(self.people, Total(self.authors, tuple(self.people)), self.small_group)

    def fact(self, name: str, value: str, person: str | None = None) -> Fact:
        """A number as a fact: `as_of` is the end of the stretch that it was counted over."""
        return Fact(
            kind="count", person=person, field=name, value=value, source=self.receipt, as_of=self.end.isoformat()
        )


def figures(cells: Cells) -> Figures:
    """The figures of a report."""
    held = {key for key, profile in cells.profiles.items() if profile.held}
    people = {one.person: one.count.people for one in cells.attention.heard if one.person in held}
    flooded = sum(1 for number in people.values() if number == 0)
    start, end = cells.window.start, cells.window.end
    return Figures(
        start=start,
        end=end,
        within_week=cells.window.within_week,
        networks=cells.coverage.heard_networks,
        servers=cells.coverage.mastodon_servers,
        missed_min=cells.coverage.missed_min,
        held=cells.silence.held,
        heard=cells.silence.heard - flooded,
        authors=cells.people,
        people=people,
        silent=cells.silence.held - cells.silence.heard,
        unheard=tuple(one.person for one in cells.silence.unheard),
        small_group=cells.receipt.small_group,
        receipt=f"report {start:%Y-%m-%dT%HZ}/{end:%Y-%m-%dT%HZ}: {', '.join(cells.receipt.queries)}",
    )
