"""A source is recorded to a file, sealed unless asked otherwise, and the file replays to the same posts."""

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import App
from bot.capturing import capture
from bot.errors import Conflict, KeyGone, KeyringError, SourceError
from bot.listeners.replay import Replay
from bot.listeners.sealed import MAGIC, SealedSink
from bot.store import posts
from bot.vault import Vault
from bot.watchlist import Watchlist
from bot.workdir import create
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.faults.network import Live
from tests.faults.server import FaultyServer, faulty_server
from tests.listeners.frames import record
from tests.listeners.statuses import status

WATCH = Watchlist(["FreeViasna"])


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with faulty_server("jetstream-v2", 1) as running:
        running.calm = True
        yield running


@pytest.fixture
def far() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


@pytest.fixture
def app(tmp_path: Path, server: FaultyServer, far: FakeMastodon) -> Iterator[App]:
    create(tmp_path / "team", "heron")
    networks = f'[bluesky]\nlisten = "jetstream-v2"\nhosts = ["{server.url}"]\n'
    networks += f'[[mastodon]]\nname = "far"\nurl = "{far.url}"\ntags = ["FreeViasna"]\n'
    (tmp_path / "team" / "config" / "networks.toml").write_text(networks)
    opened = App.open(tmp_path / "team")
    yield opened
    opened.close()


def act(n: int, text: str, app: App, **more: str) -> Live:
    now = app.clock()
    return Live(n, rkey=f"3k{n:011d}", record=record(text, now), when=now, **more)  # type: ignore[arg-type]


def record_stream(app: App, server: FaultyServer, path: Path, **more: bool) -> int:
    def live() -> None:
        while not server.asked:
            pass
        asyncio.run(asyncio.sleep(0.3))
        server.post(act(1, "#FreeViasna one", app), act(2, "nothing", app), act(3, "#FreeViasna two", app))
        server.post(act(4, "", app, kind="delete"))

    thread = threading.Thread(target=live)
    thread.start()
    options = {"plain": False, "everything": False, **more}
    lines = capture(app, "bluesky:jetstream-v2", path, seconds=3, **options)
    thread.join()
    return lines


def texts(app: App) -> list[str]:
    with app.store.read() as conn:
        rows = posts.since(conn, 0)
    return sorted(post.text for _, post in posts.unsealed(app.vault, rows))


def test_a_sealed_capture_shows_nothing_and_replays(app: App, server: FaultyServer, tmp_path: Path) -> None:
    path = tmp_path / "trouble.capture"
    assert record_stream(app, server, path) == 3
    raw = path.read_bytes()
    assert raw.startswith(MAGIC)
    assert path.stat().st_mode & 0o077 == 0
    for secret in (b"FreeViasna", b"did:plc", b'capture":'):
        assert secret not in raw
    done = app.replay([path])
    assert (done.received, done.added) == (3, 2)
    assert texts(app) == ["#FreeViasna one", "#FreeViasna two"]
    with pytest.raises(SourceError, match="keyring"):
        Replay(path, WATCH)
    other = Vault.create(tmp_path / "other.json")
    with pytest.raises((KeyGone, KeyringError)):
        list(Replay(path, WATCH, vault=other))
    with pytest.raises(Conflict, match="another file"):
        capture(app, "bluesky:jetstream-v2", path, seconds=1, plain=False, everything=False)


def test_a_plain_capture_of_everything(app: App, server: FaultyServer, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    assert record_stream(app, server, path, plain=True, everything=True) == 4
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert lines[0]["capture"]["source"] == "bluesky:jetstream-v2"
    assert [line["payload"]["seq"] for line in lines[1:]] == [1, 2, 3, 4]


def test_timelines_are_recorded_too(app: App, far: FakeMastodon, tmp_path: Path) -> None:
    now = app.clock()
    far.timelines.arrive(status(1, "<p>one</p>", "FreeViasna", at=now), status(2, "<p>x</p>", "Other", at=now))
    path = tmp_path / "far.capture"
    assert capture(app, "mastodon:far", path, seconds=2, plain=False, everything=False) >= 1
    assert app.replay([path]).added == 1
    assert texts(app) == ["one"]


def test_a_source_that_is_not_listened_to_is_refused_and_leaves_no_file(app: App, tmp_path: Path) -> None:
    for name in ("bluesky:firehose", "mastodon:elsewhere", "x"):
        with pytest.raises(SourceError, match="can't be recorded"):
            capture(app, name, tmp_path / "f", seconds=1, plain=True, everything=False)
    assert not (tmp_path / "f").exists()


def test_a_torn_or_changed_capture(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "c"
    sink = SealedSink(path, vault, "2026-W46")
    sink.line(b'{"capture": {"format": "jetstream-v2", "source": "b"}}')
    sink._write()
    sink.line(b'{"$type":"message","payload":{}}')
    sink.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:-5])
    (batch,) = Replay(path, WATCH, vault=vault)
    assert batch.dropped == {"malformed:json": 1}
    path.write_bytes(whole[:-5] + bytes([whole[-5] ^ 1]) + whole[-4:])
    with pytest.raises(KeyringError, match="changed"):
        list(Replay(path, WATCH, vault=vault))
    vault.destroy("2026-W46")
    path.write_bytes(whole)
    with pytest.raises(KeyGone):
        Replay(path, WATCH, vault=Vault.open(vault.path))
