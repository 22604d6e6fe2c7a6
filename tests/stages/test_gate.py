from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bot.model import Consent, Status
from bot.registry import About, Confidence, Conflict, DatedFact, PartialDate, PersonFacts, StatusEntry
from bot.stages.gate import held, sayable


def entry(status: Status = Status.DETAINED, as_of: str = "2025-09-29", **fields: Any) -> StatusEntry:
    base: dict[str, Any] = {
        "status": status,
        "event_date": PartialDate.parse("2015-09-28"),
        "as_of": PartialDate.parse(as_of),
        "publisher": "Human Rights Watch",
        "confidence": Confidence.HIGH,
        "evidence": "sourced",
    }
    return StatusEntry(**{**base, **fields})


def dated(date: str, **fields: Any) -> DatedFact:
    return DatedFact(**{"date": PartialDate.parse(date), "source": "a page", "evidence": "sourced", **fields})


def person(**fields: Any) -> PersonFacts:
    base: dict[str, Any] = {
        "id": "p",
        "name": "Name",
        "country": "TJ",
        "consent": Consent.FULL,
        "consent_basis": "public campaign",
        "history": (entry(),),
        "birth": dated("1971-07-09"),
        "arrest": dated("2015-09-28"),
        "sentence": dated("2016-10", term="23 years"),
    }
    return PersonFacts(**{**base, **fields})


def test_a_sourced_person_may_be_spoken_of_in_full() -> None:
    found = sayable(person())
    assert found is not None
    assert found.held
    assert found.term == 23
    assert found.arrest is not None
    assert (found.arrest.fact.kind, found.arrest.fact.source) == ("history", "a page")
    assert found.now is not None
    assert (found.now.fact.kind, found.now.fact.as_of, found.now.fact.source) == (
        "now",
        "2025-09-29",
        "Human Rights Watch",
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"consent": Consent.HIDDEN},
        {"consent": Consent.COUNT_ONLY},
        {"minors": True},
        {"group": True},
        {"linkable": False},
    ],
)
def test_some_are_never_named(fields: dict[str, Any]) -> None:
    assert sayable(person(**fields)) is None


def test_no_photo_is_no_silence() -> None:
    assert sayable(person(consent=Consent.NO_PHOTO)) is not None


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"arrest": dated("2015-09-28", evidence="unsourced")}, "arrest"),
        ({"arrest": dated("2015-09-28", inferred=True)}, "arrest"),
        ({"arrest": dated("[2013..]")}, "arrest"),
        ({"arrest": dated("[1980..1981]")}, "arrest"),
        ({"sentence": dated("2016-10", evidence="unsourced", term="23 years")}, "sentence"),
        ({"conflicts": (Conflict(about=About.ARREST, open=True, text="two days"),)}, "arrest"),
        ({"conflicts": (Conflict(about=About.SENTENCE, open=True, text="23 or 28"),)}, "sentence"),
        ({"conflicts": (Conflict(about=About.SENTENCE, open=True, text="23 or 28"),)}, "term"),
        ({"conflicts": (Conflict(about=About.BIRTH, open=True, text="25 or 27"),)}, "birth"),
        ({"conflicts": (Conflict(about=About.STATUS, open=True, text="freed?"),)}, "now"),
        ({"history": (entry(check_first=True),)}, "now"),
    ],
)
def test_history_needs_a_source_and_no_open_conflict(fields: dict[str, Any], missing: str) -> None:
    found = sayable(person(**fields))
    assert found is not None
    assert getattr(found, missing) is None
    kept = {"birth", "arrest", "sentence"} - {missing} - ({"sentence"} if missing == "term" else set())
    assert all(getattr(found, name) is not None for name in kept)


def test_a_settled_conflict_bars_nothing() -> None:
    settled = Conflict(about=About.STATUS, open=False, text="false reports")
    found = sayable(person(conflicts=(settled,)))
    assert found is not None
    assert found.now is not None


@pytest.mark.parametrize(
    "history",
    [
        (entry(confidence=Confidence.LOW),),
        (entry(evidence="unsourced"),),
        (entry(), entry(Status.RELEASED_EXILED, "2025-12-13", event_date=PartialDate.parse("2025-12-13"))),
        (entry(Status.HOUSE_ARREST),),
        (entry(Status.DIED),),
        (entry(Status.UNKNOWN),),
    ],
)
def test_who_is_not_certainly_held_is_not_said_to_be(history: tuple[StatusEntry, ...]) -> None:
    found = sayable(person(history=history))
    assert found is not None
    assert not found.held
    assert not held(person(history=history))
    assert found.now is None


def test_age_excludes_nobody() -> None:
    found = sayable(person(history=(entry(as_of="2016-01"),)))
    assert found is not None
    assert found.held
    assert found.now is not None


def test_a_birthday_with_a_computed_year_keeps_its_day() -> None:
    found = sayable(person(birth=dated("1974-11-24", inferred=True)))
    assert found is not None
    assert found.birth is not None
    assert not found.birth.year_known
    assert (bare := sayable(person(birth=dated("1974", inferred=True)))) is not None
    assert bare.birth is None


def test_a_death_is_history_with_its_source() -> None:
    died = entry(Status.DIED, "2024-05-21", event_date=PartialDate.parse("2021-05-21"), publisher="Viasna")
    found = sayable(person(history=(died,)))
    assert found is not None
    assert found.death is not None
    assert (found.death.fact.source, found.death.fact.value) == ("Viasna", "2021-05-21")
    uncertain = msgspec.structs.replace(died, confidence=Confidence.LOW)
    assert (other := sayable(person(history=(uncertain,)))) is not None
    assert other.death is None
