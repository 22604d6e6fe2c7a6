"""From TOML files to validated tables, and from what pydantic found wrong to lines that an operator can act on.

Each line: `file: key: found …; allowed: …`, keys dotted with indexes (`summaries[1].cron`). All problems come at once.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import ConfigError
from bot.settings_values import nearest

Files = Mapping[str, type[BaseModel]]

PLAIN = {
    "string_type": 'text in quotes, such as "abc"',
    "int_type": "a whole number, without quotes",
    "float_type": "a number, without quotes",
    "bool_type": "true or false, without quotes",
    "tuple_type": 'an array, such as ["a", "b"]',
    "model_type": "a table",
    "model_attributes_type": "a table",
}
"""What pydantic calls by Python's words, in TOML's."""

SECRET_KEYS = ("password", "passphrase", "token", "secret", "key")
"""An unknown key that contains one of these is somebody's secret in the wrong place: its value is not repeated."""


def read_files(folder: Path, files: Files) -> list[BaseModel]:
    """Validate each named TOML file of `folder` as its table; ConfigError with every problem of all of them."""
    problems: list[str] = []
    parts: list[BaseModel] = []
    for name, model in files.items():
        try:
            parts.append(model.model_validate(_read(folder / name)))
        except ConfigError as error:
            problems.append(str(error))
        except ValidationError as error:
            problems += [f"{folder / name}: {line}" for line in _lines(error, model, name, files)]
    if problems:
        raise ConfigError("\n".join(problems))
    return parts


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{path}: not found; `vigil init DIR --admin NAME` writes one with comments.") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}: line {line}: found bytes that are not UTF-8; allowed: UTF-8 text.") from None
    except OSError as error:
        raise ConfigError(f"{path}: can't be read ({error.strerror}).") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).removesuffix(")").rpartition(" (at ")
        if where == "end of document":
            where = f"line {text.count(chr(10)) + 1}, end of file"
        raise ConfigError(f"{path}: {where}: not TOML: {what}.") from None


def _lines(error: ValidationError, model: type[BaseModel], file: str, files: Files) -> Iterator[str]:
    seen: set[str] = set()
    for details in error.errors(include_url=False):
        where = _key(details["loc"])
        line = f"{where}: {_line(details, model, file, files)}" if where else _line(details, model, file, files)
        if line not in seen:
            seen.add(line)
            yield line


def _line(details: ErrorDetails, model: type[BaseModel], file: str, files: Files) -> str:
    kind, value, where = details["type"], details["input"], details["loc"]
    if kind == "extra_forbidden":
        return _unknown(str(where[-1]), _table(model, where[:-1]), files if len(where) == 1 else {}, file)
    if kind == "missing":
        return f"found nothing; allowed: {_meaning(_table(model, where[:-1]), str(where[-1]))}"
    allowed = PLAIN.get(kind) or details["msg"].removeprefix("Input should be ")
    if kind in ("literal_error", "enum"):
        allowed = allowed.replace("'", '"')
    if kind == "not_allowed" and isinstance(value, dict):
        return f"allowed: {allowed}"
    if "without a password" in allowed:
        return f"found a password; allowed: {allowed}"
    return f"found {show(value)}; allowed: {allowed}"


def _unknown(key: str, table: type[BaseModel] | None, files: Files, file: str) -> str:
    for other, model in files.items():
        if other != file and key in model.model_fields:
            return f"found in the wrong file; allowed: in {other}"
    if any(word in key.lower() for word in SECRET_KEYS):
        return "found what looks like a secret; allowed: in the environment only, as config/README.md says"
    known = list(table.model_fields) if table else []
    meant = nearest(key, known)
    return f"found an unknown key; allowed: {', '.join(known)}" + (f"; did you mean {meant}?" if meant else "")


def _meaning(table: type[BaseModel] | None, key: str) -> str:
    field = table.model_fields.get(key) if table else None
    return (field.description or "a value") if field else "a value"


def _key(where: tuple[int | str, ...]) -> str:
    """`("summaries", 1, "cron")` → `summaries[1].cron`; the branch names of a union are left out."""
    text = ""
    for part in where:
        if isinstance(part, int):
            text += f"[{part}]"
        elif part.isidentifier() or "-" in part:
            text += f".{part}" if text else part
    return text


def _table(model: type[BaseModel], where: tuple[int | str, ...]) -> type[BaseModel] | None:
    """The table that the path leads to."""
    table: type[BaseModel] | None = model
    for part in where:
        if table is None or isinstance(part, int):
            continue
        field = table.model_fields.get(part)
        table = _model_in(field.annotation) if field else None
    return table


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for argument in get_args(annotation) if (found := _model_in(argument))), None)


def show(value: Any) -> str:
    """A value as TOML would write it, cut when long."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:77] + "…"
