"""Fifty hidden people through a real working directory: no trace in any output, nor in any file.

The gallery, people who are only counted, minors and, so that this can fail, people with full consent:
`tests/long/test_unnamed.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.unnamed import made, outputs
from tests.stages.test_consent import traces


def test_no_output_and_no_file_holds_a_trace_of_the_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = made(tmp_path, "hidden", monkeypatch)
    found = outputs(home, whole=False)
    assert len([name for name in found if name.startswith("draft ")]) == 2
    assert {"out/report.html", "out/people.csv", "run"} <= set(found)
    assert {name: marks for name, text in found.items() if (marks := traces(text))} == {}
    # What the team itself wrote down is its own; the store, its log and whatever lies beside it are not.
    given = {home / "config" / name for name in ("people/more.yaml", "calendar.yaml", "summaries/words.toml")}
    files = [path for path in home.rglob("*") if path.is_file() and path not in given and path.parent.name != "out"]
    assert any(path.name == "vigil.db" for path in files)
    forms = ("Qwyxa", "qwyxa", "qwyx-", "Zvktu", "zvktu", "zvkjob", "Ўзхыб", "ўзхыб", "Жщвэю")
    marks = [form.encode(code) for form in forms for code in ("utf-8", "utf-16-le", "utf-32-le")]
    assert {path.name for path in files for mark in marks if mark in path.read_bytes()} == set()
