"""Reviews: what posts claim about a person and a moderator has yet to judge, and what rests meanwhile.

A review asserts nothing. While one is open, and for 72 hours at most, the now sentences about its person rest; history
sentences go on, so that nobody can be silenced by a few accounts. Somebody of the team stops asserting in the same way:
a review of the claim "hold", which rests until it is lifted.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, or_, select, update

from bot.errors import Conflict, NotFound
from bot.model import Role
from bot.signals import Claim, Wave
from bot.store import audit, notes, users
from bot.store.people import grow
from bot.store.tables import PersonRow, PostRow, Review, ReviewPost

ACTOR = "signals"
"""Who opens reviews, in the audit trail."""
HOLD = "hold"
"""The claim of a review that a person of the team opened to stop an assertion."""
LOOKED = "holds"
"""The note that holds when the end of a hold was last noticed."""
OPEN, DISMISSED, CONFIRMED = "open", "dismissed", "confirmed"
RESTS = timedelta(hours=72)
"""How long now sentences rest for a review that nobody decides."""
ENDLESS = datetime(9999, 12, 31, tzinfo=UTC)
STATUS_CLAIMS = frozenset({Claim.RELEASE.value, Claim.DEATH.value, Claim.TRANSFER.value})
"""Claims which, once confirmed, contradict the registry until it has a new status: the hold then goes on until that."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A review as it stands. `posts` are the rows of the posts it rests on that are still there."""

    id: int
    person: str
    claim: str
    state: str
    opened_at: datetime
    last_at: datetime
    held_until: datetime
    counts: dict[str, Any]
    decided_by: str | None
    decided_at: datetime | None
    reason: str
    version: int
    posts: tuple[int, ...] = ()

    def rests(self, at: datetime) -> bool:
        """Whether now sentences about the person rest for this review."""
        return self.state in (OPEN, CONFIRMED) and at < self.held_until


class Rest(msgspec.Struct, frozen=True):
    """Why now sentences about somebody rest. `withdrawn`: a person of the team took the status itself back."""

    why: str
    withdrawn: bool


def reviews(conn: Connection, *, states: Collection[str] = (), since: datetime | None = None) -> list[Item]:
    """Reviews in any of `states` (all when empty), the latest opened first; `since`: last claimed or decided then."""
    query = select(Review.__table__).order_by(Review.opened_at.desc(), Review.id.desc())
    if states:
        query = query.where(Review.state.in_(states))
    if since is not None:
        query = query.where(or_(Review.last_at >= since, Review.decided_at >= since))
    rows = [dict(row) for row in conn.execute(query).mappings()]
    posts: dict[int, list[int]] = {}
    wanted = select(ReviewPost.review_id, ReviewPost.post_id).where(ReviewPost.review_id.in_([r["id"] for r in rows]))
    for row in conn.execute(wanted.order_by(ReviewPost.post_id)):
        posts.setdefault(row.review_id, []).append(row.post_id)
    return [Item(**row, posts=tuple(posts.get(row["id"], ()))) for row in rows]


def load(conn: Connection, review: int) -> Item:
    """One review by its number."""
    found = next((item for item in reviews(conn) if item.id == review), None)
    if found is None:
        raise NotFound(f"there is no review {review}: `vigil review list --all` shows those there are")
    return found


def holds(conn: Connection, *, at: datetime) -> dict[str, Rest]:
    """Of whom nothing may be said about the present; a person's own hold before what posts claim."""
    resting = [item for item in reviews(conn, states=(OPEN, CONFIRMED)) if item.rests(at)]
    return {item.person: Rest(_why(item), item.claim == HOLD) for item in sorted(resting, key=_first_named)}


def raise_wave(conn: Connection, wave: Wave, *, at: datetime, joins: int | None = None) -> int:
    """Open a review for a wave, or bring the open one that it `joins` up to date; gives its number.

    A joined review keeps the end of its hold: more posts of the same wave silence nobody for longer.
    """
    counts = wave.counts()
    if joins is None:
        values: dict[str, Any] = {"person": wave.person, "claim": wave.claim.value, "state": OPEN, "opened_at": at}
        values |= {"last_at": wave.last_at, "held_until": at + RESTS, "counts": counts}
        review = conn.execute(insert(Review).values(**values).returning(Review.id)).scalar_one()
        grow(conn, at)
        _audit(conn, at, ACTOR, "review.open", review, {"person": wave.person, "claim": wave.claim.value, **counts})
    else:
        review = joins
        changed = update(Review).where(Review.id == joins, Review.state == OPEN)
        if not conn.execute(changed.values(last_at=wave.last_at, counts=counts, version=Review.version + 1)).rowcount:
            raise Conflict(f"review {joins} was decided meanwhile")
    known = set(conn.execute(select(ReviewPost.post_id).where(ReviewPost.review_id == review)).scalars())
    standing = conn.execute(select(PostRow.id).where(PostRow.id.in_(set(wave.posts) - known))).scalars()
    if rows := [{"review_id": review, "post_id": post} for post in standing]:
        conn.execute(insert(ReviewPost), rows)
    return int(review)


def dismiss(conn: Connection, review: int, *, user: str, at: datetime, reason: str) -> None:
    """Say that the claim is not so, or not about this person: what rested for it may be said again. One moderator."""
    item = _undecided(conn, review, user)
    _decide(conn, item, DISMISSED, user=user, at=at, reason=reason, held_until=min(item.held_until, at))


