import itertools

import pytest

from bot.errors import Conflict
from bot.model import State
from bot.poster import states


def test_every_state_says_what_may_follow() -> None:
    assert set(states.NEXT) == set(State)


def test_what_is_retracted_is_never_sent_again() -> None:
    reached = {State.RETRACTED}
    for _ in State:
        reached |= {after for state in reached for after in states.NEXT[state]}
    assert reached == {State.RETRACTED, State.WITHDRAWING, State.CORRECTED}


def test_nothing_is_sent_that_was_not_approved_and_no_unknown_outcome_is_forgotten() -> None:
    before_sending = {state for state in State if states.follows(state, State.SENDING)}
    assert before_sending == {State.APPROVED, State.UNCONFIRMED}
    assert not states.follows(State.UNCONFIRMED, State.APPROVED)
    assert not states.follows(State.DRAFT, State.SENDING)


def test_a_forbidden_step_says_what_may_follow() -> None:
    with pytest.raises(Conflict, match=r"summary 7 is published.* corrected, withdrawing"):
        states.require(State.PUBLISHED, State.SENDING, "summary 7")


@pytest.mark.parametrize(
    ("posts", "summary"),
    [
        ((State.APPROVED, State.APPROVED), State.APPROVED),
        ((State.PUBLISHED, State.APPROVED), State.SENDING),
        ((State.PUBLISHED, State.PUBLISHED), State.PUBLISHED),
        ((State.PUBLISHED, State.RETRACTED), State.PUBLISHED),
        ((State.RETRACTED, State.RETRACTED), State.RETRACTED),
        ((State.PUBLISHED, State.REFUSED), State.REFUSED),
        ((State.REFUSED, State.UNCONFIRMED, State.SENDING), State.UNCONFIRMED),
    ],
)
def test_a_summary_shows_the_worst_of_its_posts(posts: tuple[State, ...], summary: State) -> None:
    for order in itertools.permutations(posts):
        assert states.overall(order) is summary
