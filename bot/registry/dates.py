"""Dates that are known only in part, in the forms of EDTF (ISO 8601-2:2019, levels 0 to 2) that the registry uses.

`1970`, `2021-06`, `2020-06-25`; `2016-04-07~` about that day; `[2013..]` 2013 or later; `[1980..1981]` one of the two.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

POINT = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
PATTERN = rf"^(?:{POINT}~?|\[{POINT}\.\.(?:{POINT})?\])$"
"""What a partial date looks like, for the schema; `PartialDate.parse` checks the day against the month besides."""

_FORM = re.compile(rf"^(?:(?P<point>{POINT})(?P<about>~?)|\[(?P<first>{POINT})\.\.(?P<last>{POINT})?\])$")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day, as far as it is known.

    `about`: the date is approximate. `or_later`: that date or any after it. `last`: any date from this one to `last`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False
    or_later: bool = False
    last: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that `text` writes; ValueError with what is allowed when it is none."""
        form = _FORM.match(text)
        if form is None:
            raise ValueError(
                f"{text!r} is no partial date: write 2021, 2021-06, 2021-06-25, 2021-06-25~ (about), "
                "[2013..] (or later) or [1980..1981] (one of)"
            )
        year, month, day = _point(form["point"] or form["first"])
        last = PartialDate(*_point(form["last"])) if form["last"] else None
        found = cls(year, month, day, bool(form["about"]), form["first"] is not None and last is None, last)
        if last is not None and last.earliest <= found.earliest:
            raise ValueError(f"{text!r} ends before it begins")
        return found

    def __str__(self) -> str:
        point = "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part is not None)
        if self.last is not None:
            return f"[{point}..{self.last}]"
        return f"[{point}..]" if self.or_later else point + "~" * self.about

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """The smallest part that is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def exact(self) -> bool:
        """True when one day is meant and no other: only such a date gives an anniversary or a count of days."""
        return self.day is not None and not (self.about or self.or_later or self.last)

    @property
    def earliest(self) -> date:
        """The first day that is meant; "about" is taken as written."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last day that is meant, None when it is open."""
        if self.or_later:
            return None
        if self.last is not None:
            return self.last.latest
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def words(self) -> str:
        """In English: "28 September 2015", "June 2021", "about 7 April 2016", "2013 or later", "1980 or 1981"."""
        month = calendar.month_name[self.month] if self.month else None
        point = " ".join(str(part) for part in (self.day, month, self.year) if part)
        if self.last is None:
            return f"{point} or later" if self.or_later else "about " * self.about + point
        if self.year == self.last.year and self.month and self.precision == "month":
            return f"{month} or {self.last.words()}" if self._next_to_last() else f"{month} to {self.last.words()}"
        return f"{point} or {self.last.words()}" if self._next_to_last() else f"{point} to {self.last.words()}"

    def _next_to_last(self) -> bool:
        end = None if self.last is None else PartialDate(self.year, self.month, self.day).latest
        return end is not None and self.last is not None and (self.last.earliest - end).days == 1


def _point(text: str) -> tuple[int, int | None, int | None]:
    year, month, day = ([int(part) for part in text.split("-")] + [None, None])[:3]
    assert year is not None
    date(year, month or 1, day or 1)
    return year, month, day