def confirm(conn: Connection, review: int, *, user: str, at: datetime, reason: str) -> Item:
    """Say that there is something to it. Nothing is asserted by that: a status needs its own sources and two people.

    Until the registry has the new status, the old one is not stated either.
    """
    item = _undecided(conn, review, user)
    until = ENDLESS if item.claim in STATUS_CLAIMS else min(item.held_until, at)
    _decide(conn, item, CONFIRMED, user=user, at=at, reason=reason, held_until=until)
    return item


def hold(conn: Connection, person: str, *, user: str, at: datetime, reason: str) -> int:
    """Stop saying at once that somebody is what the registry says: contested, withdrawn, unsure. Any active user."""
    users.require(conn, user, Role.STAFF)
    if conn.execute(select(PersonRow.id).where(PersonRow.id == person)).first() is None:
        raise NotFound(f"there is no person {person} in the registry: `vigil people checks` shows the ids")
    if not reason.strip():
        raise Conflict("say why: --reason")
    if mine := [item for item in reviews(conn, states=(OPEN,)) if (item.person, item.claim) == (person, HOLD)]:
        raise Conflict(f"{person} is on hold already, by {mine[0].counts['by']}: {mine[0].reason}")
    values = {"person": person, "claim": HOLD, "state": OPEN, "opened_at": at, "last_at": at, "held_until": ENDLESS}
    made = insert(Review).values(**values, counts={"by": user}, reason=reason).returning(Review.id)
    review = conn.execute(made).scalar_one()
    grow(conn, at)
    _audit(conn, at, user, "person.hold", review, {"person": person, "reason": reason})
    return int(review)


def unhold(conn: Connection, person: str, *, user: str, at: datetime, reason: str) -> list[int]:
    """End everything that rests about a person; a moderator's word. Gives the numbers of the reviews."""
    users.require(conn, user, Role.MODERATOR)
    resting = [item for item in reviews(conn, states=(OPEN, CONFIRMED)) if item.person == person and item.rests(at)]
    if not resting:
        raise Conflict(f"nothing rests about {person}: `vigil people checks` shows who is on hold")
    for item in resting:
        state = DISMISSED if item.state == OPEN else item.state
        _decide(conn, item, state, user=user, at=at, reason=reason, held_until=at, action="person.unhold")
    return [item.id for item in resting]


def expire(conn: Connection, *, at: datetime) -> bool:
    """What rested until now may be said again: the registry's version grows, so that drafts are made anew.

    Gives whether anything did. Each end is noticed once, also after a downtime.
    """
    last = notes.get(conn, LOOKED)
    seen = datetime.fromisoformat(last["at"]) if last else datetime(2000, 1, 1, tzinfo=UTC)
    ended = select(Review.id).where(Review.state.in_((OPEN, CONFIRMED)), Review.held_until > seen)
    if found := conn.execute(ended.where(Review.held_until <= at)).first() is not None:
        grow(conn, at)
    if found or last is None:
        notes.put(conn, LOOKED, {"at": at.isoformat()}, at=at)
    return found


def settle(conn: Connection, person: str, *, at: datetime) -> None:
    """The registry has a new status: what rested for a confirmed claim rests no longer."""
    confirmed = (Review.person == person, Review.state == CONFIRMED, Review.held_until > at)
    conn.execute(update(Review).where(*confirmed).values(held_until=at, version=Review.version + 1))


def _undecided(conn: Connection, review: int, user: str) -> Item:
    users.require(conn, user, Role.MODERATOR)
    item = load(conn, review)
    if item.claim == HOLD:
        raise Conflict(f"review {review} is a hold: `vigil people unhold {item.person}` lifts it")
    if item.state != OPEN:
        raise Conflict(f"review {review} was {item.state} by {item.decided_by} already")
    return item


def _decide(
    conn: Connection,
    item: Item,
    state: str,
    *,
    user: str,
    at: datetime,
    reason: str,
    held_until: datetime,
    action: str = "",
) -> None:
    values = {"state": state, "decided_by": user, "decided_at": at, "reason": reason, "held_until": held_until}
    same = (Review.id == item.id, Review.version == item.version)
    if not conn.execute(update(Review).where(*same).values(**values, version=Review.version + 1)).rowcount:
        raise Conflict(f"review {item.id} has changed meanwhile: look at it again")
    grow(conn, at)
    detail: Mapping[str, Any] = {"person": item.person, "claim": item.claim, "reason": reason}
    _audit(conn, at, user, action or f"review.{'confirm' if state == CONFIRMED else 'dismiss'}", item.id, dict(detail))


def _first_named(item: Item) -> tuple[bool, int]:
    """The last in this order is the one that a reader is told of."""
    return item.claim == HOLD, -item.id


def _why(item: Item) -> str:
    if item.claim == HOLD:
        return f"{item.counts['by']} put it on hold: {item.reason}"
    if item.state == CONFIRMED:
        return f"review {item.id} ({item.claim}) was confirmed, and the registry has no new status yet"
    return f"review {item.id} ({item.claim}) is open, until {item.held_until:%Y-%m-%d %H:%M} UTC at the latest"


def _audit(conn: Connection, at: datetime, actor: str, action: str, review: int, detail: dict[str, Any]) -> None:
    audit.record(conn, at=at, actor=actor, action=action, subject=f"review {review}", detail=detail)
