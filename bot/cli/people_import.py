"""`vigil people import`: a folder of our own, or somebody else's list; shown first, then taken over.

The command stands in the group `people`, which `bot.cli.people` adds to the command line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.cli.people import people, plural, print_json, show_differences
from bot.cli.people_shown import preview_json, show_erased, show_kept_back, show_preview, show_taken, taken_json
from bot.errors import ConfigError
from bot.model import Consent, Role

if TYPE_CHECKING:
    from bot.app import App
    from bot.registry.plan import Choices


def register(app: typer.Typer) -> None:
    """Importing this module added the command to its group already."""


@people.command("import")
def import_(
    path: Annotated[
        Path | None, typer.Argument(help="A folder of ours (yaml), or a file of somebody else's.", show_default=False)
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="auto, ftm, wikidata, csv or yaml (a folder).")] = "auto",
    columns: Annotated[
        str, typer.Option("--map", help="CSV: name=Name,country=Country,… or a TOML file; see config/people/README.md.")
    ] = "",
    name: Annotated[
        str, typer.Option(help="What the list is called; every fact is cited by it. The file's name.")
    ] = "",
    country: Annotated[str, typer.Option(help="For records without one: ISO 3166-1 alpha-2, ZZ for unknown.")] = "",
    as_of: Annotated[str, typer.Option("--list-as-of", help="The day for which the list's statuses hold.")] = "",
    consent: Annotated[Consent, typer.Option(help="For new people; looser than count_only needs --basis.")] = (
        Consent.COUNT_ONLY
    ),
    basis: Annotated[str, typer.Option(help="Why new people may be shown.")] = "",
    same_as: Annotated[
        list[str] | None, typer.Option(help="RECORD=ID: this record is that person. Repeatable.")
    ] = None,
    new: Annotated[list[str] | None, typer.Option(help="RECORD: nobody known, whatever it looks like.")] = None,
    overwrite: Annotated[
        list[str] | None, typer.Option(help="FIELD or ID:FIELD: take the list's value over ours. Repeatable.")
    ] = None,
    second_source: Annotated[
        str, typer.Option(help="'Publisher, https://…': who else says so; releases and deaths are then proposed.")
    ] = "",
    loosen_consent: Annotated[
        list[str] | None, typer.Option(help="ID: a folder may loosen this person's consent. Repeatable.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
    directory: Directory = Path("."),
    acting: Acting = "",
    as_json: AsJson = False,
) -> None:
    """Take people over into the store after showing every change: our own folder (by default the working directory's
    `config`), or a list of FollowTheMoney entities, Wikidata entities or CSV rows.

    Nobody and no status entry is removed; importing the same again changes nothing. A list fills what is empty and
    overwrites nothing unasked; who may be somebody known is held back and shown. With --json and without --yes a list
    is looked at only. Needs a moderator.

    Example: `vigil people import config --as ada`

    Example: `vigil people import list.csv --map name=Name,country=Country --name "Our list" --as ada`
    """
    from bot.app import CONFIG, App
    from bot.registry.formats import YAML, find_format

    path = path or directory / CONFIG
    found = find_format(path, format_)
    second = _second(second_source)
    app = App.open(directory)
    try:
        actor = app.user(acting, Role.MODERATOR)
        if found == YAML:
            _import_folder(app, path, actor, frozenset(loosen_consent or ()), second, yes=yes, as_json=as_json)
            return
        from bot.registry.plan import Choices

        choices = Choices(
            same_as=_pairs(same_as or []),
            new=frozenset(new or ()),
            overwrite=frozenset(overwrite or ()),
            consent=consent,
            basis=basis,
            second=second,
        )
        _import_list(app, path, found, actor, choices, (columns, name, country, as_of), yes=yes, as_json=as_json)
    finally:
        app.close()


def _import_list(
    app: App,
    path: Path,
    format_name: str,
    actor: str,
    choices: Choices,
    given: tuple[str, str, str, str],
    *,
    yes: bool,
    as_json: bool,
) -> None:
    from bot.registry.dates import PartialDate
    from bot.registry.formats import Feed
    from bot.registry.formats.base import country_code
    from bot.registry.formats.columns import mapping
    from bot.store import imports

    map_text, name, country, as_of = given
    if country and not country_code(country):
        raise ConfigError(f"--country {country}: write two letters, like BY, or ZZ")
    if as_of:
        try:
            PartialDate.parse(as_of)
        except ValueError as error:
            raise ConfigError(f"--list-as-of: {error}") from None
    columns, values = mapping(map_text) if map_text else ({}, {})
    feed = Feed(
        path=path,
        name=name or path.name.partition(".")[0],
        day=app.clock().date().isoformat(),
        country=country_code(country) if country else "",
        as_of=as_of,
        columns=columns,
        values=values,
        tell=_tell,
    )
    with app.store.read() as conn:
        found = imports.preview(conn, format_name, feed, choices, lookup=app.vault.lookup)
    _tell(0)
    if as_json and not yes:
        print_json(preview_json(found))
        return
    if not as_json:
        show_preview(found, feed.name)
    if found.changes_something and not yes:
        typer.confirm("Take this over?", abort=True, err=True)
    with app.store.write() as conn:
        taken = imports.take(
            conn, format_name, feed, choices, lookup=app.vault.lookup, built_on=found, actor=actor, now=app.clock()
        )
    _tell(0)
    if as_json:
        print_json({**preview_json(found), "taken": taken_json(taken)})
    else:
        show_taken(taken)


def _import_folder(
    app: App, path: Path, actor: str, loosen: frozenset[str], second: dict[str, str], *, yes: bool, as_json: bool
) -> None:
    from bot.registry import load_registry
    from bot.store.people import diff_registry, import_registry, kept_back, registry_version

    registry = load_registry(path)
    lookup = app.vault.lookup
    with app.store.read() as conn:
        version = registry_version(conn)
        differences = diff_registry(conn, registry, lookup=lookup, loosen=loosen)
        kept, waiting = kept_back(conn, registry, lookup=lookup, loosen=loosen)
    if not as_json:
        show_differences(differences)
        show_kept_back(kept, waiting, proposed=bool(second))
    changes = any(difference.would_change for difference in differences)
    if (changes or (waiting and second)) and not yes:
        typer.confirm("Take these changes over?", abort=True, err=True)
    with app.store.write() as conn:
        result = import_registry(
            conn, registry, actor=actor, now=app.clock(), lookup=lookup, built_on=version, loosen=loosen, second=second
        )
    if result.erased:
        app.forget_aliases()
    if as_json:
        counts = ("version", "added", "changed", "statuses", "datasets", "hidden", "proposed")
        print_json({field: getattr(result, field) for field in counts} | {"kept_back": sorted({*kept, *waiting})})
    elif result.changed_nothing:
        print(f"Nothing was changed: registry version {result.version}.")
    else:
        print(
            f"Registry version {result.version}: {len(result.added)} people added, {len(result.changed)} changed, "
            f"{plural(result.statuses, 'new status entry', 'new status entries')}, "
            f"{plural(len(result.datasets), 'dataset')} replaced."
        )
        if result.proposed:
            print(
                f"{plural(result.proposed, 'release or death', 'releases or deaths')} proposed: `vigil people status`."
            )
    if result.hidden and not as_json:
        print(f"{plural(result.hidden, 'record')} left out: on the deny list.")
    for erased in result.erased if not as_json else ():
        show_erased(erased)


def _pairs(texts: list[str]) -> dict[str, str]:
    pairs = {}
    for text in texts:
        record, equals, person = text.rpartition("=")
        if not (record and equals and person):
            raise ConfigError(f"--same-as {text}: write RECORD=ID, the list's id and ours")
        pairs[record] = person
    return pairs


def _second(text: str) -> dict[str, str]:
    if not text:
        return {}
    publisher, comma, where = (part.strip() for part in text.partition(","))
    if not (publisher and comma and where):
        raise ConfigError(f"--second-source {text!r}: write 'Publisher, https://…' or 'Publisher, title and date'")
    return {"publisher": publisher, "url" if where.startswith(("https://", "http://")) else "url_note": where}


def _tell(lines: int) -> None:
    """Progress on one line of a terminal; 0 ends it."""
    if sys.stderr.isatty():
        print(f"\r{lines:,} lines read" if lines else "\r\033[K", end="", file=sys.stderr, flush=True)
