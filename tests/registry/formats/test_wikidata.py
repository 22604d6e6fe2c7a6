"""Wikidata: labels in all languages, statements with their references, one entity or a dump."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.errors import RegistryError
from bot.registry.formats.wikidata_entities import language_tag
from tests.registry.formats.samples import claim, human, item, people, snak, text, time, write_lines

READ = ("https://one.example/a", "https://two.example/b")


def sample(**claims: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"P27": [claim(item("P27", "Q184"))], **claims}
    labels = {
        "en": "Zenon Prykladovich",
        "de": "Zenon Prykladovich",
        "be": "Зянон Прыкладовіч",
        "be-tarask": "Зянон Прыкладовіч",
        "ru": "Зенон Прикладович",
        "zh-hant": "澤農·普里克拉多維奇",
        "mul": "Zenon Prykladovich",
    }
    return human("Q900000001", labels, {"en": ["Zenon P. Prykladovich", "Zenek"]}, **given)


def test_names_in_all_languages_each_string_once(tmp_path: Path) -> None:
    entity = sample(
        P1477=[claim(text("P1477", "be", "Зянон Янавіч Прыкладовіч"))],
        P1559=[claim(text("P1559", "be", "Зянон Прыкладовіч"))],
        P742=[claim(snak("P742", "Old Pen", "string"))],
    )
    (found,) = people(write_lines(tmp_path / "w.json", [entity]), name="Wikidata")
    assert {(n["value"], n["lang"], n["kind"]) for n in found.names} == {
        ("Zenon Prykladovich", "en", "canonical"),
        ("Зянон Прыкладовіч", "be", "variant"),
        ("Зенон Прикладович", "ru", "variant"),
        ("澤農·普里克拉多維奇", "zh-Hant", "variant"),
        ("Зянон Янавіч Прыкладовіч", "be", "full"),
        ("Zenon P. Prykladovich", "en", "variant"),
        ("Zenek", "en", "short"),
        ("Old Pen", "und", "pen_name"),
    }
    assert found.identifiers == (("wikidata", "Q900000001"),)
    assert all(n["source"].startswith("wikidata.org/wiki/Q900000001; via Wikidata") for n in found.names)


def test_facts_keep_the_references_of_their_statements(tmp_path: Path) -> None:
    entity = sample(
        P569=[claim(time("P569", "1980-00-00", 9)), claim(time("P569", "1980-02-03"), *READ, rank="preferred")],
        P106=[claim(item("P106", "Q1930187")), claim(item("P106", "Q77")), claim(item("P106", "Q999999999"))],
    )
    other = human("Q77", {"en": "beekeeper"}, {}, P31=[claim(item("P31", "Q12737077"))])
    (found,) = people(write_lines(tmp_path / "w.json", [entity, other]), name="W")
    assert found.fields["birth"]["date"] == "1980-02-03"
    assert found.fields["birth"]["source"].startswith("https://one.example/a, https://two.example/b; via W")
    assert found.fields["birth"]["evidence"] == "unsourced"
    assert found.fields["occupation"] == "journalist; beekeeper"
    assert found.remarks == ("occupation Q999999999 has no label in this file and was left out",)


@pytest.mark.parametrize(
    ("date", "precision", "read"),
    [
        ("1980-02-03", 11, "1980-02-03"),
        ("1980-02-00", 10, "1980-02"),
        ("1980-00-00", 9, "1980"),
        ("1980-00-00", 8, "[1980..1989]"),
        ("1901-00-00", 7, None),
    ],
)
def test_dates_are_as_exact_as_they_are_given(tmp_path: Path, date: str, precision: int, read: str | None) -> None:
    (found,) = people(write_lines(tmp_path / "w.json", [sample(P569=[claim(time("P569", date, precision))])]))
    assert found.fields.get("birth", {}).get("date") == read


def test_deaths_and_detentions_are_entries_to_be_checked(tmp_path: Path) -> None:
    entity = sample(
        P2632=[
            claim(item("P2632", "Q900000009"), READ[0], P580=time("P580", "2021-03-04")),
            claim(item("P2632", "Q900000009"), P580=time("P580", "2010-01-01"), P582=time("P582", "2011-01-01")),
        ],
        P570=[claim(time("P570", "2024-02-16"), *READ), claim(time("P570", "2023-01-01"), rank="deprecated")],
    )
    (found,) = people(write_lines(tmp_path / "w.json", [entity]))
    detained, died = found.statuses
    assert (detained.entry["status"], detained.entry["event_date"]) == ("detained", "2021-03-04")
    assert (died.entry["status"], died.entry["event_date"]) == ("died", "2024-02-16")
    assert all(one.entry["check_first"] and one.entry["evidence"] == "unsourced" for one in found.statuses)
    assert (detained.second, died.second["publisher"]) == ({}, "two.example")
    assert "has ended" in found.remarks[0]


def test_one_document_the_api_and_a_dump_give_the_same(tmp_path: Path) -> None:
    entity = sample()
    country = human("Q900000002", {"en": "Somewhere"}, {}, P31=[claim(item("P31", "Q6256"))])
    country["aliases"] = []  # as PHP writes an empty object
    files = {
        "dump.json": f"[\n{json.dumps(country)},\n{json.dumps(entity)}\n]\n",
        "one.json": json.dumps(entity, indent=2),
        "api.json": json.dumps({"entities": {"Q900000001": entity, "Q1": {"id": "Q1", "missing": ""}}}),
        "pretty.json": json.dumps({"entities": {"Q900000001": entity}}, indent=1),
        "array.json": json.dumps([entity, country]),
    }
    found = []
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
        (one,) = people(tmp_path / name)
        found.append((one.key, one.names, one.fields))
    assert all(one == found[0] for one in found)


def test_a_country_that_stands_in_the_file_is_known(tmp_path: Path) -> None:
    entity = sample(P27=[claim(item("P27", "Q900000003"))])
    country = human(
        "Q900000003",
        {"en": "Elsewhere"},
        {},
        P31=[claim(item("P31", "Q6256"))],
        P297=[claim(snak("P297", "AQ", "string"))],
    )
    (found,) = people(write_lines(tmp_path / "w.json", [entity, country]))
    assert found.country == "AQ"


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        (sample(P27=[]), "w.json:1: Q900000001: claims.P27: no citizenship"),
        (sample(P569=[claim(time("P569", "0-1"))]), "w.json:1: Q900000001: claims.P569: no date"),
        ({**sample(), "labels": {"en": {"language": "en"}}}, "w.json:1: Q900000001: labels.en: must hold a value"),
        ({**sample(), "labels": "none"}, "w.json:1: Q900000001: labels: must be an object"),
        ({**sample(), "id": 7}, "w.json:1: id: is missing"),
    ],
)
def test_one_error_that_names_entity_and_field(tmp_path: Path, entity: dict[str, Any], said: str) -> None:
    with pytest.raises(RegistryError) as caught:
        people(write_lines(tmp_path / "w.json", [entity]))
    assert str(caught.value).startswith(said)


def test_a_torn_line_names_its_number(tmp_path: Path) -> None:
    (tmp_path / "w.json").write_text(
        "[\n" + json.dumps(sample()) + ",\n" + json.dumps(sample())[:50] + "\n]\n", "utf-8"
    )
    with pytest.raises(RegistryError, match=r"^w\.json:3: no JSON"):
        people(tmp_path / "w.json")


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("be-tarask", "be"),
        ("zh-hans", "zh-Hans"),
        ("zh-tw", "zh-Hant"),
        ("sr-el", "sr-Latn"),
        ("de-ch", "de-CH"),
        ("mul", "und"),
        ("roa-tara", "roa-Tara"),
        ("x", "und"),
    ],
)
def test_language_codes(code: str, tag: str) -> None:
    assert language_tag(code) == tag
