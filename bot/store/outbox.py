"""The outbox: the posts of approved summaries, each with the key, record and image that it is sent with.

A row moves only by compare-and-set on its version, so that of two senders one gets it. `not_before` is when a row is
looked at again; while it is `sending`, it is when its sender must be taken for dead. `doubt_until` is until when a
post that is to go may still come to stand, by a request that is under way.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, and_, func, insert, or_, select, text, update
from sqlalchemy.orm import aliased

from bot.errors import Conflict
from bot.model import Network, State
from bot.store import audit
from bot.store.summaries import CORRECTION, Draft
from bot.store.tables import PublicationRow, SummaryRow

ACTOR = "publisher"
"""Who sends, in the audit trail."""


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A post of a thread before its first attempt."""

    ordinal: int
    key: str
    record: dict[str, Any]
    image: bytes | None = None
    alt: str = ""


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the outbox; `sent_at` is when its record was fixed, at the first attempt."""

    id: int
    summary_id: int
    network: Network
    account: str
    ordinal: int
    key: str
    state: State
    record: dict[str, Any]
    image: bytes | None
    alt: str
    remote_uri: str | None
    remote_cid: str | None
    problem: str | None
    attempts: int
    not_before: datetime | None
    doubt_until: datetime | None
    sent_at: datetime | None
    version: int


def lock(conn: Connection) -> None:
    """One writer of the outbox at a time until the end of the transaction; SQLite has no more anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("select pg_advisory_xact_lock(hashtext('vigil.outbox'))"))


def allocate(
    conn: Connection, draft: Draft, network: Network, planned: Sequence[Planned], *, account: str, at: datetime
) -> None:
    """Fix a thread on an account: its keys, records and images.

    Conflict when the summary is not to be sent now, or has a thread.
    """
    lock(conn)
    state = conn.execute(select(SummaryRow.state).where(SummaryRow.id == draft.id)).scalar_one()
    if state in (State.DRAFT, State.RETRACTED, State.CORRECTED) or thread(conn, draft.id, network):
        raise Conflict(f"summary {draft.id} is {state} or has its posts on {network} already")
    rows = [
        {
            "summary_id": draft.id,
            "network": network.value,
            "account": account,
            "ordinal": post.ordinal,
            "key": post.key,
            "state": State.APPROVED.value,
            "record": post.record,
            "image": post.image,
            "alt": post.alt,
        }
        for post in planned
    ]
    conn.execute(insert(PublicationRow), rows)
    detail = {"network": network.value, "account": account, "keys": [post.key for post in planned]}
    audit.record(conn, at=at, actor=ACTOR, action="outbox.allocate", subject=f"summary {draft.id}", detail=detail)


def adopt(conn: Connection, network: Network, account: str) -> None:
    """Give an account the posts from before posts knew theirs."""
    unnamed = PublicationRow.network == network.value, PublicationRow.account == ""
    if conn.execute(select(PublicationRow.id).where(*unnamed).limit(1)).first():
        conn.execute(update(PublicationRow).where(*unnamed).values(account=account, version=PublicationRow.version + 1))


def thread(conn: Connection, summary: int, network: Network) -> list[Publication]:
    """The posts of a summary on a network, in order."""
    return _read(
        conn,
        PublicationRow.summary_id == summary,
        PublicationRow.network == network.value,
        order=PublicationRow.ordinal,
    )


def of_summary(conn: Connection, summary: int) -> list[Publication]:
    """The posts of a summary on all networks."""
    return _read(conn, PublicationRow.summary_id == summary, order=PublicationRow.id)


def stood(conn: Connection, summary: int) -> set[Network]:
    """The networks on which a post of a summary stands, may stand, or once stood."""
    states = State.SENDING, State.UNCONFIRMED, State.PUBLISHED, State.WITHDRAWING, State.CORRECTED
    query = select(PublicationRow.network).where(
        PublicationRow.summary_id == summary,
        or_(PublicationRow.remote_uri.is_not(None), PublicationRow.state.in_([one.value for one in states])),
    )
    return {Network(name) for name in conn.execute(query.distinct()).scalars()}


