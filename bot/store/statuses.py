"""The status workflow: "still so" by one person, a new status by two sources and two people.

Nothing here is read from posts. A hold, which stops an assertion at once, lies in `bot.store.reviews`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec
from pydantic import ValidationError
from sqlalchemy import Connection, insert, select, update

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Role, Status
from bot.registry import About, Confidence, PartialDate, PersonFacts
from bot.registry.record import StatusFields
from bot.store import audit, reviews, users
from bot.store.people import append_status, load_facts
from bot.store.tables import Proposal
from nlp.registry import Standing

OPEN, ACCEPTED, REFUSED = "open", "accepted", "refused"
SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "org"})
"""Below a country's domain these belong to nobody: bbc.co.uk is one site, co.uk is none."""


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """Where something was read. `source` is a web address or a title; `published` a partial date, "" when not known."""

    publisher: str
    source: str
    published: str = ""

    @classmethod
    def of(cls, source: str, publisher: str = "", published: str = "") -> Reference:
        """A reference; an address without a publisher is published by its site. Conflict for a title without one."""
        found = cls(publisher=publisher.strip(), source=source.strip(), published=published)
        if not found.source or not (found.publisher or found.host):
            raise Conflict("a source needs an address, or a title and who published it")
        return found if found.publisher else msgspec.structs.replace(found, publisher=found.host)

    @property
    def host(self) -> str:
        """The site, without what stands before it: "news.example.co.uk" is "example.co.uk"; "" for a title."""
        parts = (urlsplit(self.source).hostname or "").split(".") if self.is_address else []
        owned = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2 else 2
        return ".".join(parts[-owned:])

    @property
    def is_address(self) -> bool:
        return self.source.startswith(("https://", "http://"))

    def entry(self) -> dict[str, Any]:
        """As a record holds it."""
        where = {"url": self.source} if self.is_address else {"url_note": self.source}
        return {"publisher": self.publisher, **where, **({"date": self.published} if self.published else {})}


class Proposed(msgspec.Struct, frozen=True, kw_only=True):
    """A status that waits for a second person, or waited."""

    id: int
    person: str
    entry: dict[str, Any]
    second: dict[str, Any]
    state: str
    proposed_by: str
    proposed_at: datetime
    decided_by: str | None
    decided_at: datetime | None


def verify(
    conn: Connection, person: str, *, reference: Reference, as_of: str, user: str, at: datetime, note: str = ""
) -> int:
    """Say "still so": the latest status again, with a newer date and its source. One moderator; gives the version."""
    users.require(conn, user, Role.MODERATOR)
    facts = _facts(conn, person)
    latest = facts.latest
    if latest is None:
        raise Conflict(f"{person} has no status that could be renewed: `vigil people status add {person}`")
    if facts.contested(About.STATUS):
        raise Conflict(
            f"sources contradict each other about {person}: what is so needs two of them and two people, "
            f"`vigil people status add {person}`"
        )
    entry = _entry(latest.status, str(latest.event_date), as_of, reference, at, note)
    if PartialDate.parse(as_of).earliest < latest.as_of.earliest:
        raise Conflict(f"{person} was confirmed later than {as_of} already: on {latest.as_of}, {latest.publisher}")
    version = append_status(conn, person, entry, actor=user, now=at)
    detail = {"status": str(latest.status), "as_of": as_of, "publisher": reference.publisher}
    audit.record(conn, at=at, actor=user, action="status.verify", subject=person, detail=detail)
    return version


def propose(
    conn: Connection,
    person: str,
    *,
    status: Status,
    event_date: str,
    as_of: str,
    first: Reference,
    second: Reference,
    user: str,
    at: datetime,
    note: str = "",
) -> int:
    """Propose a new status on two independent sources; it is asserted once a second person accepts it."""
    users.require(conn, user, Role.MODERATOR)
    facts = _facts(conn, person)
    if problem := dependent(first, second):
        raise Conflict(f"{problem}: name a second source that did not copy the first")
    entry = _entry(status, event_date, as_of, first, at, note)
    if facts.latest is not None and PartialDate.parse(as_of).earliest < facts.latest.as_of.earliest:
        latest = facts.latest
        raise Conflict(
            f"the registry has a newer confirmation of {person} ({latest.status}, {latest.as_of}, {latest.publisher}): "
            f"give --as-of the day that the sources speak of, if it is later than {as_of}"
        )
    entry["source"]["publisher"] = f"{first.publisher}; also {second.publisher}"
    values = {"person": person, "entry": entry, "second": second.entry(), "proposed_by": user, "proposed_at": at}
    number = conn.execute(insert(Proposal).values(state=OPEN, **values).returning(Proposal.id)).scalar_one()
    _audit(conn, "status.propose", number, {"person": person, "status": str(status), "date": event_date}, user, at)
    return int(number)


