"""Walks over timelines: forward to their end, backward where a server can't do that, and again over the last days.

A walk starts at the newest id seen (`min_id`; `since_id` would skip). A re-scan goes over the last two days again, for
edits and for posts that arrive late: a server files them under ids made from the time they were written, below the
cursor.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec

from bot.clock import Clock
from bot.listeners.fields import moment
from bot.listeners.mastodon_instance import PUBLIC

RESCAN_EVERY = timedelta(hours=1)
RESCAN_SPAN = timedelta(hours=48)
MAX_PAGES = 200
"""Pages of one walk; what is left is walked at once in the next round."""

PUBLIC_PAGES = 50
"""Pages of one re-scan of the public timeline, which on a large server grows by more than anybody may read twice."""

SPARE = 100
"""A re-scan stops while the server takes fewer requests than these, and goes on later from there."""


class Marks(msgspec.Struct):
    """The cursor: the newest id of each timeline, when all were last walked to their end, and the last re-scan.

    `domain` is the name of the server whose ids these are.
    """

    newest: dict[str, str] = {}
    heard_to: datetime | None = None
    rescanned: dict[str, datetime] = {}
    domain: str = ""

    @classmethod
    def read(cls, cursor: str | None, timelines: Iterable[str]) -> Marks:
        """The marks of a stored cursor. A timeline read no longer has none: it would begin anew."""
        marks = msgspec.json.decode(cursor, type=cls) if cursor else cls()
        known = [timeline for timeline in timelines if timeline in marks.newest]
        return cls(
            newest={timeline: marks.newest[timeline] for timeline in known},
            heard_to=marks.heard_to,
            rescanned={t: marks.rescanned[t] for t in known if t in marks.rescanned},
            domain=marks.domain,
        )

    def clear(self) -> None:
        """Begin anew: marks made from another server's ids would skip what lies below them."""
        self.newest.clear()
        self.rescanned.clear()
        self.heard_to = None


class Pages(Protocol):
    """Reads a page and takes it in; gives its statuses that have an id."""

    def __call__(
        self, timeline: str, *, min_id: str | None = None, max_id: str | None = None
    ) -> Awaitable[list[dict[str, Any]]]: ...


class Walk:
    """Moves the marks over timelines. `spare`: how many requests the server still takes, None when it does not say.

    `backward` are timelines on which the server did not understand `min_id`. `unread_to` is the time up to which a
    walk had to leave something out, since the server can't be paged.
    """

    def __init__(self, marks: Marks, page: Pages, clock: Clock, spare: Callable[[], int | None]) -> None:
        self.marks = marks
        self.backward: set[str] = set()
        self.unread_to: datetime | None = None
        self._page, self._clock, self._spare = page, clock, spare
        self._rescan_at: dict[str, str] = {}

    async def round(self, timeline: str) -> AsyncGenerator[bool, None]:
        """Walk a timeline and re-scan it when due; yields after each page whether its end is in sight."""
        newest = self.marks.newest.get(timeline)
        if newest is None:
            page = await self._page(timeline)
            if page:
                self.marks.newest[timeline] = newest_of(page)
            yield True
        elif timeline in self.backward:
            async for _ in self._back(timeline, newest):
                yield True
        else:
            async for at_end in self._forward(timeline, newest):
                yield at_end
        due = self.marks.rescanned.get(timeline)
        if due is None or self._clock() - due >= RESCAN_EVERY:
            async for _ in self._rescan(timeline):
                yield True
            if timeline in self.marks.newest and timeline not in self._rescan_at:
                self.marks.rescanned[timeline] = self._clock()

    async def _forward(self, timeline: str, start: str) -> AsyncGenerator[bool, None]:
        mark = start
        for number in range(1, MAX_PAGES + 1):
            page = await self._page(timeline, min_id=mark)
            if any(order(str(status["id"])) < order(mark) for status in page):
                # It gives the newest, whatever is asked for: what lies between would be skipped.
                self.backward.add(timeline)
                async for _ in self._back(timeline, start):
                    yield True
                return
            # Only now is it sure that nothing before the mark was left out.
            self.marks.newest[timeline] = mark
            if not page or order(newest_of(page)) <= order(mark):
                return
            mark = newest_of(page)
            yield number < MAX_PAGES
        self.marks.newest[timeline] = mark

    async def _back(self, timeline: str, start: str) -> AsyncGenerator[None, None]:
        """From the newest down to `start`; the mark moves when all of it has been read."""
        top, oldest = start, None
        reached: datetime | None = None
        for _ in range(MAX_PAGES):
            page = await self._page(timeline, max_id=oldest)
            if not page:
                break
            if oldest is not None and order(oldest_of(page)) >= order(oldest):
                self._left_out(reached)
                break
            top = max(top, newest_of(page), key=order)
            oldest = oldest_of(page)
            reached = min(_written(status, self._clock()) for status in page)
            yield
            if order(oldest) <= order(start):
                break
        else:
            self._left_out(reached)
        self.marks.newest[timeline] = top

    def _left_out(self, reached: datetime | None) -> None:
        reached = reached or self._clock()
        self.unread_to = max(self.unread_to, reached) if self.unread_to else reached

    async def _rescan(self, timeline: str) -> AsyncGenerator[None, None]:
        horizon = self._clock() - RESCAN_SPAN
        oldest = self._rescan_at.pop(timeline, "") or None
        for _ in range(PUBLIC_PAGES if timeline == PUBLIC else MAX_PAGES):
            spare = self._spare()
            if spare is not None and spare < SPARE:
                self._rescan_at[timeline] = oldest or ""
                return
            page = await self._page(timeline, max_id=oldest)
            if not page or (oldest is not None and order(oldest_of(page)) >= order(oldest)):
                return
            oldest = oldest_of(page)
            yield
            if all(_written(status, self._clock()) < horizon for status in page):
                return


def order(status_id: str) -> tuple[int, str]:
    """Ids are opaque strings that sort by length, then letter by letter."""
    return len(status_id), status_id


def newest_of(page: list[dict[str, Any]]) -> str:
    return max((str(status["id"]) for status in page), key=order)


def oldest_of(page: list[dict[str, Any]]) -> str:
    return min((str(status["id"]) for status in page), key=order)


def _written(status: dict[str, Any], now: datetime) -> datetime:
    return moment(status.get("created_at"), now)
