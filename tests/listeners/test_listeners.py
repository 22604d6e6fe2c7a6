"""The tuple of listeners: what the settings ask for is what listens, and each network brings its captures."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.listeners import LISTENERS, Listener
from bot.listeners.mastodon import MastodonListener
from bot.model import Network
from bot.settings import Bluesky, MastodonInstance, Secrets, Settings, load_settings, shipped_config
from bot.watchlist import Watchlist

CAPTURES = Path(__file__).parent.parent / "captures"


def made(settings: Settings) -> list[Listener]:
    secrets = Secrets.from_env({"VIGIL_MASTODON_TOKEN_SOCIAL": "a-token"})
    watchlist = Watchlist(["FreeViasna"])
    return [
        listener for _, make in LISTENERS for listener in make(settings, secrets, watchlist, utc_now, lambda _: None)
    ]


@pytest.fixture
def shipped() -> Settings:
    return load_settings(shipped_config())


def test_every_network_listens_and_has_captures() -> None:
    assert [network for network, _ in LISTENERS] == list(Network)
    for network in Network:
        assert list((CAPTURES / network.value).glob("*.jsonl")), f"{network.value} has no capture to be tried with"


def test_the_shipped_settings(shipped: Settings) -> None:
    assert [listener.name for listener in made(shipped)] == ["bluesky:jetstream-v2"]


@pytest.mark.parametrize("listen", ["jetstream-v2", "jetstream-v1", "firehose"])
def test_ways_of_listening_to_bluesky(shipped: Settings, listen: str) -> None:
    bluesky = Bluesky.model_validate({"listen": listen})
    assert [listener.name for listener in made(shipped.model_copy(update={"bluesky": bluesky}))] == [
        f"bluesky:{listen}"
    ]


def test_off_is_off(shipped: Settings) -> None:
    assert made(shipped.model_copy(update={"bluesky": Bluesky.model_validate({"listen": "off"})})) == []


def test_mastodon_servers(shipped: Settings) -> None:
    instances = tuple(
        MastodonInstance.model_validate({"name": name, "url": f"https://{name}.example", **more})
        for name, more in [
            ("social", {}),
            ("own", {"tags": ["JailedForWhat"], "names": True}),
            ("unread", {"tags": []}),
        ]
    )
    off = Bluesky.model_validate({"listen": "off"})
    listeners = made(shipped.model_copy(update={"bluesky": off, "mastodon": instances}))
    assert [(listener.name, listener.network) for listener in listeners] == [
        ("mastodon:social", Network.MASTODON),
        ("mastodon:own", Network.MASTODON),
    ]
    inherits, own = listeners
    assert isinstance(inherits, MastodonListener)
    assert isinstance(own, MastodonListener)
    assert inherits.timelines == [f"#{tag.tag}" for tag in shipped.campaign.tags]
    assert own.timelines == ["#JailedForWhat", "public"]
