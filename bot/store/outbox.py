"""The outbox: the posts of approved summaries, each with the key, record and image that it is sent with.

A row moves only by compare-and-set on its version, so that of two senders one gets it. `not_before` is when a row is
looked at again; while it is `sending`, it is when its sender must be taken for dead. `doubt_until` is until when a
post that is to go may still come to stand, by a request that is under way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, insert, or_, select, text, update

from bot.errors import Conflict
from bot.model import Network, State
from bot.store import audit
from bot.store.summaries import Draft
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
    return publication_of(conn.execute(select(PublicationRow.__table__).where(PublicationRow.id == post)).one())


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
    return publication_of(done)


def settle_summary(conn: Connection, summary: int, state: State) -> None:
    """Write the state that follows from a summary's posts."""
    conn.execute(
        update(SummaryRow)
        .where(SummaryRow.id == summary, SummaryRow.state != state.value)
        .values(state=state.value, version=SummaryRow.version + 1)
    )


def _read(conn: Connection, *where: Any, order: Any) -> list[Publication]:
    query = select(PublicationRow.__table__).where(*where).order_by(order)
    return [publication_of(row) for row in conn.execute(query)]


def publication_of(row: Row[Any]) -> Publication:
    """The post that a row of the table holds."""
    values = dict(row._mapping)
    values |= {"network": Network(values["network"]), "state": State(values["state"])}
    return Publication(**values)
