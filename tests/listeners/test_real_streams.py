"""A real PDS heard: its own firehose, and a Jetstream front before it, tell the same of everything it can produce."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing, contextmanager

import pytest

from bot.clock import utc_now
from bot.listeners.bluesky import WIRES
from bot.listeners.stream import StreamListener
from bot.model import AuthorBack, AuthorGone, AuthorReset, Event, Gap, PostGone, PostSeen
from bot.watchlist import Watchlist
from tests.pds.fixture import Account, Pds

WATCH = Watchlist(["FreeViasna"])


@contextmanager
def heard_by(pds: Pds, protocol: str) -> Iterator[str]:
    if protocol == "firehose":
        yield pds.firehose
    else:
        with pds.bridge() as host:
            yield host


async def listen(
    protocol: str, host: str, act: Callable[[], None], last: str
) -> tuple[list[Event], dict[str, int], list[Gap]]:
    """Everything from the first batch on: then `act` happens, up to a post by the author `last`."""
    listener = StreamListener(
        "bluesky:real",
        WIRES[protocol],
        [host],
        WATCH,
        clock=utc_now,
        health=lambda _: None,
        batch_s=0.1,
        heartbeat_s=0.2,
    )
    events: list[Event] = []
    dropped: dict[str, int] = {}
    gaps: list[Gap] = []
    acting: asyncio.Task[None] | None = None
    async with asyncio.timeout(60), aclosing(listener.batches(None)) as batches:
        async for batch in batches:
            acting = acting or asyncio.create_task(asyncio.to_thread(act))
            events += batch.events
            gaps += batch.gaps
            for rule, count in batch.dropped.items():
                dropped[rule] = dropped.get(rule, 0) + count
            if any(isinstance(event, PostSeen) and event.post.author == last for event in batch.events):
                break
    assert acting is not None
    await acting
    return events, dropped, gaps


def take_down(pds: Pds, account: Account) -> None:
    subject = {"$type": "com.atproto.admin.defs#repoRef", "did": account.did}
    pds.client.post(
        f"{pds.url}/xrpc/com.atproto.admin.updateSubjectStatus",
        json={"subject": subject, "takedown": {"applied": True, "ref": "1"}},
        auth=("admin", pds.admin_password),
    ).raise_for_status()


@pytest.mark.parametrize("protocol", ["firehose", "jetstream-v2"])
def test_everything_that_a_real_server_tells(pds: Pds, protocol: str) -> None:
    ann, bob, eve, last = map(pds.create_account, ("ann", "bob", "eve", "last"))
    uris: dict[str, str] = {}

    def act() -> None:
        tag = {"index": {"byteStart": 0, "byteEnd": 11}, "features": [
            {"$type": "app.bsky.richtext.facet#tag", "tag": "FreeViasna"}]}  # fmt: skip
        uris["kept"] = ann.post("#FreeViasna", facets=[tag], langs=["en", "be"], tags=["Belarus"])["uri"]
        uris["reply"] = bob.post("nothing of ours", reply=_reply(ann, uris["kept"]))["uri"]
        uris["gone"] = ann.post("#FreeViasna soon gone")["uri"]
        ann.delete(uris["gone"])
        ann.edit(uris["kept"], "#FreeViasna edited")
        ann.call("com.atproto.identity.updateHandle", {"handle": f"new{ann.handle}"})
        bob.deactivate()
        bob.activate()
        take_down(pds, eve)
        last.post("#FreeViasna at the end")

    with heard_by(pds, protocol) as host:
        events, dropped, gaps = asyncio.run(listen(protocol, host, act, last.did))
    people = {ann.did, bob.did, eve.did}
    seen = [event for event in events if isinstance(event, PostSeen) and event.post.author in people]
    assert [(event.post.uri, event.post.text) for event in seen] == [
        (uris["kept"], "#FreeViasna"),
        (uris["gone"], "#FreeViasna soon gone"),
        (uris["kept"], "#FreeViasna edited"),
    ]
    assert seen[0].post.tags == ("FreeViasna", "Belarus")
    assert seen[0].post.langs == ("en", "be")
    assert [event.post.edited_at is not None for event in seen] == [False, False, True]
    assert [event.uri for event in events if isinstance(event, PostGone) and ann.did in event.uri] == [uris["gone"]]
    left = [
        (event.author, event.reason) for event in events if isinstance(event, AuthorGone) and event.author in people
    ]
    assert left == [(bob.did, "deactivated"), (eve.did, "takendown")]
    assert bob.did in {event.author for event in events if isinstance(event, AuthorBack)}
    # A PDS that takes an account back says that its repository is to be read anew.
    assert bob.did in {event.author for event in events if isinstance(event, AuthorReset)}
    assert dropped["identity"] >= 1
    assert not [rule for rule in dropped if rule.startswith("malformed")]
    assert gaps == []


def _reply(account: Account, uri: str) -> dict[str, dict[str, str]]:
    cid = next(record["cid"] for record in account.records() if record["uri"] == uri)
    ref = {"uri": uri, "cid": cid}
    return {"root": ref, "parent": ref}
