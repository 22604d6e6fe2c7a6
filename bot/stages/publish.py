"""Publish what is due: commit `sending`, send, commit the outcome. The one stage that acts in public.

Everything is checked again in the transaction that says `sending`: stop switch, state, `recheck`, quotas; stop switch
and `recheck` once more when the image is there and only the post itself is left to send. What is unconfirmed is looked
up before it is sent again. No transaction is open while a network is asked, so a call that hangs may be abandoned: its
post is taken for unconfirmed once its lease has run out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

import msgspec

from bot.errors import Conflict, PublishError, SourceError, Unconfirmed
from bot.model import State
from bot.poster import quota, states
from bot.poster.base import Poster, Sent
from bot.stages.allocate import allocate, give_up_late, take_up
from bot.stages.desk import Desk, Held, Step
from bot.stages.outcome import (
    SLOW,
    conclude,
    forgo_edit,
    in_words,
    later,
    move,
    outgoing,
    pause,
    published,
    step_of,
    strange,
)
from bot.store import due, outbox, summaries
from bot.store.outbox import Publication
from bot.store.session import Connection, Store

LEASE = timedelta(minutes=5)
"""How long a sender has; longer than every timeout of a post together."""
ROOM = timedelta(minutes=1)
"""With less than this left of its lease a post is not begun: the request must be over when it ends."""
HOLD = timedelta(minutes=15)
"""When something that kept a post back is looked at again."""
ENDED = "the sender ended before the network answered"
QUOTA_DAYS = timedelta(days=3)


def publish_due(store: Store, desk: Desk) -> Iterator[Step]:
    """Send what is due, account by account."""
    for poster in desk.posters:
        yield from publish_on(store, desk, poster)


def take_over(store: Store, *, at: datetime) -> None:
    """No other process is sending: what says so was left by the dead. Their servers may still be at it for a while."""
    with store.write() as conn:
        outbox.lock(conn)
        for left in outbox.abandoned(conn, at=None):
            move(conn, left, State.UNCONFIRMED, at=at, problem=ENDED, not_before=at + SLOW)


def publish_on(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """Send what is due on one account, until nothing is left to do there now or it fails."""
    at = desk.clock()
    take_up(store, desk)
    with store.write() as conn:
        outbox.lock(conn)
        if not desk.stopped(conn):
            summaries.approve_preapproved(conn, at=at)
        for left in outbox.abandoned(conn, at=at):
            move(conn, left, State.UNCONFIRMED, at=at, problem=ENDED)
    try:
        yield from allocate(store, desk, poster)
    except SourceError as error:
        yield Step(network=poster.network, state=State.APPROVED, detail=str(error), trouble=True)
        return
    yield from give_up_late(store, desk, poster)
    while True:
        with store.read() as conn:
            if desk.stopped(conn):
                return
            post = due.due_next(conn, poster.network, poster.account, at=desk.clock())
        if post is None:
            return
        try:
            step = _see_to(store, desk, poster, post)
        except Conflict:
            return  # another sender is at work here
        except Exception as error:
            yield strange(store, desk, post, error)
            continue
        yield step
        if step.trouble:
            return


def _see_to(store: Store, desk: Desk, poster: Poster, post: Publication) -> Step:
    """Settle or send one post. Conflict when another sender has it."""
    try:
        standing = poster.find(outgoing(post)) if post.state is State.UNCONFIRMED else None
        held = _account_problem(poster, desk) if post.ordinal == 0 and standing is None else None
    except PublishError as error:
        return conclude(store, desk, post, State.REFUSED, problem=str(error))
    except SourceError as error:
        return later(store, desk, post, error, post.state)
    if standing is not None:
        return published(store, desk, post, standing)
    with store.write() as conn:
        claimed = held or _claim(conn, desk, poster, post)
        if isinstance(claimed, Held):
            at = desk.clock()
            waits = forgo_edit(conn, post, at=at, why=f"its correction can't be made by an edit now: {claimed.reason}")
            outbox.move(conn, waits, post.state, at=at, not_before=claimed.until, problem=claimed.reason)
            return step_of(post, post.state, claimed.reason)
    try:
        sent = poster.send(outgoing(claimed), partial(_may_go, store, desk, claimed))
    except SourceError as error:
        return later(store, desk, claimed, error, post.state)
    except Exception as error:  # an answer that nobody understands may be the answer to a post that stands
        if isinstance(error, PublishError) and not isinstance(error, Unconfirmed):
            return conclude(store, desk, claimed, State.REFUSED, problem=str(error))
        until = desk.clock() + pause(claimed.attempts)
        lost = conclude(store, desk, claimed, State.UNCONFIRMED, problem=in_words(error), not_before=until)
        return msgspec.structs.replace(lost, trouble=True)
    return published(store, desk, claimed, sent)


def _claim(conn: Connection, desk: Desk, poster: Poster, post: Publication) -> Publication | Held:
    """Say `sending`, with the exact record, if everything still allows it."""
    outbox.lock(conn)
    at = desk.clock()
    if reason := desk.stopped(conn):
        return Held(reason, at)
    draft = summaries.load(conn, post.summary_id)
    if reason := desk.recheck(conn, draft):
        return Held(reason, at + HOLD)
    if post.ordinal == 0 and post.state is State.APPROVED:
        when = at if draft.kind == summaries.CORRECTION else _earliest(conn, desk, poster, at)
        if when is None:
            return Held("the settings allow no posts (posting.per_day = 0)", at + HOLD)
        if when > at:
            return Held(f"quotas and quiet hours let it go on {when:%Y-%m-%d at %H:%M} UTC", when)
    record = post.record
    if post.sent_at is None:
        before = [Sent(p.remote_uri or "", p.remote_cid or "") for p in _before(conn, post)]
        root, parent = (before[0], before[-1]) if before else (None, None)
        record = poster.complete(record, at=at, root=root, parent=parent)
    states.require(post.state, State.SENDING, f"post {post.ordinal + 1} of summary {post.summary_id}")
    return move(
        conn,
        post,
        State.SENDING,
        at=at,
        record=record,
        sent_at=post.sent_at or at,
        attempts=post.attempts + 1,
        not_before=at + LEASE,
        problem=None,
    )


def _may_go(store: Store, desk: Desk, post: Publication) -> None:
    """SourceError when posting was stopped, or the post taken from its sender, or may not be said any more.

    All that may happen while its image is on the way.
    """
    with store.read() as conn:
        reason = desk.stopped(conn)
        if outbox.load(conn, post.id).version != post.version:
            reason = "it is not ours to send any more"
        elif not reason and post.image is not None:
            reason = desk.recheck(conn, summaries.load(conn, post.summary_id))
    if not reason and post.not_before is not None and desk.clock() > post.not_before - ROOM:
        reason = "its image took too long"
    if reason:
        raise SourceError(f"stopped before it went out: {reason}")


def _earliest(conn: Connection, desk: Desk, poster: Poster, at: datetime) -> datetime | None:
    """When quotas and quiet hours let the account begin a thread; it is asked again then. None: never."""
    mates = [one.account for one in desk.posters if (one.network, one.server) == (poster.network, poster.server)]
    together = replace(
        desk.allowance, per_day=desk.per_server, distance=timedelta(), quiet_start=time(), quiet_end=time()
    )
    since = at - QUOTA_DAYS
    own = quota.earliest(at, due.begun(conn, poster.network, [poster.account], since=since), desk.allowance)
    shared = quota.earliest(at, due.begun(conn, poster.network, mates, since=since), together)
    return None if own is None or shared is None else max(own, shared)


def _before(conn: Connection, post: Publication) -> list[Publication]:
    """The posts of the thread before this one, all of which stand."""
    earlier = [other for other in outbox.thread(conn, post.summary_id, post.network) if other.ordinal < post.ordinal]
    if any(other.state is not State.PUBLISHED for other in earlier):
        raise Conflict(f"summary {post.summary_id} has changed on {post.network}")
    return earlier


def _account_problem(poster: Poster, desk: Desk) -> Held | None:
    """What keeps the account itself from posting."""
    try:
        problems = poster.check()
    except PublishError as error:
        problems = (str(error),)
    return Held("; ".join(problems), desk.clock() + HOLD) if problems else None
