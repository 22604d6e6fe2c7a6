"""`vigil people`: check a folder of records, write the store out, compare the two. The group has further modules."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.options import AsJson, Directory

people = typer.Typer(no_args_is_help=True, help="The registry: the people who are followed, and the data beside them.")

ENTRIES = "status entries"
Folder = Annotated[
    Path | None,
    typer.Argument(help="A folder with `people/` and the data files beside it.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(people, name="people")


@people.command("validate")
def validate(folder: Folder = None, as_json: AsJson = False) -> None:
    """Check a folder of records, the shipped one by default: every problem with file, line, record and field.

    Needs no working directory. Exit status 1 when there is a problem.

    Example: `vigil people validate config`
    """
    from bot.registry import BrokenRegistry, load_registry
    from bot.registry.check import shared_names
    from bot.registry.datasets import DATASETS
    from bot.settings import shipped_config

    folder = folder or shipped_config()
    try:
        registry = load_registry(folder)
    except BrokenRegistry as error:
        found = error.problems
        if as_json:
            print_json({"problems": [problem._asdict() for problem in found]})
        else:
            print(error, file=sys.stderr)
            print(f"{plural(len(found), 'problem')} in {folder}: nothing was read", file=sys.stderr)
        raise typer.Exit(1) from None
    names = [name for person in registry.persons for name in person.names]
    shared = shared_names(registry.persons)
    result: dict[str, Any] = {
        "people": len(registry.people),
        "countries": len({person.country for person in registry.persons}),
        "names": len(names),
        "unsourced_names": sum(name.evidence == "unsourced" for name in names),
        "statuses": sum(len(facts.history) for facts in registry.facts.values()),
        "datasets": {shape.name: len(registry.dataset(shape.name)) for shape in DATASETS},
        "shared_names": shared,
        "problems": [],
    }
    if as_json:
        print_json(result)
        return
    print(
        f"{folder}: {result['people']} people of {result['countries']} countries, {result['names']} names "
        f"({result['unsourced_names']} unsourced), {result['statuses']} status entries. No problems."
    )
    print("Beside them: " + ", ".join(f"{name} {number}" for name, number in result["datasets"].items()))
    for name, ids in shared.items():
        print(f"Note: the name {name!r} is borne by {', '.join(ids)}: only the text can tell them apart.")


@people.command("schema")
def schema() -> None:
    """Print the JSON schema of the files of people, for editors.

    Example: `vigil people schema > config/people/schema.json`
    """
    from bot.registry import people_schema

    print(people_schema(), end="")


@people.command("export")
def export(
    target: Annotated[Path, typer.Argument(help="A new or empty folder (yaml), or a new file (ftm, csv).")],
    format_: Annotated[str, typer.Option("--format", help="yaml, ftm or csv.")] = "yaml",
    directory: Directory = Path("."),
) -> None:
    """Write the registry out: as files that can be imported again (yaml), or as a list for others.

    A list for others leaves out minors, groups and people who are only counted, and every note. The files leave out
    comments: the store has none.

    Example: `vigil people export registry-copy`

    Example: `vigil people export people.ftm.json --format ftm`
    """
    from bot.app import App
    from bot.errors import ConfigError, Conflict
    from bot.registry.datasets import DATASETS
    from bot.registry.formats import ftm, tables
    from bot.registry.writer import folder_files
    from bot.store.imports import exported
    from bot.store.people import export_records, load_dataset

    writers = {"ftm": ftm.entities, "csv": tables.table}
    if format_ != "yaml" and format_ not in writers:
        raise ConfigError(f"--format: {format_!r} is none; allowed: yaml, {', '.join(writers)}")
    if target.exists() and (format_ != "yaml" or not target.is_dir() or any(target.iterdir())):
        raise Conflict(f"{target} exists{' and is not an empty folder' * (format_ == 'yaml')}: name a new one")
    app = App.open(directory)
    try:
        with app.store.read() as conn:
            records = export_records(conn)
            datasets = {shape.name: load_dataset(conn, shape.name) for shape in DATASETS}
    finally:
        app.close()
    if format_ != "yaml":
        shown, left = exported(records)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as stream:
            stream.writelines(line + "\n" for line in writers[format_](shown))
        print(f"{plural(len(shown), 'person', 'people')} written to {target}; {left} who may not be named left out.")
        return
    for name, text in folder_files(records, datasets).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"{plural(len(records), 'record')} and {len(DATASETS)} data files written to {target}.")


@people.command("diff")
def diff(folder: Folder = None, directory: Directory = Path("."), as_json: AsJson = False) -> None:
    """Compare a folder (the working directory's `config` by default) with the store, field by field.

    Example: `vigil people diff config`
    """
    from bot.app import CONFIG, App
    from bot.registry import load_registry
    from bot.store.people import diff_registry, kept_back

    registry = load_registry(folder or directory / CONFIG)
    app = App.open(directory)
    try:
        with app.store.read() as conn:
            found = diff_registry(conn, registry, lookup=app.vault.lookup)
            kept, waiting = kept_back(conn, registry, lookup=app.vault.lookup)
    finally:
        app.close()
    if as_json:
        print_json([difference._asdict() for difference in found])
        return
    show_differences(found)
    for person in sorted({*kept, *waiting}):
        print(f"{person}: an import takes something over only when it is asked to; `vigil people import` says what")


def show_differences(found: list[Any]) -> None:
    """Field by field, what stands and what is given."""
    if not found:
        print("The folder and the store agree.")
    from bot.store.people import HISTORY, WHOLE

    for difference in found:
        if difference.field == WHOLE and isinstance(difference.given, dict):
            names, entries = len(difference.given["names"]), len(difference.given[HISTORY])
            print(f"{difference.subject}: new, {plural(names, 'name')}, {plural(entries, 'status entry', ENTRIES)}")
            continue
        if difference.field == WHOLE and isinstance(difference.given, list):
            print(f"{difference.subject}: new, {plural(len(difference.given), 'row')}")
            continue
        print(f"{difference.subject}: {difference.field}")
        if difference.stored is not None:
            kept = "" if difference.would_change else "  (only in the store: it stays)"
            print(f"  - {short(difference.stored)}{kept}")
        if difference.given is not None:
            print(f"  + {short(difference.given)}")


def short(value: Any, limit: int = 400) -> str:
    """A value on one line."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= limit else f"{text[:limit]} … ({len(text)} characters)"


def plural(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def print_json(value: Any) -> None:
    """For programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
