"""Where in a stream we are, how to get back there, and what was missed: bookkeeping without a network.

Resuming has to be proven. A stretch counts as heard only once the first event after a reconnect shows that nothing lies
between it and the cursor; otherwise there is a Gap.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

import msgspec

from bot.listeners.base import CursorRefused
from bot.model import Gap

Way = Literal["live", "seq", "time"]
Span = tuple[datetime, datetime]


class Place(msgspec.Struct, frozen=True):
    """A place in a stream; its JSON is the cursor. `seq` means something only to this `protocol` on this `host`."""

    protocol: str
    host: str
    at: datetime
    seq: int | None = None

    def text(self) -> str:
        return msgspec.json.encode(self).decode()

    @classmethod
    def read(cls, cursor: str) -> Place:
        """The place that a cursor names; msgspec.DecodeError if it is none of ours."""
        return msgspec.json.decode(cursor, type=cls)


class Resumption(msgspec.Struct, frozen=True, kw_only=True):
    """How a protocol resumes, the best of `ways` first.

    By "seq" from an event's number: `inclusive` means that this event comes again first. By "time" from a moment,
    rewound by `rewind_s`, as servers differ in clock and order. "live" is always possible, and misses what was.
    """

    ways: tuple[Way, ...]
    inclusive: bool = False
    rewind_s: float = 0.0


class Course:
    """The course of one source through its stream, from connection to connection."""

    def __init__(self, source: str, protocol: str, resumption: Resumption, cursor: str | None) -> None:
        self._source = source
        self._protocol = protocol
        self._how = resumption
        self._barred: set[Way] = set()
        self._heard_to: datetime | None = None
        self._owed: tuple[datetime, str] | None = None
        self.place = Place.read(cursor) if cursor else None
        self.way: Way = "live"
        self.proven = False

    @property
    def cursor(self) -> str | None:
        return self.place.text() if self.place else None

    def plan(self, host: str, *, skip: bool = False) -> tuple[int | None, datetime | None]:
        """The number or the moment to resume from on this host; neither for live. `skip`: give up what comes next."""
        place = self.place
        known = place is not None and place.seq is not None and (place.protocol, place.host) == (self._protocol, host)
        ways = [way for way in self._how.ways if way not in self._barred and (way == "time" or known)]
        self.way = ways[0] if place is not None and ways and not skip else "live"
        if place is None or self.way == "live":
            return None, None
        if self.way == "seq":
            return place.seq, None
        return None, place.at - timedelta(seconds=self._how.rewind_s)

    def bar(self) -> bool:
        """The way tried last doesn't work from here. False when there was no other left."""
        if self.way == "live":
            return False
        self._barred.add(self.way)
        return True

    def opened(self, now: datetime, reason: str) -> Gap | None:
        """A connection stands. One that begins live leaves a gap since the last place, for this `reason`.

        Where our clock says that the place is still to come it is wrong: the gap ends with the first event.
        """
        self.proven = self.way == "live"
        self._heard_to = now if self.proven else None
        if not self.proven:
            return None
        place, self.place = self.place, None
        self._barred.clear()
        if place and now <= place.at:
            self._owed = (place.at, reason)
        if self._owed:
            self.proven, self._heard_to = False, None
            return None
        return self._gap(place.at, now, reason) if place else None

    def prove(self, at: datetime, seq: int | None, notice: str) -> Gap | None:
        """Settle by a connection's first event, and what the server said before it, whether anything is missing.

        Raises CursorRefused when a number has come to stand for another event.
        """
        if self._owed:
            (start, reason), self._owed = self._owed, None
            self.proven, self._heard_to = True, at
            return self._gap(start, at, reason) or self._gap(at, start, reason)
        place = self.place
        if self.proven or place is None:
            return None
        if self.way == "seq" and self._how.inclusive and (seq, at) != (place.seq, place.at):
            # Another archive, or the event is purged: only the time can tell where we were.
            raise CursorRefused("the event of the cursor is not at its place")
        self.proven = True
        self._barred.clear()
        missed = at > place.at if self.way == "time" else bool(notice)
        self._heard_to = max(at, place.at) if missed else place.at
        return self._gap(place.at, at, notice or "the server has nothing older") if missed else None

    def prove_quiet(self, notice: str) -> None:
        """Nothing came, and the server had nothing to say about the cursor: where it would, nothing is missing."""
        if not self.proven and self.place and self.way == "seq" and not self._how.inclusive and not notice:
            self.proven = True
            self._heard_to = self.place.at

    def advance(self, host: str, at: datetime, seq: int | None) -> None:
        """Take over the place of the newest event, once it is proven."""
        if self.proven and (self.place is None or seq is not None or at >= self.place.at):
            self.place = Place(self._protocol, host, at, seq)

    def heard(self, until: datetime) -> Span | None:
        """The stretch that is accounted for since the last call."""
        start = self._heard_to
        if start is None or until <= start:
            return None
        self._heard_to = until
        return start, until

    def _gap(self, start: datetime, end: datetime, reason: str) -> Gap | None:
        return Gap(self._source, start, end, reason) if start < end else None
