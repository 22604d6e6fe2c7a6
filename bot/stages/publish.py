"""Publish what is due: commit `sending`, send, commit the outcome. The one stage that acts in public.

Everything is checked again in the transaction that says `sending`: stop switch, state, `recheck`, quotas. What is
unconfirmed is looked up before it is sent again. No transaction is open while a network is asked, so a call that hangs
may be abandoned: its post is taken for unconfirmed once its lease has run out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

import msgspec

from bot.clock import Clock
from bot.errors import Conflict, PublishError, SourceError, Unconfirmed
from bot.model import Network, Piece, State, Summary
from bot.poster import quota, states
from bot.poster.base import EDIT_OF, Outgoing, Poster, Sent
from bot.poster.compose import Limits
from bot.poster.quota import Allowance
from bot.store import outbox, summaries
from bot.store.outbox import Planned, Publication
from bot.store.session import Connection, Store
from bot.store.summaries import Draft

LEASE = timedelta(minutes=5)
"""How long a sender has; longer than every timeout of a post together."""
HOLD = timedelta(minutes=15)
"""When something that kept a post back is looked at again."""
FIRST_RETRY, LAST_RETRY = timedelta(minutes=1), timedelta(hours=1)
QUOTA_DAYS = timedelta(days=3)

Fit = Callable[[Summary, Limits], tuple[Piece, ...]]
"""Makes the thread of a summary for a network's limits, with its image card."""
Recheck = Callable[[Connection, Draft], str | None]
"""Why a summary must not be sent now (status, consent, deletions, risk cards), or None. Asked before each post."""


@dataclass(frozen=True)
class Desk:
    """What publishing works with. Without posters nothing is sent and nothing changes."""

    posters: tuple[Poster, ...]
    fit: Fit
    recheck: Recheck
    allowance: Allowance
    clock: Clock
    halted: str | None = None
    per_server: int = 100
    """Threads a day on all our accounts on one server together."""

    def poster(self, network: Network, lang: str) -> Poster | None:
        """The account that speaks a language on a network; None when there is none: then nothing is sent there."""
        speakers = (one for one in self.posters if one.network is network and (not one.langs or lang in one.langs))
        return next(speakers, None)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one post; of a summary on a network when `ordinal` is None, of a network when both are.

    `trouble` says that the network can't be used now and nothing more was tried there. `detail` is for people.
    """

    network: Network
    summary: int | None = None
    ordinal: int | None = None
    state: State
    detail: str = ""
    uri: str | None = None
    trouble: bool = False


class _Held(msgspec.Struct, frozen=True):
    """Why a post does not go out now, and when to look again."""

    reason: str
    until: datetime


def publish_due(store: Store, desk: Desk) -> Iterator[Step]:
    """Send what is due, account by account, each until nothing is left to do there now or it fails."""
    if not desk.posters:
        return
    at = desk.clock()
    take_up(store, desk)
    with store.write() as conn:
        if not _stopped(conn, desk):
            summaries.approve_preapproved(conn, at=at)
        for post in outbox.abandoned(conn, at=at):
            _settle(conn, post, State.UNCONFIRMED, at=at, problem="the sender ended before the network answered")
    for poster in desk.posters:
        yield from _publish_on(store, desk, poster)


def take_up(store: Store, desk: Desk) -> None:
    """Posts from before there were several accounts belong to the first of their network."""
    first: dict[Network, str] = {}
    for poster in desk.posters:
        first.setdefault(poster.network, poster.account)
    with store.write() as conn:
        for network, account in first.items():
            outbox.adopt(conn, network, account)


def _publish_on(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    try:
        yield from _allocate(store, desk, poster)
    except SourceError as error:
        yield Step(network=poster.network, state=State.APPROVED, detail=str(error), trouble=True)
        return
    yield from _give_up_late(store, desk, poster)
    while True:
        with store.read() as conn:
            if _stopped(conn, desk):
                return
            post = outbox.due_next(conn, poster.network, poster.account, at=desk.clock())
        if post is None:
            return
        try:
            step = _see_to(store, desk, poster, post)
        except Conflict:
            return  # another sender is at work here
        yield step
        if step.trouble:
            return


def _allocate(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """Fix keys, records and images of what is due and has none yet; a stopped desk leaves that too."""
    at = desk.clock()
    with store.read() as conn:
        if _stopped(conn, desk):
            return
        since = at - quota.LATE
        found = outbox.unallocated(conn, poster.network, langs=poster.langs, at=at, since=since)
        due = [summaries.load(conn, id_) for id_ in found]
    for draft in due:
        if poster.network not in draft.networks or desk.poster(poster.network, draft.summary.lang) is not poster:
            continue
        try:
            planned = plan(draft, poster, desk.fit)
            if draft.corrects is not None:
                planned = _edits(store, draft.corrects, poster, planned)
        except PublishError as error:
            yield Step(summary=draft.id, network=poster.network, ordinal=None, state=State.REFUSED, detail=str(error))
            continue
        with store.write() as conn:
            try:
                outbox.allocate(conn, draft, poster.network, planned, account=poster.account, at=at)
            except Conflict:
                continue  # another sender was first


def plan(draft: Draft, poster: Poster, fit: Fit) -> list[Planned]:
    """The posts of a draft on a network: keys, records, images. PublishError when it can't be fitted."""
    seed = f"{draft.campaign} {draft.key} {draft.revision}"
    return [
        Planned(
            ordinal=piece.ordinal,
            key=poster.key(seed, draft.due_at, piece.ordinal),
            record=poster.prepare(piece),
            image=piece.image,
            alt=piece.alt,
        )
        for piece in fit(draft.summary, poster.limits())
    ]


