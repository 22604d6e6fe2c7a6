"""A Mastodon server that goes wrong in every way that a seed can think of: one hashtag's timeline, and statuses by id.

Its timeline is its truth: what it deletes, or loses in going back to a backup, is nowhere any more.
"""

from __future__ import annotations

import json
import random
import socket
import struct
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.faults.network import TAG, Toot
from tests.listeners.frames import Act
from tests.listeners.statuses import account, snowflake, status

PAGE = 40
FAULTS = (
    *("none",) * 4,
    "reset",
    "torn",
    "loris",
    "half-open",
    "twice",
    "swapped",
    "nonsense",
    "empty body",
    "500",
    "429",
)
"""reset: the connection; torn: a page's end is missing; loris: a page byte by byte; half-open: no answer;
twice, swapped: statuses on a page; nonsense: not JSON; the rest as they say.
"""


class FaultyInstance:
    """At each request it draws one fault of `faults`; `done` counts them. `calm`: none any more."""

    protocol = "mastodon"
    source = "mastodon:faulty"

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.faults: tuple[str, ...] = FAULTS
        self.done: Counter[str] = Counter()
        self.calm = False
        self.ended = False
        self.asked: list[str] = []
        self.log: list[Act] = []
        self.url = ""
        self._deck: list[str] = []
        self._statuses: dict[str, dict[str, Any]] = {}
        self._ids: dict[str, str] = {}
        self._lock = Lock()

    def post(self, *acts: Act) -> None:
        with self._lock:
            for act in acts:
                self.log.append(act)
                self._apply(act)

    def _apply(self, act: Act) -> None:
        if act.kind == "delete":
            self._statuses.pop(self._ids.get(act.uri, ""), None)
        elif act.kind == "create":
            assert isinstance(act, Toot)
            made = self.entity(act)
            self._ids[act.uri] = made["id"]
            self._statuses[made["id"]] = made
        else:
            changed = {"content": f"<p>{act.record['text']}</p>", "edited_at": act.at.isoformat()}
            self._statuses[self._ids[act.uri]] |= changed

    def entity(self, act: Toot) -> dict[str, Any]:
        """The status; one that comes late has the id that it would have had in time."""
        written = act.when - timedelta(seconds=act.late_s)
        made = status(0, f"<p>{act.record['text']}</p>", TAG.removeprefix("#"), at=written, account=account(act.did))
        return made | {"uri": act.uri, "created_at": written.isoformat(), "id": snowflake(written, act.n % 65_536)}

    def page(self, query: dict[str, list[str]]) -> list[dict[str, Any]]:
        with self._lock:
            held = [self._statuses[one] for one in sorted(self._statuses, key=int)]
        limit = min(int(query.get("limit", ["20"])[0]), PAGE)
        if "max_id" in query:
            held = [one for one in held if int(one["id"]) < int(query["max_id"][0])]
        if "min_id" in query:
            return [one for one in held if int(one["id"]) > int(query["min_id"][0])][:limit][::-1]
        return held[-limit:][::-1]

    def newest(self) -> str:
        with self._lock:
            return max(self._statuses, key=int, default="")

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, Any]:
        if path.startswith("/api/v1/timelines/tag/"):
            return 200, self.page(query)
        if path == "/api/v1/statuses":
            with self._lock:
                return 200, [self._statuses[one] for one in query.get("id[]", []) if one in self._statuses]
        if path.startswith("/api/v1/statuses/"):
            with self._lock:
                found = self._statuses.get(path.rsplit("/", 1)[1])
            return (200, found) if found else (404, {"error": "Record not found"})
        return 404, {"error": "Record not found"}

    def _deal(self) -> str:
        """In random order, but none twice before all had their turn."""
        if not self._deck:
            self._deck = self.rng.sample(self.faults, len(self.faults))
        return self._deck.pop()

    def draw(self) -> str:
        with self._lock:
            fault = "none" if self.calm else self._deal()
            self.done[fault] += 1
        return fault


class Handler(BaseHTTPRequestHandler):
    """One request, answered or not."""

    protocol_version = "HTTP/1.1"
    state: FaultyInstance

    def do_GET(self) -> None:
        state, parts = self.state, urlsplit(self.path)
        state.asked.append(self.path)
        code, answer = state.answer(parts.path, parse_qs(parts.query))
        fault = state.draw() if parts.path.startswith("/api/v1/timelines/") else "none"
        headers: dict[str, str] = {}
        if fault == "twice" and answer:
            answer = [answer[0], *answer]
        elif fault == "swapped":
            answer = answer[::-1]
        body = json.dumps(answer).encode()
        if fault == "nonsense":
            body = b"<html>it works</html>"
        elif fault == "empty body":
            body = b""
        elif fault == "500":
            code = 500
        elif fault == "429":
            code, headers = 429, {"X-RateLimit-Reset": str(int(time.time()) + 1), "X-RateLimit-Remaining": "0"}
        if fault == "half-open":
            self._wait()
            return
        if fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
            return
        self._send(code, headers, body, fault)

    def _send(self, code: int, headers: dict[str, str], body: bytes, fault: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if fault == "torn":
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
        elif fault == "loris":
            for byte in body[:30]:
                if self.state.ended:
                    break
                self.wfile.write(bytes([byte]))
                time.sleep(0.1)
            self.close_connection = True
        else:
            self.wfile.write(body)

    def _wait(self) -> None:
        end = time.monotonic() + 60
        while not self.state.ended and time.monotonic() < end:
            time.sleep(0.1)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    """The other end is killed all the time; that is no news."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def faulty_instance(seed: int) -> Iterator[FaultyInstance]:
    """A running one; `post` and the attributes may be used from any thread."""
    state = FaultyInstance(seed)
    server = Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"state": state}))
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield state
    finally:
        state.ended = True
        server.shutdown()
        server.server_close()
