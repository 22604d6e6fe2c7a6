from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import build

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    shutil.copytree(CONFIG, tmp_path / "config", ignore=shutil.ignore_patterns("demo", "fonts"))
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(build(), list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_languages_say_what_to_write_down_and_are_live_once_it_is(directory: Path) -> None:
    listed = run("draft", "languages", "--dir", str(directory))
    assert "en   English: not live, nobody has approved it" in listed
    rows = {row["tag"]: row for row in json.loads(run("draft", "languages", "--dir", str(directory), "--json"))}
    assert list(rows) == ["en", "be", "ru", "uk", "es"]
    assert rows["uk"]["name"] == "українська"
    assert f'approved = "{rows["uk"]["digest"]}"' in listed
    file = directory / "config" / "summaries" / "languages.toml"
    text = file.read_text("utf-8")
    head, tail = text.split("[uk]")
    empty = 'approved_by = ""\napproved = ""'
    approved = f'approved_by = "Олена"\napproved = "{rows["uk"]["digest"]}"'
    file.write_text(head + "[uk]" + tail.replace(empty, approved, 1), "utf-8")
    assert "uk   українська: live, approved by Олена" in run("draft", "languages", "--dir", str(directory))
    with (directory / "config" / "summaries" / "uk.j2").open("a") as template:
        template.write("\n")
    assert "uk   українська: not live, Олена approved another version" in run(
        "draft", "languages", "--dir", str(directory)
    )


def test_the_gallery_is_one_page(tmp_path: Path) -> None:
    page = tmp_path / "gallery.html"
    assert "34 drafts by the texts of " in run("draft", "--gallery", str(page))
    html = page.read_text("utf-8")
    assert html.count("<section ") >= 30
    assert "made up" in html


def test_a_day_that_is_none_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(build(), ["draft", "gallery", str(tmp_path / "g.html"), "--today", "yesterday"])
    assert result.exit_code == 1
    assert "write it as 2026-11-16" in str(result.exception)


def test_the_gallery_of_a_working_directory_shows_its_own_texts(directory: Path, tmp_path: Path) -> None:
    template = directory / "config" / "summaries" / "es.j2"
    text = template.read_text("utf-8")
    assert "Solo pedimos una cosa" in text
    template.write_text(text.replace("Solo pedimos una cosa", "Pedimos solo esto"), "utf-8")
    page = tmp_path / "own.html"
    said = run("draft", "gallery", str(page), "--dir", str(directory))
    assert f"drafts by the texts of {directory / 'config'} are on the page {page}" in said
    assert "Pedimos solo esto" in page.read_text("utf-8")
    template.write_text(text.replace("{{ p.person.name }}", "{{ p.person.nmae }}"), "utf-8")
    broken = CliRunner().invoke(build(), ["draft", "gallery", str(page), "--dir", str(directory)])
    assert "es.j2: in 'story': 'bot.stages.telling.PersonTold object' has no attribute 'nmae'" in str(broken.exception)
