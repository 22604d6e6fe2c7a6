"""Jetstream's compression: every frame a zstd frame of its own, made with a dictionary that both ends have.

v2: the dictionary comes from the server, by number (network.bsky.jetstream.getZstdDictionary; the stream is then asked
for with `zstdDictionary`). v1: it was published once as a file and holds other people's posts, so that Vigil does not
carry it: whoever wants it names the file. https://github.com/bluesky-social/jetstream/blob/main/docs/README.md

Compression saves traffic and nothing else: whenever it does not work, the stream is read without it.
"""

from __future__ import annotations

import struct
from typing import Protocol

import httpx
import zstandard

from bot.errors import SourceError

FRAME = b"\x28\xb5\x2f\xfd"
"""How a zstd frame begins (RFC 8878, 3.1.1); JSON never does."""

DICTIONARY = 0xEC30A437
"""How a dictionary begins (RFC 8878, 5); its number follows."""

MAX_DICTIONARY = 1 << 20
FETCH_S = 10.0


class Unpacker:
    """Opens frames made with one dictionary, none to more than `limit` bytes. SourceError when that is no dictionary.

    `number` is the dictionary's.
    """

    def __init__(self, dictionary: bytes, limit: int) -> None:
        magic, self.number = struct.unpack_from("<II", dictionary) if len(dictionary) >= 8 else (0, 0)
        if magic != DICTIONARY:
            raise SourceError("that is no zstd dictionary")
        self._limit = limit
        try:
            self._open = zstandard.ZstdDecompressor(
                dict_data=zstandard.ZstdCompressionDict(dictionary), max_window_size=1 << 23
            ).decompress
            self._open(zstandard.ZstdCompressor().compress(b"{}"))
        except zstandard.ZstdError as error:
            raise SourceError(f"that is no zstd dictionary: {error}") from None

    def open(self, frame: bytes) -> bytes:
        """What the frame holds. SourceError when it is damaged, too large, or made with another dictionary."""
        try:
            told = zstandard.get_frame_parameters(frame)
            # What a frame says of its size is believed by the library, and would be allocated.
            if told.content_size != zstandard.CONTENTSIZE_UNKNOWN and told.content_size > self._limit:
                raise SourceError(f"a compressed frame of {told.content_size} bytes is larger than allowed")
            if told.dict_id not in (0, self.number):
                raise SourceError(f"a frame is compressed with dictionary {told.dict_id}, not {self.number}")
            return self._open(frame, max_output_size=self._limit, allow_extra_data=False)
        except zstandard.ZstdError as error:
            raise SourceError(f"a compressed frame can't be opened: {error}") from None


class Compression(Protocol):
    """What a wire does about compression; `host` is `wss://name`.

    `prepare` makes ready for a connection to this host. `asks` are the parameters that ask for compressed frames, none
    when they can't be had. `open` opens a frame; SourceError when it can't be. `refused`: this host did not know the
    dictionary. `give_up`: no compression any more.
    """

    async def prepare(self, host: str) -> None: ...

    def asks(self) -> list[tuple[str, object]]: ...

    def open(self, frame: bytes) -> bytes: ...

    def refused(self) -> None: ...

    def give_up(self) -> None: ...


class NamedDictionary:
    """v1's compression, with the dictionary that a file holds."""

    def __init__(self, dictionary: bytes, limit: int) -> None:
        self._unpacker: Unpacker | None = Unpacker(dictionary, limit)

    async def prepare(self, host: str) -> None:
        """The file holds for every host."""

    def asks(self) -> list[tuple[str, object]]:
        return [("compress", "true")] if self._unpacker else []

    def open(self, frame: bytes) -> bytes:
        if self._unpacker is None:
            raise SourceError("a frame is compressed that nobody asked for")
        return self._unpacker.open(frame)

    def refused(self) -> None:
        self.give_up()

    def give_up(self) -> None:
        self._unpacker = None


class ServedDictionary:
    """v2's compression, with the dictionary that each host serves; it may change it at any time."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._known: dict[str, Unpacker] = {}
        self._refused: set[tuple[str, int]] = set()
        self._unpacker: Unpacker | None = None
        self._given_up = False

    async def prepare(self, host: str) -> None:
        self._unpacker = None
        if self._given_up:
            return
        if host not in self._known:
            try:
                served = Unpacker(await _fetch(host), self._limit)
            except (SourceError, httpx.HTTPError):
                return
            if (host, served.number) in self._refused:
                return
            self._known[host] = served
        self._unpacker = self._known[host]

    def asks(self) -> list[tuple[str, object]]:
        return [("zstdDictionary", self._unpacker.number)] if self._unpacker else []

    def open(self, frame: bytes) -> bytes:
        if self._unpacker is None:
            raise SourceError("a frame is compressed that nobody asked for")
        return self._unpacker.open(frame)

    def refused(self) -> None:
        for host, unpacker in list(self._known.items()):
            if unpacker is self._unpacker:
                # Another one is fetched; if it is the same again, this host's servers disagree.
                self._refused.add((host, unpacker.number))
                del self._known[host]

    def give_up(self) -> None:
        self._given_up = True


async def _fetch(host: str) -> bytes:
    """The host's present dictionary. SourceError when it has none, httpx.HTTPError when it can't be asked."""
    address = f"{host.replace('ws', 'http', 1)}/xrpc/network.bsky.jetstream.getZstdDictionary"
    found = bytearray()
    async with httpx.AsyncClient(timeout=FETCH_S) as client, client.stream("GET", address) as answer:
        if not answer.is_success:
            raise SourceError(f"{host} has no dictionary ({answer.status_code})")
        async for part in answer.aiter_bytes():
            found += part
            if len(found) > MAX_DICTIONARY:
                raise SourceError(f"{host}'s dictionary is too large")
    return bytes(found)