def unallocated(
    conn: Connection, network: Network, *, langs: Collection[str], at: datetime, since: datetime
) -> list[int]:
    """Due summaries in one of `langs` (empty: in any) that have no post on `network`, the one due first first.

    Whether they are meant for it or not: all corrections, and all of which nothing has been sent anywhere; of the
    others, those due after `since`.
    """
    begun = (State.SENDING, State.PUBLISHED, State.UNCONFIRMED, State.REFUSED)
    allocated = select(PublicationRow.summary_id).where(PublicationRow.network == network.value)
    query = select(SummaryRow.id).where(
        or_(
            SummaryRow.state == State.APPROVED.value,
            and_(
                SummaryRow.state.in_([state.value for state in begun]),
                or_(SummaryRow.due_at > since, SummaryRow.kind == CORRECTION),
            ),
        ),
        SummaryRow.due_at <= at,
        SummaryRow.id.not_in(allocated),
    )
    if langs:
        query = query.where(SummaryRow.lang.in_(sorted(langs)))
    return list(conn.execute(query.order_by(SummaryRow.due_at, SummaryRow.id)).scalars())


def due_next(conn: Connection, network: Network, account: str, *, at: datetime) -> Publication | None:
    """What an account has to see to next: first the unconfirmed, then begun threads, then new ones by due time.

    A post is due when the one before it stands. None when there is nothing to do now.
    """
    before = aliased(PublicationRow)
    preceded = select(before.id).where(
        before.summary_id == PublicationRow.summary_id,
        before.network == PublicationRow.network,
        before.ordinal < PublicationRow.ordinal,
        before.state != State.PUBLISHED.value,
    )
    query = (
        select(PublicationRow.__table__)
        .join(SummaryRow, SummaryRow.id == PublicationRow.summary_id)
        .where(
            PublicationRow.network == network.value,
            PublicationRow.account == account,
            PublicationRow.state.in_([State.UNCONFIRMED.value, State.APPROVED.value]),
            or_(PublicationRow.not_before.is_(None), PublicationRow.not_before <= at),
            SummaryRow.due_at <= at,
            ~preceded.exists(),
        )
        .order_by(
            (PublicationRow.state == State.UNCONFIRMED.value).desc(),
            (PublicationRow.ordinal > 0).desc(),
            SummaryRow.due_at,
            SummaryRow.id,
        )
        .limit(1)
    )
    row = conn.execute(query).first()
    return None if row is None else _publication(row)


def waiting(conn: Connection, network: Network, account: str, *, at: datetime) -> list[tuple[int, datetime]]:
    """Summaries with posts on an account that are due and of which nothing stands there: id and due time.

    Attempts that certainly failed count for nothing. No corrections: what is wrong stands until they are there, so they
    are never too late.
    """
    query = (
        select(SummaryRow.id, SummaryRow.due_at)
        .join(PublicationRow, PublicationRow.summary_id == SummaryRow.id)
        .where(
            PublicationRow.network == network.value,
            PublicationRow.account == account,
            PublicationRow.ordinal == 0,
            PublicationRow.state == State.APPROVED.value,
            SummaryRow.due_at <= at,
            SummaryRow.kind != CORRECTION,
        )
    )
    return [(row.id, row.due_at) for row in conn.execute(query)]


def begun(conn: Connection, network: Network, accounts: Collection[str], *, since: datetime) -> list[datetime]:
    """When threads of accounts began since then, those that may stand included: what quotas count. No corrections."""
    states = [
        State.SENDING,
        State.PUBLISHED,
        State.UNCONFIRMED,
        State.WITHDRAWING,
        State.RETRACTED,
        State.CORRECTED,
    ]
    query = (
        select(PublicationRow.sent_at)
        .join(SummaryRow, SummaryRow.id == PublicationRow.summary_id)
        .where(
            PublicationRow.network == network.value,
            PublicationRow.account.in_(accounts),
            PublicationRow.ordinal == 0,
            PublicationRow.sent_at >= since,
            PublicationRow.state.in_([state.value for state in states]),
            SummaryRow.kind != CORRECTION,
        )
    )
    return [moment for moment in conn.execute(query).scalars() if moment is not None]


