"""`vigil people hide`: somebody is put on the deny list, at their wish or for their safety.

The command stands in the group `people`, which `bot.cli.people` adds to the command line.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.cli.people import people, print_json
from bot.cli.people_shown import show_erased
from bot.model import Role


def register(app: typer.Typer) -> None:
    """Importing this module added the command to its group already."""


@people.command("hide")
def hide(
    person: Annotated[str, typer.Argument(metavar="ID", help="The person's id.")],
    reason: Annotated[str, typer.Option(help="Why, without the name: it stays in the audit trail.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
    directory: Directory = Path("."),
    acting: Acting = "",
    as_json: AsJson = False,
) -> None:
    """Take somebody out of the registry for good: record, history, links, counts, drafts not yet sent, names in other
    records and in saved reports. What can't be reached is listed. No import brings them back. Needs one moderator.

    Example: `vigil people hide jan-kowalski --reason "asked for by the family" --as ada`
    """
    from bot.app import App
    from bot.store.people import hide_person
    from bot.store.records import stored_records

    app = App.open(directory)
    try:
        actor = app.user(acting, Role.MODERATOR)
        with app.store.read() as conn:
            known = person in stored_records(conn, [person])
        if known and not yes:
            typer.confirm(f"Take {person} out of everything? This can't be undone.", abort=True, err=True)
        with app.store.write() as conn:
            version, erased = hide_person(
                conn, person, reason=reason, actor=actor, now=app.clock(), lookup=app.vault.lookup
            )
        app.forget_aliases()
    finally:
        app.close()
    if as_json:
        print_json({"version": version, **asdict(erased)})
        return
    print(f"Hidden: registry version {version}.")
    show_erased(erased)
