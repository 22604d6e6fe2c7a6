"""`vigil demo`: the whole line in a minute, without network or account."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.options import AsJson

if TYPE_CHECKING:
    from bot.demo import Demo


def register(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    out: Annotated[Path, typer.Option("--out", help="Where the demonstration's working directory is made.")] = Path(
        "vigil-demo"
    ),
    as_json: AsJson = False,
) -> None:
    """Replay an invented fortnight through the whole line: listen, link, store, report, draft. Nothing is sent.

    Example: `vigil demo`
    """
    import msgspec
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from bot.demo import demonstrate

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("starting")
        done = demonstrate(out, lambda words: progress.update(task, description=words))
    if as_json:
        plain = {
            "directory": str(done.directory),
            "replayed": done.replayed.as_dict(),
            "linked": done.linked,
            "page": str(done.page),
            "cards": [str(card) for card in done.cards],
            "report": msgspec.to_builtins(done.report),
        }
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    _show(done)


def _show(done: Demo) -> None:
    from rich.console import Console
    from rich.rule import Rule
    from rich.text import Text

    from bot.poster.preview import terminal
    from bot.reports.terminal import print_report

    console = Console(highlight=False)
    dropped = done.replayed.dropped
    malformed = sum(count for rule, count in dropped.items() if rule.startswith("malformed"))
    console.print(
        f"An invented fortnight: {done.replayed.received:,} events heard on Bluesky and two Mastodon servers, "
        f"{done.replayed.added:,} posts kept and linked, {done.replayed.edited} edited, {done.replayed.removed} "
        f"deleted again, {dropped['opted-out']} left out as their authors wish, {malformed} malformed lines dropped.\n"
    )
    print_report(done.report, console)
    for number, one in done.drafts:
        console.print()
        console.print(Rule(Text(f"Draft {number}: {one.summary.key}"), align="left"))
        console.print(terminal(one))
    console.print()
    console.print(Rule(Text("Where everything lies"), align="left"))
    print(f"  the report as a page  {done.page}")
    for card in done.cards:
        print(f"  an image card         {card}")
    print(f"  the working directory {done.directory}: settings, keyring, store")
    print("\nNothing was sent, and nothing of it is real but the people and what is known of them. Next:")
    print(f"  vigil draft list --dir {done.directory}            what waits for approval")
    print(f"  vigil report --dir {done.directory} --help         other weeks, other forms")
    print('  vigil link --text "Свабоду Алесю Бяляцкаму!"       who is named in a text, and why (--explain)')
    print("  vigil init my-campaign --admin NAME                begin in earnest, then `vigil doctor`, `vigil run`")
