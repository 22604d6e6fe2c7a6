"""Purge: what has lived its time goes, in small transactions; a week's key goes with its last row."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from bot.clock import hour_of, week_of, week_start
from bot.store import retention
from bot.store.session import Store
from bot.vault import Vault

BATCH = 5_000
"""Posts deleted in one transaction: about a tenth of a second on SQLite, so that listening never waits."""


class Lifetimes(msgspec.Struct, frozen=True, kw_only=True):
    """Days that text and tombstones live."""

    text_days: int = 30
    tombstone_days: int = 400
    unseen_tombstone_days: int = 14


class Purged(msgspec.Struct, frozen=True, kw_only=True):
    """What went: posts, tombstones, and the weeks whose keys were destroyed."""

    posts: int
    tombstones: int
    keys: tuple[str, ...]


def purge(store: Store, vault: Vault, *, now: datetime, lifetimes: Lifetimes) -> Purged:
    """Delete what is over its time. Run it again after a crash: every step stands by itself."""
    before = now - timedelta(days=lifetimes.text_days)
    gone = 0
    with store.write() as conn:
        for week in retention.weeks_with_expired(conn, before):
            retention.tally_week(conn, week)
    while True:
        with store.write() as conn:
            deleted = retention.expire_posts(conn, before, BATCH)
        gone += deleted
        if deleted < BATCH:
            break
    with store.write() as conn:
        tombstones = retention.expire_tombstones(
            conn,
            seen_before=now - timedelta(days=lifetimes.tombstone_days),
            unseen_before=now - timedelta(days=lifetimes.unseen_tombstone_days),
        )
        used = retention.periods_in_use(conn)
        if store.journal:
            store.journal.compact(hour_of(now - timedelta(days=lifetimes.tombstone_days)))
    # A week that can still receive posts keeps its key even while it has none.
    oldest_open = week_of(before)
    dead = [period for period in vault.periods if period not in used and week_start(period) < week_start(oldest_open)]
    for period in dead:
        vault.destroy(period)
    return Purged(posts=gone, tombstones=tombstones, keys=tuple(dead))
