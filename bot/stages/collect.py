"""Collect: what one source gave becomes sealed rows, in one transaction with its cursor.

The plan is made without a transaction, in the order of the events; the transaction then asks the store what it knows
(tombstones, bars, older versions) and writes. The same batch again changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

import msgspec

from bot.clock import aware, from_hour, hour_of, week_of
from bot.model import AuthorBack, AuthorGone, Batch, Network, Post, PostGone, PostSeen
from bot.store import coverage, posts, profiles
from bot.store.posts import Sealed, Stored
from bot.store.session import Connection, Store
from bot.vault import Vault
from bot.watchlist import STOP

EDITED_AWAY = "edited-away"
NOISE = re.compile(r"https?://\S+|@[\w.@-]+|\s+")
LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What collecting depends on: `watched` tags as normalised, `own` accounts, `bots` known, how long text lives.

    `profiles`: Bluesky posts count only once their author's profile is read. `min_account_days`: younger ones don't.
    """

    watched: frozenset[str]
    normalise_tag: Callable[[str], str]
    own: frozenset[str] = frozenset()
    bots: frozenset[str] = frozenset()
    text_days: int = 30
    profiles: bool = False
    min_account_days: int = 0


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
        self.cleared: set[bytes] = set()
        self.back: set[bytes] = set()
        self.dropped: Counter[str] = Counter()
        self.edited = self.removed = 0

    def forget_author(self, author_key: bytes) -> None:
        """Everything of an author goes: what is stored, and what came earlier in this batch."""
        self.cleared.add(author_key)
        for key in [key for key, row in self.keep.items() if row.columns["author_key"] == author_key]:
            self.gone[key] = "author-gone"
            del self.keep[key]
            self.removed += 1


def collect(store: Store, vault: Vault, batch: Batch, *, now: datetime, rules: Rules) -> Collected:
    """Commit a batch: rows, deletions, gaps, counters and cursor, all or none."""
    plan = _plan(vault, batch, now, rules)
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
        cleared = posts.keys_of_authors(conn, plan.cleared)
        copies = posts.copies_of(conn, cleared | {key for key in plan.gone if plan.gone[key] != EDITED_AWAY})
        cleared |= copies - plan.gone.keys()
        removed = posts.remove(conn, cleared | set(plan.gone))
        buried_now = {**dict.fromkeys(cleared, "author-gone"), **plan.gone}
        hour = hour_of(now)
        posts.bury(conn, buried_now, seen=removed, hour=hour)
        posts.dig_up(conn, risen)
        posts.add(conn, new)
        posts.replace(conn, [(id_, row) for id_, row in newer if row.key not in removed])
        posts.bar(conn, plan.bars, hour)
        posts.unbar(conn, plan.back)
        coverage.add_gaps(conn, batch.gaps)
        if batch.heard:
            coverage.add_heard(conn, batch.source, *batch.heard, now=now)
        counts = {"received": batch.received, "kept": len(new) + len(newer), **dropped}
        coverage.count(conn, batch.source, hour, counts)
        heard_to = batch.heard[1] if batch.heard else None
        coverage.save_cursor(conn, batch.source, batch.network, cursor=batch.cursor, heard_to=heard_to, now=now)
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
                key = vault.lookup("post", event.network.value, event.uri)
                plan.removed += plan.keep.pop(key, None) is not None
                plan.gone[key] = event.reason
                if event.at is not None:
                    plan.gone_at[key] = aware(event.at)
            case AuthorGone():
                author_key = vault.lookup("author", event.network.value, event.author)
                plan.forget_author(author_key)
                plan.back.discard(author_key)
                plan.bars[author_key] = (event.reason, event.reason not in ("opted-out", "deleted"))
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


def is_young(since: datetime, at: datetime, min_days: int) -> bool:
    """Whether an account made at `since` was younger than `min_days` at `at`."""
    return at - since < timedelta(days=min_days)


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


def seal_post(
    vault: Vault,
    post: Post,
    key: bytes,
    author_key: bytes,
    *,
    source: str,
    rule: str,
    now: datetime,
    excluded: str | None,
    rules: Rules,
) -> Sealed:
    """A post as a row: what may stand in clear, keys for the rest, and the content sealed under its week's key."""
    # A time in the future is the author's clock or a trick; it counts when it arrived.
    moment = min(aware(post.created_at), now)
    period = week_of(moment)
    content = posts.ENCODER.encode(post)
    tags = {tag for tag in map(rules.normalise_tag, post.tags) if tag in rules.watched}
    columns = {
        "post_key": key,
        "origin_key": vault.lookup("post", _network_of(post.origin), post.origin) if post.origin else key,
        "author_key": author_key,
        "author_week": vault.pseudonym(period, "author", post.network.value, post.author),
        "text_week": vault.pseudonym(period, "text", _plain(post.surface)),
        "network": post.network.value,
        "source": source,
        "rule": rule,
        "lang": _language(post.langs),
        "hour": hour_of(moment),
        "received_hour": hour_of(now),
        "period": period,
        "digest": vault.pseudonym(period, "content", content.hex()),
        "sealed": vault.seal(period, content, key),
        "excluded": excluded,
        "version": 1,
        "linked_version": 0,
    }
    return Sealed(columns=columns, tags=tuple(sorted(tags)), post=post)


def _is_newer(vault: Vault, row: Sealed, known: Stored) -> bool:
    if row.columns["digest"] == known.digest:
        return False
    return _revised(row.post) > _revised(posts.unseal(vault, known.period, known.sealed, known.post_key))


def _revised(post: Post) -> datetime:
    return post.edited_at or post.created_at


def _returns(post: Post, reason: str, gone_at: datetime | None) -> bool:
    """Only a later edit brings back a post that an earlier edit took out; a deleted post never comes back."""
    return reason == EDITED_AWAY and post.edited_at is not None and (gone_at is None or post.edited_at > gone_at)


def _network_of(uri: str) -> str:
    return (Network.BLUESKY if uri.startswith("at://") else Network.MASTODON).value


def _plain(text: str) -> str:
    """The text without links, handles and spacing: what copies of one text have in common."""
    return NOISE.sub(" ", unicodedata.normalize("NFKC", text)).casefold().strip()


def _language(langs: Collection[str]) -> str:
    """The primary subtag of the author's first language tag, "und" when there is none that means anything."""
    for lang in langs:
        primary = lang.split("-")[0].split("_")[0].lower()
        if LANGUAGE.match(primary):
            return primary
    return "und"
