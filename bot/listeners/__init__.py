"""Listeners: from what networks send to what the store commits, batch by batch.

A network is one entry of `LISTENERS`: it makes the listeners that the settings ask for.
"""

from __future__ import annotations

from collections.abc import Callable

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
