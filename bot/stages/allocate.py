"""Fix what will be sent: keys, records and images of each post, on the account that speaks its language."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec

from bot.errors import Conflict, PublishError, SourceError
from bot.model import Network, State
from bot.poster import quota
from bot.poster.base import EDIT_OF, Poster
from bot.stages.desk import Desk, Fit, Step
from bot.stages.outcome import in_words, move
from bot.store import due, outbox, summaries
from bot.store.outbox import Planned
from bot.store.session import Connection, Store
from bot.store.summaries import Draft


def take_up(store: Store, desk: Desk) -> None:
    """Posts from before there were several accounts belong to the first of their network."""
    first: dict[Network, str] = {}
    for poster in desk.posters:
        first.setdefault(poster.network, poster.account)
    with store.write() as conn:
        for network, account in first.items():
            outbox.adopt(conn, network, account)


def left_behind(conn: Connection, served: Collection[tuple[Network, str]]) -> dict[tuple[Network, str], int]:
    """How many posts wait to be sent, looked up or deleted on accounts other than these, by network and account."""
    waiting = sorted(outbox.open_posts(conn).items())
    return {where: count for where, count in waiting if where[1] and where not in served}


def forsaken(store: Store, desk: Desk) -> Iterator[Step]:
    """Accounts that have posts to send, to look up or to delete, and don't post any more: those posts wait."""
    with store.read() as conn:
        left = left_behind(conn, {(poster.network, poster.account) for poster in desk.posters})
    for (network, account), count in left.items():
        detail = (
            f"{count} {'post waits' if count == 1 else 'posts wait'} for the account {account}, which does not "
            "post any more: put it back into networks.toml with its secret until they are done, "
            "or delete by hand what `vigil draft list` shows as withdrawing"
        )
        yield Step(network=network, state=State.APPROVED, detail=detail, trouble=True)


def allocate(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """Fix keys, records and images of what is due and has none yet; a stopped desk leaves that too."""
    at = desk.clock()
    with store.read() as conn:
        if desk.stopped(conn):
            return
        since = at - quota.LATE
        found = due.unallocated(conn, poster.network, langs=poster.langs, at=at, since=since)
        drafts = [draft for id_ in found if _meant(conn, draft := summaries.load(conn, id_), poster.network)]
    for draft in drafts:
        if desk.poster(poster.network, draft.summary.lang) is not poster:
            continue
        try:
            planned = plan(draft, poster, desk.fit)
            if draft.corrects is not None:
                planned = _edits(store, draft.corrects, poster, planned)
        except SourceError:
            raise
        except Exception as error:
            with store.write() as conn:
                _take_back_uncorrected(conn, draft, poster.network, at)
            refused = isinstance(error, PublishError)
            yield Step(
                summary=draft.id,
                network=poster.network,
                state=State.REFUSED if refused else draft.state,
                detail=in_words(error),
                trouble=not refused,
            )
            continue
        with store.write() as conn:
            outbox.lock(conn)
            if summaries.correction_of(conn, draft.id) is not None:
                continue  # corrected on another network before it began on this one: it is wrong
            try:
                outbox.allocate(conn, draft, poster.network, planned, account=poster.account, at=at)
            except Conflict:
                continue  # another sender was first
            if EDIT_OF not in planned[0].record:
                _take_back_uncorrected(conn, draft, poster.network, at)


def _meant(conn: Connection, draft: Draft, network: Network) -> bool:
    """Whether a draft is to go out on a network; a correction only where somebody may have read what is wrong."""
    return network in draft.networks and (draft.corrects is None or network in outbox.stood(conn, draft.corrects))


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


def _take_back_uncorrected(conn: Connection, draft: Draft, network: Network, at: datetime) -> None:
    """What a correction left standing to be edited goes, when no edit will come: it is wrong all the same."""
    if draft.corrects is not None:
        for post in outbox.thread(conn, draft.corrects, network):
            if post.state is State.PUBLISHED:
                why = f"corrected by summary {draft.id}, but not by an edit"
                move(conn, post, State.WITHDRAWING, at=at, problem=why, not_before=None)


def give_up_late(store: Store, desk: Desk, poster: Poster) -> Iterator[Step]:
    """After a downtime one late summary at most is posted, the newest; the others are dropped on this account."""
    network = poster.network
    at, reason = desk.clock(), "too late: it waited more than twelve hours, and a newer one is posted instead"
    with store.write() as conn:
        outbox.lock(conn)
        if desk.stopped(conn):
            return
        missed = quota.missed(due.waiting(conn, network, poster.account, at=at), at)
        for summary in missed:
            for post in outbox.thread(conn, summary, network):
                move(conn, post, State.RETRACTED, at=at, problem=reason)
    for summary in missed:
        yield Step(network=network, summary=summary, state=State.RETRACTED, detail=reason)
