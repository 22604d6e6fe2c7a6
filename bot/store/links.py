"""Links of posts: who is meant by which span, sealed but for person, outcome and score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from bot.clock import hour_of
from bot.store.posts import CHUNK, Stored
from bot.store.tables import LinkRow, PostRow
from bot.vault import Vault
from nlp.types import Mention, Outcome

ENCODER = msgspec.msgpack.Encoder()
MENTIONS = msgspec.msgpack.Decoder(Mention)


class Linked(msgspec.Struct, frozen=True):
    """A version of a post and the mentions found in it."""

    row: Stored
    mentions: tuple[Mention, ...]


def sealed_rows(vault: Vault, linked: Linked, linker: str) -> list[dict[str, Any]]:
    """The rows of one post's links: what was found, sealed under the post's own period."""
    row = linked.row
    return [
        {
            "post_id": row.id,
            "person": mention.person,
            "outcome": mention.outcome.value,
            "score": mention.score,
            "alias_kind": mention.candidates[0].kind if mention.candidates else "",
            "linker": linker,
            "period": row.period,
            "sealed": vault.seal(row.period, ENCODER.encode(mention), row.post_key),
        }
        for mention in linked.mentions
    ]


def save(conn: Connection, done: Sequence[Linked], rows: Sequence[dict[str, Any]]) -> int:
    """Replace the links of these posts; gives how many. One edited or deleted meanwhile is left for the next round."""
    current: set[int] = set()
    for start in range(0, len(done), CHUNK):
        # The key too: a restored backup may have given the number of a deleted post to another one.
        chunk = {linked.row.id: (linked.row.version, linked.row.post_key) for linked in done[start : start + CHUNK]}
        found = conn.execute(select(PostRow.id, PostRow.version, PostRow.post_key).where(PostRow.id.in_(chunk)))
        same = [row.id for row in found if (row.version, row.post_key) == chunk[row.id]]
        conn.execute(delete(LinkRow).where(LinkRow.post_id.in_(same)))
        conn.execute(update(PostRow).where(PostRow.id.in_(same)).values(linked_version=PostRow.version))
        current.update(same)
    fresh = [row for row in rows if row["post_id"] in current]
    if fresh:
        conn.execute(insert(LinkRow), fresh)
    return len(current)


def forget_all(conn: Connection) -> int:
    """Mark every post as unlinked: after the registry or the linker changed, `link` goes through all of them again."""
    return conn.execute(update(PostRow).values(linked_version=0)).rowcount


class Linkable(Stored, frozen=True, kw_only=True):
    """A linked post with what its claims are counted by, and its mentions, sealed."""

    origin_key: bytes
    author_key: bytes
    network: str
    mentions: tuple[bytes, ...] = ()


def naming_somebody(conn: Connection, *, since: datetime) -> list[tuple[int, int, str]]:
    """Posts that count, are linked, and name somebody of the registry: row, version, linker, oldest first."""
    statement = (
        select(PostRow.id, PostRow.version, func.max(LinkRow.linker).label("linker"))
        .join(LinkRow, LinkRow.post_id == PostRow.id)
        .where(PostRow.hour >= hour_of(since), PostRow.excluded.is_(None), PostRow.linked_version == PostRow.version)
        .where(LinkRow.outcome == Outcome.LINK.value)
        .group_by(PostRow.id, PostRow.version)
        .order_by(PostRow.id)
    )
    return [(row.id, row.version, row.linker) for row in conn.execute(statement)]


def with_mentions(conn: Connection, ids: Sequence[int]) -> list[Linkable]:
    """These posts with all their mentions, also those that are nobody of the registry."""
    sealed: dict[int, list[bytes]] = {}
    for row in conn.execute(select(LinkRow.post_id, LinkRow.sealed).where(LinkRow.post_id.in_(ids))):
        sealed.setdefault(row.post_id, []).append(row.sealed)
    columns = [getattr(PostRow, name) for name in Linkable.__struct_fields__ if name != "mentions"]
    rows = conn.execute(select(*columns).where(PostRow.id.in_(ids)).order_by(PostRow.id)).mappings()
    return [Linkable(**row, mentions=tuple(sealed.get(row["id"], ()))) for row in rows]


def unsealed_mentions(vault: Vault, row: Linkable) -> list[Mention]:
    """The mentions of a post; KeyGone once its week's key is destroyed."""
    return [MENTIONS.decode(vault.unseal(row.period, sealed, row.post_key)) for sealed in row.mentions]
