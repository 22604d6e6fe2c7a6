"""Kept posts, tombstones and bars: rows in, rows out. What to write is decided in `stages.collect`, written here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, case, delete, insert, or_, select, update

from bot.errors import KeyGone
from bot.model import Post
from bot.store import journal
from bot.store.coverage import upsert
from bot.store.journal import Entry
from bot.store.tables import AuthorBar, PostRow, PostTag, Profile, Tombstone
from bot.vault import Vault

UNCHECKED = -1
"""`checked_hour` of a post that must be checked with its network before anything else, however young it is."""

REPLACED = (
    *("author_week", "text_week", "origin_key", "source", "rule", "lang"),
    *("hour", "period", "digest", "sealed", "excluded"),
)
"""Columns that a newer version brings; with `source`, as a server's own number of a post is in the content."""

CHUNK = 500
"""Keys in one IN list: SQLite allows 32,766 parameters, short statements stay in the cache."""

ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(Post)


class Sealed(msgspec.Struct, frozen=True, kw_only=True):
    """A post ready to be written: `columns` of the `post` table, the watched `tags`, and the post itself in memory."""

    columns: dict[str, Any]
    tags: tuple[str, ...]
    post: Post

    @property
    def key(self) -> bytes:
        key: bytes = self.columns["post_key"]
        return key


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """A row as it stands, enough to decide about a newer or older version of the same post."""

    id: int
    post_key: bytes
    period: str
    digest: bytes
    sealed: bytes
    version: int


def unseal(vault: Vault, period: str, sealed: bytes, post_key: bytes) -> Post:
    """The post behind a row; KeyGone once its week's key is destroyed."""
    return DECODER.decode(vault.unseal(period, sealed, post_key))


def chunks(keys: Collection[Any]) -> Iterator[Sequence[Any]]:
    """The keys in lists that fit one statement."""
    ordered = list(keys)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def stored(conn: Connection, keys: Collection[bytes]) -> dict[bytes, Stored]:
    """The rows of these posts, by key."""
    columns = (PostRow.id, PostRow.post_key, PostRow.period, PostRow.digest, PostRow.sealed, PostRow.version)
    found: dict[bytes, Stored] = {}
    for chunk in chunks(keys):
        for row in conn.execute(select(*columns).where(PostRow.post_key.in_(chunk))).mappings():
            found[row["post_key"]] = Stored(**row)
    return found


def tombstones(conn: Connection, keys: Collection[bytes]) -> dict[bytes, tuple[str, int]]:
    """Which of these posts are gone for good: reason and hour, by key."""
    columns = (Tombstone.post_key, Tombstone.reason, Tombstone.hour)
    return {
        row.post_key: (row.reason, row.hour)
        for chunk in chunks(keys)
        for row in conn.execute(select(*columns).where(Tombstone.post_key.in_(chunk)))
    }


def bars(conn: Connection, authors: Collection[bytes]) -> dict[bytes, str]:
    """Which of these authors nothing is kept of, with the reason."""
    return {
        row.author_key: row.reason
        for chunk in chunks(authors)
        for row in conn.execute(select(AuthorBar.author_key, AuthorBar.reason).where(AuthorBar.author_key.in_(chunk)))
    }


def add(conn: Connection, rows: Sequence[Sealed]) -> None:
    """Write posts that are not stored yet, with their watched tags."""
    if not rows:
        return
    conn.execute(insert(PostRow), [row.columns for row in rows])
    _add_tags(conn, rows)


def replace(conn: Connection, rows: Sequence[tuple[int, Sealed]]) -> None:
    """Write a newer version of stored posts, given by row id; their links are made anew."""
    if not rows:
        return
    changes: dict[str, Any] = {name: bindparam(f"new_{name}") for name in REPLACED}
    changes |= {"version": PostRow.version + 1, "linked_version": 0}
    statement = update(PostRow).where(PostRow.id == bindparam("row")).values(**changes)
    conn.execute(
        statement,
        [{"row": id_, **{f"new_{name}": row.columns[name] for name in REPLACED}} for id_, row in rows],
    )
    for chunk in chunks([id_ for id_, _ in rows]):
        conn.execute(delete(PostTag).where(PostTag.post_id.in_(chunk)))
    _add_tags(conn, [row for _, row in rows])


def _add_tags(conn: Connection, rows: Sequence[Sealed]) -> None:
    tagged = {row.key: row.tags for row in rows if row.tags}
    if not tagged:
        return
    pairs = [
        {"post_id": row.id, "tag": tag}
        for chunk in chunks(tagged)
        for row in conn.execute(select(PostRow.id, PostRow.post_key).where(PostRow.post_key.in_(chunk)))
        for tag in tagged[row.post_key]
    ]
    conn.execute(insert(PostTag), pairs)


def remove(conn: Connection, keys: Collection[bytes]) -> set[bytes]:
    """Delete posts with their tags and links; gives the keys that were stored."""
    found: set[bytes] = set()
    for chunk in chunks(keys):
        found |= set(conn.execute(select(PostRow.post_key).where(PostRow.post_key.in_(chunk))).scalars())
    for chunk in chunks(found):
        conn.execute(delete(PostRow).where(PostRow.post_key.in_(chunk)))
    return found


