"""Posts whose authors' repositories changed beyond what was told: they are looked up, and their authors read again."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, func, select, update

from bot.store import posts
from bot.store.posts import UNCHECKED, Stored
from bot.store.tables import PostRow


class Reset(msgspec.Struct, frozen=True):
    """An author to be read again: everything that is held of them, and the source that it was heard from last."""

    author_key: bytes
    source: str
    rows: tuple[Stored, ...]


def note(conn: Connection, authors: Collection[bytes]) -> None:
    """Whatever is held of these authors must be looked up, and they be read again."""
    for chunk in posts.chunks(authors):
        held = PostRow.author_key.in_(chunk)
        conn.execute(update(PostRow).where(held).values(checked_hour=UNCHECKED, reset=True))


def pending(conn: Connection, *, limit: int) -> list[Reset]:
    """Authors to be read again."""
    newest = func.max(PostRow.id).label("newest")
    statement = select(PostRow.author_key, newest).where(PostRow.reset).group_by(PostRow.author_key).order_by(newest)
    found = []
    for author_key, id_ in conn.execute(statement.limit(limit)).all():
        source = conn.execute(select(PostRow.source).where(PostRow.id == id_)).scalar_one()
        keys = posts.keys_of_authors(conn, [author_key])
        found.append(Reset(author_key, source, tuple(posts.stored(conn, keys).values())))
    return found


def done(conn: Connection, author_key: bytes) -> None:
    """This author was read."""
    conn.execute(update(PostRow).where(PostRow.author_key == author_key, PostRow.reset).values(reset=False))
