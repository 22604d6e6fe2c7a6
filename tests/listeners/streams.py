"""A Jetstream or firehose server on loopback, with a log that it resumes from and faults that tests switch on.

It answers the questions that a test is about: what is sent after which cursor, what is too old, when it falls silent.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import zstandard
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from tests.listeners.frames import Act, cbor, info, micros, repo, v1, v2

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@cache
def _packer(dictionary: bytes) -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(dict_data=zstandard.ZstdCompressionDict(dictionary))


class StreamServer:
    """Serves `log` as `protocol`. Faults: see the attributes."""

    def __init__(self, protocol: str) -> None:
        self.protocol = protocol
        self.log: list[Act] = []
        self.asked: list[dict[str, list[str]]] = []
        self.floor = 0
        """Acts before this number are no longer offered."""
        self.hang_up_after: int | None = None
        """Close a connection cleanly after so many frames, with `hang_up_code`."""
        self.hang_up_code = 1001
        self.refuse: tuple[int, str, dict[str, str]] | None = None
        """Answer the handshake with this status, error and headers."""
        self.raw: dict[int, bytes] = {}
        """Sent instead of the act of this number."""
        self.mute = False
        """Send nothing."""
        self.offset = 0
        """Added to every seq: another archive."""
        self.dictionary = b""
        """Frames are compressed with it for whoever asks for that; v2 serves it."""
        self.fetched = 0
        self.packed: dict[int, bytes] = {}
        """Sent instead of the act of this number to whoever asked for compressed frames."""
        self._server: Server | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def post(self, *acts: Act) -> None:
        self.log.extend(acts)

    def _frame(self, act: Act) -> str | bytes:
        if act.n in self.raw:
            return self.raw[act.n]
        if self.protocol == "firehose":
            return repo(act)
        return (v1(act) if self.protocol == "jetstream-v1" else v2(act, seq=act.n + self.offset)).decode()

    @property
    def number(self) -> str:
        return str(zstandard.ZstdCompressionDict(self.dictionary).dict_id()) if self.dictionary else ""

    def _frame_for(self, query: dict[str, list[str]], act: Act) -> str | bytes:
        """The frame, compressed for whoever asked for that."""
        frame = self._frame(act)
        if not self.dictionary or not {"compress", "zstdDictionary"} & query.keys():
            return frame
        if act.n in self.packed:
            return self.packed[act.n]
        return _packer(self.dictionary).compress(frame if isinstance(frame, bytes) else frame.encode())

    def _check(self, _: ServerConnection, request: Request) -> Response | None:
        query = parse_qs(urlsplit(request.path).query)
        if urlsplit(request.path).path == "/xrpc/network.bsky.jetstream.getZstdDictionary":
            self.fetched += 1
            size = Headers({"Content-Length": str(len(self.dictionary))})
            return Response(200, "OK", size, self.dictionary) if self.dictionary else Response(404, "No", Headers())
        self.asked.append(query)
        path = {
            "jetstream-v2": "/xrpc/network.bsky.jetstream.subscribeEvents",
            "jetstream-v1": "/subscribe",
            "firehose": "/xrpc/com.atproto.sync.subscribeRepos",
        }[self.protocol]
        if self.refuse:
            status, error, headers = self.refuse
            return Response(status, "No", Headers(headers), f'{{"error":"{error}","message":"because"}}'.encode())
        if urlsplit(request.path).path != path:
            return Response(404, "Not Found", Headers(), b'{"error":"MethodNotImplemented"}')
        if "zstdDictionary" in query and query["zstdDictionary"] != [self.number]:
            return Response(400, "Bad", Headers(), b'{"error":"UnknownZstdDictionary","message":"retrained"}')
        cursor = int(query.get("cursor", ["0"])[0])
        if self.protocol == "jetstream-v2" and 0 < cursor < 10**15 and cursor - self.offset < self.floor:
            return Response(400, "Bad", Headers(), b'{"error":"CursorTooOld","message":"the floor is higher"}')
        return None

    def _start(self, query: dict[str, list[str]]) -> tuple[Callable[[Act], bool], list[str | bytes]]:
        """Which acts come after this cursor, and what is said before them."""
        newest = self.log[-1].n if self.log else 0
        if "cursor" not in query:
            return lambda act: act.n > newest, []
        cursor = int(query["cursor"][0])
        if self.protocol == "firehose":
            said = cbor({"op": 1, "t": "#info"}) + cbor({"name": "OutdatedCursor"})
            if cursor > newest:
                return lambda act: False, [cbor({"op": -1}) + cbor({"error": "FutureCursor", "message": "no"})]
            return lambda act: act.n > cursor, [said] if cursor + 1 < self.floor else []
        if cursor >= 10**15:
            moment = EPOCH + timedelta(microseconds=cursor)
            old = any(act.at >= moment and act.n < self.floor for act in self.log)
            said_v2 = [info("OutdatedCursor", "resumed at the floor").decode()]
            return lambda act: micros(act.at) >= cursor, said_v2 if old and self.protocol == "jetstream-v2" else []
        if cursor - self.offset > newest + 1:
            return lambda act: act.n > newest, [info("FutureCursor").decode()]
        return lambda act: act.n + self.offset >= cursor, []

    async def _handle(self, ws: ServerConnection) -> None:
        assert ws.request is not None
        query = parse_qs(urlsplit(ws.request.path).query)
        wanted, first = self._start(query)
        for frame in first:
            await ws.send(frame)
        sent = index = 0
        while True:
            while index < len(self.log) and not self.mute:
                act = self.log[index]
                index += 1
                if act.n < self.floor or not wanted(act):
                    continue
                await ws.send(self._frame_for(query, act))
                sent += 1
                if sent == self.hang_up_after:
                    await ws.close(self.hang_up_code, "restarting")
                    return
            if ws.close_code is not None:
                return
            await asyncio.sleep(0.005)


@asynccontextmanager
async def stream_server(protocol: str, *acts: Act, **faults: Any) -> AsyncIterator[StreamServer]:
    """A running server that has already lived through `acts`."""
    server = StreamServer(protocol)
    server.log.extend(acts)
    for name, value in faults.items():
        setattr(server, name, value)
    async with serve(server._handle, "127.0.0.1", 0, process_request=server._check, max_size=None) as running:
        server._server = running
        yield server
