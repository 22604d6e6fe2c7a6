"""Which day a sentence speaks of: dates and years in it, against the day of the post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import cache

import regex

from bot.signals.lexicon import NAME, Lexicon

NEAR = timedelta(days=7)
"""A date so close to the post's is the day of the news itself."""
YEAR = r"(?<!\d)((?:19|20)\d\d)(?!\d)"
SOLAR_YEAR = r"(?<!\d)(1[34]\d\d)(?!\d)"
NUMERIC = (
    regex.compile(rf"{YEAR}\s*[-./年]\s*(\d{{1,2}})\s*[-./月]\s*(\d{{1,2}})(?!\d)"),
    regex.compile(rf"{YEAR}\s*년\s*(\d{{1,2}})\s*월\s*(\d{{1,2}})"),
)
DAY_FIRST = (
    regex.compile(rf"(?<!\d)(\d{{1,2}})[./-](\d{{1,2}})[./-]{YEAR}"),
    regex.compile(rf"(\d{{1,2}})\s+tháng\s+(\d{{1,2}})(?:\s*,?\s*(?:năm\s+)?{YEAR})?", regex.I),
)
MONTH_FIRST = (regex.compile(r"(?<![\d年])(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]"),)
SPAN = regex.compile(rf"{YEAR}\s*[-–—]\s*{YEAR}")
ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.|-?[а-яіў]{1,2}|-nji|-ci|-cü)?"
SHORT = r"(?:\s*,?\s*\b\p{L}{1,4}\.?)?\s*,?\s*"
"""What stands between the parts of a date: "de", "of", "года"."""


class Age(Enum):
    """Whether the dates of a sentence make it news, an old story, or neither."""

    FRESH = "fresh"
    OLD = "old"
    OPEN = "open"


def age_of(sentence: str, when: date, lexicon: Lexicon) -> Age:
    """What the dates in a masked sentence say. Dates in the future, and this year alone, say nothing."""
    text = _without_other_events(sentence, lexicon)
    ages = {_age(found, when) for found in _dates(text, when, lexicon)}
    if Age.FRESH in ages:
        return Age.FRESH
    return Age.OLD if Age.OLD in ages else Age.OPEN


def _age(found: tuple[date, timedelta], when: date) -> Age:
    day, width = found
    if day - NEAR <= when <= day + width + NEAR:
        return Age.FRESH if width < timedelta(days=2) else Age.OPEN
    return Age.OLD if day < when else Age.OPEN


def _dates(text: str, when: date, lexicon: Lexicon) -> Iterator[tuple[date, timedelta]]:
    """Every date with the length of the time it names, from the most exact; what was read is not read again."""
    for patterns, order in ((NUMERIC, "ymd"), (DAY_FIRST, "dmy"), (MONTH_FIRST, "md")):
        for pattern in patterns:
            for match in pattern.finditer(text):
                parts = dict(zip(order, match.groups(), strict=False))
                yield from _day(parts.get("y"), parts["m"], parts["d"], when)
            text = pattern.sub(" ", text)
    if lexicon.months:
        text, found = _worded(text, when, lexicon)
        yield from found
    if lexicon.lang == "fa":
        # The Solar Hijri year begins on 20 or 21 March.
        for match in regex.finditer(SOLAR_YEAR, text):
            yield date(int(match[1]) + 621, 3, 21), timedelta(days=365)
    for match in regex.finditer(YEAR, text):
        yield date(int(match[1]), 1, 1), timedelta(days=365)


def _worded(text: str, when: date, lexicon: Lexicon) -> tuple[str, list[tuple[date, timedelta]]]:
    found: list[tuple[date, timedelta]] = []
    for pattern in _shapes(frozenset(lexicon.months)):
        for match in pattern.finditer(text):
            number = lexicon.months[match["m"].lower()]
            parts = match.groupdict()
            if "d" in parts:
                found.extend(_day(parts["y"], str(number), parts["d"], when))
            else:
                found.append((date(int(parts["y"]), number, 1), timedelta(days=30)))
        text = pattern.sub(" ", text)
    return text, found


@cache
def _shapes(months: frozenset[str]) -> tuple[regex.Pattern[str], ...]:
    """Dates with a month's name: day first, month first, month and year."""
    names = "|".join(map(regex.escape, sorted(months, key=len, reverse=True)))
    month = rf"(?<!\p{{L}})({names})(?!\p{{L}})"
    shapes = (
        rf"(?<d>\d{{1,2}}){ORDINAL}{SHORT}(?<m>{month})(?:{SHORT}(?<y>{YEAR}))?",
        rf"(?<m>{month})\s+(?<d>\d{{1,2}})(?!\d){ORDINAL}(?:\s*,?\s*(?<y>{YEAR}))?",
        rf"(?<m>{month}){SHORT}(?<y>{YEAR})",
    )
    return tuple(regex.compile(shape, regex.IGNORECASE) for shape in shapes)


def _day(year: str | None, month: str, day: str, when: date) -> Iterator[tuple[date, timedelta]]:
    """A day; without a year the one closest to the post."""
    years = (int(year),) if year else (when.year - 1, when.year, when.year + 1)
    days: list[date] = []
    for one in years:
        try:
            days.append(date(one, int(month), int(day)))
        except ValueError:
            continue
    if days:
        yield min(days, key=lambda found: abs(found - when)), timedelta(days=1)


def _without_other_events(sentence: str, lexicon: Lexicon) -> str:
    """The sentence without years that belong to something else: an arrest in 2020, a life from 1969 to 2026."""
    text = SPAN.sub(lambda match: match[2], sentence)
    events = lexicon.stops.get("event")
    if events is None:
        return text
    ends = [match.end() for match in events.expression.finditer(text)]
    for end in reversed(ends):
        near = regex.match(rf"(?:[^\p{{L}}\d{NAME}]*[\p{{L}}\d.]+){{0,4}}?[^\p{{L}}\d]*{YEAR}", text, pos=end)
        if near is not None:
            text = text[:end] + " " + text[near.end() :]
    return text
