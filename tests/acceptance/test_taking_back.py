"""The running service while a network hangs: posting stops at once, and what is wrong goes within a minute."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.store import outbox
from bot.store.session import Store
from bot.store.tables import PublicationRow
from tests import fake_mastodon
from tests.acceptance.campaign import Team, found, kill, wait_for
from tests.fake_mastodon import FakeMastodon, Fault
from tests.pds.faulty import Faulty, before
from tests.pds.fixture import Pds

MINUTE = 60.0
ROUND_S = 8.0
"""Longer than the service waits between two looks at what is due."""


@dataclass
class Desk:
    """A team that publishes on a PDS behind a proxy and on a fake Mastodon."""

    team: Team
    proxy: Faulty
    server: FakeMastodon
    store: Store

    @property
    def records(self) -> list[dict[str, Any]]:
        return self.team.account.records()

    def draft(self, kind: str) -> int:
        """The draft of a kind that is due, once it is made."""
        due: list[dict[str, Any]] = []

        def made() -> bool:
            due[:] = sorted(
                (one for one in self.team.json("draft", "list")["drafts"] if one["kind"] == kind),
                key=lambda one: str(one["due_at"]),
            )
            return bool(due)

        wait_for(f"a draft: {kind}", made)
        return int(due[0]["id"])

    def states(self, draft: int) -> set[str]:
        with self.store.read() as conn:
            return {post.state.value for post in outbox.of_summary(conn, draft)}

    def no_pause(self) -> None:
        """What waits for another try after a fault may be tried now; the pauses are tested elsewhere."""
        with self.store.write() as conn:
            conn.execute(update(PublicationRow).values(not_before=None).where(PublicationRow.state != "sending"))


@pytest.fixture
def desk(pds: Pds, tmp_path: Path) -> Iterator[Desk]:
    account = pds.create_account("back")
    account.label_bot()
    with before(pds.url) as proxy, fake_mastodon.serve() as server:
        server.now = datetime.now(UTC)
        store = f"sqlite:///{tmp_path / 'vigil.db'}"
        options = {"listen": "off", "host": "ws://127.0.0.1:9", "store_url": store, "mastodon": server.url}
        team = found(tmp_path / "team", proxy.url, account, **options)
        opened = Store.open(store)
        yield Desk(team, proxy, server, opened)
        opened.close()


def within_a_minute(what: str, check: Callable[[], bool]) -> None:
    wait_for(what, check, MINUTE)


def test_posting_stops_while_a_network_hangs(desk: Desk) -> None:
    team = desk.team
    with team.running():
        draft = desk.draft("name")
        desk.proxy.always = "silent before"
        team.vigil("approve", draft, "--as", "rook")
        wait_for("Mastodon to have its thread all the same", lambda: len(desk.server.statuses) >= 2)
        wait_for("a call that hangs", lambda: bool(desk.proxy.hit))
        other = desk.draft("story")
        began = time.monotonic()
        team.vigil("stop-posting", "--reason", "two reports of a release", "--as", "rook")
        assert time.monotonic() - began < 5
        team.vigil("approve", other, "--as", "rook")
        stood = len(desk.server.statuses)
        desk.proxy.calm()
        desk.no_pause()
        time.sleep(ROUND_S)
        assert desk.records == [], "nothing goes out after the stop, when the network is back"
        assert len(desk.server.statuses) == stood
        with pytest.raises(AssertionError, match="admin"):
            team.vigil("resume", "--as", "rook")
        team.vigil("resume", "--as", "heron")
        desk.no_pause()
        shown = team.json("draft", "show", draft)["texts"]["bluesky"]
        wait_for("the thread", lambda: [one["value"]["text"] for one in desk.records][: len(shown)] == shown)
        wait_for("the other one, too", lambda: desk.states(other) == {"published"})


def test_what_is_wrong_goes_within_a_minute_and_never_comes_back(desk: Desk) -> None:
    team, server = desk.team, desk.server
    with team.running() as process:
        half, wrong = desk.draft("name"), desk.draft("story")

        desk.proxy.arm({})
        desk.proxy.writes_left = 2  # the first post and its thread gate
        server.faults.append(Fault("/statuses", "lost after"))
        team.vigil("approve", half, "--as", "rook")
        wait_for("a first post", lambda: len(desk.records) == 1)
        wait_for("a call that is cut", lambda: bool(desk.proxy.hit))
        wait_for("a post of unknown fate", lambda: "unconfirmed" in desk.states(half))
        with pytest.raises(AssertionError, match="still stands in part"):
            team.vigil("retract", half, "--reason", "a wrong name", "--as", "rook")
        desk.proxy.calm()
        within_a_minute("half a thread to go", lambda: not desk.records and not server.statuses)
        within_a_minute("all of it to be settled", lambda: desk.states(half) == {"retracted"})

        team.vigil("approve", wrong, "--as", "rook")
        wait_for("threads to correct", lambda: len(desk.records) > 1 and len(server.statuses) > 1)
        wait_for("them to be whole", lambda: desk.states(wrong) == {"published"})
        first = server.statuses[0].id
        words = ("--what", "We wrote 1,200.", "--right", "It was 1,100.")
        made = team.vigil("correct", wrong, *words, "--as", "rook").split()[1]
        with pytest.raises(AssertionError, match="another person"):
            team.vigil("approve", made, "--as", "rook")
        assert len(desk.records) > 1
        team.vigil("approve", made, "--as", "heron")
        within_a_minute("one post on each", lambda: len(desk.records) == len(server.statuses) == 1)
        within_a_minute("the correction", lambda: "1,100" in server.statuses[0].text)
        assert server.statuses[0].id == first
        assert "It was 1,100." in desk.records[0]["value"]["text"]
        team.vigil("retract", made, "--reason", "it was 1,200", "--as", "rook")
        within_a_minute("the correction to go", lambda: not desk.records and not server.statuses)
        kill(process)

    desk.no_pause()
    desk.proxy.arm({})
    posts = sum(call == "POST /api/v1/statuses" for call in server.calls)
    with team.running():
        time.sleep(2 * ROUND_S)
    assert (desk.records, server.statuses) == ([], []), "what was taken back stays away after a restart"
    assert [method for method, _ in desk.proxy.passed if method.endswith("putRecord")] == []
    assert sum(call == "POST /api/v1/statuses" for call in server.calls) == posts
