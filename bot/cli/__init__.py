"""The command line. One file a command group, no logic: a command opens the App, calls a stage, prints.

COMMANDS is every module that adds commands, in the order of `vigil --help`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated

import typer

from bot.errors import VigilError

COMMANDS: tuple[str, ...] = (
    "demo",
    "init",
    "doctor",
    "run",
    "report",
    "draft",
    "publish",
    "people",
    "status",
    "review",
    "alerts",
    "people_import",
    "people_hide",
    "tags",
    "users",
    "link",
    "evaluate",
    "train",
    "replay",
    "capture",
    "purge",
    "forget",
    "recheck",
    "coverage",
    "upgrade",
)


def build() -> typer.Typer:
    """The whole command tree."""
    app = typer.Typer(
        name="vigil",
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="markdown",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="Vigil watches social networks for campaigns about political prisoners. Start with `vigil demo`.",
    )

    @app.callback()
    def top(
        show_version: Annotated[
            bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        """The options before the command."""

    for name in COMMANDS:
        import_module(f"bot.cli.{name}").register(app)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        print(f"vigil {version('vigil-bot')}")
        raise typer.Exit


def main() -> None:
    """The entry point: an error that the operator can act on is one line on standard error and exit status 1."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that can't show a script shows escapes instead of ending the command.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        build()()
    except VigilError as error:
        print(f"vigil: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    except OSError as error:
        # A file or folder that somebody named: every other problem of the machine is told where it is understood.
        if error.filename is None:
            raise
        print(f"vigil: {error.filename}: {error.strerror}; see to its folder, its rights and the room", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("vigil: interrupted", file=sys.stderr)
        sys.exit(130)
