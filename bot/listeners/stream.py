"""Supervises one event stream over a WebSocket: connects, reads, notices silence, reconnects, fails over.

What a stream speaks is a `Wire`; where in it we are is kept by a `Course`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import Protocol

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.typing import Subprotocol

from bot.clock import Clock
from bot.errors import SourceError
from bot.listeners.base import Backoff, CursorRefused, Health, HealthCallback, Intake, Reader
from bot.listeners.compression import FRAME as PACKED
from bot.listeners.compression import Compression
from bot.listeners.course import Course, Resumption, Span
from bot.model import Batch, Network
from bot.watchlist import Watchlist

USER_AGENT = "vigil-bot (listens for campaigns about political prisoners)"
BATCH_S = 2.0
HEARTBEAT_S = 8.0
"""With BATCH_S, a batch comes at least every ten seconds."""

PONG_S = 10.0
BEHIND_S = 60.0
OVERSIZE = 1009
"""The close code that we send when a frame is larger than allowed."""

STUBBORN = 2
"""After so many connections that brought nothing, the next server is tried, or a frame given up that can't be read."""


class StreamReader(Reader, Protocol):
    """A reader that knows its place. `restart` forgets it: what comes next is the first event of a connection.

    `notice` is what the server said about the cursor.
    """

    @property
    def seq(self) -> int | None: ...

    @property
    def notice(self) -> str: ...

    def restart(self) -> None: ...


class Wire(Protocol):
    """How a stream is asked for and read. `address`: from a number, from a moment, or, without either, live.

    `compression` opens frames, where the stream may be had compressed.
    """

    protocol: str
    subprotocols: tuple[str, ...]
    max_frame: int
    resumption: Resumption
    compression: Compression | None

    @property
    def reader(self) -> StreamReader: ...

    def address(self, host: str, seq: int | None, since: datetime | None) -> str: ...


