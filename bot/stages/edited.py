"""Posts that a re-check found to be edited, or whose authors have asked to be left out, are taken in as they are now.

An edit that takes a hashtag away takes the post off that timeline, and no stream tells of it: only looking it up does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.listeners.base import Intake
from bot.listeners.mastodon_status import MastodonStatus
from bot.model import Batch, Network
from bot.stages.collect import collect
from bot.stages.sealing import Rules
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist


def take_edited(
    store: Store,
    vault: Vault,
    found: Mapping[str, Sequence[dict[str, Any]]],
    watchlist: Watchlist,
    rules: Rules,
    *,
    now: datetime,
) -> None:
    """Take in Mastodon statuses, by the source that they were looked up at. What is known as it is changes nothing."""
    for source, statuses in found.items():
        reader = MastodonStatus(Intake(source, Network.MASTODON), watchlist)
        for status in statuses:
            reader.see(status, now)
        # They were counted when they were heard.
        events = tuple(reader.intake.events)
        batch = Batch(source=source, network=Network.MASTODON, events=events, cursor=None)
        collect(store, vault, batch, now=now, rules=rules)
