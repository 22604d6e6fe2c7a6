"""`vigil people`: check a folder of records, take it into the store, write the store out, compare the two."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.options import Acting, AsJson, Directory

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
            _print_json({"problems": [problem._asdict() for problem in found]})
        else:
            print(error, file=sys.stderr)
            print(f"{_plural(len(found), 'problem')} in {folder}: nothing was read", file=sys.stderr)
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
        _print_json(result)
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


@people.command("import")
def import_(
    folder: Folder = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
    directory: Directory = Path("."),
    acting: Acting = "",
    as_json: AsJson = False,
) -> None:
    """Take a folder's records into the store (the working directory's `config` by default), after showing the changes.

    Nobody and no status entry is removed. Importing the same again changes nothing. Needs a moderator.

    Example: `vigil people import config --as ada`
    """
    from bot.app import CONFIG, App
    from bot.model import Role
    from bot.registry import load_registry
    from bot.store.people import diff_registry, import_registry, registry_version

    registry = load_registry(folder or directory / CONFIG)
    app = App.open(directory)
    try:
        actor = app.user(acting, Role.MODERATOR)
        with app.store.read() as conn:
            version = registry_version(conn)
            found = diff_registry(conn, registry, lookup=app.vault.lookup)
        if not as_json:
            _show(found)
        if any(difference.would_change for difference in found) and not yes:
            typer.confirm("Take these changes over?", abort=True, err=True)
        with app.store.write() as conn:
            result = import_registry(
                conn, registry, actor=actor, now=app.clock(), lookup=app.vault.lookup, built_on=version
            )
    finally:
        app.close()
    if as_json:
        _print_json(
            {
                "version": result.version,
                "added": result.added,
                "changed": result.changed,
                "statuses": result.statuses,
                "datasets": result.datasets,
                "hidden": result.hidden,
            }
        )
    elif result.changed_nothing:
        print(f"Nothing was changed: registry version {result.version}.")
    else:
        print(
            f"Registry version {result.version}: {len(result.added)} people added, {len(result.changed)} changed, "
            f"{_plural(result.statuses, 'new status entry', f'new {ENTRIES}')}, "
            f"{_plural(len(result.datasets), 'dataset')} replaced."
        )
    if result.hidden and not as_json:
        print(f"{_plural(result.hidden, 'record')} left out: on the deny list.")


@people.command("export")
def export(
    folder: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    directory: Directory = Path("."),
) -> None:
    """Write the store's registry as files that can be imported again. Comments are not kept: the store has none.

    Example: `vigil people export registry-copy`
    """
    from bot.app import App
    from bot.errors import Conflict
    from bot.registry.datasets import DATASETS
    from bot.registry.writer import folder_files
    from bot.store.people import export_records, load_dataset

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Conflict(f"{folder} exists and is not an empty folder: name a new one, nothing is overwritten")
    app = App.open(directory)
    try:
        with app.store.read() as conn:
            records = export_records(conn)
            files = folder_files(records, {shape.name: load_dataset(conn, shape.name) for shape in DATASETS})
    finally:
        app.close()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"{_plural(len(records), 'record')} and {len(DATASETS)} data files written to {folder}.")


@people.command("diff")
def diff(folder: Folder = None, directory: Directory = Path("."), as_json: AsJson = False) -> None:
    """Compare a folder (the working directory's `config` by default) with the store, field by field.

    Example: `vigil people diff config`
    """
    from bot.app import CONFIG, App
    from bot.registry import load_registry
    from bot.store.people import diff_registry

    registry = load_registry(folder or directory / CONFIG)
    app = App.open(directory)
    try:
        with app.store.read() as conn:
            found = diff_registry(conn, registry, lookup=app.vault.lookup)
    finally:
        app.close()
    if as_json:
        _print_json([difference._asdict() for difference in found])
    else:
        _show(found)


def _show(found: list[Any]) -> None:
    if not found:
        print("The folder and the store agree.")
    from bot.store.people import HISTORY, WHOLE

    for difference in found:
        if difference.field == WHOLE and isinstance(difference.given, dict):
            names, entries = len(difference.given["names"]), len(difference.given[HISTORY])
            print(f"{difference.subject}: new, {_plural(names, 'name')}, {_plural(entries, 'status entry', ENTRIES)}")
            continue
        if difference.field == WHOLE and isinstance(difference.given, list):
            print(f"{difference.subject}: new, {_plural(len(difference.given), 'row')}")
            continue
        print(f"{difference.subject}: {difference.field}")
        if difference.stored is not None:
            kept = "" if difference.would_change else "  (only in the store: it stays)"
            print(f"  - {_short(difference.stored)}{kept}")
        if difference.given is not None:
            print(f"  + {_short(difference.given)}")


def _short(value: Any, limit: int = 400) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= limit else f"{text[:limit]} … ({len(text)} characters)"


def _plural(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
