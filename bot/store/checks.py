"""When each kept post was last looked up on its network.

`post.checked_hour` is the hour of the last look-up; 0: none since it was received; `posts.UNCHECKED`: it must be looked
up before anything else; below that: it could not be, when it was last tried in that hour (negated).
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, update

from bot.store import posts
from bot.store.posts import UNCHECKED, Stored
from bot.store.tables import PostRow


class Due(msgspec.Struct, frozen=True):
    """A post to be looked up, and the source that it was heard from."""

    row: Stored
    source: str


def due(conn: Connection, *, before_hour: int, limit: int) -> list[Due]:
    """Posts last looked up, or received, before that hour; the longest ago first."""
    statement = select(PostRow.id, PostRow.source).where(_due(before_hour)).order_by(func.abs(PostRow.checked_hour))
    found = dict(conn.execute(statement.order_by(PostRow.id).limit(limit)).all())
    rows = posts.by_id(conn, list(found))
    return [Due(rows[id_], source) for id_, source in found.items() if id_ in rows]


def count_due(conn: Connection, *, before_hour: int) -> int:
    """How many posts `due` would give without a limit."""
    return conn.execute(select(func.count()).select_from(PostRow).where(_due(before_hour))).scalar_one()


def mark(conn: Connection, ids: Collection[int], hour: int) -> None:
    """These posts stood in this hour."""
    for chunk in posts.chunks(ids):
        conn.execute(update(PostRow).where(PostRow.id.in_(chunk)).values(checked_hour=hour))


def postpone(conn: Connection, ids: Collection[int], hour: int) -> None:
    """These posts could not be looked up in this hour; others come first now."""
    for chunk in posts.chunks(ids):
        conn.execute(update(PostRow).where(PostRow.id.in_(chunk)).values(checked_hour=-hour))


def unchecked(conn: Connection, *, start_hour: int, end_hour: int, before_hour: int) -> int:
    """Posts of a window that were neither received nor looked up since that hour: some may be gone by now."""
    last = or_(
        and_(PostRow.checked_hour > 0, PostRow.checked_hour < before_hour),
        and_(PostRow.checked_hour <= 0, PostRow.received_hour < before_hour),
        PostRow.checked_hour == UNCHECKED,
    )
    window = and_(PostRow.hour >= start_hour, PostRow.hour < end_hour)
    return conn.execute(select(func.count()).select_from(PostRow).where(window, last)).scalar_one()


def _due(before_hour: int) -> ColumnElement[bool]:
    return or_(
        PostRow.checked_hour == UNCHECKED,
        and_(PostRow.checked_hour == 0, PostRow.received_hour < before_hour),
        and_(func.abs(PostRow.checked_hour) > 1, func.abs(PostRow.checked_hour) < before_hour),
    )
