"""`vigil users`: the people of the team; `vigil audit`: who changed what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.model import Role


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, help="The people of the team, and what each may do.")
    group.command("add")(add)
    group.command("remove")(remove)
    group.command("list")(show)
    app.add_typer(group, name="users")
    app.command("audit")(audit_trail)


def add(
    name: Annotated[str, typer.Argument(help="A short pseudonym; not the person's real name.")],
    role: Annotated[Role, typer.Option(help="staff reads, moderator judges and approves, admin manages.")] = Role.STAFF,
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Add a user.

    Example: `vigil users add rook --role moderator --as heron`
    """
    from bot.app import App
    from bot.store import users

    app = App.open(directory)
    actor = app.user(acting, Role.ADMIN)
    with app.store.write() as conn:
        users.add_user(conn, name, role, at=app.clock(), actor=actor)
    print(f"{name} is {role.value} now.")


def remove(
    name: Annotated[str, typer.Argument(help="The user's name, as `vigil users list` shows it.")],
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Take every right from a user, at once; `vigil users add` gives some back. The audit trail keeps the name.

    For whoever left the team, or may be forced to act. Who is gone is waited for by no approval.

    Example: `vigil users remove rook --as heron`
    """
    from bot.app import App
    from bot.store import users

    app = App.open(directory)
    actor = app.user(acting, Role.ADMIN)
    with app.store.write() as conn:
        users.remove_user(conn, name, at=app.clock(), actor=actor)
    print(f"{name} may do nothing any more.")


def show(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """List the users.

    Example: `vigil users list --json`
    """
    from bot.app import App
    from bot.store import users

    with App.open(directory).store.read() as conn:
        found = users.list_users(conn)
    if as_json:
        print(json.dumps([{"name": name, "role": role.value, "active": active} for name, role, active in found]))
        return
    for name, role, active in found:
        print(f"{name:<20} {role.value}{'' if active else ' (not active)'}")


def audit_trail(
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many entries, newest first.")] = 30,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Show who changed what, and whether the chain of entries is whole.

    Example: `vigil audit --limit 5`
    """
    from bot.app import App
    from bot.store import audit

    with App.open(directory).store.read() as conn:
        entries = audit.entries(conn, limit)
        broken = audit.broken(conn)
    if as_json:
        rows = [{**entry, "at": entry["at"].isoformat()} for entry in entries]
        print(json.dumps({"whole": broken is None, "broken_at": broken, "entries": rows}, ensure_ascii=False))
    else:
        for entry in entries:
            detail = ", ".join(f"{key} {value}" for key, value in entry["detail"].items())
            who, what = entry["actor"], f"{entry['action']} {entry['subject']}"
            print(f"{entry['at']:%Y-%m-%d %H:%M}Z  {who:<14} {what}  {detail}")
        if broken is not None:
            print(f"\nThe chain is broken at entry {broken}: an entry was changed or removed.")
    if broken is not None:
        raise typer.Exit(1)
