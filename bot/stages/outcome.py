"""What became of a post, committed: with it goes the state of its summary."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from bot.errors import SourceError, VigilError
from bot.log import get_logger
from bot.model import State
from bot.poster import states
from bot.poster.base import EDIT_OF, Outgoing, Sent
from bot.stages.desk import Desk, Step
from bot.store import outbox
from bot.store.outbox import Publication
from bot.store.session import Connection, Store

log = get_logger(__name__)

FIRST_RETRY, LAST_RETRY = timedelta(minutes=1), timedelta(hours=1)
SLOW = timedelta(seconds=30)
"""How long a server may still be at a request that it did not answer."""


def published(store: Store, desk: Desk, post: Publication, sent: Sent) -> Step:
    """The post stands, here."""
    done = conclude(
        store, desk, post, State.PUBLISHED, remote_uri=sent.uri, remote_cid=sent.cid, problem=None, not_before=None
    )
    return msgspec.structs.replace(done, uri=sent.uri)


def later(store: Store, desk: Desk, post: Publication, error: SourceError, before: State) -> Step:
    """Nothing was sent, or nothing could be looked up: try again after a pause.

    `before` is the post's state before it was claimed: an earlier attempt of unknown outcome stays unknown.
    """
    after = State.UNCONFIRMED if before is State.UNCONFIRMED else State.APPROVED
    wait = max(timedelta(seconds=error.retry_s or 0), pause(post.attempts))
    step = conclude(store, desk, post, after, problem=str(error), not_before=desk.clock() + wait)
    return msgspec.structs.replace(step, trouble=True)


def strange(store: Store, desk: Desk, post: Publication, error: Exception) -> Step:
    """Something went wrong that nobody foresaw: this post is looked at again after a pause, and keeps no other waiting.

    While it says `sending` it stays as it is: when its lease is over it is looked up.
    """
    with store.write() as conn:
        current = outbox.load(conn, post.id)
        if current.version == post.version:
            again = desk.clock() + pause(post.attempts)
            current = outbox.move(conn, post, post.state, at=desk.clock(), not_before=again, problem=in_words(error))
    return msgspec.structs.replace(step_of(post, current.state, in_words(error)), trouble=True)


def in_words(error: Exception) -> str:
    """What went wrong, for people; of what is no error of ours the log shows where."""
    if isinstance(error, VigilError):
        return str(error)
    problem = f"{type(error).__name__}: {error}"
    log.error("not understood", problem=problem, exc_info=error)
    return f"not understood: {problem}"


def conclude(store: Store, desk: Desk, post: Publication, after: State, **values: object) -> Step:
    """Commit an outcome. A success is recorded even if somebody took this sender for dead meanwhile.

    What comes to stand after it was taken for gone is to go again.
    """
    with store.write() as conn:
        current = outbox.load(conn, post.id)
        overtaken = current.version != post.version
        known = {name: value for name, value in values.items() if name.startswith("remote_")}
        if current.state is State.WITHDRAWING:
            # Somebody took it back while it was being sent: what to delete is known now.
            doubt = desk.clock() + SLOW if after is State.UNCONFIRMED else None
            outbox.move(conn, current, current.state, at=desk.clock(), not_before=None, doubt_until=doubt, **known)
        elif after is State.PUBLISHED and current.state in (State.RETRACTED, State.CORRECTED):
            if outbox.standing_as(conn, post.network, post.account, str(values["remote_cid"])):
                return step_of(post, current.state, "")  # it has become its own correction, by an edit
            move(conn, current, State.WITHDRAWING, at=desk.clock(), not_before=None, **known)
        elif not overtaken or (after is State.PUBLISHED and states.follows(current.state, after)):
            move(conn, current, after, at=desk.clock(), **values)
            if after in (State.PUBLISHED, State.REFUSED) and (edited := post.record.get(EDIT_OF)):
                original = outbox.standing_as(conn, post.network, post.account, edited)
                if original is not None and original.id != post.id:
                    # What the network will not have corrected goes.
                    gone = State.CORRECTED if after is State.PUBLISHED else State.WITHDRAWING
                    move(conn, original, gone, at=desk.clock())
    return step_of(post, after, str(values.get("problem") or ""))


def forgo_edit(conn: Connection, post: Publication, *, at: datetime, why: str) -> Publication:
    """An edit is not about to come: what it would correct goes, and the correction will be a post of its own."""
    edited = post.record.get(EDIT_OF)
    if edited is None or post.state is not State.APPROVED:
        return post
    original = outbox.standing_as(conn, post.network, post.account, edited)
    if original is not None:
        move(conn, original, State.WITHDRAWING, at=at, problem=why, not_before=None)
    record = {name: value for name, value in post.record.items() if name != EDIT_OF}
    return outbox.move(conn, post, post.state, at=at, record=record)


def move(conn: Connection, post: Publication, after: State, *, at: datetime, **values: object) -> Publication:
    """Move a post and, with it, the state of its summary."""
    moved = outbox.move(conn, post, after, at=at, **values)
    settle(conn, post.summary_id)
    return moved


def settle(conn: Connection, summary: int) -> None:
    """Write the state of a summary that follows from its posts."""
    everywhere = [post.state for post in outbox.of_summary(conn, summary)]
    outbox.settle_summary(conn, summary, states.overall(everywhere))


def outgoing(post: Publication) -> Outgoing:
    """A row of the outbox whose record is fixed, as posters take it."""
    assert post.sent_at is not None
    return Outgoing(
        network=post.network,
        key=post.key,
        ordinal=post.ordinal,
        record=post.record,
        image=post.image,
        alt=post.alt,
        since=post.sent_at,
    )


def pause(attempts: int, first: timedelta = FIRST_RETRY) -> timedelta:
    """How long to wait after so many attempts: `first`, then doubling, an hour at most."""
    doubled: timedelta = first * 2 ** min(max(attempts - 1, 0), 10)
    return min(doubled, LAST_RETRY)


def step_of(post: Publication, state: State, detail: str) -> Step:
    """What became of a post, for people and logs."""
    return Step(network=post.network, summary=post.summary_id, ordinal=post.ordinal, state=state, detail=detail)
