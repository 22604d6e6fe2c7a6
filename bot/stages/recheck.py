"""Re-check: kept posts are looked up again, since a deletion may never have been told. What is gone, goes for good.

Every post within a day, in batches and without hurry, the longest unchecked first; after an old backup all at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.clock import hour_of
from bot.errors import SourceError
from bot.model import Network
from bot.store import checks, posts
from bot.store.session import Store
from bot.vault import Vault

AT_ONCE = 500
"""Posts of one round."""

MARGIN_H = 4
"""A post is looked up so long before it has to be, so that a slow round is still in time."""


class Checker(Protocol):
    """Where posts are looked up: by AT URI on Bluesky, by the server's own number on Mastodon."""

    def standing(self, names: Sequence[str]) -> dict[str, bool]: ...


class Rechecked(msgspec.Struct, kw_only=True):
    """Posts looked up, of these gone, and those that could not be: no way to ask for them, or no answer.

    `problems` are of the servers; `left` are posts still to be looked up now.
    """

    checked: int = 0
    gone: int = 0
    skipped: int = 0
    left: int = 0
    problems: list[str] = []


def recheck(
    store: Store,
    vault: Vault,
    checkers: Mapping[str, Checker],
    *,
    now: datetime,
    within_h: int = 24,
    every: bool = False,
) -> Rechecked:
    """One round: look up the posts that are due, or with `every` all that were not looked up in this hour.

    `checkers` are by source name, and "bluesky" for that network.
    """
    hour = hour_of(now)
    due = hour if every else hour - max(1, within_h - MARGIN_H)
    with store.read() as conn:
        rows = checks.due(conn, before_hour=due, limit=AT_ONCE)
    asked: dict[str, dict[str, posts.Stored]] = defaultdict(dict)
    skipped: list[int] = []
    sources = {one.row.id: one.source for one in rows}
    for row, post in posts.unsealed(vault, [one.row for one in rows]):
        place = Network.BLUESKY.value if post.network is Network.BLUESKY else sources[row.id]
        name = post.uri if post.network is Network.BLUESKY else post.local_id
        if name is None or place not in checkers:
            skipped.append(row.id)
        else:
            asked[place][name] = row
    done = Rechecked(skipped=len(skipped))
    gone: set[bytes] = set()
    standing: list[int] = []
    later: list[int] = []
    for place, named in asked.items():
        try:
            answers = checkers[place].standing(list(named))
        except SourceError as error:
            done.problems.append(str(error))
            later += [row.id for row in named.values()]
            continue
        for name, row in named.items():
            if name not in answers:
                skipped.append(row.id)
            elif answers[name]:
                standing.append(row.id)
            else:
                gone.add(row.post_key)
    with store.write() as conn:
        copies = posts.copies_of(conn, gone)
        removed = posts.remove(conn, gone | copies)
        posts.bury(conn, dict.fromkeys(gone | copies, "gone"), seen=removed, hour=hour)
        checks.mark(conn, standing, hour)
        checks.postpone(conn, skipped, hour)
        # Due again in the next hour.
        checks.postpone(conn, later, due)
        done.left = checks.count_due(conn, before_hour=due)
    done.gone, done.checked, done.skipped = len(removed), len(standing) + len(gone), len(skipped)
    return done
