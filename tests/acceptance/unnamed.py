"""A real working directory whose registry lists fifty people who must not be named, and all that it gives out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

import bot.workdir
from bot.app import App
from bot.cli import build
from bot.model import Batch, Consent, Network, Post, PostSeen
from bot.stages.collect import collect
from bot.stages.link import link
from tests.cli.test_init import VIGIL
from tests.stages.test_consent import HIDDEN, folder

NOW = datetime.now(UTC)


def made(tmp_path: Path, level: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Made as by `vigil init` from a configuration that lists them; many have written of them since.

    Of those who are only counted some are minors.
    """
    config = folder(tmp_path, Consent(level))
    if level == "count_only":
        rows = yaml.safe_load((config / "people" / "more.yaml").read_text("utf-8"))
        for row in rows["people"][::3]:
            row |= {"minors": True, "linkable": False, "birth": {**row["birth"], "date": "2012-03-01"}}
        (config / "people" / "more.yaml").write_text(yaml.safe_dump(rows, allow_unicode=True), "utf-8")
    monkeypatch.setattr(bot.workdir, "shipped_config", lambda: config)
    monkeypatch.setenv("VIGIL_ALERTS_WEBHOOK", "http://127.0.0.1:9/room")
    home = tmp_path / "home"
    bot.workdir.create(home, "heron")
    (home / "config" / "networks.toml").write_text(
        '[bluesky]\nlisten = "off"\n[alerts]\nchat = true\nquiet_end = "22:00"\n'
    )
    app = App.open(home)
    events = []
    for number in range(HIDDEN):
        for text in (
            f"Free Qwyxa{number} Zvktu{number}! #FreeViasna",
            f"Жщвэю{number} Ўзхыб{number} на волі #FreeViasna",
        ):
            for author in range(6):
                uri = f"at://did:plc:a{author}/{number}/{len(events)}"
                at = NOW - timedelta(days=3, minutes=len(events))
                post = Post(network=Network.BLUESKY, uri=uri, author=f"did:a{author}", created_at=at, text=text)
                events.append(PostSeen(post, "tag"))
    batch = Batch(source="bluesky", network=Network.BLUESKY, events=tuple(events), cursor="1")
    collect(app.store, app.vault, batch, now=NOW, rules=app.rules())
    link(app.store, app.vault, app.linker())
    app.watch().look(app.store, app.vault, now=NOW)
    app.editor.draft_ahead()
    app.close()
    return home


def said(home: Path, *arguments: str) -> str:
    """All that a command says."""
    done = CliRunner().invoke(build(), [*arguments, "--dir", str(home)])
    # The doctor is right to fail: the chat room of this directory does not exist.
    assert done.exit_code == 0 or arguments[0] == "doctor", (arguments, done.output, done.exception)
    return done.output


def logged(home: Path) -> str:
    """What `vigil run` logs, at its most talkative."""
    env = {**os.environ, "VIGIL_LOG": "json", "VIGIL_LOG_LEVEL": "debug"}
    with (home / "log").open("w") as log:
        process = subprocess.Popen([*VIGIL, "run"], cwd=home, env=env, stdout=log, stderr=log)
        end = time.monotonic() + 30
        while time.monotonic() < end and '"alert"' not in (home / "log").read_text():
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    return (home / "log").read_text()


def outputs(home: Path, *, whole: bool = True) -> dict[str, str]:
    """Everything that leaves, by what made it; without `whole` two drafts only are drawn, and no gallery."""
    out = home / "out"
    out.mkdir()
    today = NOW.date()
    span = ("--from", str(today - timedelta(days=6)), "--to", str(today + timedelta(days=1)))
    found = {"run": logged(home)}
    for name, arguments in {
        "report": ("report", *span, "--html", str(out / "report.html")),
        "report json": ("report", *span, "--json"),
        "last week": ("report", "--weeks", "2", "--json"),
        "reports": ("report", "list", "--json"),
        "drafts": ("draft", "list", "--json"),
        "coverage": ("coverage",),
        "coverage json": ("coverage", "--json"),
        "tags": ("tags", "list", "--json"),
        "audit": ("audit",),
        "alerts": ("alerts", "list", "--json"),
        "purge": ("purge", "--report"),
        "doctor": ("doctor", "--json"),
        "export ftm": ("people", "export", str(out / "people.ftm.json"), "--format", "ftm"),
        "export csv": ("people", "export", str(out / "people.csv"), "--format", "csv"),
        "export": ("people", "export", str(out / "export")),
        "reviews": ("review", "list", "--all", "--json"),
    }.items():
        found[name] = said(home, *arguments)
    for draft in json.loads(found["drafts"])["drafts"][: None if whole else 2]:
        found[f"draft {draft['id']}"] = said(home, "draft", "show", str(draft["id"]))
        page = out / f"draft-{draft['id']}.html"
        found[f"preview {draft['id']}"] = said(home, "draft", "preview", str(draft["id"]), "--html", str(page))
    if whole:
        done = CliRunner().invoke(
            build(), ["draft", "gallery", str(out / "gallery.html"), "--config", str(home / "config")]
        )
        assert done.exit_code == 0, done.output
    for path in out.rglob("*"):
        if path.is_file():
            found[str(path.relative_to(home))] = path.read_text("utf-8")
    return found
