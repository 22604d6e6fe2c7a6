"""One trial: a working directory, a faulty network, a service that is killed at random, and the account at the end.

`Trial` is what all networks have in common; `Stream` and `Polled` know how one resumes and when all is accounted for.
"""

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
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import select

from bot.app import App
from bot.listeners.mastodon_check import StatusCheck
from bot.stages.recheck import recheck
from bot.stages.sealing import open_cursor
from bot.store import posts
from bot.store.tables import GapRow
from bot.vault import Vault
from bot.workdir import create
from tests.faults.instance import FaultyInstance, faulty_instance
from tests.faults.network import Fediverse, Span, World, differences
from tests.faults.server import FaultyServer, faulty_server

ROOT = Path(__file__).parents[2]


CLOCK_STEPS_S = (-8 * 86_400, -3600, -300, 0, 0, 0, 300, 3600, 8 * 86_400)
"""By how much the clock is wrong after a start: what an operator, a dead battery or a virtual machine do to it."""


class Trial:
    """What a test needs: `world` posts through `server`, `start` and `kill` the listening process.

    `full`: the whole of `vigil run`, not its listening half (which alone has a clock that can be wrong).
    """

    steps_s: tuple[float, ...] = CLOCK_STEPS_S
    gaps_excuse = True

    def __init__(
        self, directory: Path, server: FaultyServer | FaultyInstance, seed: int, world: World, *, full: bool = False
    ) -> None:
        self.directory, self.server, self.full = directory, server, full
        self.world = world
        self.rng = random.Random(seed)
        self.kills = 0
        self.steps = 0
        self.process: subprocess.Popen[bytes] | None = None
        self.forgotten: list[Span] = []
        create(directory, "heron")
        config = directory / "config"
        (config / "networks.toml").write_text(self.networks())
        campaign = (config / "campaign.toml").read_text()
        (config / "campaign.toml").write_text(campaign.replace("names = true", "names = false"))

    @property
    def source(self) -> str:
        raise NotImplementedError

    def networks(self) -> str:
        """What networks.toml says."""
        raise NotImplementedError

    def step_clock(self, wrong_s: float) -> None:
        """From now on the process takes the time for so much later than it is."""
        new = self.directory / "clock.new"
        new.write_text(str(wrong_s))
        new.replace(self.directory / "clock")
        self.steps += 1

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

    def wait_logged(self, word: str, seconds: float = 30.0) -> None:
        """Until the process has said this."""
        end = time.monotonic() + seconds
        while word not in (said := (self.directory / "run.log").read_text()):
            assert time.monotonic() < end, said[-3000:]
            time.sleep(0.05)

    def kill_at_random(self, most_s: float = 2.5) -> None:
        """Start, and kill at any moment: now and then before it is even connected."""
        asked = len(self.server.asked)
        self.step_clock(self.rng.choice(self.steps_s))
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
        """`count` acts happen while nobody listens, and what the server knew of them is lost."""
        raise NotImplementedError

    def settle(self, seconds: float = 90.0) -> None:
        """Without further faults, until everything that happened is accounted for."""
        self.server.calm = True
        self.happen(1)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if (cursor := self._cursor()) and self._reached(cursor):
                return
            time.sleep(0.1)
        raise AssertionError(f"not caught up: {(self.directory / 'run.log').read_text()[-3000:]}")

    def _cursor(self) -> str | None:
        connection = sqlite3.connect(self.directory / "vigil.db", timeout=30)
        row = connection.execute("select cursor from source where name = ?", (self.source,)).fetchone()
        connection.close()
        return open_cursor(Vault.open(self.directory / "keyring.json"), self.source, row[0]) if row else None

    def _reached(self, cursor: str) -> bool:
        raise NotImplementedError

    def account(self) -> tuple[list[str], list[Span], int]:
        """What is stored otherwise than it should be outside the gaps, the gaps, and how many posts are stored."""
        app = App.open(self.directory)
        self._look_up(app)
        with app.store.read() as conn:
            rows = posts.since(conn, 0)
            gaps = [Span(row.start, row.end) for row in conn.execute(select(GapRow.start, GapRow.end))]
        stored = {post.uri: post.text for _, post in posts.unsealed(app.vault, rows)}
        app.close()
        return differences(self.world.acts, stored, gaps if self.gaps_excuse else []), gaps, len(stored)

    def _look_up(self, app: App) -> None:
        """What the service does within a day, for networks that tell of no deletion."""


