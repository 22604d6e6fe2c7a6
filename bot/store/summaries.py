"""Summaries: drafts, who approved them, and the switch that stops all posting.

A revision never changes once it exists: another text for the same occasion (`key`) is a new revision, and only while
the old one is a draft. What was approved is what goes out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Network, Role, State, Summary
from bot.store import audit, notes, users
from bot.store.tables import Audit, PublicationRow, SummaryRow, User

CORRECTION = "correction"
"""The kind of summary that sets another right; quotas never hold it up."""
STOP = "stop"
"""The note that holds who stopped all posting, when and why."""
TEMPLATE = "template"
"""Stands as approver where a human approved the template of history or calendar, once for all its drafts."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A revision of a summary as it stands in the store, in whatever state. `networks` are where it is to be posted.

    `planned_at` is the moment of the schedule that it was made for; `due_at` may be later. `registry_version` is the
    registry that it was last held against.
    """

    id: int
    key: str
    revision: int
    kind: str
    campaign: str
    lang: str
    state: State
    summary: Summary
    networks: tuple[Network, ...]
    preapproved: bool
    planned_at: datetime | None
    registry_version: int
    made_at: datetime
    made_by: str
    due_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    version: int
    corrects: int | None = None


class _Body(msgspec.Struct, frozen=True):
    """What stands in `SummaryRow.body`. `corrects` is the summary that this one sets right."""

    summary: Summary
    networks: tuple[Network, ...]
    preapproved: bool
    corrects: int | None = None
    planned_at: datetime | None = None


def save_draft(
    conn: Connection,
    summary: Summary,
    *,
    networks: Sequence[Network],
    due_at: datetime,
    registry_version: int,
    at: datetime,
    actor: str,
    preapproved: bool = False,
    corrects: int | None = None,
    planned_at: datetime | None = None,
    instead_of: int | None = None,
) -> int:
    """Keep a draft; gives the id of the revision that stands for its key.

    The same again changes nothing. Another text supersedes a draft by a new revision; what was approved, sent or
    retracted by a person is left as it is, but for the revision `instead_of`, which the caller has dropped.
    """
    whole = _Body(summary, tuple(networks), preapproved, corrects, planned_at)
    body = msgspec.json.decode(msgspec.json.encode(whole))
    last = conn.execute(
        select(SummaryRow.id, SummaryRow.revision, SummaryRow.state, SummaryRow.body, SummaryRow.due_at)
        .where(SummaryRow.key == summary.key)
        .order_by(SummaryRow.revision.desc())
        .limit(1)
    ).first()
    if last is not None and last.id != instead_of:
        if last.state != State.DRAFT:
            return int(last.id)
        if (last.body, last.due_at) == (body, due_at):
            hold_against(conn, last.id, registry_version)
            return int(last.id)
        _move(conn, last.id, State.DRAFT, State.RETRACTED)
        _audit(conn, at, actor, "draft.supersede", last.id, {"key": summary.key, "revision": last.revision})
    revision = 1 if last is None else last.revision + 1
    made = conn.execute(
        insert(SummaryRow)
        .values(
            key=summary.key,
            revision=revision,
            kind=summary.kind,
            campaign=summary.campaign,
            lang=summary.lang,
            state=State.DRAFT.value,
            body=body,
            registry_version=registry_version,
            made_at=at,
            made_by=actor,
            due_at=due_at,
        )
        .returning(SummaryRow.id)
    ).scalar_one()
    detail = {"key": summary.key, "revision": revision}
    _audit(conn, at, actor, "draft.make", made, detail if instead_of is None else {**detail, "instead_of": instead_of})
    return made


def hold_against(conn: Connection, summary: int, registry_version: int) -> None:
    """Note that a summary says what this registry says, too."""
    conn.execute(update(SummaryRow).where(SummaryRow.id == summary).values(registry_version=registry_version))


def load(conn: Connection, summary: int) -> Draft:
    """One revision by its id."""
    row = conn.execute(select(SummaryRow.__table__).where(SummaryRow.id == summary)).mappings().first()
    if row is None:
        raise NotFound(f"there is no draft {summary}: `vigil draft list` shows those there are")
    return _draft(dict(row))


def drafts(conn: Connection, states: Collection[State] = (), *, limit: int = 100) -> list[Draft]:
    """The revisions in any of `states` (all when empty), the one due last first."""
    query = select(SummaryRow.__table__).order_by(SummaryRow.due_at.desc(), SummaryRow.id.desc()).limit(limit)
    if states:
        query = query.where(SummaryRow.state.in_([state.value for state in states]))
    return [_draft(dict(row)) for row in conn.execute(query).mappings()]


def approve(conn: Connection, summary: int, *, user: str, at: datetime, delay: timedelta) -> datetime:
    """Approve a draft as it stands; gives when it is due now: never earlier than it was, nor than `at`.

    A moderator or admin other than its maker. Whoever made it may do it only where nobody else could: then it waits
    `delay`, visibly, so that others may stop it. Forbidden otherwise; Conflict when it is no draft any more.
    """
    users.require(conn, user, Role.MODERATOR)
    draft = load(conn, summary)
    if draft.state is not State.DRAFT:
        raise Conflict(f"draft {summary} is {draft.state} already: `vigil draft show {summary}`")
    due = max(draft.due_at, at)
    if user == draft.made_by:
        if others := _approvers(conn) - {user}:
            raise Forbidden(f"{user} made draft {summary}, so another person approves it: {', '.join(sorted(others))}")
        due = max(due, at + delay)
    _approve(conn, draft, user, at, due)
    return due


def approve_preapproved(conn: Connection, *, at: datetime) -> list[int]:
    """Approve the due drafts of templates that need no approval of their own; their ids."""
    due = select(SummaryRow.id).where(SummaryRow.state == State.DRAFT.value, SummaryRow.due_at <= at)
    ready = [draft for draft in (load(conn, row.id) for row in conn.execute(due).all()) if draft.preapproved]
    for draft in ready:
        _approve(conn, draft, TEMPLATE, at, draft.due_at)
    return [draft.id for draft in ready]


def attempted(conn: Connection, summary: int) -> bool:
    """Whether a post of it was ever tried to be sent: then some may stand."""
    tried = select(func.count()).where(PublicationRow.summary_id == summary, PublicationRow.attempts > 0)
    return bool(conn.execute(tried).scalar_one())


def correction_of(conn: Connection, summary: int) -> Draft | None:
    """The approved correction of a summary, None while there is none."""
    return next((draft for draft in corrections(conn) if draft.corrects == summary), None)


def corrections(conn: Connection) -> list[Draft]:
    """All approved corrections, whatever became of them."""
    query = select(SummaryRow.__table__).where(SummaryRow.kind == CORRECTION, SummaryRow.approved_at.is_not(None))
    return [_draft(dict(row)) for row in conn.execute(query.order_by(SummaryRow.id)).mappings()]


def drop(conn: Connection, draft: Draft, *, at: datetime, actor: str, reason: str) -> None:
    """Retract a summary of which nothing has been sent, and the posts that waited for it."""
    _move(conn, draft.id, draft.state, State.RETRACTED)
    conn.execute(
        update(PublicationRow)
        .where(PublicationRow.summary_id == draft.id)
        .values(state=State.RETRACTED.value, problem=reason, version=PublicationRow.version + 1)
    )
    _audit(conn, at, actor, "summary.retract", draft.id, {"key": draft.key, "reason": reason})


def why_anew(conn: Connection, draft: Draft) -> str:
    """Why the revision before this one, which had been approved, was taken back; "" where there was none such."""
    before = select(SummaryRow.id).where(
        SummaryRow.key == draft.key, SummaryRow.revision == draft.revision - 1, SummaryRow.approved_at.is_not(None)
    )
    earlier = conn.execute(before).scalar()
    taken = select(Audit.detail).where(Audit.subject == f"summary {earlier}", Audit.action == "summary.retract")
    detail = conn.execute(taken.order_by(Audit.id.desc()).limit(1)).scalar() if earlier is not None else None
    return "" if detail is None else str(detail["reason"])


def stop_posting(conn: Connection, *, user: str, at: datetime, reason: str) -> None:
    """Stop all posting, at once and until an admin resumes it; any active user may."""
    users.require(conn, user, Role.STAFF)
    notes.put(conn, STOP, {"by": user, "at": at.isoformat(), "reason": reason}, at=at)
    _audit(conn, at, user, "posting.stop", None, {"reason": reason})


def resume_posting(conn: Connection, *, user: str, at: datetime) -> None:
    """Let posting go on; an admin's word."""
    users.require(conn, user, Role.ADMIN)
    notes.put(conn, STOP, {}, at=at)
    _audit(conn, at, user, "posting.resume", None, {})


