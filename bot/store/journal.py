"""The journal of tombstones: a file beside the keyring that remembers what must not come back from an old backup.

Every deletion of a post that was held, every bar of an author, and every trace on the deny list of people is appended,
synced to disk, before the transaction that makes it is committed. The store notes how far it has come: when it is
opened and lies behind, a backup was put back, and the journal is applied to it. Entries are keyed traces and mean
nothing without the keyring's index key; of the database's backups the journal is no part, so that they can't overwrite
it.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, text

from bot.clock import utc_now
from bot.errors import StoreError
from bot.store import notes

FILE = "tombstones.jsonl"
PLACE = "journal"
"""The note that holds, by a journal's id, the number of the last entry that the store has in it."""

OPTION = "vigil_journal"
"""The execution option of a writing connection that holds its journal."""

TAIL = 4096
"""Bytes; the last entry and more."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A post buried or risen, an author barred or not any more, a person hidden. `key` is the keyed trace in hex."""

    seq: int = 0
    do: Literal["bury", "rise", "bar", "unbar", "hide"]
    key: str
    reason: str = ""
    hour: int = 0
    until_back: bool = False


class Journal:
    """The journal at `path`, made when it is missing. Safe to share between threads and processes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._alone():
            if not path.exists():
                self._write(json.dumps({"journal": secrets.token_hex(8), "format": 1}).encode() + b"\n")
        with path.open("rb") as file:
            head = _decoded(file.readline())
        if "journal" not in head:
            raise StoreError(f"{path} is no journal of tombstones: move it away, then it is made anew from the store")
        self.id = str(head["journal"])

    def last(self) -> int:
        """The number of the newest entry, 0 before the first."""
        with self.path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL))
            lines = file.read().split(b"\n")
        # What follows the last line break is empty, or was torn by a crash.
        numbers = (int(_decoded(line).get("seq", 0)) for line in reversed(lines[:-1]))
        return next((number for number in numbers if number), 0)

    def append(self, entries: Iterable[Entry], after: int = 0) -> int:
        """Add entries, on disk when this returns; gives the number of the last one. `after`: numbers begin higher."""
        with self._alone():
            first = max(self.last(), after) + 1
            lines = [
                msgspec.json.encode(msgspec.structs.replace(entry, seq=number)) + b"\n"
                for number, entry in enumerate(entries, first)
            ]
            if lines:
                self._mend()
                with self.path.open("ab") as file:
                    file.write(b"".join(lines))
                    file.flush()
                    os.fsync(file.fileno())
            return first + len(lines) - 1

    def entries(self) -> Iterator[Entry]:
        """Every entry, oldest first; lines that can't be read are passed over."""
        with self.path.open("rb") as file:
            for line in file:
                try:
                    yield msgspec.json.decode(line, type=Entry)
                except msgspec.DecodeError:
                    continue

    def compact(self, before_hour: int) -> int:
        """Drop burials older than any backup; gives how many. The newest entry stays, as it carries the number."""
        with self._alone():
            every = list(self.entries())
            kept = [entry for entry in every[:-1] if entry.do not in ("bury", "rise") or entry.hour >= before_hour]
            kept += every[-1:]
            if len(kept) < len(every):
                head = json.dumps({"journal": self.id, "format": 1}).encode() + b"\n"
                self._write(head + b"".join(msgspec.json.encode(entry) + b"\n" for entry in kept))
            return len(every) - len(kept)

    def _mend(self) -> None:
        """Cut off a line that a crash tore."""
        with self.path.open("rb+") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - TAIL))
            tail = file.read()
            if not tail.endswith(b"\n"):
                file.truncate(end - len(tail) + tail.rfind(b"\n") + 1)

    def _write(self, content: bytes) -> None:
        temporary = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        lock = os.open(self.path.with_name(f".{self.path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def note(conn: Connection, entries: Iterable[Entry]) -> None:
    """Append to the journal of this transaction, if it has one, and note how far the store will have come."""
    journal: Journal | None = conn.get_execution_options().get(OPTION)
    listed = list(entries)
    if journal is None or not listed:
        return
    hold(conn)
    _put(conn, journal, journal.append(listed))


def hold(conn: Connection) -> None:
    """One transaction at a time writes the journal: SQLite has one writer anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("select pg_advisory_xact_lock(hashtext('vigil.journal'))"))


def place(conn: Connection, journal: Journal) -> int | None:
    """The number of the last entry that this store has in it, None when it never met this journal."""
    return (notes.get(conn, PLACE) or {}).get(journal.id)


def settle(conn: Connection, journal: Journal) -> None:
    """The store has everything of the journal in it."""
    _put(conn, journal, journal.last())


def _put(conn: Connection, journal: Journal, number: int) -> None:
    notes.put(conn, PLACE, {**(notes.get(conn, PLACE) or {}), journal.id: number}, at=utc_now())


def _decoded(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
