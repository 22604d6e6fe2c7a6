"""Reread: authors whose repositories changed beyond what was told are read again, those of whom posts are held.

What they have now goes through the same reading as what is heard; what they no longer have is found by `recheck`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from bot.listeners.base import Intake
from bot.listeners.bluesky_events import BlueskyEvents
from bot.listeners.bluesky_record import read_post
from bot.listeners.bluesky_search import View, take
from bot.listeners.fields import Malformed
from bot.model import Network, Post
from bot.stages.collect import collect
from bot.stages.sealing import Rules
from bot.store import posts, resets
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist

AT_ONCE = 20


class Authors(Protocol):
    """Where what an author has published is read, newest first and not without end."""

    def posts_of(self, did: str) -> list[View]: ...


class Reread(msgspec.Struct, kw_only=True):
    """Authors read, and what that added and changed."""

    authors: int = 0
    added: int = 0
    edited: int = 0


def reread(
    store: Store, vault: Vault, network: Authors, watchlist: Watchlist, rules: Rules, *, now: datetime
) -> Reread:
    """Read some of the authors that are due. SourceError when the network can't be asked: they stay due."""
    with store.read() as conn:
        due = resets.pending(conn, limit=AT_ONCE)
    result = Reread()
    for author in due:
        held = {post.uri: post for _, post in posts.unsealed(vault, author.rows)}
        did = next((post.author for post in held.values()), None)
        if did is not None:
            intake = Intake(author.source, Network.BLUESKY)
            events = BlueskyEvents(intake, watchlist)
            for view in network.posts_of(did):
                if (known := held.get(view.uri)) is None:
                    take(view, events, at=now)
                elif _differs(view, known, now):
                    take(view, events, at=now, operation="update")
            collected = collect(store, vault, intake.batch(None, None), now=now, rules=rules)
            result.added += collected.added
            result.edited += collected.edited
        with store.write() as conn:
            resets.done(conn, author.author_key)
        result.authors += 1
    return result


def _differs(view: View, known: Post, now: datetime) -> bool:
    did, _, rkey = view.uri.removeprefix("at://").split("/")
    try:
        new = read_post(view.record, did=did, rkey=rkey, at=now)
    except Malformed:
        return True
    return (new.surface, new.tags, new.langs) != (known.surface, known.tags, known.langs)
