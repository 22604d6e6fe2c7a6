"""Nothing personal and no secret passes the log, whoever writes it."""

import io
import json
import logging
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from bot.errors import ConfigError
from bot.log import configure, get_logger, redact
from bot.model import Network, Post

DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"
POST = Post(
    network=Network.BLUESKY,
    uri=f"at://{DID}/app.bsky.feed.post/3l6oveex3ii2l",
    author=DID,
    created_at=datetime(2026, 11, 1, tzinfo=UTC),
    text="words that a supporter wrote",
)


@pytest.fixture
def restored():
    """Leaves logging as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, structlog.get_config()
    yield
    root.handlers[:], root.level = before[0], before[1]
    structlog.configure(**before[2])


@pytest.fixture
def written(restored):
    """Everything that is logged, as JSON."""
    stream = io.StringIO()
    configure(form="json", level="debug", secrets=["hunter22", "hunter22 and more"], stream=stream)
    return stream


def last(stream: io.StringIO) -> dict:
    return json.loads(stream.getvalue().splitlines()[-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"failed for {DID}.", "failed for [did]"),
        ("see did:web:alice.example now", "see [did] now"),
        (f"at://{DID}/app.bsky.feed.post/3l6 is gone", "[address] is gone"),
        ("GET https://mastodon.example/@alice/113 gave 404", "GET [address] gave 404"),
        ("wss://jetstream.example/subscribe?cursor=1", "[address]"),
        ("postgresql+psycopg://vigil:pw@db/vigil", "[address]"),
        ("write to ann.other+x@mail.example.org please", "write to [mail] please"),
        ("hello @alice and @bob@mastodon.example!", "hello [handle] and [handle]!"),
        ("＠alice said", "[handle] said"),
        ("alice.bsky.social or my-name.example.com", "[handle] or [handle]"),
        ("Authorization: Bearer abc.def-ghi", "Authorization: [token]"),
        ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl end", "jwt [token] end"),
        ("app password abcd-efgh-2345-wxyz used", "app password [token] used"),
        ("token ZA8xY0bq_3kXyz09aB-cdEFGhij12KLmnopQRstu345 end", "token [token] end"),
        ("digest 9f86d081884c7d659a2feaa0c55ad015", "digest [token]"),
        ("x\x1b[31mred\u202e", "x\\x1b[31mred\\x202e"),
    ],
)
def test_what_is_struck_out(text, expected):
    assert redact(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "config/campaign.toml: summaries[0].cron",
        'File "/usr/lib/python3.11/site-packages/bot/stages/collect.py", line 12, in run',
        "sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: post",
        "bot.app started on vigil.db, week 2026-W47, 12.5 s, version 0.1.0",
        "Ігар Лосік 自由 e.g. this. No more",
    ],
)
def test_what_an_operator_needs_stays(text):
    assert redact(text) == text


def test_the_parameters_of_a_failed_statement_go():
    text = (
        "(sqlite3.Error) x\n[SQL: insert into post values (?)]\n[parameters: ('words', \"more ] words\")]\n(Background)"
    )
    assert "words" not in redact(text)
    assert "insert into post" in redact(text)


def test_fields_values_and_nested_data(written):
    get_logger("bot.test").info(
        "kept",
        source="mastodon:social",
        count=3,
        text="words that a supporter wrote",
        post=POST,
        raw=b"words that a supporter wrote",
        detail={"handle": "alice", "note": f"by {DID}", "list": ["https://x.example/1", 5]},
        path=Path("/srv/vigil/limits.toml"),
        network=Network.BLUESKY,
    )
    event = last(written)
    assert (event["source"], event["count"], event["network"]) == ("mastodon:social", 3, "bluesky")
    assert (event["text"], event["post"], event["raw"]) == ("[hidden]", "[Post]", "[28 bytes]")
    assert event["detail"] == {"handle": "[hidden]", "note": "by [did]", "list": ["[address]", 5]}
    assert event["path"] == "/srv/vigil/limits.toml"
    assert "supporter" not in written.getvalue()
    assert event["part"] == "bot.test"
    assert datetime.fromisoformat(event["timestamp"]).tzinfo is not None


def test_known_secrets_go_wherever_they_are(written):
    try:
        password = "hunter22 and more"
        raise RuntimeError(f"sign-in with {password} failed for alice.bsky.social")
    except RuntimeError:
        get_logger("bot.test").exception("sign-in hunter22 failed")
    assert "hunter22" not in written.getvalue()
    assert "alice" not in written.getvalue()
    assert "RuntimeError: sign-in with [secret] failed for [handle]" in last(written)["exception"]
    assert last(written)["event"] == "sign-in [secret] failed"


def test_libraries_pass_the_same_net(written):
    logging.getLogger("httpx").warning("HTTP %s %s", "https://pds.example/xrpc", 500)
    logging.getLogger("httpx").info("HTTP Request: GET https://pds.example/xrpc")
    lines = written.getvalue().splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["HTTP [address] 500"]


def test_one_event_is_one_line_for_people_too(restored):
    stream = io.StringIO()
    configure(form="text", stream=stream)
    get_logger("bot.test").info("gap", reason="line one\nforged [error    ] line two \x1b[2J")
    assert len(stream.getvalue().splitlines()) == 1
    assert "\x1b" not in stream.getvalue()


def test_levels_and_wrong_environment(monkeypatch, restored):
    stream = io.StringIO()
    monkeypatch.setenv("VIGIL_LOG_LEVEL", "error")
    monkeypatch.setenv("VIGIL_LOG", "json")
    configure(stream=stream)
    get_logger("bot.test").warning("no")
    get_logger("bot.test").error("yes")
    assert last(stream)["event"] == "yes"
    assert len(stream.getvalue().splitlines()) == 1
    monkeypatch.setenv("VIGIL_LOG", "xml")
    with pytest.raises(ConfigError, match='VIGIL_LOG: found "xml"; allowed: text, json'):
        configure()


def test_standard_output_stays_free_before_anything_is_configured():
    code = "from bot.log import get_logger; get_logger('x').warning('by did:plc:abc')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert "by [did]" in done.stderr
