"""`vigil retract` typed by a moderator while a network hangs and no service runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import App
from bot.clock import utc_now
from bot.model import Network, Role, State
from bot.stages.publish import publish_due
from bot.store import users
from bot.workdir import create
from tests import fake_mastodon
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.test_publish import a_summary, approved, desk_of

VIGIL = Path(sys.executable).with_name("vigil")


def test_a_network_that_hangs_keeps_nothing_standing_on_another(
    pds: Pds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, account = tmp_path / "home", pds.create_account("hangs")
    account.label_bot()
    create(home, "heron")
    monkeypatch.setenv("VIGIL_BLUESKY_PASSWORD", account.password)
    monkeypatch.setenv("VIGIL_MASTODON_TOKEN_FAR", "token")
    with before(pds.url) as proxy, fake_mastodon.serve() as server:
        server.now = datetime.now(UTC)
        (home / "config/networks.toml").write_text(
            f'[bluesky]\nlisten = "off"\npost = true\nhandle = "{account.handle}"\npds = "{proxy.url}"\n'
            f'[[mastodon]]\nname = "far"\nurl = "{server.url}"\npost = true\n'
        )
        app = App.open(home)
        with app.store.write() as conn:
            users.add_user(conn, "rook", Role.MODERATOR, at=utc_now(), actor="heron")
        wrong = approved(app.store, a_summary(), due_at=utc_now(), networks=(Network.BLUESKY, Network.MASTODON))
        desk = desk_of(*app.publisher.posters(), clock=utc_now)  # type: ignore[arg-type]
        assert {step.state for step in publish_due(app.store, desk)} == {State.PUBLISHED}
        app.close()
        assert [poster.network for poster in desk.posters] == [Network.BLUESKY, Network.MASTODON], "the first hangs"

        proxy.always = "silent before"
        command = [str(VIGIL), "retract", str(wrong), "--reason", "a wrong date", "--as", "rook"]
        process = subprocess.Popen(command, cwd=home, env=dict(os.environ), stdout=subprocess.PIPE, text=True)
        try:
            end = time.monotonic() + 25
            while server.statuses and time.monotonic() < end:
                time.sleep(0.1)
            assert server.statuses == []
            assert process.poll() is None, "it waits for Bluesky"
            proxy.calm()
        finally:
            process.kill()
            process.communicate()
        done = subprocess.run([str(VIGIL), "publish"], cwd=home, env=dict(os.environ), capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        assert account.records() == []
