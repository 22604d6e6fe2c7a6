"""Compressed streams: the same posts, nothing opened beyond its bounds, and nothing lost when it does not work."""

from __future__ import annotations

import struct
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import zstandard

from bot.errors import ConfigError, SourceError
from bot.listeners.base import Intake
from bot.listeners.bluesky import JETSTREAM_FRAME, V1Wire, V2Wire, make_wire
from bot.listeners.compression import NamedDictionary, ServedDictionary, Unpacker
from bot.listeners.stream import Wire
from bot.model import Network
from bot.settings import Bluesky
from bot.watchlist import Watchlist
from tests.listeners.frames import Act, record, v1, v2
from tests.listeners.streams import StreamServer, stream_server
from tests.listeners.test_stream import Heard, begun, post, posts, run


def trained(kind: int) -> bytes:
    """A dictionary, and each kind another one."""
    samples = [v2(Act(n, record=record(f"number {n * n} of kind {kind}"))) for n in range(400)]
    return zstandard.train_dictionary(4096, samples, dict_id=20_260_800 + kind).as_bytes()


ONE, OTHER = trained(1), trained(2)
PLAIN = v1(Act(1, record=record("#FreeViasna")))


def pack(plain: bytes, dictionary: bytes = ONE, **how: Any) -> bytes:
    return zstandard.ZstdCompressor(dict_data=zstandard.ZstdCompressionDict(dictionary), **how).compress(plain)


def test_a_frame_is_opened() -> None:
    unpacker = Unpacker(ONE, 10_000)
    assert unpacker.number == 20_260_801
    assert unpacker.open(pack(PLAIN)) == PLAIN
    assert unpacker.open(pack(PLAIN, write_content_size=False)) == PLAIN


@pytest.mark.parametrize("size", [True, False], ids=["that says its size", "that does not"])
def test_a_bomb_is_not_opened(size: bool) -> None:
    bomb = pack(b"0" * 100_000_000, write_content_size=size)
    assert len(bomb) < 20_000
    with pytest.raises(SourceError, match=r"larger|opened"):
        Unpacker(ONE, JETSTREAM_FRAME).open(bomb)


def test_a_frame_that_says_it_is_enormous_allocates_nothing() -> None:
    # A frame header with an 8-byte content size of 2^60 (RFC 8878, 3.1.1.1), and nothing behind it.
    lie = b"\x28\xb5\x2f\xfd" + bytes([0b1110_0000]) + struct.pack("<Q", 1 << 60)
    with pytest.raises(SourceError, match="larger than allowed"):
        Unpacker(ONE, JETSTREAM_FRAME).open(lie)


@pytest.mark.parametrize(
    "broken",
    [
        pack(PLAIN)[:-5],
        pack(PLAIN)[:9],
        pack(PLAIN)[:11] + b"\xff\xff\xff" + pack(PLAIN)[14:],
        pack(PLAIN) + b"more",
        pack(PLAIN, OTHER),
        b"\x28\xb5\x2f\xfd",
        zstandard.ZstdCompressor(write_checksum=True).compress(PLAIN)[:-1] + b"\x00",
    ],
    ids=["truncated", "cut off early", "corrupted", "too much", "another dictionary", "only its head", "checksum"],
)
def test_a_damaged_frame_is_an_error_in_words(broken: bytes) -> None:
    with pytest.raises(SourceError):
        Unpacker(ONE, 10_000).open(broken)


def test_every_single_wrong_byte_is_told_or_harmless() -> None:
    unpacker, good = Unpacker(ONE, 10_000), pack(PLAIN)
    told = 0
    for place in range(len(good)):
        try:
            assert len(unpacker.open(good[:place] + bytes([good[place] ^ 0x41]) + good[place + 1 :])) <= 10_000
        except SourceError:
            told += 1
    assert told > len(good) // 4


@pytest.mark.parametrize("none", [b"", b"x" * 100, b"\x37\xa4\x30\xec", ONE[:20]])
def test_what_is_no_dictionary(none: bytes) -> None:
    with pytest.raises(SourceError, match="no zstd dictionary"):
        Unpacker(none, 10_000)


def compressed(protocol: str) -> Any:
    if protocol == "jetstream-v1":
        return partial(V1Wire, compression=NamedDictionary(ONE, JETSTREAM_FRAME))
    return partial(V2Wire, compression=ServedDictionary(JETSTREAM_FRAME))


async def listen(protocol: str, server: StreamServer, heard: Heard, until: Any, wire: Any = None) -> None:
    await heard.listen(protocol, [server.url], until, make=wire or compressed(protocol))


