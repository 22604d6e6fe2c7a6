"""Mastodon by polling, through the real Mastodon.py: nothing lost between pages, rounds, runs and faults."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.listeners.base import Backoff, Health
from bot.listeners.mastodon import MastodonListener
from bot.listeners.mastodon_server import MastodonServer
from bot.model import Batch, PostSeen
from bot.watchlist import Watchlist
from tests.listeners.statuses import START, stamp, status
from tests.listeners.timelines import Timelines, timelines

TAG = "#FreeViasna"
WATCH = Watchlist(["FreeViasna", "JailedForWhat"], screen=lambda text: "Losik" in text, names=lambda *_: True)


@pytest.fixture
def server() -> Iterator[Timelines]:
    with timelines() as running:
        yield running


def tagged(n: int, **more: Any) -> dict[str, Any]:
    return status(n, f"<p>number {n}</p>", "FreeViasna", **more)


class Reader:
    """Listens as the service does, keeps what the store would keep, and goes on from its cursor."""

    def __init__(self, server: Timelines, *, tags: tuple[str, ...] = ("FreeViasna",), **more: Any) -> None:
        self.server = server
        self.now = START + timedelta(days=1)
        self.posts: dict[str, str] = {}
        self.gone: list[str] = []
        self.dropped: dict[str, int] = {}
        self.heard: list[tuple[datetime, datetime]] = []
        self.health: list[Health] = []
        self.cursor: str | None = None
        self.batches = 0
        self._tags, self._more = tags, more

    def listener(self) -> MastodonListener:
        return MastodonListener(
            "mastodon:social",
            MastodonServer(self.server.url, self._more.pop("token", None)),
            self._tags,
            WATCH,
            **{
                "clock": lambda: self.now,
                "health": self.health.append,
                "poll_s": 0.02,
                "heartbeat_s": 0.01,
                "backoff": Backoff(base_s=0.01, cap_s=0.02),
                **self._more,
            },
        )

    def listen(self, until: Callable[[], bool], wait_s: float = 10) -> None:
        async def run() -> None:
            async with asyncio.timeout(wait_s), aclosing(self.listener().batches(self.cursor)) as batches:
                async for batch in batches:
                    self.commit(batch)
                    if until():
                        return

        asyncio.run(run())

    def commit(self, batch: Batch) -> None:
        self.batches += 1
        for event in batch.events:
            if isinstance(event, PostSeen):
                self.posts[event.post.uri] = event.post.text
            else:
                self.gone.append(getattr(event, "uri", ""))
        for rule, count in batch.dropped.items():
            self.dropped[rule] = self.dropped.get(rule, 0) + count
        self.heard += [batch.heard] if batch.heard else []
        self.cursor = batch.cursor or self.cursor

    def rounds(self, count: int) -> Callable[[], bool]:
        """So many rounds from now have ended well."""
        before = sum(health.state == "live" for health in self.health)
        return lambda: sum(health.state == "live" for health in self.health) >= before + count

    def waits(self) -> list[Health]:
        return [health for health in self.health if health.state == "waiting"]


def uris(*numbers: int) -> set[str]:
    return {status(n)["uri"] for n in numbers}


def test_the_first_start_takes_the_last_day(server: Timelines) -> None:
    server.add(TAG, *(tagged(n) for n in range(100)))
    server.add(TAG, tagged(500, at=START - timedelta(days=40)))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert uris(*range(100)) <= set(reader.posts)


def test_a_backlog_is_walked_to_its_end(server: Timelines) -> None:
    server.add(TAG, tagged(0))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    server.add(TAG, *(tagged(n) for n in range(1, 200)))
    server.requests.clear()
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(200))
    walked = [query["min_id"] for query in server.walks(TAG) if "min_id" in query]
    assert len(walked) == 6
    assert walked[0] == tagged(0)["id"]
    assert all("since_id" not in query for query in server.walks(TAG)), "since_id skips"


def test_heard_runs_on_over_rounds_and_runs(server: Timelines) -> None:
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert reader.heard == []
    first = reader.now
    reader.now += timedelta(hours=5)
    reader.listen(reader.rounds(2))
    assert reader.heard[0] == (first, reader.now)


def test_late_arrivals_below_the_cursor_and_edits_are_found_by_the_rescan(server: Timelines) -> None:
    server.add(TAG, *(tagged(n) for n in range(10, 60)))
    reader = Reader(server)
    reader.now = START + timedelta(hours=2)
    reader.listen(reader.rounds(1))
    server.add(TAG, tagged(3))
    edited = server.statuses[TAG][10]
    edited |= {"content": "<p>corrected</p>", "edited_at": stamp(reader.now)}
    withdrawn = server.statuses[TAG][11]
    withdrawn |= {"content": "<p>never mind</p>", "tags": [], "edited_at": stamp(reader.now)}
    reader.listen(reader.rounds(2))
    assert not uris(3) & set(reader.posts), "the re-scan is not due yet"
    reader.now += timedelta(minutes=61)
    reader.listen(reader.rounds(1))
    assert uris(3) <= set(reader.posts)
    assert reader.posts[edited["uri"]] == "corrected"
    assert reader.gone == [withdrawn["uri"]]


def test_a_timeline_that_was_empty_at_first_loses_nothing(server: Timelines) -> None:
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    server.add(TAG, *(tagged(n) for n in range(90)))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(90))


def test_a_timeline_that_fills_up_between_two_rounds_loses_nothing(server: Timelines) -> None:
    reader = Reader(server)
    ended = reader.rounds(1)

    def fill() -> bool:
        if ended() and TAG not in server.statuses:
            server.add(TAG, *(tagged(n) for n in range(90)))
        return len(reader.posts) >= 90

    reader.listen(fill)
    assert set(reader.posts) == uris(*range(90))


def test_edits_are_found_while_running(server: Timelines) -> None:
    server.add(TAG, tagged(1))
    reader = Reader(server)
    reader.now = START + timedelta(hours=2)
    ended = reader.rounds(1)

    def edit() -> bool:
        if ended() and reader.now.hour == 12:
            reader.now += timedelta(minutes=61)
            server.statuses[TAG][0] |= {"content": "<p>corrected</p>", "edited_at": stamp(reader.now)}
        return reader.posts.get(tagged(1)["uri"]) == "corrected"

    reader.listen(edit)


def test_what_a_server_refused_was_not_heard_until_it_is_read_after_all(server: Timelines) -> None:
    reader = Reader(server, tags=("JailedForWhat", "FreeViasna"))
    reader.listen(reader.rounds(1))
    first = reader.now
    server.refuse["#JailedForWhat"] = (500, {}, b"{}")
    reader.now += timedelta(hours=1)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert reader.heard == []
    server.refuse.clear()
    reader.now += timedelta(hours=1)
    reader.listen(reader.rounds(1))
    assert reader.heard == [(first, first + timedelta(hours=2))]


def test_nothing_is_counted_twice_within_a_run(server: Timelines) -> None:
    server.add(TAG, *(status(n, "<p>x</p>", "Other") for n in range(50)))
    reader = Reader(server)
    reader.listen(reader.rounds(3))
    assert reader.dropped == {"no-match": 50}


def test_a_batch_that_was_not_committed_comes_again(server: Timelines) -> None:
    server.add(TAG, *(tagged(n) for n in range(5)))
    reader = Reader(server)
    listener = reader.listener()

    async def lose_the_first() -> None:
        async with aclosing(listener.batches(None)) as batches:
            async for batch in batches:
                if batch.events:
                    break
        async with aclosing(listener.batches(None)) as batches:
            async for batch in batches:
                reader.commit(batch)
                if reader.posts:
                    break

    asyncio.run(lose_the_first())
    assert set(reader.posts) == uris(*range(5))


def test_several_tags_and_the_public_timeline(server: Timelines) -> None:
    server.add(TAG, tagged(1))
    server.add("#JailedForWhat", status(2, "<p>x</p>", "JailedForWhat"))
    reader = Reader(server, tags=("#FreeViasna", "JailedForWhat"), public=True)
    server.add("public", status(3, "<p>x</p>"))
    reader.listen(reader.rounds(1))
    server.add("public", status(4, "<p>Ihar Losik</p>"), status(5, "<p>soup</p>"))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1, 2, 4)


def test_ids_that_are_no_numbers(server: Timelines) -> None:
    ulids = [f"01K9{n:022d}" for n in range(60)]
    for n, ulid in enumerate(ulids[:30]):
        server.add(TAG, tagged(n, id=ulid))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    for n, ulid in enumerate(ulids[30:], start=30):
        server.add(TAG, tagged(n, id=ulid))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(60))


def test_entries_that_are_no_statuses_stop_nothing(server: Timelines) -> None:
    server.add(TAG, *(tagged(n) for n in range(3)))
    reader = Reader(server)
    odd = [None, 5, "x", [], {}, {"id": None}, {"id": "7"}, *reversed(server.statuses[TAG])]
    server.refuse[TAG] = (200, {}, json.dumps(odd).encode())
    reader.listen(reader.rounds(2))
    assert set(reader.posts) == uris(0, 1, 2)
    assert sum(count for rule, count in reader.dropped.items() if rule.startswith("malformed")) >= 7


@pytest.mark.parametrize(
    ("status_code", "body", "words"),
    [
        (401, b'{"error":"This method requires an authenticated user"}', "a login"),
        (403, b'{"error":"forbidden"}', "403"),
        (404, b"{}", "no timeline"),
        (410, b"{}", "410"),
        (500, b"<html>Ihar Losik", "500"),
        (503, b"", "503"),
        (200, b"<html>secret post of somebody</html>", "nonsense"),
        (200, b'{"not":"a list"}', "list"),
        (200, b"", "nonsense"),
    ],
)
def test_refusals_are_said_and_survived(server: Timelines, status_code: int, body: bytes, words: str) -> None:
    reader = Reader(server)
    server.add(TAG, tagged(1))
    server.refuse[TAG] = (status_code, {}, body)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert words in reader.waits()[0].detail
    assert "secret" not in reader.waits()[0].detail
    assert reader.heard == []
    server.refuse.clear()
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1)


def test_one_refused_timeline_does_not_stop_the_others(server: Timelines) -> None:
    server.add(TAG, tagged(1))
    server.refuse["#JailedForWhat"] = (500, {}, b"{}")
    reader = Reader(server, tags=("JailedForWhat", "FreeViasna"))
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert set(reader.posts) == uris(1)
    assert reader.heard == [], "a round with a failure accounts for nothing"


def test_a_rate_limit_is_waited_for(server: Timelines) -> None:
    reader = Reader(server)
    reset = datetime.now().astimezone() + timedelta(seconds=90)
    headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset.isoformat()}
    server.refuse["*"] = (429, headers, b'{"error":"Too many requests"}')
    with pytest.raises(TimeoutError):
        reader.listen(lambda: False, wait_s=0.5)
    assert len(server.requests) == 1
    assert 60 < (reader.waits()[0].retry_s or 0) <= 91


def test_an_unreachable_server_is_said(server: Timelines) -> None:
    server.url = "http://127.0.0.1:9"
    reader = Reader(server)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert "can't be reached" in reader.waits()[0].detail


def test_batches_come_while_waiting_between_rounds(server: Timelines) -> None:
    reader = Reader(server, poll_s=60.0)
    reader.listen(lambda: reader.batches > 10)
    assert len(server.walks(TAG)) <= 3


def test_token_and_user_agent_are_sent(server: Timelines) -> None:
    reader = Reader(server, token="a-token")
    reader.listen(reader.rounds(1))
    headers = server.requests[0][2]
    assert headers["Authorization"] == "Bearer a-token"
    assert headers["User-Agent"].startswith("vigil-bot")


def test_a_stop_does_not_wait_for_a_slow_server(server: Timelines) -> None:
    server.delay_s = 5
    slow = MastodonServer(server.url)

    async def run() -> float:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await slow.page(TAG)
        return loop.time() - begun

    assert asyncio.run(run()) < 1


def test_a_followed_tag_is_read_from_the_next_round_on_and_nothing_is_lost_by_it(server: Timelines) -> None:
    other = Watchlist(["FreeViasna", "FreeAles"])
    server.add("#FreeViasna", tagged(1))
    server.add("#FreeAles", status(2, "<p>two</p>", "FreeAles"), status(3, "<p>three</p>", "FreeAles", "FreeViasna"))
    server.add("public", status(2, "<p>two</p>", "FreeAles"))
    reader = Reader(server, public=True)
    listener = reader.listener()

    async def run() -> None:
        async with asyncio.timeout(10), aclosing(listener.batches(None)) as batches:
            async for batch in batches:
                reader.commit(batch)
                if uris(1) <= reader.posts.keys() and listener.watchlist is not other and reader.batches > 4:
                    listener.watchlist = other
                    listener.follow(["FreeViasna", "FreeAles"])
                if uris(1, 2, 3) <= reader.posts.keys():
                    return

    asyncio.run(run())
    assert server.walks("#FreeAles")
