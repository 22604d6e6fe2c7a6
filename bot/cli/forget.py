"""`vigil forget`: a removal request; `vigil restore-check`: after a backup was put back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.options import Acting, AsJson, Directory


def register(app: typer.Typer) -> None:
    app.command("forget")(forget)
    app.command("restore-check")(restore_check)


def forget(
    author: Annotated[str, typer.Option(help="A DID, or an actor's address: everything of them goes.")] = "",
    post: Annotated[str, typer.Option(help="A post's AT URI, ActivityPub id, or page.")] = "",
    acting: Acting = "",
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Carry out a removal request: delete it here, and never take it in again, from wherever it may come.

    The audit trail says that it was done, not for whom. What stays is a keyed trace without text or address.

    Examples: `vigil forget --author did:plc:abc --as rook`,
    `vigil forget --post https://server.example/users/ann/statuses/1 --as rook`
    """
    from bot.app import App
    from bot.model import Role
    from bot.stages.forget import forget_author, forget_post

    if bool(author) == bool(post):
        raise typer.BadParameter("give --author or --post, one of them")
    app = App.open(directory)
    try:
        actor = app.user(acting, Role.MODERATOR)
        act, address = (forget_author, author) if author else (forget_post, post)
        done = act(app.store, app.vault, address.strip(), actor=actor, now=app.clock())
    finally:
        app.close()
    if as_json:
        print(json.dumps({"posts": done.posts}))
        return
    gone = "1 post is gone" if done.posts == 1 else f"{done.posts} posts are gone"
    print(f"{gone}, and {'this author' if author else 'this post'} will never be kept again.")


def restore_check(
    journal: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A copy of tombstones.jsonl kept elsewhere; it is taken in.")
    ] = None,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """After putting back a backup of the store: delete again what was deleted since, and have the rest re-checked.

    Every command does so by itself when tombstones.jsonl is newer than the store. Where it was put back too, or lost,
    give a copy of it. `vigil recheck` then asks the networks about every post at once.

    Example: `vigil restore-check --journal /mnt/safe/tombstones.jsonl`
    """
    from bot.app import App

    app = App.open(directory)
    done = app.restored or app.restore(journal)
    app.close()
    if as_json:
        print(json.dumps(msgspec.to_builtins(done)))
        return
    print(f"{done.posts} posts that were deleted since the backup are gone again ({done.tombstones} tombstones).")
    if done.hidden:
        print(f"{done.hidden} people who were hidden since are hidden again.")
    print(f"{done.bars} authors are barred. All other posts are to be re-checked: vigil recheck")
