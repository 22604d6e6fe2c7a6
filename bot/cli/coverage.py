"""`vigil coverage`: what was heard, hour by hour, and what was not, and why."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from bot.cli.options import AsJson, Directory
from bot.cli.report import _moment

if TYPE_CHECKING:
    from bot.reports.hours import Hours


def register(app: typer.Typer) -> None:
    app.command("coverage")(coverage)


def coverage(
    start: Annotated[
        datetime | None,
        typer.Option("--from", parser=_moment, metavar="TIME", help="Begin here; left out, a day ago."),
    ] = None,
    end: Annotated[
        datetime | None, typer.Option("--to", parser=_moment, metavar="TIME", help="End before this; left out, now.")
    ] = None,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """Show for each source and hour how many minutes were heard, how many of them late, and every gap with its reason.

    Times are UTC. JSON has the minutes one by one.

    Examples: `vigil coverage`, `vigil coverage --from 2026-11-02 --to 2026-11-03`
    """
    from bot.app import App
    from bot.clock import from_hour, hour_of
    from bot.reports.base import Window
    from bot.reports.hours import collect

    app = App.open(directory)
    now = app.clock()
    until = from_hour(hour_of(end or now + timedelta(hours=1)))
    begin = from_hour(hour_of(start)) if start else until - timedelta(hours=24)
    try:
        window = Window(begin, until)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    with app.store.read() as conn:
        found = collect(conn, window, now=now)
    app.close()
    print(json.dumps(msgspec.to_builtins(found), ensure_ascii=False)) if as_json else _show(found)


def _show(found: Hours) -> None:
    for source in found.sources:
        lag = "" if source.lag_s is None else f", now {source.lag_s:,.0f} s behind"
        problem = f" ({source.problem})" if source.problem else ""
        print(f"{source.source}: {source.heard_min} of {source.minutes} minutes heard{lag}{problem}")
        for hour in source.hours:
            late = f", {hour.late_min} of them late" if hour.late_min else ""
            heard = "".join("#" if minute == "heard" else "~" if minute == "late" else "." for minute in hour.marks)
            print(f"  {hour.hour:%Y-%m-%d %H}:00Z  {heard}  {hour.heard_min:>2} min{late}")
    if found.gaps:
        print("\nNot heard:")
    for gap in found.gaps:
        print(f"  {gap.source}: {gap.start:%Y-%m-%d %H:%M} to {gap.end:%Y-%m-%d %H:%M}Z: {gap.reason}")
    if found.searched:
        print("\nSearched for afterwards (a search never shows all: they stay gaps):")
    for one in found.searched:
        stretch = f"{one.start:%Y-%m-%d %H:%M:%S} to {one.end:%Y-%m-%d %H:%M:%S}Z"
        print(f"  {one.source}: {stretch}: {one.recovered} posts added")
    if not found.sources:
        print("No source was listened to in this time.")
