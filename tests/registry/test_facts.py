"""What is derived from a record: the latest status, what is contested, who may be named."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from bot.errors import RegistryError
from bot.model import Consent, Status
from bot.registry import PartialDate, StatusEntry, facts_from_record, latest_status, load_registry
from bot.registry.record import Confidence
from bot.settings import shipped_config


@pytest.fixture(scope="module")
def registry() -> Any:
    return load_registry(shipped_config())


def entry(status: str, event: str, as_of: str, evidence: str = "sourced") -> StatusEntry:
    return StatusEntry(
        status=Status(status),
        event_date=PartialDate.parse(event),
        as_of=PartialDate.parse(as_of),
        publisher="a paper",
        confidence=Confidence.HIGH,
        evidence=evidence,
    )


def test_the_latest_is_the_last_confirmed_not_the_last_written() -> None:
    newer, older = entry("released", "2025-01", "2025-02-01"), entry("detained", "2020", "2024-12-31")
    assert latest_status([newer, older]) is newer
    assert latest_status([]) is None


def test_of_the_same_date_the_later_event_is_the_latest() -> None:
    held, freed = (
        entry("released_conditional", "2025-01", "2025-10-14"),
        entry("released_exiled", "2025-10-13", "2025-10-14"),
    )
    assert latest_status([freed, held]) is freed


def test_an_unsourced_entry_never_beats_a_sourced_one() -> None:
    held, rumour = entry("detained", "2020", "2024-12-31"), entry("released", "2026-03-19", "2026-03-20", "unsourced")
    assert latest_status([held, rumour]) is held
    assert latest_status([rumour]) is rumour


def test_the_shipped_statuses(registry: Any) -> None:
    latest = {key: (str(facts.latest.status), str(facts.latest.as_of)) for key, facts in registry.facts.items()}
    assert latest["ihar-losik"] == ("released_exiled", "2025-09-15")
    assert latest["daria-losik"] == ("released", "2025-09")
    assert latest["valiantsin-stefanovich"] == ("detained", "2025-12-16")
    assert latest["jose-daniel-ferrer"] == ("released_exiled", "2025-10-14")
    assert latest["narges-mohammadi"] == ("released_conditional", "2026-05-11")
    assert latest["kem-sokha"] == ("house_arrest", "2024-01-30")
    assert latest["kim-kuk-gi"] == ("detained_unconfirmed", "2025-12-04")
    assert latest["vitold-ashurak"] == ("died", "2024-05-21")
    held = {key for key, (status, _) in latest.items() if status in ("detained", "detained_unconfirmed", "disappeared")}
    assert len(held - {"rania-al-abbasi-children"}) == 13
    assert max(as_of for _, as_of in latest.values()) <= "2026-05-11"


def test_no_record_stores_a_latest_status(registry: Any) -> None:
    assert all("latest_status" not in record.raw for record in registry.people)


def test_only_the_children_may_not_be_named(registry: Any) -> None:
    assert [key for key, facts in registry.facts.items() if not facts.nameable] == ["rania-al-abbasi-children"]
    assert all("not asked" in facts.consent_basis for facts in registry.facts.values() if facts.nameable)


def test_open_conflicts_contest_their_field_only(registry: Any) -> None:
    yorov = registry.facts["buzurgmehr-yorov"]
    assert yorov.contested("sentence")
    assert not yorov.contested("arrest")
    # The false reports of December 2025 are settled: they don't contest that he was held.
    assert not registry.facts["valiantsin-stefanovich"].contested("status")


def test_a_newer_event_with_an_older_confirmation_contests_the_status(registry: Any) -> None:
    facts = registry.facts["maykel-castillo"]
    raw = copy.deepcopy(next(r.raw for r in registry.people if r.person.id == "maykel-castillo"))
    assert not facts.contested("status")
    freed = {**raw["status_history"][0], "status": "released", "event_date": "2026-03-01", "as_of": "2026-03-02"}
    raw["status_history"].append(freed)
    changed = facts_from_record(raw)
    assert changed.latest is not None
    assert changed.latest.status is Status.DETAINED
    assert changed.contested("status")


def test_what_was_inferred_is_marked(registry: Any) -> None:
    assert registry.facts["gulshan-abbas"].birth.inferred
    assert not registry.facts["ihar-losik"].birth.inferred


def test_family_is_not_somebodys_work(registry: Any) -> None:
    assert registry.facts["daria-losik"].occupation == ""
    assert registry.facts["abdul-rahman-yasin"].occupation == ""


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("minors",), True, "linkable must be false"),
        (("kind",), "group", "a group is no one's name"),
        (("latest_status",), {"status": "released"}, "latest_status"),
        (("status_history", 0, "status"), "free", "status_history.0.status"),
        (("status_history", 0, "as_of"), "2020-01-01", "lies after as_of"),
        (("status_history", 0, "source"), {"url": "https://example.org/"}, "publisher"),
        (("status_history", 0, "source", "url"), "javascript:alert(1)", "url"),
        (("arrest", "date"), "2020-06-31", "arrest.date"),
        (("consent", "level"), "none", "consent.level"),
        (("consent", "basis"), "", "consent.basis"),
    ],
)
def test_what_a_record_may_not_say(registry: Any, path: tuple[Any, ...], value: Any, message: str) -> None:
    raw = copy.deepcopy(next(r.raw for r in registry.people if r.person.id == "ihar-losik"))
    place = raw
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    with pytest.raises(RegistryError, match="ihar-losik") as caught:
        facts_from_record(raw)
    assert message in str(caught.value)


def test_a_minors_record_is_never_linkable(registry: Any) -> None:
    raw = copy.deepcopy(next(r.raw for r in registry.people if r.person.id == "rania-al-abbasi-children"))
    assert facts_from_record(raw).consent is Consent.COUNT_ONLY
    raw["consent"]["level"] = "full"
    with pytest.raises(RegistryError, match="minors are never named"):
        facts_from_record(raw)
