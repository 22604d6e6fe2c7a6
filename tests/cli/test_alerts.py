"""`vigil alerts`, and a review on its way from the store to a letter and a chat room."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.doctor import examine
from bot.signals import Claim, Wave
from bot.store import people, reviews
from bot.workdir import create
from tests.alerts.server import chat_server, mail_server
from tests.cli.test_init import vigil

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    create(tmp_path / "home", "heron")
    (tmp_path / "home" / "config" / "networks.toml").write_text('[bluesky]\nlisten = "off"\n')
    return tmp_path / "home"


def tell(home: Path, port: int, *, chat: bool = True) -> None:
    (home / "config" / "networks.toml").write_text(
        f'[bluesky]\nlisten = "off"\n[alerts]\nmail_to = ["rook@mail.example"]\nmail_from = "vigil@mail.example"\n'
        f'smtp_host = "127.0.0.1"\nsmtp_port = {port}\nsmtp_tls = "none"\nchat = {str(chat).lower()}\n'
    )


def test_a_test_message_goes_every_way_and_says_what_failed(home: Path) -> None:
    alone = vigil("alerts", "test", cwd=home)
    assert alone.returncode == 1
    assert "mail_to" in alone.stdout
    with mail_server() as mail, chat_server() as chat:
        tell(home, mail.port)
        without = vigil("alerts", "test", cwd=home)
        assert "VIGIL_ALERTS_WEBHOOK" in without.stdout
        assert without.returncode == 1
        done = vigil("alerts", "test", cwd=home, VIGIL_ALERTS_WEBHOOK=chat.address)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "secret-room" not in done.stdout + done.stderr
        assert [letter["Subject"] for _, letter in mail.letters] == ["Vigil: a test"] * 2
        assert "this is a test" in chat.posts[0]["text"]
        found = {
            one.name: one.state
            for one in examine(home, environ={"VIGIL_ALERTS_WEBHOOK": chat.address}, timeout_s=5)
            if one.name.startswith("alerts")
        }
        assert found == {"alerts mail": "ok", "alerts chat": "ok"}
    down = {one.name: one for one in examine(home, environ={}, timeout_s=2) if one.name.startswith("alerts")}
    assert {one.state for one in down.values()} == {"failed"}
    assert "VIGIL_ALERTS_WEBHOOK" in down["alerts chat"].found


def test_a_review_reaches_the_staff_once_and_names_nobody(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with mail_server() as mail, chat_server() as chat:
        tell(home, mail.port)
        monkeypatch.setenv("VIGIL_ALERTS_WEBHOOK", chat.address)
        moment = [NOW]
        app = App.open(home, clock=lambda: moment[0])
        with app.store.read() as conn:
            who = sorted(people.load_facts(conn))
        with app.store.write() as conn:
            for person in who[:2]:
                wave = Wave(
                    person=person,
                    claim=Claim.DEATH,
                    posts=(),
                    accounts=4,
                    independent=4,
                    langs={"en": 4},
                    networks={"bluesky": 4},
                    first_at=NOW,
                    last_at=NOW,
                    raised_at=NOW,
                )
                reviews.raise_wave(conn, wave, at=NOW)
        tried = app.staff.tell({})
        assert [(one.channel, one.problem) for one in tried] == [("mail", ""), ("chat", "")]
        moment[0] = NOW + timedelta(hours=2)
        assert app.staff.tell({}) == []
        app.close()
    ((receivers, letter),) = mail.letters
    text = letter.get_content()
    assert receivers == ["rook@mail.example"]
    assert "Review 1: several independent accounts claim a death." in text
    assert "vigil review show 2" in text
    assert chat.posts[0]["text"].splitlines()[0] == text.splitlines()[0]
    assert not any(part in text.casefold() for person in who for part in person.split("-") if len(part) > 4)
    listed = json.loads(vigil("alerts", "list", "--json", cwd=home, VIGIL_ALERTS_WEBHOOK=chat.address).stdout)
    assert listed["channels"] == ["mail", "chat"]
    assert {one["key"].partition(":")[0] for one in listed["matters"]} >= {"checks"}
    assert [one["state"] for one in listed["messages"]] == ["sent", "sent"]
    assert "sent" in vigil("alerts", "list", cwd=home).stdout
