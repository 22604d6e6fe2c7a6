"""Records back into YAML as a person would write it: one line a name, the order of the schema, no empty fields."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import yaml
from babel import Locale

from bot.registry.datasets import DATASETS
from bot.registry.load import people_schema

HEADER = "# yaml-language-server: $schema=schema.json\n"
"""The first line of every file of people: editors find the schema by it."""

ORDER = (
    "id", "display", "country", "region", "nationality", "kind", "linkable", "minors", "occupation", "role", "names",
    "birth", "arrest", "sentence", "status_history", "consent", "conflicts", "hashtags", "ambiguity", "related",
    "domains", "inferred", "notes", "identifiers", "seed_status",
)  # fmt: skip
ENTRY_ORDER = (
    "value", "tag", "other", "list", "key", "lang", "script", "kind", "scope", "about", "open", "context", "risk",
    "level", "basis", "seed", "status", "event_date", "as_of", "publisher", "url", "url_note", "date", "term",
    "reported", "source", "confidence", "check_first", "evidence", "label", "text", "note",
)  # fmt: skip
ONE_LINE = frozenset({"names", "hashtags", "identifiers", "seed_status"})
ONE_ROW = frozenset({"nationality", "related", "domains"})


class _Line(dict[str, Any]):
    """A mapping that is written on one line."""


class _Row(list[Any]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Breaks long text, but nothing that stands on one line; list items are indented under their key."""

    flow_level = 0

    @property
    def best_width(self) -> int:
        return 118 if self.flow_level == 0 else 1_000_000

    @best_width.setter
    def best_width(self, _: int) -> None:
        """The emitter sets its own default at start."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    _Line, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)
)
_Dumper.add_representer(
    _Row, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)


def _ordered(value: Any, order: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        rank = {key: index for index, key in enumerate(order)}
        keys = sorted(value, key=lambda key: rank.get(key, len(rank)))
        return {key: _ordered(value[key], ENTRY_ORDER) for key in keys if value[key] not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_ordered(item, ENTRY_ORDER) for item in value]
    return value


def _lay_out(raw: Mapping[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = _ordered(raw, ORDER)
    for field in ONE_LINE & record.keys():
        record[field] = [_Line(entry) for entry in record[field]]
    for field in ONE_ROW & record.keys():
        record[field] = _Row(record[field])
    return record


def folder_files(records: Iterable[Mapping[str, Any]], datasets: Mapping[str, list[dict[str, Any]]]) -> dict[str, str]:
    """A whole registry as files: path under the folder, and text. What `load_registry` reads is what was written.

    Comments are not kept: the store has none.
    """
    countries: dict[str, list[Mapping[str, Any]]] = {}
    for record in records:
        countries.setdefault(record["country"], []).append(record)
    files = {f"people/{_file_name(country)}.yaml": people_yaml(found) for country, found in countries.items()}
    files["people/schema.json"] = people_schema()
    for shape in DATASETS:
        rows = datasets.get(shape.name, [])
        files[shape.file] = actions_toml(rows) if shape.file.endswith(".toml") else _dump({shape.key: rows})
    return files


def _file_name(country: str) -> str:
    name = Locale("en").territories.get(country, country)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]+", "-", plain.replace("&", "and")).strip("-")


def actions_toml(rows: Iterable[Mapping[str, Any]]) -> str:
    """The actions as TOML: one `[[action]]` a row, texts by language. Strings of JSON are strings of TOML."""
    blocks = []
    for row in rows:
        lines = ["[[action]]"]
        for key, value in row.items():
            if isinstance(value, Mapping):
                lines += [f"{key}.{lang} = {_toml(text)}" for lang, text in value.items()]
            else:
                lines.append(f"{key} = {_toml(value)}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks) or "action = []\n"


def _toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def people_yaml(records: Iterable[Mapping[str, Any]]) -> str:
    """The text of one file of people; reading it gives equal records, but for empty fields, which are left out."""
    return HEADER + _dump({"people": [_lay_out(raw) for raw in records]})


def _dump(content: Mapping[str, Any]) -> str:
    return str(yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False))
