"""From registry records to what a report may say."""

from __future__ import annotations

from bot.model import Consent, Status
from bot.registry import PartialDate, PersonFacts, StatusEntry, load_registry
from bot.registry.record import Confidence
from bot.reports.people import profiles
from bot.settings import shipped_config
from nlp.types import Name, Person


def facts(id: str, **more: object) -> PersonFacts:  # noqa: A002
    known = {"name": id.title(), "country": "BY", "consent": Consent.FULL, "consent_basis": "public", "history": ()}
    return PersonFacts(id=id, **(known | more))  # type: ignore[arg-type]


def person(id: str, **more: object) -> Person:  # noqa: A002
    names = (Name(id.title(), "en", "Latn", "canonical"), Name("Ім'я", "be", "Cyrl", "native"))
    return Person(id=id, names=names, **more)  # type: ignore[arg-type]


def entry(status: Status, as_of: str, evidence: str = "sourced") -> StatusEntry:
    return StatusEntry(
        status=status,
        event_date=PartialDate.parse("2021"),
        as_of=PartialDate.parse(as_of),
        publisher="Viasna",
        confidence=Confidence.HIGH,
        evidence=evidence,
    )


def test_the_latest_sourced_status_with_its_date() -> None:
    history = (entry(Status.DETAINED, "2025-05"), entry(Status.RELEASED, "2026-01", "unsourced"))
    found = profiles({"ann": facts("ann", history=history)}, [person("ann")])["ann"]
    assert (found.status, found.as_of, found.publisher) == (Status.DETAINED, "2025-05", "Viasna")
    assert (found.name, found.native, found.lang) == ("Ann", "Ім'я", "be")


def test_an_unsourced_status_is_no_status() -> None:
    history = (entry(Status.RELEASED, "2026-01", "unsourced"),)
    found = profiles({"ann": facts("ann", history=history)}, [person("ann")])["ann"]
    assert (found.status, found.as_of, found.publisher) == (Status.UNKNOWN, "", "")


def test_whoever_must_not_be_named_has_no_name_here() -> None:
    for more in ({"consent": Consent.COUNT_ONLY}, {"consent": Consent.HIDDEN}, {"minors": True}):
        found = profiles({"ann": facts("ann", **more)}, [person("ann")])["ann"]
        assert (found.named, found.name, found.native) == (False, "", "")


def test_groups_and_people_who_cannot_be_linked_are_not_followed() -> None:
    known = {"ann": facts("ann", group=True), "ben": facts("ben")}
    assert profiles(known, [person("ann"), person("ben", linkable=False), person("cy")]) == {}


def test_the_shipped_registry() -> None:
    registry = load_registry(shipped_config())
    found = profiles(registry.facts, [record.person for record in registry.people])
    assert sum(profile.held for profile in found.values()) == 13
    assert all(profile.as_of and profile.publisher for profile in found.values() if profile.held)
