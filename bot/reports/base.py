"""What every report shares: the window it counts, whom it may name, how it counts, and which posts count at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from bot.clock import aware, from_hour, hour_of, week_of
from bot.model import Status
from bot.store.tables import LinkRow, PostRow

HELD = frozenset({Status.DETAINED, Status.DETAINED_UNCONFIRMED, Status.DISAPPEARED})
"""What "imprisoned or missing when last confirmed" means. House arrest and release on conditions are neither."""

FLOOD_AUTHORS = 10
"""The same text from so many accounts within a week is a flood. Fewer is what people do who pass a text on."""


class Window(msgspec.Struct, frozen=True):
    """A stretch `[start, end)` of UTC time in whole hours, the grain of the store's clear times."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        for moment in (aware(self.start), aware(self.end)):
            if moment != from_hour(hour_of(moment)):
                raise ValueError(f"a report counts whole hours (UTC), and {moment.isoformat()} is none")
        if self.end <= self.start:
            raise ValueError("a report's end must lie after its start")

    @property
    def hours(self) -> int:
        return hour_of(self.end) - hour_of(self.start)

    @property
    def within_week(self) -> bool:
        """Whether one ISO week holds it all: then an author has one pseudonym and people are counted exactly."""
        return week_of(self.start) == week_of(self.end - timedelta(seconds=1))

    @property
    def before(self) -> Window:
        """The stretch of the same length that ends where this one begins."""
        return Window(self.start - (self.end - self.start), self.start)


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What a report may say about a person of the registry. `as_of` is the partial date of the latest sourced status.

    `native` is the name in the person's own script with its `lang`; `contested`: sources contradict each other.
    """

    id: str
    name: str
    country: str = ""
    native: str = ""
    lang: str = ""
    status: Status = Status.UNKNOWN
    as_of: str = ""
    publisher: str = ""
    contested: bool = False
    named: bool = True

    @property
    def held(self) -> bool:
        return self.status in HELD


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What a report is asked: the window, the one to compare with, the people followed, and the thresholds."""

    window: Window
    previous: Window | None
    profiles: Mapping[str, Profile]
    small_group: int = 5
    flood_authors: int = FLOOD_AUTHORS

    @property
    def held(self) -> tuple[str, ...]:
        return tuple(sorted(person for person, profile in self.profiles.items() if profile.held))

    @property
    def focus(self) -> tuple[str, ...]:
        """Whom the headline is about: people imprisoned or missing; everybody where nobody is."""
        return self.held or tuple(sorted(self.profiles))


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many wrote, and how much. In a window longer than an ISO week `people` are author-weeks.

    `people` leaves out floods and `posts` counts each text once; `people_raw` and `posts_raw` count all.
    """

    people: int = 0
    people_raw: int = 0
    posts: int = 0
    posts_raw: int = 0


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What the cells were counted from, so that they can be counted again."""

    queries: tuple[str, ...]
    made_at: datetime
    registry_version: int
    linkers: tuple[str, ...]
    small_group: int
    flood_authors: int
    rows: int
    """Kept posts of the window, counted or not, when the report was made."""


Mentions = Select[str | None, int, bytes, bytes, str, str, int]
"""A query for (person, post, author_week, text_week, network, lang, hour)."""


def in_window(window: Window) -> ColumnElement[bool]:
    """Posts published in the window."""
    return and_(PostRow.hour >= hour_of(window.start), PostRow.hour < hour_of(window.end))


def counts() -> ColumnElement[bool]:
    """Posts that count: not excluded, linked in their latest version, and not the bridged copy of one that we have.

    Of several copies whose original we never saw, the first received counts.
    """
    original, sibling = aliased(PostRow), aliased(PostRow)
    has_original = exists(select(original.id).where(original.post_key == PostRow.origin_key))
    has_earlier = exists(select(sibling.id).where(sibling.origin_key == PostRow.origin_key, sibling.id < PostRow.id))
    return and_(
        PostRow.excluded.is_(None),
        PostRow.linked_version == PostRow.version,
        or_(PostRow.post_key == PostRow.origin_key, and_(~has_original, ~has_earlier)),
    )


def mentions(window: Window, people: tuple[str, ...]) -> Mentions:
    """Every mention of these people in a post that counts; a post may name somebody twice, so count distinct."""
    columns = (PostRow.id, PostRow.author_week, PostRow.text_week, PostRow.network, PostRow.lang, PostRow.hour)
    return (
        select(LinkRow.person, *columns)
        .join(LinkRow, LinkRow.post_id == PostRow.id)
        .where(in_window(window), counts(), LinkRow.outcome == "link", LinkRow.person.in_(people))
    )


def rows_in(window: Window) -> Select[int]:
    """How many kept posts lie in the window, counted or not."""
    return select(func.count()).select_from(PostRow).where(in_window(window))