def _edits(store: Store, corrected: int, poster: Poster, planned: list[Planned]) -> list[Planned]:
    """On Mastodon a correction takes the place of the first post that stands: who saw it sees the correction."""
    if poster.network is not Network.MASTODON:
        return planned
    with store.read() as conn:
        root = next(iter(outbox.thread(conn, corrected, poster.network)), None)
    if root is None or root.state is not State.PUBLISHED or root.remote_cid is None or root.account != poster.account:
        return planned
    first = msgspec.structs.replace(planned[0], record={**planned[0].record, EDIT_OF: root.remote_cid})
    return [first, *planned[1:]]


def _give_up_late(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """After a downtime one late summary at most is posted, the newest; the others are dropped on this account."""
    network = poster.network
    at, reason = desk.clock(), "too late: it waited more than twelve hours, and a newer one is posted instead"
    with store.write() as conn:
        if _stopped(conn, desk):
            return
        missed = quota.missed(outbox.waiting(conn, network, poster.account, at=at), at)
        for summary in missed:
            for post in outbox.thread(conn, summary, network):
                _settle(conn, post, State.RETRACTED, at=at, problem=reason)
    for summary in missed:
        yield Step(network=network, summary=summary, state=State.RETRACTED, detail=reason)


def _see_to(store: Store, desk: Desk, poster: Poster, post: Publication) -> Step:
    """Settle or send one post. Conflict when another sender has it."""
    try:
        standing = poster.find(outgoing(post)) if post.state is State.UNCONFIRMED else None
        held = _account_problem(poster, desk) if post.ordinal == 0 and standing is None else None
    except PublishError as error:
        return _conclude(store, desk, post, State.REFUSED, problem=str(error))
    except SourceError as error:
        return _later(store, desk, post, error)
    if standing is not None:
        return _published(store, desk, post, standing)
    with store.write() as conn:
        claimed = held or _claim(conn, desk, poster, post)
        if isinstance(claimed, _Held):
            outbox.move(conn, post, post.state, at=desk.clock(), not_before=claimed.until, problem=claimed.reason)
            return _step(post, post.state, claimed.reason)
    try:
        sent = poster.send(outgoing(claimed))
    except Unconfirmed as error:
        until = desk.clock() + pause(claimed.attempts)
        lost = _conclude(store, desk, claimed, State.UNCONFIRMED, problem=str(error), not_before=until)
        return msgspec.structs.replace(lost, trouble=True)
    except PublishError as error:
        return _conclude(store, desk, claimed, State.REFUSED, problem=str(error))
    except SourceError as error:
        return _later(store, desk, claimed, error)
    return _published(store, desk, claimed, sent)


def _claim(conn: Connection, desk: Desk, poster: Poster, post: Publication) -> Publication | _Held:
    """Say `sending`, with the exact record, if everything still allows it."""
    outbox.lock(conn)
    at = desk.clock()
    if reason := _stopped(conn, desk):
        return _Held(reason, at)
    draft = summaries.load(conn, post.summary_id)
    if reason := desk.recheck(conn, draft):
        return _Held(reason, at + HOLD)
    if post.ordinal == 0 and post.state is State.APPROVED:
        when = at if draft.kind == summaries.CORRECTION else _earliest(conn, desk, poster, at)
        if when is None:
            return _Held("the settings allow no posts (posting.per_day = 0)", at + HOLD)
        if when > at:
            return _Held(f"quotas and quiet hours let it go on {when:%Y-%m-%d at %H:%M} UTC", when)
    record = post.record
    if post.sent_at is None:
        before = [Sent(p.remote_uri or "", p.remote_cid or "") for p in _before(conn, post)]
        root, parent = (before[0], before[-1]) if before else (None, None)
        record = poster.complete(record, at=at, root=root, parent=parent)
    states.require(post.state, State.SENDING, f"post {post.ordinal + 1} of summary {post.summary_id}")
    return _settle(
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


def _earliest(conn: Connection, desk: Desk, poster: Poster, at: datetime) -> datetime | None:
    """When quotas and quiet hours let the account begin a thread; it is asked again then. None: never."""
    mates = [one.account for one in desk.posters if (one.network, one.server) == (poster.network, poster.server)]
    together = replace(
        desk.allowance, per_day=desk.per_server, distance=timedelta(), quiet_start=time(), quiet_end=time()
    )
    since = at - QUOTA_DAYS
    own = quota.earliest(at, outbox.begun(conn, poster.network, [poster.account], since=since), desk.allowance)
    shared = quota.earliest(at, outbox.begun(conn, poster.network, mates, since=since), together)
    return None if own is None or shared is None else max(own, shared)


def _before(conn: Connection, post: Publication) -> list[Publication]:
    """The posts of the thread before this one, all of which stand."""
    earlier = [other for other in outbox.thread(conn, post.summary_id, post.network) if other.ordinal < post.ordinal]
    if any(other.state is not State.PUBLISHED for other in earlier):
        raise Conflict(f"summary {post.summary_id} has changed on {post.network}")
    return earlier


def _account_problem(poster: Poster, desk: Desk) -> _Held | None:
    """What keeps the account itself from posting."""
    try:
        problems = poster.check()
    except PublishError as error:
        problems = (str(error),)
    return _Held("; ".join(problems), desk.clock() + HOLD) if problems else None


def _published(store: Store, desk: Desk, post: Publication, sent: Sent) -> Step:
    done = _conclude(
        store, desk, post, State.PUBLISHED, remote_uri=sent.uri, remote_cid=sent.cid, problem=None, not_before=None
    )
    return msgspec.structs.replace(done, uri=sent.uri)


def _later(store: Store, desk: Desk, post: Publication, error: SourceError) -> Step:
    """Nothing was sent, or nothing could be looked up: try again after a pause."""
    after = State.UNCONFIRMED if post.state is State.UNCONFIRMED else State.APPROVED
    wait = max(timedelta(seconds=error.retry_s or 0), pause(post.attempts))
    step = _conclude(store, desk, post, after, problem=str(error), not_before=desk.clock() + wait)
    return msgspec.structs.replace(step, trouble=True)


def _conclude(store: Store, desk: Desk, post: Publication, after: State, **values: object) -> Step:
    """Commit an outcome. A success is recorded even if somebody took this sender for dead meanwhile."""
    with store.write() as conn:
        current = outbox.load(conn, post.id)
        overtaken = current.version != post.version
        if current.state is State.WITHDRAWING:
            # Somebody took it back while it was being sent: what to delete is known now.
            known = {name: value for name, value in values.items() if name.startswith("remote_")}
            outbox.move(conn, current, current.state, at=desk.clock(), not_before=None, **known)
        elif not overtaken or (after is State.PUBLISHED and states.follows(current.state, after)):
            _settle(conn, current, after, at=desk.clock(), **values)
            if after is State.PUBLISHED and (edited := post.record.get(EDIT_OF)):
                original = outbox.standing_as(conn, post.network, post.account, edited)
                if original is not None and original.id != post.id:
                    _settle(conn, original, State.CORRECTED, at=desk.clock())
    return _step(post, after, str(values.get("problem") or ""))


def _settle(conn: Connection, post: Publication, after: State, *, at: datetime, **values: object) -> Publication:
    """Move a post and, with it, the state of its summary."""
    moved = outbox.move(conn, post, after, at=at, **values)
    settle(conn, post.summary_id)
    return moved


def settle(conn: Connection, summary: int) -> None:
    """Write the state of a summary that follows from its posts."""
    everywhere = [post.state for post in outbox.of_summary(conn, summary)]
    outbox.settle_summary(conn, summary, states.overall(everywhere))


def _stopped(conn: Connection, desk: Desk) -> str | None:
    """Why nothing at all may be sent: the settings, or somebody's word."""
    return desk.halted or summaries.stopped(conn)


def outgoing(post: Publication) -> Outgoing:
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


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts: doubling, an hour at most."""
    doubled: timedelta = FIRST_RETRY * 2 ** min(max(attempts - 1, 0), 10)
    return min(doubled, LAST_RETRY)


def _step(post: Publication, state: State, detail: str) -> Step:
    return Step(network=post.network, summary=post.summary_id, ordinal=post.ordinal, state=state, detail=detail)
