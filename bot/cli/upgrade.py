"""`vigil upgrade`: bring an older store up to this version, after a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Directory


def register(app: typer.Typer) -> None:
    app.command("upgrade")(upgrade)


def upgrade(
    backed_up: Annotated[bool, typer.Option("--backed-up", help="On PostgreSQL: you have made a dump; go on.")] = False,
    directory: Directory = Path(),
) -> None:
    """Bring the store of an older Vigil up to this one. A SQLite store is copied first.

    Example: `vigil upgrade --dir /srv/vigil`
    """
    from bot.upgrade import upgrade_store

    before, after, backup = upgrade_store(directory, backed_up=backed_up)
    if before == after:
        print(f"The store has schema {after} already; nothing to do.")
        return
    print(f"The store went from schema {before} to {after}.")
    if backup:
        print(f"A copy from before lies at {backup}. Destroy it when all is well: it holds deleted posts, sealed.")