def withdrawing(conn: Connection, network: Network, account: str, *, at: datetime) -> list[Publication]:
    """Posts that are to go from an account and may be asked for now, the last of each thread first."""
    return _read(
        conn,
        PublicationRow.network == network.value,
        PublicationRow.account == account,
        PublicationRow.state == State.WITHDRAWING.value,
        or_(PublicationRow.not_before.is_(None), PublicationRow.not_before <= at),
        order=PublicationRow.id.desc(),
    )


def open_posts(conn: Connection) -> dict[tuple[Network, str], int]:
    """How many posts are neither done nor given up, by network and account."""
    states = [State.APPROVED, State.SENDING, State.UNCONFIRMED, State.WITHDRAWING]
    by = PublicationRow.network, PublicationRow.account
    query = select(*by, func.count()).where(PublicationRow.state.in_([state.value for state in states])).group_by(*by)
    return {(Network(network), account): count for network, account, count in conn.execute(query)}


def standing_as(conn: Connection, network: Network, account: str, remote_cid: str) -> Publication | None:
    """The post of an account that stands under this id of the network's own."""
    where = (
        PublicationRow.network == network.value,
        PublicationRow.account == account,
        PublicationRow.remote_cid == remote_cid,
        PublicationRow.state == State.PUBLISHED.value,
    )
    return next(iter(_read(conn, *where, order=PublicationRow.id)), None)


def abandoned(conn: Connection, *, at: datetime | None) -> list[Publication]:
    """Posts whose sender must be taken for dead: their outcome is unknown. None: all that are being sent."""
    where = [PublicationRow.state == State.SENDING.value]
    if at is not None:
        where.append(PublicationRow.not_before <= at)
    return _read(conn, *where, order=PublicationRow.id)


def load(conn: Connection, post: int) -> Publication:
    """One post by its id, which must exist."""
    return _publication(conn.execute(select(PublicationRow.__table__).where(PublicationRow.id == post)).one())


def move(conn: Connection, post: Publication, after: State, *, at: datetime, **values: Any) -> Publication:
    """Change a post's state and columns, with an audit entry for a new state; Conflict unless it is as it was read."""
    done = conn.execute(
        update(PublicationRow)
        .where(PublicationRow.id == post.id, PublicationRow.version == post.version)
        .values(version=post.version + 1, state=after.value, **values)
        .returning(*PublicationRow.__table__.columns)
    ).first()
    if done is None:
        raise Conflict(f"another sender took post {post.ordinal + 1} of summary {post.summary_id} on {post.network}")
    if after is not post.state:
        subject = f"summary {post.summary_id} {post.network} {post.ordinal + 1}"
        detail = {"key": post.key, "before": post.state.value, "problem": values.get("problem")}
        audit.record(conn, at=at, actor=ACTOR, action=f"post.{after}", subject=subject, detail=detail)
    return _publication(done)


def settle_summary(conn: Connection, summary: int, state: State) -> None:
    """Write the state that follows from a summary's posts."""
    conn.execute(
        update(SummaryRow)
        .where(SummaryRow.id == summary, SummaryRow.state != state.value)
        .values(state=state.value, version=SummaryRow.version + 1)
    )


def _read(conn: Connection, *where: Any, order: Any) -> list[Publication]:
    query = select(PublicationRow.__table__).where(*where).order_by(order)
    return [_publication(row) for row in conn.execute(query)]


def _publication(row: Row[Any]) -> Publication:
    values = dict(row._mapping)
    values |= {"network": Network(values["network"]), "state": State(values["state"])}
    return Publication(**values)
