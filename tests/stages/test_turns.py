from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Network
from bot.stages.figures import Figures
from bot.stages.turns import choose

MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
DAY = datetime(2026, 11, 16, 17, tzinfo=UTC)
Chooser = Callable[..., str | None]


def figures(people: dict[str, int], unheard: tuple[str, ...] = ()) -> Figures:
    return Figures(
        start=MONDAY,
        end=MONDAY + timedelta(days=7),
        within_week=True,
        networks=(Network.BLUESKY,),
        servers=0,
        missed_min=0,
        held=0,
        heard=0,
        authors=0,
        people=people,
        silent=0,
        unheard=unheard,
        small_group=5,
        receipt="r",
    )


WHO = st.lists(st.sampled_from([f"p{number}" for number in range(20)]), min_size=1, max_size=20, unique=True)


@given(WHO, st.data())
def test_everybody_has_a_turn_within_as_many_turns_as_there_are_people(people: list[str], data: st.DataObject) -> None:
    """Whatever is heard of whom on each day."""
    featured: dict[str, datetime] = {}
    order: list[str] = []
    for number in range(3 * len(people)):
        heard = data.draw(st.dictionaries(st.sampled_from(people), st.integers(0, 900)))
        chosen = choose(people, featured, dict.fromkeys(people, MONDAY), figures(heard))
        assert chosen is not None
        featured[chosen] = DAY + timedelta(days=number)
        order.append(chosen)
    for start in range(2 * len(people) + 1):
        assert sorted(order[start : start + len(people)]) == sorted(people)
    if len(people) > 1:
        assert all(one != other for one, other in pairwise(order))


class Turn(NamedTuple):
    """What happens until a turn: hours that pass, how many come, who is not eligible or rests then, who is heard."""

    hours: int
    come: int
    away: frozenset[int]
    resting: frozenset[int]
    heard: dict[int, int]


NUMBERS = st.integers(0, 30)
TURNS = st.lists(
    st.builds(
        Turn,
        hours=st.sampled_from([1, 6, 24, 24, 24]),
        come=st.sampled_from([0, 1, 1, 2, 4]),
        away=st.frozensets(NUMBERS, max_size=6),
        resting=st.frozensets(NUMBERS, max_size=2),
        heard=st.dictionaries(NUMBERS, st.integers(0, 900), max_size=8),
    ),
    min_size=1,
    max_size=60,
)


def longest_waits(turns: Sequence[Turn], choose: Chooser) -> list[tuple[int, int]]:
    """How often each person was passed over in each wait, and the bound of it."""
    at = DAY
    came: dict[int, datetime] = {number: DAY - timedelta(days=9) for number in range(3)}
    featured: dict[str, datetime] = {}
    begun = dict(came)
    passed: Counter[int] = Counter()
    waits: list[tuple[int, datetime]] = []
    for turn in turns:
        for number in range(turn.come):
            one = len(came)
            # Some come at the same time, some later on the day of the turn before.
            came[one] = begun[one] = at + timedelta(minutes=number % 2)
        at += timedelta(hours=turn.hours)
        eligible = [f"p{number}" for number in came if number not in turn.away]
        known = {f"p{number}": moment for number, moment in came.items()}
        resting = {f"p{number}" for number in turn.resting}
        counted = figures({f"p{number}": heard for number, heard in turn.heard.items()})
        chosen = choose(eligible, featured, known, counted, resting=resting)
        for number in came:
            who = f"p{number}"
            if who == chosen:
                featured[who] = at
                waits.append((passed.pop(number, 0), begun[number]))
                begun[number] = at
            elif who in eligible and who not in resting:
                passed[number] += 1
    waits += [(passed[number], begun[number]) for number in came]
    return [(waited, sum(other.date() <= since.date() for other in came.values())) for waited, since in waits]


@given(TURNS)
def test_nobody_waits_longer_than_there_were_people_when_the_wait_began(turns: list[Turn]) -> None:
    """Whoever comes, goes and comes back, and whatever is heard."""
    assert all(waited < bound for waited, bound in longest_waits(turns, choose))


def test_newcomers_of_every_day_would_keep_the_others_waiting_for_ever_if_they_went_first() -> None:
    """The bound can be broken: who was never featured first is what it was once."""

    def newcomers_first(
        eligible: Sequence[str], featured: Mapping[str, datetime], *rest: object, **more: object
    ) -> str | None:
        return min(eligible, key=lambda who: (featured.get(who, MONDAY), who), default=None)

    every_day = [Turn(24, 1, frozenset(), frozenset(), {})] * 40
    assert max(waited - bound for waited, bound in longest_waits(every_day, newcomers_first)) > 20
    assert max(waited - bound for waited, bound in longest_waits(every_day, choose)) < 0


def test_the_least_heard_and_longest_unheard_come_first() -> None:
    people = ["heard", "quiet", "silent", "long-silent"]
    counted = figures({"heard": 90, "quiet": 2}, ("long-silent", "silent"))
    featured: dict[str, datetime] = {}
    order = []
    for number in range(4):
        chosen = choose(people, featured, dict.fromkeys(people, MONDAY), counted)
        assert chosen is not None
        featured[chosen] = DAY + timedelta(days=number)
        order.append(chosen)
    assert order == ["long-silent", "silent", "quiet", "heard"]


def test_who_rests_is_passed_over_and_nobody_is_chosen_of_nobody() -> None:
    assert choose(["a", "b"], {}, {}, resting={"a"}) == "b"
    assert choose(["a"], {}, {}, resting={"a"}) is None
    assert choose([], {}, {}) is None
