"""Which state may follow which, for a Summary and for each of its Publications. Pure."""

from __future__ import annotations

from collections.abc import Collection

from bot.errors import Conflict
from bot.model import State

NEXT: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.APPROVED, State.RETRACTED}),
    # to withdrawing when an attempt was made: whatever the network said of it, it is looked for
    State.APPROVED: frozenset({State.SENDING, State.RETRACTED, State.WITHDRAWING}),
    # back to approved only when it is certain that nothing was ever sent
    State.SENDING: frozenset({State.PUBLISHED, State.UNCONFIRMED, State.REFUSED, State.APPROVED, State.WITHDRAWING}),
    # sending again only after the post was looked up and not found
    State.UNCONFIRMED: frozenset({State.PUBLISHED, State.SENDING, State.REFUSED, State.WITHDRAWING}),
    # corrected where it stands by an edit, or withdrawn: asked to go, until the network says that it is gone
    State.PUBLISHED: frozenset({State.CORRECTED, State.WITHDRAWING}),
    State.WITHDRAWING: frozenset({State.CORRECTED, State.RETRACTED}),
    State.REFUSED: frozenset({State.RETRACTED, State.WITHDRAWING}),
    State.CORRECTED: frozenset({State.WITHDRAWING}),
    # only when a sender that was taken for dead says that its post stands after all
    State.RETRACTED: frozenset({State.WITHDRAWING}),
}
"""State -> the states that may follow. What is retracted is never sent again under its key."""

MAY_STAND = frozenset({State.SENDING, State.PUBLISHED, State.UNCONFIRMED, State.WITHDRAWING})
"""States in which a post is, or may be, in public; such a thread counts against the quotas."""


def follows(state: State, after: State) -> bool:
    """Whether `after` may follow `state`."""
    return after in NEXT[state]


def require(state: State, after: State, what: str) -> None:
    """Conflict unless `after` may follow `state`; `what` names the thing, as in "summary 12"."""
    if not follows(state, after):
        allowed = ", ".join(sorted(NEXT[state])) or "nothing"
        raise Conflict(f"{what} is {state}, so it can't become {after}; after {state} comes {allowed}")


def overall(states: Collection[State]) -> State:
    """The state of a Summary, from those of its Publications (at least one).

    The worst news first: an unconfirmed or refused post shows, however many others stand.
    A retracted one says nothing about the rest; a thread of which a part stands is `sending`.
    """
    live = {state for state in states if state is not State.RETRACTED}
    if not live:
        return State.RETRACTED
    for state in (State.WITHDRAWING, State.UNCONFIRMED, State.REFUSED, State.SENDING):
        if state in live:
            return state
    return live.pop() if len(live) == 1 else State.SENDING
