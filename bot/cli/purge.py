"""`vigil purge`: delete what has lived its time, and show what is left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import AsJson, Directory

if TYPE_CHECKING:
    from bot.store.remains import Remains


def register(app: typer.Typer) -> None:
    app.command("purge")(purge)


def purge(
    report: Annotated[
        bool, typer.Option("--report", help="Delete nothing; show what is left and how old it is.")
    ] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Delete posts, tombstones and keys that are over their time. `vigil run` does so every hour.

    With --report: what is left by week, the oldest post, the keys and their weeks. The exit status is 1 when something
    is older than it may be.

    Examples: `vigil purge`, `vigil purge --report`
    """
    from bot.app import App

    app = App.open(directory)
    if report:
        left = app.remains()
        app.close()
        print(json.dumps(left.as_dict())) if as_json else _show(left)
        if not left.sound:
            raise typer.Exit(1)
        return
    done = app.purge()
    app.close()
    if as_json:
        print(json.dumps({"posts": done.posts, "tombstones": done.tombstones, "keys": done.keys}))
        return
    print(f"{done.posts} posts and {done.tombstones} tombstones are gone.")
    if done.keys:
        print(f"The keys of {', '.join(done.keys)} are destroyed: nothing of these weeks can be read any more.")


def _show(left: Remains) -> None:
    print(f"Posts may be from {left.before:%Y-%m-%d %H:%M}Z on. {left.posts} are kept, {left.overdue} are older.")
    if left.oldest:
        print(f"The oldest is from {left.oldest:%Y-%m-%d %H}:00Z.")
    for week in left.weeks:
        key = "key held" if week.key else "key destroyed: unreadable"
        print(f"  {week.period}  {week.posts:>8} posts  {key}")
    for period in left.idle_keys:
        need = "key not needed any more" if period in left.needless_keys else "key held for late posts"
        print(f"  {period}  {0:>8} posts  {need}")
    oldest = f", the oldest from {left.oldest_tombstone:%Y-%m-%d}" if left.oldest_tombstone else ""
    print(f"Tombstones: {left.tombstones} of posts held, {left.unseen_tombstones} of posts never held{oldest}.")
    print(f"Keyed traces of {left.bars} barred authors and {left.profiles} profiles.")
    print("Nothing is older than it may be." if left.sound else "Run `vigil purge`: something is older than it may be.")
