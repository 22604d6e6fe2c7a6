"""Back-fill: what the network's own search still has of a gap, kept like anything heard. The gap stands.

A search knows hashtags, not names, leaves out what it likes, and may not have indexed everything: it never shows that
nothing is missing. What was deleted since does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import msgspec

from bot.model import Batch, Network
from bot.stages.collect import collect
from bot.stages.sealing import Rules
from bot.store import coverage
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist

INDEXED = timedelta(minutes=10)
"""A gap is searched for so long after its end, when the index should have it."""


class Search(Protocol):
    """Where posts are searched for."""

    def batches(
        self, source: str, tags: Iterable[str], watchlist: Watchlist, start: datetime, end: datetime
    ) -> Iterator[Batch]: ...


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    """A gap that was searched for: posts found, and how many of them were new."""

    gap: coverage.GapSpan
    found: int
    added: int


def backfill(
    store: Store,
    vault: Vault,
    search: Search,
    tags: Sequence[str],
    watchlist: Watchlist,
    rules: Rules,
    *,
    now: datetime,
) -> Filled | None:
    """Search for the oldest gap of Bluesky that was not searched for yet; None when there is none.

    SourceError when the search fails: the gap is tried again, and what was found by then is kept.
    """
    with store.read() as conn:
        oldest = now - timedelta(days=rules.text_days)
        gap = coverage.to_search(conn, Network.BLUESKY, after=oldest, before=now - INDEXED)
    if gap is None:
        return None
    found = added = 0
    for batch in search.batches(gap.source, tags, watchlist, gap.start, gap.end):
        found += batch.received
        added += collect(store, vault, batch, now=now, rules=rules).added
    with store.write() as conn:
        coverage.searched(conn, gap.id, recovered=added, now=now)
    return Filled(gap=gap, found=found, added=added)
