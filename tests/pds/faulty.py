"""A proxy before a PDS that does something wrong to chosen requests, and notes what it let through."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlparse

import httpx

REFUSE = "refuse"
FAULTS = (
    REFUSE,
    "cut before",
    "cut after",
    "silent before",
    "silent after",
    "429",
    "500",
    "500 after",
    "garbage after",
    "twice",
)
"""What happens to a request: "before" means that the PDS never saw it, "after" that the PDS did what it asks.

`refuse`: nobody listens from this request until `calm`. `twice`: the PDS gets it twice, the second answer counts.
"""
SILENCE_S = 10.0
"""How long a silent proxy holds a connection that its client does not close."""
_KEPT = ("content-type", "authorization", "atproto-proxy")


class Faulty:
    """The proxy. `faults` maps the number of a request, counted from the last `arm`, to what happens to it."""

    def __init__(self, pds: str) -> None:
        self.pds = pds
        self.faults: dict[int, str] = {}
        self.always = ""
        """What happens to every request until `calm`, whatever `faults` say."""
        self.writes_left: int | None = None
        """After so many records were written every request is cut; None: never."""
        self.count = 0
        self.hit: list[str] = []
        """The methods that a fault struck since `arm`."""
        self.passed: list[tuple[str, str]] = []
        """What reached the PDS since `arm`: method and record key ("" when it has none)."""
        self._client = httpx.Client(timeout=60)
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None
        self._port = 0
        self._listen()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def arm(self, faults: dict[int, str]) -> None:
        """Count from nought again, with these faults."""
        self.calm()
        self.faults, self.count = dict(faults), 0
        self.hit.clear()
        self.passed.clear()
        if self.faults.get(0) == REFUSE:
            self._leave("the first call")

    def calm(self) -> None:
        """No faults from now on, and somebody listens again."""
        self.faults, self.always, self.writes_left = {}, "", None
        if self._server is None:
            self._listen()

    def close(self) -> None:
        self._leave("")
        self._client.close()

    def take(self, method: str) -> str | None:
        """Number a request; gives what is to happen to it."""
        with self._lock:
            number = self.count
            self.count += 1
            if self.writes_left is not None and method.endswith("putRecord"):
                self.writes_left -= 1
                if self.writes_left < 0:
                    self.always = "cut before"
            kind = self.always or self.faults.pop(number, None)
            if kind is not None:
                self.hit.append(method)
            if self.faults.get(number + 1) == REFUSE:
                self._leave(f"the call after {method}")  # before this one is answered, so that no next one slips in
            return kind

    def forward(self, verb: str, path: str, headers: dict[str, str], body: bytes) -> httpx.Response:
        key = ""
        if headers.get("content-type", "").startswith("application/json") and body:
            key = str(json.loads(body).get("rkey", ""))
        self.passed.append((urlparse(path).path.rsplit("/", 1)[1], key))
        return self._client.request(verb, self.pds + path, headers=headers, content=body or None)

    def _leave(self, where: str) -> None:
        """Stop listening; what was accepted is still answered."""
        server, self._server = self._server, None
        if server is not None:
            if where:
                self.hit.append(where)
            server.socket.close()
            threading.Thread(target=server.shutdown, daemon=True).start()

    def _listen(self) -> None:
        handler = type("Handler", (_Handler,), {"proxy": self})
        for wait in range(60, -1, -1):  # while nobody listened, somebody's outgoing call may have got the port
            try:
                self._server = _Server(("127.0.0.1", self._port), handler)
                break
            except OSError:
                if not wait:
                    raise
                time.sleep(1)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is no error here."""


class _Handler(BaseHTTPRequestHandler):
    """HTTP/1.0: each request on a connection of its own, so that a fault strikes one request."""

    proxy: Faulty

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Quiet."""

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name: self.headers[name] for name in _KEPT if name in self.headers}
        kind = self.proxy.take(urlparse(self.path).path.rsplit("/", 1)[1])
        answer = None
        for _ in range(2 if kind == "twice" else 1 if kind is None or kind.endswith("after") else 0):
            answer = self.proxy.forward(self.command, self.path, headers, body)
        if kind is None or kind == "twice":
            assert answer is not None
            self._answer(answer.status_code, answer.content, answer.headers.get("content-type", ""))
        elif kind.startswith("cut"):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        elif kind.startswith("silent"):
            self.connection.settimeout(SILENCE_S)
            with suppress(OSError):
                self.connection.recv(1)
        elif kind.startswith("garbage"):
            self._answer(200, b"<html>busy</html>", "text/html")
        else:
            self._answer(int(kind[:3]), b'{"error":"Fault","message":"a fault"}', "application/json")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        if status == 429:
            self.send_header("retry-after", "60")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def before(pds: str) -> Iterator[Faulty]:
    """A proxy before the PDS at this address."""
    proxy = Faulty(pds)
    try:
        yield proxy
    finally:
        proxy.close()
