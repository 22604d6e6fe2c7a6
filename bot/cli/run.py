"""`vigil run`: the service."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Directory


def register(app: typer.Typer) -> None:
    app.command("run")(run)


def run(
    directory: Directory = Path(),
    json_log: Annotated[bool, typer.Option("--json-log", help="Log JSON lines instead of text.")] = False,
) -> None:
    """Listen, link, draft and post until SIGTERM or Ctrl-C. Without credentials it previews instead of posting.

    Example: `vigil run --dir /srv/vigil`
    """
    from bot.service import serve

    serve(directory, json_log=json_log)
