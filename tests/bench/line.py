"""The line from a raw JSON line to a stored row with its links: how fast on one core, in how much memory.

    python tests/bench/line.py [--texts FILE] [--lines 300000] [--kept 20000] [--rounds 3] [--json]

What is measured, and on what, is told in README.md beside this file. Every contender runs in a process of its own, in
turns with the others, and uses one core; the best of its rounds counts, as other work may share the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from bot.app import App
from bot.listeners.base import Intake
from bot.listeners.bluesky_firehose import Firehose
from bot.listeners.bluesky_jetstream import JetstreamV1, JetstreamV2
from bot.listeners.replay import Replay
from bot.model import Network, PostGone, PostSeen
from bot.stages.collect import collect
from bot.stages.link import link
from bot.watchlist import Watchlist
from bot.workdir import create
from nlp.types import Hints, Mention
from tests.bench import traffic
from tests.listeners.frames import START

NOW = START + timedelta(days=5)
ADMIN = "bench"
READERS = {"v1": JetstreamV1, "v2": JetstreamV2, "firehose": Firehose}
AIM_DECIDED, AIM_STORED, AIM_MEMORY = 100_000, 5_000, 300
"""Lines a second to the decision, kept posts a second into SQLite, peak memory in MB."""

Figures = dict[str, float]


@contextmanager
def stopwatch(figures: Figures, what: str = "all") -> Iterator[None]:
    """Adds to `what_s`, seconds by the clock, and to `what_core_s`, seconds that a core worked for us."""
    begun, worked = time.perf_counter(), time.process_time()
    yield
    figures[f"{what}_core_s"] = figures.get(f"{what}_core_s", 0.0) + time.process_time() - worked
    figures[f"{what}_s"] = figures.get(f"{what}_s", 0.0) + time.perf_counter() - begun


@contextmanager
def working_directory() -> Iterator[App]:
    """What `vigil init` makes of the shipped configuration; spaCy is loaded before anything is measured."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder) / "vigil"
        create(directory, ADMIN, clock=lambda: NOW)
        app = App.open(directory, clock=lambda: NOW)
        try:
            app.linker().link("Ales Bialiatski")
            yield app
        finally:
            app.close()


def read_frames(path: Path) -> Iterator[bytes]:
    """The frames of a file: lines, or, as CBOR may hold any byte, frames behind their length."""
    with path.open("rb") as file:
        if path.suffix == ".jsonl":
            yield from file
            return
        while size := file.read(4):
            yield file.read(int.from_bytes(size, "big"))


