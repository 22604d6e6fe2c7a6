"""The reading side of the fake Mastodon server: statuses of many people, timelines, statuses by id, what it allows.

Paging is as Mastodon's (app/models/concerns/paginable.rb): `min_id` walks forward from the oldest, `since_id` gives the
newest and skips, `max_id` goes backward; a page begins with its newest. Ids compare by length, then letter by letter.
Opt-in faults are attributes; each says what server does so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.fake_streams import Streams

Reply = tuple[int, dict[str, str], bytes]
"""HTTP status, headers, body."""

Access = dict[str, dict[str, str]]
OPEN = {"local": "public", "remote": "public"}


def order(status_id: str) -> tuple[int, str]:
    return len(status_id), status_id


@dataclass
class Timelines:
    """`statuses` by id: entities as https://docs.joinmastodon.org/entities/Status/, its own people's and others'."""

    statuses: dict[str, dict[str, Any]] = field(default_factory=dict)
    streams: Streams = field(default_factory=Streams)
    requests: list[tuple[str, dict[str, str], dict[str, str]]] = field(default_factory=list)
    """The timelines that were read: name (`#tag` or `public`), query, headers."""

    domain: str = "social.example"
    followed: set[str] = field(default_factory=set)
    """Hashtags that the account follows: their posts reach its `user` stream and no timeline that we read."""

    access: Access | None = field(default_factory=lambda: {"hashtag_feeds": OPEN, "live_feeds": OPEN})
    """`configuration.timelines_access`, since 4.5; None on older servers and other makes."""

    needs_token: bool = False
    """An anonymous read is 401 without having been announced, as on GoToSocial and in secure mode."""

    filtered: set[str] = field(default_factory=set)
    """Ids that a signed-in read leaves out without a word: blocks, mutes, the account's languages."""

    refuse: dict[str, Reply] = field(default_factory=dict)
    """Answer this timeline (`#tag`, `public`, `*` for all) so instead."""

    ignores: set[str] = field(default_factory=set)
    """Parameters that are not understood: `min_id`, `max_id`."""

    inclusive: bool = False
    """`min_id` gives that status itself again, too."""

    most: int = 40
    links: bool = True
    """Link headers; some makes have none."""

    several: bool = True
    """`GET /api/v1/statuses?id[]=`, since 4.3."""

    remaining: int | None = None
    """Counts down with every request and is told in X-RateLimit-Remaining; 0 refuses."""

    reset: str = ""
    delay_s: float = 0.0
    """Wait so long before every answer of a timeline."""

    def arrive(self, *statuses: dict[str, Any], told: bool = True) -> None:
        """Statuses reach the server, at whatever place of the timelines their ids say. `told`: streams say so."""
        for status in statuses:
            self.statuses[status["id"]] = status
            if told:
                self.streams.tell(self._streams_of(status), "update", json.dumps(status))

    def edit(self, status_id: str, *, told: bool = True, **changes: Any) -> dict[str, Any]:
        """Change a status; it is on the timelines of the hashtags that it has now."""
        changed = self.statuses[status_id] = {**self.statuses.get(status_id, {}), **changes}
        if told:
            self.streams.tell(self._streams_of(changed), "status.update", json.dumps(changed))
        return changed

    def delete(self, status_id: str, *, told: bool = True) -> None:
        gone = self.statuses.pop(status_id, None)
        if gone and told:
            self.streams.tell(self._streams_of(gone), "delete", status_id)

    def _streams_of(self, status: dict[str, Any]) -> set[str]:
        if status.get("visibility", "public") != "public":
            return set()
        tags = _tags(status)
        return {"public", *(f"hashtag {tag}" for tag in tags), *(["user"] if tags & self.followed else [])}

    def timeline(self, name: str) -> list[dict[str, Any]]:
        """Everything on a timeline, oldest first."""
        held = [one for one in self.statuses.values() if one.get("visibility", "public") in ("public", None)]
        if name != "public":
            held = [one for one in held if name[1:].casefold() in _tags(one)]
        return sorted(held, key=lambda status: order(status["id"]))

    def page(self, name: str, query: dict[str, str], *, signed: bool = False) -> list[dict[str, Any]]:
        held = [one for one in self.timeline(name) if not (signed and one["id"] in self.filtered)]
        query = {key: value for key, value in query.items() if key not in self.ignores}
        limit = min(int(query.get("limit", 20)), self.most)
        if "max_id" in query:
            held = [status for status in held if order(status["id"]) < order(query["max_id"])]
        if "since_id" in query:
            held = [status for status in held if order(status["id"]) > order(query["since_id"])]
        if "min_id" in query:
            mark = order(query["min_id"])
            held = [s for s in held if order(s["id"]) > mark or (self.inclusive and order(s["id"]) == mark)]
            return held[:limit][::-1]
        return held[-limit:][::-1]

    def walks(self, name: str) -> list[dict[str, str]]:
        return [query for asked, query, _ in self.requests if asked == name]

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], headers: dict[str, str], url: str, token: str
    ) -> Reply | None:
        """What the server says to a reader; None for what is no reading of timelines or others' statuses."""
        given = headers.get("Authorization")
        signed = given == f"Bearer {token}"
        if method == "GET" and not given and path.startswith("/api/v1/statuses/") and not self._named(path):
            return _json(404, {"error": "Record not found"})
        if method != "GET" or not (name := self._named(path)):
            return None
        if given and not signed:
            return _json(401, {"error": "The access token is invalid"})
        limits = self._limits()
        if limits.get("X-RateLimit-Remaining") == "-1":
            return _json(429, {"error": "Too many requests"}, {**limits, "X-RateLimit-Remaining": "0"})
        if name.startswith("status"):
            return self._statuses(name, query, limits)
        plain = {key: values[-1] for key, values in query.items()}
        self.requests.append((name, plain, headers))
        if refusal := self.refuse.get(name) or self.refuse.get("*"):
            return refusal
        if refused := self._refused(name, signed):
            return _json(*refused, limits)
        page = self.page(name, plain, signed=signed)
        if page and self.links:
            at = f"<{url}{path}?"
            limits["Link"] = f'{at}max_id={page[-1]["id"]}>; rel="next", {at}min_id={page[0]["id"]}>; rel="prev"'
        return _json(200, page, limits)

    def _named(self, path: str) -> str:
        if path.startswith("/api/v1/timelines/tag/"):
            return "#" + path.removeprefix("/api/v1/timelines/tag/")
        if path == "/api/v1/timelines/public":
            return "public"
        if path == "/api/v1/statuses":
            return "statuses"
        # Its own account's statuses are the posting side's.
        one = path.removeprefix("/api/v1/statuses/")
        return f"status {one}" if one in self.statuses and one != path else ""

    def _statuses(self, name: str, query: dict[str, list[str]], headers: dict[str, str]) -> Reply:
        if name == "statuses":
            wanted = query.get("id[]", []) if self.several else None
            if wanted is None:
                return _json(404, {"error": "Record not found"}, headers)
            return _json(200, [self.statuses[one] for one in wanted if one in self.statuses], headers)
        return _json(200, self.statuses[name.removeprefix("status ")], headers)

    def _refused(self, name: str, signed: bool) -> tuple[int, dict[str, str]] | None:
        """As https://docs.joinmastodon.org/methods/timelines/#public says of restricted timelines."""
        feed = (self.access or {}).get("live_feeds" if name == "public" else "hashtag_feeds", OPEN)
        if all(value == "disabled" for value in feed.values()):
            return 404, {"error": "Record not found"}
        closed = self.needs_token or all(value != "public" for value in feed.values())
        return (401, {"error": "This method requires an authenticated user"}) if closed and not signed else None

    def _limits(self) -> dict[str, str]:
        headers = {"X-RateLimit-Reset": self.reset} if self.reset else {}
        if self.remaining is not None:
            self.remaining = max(-1, self.remaining - 1)
            headers |= {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": str(self.remaining)}
        return headers


def _tags(status: dict[str, Any]) -> set[str]:
    return {tag["name"].casefold() for tag in status.get("tags") or []}


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> Reply:
    return status, headers or {}, json.dumps(body, default=_stamp).encode()


def _stamp(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError(type(value).__name__)
    return value.isoformat()