def accept(conn: Connection, proposal: int, *, user: str, at: datetime) -> int:
    """Assert a proposed status; Forbidden to whoever proposed it. Gives the registry's new version."""
    users.require(conn, user, Role.MODERATOR)
    found = load(conn, proposal)
    if user == found.proposed_by:
        raise Forbidden(f"{user} proposed {proposal}: another person has to read both sources and accept it")
    latest = _facts(conn, found.person).latest
    if latest is not None and PartialDate.parse(found.entry["as_of"]).earliest < latest.as_of.earliest:
        raise Conflict(
            f"{found.person} has a newer confirmation meanwhile ({latest.status}, {latest.as_of}): refuse {proposal}, "
            "and propose anew what is so"
        )
    _decide(conn, found, ACCEPTED, user, at)
    entry = dict(found.entry)
    where = found.second.get("url") or found.second.get("url_note", "")
    second = f"second source: {found.second['publisher']}, {where}"
    entry["note"] = "; ".join(part for part in (entry.get("note", ""), second) if part)
    version = append_status(conn, found.person, entry, actor=user, now=at)
    reviews.settle(conn, found.person, at=at)
    return version


def refuse(conn: Connection, proposal: int, *, user: str, at: datetime) -> None:
    """Turn a proposed status down; its proposer may, too."""
    users.require(conn, user, Role.MODERATOR)
    _decide(conn, load(conn, proposal), REFUSED, user, at)


def load(conn: Connection, proposal: int) -> Proposed:
    """One proposal by its number."""
    row = conn.execute(select(Proposal.__table__).where(Proposal.id == proposal)).mappings().first()
    if row is None:
        raise NotFound(f"there is no proposal {proposal}: `vigil people status list` shows those there are")
    return Proposed(**row)


def proposals(conn: Connection, *, everything: bool = False) -> list[Proposed]:
    """The open proposals, or all, oldest first."""
    query = select(Proposal.__table__).order_by(Proposal.id)
    rows = conn.execute(query if everything else query.where(Proposal.state == OPEN)).mappings()
    return [Proposed(**row) for row in rows]


def dependent(first: Reference, second: Reference) -> str:
    """Why two sources count as one, "" when they are independent: another publisher, and another site."""
    if first.publisher.strip().casefold() == second.publisher.strip().casefold():
        return f"both sources are published by {first.publisher}"
    if first.host and first.host == second.host:
        return f"both sources lie at {first.host}"
    if first.source.strip().casefold() == second.source.strip().casefold():
        return "both sources are the same"
    return ""


def _entry(
    status: Status, event_date: str, as_of: str, reference: Reference, at: datetime, note: str
) -> dict[str, Any]:
    """A status entry as records hold it; Conflict when it does not fit the schema, or lies in the future."""
    entry: dict[str, Any] = {
        "status": str(status),
        "event_date": event_date,
        "as_of": as_of,
        "source": reference.entry(),
        "confidence": str(Confidence.HIGH),
        "evidence": str(Standing.SOURCED),
        **({"note": note} if note else {}),
    }
    try:
        StatusFields.model_validate(entry)
        latest = max(PartialDate.parse(event_date).earliest, PartialDate.parse(as_of).earliest)
    except (ValidationError, ValueError) as error:
        reasons = [str(e["msg"]) for e in error.errors()] if isinstance(error, ValidationError) else [str(error)]
        told = dict.fromkeys(reason.removeprefix("Value error, ") for reason in reasons)
        raise Conflict("this can't stand in a status history: " + "; ".join(told)) from None
    if latest > date(at.year, at.month, at.day):
        raise Conflict(f"{latest} lies in the future: a status is what a source has confirmed already")
    return entry


def _facts(conn: Connection, person: str) -> PersonFacts:
    facts = load_facts(conn).get(person)
    if facts is None:
        raise NotFound(f"there is no person {person} in the registry: `vigil people checks --all` lists the ids")
    return facts


def _decide(conn: Connection, found: Proposed, state: str, user: str, at: datetime) -> None:
    same = (Proposal.id == found.id, Proposal.state == OPEN)
    values = {"state": state, "decided_by": user, "decided_at": at}
    if not conn.execute(update(Proposal).where(*same).values(**values)).rowcount:
        raise Conflict(f"proposal {found.id} was {load(conn, found.id).state} already")
    verb = "accept" if state == ACCEPTED else "refuse"
    detail = {"person": found.person, "status": found.entry["status"], "proposed_by": found.proposed_by}
    _audit(conn, f"status.{verb}", found.id, detail, user, at)


def _audit(conn: Connection, action: str, proposal: int, detail: dict[str, Any], user: str, at: datetime) -> None:
    audit.record(conn, at=at, actor=user, action=action, subject=f"proposal {proposal}", detail=detail)
