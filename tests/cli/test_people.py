"""`vigil people` as a person uses it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli import people
from bot.registry.datasets import DATASETS
from bot.settings import Secrets, shipped_config
from bot.workdir import create


def vigil(*words: str, answer: str = "") -> Result:
    app = typer.Typer()
    people.register(app)
    return CliRunner().invoke(app, ["people", *words], input=answer)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The shipped registry, in a folder that a test may change."""
    folder = tmp_path / "given"
    shutil.copytree(shipped_config() / "people", folder / "people")
    for shape in DATASETS:
        shutil.copy(shipped_config() / shape.file, folder / shape.file)
    return folder


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("VIGIL_KEYRING_PASSPHRASE", raising=False)
    monkeypatch.delenv("VIGIL_USER", raising=False)
    create(tmp_path / "work", "ada", store_url=None, secrets=Secrets.from_env())
    return tmp_path / "work"


def change(config: Path, file: str, old: str, new: str) -> None:
    text = (config / file).read_text("utf-8")
    assert old in text
    (config / file).write_text(text.replace(old, new, 1), "utf-8")


def test_validate_the_shipped_records_without_a_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    result = vigil("validate")
    assert result.exit_code == 0
    assert "35 people of 15 countries, 222 names (19 unsourced), 63 status entries. No problems." in result.stdout
    found = json.loads(vigil("validate", "--json").stdout)
    assert (found["people"], found["datasets"]["calendar"], found["problems"]) == (35, 68, [])


def test_validate_names_every_problem(config: Path) -> None:
    change(config, "people/egypt.yaml", "kind: canonical", "kind: chief")
    change(config, "people/russia.yaml", "country: RU", "country: Russia")
    result = vigil("validate", str(config))
    assert result.exit_code == 1
    assert "egypt.yaml:10: mohamed-el-baqer: names.0.kind: must be one of canonical, native" in result.stderr
    assert "russia.yaml:5: vladimir-kara-murza: country: must be the two capital letters of ISO 3166-1" in result.stderr
    assert "2 problems" in result.stderr
    found = json.loads(vigil("validate", str(config), "--json").stdout)["problems"]
    assert [problem["record"] for problem in found] == ["mohamed-el-baqer", "vladimir-kara-murza"]


def test_schema_prints_what_ships() -> None:
    assert vigil("schema").stdout == (shipped_config() / "people" / "schema.json").read_text("utf-8")


def test_import_shows_asks_and_takes_over(config: Path, directory: Path) -> None:
    where = ("--dir", str(directory), "--as", "ada")
    assert "Nothing was changed" in vigil("import", str(config), *where).stdout
    change(config, "people/egypt.yaml", "occupation: human-rights lawyer, Adalah Center", "occupation: lawyer")
    refused = vigil("import", str(config), *where, answer="n\n")
    assert refused.exit_code == 1
    assert "mohamed-el-baqer: occupation\n  - human-rights lawyer, Adalah Center\n  + lawyer\n" in refused.stdout
    assert "mohamed-el-baqer: occupation" in vigil("diff", str(config), "--dir", str(directory)).stdout
    taken = vigil("import", str(config), *where, answer="y\n")
    assert taken.exit_code == 0
    assert "1 changed" in taken.stdout
    assert vigil("diff", str(config), "--dir", str(directory)).stdout == "The folder and the store agree.\n"


def test_import_needs_a_user_of_the_store(config: Path, directory: Path) -> None:
    change(config, "people/egypt.yaml", "occupation: human-rights lawyer, Adalah Center", "occupation: lawyer")
    for who in ((), ("--as", "nobody")):
        result = vigil("import", str(config), "--dir", str(directory), "--yes", *who)
        assert result.exit_code == 1
    assert "mohamed-el-baqer" in vigil("diff", str(config), "--dir", str(directory)).stdout


def test_export_writes_a_folder_that_agrees_and_overwrites_nothing(directory: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert vigil("export", str(out), "--dir", str(directory)).exit_code == 0
    assert vigil("validate", str(out)).exit_code == 0
    assert vigil("diff", str(out), "--dir", str(directory)).stdout == "The folder and the store agree.\n"
    assert vigil("export", str(out), "--dir", str(directory)).exit_code == 1