def keys_of_authors(conn: Connection, authors: Collection[bytes]) -> set[bytes]:
    """The keys of all stored posts of these authors."""
    return {
        key
        for chunk in chunks(authors)
        for key in conn.execute(select(PostRow.post_key).where(PostRow.author_key.in_(chunk))).scalars()
    }


def copies_of(conn: Connection, keys: Collection[bytes]) -> set[bytes]:
    """The keys of stored posts that a bridge copied from these."""
    return {
        key
        for chunk in chunks(keys)
        for key in conn.execute(
            select(PostRow.post_key).where(PostRow.origin_key.in_(chunk), PostRow.post_key != PostRow.origin_key)
        ).scalars()
    }


def forget_profiles(conn: Connection, authors: Collection[bytes]) -> None:
    """Remove what was remembered of these authors' profiles."""
    for chunk in chunks(authors):
        conn.execute(delete(Profile).where(Profile.author_key.in_(chunk)))


def bury(conn: Connection, gone: Mapping[bytes, str], *, seen: Collection[bytes], hour: int) -> None:
    """Leave tombstones. An older one stays, but learns that the post was seen; a deletion outranks an edit."""
    rows = [{"post_key": key, "reason": reason, "hour": hour, "seen": key in seen} for key, reason in gone.items()]
    if not rows:
        return
    held = (key for key in gone if key in seen)
    journal.note(conn, [Entry(do="bury", key=key.hex(), reason=gone[key], hour=hour) for key in held])
    statement = upsert(conn, Tombstone)
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["post_key"],
            set_={
                "reason": case(
                    (statement.excluded.reason == "edited-away", Tombstone.reason), else_=statement.excluded.reason
                ),
                "seen": or_(Tombstone.seen, statement.excluded.seen),
            },
        ),
        rows,
    )


def dig_up(conn: Connection, keys: Collection[bytes]) -> None:
    """Remove tombstones of posts that a later edit brought back among what is kept; deletions are never dug up."""
    journal.note(conn, [Entry(do="rise", key=key.hex()) for key in keys])
    for chunk in chunks(keys):
        conn.execute(delete(Tombstone).where(Tombstone.post_key.in_(chunk)))


def bar(conn: Connection, authors: Mapping[bytes, tuple[str, bool]], hour: int) -> None:
    """Keep nothing more of these authors: reason, and whether the network's "active again" ends it."""
    rows = [
        {"author_key": key, "reason": reason, "until_back": until_back, "hour": hour}
        for key, (reason, until_back) in authors.items()
    ]
    if rows:
        journal.note(
            conn,
            [
                Entry(do="bar", key=key.hex(), reason=reason, hour=hour, until_back=until_back)
                for key, (reason, until_back) in authors.items()
            ],
        )
        statement = upsert(conn, AuthorBar)
        changes = {"reason": statement.excluded.reason, "hour": hour, "until_back": statement.excluded.until_back}
        conn.execute(
            # A bar that the author asked for is never weakened into one that ends by itself.
            statement.on_conflict_do_update(index_elements=["author_key"], set_=changes, where=AuthorBar.until_back),
            rows,
        )


def unbar(conn: Connection, authors: Collection[bytes]) -> None:
    """End the bars that last until the account is active again."""
    ending = {
        key
        for chunk in chunks(authors)
        for key in conn.execute(
            select(AuthorBar.author_key).where(AuthorBar.author_key.in_(chunk), AuthorBar.until_back)
        ).scalars()
    }
    journal.note(conn, [Entry(do="unbar", key=key.hex()) for key in ending])
    for chunk in chunks(ending):
        conn.execute(delete(AuthorBar).where(AuthorBar.author_key.in_(chunk)))


def unlinked(conn: Connection, limit: int) -> list[Stored]:
    """Posts whose present version is not linked yet. Asked after every batch: the index answers, in its own order."""
    columns = (PostRow.id, PostRow.post_key, PostRow.period, PostRow.digest, PostRow.sealed, PostRow.version)
    statement = select(*columns).where(PostRow.linked_version == 0).order_by(PostRow.version).limit(limit)
    return [Stored(**row) for row in conn.execute(statement).mappings()]


def by_id(conn: Connection, ids: Collection[int]) -> dict[int, Stored]:
    """These rows, by their id."""
    columns = (PostRow.id, PostRow.post_key, PostRow.period, PostRow.digest, PostRow.sealed, PostRow.version)
    return {
        row["id"]: Stored(**row)
        for chunk in chunks(ids)
        for row in conn.execute(select(*columns).where(PostRow.id.in_(chunk))).mappings()
    }


def since(conn: Connection, hour: int) -> list[Stored]:
    """Posts from this hour on, oldest first."""
    columns = (PostRow.id, PostRow.post_key, PostRow.period, PostRow.digest, PostRow.sealed, PostRow.version)
    statement = select(*columns).where(PostRow.hour >= hour).order_by(PostRow.id)
    return [Stored(**row) for row in conn.execute(statement).mappings()]


def unsealed(vault: Vault, rows: Iterable[Stored]) -> Iterator[tuple[Stored, Post]]:
    """Rows with their posts; rows whose key is destroyed are passed over."""
    for row in rows:
        try:
            yield row, unseal(vault, row.period, row.sealed, row.post_key)
        except KeyGone:
            continue
