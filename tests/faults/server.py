"""A stream's server that goes wrong in every way that a seed can think of, in a thread of its own."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import zstandard
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tests.faults.network import World
from tests.listeners.frames import Act, v2
from tests.listeners.streams import StreamServer

FAULTS = ("none", "close", "reset", "torn", "half-open", "slow", "loris", "deaf", "twice", "swapped", "garbled")
"""close: said so; reset: not; torn: in the middle of a frame; half-open: gone, and nobody said so; slow: a frame at a
time; loris: a frame that never ends; deaf: no answer to the handshake; twice: frames again; swapped: in another order;
garbled: every third compressed frame is damaged.
"""

ONLY = {"swapped": "jetstream-v1", "garbled": "jetstream-v2"}
"""Frames out of order are v1's trouble (cutover): v2 and the firehose number theirs. Only v2 is compressed here."""

BREAKS = ("close", "reset", "torn", "half-open", "loris")


class FaultyServer(StreamServer):
    """Serves its log, and at each connection draws one fault of `faults`; `done` counts them. `calm`: none any more."""

    def __init__(self, protocol: str, seed: int) -> None:
        super().__init__(protocol)
        self.rng = random.Random(seed)
        self.faults: tuple[str, ...] = FAULTS
        self.done: Counter[str] = Counter()
        self.calm = False
        self.ended = False
        self._deck: list[str] = []
        self._drawn: dict[ServerConnection, tuple[str, int]] = {}

    def forget(self) -> int:
        """Lose all history; gives the number of the first act that is offered again."""
        self.floor = (self.log[-1].n if self.log else 0) + 1
        return self.floor

    def _draw(self) -> tuple[str, int]:
        if self.calm:
            return "none", 0
        if not self._deck:
            faults = [fault for fault in self.faults if ONLY.get(fault, self.protocol) == self.protocol]
            # In random order, but none twice before all had their turn.
            self._deck = self.rng.sample(faults, len(faults))
        return self._deck.pop(), self.rng.randrange(1, 300)

    async def _answer(self, ws: ServerConnection, request: Request) -> Response | None:
        """The handshake, whose fault is drawn before it is known whether the other end will stay."""
        if urlsplit(request.path).path.endswith(".getZstdDictionary"):
            return self._check(ws, request)
        self._drawn[ws] = fault, _ = self._draw()
        response = self._check(ws, request)
        self.done[fault] += 1
        if fault == "deaf":
            await self._while_open(ws)
        return response

    async def _while_open(self, ws: ServerConnection, drip: bytes = b"") -> None:
        """Until the other end is gone; meanwhile a byte now and then, if there is one."""
        while not self.ended and not ws.transport.is_closing():
            if drip:
                ws.transport.write(drip)
            await asyncio.sleep(0.1)

    async def _handle(self, ws: ServerConnection) -> None:
        fault, after = self._drawn.pop(ws)
        assert ws.request is not None
        query = parse_qs(urlsplit(ws.request.path).query)
        wanted, first = self._start(query)
        with contextlib.suppress(ConnectionClosed):
            for frame in first:
                await ws.send(frame)
            await self._serve(ws, wanted, query, fault, after)

    async def _serve(
        self, ws: ServerConnection, wanted: Callable[[Act], bool], query: dict[str, list[str]], fault: str, after: int
    ) -> None:
        sent = index = 0
        while ws.close_code is None:
            if index >= len(self.log):
                await asyncio.sleep(0.005)
                continue
            act, index = self.log[index], index + 1
            if act.n < self.floor or not wanted(act):
                continue
            sent += 1
            if fault == "swapped" and sent % 10 == 0 and self._swappable(act, index) and wanted(self.log[index]):
                await ws.send(self._frame_for(query, self.log[index]))
                await ws.send(self._frame_for(query, act))
                index += 1
                continue
            if sent == after and fault in BREAKS:
                await self._break(ws, fault, self._frame_for(query, act))
                return
            frame = self._frame_for(query, act)
            if sent >= after and sent % 3 == 0 and fault == "garbled" and isinstance(frame, bytes):
                frame = frame[:11] + bytes(byte ^ 0x55 for byte in frame[11:])
            await ws.send(frame)
            if fault == "twice" and sent % 3 == 0:
                await ws.send(frame)
            if fault == "slow" and sent < after:
                await asyncio.sleep(0.01)

    def _swappable(self, act: Act, index: int) -> bool:
        """Records change places; that somebody left or returned is told where it happened."""
        records = ("create", "update", "delete")
        return index < len(self.log) and act.kind in records and self.log[index].kind in records

    async def _break(self, ws: ServerConnection, fault: str, frame: str | bytes) -> None:
        if fault == "close":
            await ws.close(1001, "restarting")
        elif fault == "reset":
            ws.transport.abort()
        elif fault == "half-open":
            # The other end is gone, and nobody said so: nothing is sent, not even an answer to a ping.
            ws.transport.pause_reading()
            while not self.ended:
                await asyncio.sleep(0.1)
            ws.transport.abort()
        else:
            # The head of a frame that promises more than it holds.
            kind, body = (b"\x82", frame) if isinstance(frame, bytes) else (b"\x81", frame.encode())
            ws.transport.write(kind + b"\x7e\x7f\xff" + body[:40])
            if fault == "loris":
                await self._while_open(ws, b" ")
            await asyncio.sleep(0.02)
            ws.transport.abort()


@contextmanager
def faulty_server(protocol: str, seed: int) -> Iterator[FaultyServer]:
    """A running one; `post` and the attributes may be used from any thread."""
    server = FaultyServer(protocol, seed)
    if protocol == "jetstream-v2":
        samples = [v2(act) for act in World(seed).live(1000)]
        server.dictionary = zstandard.train_dictionary(4096, samples, dict_id=20_260_811).as_bytes()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    ready = threading.Event()

    async def run() -> None:
        options = {"process_request": server._answer, "max_size": None, "ping_interval": None}
        async with serve(server._handle, "127.0.0.1", 0, **options) as running:  # type: ignore[arg-type]
            server._server = running
            ready.set()
            await stop.wait()
            server.ended = True
            running.close(close_connections=True)

    def live() -> None:
        task = loop.create_task(run())
        with contextlib.suppress(asyncio.CancelledError):
            loop.run_until_complete(task)
        for left in asyncio.all_tasks(loop):
            left.cancel()
        loop.run_until_complete(asyncio.sleep(0.05))

    thread = threading.Thread(target=live, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
