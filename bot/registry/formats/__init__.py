"""Lists of people that others keep, read into proposed records: one file a format, one entry in FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bot.errors import ConfigError, NotFound, RegistryError
from bot.registry.formats import ftm, tables, wikidata
from bot.registry.formats.base import Feed, Proposed, ProposedStatus, open_bytes

__all__ = ["AUTO", "FORMATS", "YAML", "Feed", "Format", "Proposed", "ProposedStatus", "find_format", "read"]

AUTO = "auto"
YAML = "yaml"
"""A folder of our own files, which `bot.registry.load` reads: it is curated, no list of somebody else's."""


class Format(NamedTuple):
    """A format: its name, whether a file's first line looks like it, and its reader."""

    name: str
    looks_like: Callable[[bytes], bool]
    read: Callable[[Feed], Iterator[Proposed]]


FORMATS = (
    Format("ftm", ftm.is_ftm, ftm.read),
    Format("wikidata", wikidata.is_wikidata, wikidata.read),
    Format("csv", tables.is_csv, tables.read),
)
"""Every format that is read, in the order in which a file is tried."""


def find_format(path: Path, name: str = AUTO) -> str:
    """The format's name: YAML for a folder, otherwise as given, or by the file's first line; an error names all."""
    allowed = [AUTO, *(entry.name for entry in FORMATS), YAML]
    if name not in allowed:
        raise ConfigError(f"--format: {name!r} is none; allowed: {', '.join(allowed)}")
    if not path.exists():
        raise NotFound(f"there is no {path}")
    if path.is_dir() != (name == YAML) and name != AUTO:
        raise ConfigError(f"{path}: {YAML} is read from a folder with `people/`, every other format from a file")
    if path.is_dir() or name != AUTO:
        return YAML if path.is_dir() else name
    try:
        with open_bytes(path) as stream:
            first = stream.readline(4 * 1024 * 1024).removeprefix(b"\xef\xbb\xbf").strip()
            # A document that is set over many lines shows what it is on its second one.
            first = first if first != b"{" else first + stream.readline(4096).strip()
    except (OSError, EOFError) as error:
        raise RegistryError(f"{path} can't be read: {error}") from None
    found = next((entry.name for entry in FORMATS if entry.looks_like(first)), "")
    if not found:
        raise RegistryError(
            f"{path}: its first line shows no format; say --format with one of {', '.join(allowed[1:])}"
        )
    return found


def read(name: str, feed: Feed) -> Iterator[Proposed]:
    """The people of a file, one by one."""
    return next(entry for entry in FORMATS if entry.name == name).read(feed)
