"""Streams of a Mastodon server: they shorten the wait, over WebSocket or server-sent events, and are never trusted."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from mastodon import Mastodon, StreamListener
from mastodon.errors import MastodonNetworkError

from bot.listeners.base import Backoff
from bot.listeners.mastodon_server import MastodonServer
from bot.listeners.mastodon_stream import MastodonStream, Told
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.listeners.statuses import START, stamp, status
from tests.listeners.test_mastodon import Reader, tagged, uris

HASHTAG = "hashtag freeviasna"


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


@pytest.fixture(params=["websocket", "sse"])
def either(request: pytest.FixtureRequest, server: FakeMastodon) -> FakeMastodon:
    """A server that offers only one kind of stream."""
    server.timelines.streams.offers = {request.param}
    return server


def reader_of(server: FakeMastodon, **more: object) -> Reader:
    """Polls once an hour: what comes sooner was streamed."""
    quick = Backoff(base_s=0.01, cap_s=0.05)
    return Reader(server, **{"token": "token", "poll_s": 3600.0, "stream": "tags", "stream_backoff": quick, **more})


def in_turn(*steps: Callable[[], bool | None]) -> Callable[[], bool]:
    """Each step is called until it is not False, then the next; true after the last."""
    left = list(steps)

    def check() -> bool:
        while left and left[0]() is not False:
            left.pop(0)
        return not left

    return check


def streaming(server: FakeMastodon, reader: Reader, *streams: str) -> Callable[[], bool]:
    """The stream stands, and the round that it caused has ended."""

    def check() -> bool:
        lives = [health for health in reader.health if "streaming" in health.detail]
        return server.timelines.streams.heard(*(streams or (HASHTAG,))) and len(lives) >= 2

    return check


def test_new_posts_edits_and_deletions_come_at_once(either: FakeMastodon) -> None:
    server = either
    reader = reader_of(server)
    first = tagged(1)

    def edit() -> None:
        server.timelines.edit(first["id"], content="<p>better</p>", edited_at=stamp(reader.now))

    reader.listen(
        in_turn(
            streaming(server, reader),
            lambda: server.timelines.arrive(first, tagged(2), status(3, "<p>x</p>", "Other")),
            lambda: set(reader.posts) == uris(1, 2),
            edit,
            lambda: reader.posts[first["uri"]] == "better",
            lambda: server.timelines.delete(first["id"]),
            lambda: reader.gone == [first["uri"]],
        )
    )
    assert not server.timelines.walks("#Other")


def test_what_is_streamed_moves_no_mark_and_is_polled_again(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    reader = reader_of(server)
    ready = streaming(server, reader)
    reader.listen(in_turn(ready, lambda: server.timelines.arrive(tagged(50)), lambda: set(reader.posts) == uris(1, 50)))
    assert json.loads(reader.cursor or "")["newest"] == {"#FreeViasna": tagged(1)["id"]}
    # This one was never told of, and lies below what was.
    server.timelines.arrive(tagged(40), told=False)
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1, 40, 50)


def test_what_passed_while_no_stream_stood_is_polled_when_one_stands_again(either: FakeMastodon) -> None:
    server = either
    reader = reader_of(server)
    streams = server.timelines.streams

    def cut() -> None:
        streams.hang_up()
        server.timelines.arrive(tagged(1), told=False)

    reader.listen(in_turn(streaming(server, reader), cut, lambda: set(reader.posts) == uris(1)))
    assert streams.connections >= 2


def test_the_public_stream_and_the_home_stream(server: FakeMastodon) -> None:
    reader = reader_of(server, tags=(), public=True)
    ready = streaming(server, reader, "public")
    named = status(5, "<p>Ihar Losik</p>")
    reader.listen(in_turn(ready, lambda: server.timelines.arrive(named), lambda: set(reader.posts) == uris(5)))
    server.timelines.streams.names = {"user"}
    server.timelines.followed = {"freeviasna"}
    reader = reader_of(server, stream="home")
    private = tagged(7, visibility="private")
    reader.listen(
        in_turn(
            streaming(server, reader, "user"),
            lambda: server.timelines.arrive(private, tagged(8)),
            lambda: set(reader.posts) == uris(8),
        )
    )


def test_nonsense_on_a_stream_costs_an_event(server: FakeMastodon) -> None:
    reader = reader_of(server)
    streams = server.timelines.streams

    def nonsense() -> None:
        for raw in (
            b"{",
            b"[]",
            b'"x"',
            b"5",
            b'{"event":5}',
            b'{"event":"update"}',
            b'{"event":"update","payload":"{"}',
        ):
            streams.say(raw)
        streams.say(json.dumps({"event": "notification", "payload": "{}"}).encode())
        streams.say(json.dumps({"event": "update", "payload": json.dumps({"content": None})}).encode())
        streams.say(json.dumps({"event": "delete", "payload": "01K9ZZZZZZZZZZZZZZZZZZZZZZ"}).encode())
        server.timelines.arrive(tagged(1))

    reader.listen(in_turn(streaming(server, reader), nonsense, lambda: set(reader.posts) == uris(1)))
    assert streams.connections == 1
    assert reader.dropped == {"malformed:stream": 6, "malformed:uri": 1, "delete-of-unseen": 1}


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"refuse": 401}, "token is not accepted"),
        ({"refuse": 429}, "refuses it (429)"),
        ({"refuse": 502}, "refuses it (502)"),
        ({"offers": set()}, "none of this kind (404)"),
        ({"names": {"user"}}, "refused one (400)"),
        ({"healthy": False}, "are down (503)"),
    ],
)
def test_a_server_without_streams_is_polled_and_says_why(
    server: FakeMastodon, fault: dict[str, object], words: str
) -> None:
    for name, value in fault.items():
        setattr(server.timelines.streams, name, value)
    server.timelines.arrive(tagged(1))
    reader = reader_of(server, poll_s=0.05)
    reader.listen(lambda: any(words in health.detail for health in reader.health))
    reader.listen(reader.rounds(1))
    assert set(reader.posts) == uris(1)
    assert {health.state for health in reader.health} <= {"connecting", "live"}


def test_without_a_token_or_by_the_settings_nothing_is_streamed(server: FakeMastodon) -> None:
    for more in ({"token": None}, {"stream": None}):
        reader = reader_of(server, poll_s=0.02, **more)
        reader.listen(reader.rounds(3))
    assert server.timelines.streams.connections == 0


def test_changed_hashtags_change_the_stream(server: FakeMastodon) -> None:
    reader = reader_of(server, poll_s=0.05)
    listener = reader.listener()

    async def run() -> None:
        async with asyncio.timeout(10):
            batches = listener.batches(None)
            async for batch in batches:
                reader.commit(batch)
                if server.timelines.streams.heard(HASHTAG):
                    listener.follow(["JailedForWhat"])
                if server.timelines.streams.heard("hashtag jailedforwhat"):
                    break
            await batches.aclose()

    asyncio.run(run())
    assert not server.timelines.streams.heard(HASHTAG)


def test_a_mute_stream_is_left(server: FakeMastodon) -> None:
    """A connection that stands and carries nothing, not even a heartbeat."""
    server.timelines.streams.offers, server.timelines.streams.mute = {"sse"}, True
    said: list[str] = []
    told: list[Told] = []
    stream = MastodonStream(
        MastodonServer(server.url, "token"), ["#FreeViasna"], "tags", put=told.append, opened=lambda: None,
        says=said.append, backoff=Backoff(base_s=0.01, cap_s=0.02), stall_s=0.3,
    )  # fmt: skip

    async def run() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(2):
                await stream.run()

    asyncio.run(run())
    assert any("ReadTimeout" in word for word in said)
    assert server.timelines.streams.connections >= 2
    assert told == []


def test_heartbeats_keep_a_quiet_stream(server: FakeMastodon) -> None:
    server.timelines.streams.offers, server.timelines.streams.thump_s = {"sse"}, 0.1
    stream = MastodonStream(
        MastodonServer(server.url, "token"), ["#FreeViasna", "public"], "tags", put=lambda _: None,
        opened=lambda: None, says=lambda _: None, backoff=Backoff(base_s=0.01, cap_s=0.02), stall_s=0.5,
    )  # fmt: skip

    async def run() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(2):
                await stream.run()

    asyncio.run(run())
    assert server.timelines.streams.connections == 2, "one for each stream"


def test_the_token_is_not_shown_to_an_unencrypted_stream(server: FakeMastodon) -> None:
    far = MastodonServer(server.url, "token")
    asyncio.run(far.about())
    far.url = "https://social.example"
    said: list[str] = []
    stream = MastodonStream(far, ["public"], "tags", put=lambda _: None, opened=lambda: None, says=said.append)

    async def run() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(0.3):
                await stream.run()

    asyncio.run(run())
    assert said == ["no stream: its streams are not encrypted, and the token would be seen"]
    assert server.timelines.streams.connections == 0


def test_the_fake_streams_to_mastodon_py_as_well(server: FakeMastodon) -> None:
    """What our own client reads is what the library reads: the fake is not made to our measure."""
    seen: list[str] = []

    class Listener(StreamListener):
        def on_update(self, status: dict[str, str]) -> None:
            seen.append(status["uri"])

        def on_status_update(self, status: dict[str, str]) -> None:
            seen.append("edit " + status["uri"])

        def on_delete(self, status_id: object) -> None:
            seen.append(f"delete {status_id}")

    api = Mastodon(api_base_url=server.url, access_token="token", version_check_mode="none")
    handle = api.stream_hashtag("FreeViasna", Listener(), run_async=True)
    end = time.monotonic() + 10
    while not server.timelines.streams.heard(HASHTAG) and time.monotonic() < end:
        time.sleep(0.01)
    first = tagged(1)
    server.timelines.arrive(first)
    server.timelines.edit(first["id"], edited_at=stamp(START))
    server.timelines.delete(first["id"])
    while len(seen) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    with suppress(MastodonNetworkError, AttributeError):
        handle.close()
    assert seen == [first["uri"], "edit " + first["uri"], "delete " + first["id"]]
