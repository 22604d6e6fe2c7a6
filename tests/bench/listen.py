"""Listening: from the socket to the decision, on one core, against what one would take.

    python tests/bench/listen.py [--texts FILE] [--lines 100000] [--rate 10000] [--json]

A server in a process of its own replays lines (`traffic.py`) over a WebSocket on loopback, first as fast as they are
taken, then at `--rate` a second; the listener in another takes them with the full registry, as `vigil run` does, and
commits nothing. What is measured is told in README.md beside this file.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import zstandard
from websockets.asyncio.server import ServerConnection, serve

from bot.listeners.base import Health
from bot.listeners.bluesky import JETSTREAM_FRAME, WIRES, V1Wire, V2Wire
from bot.listeners.compression import Compression, NamedDictionary
from bot.listeners.stream import StreamListener
from bot.model import PostSeen
from tests.bench import traffic
from tests.bench.line import Figures, peak_mb, read_frames, stopwatch, working_directory, write_frames

AIM = 10_000
"""Events a second."""

BATCH_S = 0.2
CHUNK = 1 << 16
DICTIONARY_BYTES = 65_536
STREAMS = {
    "v1, JSON": ("v1", "jetstream-v1", False),
    "v1, zstd": ("v1", "jetstream-v1", True),
    "v2, JSON": ("v2", "jetstream-v2", False),
    "v2, zstd": ("v2", "jetstream-v2", True),
    "firehose, CBOR": ("firehose", "firehose", False),
}


def file_of(folder: Path, shape: str, packed: bool) -> Path:
    return folder / f"{shape}{'.zst' if packed else ''}.frames"


def dictionary_of(folder: Path, shape: str) -> Path:
    return folder / f"{shape}.dictionary"


def make_frames(folder: Path, asked: argparse.Namespace) -> None:
    rng = random.Random(2026)
    with working_directory() as app:
        chatter, kept = traffic.sources(app.watchlist(), asked.texts)
    texts = traffic.Texts(rng, chatter, 0.0 if asked.texts else traffic.COINED)
    acts = list(traffic.stream(rng, texts, kept, asked.lines))
    for shape, frame in traffic.SHAPES.items():
        frames = list(map(frame, acts))
        write_frames(file_of(folder, shape, False), frames)
        if shape != "firehose":
            trained = zstandard.train_dictionary(DICTIONARY_BYTES, frames[:5_000], dict_id=20_260_811)
            dictionary_of(folder, shape).write_bytes(trained.as_bytes())
            # A server compresses each event once, at the fastest level, for everybody.
            pack = zstandard.ZstdCompressor(level=1, dict_data=trained).compress
            write_frames(file_of(folder, shape, True), map(pack, frames))


def on_the_wire(frame: bytes, binary: bool) -> bytes:
    """A WebSocket frame of a server (RFC 6455, 5.2)."""
    kind, size = 0x82 if binary else 0x81, len(frame)
    if size < 126:
        return bytes([kind, size]) + frame
    if size < 1 << 16:
        return bytes([kind, 126]) + size.to_bytes(2, "big") + frame
    return bytes([kind, 127]) + size.to_bytes(8, "big") + frame


async def replay(path: Path, binary: bool, rate: float) -> None:
    """Serve a file to whoever connects; tells the port, and the moment of the first frame."""
    frames = [on_the_wire(frame, binary) for frame in read_frames(path)]

    async def handle(ws: ServerConnection) -> None:
        began = time.monotonic()
        print(began, flush=True)
        sent = 0
        while sent < len(frames) and not ws.transport.is_closing():
            due = min(len(frames), int((time.monotonic() - began) * rate)) if rate else len(frames)
            part: list[bytes] = []
            size = 0
            while sent < due and size < CHUNK:
                part.append(frames[sent])
                size += len(frames[sent])
                sent += 1
            ws.transport.write(b"".join(part))
            while ws.transport.get_write_buffer_size() > 4 * CHUNK:
                await asyncio.sleep(0.0005)
            await asyncio.sleep(0.005 if rate and sent >= due else 0)
        await ws.wait_closed()

    async with serve(handle, "127.0.0.1", 0, compression=None) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()


@contextlib.contextmanager
def server(folder: Path, shape: str, packed: bool, rate: float) -> Iterator[tuple[str, Callable[[], float]]]:
    """A running one: its address, and what gives the moment of its first frame once there was one."""
    command = [sys.executable, __file__, "--serve", shape, "--folder", str(folder), "--rate", str(rate)]
    process = subprocess.Popen([*command, *["--packed"] * packed], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = process.stdout
    try:
        yield f"ws://127.0.0.1:{lines.readline().strip()}", lambda: float(lines.readline())
    finally:
        process.kill()
        process.wait()


async def listen(
    address: str, wire: Any, protocol: str, watchlist: Any, count: int, each: Callable[[int], None]
) -> Figures:
    """Take so many events; `each` is told how many there are after every batch."""
    figures = dict.fromkeys(("lines", "kept", "lag_s"), 0.0)

    def heard(health: Health) -> None:
        if health.state == "waiting":
            raise SystemExit(f"the stream broke: {health.detail}")

    listener = StreamListener(
        "bench", wire, [address], watchlist, clock=lambda: traffic.START, health=heard, batch_s=BATCH_S
    )
    with stopwatch(figures):
        async with aclosing(listener.batches(None)) as batches:
            async for batch in batches:
                figures["lines"] += batch.received
                figures["kept"] += sum(isinstance(event, PostSeen) for event in batch.events)
                each(int(figures["lines"]))
                if figures["lines"] >= count:
                    break
    return figures


def ours(folder: Path, name: str, rate: float) -> Figures:
    """One stream: as fast as it goes, or at a rate, when `lag_s` is the most that we were behind."""
    shape, protocol, packed = STREAMS[name]
    count = sum(1 for _ in read_frames(file_of(folder, shape, False)))
    wire: Any = WIRES[protocol]
    if packed:
        compression: Compression = NamedDictionary(dictionary_of(folder, shape).read_bytes(), JETSTREAM_FRAME)
        wire = partial(V1Wire if shape == "v1" else V2Wire, compression=compression)
    with working_directory() as app:
        watchlist = app.watchlist()
    lags: list[float] = []
    with server(folder, shape, packed, rate) as (address, first):
        began: list[float] = []

        def each(lines: int) -> None:
            now = time.monotonic()
            if not began:
                began.append(first())
            if rate:
                lags.append(now - began[0] - lines / rate)

        figures = asyncio.run(listen(address, wire, protocol, watchlist, count, each))
    figures["lag_s"] = max(lags, default=0.0)
    figures["lag_end_s"] = lags[-1] if lags else 0.0
    return figures


def phrase_matcher() -> Callable[[str], bool]:
    """The canonical names, as one would look for them first."""
    import spacy
    from spacy.matcher import PhraseMatcher

    with working_directory() as app:
        names = [person.label for person in app.linker().matcher.people.values()]
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("names", [nlp.make_doc(name) for name in names])
    return lambda text: bool(matcher(nlp.make_doc(text)))


def usual_json(folder: Path) -> Figures:
    """v1 by the `websockets` library, `json.loads`, spaCy's PhraseMatcher."""
    from websockets.sync.client import connect

    figures = dict.fromkeys(("lines", "kept"), 0.0)
    count = sum(1 for _ in read_frames(file_of(folder, "v1", False)))
    names = phrase_matcher()
    with (
        server(folder, "v1", False, 0) as (address, _),
        stopwatch(figures),
        connect(f"{address}/subscribe", max_size=None) as stream,
    ):
        while figures["lines"] < count:
            event = json.loads(stream.recv())
            figures["lines"] += 1
            record = event.get("commit", {}).get("record")
            figures["kept"] += bool(record) and names(record["text"])
    return figures


