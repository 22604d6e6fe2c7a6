"""Hashtags changed from the command line: with a reason, with a way back, and with a look at what they would bring."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.app import App
from bot.cli import build
from bot.errors import Conflict, Forbidden, NotFound
from bot.workdir import create
from tests.listeners.frames import ALICE, BOB, Act, record, v2


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    create(tmp_path / "team", "heron")
    return tmp_path / "team"


def run(directory: Path, *words: str) -> Result:
    command = [*words, "--dir", str(directory)]
    return CliRunner().invoke(build(), command, env={"VIGIL_USER": "heron"})


def told(directory: Path, *words: str) -> Any:
    result = run(directory, *words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def watched(directory: Path) -> dict[str, str]:
    return {row["tag"]: row["state"] for row in told(directory, "tags", "list")}


def test_a_tag_is_added_paused_removed_and_every_step_has_its_reason_and_a_way_back(directory: Path) -> None:
    assert run(directory, "tags", "add", "＃FreeAles", "--reason", "asked for").exit_code == 0
    assert watched(directory)["freeales"] == "active"
    assert run(directory, "tags", "pause", "#freeALES", "--reason", "flooded").exit_code == 0
    assert watched(directory)["freeales"] == "paused"
    assert run(directory, "tags", "add", "FreeAles", "--reason", "over").exit_code == 0
    assert run(directory, "tags", "remove", "FreeAles", "--reason", "declared extremist").exit_code == 0
    assert "freeales" not in watched(directory)
    changes = told(directory, "tags", "history", "FreeAles")
    assert [(change["action"], change["reason"], change["actor"]) for change in changes] == [
        ("remove", "declared extremist", "heron"),
        ("add", "over", "heron"),
        ("pause", "flooded", "heron"),
        ("add", "asked for", "heron"),
    ]
    newest = changes[0]["number"]
    assert run(directory, "tags", "undo", str(newest), "--reason", "a mistake").exit_code == 0
    assert watched(directory)["freeales"] == "active"
    assert told(directory, "tags", "history", "FreeAles")[1]["undone"] == newest + 1
    assert run(directory, "tags", "undo", str(newest + 1), "--reason", "no mistake").exit_code == 0
    assert "freeales" not in watched(directory)
    trail = told(directory, "audit")
    assert trail["whole"]
    assert (trail["entries"][0]["action"], trail["entries"][0]["subject"]) == ("tag.undo", "freeales")


def test_what_can_not_be_done_says_why(directory: Path) -> None:
    run(directory, "users", "add", "owl", "--as", "heron")
    cases: list[tuple[type[Exception], tuple[str, ...]]] = [
        (Conflict, ("add", "FreeViasna", "--reason", "again")),
        (Conflict, ("add", "Fresh", "--reason", " ")),
        (NotFound, ("remove", "Nowhere", "--reason", "x")),
        (NotFound, ("undo", "99", "--reason", "x")),
        (Forbidden, ("add", "Fresh", "--reason", "x", "--as", "owl")),
    ]
    for error, words in cases:
        assert isinstance(run(directory, "tags", *words).exception, error), words
    assert "two words" in str(run(directory, "tags", "add", "two words", "--reason", "x").exception)


def test_a_change_is_undone_only_while_nothing_came_after_it(directory: Path) -> None:
    run(directory, "tags", "pause", "FreeViasna", "--reason", "flood")
    first = told(directory, "tags", "history", "FreeViasna")[0]["number"]
    run(directory, "tags", "remove", "FreeViasna", "--reason", "enough")
    refused = run(directory, "tags", "undo", str(first), "--reason", "x")
    assert isinstance(refused.exception, Conflict)
    assert "undo that one first" in str(refused.exception)


def test_a_tag_without_a_card_is_watched_and_never_published(directory: Path) -> None:
    said = run(directory, "tags", "add", "NobodyKnowsThis", "--reason", "x").output
    assert "no risk card" in said
    app = App.open(directory)
    with app.store.read() as conn:
        assert "nobodyknowsthis" in app.watchlist().tags
        day = app.clock().date()
        assert app.editor.material(conn, "en", day).tag == "WithoutJustCause"
    run(directory, "tags", "remove", "WithoutJustCause", "--reason", "x")
    with app.store.read() as conn:
        assert app.editor.material(conn, "en", day).tag == "", "what is not on the list any more is not written either"
    app.close()


def test_a_preview_counts_what_no_rule_keeps_and_keeps_nothing(directory: Path, tmp_path: Path) -> None:
    texts = [
        (ALICE, "Вясна ідзе #вясна #сад", "be"),
        (ALICE, "Квітнее #вясна #сад", "be"),
        (BOB, "Spring sale #вясна", "en"),
        (BOB, "За Алеся Бяляцкага #вясна", "be"),
        (ALICE, "#FreeViasna #вясна", "be"),
        (ALICE, "unrelated", "en"),
    ]
    acts = [
        Act(n * 14_400, did=did, record={**record(text), "langs": [lang]})
        for n, (did, text, lang) in enumerate(texts, 1)
    ]
    capture = tmp_path / "monday.jsonl"
    capture.write_bytes(b"\n".join(map(v2, acts)) + b"\n")
    found = told(directory, "tags", "preview", "Вясна", "--sample", str(capture))
    assert not found["watched"]
    one = found["samples"]["monday.jsonl"]
    # The one that names Bialiatski is kept today, and so is the one with a watched tag.
    assert (one["posts"], one["new"], one["other_topic"]) == (5, 3, 3)
    assert one["langs"] == {"be": 2, "en": 1}
    assert one["co_tags"] == {"сад": 2}
    assert one["new_per_day"] == pytest.approx(3 / (5 * 4 / 24))
    assert found["samples"]["stored"]["posts"] == 0
    run(directory, "replay", str(capture))
    again = told(directory, "tags", "preview", "Вясна", "--days", "30")["samples"]["stored"]
    assert (again["posts"], again["new"]) == (2, 0)
