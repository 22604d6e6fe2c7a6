"""What profiles said: who asked to be left out, who is a bot; and the posts that wait for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select, update

from bot.clock import hour_of
from bot.store import posts
from bot.store.coverage import upsert
from bot.store.tables import PostRow, Profile

PENDING, OPTED_OUT, BOT, YOUNG = "pending", "opted-out", "bot", "young"
"""Why a post counts nowhere: its author's profile is not read yet, says so, says bot, or is too new."""

UNREAD = "unread"
NOT_SEARCHABLE = "not-searchable"
"""The author does not want to be found by strangers: a post kept for a name alone goes, one with a hashtag stays."""

OURS = (PENDING, YOUNG)
"""The exclusions that a profile may lift; that of a bot may come from the post itself."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an author. `optout` as in the table; `hour` when it was asked last."""

    optout: str
    bot: bool
    failed: int
    hour: int

    def refuses(self, rule: str) -> bool:
        """Whether the author does not want a post kept that this rule kept."""
        if self.optout == NOT_SEARCHABLE:
            return not rule.startswith("tag:")
        return self.optout not in ("", UNREAD, YOUNG)

    @property
    def excluded(self) -> str | None:
        """Why posts of this author count nowhere, None when they count."""
        if self.optout == UNREAD:
            return PENDING
        return BOT if self.bot else YOUNG if self.optout == YOUNG else None


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A post of an author whose profile is to be read."""

    row: posts.Stored
    author_key: bytes


def known(conn: Connection, authors: Collection[bytes]) -> dict[bytes, Known]:
    """What is known of these authors, by key."""
    return {
        row.author_key: Known(optout=row.optout, bot=row.bot, failed=row.failed, hour=row.hour)
        for chunk in posts.chunks(authors)
        for row in conn.execute(select(Profile.__table__).where(Profile.author_key.in_(chunk)))
    }


def waiting(conn: Connection, *, now: datetime, fresh_h: int, young_h: int, limit: int) -> list[Waiting]:
    """One post of each author to ask about, at most `limit`: never read first, then those read `fresh_h` hours ago.

    Accounts that were too new are asked about again after `young_h` hours, those that could not be read in the next.
    """
    hour = hour_of(now)
    newest = func.max(PostRow.id).label("newest")
    unread = (
        select(PostRow.author_key, newest)
        .outerjoin(Profile, Profile.author_key == PostRow.author_key)
        .where(PostRow.excluded == PENDING, (Profile.hour < hour) | Profile.hour.is_(None))
        .group_by(PostRow.author_key)
        .limit(limit)
    )
    found = dict(conn.execute(unread).all())
    if len(found) < limit:
        stale = (
            select(PostRow.author_key, newest)
            .join(Profile, Profile.author_key == PostRow.author_key)
            .where(
                Profile.optout != UNREAD,
                (Profile.hour < hour - fresh_h) | ((Profile.optout == YOUNG) & (Profile.hour < hour - young_h)),
            )
            .group_by(PostRow.author_key)
            .limit(limit - len(found))
        )
        found = dict(conn.execute(stale).all()) | found
    rows = posts.by_id(conn, list(found.values()))
    return [Waiting(row=rows[id_], author_key=author) for author, id_ in found.items() if id_ in rows]


def save(conn: Connection, said: Mapping[bytes, tuple[str, bool]], *, hour: int) -> int:
    """Keep what profiles said (opt-out, bot) and apply it to what is stored; gives how many posts went."""
    if not said:
        return 0
    statement = upsert(conn, Profile)
    rows = [
        {"author_key": key, "optout": optout, "bot": bot, "failed": 0, "hour": hour}
        for key, (optout, bot) in said.items()
    ]
    changes = {name: statement.excluded[name] for name in ("optout", "bot", "failed", "hour")}
    conn.execute(statement.on_conflict_do_update(index_elements=["author_key"], set_=changes), rows)
    gone: set[bytes] = set()
    for author, (optout, bot) in said.items():
        one = Known(optout=optout, bot=bot, failed=0, hour=hour)
        of_author = select(PostRow.post_key, PostRow.rule).where(PostRow.author_key == author)
        gone |= {key for key, rule in conn.execute(of_author) if one.refuses(rule)}
        ours = PostRow.excluded.in_(OURS)
        touched = ours if one.excluded is None else ours | PostRow.excluded.is_(None)
        conn.execute(update(PostRow).where(PostRow.author_key == author, touched).values(excluded=one.excluded))
    return _take_out(conn, gone, OPTED_OUT, hour)


def failed(conn: Connection, authors: Iterable[bytes], *, hour: int) -> None:
    """These profiles were asked for and not given."""
    rows = [{"author_key": key, "optout": UNREAD, "bot": False, "failed": 1, "hour": hour} for key in authors]
    if rows:
        statement = upsert(conn, Profile)
        changes = {"failed": Profile.failed + 1, "hour": hour}
        conn.execute(statement.on_conflict_do_update(index_elements=["author_key"], set_=changes), rows)


def expire(conn: Connection, *, before_hour: int, hour: int) -> int:
    """Posts received before that hour whose authors' profiles could not be read go; gives how many."""
    overdue = select(PostRow.post_key).where(PostRow.excluded == PENDING, PostRow.received_hour < before_hour)
    return _take_out(conn, set(conn.execute(overdue).scalars()), "profile-unread", hour)


def _take_out(conn: Connection, keys: set[bytes], reason: str, hour: int) -> int:
    gone = posts.remove(conn, keys)
    posts.bury(conn, dict.fromkeys(gone, reason), seen=gone, hour=hour)
    return len(gone)
