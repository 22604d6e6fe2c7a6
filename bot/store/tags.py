"""Watched hashtags. They come from campaign.toml at `init`; afterwards the store is the truth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from bot.store import audit
from bot.store.coverage import upsert
from bot.store.tables import TagRow
from bot.watchlist import normalise_tag


def add_tags(
    conn: Connection, campaign: str, displays: Iterable[str], *, at: datetime, actor: str, reason: str
) -> list[str]:
    """Watch these hashtags, as they are to be written in public; gives the ones that were not watched before."""
    known = set(conn.execute(select(TagRow.tag)).scalars())
    added = []
    for display in displays:
        tag = normalise_tag(display)
        if tag and tag not in known:
            row = {"tag": tag, "display": display.lstrip("#"), "campaign": campaign, "state": "active"}
            conn.execute(upsert(conn, TagRow).values(**row, card=None, updated_at=at).on_conflict_do_nothing())
            audit.record(conn, at=at, actor=actor, action="tag.add", subject=tag, detail={"reason": reason})
            known.add(tag)
            added.append(tag)
    return added


def active(conn: Connection) -> dict[str, str]:
    """The watched hashtags: normalised, and as they are written in public."""
    rows = conn.execute(select(TagRow.tag, TagRow.display).where(TagRow.state == "active").order_by(TagRow.tag))
    return {row.tag: row.display for row in rows}
