"""The fake server is as the documentation says, seen through the real Mastodon.py: else tests on it prove nothing."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import requests
from mastodon import Mastodon, MastodonNotFoundError, MastodonUnauthorizedError
from websockets.asyncio.client import connect

from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.listeners.statuses import START, stamp, status
from tests.mastodon_entities import ACCOUNT, INSTANCE, INSTANCE_V1, MEDIA, STATUS, TAG, faults


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


def client(server: FakeMastodon, token: str | None = "token") -> Mastodon:
    return Mastodon(api_base_url=server.url, access_token=token, version_check_mode="none", ratelimit_method="throw")


def get(server: FakeMastodon, path: str, **query: str) -> Any:
    answer = requests.get(server.url + path, params=query, headers={"Authorization": "Bearer token"}, timeout=10)
    assert answer.ok, answer.text
    return answer.json()


def tagged(n: int, **more: Any) -> dict[str, Any]:
    return status(n, f"<p>{n}</p>", "FreeViasna", **more)


def test_every_entity_is_as_documented(server: FakeMastodon) -> None:
    api = client(server)
    image = api.media_post(io.BytesIO(b"x"), mime_type="image/png", description="alt", synchronous=True)
    posted = api.status_post("Free #Viasna https://example.org/a", media_ids=[image["id"]], visibility="public")
    api.status_update(posted["id"], "Free #Viasna, better")
    server.timelines.arrive(tagged(1))
    pages = [*get(server, "/api/v1/timelines/public"), *get(server, "/api/v1/accounts/1/statuses")]
    assert len(pages) == 3
    for entity in pages:
        assert faults(entity, STATUS) == []
    assert faults(get(server, f"/api/v1/media/{image['id']}"), MEDIA) == []
    assert faults(get(server, "/api/v1/accounts/verify_credentials"), ACCOUNT) == []
    assert faults(get(server, "/api/v2/instance"), INSTANCE) == []
    assert faults(get(server, "/api/v1/instance"), INSTANCE_V1) == []


@pytest.mark.parametrize(
    ("schema", "broken"),
    [
        (STATUS, {**tagged(1), "id": 5}),
        (STATUS, {**tagged(1), "created_at": "yesterday"}),
        (STATUS, {name: value for name, value in tagged(1).items() if name != "tags"}),
        (STATUS, {**tagged(1), "account": {"id": "1"}}),
        (TAG, {"name": "x", "url": "javascript:x"}),
    ],
)
def test_the_schemas_can_fail(schema: dict[str, Any], broken: dict[str, Any]) -> None:
    assert faults(tagged(1), STATUS) == []
    assert faults(broken, schema)


def test_paging_is_mastodons(server: FakeMastodon) -> None:
    server.timelines.arrive(*(tagged(n) for n in range(1, 25)))
    api = client(server, None)

    def numbers(**page: Any) -> list[int]:
        return [int(one["uri"].rsplit("/", 1)[1]) for one in api.timeline_hashtag("FreeViasna", **page)]

    first = tagged(0)["id"]
    assert numbers(min_id=first, limit=8) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert numbers(since_id=first, limit=8) == [24, 23, 22, 21, 20, 19, 18, 17], "since_id skips"
    assert numbers(max_id=tagged(4)["id"]) == [3, 2, 1]
    assert numbers() == list(range(24, 4, -1)), "20 unless told"
    page = api.timeline_hashtag("FreeViasna", limit=5)
    walked = [one["id"] for one in page]
    while page := api.fetch_next(page):
        walked += [one["id"] for one in page]
    assert walked == [tagged(n)["id"] for n in range(24, 0, -1)], "Link headers lead to the end"


def test_what_stands_on_a_timeline(server: FakeMastodon) -> None:
    api = client(server)
    mine = api.status_post("Free #Viasna", visibility="public")
    hidden = api.status_post("quietly #Viasna", visibility="unlisted")
    server.timelines.arrive(status(1, "<p>x</p>", "viasna"))
    assert [one["id"] for one in api.timeline_hashtag("Viasna")] == [mine["id"], status(1)["id"]]
    api.status_update(mine["id"], "no hashtag any more")
    server.timelines.delete(status(1)["id"])
    assert api.timeline_hashtag("Viasna") == [], "an edit takes it off"
    assert {one["id"] for one in api.timeline_public()} == {mine["id"]}
    assert api.status(hidden["id"])["visibility"] == "unlisted"
    with pytest.raises(MastodonNotFoundError):
        api.status(status(1)["id"])


def test_late_arrivals_land_where_their_time_says(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1), tagged(9))
    server.timelines.arrive(tagged(5))
    assert [one["id"] for one in server.timelines.timeline("#FreeViasna")] == [tagged(n)["id"] for n in (1, 5, 9)]
    assert client(server).timeline_hashtag("FreeViasna", min_id=tagged(9)["id"]) == []


def test_keys_hold_for_an_hour_unless_the_make_ignores_them(server: FakeMastodon) -> None:
    api = client(server)
    first, again = (api.status_post("x", idempotency_key="k")["id"] for _ in range(2))
    server.now += timedelta(hours=1, minutes=1)
    later = api.status_post("x", idempotency_key="k")["id"]
    server.idempotent = False
    other = api.status_post("x", idempotency_key="k")["id"]
    assert first == again
    assert len({first, later, other}) == 3


def test_who_may_read_what(server: FakeMastodon) -> None:
    server.timelines.arrive(tagged(1))
    server.timelines.access = {"hashtag_feeds": {"local": "authenticated", "remote": "disabled"}}
    with pytest.raises(MastodonUnauthorizedError):
        client(server, None).timeline_hashtag("FreeViasna")
    assert len(client(server).timeline_hashtag("FreeViasna")) == 1
    with pytest.raises(MastodonUnauthorizedError):
        client(server, "wrong").timeline_hashtag("FreeViasna")
    server.timelines.access = {"hashtag_feeds": {"local": "disabled", "remote": "disabled"}}
    with pytest.raises(MastodonNotFoundError):
        client(server).timeline_hashtag("FreeViasna")
    assert len(client(server, None).timeline_public()) == 1


def test_a_websocket_carries_several_streams(server: FakeMastodon) -> None:
    async def run() -> list[dict[str, Any]]:
        address = f"ws{server.url.removeprefix('http')}/api/v1/streaming"
        async with connect(address, additional_headers={"Authorization": "Bearer token"}) as ws:
            for wish in ({"stream": "hashtag", "tag": "FreeViasna"}, {"stream": "public"}, {"stream": "nonsense"}):
                await ws.send(json.dumps({"type": "subscribe", **wish}))
            found = [json.loads(await ws.recv())]
            one = {**tagged(1), "content": "<p>" + "ж" * 70_000 + "</p>"}
            server.timelines.arrive(one, status(2))
            server.timelines.edit(one["id"], edited_at=stamp(START))
            server.timelines.delete(one["id"])
            found += [json.loads(await ws.recv()) for _ in range(7)]
            return found

    async def within() -> list[dict[str, Any]]:
        async with asyncio.timeout(10):
            return await run()

    refused, *events = asyncio.run(within())
    assert refused["status"] == 400
    hashtag, everything = ["hashtag", "freeviasna"], ["public"]
    assert [(one["stream"], one["event"]) for one in events] == [
        (hashtag, "update"), (everything, "update"), (everything, "update"), (hashtag, "status.update"),
        (everything, "status.update"), (hashtag, "delete"), (everything, "delete"),
    ]  # fmt: skip
    assert faults(json.loads(events[0]["payload"]), STATUS) == []
    assert events[-1]["payload"] == tagged(1)["id"], "an id, not JSON"
