"""The streaming side of the fake Mastodon server: https://docs.joinmastodon.org/methods/streaming/.

WebSocket (https://docs.joinmastodon.org/methods/streaming/#websocket): one connection, any number of streams,
`subscribe` and `unsubscribe` messages. Server-sent events: one stream a connection, `:thump` as heartbeat.
"""

from __future__ import annotations

import base64
import hashlib
import json
import queue
import socket
import struct
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

SSE = {"public": "public", "hashtag": "hashtag", "user": "user"}
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


@dataclass(eq=False)
class Subscriber:
    """A connection: the streams it wants, what it is still to be sent. None ends it."""

    wanted: set[str] = field(default_factory=set)
    outbox: queue.Queue[bytes | None] = field(default_factory=queue.Queue)
    websocket: bool = True

    def send(self, stream: str, event: str, payload: str) -> None:
        if self.websocket:
            names = stream.split(" ", 1)
            self.outbox.put(json.dumps({"stream": names, "event": event, "payload": payload}).encode())
        else:
            self.outbox.put(f"event: {event}\ndata: {payload}\n\n".encode())


@dataclass
class Streams:
    """`offers` says what there is: "websocket", "sse". `names`: the streams that it knows."""

    offers: set[str] = field(default_factory=lambda: {"websocket", "sse"})
    names: set[str] = field(default_factory=lambda: {"public", "hashtag", "user"})
    open_to_all: bool = False
    """Without a token too, as before 4.2 and on Pleroma."""

    thump_s: float = 15.0
    healthy: bool | None = True
    """None: there is no such page."""

    mute: bool = False
    """Connections stand and nothing is ever sent."""

    refuse: int = 0
    """Refuse connections with this status."""

    subscribers: list[Subscriber] = field(default_factory=list)
    connections: int = 0
    ended: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def tell(self, streams: set[str], event: str, payload: str) -> None:
        with self._lock:
            for one in self.subscribers:
                # Once for each stream, as Mastodon does.
                for stream in sorted(one.wanted & streams):
                    one.send(stream, event, payload)

    def say(self, raw: bytes) -> None:
        """Send something as it is to everybody: a frame's text, or lines."""
        with self._lock:
            for one in self.subscribers:
                one.outbox.put(raw)

    def hang_up(self) -> None:
        """End every connection."""
        with self._lock:
            for one in self.subscribers:
                one.outbox.put(None)

    def heard(self, *streams: str) -> bool:
        """Whether somebody listens to all of these."""
        with self._lock:
            return any(set(streams) <= one.wanted for one in self.subscribers)

    def serve(self, handler: BaseHTTPRequestHandler, path: str, query: dict[str, list[str]], token: str) -> bool:
        """Answer a request if it is one for a stream; returns when the stream has ended."""
        if path == "/api/v1/streaming/health":
            _plain(handler, 404 if self.healthy is None else 200 if self.healthy else 503, b"OK")
            return True
        if path != "/api/v1/streaming" and not path.startswith("/api/v1/streaming/"):
            return False
        handler.close_connection = True
        upgrade = handler.headers.get("Upgrade", "").lower() == "websocket"
        if self.refuse or ("websocket" if upgrade else "sse") not in self.offers:
            _plain(handler, self.refuse or 404, b"{}")
        elif not self.open_to_all and handler.headers.get("Authorization") != f"Bearer {token}":
            _plain(handler, 401, b'{"error":"Missing access token"}')
        elif upgrade:
            self._websocket(handler)
        else:
            self._sse(handler, path.removeprefix("/api/v1/streaming").strip("/"), query)
        return True

    def _sse(self, handler: BaseHTTPRequestHandler, name: str, query: dict[str, list[str]]) -> None:
        stream = _name(name, query.get("tag", [""])[0])
        if name not in self.names:
            _plain(handler, 404, b"{}")
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.end_headers()
        handler.wfile.write(b":)\n")
        handler.wfile.flush()
        self._feed(Subscriber({stream}, websocket=False), handler, lambda data: data, b":thump\n")

    def _websocket(self, handler: BaseHTTPRequestHandler) -> None:
        key = handler.headers["Sec-WebSocket-Key"].encode()
        handler.send_response(101)
        handler.send_header("Upgrade", "websocket")
        handler.send_header("Connection", "Upgrade")
        handler.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key + GUID).digest()).decode())
        handler.end_headers()
        handler.wfile.flush()
        subscriber = Subscriber()
        threading.Thread(target=self._read, args=(handler, subscriber), daemon=True).start()
        self._feed(subscriber, handler, lambda data: _frame(TEXT, data), _frame(PING, b""))

    def _feed(self, subscriber: Subscriber, handler: BaseHTTPRequestHandler, wrap: Any, pulse: bytes) -> None:
        with self._lock:
            self.subscribers.append(subscriber)
            self.connections += 1
        last = time.monotonic()
        try:
            while not self.ended:
                try:
                    data = subscriber.outbox.get(timeout=0.05)
                except queue.Empty:
                    if not self.mute and time.monotonic() - last >= self.thump_s:
                        last = time.monotonic()
                        handler.wfile.write(pulse)
                        handler.wfile.flush()
                    continue
                if data is None:
                    break
                if not self.mute:
                    handler.wfile.write(wrap(data))
                    handler.wfile.flush()
        except OSError:
            pass
        finally:
            with self._lock:
                self.subscribers.remove(subscriber)
            with suppress(OSError):
                handler.connection.shutdown(socket.SHUT_RDWR)

    def _read(self, handler: BaseHTTPRequestHandler, subscriber: Subscriber) -> None:
        """What a client sends: subscriptions, pings, its farewell."""
        try:
            while (frame := _received(handler)) is not None:
                opcode, data = frame
                if opcode == CLOSE:
                    break
                if opcode == PING:
                    handler.wfile.write(_frame(PONG, data))
                    handler.wfile.flush()
                if opcode == TEXT:
                    self._subscribe(subscriber, json.loads(data))
        except (OSError, ValueError):
            pass
        subscriber.outbox.put(None)

    def _subscribe(self, subscriber: Subscriber, wish: dict[str, str]) -> None:
        stream = _name(wish.get("stream", ""), wish.get("tag", ""))
        if wish.get("stream") not in self.names:
            subscriber.outbox.put(json.dumps({"error": "Unknown stream type", "status": 400}).encode())
        elif wish["type"] == "subscribe":
            subscriber.wanted.add(stream)
        else:
            subscriber.wanted.discard(stream)


def _name(stream: str, tag: str) -> str:
    return f"hashtag {tag.casefold()}" if stream == "hashtag" else stream


def _plain(handler: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _frame(opcode: int, data: bytes) -> bytes:
    """One whole frame to a client (RFC 6455, 5.2)."""
    size = len(data)
    if size < 126:
        return bytes([0x80 | opcode, size]) + data
    return (
        bytes([0x80 | opcode, 126 if size < 1 << 16 else 127])
        + struct.pack(">H" if size < 1 << 16 else ">Q", size)
        + data
    )


def _received(handler: BaseHTTPRequestHandler) -> tuple[int, bytes] | None:
    """One frame of a client, whole and masked, as clients' frames are; None at the end."""
    head = handler.rfile.read(2)
    if len(head) < 2:
        return None
    size = head[1] & 0x7F
    if size >= 126:
        size = int.from_bytes(handler.rfile.read(2 if size == 126 else 8), "big")
    mask = handler.rfile.read(4)
    return head[0] & 0x0F, bytes(byte ^ mask[n % 4] for n, byte in enumerate(handler.rfile.read(size)))
