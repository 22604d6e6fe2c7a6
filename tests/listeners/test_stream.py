"""Live streams against a server on loopback that drops, stalls, forgets and lies: what arrives, and what is a gap."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import aclosing
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from bot.listeners.base import Backoff, Health
from bot.listeners.bluesky import WIRES
from bot.listeners.stream import StreamListener
from bot.model import Batch, Gap, PostSeen
from bot.watchlist import Watchlist
from tests.listeners.frames import START, Act, cbor, record, v2
from tests.listeners.streams import StreamServer, stream_server

STREAMS = ["jetstream-v2", "jetstream-v1", "firehose"]
WATCH = Watchlist(["FreeViasna"])


def post(n: int) -> Act:
    return Act(n, record=record(f"#FreeViasna {n}"))


def posts(start: int, end: int) -> list[Act]:
    return [post(n) for n in range(start, end)]


class Heard:
    """What a listener has given, as the store would hold it: posts by their address, the cursor of the last batch."""

    def __init__(self) -> None:
        self.uris: set[str] = set()
        self.gaps: list[Gap] = []
        self.heard: list[tuple[datetime, datetime]] = []
        self.dropped: dict[str, int] = {}
        self.health: list[Health] = []
        self.cursor: str | None = None

    async def listen(
        self,
        protocol: str,
        hosts: list[str],
        until: Callable[[], bool],
        *,
        wait_s: float = 8,
        make: Any = None,
        **more: Any,
    ) -> None:
        """Commit batches until a condition holds, then stop; starting again goes on from the cursor."""
        listener = StreamListener(
            f"bluesky:{protocol}",
            make or WIRES[protocol],
            hosts,
            WATCH,
            **{
                "clock": lambda: START + timedelta(hours=1),
                "health": self.health.append,
                "batch_s": 0.02,
                "heartbeat_s": 0.05,
                "backoff": Backoff(base_s=0.01, cap_s=0.05),
                **more,
            },
        )
        async with asyncio.timeout(wait_s), aclosing(listener.batches(self.cursor)) as batches:
            async for batch in batches:
                self.commit(batch)
                if until():
                    return

    def commit(self, batch: Batch) -> None:
        self.uris |= {event.post.uri for event in batch.events if isinstance(event, PostSeen)}
        self.gaps += batch.gaps
        self.heard += [batch.heard] if batch.heard else []
        for rule, count in batch.dropped.items():
            self.dropped[rule] = self.dropped.get(rule, 0) + count
        self.cursor = batch.cursor or self.cursor

    def has(self, *acts: Act) -> Callable[[], bool]:
        return lambda: {act.uri for act in acts} <= self.uris

    def waits(self) -> list[str]:
        return [health.detail for health in self.health if health.state == "waiting"]


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


async def begun(server: StreamServer, protocol: str, heard: Heard, first: int = 1, last: int = 5) -> None:
    """Listen live to a few posts, as every first start does, then stop."""

    async def soon() -> None:
        while not server.asked:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        server.post(*posts(first, last + 1))

    task = asyncio.create_task(soon())
    await heard.listen(protocol, [server.url], heard.has(post(last)))
    await task
    assert heard.gaps == []


@pytest.mark.parametrize("protocol", STREAMS)
def test_a_stop_and_a_start_lose_nothing(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 30))
            await heard.listen(protocol, [server.url], heard.has(post(29)))
            assert heard.uris == {act.uri for act in posts(1, 30)}
            assert heard.gaps == []
            spans = sorted(heard.heard)
            assert spans[-1][1] >= post(29).at
            assert all(one[1] >= two[0] for one, two in pairwise(spans)), "no hole between"

    run(test)


@pytest.mark.parametrize("code", [1000, 1001])
@pytest.mark.parametrize("protocol", STREAMS)
def test_servers_that_hang_up_again_and_again(protocol: str, code: int) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 60))
            server.hang_up_after, server.hang_up_code = 9, code
            await heard.listen(protocol, [server.url], heard.has(post(59)))
            assert heard.uris == {act.uri for act in posts(1, 60)}
            assert heard.gaps == []
            assert len(server.asked) > 5
            assert any(str(code) in detail for detail in heard.waits())

    run(test)


@pytest.mark.parametrize("protocol", STREAMS)
def test_a_history_that_was_lost_is_a_gap_to_the_first_event(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 60))
            server.floor = 40
            await heard.listen(protocol, [server.url], heard.has(post(59)))
            assert heard.uris == {act.uri for act in [*posts(1, 6), *posts(40, 60)]}
            assert [(gap.source, gap.start, gap.end) for gap in heard.gaps] == [
                (f"bluesky:{protocol}", post(5).at, post(40).at)
            ]
            assert heard.gaps[0].reason
            lost = [span for span in heard.heard if span[0] < post(30).at < span[1]]
            assert lost == [], "nobody says that it was heard"

    run(test)


@pytest.mark.parametrize("protocol", STREAMS)
def test_numbers_that_are_left_out_are_no_gap(protocol: str) -> None:
    """An account that was purged takes its events along."""

    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.post(post(9), post(17))
            await heard.listen(protocol, [server.url], heard.has(post(17)))
            server.post(post(40), post(41))
            await heard.listen(protocol, [server.url], heard.has(post(41)))
            assert heard.gaps == []

    run(test)


def test_v2_asks_as_the_lexicon_wants() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            await heard.listen("jetstream-v2", [server.url], lambda: len(server.asked) > 1)
            assert server.asked[0] == {
                "kinds": ["commit", "account", "identity", "sync"],
                "collections": ["app.bsky.feed.post"],
            }
            assert server.asked[1]["cursor"] == ["5"]

    run(test)


def test_v2_a_cursor_too_old_whose_time_is_still_kept_loses_nothing() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 20))
            server.offset = -4  # the same events under lower numbers: 5 is now the number of a later one
            await heard.listen("jetstream-v2", [server.url], heard.has(post(19)))
            assert heard.uris == {act.uri for act in posts(1, 20)}
            assert heard.gaps == []

    run(test)


def test_v2_a_number_from_the_future_is_looked_up_by_time() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2", offset=1000) as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 20))
            server.offset = 0
            await heard.listen("jetstream-v2", [server.url], heard.has(post(19)))
            assert heard.uris == {act.uri for act in posts(1, 20)}
            assert heard.gaps == []

    run(test)


def test_firehose_a_number_from_the_future_is_a_gap() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("firehose") as server:
            await begun(server, "firehose", heard)
            server.log.clear()
            task = asyncio.create_task(begun_later(server))
            await heard.listen("firehose", [server.url], heard.has(post(7)))
            await task
            assert [(gap.start, gap.end) for gap in heard.gaps] == [(post(5).at, START + timedelta(hours=1))]

    async def begun_later(server: StreamServer) -> None:
        while len(server.asked) < 3:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        server.post(post(7))

    run(test)


@pytest.mark.parametrize("protocol", ["jetstream-v2", "jetstream-v1"])
def test_another_server_takes_over_without_loss(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as one, stream_server(protocol, *posts(1, 30), offset=500) as two:
            await begun(one, protocol, heard)
            one.refuse = (503, "Unavailable", {})
            await heard.listen(protocol, [one.url, two.url], heard.has(post(29)))
            assert heard.uris == {act.uri for act in posts(1, 30)}
            assert heard.gaps == []
            assert "503" in heard.waits()[0]

    run(test)


@pytest.mark.parametrize("protocol", STREAMS)
def test_a_silent_server_is_left_and_found_again(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 20))
            server.mute = True
            await heard.listen(
                protocol, [server.url], lambda: any("silent" in detail for detail in heard.waits()), stall_s=0.2
            )
            server.mute = False
            await heard.listen(protocol, [server.url], heard.has(post(19)), stall_s=0.5)
            assert heard.gaps == []

    run(test)


def test_quiet_while_answering_is_heard_with_heartbeats() -> None:
    async def test() -> None:
        heard = Heard()
        clock = iter(START + timedelta(seconds=n) for n in range(1_000_000))
        async with stream_server("jetstream-v2") as server:
            beats = 0

            def several() -> bool:
                nonlocal beats
                beats += 1
                return beats == 3

            await heard.listen("jetstream-v2", [server.url], several, clock=lambda: next(clock))
            assert len(heard.heard) == 3
            assert heard.heard[0][1] == heard.heard[1][0]
            assert heard.cursor is None
            assert heard.health[-1].state == "live"

    run(test)


def test_a_frame_too_large_is_given_up_and_told() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.raw[7] = b"x" * (5 << 20)
            server.post(*posts(6, 10))
            task = asyncio.create_task(more_later(server))
            await heard.listen("jetstream-v2", [server.url], heard.has(post(12)))
            await task
            assert {post(n).uri for n in (6, 11, 12)} <= heard.uris
            assert [gap.reason for gap in heard.gaps] == ["a frame was too large to be read"]
            assert heard.gaps[0].start == post(6).at

    async def more_later(server: StreamServer) -> None:
        while "cursor" in server.asked[-1] or len(server.asked) < 3:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        server.post(post(11), post(12))

    run(test)


@pytest.mark.parametrize("protocol", STREAMS)
def test_nonsense_between_frames_costs_nothing_else(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol) as server:
            await begun(server, protocol, heard)
            server.raw |= {6: b"\xff\xfe{", 8: b"", 9: b"[" * 9000, 10: cbor({"op": 1}), 12: v2(post(1))[:-9]}
            server.post(*posts(6, 15))
            await heard.listen(protocol, [server.url], heard.has(post(14)))
            assert {post(n).uri for n in (7, 11, 13, 14)} <= heard.uris
            assert sum(count for rule, count in heard.dropped.items() if rule.startswith("malformed")) >= 4

    run(test)


def test_an_error_frame_ends_the_connection_and_it_goes_on() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.raw[8] = b'{"$type":"error","error":"ConsumerTooSlow","message":"keep up"}'
            server.post(*posts(6, 15))

            async def heal() -> None:
                while not any("ConsumerTooSlow" in detail for detail in heard.waits()):
                    await asyncio.sleep(0.01)
                server.raw.clear()

            task = asyncio.create_task(heal())
            await heard.listen("jetstream-v2", [server.url], heard.has(post(14)))
            await task
            assert heard.uris == {act.uri for act in posts(1, 15)}
            assert heard.gaps == []

    run(test)


def test_a_server_that_asks_for_patience_gets_it() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2", refuse=(429, "RateLimitExceeded", {"Retry-After": "1234"})) as server:
            with pytest.raises(TimeoutError):
                await heard.listen("jetstream-v2", [server.url], lambda: False, wait_s=0.4)
            waiting = [health for health in heard.health if health.state == "waiting"]
            assert [health.retry_s for health in waiting] == [1234.0]
            assert "RateLimitExceeded" in waiting[0].detail

    run(test)


def test_nobody_there_is_said_and_tried_again() -> None:
    async def test() -> None:
        heard = Heard()
        with pytest.raises(TimeoutError):
            await heard.listen("jetstream-v2", ["ws://127.0.0.1:9"], lambda: False, wait_s=0.5)
        assert len(heard.waits()) > 2
        assert "127.0.0.1:9" in heard.waits()[0]

    run(test)


def test_a_commit_that_failed_is_read_again() -> None:
    """The store did not take a batch: listening again from the committed cursor brings the same events."""

    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 20))
            listener = StreamListener(
                "bluesky:jetstream-v2",
                WIRES["jetstream-v2"],
                [server.url],
                WATCH,
                clock=lambda: START,
                health=heard.health.append,
                batch_s=0.02,
            )
            lost: AsyncIterator[Batch] = listener.batches(heard.cursor)
            async for batch in lost:
                assert batch.received
                break
            async with aclosing(listener.batches(heard.cursor)) as batches:
                async for batch in batches:
                    heard.commit(batch)
                    if heard.has(post(19))():
                        break
            assert heard.uris == {act.uri for act in posts(1, 20)}

    run(test)


def test_the_watchlist_may_change_while_listening() -> None:
    async def test() -> None:
        async with stream_server("jetstream-v2") as server:
            listener = StreamListener(
                "bluesky:jetstream-v2",
                WIRES["jetstream-v2"],
                [server.url],
                Watchlist(["SomethingElse"]),
                clock=lambda: START,
                health=lambda _: None,
                batch_s=0.02,
                heartbeat_s=0.05,
            )
            kept: list[str] = []
            step = 0
            async with asyncio.timeout(8), aclosing(listener.batches(None)) as batches:
                async for batch in batches:
                    kept += [event.rule for event in batch.events if isinstance(event, PostSeen)]
                    if step == 0:
                        server.post(post(1))
                        step = 1
                    elif step == 1 and batch.dropped.get("no-match"):
                        listener.watchlist = WATCH
                        server.post(post(2))
                        step = 2
                    elif kept:
                        break
            assert kept == ["tag:freeviasna"]

    run(test)
