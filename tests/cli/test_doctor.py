"""`vigil doctor` finds each kind of damage, says what to do, and never hangs."""

import json
import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.doctor import Finding, examine
from bot.model import Network, Role
from bot.store import outbox, summaries, users
from bot.store.session import Store
from bot.vault import Vault
from bot.workdir import create
from tests import fake_mastodon
from tests.cli.test_init import vigil
from tests.stages.test_publish import a_summary, approved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("doctor") / "home"
    create(home, "heron")
    (home / "config" / "networks.toml").write_text('[bluesky]\nlisten = "off"\n')
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    """A working directory in which all is well, and that listens to nothing."""
    shutil.copytree(made, tmp_path / "home")
    return tmp_path / "home"


class Server(ThreadingHTTPServer):
    """Answers like an instance whose account is `bot` or not, at a time that is `ahead` of ours."""

    ahead = timedelta(0)
    bot = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        account = {
            "id": "1",
            "username": "v",
            "acct": "v",
            "bot": self.server.bot,
            "created_at": "2026-01-01T00:00:00Z",
        }
        allowed = self.headers.get("authorization") == "Bearer good-token" or "instance" in self.path
        body = json.dumps(account if allowed else {"error": "The access token is invalid"}).encode()
        self.send_response_only(200 if allowed else 401)
        self.send_header("Date", format_datetime(datetime.now(UTC) + self.server.ahead, usegmt=True))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Answer) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def look(home: Path, *, until: str = "clock", timeout_s: float = 2.0, environ: dict | None = None, **options):
    """The findings by name, up to the one named `until`: the last ones take longest."""
    findings: dict[str, Finding] = {}
    for finding in examine(home, environ=environ or {}, timeout_s=timeout_s, **options):
        assert finding.name not in findings
        assert bool(finding.do) == (finding.state in ("failed", "warning")), finding
        findings[finding.name] = finding
        if finding.name == until:
            break
    return findings


def failed(findings: dict[str, Finding]) -> list[str]:
    return [name for name, finding in findings.items() if finding.state == "failed"]


def networks(home: Path, text: str) -> None:
    (home / "config" / "networks.toml").write_text(text)


def test_all_is_well_with_a_new_directory(home):
    findings = look(home, until="linker")
    assert failed(findings) == []
    assert findings["keyring fits"].state == findings["audit trail"].state == findings["linker"].state == "ok"
    assert findings["accounts"].state == "skipped"
    assert findings["sources"].state == "warning"


