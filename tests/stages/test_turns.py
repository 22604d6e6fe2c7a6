from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Network
from bot.stages.figures import Figures
from bot.stages.turns import choose

MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
DAY = date(2026, 11, 16)


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
def test_everybody_has_a_turn_within_as_many_days_as_there_are_people(people: list[str], data: st.DataObject) -> None:
    """Whatever is heard of whom on each day."""
    featured: dict[str, date] = {}
    order: list[str] = []
    for number in range(3 * len(people)):
        heard = data.draw(st.dictionaries(st.sampled_from(people), st.integers(0, 900)))
        chosen = choose(people, featured, figures(heard))
        assert chosen is not None
        featured[chosen] = DAY + timedelta(days=number)
        order.append(chosen)
    for start in range(2 * len(people) + 1):
        assert sorted(order[start : start + len(people)]) == sorted(people)
    if len(people) > 1:
        assert all(one != other for one, other in pairwise(order))


@given(st.lists(WHO, min_size=1, max_size=40))
def test_who_stays_eligible_waits_no_longer_than_there_are_others(days: list[list[str]]) -> None:
    """People come and go between the days; whoever is eligible on as many days in a row as there ever are people."""
    featured: dict[str, date] = {}
    waiting: dict[str, int] = {}
    everybody = {who for day in days for who in day}
    for number, eligible in enumerate(days):
        chosen = choose(eligible, featured)
        assert chosen in eligible
        for who in everybody:
            waiting[who] = 0 if who == chosen or who not in eligible else waiting.get(who, 0) + 1
        assert all(waited < len(everybody) for waited in waiting.values())
        featured[str(chosen)] = DAY + timedelta(days=number)


def test_the_least_heard_and_longest_unheard_come_first() -> None:
    people = ["heard", "quiet", "silent", "long-silent"]
    counted = figures({"heard": 90, "quiet": 2}, ("long-silent", "silent"))
    featured: dict[str, date] = {}
    order = []
    for number in range(4):
        chosen = choose(people, featured, counted)
        assert chosen is not None
        featured[chosen] = DAY + timedelta(days=number)
        order.append(chosen)
    assert order == ["long-silent", "silent", "quiet", "heard"]


def test_who_rests_is_passed_over_and_nobody_is_chosen_of_nobody() -> None:
    assert choose(["a", "b"], {}, resting={"a"}) == "b"
    assert choose(["a"], {}, resting={"a"}) is None
    assert choose([], {}) is None
