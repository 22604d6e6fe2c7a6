"""`vigil draft`, `approve`, `retract`, `publish`, `stop-posting`, `resume` on a working directory, to a real PDS."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.app import App
from bot.clock import utc_now
from bot.model import Role
from bot.store import users
from bot.store.tables import SummaryRow
from bot.workdir import create
from tests.cli.test_init import vigil
from tests.pds.fixture import Account, Pds


def rewrite(path: Path, *changes: tuple[str, str]) -> None:
    """Replace in a file what stands there exactly once."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A working directory with a team and drafts, the first of them due."""
    folder = tmp_path / "home"
    create(folder, "heron")
    rewrite(folder / "config/limits.toml", ('quiet_start = "22:00"', 'quiet_start = "07:00"'))
    folded = 'warning = true\nlabel = "graphic-media"\n'
    rewrite(
        folder / "config/campaign.toml",
        ("warning = false ", f"{folded}#"),
        ('\nlabel = "none"', ""),
        ('kind = "name"', f'{folded}kind = "name"'),
    )
    app = App.open(folder)
    now = app.clock()
    with app.store.write() as conn:
        users.add_user(conn, "rook", Role.MODERATOR, at=now, actor="heron")
        users.add_user(conn, "wren", Role.STAFF, at=now, actor="heron")
    first = min(app.editor.draft_ahead())
    with app.store.write() as conn:
        due = now - timedelta(minutes=1)
        conn.execute(update(SummaryRow).where(SummaryRow.id == first).values(due_at=due))
    app.close()
    return folder


@pytest.fixture
def account(pds: Pds, home: Path) -> Account:
    """The account that the working directory posts from."""
    made = pds.create_account("cli")
    rewrite(
        home / "config/networks.toml",
        ("\npost = false", "\npost = true"),
        ('post = true\n# handle = "name.bsky.social"\n', f'post = true\nhandle = "{made.handle}"\n'),
        ('pds = "https://bsky.social"', f'pds = "{pds.url}"'),
    )
    return made


def drafts(home: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(vigil("draft", "list", "--json", cwd=home).stdout)["drafts"]
    return sorted(found, key=lambda draft: str(draft["due_at"]))


def test_a_draft_is_seen_approved_and_published_once_exactly_as_shown(home: Path, account: Account) -> None:
    number = str(drafts(home)[0]["id"])
    preview = vigil("draft", "preview", number, "--html", "draft.html", cwd=home)
    assert preview.returncode == 0, preview.stderr
    assert "data:image/png;base64," in (home / "draft.html").read_text("utf-8")
    unread = re.search(r'approved = "([0-9a-f]+)"', preview.stdout.replace("\n", " "))
    assert unread, preview.stdout

    assert "Bluesky: Labelled graphic-media" in preview.stdout
    assert "[folded behind: Political prisoners]" in preview.stdout
    to_be = vigil("draft", "show", number, cwd=home).stdout
    assert "bluesky: folded behind the label 'graphic-media'" in to_be
    assert "mastodon: folded behind the warning 'Political prisoners'" in to_be

    assert "needs moderator" in vigil("approve", number, "--as", "wren", cwd=home).stderr
    approved = vigil("approve", number, "--as", "rook", cwd=home)
    assert "is approved and due" in approved.stdout
    password = {"VIGIL_BLUESKY_PASSWORD": account.password}
    assert "No account posts" in vigil("publish", cwd=home).stdout

    unlabelled = vigil("publish", "--json", cwd=home, **password)
    assert "does not say that it is a bot" in json.loads(unlabelled.stdout)[0]["detail"]
    assert account.records() == []
    wait_over(home)
    unapproved = vigil("publish", "--label-bot", "--json", cwd=home, **password)
    assert "native reader" in json.loads(unapproved.stdout)[0]["detail"]
    assert account.records() == []

    languages = home / "config/summaries/languages.toml"
    text = languages.read_text("utf-8").replace('approved_by = ""', 'approved_by = "a reader"', 1)
    languages.write_text(text.replace('approved = ""', f'approved = "{unread[1]}"', 1), "utf-8")
    wait_over(home)
    stopped = vigil("stop-posting", "--reason", "a report of a release", "--as", "wren", cwd=home)
    assert stopped.returncode == 0, stopped.stderr
    assert "Nothing is due" in vigil("publish", cwd=home, **password).stdout
    assert "needs admin" in vigil("resume", "--as", "rook", cwd=home).stderr
    assert vigil("resume", "--as", "heron", cwd=home).returncode == 0

    published = vigil("publish", cwd=home, **password)
    assert published.returncode == 0, published.stdout + published.stderr
    assert "Nothing is due" in vigil("publish", cwd=home, **password).stdout
    shown = json.loads(vigil("draft", "show", number, "--json", cwd=home).stdout)
    assert [record["value"]["text"] for record in account.records()] == shown["texts"]["bluesky"]
    assert [record["uri"] for record in account.records()] == [post["uri"] for post in shown["posts"]]
    assert account.records()[0]["value"]["embed"]["images"][0]["alt"]
    assert account.records()[0]["value"]["labels"]["values"] == [{"val": shown["folds"]["bluesky"]}]
    assert shown["state"] == "published"
    taken_back = vigil("retract", number, "--reason", "a wrong date", "--as", "rook", cwd=home, **password)
    assert taken_back.returncode == 0, taken_back.stderr
    assert account.records() == []
    assert "retracted already" in vigil("retract", number, "--reason", "no", "--as", "rook", cwd=home).stderr
    for name in ("vigil.db", "vigil.db-wal"):
        if (home / name).exists():
            stored = (home / name).read_bytes()
            assert account.password.encode() not in stored
            assert b"accessJwt" not in stored


def wait_over(home: Path) -> None:
    """Let what was held be looked at again now."""
    from bot.store.tables import PublicationRow

    app = App.open(home)
    with app.store.write() as conn:
        conn.execute(update(PublicationRow).values(not_before=utc_now()))
    app.close()


def test_a_draft_taken_back_is_gone_for_good(home: Path) -> None:
    number = str(drafts(home)[1]["id"])
    done = vigil("retract", number, "--reason", "the date is wrong", "--as", "wren", cwd=home)
    assert done.returncode == 0, done.stderr
    assert "retracted already" in vigil("approve", number, "--as", "rook", cwd=home).stderr
    assert "retracted" in vigil("draft", "show", number, cwd=home).stdout
    trail = vigil("audit", "--limit", "1", cwd=home).stdout
    assert "wren" in trail
    assert "the date is wrong" in trail
    missing = vigil("draft", "show", "999", cwd=home)
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "there is no draft 999" in missing.stderr
