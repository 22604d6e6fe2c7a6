"""What an import makes of a record: it adds and fills, and overwrites, loosens and asserts nothing unasked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.model import Consent
from bot.registry.formats import Proposed, ProposedStatus
from bot.registry.merge import HISTORY, free_id, guarded, merged_record, new_record, under_age

DAY = "2026-11-20"


def name(value: str, kind: str = "canonical", source: str = "list") -> dict[str, Any]:
    return {"value": value, "lang": "en", "script": "Latn", "kind": kind, "source": source, "evidence": "unsourced"}


def entry(status: str, date: str, publisher: str = "A") -> dict[str, Any]:
    source = {"publisher": publisher, "url": f"https://{publisher}.example/"}
    return {"status": status, "event_date": date, "as_of": date, "source": source, "confidence": "low",
            "evidence": "unsourced", "note": "via list"}  # fmt: skip


def proposed(*statuses: dict[str, Any], **fields: Any) -> Proposed:
    return Proposed(
        line=3,
        list="list",
        key="7",
        names=(name("Zenon Sample"), name("Zenon Janawicz Sample", "full")),
        country=fields.pop("country", "BY"),
        fields=fields,
        statuses=tuple(ProposedStatus(one) for one in statuses),
    )


def stored(**given: Any) -> dict[str, Any]:
    consent = {"level": "count_only", "basis": "b", "as_of": "2026-01-01"}
    base = {
        "id": "zenon-sample",
        "country": "BY",
        "names": [name("Zenon SAMPLE", source="curated")],
        "consent": consent,
    }
    return {**base, HISTORY: [entry("detained", "2020")], **given}


def never(_: str) -> bool:
    return False


def test_names_and_empty_fields_are_added_with_their_source() -> None:
    merged = merged_record(stored(), proposed(occupation="editor", notes=["Seen in court. (list)"]), never, DAY)
    assert [(n["value"], n["kind"], n["source"]) for n in merged.raw["names"]] == [
        ("Zenon SAMPLE", "canonical", "curated"),
        ("Zenon Janawicz Sample", "full", "list"),
    ]
    assert merged.raw["occupation"] == "editor"
    assert merged.raw["identifiers"] == [{"list": "list", "key": "7"}]
    assert {(change.field, change.verdict) for change in merged.changes} == {
        ("names", "new"), ("occupation", "new"), ("identifiers", "new"), ("notes", "new"),
    }  # fmt: skip
    again = merged_record(
        {**merged.raw, HISTORY: []}, proposed(occupation="Editor", notes=["Seen in court. (other)"]), never, DAY
    )
    assert again.changes == ()


def test_what_stands_is_kept_unless_it_is_asked_for_by_field() -> None:
    ours = {"date": "1980-02-03", "source": "court", "evidence": "sourced"}
    theirs = {"date": "1981", "source": "list", "evidence": "unsourced"}
    given = proposed(birth=theirs, occupation="spy")
    kept = merged_record(stored(birth=ours, occupation="editor"), given, never, DAY)
    assert (kept.raw["birth"], kept.raw["occupation"]) == (ours, "editor")
    assert ("birth", ours, theirs, "kept") in kept.changes
    asked = merged_record(stored(birth=ours, occupation="editor"), given, lambda name: name == "birth", DAY)
    assert (asked.raw["birth"], asked.raw["occupation"]) == (theirs, "editor")
    same = {**theirs, "date": "1980-02-03"}
    assert not [
        c for c in merged_record(stored(birth=ours), proposed(birth=same), never, DAY).changes if c.field == "birth"
    ]


def test_status_entries_are_appended_once_and_two_people_are_needed_for_a_release() -> None:
    given = proposed(
        entry("detained", "2020"), entry("house_arrest", "2021"), entry("released", "2022"), entry("died", "2023")
    )
    merged = merged_record(stored(), given, never, DAY)
    assert [one["status"] for one in merged.entries] == ["house_arrest"]
    assert [one.entry["status"] for one in merged.second] == ["released", "died"]
    noted = {**entry("detained", "2020"), "note": "another day", "confidence": "high"}
    assert merged_record(stored(), proposed(noted), never, DAY).entries == ()


def test_new_people_are_only_counted_and_never_without_a_history() -> None:
    merged = new_record(
        proposed(entry("died", "2023")), "zenon-sample", consent=Consent.COUNT_ONLY, basis="b", day=DAY, source="list"
    )
    assert merged.raw["consent"] == {"level": "count_only", "basis": "b", "as_of": DAY}
    (only,) = merged.entries
    assert (only["status"], only["check_first"], only["evidence"]) == ("unknown", True, "unsourced")
    assert len(merged.second) == 1


@pytest.mark.parametrize(
    ("birth", "minor"),
    [
        ("2008-11-20", False),
        ("2008-11-21", True),
        ("2008", True),
        ("2007", False),
        ("2008-11", True),
        ("[2005..2010]", True),
        ("1990~", False),
    ],
)
def test_whoever_may_be_under_age_is_a_minor(birth: str, minor: bool) -> None:
    assert under_age(birth, DAY) is minor
    given = proposed(birth={"date": birth, "source": "list", "evidence": "unsourced"})
    raw = new_record(given, "z", consent=Consent.FULL, basis="b", day=DAY, source="list").raw
    assert raw.get("minors", False) is minor
    assert raw.get("linkable", True) is not minor
    assert raw["consent"]["level"] == ("count_only" if minor else "full")


def test_a_birth_date_that_fills_a_record_makes_a_minor_of_them() -> None:
    loose = stored(consent={"level": "full", "basis": "b", "as_of": "2026-01-01"})
    given = proposed(birth={"date": "2012", "source": "list", "evidence": "unsourced"})
    merged = merged_record(loose, given, never, DAY)
    assert (merged.raw["minors"], merged.raw["linkable"], merged.raw["consent"]["level"]) == (True, False, "count_only")
    assert "tightened" in {change.verdict for change in merged.changes}


@pytest.mark.parametrize(
    ("was", "now", "becomes"),
    [("count_only", "full", "count_only"), ("full", "count_only", "count_only"), ("no_photo", "full", "no_photo")],
)
def test_a_folder_loosens_no_consent_unasked(was: str, now: str, becomes: str) -> None:
    def consent(level: str) -> dict[str, str]:
        return {"level": level, "basis": "b", "as_of": "2026-01-01"}

    given = stored(consent=consent(now))
    found = guarded(stored(consent=consent(was)), given, loosen=False)
    assert found.raw["consent"]["level"] == becomes
    assert bool(found.kept) is (becomes != now)
    assert guarded(stored(consent=consent(was)), given, loosen=True).raw["consent"]["level"] == now


def test_a_folder_makes_no_grown_up_of_a_minor_and_frees_nobody_alone() -> None:
    minor = stored(minors=True, linkable=False)
    found = guarded(minor, stored(**{HISTORY: [entry("released", "2024")]}), loosen=False)
    assert (found.raw["minors"], found.raw["linkable"]) == (True, False)
    assert (found.raw[HISTORY], len(found.second)) == ([], 1)
    new = guarded(None, stored(**{HISTORY: [entry("released", "2024")]}), loosen=False)
    assert [one["status"] for one in new.raw[HISTORY]] == ["unknown"]
    assert (
        guarded(
            found.raw | {HISTORY: [entry("released", "2024")]},
            found.raw | {HISTORY: [entry("released", "2024")]},
            loosen=False,
        ).second
        == ()
    )


def test_ids_are_made_of_names_and_taken_once() -> None:
    born = proposed(birth={"date": "1980-02", "source": "s", "evidence": "unsourced"})
    assert free_id(born, set()) == "zenon-sample"
    assert free_id(born, {"zenon-sample"}) == "zenon-sample-1980"
    assert free_id(born, {"zenon-sample", "zenon-sample-1980"}) == "zenon-sample-2"
    assert Path(free_id(proposed(), {"zenon-sample", "zenon-sample-2"})).name == "zenon-sample-3"