def stopped(conn: Connection) -> str | None:
    """Who stopped posting, when and why, in words; None while it goes on."""
    note = notes.get(conn, STOP)
    if not note:
        return None
    when = datetime.fromisoformat(note["at"])
    return f"{note['by']} stopped all posting on {when:%Y-%m-%d at %H:%M} UTC: {note['reason'] or 'no reason given'}"


def _approvers(conn: Connection) -> set[str]:
    """Active users who may approve."""
    roles = [Role.MODERATOR.value, Role.ADMIN.value]
    return set(conn.execute(select(User.name).where(User.active, User.role.in_(roles))).scalars())


def _approve(conn: Connection, draft: Draft, approver: str, at: datetime, due: datetime) -> None:
    _move(conn, draft.id, State.DRAFT, State.APPROVED, approved_by=approver, approved_at=at, due_at=due)
    detail = {"key": draft.key, "revision": draft.revision, "due_at": due.isoformat()}
    _audit(conn, at, approver, "summary.approve", draft.id, detail)


def _move(conn: Connection, summary: int, state: State, after: State, **values: Any) -> None:
    """Change a summary's state if it still is `state`; Conflict otherwise."""
    done = conn.execute(
        update(SummaryRow)
        .where(SummaryRow.id == summary, SummaryRow.state == state.value)
        .values(state=after.value, version=SummaryRow.version + 1, **values)
    )
    if done.rowcount != 1:
        raise Conflict(f"summary {summary} is not {state} any more: look at it and do it again")


def _audit(
    conn: Connection, at: datetime, actor: str, action: str, summary: int | None, detail: dict[str, Any]
) -> None:
    subject = "posting" if summary is None else f"summary {summary}"
    audit.record(conn, at=at, actor=actor, action=action, subject=subject, detail=detail)


def _draft(row: dict[str, Any]) -> Draft:
    body = msgspec.convert(row.pop("body"), _Body)
    row["state"] = State(row["state"])
    return Draft(
        summary=body.summary,
        networks=body.networks,
        preapproved=body.preapproved,
        corrects=body.corrects,
        planned_at=body.planned_at,
        **row,
    )
