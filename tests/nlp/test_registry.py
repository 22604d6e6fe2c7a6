"""Reading records: what is taken for text, what is refused, and that every problem is named at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import shipped_config
from nlp.documents import RecordError, parse_yaml
from nlp.registry import NAME_KINDS, person_from_record, read_people
from nlp.types import Risk

ONE = """\
people:
  - id: anna-example
    country: NO
    occupation: writer
    names:
      - {value: Anna Example, lang: en, script: Latn, kind: canonical, source: a page, evidence: sourced}
      - {value: Анна Экзампл, lang: ru, script: Cyrl, kind: variant, evidence: unsourced}
    hashtags:
      - {tag: '#FreeAnnaExample', scope: person, evidence: unsourced}
      - {tag: '#FreeAnna', scope: shared, risk: high, evidence: unsourced}
      - {tag: '#FreeWriters', scope: campaign, source: a page, evidence: sourced}
    ambiguity:
      - {other: Anna Sample, context: sport, risk: medium, evidence: unsourced}
"""


def write(folder: Path, text: str, name: str = "norway.yaml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    with pytest.raises(RecordError) as caught:
        read_people(folder)
    return [str(problem) for problem in caught.value.problems]


def test_a_record_gives_a_person(tmp_path: Path) -> None:
    (record,) = read_people(write(tmp_path, ONE))
    person = record.person
    assert (person.id, person.label, person.country, person.occupation) == (
        "anna-example",
        "Anna Example",
        "NO",
        "writer",
    )
    assert [(name.value, name.evidence) for name in person.names] == [
        ("Anna Example", "sourced"),
        ("Анна Экзампл", "unsourced"),
    ]
    assert person.hashtags == ("#FreeAnnaExample",)
    assert person.shared_hashtags == ("#FreeAnna",)
    assert person.ambiguity[0].risk is Risk.MEDIUM
    assert person_from_record(record.raw) == person


def test_norway_and_bare_dates_stay_text(tmp_path: Path) -> None:
    write(tmp_path, "a: NO\nb: 2021-03-04\nc: 1970\nd: true\ne: yes\nf: 1.5\ng:\n")
    data = parse_yaml(tmp_path / "norway.yaml").data
    assert data == {"a": "NO", "b": "2021-03-04", "c": "1970", "d": True, "e": "yes", "f": "1.5", "g": None}


def test_every_problem_of_every_file_is_named_with_line_record_and_field(tmp_path: Path) -> None:
    wrong = ONE.replace("kind: variant", "kind: nonsense").replace("risk: medium", "risk: extreme")
    write(tmp_path, wrong.replace("evidence: sourced}", "evidence: guessed}", 1))
    write(tmp_path, ONE.replace("country: NO", "country: NO\n    country: SE"), "sweden.yaml")
    write(tmp_path, "people: [", "broken.yaml")
    found = problems(tmp_path)
    assert [line.partition(": ")[0] for line in found] == [
        "broken.yaml:2",
        "norway.yaml:6",
        "norway.yaml:7",
        "norway.yaml:13",
        "sweden.yaml:4",
    ]
    assert "anna-example: names.0.evidence" in found[1]
    assert "anna-example: names.1.kind" in found[2]
    assert "nonsense" in found[2]
    assert "ambiguity.0.risk" in found[3]
    assert "country: stands twice, first on line 3" in found[4]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (", source: a page, evidence: sourced}", ", evidence: sourced}", "needs a source"),
        ("kind: canonical", "kind: variant", "exactly one name must be of kind 'canonical', found 0"),
        ("kind: variant", "kind: canonical", "exactly one name must be of kind 'canonical', found 2"),
        ("value: Анна Экзампл, lang: ru", "value: Anna Example, lang: en", "stands twice"),
        ("value: Anna Example", "value: ' Anna Example'", "spaces at an end"),
        ("'#FreeAnna'", "FreeAnna", "hashtags.1.tag"),
        ("id: anna-example", "id: Anna Example", "id"),
        ("lang: ru", "lang: Russian", "names.1.lang"),
        ("country: NO", "country: Norway", "country"),
    ],
)
def test_what_a_record_may_not_say(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in ONE
    (found,) = problems(write(tmp_path, ONE.replace(old, new, 1)))
    assert message in found


def test_an_id_that_stands_in_two_files(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    write(tmp_path, ONE, "other.yaml")
    (found,) = problems(tmp_path)
    assert found == "other.yaml:2: anna-example: id: stands twice, first in norway.yaml:2"


def test_one_file_holds_one_country(tmp_path: Path) -> None:
    second = ONE.replace("people:\n", "").replace("anna-example", "bo-example").replace("country: NO", "country: SE")
    (found,) = problems(write(tmp_path, ONE + second))
    assert "one file a country, found NO, SE" in found


def test_an_empty_folder_and_a_file_that_is_no_list(tmp_path: Path) -> None:
    assert "no *.yaml file" in problems(tmp_path)[0]
    assert "people: a list" in problems(write(tmp_path, "- id: x\n"))[0]


def test_yaml_cannot_build_objects(tmp_path: Path) -> None:
    marker = tmp_path / "made"
    text = f"people: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{marker}']]\n"
    assert problems(write(tmp_path, text))
    assert not marker.exists()


def test_the_shipped_records() -> None:
    people = {record.person.id: record.person for record in read_people(shipped_config() / "people")}
    assert len(people) == 35
    curated = [name for person in people.values() for name in person.names if name.kind != "transcription"]
    assert len(curated) == 236
    assert {name.kind for person in people.values() for name in person.names} == set(NAME_KINDS)
    children = people["rania-al-abbasi-children"]
    assert not children.linkable
    assert [name.kind for name in children.names] == ["description"]
    assert all(person.linkable for person in people.values() if person is not children)
    assert people["kim-kuk-gi"].country == "KP"
    assert people["mohamed-el-baqer"].shared_hashtags == ("#FreeBaker",)
    assert "#FreeLosik" not in people["ihar-losik"].hashtags
