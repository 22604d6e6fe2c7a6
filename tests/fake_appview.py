"""A PDS with an AppView behind it, with state: sessions that expire, an index of posts, authors' feeds.

It behaves as Bluesky's where the tests depend on it: search needs a session, goes by the earlier of the author's clock
and the index's, newest first, in pages with a cursor; `tag` as a parameter finds nothing; feeds have boosts among them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

POST = "app.bsky.feed.post"
Reply = tuple[int, dict[str, Any]]


@dataclass
class Indexed:
    """A post in the index. `hidden`: it stands, and no search shows it."""

    did: str
    rkey: str
    record: dict[str, Any]
    indexed_at: datetime
    hidden: bool = False

    @property
    def uri(self) -> str:
        return f"at://{self.did}/{POST}/{self.rkey}"

    @property
    def sort_at(self) -> datetime:
        return min(datetime.fromisoformat(self.record["createdAt"]), self.indexed_at)

    def view(self) -> dict[str, Any]:
        return {
            "$type": "app.bsky.feed.defs#postView",
            "uri": self.uri,
            "cid": "bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy",
            "author": {"did": self.did, "handle": "somebody.test"},
            "record": self.record,
            "indexedAt": self.indexed_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        }


@dataclass
class FakeAppView:
    """One account signs in with `password`. `page` limits a page, `refuse` answers a method with an error instead."""

    url: str = ""
    handle: str = "campaign.test"
    password: str = "app-password"
    page: int = 100
    posts: list[Indexed] = field(default_factory=list)
    refuse: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    sessions: int = 0
    token: str = ""
    refresh: str = ""

    def add(self, did: str, rkey: str, record: dict[str, Any], indexed_at: datetime, **more: Any) -> Indexed:
        made = Indexed(did, rkey, record, indexed_at, **more)
        self.posts.append(made)
        return made

    def expire(self) -> None:
        """The access token has had its time; the refresh token is good once more."""
        self.token = "expired"

    def called(self, method: str) -> list[dict[str, str]]:
        return [query for name, query in self.asked if name == method]

    def answer(self, method: str, query: dict[str, str], body: dict[str, Any], bearer: str) -> Reply:
        self.asked.append((method, query))
        if method in self.refuse:
            status, name = self.refuse[method]
            return status, {"error": name, "message": "because"}
        if method == "com.atproto.server.createSession":
            if (body.get("identifier"), body.get("password")) != (self.handle, self.password):
                return 401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"}
            return self._session()
        if method == "com.atproto.server.refreshSession":
            if bearer != self.refresh:
                return 400, {"error": "ExpiredToken", "message": "Token has been revoked"}
            return self._session()
        if method == "app.bsky.feed.searchPosts":
            if not bearer:
                return 403, {"error": "Forbidden", "message": "sign in"}
            if bearer != self.token:
                return 400, {"error": "ExpiredToken", "message": "Token has expired"}
            return self._search(query)
        if method == "app.bsky.feed.getAuthorFeed":
            return self._feed(query)
        if method == "app.bsky.feed.getPosts":
            return 200, {"posts": [post.view() for post in self.posts if post.uri in query["uris"].split(" ")]}
        return 501, {"error": "MethodNotImplemented"}

    def _session(self) -> Reply:
        self.sessions += 1
        self.token, self.refresh = f"access-{self.sessions}", f"refresh-{self.sessions}"
        tokens = {"accessJwt": self.token, "refreshJwt": self.refresh}
        return 200, {"did": "did:plc:campaign", "handle": self.handle, **tokens}

    def _search(self, query: dict[str, str]) -> Reply:
        since, until = (datetime.fromisoformat(query[name]) for name in ("since", "until"))
        word = query["q"].lower()
        found = [
            post
            for post in sorted(self.posts, key=lambda post: post.sort_at, reverse=True)
            if word.startswith("#") and word in post.record["text"].lower().split() and "tag" not in query
            if since <= post.sort_at < until and not post.hidden
        ]
        return self._paged("posts", [post.view() for post in found], query)

    def _feed(self, query: dict[str, str]) -> Reply:
        own = [post for post in self.posts if post.did == query["actor"]]
        items: list[dict[str, Any]] = [{"post": post.view()} for post in own]
        boosted = [{"post": post.view(), "reason": {"$type": "app.bsky.feed.defs#reasonRepost"}} for post in own[:1]]
        return self._paged("feed", boosted + items, query)

    def _paged(self, name: str, found: list[dict[str, Any]], query: dict[str, str]) -> Reply:
        start = int(query.get("cursor", "0"))
        end = start + min(self.page, int(query["limit"]))
        more = {"cursor": str(end)} if end < len(found) else {}
        return 200, {name: found[start:end], **more}


@contextmanager
def fake_appview() -> Iterator[FakeAppView]:
    """A running one."""
    state = FakeAppView()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: " ".join(values) for name, values in parse_qs(parts.query).items()}
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else {}
            bearer = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            status, answer = state.answer(parts.path.rpartition("/xrpc/")[2], query, body, bearer)
            raw = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()


def written(text: str, at: datetime) -> dict[str, Any]:
    """A record as an app writes it."""
    return {"$type": POST, "text": text, "createdAt": at.astimezone(UTC).isoformat(), "langs": ["en"]}
