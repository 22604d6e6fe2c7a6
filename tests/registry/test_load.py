"""The whole folder: what ships, the schema for editors, and problems across files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.registry import BrokenRegistry, PersonFacts, load_registry, people_schema
from bot.registry.check import shared_names
from bot.registry.datasets import DATASETS
from bot.settings import shipped_config
from nlp.documents import parse_yaml
from nlp.types import Name, Person


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A copy of the shipped registry that a test may spoil."""
    shutil.copytree(shipped_config() / "people", tmp_path / "people")
    for shape in DATASETS:
        shutil.copy(shipped_config() / shape.file, tmp_path / shape.file)
    return tmp_path


def spoil(config: Path, file: str, old: str, new: str) -> list[str]:
    path = config / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BrokenRegistry) as caught:
        load_registry(config)
    return [str(problem) for problem in caught.value.problems]


def test_what_ships() -> None:
    registry = load_registry(shipped_config())
    assert len(registry.people) == len(registry.facts) == 35
    assert all(isinstance(facts, PersonFacts) for facts in registry.facts.values())
    assert len(registry.calendar) == 68
    assert "#WithoutJustCause" in registry.campaign_tags
    assert "#FreeNarges" not in registry.campaign_tags
    assert "Antony Blinken" in registry.not_target_names


def test_counts_name_their_list_and_date() -> None:
    counts = {row.id: row for row in load_registry(shipped_config()).counts}
    assert (counts["belarus-2022-01-27"].value, counts["belarus-2022-01-27"].at_least) == (1007, False)
    assert {(row.value, row.at_least) for row in counts.values() if row.country == "BY"} == {
        (1007, False),
        (1000, True),
        (1400, True),
        (1500, True),
    }


def test_the_campaign_lists() -> None:
    campaigns = {row.id: row for row in load_registry(shipped_config()).campaigns}
    listed = campaigns["without-just-cause"]
    assert len(listed.people) == 23
    assert {row.person for row in listed.people if row.released} == {
        "juan-sebastian-chamorro",
        "mohamed-el-baqer",
        "violeta-granera",
        "elchin-mammad",
    }
    assert len(campaigns["free-viasna"].people) == 7
    named = {row.person for campaign in campaigns.values() for row in campaign.people} | set(listed.mentioned)
    assert set(load_registry(shipped_config()).facts) - named == {"vitold-ashurak"}


def test_no_action_is_shown_before_its_review() -> None:
    actions = load_registry(shipped_config()).actions
    assert len(actions) == 10
    assert not any(row.enabled or row.reviewer or row.safe_for for row in actions)


def test_calendar_days_about_the_living_are_marked_as_status_sensitive() -> None:
    registry = load_registry(shipped_config())
    for day in registry.calendar:
        living = [person for person in day.persons if registry.facts[person].latest.status != "died"]
        assert day.status_sensitive == bool(living), day.name


def test_tags_with_a_legal_risk_are_never_published() -> None:
    cards = {card.tag: card for card in load_registry(shipped_config()).tags}
    assert cards["#FreeBelarus"].legal_risk
    assert [card.tag for card in cards.values() if card.publish] == ["#WithoutJustCause"]


def test_the_schema_for_editors_is_the_validation(config: Path) -> None:
    shipped = (shipped_config() / "people" / "schema.json").read_text("utf-8")
    assert shipped == people_schema(), "run `vigil people schema > config/people/schema.json`"
    validator = jsonschema.Draft202012Validator(json.loads(shipped))
    for path in sorted((config / "people").glob("*.yaml")):
        assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=schema.json\n"), path.name
        validator.validate(parse_yaml(path).data)
    data: Any = parse_yaml(config / "people" / "egypt.yaml").data
    for field, value in (("latest_status", {}), ("country", "Egypt"), ("names", []), ("arrest", {"date": "June"})):
        spoiled = {"people": [{**data["people"][0], field: value}]}
        assert not validator.is_valid(spoiled), field


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("people/syria.yaml", "related: [rania-al-abbasi]", "related: [nobody-here]", "'nobody-here' is nobody else"),
        ("people/syria.yaml", "nationality: [SY]", "nationality: [XQ]", "'XQ' is no ISO 3166-1 country"),
        ("calendar.yaml", "persons: [marfa-rabkova]", "persons: [marfa]", "'marfa' is nobody in the registry"),
        ("calendar.yaml", "month_day: 01-06", "month_day: 01-07", "01-07 is not the day that the record"),
        ("calendar.yaml", "first_year: 1995", "first_year: 1996", "1996 is not the year that the record"),
        ("statements.yaml", "count: belarus-2023-01-12", "count: none-such", "no count is called 'none-such'"),
        ("campaigns.yaml", "{person: gulshan-abbas}", "{person: gulshan}", "'gulshan' is nobody in the registry"),
        ("campaigns.yaml", "tag: '#FreeViasna'", "tag: '#FreeVyasna'", "has no card in tags.yaml"),
        ("counts.yaml", "id: belarus-2023-05", "id: belarus-2023-01-12", "stands 2 times"),
        ("tags.yaml", "person: narges-mohammadi", "person: ding-jiaxi", "its card in tags.yaml says 'ding-jiaxi'"),
        ("tags.yaml", "tag: '#WeStandBYyou'", "tag: '#WeStand'", "no card in tags.yaml says that it names nobody"),
        ("tags.yaml", "    publish: true", "    publish: maybe", "#WithoutJustCause: publish"),
        ("not_targets.yaml", "Hugh Williamson", "Ding Jiaxi", "'Ding Jiaxi' stands in not_targets.yaml as well"),
        ("actions.toml", "enabled = false", "enabled = true", "enabled needs reviewer, review_date and safe_for"),
        ("actions.toml", "enabled = false", "enabled = no", "no TOML"),
    ],
)
def test_problems_across_files(config: Path, file: str, old: str, new: str, expected: str) -> None:
    found = spoil(config, file, old, new)
    assert any(expected in problem for problem in found), found


def test_a_tag_with_a_legal_risk_can_not_be_set_to_publish(config: Path) -> None:
    text = (config / "tags.yaml").read_text("utf-8")
    card = text.index("tag: '#FreeBelarus'")
    (config / "tags.yaml").write_text(text[:card] + text[card:].replace("publish: false", "publish: true", 1), "utf-8")
    with pytest.raises(BrokenRegistry, match="legal risk"):
        load_registry(config)


def test_problems_of_all_files_come_at_once(config: Path) -> None:
    (config / "counts.yaml").unlink()
    (config / "events.yaml").write_text("events:\n  - id: x\n", "utf-8")
    found = spoil(config, "people/egypt.yaml", "kind: canonical", "kind: chief")
    assert {problem.partition(":")[0] for problem in found} == {"counts.yaml", "events.yaml", "egypt.yaml"}


def test_names_that_two_people_bear_are_reported() -> None:
    def person(slug: str, *names: str) -> Person:
        return Person(slug, tuple(Name(name, "en", "Latn", "canonical") for name in names))

    people = [person("a", "Ann Lee", "ann lee"), person("b", "ANN LEE"), person("c", "Bo Lee")]
    assert shared_names(people) == {"ann lee": ("a", "b")}
