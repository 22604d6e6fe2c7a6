"""Reads the whole registry from a folder and checks that its parts fit each other."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.errors import RegistryError
from bot.registry.datasets import (
    DATASETS,
    Action,
    CalendarDay,
    Campaign,
    Count,
    Event,
    NotTarget,
    Shape,
    Statement,
    TagCard,
)
from bot.registry.facts import PersonFacts, facts_from_record
from bot.registry.record import PeopleFile, PersonRecord
from nlp.documents import Document, Problem, RecordError, parse_yaml, problems_of
from nlp.registry import ALLOWED, Record, people_in
from nlp.types import Person


class BrokenRegistry(RegistryError):
    """Every problem of every file at once, one a line; `problems` holds them for programs."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """People and the data beside them, read and checked. `facts` are by id, in the order of `people`."""

    people: tuple[Record, ...]
    facts: dict[str, PersonFacts]
    calendar: tuple[CalendarDay, ...]
    counts: tuple[Count, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    campaigns: tuple[Campaign, ...]
    tags: tuple[TagCard, ...]
    not_targets: tuple[NotTarget, ...]
    actions: tuple[Action, ...]

    @property
    def persons(self) -> tuple[Person, ...]:
        """What the linker looks for."""
        return tuple(record.person for record in self.people)

    @property
    def campaign_tags(self) -> tuple[str, ...]:
        """The hashtags that name nobody and are evidence for anybody, with their `#`."""
        return tuple(card.tag for card in self.tags if card.person is None)

    @property
    def not_target_names(self) -> tuple[str, ...]:
        """Names that must never become a link."""
        return tuple(row.name for row in self.not_targets)

    def dataset(self, name: str) -> list[dict[str, Any]]:
        """The rows of one of DATASETS as the store keeps them: JSON, empty fields left out."""
        return [row.model_dump(mode="json", exclude_none=True) for row in getattr(self, name)]


def load_registry(config: Path) -> Registry:
    """The registry under the folder `config`: `people/*.yaml` and the files of DATASETS.

    BrokenRegistry names file, record and field of every problem; cross-references are checked once the files are sound.
    """
    from bot.registry.check import cross_check

    problems: list[Problem] = []
    people: list[Record] = []
    try:
        people, _ = people_in(config / "people", PersonRecord)
    except RecordError as error:
        problems.extend(error.problems)
    rows: dict[str, Any] = {}
    for shape in DATASETS:
        try:
            rows[shape.name] = _read_rows(config / shape.file, shape)
        except RecordError as error:
            problems.extend(error.problems)
    if problems:
        raise BrokenRegistry(problems)
    facts = {record.person.id: facts_from_record(record.raw) for record in people}
    registry = Registry(people=tuple(people), facts=facts, **rows)
    if problems := list(cross_check(registry)):
        raise BrokenRegistry(problems)
    return registry


def people_schema() -> str:
    """The JSON schema of one file of people, for editors, as text: `config/people/schema.json` holds exactly this."""
    schema = PeopleFile.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "People of the registry"}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _read_rows(path: Path, shape: Shape) -> tuple[Any, ...]:
    document = _parse(path)
    data = document.data
    rows = data.get(shape.key) if isinstance(data, dict) and len(data) == 1 else None
    if not isinstance(rows, list):
        raise RecordError([Problem(path.name, "", "", f"must hold one list and nothing else, under {shape.key!r}")])
    found = []
    problems: list[Problem] = []
    for index, raw in enumerate(rows):
        label = f"row {index + 1}"
        if isinstance(raw, dict):
            label = next((str(raw[key]) for key in ("id", "tag", "name") if raw.get(key)), label)
        try:
            found.append(shape.model.model_validate(raw))
        except ValidationError as error:
            problems.extend(problems_of(error, document, (shape.key, index), label, ALLOWED))
    if problems:
        raise RecordError(problems)
    return tuple(found)


def _parse(path: Path) -> Document:
    if not path.is_file():
        raise RecordError([Problem(path.name, "", "", f"is missing in {path.parent}")])
    if path.suffix == ".yaml":
        return parse_yaml(path)
    try:
        return Document(path, tomllib.loads(path.read_text("utf-8")), None)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RecordError([Problem(path.name, "", "", f"no TOML: {error}")]) from error
