"""Mail through the real smtplib to a server on a socket."""

from __future__ import annotations

import ssl
import time
from pathlib import Path

import pytest

from bot.alerts import Mail, Message
from bot.errors import SourceError
from bot.settings import Alerts
from tests.alerts.server import PASSWORD, USER, MailServer, certificate, mail_server

MESSAGE = Message(key="7", subject="Vigil: 2 matters", text="Вясна: this needs a person.\n.\n- One.\n")
TEAM = ("rook@mail.example", "finch@mail.example")


def alerts(server: MailServer, **fields: object) -> Alerts:
    base = {"mail_to": list(TEAM), "mail_from": "vigil@mail.example", "smtp_host": "127.0.0.1", "smtp_tls": "none"}
    return Alerts.model_validate({**base, "smtp_port": server.port, **fields})


def test_a_letter_arrives_whole_and_shows_no_other_receiver() -> None:
    with mail_server() as server:
        Mail(alerts(server), None).send(MESSAGE)
        Mail(alerts(server), None).send(MESSAGE)
    (receivers, letter), (_, again) = server.letters
    assert receivers == list(TEAM)
    assert letter.get_content().replace("\r\n", "\n") == MESSAGE.text
    assert letter["Subject"] == MESSAGE.subject
    assert not any(one in str(letter) for one in TEAM)
    assert letter["Message-ID"] == again["Message-ID"] == "<vigil-7@mail.example>"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_the_password_goes_over_a_secured_connection_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cert, key = certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(cert, key)
    with mail_server(tls) as server:
        settings = alerts(server, smtp_tls="starttls", smtp_user=USER)
        with pytest.raises(SourceError, match="can't be reached"):
            Mail(settings, PASSWORD).send(MESSAGE)
        assert not any(line.startswith("AUTH") for line in server.heard), "the server's name was not proved"
        monkeypatch.setenv("SSL_CERT_FILE", str(cert))
        assert "signed in" in Mail(settings, PASSWORD).check()
        Mail(settings, PASSWORD).send(MESSAGE)
        assert len(server.letters) == 1
        with pytest.raises(SourceError, match=r"does not take user and password \(535\)") as raised:
            Mail(settings, "wrong").send(MESSAGE)
        assert PASSWORD not in str(raised.value), "the server's words are not repeated"
        with pytest.raises(SourceError, match="VIGIL_SMTP_PASSWORD"):
            Mail(settings, None).check()


def test_what_a_server_refuses_is_said_in_its_number() -> None:
    with mail_server() as server:
        server.answers_data = "451 try later"
        with pytest.raises(SourceError, match="answers 451"):
            Mail(alerts(server), None).send(MESSAGE)
        server.answers_data = "250 ok"
        server.refuses = {TEAM[0]}
        with pytest.raises(SourceError, match="refused 1 of 2"):
            Mail(alerts(server), None).send(MESSAGE)
        server.refuses = set(TEAM)
        with pytest.raises(SourceError, match="SMTPRecipientsRefused"):
            Mail(alerts(server), None).send(MESSAGE)


def test_a_server_that_says_nothing_is_left() -> None:
    with mail_server() as server:
        server.greets = False
        began = time.monotonic()
        with pytest.raises(SourceError, match="does not answer"):
            Mail(alerts(server), None, timeout_s=0.3).send(MESSAGE)
        assert time.monotonic() - began < 5


def test_settings_refuse_mail_in_the_clear_and_half_of_what_is_needed() -> None:
    for wrong in (
        {"mail_to": ["rook@mail.example"]},
        {"smtp_host": "mail.example", "smtp_tls": "none"},
        {"mail_to": ["Rook <rook@mail.example>"]},
    ):
        with pytest.raises(ValueError, match=r"mail|smtp"):
            Alerts.model_validate(wrong)
