"""Mastodon, heard by polling, and sooner where a server streams: polling until nothing is left is what counts.

A stream's events are taken in as they come, and move no mark: what was streamed is polled again and found to be known.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec

from bot.clock import Clock
from bot.errors import SourceError
from bot.listeners.base import Backoff, Health, HealthCallback, Intake, Listener
from bot.listeners.mastodon_inbox import Inbox
from bot.listeners.mastodon_instance import Instance
from bot.listeners.mastodon_server import PUBLIC, MastodonServer, Moved
from bot.listeners.mastodon_status import MastodonStatus, Seen
from bot.listeners.mastodon_stream import MastodonStream, Mode, Told
from bot.listeners.mastodon_walk import Marks, Walk
from bot.model import Batch, Gap, Network
from bot.settings import Secrets, Settings
from bot.watchlist import Watchlist

HEARTBEAT_S = 8.0

UNHEARD = timedelta(minutes=1)
UNHEARD_AGAIN = timedelta(hours=1)
"""A server that can't be heard leaves a gap with the reason after UNHEARD, and then so often."""


class MastodonListener:
    """A Listener on hashtag timelines of one server, and its public timeline if `public`.

    `tags` in any spelling, with or without `#`. `poll_s`: seconds between two rounds. `watchlist` may be replaced at
    any time and holds from the next round on. `stream`: which streams are heard too, None for none; they need a token.
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
        stream: Mode | None = None,
        heartbeat_s: float = HEARTBEAT_S,
        backoff: Backoff | None = None,
        stream_backoff: Backoff | None = None,
    ) -> None:
        self.name = name
        self._server = server
        self.timelines = [f"#{tag.lstrip('#＃')}" for tag in tags] + [PUBLIC] * public
        self._clock, self._health = clock, health
        self._poll_s, self._heartbeat_s = poll_s, heartbeat_s
        self._backoff = backoff or Backoff(base_s=5.0, cap_s=600.0)
        self._mode, self._stream_backoff = stream, stream_backoff
        self.watchlist = watchlist
        self._begin(None)

    def follow(self, tags: Iterable[str]) -> None:
        """Read the timelines of these hashtags from the next round on; what is new among them begins two days back."""
        self.timelines = [f"#{tag.lstrip('#＃')}" for tag in tags] + [PUBLIC] * (PUBLIC in self.timelines)
        # What the old list dropped may be kept by the new one.
        self._seen.clear()

    def _begin(self, cursor: str | None) -> None:
        """Forget what a run before has seen: not all of it may have been committed."""
        self._intake = Intake(self.name, self.network)
        self._statuses = MastodonStatus(self._intake, self.watchlist)
        self._seen = Seen()
        self._marks = Marks.read(cursor, self.timelines)
        self._walk = Walk(self._marks, self._page, self._clock, lambda: self._server.spare)
        self._unheard_from, self._unheard_said = self._marks.heard_to or self._clock(), False
        self._inbox = Inbox()
        self._state: Literal["live", "behind", "waiting"] = "waiting"
        self._stream_says = self._remark = ""

    async def batches(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        self._begin(cursor)
        self._health(Health(source=self.name, state="connecting"))
        followed: list[str] = []
        stream: asyncio.Task[None] | None = None
        try:
            while True:
                if followed != self.timelines:
                    followed = list(self.timelines)
                    await _ended(stream)
                    stream = self._listen()
                started = self._clock()
                problems: list[SourceError] = []
                ended = True
                self._statuses.watchlist = self.watchlist
                about = Instance()
                try:
                    about = await self._ask_about()
                except SourceError as error:
                    problems.append(error)
                for timeline in () if problems else self.timelines:
                    try:
                        self._allowed(about, timeline)
                        async for at_end in self._walk.round(timeline):
                            ended = ended and at_end
                            yield self._batch(None)
                    except SourceError as error:
                        # The others are read all the same, unless the server asks to be left alone.
                        problems.append(error)
                        if error.retry_s is not None:
                            break
                yield self._batch(self._account_for(started, problems, ended))
                wait_s = self._wait_s(problems, ended)
                async for batch in self._pause(wait_s, wakes=not problems):
                    yield batch
        finally:
            await _ended(stream)

    def _listen(self) -> asyncio.Task[None] | None:
        if self._mode is None or self._server.token is None or not self.timelines:
            return None

        def says(what: str) -> None:
            if what != self._stream_says:
                self._stream_says = what
                if self._state != "waiting":
                    self._say_live(self._state)

        stream = MastodonStream(
            self._server,
            self.timelines,
            self._mode,
            put=self._inbox.put,
            opened=self._inbox.open,
            says=says,
            backoff=self._stream_backoff,
        )
        return asyncio.create_task(stream.run(), name=f"{self.name} stream")

    async def _ask_about(self) -> Instance:
        """What the server says of itself. One that says nothing is read all the same, unless it sends us away."""
        try:
            about = await self._server.about()
        except SourceError as error:
            if error.retry_s is not None or isinstance(error, Moved):
                raise
            return Instance()
        if about.domain and about.domain != self._marks.domain:
            if self._marks.domain:
                reason = f"{about.domain} answers where {self._marks.domain} did"
                start, end = self._marks.heard_to or self._clock(), self._clock()
                self._intake.gaps += [Gap(self.name, start, end, reason)] if start < end else []
                self._marks.clear()
                self._walk.backward.clear()
            self._marks.domain = about.domain
        return about

    def _allowed(self, about: Instance, timeline: str) -> None:
        """Read with the token only where that shows more. SourceError where the server shows the timeline to nobody."""
        feed = about.feed(timeline)
        signed = self._server.token is not None and feed.shown(signed=True) > feed.shown(signed=False)
        if signed:
            self._server.read_signed(timeline, signed=True)
        shown = feed.shown(signed=signed)
        if not shown:
            hint = "it wants a login: give a token" if feed.shown(signed=True) else "to nobody"
            raise SourceError(f"{self._server.url} says that it does not show {timeline}: {hint}.")
        remarks = ["" if len(shown) == 2 else f"it shows {''.join(shown)} posts only"]
        remarks += ["read with a login: what its account blocks or filters is not shown" if signed else ""]
        self._remark = "; ".join(filter(None, remarks))

    def _account_for(
        self, started: datetime, problems: list[SourceError], ended: bool
    ) -> tuple[datetime, datetime] | None:
        """The stretch that was heard by this round; what could not be heard leaves a gap that says why."""
        heard = None
        if not problems and ended:
            start = self._marks.heard_to
            unread_to, self._walk.unread_to = self._walk.unread_to, None
            if start and unread_to and start < unread_to:
                reason = "the server can't be paged, and more came than it shows at once"
                self._intake.gaps.append(Gap(self.name, start, unread_to, reason))
                start = unread_to
            heard = (start, started) if start and start < started else None
            self._unheard_from = self._marks.heard_to = started
            self._unheard_said = False
        elif problems and started - self._unheard_from >= (UNHEARD_AGAIN if self._unheard_said else UNHEARD):
            self._intake.gaps.append(Gap(self.name, self._unheard_from, started, str(problems[-1])))
            self._unheard_from, self._unheard_said = started, True
        return heard

    def _wait_s(self, problems: list[SourceError], ended: bool) -> float:
        """Seconds until the next round, and a word about how this one went."""
        if not problems:
            self._backoff.reset()
            self._say_live("live" if ended else "behind")
            return self._poll_s if ended else 0.0
        asked_s = max((error.retry_s or 0.0 for error in problems), default=0.0)
        all_failed = len(problems) == len(self.timelines)
        wait_s = self._backoff.next_s(asked_s) if asked_s or all_failed else self._poll_s
        self._state = "waiting"
        self._health(Health(source=self.name, state="waiting", detail=str(problems[-1]), retry_s=wait_s))
        return wait_s

    async def _pause(self, wait_s: float, *, wakes: bool) -> AsyncGenerator[Batch, None]:
        """Take in what is streamed until the next round; a stream that was opened has it begin at once."""
        now = asyncio.get_running_loop().time
        end = now() + wait_s
        while (left_s := end - now()) > 0 or not self._inbox.empty:
            if wakes and self._inbox.opened:
                break
            if await self._streamed(min(max(left_s, 0.0), self._heartbeat_s), wakes=wakes):
                # Streams move no mark.
                yield self._intake.batch(None, None)
            elif left_s > self._heartbeat_s:
                yield self._batch(None)
        self._inbox.close()

    async def _streamed(self, wait_s: float, *, wakes: bool) -> bool:
        """Wait for events, or to be woken, and take in all that are there; False when none came."""
        told = await self._inbox.wait(wait_s, opened=wakes)
        if told is None:
            return False
        self._statuses.watchlist = self.watchlist
        self._take(told)
        while not self._inbox.empty and not self._intake.full:
            self._take(self._inbox.take())
        return True

    def _take(self, told: Told) -> None:
        now = self._clock()
        if told.event == "delete":
            self._statuses.forget(told.payload, now)
        elif told.event == "malformed":
            self._intake.received += 1
            self._intake.drop("malformed:stream")
        elif self._seen.adds(told.payload):
            self._statuses.see(told.payload, now)

    def _say_live(self, state: Literal["live", "behind"]) -> None:
        self._state = state
        remarks = (self._remark, self._stream_says, "read page by page backward" if self._walk.backward else "")
        detail = "; ".join(filter(None, remarks))
        self._health(Health(source=self.name, state=state, detail=detail))

    async def _page(
        self, timeline: str, *, min_id: str | None = None, max_id: str | None = None
    ) -> list[dict[str, Any]]:
        """Take in a page; returns its statuses that have an id."""
        page = await self._server.page(timeline, min_id=min_id, max_id=max_id)
        now = self._clock()
        for status in page:
            if self._seen.adds(status):
                self._statuses.see(status, now)
        return [status for status in page if isinstance(status, dict) and isinstance(status.get("id"), str | int)]

    def _batch(self, heard: tuple[datetime, datetime] | None) -> Batch:
        return self._intake.batch(msgspec.json.encode(self._marks).decode(), heard)


async def _ended(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task


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
                stream=None if instance.stream == "off" else instance.stream,
            )
            found.append(listener)
    return tuple(found)