class StreamListener:
    """A Listener on one stream, served by any of `hosts` (`wss://name`).

    `make_wire` makes the stream's wire, anew whenever `batches` is called. `watchlist` may be replaced at any time and
    holds from the next batch on. `stall_s`: after so many seconds without a frame the connection is taken for dead,
    even if it answers.
    """

    network = Network.BLUESKY

    def __init__(
        self,
        name: str,
        make_wire: Callable[[Intake, Watchlist], Wire],
        hosts: Sequence[str],
        watchlist: Watchlist,
        *,
        clock: Clock,
        health: HealthCallback,
        stall_s: float = 60.0,
        heartbeat_s: float = HEARTBEAT_S,
        batch_s: float = BATCH_S,
        backoff: Backoff | None = None,
    ) -> None:
        self.name = name
        self.watchlist = watchlist
        self._make_wire, self._hosts = make_wire, tuple(hosts)
        self._clock, self._health = clock, health
        self._stall_s, self._heartbeat_s, self._batch_s = stall_s, heartbeat_s, batch_s
        self._backoff = backoff or Backoff()
        self._begin(None)

    def _begin(self, cursor: str | None) -> None:
        self._wire = self._make_wire(Intake(self.name, self.network), self.watchlist)
        self._reader = self._wire.reader
        self._course = Course(self.name, self._wire.protocol, self._wire.resumption, cursor)
        self._oversized = 0

    async def batches(self, cursor: str | None) -> AsyncGenerator[Batch, None]:
        self._begin(cursor)
        turn = 0
        while True:
            host = self._hosts[turn % len(self._hosts)]
            try:
                async with aclosing(self._session(host)) as session:
                    async for batch in session:
                        if batch.cursor != cursor:
                            cursor = batch.cursor
                            self._backoff.reset()
                            self._oversized = 0
                        yield batch
                continue
            except (OSError, WebSocketException, SourceError) as error:
                problem = self._understood(host, error)
            if isinstance(problem, CursorRefused) and self._course.bar():
                self._health(Health(source=self.name, state="connecting", detail=f"{host}: {problem}"))
                continue
            wait_s = self._backoff.next_s(problem.retry_s)
            if self._backoff.failures % STUBBORN == 0:
                turn += 1
            self._health(Health(source=self.name, state="waiting", detail=str(problem), retry_s=wait_s))
            await asyncio.sleep(wait_s)

    async def _session(self, host: str) -> AsyncGenerator[Batch, None]:
        """Batches of one connection, until it ends by raising what ended it."""
        skip = self._oversized >= STUBBORN
        self._health(Health(source=self.name, state="connecting", detail=host))
        if self._wire.compression:
            await self._wire.compression.prepare(host)
        address = self._wire.address(host, *self._course.plan(host, skip=skip))
        async with connect(
            address,
            subprotocols=[Subprotocol(name) for name in self._wire.subprotocols] or None,
            compression=None,
            max_size=self._wire.max_frame,
            max_queue=256,
            open_timeout=15,
            close_timeout=1,
            user_agent_header=USER_AGENT,
        ) as ws:
            reader, intake, course = self._reader, self._reader.intake, self._course
            reader.restart()
            reason = "a frame was too large to be read" if skip else "the server could not resume where we were"
            if gap := course.opened(self._clock(), reason):
                intake.gaps.append(gap)
            now = asyncio.get_running_loop().time
            last_frame = last_batch = now()
            failure: Exception | None = None
            while failure is None:
                reader.watchlist = self.watchlist
                try:
                    await self._fill(ws, now() + self._batch_s)
                except (OSError, WebSocketException, SourceError) as error:
                    failure = error
                if intake:
                    last_frame = last_batch = now()
                    yield self._batch(host)
                elif failure is None and now() - last_frame >= self._stall_s:
                    failure = SourceError(f"{host} has been silent for {self._stall_s:.0f} s")
                elif failure is None and now() - last_batch >= self._heartbeat_s:
                    try:
                        quiet = await self._pulse(ws, host)
                    except (OSError, WebSocketException, SourceError) as error:
                        failure = error
                    else:
                        last_batch = now()
                        yield self._close(quiet)
            raise failure

    async def _fill(self, ws: ClientConnection, deadline: float) -> None:
        """Read frames into the intake until the deadline (of the event loop's clock), or until it is full."""
        reader, intake, course = self._reader, self._reader.intake, self._course
        try:
            async with asyncio.timeout_at(deadline):
                while not intake.full:
                    frame = await ws.recv(decode=False)
                    reader.feed(frame if frame[:4] != PACKED else self._unpacked(frame))
                    if not course.proven and reader.at is not None:
                        gap = course.prove(reader.at, reader.seq, reader.notice)
                        intake.gaps.extend([gap] if gap else [])
        except TimeoutError:
            return

    def _unpacked(self, frame: bytes) -> bytes:
        """What a compressed frame holds. What can't be opened is asked for again, uncompressed: nothing is lost."""
        compression = self._wire.compression
        if compression is None:
            raise SourceError("the server sends compressed frames that nobody asked for")
        try:
            return compression.open(frame)
        except SourceError:
            compression.give_up()
            raise

    def _batch(self, host: str) -> Batch:
        """What was read, with the place that it leads to and the time that it accounts for."""
        at, heard = self._reader.at, None
        if at is not None:
            self._course.advance(host, at, self._reader.seq)
            # No server's clock makes us claim what is still to come.
            heard = self._course.heard(min(at, self._clock()))
        return self._close(heard)

    async def _pulse(self, ws: ClientConnection, host: str) -> Span | None:
        """After a quiet stretch: an answered ping shows that everything sent before it has been heard."""
        asked = self._clock()
        try:
            async with asyncio.timeout(PONG_S):
                await (await ws.ping())
        except TimeoutError:
            raise SourceError(f"{host} does not answer a ping") from None
        self._course.prove_quiet(self._reader.notice)
        return self._course.heard(asked)

    def _close(self, heard: Span | None) -> Batch:
        """One batch, and a word about how far behind the network it leaves us."""
        upto = heard[1] if heard else self._reader.at
        lag_s = (self._clock() - upto).total_seconds() if upto else None
        behind = not self._course.proven or (lag_s is not None and lag_s > BEHIND_S)
        self._health(Health(source=self.name, state="behind" if behind else "live", lag_s=lag_s))
        return self._reader.intake.batch(self._course.cursor, heard)

    def _understood(self, host: str, error: Exception) -> SourceError:
        if isinstance(error, SourceError):
            return error
        if isinstance(error, InvalidStatus):
            problem = _refused(host, error)
            if self._wire.compression and isinstance(problem, UnknownDictionary):
                self._wire.compression.refused()
            return problem
        if isinstance(error, ConnectionClosed) and error.sent and error.sent.code == OVERSIZE:
            self._oversized += 1
        return SourceError(f"{host}: {str(error) or type(error).__name__}")


class UnknownDictionary(SourceError):
    """The server does not compress with the dictionary that was asked for."""


class XrpcError(msgspec.Struct):
    """https://atproto.com/specs/xrpc#error-responses"""

    error: str = ""
    message: str = ""


def _refused(host: str, refusal: InvalidStatus) -> SourceError:
    """What a server meant that answered the handshake with an HTTP status."""
    response = refusal.response
    try:
        answer = msgspec.json.decode(response.body or b"", type=XrpcError)
    except msgspec.DecodeError:
        answer = XrpcError()
    if answer.error == "UnknownZstdDictionary":
        return UnknownDictionary(f"{host} has another dictionary by now")
    if answer.error in ("CursorTooOld", "FutureCursor"):
        return CursorRefused(answer.message or answer.error)
    said = f"{answer.error} {answer.message}".strip() or response.reason_phrase
    retry = response.headers.get("Retry-After", "")
    return SourceError(f"{host} answers {response.status_code}: {said}", float(retry) if retry.isdigit() else None)
