"""The running service: every source on its own, a clean end, nothing lost by a part that fails."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app import App
from bot.errors import SourceError
from bot.listeners.base import Health
from bot.model import Batch, Network, Post, PostSeen
from bot.service import Service
from bot.store.tables import PostRow, Source
from bot.workdir import create

VIGIL = Path(sys.executable).with_name("vigil")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    made = tmp_path / "team"
    create(made, "heron")
    return made


@contextmanager
def deaf_server() -> Iterator[str]:
    """Takes connections and never answers: a network call to it hangs until its own timeout."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []
        stop = threading.Event()
        server.settimeout(0.1)

        def accept() -> None:
            while not stop.is_set():
                try:
                    held.append(server.accept()[0])
                except TimeoutError:
                    continue

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        stop.set()
        thread.join()
        for connection in held:
            connection.close()


def listen_to(directory: Path, bluesky: str, mastodon: str) -> None:
    (directory / "config" / "networks.toml").write_text(
        f"""[bluesky]
listen = "jetstream-v2"
hosts = ["ws://{bluesky}"]
profiles = false

[[mastodon]]
name = "far"
url = "http://{mastodon}"
"""
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_ten_seconds_while_every_source_hangs(directory: Path, number: signal.Signals) -> None:
    with deaf_server() as silent:
        listen_to(directory, silent, silent)
        env = {**os.environ, "VIGIL_LOG": "json"}
        process = subprocess.Popen([str(VIGIL), "run"], cwd=directory, env=env, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        told: list[str] = []
        reader = threading.Thread(target=lambda: told.extend(process.stderr or ()))
        reader.start()
        end = time.monotonic() + 60
        while not any('"state": "connecting"' in line for line in told) and time.monotonic() < end:
            time.sleep(0.1)
        began = time.monotonic()
        process.send_signal(number)
        assert process.wait(10) == 0
        assert time.monotonic() - began < 10
        reader.join()
    assert json.loads(told[-1])["event"] == "stopped"
    assert silent not in "".join(told)


def test_a_source_that_can_not_be_reached_is_shown_and_stops_nothing_else(directory: Path) -> None:
    app = App.open(directory)
    service = Service(app)

    class Gone:
        name, network, watchlist = "bluesky:gone", Network.BLUESKY, None

        async def batches(self, cursor: str | None):  # type: ignore[no-untyped-def]
            service.note(Health(source=self.name, state="waiting", detail="refused", retry_s=5))
            await asyncio.sleep(3600)
            yield

    class Broken:
        name, network = "bluesky:broken", Network.BLUESKY
        tried: list[str | None] = []

        async def batches(self, cursor: str | None):  # type: ignore[no-untyped-def]
            self.tried.append(cursor)
            yield Batch(source=self.name, network=self.network, events=(), cursor="1")
            raise SourceError("it went away in the middle")

    class Well:
        name, network = "mastodon:well", Network.MASTODON

        async def batches(self, cursor: str | None):  # type: ignore[no-untyped-def]
            post = Post(
                network=self.network, uri="u", author="a", created_at=app.clock(), text="Ales Bialiatski, langs=be"
            )
            yield Batch(source=self.name, network=self.network, events=(PostSeen(post, "name"),), cursor="7")
            await asyncio.sleep(3600)

    broken = Broken()
    service.listeners = (Gone(), broken, Well())

    async def main() -> None:
        stop = asyncio.Event()
        task = asyncio.create_task(service.run(stop))
        end = time.monotonic() + 60
        while time.monotonic() < end and not (service.linked and len(broken.tried) > 1):
            await asyncio.sleep(0.05)
        stop.set()
        await task

    asyncio.run(main())
    # After a failure it goes on from what was committed.
    assert broken.tried[:2] == [None, "1"]
    with app.store.read() as conn:
        states = {row.name: (row.state, row.problem) for row in conn.execute(select(Source.__table__))}
        assert conn.execute(select(PostRow.linked_version)).scalars().all() == [1]
    app.close()
    assert states["bluesky:gone"] == ("unreachable", "refused")
    assert states["mastodon:well"] == ("heard", None)


def test_a_registry_that_changes_is_linked_with_anew(directory: Path) -> None:
    app = App.open(directory)
    first = app.linker()
    assert app.linker() is first
    with app.store.write() as conn:
        from bot.store import notes, people

        notes.put(conn, people.VERSION, {"version": people.registry_version(conn) + 1}, at=app.clock())
    assert app.linker() is not first
    app.close()


def test_our_own_accounts_are_learnt_though_one_network_can_not_be_asked(directory: Path) -> None:
    class Asked:
        def __init__(self, who: str) -> None:
            self.who = who

        def identity(self) -> str:
            if not self.who:
                raise SourceError("no answer")
            return self.who

    app = App.open(directory)
    service = Service(app)
    app.publisher._posters = (Asked(""), Asked("did:plc:own"))  # type: ignore[assignment]
    with pytest.raises(SourceError, match="no answer"):
        asyncio.run(service._learn_own_accounts())
    assert app.own_accounts() == {"did:plc:own"}
    assert "did:plc:own" in service.rules.own
    app.close()
