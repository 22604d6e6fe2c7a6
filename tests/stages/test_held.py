from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Consent, Status
from bot.registry import About, Confidence, Conflict, DatedFact, PartialDate, PersonFacts, StatusEntry, load_registry
from bot.stages.held import days_held, released, spells

CONFIG = Path(__file__).parents[2] / "config"


def entry(status: Status, began: str, as_of: str, **fields: Any) -> StatusEntry:
    base: dict[str, Any] = {"publisher": "P", "confidence": Confidence.HIGH, "evidence": "sourced"}
    return StatusEntry(
        status=status, event_date=PartialDate.parse(began), as_of=PartialDate.parse(as_of), **{**base, **fields}
    )


def person(*history: StatusEntry, arrest: str = "", **fields: Any) -> PersonFacts:
    dated = DatedFact(date=PartialDate.parse(arrest), source="s", evidence="sourced") if arrest else None
    base: dict[str, Any] = {"consent": Consent.FULL, "consent_basis": "b", "arrest": dated}
    return PersonFacts(id="p", name="P", country="BY", history=history, **{**base, **fields})


def prison(facts: PersonFacts) -> int:
    held = days_held(facts)
    assert held is not None
    return held.prison


@pytest.fixture(scope="module")
def registry() -> dict[str, PersonFacts]:
    return load_registry(CONFIG).facts


@pytest.mark.parametrize(
    ("who", "days", "said_by"),
    [
        ("ihar-losik", 1904, "ARTICLE 19 and others: 1,904 days"),
        ("ales-bialiatski", 1613, "deported after 1,613 days"),
        ("elchin-mammad", 1103, "about 1,134 days: the day of the release was computed, so at least"),
    ],
)
def test_days_are_those_that_sources_counted(
    registry: dict[str, PersonFacts], who: str, days: int, said_by: str
) -> None:
    held = days_held(registry[who])
    assert held is not None, said_by
    assert (held.prison, held.ended) == (days, True)
    assert held.at_least is (who == "elchin-mammad")


def test_who_is_held_is_counted_to_the_last_confirmation_and_no_further(registry: dict[str, PersonFacts]) -> None:
    held = days_held(registry["buzurgmehr-yorov"])
    assert held is not None
    assert (held.prison, held.at_least, held.ended, str(held.until)) == (3654, False, False, "2025-09-29")
    assert date(2015, 9, 28) + timedelta(days=3654) == date(2025, 9, 29)


@pytest.mark.parametrize("who", ["kim-kuk-gi", "kem-sokha", "vitold-ashurak", "vladimir-kara-murza"])
def test_a_contested_unsure_or_computed_beginning_gives_no_number(registry: dict[str, PersonFacts], who: str) -> None:
    assert days_held(registry[who]) is None


def test_a_disappearance_is_no_prison(registry: dict[str, PersonFacts]) -> None:
    held = days_held(registry["rania-al-abbasi"])
    assert held is not None
    assert (held.prison, held.missing) == (0, (date(2025, 11, 4) - date(2013, 3, 11)).days)


@pytest.mark.parametrize(
    ("began", "ended", "days", "at_least"),
    [
        ("2020-06-25", "2020-06-26", 1, False),
        ("2020-02-28", "2020-03-01", 2, False),  # a leap day between
        ("2021-02-28", "2021-03-01", 1, False),
        ("2020-06", "2020-07-10", 10, True),  # arrested on the 30th at the latest
        ("2020-06-25", "2020-07", 6, True),  # freed on the 1st at the earliest
        ("2020", "2021-01-05", 5, True),
        ("2020-06-25~", "2020-12-31", 158, True),
        ("[2013..]", "2020-01-01", 0, True),
        ("[2020-06..2020-07]", "2020-08-01", 1, True),
        ("2020-06", "2020-06-02", 0, True),
    ],
)
def test_partial_dates_count_as_few_days_as_they_can(began: str, ended: str, days: int, at_least: bool) -> None:
    held = days_held(person(entry(Status.DETAINED, began, "2020-06-25~"), entry(Status.RELEASED, ended, "2022-01-01")))
    assert held is not None
    assert (held.prison, held.at_least) == (days, at_least)


def test_a_confirmation_shows_more_than_an_uncertain_end() -> None:
    found = person(entry(Status.DETAINED, "2020-01-01", "2020-06-10"), entry(Status.RELEASED, "2020", "2021-01-01"))
    held = days_held(found)
    assert held is not None  # freed some day of 2020: the end is open, but not before the first of January
    assert (held.prison, held.at_least) == (0, True)
    later = person(entry(Status.DETAINED, "2020-01-01", "2020-06-10"), entry(Status.RELEASED, "2020-07", "2021-01-01"))
    assert (days_held(later) or held).prison == (date(2020, 7, 1) - date(2020, 1, 1)).days


