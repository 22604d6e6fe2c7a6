"""`vigil tags`: the watched hashtags, changed while `vigil run` goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.options import Acting, AsJson, Directory

Reason = Annotated[str, typer.Option("--reason", help="Why; it stands in the history for good.")]
Hashtag = Annotated[str, typer.Argument(metavar="TAG", help="The hashtag, with or without #.")]


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    group = typer.Typer(no_args_is_help=True, help="The watched hashtags: change them, see why they were changed.")
    for name, command in (
        ("add", add),
        ("remove", remove),
        ("pause", pause),
        ("undo", undo),
        ("list", show),
        ("history", history),
        ("preview", preview),
    ):
        group.command(name)(command)
    app.add_typer(group, name="tags")


def add(tag: Hashtag, reason: Reason, acting: Acting = "", directory: Directory = Path()) -> None:
    """Watch a hashtag, or watch a paused one again. A running `vigil run` takes it up within seconds.

    Write it as our own posts are to write it. Without a risk card in tags.yaml it is collected and never published.

    Example: `vigil tags add '#FreeViasna' --reason 'asked for by the campaign' --as rook`
    """
    from bot.app import App
    from bot.errors import ConfigError, Conflict
    from bot.model import Role
    from bot.settings import Tag
    from bot.store import tags

    app = App.open(directory)
    actor = app.user(acting, Role.MODERATOR)
    try:
        display = Tag(tag=tag).display
    except ValueError:
        raise ConfigError(f"{tag} is no hashtag: letters, digits and _, at least one letter, no spaces") from None
    with app.store.write() as conn:
        campaign = app.settings.campaign.id
        added = tags.add_tags(conn, campaign, [display], at=app.clock(), actor=actor, reason=reason)
        if not added:
            raise Conflict(f"#{display} is watched already")
        number = tags.history(conn)[0].number
    card = app.tag_cards().get(added[0])
    app.close()
    print(f"#{display} is watched now (change {number}).")
    if card is None:
        print("It has no risk card, so it is collected and never published: write one into config/tags.yaml.")
    elif not card.publish:
        print(f"Its risk card says {card.risk}: it is collected and never published.")


def remove(tag: Hashtag, reason: Reason, acting: Acting = "", directory: Directory = Path()) -> None:
    """Take a hashtag off the list. What was kept for it stays until its time is over.

    Example: `vigil tags remove FreeBelarus --reason 'declared extremist' --as rook`
    """
    _without("remove", tag, reason, acting, directory)


def pause(tag: Hashtag, reason: Reason, acting: Acting = "", directory: Directory = Path()) -> None:
    """Stop watching a hashtag for now, during a flood for example. `vigil tags add` watches it again.

    Example: `vigil tags pause FreeBelarus --reason 'flooded by a football club' --as rook`
    """
    _without("pause", tag, reason, acting, directory)


def _without(action: str, tag: str, reason: str, acting: str, directory: Path) -> None:
    from bot.app import App
    from bot.model import Role
    from bot.store import tags

    app = App.open(directory)
    actor = app.user(acting, Role.MODERATOR)
    change = tags.remove_tag if action == "remove" else tags.pause_tag
    with app.store.write() as conn:
        number = change(conn, tag, at=app.clock(), actor=actor, reason=reason)
    app.close()
    print(f"#{tag.lstrip('#')} is not watched any more (change {number}). Undo: vigil tags undo {number}")


def undo(
    number: Annotated[int, typer.Argument(min=1, help="The change's number in `vigil tags history`.")],
    reason: Reason,
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Put a hashtag back to what it was before a change.

    Example: `vigil tags undo 7 --reason 'the flood is over' --as rook`
    """
    from bot.app import App
    from bot.model import Role
    from bot.store import tags

    app = App.open(directory)
    actor = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        made = tags.undo(conn, number, at=app.clock(), actor=actor, reason=reason)
    app.close()
    print(f"Change {number} is undone (change {made}).")


