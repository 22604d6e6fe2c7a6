"""Profiles: authors of kept Bluesky posts are asked about, in their profiles, before their posts count.

A post waits, sealed and counted nowhere, until its author's profile is read. It goes when the author asks to be left
out, or when the profile could not be read within a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.clock import hour_of
from bot.errors import SourceError
from bot.listeners.bluesky_appview import Said
from bot.stages.sealing import is_young
from bot.store import posts, profiles
from bot.store.session import Store
from bot.vault import Vault

AT_ONCE = 250
WAIT_H = 24
FRESH_H = 7 * 24
"""A profile holds for a week; then it is read again, as long as posts of its author are kept."""

YOUNG_FRESH_H = 24


class Profiles(Protocol):
    """Where profiles are read."""

    def profiles(self, dids: Sequence[str]) -> dict[str, Said]: ...


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Profiles read and not given, posts that went for a wish or for want of an answer, and what was in the way."""

    read: int
    unread: int
    gone: int
    expired: int
    problem: str = ""


def ask_profiles(store: Store, vault: Vault, source: Profiles, *, now: datetime, min_account_days: int = 0) -> Asked:
    """Read the profiles that are waited for, and some that are a week old; apply what they say."""
    hour = hour_of(now)
    with store.read() as conn:
        waiting = profiles.waiting(conn, now=now, fresh_h=FRESH_H, young_h=YOUNG_FRESH_H, limit=AT_ONCE)
    readable = {row.id: post for row, post in posts.unsealed(vault, [one.row for one in waiting])}
    authors = {readable[one.row.id].author: one.author_key for one in waiting if one.row.id in readable}
    problem = ""
    given: dict[str, Said] = {}
    try:
        given = source.profiles(sorted(authors)) if authors else {}
    except SourceError as error:
        problem = str(error)
    said = {authors[did]: (_optout(one, now, min_account_days), one.bot) for did, one in given.items()}
    with store.write() as conn:
        gone = profiles.save(conn, said, hour=hour)
        unread = [] if problem else [key for did, key in authors.items() if did not in given]
        profiles.failed(conn, unread, hour=hour)
        expired = profiles.expire(conn, before_hour=hour - WAIT_H, hour=hour)
    return Asked(read=len(said), unread=len(unread), gone=gone, expired=expired, problem=problem)


def _optout(said: Said, now: datetime, min_account_days: int) -> str:
    if said.optout:
        return said.optout
    if said.reserved:
        return profiles.NOT_SEARCHABLE
    return profiles.YOUNG if said.since and is_young(said.since, now, min_account_days) else ""