def test_several_spells_add_up_and_freedom_between_does_not_count() -> None:
    found = person(
        entry(Status.DETAINED, "2020-01-01", "2020-01-05"),
        entry(Status.RELEASED_CONDITIONAL, "2020-01-11", "2020-02-01"),
        entry(Status.DETAINED, "2020-03-01", "2020-03-02"),
        entry(Status.HOUSE_ARREST, "2020-03-06", "2020-03-07"),
        entry(Status.RELEASED, "2020-03-16", "2020-04-01"),
    )
    held = days_held(found)
    assert held is not None
    assert (held.prison, held.home, held.spells, held.at_least) == (15, 10, 3, False)


def test_a_new_arrest_without_a_known_release_counts_what_is_known() -> None:
    found = person(
        entry(Status.DETAINED, "2020-01-01", "2020-01-31"),
        entry(Status.DETAINED, "2021-01-01", "2021-01-11"),
    )
    first, second = spells(found)
    assert (first.days, second.days) == (30, 10)
    again = person(
        entry(Status.DETAINED, "2020-01-01", "2020-01-31"), entry(Status.DETAINED, "2020-01-01", "2020-03-01")
    )
    assert len(spells(again)) == 1


def test_an_unknown_fate_ends_the_count_at_the_last_confirmation() -> None:
    found = person(
        entry(Status.DETAINED, "2020-01-01", "2020-01-31"), entry(Status.UNKNOWN, "2021-01-01", "2021-02-01")
    )
    held = days_held(found)
    assert held is not None
    assert (held.prison, held.ended) == (30, False)


def test_an_unsourced_release_shortens_nothing_and_an_unsure_one_silences() -> None:
    def freed(**doubt: Any) -> PersonFacts:
        return person(
            entry(Status.DETAINED, "2020-01-01", "2020-01-31"),
            entry(Status.RELEASED, "2020-01-11", "2020-01-12", **doubt),
        )

    assert prison(freed(evidence="unsourced")) == 30
    assert days_held(freed(confidence=Confidence.LOW)) is None


def test_an_arrest_known_more_exactly_sharpens_and_an_uncertain_one_blurs() -> None:
    vague = entry(Status.DETAINED, "2012", "2013-01-01")
    assert prison(person(vague)) == 1
    assert prison(person(vague, arrest="2012-06-30")) == 185
    sharp = entry(Status.DETAINED, "2016-04-07", "2016-06-07")
    assert prison(person(sharp)) == 61
    blurred = days_held(person(sharp, arrest="2016-04-07~"))
    assert blurred is not None
    assert (blurred.prison, blurred.at_least) == (30, True)
    other = days_held(person(sharp, arrest="2011-01-01"))  # another arrest, years before
    assert other is not None
    assert other.prison == 61


def test_an_open_conflict_silences_the_number() -> None:
    sure = entry(Status.DETAINED, "2020-01-01", "2020-01-31")
    for about in (About.STATUS, About.ARREST):
        assert days_held(person(sure, conflicts=(Conflict(about=about, open=True, text="t"),))) is None


def test_a_day_is_one_of_the_calendar_where_it_happened() -> None:
    # 28 and 29 March 2020: the clocks went forward in Vilnius, and the day had 23 hours.
    zone = ZoneInfo("Europe/Vilnius")
    first, last = datetime(2020, 3, 28, tzinfo=zone), datetime(2020, 3, 30, tzinfo=zone)
    assert last.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=47)
    found = person(
        entry(Status.DETAINED, f"{first:%Y-%m-%d}", "2020-03-29"),
        entry(Status.RELEASED, f"{last:%Y-%m-%d}", "2020-04-01"),
    )
    assert prison(found) == 2


def test_the_release_is_the_first_day_of_freedom(registry: dict[str, PersonFacts]) -> None:
    for who, day in (
        ("leanid-sudalenka", "2023-07-21"),
        ("alaa-abdel-fattah", "2025-09-23"),
        ("ihar-losik", "2025-09-11"),
    ):
        found = released(registry[who])
        assert found is not None
        assert str(found.event_date) == day
    for who in ("buzurgmehr-yorov", "narges-mohammadi", "vitold-ashurak", "kem-sokha"):
        assert released(registry[who]) is None


DAY = st.dates(date(2010, 1, 1), date(2026, 11, 1))


@given(st.lists(DAY, min_size=2, max_size=9, unique=True), st.sampled_from(["day", "month", "year"]))
def test_never_more_days_than_went_by(days: list[date], precision: str) -> None:
    """Alternating arrests and releases, each date known to `precision`: never more than were really spent."""
    days = sorted(days)
    cut = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}[precision]
    history = [
        entry(Status.RELEASED if number % 2 else Status.DETAINED, day.strftime(cut), day.strftime(cut))
        for number, day in enumerate(days)
    ]
    really = sum((end - begin).days for begin, end in zip(days[::2], days[1::2], strict=False))
    held = days_held(person(*history))
    if held is None or not all(one.event_date.exact for one in history):
        assert held is None or (held.prison <= really and held.at_least)
    else:
        assert (held.prison, held.at_least) == (really, False)