def test_the_command_prints_and_exits(home, tmp_path):
    done = vigil("doctor", "--dir", str(home), cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All is well." in done.stdout
    (home / "keyring.json").chmod(0o644)
    done = vigil("doctor", "--json", cwd=home)
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert not result["ok"]
    assert [finding["name"] for finding in result["findings"] if finding["state"] == "failed"] == ["keyring"]


def test_no_working_directory(tmp_path):
    findings = look(tmp_path, until="linker")
    assert "vigil init" in findings["config"].found
    assert failed(findings) == ["config", "keyring"]
    assert findings["store"].state == findings["linker"].state == "skipped"


def test_wrong_setting_is_named_and_the_rest_still_looked_at(home):
    (home / "config" / "limits.toml").write_text("[retention]\ntext_day = 3\n")
    findings = look(home)
    assert "retention.text_day" in findings["config"].found
    assert findings["keyring"].state == "ok"


def test_keyring_missing_open_to_others_of_another_store_or_locked(home):
    keyring = home / "keyring.json"
    keyring.chmod(0o640)
    assert "chmod 600" in look(home)["keyring"].found
    keyring.unlink()
    assert failed(look(home)) == ["keyring"]
    Vault.create(keyring)
    assert failed(look(home)) == ["keyring fits"]
    keyring.unlink()
    Vault.create(keyring, "open sesame")
    assert "VIGIL_KEYRING_PASSPHRASE" in look(home)["keyring"].found
    assert look(home, environ={"VIGIL_KEYRING_PASSPHRASE": "open sesame"})["keyring"].state == "ok"


def test_store_missing(home):
    (home / "vigil.db").unlink()
    findings = look(home, until="linker")
    assert failed(findings) == ["store"]
    assert findings["schema"].state == findings["users"].state == findings["linker"].state == "skipped"
    assert not (home / "vigil.db").exists()


def test_store_that_is_no_database(home):
    (home / "vigil.db").write_bytes(b"not a database, for sure" * 100)
    assert failed(look(home)) == ["store"]


def test_store_that_others_may_read(home):
    (home / "vigil.db").chmod(0o644)
    assert "chmod 600" in look(home)["store"].do


def test_schema_of_another_version(home):
    with sqlite3.connect(home / "vigil.db") as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    findings = look(home)
    assert failed(findings) == ["schema"]
    assert "9999" in findings["schema"].found
    assert findings["users"].state == "skipped"


def test_audit_trail_that_was_tampered_with(home):
    with sqlite3.connect(home / "vigil.db") as connection:
        connection.execute("update audit set actor = 'rook' where id = 2")
    assert "entry 2" in look(home)["audit trail"].found


def test_no_admin_left(home):
    with sqlite3.connect(home / "vigil.db") as connection:
        connection.execute("update user set active = 0")
    assert failed(look(home)) == ["users"]


def test_an_empty_secret(home):
    assert failed(look(home, environ={"VIGIL_BLUESKY_PASSWORD": ""})) == ["secrets"]


def test_sources_there_and_not_there(home, server):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        gone = closed.getsockname()[1]
    live = f"ws://127.0.0.1:{server.server_port}"
    networks(
        home,
        f'[bluesky]\nhosts = ["{live}", "ws://127.0.0.1:{gone}"]\n[[mastodon]]\nname = "one"\nurl = "{server.url}"\n',
    )
    findings = look(home)
    assert findings[f"source bluesky 127.0.0.1:{server.server_port}"].state == "ok"
    assert findings["source mastodon one"].state == "ok"
    assert failed(findings) == [f"source bluesky 127.0.0.1:{gone}"]
    assert findings["clock"].found.endswith("of the sources")


@pytest.mark.parametrize(
    ("local", "remote", "signed", "state", "words"),
    [
        ("public", "public", False, "ok", "reachable"),
        ("public", "disabled", False, "ok", "local posts only"),
        ("authenticated", "authenticated", False, "failed", "VIGIL_MASTODON_TOKEN_ONE"),
        ("authenticated", "authenticated", True, "ok", "reachable"),
        ("disabled", "disabled", True, "failed", "to nobody"),
    ],
)
def test_a_mastodon_server_says_whom_it_shows_its_timelines(home, local, remote, signed, state, words):
    with fake_mastodon.serve() as far:
        far.timelines.access = {"hashtag_feeds": {"local": local, "remote": remote}}
        networks(home, f'[bluesky]\nlisten = "off"\n[[mastodon]]\nname = "one"\nurl = "{far.url}"\n')
        environ = {"VIGIL_MASTODON_TOKEN_ONE": "token"} if signed else {}
        found = look(home, environ=environ)["source mastodon one"]
        assert (found.state, words in found.found) == (state, True), found


def test_a_mastodon_server_that_moved_is_an_old_one_or_none(home):
    with fake_mastodon.serve() as far:
        networks(home, f'[bluesky]\nlisten = "off"\n[[mastodon]]\nname = "one"\nurl = "{far.url}"\n')
        far.api = 1
        assert look(home)["source mastodon one"].state == "ok"
        far.api = 0
        assert "not an open Mastodon server" in look(home)["source mastodon one"].found
        with fake_mastodon.serve() as other:
            far.moved_to = other.url.replace("127.0.0.1", "localhost")
            assert "sends us on to localhost" in look(home)["source mastodon one"].found


def test_a_source_that_takes_the_call_and_never_answers(home):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        networks(home, f'[bluesky]\nhosts = ["ws://127.0.0.1:{silent.getsockname()[1]}"]\n')
        began = time.monotonic()
        findings = look(home, timeout_s=0.3)
        assert time.monotonic() - began < 5
        assert len(failed(findings)) == 1
        assert "not compared" in findings["clock"].found


def test_a_clock_that_is_wrong(home, server):
    networks(home, f'[bluesky]\nhosts = ["ws://127.0.0.1:{server.server_port}"]\n')
    server.ahead = timedelta(hours=1)
    assert "behind the sources' clocks" in look(home)["clock"].found
    server.ahead = timedelta(0)
    findings = look(home, clock=lambda: utc_now() - timedelta(days=20_000))
    assert "before the keyring was written" in findings["clock"].found


def test_accounts(home, server):
    networks(
        home,
        f'[bluesky]\nlisten = "off"\npost = true\nhandle = "v.example.org"\npds = "{server.url}"\n'
        f'[[mastodon]]\nname = "my-one"\nurl = "{server.url}"\npost = true\n',
    )
    findings = look(home)
    assert "VIGIL_BLUESKY_PASSWORD" in findings["account bluesky"].found
    assert "VIGIL_MASTODON_TOKEN_MY_ONE" in findings["account mastodon my-one"].found
    token = {"VIGIL_MASTODON_TOKEN_MY_ONE": "good-token"}
    assert look(home, environ=token)["account mastodon my-one"].state == "ok"
    server.bot = False
    assert "automated" in look(home, environ=token)["account mastodon my-one"].found
    wrong = {"VIGIL_MASTODON_TOKEN_MY_ONE": "wrong-token", "VIGIL_BLUESKY_PASSWORD": "wrong-password"}
    findings = look(home, environ=wrong)
    assert failed(findings) == ["account bluesky", "account mastodon my-one"]
    assert "wrong-" not in str(findings)


def test_several_accounts_differ_and_speak_every_language(home, server):
    networks(
        home,
        f'[bluesky]\nlisten = "off"\n[[mastodon]]\nname = "my-one"\nurl = "{server.url}"\n'
        '[[accounts]]\nname = "english"\nnetwork = "mastodon"\nserver = "my-one"\nlangs = ["en"]\n'
        '[[accounts]]\nname = "third"\nnetwork = "mastodon"\nserver = "my-one"\nlangs = ["uk"]\n',
    )
    campaign = home / "config" / "campaign.toml"
    text = campaign.read_text().replace('langs = ["en"]', 'langs = ["en", "be"]')
    campaign.write_text(
        f'{text}\n[[summaries]]\nkind = "name"\ncron = "0 9 * * *"\nlang = "be"\nnetworks = ["mastodon"]\n'
    )
    token = {"VIGIL_ACCOUNT_ENGLISH": "good-token", "VIGIL_ACCOUNT_THIRD": "good-token"}
    findings = look(home, environ=token)
    assert findings["account mastodon english"].state == findings["account mastodon third"].state == "ok"
    assert "no account posts in 'be' there" in findings["account mastodon for be"].found
    assert "english and third are both" in findings["accounts differ"].found
    assert "VIGIL_ACCOUNT_THIRD" in findings["accounts differ"].found
    assert "good-token" not in str(findings)
    assert "accounts differ" not in look(home, environ={"VIGIL_ACCOUNT_ENGLISH": "good-token"})


def test_posts_of_an_account_that_is_gone(home):
    store = Store.open(f"sqlite:///{home / 'vigil.db'}")
    with store.write() as conn:
        users.add_user(conn, "rook", Role.MODERATOR, at=utc_now(), actor="rook")
    made = approved(store, a_summary(), networks=(Network.MASTODON,))
    row = outbox.Planned(ordinal=0, key="k", record={})
    with store.write() as conn:
        outbox.allocate(conn, summaries.load(conn, made), Network.MASTODON, [row], account="gone", at=utc_now())
    store.close()
    found = look(home, until="outbox")["outbox"]
    assert (found.state, "1 post waits for the account gone" in found.found) == ("warning", True)
    done = vigil("publish", cwd=home)
    assert done.returncode == 1
    assert "1 post waits for the account gone" in done.stdout


def test_nothing_is_changed(home):
    kept = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    look(home, until="linker")
    assert {path: path.read_bytes() for path in kept} == kept


def test_names_that_are_only_looked_for_need_no_font(home):
    """Of 7,000 spellings a card shows some dozens, and every script of theirs comes with the fonts of ours."""
    found = look(home, until="fonts")["fonts"]
    assert (found.state, found.found) == ("ok", "the names of all 35 people can be drawn")


def test_texts_of_every_planned_language_can_be_read(home):
    found = look(home, until="texts")["texts"]
    assert (found.state, found.found) == (
        "ok",
        "templates of en; en: sent only once a native reader has approved the template",
    )
    template = home / "config" / "summaries" / "en.j2"
    text = template.read_text("utf-8")
    template.write_text(text + "{% if %}\n", "utf-8")
    broken = look(home, until="texts")["texts"]
    assert (broken.state, f"en.j2:{text.count(chr(10)) + 1}: in 'warning': Expected" in broken.found) == (
        "failed",
        True,
    )
    template.write_text(text.replace("macro week_card", "macro wek_card"), "utf-8")
    assert "en.j2: there is no macro 'week_card'" in look(home, until="texts")["texts"].found
    settings = home / "config" / "campaign.toml"
    planned = settings.read_text("utf-8").replace('langs = ["en"]', 'langs = ["en", "de"]')
    settings.write_text(planned.replace('lang = "en"', 'lang = "de"'), "utf-8")
    assert "languages.toml: no language 'de'; there are be, en, es, ru, uk" in look(home, until="texts")["texts"].found
