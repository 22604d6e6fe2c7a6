"""Alert: what needs a person becomes a message to the staff, once; the messages are tried until they are taken.

Three steps, as with posts: what is open is read from the store, a message is committed to its own outbox, then it is
sent with no transaction open. A server that hangs keeps nothing else waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from bot.alerts import Channel, Matter, Message, compose
from bot.clock import Clock, week_of
from bot.deadline import within
from bot.errors import Conflict
from bot.model import Network, State
from bot.reports.words import NETWORK_NAMES
from bot.stages.allocate import left_behind
from bot.stages.checks import checks_due
from bot.store import alerting, coverage, notes, reviews, summaries
from bot.store.alerting import Waiting
from bot.store.reviews import HOLD, OPEN
from bot.store.session import Connection, Store

URGENT_APART = timedelta(minutes=5)
"""Two messages with something urgent lie at least so far apart: many waves at once are one message."""
ENDING = timedelta(hours=12)
"""So long before a hold ends by itself, that is told."""
SOON = timedelta(hours=72)
UNCLEAR = timedelta(minutes=15)
"""So long an unconfirmed post settles itself before anybody is asked."""
DEADLINE_S = 60.0
"""For one attempt, whatever the server does."""
LEASE = timedelta(minutes=5)
FIRST_RETRY, LAST_RETRY = timedelta(minutes=1), timedelta(hours=1)
GIVE_UP = timedelta(hours=24)
"""A message that no server took for so long is dropped: what is open is told anew."""
KEPT = timedelta(days=30)
POSTS = {
    State.UNCONFIRMED: "It is not known whether a post of ours stands: the network gave no answer.",
    State.REFUSED: "A network refused a post of ours.",
    State.WITHDRAWING: "A post of ours that was taken back may still stand.",
    State.APPROVED: "A thread of ours stands in part: the rest of it is kept back.",
}


@dataclass(frozen=True, kw_only=True)
class Pace:
    """When the staff is told. `quiet` says whether only urgent matters are told at a moment."""

    title: str
    gather: timedelta
    resend: timedelta
    deaf: timedelta
    quiet: Callable[[datetime], bool]


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one attempt; `problem` is empty when the message was taken."""

    message: int
    channel: str
    problem: str = ""


def open_matters(
    conn: Connection,
    *,
    now: datetime,
    deaf: timedelta,
    sources: Mapping[str, datetime],
    served: Collection[tuple[Network, str]],
) -> Iterator[Matter]:
    """Everything that needs a person now. `sources` that should be heard, each with when we began to listen.

    `served` are the accounts that post.
    """
    if summaries.stopped(conn) is not None:
        when = str((notes.get(conn, summaries.STOP) or {}).get("at"))
        yield Matter(
            key=f"stopped:{when}",
            says="All posting has been stopped.",
            do="vigil draft list; an admin resumes it: vigil resume",
            urgent=True,
        )
    yield from _reviews(conn, now)
    for post, state in alerting.unclear(conn, since=UNCLEAR, at=now).items():
        yield Matter(
            key=f"post:{post}:{state}", says=POSTS[state], do="vigil draft list", urgent=state is not State.REFUSED
        )
    for draft in summaries.drafts(conn, (State.DRAFT,), limit=1_000):
        if not draft.preapproved and now <= draft.due_at <= now + SOON:
            says = f"Draft {draft.id} ({draft.kind}, {draft.lang}) waits for approval, due {_time(draft.due_at)}."
            yield Matter(key=f"draft:{draft.id}", says=says, do=f"vigil draft show {draft.id}")
    for (network, account), count in left_behind(conn, served).items():
        posts = f"{count} {'post of ours waits' if count == 1 else 'posts of ours wait'}"
        says = f"{posts} for an account on {NETWORK_NAMES[network]} that the settings don't name any more."
        yield Matter(key=f"left:{network}:{account}", says=says, do="vigil doctor")
    yield from _deaf(conn, now, deaf, sources)
    if due := len(checks_due(conn, now=now)):
        yield Matter(
            key=f"checks:{week_of(now)}",
            says=f"{due} {'status was' if due == 1 else 'statuses were'} last confirmed more than 30 days ago.",
            do="vigil people checks",
        )


