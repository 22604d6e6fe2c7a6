"""`vigil link`: JSON lines in, JSON lines out, one for one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-c", "from bot.cli.link import main; main()"]


def run(raw: bytes, *options: str, cwd: Path | None = None) -> tuple[int, list[dict[str, Any]], str]:
    done = subprocess.run([*COMMAND, *options], input=raw, capture_output=True, check=False, cwd=cwd, timeout=60)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()


def test_lines_come_out_in_order_with_code_point_offsets(tmp_path: Path) -> None:
    lines = [
        {"id": 7, "text": "🙂 Free Ales Bialiatski!", "langs": ["en"], "likes": 3},
        {"id": "b", "text": "nothing", "tags": None},
        {"id": None, "text": "律师丁家喜被捕", "tags": ["FreeXuDing"]},
    ]
    raw = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    status, out, errors = run(raw, cwd=tmp_path)
    assert status == 0
    assert errors == ""
    assert [line["id"] for line in out] == [7, "b", None]
    mention = out[0]["mentions"][0]
    assert set(mention) == {"start", "end", "text", "person", "score", "evidence"}
    assert lines[0]["text"][mention["start"] : mention["end"]] == mention["text"] == "Ales Bialiatski"
    assert mention["person"] == "ales-bialiatski"
    assert out[1]["mentions"] == []
    assert out[2]["mentions"][0]["person"] == "ding-jiaxi"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"nope", "not JSON"),
        (b"", "not JSON"),
        (b"[1]", "object"),
        (b'{"id": 1}', "`text` is missing"),
        (b'{"id": 1, "text": 5}', "not a string"),
        (b'{"text": "x"}', "`id` is missing"),
        (b'{"id": 1, "text": "x", "langs": "en"}', "langs"),
        (b'{"id": 1, "text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_broken_line_is_reported_in_its_place(line: bytes, why: str) -> None:
    good = b'{"id": 1, "text": "Ales Bialiatski"}'
    status, out, errors = run(good + b"\n" + line + b"\n" + good + b"\n")
    assert status == 1
    assert len(out) == 3
    assert out[1]["id"] is None
    assert why in out[1]["error"]
    assert "line 2" in errors
    assert out[2]["mentions"]


def test_plain_text() -> None:
    status, out, _ = run("Ales Bialiatski\n\nصور نرگس محمدی در زندان\n".encode(), "--text")
    assert status == 0
    assert [[mention["person"] for mention in line["mentions"]] for line in out] == [
        ["ales-bialiatski"],
        [],
        ["narges-mohammadi"],
    ]
    assert [line["id"] for line in out] == [1, 2, 3]


def test_explain_shows_candidates_and_weights() -> None:
    status, out, _ = run(b'{"id": 1, "text": "Rushan spoke. Kalesnikava smiled in a Minsk prison."}\n', "--explain")
    mention = out[0]["mentions"][0]
    assert status == 0
    assert mention["candidates"][0]["person"] == "maria-kalesnikava"
    assert all({"reason", "weight"} <= set(item) for item in mention["evidence"])


def test_hostile_characters_survive() -> None:
    status, out, _ = run(b'{"id": "\\ud800", "text": "\\ud800 Ales Bialiatski \\u0000"}\n')
    assert status == 0
    assert out[0]["id"] == "\ud800"
    assert out[0]["mentions"][0]["start"] == 2


def test_another_folder_of_people(tmp_path: Path) -> None:
    record = (
        "people:\n  - id: anna-example\n    country: NO\n    occupation: writer\n    names:\n"
        "      - {value: Anna Example, lang: en, script: Latn, kind: canonical, source: a page, evidence: sourced}\n"
    )
    (tmp_path / "norway.yaml").write_text(record, encoding="utf-8")
    status, out, errors = run(b'{"id": 1, "text": "Anna Example and Ales Bialiatski"}\n', "--people", str(tmp_path))
    assert (status, errors) == (0, "")
    assert [mention["person"] for mention in out[0]["mentions"]] == ["anna-example"]


def test_a_broken_registry_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("people:\n  - id: X\n", encoding="utf-8")
    status, out, errors = run(b"", "--people", str(tmp_path))
    assert (status, out) == (2, [])
    assert "x.yaml" in errors


def test_it_answers_while_input_stays_open() -> None:
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ}) as process:
        assert process.stdin
        assert process.stdout
        started = time.monotonic()
        process.stdin.write(b'{"id": 1, "text": "Ales Bialiatski"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["mentions"]
        assert time.monotonic() - started < 10  # under 2 s on a free machine
        process.stdin.close()
        assert process.wait(10) == 0


def test_a_text_as_an_argument() -> None:
    status, out, _ = run(b"", "--text", "Свабоду Алесю", "Бяляцкаму!")
    assert status == 0
    assert [mention["person"] for mention in out[0]["mentions"]] == ["ales-bialiatski"]
    assert run(b"", "Свабоду")[0] == 2


@pytest.mark.parametrize("explain", [(), ("--explain",)])
def test_at_a_terminal_a_text_is_answered_in_words(explain: tuple[str, ...]) -> None:
    command = [*COMMAND, "--text", "Свабоду Алесю Бяляцкаму!", *explain]
    spawn = f"import pty, sys; sys.exit(pty.spawn({command!r}))"
    done = subprocess.run([sys.executable, "-c", spawn], capture_output=True, check=True, timeout=60)
    shown = done.stdout.decode().replace("\r\n", "\n")
    assert shown.startswith("Алесю Бяляцкаму (8 to 23): ales-bialiatski, 0.")
    assert ", linked\n" in shown
    assert "the full name; dative (be)\n" in shown
    assert "{" not in shown
