"""One trial: a working directory, a faulty network, a service that is killed at random, and the account at the end."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import select

from bot.app import App
from bot.store import posts
from bot.store.tables import GapRow
from bot.workdir import create
from tests.faults.network import Span, World, differences
from tests.faults.server import FaultyServer, faulty_server

ROOT = Path(__file__).parents[2]


class Trial:
    """What a test needs: `world` posts through `server`, `start` and `kill` the listening process."""

    def __init__(self, directory: Path, server: FaultyServer, seed: int, *, full: bool, tagged: float) -> None:
        self.directory, self.server, self.full = directory, server, full
        self.world = World(seed, tagged=tagged)
        self.rng = random.Random(seed)
        self.kills = 0
        self.process: subprocess.Popen[bytes] | None = None
        self.forgotten: list[Span] = []
        create(directory, "heron")
        config = directory / "config"
        networks = f'[bluesky]\nlisten = "{server.protocol}"\nhosts = ["{server.url}"]\nstall_s = 5\nprofiles = false\n'
        (config / "networks.toml").write_text(networks)
        campaign = (config / "campaign.toml").read_text()
        (config / "campaign.toml").write_text(campaign.replace("names = true", "names = false"))

    @property
    def source(self) -> str:
        return f"bluesky:{self.server.protocol}"

    def start(self) -> None:
        vigil = [str(Path(sys.executable).with_name("vigil")), "run", "--dir", str(self.directory)]
        command = vigil if self.full else [sys.executable, "-m", "tests.faults.runner", str(self.directory)]
        log = (self.directory / "run.log").open("ab")
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "VIGIL_LOG": "json"}
        )
        log.close()

    def begin(self) -> None:
        """Start for the first time, and have a first cursor: what was before nobody asked for."""
        self.start()
        self.wait_connected(0)
        time.sleep(0.3)
        self.happen(20)
        self.settle()
        self.server.calm = False

    def wait_connected(self, before: int, seconds: float = 60.0) -> None:
        """Until the process has asked the server once more than `before` times."""
        end = time.monotonic() + seconds
        while len(self.server.asked) <= before:
            assert time.monotonic() < end, (self.directory / "run.log").read_text()[-3000:]
            time.sleep(0.02)

    def kill_at_random(self, most_s: float = 2.5) -> None:
        """Start, and kill at any moment: now and then before it is even connected."""
        asked = len(self.server.asked)
        self.start()
        if self.rng.random() < 0.15:
            time.sleep(self.rng.uniform(0, 1))
        else:
            self.wait_connected(asked)
            time.sleep(self.rng.uniform(0, most_s))
        self.kill()

    def kill(self) -> None:
        assert self.process is not None
        assert self.process.poll() is None, (self.directory / "run.log").read_text()[-3000:]
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.kills += 1

    def limit_files(self, size: int) -> None:
        """No file of the process may grow beyond this any more: a full disk. -1 lifts it."""
        assert self.process is not None
        hard = resource.RLIM_INFINITY
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (hard if size < 0 else size, hard))

    def happen(self, count: int) -> None:
        self.server.post(*self.world.live(count))

    @contextmanager
    def traffic(self, per_s: float) -> Iterator[None]:
        """Acts go on happening until the end of the block."""
        stop = threading.Event()

        def live() -> None:
            began, made = time.monotonic(), 0
            while not stop.wait(0.02):
                # By the clock, so that a slow machine changes nothing about the rate.
                due = round((time.monotonic() - began) * per_s) - made
                self.happen(due)
                made += due

        thread = threading.Thread(target=live)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def lose_history(self, count: int) -> None:
        """While nobody listens, `count` acts happen, and the server forgets everything up to now."""
        acts = self.world.live(count)
        self.server.post(*acts)
        self.server.forget()
        self.forgotten.append(Span(acts[0].at, acts[-1].at))
        self.happen(5)

    def settle(self, seconds: float = 90.0) -> None:
        """Without further faults, until everything that happened is accounted for."""
        self.server.calm = True
        self.happen(1)
        last = self.world.acts[-1]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._reached(last.n, last.at.isoformat()):
                return
            time.sleep(0.2)
        raise AssertionError(f"not caught up: {(self.directory / 'run.log').read_text()[-3000:]}")

    def _reached(self, n: int, at: str) -> bool:
        connection = sqlite3.connect(self.directory / "vigil.db", timeout=30)
        row = connection.execute("select cursor from source where name = ?", (self.source,)).fetchone()
        connection.close()
        if row is None or row[0] is None:
            return False
        place = msgspec.json.decode(row[0])
        return place.get("seq") == n if place.get("seq") is not None else place["at"].replace("Z", "+00:00") >= at

    def account(self) -> tuple[list[str], list[Span], int]:
        """What is stored otherwise than it should be outside the gaps, the gaps, and how many posts are stored."""
        app = App.open(self.directory)
        with app.store.read() as conn:
            rows = posts.since(conn, 0)
            gaps = [Span(row.start, row.end) for row in conn.execute(select(GapRow.start, GapRow.end))]
        stored = {post.uri: post.text for _, post in posts.unsealed(app.vault, rows)}
        app.close()
        return differences(self.world.acts, stored, gaps), gaps, len(stored)


@contextmanager
def trial(directory: Path, protocol: str, seed: int, *, full: bool = False, tagged: float = 0.4) -> Iterator[Trial]:
    """A trial whose processes end with the block. `full`: the whole of `vigil run`, not its listening half."""
    with faulty_server(protocol, seed) as server:
        made = Trial(directory, server, seed, full=full, tagged=tagged)
        try:
            yield made
        finally:
            if made.process and made.process.poll() is None:
                made.process.kill()
                made.process.wait()
