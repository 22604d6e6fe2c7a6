"""`vigil people verify|hold|unhold|checks|status …`: what is so, who says so, and what may not be said for now.

The commands stand in the group `people`, which `bot.cli.people` adds to the command line.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Acting, AsJson, Directory
from bot.cli.people import people
from bot.model import Role, Status

group = typer.Typer(no_args_is_help=True, help="New statuses: two independent sources, and two people.")
people.add_typer(group, name="status")

Id = Annotated[str, typer.Argument(metavar="ID", help="The person's id, as `vigil people checks` shows it.")]
Number = Annotated[int, typer.Argument(metavar="N", help="The number that `vigil people status list` shows.", min=1)]
Source = Annotated[str, typer.Option(help="Web address or title of what was read.")]
Publisher = Annotated[str, typer.Option(help="Who published it; the site of the address when left out.")]
Why = Annotated[str, typer.Option(help="Why, in a few words; it stands in the audit trail.")]
Note = Annotated[str, typer.Option(help="For moderators; never published.")]
DATES = "2026, 2026-11 or 2026-11-20"


def register(app: typer.Typer) -> None:
    """Importing this module added the commands to their group already."""


@people.command("verify")
def verify(
    person: Id,
    source: Source,
    date: Annotated[str, typer.Option(help=f"The day that the source speaks of: {DATES}.")],
    publisher: Publisher = "",
    note: Note = "",
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Say "still so": renew the latest status of somebody with a newer date and its source. Needs one moderator.

    Example: `vigil people verify ekpar-asat --source https://example.org/a --publisher "Example" --date 2026-11-18`
    """
    from bot.app import App
    from bot.store import reviews, statuses

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    reference = statuses.Reference.of(source, publisher, date)
    now = app.clock()
    with app.store.write() as conn:
        version = statuses.verify(conn, person, reference=reference, as_of=date, user=user, at=now, note=note)
        resting = reviews.holds(conn, at=now).get(person)
    print(f"{person}: still so on {date}, by {reference.publisher}. Registry version {version}.")
    if resting:
        print(f"Nothing is said of the present all the same: {resting.why}.")


@people.command("hold")
def hold(person: Id, reason: Why, acting: Acting = "", directory: Directory = Path()) -> None:
    """Stop at once saying what somebody's present status is: contested, withdrawn, unsure. Anyone of the team may.

    What happened in the past goes on being told.

    Example: `vigil people hold ekpar-asat --reason "the source withdrew its report" --as rook`
    """
    from bot.app import App
    from bot.store import reviews

    app = App.open(directory)
    user = app.user(acting, Role.STAFF)
    with app.store.write() as conn:
        reviews.hold(conn, person, user=user, at=app.clock(), reason=reason)
    print(f"{person} is on hold: nothing is said of the present from now on. `vigil people unhold {person}` lifts it.")


@people.command("unhold")
def unhold(person: Id, reason: Why, acting: Acting = "", directory: Directory = Path()) -> None:
    """Lift whatever rests about somebody: a hold, and reviews that are open or wait for a status. Needs a moderator.

    Example: `vigil people unhold ekpar-asat --reason "the report stands" --as heron`
    """
    from bot.app import App
    from bot.store import reviews

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        done = reviews.unhold(conn, person, user=user, at=app.clock(), reason=reason)
    print(f"{person}: lifted (review {', '.join(map(str, done))}). What the registry says may be said again.")


