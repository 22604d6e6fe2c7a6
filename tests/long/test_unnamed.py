"""People who are only counted, and minors, are named by no output; those with full consent by the same outputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.unnamed import made, outputs
from tests.stages.test_consent import traces

pytestmark = pytest.mark.long
OWN = ("audit", "out/export/")
"""The team's own: who was imported, and the registry as files to be imported again. Lists for others are no such."""


def test_who_is_only_counted_is_named_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = outputs(made(tmp_path, "count_only", monkeypatch))
    assert {"out/people.csv", "out/people.ftm.json", "out/gallery.html"} <= set(found)
    assert {name for name, text in found.items() if traces(text) and not name.startswith(OWN)} == set()


def test_the_gallery_has_no_trace_of_the_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = outputs(made(tmp_path, "hidden", monkeypatch))
    assert "out/gallery.html" in found
    assert {name for name, text in found.items() if traces(text)} == set()


def test_who_may_be_named_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = outputs(made(tmp_path, "full", monkeypatch))
    named = {name for name, text in found.items() if traces(text)}
    assert named >= {"report", "out/report.html", "report json", "out/gallery.html", "out/people.csv"}
    assert any(name.startswith("preview") for name in named)
