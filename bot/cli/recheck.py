"""`vigil recheck`: look kept posts up on their networks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.options import AsJson, Directory


def register(app: typer.Typer) -> None:
    app.command("recheck")(recheck)


def recheck(
    due: Annotated[bool, typer.Option("--due", help="Only posts whose time has come, as `vigil run` does.")] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Look up every kept post on its network; what was deleted there is deleted here, for good.

    Do so before something is built on them. It takes its time: networks are asked politely.

    Example: `vigil recheck`
    """
    from bot.app import App
    from bot.looking import Looking
    from bot.stages.recheck import Rechecked

    app = App.open(directory)
    looking = Looking(app)
    total = Rechecked()
    while True:
        done = looking.recheck(every=not due)
        total.checked += done.checked
        total.gone += done.gone
        total.skipped += done.skipped
        total.problems = list(dict.fromkeys([*total.problems, *done.problems]))
        total.left = done.left
        if not done.left or not (done.checked or done.skipped):
            break
    app.close()
    if as_json:
        print(json.dumps(msgspec.to_builtins(total)))
        return
    print(f"{total.checked} posts looked up: {total.gone} were gone, and are gone here too.")
    if total.skipped:
        print(f"{total.skipped} could not be looked up: their servers do not show them to us.")
    for problem in total.problems:
        print(problem)
    if total.left:
        print(f"{total.left} are still to be looked up.")
