"""Partial dates: what is accepted, what they span, how they read."""

from __future__ import annotations

from datetime import date

import pytest

from bot.registry.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "exact", "earliest", "latest", "words"),
    [
        ("1970", "year", False, date(1970, 1, 1), date(1970, 12, 31), "1970"),
        ("2024-02", "month", False, date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2015-09-28", "day", True, date(2015, 9, 28), date(2015, 9, 28), "28 September 2015"),
        ("2016-04-07~", "day", False, date(2016, 4, 7), date(2016, 4, 7), "about 7 April 2016"),
        ("[2013..]", "year", False, date(2013, 1, 1), None, "2013 or later"),
        ("[1980..1981]", "year", False, date(1980, 1, 1), date(1981, 12, 31), "1980 or 1981"),
        ("[2021-11..2021-12]", "month", False, date(2021, 11, 1), date(2021, 12, 31), "November or December 2021"),
        ("[2023-07..2023-10]", "month", False, date(2023, 7, 1), date(2023, 10, 31), "July to October 2023"),
        ("[2021-12..2022-01]", "month", False, date(2021, 12, 1), date(2022, 1, 31), "December 2021 or January 2022"),
    ],
)
def test_forms(text: str, precision: str, exact: bool, earliest: date, latest: date | None, words: str) -> None:
    found = PartialDate.parse(text)
    assert str(found) == text
    assert (found.precision, found.exact, found.earliest, found.latest) == (precision, exact, earliest, latest)
    assert found.words() == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "70",
        "2021-13",
        "2021-02-30",
        "2021-6",
        "2021/06",
        "June 2021",
        "~2021",
        "[2013]",
        "[2013..2012]",
        "[..2013]",
    ],
)
def test_what_is_no_partial_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)
