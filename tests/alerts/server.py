"""A mail server that speaks SMTP with STARTTLS and AUTH over a real socket, and a chat server that takes webhooks."""

from __future__ import annotations

import base64
import json
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "vigil", "correct horse"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of 127.0.0.1 that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert, secret = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption_algorithm=plain)
    )
    return cert, secret


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps every letter. `refuses` receivers; `greets` false: takes connections and says nothing."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.tls = tls
        self.letters: list[tuple[list[str], EmailMessage]] = []
        self.heard: list[str] = []
        self.refuses: set[str] = set()
        self.greets = True
        self.answers_data = "250 taken"
        self.quiet = threading.Event()

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Talk(socketserver.StreamRequestHandler):
    server: MailServer

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self) -> None:
        if not self.server.greets:
            self.server.quiet.wait(30)
            return
        self.say("220 test")
        secure, signed, receivers = False, False, list[str]()
        while line := self.rfile.readline().decode().rstrip("\r\n"):
            self.server.heard.append(line)
            word = line.upper()
            if word.startswith("EHLO"):
                offers = ["test", "8BITMIME"]
                offers += ["STARTTLS"] if self.server.tls and not secure else []
                offers += ["AUTH PLAIN"] if secure else []
                for number, offer in enumerate(offers):
                    self.say(f"250{' ' if number == len(offers) - 1 else '-'}{offer}")
            elif word == "STARTTLS" and self.server.tls:
                self.say("220 go on")
                try:
                    self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
                except (ssl.SSLError, OSError):
                    return
                self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)  # type: ignore[assignment]
                secure = True
            elif word.startswith("AUTH PLAIN"):
                given = base64.b64decode(line.split()[2]).split(b"\0")
                signed = given[1:] == [USER.encode(), PASSWORD.encode()]
                self.say("235 yes" if signed else "535 5.7.8 wrong password " + PASSWORD)
            elif word.startswith("RCPT"):
                address = line.partition("<")[2].partition(">")[0]
                good = address not in self.server.refuses and (signed or not self.server.tls)
                receivers += [address] if good else []
                self.say("250 ok" if good else "550 nobody")
            elif word == "DATA":
                self.say("354 go on")
                body = b""
                while (part := self.rfile.readline()) != b".\r\n":
                    body += part.removeprefix(b".")
                if self.server.answers_data.startswith("2"):
                    letter = message_from_bytes(body, policy=policy.default)
                    assert isinstance(letter, EmailMessage)
                    self.server.letters.append((receivers, letter))
                receivers = []
                self.say(self.server.answers_data)
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


@contextmanager
def mail_server(tls: ssl.SSLContext | None = None) -> Iterator[MailServer]:
    with MailServer(tls) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.quiet.set()
        running.shutdown()


class ChatServer(ThreadingHTTPServer):
    """Keeps what is posted to /hook; `status` is its answer."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Hook)
        self.posts: list[dict[str, str]] = []
        self.status = 200

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook/secret-room"


class _Hook(BaseHTTPRequestHandler):
    server: ChatServer

    def do_HEAD(self) -> None:
        self.send_response_only(404)
        self.end_headers()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.server.status == 200 and self.path == "/hook/secret-room":
            self.server.posts.append(body)
        self.send_response_only(self.server.status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    with ChatServer() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()
