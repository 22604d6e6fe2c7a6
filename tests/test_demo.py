"""`vigil demo`, held against the ground truth that its captures were written with."""

import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from sqlalchemy import select

from bot.app import App
from bot.clock import parse_time, week_start
from bot.errors import Conflict
from bot.model import State
from bot.reports.base import Window
from bot.reports.cells import Cells, collect_report
from bot.reports.people import profiles
from bot.store import audit, people, summaries
from bot.store.tables import GapRow, PublicationRow

VIGIL = Path(sys.executable).with_name("vigil")
TRUTH = json.loads((Path(__file__).parents[1] / "config" / "demo" / "expected.json").read_text("utf-8"))


@dataclass
class Played:
    directory: Path
    said: str
    seconds: float


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """One run of the demonstration, as a newcomer runs it."""
    folder = tmp_path_factory.mktemp("demo")
    began = time.monotonic()
    done = subprocess.run([str(VIGIL), "demo"], cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return Played(folder / "vigil-demo", done.stdout, time.monotonic() - began)


@pytest.fixture(scope="module")
def app(played: Played) -> App:
    return App.open(played.directory)


def cells(app: App, week: str) -> Cells:
    start = week_start(week)
    window = Window(start, start + timedelta(days=7))
    with app.store.read() as conn:
        followed = profiles(people.load_facts(conn), people.load_people(conn))
        return collect_report(conn, window, followed, now=window.end, registry_version=1)


COUNTS = ("posts_raw", "posts", "people_raw", "people")


@pytest.mark.parametrize("week", sorted(TRUTH["weeks"]))
def test_nobody_is_counted_once_too_often_and_hardly_anybody_is_missed(app: App, week: str) -> None:
    """Deletions, edits, opt-outs, bots, copies and traps are counted out exactly.

    A few posts name an exact namesake's name without any context: there the linker leaves the word to a moderator.
    """
    found = {
        heard.person: [getattr(heard.count, name) for name in COUNTS] for heard in cells(app, week).attention.heard
    }
    truth = {person: [counts[name] for name in COUNTS] for person, counts in TRUTH["weeks"][week]["people"].items()}
    assert found.keys() <= truth.keys()
    too_many = {
        person: (found[person], truth[person]) for person in found if any(map(int.__gt__, found[person], truth[person]))
    }
    assert too_many == {}
    posts = sum(numbers[0] for numbers in found.values()) / sum(numbers[0] for numbers in truth.values())
    assert posts >= 0.985
    assert sum(numbers == truth[person] for person, numbers in found.items()) >= len(truth) - 4


def test_the_forgotten_are_the_forgotten(app: App) -> None:
    silent = {one.person for one in cells(app, "2026-W46").silence.unheard}
    assert silent == set(TRUTH["not_named_in_2026-W46"])


def test_what_the_recorder_missed_is_a_gap(app: App) -> None:
    with app.store.read() as conn:
        gaps = {row.source: (row.start, row.end) for row in conn.execute(select(GapRow.__table__))}
    assert gaps == {source: (parse_time(gap["start"]), parse_time(gap["end"])) for source, gap in TRUTH["gaps"].items()}


def test_nothing_is_sent_and_every_draft_waits(app: App) -> None:
    with app.store.read() as conn:
        drafts = summaries.drafts(conn)
        assert conn.execute(select(PublicationRow.id)).all() == []
        assert audit.broken(conn) is None
    assert {draft.state for draft in drafts} == {State.DRAFT}
    assert {draft.kind for draft in drafts} >= {"week", "name"}


def test_it_is_quick_and_says_where_everything_lies(played: Played) -> None:
    assert played.seconds < 20
    for path in re.findall(r"(/\S+\.(?:html|png))", played.said):
        assert Path(path).stat().st_size > 10_000
    assert played.said.count("card-") >= 2
    for words in ("people wrote about", "Not named once this week", "Bluesky 1 of", "Mastodon 1 of", "vigil init"):
        assert words in played.said


def test_beside_each_post_stands_what_would_be_sent(played: Played) -> None:
    """The page shows text, alt text and marks as the record has them, spans of bytes read back."""
    page = LexborHTMLParser((played.directory / "out" / "report.html").read_text("utf-8"))
    posts = page.css(".draft-post")
    records = [json.loads(one.text()) for post in posts for one in post.css("details pre")]
    assert len(records) == len(posts) >= 10
    for post, record in zip(posts, records, strict=True):
        shown = next(one for one in post.css("p[dir=auto]"))
        assert (record.get("text") or record["status"]) == shown.text()
        if record.get("$type") == "app.bsky.feed.post":
            spans = [facet["index"] for facet in record.get("facets", ())]
            marked = [record["text"].encode()[span["byteStart"] : span["byteEnd"]].decode() for span in spans]
            assert marked == [one.text() for one in shown.css(".tag")]
            images = record.get("embed", {}).get("images", ())
            assert [image["alt"] for image in images] == [one.attributes["alt"] for one in post.css("img")]
            assert record["langs"] == [shown.attributes["lang"]]
        else:
            assert (record["visibility"], record["language"]) == ("unlisted", shown.attributes["lang"])
    assert any("facets" in record for record in records)


def test_no_author_handle_or_address_is_in_anything_it_shows(played: Played) -> None:
    page = (played.directory / "out" / "report.html").read_text("utf-8")
    for shown in (played.said, page):
        for mark in ("did:plc:", "at://", "demo.example", "linden.example", "harbour.example", "@user"):
            assert mark not in shown
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["']?https?:""", page)


def test_a_second_run_replaces_only_what_a_demonstration_made(played: Played, tmp_path: Path) -> None:
    from bot.demo import demonstrate

    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(Conflict, match="not made by"):
        demonstrate(tmp_path, lambda _: None)
    assert (tmp_path / "letters.txt").read_text() == "mine"
    again: Any = demonstrate(played.directory, lambda _: None)
    assert again.replayed.added > 500
