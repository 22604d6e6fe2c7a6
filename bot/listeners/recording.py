"""Recording a source as it is heard: the frames of a stream, the statuses of timelines, as lines of a capture.

Only what the watchlist has to do with is recorded (kept posts, deletions, departures), unless everything is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from bot.clock import Clock
from bot.errors import SourceError
from bot.listeners.base import HealthCallback, Intake, Listener
from bot.listeners.bluesky import make_wire
from bot.listeners.compression import Compression
from bot.listeners.course import Resumption
from bot.listeners.mastodon import MastodonListener
from bot.listeners.mastodon_server import MastodonServer
from bot.listeners.mastodon_status import MastodonStatus
from bot.listeners.sealed import Sink
from bot.listeners.stream import StreamListener, StreamReader, Wire
from bot.model import Gap, Network
from bot.settings import MastodonInstance, Secrets, Settings
from bot.watchlist import Watchlist


class TappedReader:
    """A reader of a stream that also hands on the frames it was fed: those it made something of, or all."""

    def __init__(self, inner: StreamReader, tap: Callable[[bytes], None], everything: bool) -> None:
        self._inner, self._tap, self._everything = inner, tap, everything

    @property
    def watchlist(self) -> Watchlist:
        return self._inner.watchlist

    @watchlist.setter
    def watchlist(self, watchlist: Watchlist) -> None:
        self._inner.watchlist = watchlist

    @property
    def intake(self) -> Intake:
        return self._inner.intake

    @property
    def at(self) -> datetime | None:
        return self._inner.at

    @property
    def seq(self) -> int | None:
        return self._inner.seq

    @property
    def notice(self) -> str:
        return self._inner.notice

    def restart(self) -> None:
        self._inner.restart()

    def feed(self, raw: bytes) -> None:
        before = len(self._inner.intake.events)
        self._inner.feed(raw)
        if self._everything or len(self._inner.intake.events) > before:
            self._tap(msgspec.json.format(raw, indent=-1) if b"\n" in raw else raw)


class TappedWire:
    """A wire whose reader is tapped."""

    def __init__(self, inner: Wire, tap: Callable[[bytes], None], everything: bool) -> None:
        self._inner = inner
        self.protocol: str = inner.protocol
        self.subprotocols: tuple[str, ...] = inner.subprotocols
        self.max_frame: int = inner.max_frame
        self.resumption: Resumption = inner.resumption
        self.compression: Compression | None = inner.compression
        self.reader: StreamReader = TappedReader(inner.reader, tap, everything)

    def address(self, host: str, seq: int | None, since: datetime | None) -> str:
        return self._inner.address(host, seq, since)


class TappedServer(MastodonServer):
    """A Mastodon server whose statuses are recorded as they come."""

    def __init__(
        self, url: str, token: str | None, tap: Callable[[bytes], None], watchlist: Watchlist, clock: Clock, all_: bool
    ) -> None:
        super().__init__(url, token)
        self._tap, self._clock, self._everything = tap, clock, all_
        self._statuses = MastodonStatus(Intake("recording", Network.MASTODON), watchlist)

    async def page(self, timeline: str, *, min_id: str | None = None, max_id: str | None = None) -> list[Any]:
        page = await super().page(timeline, min_id=min_id, max_id=max_id)
        for status in page:
            now = self._clock()
            self._statuses.see(status, now)
            if self._everything or self._statuses.intake.batch(None, None).events:
                self._tap(msgspec.json.encode({"event": "update", "payload": status, "at": now}))
        return page


class Recording:
    """Records the source called `name` of the settings into `sink`; `listener` is to be listened to."""

    def __init__(
        self,
        name: str,
        sink: Sink,
        settings: Settings,
        secrets: Secrets,
        watchlist: Watchlist,
        *,
        clock: Clock,
        health: HealthCallback,
        everything: bool,
    ) -> None:
        self._sink = sink
        self.lines = 0
        network, _, rest = name.partition(":")
        server = next((one for one in settings.mastodon if network == "mastodon" and one.name == rest), None)
        bluesky = settings.bluesky
        if network == "bluesky" and rest == bluesky.listen and rest in ("jetstream-v1", "jetstream-v2"):
            inner = make_wire(bluesky)
            self.listener: Listener = StreamListener(
                name,
                lambda intake, watch: TappedWire(inner(intake, watch), self._line, everything),
                bluesky.hosts,
                watchlist,
                clock=clock,
                health=health,
                stall_s=float(bluesky.stall_s),
            )
            form: str = rest
        elif server is not None:
            self.listener = self._timelines(name, server, settings, secrets, watchlist, clock, health, everything)
            form = "mastodon"
        else:
            raise SourceError(
                f"{name} can't be recorded: name bluesky:jetstream-v1 or bluesky:jetstream-v2, as networks.toml "
                "listens, or mastodon:NAME of one of its servers"
            )
        note = "everything" if everything else "what the watchlist has to do with"
        sink.line(msgspec.json.encode({"capture": {"format": form, "source": name, "note": note}}))

    def _timelines(
        self,
        name: str,
        server: MastodonInstance,
        settings: Settings,
        secrets: Secrets,
        watchlist: Watchlist,
        clock: Clock,
        health: HealthCallback,
        everything: bool,
    ) -> Listener:
        tapped = TappedServer(server.url, secrets.mastodon_token(server.name), self._line, watchlist, clock, everything)
        tags = settings.tags_of(server)
        poll_s = float(server.poll_s)
        return MastodonListener(
            name, tapped, tags, watchlist, clock=clock, health=health, poll_s=poll_s, public=server.names
        )

    def gap(self, gap: Gap) -> None:
        """The recorder was deaf for a while."""
        span = {"start": gap.start, "end": gap.end, "reason": gap.reason}
        self._sink.line(msgspec.json.encode({"capture_gap": span}))

    def _line(self, raw: bytes) -> None:
        self.lines += 1
        self._sink.line(raw)
