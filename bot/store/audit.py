"""The audit trail: every change has an actor and an entry, and the entries form a chain that shows a missing one."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text

from bot.clock import aware
from bot.store.tables import Audit

FIRST = "0" * 64


def record(
    conn: Connection, *, at: datetime, actor: str, action: str, subject: str, detail: dict[str, Any] | None = None
) -> None:
    """Append an entry in the transaction of the change itself. `action` is "noun.verb"; no content in `detail`."""
    if conn.dialect.name == "postgresql":
        # Two writers must not continue the same link of the chain; SQLite's one writer can't.
        conn.execute(text("select pg_advisory_xact_lock(hashtext('vigil.audit'))"))
    last = conn.execute(select(Audit.digest).order_by(Audit.id.desc()).limit(1)).scalar() or FIRST
    row = {"at": aware(at), "actor": actor, "action": action, "subject": subject, "detail": detail or {}}
    conn.execute(insert(Audit).values(**row, digest=_digest(last, row)))


def entries(conn: Connection, limit: int = 50) -> list[dict[str, Any]]:
    """The newest entries, newest first."""
    columns = (Audit.id, Audit.at, Audit.actor, Audit.action, Audit.subject, Audit.detail)
    return [dict(row) for row in conn.execute(select(*columns).order_by(Audit.id.desc()).limit(limit)).mappings()]


def broken(conn: Connection) -> int | None:
    """The id of the first entry that does not continue the chain, None when it is whole."""
    last = FIRST
    for row in conn.execute(select(Audit.__table__).order_by(Audit.id)).mappings():
        kept = {name: row[name] for name in ("at", "actor", "action", "subject", "detail")}
        if row["digest"] != _digest(last, kept):
            return int(row["id"])
        last = row["digest"]
    return None


def _digest(last: str, row: dict[str, Any]) -> str:
    plain = json.dumps({**row, "at": row["at"].isoformat()}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{last}\n{plain}".encode()).hexdigest()