@pytest.mark.parametrize("protocol", ["jetstream-v2", "jetstream-v1"])
def test_the_same_posts_as_without(protocol: str) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol, dictionary=ONE) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 30))
            await listen(protocol, server, heard, heard.has(post(29)))
            asked = {"jetstream-v1": ("compress", ["true"]), "jetstream-v2": ("zstdDictionary", ["20260801"])}[protocol]
            assert asked in server.asked[-1].items()
            assert heard.uris == {act.uri for act in posts(1, 30)}
            assert heard.gaps == []
            assert heard.waits() == []

    run(test)


@pytest.mark.parametrize("protocol", ["jetstream-v2", "jetstream-v1"])
@pytest.mark.parametrize("frame", [pack(PLAIN)[:-5], pack(b"0" * 100_000_000), pack(PLAIN, OTHER)])
def test_what_cannot_be_opened_comes_again_uncompressed(protocol: str, frame: bytes) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server(protocol, dictionary=ONE) as server:
            await begun(server, protocol, heard)
            server.post(*posts(6, 30))
            server.packed[17] = frame
            await listen(protocol, server, heard, heard.has(post(29)))
            assert heard.uris == {act.uri for act in posts(1, 30)}, "nothing is lost, the damaged one neither"
            assert heard.gaps == []
            assert "compress" in heard.waits()[0]
            assert not {"compress", "zstdDictionary"} & server.asked[-1].keys()

    run(test)


def test_v2_a_new_dictionary_is_fetched() -> None:
    async def test() -> None:
        heard, wire = Heard(), compressed("jetstream-v2")
        async with stream_server("jetstream-v2", dictionary=ONE) as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 10))
            await listen("jetstream-v2", server, heard, heard.has(post(9)), wire)
            server.dictionary = OTHER
            server.post(*posts(10, 20))
            await listen("jetstream-v2", server, heard, heard.has(post(19)), wire)
            assert server.asked[-1]["zstdDictionary"] == ["20260802"]
            assert server.fetched == 2
            assert heard.gaps == []

    run(test)


def test_v2_a_server_that_refuses_its_own_dictionary_is_read_uncompressed() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2", dictionary=ONE) as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 10))
            type(server).number = "7"  # type: ignore[assignment,method-assign]
            await listen("jetstream-v2", server, heard, heard.has(post(9)))
            assert [query.get("zstdDictionary") for query in server.asked[1:]] == [["20260801"], None]

    number = StreamServer.number
    try:
        run(test)
    finally:
        StreamServer.number = number  # type: ignore[method-assign]


@pytest.mark.parametrize("dictionary", [b"", b"<html>", b"x" * (2 << 20)])
def test_v2_a_server_without_a_dictionary_is_read_uncompressed(dictionary: bytes) -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.post(*posts(6, 10))
            server.dictionary = dictionary
            await listen("jetstream-v2", server, heard, heard.has(post(9)))
            assert server.fetched == 1
            assert "zstdDictionary" not in server.asked[-1]

    run(test)


def test_compressed_frames_that_nobody_asked_for_are_not_read() -> None:
    async def test() -> None:
        heard = Heard()
        async with stream_server("jetstream-v2") as server:
            await begun(server, "jetstream-v2", heard)
            server.raw[7] = pack(PLAIN)
            server.post(*posts(6, 10))
            with pytest.raises(TimeoutError):
                await heard.listen("jetstream-v2", [server.url], heard.has(post(9)), wait_s=0.5)
            assert "nobody asked for" in heard.waits()[0]

    run(test)


def wire_of(**settings: Any) -> Wire:
    made = make_wire(Bluesky(**settings))
    return made(Intake("x", Network.BLUESKY), Watchlist([]))


def test_what_the_settings_ask_for(tmp_path: Path) -> None:
    assert isinstance(wire_of().compression, ServedDictionary)
    assert wire_of(compress=False).compression is None
    assert wire_of(listen="jetstream-v1").compression is None
    assert wire_of(listen="firehose").compression is None
    file = tmp_path / "dictionary"
    file.write_bytes(ONE)
    assert isinstance(wire_of(listen="jetstream-v1", dictionary=str(file)).compression, NamedDictionary)
    file.write_bytes(b"something else")
    with pytest.raises(ConfigError, match="no zstd dictionary"):
        wire_of(listen="jetstream-v1", dictionary=str(file))
    with pytest.raises(ConfigError, match="No such file"):
        wire_of(listen="jetstream-v1", dictionary=str(tmp_path / "nothing"))
