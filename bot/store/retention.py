"""What expires: posts after their time, weeks' keys after their last post, tombstones after any backup."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from bot.clock import hour_of
from bot.store.tables import LinkRow, PostRow, Tally, Tombstone


def weeks_with_expired(conn: Connection, before: datetime) -> list[str]:
    """The weeks that hold posts from before this moment, oldest first."""
    statement = select(PostRow.period).where(PostRow.hour < hour_of(before)).distinct().order_by(PostRow.period)
    return list(conn.execute(statement).scalars())


def tally_week(conn: Connection, week: str) -> None:
    """Count a week's posts and authors for each person, once, while all its rows are still there."""
    if conn.execute(select(Tally.week).where(Tally.week == week).limit(1)).first():
        return
    counted = (
        select(
            LinkRow.person,
            PostRow.network,
            func.count(PostRow.origin_key.distinct()).label("posts"),
            func.count(PostRow.author_week.distinct()).label("authors"),
        )
        .join(PostRow, PostRow.id == LinkRow.post_id)
        .where(PostRow.period == week, PostRow.excluded.is_(None), LinkRow.outcome == "link")
    )
    by_network = conn.execute(counted.group_by(LinkRow.person, PostRow.network)).mappings().all()
    overall = conn.execute(
        counted.with_only_columns(
            LinkRow.person,
            func.count(PostRow.origin_key.distinct()).label("posts"),
            func.count(PostRow.author_week.distinct()).label("authors"),
        ).group_by(LinkRow.person)
    ).mappings()
    rows = [{"week": week, **row} for row in by_network]
    rows += [{"week": week, "network": "", **row} for row in overall]
    if rows:
        conn.execute(insert(Tally), rows)


def expire_posts(conn: Connection, before: datetime, limit: int) -> int:
    """Delete at most `limit` posts from before this moment, with their tags and links."""
    expired = select(PostRow.id).where(PostRow.hour < hour_of(before)).order_by(PostRow.id).limit(limit)
    return conn.execute(delete(PostRow).where(PostRow.id.in_(expired.scalar_subquery()))).rowcount


def expire_tombstones(conn: Connection, *, seen_before: datetime, unseen_before: datetime) -> int:
    """Delete tombstones older than any backup; those of posts never seen, older than any replay."""
    seen = delete(Tombstone).where(Tombstone.seen, Tombstone.hour < hour_of(seen_before))
    unseen = delete(Tombstone).where(~Tombstone.seen, Tombstone.hour < hour_of(unseen_before))
    return conn.execute(seen).rowcount + conn.execute(unseen).rowcount


def periods_in_use(conn: Connection) -> set[str]:
    """The periods of which a sealed row is left."""
    return set(conn.execute(select(PostRow.period).distinct()).scalars())