def _reviews(conn: Connection, now: datetime) -> Iterator[Matter]:
    for item in reviews.reviews(conn, states=(OPEN,)):
        if item.claim == HOLD or not item.rests(now):
            continue
        do = f"vigil review show {item.id}"
        claim = item.claim.replace("-", " ")
        says = f"Review {item.id}: several independent accounts claim a {claim}. Nothing is said of the present until"
        yield Matter(
            key=f"review:{item.id}", says=f"{says} {_time(item.held_until)}, or your decision.", do=do, urgent=True
        )
        if item.held_until - now <= ENDING:
            says = f"Nobody has decided review {item.id}: from {_time(item.held_until)} the old status is told again."
            yield Matter(key=f"hold-ends:{item.id}", says=says, do=do, urgent=True)


def _deaf(conn: Connection, now: datetime, deaf: timedelta, sources: Mapping[str, datetime]) -> Iterator[Matter]:
    rows = {row["name"]: row for row in coverage.sources(conn)}
    for name, began in sorted(sources.items()):
        row = rows.get(name)
        heard = None if row is None else row["updated_at"] if row["state"] == "heard" else row["heard_to"]
        since = max(began, heard or began)
        if now - since >= deaf:
            says = f"The source {name} has not been heard since {_time(since)}."
            yield Matter(key=f"deaf:{name}:{since:%Y-%m-%dT%H}", says=says, do="vigil coverage")


def note(
    store: Store,
    channels: Sequence[str],
    pace: Pace,
    *,
    now: datetime,
    sources: Mapping[str, datetime],
    served: Collection[tuple[Network, str]],
) -> list[int]:
    """Commit a message about what was not told yet, or long ago, if it is time for one; gives the messages' ids."""
    if not channels:
        return []
    with store.read() as conn:
        matters = list(open_matters(conn, now=now, deaf=pace.deaf, sources=sources, served=served))
        if not _to_tell(conn, matters, pace, now):
            return []
    with store.write() as conn:
        # Asked again: another process may have told it meanwhile.
        fresh = _to_tell(conn, matters, pace, now)
        if not fresh:
            return []
        message = compose(fresh, pace.title, "")
        urgent = any(one.urgent for one in fresh)
        alerting.tell(conn, [one.key for one in fresh], at=now)
        alerting.forget(conn, before=now - KEPT, but=[one.key for one in matters])
        return alerting.queue(conn, channels, subject=message.subject, text=message.text, urgent=urgent, at=now)


def _to_tell(conn: Connection, matters: Sequence[Matter], pace: Pace, now: datetime) -> list[Matter]:
    told = alerting.told(conn)
    fresh = [one for one in matters if one.key not in told or told[one.key] <= now - pace.resend]
    if pace.quiet(now):
        fresh = [one for one in fresh if one.urgent]
    urgent = any(one.urgent for one in fresh)
    last = alerting.last_made(conn, urgent=urgent)
    return fresh if last is None or last <= now - (URGENT_APART if urgent else pace.gather) else []


def deliver(store: Store, channels: Sequence[Channel], clock: Clock, *, deadline_s: float = DEADLINE_S) -> list[Tried]:
    """Try the oldest waiting message of each channel, all channels at once; each within the deadline."""
    ways = {channel.name: channel for channel in channels}
    at = clock()
    with store.read() as conn:
        waiting = alerting.due(conn, ways, at=at)
    taken: dict[str, Waiting] = {}
    for message in waiting:
        try:
            with store.write() as conn:
                taken[message.channel] = alerting.take(conn, message, until=at + LEASE)
        except Conflict:
            continue
    jobs = {name: _sending(ways[name], message) for name, message in taken.items()}
    answers = within(deadline_s, jobs)
    return [_conclude(store, taken[name], answer, clock()) for name, answer in answers.items()]


def _sending(channel: Channel, message: Waiting) -> Callable[[], None]:
    key = f"{message.made_at:%Y%m%d%H%M%S}-{message.id}"
    return lambda: channel.send(Message(key=key, subject=message.subject, text=message.text))


def _conclude(store: Store, message: Waiting, answer: Exception | None, now: datetime) -> Tried:
    problem = "" if answer is None else str(answer)
    with store.write() as conn:
        if answer is None:
            alerting.sent(conn, message, at=now)
        else:
            wait: timedelta = min(FIRST_RETRY * 2 ** min(message.attempts - 1, 10), LAST_RETRY)
            again = now + wait if now - message.made_at < GIVE_UP else None
            alerting.failed(conn, message, problem=problem, again=again, at=now)
    return Tried(message=message.id, channel=message.channel, problem=problem)


def _time(moment: datetime) -> str:
    return f"{moment:%d %B at %H:%M} UTC"
