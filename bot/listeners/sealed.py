"""Sealed captures: lines under the key of the week in which they were recorded.

A file begins with MAGIC and a line that names the week; then come chunks, each its length (4 bytes, big endian) and the
sealed, compressed lines. When the week's key is destroyed with its last post, the capture is gone as well.
"""

from __future__ import annotations

import io
import json
import os
import struct
import time
from pathlib import Path
from typing import IO, Any, Protocol

import zstandard

from bot.errors import Conflict, SourceError
from bot.vault import Vault

MAGIC = b"vigil sealed capture 1\n"
CHUNK_BYTES = 256 * 1024
CHUNK_S = 5.0
MAX_CHUNK = 64 * 1024 * 1024


class Sink(Protocol):
    """Where lines of a capture go."""

    def line(self, raw: bytes) -> None: ...

    def close(self) -> None: ...


def create_file(path: Path) -> IO[bytes]:
    """A new file that only its owner may read; Conflict when there is one."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Conflict(f"{path} exists already: name another file") from None
    except OSError as error:
        raise SourceError(f"{path} can't be written: {error.strerror}.") from None
    return os.fdopen(descriptor, "wb")


class PlainSink:
    """Lines as they are."""

    def __init__(self, path: Path) -> None:
        self._file = create_file(path)

    def line(self, raw: bytes) -> None:
        self._file.write(raw + b"\n")

    def close(self) -> None:
        self._file.close()


class SealedSink:
    """Lines sealed under the key of `period`, written every few seconds."""

    def __init__(self, path: Path, vault: Vault, period: str) -> None:
        self._file = create_file(path)
        self._file.write(MAGIC + json.dumps({"period": period}).encode() + b"\n")
        self._vault, self._period = vault, period
        self._lines: list[bytes] = []
        self._size = self._number = 0
        self._since = time.monotonic()

    def line(self, raw: bytes) -> None:
        self._lines.append(raw + b"\n")
        self._size += len(raw)
        if self._size >= CHUNK_BYTES or time.monotonic() - self._since >= CHUNK_S:
            self._write()

    def close(self) -> None:
        self._write()
        self._file.close()

    def _write(self) -> None:
        if self._lines:
            packed = zstandard.ZstdCompressor().compress(b"".join(self._lines))
            sealed = self._vault.seal(self._period, packed, _bound(self._number))
            self._file.write(struct.pack(">I", len(sealed)) + sealed)
            self._file.flush()
            self._number += 1
        self._lines, self._size, self._since = [], 0, time.monotonic()


class SealedFile(io.RawIOBase):
    """The plain lines of a sealed capture. Raises EOFError where it is torn, KeyringError when the key does not fit."""

    def __init__(self, file: IO[bytes], vault: Vault) -> None:
        self._file, self._vault = file, vault
        head = file.read(len(MAGIC))
        try:
            self._period = str(json.loads(file.readline(200))["period"])
        except (ValueError, KeyError, TypeError):
            raise SourceError("this sealed capture has no head that can be read.") from None
        assert head == MAGIC
        self._number = 0
        self._held = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._held:
            length = self._file.read(4)
            if not length:
                return 0
            size = struct.unpack(">I", length)[0] if len(length) == 4 else MAX_CHUNK + 1
            sealed = self._file.read(size) if size <= MAX_CHUNK else b""
            if len(sealed) != size:
                raise EOFError
            packed = self._vault.unseal(self._period, sealed, _bound(self._number))
            self._held = zstandard.ZstdDecompressor().decompress(packed, max_output_size=MAX_CHUNK)
            self._number += 1
        taken = self._held[: len(buffer)]
        self._held = self._held[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)

    def close(self) -> None:
        self._file.close()
        super().close()


def _bound(number: int) -> bytes:
    """A chunk is tied to its place: none can be left out in the middle, or put elsewhere."""
    return b"capture %d" % number
