"""Mastodon by polling, through the real Mastodon.py: nothing lost between pages, rounds, runs and faults."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.listeners.base import Backoff, Health
from bot.listeners.mastodon import MastodonListener
from bot.listeners.mastodon_server import MastodonServer
from bot.model import Batch, Gap, PostSeen
from bot.watchlist import Watchlist
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.listeners.statuses import START, stamp, status

TAG = "#FreeViasna"
WATCH = Watchlist(["FreeViasna", "JailedForWhat"], screen=lambda text: "Losik" in text, names=lambda *_: True)
SPAM = tuple(f"tag{n}" for n in range(20))


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


def tagged(n: int, **more: Any) -> dict[str, Any]:
    return status(n, f"<p>number {n}</p>", "FreeViasna", **more)


class Reader:
    """Listens as the service does, keeps what the store would keep, and goes on from its cursor."""

    def __init__(self, server: FakeMastodon, *, tags: tuple[str, ...] = ("FreeViasna",), **more: Any) -> None:
        self.server = server
        self.now = START + timedelta(days=1)
        self.posts: dict[str, str] = {}
        self.gone: list[str] = []
        self.dropped: dict[str, int] = {}
        self.heard: list[tuple[datetime, datetime]] = []
        self.health: list[Health] = []
        self.gaps: list[Gap] = []
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
        self.gaps += batch.gaps
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


def test_the_first_start_takes_the_last_day(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(100)))
    server.timelines.arrive(tagged(500, at=START - timedelta(days=40)))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert uris(*range(100)) <= set(reader.posts)


def test_a_backlog_is_walked_to_its_end(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(0))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    server.timelines.arrive(*(tagged(n) for n in range(1, 200)))
    server.timelines.requests.clear()
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(200))
    walked = [query["min_id"] for query in server.timelines.walks(TAG) if "min_id" in query]
    assert len(walked) == 6
    assert walked[0] == tagged(0)["id"]
    assert all("since_id" not in query for query in server.timelines.walks(TAG)), "since_id skips"


def test_heard_runs_on_over_rounds_and_runs(server: FakeMastodon) -> None:
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert reader.heard == []
    first = reader.now
    reader.now += timedelta(hours=5)
    reader.listen(reader.rounds(2))
    assert reader.heard[0] == (first, reader.now)


def test_late_arrivals_below_the_cursor_and_edits_are_found_by_the_rescan(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(10, 60)))
    reader = Reader(server)
    reader.now = START + timedelta(hours=2)
    reader.listen(reader.rounds(1))
    server.timelines.arrive(tagged(3))
    edited, spoilt = server.timelines.timeline(TAG)[10:12]
    server.timelines.edit(edited["id"], content="<p>corrected</p>", edited_at=stamp(reader.now))
    crowd = [{"name": name} for name in ("FreeViasna", *SPAM)]
    server.timelines.edit(spoilt["id"], content="<p>buy</p>", tags=crowd, edited_at=stamp(reader.now))
    reader.listen(reader.rounds(2))
    assert not uris(3) & set(reader.posts), "the re-scan is not due yet"
    reader.now += timedelta(minutes=61)
    reader.listen(reader.rounds(1))
    assert uris(3) <= set(reader.posts)
    assert reader.posts[edited["uri"]] == "corrected"
    assert reader.gone == [spoilt["uri"]]


def test_a_timeline_that_was_empty_at_first_loses_nothing(server: FakeMastodon) -> None:
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    server.timelines.arrive(*(tagged(n) for n in range(90)))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(90))


def test_a_timeline_that_fills_up_between_two_rounds_loses_nothing(server: FakeMastodon) -> None:
    reader = Reader(server)
    ended = reader.rounds(1)

    def fill() -> bool:
        if ended() and not server.timelines.statuses:
            server.timelines.arrive(*(tagged(n) for n in range(90)))
        return len(reader.posts) >= 90

    reader.listen(fill)
    assert set(reader.posts) == uris(*range(90))


def test_edits_are_found_while_running(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    reader = Reader(server)
    reader.now = START + timedelta(hours=2)
    ended = reader.rounds(1)

    def edit() -> bool:
        if ended() and reader.now.hour == 12:
            reader.now += timedelta(minutes=61)
            server.timelines.edit(tagged(1)["id"], content="<p>corrected</p>", edited_at=stamp(reader.now))
        return reader.posts.get(tagged(1)["uri"]) == "corrected"

    reader.listen(edit)


def test_what_a_server_refused_was_not_heard_until_it_is_read_after_all(server: FakeMastodon) -> None:
    reader = Reader(server, tags=("JailedForWhat", "FreeViasna"))
    reader.listen(reader.rounds(1))
    first = reader.now
    server.timelines.refuse["#JailedForWhat"] = (500, {}, b"{}")
    reader.now += timedelta(hours=1)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert reader.heard == []
    server.timelines.refuse.clear()
    reader.now += timedelta(hours=1)
    reader.listen(reader.rounds(1))
    assert reader.heard == [(first, first + timedelta(hours=2))]


def test_nothing_is_counted_twice_within_a_run(server: FakeMastodon) -> None:
    server.timelines.arrive(*(status(n, "<p>x</p>", "FreeViasna", *SPAM) for n in range(50)))
    reader = Reader(server)
    reader.listen(reader.rounds(3))
    assert reader.dropped == {"too-many-tags": 50}


def test_a_batch_that_was_not_committed_comes_again(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(5)))
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


def test_several_tags_and_the_public_timeline(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    server.timelines.arrive(status(2, "<p>x</p>", "JailedForWhat"))
    reader = Reader(server, tags=("#FreeViasna", "JailedForWhat"), public=True)
    server.timelines.arrive(status(3, "<p>x</p>"))
    reader.listen(reader.rounds(1))
    server.timelines.arrive(status(4, "<p>Ihar Losik</p>"), status(5, "<p>soup</p>"))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1, 2, 4)


def test_ids_that_are_no_numbers(server: FakeMastodon) -> None:
    ulids = [f"01K9{n:022d}" for n in range(60)]
    for n, ulid in enumerate(ulids[:30]):
        server.timelines.arrive(tagged(n, id=ulid))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    for n, ulid in enumerate(ulids[30:], start=30):
        server.timelines.arrive(tagged(n, id=ulid))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(60))


def test_entries_that_are_no_statuses_stop_nothing(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(3)))
    reader = Reader(server)
    odd = [None, 5, "x", [], {}, {"id": None}, {"id": "7"}, *server.timelines.timeline(TAG)[::-1]]
    server.timelines.refuse[TAG] = (200, {}, json.dumps(odd).encode())
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
def test_refusals_are_said_and_survived(server: FakeMastodon, status_code: int, body: bytes, words: str) -> None:
    reader = Reader(server)
    server.timelines.arrive(tagged(1))
    server.timelines.refuse[TAG] = (status_code, {}, body)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert words in reader.waits()[0].detail
    assert "secret" not in reader.waits()[0].detail
    assert reader.heard == []
    server.timelines.refuse.clear()
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1)


def test_one_refused_timeline_does_not_stop_the_others(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    server.timelines.refuse["#JailedForWhat"] = (500, {}, b"{}")
    reader = Reader(server, tags=("JailedForWhat", "FreeViasna"))
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert set(reader.posts) == uris(1)
    assert reader.heard == [], "a round with a failure accounts for nothing"


def test_a_rate_limit_is_waited_for(server: FakeMastodon) -> None:
    reader = Reader(server)
    reset = datetime.now().astimezone() + timedelta(seconds=90)
    headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset.isoformat()}
    server.timelines.refuse["*"] = (429, headers, b'{"error":"Too many requests"}')
    with pytest.raises(TimeoutError):
        reader.listen(lambda: False, wait_s=0.5)
    assert len(server.timelines.requests) == 1
    assert 60 < (reader.waits()[0].retry_s or 0) <= 91


def test_an_unreachable_server_is_said(server: FakeMastodon) -> None:
    server.url = "http://127.0.0.1:9"
    reader = Reader(server)
    reader.listen(lambda: len(reader.waits()) >= 2)
    assert "can't be reached" in reader.waits()[0].detail


def test_batches_come_while_waiting_between_rounds(server: FakeMastodon) -> None:
    reader = Reader(server, poll_s=60.0)
    reader.listen(lambda: reader.batches > 10)
    assert len(server.timelines.walks(TAG)) <= 3


def test_the_token_is_sent_only_where_the_server_wants_it(server: FakeMastodon) -> None:
    far, near = tagged(1), tagged(2)
    server.timelines.arrive(far, near)
    server.timelines.filtered = {far["id"]}
    reader = Reader(server, token="token")
    reader.listen(reader.rounds(1))
    assert "Authorization" not in server.timelines.requests[0][2]
    assert set(reader.posts) == uris(1, 2), "what the account filters is read without it"
    assert server.timelines.requests[0][2]["User-Agent"].startswith("vigil-bot")
    server.timelines.requests.clear()
    server.timelines.access = {"hashtag_feeds": {"local": "authenticated", "remote": "authenticated"}}
    reader = Reader(server, token="token")
    reader.listen(reader.rounds(1))
    assert all(headers["Authorization"] == "Bearer token" for _, _, headers in server.timelines.requests)
    assert set(reader.posts) == uris(2)
    assert "what its account blocks" in reader.health[-1].detail


def test_a_server_that_wants_a_login_without_saying_so_gets_the_token(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    server.timelines.access, server.timelines.needs_token = None, True
    reader = Reader(server)
    reader.listen(lambda: len(reader.waits()) >= 1)
    assert "give a token" in reader.waits()[0].detail
    reader = Reader(server, token="token")
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1)
    reader = Reader(server, token="wrong")
    reader.listen(lambda: len(reader.waits()) >= 1)
    assert "not accepted" in reader.waits()[0].detail


@pytest.mark.parametrize(
    ("local", "remote", "token", "heard", "words"),
    [
        ("disabled", "disabled", "token", False, "to nobody"),
        ("authenticated", "disabled", None, False, "give a token"),
        ("authenticated", "disabled", "token", True, "local posts only"),
        ("public", "authenticated", None, True, "local posts only"),
        ("public", "authenticated", "token", True, ""),
    ],
)
def test_what_a_server_says_that_it_does_not_show_is_said(
    server: FakeMastodon, local: str, remote: str, token: str | None, heard: bool, words: str
) -> None:
    server.timelines.access = {"hashtag_feeds": {"local": local, "remote": remote}}
    server.timelines.arrive(tagged(1))
    reader = Reader(server, token=token)
    if heard:
        reader.listen(reader.rounds(2))
        assert set(reader.posts) == uris(1)
    else:
        reader.listen(lambda: len(reader.waits()) >= 1)

        def gap() -> bool:
            reader.now += timedelta(seconds=20)
            return len(reader.gaps) >= 1

        reader.listen(gap)
        assert words in reader.gaps[0].reason
        assert reader.heard == []
        assert server.timelines.requests == [], "it is not asked for what it does not give"
    assert words in reader.health[-1].detail


@pytest.mark.parametrize("ignored", [{"min_id"}, {"min_id", "max_id"}])
def test_a_server_that_does_not_page_forward_loses_nothing_or_says_so(server: FakeMastodon, ignored: set[str]) -> None:
    server.timelines.ignores = ignored
    server.timelines.arrive(*(tagged(n) for n in range(5)))
    reader = Reader(server)
    reader.now = START + timedelta(minutes=10)
    reader.listen(reader.rounds(1))
    server.timelines.arrive(*(tagged(n) for n in range(11, 200)))
    before, reader.now = reader.now, START + timedelta(minutes=210)
    reader.listen(reader.rounds(1))
    assert "backward" in reader.health[-1].detail
    if "max_id" in ignored:
        missing = uris(*range(11, 200)) - set(reader.posts)
        assert missing == uris(*range(11, 160))
        (gap,) = reader.gaps
        assert (gap.start, gap.end) == (before, START + timedelta(minutes=160))
        assert "paged" in gap.reason
        assert reader.heard == [(gap.end, reader.now)], "what was left out is not called heard"
    else:
        assert set(reader.posts) == uris(*range(5), *range(11, 200))
        assert reader.gaps == []
        assert reader.heard == [(before, reader.now)]


def test_an_interrupted_walk_backward_begins_again(server: FakeMastodon) -> None:
    server.timelines.ignores = {"min_id"}
    server.timelines.arrive(tagged(0))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    server.timelines.arrive(*(tagged(n) for n in range(1, 200)))
    reader.now += timedelta(minutes=5)
    reader.listen(lambda: len(reader.posts) > 40)
    assert len(reader.posts) < 199
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(*range(200))


def test_a_mark_that_is_given_again_is_no_fault(server: FakeMastodon) -> None:
    server.timelines.inclusive, server.timelines.links = True, False
    reader = Reader(server)
    server.timelines.arrive(tagged(1))
    reader.listen(reader.rounds(1))
    server.timelines.arrive(*(tagged(n) for n in range(2, 60)))
    reader.listen(reader.rounds(2))
    assert set(reader.posts) == uris(*range(1, 60))
    assert "backward" not in reader.health[-1].detail


def test_a_server_that_moved_is_not_followed(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    with fake_mastodon.serve() as other:
        other.timelines.arrive(tagged(2))
        server.moved_to = other.url.replace("127.0.0.1", "localhost")
        reader = Reader(server, token="token")
        reader.listen(lambda: len(reader.waits()) >= 1)
        assert "sends us on to localhost" in reader.waits()[0].detail
        assert (other.timelines.requests, other.calls, reader.posts) == ([], [], {})


def test_another_server_at_the_same_address_is_read_from_the_beginning(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1, id="9" * 30))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    before = reader.now
    reader.now += timedelta(minutes=30)
    server.timelines.statuses.clear()
    server.timelines.arrive(tagged(2))
    server.timelines.domain = "new.example"
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1, 2)
    (gap,) = reader.gaps
    assert (gap.start, gap.end) == (before, reader.now)
    assert "new.example answers" in gap.reason


@pytest.mark.parametrize("api", [0, 1])
def test_a_server_that_says_little_of_itself_is_read(server: FakeMastodon, api: int) -> None:
    server.api = api
    server.timelines.arrive(tagged(1))
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1)


@pytest.mark.parametrize(
    ("reset", "least_s"),
    [("", 59), ("rubbish", 59), ("2001-01-01T00:00:00Z", 59), ("in 200 s", 150)],
)
def test_limits_are_kept_whatever_form_their_end_has(server: FakeMastodon, reset: str, least_s: float) -> None:
    server.timelines.arrive(tagged(1))
    reset = str(int(time.time()) + 200) if reset == "in 200 s" else reset
    server.timelines.remaining, server.timelines.reset = 0, reset
    reader = Reader(server)
    with pytest.raises(TimeoutError):
        reader.listen(lambda: False, wait_s=0.5)
    assert least_s <= (reader.waits()[0].retry_s or 0) <= 200
    server.timelines.remaining = 250
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1), "an unreadable limit costs nothing"


def test_a_limit_is_not_used_up(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(400)))
    server.timelines.remaining, server.timelines.reset = 12, str(int(time.time()) + 100)
    reader = Reader(server)
    with pytest.raises(TimeoutError):
        reader.listen(lambda: False, wait_s=1)
    assert "slow down" in reader.waits()[0].detail
    assert server.timelines.remaining == 5


def test_a_rescan_leaves_the_limit_to_the_walk_and_goes_on_later(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(400)))
    server.timelines.remaining, server.timelines.reset = 105, str(int(time.time()) + 100)
    reader = Reader(server, poll_s=0.3)
    live = reader.rounds(2)
    reader.listen(live)
    assert 0 < len(reader.posts) < 400
    resumed = [query["max_id"] for query in server.timelines.walks(TAG) if "max_id" in query]

    def more() -> bool:
        server.timelines.remaining = 300
        return len(reader.posts) == 400

    reader.listen(more)
    assert resumed


def test_the_public_timeline_is_scanned_again_too(server: FakeMastodon) -> None:
    reader = Reader(server, tags=(), public=True)
    server.timelines.arrive(status(100, "<p>x</p>"))
    reader.listen(reader.rounds(1))
    server.timelines.arrive(status(3, "<p>Ihar Losik</p>"))
    reader.now += timedelta(minutes=61)
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(3)


def test_a_refused_timeline_leaves_its_reason_in_the_coverage(server: FakeMastodon) -> None:
    reader = Reader(server)
    reader.listen(reader.rounds(1))
    begun = reader.now
    server.timelines.refuse[TAG] = (410, {}, b"{}")
    rounds = 0

    def later() -> bool:
        nonlocal rounds
        if len(reader.waits()) > rounds:
            rounds, reader.now = len(reader.waits()), reader.now + timedelta(minutes=20)
        return rounds >= 8

    reader.listen(later)
    spans = [(gap.start - begun, gap.end - begun) for gap in reader.gaps]
    minutes = [(a // timedelta(minutes=1), b // timedelta(minutes=1)) for a, b in spans]
    assert minutes == [(0, 40), (40, 100)], "soon after it begins, then every hour"
    assert "does not exist any more" in reader.gaps[0].reason


def test_a_stop_does_not_wait_for_a_slow_server(server: FakeMastodon) -> None:
    server.timelines.delay_s = 5
    slow = MastodonServer(server.url)

    async def run() -> float:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await slow.page(TAG)
        return loop.time() - begun

    assert asyncio.run(run()) < 1


def test_a_followed_tag_is_read_from_the_next_round_on_and_nothing_is_lost_by_it(server: FakeMastodon) -> None:
    other = Watchlist(["FreeViasna", "FreeAles"])
    server.timelines.arrive(tagged(1))
    server.timelines.arrive(status(2, "<p>two</p>", "FreeAles"), status(3, "<p>three</p>", "FreeAles", "FreeViasna"))
    server.timelines.arrive(status(2, "<p>two</p>", "FreeAles"))
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
    assert server.timelines.walks("#FreeAles")
