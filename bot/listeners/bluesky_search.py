"""Bluesky searched: what its index has of a hashtag in a stretch of time. It needs an account, and never proves that
it gave everything.

app.bsky.feed.searchPosts: https://docs.bsky.app/docs/api/app-bsky-feed-search-posts. The hashtag stands in the query:
its parameter `tag` finds less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from bot.listeners.base import Intake
from bot.listeners.bluesky_events import BlueskyEvents
from bot.listeners.fields import items, moment, part
from bot.model import Batch, Network
from bot.watchlist import Watchlist

PAGE = 100
MAX_PAGES = 30
"""Pages of one hashtag: whatever is beyond them stays unheard."""

MARGIN = timedelta(minutes=1)
"""Search goes by the author's clock or by the index's, whichever is earlier."""


class View(msgspec.Struct, rename="camel"):
    """app.bsky.feed.defs#postView, as far as it is needed."""

    uri: str
    record: Any = None
    indexed_at: str | None = None


class PostSearch:
    """Searches as a signed-in account; `query(method, **params)` asks, and raises SourceError when it can't."""

    def __init__(self, query: Callable[..., dict[str, Any]]) -> None:
        self._query = query

    def batches(
        self, source: str, tags: Iterable[str], watchlist: Watchlist, start: datetime, end: datetime
    ) -> Iterator[Batch]:
        """What is found of these hashtags in `[start, end)`, as if `source` had heard it: no cursor, nothing heard."""
        intake = Intake(source, Network.BLUESKY)
        events = BlueskyEvents(intake, watchlist)
        for tag in tags:
            for view in self._found(tag, start - MARGIN, end + MARGIN):
                take(view, events, at=end)
                if intake.full:
                    yield intake.batch(None, None)
        if intake:
            yield intake.batch(None, None)

    def _found(self, tag: str, start: datetime, end: datetime) -> Iterator[object]:
        asked = {"q": f"#{tag}", "sort": "latest", "limit": str(PAGE), "since": _stamp(start), "until": _stamp(end)}
        for _ in range(MAX_PAGES):
            answer = self._query("app.bsky.feed.searchPosts", **asked)
            yield from (found := items(answer.get("posts")))
            cursor = answer.get("cursor")
            if not found or not isinstance(cursor, str) or cursor == asked.get("cursor"):
                return
            asked["cursor"] = cursor


def take(view: object, events: BlueskyEvents, *, at: datetime, operation: str = "create") -> None:
    """A post as an AppView shows it, through the reading that the streams go through; `at` when it does not say."""
    events.intake.received += 1
    post = part(view, View)
    if post is None or not post.uri.startswith("at://") or post.uri.count("/") != 4:
        events.intake.drop("malformed:shape")
        return
    did, _, rkey = post.uri.removeprefix("at://").split("/")
    events.write(operation, did, rkey, post.record, moment(post.indexed_at, at))


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
