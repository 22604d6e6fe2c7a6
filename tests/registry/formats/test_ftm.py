"""FollowTheMoney: persons of a stream of entities, and entities made of records."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bot.errors import RegistryError
from bot.registry import load_registry
from bot.registry.formats import ftm as format_ftm
from bot.settings import shipped_config
from tests.registry.formats.samples import ftm, people, write_lines


def test_a_person_with_names_dates_and_sources(tmp_path: Path) -> None:
    entity = ftm(
        "NK-aB3",
        ["Zenon Przykladowicz", "Зянон Прыкладовіч"],
        alias=["PRZYKLADOWICZ, Zenon", "Zenon Przykladowicz", "Zenek"],
        weakAlias=["Z. P."],
        previousName="Zenon Dawny",
        firstName="Zenon",
        lastName="Przykladowicz",
        fatherName="Janawicz",
        birthDate=["1980", "1980-02-03"],
        country="by",
        nationality=["by", "pl"],
        position=["editor", "teacher"],
        sourceUrl=["https://lists.example.org/1", "not an address"],
        notes="Seen in court.",
        wikidataId="Q900000001",
        ethnicity="never taken",
    )
    company = {"id": "c", "schema": "Company", "properties": {"name": ["Zenon Ltd"]}}
    (found,) = people(write_lines(tmp_path / "list.json", [company, entity]), name="Sample")
    assert found.identifiers == (("ftm", "NK-aB3"), ("wikidata", "Q900000001"))
    assert (found.line, found.country, found.label) == (2, "BY", "Zenon Przykladowicz")
    names = {name["value"]: (name["kind"], name["lang"], name["script"]) for name in found.names}
    assert names == {
        "Zenon Przykladowicz": ("canonical", "und", "Latn"),
        "Зянон Прыкладовіч": ("variant", "be", "Cyrl"),
        "Zenon Janawicz Przykladowicz": ("full", "und", "Latn"),
        "Zenek": ("short", "und", "Latn"),
        "Zenon Dawny": ("variant", "und", "Latn"),
    }
    source = "https://lists.example.org/1; via Sample, record NK-aB3, imported 2026-11-20"
    assert {name["source"] for name in found.names} == {source}
    assert found.fields["birth"] == {"date": "1980-02-03", "source": source, "evidence": "unsourced"}
    assert (found.fields["nationality"], found.fields["occupation"]) == (["BY", "PL"], "editor; teacher")
    assert found.fields["notes"][0] == "Seen in court. (Sample)"
    assert "Z. P." in found.fields["notes"][1]
    assert "never taken" not in str(found)
    assert found.statuses == ()


def test_a_death_keeps_its_source_and_is_to_be_checked(tmp_path: Path) -> None:
    urls = ["https://www.one.example/a", "https://two.example/b"]
    entity = ftm("x", "Ann Sample", country="ru", deathDate="2020-05", sourceUrl=urls)
    (found,) = people(write_lines(tmp_path / "l.json", [entity]))
    (status,) = found.statuses
    assert status.entry["status"] == "died"
    assert (status.entry["event_date"], status.entry["as_of"], status.entry["check_first"]) == (
        "2020-05",
        "2020-05",
        True,
    )
    assert (status.entry["evidence"], status.entry["confidence"]) == ("unsourced", "low")
    assert status.entry["source"] == {"publisher": "one.example", "url": urls[0]}
    assert status.second == {"publisher": "two.example", "url": urls[1]}


def test_work_from_topics_nested_entities_and_unpacked_files(tmp_path: Path) -> None:
    entity = ftm("x", "Ann Sample", citizenship="gb-sct", topics=["role.journo", "poi"], addressEntity=[{"id": "a"}])
    path = tmp_path / "targets.nested.json.gz"
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        stream.write("\ufeff" + json.dumps(entity) + "\n\n")
    (found,) = people(path)
    assert (found.country, found.fields["occupation"]) == ("GB", "journalist")


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        (ftm("x", "Ann", country="by") | {"id": ""}, "l.json:2: id: is missing"),
        (ftm("x", "Ann Sample"), "l.json:2: x: properties.country: no country"),
        (ftm("x", [], country="by") | {"caption": 3}, "l.json:2: x: properties.name: no name"),
        (ftm("x", "Ann\u0007 Sample", country="by"), "l.json:2: x: caption: has control characters"),
        (ftm("x", "A" * 401, country="by"), "l.json:2: x: caption: has 401 characters"),
        (ftm("x", "Ann Sample", country="by", birthDate="last year"), "l.json:2: x: properties.birthDate: 'last year'"),
        (ftm("x", "Ann Sample", country=[["by"]]), "l.json:2: x: properties.country: must hold strings"),
        ({"id": "x", "schema": "Person", "properties": []}, "l.json:2: x: properties: must be an object"),
        ({"id": "x"}, "l.json:2: schema: is missing"),
    ],
)
def test_one_error_that_names_file_line_record_and_field(tmp_path: Path, entity: dict[str, object], said: str) -> None:
    with pytest.raises(RegistryError) as caught:
        people(write_lines(tmp_path / "l.json", [ftm("ok", "Bob Sample", country="by"), entity]))
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "line", [b'{"id": "x", "schema":', b'{"schema": "\xff\xfe"}', b'{"schema": "Person\\ud800"}', b"[]"]
)
def test_what_is_no_json_names_its_line(tmp_path: Path, line: bytes) -> None:
    path = write_lines(tmp_path / "l.json", [ftm("ok", "Bob Sample", country="by")])
    path.write_bytes(path.read_bytes() + line + b"\n")
    with pytest.raises(RegistryError, match=r"^l\.json:2: "):
        people(path)


def test_a_packed_file_that_breaks_off_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "l.json.gz"
    whole = gzip.compress(
        b"".join(json.dumps(ftm(str(n), "Ann Sample", country="by")).encode() + b"\n" for n in range(99))
    )
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RegistryError, match="can't be read"):
        people(path)


def test_records_as_entities_are_read_as_the_same_people(tmp_path: Path) -> None:
    records = [record.raw for record in load_registry(shipped_config()).people]
    path = tmp_path / "out.ftm.json"
    path.write_text("\n".join(format_ftm.entities(records)), "utf-8")
    entities = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert {entity["id"] for entity in entities} == {raw["id"] for raw in records}
    assert all(isinstance(value, list) for entity in entities for value in entity["properties"].values())
    assert "notes" not in str([entity["properties"].keys() for entity in entities])
    named = [raw for raw in records if any(name["kind"] == "canonical" for name in raw["names"])]
    path.write_text("\n".join(format_ftm.entities(named)), "utf-8")
    back = {proposed.key: proposed for proposed in people(path)}
    for raw in named:
        assert back[raw["id"]].country == raw["country"]
        assert back[raw["id"]].label == next(n["value"] for n in raw["names"] if n["kind"] == "canonical")
