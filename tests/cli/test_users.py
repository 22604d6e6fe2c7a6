import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import build
from bot.errors import Forbidden
from bot.workdir import create


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    create(tmp_path / "team", "heron")
    return tmp_path / "team"


def run(directory: Path, *words: str) -> Result:
    return CliRunner().invoke(build(), [*words, "--dir", str(directory)], env={"VIGIL_USER": ""})


def test_an_admin_adds_users_and_the_trail_shows_it(directory: Path) -> None:
    assert run(directory, "users", "add", "rook", "--role", "moderator", "--as", "heron").exit_code == 0
    listed = json.loads(run(directory, "users", "list", "--json").output)
    assert listed == [
        {"name": "heron", "role": "admin", "active": True},
        {"name": "rook", "role": "moderator", "active": True},
    ]
    trail = json.loads(run(directory, "audit", "--json").output)
    assert trail["whole"]
    newest = trail["entries"][0]
    assert (newest["actor"], newest["action"], newest["subject"]) == ("heron", "user.add", "rook")


def test_only_an_admin_adds_users_and_nobody_acts_unnamed(directory: Path) -> None:
    run(directory, "users", "add", "rook", "--role", "moderator", "--as", "heron")
    refused = run(directory, "users", "add", "owl", "--as", "rook")
    assert isinstance(refused.exception, Forbidden)
    assert "needs admin" in str(refused.exception)
    unnamed = run(directory, "users", "add", "owl")
    assert isinstance(unnamed.exception, Forbidden)
    assert "--as" in str(unnamed.exception)
    assert "owl" not in run(directory, "users", "list").output


def test_a_changed_trail_fails(directory: Path) -> None:
    import sqlite3

    with sqlite3.connect(directory / "vigil.db") as connection:
        connection.execute("update audit set actor = 'somebody' where id = 1")
    done = run(directory, "audit")
    assert done.exit_code == 1
    assert "broken at entry 1" in done.output


def test_who_is_removed_may_do_nothing_until_added_again(directory: Path) -> None:
    run(directory, "users", "add", "rook", "--role", "moderator", "--as", "heron")
    again = run(directory, "users", "add", "rook", "--role", "admin", "--as", "heron")
    assert "there is a user rook already, moderator: `vigil users remove rook` first" in str(again.exception)
    assert isinstance(run(directory, "users", "remove", "heron", "--as", "rook").exception, Forbidden)
    assert run(directory, "users", "remove", "rook", "--as", "heron").output == "rook may do nothing any more.\n"
    assert "no active user rook" in str(run(directory, "stop-posting", "--reason", "x", "--as", "rook").exception)
    assert "rook                 moderator (not active)" in run(directory, "users", "list").output
    alone = run(directory, "users", "remove", "heron", "--as", "heron")
    assert "heron is the only admin: add another one first" in str(alone.exception)
    assert run(directory, "users", "add", "rook", "--role", "admin", "--as", "heron").exit_code == 0
    assert run(directory, "users", "remove", "heron", "--as", "rook").exit_code == 0
    trail = json.loads(run(directory, "audit", "--json").output)
    assert [(entry["action"], entry["subject"]) for entry in trail["entries"][:4]] == [
        ("user.remove", "heron"),
        ("user.add", "rook"),
        ("user.remove", "rook"),
        ("user.add", "rook"),
    ]