def write_frames(path: Path, frames: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        for frame in frames:
            file.write(frame + b"\n" if path.suffix == ".jsonl" else len(frame).to_bytes(4, "big") + frame)


def usual_way(folder: Path) -> Figures:
    """What one would write first: json.loads, a blank pipeline's tokens, PhraseMatcher with the canonical names."""
    import spacy
    from spacy.matcher import PhraseMatcher

    figures = {"lines": 0.0, "kept": 0.0}
    with working_directory() as app:
        names = [person.label for person in app.linker().matcher.people.values()]
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("names", [nlp.make_doc(name) for name in names])
    with stopwatch(figures):
        for line in read_frames(folder / "v1.jsonl"):
            figures["lines"] += 1
            record = json.loads(line).get("commit", {}).get("record")
            if record and matcher(nlp.make_doc(record["text"])):
                figures["kept"] += 1
    return figures


def deciding(shape: str, *, names: bool, linked: bool = False) -> Callable[[Path], Figures]:
    """From a frame to the decision, and, when `linked`, to the mentions of what is kept."""

    def run(folder: Path) -> Figures:
        figures = dict.fromkeys(("lines", "kept", "passed_on", "mentions"), 0.0)
        with working_directory() as app:
            linker = app.linker()
            watchlist = app.watchlist()
            if not names:
                watchlist = Watchlist(watchlist.tags)
        intake = Intake("bench", Network.BLUESKY)
        feed = READERS[shape](intake, watchlist).feed

        def close() -> None:
            batch = intake.batch(None, None)
            figures["lines"] += batch.received
            figures["passed_on"] += sum(not isinstance(event, PostSeen) for event in batch.events)
            posts = [event.post for event in batch.events if isinstance(event, PostSeen)]
            figures["kept"] += len(posts)
            if linked:
                items = ((post.surface, Hints(langs=post.langs, tags=post.tags)) for post in posts)
                figures["mentions"] += sum(map(len, linker.link_all(items)))

        with stopwatch(figures):
            for frame in read_frames(file_of(folder, shape)):
                feed(frame)
                if intake.full:
                    close()
            close()
        return figures

    return run


def storing(folder: Path) -> Figures:
    """The whole line as in service: lines, batches, collect, link, in SQLite on disk."""
    figures = dict.fromkeys(("lines", "kept", "passed_on"), 0.0)
    with working_directory() as app:
        watchlist, rules, linker = app.watchlist(), app.rules(), app.linker()
        with stopwatch(figures):
            for batch in Replay(folder / "v2.jsonl", watchlist):
                figures["lines"] += batch.received
                figures["passed_on"] += sum(isinstance(event, PostGone) for event in batch.events)
                figures["kept"] += collect(app.store, app.vault, batch, now=NOW, rules=rules).added
                link(app.store, app.vault, linker)
    return figures


class Timed:
    """A linker that tells how long it took, apart from the stage that asks it."""

    def __init__(self, linker: Any, figures: Figures) -> None:
        self.version = linker.version
        self._linker = linker
        self._figures = figures

    def link_all(self, items: Iterable[tuple[str, Hints]]) -> Iterator[tuple[Mention, ...]]:
        answers = self._linker.link_all(items)
        while True:
            with stopwatch(self._figures, "finding"):
                answer = next(answers, None)
            if answer is None:
                return
            self._figures["mentions"] += len(answer)
            yield answer


def keeping(folder: Path) -> Figures:
    """Posts that are all kept, decided before: sealing and rows, linking, sealed links."""
    figures = dict.fromkeys(("lines", "kept", "mentions"), 0.0)
    with working_directory() as app:
        watchlist, rules = app.watchlist(), app.rules()
        linker = Timed(app.linker(), figures)
        for batch in Replay(folder / "kept.jsonl", watchlist):
            figures["lines"] += batch.received
            with stopwatch(figures), stopwatch(figures, "rows"):
                figures["kept"] += collect(app.store, app.vault, batch, now=NOW, rules=rules).added
            with stopwatch(figures):
                link(app.store, app.vault, linker)
    return figures


def file_of(folder: Path, shape: str) -> Path:
    return folder / (f"{shape}.cbor" if shape == "firehose" else f"{shape}.jsonl")


USUAL, STORING, KEEPING = "json.loads and PhraseMatcher", "stored, with links (v2)", "kept posts"
KEPT_STEPS = {
    "rows": "kept posts: sealed rows",
    "stored": "kept posts: rows and links, both sealed",
    "finding": "kept posts: finding the links",
    "all": "kept posts: all of it",
}
CONTENDERS: dict[str, Callable[[Path], Figures]] = {
    USUAL: usual_way,
    "decision, tags only (v1)": deciding("v1", names=False),
    "decision, tags only (v2)": deciding("v2", names=False),
    "decision, tags and names (v1)": deciding("v1", names=True),
    "decision, tags and names (v2)": deciding("v2", names=True),
    "decision, tags and names (firehose)": deciding("firehose", names=True),
    "decision and link (v2)": deciding("v2", names=True, linked=True),
    STORING: storing,
    KEEPING: keeping,
}


def make_lines(folder: Path, asked: argparse.Namespace) -> None:
    rng = random.Random(2026)
    with working_directory() as app:
        chatter, kept = traffic.sources(app.watchlist(), asked.texts)
    texts = traffic.Texts(rng, chatter, 0.0 if asked.texts else traffic.COINED)
    acts = list(traffic.stream(rng, texts, kept, asked.lines))
    for shape, frame in traffic.SHAPES.items():
        write_frames(file_of(folder, shape), map(frame, acts))
    write_frames(folder / "kept.jsonl", map(traffic.v2, traffic.only_kept(rng, texts, kept, asked.kept)))


def peak_mb() -> float:
    """The peak of this process's memory. Not getrusage's: that counts what the parent had before it started us."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1000


def contend(name: str, folder: Path) -> None:
    """One contender, once; its figures as JSON."""
    print(json.dumps(CONTENDERS[name](folder) | {"peak_mb": peak_mb()}))


def measure(folder: Path, rounds: int) -> dict[str, Figures]:
    best: dict[str, Figures] = {}
    for _ in range(rounds):
        for name in CONTENDERS:
            command = [sys.executable, __file__, "--contender", name, "--folder", str(folder)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
            figures = json.loads(done.stdout)
            if name not in best or figures["all_s"] < best[name]["all_s"]:
                best[name] = figures
    return best


def rates(count: float, clock_s: float, core_s: float) -> dict[str, float]:
    return {"per_s": count / clock_s, "per_core_s": count / core_s}


def rows(best: dict[str, Figures]) -> list[dict[str, Any]]:
    """The table: a step, how many a second, the ratio to the usual way on the same lines, shares, peak memory."""
    usual = best[USUAL]["lines"] / best[USUAL]["all_core_s"]
    table = []
    for name, figures in best.items():
        lines = figures["lines"]
        if name == KEEPING:
            continue
        row = {"step": name, **rates(lines, figures["all_s"], figures["all_core_s"])}
        row |= {"ratio": row["per_core_s"] / usual, "kept": figures["kept"] / lines}
        table.append(row | {"passed_on": figures.get("passed_on", 0.0) / lines, "peak_mb": figures["peak_mb"]})
    kept = best[KEEPING]
    spent = {what: tuple(kept[f"{what}_{unit}"] for unit in ("s", "core_s")) for what in ("rows", "finding", "all")}
    spent["stored"] = tuple(whole - part for whole, part in zip(spent["all"], spent["finding"], strict=True))
    for what, step in KEPT_STEPS.items():
        row = {"step": step, **rates(kept["kept"], *spent[what]), "kept": kept["kept"] / kept["lines"]}
        table.append(row | {"peak_mb": kept["peak_mb"]})
    return table


def show(table: list[dict[str, Any]]) -> None:
    print(f"{'step':48} {'per s':>9} {'per core s':>11} {'ratio':>7} {'kept':>7} {'passed on':>10} {'peak MB':>8}")
    for row in table:
        ratio = f"{row['ratio']:.1f} x" if "ratio" in row else ""
        passed = f"{row['passed_on']:.1%}" if row.get("passed_on") else ""
        speed = f"{row['per_s']:9,.0f} {row['per_core_s']:11,.0f}"
        print(f"{row['step']:48} {speed} {ratio:>7} {row['kept']:7.2%} {passed:>10} {row['peak_mb']:8.0f}")
    print(f"aims: {AIM_DECIDED:,} lines/s to the decision, {AIM_STORED:,} kept posts/s, under {AIM_MEMORY} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="texts to make lines from, one a line, plain or .gz")
    parser.add_argument("--lines", type=int, default=300_000, help="lines of the stream")
    parser.add_argument("--kept", type=int, default=20_000, help="posts that are all kept")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.contender:
        contend(asked.contender, asked.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        make_lines(Path(folder), asked)
        size = file_of(Path(folder), "v2").stat().st_size / asked.lines
        table = rows(measure(Path(folder), asked.rounds))
    machine = {"python": platform.python_version(), "machine": platform.machine(), "cores": os.cpu_count()}
    about = {"lines": asked.lines, "bytes_a_line": round(size), "kept_posts": asked.kept, **machine}
    if asked.json:
        print(json.dumps({**about, "rows": table}))
        return
    print(", ".join(f"{name} {value}" for name, value in about.items()))
    show(table)


if __name__ == "__main__":
    main()
