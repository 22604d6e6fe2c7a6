"""Hashtags change while the service runs: the next post counts, the connection stays, nothing is lost in between."""

import asyncio
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

import bot.service
from bot.app import App
from bot.listeners.stream import BATCH_S
from bot.service import Service
from bot.store import tags
from bot.store.tables import GapRow, PostRow, PostTag
from bot.workdir import create
from tests.listeners.frames import Act, record
from tests.listeners.streams import stream_server


async def until(check, seconds: float = 30.0) -> None:  # type: ignore[no-untyped-def]
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.05)


def test_a_new_tag_counts_from_now_on_without_a_reconnect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.service, "LOOK_EVERY_S", 0.1)
    create(tmp_path / "team", "heron")

    def kept() -> int:
        with app.store.read() as conn:
            return conn.execute(select(func.count(PostRow.id))).scalar_one()

    async def main() -> None:
        async with stream_server("jetstream-v2", Act(1, record=record("before"))) as server:
            networks = f'[bluesky]\nlisten = "jetstream-v2"\nhosts = ["{server.url}"]\nprofiles = false\n'
            (tmp_path / "team" / "config" / "networks.toml").write_text(networks)
            nonlocal app
            app.close()
            app = App.open(tmp_path / "team")
            service = Service(app)
            stop = asyncio.Event()
            task = asyncio.create_task(service.run(stop))
            await until(lambda: service.health.get("bluesky:jetstream-v2") and server.asked)
            server.post(Act(2, record=record("#FreeViasna one")), Act(3, record=record("#Brandnew too early")))
            await until(lambda: kept() == 1)
            with app.store.write() as conn:
                tags.add_tags(conn, "c", ["BrandNew"], at=app.clock(), actor="heron", reason="x")
            await until(lambda: "brandnew" in service.rules.watched)
            await asyncio.sleep(BATCH_S + 0.2)
            server.post(*(Act(n, record=record(f"#brandnew {n}")) for n in range(4, 40)))
            await until(lambda: kept() == 37)
            with app.store.write() as conn:
                tags.pause_tag(conn, "brandnew", at=app.clock(), actor="heron", reason="x")
            await until(lambda: "brandnew" not in service.rules.watched)
            await asyncio.sleep(BATCH_S + 0.2)
            server.post(Act(41, record=record("#brandnew late")), Act(42, record=record("#FreeViasna last")))
            await until(lambda: kept() == 38)
            stop.set()
            await task
            assert len(server.asked) == 1, "it reconnected"

    app = App.open(tmp_path / "team")
    asyncio.run(main())
    with app.store.read() as conn:
        counted = dict(conn.execute(select(PostTag.tag, func.count()).group_by(PostTag.tag)).all())
        assert counted == {"freeviasna": 2, "brandnew": 36}
        assert conn.execute(select(GapRow.reason)).scalars().all() == []
    app.close()
