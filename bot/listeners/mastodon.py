"""Mastodon, heard by polling: each timeline is walked forward until it is empty, so that nothing between is lost.

A walk starts at the newest id seen (`min_id`; `since_id` would skip). A re-scan goes over the last day again, for edits
and for posts that arrive late: a server files them under ids made from the time they were written, below the cursor.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator, Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec

from bot.clock import Clock
from bot.errors import SourceError
from bot.listeners.base import Backoff, Health, HealthCallback, Intake, Listener
from bot.listeners.fields import moment
from bot.listeners.mastodon_server import PUBLIC, MastodonServer
from bot.listeners.mastodon_status import MastodonStatus
from bot.model import Batch, Network
from bot.settings import Secrets, Settings
from bot.watchlist import Watchlist

HEARTBEAT_S = 8.0
RESCAN_EVERY = timedelta(hours=1)
RESCAN_SPAN = timedelta(hours=24)
MAX_PAGES = 200
"""Pages of one walk; what is left is walked at once in the next round."""

SEEN = 50_000


class Marks(msgspec.Struct):
    """The cursor: the newest id of each timeline, when all were last walked to their end, and the last re-scan."""

    newest: dict[str, str] = {}
    heard_to: datetime | None = None
    rescanned: dict[str, datetime] = {}


class MastodonListener:
    """A Listener on hashtag timelines of one server, and its public timeline if `public`.

    `tags` in any spelling, with or without `#`. `poll_s`: seconds between two rounds. `watchlist` may be replaced at
    any time and holds from the next round on.
    """

    network = Network.MASTODON

    def __init__(
        self,
        name: str,
        server: MastodonServer,
        tags: Iterable[str],
        watchlist: Watchlist,
        *,
        clock: Clock,
        health: HealthCallback,
        poll_s: float = 120.0,
        public: bool = False,
        heartbeat_s: float = HEARTBEAT_S,
        backoff: Backoff | None = None,
    ) -> None:
        self.name = name
        self._server = server
        self.timelines = [f"#{tag.lstrip('#＃')}" for tag in tags] + [PUBLIC] * public
        self._clock, self._health = clock, health
        self._poll_s, self._heartbeat_s = poll_s, heartbeat_s
        self._backoff = backoff or Backoff(base_s=5.0, cap_s=600.0)
        self.watchlist = watchlist
        self._begin(None)

    def follow(self, tags: Iterable[str]) -> None:
        """Read the timelines of these hashtags from the next round on; what is new among them begins a day back."""
        self.timelines = [f"#{tag.lstrip('#＃')}" for tag in tags] + [PUBLIC] * (PUBLIC in self.timelines)
        # What the old list dropped may be kept by the new one.
        self._seen.clear()

    def _begin(self, cursor: str | None) -> None:
        """Forget what a run before has seen: not all of it may have been committed."""
        self._intake = Intake(self.name, self.network)
        self._statuses = MastodonStatus(self._intake, self.watchlist)
        self._seen: OrderedDict[str, str] = OrderedDict()
        marks = msgspec.json.decode(cursor, type=Marks) if cursor else Marks()
        # A timeline that is no longer read has no mark: read again later, it begins anew.
        known = [timeline for timeline in self.timelines if timeline in marks.newest]
        self._marks = Marks(
            newest={timeline: marks.newest[timeline] for timeline in known},
            heard_to=marks.heard_to,
            rescanned={t: marks.rescanned[t] for t in known if t in marks.rescanned},
        )

    async def batches(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        self._begin(cursor)
        self._health(Health(source=self.name, state="connecting"))
        while True:
            started = self._clock()
            problems: list[SourceError] = []
            ended = True
            self._statuses.watchlist = self.watchlist
            for timeline in self.timelines:
                try:
                    async for at_end in self._round(timeline):
                        ended = ended and at_end
                        yield self._batch(None)
                except SourceError as error:
                    # The others are read all the same, unless the server asks to be left alone.
                    problems.append(error)
                    if error.retry_s is not None:
                        break
            heard = None
            if not problems and ended:
                heard = (self._marks.heard_to, started) if self._marks.heard_to else None
                self._marks.heard_to = started
            yield self._batch(heard)
            async for batch in self._pause(self._wait_s(problems, ended)):
                yield batch

    def _wait_s(self, problems: list[SourceError], ended: bool) -> float:
        """Seconds until the next round, and a word about how this one went."""
        if not problems:
            self._backoff.reset()
            self._health(Health(source=self.name, state="live" if ended else "behind"))
            return self._poll_s if ended else 0.0
        asked_s = max((error.retry_s or 0.0 for error in problems), default=0.0)
        all_failed = len(problems) == len(self.timelines)
        wait_s = self._backoff.next_s(asked_s) if asked_s or all_failed else self._poll_s
        self._health(Health(source=self.name, state="waiting", detail=str(problems[-1]), retry_s=wait_s))
        return wait_s

    async def _pause(self, wait_s: float) -> AsyncGenerator[Batch, None]:
        while wait_s > 0:
            step_s = min(wait_s, self._heartbeat_s)
            await asyncio.sleep(step_s)
            wait_s -= step_s
            if wait_s > 0:
                yield self._batch(None)

    async def _round(self, timeline: str) -> AsyncGenerator[bool, None]:
        """Walk a timeline and re-scan it when due; yields after each page whether its end is in sight."""
        newest = self._marks.newest.get(timeline)
        if newest is None:
            page = await self._page(timeline)
            if page:
                self._marks.newest[timeline] = _newest(page)
            yield True
        else:
            for number in range(1, MAX_PAGES + 1):
                page = await self._page(timeline, min_id=newest)
                if not page or _order(_newest(page)) <= _order(newest):
                    break
                newest = self._marks.newest[timeline] = _newest(page)
                yield number < MAX_PAGES
        due = self._marks.rescanned.get(timeline)
        if timeline != PUBLIC and (due is None or self._clock() - due >= RESCAN_EVERY):
            async for _ in self._rescan(timeline):
                yield True
            if timeline in self._marks.newest:
                self._marks.rescanned[timeline] = self._clock()

    async def _rescan(self, timeline: str) -> AsyncGenerator[None, None]:
        horizon = self._clock() - RESCAN_SPAN
        oldest: str | None = None
        for _ in range(MAX_PAGES):
            page = await self._page(timeline, max_id=oldest)
            if not page or (oldest is not None and _order(_oldest(page)) >= _order(oldest)):
                return
            oldest = _oldest(page)
            yield
            if all(_written(status, self._clock()) < horizon for status in page):
                return

    async def _page(
        self, timeline: str, *, min_id: str | None = None, max_id: str | None = None
    ) -> list[dict[str, Any]]:
        """Take in a page; returns its statuses that have an id."""
        page = await self._server.page(timeline, min_id=min_id, max_id=max_id)
        now = self._clock()
        for status in page:
            if self._is_new(status):
                self._statuses.see(status, now)
        return [status for status in page if isinstance(status, dict) and isinstance(status.get("id"), str | int)]

    def _is_new(self, status: object) -> bool:
        """Whether this is a status, or a version of it, that this run has not seen yet."""
        if not isinstance(status, dict):
            return True
        uri, edited = str(status.get("uri")), str(status.get("edited_at"))
        if self._seen.get(uri) == edited:
            return False
        self._seen[uri] = edited
        self._seen.move_to_end(uri)
        if len(self._seen) > SEEN:
            self._seen.popitem(last=False)
        return True

    def _batch(self, heard: tuple[datetime, datetime] | None) -> Batch:
        return self._intake.batch(msgspec.json.encode(self._marks).decode(), heard)


def _order(status_id: str) -> tuple[int, str]:
    """Ids are opaque strings that sort by length, then letter by letter."""
    return len(status_id), status_id


def _newest(page: list[dict[str, Any]]) -> str:
    return max((str(status["id"]) for status in page), key=_order)


def _oldest(page: list[dict[str, Any]]) -> str:
    return min((str(status["id"]) for status in page), key=_order)


def _written(status: dict[str, Any], now: datetime) -> datetime:
    return moment(status.get("created_at"), now)


def configured(
    settings: Settings, secrets: Secrets, watchlist: Watchlist, clock: Clock, health: HealthCallback
) -> tuple[Listener, ...]:
    """A listener for each server of networks.toml that is read, named `mastodon:<name>`."""
    found = []
    for instance in settings.mastodon:
        tags = [tag.tag for tag in settings.campaign.tags] if instance.tags is None else instance.tags
        if tags or instance.names or instance.tags is None:
            listener = MastodonListener(
                f"mastodon:{instance.name}",
                MastodonServer(instance.url, secrets.mastodon_token(instance.name)),
                tags,
                watchlist,
                clock=clock,
                health=health,
                poll_s=float(instance.poll_s),
                public=instance.names,
            )
            found.append(listener)
    return tuple(found)
