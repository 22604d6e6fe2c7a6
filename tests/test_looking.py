"""Who builds on posts is told when they were not looked up for long."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from typer.testing import CliRunner

from bot.app import App
from bot.cli import build
from bot.looking import warning
from bot.model import Batch, Network, Post, PostSeen
from bot.stages.collect import collect
from bot.workdir import create


def test_a_report_over_posts_that_nobody_looked_up_says_so(tmp_path: Path) -> None:
    create(tmp_path / "team", "heron")
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    app = App.open(tmp_path / "team")

    def take(n: int, at: datetime) -> None:
        uri = f"at://did:plc:a/app.bsky.feed.post/{n}"
        post = Post(network=Network.BLUESKY, uri=uri, author="did:plc:a", created_at=at, text="x")
        batch = Batch(source="s", network=Network.BLUESKY, events=(PostSeen(post, "name"),), cursor=None)
        collect(app.store, app.vault, batch, now=at, rules=app.rules())

    take(1, hour - timedelta(hours=30))
    take(2, hour - timedelta(hours=2))
    days = [hour - timedelta(days=2), hour - timedelta(hours=20), hour + timedelta(hours=1)]
    assert warning(app, days[0], days[2]).startswith("1 posts of this time were not looked up for 24 hours")
    assert warning(app, days[1], days[2]) == ""
    assert warning(app, None, None) == ""
    app.close()

    def report(start: datetime) -> str:
        words = ["report", "--from", start.isoformat(), "--to", days[2].isoformat(), "--dir", str(tmp_path / "team")]
        result = CliRunner().invoke(build(), words)
        assert result.exit_code == 0, result.output
        return result.stderr

    assert "vigil recheck" in report(days[0])
    assert report(days[1]) == ""
