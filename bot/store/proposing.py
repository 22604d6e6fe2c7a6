"""Releases and deaths that an import brings: proposed with two sources, asserted by nobody until a second person reads.

`bot.store.statuses` accepts and refuses them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from bot.store import audit
from bot.store.records import digest, lean
from bot.store.tables import Proposal
from nlp.registry import Standing


def why_not(entry: Mapping[str, Any], second: Mapping[str, Any]) -> str:
    """Why an entry can't be proposed, "" when it can: it needs a second source that did not copy the first."""
    from bot.store.statuses import Reference, dependent  # statuses are built on people, and people on this

    if not second:
        return "needs a second source"
    one, other = (
        Reference(publisher=source["publisher"], source=source.get("url") or source.get("url_note", ""))
        for source in (entry["source"], second)
    )
    return dependent(one, other)


def propose_imported(
    conn: Connection, person: str, entry: Mapping[str, Any], second: Mapping[str, Any], *, actor: str, at: datetime
) -> bool:
    """Propose an entry of an import; False when the same was proposed before, whatever became of it."""
    source = {**entry["source"], "publisher": f"{entry['source']['publisher']}; also {second['publisher']}"}
    # Whoever accepts it has read both sources; until then it stands nowhere.
    wanted = lean({**entry, "source": source, "evidence": str(Standing.SOURCED)})
    before = conn.execute(select(Proposal.entry).where(Proposal.person == person)).scalars()
    if digest(_told(wanted)) in {digest(_told(one)) for one in before}:
        return False
    values = {"person": person, "entry": wanted, "second": dict(second), "proposed_by": actor, "proposed_at": at}
    number = conn.execute(insert(Proposal).values(state="open", **values).returning(Proposal.id)).scalar_one()
    detail = {"person": person, "status": wanted["status"], "date": wanted["event_date"]}
    audit.record(conn, at=at, actor=actor, action="status.propose", subject=f"proposal {number}", detail=detail)
    return True


def _told(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The entry without its note, which names the day of the import."""
    return {name: value for name, value in entry.items() if name != "note"}
