"""Tables: a mapping of columns, words of other languages, rows that are wrong, and cells that spreadsheets run."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.errors import ConfigError, RegistryError
from bot.registry import load_registry
from bot.registry.formats import find_format
from bot.registry.formats.columns import FIELDS, mapping
from bot.registry.formats.tables import table
from bot.settings import shipped_config
from tests.registry.formats.samples import people


def write(path: Path, content: str) -> Path:
    path.write_text(content, "utf-8")
    return path


def test_columns_by_a_mapping(tmp_path: Path) -> None:
    path = write(
        tmp_path / "list.csv",
        "\ufeffNo;Name;Other names;Country;Born;Since;Status;Read on;Read at\n"
        '7;"Przykladowicz, Zenon";Zenek | @zenon_p;Belarus;03.02.1980;2021-03;detained;2026-10-01;https://one.example/a\n'
        ";;;;;;;;\n",
    )
    columns, values = mapping(
        "id=No,name=Name,alias=Other names,country=Country,birth=Born,status=Status,status_date=Since,"
        "status_as_of=Read on,status_url=Read at"
    )
    (found,) = people(path, columns=columns, values=values, name="Our list")
    assert (found.list, found.key, found.country, found.line) == ("Our list", "7", "BY", 2)
    assert [(n["value"], n["kind"]) for n in found.names] == [
        ("Zenon Przykladowicz", "canonical"),
        ("Zenek", "short"),
        ("@zenon_p", "handle"),
    ]
    assert found.names[0]["note"] == "written 'Przykladowicz, Zenon'"
    assert found.fields["birth"]["date"] == "1980-02-03"
    (status,) = found.statuses
    assert "check_first" not in status.entry
    assert (status.entry["event_date"], status.entry["as_of"]) == ("2021-03", "2026-10-01")
    assert status.entry["source"] == {"publisher": "one.example", "url": "https://one.example/a"}


def test_a_mapping_in_toml_translates_words(tmp_path: Path) -> None:
    toml = write(
        tmp_path / "m.toml",
        '[columns]\nname = "Имя"\nstatus = "Статус"\nstatus_date = "С"\n[values.status]\n"В заключении" = "detained"\n',
    )
    path = write(tmp_path / "l.csv", "Имя,Статус,С\nЗянон Прыкладовіч,в заключении,2021\n")
    columns, values = mapping(str(toml))
    (found,) = people(path, columns=columns, values=values, country="BY")
    assert found.names[0]["lang"] == "be"
    assert found.statuses[0].entry["status"] == "detained"
    assert found.statuses[0].entry["check_first"] is True
    assert found.key == "zyanon-prykladovich-by"


def test_a_status_without_any_date_is_left_out_unless_the_list_has_one(tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", "name,country,status\nAnn Sample,RU,detained\n")
    (found,) = people(path)
    assert found.statuses == ()
    assert "without any date" in found.remarks[0]
    (found,) = people(path, as_of="2026-11-01")
    assert (found.statuses[0].entry["as_of"], "check_first" in found.statuses[0].entry) == ("2026-11-01", False)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,country\nAnn Sample,Narnia\n", "l.csv:2: Ann Sample: country: 'Narnia' is no country"),
        ("name,country\nAnn Sample,\n", "l.csv:2: Ann Sample: country: is empty"),
        ("name,country\n,BY\n", "l.csv:2: name: is empty"),
        ("name,country,birth\nAnn Sample,BY,31.02.1980\n", "l.csv:2: Ann Sample: birth: day is out of range"),
        (
            "name,country,birth\nAnn Sample,BY,03/02/1980\n",
            "l.csv:2: Ann Sample: birth: '03/02/1980' is no partial date",
        ),
        (
            "name,country,status,status_date\nAnn Sample,BY,jailed,2020\n",
            "l.csv:2: Ann Sample: status: 'jailed' must be",
        ),
        (
            "name,country,status,status_date,status_url\nAnn Sample,BY,detained,2020,javascript:x\n",
            "l.csv:2: Ann Sample: status_url",
        ),
        ("name,country\nAnn Sample,BY,more\n", "l.csv:2: has 3 cells, the head has 2"),
        ('name,country\n"Ann Sample,BY\n', "l.csv:2: no CSV in UTF-8"),
        ("title,country\nAnn Sample,BY\n", "l.csv:1: name: no column holds it"),
    ],
)
def test_one_error_that_names_row_and_field(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(RegistryError) as caught:
        people(write(tmp_path / "l.csv", content))
    assert str(caught.value).startswith(said)


def test_what_is_no_utf8_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_bytes("name,country\nAnn Sample,BY\nŁucja Sample,PL\n".encode("iso-8859-2"))
    with pytest.raises(RegistryError, match="no CSV in UTF-8"):
        people(tmp_path / "l.csv")


@pytest.mark.parametrize(
    ("given", "said"),
    [("name", "names no column"), ("nom=Name", "'nom' is no field"), ("missing.toml", "is no mapping")],
)
def test_a_wrong_mapping_says_what_is_allowed(given: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        mapping(given)


def test_the_format_of_a_file_is_seen_or_asked_for(tmp_path: Path) -> None:
    assert find_format(write(tmp_path / "a.txt", "name\tcountry\n")) == "csv"
    assert find_format(tmp_path) == "yaml"
    with pytest.raises(RegistryError, match="shows no format"):
        find_format(write(tmp_path / "b.txt", "people\n"))
    with pytest.raises(ConfigError, match="allowed: auto, ftm, wikidata, csv, yaml"):
        find_format(tmp_path / "a.txt", "excel")
    with pytest.raises(ConfigError, match="read from a folder"):
        find_format(tmp_path / "a.txt", "yaml")


def test_a_table_of_records_is_read_again_and_runs_nothing(tmp_path: Path) -> None:
    records = [record.raw for record in load_registry(shipped_config()).people]
    records[0] = {**records[0], "occupation": "=HYPERLINK(1)", "region": "@somewhere"}
    path = write(tmp_path / "out.csv", "\n".join(table(records)))
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert set(rows[0]) <= set(FIELDS)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    named = [row for row in rows if row["name"]]
    path.write_text("", "utf-8")
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(named)
    back = {proposed.key: proposed for proposed in people(path)}
    assert back[records[0]["id"]].fields["occupation"] == "=HYPERLINK(1)"
    assert len(back) == len(named)
