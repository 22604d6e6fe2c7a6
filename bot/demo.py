"""`vigil demo`: the whole line on captures that ship with the program, over a fortnight with its own clock.

Nothing here is for show only: a real working directory is made, and the captures go through the real stages.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from bot.app import App
from bot.errors import Conflict
from bot.model import Role
from bot.poster.compose import LIMITS
from bot.poster.fonts import load_fonts
from bot.poster.preview import STYLE, Preview, page_fragment, preview
from bot.posting import records
from bot.reports.edition import last_weeks, make_edition
from bot.reports.page import render_page
from bot.reports.view import View, view
from bot.settings import shipped_config
from bot.stages.draft import draft_ahead
from bot.stages.link import link
from bot.stages.replay import Replayed, take
from bot.store import summaries, users
from bot.workdir import create

MARK = ".vigil-demo"
BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
END = datetime(2026, 11, 16, tzinfo=UTC)
"""The fortnight of the captures."""
ADMIN, SECOND = "heron", "rook"
Tell = Callable[[str], None]


class FortnightClock:
    """The demonstration's own time: it goes on with what is heard."""

    def __init__(self) -> None:
        self.at = BEGIN

    def __call__(self) -> datetime:
        return self.at

    def reach(self, heard: datetime | None) -> datetime:
        """Go on to the newest time heard; never back, never past the end."""
        self.at = min(END, max(self.at, heard or self.at))
        return self.at


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demonstration made: where it lies, what was replayed, the report and the drafts."""

    directory: Path
    replayed: Replayed
    linked: int
    report: View
    drafts: tuple[tuple[int, Preview], ...]
    page: Path
    cards: tuple[Path, ...]


def demonstrate(directory: Path, tell: Tell) -> Demo:
    """Run the whole line into `directory`, which an earlier demonstration may have made; `tell` gets the progress."""
    directory = directory.absolute()
    _clear(directory)
    clock = FortnightClock()
    tell("making a working directory")
    create(directory, ADMIN, clock=clock)
    (directory / MARK).write_text("Made by `vigil demo`, which may delete this directory.\n", "utf-8")
    app = App.open(directory, clock=clock)
    try:
        return _run(app, clock, tell)
    finally:
        app.close()


def _run(app: App, clock: FortnightClock, tell: Tell) -> Demo:
    captures = shipped_config() / "demo"
    with app.store.write() as conn:
        users.add_user(conn, SECOND, Role.MODERATOR, at=clock(), actor=ADMIN)
    tell("compiling the names")
    known = json.loads((captures / "expected.json").read_text("utf-8"))
    own = frozenset(known["own_accounts"])
    watchlist = app.watchlist(own)
    rules = msgspec.structs.replace(app.rules(own), bots=frozenset(known["bots"]))
    replayed = take(
        app.store,
        app.vault,
        sorted(captures.glob("*.jsonl*")),
        watchlist,
        rules,
        now=clock.reach,
        tell=tell,
    )
    linked = link(app.store, app.vault, app.linker(), progress=lambda done: tell(f"linked {done:,} posts"))
    clock.reach(END)
    tell("counting")
    window = last_weeks(clock())
    campaign, limits = app.settings.campaign, app.settings.report
    edition = make_edition(
        app.store, window, now=clock(), campaign=campaign.id, previous=window.before, small_group=limits.small_group
    )
    shown = view(edition.cells, title=campaign.title, number=edition.number, weeks_unheard=limits.weeks_unheard)
    tell("drafting, and drawing the cards")
    draft_ahead(app.store, app.editor.planner(), now=clock())
    drafts = _previews(app)
    out = app.directory / "out"
    out.mkdir()
    page = out / "report.html"
    page.write_text(render_page(shown, [page_fragment(one) for _, one in drafts], STYLE), "utf-8")
    cards = []
    for number, one in drafts:
        image = next((piece.image for pieces in one.threads.values() for piece in pieces if piece.image), None)
        if image is not None:
            cards.append(out / f"card-{number}-{one.summary.kind}.png")
            cards[-1].write_bytes(image)
    return Demo(app.directory, replayed, linked, shown, drafts, page, tuple(cards))


def _previews(app: App) -> tuple[tuple[int, Preview], ...]:
    """Every draft as each network would get it, the one due first first."""
    fonts = load_fonts(shipped_config())
    desk = app.publisher.desk()
    with app.store.read() as conn:
        drafts = sorted(summaries.drafts(conn), key=lambda draft: (draft.due_at, draft.id))
        return tuple(
            (
                draft.id,
                preview(
                    draft.summary,
                    fonts,
                    [LIMITS[network] for network in draft.networks],
                    note=desk.recheck(conn, draft) or "",
                    prepare=records(app.settings),
                ),
            )
            for draft in drafts
        )


def _clear(directory: Path) -> None:
    """Remove what an earlier demonstration left; Conflict when the directory is anything else."""
    if not directory.exists() or (directory.is_dir() and not any(directory.iterdir())):
        return
    if not (directory / MARK).is_file():
        raise Conflict(
            f"{directory} was not made by `vigil demo`: nothing was changed; say --out with another directory"
        )
    shutil.rmtree(directory)
