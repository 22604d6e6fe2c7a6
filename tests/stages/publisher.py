"""Publishers as processes of their own on one store: two at once, and killed at random moments."""

from __future__ import annotations

import multiprocessing
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

import httpx
from sqlalchemy import select

from bot.model import Network, State
from bot.poster.base import Poster
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.mastodon import MastodonPoster
from bot.poster.xrpc import Account as Login
from bot.stages.publish import publish_due
from bot.stages.withdraw import withdraw_due
from bot.store import audit, outbox
from bot.store.logins import Logins
from bot.store.outbox import Publication
from bot.store.session import Store
from bot.store.tables import PublicationRow
from bot.vault import Vault
from tests.fake_mastodon import FakeMastodon
from tests.pds.fixture import Account
from tests.stages.test_publish import TEXTS, WIDE, Clock, a_summary, approved, desk_of, state_of

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload([__name__])
LONGEST_S = 1.0
"""Kills at any moment fall into this time after a publisher begins; two threads take about as long."""
INSIDE_S = 0.04
"""Kills inside a send fall into this time after it began; one takes about as long."""
TOGETHER = 5
"""After so many kills what is left is sent."""
AT_ONCE = 5
MANY = 100_000
BOTH = (Network.MASTODON, Network.BLUESKY)


@dataclass(frozen=True)
class Place:
    """Where a publisher works: its store, its keys and its account, by address."""

    store: str
    keyring: Path
    pds: str
    handle: str
    password: str
    mastodon: str = ""
    """The address of a server for a second account; none without."""

    def begin(self, at: datetime, rounds: int, ready: Event, go: Event) -> ForkServerProcess:
        process = CONTEXT.Process(target=_publish, args=(self, at, rounds, ready, go), daemon=True)
        process.start()
        return process


def _publish(place: Place, at: datetime, rounds: int, ready: Event, go: Event) -> None:
    """What `vigil publish` does, some times over, at a moment that stands still."""
    clock = Clock()
    clock.now = at
    store = Store.open(place.store)
    with httpx.Client(timeout=30, verify=False) as client:
        keeper = Logins(store, Vault.open(place.keyring), clock)
        login = Login(place.pds, place.handle, place.password, keeper, client=client)
        posters: list[Poster] = [BlueskyPoster(login)]
        if place.mastodon:
            posters.append(MastodonPoster("fake", place.mastodon, "token", "public", sleep=lambda _: None))
        desk = desk_of(*posters, clock=clock, allowance=replace(WIDE, per_day=MANY), per_server=MANY)
        ready.set()
        go.wait()
        for _ in range(rounds):
            for _ in (*withdraw_due(store, desk), *publish_due(store, desk)):
                pass
    store.close()


def side_by_side(place: Place, at: datetime) -> None:
    """Two publishers that begin at the same moment; both must end well."""
    go, ready = CONTEXT.Event(), [CONTEXT.Event(), CONTEXT.Event()]
    both = [place.begin(at, AT_ONCE, one, go) for one in ready]
    assert all(one.wait(60) for one in ready)
    go.set()
    for process in both:
        process.join(120)
        assert process.exitcode == 0, process.exitcode


@dataclass
class Killed:
    """What so many kills met with. `inside`: kills while a post was being sent; `looked_up`: posts found to stand."""

    threads: int = 0
    kills: int = 0
    inside: int = 0
    looked_up: int = 0


def kill_at_random(place: Place, store: Store, account: Account, fake: FakeMastodon, kills: int, seed: int) -> Killed:
    """Kill publishers at work, each with a thread for both networks; every other kill waits for a post to be sending.

    After each few the rest is sent, so that nothing grows late. Checks that everything stands once, in order.
    """
    chance, clock, count = Random(seed), Clock(fake), Killed()
    made: list[int] = []
    while count.kills < kills:
        texts = [f"{text} {len(made)}" for text in TEXTS]
        made.append(approved(store, a_summary(f"kill {len(made)}", texts), due_at=clock.now, networks=BOTH))
        go, ready = CONTEXT.Event(), CONTEXT.Event()
        process = place.begin(clock.now, 1, ready, go)
        assert ready.wait(60)
        go.set()
        if len(made) % 2:
            _await_sending(store, process)
            process.join(chance.uniform(0, INSIDE_S))
        else:
            process.join(chance.uniform(0, LONGEST_S))
        process.kill()
        process.join(30)
        count.kills += process.exitcode == -9
        left = {post.id for post in _posts(store, made) if post.state is State.SENDING}
        count.inside += bool(left)
        clock.forward(minutes=6)
        if len(made) % TOGETHER == 0 or count.kills == kills:
            count.looked_up += _drain(place, store, clock, made)
    count.threads = len(made)
    stand_once(store, account, made)
    stand_once_there(store, fake, made)
    return count