def usual_firehose(folder: Path) -> Figures:
    """atproto's FirehoseSubscribeReposClient, its models and its CAR reader, spaCy's PhraseMatcher."""
    from atproto import CAR, FirehoseSubscribeReposClient, models, parse_subscribe_repos_message

    figures = dict.fromkeys(("lines", "kept"), 0.0)
    count = sum(1 for _ in read_frames(file_of(folder, "firehose", False)))
    names = phrase_matcher()
    with server(folder, "firehose", False, 0) as (address, _), stopwatch(figures):
        client = FirehoseSubscribeReposClient(base_uri=f"{address}/xrpc")

        def take(message: Any) -> None:
            figures["lines"] += 1
            commit = parse_subscribe_repos_message(message)
            if isinstance(commit, models.ComAtprotoSyncSubscribeRepos.Commit) and commit.blocks:
                blocks = CAR.from_bytes(commit.blocks).blocks
                for op in commit.ops:
                    if op.action == "create" and op.cid and op.path.startswith("app.bsky.feed.post/"):
                        record = blocks.get(op.cid)
                        figures["kept"] += bool(record) and names(str(record["text"]))
            if figures["lines"] >= count:
                client.stop()

        client.start(take)
    return figures


USUAL: dict[str, Callable[[Path], Figures]] = {
    "websockets, json.loads, PhraseMatcher (v1)": usual_json,
    "atproto's firehose client, PhraseMatcher": usual_firehose,
}


