"""Who may be the same person: asked across scripts and orders, and not of everybody with a common name."""

from __future__ import annotations

import pytest

from bot.registry import load_registry
from bot.registry.twins import Known
from bot.settings import shipped_config


def known(*people: tuple[str, str, str, str | None]) -> Known:
    found = Known()
    for person, value, country, birth in people:
        found.add(person, [{"value": value, "kind": "canonical"}], country, birth, [("list", person.upper())])
    return found


def like(found: Known, value: str, country: str = "BY", birth: str | None = None) -> list[str]:
    return [one.person for one in found.like([{"value": value, "kind": "canonical"}], country, birth)]


@pytest.mark.parametrize(
    "value",
    ["Zenon Prykladovich", "PRYKLADOVICH Zenon", "Zénon Prykladovič", "Зенон Прикладович", "Зянон Прыкладовіч",
     "Zenon Janawicz Prykladovich", "Прикладович Зенон Янович"],
)  # fmt: skip
def test_the_same_name_in_another_order_spelling_or_script(value: str) -> None:
    assert like(known(("z", "Zenon Prykladovich", "BY", None)), value) == ["z"]


@pytest.mark.parametrize(
    ("value", "country", "birth"),
    [
        ("Zenon Prykladovich", "PL", None),  # nothing but the name
        ("Zenon Prykladovich", "BY", "1999"),  # born in another year
        ("Зенон Прикладович", "PL", None),
        ("Zena Prykladovska", "BY", "1980"),
        ("Prykladovich", "BY", "1980"),  # a surname alone
        ("Z. Prykladovich", "BY", "1980"),
    ],
)
def test_who_is_told_apart(value: str, country: str, birth: str | None) -> None:
    assert like(known(("z", "Zenon Prykladovich", "BY", "1980-02-03")), value, country, birth) == []


def test_the_year_counts_where_the_country_differs() -> None:
    found = known(("z", "Zenon Prykladovich", "BY", "1980-02-03"))
    assert like(found, "Зенон Прикладович", "PL", "1980") == ["z"]
    (likeness,) = found.like([{"value": "Zenon Prykladovich", "kind": "canonical"}], "ZZ", "[1979..1981]")
    assert "the same name" in likeness.reasons[0]
    assert "born in" in likeness.reasons[1]


def test_short_names_of_few_sounds_are_not_thrown_together() -> None:
    found = known(("li-wei", "Li Wei", "CN", None))
    assert like(found, "Lu Wu", "CN") == []
    assert like(found, "Wei Li", "CN") == ["li-wei"]


def test_han_names_are_compared_as_written() -> None:
    found = known(("a", "王小明", "CN", None))
    assert like(found, "王小明", "CN") == ["a"]
    assert like(found, "王大明", "CN") == []


def test_identifiers_name_one_person() -> None:
    found = known(("z", "Zenon Prykladovich", "BY", None))
    assert found.identified([("other", "Z"), ("list", "Z")]) == "z"
    assert found.identified([("other", "Z")]) is None


def test_nobody_of_the_registry_is_taken_for_another() -> None:
    found = Known()
    records = [record.raw for record in load_registry(shipped_config()).people]
    for raw in records:
        birth = raw.get("birth", {}).get("date")
        assert found.like(raw["names"], raw["country"], birth) == (), raw["id"]
        found.add(raw["id"], raw["names"], raw["country"], birth)
    for raw in records:
        whole = [n for n in raw["names"] if n["kind"] in ("canonical", "native", "full", "variant")]
        for one in whole:
            likely = found.like([one], raw["country"], raw.get("birth", {}).get("date"))
            assert not likely or likely[0].person == raw["id"], one["value"]