class Stream(Trial):
    """A stream of Bluesky."""

    server: FaultyServer

    @property
    def source(self) -> str:
        return f"bluesky:{self.server.protocol}"

    def networks(self) -> str:
        listen = f'listen = "{self.server.protocol}"\nhosts = ["{self.server.url}"]\n'
        return f"[bluesky]\n{listen}stall_s = 5\nprofiles = false\n"

    def lose_history(self, count: int) -> None:
        """While nobody listens, `count` acts happen, and the server forgets everything up to now."""
        acts = self.world.live(count)
        self.server.post(*acts)
        self.server.forget()
        self.forgotten.append(Span(acts[0].at, acts[-1].at))
        self.happen(5)

    def _reached(self, cursor: str) -> bool:
        place, last = msgspec.json.decode(cursor), self.world.acts[-1]
        if place.get("seq") is not None:
            return bool(place["seq"] == last.n)
        return bool(place["at"].replace("Z", "+00:00") >= last.at.isoformat())


class Polled(Trial):
    """A hashtag's timeline on a Mastodon server: edits and late posts are found by re-scans, deletions by looking."""

    server: FaultyInstance
    steps_s = (-1800, -300, 0, 0, 300, 1800)
    # A server that can't be asked for a minute is a gap, and yet everything is read once it can.
    gaps_excuse = False
    _settled = 0

    @property
    def source(self) -> str:
        return self.server.source

    def networks(self) -> str:
        off = '[bluesky]\nlisten = "off"\nprofiles = false\n'
        return f'{off}[[mastodon]]\nname = "faulty"\nurl = "{self.server.url}"\ntags = ["FreeViasna"]\npoll_s = 30\n'

    def lose_history(self, count: int) -> None:
        """The server goes back to a backup: the posts of the last acts, read or not, are nowhere any more."""
        self.happen(count)
        self.server.post(*self.world.undo(2 * count))

    def settle(self, seconds: float = 90.0) -> None:
        # Hours pass at once, so that a re-scan is due.
        self._settled += 1
        self.step_clock(self._settled * 7200.0)
        super().settle(seconds)

    def _reached(self, cursor: str) -> bool:
        marks = msgspec.json.decode(cursor)
        due = datetime.now(UTC) + timedelta(hours=2 * self._settled, minutes=-2)
        scanned = [datetime.fromisoformat(at) for at in marks["rescanned"].values()]
        newest = max(map(int, marks["newest"].values()), default=0)
        return newest >= int(self.server.newest()) and bool(scanned) and scanned[0] >= due

    def _look_up(self, app: App) -> None:
        check = StatusCheck(self.server.url, pause_s=0.0)
        later = datetime.now(UTC) + timedelta(hours=26 + 2 * self._settled)
        while recheck(app.store, app.vault, {self.source: check}, now=later, every=True).left:
            pass


@contextmanager
def trial(
    directory: Path, protocol: str, seed: int, *, full: bool = False, tagged: float = 0.4, people: int = 40
) -> Iterator[Trial]:
    """A trial whose processes end with the block; `protocol` is a stream of Bluesky's, or "mastodon".

    The fewer `people` there are the sooner each of them leaves, and everything that they wrote goes.
    """
    with ExitStack() as stack:
        made: Trial
        if protocol == "mastodon":
            instance = stack.enter_context(faulty_instance(seed))
            made = Polled(directory, instance, seed, Fediverse(seed), full=full)
        else:
            server = stack.enter_context(faulty_server(protocol, seed))
            made = Stream(directory, server, seed, World(seed, tagged=tagged, people=people), full=full)
        try:
            yield made
        finally:
            if made.process and made.process.poll() is None:
                made.process.kill()
                made.process.wait()
