"""YAML files with the line of every field, and what is wrong with them.

YAML is read by a safe loader that takes every plain scalar for text (no dates, no numbers, no `NO` for Norway), refuses
a key that stands twice, and keeps the tree of nodes, so that a problem is reported with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import yaml
from pydantic import ValidationError


class Problem(NamedTuple):
    """One thing wrong with a record. `line` counts from 1; `field` is the path to it, `names.3.kind`."""

    file: str
    record: str
    field: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.record, self.field, self.message) if part)


class RecordError(ValueError):
    """Records that can't be used: every problem of every file at once, one a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """Safe, with text for every plain scalar but `true`, `false` and `null`."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as read: its content, and where each field stands."""

    path: Path
    data: Any
    node: Any

    def line(self, field: Iterable[str | int]) -> int:
        """The line, from 1, of the nearest thing that exists on the path `field`."""
        node = self.node
        for part in field:
            found = None
            if isinstance(node, yaml.MappingNode):
                found = next((value for key, value in node.value if key.value == part), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                found = node.value[part]
            if found is None:
                break
            node = found
        return int(node.start_mark.line) + 1 if node is not None else 0


def parse_yaml(path: Path) -> Document:
    """The content of one file; RecordError when it is no YAML or a key stands twice in a mapping."""
    with path.open("rb") as stream:
        try:
            loader = _Loader(stream)
            try:
                node = loader.get_single_node()
                problems = list(_doubled(node, path.name))
                if problems:
                    raise RecordError(problems)
                data = loader.construct_document(node) if node is not None else None
            finally:
                loader.dispose()
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            raise RecordError([Problem(path.name, "", "", f"no YAML: {error.problem}", line)]) from error
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise RecordError([Problem(path.name, "", "", f"no YAML: {error}")]) from error
    return Document(path, data, node)


def _doubled(node: Any, file: str) -> Iterable[Problem]:
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                yield Problem(file, "", str(key.value), f"stands twice, first on line {seen[key.value]}", line)
            seen.setdefault(key.value, line)
            yield from _doubled(value, file)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _doubled(item, file)


def problems_of(
    error: ValidationError,
    document: Document,
    at: tuple[str | int, ...],
    record: str,
    allowed: Mapping[str, str],
) -> list[Problem]:
    """pydantic's findings in our form.

    `at` is the path of the validated value within the document; `allowed` says in words what a pattern allows.
    """
    return [
        Problem(
            document.path.name,
            record,
            ".".join(str(part) for part in found["loc"]),
            _message(found, allowed),
            document.line((*at, *found["loc"])),
        )
        for found in error.errors()
    ]


def _message(found: Any, allowed: Mapping[str, str]) -> str:
    pattern = found.get("ctx", {}).get("pattern")
    text = f"must be {allowed[pattern]}" if pattern in allowed else found["msg"].removeprefix("Value error, ")
    return f"{text} (found {found['input']!r})" if isinstance(found["input"], str | bool | int) else text
