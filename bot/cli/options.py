"""Options that many commands share, so that they are called the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Directory = Annotated[
    Path,
    typer.Option("--dir", envvar="VIGIL_DIR", help="The working directory that `vigil init` made.", show_default="."),
]
"""The working directory; give it the default Path(".")."""

Acting = Annotated[
    str,
    typer.Option(
        "--as", envvar="VIGIL_USER", help="The user who does this; it stands in the audit trail.", metavar="NAME"
    ),
]
"""The acting user; give it the default ""."""

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program instead of text for a person.")]
"""Machine-readable output; give it the default False."""
