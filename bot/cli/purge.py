"""`vigil purge`: delete what has lived its time."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from bot.cli.options import AsJson, Directory


def register(app: typer.Typer) -> None:
    app.command("purge")(purge)


def purge(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """Delete posts, tombstones and keys that are over their time. `vigil run` does so every hour.

    Example: `vigil purge`
    """
    from bot.app import App

    done = App.open(directory).purge()
    if as_json:
        print(json.dumps({"posts": done.posts, "tombstones": done.tombstones, "keys": done.keys}))
        return
    print(f"{done.posts} posts and {done.tombstones} tombstones are gone.")
    if done.keys:
        print(f"The keys of {', '.join(done.keys)} are destroyed: nothing of these weeks can be read any more.")
