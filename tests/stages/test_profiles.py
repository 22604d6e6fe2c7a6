"""A post waits for its author's profile: it counts afterwards, or goes."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from bot.listeners.bluesky_appview import AppView
from bot.model import Batch, PostSeen
from bot.stages.collect import Collected, collect
from bot.stages.profiles import Asked, ask_profiles
from bot.store.session import Store
from bot.store.tables import PostRow, Profile
from bot.vault import Vault
from tests.listeners.answers import Answers, Network, answers
from tests.stages.test_collect import NOW, RULES, post

ASKING = msgspec.structs.replace(RULES, profiles=True)


class Line:
    """Collecting and asking, with one store."""

    def __init__(self, store: Store, vault: Vault, server: Answers) -> None:
        self.store, self.vault, self.server = store, vault, server
        self.network = Network()
        server.answer = self.network

    def take(self, name: str, did: str = "did:plc:anna", rule: str = "tag:freeviasna", **more: Any) -> Collected:
        given = post(name, uri=f"at://{did}/app.bsky.feed.post/{name}", author=did, **more)
        batch = Batch(source="s", network=given.network, events=(PostSeen(given, rule),), cursor=None)
        return collect(self.store, self.vault, batch, now=NOW, rules=ASKING)

    def ask(self, now: datetime = NOW, **more: int) -> Asked:
        return ask_profiles(self.store, self.vault, AppView(self.server.url, pause_s=0), now=now, **more)

    def states(self) -> list[str | None]:
        with self.store.read() as conn:
            return list(conn.execute(select(PostRow.excluded).order_by(PostRow.id)).scalars())


@pytest.fixture
def line(store: Store, vault: Vault) -> Iterator[Line]:
    with answers() as server:
        yield Line(store, vault, server)


def test_a_post_waits_and_counts_once_the_profile_is_read(line: Line) -> None:
    line.network.profiles = {"did:plc:anna": {"description": "gardener"}}
    line.take("1")
    assert line.states() == ["pending"]
    assert line.ask().read == 1
    assert line.states() == [None]
    line.take("2")
    assert line.states() == [None, None], "a profile that is known is not waited for again"
    assert line.ask().read == 0
    assert len(line.server.asked) == 1


def test_who_asks_to_be_left_out_is(line: Line) -> None:
    line.network.profiles = {"did:plc:anna": {"description": "#nobot"}}
    line.take("1")
    line.take("2")
    assert line.ask().gone == 2
    assert line.states() == []
    assert line.take("3").dropped == {"opted-out": 1}
    assert line.take("1").dropped == {"opted-out": 1}
    assert line.states() == []


def test_who_is_shown_to_members_only_is_found_by_hashtags_only(line: Line) -> None:
    label = {"src": "did:plc:anna", "val": "!no-unauthenticated"}
    line.network.profiles = {"did:plc:anna": {"labels": [label]}}
    line.take("1", rule="name")
    line.take("2")
    assert line.ask().gone == 1
    assert line.states() == [None]
    assert line.take("3", rule="name").dropped == {"opted-out": 1}
    line.take("4")
    assert line.states() == [None, None]


def test_bots_and_new_accounts_count_nowhere(line: Line) -> None:
    line.network.profiles = {
        "did:plc:anna": {"labels": [{"src": "did:plc:anna", "val": "bot"}]},
        "did:plc:new": {"createdAt": (NOW - timedelta(days=1)).isoformat()},
        "did:plc:old": {"createdAt": (NOW - timedelta(days=90)).isoformat()},
    }
    for did in ("did:plc:anna", "did:plc:new", "did:plc:old"):
        line.take("1", did)
    line.ask(min_account_days=7)
    assert line.states() == ["bot", "young", None]
    line.take("2", "did:plc:new")
    assert line.states()[-1] == "young"
    # Asked again on other days, it counts in the end.
    line.ask(NOW + timedelta(days=8), min_account_days=7)
    assert line.states() == ["bot", None, None, None]


def test_what_could_not_be_read_within_a_day_goes(line: Line) -> None:
    line.take("1")
    assert (line.ask().unread, line.states()) == (1, ["pending"])
    line.ask()
    assert len(line.server.asked) == 1, "once an hour is enough"
    line.network.down = True
    line.take("2", "did:plc:other")
    problem = line.ask(NOW + timedelta(hours=2)).problem
    assert "503" in problem
    assert line.ask(NOW + timedelta(hours=24)).expired == 0
    assert line.ask(NOW + timedelta(hours=25)).expired == 2
    assert line.states() == []
    assert line.take("1").dropped == {"tombstone": 1}


def test_a_profile_is_read_again_after_a_week_and_a_wish_reaches_back(line: Line) -> None:
    line.network.profiles = {"did:plc:anna": {}}
    line.take("1")
    line.ask()
    line.network.profiles = {"did:plc:anna": {"description": "#nobot"}}
    assert line.ask(NOW + timedelta(days=6)).read == 0
    done = line.ask(NOW + timedelta(days=8))
    assert (done.read, done.gone) == (1, 1)
    assert line.states() == []


def test_nothing_of_a_profile_stands_in_clear(line: Line) -> None:
    line.network.profiles = {"did:plc:anna": {"description": "#nobot gardener"}}
    line.take("1")
    line.ask()
    with line.store.read() as conn:
        rows = [dict(row) for row in conn.execute(select(Profile.__table__)).mappings()]
    assert [(row["optout"], len(row["author_key"])) for row in rows] == [("nobot", 16)]
    assert "gardener" not in repr(rows)
    assert "anna" not in repr(rows)


def test_a_post_that_is_out_anyway_waits_for_nothing(line: Line) -> None:
    line.take("1", "did:plc:us")
    line.take("2", "did:plc:robot")
    assert line.states() == ["own", "bot"]
    assert line.ask().read == 0
    assert line.server.asked == []
