"""Documentation is held against what it describes, in both directions."""

import re
import subprocess
import types
from pathlib import Path
from typing import Annotated, Literal, Union, get_args, get_origin

import click
import pytest
import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

import bot
from bot.cli import build
from bot.settings import FILES
from bot.settings_secrets import BLUESKY_PASSWORD, KEYRING_PASSPHRASE, MASTODON_TOKEN

ROOT = Path(bot.__file__).parent.parent
CONFIG_README = ROOT / "config" / "README.md"


def kind(annotation: object, title: str | None = None, bounds: str = "") -> str:
    """A type in the words of the documentation."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = next((item.title for item in arguments[1:] if isinstance(item, FieldInfo) and item.title), title)
        return kind(arguments[0], inner)
    if origin in (Union, types.UnionType):
        return kind(next(item for item in arguments if item is not type(None)), title)
    if origin is tuple:
        return "array of " + kind(arguments[0]).removeprefix("one of ")
    if origin is Literal:
        return "one of " + ", ".join(f'`"{value}"`' for value in arguments)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "table"
    if hasattr(annotation, "__members__"):
        return "one of " + ", ".join(f'`"{value}"`' for value in annotation)
    return title or {int: "whole number" + bounds, float: "number" + bounds, bool: "true or false"}[annotation]


def bounds(field: FieldInfo) -> str:
    found = {name: getattr(item, name) for item in field.metadata for name in ("ge", "gt", "le") if hasattr(item, name)}
    if not found:
        return ""
    low = f"{found['ge']}" if "ge" in found else f"above {found['gt']}"
    return f", {low} to {found['le']}"


def default(field: FieldInfo) -> str:
    value = field.get_default()
    if value is PydanticUndefined:
        return "required"
    if value is None or value == "" or "when left out" in (field.description or ""):
        return "–"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return "`[" + ", ".join(f'"{item}"' for item in value) + "]`"
    if hasattr(value, "isoformat"):
        return f'`"{value:%H:%M}"`'
    return f"`{value}`" if isinstance(value, int | float) else f'`"{value}"`'


def table_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for item in get_args(annotation) if (found := table_in(item))), None)


def expected() -> str:
    """The reference part of config/README.md, as the schema says it."""
    lines: list[str] = []

    def describe(path: str, model: type[BaseModel], many: bool) -> None:
        lines.extend(["", f"### `[[{path}]]`" if many else f"### `[{path}]`", ""])
        lines.extend(["| key | type | default | meaning |", "|---|---|---|---|"])
        inner = []
        for name, field in model.model_fields.items():
            kinds = kind(field.annotation, field.title, bounds(field))
            lines.append(f"| `{name}` | {kinds} | {default(field)} | {field.description} |")
            if found := table_in(field.annotation):
                inner.append((f"{path}.{name}", found, get_origin(field.annotation) is tuple))
        for entry in inner:
            describe(*entry)

    for file, model in FILES.items():
        lines.extend(["", f"## {file}"])
        for name, field in model.model_fields.items():
            found = table_in(field.annotation)
            assert found is not None
            describe(name, found, get_origin(field.annotation) is tuple)
    return "\n".join(lines).strip()


def test_every_setting_is_documented_as_the_schema_has_it():
    text = CONFIG_README.read_text(encoding="utf-8")
    begin, end = "<!-- settings -->\n", "\n<!-- /settings -->"
    documented = text[text.index(begin) + len(begin) : text.index(end)].strip()
    assert documented == expected(), "put this between the marks of config/README.md:\n\n" + expected()


def test_every_setting_stands_in_the_shipped_files():
    for file, model in FILES.items():
        text = (ROOT / "config" / file).read_text(encoding="utf-8")
        for name, field in model.model_fields.items():
            table = table_in(field.annotation)
            for key in table.model_fields if table else ():
                if key != "timezone" or name == "campaign":
                    assert re.search(rf"(?m)^[# ]*{key} = ", text), f"{file}: {name}.{key} is nowhere shown"


def test_every_variable_of_the_environment_is_documented():
    source = "".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    used = set(re.findall(r"\bVIGIL_[A-Z_]+[A-Z]\b", source)) - {MASTODON_TOKEN.rstrip("_")}
    documented = set(re.findall(r"\bVIGIL_[A-Z_]+[A-Z]\b", CONFIG_README.read_text("utf-8")))
    documented.discard(MASTODON_TOKEN.rstrip("_"))
    assert {BLUESKY_PASSWORD, KEYRING_PASSPHRASE} <= used
    assert used == documented
    assert f"{MASTODON_TOKEN}<NAME>" in CONFIG_README.read_text("utf-8")


def commands(command: click.Command, name: str = "vigil") -> list[tuple[str, click.Command]]:
    found = [(name, command)]
    for part, inner in getattr(command, "commands", {}).items():
        found += commands(inner, f"{name} {part}")
    return found


COMMANDS = commands(typer.main.get_command(build()))


@pytest.mark.parametrize("name", [name for name, command in COMMANDS if not hasattr(command, "commands")])
def test_every_command_has_help_with_an_example_of_itself(name):
    command = dict(COMMANDS)[name]
    assert command.help, f"{name} has no help"
    examples = re.findall(r"`([^`\n]+)`", command.help.partition("Example")[2])
    assert any(f"{name} " in f"{example} " for example in examples), f"{name} has no example `{name} …`"
    for parameter in command.params:
        if isinstance(parameter, click.Option) or hasattr(parameter, "help"):
            assert parameter.help, f"{name}: {parameter.name} is not explained"


@pytest.mark.parametrize("name", [name for name, command in COMMANDS if hasattr(command, "commands")])
def test_every_group_has_help(name):
    assert dict(COMMANDS)[name].help


def test_every_example_is_a_command_with_options_that_exist():
    known = dict(COMMANDS)
    for name, command in COMMANDS:
        for example in re.findall(r"`(?:[^`\n]*\| *)?(vigil [^`\n|]+)`", command.help or ""):
            words = example.split()
            path = next(" ".join(words[:n]) for n in range(len(words), 0, -1) if " ".join(words[:n]) in known)
            options = {option for parameter in known[path].params for option in (*parameter.opts, "--help", "-h")}
            for word in words:
                if word.startswith("-") and len(word) > 1:
                    assert word.partition("=")[0] in options, f"{name}: {example}: no option {word}"


def test_every_part_of_the_configuration_is_described():
    text = CONFIG_README.read_text("utf-8")
    for path in (ROOT / "config").iterdir():
        name = f"{path.name}/" if path.is_dir() else path.name
        assert f"`{name}`" in text or name == "README.md", f"config/README.md does not say what {name} is"


READMES = ["README.md", "bot/README.md", "nlp/README.md", "config/README.md", "config/people/README.md"]


@pytest.mark.parametrize("readme", READMES)
def test_every_path_in_a_readme_exists(readme):
    file = ROOT / readme
    text = re.sub(r"(?ms)^```.*?^```", "", file.read_text(encoding="utf-8"))
    missing = []
    for quoted in re.findall(r"`([^`\n]+)`", text):
        path = quoted.split("::")[0]
        if re.fullmatch(r"[\w./-]+(?:/|\.(?:py|toml|ya?ml|md|j2|json|cfg))", path) and not path.startswith(
            (".", "/", "DIR/")
        ):
            near = [file.parent / path, ROOT / path, ROOT / "bot" / path, ROOT / "nlp" / path, ROOT / "config" / path]
            if not any(place.exists() for place in near):
                missing.append(path)
    assert missing == []


def test_every_link_in_a_readme_leads_somewhere():
    for readme in READMES:
        file = ROOT / readme
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{readme}: {target}"


def test_every_part_of_bot_and_nlp_has_its_place_in_the_description():
    for package in ("bot", "nlp"):
        text = "".join((ROOT / readme).read_text(encoding="utf-8") for readme in (f"{package}/README.md", "README.md"))
        for path in sorted((ROOT / package).iterdir()):
            if path.name.startswith("_") or path.suffix not in ("", ".py"):
                continue
            name = f"{path.name}/" if path.is_dir() else path.name
            word = path.stem.partition("_")[0]
            assert re.search(rf"(?<![\w.]){re.escape(word)}(?!\w)", text), (
                f"{package}/README.md does not say what {name} is"
            )


def test_documentation_names_no_place_of_one_machine():
    listed = subprocess.run(
        ["git", "ls-files", "*.md", "*.toml"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    files = [ROOT / line for line in listed.stdout.split()] or [ROOT / readme for readme in READMES]
    for file in files:
        assert not re.search(r"(?<![\w.])/(?:root|work|tmp|home/\w+)/", file.read_text("utf-8")), file


def test_ci_runs_the_command_that_the_readme_gives():
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").strip().splitlines()[-1]
    assert "-m pytest" in command
    assert command in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
