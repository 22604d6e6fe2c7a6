"""Mastodon from a server with real state to the store: wishes, edits, deletions, copies, and servers of other makes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.clock import utc_now
from bot.listeners.base import Health
from bot.listeners.mastodon import MastodonListener
from bot.looking import Looking
from bot.stages.collect import Collected, collect
from bot.stages.link import link
from bot.stages.sealing import open_cursor
from bot.store import coverage, notes, posts
from bot.workdir import create
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.listeners.statuses import account, snowflake, stamp, status

OURS = "https://social.example/users/vigil"


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


@pytest.fixture
def app(tmp_path: Path, server: FakeMastodon) -> Iterator[App]:
    create(tmp_path / "team", "heron")
    networks = '[bluesky]\nlisten = "off"\n'
    networks += f'[[mastodon]]\nname = "far"\nurl = "{server.url}"\ntags = ["FreeViasna"]\nnames = true\n'
    (tmp_path / "team" / "config" / "networks.toml").write_text(networks)
    opened = App.open(tmp_path / "team")
    with opened.store.write() as conn:
        notes.put(conn, "own", {"accounts": [OURS]}, at=utc_now())
    yield opened
    opened.close()


def toot(n: int, text: str, *tags: str, name: str = "", **more: Any) -> dict[str, Any]:
    """A status written ten minutes ago by an account of its own."""
    profile = more.pop("account", {})
    written = utc_now() - timedelta(minutes=10)
    who = name or f"ann{n}"
    base = {
        "at": written,
        "account": account(who, id=str(n), **profile),
        "uri": f"https://social.example/users/{who}/statuses/{n}",
    }
    return status(n, f"<p>{text}</p>", *tags, **{**base, **more})


def hear(app: App) -> Collected:
    """Listen as the service does, for a round."""
    health: list[Health] = []
    (listener,) = app.listeners(health.append)
    assert isinstance(listener, MastodonListener)
    listener._heartbeat_s = 0.02
    rules = app.rules(app.own_accounts(), live=True)

    async def run() -> Collected:
        with app.store.read() as conn:
            stored = coverage.cursor_of(conn, listener.name)
        dropped: dict[str, int] = {}
        added = edited = removed = 0
        async with (
            asyncio.timeout(20),
            aclosing(listener.batches(open_cursor(app.vault, listener.name, stored))) as all_,
        ):
            async for batch in all_:
                done = collect(app.store, app.vault, batch, now=app.clock(), rules=rules)
                added, edited, removed = added + done.added, edited + done.edited, removed + done.removed
                for rule, count in done.dropped.items():
                    dropped[rule] = dropped.get(rule, 0) + count
                if any(one.state == "live" for one in health):
                    break
        return Collected(added=added, edited=edited, removed=removed, dropped=dropped)

    return asyncio.run(run())


def kept(app: App) -> dict[str, str | None]:
    """The stored texts, with why they count nowhere."""
    with app.store.read() as conn:
        rows = posts.since(conn, 0)
        excluded = {row.id: reason for row, reason in ((row, posts_excluded(conn, row.id)) for row in rows)}
    return {post.text: excluded[row.id] for row, post in posts.unsealed(app.vault, rows)}


def posts_excluded(conn: Any, row: int) -> str | None:
    from sqlalchemy import select

    from bot.store.tables import PostRow

    found: str | None = conn.execute(select(PostRow.excluded).where(PostRow.id == row)).scalar_one()
    return found


def check_later(app: App, hours: int = 24) -> None:
    """Look everything up, so many hours from now."""
    app.clock = lambda: utc_now() + timedelta(hours=hours)
    looking = Looking(app)
    looking._checkers["mastodon:far"]._pause_s = 0  # type: ignore[attr-defined]
    assert looking.recheck(every=True).problems == []
    app.clock = utc_now


def test_who_wants_to_be_left_out_is(app: App, server: FakeMastodon) -> None:
    hear(app)
    server.timelines.arrive(
        toot(1, "plain", "FreeViasna"),
        toot(2, "not to be searched, but tagged", "FreeViasna", account={"indexable": False}),
        toot(3, "Ihar Losik, not to be searched", account={"indexable": False}),
        toot(4, "Ihar Losik, found by name"),
        toot(5, "noindex", "FreeViasna", account={"noindex": True}),
        toot(6, "in the bio", "FreeViasna", account={"note": '<p><a href="x">#<span>NoBot</span></a></p>'}),
        toot(7, "in a field", "FreeViasna", account={"fields": [{"name": "x", "value": "#nobot"}]}),
        toot(8, "a machine", "FreeViasna", account={"bot": True}),
        toot(9, "we ourselves", "FreeViasna", name="vigil"),
        toot(10, "followers only", "FreeViasna", visibility="private"),
    )
    hear(app)
    assert kept(app) == {
        "plain": None,
        "not to be searched, but tagged": None,
        "Ihar Losik, found by name": None,
        "a machine": "bot",
        "we ourselves": "own",
    }


def test_stop_to_us_takes_out_everything_for_good(app: App, server: FakeMastodon) -> None:
    hear(app)
    server.timelines.arrive(toot(1, "before", "FreeViasna", name="bee"), toot(2, "other", "FreeViasna"))
    hear(app)
    assert set(kept(app)) == {"before", "other"}
    ours = {"id": "900", "username": "vigil", "acct": "vigil", "url": "https://social.example/@vigil"}
    reply = toot(3, "@vigil STOP #FreeViasna", "FreeViasna", name="bee", mentions=[ours], in_reply_to_id="5")
    server.timelines.arrive(reply | {"in_reply_to_account_id": "900", "content": "<p>@vigil stop</p>"})
    hear(app)
    server.timelines.arrive(toot(4, "after", "FreeViasna", name="bee"))
    hear(app)
    assert set(kept(app)) == {"other"}


def test_an_edit_links_anew_and_a_deletion_purges(app: App, server: FakeMastodon) -> None:
    hear(app)
    first, second, third, fourth = (toot(n, f"number {n}", "FreeViasna") for n in range(1, 5))
    server.timelines.arrive(first, second, third, fourth)
    hear(app)
    linker = app.linker()
    link(app.store, app.vault, linker)
    later = stamp(utc_now())
    # No stream told of any of this, and the third is on no timeline of ours any more.
    server.timelines.edit(first["id"], told=False, content="<p>Ihar Losik</p>", edited_at=later)
    server.timelines.delete(second["id"], told=False)
    server.timelines.edit(third["id"], told=False, content="<p>never mind</p>", tags=[], edited_at=later)
    server.timelines.edit(fourth["id"], told=False, account={**fourth["account"], "note": "#nobot"})
    check_later(app)
    assert set(kept(app)) == {"Ihar Losik"}
    assert link(app.store, app.vault, linker) == 1, "the new version is linked"
    server.timelines.arrive(second, third)
    app.clock = lambda: utc_now() + timedelta(hours=2)
    assert hear(app).dropped["tombstone"] == 2, "the re-scan was due"
    assert set(kept(app)) == {"Ihar Losik"}, "neither a late arrival nor a re-scan brings it back"


def test_one_post_seen_twice_and_a_bridged_copy(app: App, server: FakeMastodon) -> None:
    hear(app)
    one = toot(1, "#FreeViasna Ihar Losik", "FreeViasna")
    # The same post under another number, as another server would give it.
    again = one | {"id": snowflake(utc_now(), 77)}
    bridged = toot(2, "a copy", "FreeViasna") | {
        "uri": "https://bsky.brid.gy/convert/ap/at://did:plc:x/app.bsky.feed.post/3k"
    }
    server.timelines.arrive(one, again, bridged)
    done = hear(app)
    assert done.added == 2
    assert set(kept(app)) == {"#FreeViasna Ihar Losik", "a copy"}


def lacking(made: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in made.items() if name not in names}


MAKES: dict[str, Any] = {
    # GoToSocial: ULIDs, `edited_at` only after an edit, no `indexable`, tags without `url`.
    "gotosocial": lambda made: (
        lacking(made, "edited_at", "poll")
        | {"id": "01K9Z3NDEKTSV4RRFFQ69G5FAV", "tags": [{"name": "freeviasna"}]}
        | {"account": lacking(made["account"], "indexable")}
    ),
    # Pleroma and Akkoma: flake ids, no actor's `uri`, an object of their own, a language that is null or "und".
    "akkoma": lambda made: (
        made
        | {"id": "AyZ9gh3kQ1ZBs6T4lc", "language": None, "pleroma": {"content": {"text/plain": "x"}}, "quote": None}
        | {"account": lacking(made["account"], "uri", "noindex", "indexable")}
    ),
    # Pixelfed: numbers of another kind, `visibility` and texts may be null, an account with numbers where texts are.
    "pixelfed": lambda made: (
        made
        | {"id": "782345678901234567", "spoiler_text": None, "mentions": None, "emojis": None, "poll": None}
        | {"account": made["account"] | {"id": 5, "note": None, "fields": None, "bot": None, "noindex": None}}
    ),
    # Friendica: ids as plain numbers, `content` with whitespace around, no `tags` links, null media.
    "friendica": lambda made: (
        lacking(made, "spoiler_text", "edited_at", "emojis")
        | {"id": "4711", "media_attachments": None, "visibility": None}
        | {"created_at": made["created_at"].replace(".000Z", "+00:00")}
    ),
}  # fmt: skip


def test_servers_of_other_makes_are_heard(app: App, server: FakeMastodon) -> None:
    """Their oddities all on one server, that has no more than they have."""
    server.api, server.timelines.access = 1, None
    server.timelines.links = server.timelines.several = False
    server.version = "2.7.2 (compatible; another make 1.0)"
    made = {name: odd(toot(n, f"Ihar Losik on {name}", "FreeViasna")) for n, (name, odd) in enumerate(MAKES.items(), 1)}
    everything = {f"Ihar Losik on {name}": None for name in MAKES}
    server.timelines.arrive(*made.values())
    hear(app)
    hear(app)
    assert kept(app) == everything
    check_later(app)
    assert kept(app) == everything
    for one in made.values():
        server.timelines.delete(one["id"])
    check_later(app, 48)
    assert kept(app) == {}
