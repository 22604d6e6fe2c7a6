"""`vigil alerts`: how the staff is told that something needs a person."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from bot.cli.options import AsJson, Directory


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Mail and chat to the staff, when something needs a person.", no_args_is_help=True)
    group.command("list")(show)
    group.command("test")(send_test)
    app.add_typer(group, name="alerts")


def show(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """List what needs a person now, and what became of the last messages. `vigil run` sends them.

    Example: `vigil alerts list`
    """
    from bot.app import App
    from bot.store import alerting

    app = App.open(directory)
    matters = app.staff.matters()
    with app.store.read() as conn:
        messages = alerting.messages(conn)
    channels = [channel.name for channel in app.staff.channels()]
    app.close()
    if as_json:
        rows = [
            {"id": one.id, "channel": one.channel, "state": one.state, "subject": one.subject}
            | {"made_at": one.made_at.isoformat(), "attempts": one.attempts, "problem": one.problem}
            for one in messages
        ]
        needs = [{"key": one.key, "says": one.says, "do": one.do, "urgent": one.urgent} for one in matters]
        print(json.dumps({"channels": channels, "matters": needs, "messages": rows}, ensure_ascii=False))
        return
    nobody = "Nobody is told: see [alerts] in config/networks.toml."
    print(f"The staff is told by {' and '.join(channels)}." if channels else nobody)
    for one in matters:
        print(f"\n{'! ' if one.urgent else '  '}{one.says}\n  {one.do}")
    if not matters:
        print("Nothing needs a person now.")
    for message in messages:
        problem = f"  {message.problem}" if message.problem else ""
        print(f"\n{message.made_at:%Y-%m-%d %H:%M}Z  {message.channel}  {message.state}  {message.subject}{problem}")


def send_test(directory: Directory = Path()) -> None:
    """Send a message that says it is a test, on every channel of the settings.

    Example: `vigil alerts test`
    """
    from bot.app import App

    app = App.open(directory)
    tried = app.staff.test()
    app.close()
    if not tried:
        print("Nobody is told of anything: set `mail_to` or `chat` under [alerts] in config/networks.toml.")
        raise typer.Exit(1)
    for channel, problem in tried.items():
        print(f"{channel}: {problem or 'taken; look whether it came'}")
    if any(tried.values()):
        raise typer.Exit(1)
