"""Replay: recorded lines of any network through the readers that listen live, at full speed.

A capture is a file of JSON lines, plain or compressed (gzip, zstd: told by its first bytes). Its first line may be
`{"capture": {"format": …, "source": …, "note": …}}`; without it the format is told from the lines. A line
`{"capture_gap": {"start": …, "end": …, "reason": …}}` says that the recorder was deaf, and becomes a Gap.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Literal

import msgspec
import zstandard

from bot.errors import SourceError
from bot.listeners.base import BATCH_EVENTS, Intake, Reader
from bot.listeners.bluesky_jetstream import JetstreamV1, JetstreamV2
from bot.listeners.fields import BROKEN_JSON
from bot.listeners.mastodon_lines import MastodonLines
from bot.listeners.sealed import MAGIC, SealedFile
from bot.model import Batch, Gap, Network
from bot.vault import Vault
from bot.watchlist import Watchlist

Format = Literal["jetstream-v1", "jetstream-v2", "mastodon"]

FORMATS: dict[str, tuple[Network, type[JetstreamV1] | type[JetstreamV2] | type[MastodonLines]]] = {
    "jetstream-v1": (Network.BLUESKY, JetstreamV1),
    "jetstream-v2": (Network.BLUESKY, JetstreamV2),
    "mastodon": (Network.MASTODON, MastodonLines),
}

HEADER = re.compile(rb'\s*\{\s*"capture"\s*:')
MAX_LINE = 4_000_000
"""Bytes; a longer line is skipped and counted."""

LOOK_AHEAD = 50
"""Lines without a header that are looked at for the format, as the first may be damaged."""


class Capture(msgspec.Struct, kw_only=True):
    """The header of a capture. `source` names the source in the store, as if it had been heard live."""

    format: Format
    source: str = ""
    note: str = ""


class _Header(msgspec.Struct):
    capture: Capture


class _GapSpan(msgspec.Struct):
    start: datetime
    end: datetime
    reason: str


class _GapLine(msgspec.Struct):
    capture_gap: _GapSpan


class _Shape(msgspec.Struct):
    """What tells the formats apart."""

    type: str = msgspec.field(name="$type", default="")
    did: str = ""
    time_us: int = 0
    event: str = ""


class Replay:
    """The batches of one capture file, in the order of its lines; iterating again begins again.

    `capture` is its header, or what stands for one. Batches have no cursor, so that a replay leaves a live source's
    place alone; `heard` runs from line to line and leaves out recorded gaps. Malformed lines are counted in `dropped`.
    Raises SourceError when the file can't be read or is no capture. A sealed one opens with the `vault` that sealed it.
    """

    def __init__(
        self, path: Path, watchlist: Watchlist, *, batch_size: int = BATCH_EVENTS, vault: Vault | None = None
    ) -> None:
        self.path = path
        self._vault = vault
        self.watchlist = watchlist
        self.lines = 0
        self._batch_size = batch_size
        self.capture = self._find_capture()
        self._network, self._make_reader = FORMATS[self.capture.format]

    @property
    def source(self) -> str:
        return self.capture.source or f"{self._network.value}:{self.path.name}"

    @property
    def network(self) -> Network:
        return self._network

    def __iter__(self) -> Iterator[Batch]:
        intake = Intake(self.source, self._network)
        reader: Reader = self._make_reader(intake, self.watchlist)
        start: datetime | None = None
        heard_to: datetime | None = None
        self.lines = 0
        for raw in self._raw_lines():
            self.lines += 1
            if raw is None:
                intake.received += 1
                intake.drop("malformed:too-long")
                continue
            if not raw or raw.isspace() or HEADER.match(raw):
                continue
            if b'"capture_gap"' in raw and (gap := _gap(raw, intake.source)):
                yield self._close(intake, start, heard_to)
                intake.gaps.append(gap)
                start = heard_to = gap.end
                continue
            try:
                reader.feed(raw)
            except SourceError:
                # The recorded server ended its stream here; the reader has counted the frame.
                continue
            if reader.at is not None:
                start = reader.at if start is None else start
                heard_to = reader.at if heard_to is None else max(heard_to, reader.at)
            if len(intake.events) >= self._batch_size or intake.full:
                yield self._close(intake, start, heard_to)
                start = heard_to
        if intake:
            yield self._close(intake, start, heard_to)

    @staticmethod
    def _close(intake: Intake, start: datetime | None, end: datetime | None) -> Batch:
        return intake.batch(None, (start, end) if start and end else None)

    def _raw_lines(self) -> Iterator[bytes | None]:
        """The lines of the file without their end; None for one that is too long. A torn file ends where it is torn."""
        with _opened(self.path, self._vault) as file:
            try:
                while line := file.readline(MAX_LINE):
                    if len(line) < MAX_LINE or line.endswith(b"\n"):
                        yield line.rstrip(b"\r\n")
                        continue
                    while line and not line.endswith(b"\n"):
                        line = file.readline(MAX_LINE)
                    yield None
            except (EOFError, zlib.error, gzip.BadGzipFile, zstandard.ZstdError):
                yield b"(torn)"

    def _find_capture(self) -> Capture:
        for number, raw in enumerate(self._raw_lines()):
            if number == LOOK_AHEAD:
                break
            if raw and HEADER.match(raw):
                return self._header(raw)
            if raw and (found := _format(raw)):
                return Capture(format=found)
        raise SourceError(f"{self.path} is no capture: none of its first {LOOK_AHEAD} lines is of a known format.")

    def _header(self, raw: bytes) -> Capture:
        try:
            return msgspec.json.decode(raw, type=_Header).capture
        except BROKEN_JSON as error:
            raise SourceError(f"{self.path}: its first line is no header of a capture ({error}).") from None


def _opened(path: Path, vault: Vault | None) -> IO[bytes]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise SourceError(f"{path} can't be read: {error.strerror}.") from None
    magic = file.read(4)
    file.seek(0)
    if MAGIC.startswith(magic) and len(magic) == 4:
        if vault is None:
            raise SourceError(f"{path} is sealed: it opens only with the keyring that sealed it.")
        return io.BufferedReader(SealedFile(file, vault))
    if magic[:2] == b"\x1f\x8b":
        return io.BufferedReader(gzip.GzipFile(fileobj=file))
    if magic == b"\x28\xb5\x2f\xfd":
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True))
    return file


def _gap(raw: bytes, source: str) -> Gap | None:
    try:
        span = msgspec.json.decode(raw, type=_GapLine).capture_gap
    except BROKEN_JSON:
        return None
    if span.start.tzinfo is None or span.end.tzinfo is None or span.start >= span.end:
        return None
    return Gap(source, span.start, span.end, span.reason)


def _format(raw: bytes) -> Format | None:
    try:
        shape = msgspec.json.decode(raw, type=_Shape)
    except BROKEN_JSON:
        return None
    if shape.type in ("message", "error"):
        return "jetstream-v2"
    if shape.did and shape.time_us:
        return "jetstream-v1"
    return "mastodon" if shape.event else None
