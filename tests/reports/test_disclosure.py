"""No small group can be read from what is shown, not even by subtraction: tried against a reader who subtracts."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reports.disclosure import Shown, Total, cover, difference, half_of, shown, split

SMALL = 5


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1, "fewer than five"), (4, "fewer than five"), (5, "5"), (1234, "1,234")]
)
def test_zero_is_shown_and_one_to_four_are_not(value: int, text: str) -> None:
    assert shown(value, SMALL).text == text


def test_brief_forms() -> None:
    assert shown(3, SMALL).brief == "<5"
    assert shown(1200, SMALL).brief == "1,200"
    assert Shown(5, 14, "5 to 14").brief == "5–14"


def test_a_total_does_not_give_away_its_one_small_part() -> None:
    assert cover({"a": 100, "b": 4}, Total(104, ("a", "b")), SMALL)["a"].text == "100 to 109"
    # Where people overlap enough, the numbers stay.
    assert cover({"a": 100, "b": 4}, Total(101, ("a", "b")), SMALL)["a"].text == "100"


@given(
    values=st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 40), min_size=1),
    overlap=st.floats(0, 1),
)
def test_a_reader_who_subtracts_learns_nothing_about_a_small_part(values: dict[str, int], overlap: float) -> None:
    least, most = max(values.values()), sum(values.values())
    total = least + round((most - least) * overlap)
    result = cover(values, Total(total, tuple(values)), SMALL)
    for key, number in result.items():
        assert number.high is not None
        assert number.low <= values[key] <= number.high
        if 0 < values[key] < SMALL and total >= SMALL:
            rest = sum(other.high or 0 for name, other in result.items() if name != key)
            assert total - rest <= 1, "the total says that this part has at least two"


@given(values=st.lists(st.integers(0, 60), min_size=1, max_size=2))
def test_networks_that_add_up_leave_a_small_one_open(values: list[int]) -> None:
    parts = {f"n{index}": value for index, value in enumerate(values)}
    total = sum(values)
    result = split(parts, total, SMALL)
    if not result:
        assert total < 2 * SMALL
        return
    ranges = [range(one.low, (total if one.high is None else one.high) + 1) for one in result.values()]
    possible = [combination for combination in product(*ranges) if sum(combination) == total]
    assert tuple(values) in possible
    for index, value in enumerate(values):
        if 0 < value < SMALL:
            assert {combination[index] for combination in possible} >= {1, 2, 3, 4}


def test_parts_that_do_not_add_up_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="add up"):
        split({"a": 3}, 4, SMALL)


def test_a_difference_that_is_a_small_group_is_not_shown() -> None:
    assert difference(10, 10, SMALL)
    assert difference(15, 10, SMALL)
    assert not difference(14, 10, SMALL)


@pytest.mark.parametrize(
    ("values", "half"), [([], 0), ([0, 0], 0), ([5], 1), ([50, 40, 10, 10], 2), ([1, 1, 1, 1, 1, 1], 3)]
)
def test_half_of_all_mentions(values: list[int], half: int) -> None:
    assert half_of(values) == half
