"""Replay: the batches of several captures, in the order of their time, committed like batches heard live."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from bot.listeners.replay import Replay
from bot.model import Batch
from bot.stages.collect import Rules, collect
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist


class Replayed(msgspec.Struct, kw_only=True):
    """What replaying did: lines received, posts added, edited and removed, and why the others were not kept."""

    received: int = 0
    added: int = 0
    edited: int = 0
    removed: int = 0
    dropped: Counter[str] = msgspec.field(default_factory=Counter)
    newest: datetime | None = None

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain


def take(
    store: Store,
    vault: Vault,
    files: Sequence[Path],
    watchlist: Watchlist,
    rules: Rules,
    *,
    now: Callable[[datetime | None], datetime],
    tell: Callable[[str], None] = lambda _: None,
) -> Replayed:
    """Commit every batch of these captures. `now` is told the newest time heard and gives the time to act at."""
    done = Replayed()
    for batch in in_order([Replay(path, watchlist, vault=vault) for path in files]):
        if batch.heard:
            done.newest = max(done.newest, batch.heard[1]) if done.newest else batch.heard[1]
        result = collect(store, vault, batch, now=now(done.newest), rules=rules)
        done.received += batch.received
        done.added += result.added
        done.edited += result.edited
        done.removed += result.removed
        done.dropped.update(result.dropped)
        tell(f"{done.received:,} events, {done.added:,} posts kept")
    return done


def in_order(replays: Sequence[Replay]) -> Iterator[Batch]:
    """Batches of several captures by the time they end, so that what one network deleted first is gone first."""

    def timed(replay: Replay, place: int) -> Iterator[tuple[datetime, int, int, Batch]]:
        at = datetime.min.replace(tzinfo=UTC)
        for number, batch in enumerate(replay):
            at = max(at, batch.heard[1]) if batch.heard else at
            yield at, place, number, batch

    streams = [timed(replay, place) for place, replay in enumerate(replays)]
    return (batch for *_, batch in heapq.merge(*streams))