def contend(name: str, folder: Path, rate: float) -> Figures:
    return USUAL[name](folder) if name in USUAL else ours(folder, name, rate)


def measure(folder: Path, rate: float) -> list[dict[str, Any]]:
    rows = []
    for name in [*USUAL, *STREAMS]:
        for pace in (0.0,) if name in USUAL else (0.0, rate):
            command = [sys.executable, __file__, "--contender", name, "--folder", str(folder), "--rate", str(pace)]
            figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            row = {"stream": name, "per_s": figures["lines"] / figures["all_s"], "peak_mb": figures["peak_mb"]}
            row |= {"per_core_s": figures["lines"] / figures["all_core_s"], "kept": figures["kept"] / figures["lines"]}
            if pace:
                at_rate = {"core": figures["all_core_s"] / figures["all_s"], "lag_s": figures["lag_s"]}
                rows[-1] |= {**at_rate, "lag_end_s": figures["lag_end_s"]}
            else:
                rows.append(row)
    usual = {row["stream"]: row["per_core_s"] for row in rows if row["stream"] in USUAL}
    for row in rows:
        for name, speed in usual.items():
            row[f"ratio to {name}"] = row["per_core_s"] / speed
    return rows


def show(rows: list[dict[str, Any]], rate: float) -> None:
    print(
        f"{'':44} {'per s':>8} {'per core s':>11} {'to json':>8} {'to atproto':>11} {'kept':>7} {'peak MB':>8}", end=""
    )
    print(f" | at {rate:,.0f}/s: core, lag at most, at the end")
    for row in rows:
        to_json, to_atproto = (row[f"ratio to {name}"] for name in USUAL)
        print(f"{row['stream']:44} {row['per_s']:8,.0f} {row['per_core_s']:11,.0f} {to_json:7.1f}x", end="")
        print(f" {to_atproto:10.1f}x {row['kept']:7.2%} {row['peak_mb']:8.0f}", end="")
        print(f" | {row['core']:.0%}, {row['lag_s']:.2f} s, {row['lag_end_s']:.2f} s" if "core" in row else "")
    print(f"aim: {AIM:,} events/s from the socket to the decision, on one core, and a lag that does not grow")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="texts to make lines from, one a line, plain or .gz")
    parser.add_argument("--lines", type=int, default=100_000, help="events of each stream")
    parser.add_argument("--rate", type=float, default=float(AIM), help="events a second of the second replay")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--contender", help=argparse.SUPPRESS)
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    parser.add_argument("--packed", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.serve:
        binary = asked.packed or asked.serve == "firehose"
        asyncio.run(replay(file_of(asked.folder, asked.serve, asked.packed), binary, asked.rate))
    elif asked.contender:
        print(json.dumps(contend(asked.contender, asked.folder, asked.rate) | {"peak_mb": peak_mb()}))
    else:
        with tempfile.TemporaryDirectory() as folder:
            make_frames(Path(folder), asked)
            rows = measure(Path(folder), asked.rate)
        about = {"lines": asked.lines, "python": platform.python_version(), "cores": os.cpu_count()}
        if asked.json:
            print(json.dumps({**about, "rows": rows}))
            return
        print(", ".join(f"{name} {value}" for name, value in about.items()))
        show(rows, asked.rate)


if __name__ == "__main__":
    main()
