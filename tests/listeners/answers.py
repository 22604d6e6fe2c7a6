"""A small HTTP server on loopback for what is asked of networks: an AppView, a PDS without one, a Mastodon server."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Reply = tuple[int, Any]


class Answers:
    """`answer(path, query)` gives status and body; what was asked is in `asked`. `headers` go with every answer."""

    def __init__(self) -> None:
        self.answer: Callable[[str, dict[str, list[str]]], Reply] = lambda path, query: (404, {})
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.headers: dict[str, str] = {}
        self.url = ""

    def paths(self) -> list[str]:
        return [path.rpartition("/xrpc/")[2] for path, _ in self.asked]


@contextmanager
def answers() -> Iterator[Answers]:
    """A running server."""
    state = Answers()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = parse_qs(parts.query)
            state.asked.append((parts.path, query))
            status, body = state.answer(parts.path, query)
            raw = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in {**state.headers, "Content-Length": str(len(raw))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()


class Network:
    """An AppView with people and posts: `profiles` by DID, `posts` by AT URI; `appview` False: a PDS without one."""

    def __init__(self) -> None:
        self.profiles: dict[str, dict[str, Any]] = {}
        self.posts: set[str] = set()
        self.appview = True
        self.down = False

    def __call__(self, path: str, query: dict[str, list[str]]) -> Reply:
        method = path.rpartition("/xrpc/")[2]
        if self.down:
            return 503, {"error": "Down"}
        if method.startswith("app.bsky.") and not self.appview:
            return 400, {"error": "InvalidRequest", "message": "No service configured for app.bsky"}
        if method == "app.bsky.actor.getProfiles":
            asked = query["actors"]
            assert len(asked) <= 25
            found = [{"did": did, "handle": "x.test", **self.profiles[did]} for did in asked if did in self.profiles]
            return 200, {"profiles": found}
        if method == "app.bsky.feed.getPosts":
            assert len(query["uris"]) <= 25
            return 200, {"posts": [{"uri": uri} for uri in query["uris"] if uri in self.posts]}
        if method == "com.atproto.repo.getRecord":
            did, collection, rkey = (query[name][0] for name in ("repo", "collection", "rkey"))
            if did == "did:odd:":
                return 400, {"error": "InvalidRequest", "message": "repo must be a valid did"}
            if collection == "app.bsky.actor.profile" and did in self.profiles:
                return 200, {"uri": "x", "value": self.profiles[did]}
            if f"at://{did}/{collection}/{rkey}" in self.posts:
                return 200, {"uri": "x", "value": {}}
            return 400, {"error": "RecordNotFound", "message": "Could not locate record"}
        return 404, {"error": "MethodNotImplemented"}
