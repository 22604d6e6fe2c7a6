"""Records back into YAML as a person would write it: one line a name, the order of the schema, no empty fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

HEADER = "# yaml-language-server: $schema=schema.json\n"
"""The first line of every file of people: editors find the schema by it."""

ORDER = (
    "id", "display", "country", "region", "nationality", "kind", "linkable", "minors", "occupation", "role", "names",
    "birth", "arrest", "sentence", "status_history", "consent", "conflicts", "hashtags", "ambiguity", "related",
    "domains", "inferred", "notes", "seed_status",
)  # fmt: skip
ENTRY_ORDER = (
    "value", "tag", "other", "lang", "script", "kind", "scope", "about", "open", "context", "risk", "level", "basis",
    "seed", "status", "event_date", "as_of", "publisher", "url", "url_note", "date", "term", "reported", "source",
    "confidence", "check_first", "evidence", "label", "text", "note",
)  # fmt: skip
ONE_LINE = frozenset({"names", "hashtags", "seed_status"})
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


def people_yaml(records: Iterable[Mapping[str, Any]]) -> str:
    """The text of one file of people; reading it gives equal records, but for empty fields, which are left out."""
    body = yaml.dump(
        {"people": [_lay_out(raw) for raw in records]},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
    )
    return HEADER + str(body)
