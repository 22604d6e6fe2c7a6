"""From a real network to a real network: a PDS is listened to, `vigil run` is killed, a thread comes out once."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.store import posts
from bot.store.tables import GapRow, LinkRow, PostRow, Source
from tests.acceptance.campaign import Team, found, kill, wait_for
from tests.pds.fixture import Pds

LEFT = (
    "Ales Bialiatski spoke in Oslo. #FreeViasna",
    "یادمان نرود: نرگس محمدی",
    "Учора чытала пра Марыю Калеснікаву",
    "今天想起丁家喜和郭飞雄。#WithoutJustCause",
)
"""What stands in the end, of all that was posted, edited, deleted and left."""


@contextmanager
def heard_by(pds: Pds, listen: str) -> Iterator[str]:
    """The address to listen at: the PDS's own firehose, or a Jetstream front before it."""
    if listen == "firehose":
        yield pds.firehose
        return
    with pds.bridge() as host:
        yield host


@pytest.mark.parametrize("listen", ["firehose", "jetstream-v2"])
def test_the_whole_line(pds: Pds, listen: str, store_url: str, tmp_path: Path) -> None:
    account = pds.create_account("vigil")
    account.label_bot()
    with heard_by(pds, listen) as host:
        team = found(tmp_path / "team", pds.url, account, listen=listen, host=host, store_url=store_url)
        listened(team, pds)
        reported(team)
        published(team)


def listened(team: Team, pds: Pds) -> None:
    """Several people post in four scripts; one edits, one deletes, one leaves; the service is killed in the middle."""
    anna, babak, cheng, darya, emil, fay = map(pds.create_account, ("anna", "babak", "cheng", "darya", "emil", "fay"))
    with team.running() as process:
        wait_for("the source to be heard", lambda: heard(team))
        anna.post("Ales Bialiatski spoke in Oslo. #FreeViasna", langs=["en"])
        babak.post("یادمان نرود: نرگس محمدی", langs=["fa"])
        edited = darya.post("Учора чытала пра Ігара Лосіка", langs=["be"])
        deleted = emil.post("Ekpar Asat, ten years. #WithoutJustCause", langs=["en"])
        fay.post("Gulshan Abbas #WithoutJustCause", langs=["en"])
        emil.post("A loaf of bread, out of the oven", langs=["en"])
        wait_for("five posts kept", lambda: kept(team) == 5)
        kill(process)
    emil.delete(deleted["uri"])
    fay.deactivate()
    darya.edit(edited["uri"], "Учора чытала пра Марыю Калеснікаву", langs=["be"])
    cheng.post("今天想起丁家喜和郭飞雄。#WithoutJustCause", langs=["zh"])
    with team.running() as process:
        # Linked, too: the report counts a post once its latest version has its links.
        wait_for("the rest, and nothing twice", lambda: linked_texts(team) == sorted(LEFT))
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0, (team.directory / "run.log").read_text()[-3000:]
        assert time.monotonic() - began < 10
    app = team.app()
    with app.store.read() as conn:
        people = sorted(filter(None, conn.execute(select(LinkRow.person).where(LinkRow.outcome == "link")).scalars()))
        # It was off, not deaf: the stream went on from the committed cursor.
        assert conn.execute(select(GapRow.reason)).scalars().all() == []
    app.close()
    assert linked_texts(team) == sorted(LEFT)
    assert people == ["ales-bialiatski", "ding-jiaxi", "maria-kalesnikava", "narges-mohammadi"]


def reported(team: Team) -> None:
    """The report of this hour counts four people, and nobody who deleted or left."""
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    window = ("--from", (hour - timedelta(hours=1)).isoformat(), "--to", (hour + timedelta(hours=1)).isoformat())
    text = team.vigil("report", *window)
    assert "Ekpar Asat" not in text.split("Who was not mentioned at all")[0]
    shown = team.json("report", *window)
    named = {line["name"]: line for line in shown["held"] + shown["others"]}
    assert {"Ding Jiaxi", "Ales Bialiatski", "Maria Kalesnikava", "Narges Mohammadi"} == set(named)
    for secret in ("did:plc", "at://", ".test", "Oslo", "یادمان"):
        assert secret not in text + str(shown)


def published(team: Team) -> None:
    """A draft goes out once, as a thread with a card, after a second person approved it."""
    drafts = team.json("draft", "list")["drafts"]
    due = min(drafts, key=lambda draft: draft["due_at"])
    assert (due["state"], due["kind"], due["made_by"]) == ("draft", "name", "scheduler")
    assert team.account.records() == []
    team.vigil("publish")
    assert team.account.records() == [], "nothing goes out unapproved"
    with pytest.raises(AssertionError, match="no active user crow"):
        team.vigil("approve", due["id"], "--as", "crow")
    team.vigil("approve", due["id"], "--as", "rook")
    team.vigil("publish")
    shown = team.json("draft", "show", due["id"])
    assert [post["state"] for post in shown["posts"]] == ["published"] * len(shown["texts"]["bluesky"])
    thread = team.account.records()
    assert_thread(thread, shown["texts"]["bluesky"])
    team.vigil("publish")
    assert team.account.records() == thread, "a second call sends nothing"
    profile = team.account.query(
        "com.atproto.repo.getRecord", repo=team.account.did, collection="app.bsky.actor.profile", rkey="self"
    )
    assert profile["value"]["labels"]["values"] == [{"val": "bot"}]
    assert team.json("audit", "--limit", "200")["whole"]


def assert_thread(thread: list[dict[str, Any]], texts: list[str]) -> None:
    """The posts stand once, in order, each answering the one before, with the right languages, facets and image."""
    assert [post["value"]["text"] for post in thread] == texts
    assert len(thread) >= 2
    root = thread[0]
    image = root["value"]["embed"]["images"][0]
    assert image["alt"]
    assert (image["aspectRatio"]["width"], image["aspectRatio"]["height"]) == (1200, 675)
    for before, post in pairwise(thread):
        assert post["value"]["reply"]["root"] == {"uri": root["uri"], "cid": root["cid"]}
        assert post["value"]["reply"]["parent"] == {"uri": before["uri"], "cid": before["cid"]}
    assert all(post["value"]["langs"] == ["en"] for post in thread)
    tags = [
        (post["value"]["text"].encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(), feature)
        for post in thread
        for facet in post["value"].get("facets", [])
        for feature in facet["features"]
    ]
    assert [(text, feature["tag"]) for text, feature in tags] == [("#WithoutJustCause", "WithoutJustCause")]


def heard(team: Team) -> bool:
    app = team.app()
    with app.store.read() as conn:
        states = conn.execute(select(Source.state)).scalars().all()
    app.close()
    return states == ["heard"]


def kept(team: Team) -> int:
    return _count(team, select(func.count(PostRow.id)))


def linked_texts(team: Team) -> list[str]:
    """The texts that are kept, once all are linked in their latest version and their authors' profiles are read."""
    app = team.app()
    try:
        with app.store.read() as conn:
            rows = conn.execute(select(PostRow.__table__)).all()
        if any(row.linked_version < row.version or row.excluded for row in rows):
            return []
        return sorted(posts.unseal(app.vault, row.period, row.sealed, row.post_key).text for row in rows)
    finally:
        app.close()


def _count(team: Team, query: Any) -> int:
    app = team.app()
    with app.store.read() as conn:
        number: int = conn.execute(query).scalar_one()
    app.close()
    return number
