"""`vigil capture`: record a source to a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Directory


def register(app: typer.Typer) -> None:
    app.command("capture")(capture)


def capture(
    source: Annotated[str, typer.Argument(help="bluesky:jetstream-v2, or mastodon:NAME, as reports name sources.")],
    file: Annotated[Path, typer.Argument(help="The file to make.", metavar="FILE")],
    seconds: Annotated[int, typer.Option(min=1, max=86_400, help="How long.")] = 60,
    plain: Annotated[
        bool, typer.Option("--plain", help="Write text that anybody can read; without it, sealed by the keyring.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Record all that is heard, not only what the watchlist has to do with.")
    ] = False,
    directory: Directory = Path(),
) -> None:
    """Record a source for debugging. `vigil replay` takes the file.

    It is sealed with the keyring, under this week's key, and can't be read any more once the posts of this week have
    expired. A plain file holds what people wrote and who they are: delete it when you are done.

    Example: `vigil capture bluesky:jetstream-v2 trouble.capture --seconds 300`
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    from bot.app import App
    from bot.capturing import capture as record

    app = App.open(directory)
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("recording")
        lines = record(
            app,
            source,
            file,
            seconds=seconds,
            plain=plain,
            everything=everything,
            tell=lambda words: progress.update(task, description=words),
        )
    app.close()
    print(f"{lines} lines are in {file}{'' if plain else ', sealed'}.")
