"""Authors whose repositories were replaced: what went is found gone, what is new is read, whatever told us of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.errors import SourceError
from bot.listeners.base import Intake
from bot.listeners.bluesky_appview import AppView
from bot.listeners.bluesky_firehose import Firehose
from bot.model import AuthorReset, Network, PostSeen
from bot.stages.collect import collect
from bot.stages.recheck import recheck
from bot.stages.reread import Reread, reread
from bot.store import posts
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist
from tests.fake_appview import FakeAppView, fake_appview, written
from tests.listeners.frames import ALICE, BOB, Act, cbor, record, repo, stamp
from tests.pds.fixture import Pds
from tests.stages.test_collect import NOW, RULES

WATCH = Watchlist(["FreeViasna"])
AT = NOW - timedelta(hours=3)


def sync(did: str, seq: int) -> bytes:
    body = {"did": did, "seq": seq, "time": stamp(AT), "rev": "3kzzzzzzzzzzz", "blocks": b""}
    return cbor({"op": 1, "t": "#sync"}) + cbor(body)


class Line:
    """A firehose that is fed by hand into a store, and the network that it tells of."""

    def __init__(self, store: Store, vault: Vault, network: FakeAppView) -> None:
        self.store, self.vault, self.network = store, vault, network
        self.appview = AppView(network.url, pause_s=0)
        self.reader = Firehose(Intake("bluesky:firehose", Network.BLUESKY), WATCH)

    def hear(self, *frames: bytes) -> None:
        for frame in frames:
            self.reader.feed(frame)
        collect(self.store, self.vault, self.reader.intake.batch(None, None), now=NOW, rules=RULES)

    def post(self, n: int, text: str, did: str = ALICE) -> Act:
        """Published, and heard."""
        act = self.publish(n, text, did)
        self.hear(repo(act))
        return act

    def publish(self, n: int, text: str, did: str = ALICE) -> Act:
        act = Act(n, did=did, record=written(text, AT))
        self.network.add(did, act.key, act.record, AT)
        return act

    def unpublish(self, act: Act) -> None:
        self.network.posts = [post for post in self.network.posts if post.uri != act.uri]

    def reread(self) -> Reread:
        return reread(self.store, self.vault, self.appview, WATCH, RULES, now=NOW)

    def recheck(self) -> int:
        return recheck(self.store, self.vault, {"bluesky": self.appview}, now=NOW).gone

    @property
    def stored(self) -> dict[str, str]:
        with self.store.read() as conn:
            return {post.uri: post.text for _, post in posts.unsealed(self.vault, posts.since(conn, 0))}


@pytest.fixture
def line(store: Store, vault: Vault) -> Iterator[Line]:
    with fake_appview() as network:
        yield Line(store, vault, network)


def test_a_replaced_repository_is_read_again(line: Line) -> None:
    kept, gone = line.post(1, "#FreeViasna stays"), line.post(2, "#FreeViasna goes")
    other = line.post(3, "#FreeViasna of somebody else", BOB)
    line.unpublish(gone)
    new = line.publish(4, "#FreeViasna unheard")
    line.publish(5, "nothing of ours")
    assert line.reread() == Reread()
    assert line.recheck() == 0, "none is due so soon"
    line.hear(sync(ALICE, 10))
    assert line.reread() == Reread(authors=1, added=1)
    assert line.recheck() == 1
    assert line.stored.keys() == {kept.uri, new.uri, other.uri}
    assert line.reread() == Reread(), "once is enough"
    line.hear(repo(gone))
    assert gone.uri not in line.stored, "what went does not come back"


def test_what_a_replacement_changed_is_changed(line: Line) -> None:
    act = line.post(1, "#FreeViasna before")
    away = line.post(2, "#FreeViasna and then not")
    same = line.post(3, "#FreeViasna the same")
    for post in line.network.posts:
        if post.uri == act.uri:
            post.record = {**post.record, "text": "#FreeViasna after"}
        elif post.uri == away.uri:
            post.record = {**post.record, "text": "never mind"}
    line.hear(sync(ALICE, 10))
    assert line.reread() == Reread(authors=1, edited=1)
    assert line.stored == {act.uri: "#FreeViasna after", same.uri: "#FreeViasna the same"}


def test_nothing_is_asked_about_authors_of_whom_nothing_is_held(line: Line) -> None:
    line.publish(1, "#FreeViasna unheard", BOB)
    line.hear(sync(BOB, 10))
    assert line.reread() == Reread()
    assert line.network.asked == []


def test_a_server_that_is_down_is_asked_again(line: Line) -> None:
    line.post(1, "#FreeViasna stays")
    line.publish(2, "#FreeViasna unheard")
    line.hear(sync(ALICE, 10))
    line.network.refuse["app.bsky.feed.getAuthorFeed"] = (502, "UpstreamFailure")
    with pytest.raises(SourceError):
        line.reread()
    line.network.refuse.clear()
    assert line.reread() == Reread(authors=1, added=1)


def test_a_broken_chain_of_commits_is_a_reset(line: Line) -> None:
    act = Act(1, did=ALICE, record=written("#FreeViasna", AT))
    line.hear(repo(act, rev="3kaaaaaaaaaa1", since=None))
    line.publish(7, "#FreeViasna in the commit that nobody told of")
    line.network.add(ALICE, act.key, act.record, AT)
    line.hear(repo(Act(2, record=record("x")), rev="3kaaaaaaaaaa3", since="3kaaaaaaaaaa2"))
    assert line.reread() == Reread(authors=1, added=1)


def resets(*frames: bytes) -> int:
    reader = Firehose(Intake("bluesky:firehose", Network.BLUESKY), WATCH)
    for frame in frames:
        reader.feed(frame)
    return sum(isinstance(event, AuthorReset) for event in reader.intake.events)


def commit(n: int, since: int | None, **more: Any) -> bytes:
    chain = {"rev": f"3kaaaaaaaaa{n:02d}", "since": None if since is None else f"3kaaaaaaaaa{since:02d}"}
    return repo(Act(n, record=record("x")), **chain, **more)


def test_which_chains_are_broken() -> None:
    assert resets(commit(1, None), commit(2, 1), commit(3, 2)) == 0
    assert resets(commit(1, None), commit(3, 2)) == 1
    assert resets(commit(5, 4)) == 0, "nothing is known of what was before"
    assert resets(commit(1, None), commit(2, 1), commit(1, None), commit(2, 1), commit(3, 2)) == 0, "a rewind"
    assert resets(commit(1, None), commit(2, 1, tooBig=True, ops=[], blocks=b"")) == 1, "nobody knows what it did"
    assert resets(commit(1, None), sync(ALICE, 2), commit(3, 2)) == 1, "a sync, and nothing old after it"


def test_a_real_server_is_read_by_its_records(pds: Pds, store: Store, vault: Vault) -> None:
    """A PDS has no AppView: the repository itself is listed, a hundred records at a time."""
    ann = pds.create_account("ann")
    uris = [ann.post(f"#FreeViasna {n}")["uri"] for n in range(3)]
    held = AppView(pds.url, pause_s=0).posts_of(ann.did)
    assert [view.uri for view in held] == uris[::-1]
    reader = Firehose(Intake("bluesky:firehose", Network.BLUESKY), WATCH)
    act = Act(1, did=ann.did, rkey=uris[0].rsplit("/", 1)[1], record=held[-1].record)
    reader.feed(repo(act))
    reader.feed(sync(ann.did, 2))
    assert sum(isinstance(event, PostSeen) for event in reader.intake.events) == 1
    now = datetime.now(UTC)
    collect(store, vault, reader.intake.batch(None, None), now=now, rules=RULES)
    ann.delete(uris[0])
    appview = AppView(pds.url, pause_s=0)
    assert reread(store, vault, appview, WATCH, RULES, now=now) == Reread(authors=1, added=2)
    assert recheck(store, vault, {"bluesky": appview}, now=now).gone == 1
    with store.read() as conn:
        assert {post.uri for _, post in posts.unsealed(vault, posts.since(conn, 0))} == set(uris[1:])
    assert AppView(pds.url, pause_s=0).posts_of("did:plc:nobodyatallxxxxxxxxxxxxx") == []