@people.command("checks")
def checks(
    everybody: Annotated[bool, typer.Option("--all", help="Everybody, also whoever needs no check now.")] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """List the checks due: who was last confirmed more than 30 days ago, the most dangerous first, with the source.

    Example: `vigil people checks`
    """
    from bot.app import App
    from bot.stages.checks import checks_due

    app = App.open(directory)
    with app.store.read() as conn:
        found = checks_due(conn, now=app.clock(), everybody=everybody)
    if as_json:
        import msgspec

        rows = [{**msgspec.to_builtins(check), "reasons": check.reasons} for check in found]
        print(json.dumps(rows, ensure_ascii=False))
        return
    for check in found:
        print(f"{check.name} ({check.person}): {check.status.replace('_', ' ')}, last confirmed {check.as_of}", end="")
        print(f" ({check.days} days ago), {check.publisher}")
        print("    " + (check.url or "no address on record") + "".join(f"\n    ! {reason}" for reason in check.reasons))
    print(f"\n{len(found)} to check. Still so: `vigil people verify ID`; changed: `vigil people status add ID`.")


@group.command("add")
def add(
    person: Id,
    status: Annotated[Status, typer.Option(help="What the person is now.")],
    date: Annotated[str, typer.Option(help=f"Since when: {DATES}.")],
    source: Source,
    second_source: Annotated[str, typer.Option(help="Another one, from somebody who did not copy the first.")],
    publisher: Publisher = "",
    second_publisher: Publisher = "",
    as_of: Annotated[str, typer.Option(help="The day that the sources speak of; --date when left out.")] = "",
    note: Note = "",
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Propose a release, a death, a transfer or another status. It is asserted once a second person accepts it.

    A transfer is the same status with a note that says where to.

    Example: `vigil people status add ekpar-asat --status released --date 2026-11-18 --source … --second-source …`
    """
    from bot.app import App
    from bot.store import statuses

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    first = statuses.Reference.of(source, publisher)
    second = statuses.Reference.of(second_source, second_publisher)
    with app.store.write() as conn:
        number = statuses.propose(
            conn,
            person,
            status=status,
            event_date=date,
            as_of=as_of or date,
            first=first,
            second=second,
            user=user,
            at=app.clock(),
            note=note,
        )
    print(f"Proposal {number}: {person}, {status.replace('_', ' ')} since {date}. Nothing is asserted yet.")
    print(f"Another person reads both sources, then: `vigil people status accept {number}`.")


@group.command("list")
def show_list(
    everything: Annotated[bool, typer.Option("--all", help="Also those that were decided.")] = False,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """List proposed statuses with both sources.

    Example: `vigil people status list`
    """
    from bot.app import App
    from bot.store import statuses

    app = App.open(directory)
    with app.store.read() as conn:
        found = statuses.proposals(conn, everything=everything)
    if as_json:
        import msgspec

        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False))
        return
    for one in found:
        entry, first = one.entry, one.entry["source"]
        print(
            f"{one.id:>4}  {one.person}: {entry['status']} since {entry['event_date']}, as of {entry['as_of']}", end=""
        )
        print(f"  ({one.state}; proposed by {one.proposed_by}{f', {one.decided_by}' if one.decided_by else ''})")
        print(f"      {first['publisher']}: {first.get('url') or first.get('url_note')}")
        print(f"      {one.second['publisher']}: {one.second.get('url') or one.second.get('url_note')}")
    if not found:
        print("There are none.")


@group.command("accept")
def accept(number: Number, acting: Acting = "", directory: Directory = Path()) -> None:
    """Assert a proposed status. Needs a moderator other than whoever proposed it.

    Example: `vigil people status accept 3 --as heron`
    """
    from bot.app import App
    from bot.store import statuses

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        version = statuses.accept(conn, number, user=user, at=app.clock())
        done = statuses.load(conn, number)
    print(f"{done.person} is {done.entry['status'].replace('_', ' ')} now. Registry version {version}.")


@group.command("refuse")
def refuse(number: Number, acting: Acting = "", directory: Directory = Path()) -> None:
    """Turn a proposed status down; also its proposer may.

    Example: `vigil people status refuse 3 --as heron`
    """
    from bot.app import App
    from bot.store import statuses

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    with app.store.write() as conn:
        statuses.refuse(conn, number, user=user, at=app.clock())
    print(f"Proposal {number} is refused: nothing was asserted.")
