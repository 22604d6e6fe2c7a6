"""`vigil report`: who was talked about, as text, page or JSON; `vigil report recount`: a number shown again."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.options import Acting, AsJson, Directory


def register(app: typer.Typer) -> None:
    """Add the group to the command line."""
    group = typer.Typer(invoke_without_command=True)
    group.callback()(make)
    group.command("list")(show_list)
    group.command("recount")(recount)
    app.add_typer(group, name="report")


def _moment(text: str) -> datetime:
    from bot.clock import parse_time

    try:
        return parse_time(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date or time: write 2026-11-09 or 2026-11-09T06:00Z") from None


def make(
    context: typer.Context,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="So many whole calendar weeks up to last Sunday.")] = 1,
    start: Annotated[
        datetime | None,
        typer.Option("--from", parser=_moment, metavar="TIME", help="Begin here instead: a date or time in UTC."),
    ] = None,
    end: Annotated[
        datetime | None, typer.Option("--to", parser=_moment, metavar="TIME", help="End before this date or time.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the report as a page that needs nothing else.")
    ] = None,
    compare: Annotated[bool, typer.Option(help="Compare with the stretch of the same length before.")] = True,
    acting: Acting = "",
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Count who was talked about in the last calendar week, save it, and show it.

    What is shown may be forwarded: no number tells of a small group of people. The exact cells stay in the store.

    Examples: `vigil report`, `vigil report --weeks 4 --html report.html`,
    `vigil report --from 2026-11-01 --to 2026-12-01`
    """
    if context.invoked_subcommand:
        return
    from bot.app import App
    from bot.looking import warning
    from bot.model import Role
    from bot.reports.base import Window
    from bot.reports.edition import SYSTEM, last_weeks, make_edition
    from bot.reports.page import render_page
    from bot.reports.terminal import print_report
    from bot.reports.view import view

    if (start is None) != (end is None):
        raise typer.BadParameter("--from and --to belong together")
    app = App.open(directory)
    try:
        actor = app.user(acting, Role.STAFF) if acting else SYSTEM
        now, limits = app.clock(), app.settings.report
        try:
            window = Window(start, end) if start and end else last_weeks(now, weeks)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        edition = make_edition(
            app.store,
            window,
            now=now,
            campaign=app.settings.campaign.id,
            previous=window.before if compare else None,
            small_group=limits.small_group,
            actor=actor,
        )
        unchecked = warning(app, window.start, window.end)
    finally:
        app.close()
    if unchecked:
        print(f"vigil: {unchecked}", file=sys.stderr)
    shown = view(
        edition.cells,
        title=app.settings.campaign.title,
        number=edition.number,
        weeks_unheard=limits.weeks_unheard,
    )
    if html:
        html.write_text(render_page(shown), encoding="utf-8")
    if as_json:
        print(json.dumps(msgspec.to_builtins(shown), ensure_ascii=False, indent=2))
        return
    from rich.console import Console

    print_report(shown, Console(highlight=False), top=limits.top)
    if html:
        print(f"\nThe page lies in {html.resolve()}.")


def show_list(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """List the saved reports, the newest first.

    Example: `vigil report list`
    """
    from bot.app import App
    from bot.reports.cells import saved_reports

    app = App.open(directory)
    with app.store.read() as conn:
        found = saved_reports(conn)
    app.close()
    if as_json:
        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False))
        return
    for row in found:
        made = f"made {row['made_at']:%Y-%m-%d %H:%M}Z"
        print(f"{row['id']:>5}  {row['start']:%Y-%m-%d %H:%M} to {row['end']:%Y-%m-%d %H:%M}  {made}")
    if not found:
        print("There are none.")


def recount(
    number: Annotated[int, typer.Argument(help="The number that `vigil report list` shows.", min=1)],
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Count a saved report again and explain each difference: deleted, expired, received later, linked again.

    The numbers are exact, so this is for the team and not to be forwarded.

    Example: `vigil report recount 12`
    """
    from bot.app import App
    from bot.reports.edition import recount_edition

    app = App.open(directory)
    try:
        edition, again = recount_edition(app.store, number, now=app.clock())
    finally:
        app.close()
    if as_json:
        found = {"report": number, "differences": again.differences, "causes": again.causes}
        print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False))
        return
    made = edition.cells.receipt.made_at
    if not again.differences:
        print(f"Report {number}, made {made:%Y-%m-%d %H:%M} UTC: every number is the same again.")
        return
    print(f"Report {number}, made {made:%Y-%m-%d %H:%M} UTC. Exact numbers: not to be forwarded.\n")
    for cause in again.causes:
        print(f"- {cause}")
    print()
    for one in again.differences:
        print(f"{one.cell}: {_told(one.reported)} then, {_told(one.now)} now")


def _told(value: object) -> str:
    return "none" if value is None else str(value)
