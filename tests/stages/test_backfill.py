"""What the network's search has of a gap is kept like anything heard; the gap stays a gap."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.app import App
from bot.cli import build
from bot.errors import SourceError
from bot.looking import Looking
from bot.model import AuthorGone, Batch, Gap, Network, PostGone
from bot.reports.base import Window
from bot.reports.hours import Hours
from bot.reports.hours import collect as hours
from bot.service import Service
from bot.stages.collect import collect
from bot.store import posts
from bot.workdir import create
from tests.fake_appview import FakeAppView, fake_appview, written

START = datetime(2026, 11, 2, 10, tzinfo=UTC)
END = START + timedelta(minutes=30)
NOW = END + timedelta(hours=1)
SOURCE = "bluesky:jetstream-v2"
MINUTE = timedelta(minutes=1)


class Line:
    """A working directory whose account can search, with a gap of half an hour."""

    def __init__(self, directory: Path, network: FakeAppView) -> None:
        self.directory, self.network, self.now = directory, network, NOW
        create(directory, "heron", clock=lambda: START)
        (directory / "config" / "networks.toml").write_text(
            f'[bluesky]\nhandle = "{network.handle}"\npds = "{network.url}"\nprofiles = false\n'
        )
        campaign = directory / "config" / "campaign.toml"
        # A search knows no names, and finding them takes a second to load.
        campaign.write_text(campaign.read_text().replace("names = true", "names = false"))
        self.app = App.open(directory, clock=lambda: self.now)
        self.take(gaps=(Gap(SOURCE, START, END, "the server has nothing older"),))

    def take(self, *events: PostGone | AuthorGone, gaps: tuple[Gap, ...] = ()) -> None:
        batch = Batch(source=SOURCE, network=Network.BLUESKY, events=events, cursor="c", gaps=gaps)
        collect(self.app.store, self.app.vault, batch, now=self.now, rules=self.app.rules())

    def post(self, n: int, text: str = "#FreeViasna now", did: str = "did:plc:ann", at: datetime | None = None) -> str:
        when = at or START + n * timedelta(seconds=10)
        return self.network.add(did, f"3k{n:011d}", written(f"{text} {n}", when), when).uri

    @property
    def stored(self) -> set[str]:
        with self.app.store.read() as conn:
            return {post.uri for _, post in posts.unsealed(self.app.vault, posts.since(conn, 0))}

    @property
    def hours(self) -> Hours:
        with self.app.store.read() as conn:
            return hours(conn, Window(START, START + timedelta(hours=2)), now=self.now)


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    with fake_appview() as network:
        monkeypatch.setenv("VIGIL_BLUESKY_PASSWORD", network.password)
        made = Line(tmp_path / "team", network)
        yield made
        made.app.close()


def test_what_is_found_is_kept_once_and_the_gap_stays(line: Line) -> None:
    line.network.page = 7
    found = {line.post(n) for n in range(40)}
    line.post(500, "#somethingelse")
    line.post(501, at=START - 5 * MINUTE)
    line.post(502, at=END + 5 * MINUTE)
    looking = Looking(line.app)
    done = looking.backfill()
    assert done is not None
    assert (done.found, done.added) == (40, 40)
    assert line.stored == found
    (searched,) = line.hours.searched
    assert (searched.source, searched.start, searched.end, searched.recovered) == (SOURCE, START, END, 40)
    assert looking.backfill() is None, "once is enough"
    assert line.hours.sources[0].heard_min == 0, "a search never proves that all was heard"
    assert [gap.reason for gap in line.hours.gaps if gap.start < END] == ["the server has nothing older"]


def test_one_of_several_accounts_searches(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIL_ACCOUNT_ENGLISH", line.network.password)
    monkeypatch.delenv("VIGIL_BLUESKY_PASSWORD")
    (line.directory / "config" / "networks.toml").write_text(
        f'[bluesky]\npds = "{line.network.url}"\nprofiles = false\n[[accounts]]\nname = "english"\n'
        f'network = "bluesky"\nhandle = "{line.network.handle}"\nlangs = ["en"]\n'
    )
    line.app = App.open(line.directory, clock=lambda: line.now)
    found = line.post(1)
    assert Looking(line.app).backfill() is not None
    assert line.stored == {found}


def test_the_service_searches_by_itself(line: Line) -> None:
    uri = line.post(1)
    service = Service(line.app)
    asyncio.run(service._backfill())
    asyncio.run(service._reread())
    assert line.stored == {uri}


def test_the_command_tells_of_it(line: Line) -> None:
    line.post(1)
    Looking(line.app).backfill()
    when = ["--from", "2026-11-02T10:00Z", "--to", "2026-11-02T12:00Z"]
    said = CliRunner().invoke(build(), ["coverage", *when, "--dir", str(line.directory)]).stdout
    assert "Searched for afterwards" in said
    assert f"{SOURCE}: 2026-11-02 10:00:00 to 2026-11-02 10:30:00Z: 1 posts added" in said
    assert "Not heard:" in said


def test_the_deleted_and_the_departed_do_not_come_back(line: Line) -> None:
    gone, left, kept = line.post(1), line.post(2, did="did:plc:bob"), line.post(3)
    line.take(PostGone(Network.BLUESKY, gone), AuthorGone(Network.BLUESKY, "did:plc:bob", "deactivated", END))
    done = Looking(line.app).backfill()
    assert done is not None
    assert line.stored == {kept}
    assert (done.found, done.added) == (3, 1)
    assert left not in line.stored


def test_what_the_search_does_not_show_is_not_made_up(line: Line) -> None:
    shown = line.post(1)
    line.network.posts[-1].hidden = False
    line.post(2)
    line.network.posts[-1].hidden = True
    Looking(line.app).backfill()
    assert line.stored == {shown}


def test_odd_views_cost_a_view(line: Line) -> None:
    line.post(1)
    line.network.posts[-1].record |= {"embed": {"$type": "app.bsky.embed.novelty", "x": [1]}, "facets": "x"}
    line.post(2)
    line.network.posts[-1].record["text"] = "#freeviasna"
    del line.network.posts[-1].record["langs"]
    line.network.posts[-1].rkey = "a/b"
    Looking(line.app).backfill()
    assert len(line.stored) == 1


def test_an_expired_session_is_renewed_and_kept(line: Line) -> None:
    line.post(1)
    assert Looking(line.app).backfill() is not None
    line.take(gaps=(Gap(SOURCE, END, END + MINUTE, "again"),))
    line.network.expire()
    assert Looking(line.app).backfill() is not None
    assert len(line.network.called("com.atproto.server.createSession")) == 1
    assert len(line.network.called("com.atproto.server.refreshSession")) == 1


@pytest.mark.parametrize(
    ("status", "error"), [(429, "RateLimitExceeded"), (502, "UpstreamFailure"), (403, "Forbidden")]
)
def test_a_search_that_fails_is_tried_again(line: Line, status: int, error: str) -> None:
    uri = line.post(1)
    line.network.refuse["app.bsky.feed.searchPosts"] = (status, error)
    looking = Looking(line.app)
    with pytest.raises(SourceError):
        looking.backfill()
    assert line.hours.searched == ()
    line.network.refuse.clear()
    assert looking.backfill() is not None
    assert line.stored == {uri}


def test_without_credentials_nobody_is_asked(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.post(1)
    monkeypatch.delenv("VIGIL_BLUESKY_PASSWORD")
    with_none = App.open(line.directory, clock=lambda: line.now)
    assert Looking(with_none).backfill() is None
    with_none.close()
    assert line.network.asked == []
    assert line.hours.searched == ()


def test_a_wrong_password_is_told(line: Line) -> None:
    line.network.password = "changed"
    with pytest.raises(SourceError, match="VIGIL_BLUESKY_PASSWORD"):
        Looking(line.app).backfill()


def test_the_index_gets_its_time_and_what_is_too_old_is_left(line: Line) -> None:
    line.post(1)
    line.now = END + 5 * MINUTE
    assert Looking(line.app).backfill() is None
    line.now = END + timedelta(days=31)
    assert Looking(line.app).backfill() is None
    assert line.network.asked == []
