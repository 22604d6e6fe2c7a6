"""`vigil replay`: take recorded captures as if they were heard now."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import AsJson, Directory


def register(app: typer.Typer) -> None:
    app.command("replay")(replay)


def replay(
    files: Annotated[list[Path], typer.Argument(help="Jetstream or Mastodon JSON lines; plain, .gz or .zst.")],
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Take captures of Jetstream or Mastodon, link what is kept, and say what became of every line.

    The same file twice changes nothing; deleted posts stay deleted.

    Example: `vigil replay monday.jsonl.gz`
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    from bot.app import App

    app = App.open(directory)
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("replaying")
        done = app.replay(files, tell=lambda words: progress.update(task, description=words))
    if as_json:
        print(json.dumps(done.as_dict(), ensure_ascii=False))
        return
    print(f"{done.received} events: {done.added} posts kept, {done.edited} edited, {done.removed} removed.")
    for rule, count in sorted(done.dropped.items(), key=lambda item: -item[1]):
        print(f"{count:>9} not kept: {rule}")
