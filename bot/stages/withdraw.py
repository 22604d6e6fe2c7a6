"""Withdraw: posts that stand and must not. Deleting is safe to repeat, so there is no unknown outcome to settle.

A retracted summary goes from every network. A corrected one goes from Bluesky, where the correction is a new post; on
Mastodon its first post becomes the correction by an edit (`publish` does that) and the rest of its thread goes; the
first post, too, when no edit is about to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.errors import Conflict
from bot.model import Network, Role, State
from bot.poster import states
from bot.poster.base import Poster, Sent
from bot.stages.allocate import take_up
from bot.stages.desk import Desk, Step
from bot.stages.outcome import SLOW, forgo_edit, in_words, move, outgoing, pause, settle, strange
from bot.store import audit, outbox, summaries, users
from bot.store.outbox import Publication
from bot.store.session import Connection, Store
from bot.store.summaries import Draft

LOOK = timedelta(seconds=10)
"""How soon what is to go is tried again, and how often a post of unknown fate is looked for."""


def retract(conn: Connection, summary: int, *, user: str, at: datetime, reason: str) -> bool:
    """Take back a summary; any active user may. Its keys are never used again. True: posts may stand, and go now."""
    users.require(conn, user, Role.STAFF)
    draft = summaries.load(conn, summary)
    if draft.state is State.RETRACTED:
        raise Conflict(f"summary {summary} is retracted already")
    standing = summaries.attempted(conn, summary)
    if standing:
        _withdraw_all(conn, summary, user=user, at=at, reason=reason, edited=False)
    else:
        summaries.drop(conn, draft, at=at, actor=user, reason=reason)
    if draft.corrects is None or draft.approved_at is None:
        return standing
    # What waited to be corrected by an edit is wrong all the same.
    wrong = any(post.state is State.PUBLISHED for post in outbox.of_summary(conn, draft.corrects))
    if wrong:
        why = f"its correction, summary {summary}, was retracted"
        _withdraw_all(conn, draft.corrects, user=user, at=at, reason=why, edited=False)
    return standing or wrong


def approve(conn: Connection, summary: int, *, user: str, at: datetime, delay: timedelta) -> datetime:
    """Approve a draft (`summaries.approve`); a correction also asks what it corrects to go. Gives when it is due."""
    due = summaries.approve(conn, summary, user=user, at=at, delay=delay)
    draft = summaries.load(conn, summary)
    if draft.corrects is not None:
        _withdraw_all(conn, draft.corrects, user=user, at=at, reason=f"corrected by summary {summary}", edited=True)
    return due


def _withdraw_all(conn: Connection, summary: int, *, user: str, at: datetime, reason: str, edited: bool) -> None:
    """Ask for the posts of a summary to go; with `edited`, the first on Mastodon stays, to be edited.

    What stands goes now. Where a request may still be under way, it is deleted as often as it comes back, until the
    sender has told how it went or must be taken for dead.
    """
    outbox.lock(conn)
    for post in outbox.of_summary(conn, summary):
        stays = edited and post.network is Network.MASTODON and post.ordinal == 0 and post.state is State.PUBLISHED
        if stays or post.state in (State.RETRACTED, State.CORRECTED, State.WITHDRAWING):
            continue
        tried = post.state in states.MAY_STAND or post.attempts > 0
        after = State.WITHDRAWING if tried else State.RETRACTED
        doubt = {State.SENDING: post.not_before, State.UNCONFIRMED: at + SLOW}.get(post.state)
        outbox.move(conn, post, after, at=at, problem=reason, not_before=None, doubt_until=doubt)
    settle(conn, summary)
    subject = f"summary {summary}"
    audit.record(conn, at=at, actor=user, action="summary.withdraw", subject=subject, detail={"reason": reason})


def withdraw_due(store: Store, desk: Desk) -> Iterator[Step]:
    """Delete what is to be withdrawn, account by account."""
    for poster in desk.posters:
        yield from withdraw_on(store, desk, poster)


def withdraw_on(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """Delete what is to be withdrawn from one account. A stop of posting does not stop this.

    The last post of a thread goes first. When one can't be deleted the others go all the same, and the thread has a
    hole for a while: less of what is wrong stands.
    """
    take_up(store, desk)
    _give_up_edits(store, desk, poster)
    with store.read() as conn:
        posts = outbox.withdrawing(conn, poster.network, poster.account, at=desk.clock())
    for post in posts:
        try:
            yield _withdraw(store, desk, poster, post)
        except Conflict:
            continue  # its sender has just told how it went: it is looked at again
        except Exception as error:
            yield strange(store, desk, post, error)


def _give_up_edits(store: Store, desk: Desk, poster: Poster) -> None:
    """What stands only to be corrected by an edit goes, when the edit is not about to come.

    So it is while posting is stopped, when the correction is due later, or may not be said, or was dropped.
    """
    if poster.network is not Network.MASTODON:
        return
    with store.read() as conn:
        if not any(_waits(conn, poster, fix) for fix in summaries.corrections(conn)):
            return
    with store.write() as conn:
        outbox.lock(conn)
        at = desk.clock()
        for fix in summaries.corrections(conn):
            root = _waits(conn, poster, fix)
            own = next(iter(outbox.thread(conn, fix.id, poster.network)), None)
            why = root and _no_edit(conn, desk, poster, fix, own, at)
            if root is None or not why:
                continue
            if own is not None:
                forgo_edit(conn, own, at=at, why=why)
            root = outbox.load(conn, root.id)
            if root.state is State.PUBLISHED:
                move(conn, root, State.WITHDRAWING, at=at, problem=why, not_before=None)


def _waits(conn: Connection, poster: Poster, fix: Draft) -> Publication | None:
    """The post on this account that stands to be corrected by an edit."""
    posts = outbox.thread(conn, fix.corrects, poster.network) if fix.corrects is not None else []
    first = next(iter(posts), None)
    return first if first and first.state is State.PUBLISHED and first.account == poster.account else None


def _no_edit(
    conn: Connection, desk: Desk, poster: Poster, fix: Draft, own: Publication | None, at: datetime
) -> str | None:
    """Why the edit of an approved correction is not about to be made; None while it is, or may have been."""
    if own is not None and own.state in (State.SENDING, State.UNCONFIRMED):
        return None
    if fix.state is State.RETRACTED or (own is not None and own.state is not State.APPROVED):
        return f"its correction, summary {fix.id}, will make no edit"
    if desk.poster(poster.network, fix.lang) is not poster:
        return f"no account here speaks the language of its correction, summary {fix.id}"
    if fix.due_at > at + LOOK:
        return f"its correction, summary {fix.id}, goes out later"
    return desk.stopped(conn) or desk.recheck(conn, fix)


def _withdraw(store: Store, desk: Desk, poster: Poster, post: Publication) -> Step:
    try:
        poster.remove(outgoing(post), _sent(post))
    except Exception as error:  # whatever is wrong with this one, the others must go
        at = desk.clock() + pause(post.attempts, LOOK)
        problem, attempts = in_words(error), post.attempts + 1
        with store.write() as conn:
            outbox.move(conn, post, post.state, at=desk.clock(), not_before=at, problem=problem, attempts=attempts)
        return _step(post, post.state, problem, trouble=True)
    at = desk.clock()
    with store.write() as conn:
        if post.doubt_until is not None and at < post.doubt_until:
            again = min(at + LOOK, post.doubt_until)
            outbox.move(conn, post, post.state, at=at, not_before=again)
            return _step(post, post.state, "it is gone, and looked for again: a request may still be under way")
        corrected = summaries.correction_of(conn, post.summary_id) is not None
        after = State.CORRECTED if corrected else State.RETRACTED
        outbox.move(conn, post, after, at=at, not_before=None, doubt_until=None, problem=None)
        settle(conn, post.summary_id)
    return _step(post, after, "")


def _sent(post: Publication) -> Sent | None:
    return Sent(post.remote_uri, post.remote_cid) if post.remote_uri and post.remote_cid else None


def _step(post: Publication, state: State, detail: str, *, trouble: bool = False) -> Step:
    return Step(
        network=post.network,
        summary=post.summary_id,
        ordinal=post.ordinal,
        state=state,
        detail=detail,
        uri=post.remote_uri,
        trouble=trouble,
    )