def _await_sending(store: Store, process: ForkServerProcess) -> None:
    """Until a post is being sent, or the publisher has ended."""
    while process.is_alive():
        with store.read() as conn:
            if conn.execute(select(PublicationRow.id).where(PublicationRow.state == State.SENDING.value)).first():
                return
        time.sleep(0.002)


def _posts(store: Store, made: list[int]) -> list[Publication]:
    with store.read() as conn:
        return [post for id_ in made for post in outbox.of_summary(conn, id_)]


def _drain(place: Place, store: Store, clock: Clock, made: list[int]) -> int:
    """Let publishers end their work until everything stands; how many posts were looked up before."""
    open_ = [post for post in _posts(store, made) if post.state in (State.SENDING, State.UNCONFIRMED)]
    for _ in range(6):
        go, ready = CONTEXT.Event(), CONTEXT.Event()
        process = place.begin(clock.now, 1, ready, go)
        go.set()
        process.join(300)
        assert process.exitcode == 0
        if {state_of(store, id_) for id_ in made} == {State.PUBLISHED}:
            return len(open_)
        clock.forward(hours=1, minutes=1)
    states = Counter((post.state, post.problem) for post in _posts(store, made))
    raise AssertionError(f"after six rounds: {states}")


def stand_once(store: Store, account: Account, made: list[int]) -> None:
    """Each summary stands whole, in order and once, and nothing beside them."""
    found = {}
    cursor: dict[str, str] = {}
    while True:
        query = {"repo": account.did, "collection": "app.bsky.feed.post", "limit": 100, **cursor}
        answer = account.query("com.atproto.repo.listRecords", **query)
        found |= {record["uri"]: record for record in answer["records"]}
        if not answer["records"] or "cursor" not in answer:
            break
        cursor = {"cursor": answer["cursor"]}
    assert len(found) == len(TEXTS) * len(made)
    for thread in _threads(store, made, Network.BLUESKY):
        records = [found.pop(str(post.remote_uri)) for post in thread]
        assert [record["value"]["text"] for record in records] == [post.record["text"] for post in thread]
        parents = [record["value"].get("reply", {}).get("parent", {}).get("uri") for record in records]
        assert parents == [None, *(record["uri"] for record in records[:-1])]
        key = thread[0].key
        gate = account.query("com.atproto.repo.getRecord", repo=account.did, collection=GATE, rkey=key)
        assert gate["value"]["post"] == records[0]["uri"]
    assert not found


def stand_once_there(store: Store, fake: FakeMastodon, made: list[int]) -> None:
    """The same on Mastodon."""
    found = {str(status.id): status for status in fake.statuses}
    assert len(found) == len(fake.statuses) == len(TEXTS) * len(made)
    for thread in _threads(store, made, Network.MASTODON):
        statuses = [found.pop(str(post.remote_cid)) for post in thread]
        assert [status.text for status in statuses] == [post.record["status"] for post in thread]
        answers = [status.params.get("in_reply_to_id") for status in statuses]
        assert answers == [None, *(str(status.id) for status in statuses[:-1])]
    assert not found


def _threads(store: Store, made: list[int], network: Network) -> list[list[Publication]]:
    """The posts of each summary, all of which stand, each thread whole."""
    with store.read() as conn:
        assert audit.broken(conn) is None
        threads = [outbox.thread(conn, id_, network) for id_ in made]
    assert {len(thread) for thread in threads} == {len(TEXTS)}
    assert {post.state for thread in threads for post in thread} == {State.PUBLISHED}
    return threads
