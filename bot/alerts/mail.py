"""Mail over SMTP (RFC 5321, submission RFC 6409), by the standard library.

Receivers stand on the envelope only: a letter on one phone shows no other member of the team.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import formatdate

from bot.alerts.matter import Message
from bot.errors import SourceError
from bot.settings import Alerts

TIMEOUT_S = 20.0
"""For each answer of the server; the caller sets a deadline for the whole."""


class Mail:
    """One mail server and the team's addresses."""

    name = "mail"

    def __init__(self, settings: Alerts, password: str | None, *, timeout_s: float = TIMEOUT_S) -> None:
        self.settings = settings
        self.password = password
        self.timeout_s = timeout_s

    def letter(self, message: Message) -> EmailMessage:
        """The message as a letter; it has the same Message-ID each time, so that a second copy can be told."""
        letter = EmailMessage()
        sender = self.settings.mail_from
        letter["From"] = f"Vigil <{sender}>"
        letter["To"] = "undisclosed-recipients:;"
        letter["Subject"] = message.subject
        letter["Date"] = formatdate(localtime=False)
        letter["Message-ID"] = f"<vigil-{message.key}@{sender.partition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday replies
        letter.set_content(message.text)
        return letter

    def send(self, message: Message) -> None:
        with self._signed_in() as server:
            refused = server.send_message(
                self.letter(message), from_addr=self.settings.mail_from, to_addrs=list(self.settings.mail_to)
            )
        if refused:
            raise SourceError(f"the mail server refused {len(refused)} of {len(self.settings.mail_to)} receivers")

    def check(self) -> str:
        with self._signed_in() as server:
            server.noop()
        signed = "signed in" if self.settings.smtp_user else "no sign-in asked"
        return f"{self.settings.smtp_host}:{self.settings.smtp_port} answers, {signed}"

    @contextmanager
    def _signed_in(self) -> Iterator[smtplib.SMTP]:
        """SourceError says what went wrong in the server's number; its words may repeat what we sent."""
        settings = self.settings
        where = f"the mail server {settings.smtp_host}:{settings.smtp_port}"
        if settings.smtp_user and self.password is None:
            raise SourceError("there is no mail password: set VIGIL_SMTP_PASSWORD")
        try:
            with self._connected() as server:
                if settings.smtp_tls == "starttls":
                    server.starttls(context=ssl.create_default_context())
                if settings.smtp_user and self.password is not None:
                    server.login(settings.smtp_user, self.password)
                yield server
        except smtplib.SMTPAuthenticationError as error:
            raise SourceError(f"{where} does not take user and password ({error.smtp_code})") from None
        except smtplib.SMTPResponseException as error:
            raise SourceError(f"{where} answers {error.smtp_code}") from None
        except smtplib.SMTPServerDisconnected:
            raise SourceError(f"{where} does not answer, or hung up") from None
        except smtplib.SMTPException as error:
            raise SourceError(f"{where}: {type(error).__name__}") from None
        except OSError as error:
            raise SourceError(f"{where} can't be reached: {error.strerror or type(error).__name__}") from None

    def _connected(self) -> smtplib.SMTP:
        host, port = self.settings.smtp_host, self.settings.smtp_port
        if self.settings.smtp_tls == "tls":
            return smtplib.SMTP_SSL(host, port, timeout=self.timeout_s, context=ssl.create_default_context())
        return smtplib.SMTP(host, port, timeout=self.timeout_s)
