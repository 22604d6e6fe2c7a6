"""What the staff was told of, and the messages on their way to them: an outbox that is tried until it is taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, delete, func, insert, or_, select, update
from sqlalchemy.orm import aliased

from bot.errors import Conflict
from bot.model import State
from bot.store.coverage import upsert
from bot.store.tables import AlertMatter, AlertMessage, PublicationRow

WAITING, SENT, GIVEN_UP = "waiting", "sent", "given up"


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A message on a channel, as it stands in the outbox."""

    id: int
    channel: str
    subject: str
    text: str
    urgent: bool
    made_at: datetime
    state: str
    not_before: datetime | None
    attempts: int
    problem: str | None
    done_at: datetime | None
    version: int


def told(conn: Connection) -> dict[str, datetime]:
    """When each matter was last told."""
    query = select(AlertMatter.key, AlertMatter.told_at).where(AlertMatter.told_at.is_not(None))
    return {row.key: row.told_at for row in conn.execute(query)}


def tell(conn: Connection, keys: Collection[str], *, at: datetime) -> None:
    """Note that these matters are told now."""
    statement = upsert(conn, AlertMatter)
    conn.execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"told_at": at}),
        [{"key": key, "first_at": at, "told_at": at} for key in keys],
    )


def last_made(conn: Connection, *, urgent: bool) -> datetime | None:
    """When the last message was made; `urgent`: the last that held something urgent."""
    query = select(func.max(AlertMessage.made_at))
    found: datetime | None = conn.execute(query.where(AlertMessage.urgent) if urgent else query).scalar()
    return found


def queue(
    conn: Connection, channels: Sequence[str], *, subject: str, text: str, urgent: bool, at: datetime
) -> list[int]:
    """Put a message into the outbox, once a channel; gives their ids."""
    return [
        int(
            conn.execute(
                insert(AlertMessage)
                .values(
                    channel=channel,
                    subject=subject,
                    text=text,
                    urgent=urgent,
                    made_at=at,
                    state=WAITING,
                    attempts=0,
                    version=1,
                )
                .returning(AlertMessage.id)
            ).scalar_one()
        )
        for channel in channels
    ]


def due(conn: Connection, channels: Collection[str], *, at: datetime) -> list[Waiting]:
    """The oldest message of each of these channels that may be tried now."""
    query = select(AlertMessage.__table__).where(
        AlertMessage.state == WAITING,
        AlertMessage.channel.in_(channels),
        or_(AlertMessage.not_before.is_(None), AlertMessage.not_before <= at),
    )
    first: dict[str, Waiting] = {}
    for row in conn.execute(query.order_by(AlertMessage.id)).mappings():
        first.setdefault(row["channel"], Waiting(**row))
    return list(first.values())


def take(conn: Connection, message: Waiting, *, until: datetime) -> Waiting:
    """Say that it is tried now, by us alone until then; Conflict when somebody else was first."""
    return _move(conn, message, not_before=until, attempts=message.attempts + 1)


def sent(conn: Connection, message: Waiting, *, at: datetime) -> None:
    """It was taken: its text is not needed any more."""
    _move(conn, message, state=SENT, done_at=at, text="", problem=None)


def failed(conn: Connection, message: Waiting, *, problem: str, again: datetime | None, at: datetime) -> None:
    """It was not taken: tried `again` then, or never."""
    if again is not None:
        _move(conn, message, not_before=again, problem=problem)
    else:
        _move(conn, message, state=GIVEN_UP, done_at=at, text="", problem=problem)


def messages(conn: Connection, *, limit: int = 20) -> list[Waiting]:
    """The latest messages, in whatever state."""
    query = select(AlertMessage.__table__).order_by(AlertMessage.id.desc()).limit(limit)
    return [Waiting(**row) for row in conn.execute(query).mappings()]


def forget(conn: Connection, *, before: datetime, but: Collection[str]) -> None:
    """Delete what was told and sent before then, but for matters that are still open."""
    old = AlertMatter.told_at < before
    conn.execute(delete(AlertMatter).where(old, AlertMatter.key.not_in(but)))
    conn.execute(delete(AlertMessage).where(AlertMessage.state != WAITING, AlertMessage.done_at < before))


def unclear(conn: Connection, *, since: timedelta, at: datetime) -> Mapping[int, State]:
    """Posts of which it is not known whether they stand, that were refused, or that could not be taken back yet.

    And those which should have followed the post before them, of a thread that stands in part.
    """
    before = aliased(PublicationRow)
    follows = select(before.id).where(
        before.summary_id == PublicationRow.summary_id,
        before.network == PublicationRow.network,
        before.ordinal == PublicationRow.ordinal - 1,
        before.state == State.PUBLISHED.value,
        before.sent_at <= at - since,
    )
    query = select(PublicationRow.id, PublicationRow.state).where(
        or_(
            (PublicationRow.state == State.UNCONFIRMED.value) & (PublicationRow.sent_at <= at - since),
            PublicationRow.state == State.REFUSED.value,
            (PublicationRow.state == State.WITHDRAWING.value) & PublicationRow.problem.is_not(None),
            (PublicationRow.state == State.APPROVED.value) & follows.exists(),
        )
    )
    return {row.id: State(row.state) for row in conn.execute(query)}


def _move(conn: Connection, message: Waiting, **values: object) -> Waiting:
    done = conn.execute(
        update(AlertMessage)
        .where(AlertMessage.id == message.id, AlertMessage.version == message.version)
        .values(version=message.version + 1, **values)
        .returning(*AlertMessage.__table__.columns)
    ).first()
    if done is None:
        raise Conflict(f"message {message.id} to the staff was taken by another process")
    return Waiting(**done._mapping)
