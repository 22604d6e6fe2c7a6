"""Listeners: from what networks send to what the store commits, batch by batch.

A network is one entry of `LISTENERS`: it makes the listeners that the settings ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.clock import Clock
from bot.listeners import bluesky, mastodon
from bot.listeners.base import HealthCallback, Listener
from bot.model import Network
from bot.settings import Secrets, Settings
from bot.watchlist import Watchlist

Factory = Callable[[Settings, Secrets, Watchlist, Clock, HealthCallback], tuple[Listener, ...]]

LISTENERS: tuple[tuple[Network, Factory], ...] = (
    (Network.BLUESKY, bluesky.configured),
    (Network.MASTODON, mastodon.configured),
)


def retune(listeners: Iterable[Listener], settings: Settings, watchlist: Watchlist) -> None:
    """Change what running listeners listen for, from their next batch or round on. Nothing is heard less meanwhile."""
    followed = {f"mastodon:{instance.name}": settings.tags_of(instance) for instance in settings.mastodon}
    for listener in listeners:
        listener.watchlist = watchlist
        if isinstance(listener, mastodon.MastodonListener) and listener.name in followed:
            listener.follow(followed[listener.name])
