"""What is due on an account: summaries to allocate, the post to see to next, what waits and what quotas count."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select
from sqlalchemy.orm import aliased

from bot.model import Network, State
from bot.store.outbox import Publication, publication_of
from bot.store.summaries import CORRECTION
from bot.store.tables import PublicationRow, SummaryRow


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
    return None if row is None else publication_of(row)


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
