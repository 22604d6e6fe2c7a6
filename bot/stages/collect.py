"""Collect: what one source gave becomes sealed rows, in one transaction with its cursor.

The plan is made without a transaction, in the order of the events; the transaction then asks the store what it knows
(tombstones, bars, older versions) and writes. The same batch again changes nothing.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import msgspec

from bot.clock import aware, from_hour, hour_of
from bot.model import AuthorBack, AuthorGone, AuthorReset, Batch, Network, Post, PostGone, PostSeen
from bot.stages.sealing import Rules as Rules
from bot.stages.sealing import is_young, seal_cursor, seal_post
from bot.store import coverage, posts, profiles, resets
from bot.store.posts import Sealed, Stored
from bot.store.session import Connection, Store
from bot.vault import Vault
from bot.watchlist import STOP

EDITED_AWAY = "edited-away"


class Collected(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch did: posts added, edited and removed (within the batch too), and why others were not kept."""

    added: int
    edited: int
    removed: int
    dropped: dict[str, int]


class Plan:
    """What the events of a batch ask for, folded in their order: the last word about a post or an author counts."""

    def __init__(self) -> None:
        self.keep: dict[bytes, Sealed] = {}
        self.gone: dict[bytes, str] = {}
        self.gone_at: dict[bytes, datetime] = {}
        self.bars: dict[bytes, tuple[str, bool]] = {}
        self.cleared: dict[bytes, datetime | None] = {}
        self.back: set[bytes] = set()
        self.reset: set[bytes] = set()
        self.dropped: Counter[str] = Counter()
        self.edited = self.removed = 0

    def forget_post(self, key: bytes, event: PostGone) -> None:
        """A post goes; one that an edit took out stays if it is a later version that we have."""
        kept = self.keep.get(key)
        if event.reason == EDITED_AWAY:
            if kept is not None and event.at is not None and _revised(kept.post) > event.at:
                return
            if self.gone.get(key, EDITED_AWAY) != EDITED_AWAY:
                return
        self.removed += self.keep.pop(key, None) is not None
        self.gone[key] = event.reason
        if event.at is not None:
            self.gone_at[key] = aware(event.at)

    def forget_author(self, author_key: bytes, at: datetime | None = None) -> None:
        """Everything of an author goes: what is stored (with `at`, up to then), and what came earlier in this batch."""
        before = self.cleared.get(author_key, at)
        self.cleared[author_key] = max(before, at) if before and at else None
        for key in [key for key, row in self.keep.items() if row.columns["author_key"] == author_key]:
            self.gone[key] = "author-gone"
            del self.keep[key]
            self.removed += 1


def collect(store: Store, vault: Vault, batch: Batch, *, now: datetime, rules: Rules) -> Collected:
    """Commit a batch: rows, deletions, gaps, counters and cursor, all or none."""
    plan = _plan(vault, batch, now, rules)
    cursor = seal_cursor(vault, batch.source, batch.network, batch.cursor, now=now)
    with store.write() as conn:
        dropped = Counter(batch.dropped) + plan.dropped
        bars = posts.bars(conn, {row.columns["author_key"] for row in plan.keep.values()})
        origins = {row.columns["origin_key"] for row in plan.keep.values()}
        buried = posts.tombstones(conn, origins | plan.keep.keys())
        known = posts.stored(conn, plan.keep)
        dropped += _ask_profiles(conn, plan) if rules.profiles else Counter()
        new: list[Sealed] = []
        newer: list[tuple[int, Sealed]] = []
        risen: list[bytes] = []
        for key, row in plan.keep.items():
            author_key = row.columns["author_key"]
            if author_key in bars and author_key not in plan.back:
                dropped["barred"] += 1
            elif key in buried and not _returns(row.post, buried[key][0], from_hour(buried[key][1])):
                dropped["tombstone"] += 1
            elif buried.get(row.columns["origin_key"], (EDITED_AWAY, 0))[0] != EDITED_AWAY:
                # A bridge still shows what its author deleted.
                dropped["tombstone"] += 1
            elif key not in known:
                new.append(row)
                risen.extend([key] if key in buried else [])
            elif _is_newer(vault, row, known[key]):
                newer.append((known[key].id, row))
            else:
                dropped["received-again"] += 1
        _spare_later(conn, vault, plan)
        cleared = _cleared(conn, vault, plan)
        copies = posts.copies_of(conn, cleared | {key for key in plan.gone if plan.gone[key] != EDITED_AWAY})
        cleared |= copies - plan.gone.keys()
        removed = posts.remove(conn, cleared | set(plan.gone))
        buried_now = {**dict.fromkeys(cleared, "author-gone"), **plan.gone}
        hour = hour_of(now)
        # An edit's own hour, not ours: a later version must be told from an earlier one.
        away = {
            key: hour_of(plan.gone_at[key])
            for key, reason in plan.gone.items()
            if key in plan.gone_at and reason == EDITED_AWAY
        }
        for then in {hour, *away.values()}:
            at_once = {key: reason for key, reason in buried_now.items() if away.get(key, hour) == then}
            posts.bury(conn, at_once, seen=removed, hour=then)
        posts.dig_up(conn, risen)
        posts.add(conn, new)
        posts.replace(conn, [(id_, row) for id_, row in newer if row.key not in removed])
        posts.bar(conn, plan.bars, hour)
        posts.unbar(conn, plan.back)
        resets.note(conn, plan.reset)
        coverage.add_gaps(conn, batch.gaps)
        if batch.heard:
            coverage.add_heard(conn, batch.source, *batch.heard, now=now)
        counts = {"received": batch.received, "kept": len(new) + len(newer), **dropped}
        coverage.count(conn, batch.source, hour, counts)
        heard_to = batch.heard[1] if batch.heard else None
        coverage.save_cursor(conn, batch.source, batch.network, cursor=cursor, heard_to=heard_to, now=now)
    return Collected(
        added=len(new),
        edited=len(newer) + plan.edited,
        removed=len(removed) + plan.removed,
        dropped=dict(dropped),
    )


