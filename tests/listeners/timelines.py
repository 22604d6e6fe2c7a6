"""A server of Mastodon's timelines on loopback, with state, for the real Mastodon.py to read.

Paging is as Mastodon's: `min_id` walks forward from the oldest, `max_id` backward from the newest; a page begins with
its newest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


def order(status_id: str) -> tuple[int, str]:
    return len(status_id), status_id


class Timelines:
    """`statuses` by timeline name: `#tag` or `public`. Faults: see the attributes."""

    def __init__(self) -> None:
        self.statuses: dict[str, list[dict[str, Any]]] = {}
        self.requests: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self.refuse: dict[str, tuple[int, dict[str, str], bytes]] = {}
        """Answer this timeline with status, headers and body instead."""
        self.delay_s = 0.0
        """Wait so long before every answer."""
        self.url = ""

    def add(self, timeline: str, *statuses: dict[str, Any]) -> None:
        held = self.statuses.setdefault(timeline, [])
        held[:] = sorted([*held, *statuses], key=lambda status: order(status["id"]))

    def page(self, timeline: str, query: dict[str, str]) -> list[dict[str, Any]]:
        held = self.statuses.get(timeline, [])
        limit = min(int(query.get("limit", 20)), 40)
        if "max_id" in query:
            held = [status for status in held if order(status["id"]) < order(query["max_id"])]
        if "min_id" in query:
            return [status for status in held if order(status["id"]) > order(query["min_id"])][:limit][::-1]
        return held[-limit:][::-1]

    def walks(self, timeline: str) -> list[dict[str, str]]:
        return [query for name, query, _ in self.requests if name == timeline]


@contextmanager
def timelines() -> Iterator[Timelines]:
    """A running server."""
    state = Timelines()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {key: values[0] for key, values in parse_qs(parts.query).items()}
            path = unquote(parts.path)
            if path.startswith("/api/v1/timelines/tag/"):
                name = "#" + path.removeprefix("/api/v1/timelines/tag/")
            elif path == "/api/v1/timelines/public":
                name = "public"
            elif path.startswith("/api/v2/instance"):
                access = {"local": "public", "remote": "public"}
                feeds = {"timelines_access": {"hashtag_feeds": access, "live_feeds": access}}
                self._answer(200, {}, json.dumps({"domain": "social.example", "configuration": feeds}).encode())
                return
            else:
                self._answer(404, {}, b'{"error":"Record not found"}')
                return
            sleep(state.delay_s)
            state.requests.append((name, query, dict(self.headers)))
            if refusal := state.refuse.get(name) or state.refuse.get("*"):
                self._answer(*refusal)
            else:
                self._answer(200, {}, json.dumps(state.page(name, query)).encode())

        def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()
