"""`vigil people` as a person uses it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.app import ALIASES, App
from bot.cli import people, people_hide, people_import
from bot.registry import load_registry
from bot.registry.datasets import DATASETS
from bot.settings import Secrets, shipped_config
from bot.store.people import load_people
from bot.workdir import create
from nlp import load_linker
from tests.bench.registry import made_up


def vigil(*words: str, answer: str = "") -> Result:
    app = typer.Typer()
    for module in (people, people_import, people_hide):
        module.register(app)
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
    names = [name for person in load_registry(shipped_config()).persons for name in person.names]
    looked_up = sum(name.kind != "transcription" for name in names)
    told = f"{len(names)} names ({len(names) - looked_up + 19} unsourced), 63 status entries. No problems."
    assert f"35 people of 15 countries, {told}" in result.stdout
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


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(
        "No,Who,Land,Work\n1,Zenon Prykladovich,BY,editor\n2,Ігар Лосік,Belarus,blogger\n3,Ulla Sample,Narnia,\n",
        "utf-8",
    )
    return path


MAP = ("--map", "id=No,name=Who,country=Land,occupation=Work", "--name", "Our list")


def test_a_list_is_shown_asked_about_and_taken_over(listed: Path, directory: Path) -> None:
    where = ("--dir", str(directory), "--as", "ada")
    wrong = vigil("import", str(listed), *MAP, *where)
    assert str(wrong.exception) == "list.csv:4: 3: country: 'Narnia' is no country: write two letters, like BY"
    listed.write_text(listed.read_text("utf-8").replace("Narnia", "RU"), "utf-8")
    refused = vigil("import", str(listed), *MAP, *where, answer="n\n")
    assert refused.exit_code == 1
    assert "zenon-prykladovich: new, Zenon Prykladovich, 1 name" in refused.stdout
    assert "line 3: Ігар Лосік (record 2) is held back. It may be ihar-losik: the same name" in refused.stdout
    assert "2 new (0 of them minors: counted, never named), 0 to change" in refused.stdout
    looked = json.loads(vigil("import", str(listed), *MAP, *where, "--json").stdout)
    assert (looked["new"], looked["held_back"][0]["may_be"][0]["person"]) == (2, "ihar-losik")
    assert "2 people added" in vigil("import", str(listed), *MAP, *where, "--yes").stdout
    same = vigil("import", str(listed), *MAP, *where, "--same-as", "2=ihar-losik", "--yes")
    assert "identifiers (new)" in same.stdout
    assert (
        "occupation: blogger; RFE/RL Belarus Service (Radio Svaboda) consultant is kept; the list says blogger"
        in same.stdout
    )
    again = vigil("import", str(listed), *MAP, *where)
    assert "Nothing was changed" in again.stdout
    assert "--overwrite ihar-losik:occupation" in again.stdout
    taken = json.loads(
        vigil("import", str(listed), *MAP, *where, "--overwrite", "ihar-losik:occupation", "--yes", "--json").stdout
    )
    assert taken["taken"]["changed"] == ["ihar-losik"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "excel"), "allowed: auto, ftm, wikidata, csv, yaml"),
        (("--map", "who=Who"), "'who' is no field"),
        (("--country", "Narnia"), "--country Narnia"),
        (("--list-as-of", "soon"), "--list-as-of"),
        (("--same-as", "2"), "write RECORD=ID"),
        (("--second-source", "somebody"), "--second-source"),
        (("--consent", "full"), "needs --basis"),
    ],
)
def test_wrong_options_say_what_is_allowed(listed: Path, directory: Path, words: tuple[str, ...], said: str) -> None:
    result = vigil("import", str(listed), *words, "--dir", str(directory), "--as", "ada")
    assert result.exit_code == 1
    assert said in str(result.exception)


def test_lists_for_others_name_nobody_who_is_only_counted(directory: Path, tmp_path: Path) -> None:
    for name in ("ftm", "csv"):
        out = tmp_path / f"out.{name}"
        done = vigil("export", str(out), "--format", name, "--dir", str(directory))
        assert "34 people written" in done.stdout
        assert "1 who may not be named left out" in done.stdout
        assert "family not asked" not in out.read_text("utf-8")
        assert vigil("export", str(out), "--format", name, "--dir", str(directory)).exit_code == 1
        back = vigil("import", str(out), "--dir", str(directory), "--as", "ada")
        assert (back.exit_code, "Nothing was changed" in back.stdout) == (0, True)
    assert "allowed: yaml, ftm, csv" in str(vigil("export", str(tmp_path / "x"), "--format", "pdf").exception)


def test_whoever_is_hidden_is_gone_and_what_remains_is_listed(directory: Path, tmp_path: Path) -> None:
    where = ("--dir", str(directory), "--as", "ada")
    command = ("hide", "ihar-losik", "--reason", "asked for by the family", *where)
    assert vigil(*command, answer="n\n").exit_code == 1
    done = vigil(*command, "--yes")
    assert done.exit_code == 0
    assert "Hidden: registry version 2." in done.stdout
    assert "Not reached: " in done.stdout
    out = tmp_path / "out"
    vigil("export", str(out), "--dir", str(directory))
    assert "losik" not in (out / "people" / "russia.yaml").read_text("utf-8").lower()
    assert "ihar-losik" not in "".join(path.read_text("utf-8") for path in out.rglob("*.yaml"))
    again = vigil("import", *where)
    assert "Nothing was changed" in again.stdout
    assert "1 record left out: on the deny list." in again.stdout
    assert vigil("hide", "ihar-losik", "--reason", "again", *where, "--yes").exit_code == 1
    unasked = vigil("hide", "ihar-losik", "--reason", "again", *where)
    assert "there is no person ihar-losik" in str(unasked.exception), "nobody is asked about somebody who is not there"


def test_the_file_of_compiled_aliases_goes_with_whoever_is_hidden(config: Path, directory: Path) -> None:
    where = ("--dir", str(directory), "--as", "ada")
    app = App.open(directory)
    with app.store.read() as conn:
        persons = load_people(conn)
    app.close()
    load_linker([*persons, *made_up(200)], cache=directory / ALIASES)
    held = (directory / ALIASES).read_bytes()
    assert b"Ihar Losik" in held
    assert vigil("hide", "ihar-losik", "--reason", "asked for by the family", *where, "--yes").exit_code == 0
    assert not (directory / ALIASES).exists()

    (directory / ALIASES).write_bytes(held)
    change(config, "people/egypt.yaml", "level: full", "level: hidden")
    assert vigil("import", str(config), *where, "--yes").exit_code == 0
    assert not (directory / ALIASES).exists()


def test_a_folder_says_what_it_may_not_do_alone(config: Path, directory: Path) -> None:
    where = ("--dir", str(directory), "--as", "ada")
    change(config, "people/egypt.yaml", "level: full", "level: count_only")
    assert "1 changed" in vigil("import", str(config), *where, "--yes").stdout
    change(config, "people/egypt.yaml", "level: count_only", "level: full")
    kept = vigil("import", str(config), *where)
    assert "consent stays as it is, not full: --loosen-consent mohamed-el-baqer takes that over" in kept.stdout
    assert "Nothing was changed" in kept.stdout
    assert "only when it is asked to" in vigil("diff", str(config), "--dir", str(directory)).stdout
    assert "1 changed" in vigil("import", str(config), *where, "--yes", "--loosen-consent", "mohamed-el-baqer").stdout