def show(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """List the hashtags: watched or paused, and what their risk cards say.

    Example: `vigil tags list`
    """
    from bot.app import App
    from bot.store import tags

    app = App.open(directory)
    with app.store.read() as conn:
        listed = tags.listed(conn)
    cards = app.tag_cards()
    app.close()
    if as_json:
        rows = [
            {**msgspec.to_builtins(tag), "card": cards[tag.tag].model_dump(mode="json") if tag.tag in cards else None}
            for tag in listed
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return
    for tag in listed:
        card = cards.get(tag.tag)
        if card is None:
            told = "no risk card: collected, never published"
        else:
            reviewed = f"reviewed {card.review_date}" if card.review_date else "not reviewed"
            published = "may be published" if card.publish else "never published"
            told = f"{card.owner}; risk {card.risk}; {published}; {reviewed}"
        print(f"#{tag.display:<24} {tag.state:<7} {told}")


def history(
    tag: Annotated[str, typer.Argument(help="Only changes of this hashtag.")] = "",
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Show every change: what, why, who, and what was undone. The newest comes first.

    Example: `vigil tags history FreeViasna`
    """
    from bot.app import App
    from bot.store import tags

    app = App.open(directory)
    with app.store.read() as conn:
        changes = tags.history(conn, tag or None)
    app.close()
    if as_json:
        print(json.dumps(msgspec.to_builtins(changes), ensure_ascii=False))
        return
    for change in changes:
        what = f"{change.action} {change.undoes}" if change.undoes else change.action
        undone = f" (undone by {change.undone})" if change.undone else ""
        written = (change.after or change.before or {"display": change.tag})["display"]
        print(f"{change.number:>5}  {change.at:%Y-%m-%d %H:%M}Z  {change.actor:<14} {what:<8} #{written}{undone}")
        print(f"       {change.reason}")


def preview(
    tag: Hashtag,
    sample: Annotated[
        list[Path] | None, typer.Option("--sample", metavar="FILE", help="A capture to count in; may be said again.")
    ] = None,
    live: Annotated[int, typer.Option(min=0, max=3600, metavar="SECONDS", help="Listen so long, and count.")] = 0,
    days: Annotated[int, typer.Option(min=1, max=90, help="Days of what is stored to look through.")] = 14,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Say what watching a hashtag would bring, before it is watched. Nothing that is looked at is kept.

    Counted are posts that no present rule keeps: how many a day, in which languages, with which other hashtags, and
    how many name nobody of the registry and carry no hashtag of the topic.

    Examples: `vigil tags preview FreeViasna --sample monday.jsonl.zst`, `vigil tags preview FreeViasna --live 120`
    """
    from bot.app import App
    from bot.tagging import preview as preview_tag

    app = App.open(directory)
    found = preview_tag(app, tag, samples=sample or [], live_s=live, days=days)
    card = app.tag_cards().get(found.tag)
    app.close()
    if as_json:
        plain = {place: one.as_dict() for place, one in found.samples.items()}
        told = card.model_dump(mode="json") if card else None
        print(json.dumps({"tag": found.tag, "watched": found.watched, "card": told, "samples": plain}))
        return
    print(f"#{found.tag}{' is watched already' if found.watched else ''}")
    print(f"Risk card: {f'{card.owner}: {card.meaning}; risk {card.risk}' if card else 'none, so never published'}")
    for collision in card.collisions if card else ():
        print(f"  also: {collision}")
    for place, one in found.samples.items():
        print(f"\n{place}: {one.posts} posts with it, {one.new} of them not kept today")
        if one.new_per_day is not None and one.new:
            print(f"  {one.new_per_day:,.1f} more a day")
        if one.new:
            share = 100 * one.other_topic / one.new
            print(f"  {share:.0f} % look like another topic: they name nobody and carry no hashtag of the topic")
            print("  languages: " + ", ".join(f"{lang} {n}" for lang, n in one.langs.most_common(8)))
        if tags := [f"#{word} {n}" for word, n in one.as_dict()["co_tags"].items()]:
            print("  with: " + ", ".join(tags[:10]))
