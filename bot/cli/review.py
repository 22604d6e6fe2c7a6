"""`vigil review`: what posts claim about people, for moderators to judge. Nothing here asserts anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.model import Role

if TYPE_CHECKING:
    from bot.registry import PersonFacts
    from bot.store.reviews import Item

Number = Annotated[int, typer.Argument(metavar="N", help="The number that `vigil review list` shows.", min=1)]
Why = Annotated[str, typer.Option(help="Why, in a few words; it stands in the audit trail.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, help="What posts claim about people: questions, never facts.")
    group.command("list")(show_list)
    group.command("show")(show)
    group.command("dismiss")(dismiss)
    group.command("confirm")(confirm)
    app.add_typer(group, name="review")


def show_list(
    everything: Annotated[bool, typer.Option("--all", help="Also those that were decided.")] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """List reviews: how many independent accounts claim what of whom, in which languages, and what the registry says.

    Example: `vigil review list`
    """
    from bot.app import App
    from bot.store import people, reviews

    app = App.open(directory)
    with app.store.read() as conn:
        found = reviews.reviews(conn, states=() if everything else (reviews.OPEN,))
        facts = people.load_facts(conn)
    if as_json:
        print(json.dumps([_plain(item, facts.get(item.person)) for item in found], ensure_ascii=False))
        return
    for item in found:
        _tell(item, facts.get(item.person), rests=item.rests(app.clock()))
    if not found:
        print("There are none.")


def show(
    number: Number,
    texts: Annotated[bool, typer.Option(help="Also the posts' words, without accounts and addresses.")] = True,
    acting: Acting = "",
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Show one review with the posts behind it. For moderators: the words of supporters must not leave the team.

    Example: `vigil review show 4 --as rook`
    """
    from bot.app import App
    from bot.stages import signal
    from bot.store import people, reviews

    app = App.open(directory)
    app.user(acting, Role.MODERATOR)
    with app.store.read() as conn:
        item = reviews.load(conn, number)
        facts = people.load_facts(conn).get(item.person)
    words = signal.texts(app.store, app.vault, item.posts) if texts else []
    if as_json:
        print(json.dumps({**_plain(item, facts), "texts": words}, ensure_ascii=False))
        return
    _tell(item, facts, rests=item.rests(app.clock()))
    for text in words:
        print("\n  | " + "\n  | ".join(text.splitlines()))
    if item.state == reviews.OPEN and item.claim != reviews.HOLD:
        print(f"\nNot so: `vigil review dismiss {number}`. There is something to it: `vigil review confirm {number}`.")


def dismiss(number: Number, reason: Why, acting: Acting = "", directory: Directory = Path()) -> None:
    """Say that a claim is not so, or not about this person. What rested for it may be said again. One moderator.

    Example: `vigil review dismiss 4 --reason "a namesake, a footballer" --as rook`
    """
    from bot.app import App
    from bot.store import reviews

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        reviews.dismiss(conn, number, user=user, at=app.clock(), reason=reason)
    print(f"Review {number} is dismissed. It is opened anew only if twice as many accounts say the same.")


def confirm(number: Number, reason: Why, acting: Acting = "", directory: Directory = Path()) -> None:
    """Say that there is something to a claim. Nothing is asserted by that; the next step is told.

    Example: `vigil review confirm 4 --reason "the family says so, too" --as rook`
    """
    from bot.app import App
    from bot.store import reviews

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        item = reviews.confirm(conn, number, user=user, at=app.clock(), reason=reason)
    print(f"Review {number} is confirmed. Nothing is asserted yet.")
    if item.claim in reviews.STATUS_CLAIMS:
        status = {"release": "released", "death": "died", "transfer": "detained"}[item.claim]
        print(
            "What was so before is not stated until the registry has the new status, on two sources, by two people:\n"
            f"  vigil people status add {item.person} --status {status} --date … --source … --second-source …\n"
            f"If it turns out not to be so: vigil people unhold {item.person} --reason …"
        )
    else:
        print(
            f"The status stays as it is; renew it when you have a source: vigil people verify {item.person} --source …"
        )


def _tell(item: Item, facts: PersonFacts | None, *, rests: bool) -> None:
    counts = item.counts
    if "independent" in counts:
        langs = ", ".join(f"{lang} {number}" for lang, number in counts["langs"].items())
        what = f"{counts['independent']} independent accounts ({counts['posts']} posts, {counts['accounts']} accounts)"
        what += f"; languages: {langs}"
    else:
        what = f"by {counts['by']}: {item.reason}"
    print(f"{item.id:>4}  {item.person}: {item.claim} ({item.state}), {item.opened_at:%Y-%m-%d %H:%M} UTC; {what}")
    print(f"      The registry: {_registry(facts)}")
    if rests and "independent" in counts:
        until = (
            f"until {item.held_until:%Y-%m-%d %H:%M} UTC"
            if item.held_until.year < 9999
            else "until it has a new status"
        )
        print(f"      Now sentences rest {until}; history goes on.")
    if item.decided_by:
        print(f"      Decided by {item.decided_by}: {item.reason}")


def _registry(facts: PersonFacts | None) -> str:
    latest = facts.latest if facts is not None else None
    if latest is None:
        return "nothing confirmed"
    return f"{latest.status.replace('_', ' ')} since {latest.event_date}, confirmed {latest.as_of}, {latest.publisher}"


def _plain(item: Item, facts: PersonFacts | None) -> dict[str, Any]:
    import msgspec

    plain: dict[str, Any] = msgspec.to_builtins(item)
    return {**plain, "registry": _registry(facts)}
