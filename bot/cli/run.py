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
    metrics: Annotated[
        int | None,
        typer.Option(min=1024, max=65535, metavar="PORT", help="Serve figures for Prometheus on 127.0.0.1:PORT."),
    ] = None,
    json_log: Annotated[bool, typer.Option("--json-log", help="Log JSON lines instead of text.")] = False,
) -> None:
    """Listen, link, draft and post until SIGTERM or Ctrl-C. Without credentials it previews instead of posting.

    Examples: `vigil run --dir /srv/vigil`, `vigil run --metrics 9177`
    """
    from bot.service import serve

    serve(directory, json_log=json_log, metrics=metrics)
