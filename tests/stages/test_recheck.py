"""Kept posts are looked up again: what nobody told us was deleted goes, for good."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.clock import hour_of
from bot.errors import SourceError
from bot.listeners.bluesky_appview import AppView
from bot.listeners.mastodon_check import StatusCheck
from bot.model import Batch, Network, Post, PostSeen
from bot.stages.collect import collect
from bot.stages.recheck import Rechecked, recheck
from bot.store import checks, posts
from bot.store.session import Store
from bot.store.tables import PostRow
from bot.vault import Vault
from tests.listeners.answers import Answers, answers
from tests.listeners.answers import Network as Bluesky
from tests.stages.test_collect import NOW, RULES


class Line:
    def __init__(self, store: Store, vault: Vault, bluesky: Answers, mastodon: Answers) -> None:
        self.store, self.vault = store, vault
        self.network = Bluesky()
        bluesky.answer = self.network
        self.bluesky, self.mastodon = bluesky, mastodon
        self.there = {"100", "101"}
        mastodon.answer = lambda path, query: (
            (200, [{"id": one} for one in query["id[]"] if one in self.there])
            if path == "/api/v1/statuses"
            else (404, {})
        )
        self.checkers: dict[str, Any] = {
            "bluesky": AppView(bluesky.url, pause_s=0),
            "mastodon:social": StatusCheck(mastodon.url, pause_s=0),
        }

    def take(self, *given: Post, source: str = "bluesky:jetstream-v2") -> dict[str, int]:
        events = tuple(PostSeen(one, "name") for one in given)
        batch = Batch(source=source, network=given[0].network, events=events, cursor=None)
        return collect(self.store, self.vault, batch, now=NOW, rules=RULES).dropped

    def check(self, hours: float, **more: Any) -> Rechecked:
        return recheck(self.store, self.vault, self.checkers, now=NOW + timedelta(hours=hours), **more)

    def left(self) -> set[str]:
        with self.store.read() as conn:
            rows = posts.since(conn, 0)
        return {post.text for _, post in posts.unsealed(self.vault, rows)}


@pytest.fixture
def line(store: Store, vault: Vault) -> Iterator[Line]:
    with answers() as bluesky, answers() as mastodon:
        yield Line(store, vault, bluesky, mastodon)


def skeet(n: int, **more: Any) -> Post:
    uri = f"at://did:plc:anna/app.bsky.feed.post/{n}"
    values = {"network": Network.BLUESKY, "uri": uri, "author": "did:plc:anna", "created_at": NOW, "text": f"b{n}"}
    return Post(**{**values, **more})  # type: ignore[arg-type]


def toot(n: int, local_id: str | None) -> Post:
    author = "https://far.example/users/ann"
    uri = f"{author}/statuses/{n}"
    values: dict[str, Any] = {"uri": uri, "author": author, "created_at": NOW, "text": f"m{n}", "local_id": local_id}
    return Post(network=Network.MASTODON, **values)


def test_what_is_gone_goes_and_the_rest_is_looked_up_once_a_day(line: Line) -> None:
    line.take(*(skeet(n) for n in range(6)))
    line.take(toot(1, "100"), toot(2, "102"), source="mastodon:social")
    line.network.posts = {skeet(n).uri for n in range(6)} - {skeet(4).uri}
    assert line.check(19) == Rechecked(), "not due yet"
    done = line.check(21)
    assert (done.checked, done.gone, done.skipped, done.left) == (8, 2, 0, 0)
    assert line.left() == {"b0", "b1", "b2", "b3", "b5", "m1"}
    assert line.take(skeet(4)) == {"tombstone": 1}
    asked = len(line.bluesky.asked)
    line.check(30)
    assert len(line.bluesky.asked) == asked
    assert line.check(42).checked == 6


def test_a_bridged_copy_goes_with_its_original(line: Line) -> None:
    line.take(skeet(1), skeet(2))
    copy = msgspec_replace(toot(9, "100"), origin=skeet(1).uri)
    line.take(copy, source="mastodon:social")
    line.network.posts = {skeet(2).uri}
    line.check(21)
    assert line.left() == {"b2"}


def msgspec_replace(post: Post, **changes: Any) -> Post:
    import msgspec

    return msgspec.structs.replace(post, **changes)


def test_trouble_with_a_server_takes_nothing_away_and_does_not_stop_the_others(line: Line) -> None:
    line.take(skeet(1))
    line.take(toot(1, "100"), source="mastodon:social")
    line.network.down = True
    done = line.check(21)
    assert (done.checked, done.gone, len(done.problems)) == (1, 0, 1)
    assert line.left() == {"b1", "m1"}
    line.network.down = False
    line.network.posts = {skeet(1).uri}
    assert line.check(21).checked == 0, "not again in the same hour"
    assert line.check(22).checked == 1


def test_what_can_not_be_looked_up_is_counted_and_stands_in_nobodys_way(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.stages.recheck.AT_ONCE", 2)
    line.take(toot(1, None), toot(2, None), source="mastodon:social")
    line.take(toot(3, "100"), source="mastodon:given-up")
    line.take(skeet(1))
    line.network.posts = {skeet(1).uri}
    first, second = line.check(21), line.check(21)
    assert (first.skipped, first.left) == (2, 2)
    assert (second.skipped, second.checked, second.left) == (1, 1, 0)
    with line.store.read() as conn:
        late = hour_of(NOW + timedelta(hours=1))
        window = {"start_hour": hour_of(NOW) - 5, "end_hour": hour_of(NOW) + 5}
        assert checks.unchecked(conn, **window, before_hour=late) == 3
        assert checks.unchecked(conn, **window, before_hour=hour_of(NOW)) == 0


def test_after_a_backup_everything_is_looked_up_at_once(line: Line) -> None:
    line.take(skeet(1), skeet(2))
    with line.store.write() as conn:
        conn.execute(update(PostRow).values(checked_hour=posts.UNCHECKED))
    line.network.posts = {skeet(2).uri}
    assert line.check(0).gone == 1
    with line.store.read() as conn:
        assert conn.execute(select(PostRow.checked_hour)).scalars().all() == [hour_of(NOW)]


def test_every_post_on_demand(line: Line) -> None:
    line.take(skeet(1))
    line.network.posts = {skeet(1).uri}
    assert line.check(2).checked == 0
    assert line.check(2, every=True).checked == 1
    assert line.check(2, every=True).checked == 0


def test_a_checker_that_raises_in_the_middle_deletes_nothing(line: Line) -> None:
    class Falls:
        def standing(self, names: Sequence[str]) -> dict[str, bool]:
            raise SourceError("it fell over")

    line.checkers["bluesky"] = Falls()
    line.take(skeet(1))
    assert line.check(21).problems == ["it fell over"]
    assert line.left() == {"b1"}
