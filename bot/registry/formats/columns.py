"""Which column of a table holds what: FIELDS, and the mapping that a user gives.

The mapping is `name=Name,country=Country,…` or a TOML file: `[columns]` as `name = "Name"`, and `[values.status]` for
what the table's words mean, as `"в заключении" = "detained"`. Without one, columns are taken by the names in FIELDS.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.errors import ConfigError
from bot.model import Status

FIELDS: dict[str, str] = {
    "id": "the row's own id in this list; without it name, country and birth year stand for it",
    "name": "the name as lists show it (needed, unless `given` and `surname` are there)",
    "given": "given name, put before `surname`",
    "surname": "family name",
    "native": "the name in the person's own language and script",
    "full": "the name with patronymic or second name",
    "alias": "other names, separated by ; or |",
    "country": "the detaining state: ISO 3166-1 alpha-2, or its English name",
    "nationality": "the same for nationalities, separated by ; or |",
    "region": "where in the country",
    "occupation": "the person's work",
    "birth": "birth date: 1970, 1970-05, 1970-05-25 or 25.05.1970",
    "arrest": "day of the arrest",
    "sentence_date": "day of the sentence",
    "sentence_term": "the sentence in words",
    "status": "one of " + ", ".join(Status),
    "status_date": "since when",
    "status_as_of": "the day for which the source confirms it",
    "status_publisher": "who published that",
    "status_url": "where",
    "second_publisher": "who else published it (a release or a death needs two)",
    "second_url": "where",
    "confidence": "high, medium or low",
    "source": "the source of the row's other facts",
    "notes": "for moderators; never published",
}
"""What a column can hold."""


def mapping(text: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Columns and values from `name=Name,…` or a path that ends in .toml; ConfigError with what is allowed."""
    if text.endswith(".toml"):
        return _from_toml(Path(text))
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    if wrong := next((name for name, equals, column in pairs if not (equals and column.strip())), None):
        raise ConfigError(f"--map: {wrong!r} names no column; write name=Name,country=Country")
    columns = {name.strip(): column.strip() for name, _, column in pairs}
    _check_fields("--map", columns)
    return columns, {}


def _from_toml(path: Path) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path} is no mapping: {error}") from None
    columns, values = content.get("columns", {}), content.get("values", {})
    tables = [columns, values, *values.values()] if isinstance(values, dict) else [values]
    if content.keys() - {"columns", "values"} or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(f"{path}: a mapping holds [columns] and [values.FIELD], and nothing else")
    texts = [*columns.values(), *(text for table in values.values() for text in table.values())]
    if wrong := next((value for value in texts if not isinstance(value, str)), None):
        raise ConfigError(f"{path}: {wrong!r} must be text in quotes")
    _check_fields(str(path), {**columns, **values})
    return dict(columns), {name: {k.casefold(): v for k, v in table.items()} for name, table in values.items()}


def _check_fields(where: str, given: Mapping[str, Any]) -> None:
    if unknown := sorted(given.keys() - FIELDS.keys()):
        raise ConfigError(f"{where}: {unknown[0]!r} is no field; allowed: {', '.join(FIELDS)}")
