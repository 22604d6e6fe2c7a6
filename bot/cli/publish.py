"""`vigil publish`: send what is due; `vigil stop-posting` and `vigil resume`: the switch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.model import Role


def register(app: typer.Typer) -> None:
    app.command("publish")(publish)
    app.command("stop-posting")(stop_posting)
    app.command("resume")(resume)


def publish(
    label_bot: Annotated[
        bool, typer.Option("--label-bot", help="First set the bot label in the Bluesky profile if it is missing.")
    ] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Delete what was taken back and send what is approved and due, once; `vigil run` does so by itself.

    All accounts work at once. Without an account nothing is sent.

    Example: `vigil publish`
    """
    from bot.app import App
    from bot.stages.allocate import forsaken

    app = App.open(directory)
    desk = app.publisher.desk()
    if label_bot:
        from bot.poster.bluesky import BlueskyPoster

        for poster in desk.posters:
            if isinstance(poster, BlueskyPoster):
                poster.ensure_bot_label()
    steps = [*app.publisher.everywhere(app.publisher.carry_out), *forsaken(app.store, desk)]
    if as_json:
        print(json.dumps([msgspec.to_builtins(step) for step in steps], ensure_ascii=False))
    else:
        for step in steps:
            which = f" summary {step.summary}" if step.summary else ""
            place = f" post {step.ordinal + 1}" if step.ordinal is not None else ""
            print(f"{step.network}{which}{place}: {step.state}  {step.uri or step.detail}")
        if not desk.posters:
            print("No account posts: set post = true in networks.toml and its secret in the environment.")
        elif not steps:
            print("Nothing is due.")
    if any(step.trouble for step in steps):
        raise typer.Exit(1)


def stop_posting(
    reason: Annotated[str, typer.Option(help="Why; everyone sees it.")] = "",
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Stop all posting at once, until an admin resumes it; any user may.

    Example: `vigil stop-posting --reason "two reports of a release" --as rook`
    """
    from bot.app import App
    from bot.store import summaries

    app = App.open(directory)
    user = app.user(acting, Role.STAFF)
    with app.store.write() as conn:
        summaries.stop_posting(conn, user=user, at=app.clock(), reason=reason)
    print("Posting is stopped. An admin lets it go on with `vigil resume`.")


def resume(acting: Acting = "", directory: Directory = Path()) -> None:
    """Let posting go on after a stop; an admin's word.

    Example: `vigil resume --as heron`
    """
    from bot.app import App
    from bot.store import summaries

    app = App.open(directory)
    user = app.user(acting, Role.ADMIN)
    with app.store.write() as conn:
        summaries.resume_posting(conn, user=user, at=app.clock())
    print("Posting goes on.")
