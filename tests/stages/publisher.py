"""Publishers as processes of their own on one store: two at once, and killed at random moments."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

import httpx

from bot.model import Network, State
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.xrpc import Account as Login
from bot.stages.publish import publish_due
from bot.stages.withdraw import withdraw_due
from bot.store import audit, outbox
from bot.store.logins import Logins
from bot.store.session import Store
from bot.vault import Vault
from tests.pds.fixture import Account
from tests.stages.test_publish import TEXTS, Clock, a_summary, approved, desk_of, state_of

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload([__name__])
LONGEST_S = 0.6
"""Kills fall into this time after a publisher begins; a thread takes about as long."""
AT_ONCE = 5


@dataclass(frozen=True)
class Place:
    """Where a publisher works: its store, its keys and its account, by address."""

    store: str
    keyring: Path
    pds: str
    handle: str
    password: str

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
        desk = desk_of(BlueskyPoster(login), clock=clock)
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


def kill_at_random(place: Place, store: Store, account: Account, kills: int, seed: int) -> tuple[int, int]:
    """Kill publishers until so many were killed at work, each with a thread to send; then let one end its work.

    Checks that everything stands once. Gives the threads sent and the posts that a kill left open.
    """
    chance, clock, done, open_posts = Random(seed), Clock(), 0, 0
    made: list[int] = []
    while done < kills:
        made.append(approved(store, a_summary(f"kill {len(made)}"), due_at=clock.now, networks=(Network.BLUESKY,)))
        go, ready = CONTEXT.Event(), CONTEXT.Event()
        process = place.begin(clock.now, 1, ready, go)
        assert ready.wait(60)
        go.set()
        process.join(chance.uniform(0, LONGEST_S))
        process.kill()
        process.join(30)
        done += process.exitcode == -9
        with store.read() as conn:
            posts = [post for id_ in made for post in outbox.of_summary(conn, id_)]
        open_posts += sum(post.state is State.SENDING for post in posts)
        clock.forward(minutes=6)
    for _ in range(3):
        go, ready = CONTEXT.Event(), CONTEXT.Event()
        process = place.begin(clock.now, 1, ready, go)
        go.set()
        process.join(300)
        assert process.exitcode == 0
        clock.forward(hours=2)
    stand_once(store, account, made)
    return len(made), open_posts


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
    with store.read() as conn:
        assert audit.broken(conn) is None
        threads = [outbox.of_summary(conn, id_) for id_ in made]
    for id_, thread in zip(made, threads, strict=True):
        assert state_of(store, id_) is State.PUBLISHED
        records = [found.pop(str(post.remote_uri)) for post in thread]
        texts = [*TEXTS[:-1], f"{TEXTS[-1]}\n\n#FreeViasna"]
        assert [record["value"]["text"] for record in records] == texts
        parents = [record["value"].get("reply", {}).get("parent", {}).get("uri") for record in records]
        assert parents == [None, *(record["uri"] for record in records[:-1])]
        key = thread[0].key
        gate = account.query("com.atproto.repo.getRecord", repo=account.did, collection=GATE, rkey=key)
        assert gate["value"]["post"] == records[0]["uri"]
    assert not found
