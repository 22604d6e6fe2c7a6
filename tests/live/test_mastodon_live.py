"""Listening on and posting to a Mastodon server, fake or live: tests/live/README.md says how."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing

import httpx
import pytest

from bot.clock import utc_now
from bot.listeners.base import Health
from bot.listeners.mastodon import MastodonListener
from bot.listeners.mastodon_check import StatusCheck
from bot.listeners.mastodon_server import MastodonServer
from bot.model import Network, Piece, PostGone, PostSeen
from bot.poster.base import Outgoing
from bot.poster.mastodon import MastodonPoster
from bot.watchlist import Watchlist
from tests.live.conftest import Place
from tests.mastodon_entities import ACCOUNT, INSTANCE, INSTANCE_V1, STATUS, faults

WAIT_S = 60.0


class Ear:
    """Listens to the place's hashtag from the beginning, and notes what it hears. Streams shorten an hour's wait."""

    def __init__(self, place: Place, *, stream: bool = False) -> None:
        self.texts: dict[str, str] = {}
        self.gone: set[str] = set()
        self.health: list[Health] = []
        self.cursor: str | None = None
        self._listener = MastodonListener(
            "mastodon:place",
            MastodonServer(place.url, place.token),
            [place.tag],
            Watchlist([place.tag]),
            clock=utc_now,
            health=self.health.append,
            poll_s=3600.0 if stream else 2.0,
            stream=place.stream if stream and place.stream != "off" else None,
            heartbeat_s=0.2,
        )

    def listen(self, until: Callable[[], bool]) -> None:
        async def run() -> None:
            async with asyncio.timeout(WAIT_S), aclosing(self._listener.batches(self.cursor)) as batches:
                async for batch in batches:
                    for event in batch.events:
                        if isinstance(event, PostSeen):
                            self.texts[event.post.uri] = event.post.text
                        elif isinstance(event, PostGone):
                            self.gone.add(event.uri)
                    self.cursor = batch.cursor or self.cursor
                    if until():
                        return

        asyncio.run(run())

    @property
    def live(self) -> bool:
        return bool(self.health) and self.health[-1].state == "live"


def test_entities_are_as_documented(mastodon: Place) -> None:
    try:
        assert faults(mastodon.call("GET", "/api/v2/instance"), INSTANCE) == []
    except httpx.HTTPStatusError:
        assert faults(mastodon.call("GET", "/api/v1/instance"), INSTANCE_V1) == []
    assert faults(mastodon.call("GET", "/api/v1/accounts/verify_credentials"), ACCOUNT) == []
    assert faults(mastodon.post(f"Vigil test #{mastodon.tag}"), STATUS) == []


def test_a_post_is_polled_edited_and_gone(mastodon: Place) -> None:
    ear = Ear(mastodon)
    ear.listen(lambda: ear.live)
    made = mastodon.post(f"Vigil test one #{mastodon.tag}")
    ear.listen(lambda: made["uri"] in ear.texts)
    assert ear.texts[made["uri"]] == f"Vigil test one #{mastodon.tag}"
    mastodon.edit(made["id"], f"Vigil test two #{mastodon.tag}")
    again = Ear(mastodon)
    again.listen(lambda: again.texts.get(made["uri"]) == f"Vigil test two #{mastodon.tag}")
    check = StatusCheck(mastodon.url, mastodon.token)
    assert check.standing([made["id"]]) == {made["id"]: True}
    mastodon.delete(made["id"])
    assert check.standing([made["id"]]) == {made["id"]: False}


def test_a_post_and_its_deletion_are_streamed(mastodon: Place) -> None:
    if mastodon.stream == "off":
        pytest.skip("by VIGIL_LIVE_MASTODON_STREAM")
    ear = Ear(mastodon, stream=True)
    made: dict[str, str] = {}

    def steps() -> bool:
        streaming = sum("streaming" in health.detail for health in ear.health) >= 2
        if streaming and not made:
            made.update(mastodon.post(f"Vigil test three #{mastodon.tag}"))
        if made and made["uri"] in ear.texts and made["id"] in mastodon.made:
            mastodon.delete(made["id"])
        return bool(made) and made["uri"] in ear.gone

    ear.listen(steps)


def test_the_account_posts_finds_and_takes_back(mastodon: Place) -> None:
    poster = MastodonPoster("place", mastodon.url, mastodon.token, "unlisted")
    assert poster.check() == ()
    piece = Piece(network=Network.MASTODON, ordinal=0, text=f"Vigil test four #{mastodon.tag}", lang="en")
    at = utc_now()
    out = Outgoing(
        network=Network.MASTODON,
        key=poster.key(f"live {at.isoformat()}", at, 0),
        ordinal=0,
        record=poster.complete(poster.prepare(piece), at=at, root=None, parent=None),
        since=at,
    )
    assert poster.find(out) is None
    sent = poster.send(out)
    mastodon.made.add(sent.cid)
    assert poster.find(out) == sent
    poster.remove(out, sent)
    mastodon.made.discard(sent.cid)
    assert poster.find(out) is None
