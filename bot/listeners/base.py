"""What every listener is, and what listeners share: the intake that becomes batches, health, back-off."""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator, Callable
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from bot.errors import SourceError
from bot.model import Batch, Event, Gap, Network
from bot.watchlist import Watchlist

BATCH_EVENTS = 500
"""A batch is closed when it holds so many events to store …"""

BATCH_RECEIVED = 20_000
"""… or has looked at so many."""


class Listener(Protocol):
    """One source of events, heard live.

    `batches` never ends by itself: a listener reconnects, backs off and fails over on its own, and says so through
    its health callback. `cursor` is the text of the last committed batch's cursor, None at the very first start. While
    connected, a batch comes at least every ten seconds, be it an empty one. Closing the iterator closes the connection.
    A batch whose cursor is None leaves the stored cursor as it is. `watchlist` may be replaced while it runs.
    """

    name: str
    network: Network
    watchlist: Watchlist

    def batches(self, cursor: str | None) -> AsyncGenerator[Batch, None]: ...


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """How a source is doing. `detail` is for the operator; `retry_s` says when a waiting one tries again.

    live: hears everything as it comes; behind: works off what it missed; waiting: can't be heard, tries again.
    """

    source: str
    state: Literal["connecting", "live", "behind", "waiting"]
    detail: str = ""
    lag_s: float | None = None
    retry_s: float | None = None


HealthCallback = Callable[[Health], None]


class Intake:
    """What has been taken from one source since its last batch. `dropped` counts by the rule that dropped."""

    def __init__(self, source: str, network: Network) -> None:
        self.source = source
        self.network = network
        self.events: list[Event] = []
        self.received = 0
        self.dropped: dict[str, int] = {}
        self.gaps: list[Gap] = []

    def drop(self, rule: str) -> None:
        self.dropped[rule] = self.dropped.get(rule, 0) + 1

    @property
    def full(self) -> bool:
        return len(self.events) >= BATCH_EVENTS or self.received >= BATCH_RECEIVED

    def __bool__(self) -> bool:
        return bool(self.received or self.gaps)

    def batch(self, cursor: str | None, heard: tuple[datetime, datetime] | None) -> Batch:
        """Everything taken so far, as one batch; the intake is empty afterwards."""
        batch = Batch(
            source=self.source,
            network=self.network,
            events=tuple(self.events),
            cursor=cursor,
            heard=heard if heard and heard[0] < heard[1] else None,
            received=self.received,
            dropped=self.dropped,
            gaps=tuple(self.gaps),
        )
        self.events, self.received, self.dropped, self.gaps = [], 0, {}, []
        return batch


class Reader(Protocol):
    """Turns the lines or frames of one wire format into events, live and in replay alike.

    `feed` decides by `watchlist` and puts into `intake` what is kept, and counts the rest; bad data is counted as
    "malformed:<why>" and never raises. It raises SourceError only when the server itself says that something is wrong.
    `at` is the network's time of the newest event, None before the first.
    """

    watchlist: Watchlist

    @property
    def intake(self) -> Intake: ...

    @property
    def at(self) -> datetime | None: ...

    def feed(self, raw: bytes) -> None: ...


class CursorRefused(SourceError):
    """The server can't resume from this cursor; `args[0]` says why."""


class Backoff:
    """Waits that double from `base_s` to `cap_s` seconds, each drawn between half and all of it."""

    def __init__(self, base_s: float = 1.0, cap_s: float = 60.0, rng: random.Random | None = None) -> None:
        self._base_s, self._cap_s = base_s, cap_s
        self._rng = rng or random.Random()  # noqa: S311 (spreads reconnects, guards nothing)
        self.failures = 0

    def reset(self) -> None:
        self.failures = 0

    def next_s(self, asked_s: float | None = None) -> float:
        """Seconds to wait after one more failure; never less than the source itself asked for, up to an hour."""
        self.failures += 1
        wait_s = min(self._cap_s, self._base_s * 2.0 ** min(self.failures - 1, 30))
        wait_s *= self._rng.uniform(0.5, 1.0)
        return max(wait_s, min(asked_s or 0.0, 3600.0))
