"""`vigil people verify|hold|checks|status` and `vigil review` as a team uses them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.app import App
from bot.cli import build
from bot.model import Role
from bot.settings import Secrets
from bot.signals import Claim, Wave
from bot.store import reviews, users
from bot.workdir import create

NOW = datetime.now(UTC)


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("VIGIL_KEYRING_PASSPHRASE", raising=False)
    monkeypatch.delenv("VIGIL_USER", raising=False)
    made = tmp_path / "work"
    create(made, "ada", store_url=None, secrets=Secrets.from_env())
    app = App.open(made)
    with app.store.write() as conn:
        users.add_user(conn, "rook", Role.MODERATOR, at=NOW, actor="ada")
    app.close()
    monkeypatch.setenv("VIGIL_DIR", str(made))
    return made


def vigil(*words: str) -> Result:
    return CliRunner().invoke(build(), list(words))


def test_a_release_from_claim_to_status(directory: Path) -> None:
    app = App.open(directory)
    wave = Wave(
        person="ekpar-asat",
        claim=Claim.RELEASE,
        posts=(),
        accounts=6,
        independent=5,
        langs={"en": 4, "ug": 2},
        networks={"bluesky": 6},
        first_at=NOW,
        last_at=NOW,
        raised_at=NOW,
    )
    with app.store.write() as conn:
        reviews.raise_wave(conn, wave, at=NOW)
    app.close()
    listed = vigil("review", "list").stdout
    assert "ekpar-asat: release (open)" in listed
    assert "5 independent accounts (0 posts, 6 accounts); languages: en 4, ug 2" in listed
    assert "The registry: detained since 2016-04-07" in listed
    assert "history goes on" in listed
    confirmed = vigil("review", "confirm", "1", "--reason", "family", "--as", "rook")
    assert "vigil people status add ekpar-asat --status released" in confirmed.stdout
    sources = ("--source", "https://example.org/a", "--second-source", "https://other.example/b")
    what = ("--status", "released", "--date", "2026-11-01")
    proposed = vigil("people", "status", "add", "ekpar-asat", *what, *sources, "--as", "rook")
    assert "Proposal 1" in proposed.stdout
    assert vigil("people", "status", "accept", "1", "--as", "rook").exit_code == 1
    assert "ekpar-asat is released now" in vigil("people", "status", "accept", "1", "--as", "ada").stdout
    shown = json.loads(vigil("review", "list", "--all", "--json").stdout)
    assert shown[0]["registry"].startswith("released since 2026-11-01")


def test_checks_lead_to_still_so_and_a_hold_is_one_word(directory: Path) -> None:
    due = json.loads(vigil("people", "checks", "--json").stdout)
    assert "gulshan-abbas" in [check["person"] for check in due]
    renewed = vigil(
        "people", "verify", "gulshan-abbas", "--source", "https://example.org/a", "--date", "2026-11-19", "--as", "rook"
    )
    assert "still so on 2026-11-19, by example.org" in renewed.stdout, renewed.output
    assert "gulshan-abbas" not in [c["person"] for c in json.loads(vigil("people", "checks", "--json").stdout)]
    assert vigil("people", "hold", "gulshan-abbas", "--reason", "doubt", "--as", "rook").exit_code == 0
    assert "rook put it on hold: doubt" in vigil("people", "checks", "--all").stdout
    assert vigil("people", "unhold", "gulshan-abbas", "--reason", "fine", "--as", "rook").exit_code == 0
    assert vigil("people", "hold", "nobody", "--reason", "doubt", "--as", "rook").exit_code == 1


def test_a_date_that_is_none_is_told_once_and_what_is_forgotten_never_comes_back(directory: Path) -> None:
    source = ("--source", "https://example.org/a", "--publisher", "Example", "--as", "rook")
    refused = vigil("people", "verify", "ekpar-asat", "--date", "18.11.2026", *source)
    told = str(refused.exception)
    assert told.startswith("this can't stand in a status history: '18.11.2026' is no partial date: write 2021, ")
    assert told.count("18.11.2026") == 1
    post, author = "https://server.example/users/ann/statuses/1", "did:plc:abc"
    assert vigil("forget", "--post", post, "--as", "rook").stdout == (
        "0 posts are gone, and this post will never be kept again.\n"
    )
    assert vigil("forget", "--author", author, "--as", "rook").stdout == (
        "0 posts are gone, and this author will never be kept again.\n"
    )
