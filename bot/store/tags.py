"""Watched hashtags and their history. They come from campaign.toml at `init`; afterwards the store is the truth.

Every change keeps what was before and after, why, and who: any of them can be undone, and an undoing too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from bot.errors import Conflict, NotFound
from bot.store import audit, notes
from bot.store.coverage import upsert
from bot.store.tables import TagChange, TagRow
from bot.watchlist import normalise_tag

VERSION = "tags"
"""The note that counts changes, so that a running service notices them."""

ACTIVE, PAUSED = "active", "paused"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change. `before` and `after` are None where the tag was, or is, not on the list; `undone` by which number."""

    number: int
    tag: str
    action: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    reason: str
    actor: str
    at: datetime
    undoes: int | None = None
    undone: int | None = None


class Tag(msgspec.Struct, frozen=True):
    """A hashtag of the list: normalised, as it is written in public, and whether it is watched or paused."""

    tag: str
    display: str
    state: str


def version(conn: Connection) -> int:
    """Grows with every change of the list."""
    return int((notes.get(conn, VERSION) or {"version": 0})["version"])


def add_tags(
    conn: Connection, campaign: str, displays: Iterable[str], *, at: datetime, actor: str, reason: str
) -> list[str]:
    """Watch these hashtags, as they are to be written in public; gives the ones that were not watched before.

    One that was paused is watched again.
    """
    added = []
    for display in displays:
        tag, written = normalise_tag(display), display.strip().lstrip("#＃")
        before = _now(conn, tag)
        after = {"display": written, "state": ACTIVE, "campaign": campaign}
        if tag and (before is None or before["state"] != ACTIVE):
            _change(conn, tag, "add", before, after, at=at, actor=actor, reason=reason)
            added.append(tag)
    return added


def remove_tag(conn: Connection, tag: str, *, at: datetime, actor: str, reason: str) -> int:
    """Take a hashtag off the list; gives the change's number. What was kept for it stays. NotFound if it is not on."""
    form, before = _listed(conn, tag)
    return _change(conn, form, "remove", before, None, at=at, actor=actor, reason=reason)


def pause_tag(conn: Connection, tag: str, *, at: datetime, actor: str, reason: str) -> int:
    """Stop watching a hashtag that stays on the list; gives the change's number. `add_tags` watches it again."""
    form, before = _listed(conn, tag)
    if before["state"] == PAUSED:
        raise Conflict(f"#{before['display']} is paused already")
    return _change(conn, form, "pause", before, {**before, "state": PAUSED}, at=at, actor=actor, reason=reason)


def undo(conn: Connection, number: int, *, at: datetime, actor: str, reason: str) -> int:
    """Put a hashtag back to where it was before a change; gives the new change's number.

    Conflict when it has been changed again since: that change is to be undone first.
    """
    row = conn.execute(select(TagChange.__table__).where(TagChange.id == number)).mappings().first()
    if row is None:
        raise NotFound(f"there is no change {number}: `vigil tags history` shows them")
    newest = conn.execute(
        select(TagChange.id).where(TagChange.tag == row["tag"]).order_by(TagChange.id.desc())
    ).scalar()
    if newest != number or _now(conn, row["tag"]) != row["after"]:
        raise Conflict(f"#{row['tag']} was changed again since, by change {newest}: undo that one first")
    return _change(
        conn, row["tag"], "undo", row["after"], row["before"], at=at, actor=actor, reason=reason, undoes=number
    )


def history(conn: Connection, tag: str | None = None) -> list[Change]:
    """Every change, of one hashtag or of all, the newest first."""
    statement = select(TagChange.__table__).order_by(TagChange.id.desc())
    if tag is not None:
        statement = statement.where(TagChange.tag == normalise_tag(tag))
    rows = conn.execute(statement).mappings().all()
    undone = {row["undoes"]: row["id"] for row in rows if row["undoes"] is not None}
    return [
        Change(number=row["id"], undone=undone.get(row["id"]), **{k: v for k, v in row.items() if k != "id"})
        for row in rows
    ]


def listed(conn: Connection) -> list[Tag]:
    """The whole list, paused hashtags too, by name."""
    rows = conn.execute(select(TagRow.tag, TagRow.display, TagRow.state).order_by(TagRow.tag))
    return [Tag(*row) for row in rows]


def active(conn: Connection) -> dict[str, str]:
    """The watched hashtags: normalised, and as they are written in public."""
    rows = conn.execute(select(TagRow.tag, TagRow.display).where(TagRow.state == ACTIVE).order_by(TagRow.tag))
    return {row.tag: row.display for row in rows}


def _listed(conn: Connection, tag: str) -> tuple[str, dict[str, Any]]:
    form = normalise_tag(tag)
    before = _now(conn, form)
    if before is None:
        raise NotFound(f"#{tag.lstrip('#')} is not on the list: `vigil tags list` shows it")
    return form, before


def _now(conn: Connection, tag: str) -> dict[str, Any] | None:
    columns = (TagRow.display, TagRow.state, TagRow.campaign)
    row = conn.execute(select(*columns).where(TagRow.tag == tag)).mappings().first()
    return dict(row) if row else None


def _change(
    conn: Connection,
    tag: str,
    action: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    *,
    at: datetime,
    actor: str,
    reason: str,
    undoes: int | None = None,
) -> int:
    if not reason.strip():
        raise Conflict("say why: a change of the hashtags without a reason helps nobody later")
    if after is None:
        conn.execute(delete(TagRow).where(TagRow.tag == tag))
    else:
        statement = upsert(conn, TagRow).values(tag=tag, card=None, updated_at=at, **after)
        conn.execute(statement.on_conflict_do_update(index_elements=["tag"], set_={**after, "updated_at": at}))
    row = {"tag": tag, "action": action, "before": before, "after": after, "reason": reason.strip()}
    values = insert(TagChange).values(**row, actor=actor, at=at, undoes=undoes).returning(TagChange.id)
    number: int = conn.execute(values).scalar_one()
    notes.put(conn, VERSION, {"version": version(conn) + 1}, at=at)
    detail = {"reason": reason.strip(), "change": number}
    audit.record(conn, at=at, actor=actor, action=f"tag.{action}", subject=tag, detail=detail)
    return number
