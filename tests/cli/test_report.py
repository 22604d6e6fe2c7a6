"""`vigil report` on a working directory: text, page, JSON; saved, listed, counted again; wrong arguments refused."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.clock import utc_now
from bot.model import Network
from bot.reports.edition import last_weeks
from bot.workdir import create
from tests.cli.test_init import vigil
from tests.reports.scene import SECRETS, Scene


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("report") / "home"
    create(home, "heron")
    app = App.open(home)
    week = last_weeks(utc_now())
    with app.store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, week.before.start, week.end - timedelta(hours=3))
        scene.posts("ekpar-asat", 40, week.start)
        scene.posts("gulshan-abbas", 3, week.start)
    app.close()
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "home")
    return tmp_path / "home"


def test_text_and_page_say_the_same_and_name_no_supporter(home: Path) -> None:
    done = vigil("report", "--html", "week.html", cwd=home)
    assert done.returncode == 0, done.stderr
    page = (home / "week.html").read_text("utf-8")
    headline = "43 people wrote about 2 of the 13 we follow"
    for text in (done.stdout, page):
        assert headline in text
        assert "ewer than five" in text
        assert "40 to 49" in text
        assert not any(secret in text for secret in SECRETS)
    assert str(home / "week.html") in done.stdout.replace("\n", "")


def test_json_is_what_may_be_shown(home: Path) -> None:
    found = json.loads(vigil("report", "--json", cwd=home).stdout)
    assert [one["people"]["text"] for one in found["held"]] == ["40 to 49", "fewer than five"]
    assert found["number"] == 1
    assert "people_raw" not in json.dumps(found)


def test_saved_listed_and_counted_again(home: Path) -> None:
    assert vigil("report", "--weeks", "2", "--as", "heron", cwd=home).returncode == 0
    listed = json.loads(vigil("report", "list", "--json", cwd=home).stdout)
    assert [row["id"] for row in listed] == [1]
    assert "every number is the same again" in vigil("report", "recount", "1", cwd=home).stdout
    done = vigil("report", "recount", "7", cwd=home)
    assert (done.returncode, done.stderr) == (
        1,
        "vigil: there is no report 7: `vigil report list` shows the ones there are\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2026-11-09"), "--from and --to belong together"),
        (("--from", "2026-11-09", "--to", "2026-11-08"), "end must lie after its start"),
        (("--from", "yesterday", "--to", "2026-11-08"), "is no date or time"),
        (("--from", "2026-11-09T06:30", "--to", "2026-11-10"), "whole hours"),
        (("--as", "nobody"), "nobody"),
    ],
)
def test_wrong_arguments_are_refused_with_what_is_allowed(home: Path, arguments: tuple[str, ...], said: str) -> None:
    done = vigil("report", *arguments, cwd=home)
    assert done.returncode != 0
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert json.loads(vigil("report", "list", "--json", cwd=home).stdout) == []


def test_a_page_that_cannot_be_written_and_a_damaged_store_are_told_in_one_line(home: Path) -> None:
    done = vigil("report", "--html", "nowhere/page.html", cwd=home)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "vigil: nowhere/page.html: No such file or directory; see to its folder, its rights and the room"
    )
    assert "Traceback" not in done.stderr
    for leftover in home.glob("vigil.db*"):
        leftover.unlink()
    (home / "vigil.db").write_bytes(b"no database at all" * 500)
    done = vigil("report", cwd=home)
    assert done.returncode == 1
    assert done.stderr.startswith("vigil: sqlite:///")
    assert done.stderr.endswith(
        "vigil.db is no store or is damaged (file is not a database): put a backup of it back\n"
    )
    assert done.stderr.count("\n") == 1


def test_the_help_of_a_group_that_does_something_itself_shows_how(home: Path) -> None:
    assert "vigil report --weeks 4 --html report.html" in " ".join(vigil("report", "--help", cwd=home).stdout.split())
    assert "vigil draft --gallery page.html" in " ".join(vigil("draft", "--help", cwd=home).stdout.split())