def _plan(vault: Vault, batch: Batch, now: datetime, rules: Rules) -> Plan:
    plan = Plan()
    oldest = now - timedelta(days=rules.text_days)
    for event in batch.events:
        match event:
            case PostSeen(post=post, rule=rule):
                _see(plan, vault, batch.source, post, rule, now, oldest, rules)
            case PostGone():
                plan.forget_post(vault.lookup("post", event.network.value, event.uri), event)
            case AuthorGone():
                author_key = vault.lookup("author", event.network.value, event.author)
                plan.forget_author(author_key, event.at)
                plan.back.discard(author_key)
                plan.bars[author_key] = (event.reason, event.reason not in ("opted-out", "deleted"))
            case AuthorReset():
                plan.reset.add(vault.lookup("author", event.network.value, event.author))
            case AuthorBack():
                author_key = vault.lookup("author", event.network.value, event.author)
                if plan.bars.get(author_key, ("", True))[1]:
                    plan.bars.pop(author_key, None)
                    plan.back.add(author_key)
    return plan


def _see(
    plan: Plan, vault: Vault, source: str, post: Post, rule: str, now: datetime, oldest: datetime, rules: Rules
) -> None:
    author_key = vault.lookup("author", post.network.value, post.author)
    to_us = post.reply_to_author in rules.own
    if to_us and STOP.match(post.text):
        plan.forget_author(author_key)
        plan.bars[author_key] = ("opted-out", False)
        plan.dropped["opted-out"] += 1
        return
    if post.optout:
        plan.forget_author(author_key)
        plan.dropped["opted-out"] += 1
        return
    if author_key in plan.bars:
        plan.dropped["barred"] += 1
        return
    if post.created_at < oldest:
        plan.dropped["too-old"] += 1
        return
    key = vault.lookup("post", post.network.value, post.uri)
    earlier = plan.keep.get(key)
    if key in plan.gone and not _returns(post, plan.gone[key], plan.gone_at.get(key)):
        plan.dropped["tombstone"] += 1
        return
    if earlier is not None and _revised(earlier.post) >= _revised(post):
        plan.dropped["received-again"] += 1
        return
    plan.edited += earlier is not None
    plan.gone.pop(key, None)
    automated = post.bot or post.author in rules.bots
    excluded = "own" if post.author in rules.own else "reply-to-us" if to_us else "bot" if automated else None
    if excluded is None and post.author_since and is_young(post.author_since, post.created_at, rules.min_account_days):
        excluded = profiles.YOUNG
    plan.keep[key] = seal_post(
        vault, post, key, author_key, source=source, rule=rule, now=now, excluded=excluded, rules=rules
    )


def _spare_later(conn: Connection, vault: Vault, plan: Plan) -> None:
    """A stream that rewinds tells again of an edit that took a post out: a later version that is stored stays."""
    dated = [key for key, reason in plan.gone.items() if reason == EDITED_AWAY and key in plan.gone_at]
    for row, post in posts.unsealed(vault, posts.stored(conn, dated).values()):
        if _revised(post) > plan.gone_at[row.post_key]:
            del plan.gone[row.post_key]


def _cleared(conn: Connection, vault: Vault, plan: Plan) -> set[bytes]:
    """The stored posts of authors who left. A stream that rewinds tells of it again: what they wrote since stays."""
    cleared = posts.keys_of_authors(conn, [author for author, at in plan.cleared.items() if at is None])
    for author, at in plan.cleared.items():
        if at is not None and (keys := posts.keys_of_authors(conn, [author])):
            later = {
                row.post_key
                for row, post in posts.unsealed(vault, posts.stored(conn, keys).values())
                if _revised(post) > at
            }
            cleared |= keys - later
    return cleared


def _ask_profiles(conn: Connection, plan: Plan) -> Counter[str]:
    """Take out what authors asked not to be kept, and mark what has to wait for their profiles; gives what went."""
    waiting = {
        key: row
        for key, row in plan.keep.items()
        if row.post.network is Network.BLUESKY and not row.columns["excluded"]
    }
    known = profiles.known(conn, {row.columns["author_key"] for row in waiting.values()})
    dropped: Counter[str] = Counter()
    for key, row in waiting.items():
        profile = known.get(row.columns["author_key"])
        if profile is not None and profile.refuses(row.columns["rule"]):
            del plan.keep[key]
            plan.gone[key] = profiles.OPTED_OUT
            dropped[profiles.OPTED_OUT] += 1
        else:
            row.columns["excluded"] = profile.excluded if profile else profiles.PENDING
    return dropped


def _is_newer(vault: Vault, row: Sealed, known: Stored) -> bool:
    if row.columns["digest"] == known.digest:
        return False
    return _revised(row.post) > _revised(posts.unseal(vault, known.period, known.sealed, known.post_key))


def _revised(post: Post) -> datetime:
    return post.edited_at or post.created_at


def _returns(post: Post, reason: str, gone_at: datetime | None) -> bool:
    """Only a later edit brings back a post that an earlier edit took out; a deleted post never comes back."""
    return reason == EDITED_AWAY and post.edited_at is not None and (gone_at is None or post.edited_at > gone_at)
