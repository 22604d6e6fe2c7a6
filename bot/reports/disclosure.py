"""What a number may say outside the console: no small group of supporters, not even by subtraction.

1 to 4 become "fewer than five"; zero stays zero. Where a total stands beside its parts, a reader who subtracts
must not learn more about a small part than that either, so one further part is shown less exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Shown(msgspec.Struct, frozen=True):
    """A number as it may be shown: between `low` and `high` (both included), or exactly when they are the same.

    `text` is how it is written in a table; `high` None means that only the total says how much it is.
    """

    low: int
    high: int | None
    text: str

    @property
    def exact(self) -> bool:
        return self.low == self.high

    @property
    def brief(self) -> str:
        """The same where there is no room for words: `<5`, `10–19`, `312`."""
        if self.high is None:
            return self.text
        if self.small:
            return f"<{self.high + 1}"
        return f"{self.low:,}" if self.exact else f"{self.low:,}–{self.high:,}"

    @property
    def small(self) -> bool:
        """Whether it is hidden for being small."""
        return self.low == 1 and self.high is not None and self.high > 1


def number_word(number: int) -> str:
    """`four`; from 13 on digits with a thousands separator."""
    return NUMBER_WORDS[number] if 0 < number < len(NUMBER_WORDS) else f"{number:,}"


def shown(value: int, small_group: int) -> Shown:
    """One number that stands alone."""
    if 0 < value < small_group:
        return Shown(1, small_group - 1, f"fewer than {number_word(small_group)}")
    return Shown(value, value, f"{value:,}")


class Total(msgspec.Struct, frozen=True):
    """A total that is shown, and the parts that make it up; they may overlap."""

    value: int
    parts: tuple[str, ...]


def cover(parts: Mapping[str, int], total: Total, small_group: int) -> dict[str, Shown]:
    """Numbers some of which together make up a total, and may overlap: days, or the people written about.

    The total minus all its other parts is the least that a small part can be. Where that is more than one, the smallest
    exact parts become ranges until it is not.
    """
    result = {key: shown(value, small_group) for key, value in parts.items()}
    for key in sorted(total.parts, key=lambda key: (parts[key], key)):
        if not _tells_more({part: result[part] for part in total.parts}, total.value, small_group):
            break
        if result[key].exact and parts[key] > 0:
            result[key] = _range(parts[key], small_group)
    return result


def _tells_more(result: Mapping[str, Shown], total: int, small_group: int) -> bool:
    if total < small_group:
        return False
    most = sum(one.high or 0 for one in result.values())
    return any(total - (most - (one.high or 0)) > 1 for one in result.values() if one.small)


def _range(value: int, small_group: int) -> Shown:
    low = value // small_group * small_group
    high = low + 2 * small_group - 1
    return Shown(low, high, f"{low:,} to {high:,}")


def split(parts: Mapping[str, int], total: int, small_group: int) -> dict[str, Shown]:
    """Parts that never overlap and add up to the total, such as networks; {} where there is too little to divide.

    With a small part among them the largest is "all others".
    """
    if sum(parts.values()) != total:
        raise ValueError(f"parts {dict(parts)} do not add up to {total}")
    result = {key: shown(value, small_group) for key, value in parts.items()}
    if any(one.small for one in result.values()):
        largest = max(sorted(parts), key=lambda key: parts[key])
        if total < 2 * small_group or parts[largest] < small_group:
            return {}
        result[largest] = Shown(small_group, None, "all others")
    return result


def difference(larger: int, smaller: int, small_group: int) -> bool:
    """Whether a number and a part of it may both be shown: what lies between is nobody, or no small group."""
    return larger == smaller or larger - smaller >= small_group


def half_of(values: Sequence[int]) -> int:
    """How many of the largest values make up half of the sum; 0 of nothing."""
    reached, half = 0, sum(values) / 2
    for number, value in enumerate(sorted(values, reverse=True), start=1):
        reached += value
        if reached >= half and value:
            return number
    return 0
