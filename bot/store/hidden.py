"""The deny list: people who must not be in the registry. What remains of them here are keyed traces, no name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bot.store import audit
from bot.store.tables import Hidden, LinkRow, PersonRow, Proposal, Review, StatusRow

TRACED = frozenset({"canonical", "native", "full"})
"""The kinds of name that leave a trace beside the id: whole names, so that no mere surname blocks somebody else."""


def traces_of(raw: Mapping[str, Any], lookup: Callable[..., bytes]) -> frozenset[bytes]:
    """The keys of a record on the deny list: of its id and of its whole names. `lookup` is `Vault.lookup`."""
    names = {entry["value"] for entry in raw["names"] if entry["kind"] in TRACED}
    return frozenset(lookup("hidden", _plain(name)) for name in {raw["id"], *names})


def hidden_in(conn: Connection) -> frozenset[bytes]:
    """Every trace on the deny list."""
    return frozenset(conn.execute(select(Hidden.name_key)).scalars())


def hide(conn: Connection, person: str, traces: Collection[bytes], *, actor: str, at: datetime) -> bool:
    """Take a person out of the store, with history and links, and leave only the traces.

    False when all of it was done before. The audit entry names no one: its subject is the first trace.
    """
    known = hidden_in(conn)
    new = sorted(set(traces) - known)
    if new:
        conn.execute(insert(Hidden), [{"name_key": key, "at": at} for key in new])
    conn.execute(delete(LinkRow).where(LinkRow.person == person))
    conn.execute(delete(StatusRow).where(StatusRow.person == person))
    conn.execute(delete(Review).where(Review.person == person))
    conn.execute(delete(Proposal).where(Proposal.person == person))
    gone = conn.execute(delete(PersonRow).where(PersonRow.id == person)).rowcount > 0
    if new or gone:
        audit.record(conn, at=at, actor=actor, action="person.hide", subject=min(traces).hex(), detail={})
    return bool(new or gone)


def without(rows: list[dict[str, Any]], hidden: frozenset[str]) -> list[dict[str, Any]]:
    """Rows of a dataset without those who are hidden.

    Lists of people lose the entry; a row that is about `persons` or one `person` goes whole, since its text names them.
    """
    if not hidden:
        return rows
    kept = []
    for row in rows:
        about = row.get("person", row.get("persons", []))
        if hidden.isdisjoint([about] if isinstance(about, str) else about):
            shown = dict(row)
            for field in ("people", "mentioned"):
                if field in row:
                    shown[field] = [one for one in row[field] if _id_of(one) not in hidden]
            kept.append(shown)
    return kept


def _id_of(named: Any) -> str:
    return str(named["person"]) if isinstance(named, dict) else str(named)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
