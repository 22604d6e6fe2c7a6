"""The report on a terminal of any width, in the words and numbers of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.reports import words
from bot.reports.lines import Bar, PersonLine, UnheardLine, View

WIDEST = 100
NARROW = 60
NAME_SHARE = 0.34
NUMBER_WIDTH = 16
BLOCKS = " ▏▎▍▌▋▊▉█"
ACCENT = "yellow"


def print_report(view: View, console: Console, *, top: int = 10) -> None:
    """Print the report. `top` is how many people a list shows before it says how many more there are."""
    Printer(console, top).show(view)


class Printer:
    """Prints one report to one console; knows how wide it is and whether it has block characters."""

    def __init__(self, console: Console, top: int) -> None:
        self.console = console
        self.top = top
        self.width = min(console.width, WIDEST)
        self.narrow = self.width < NARROW
        self.blocks = console.encoding.lower().startswith("utf")

    def show(self, view: View) -> None:
        self._line(f"{view.title}, {view.span}", f"bold {ACCENT}")
        self._line(view.headline, "bold")
        if view.whom:
            self._line(view.whom, "dim")
        if view.warning:
            self._line()
            self._line(f"Read with care. {view.warning}", "bold red")
        # Lines above and below only: whatever stands left of a text is copied with it.
        self._line()
        self._line(self._ruled("To pass on as it is"), "dim")
        self._line(view.paragraph)
        self._line(self._ruled(""), "dim")
        self._people("Who was talked about", view.held)
        self._people("Also talked about", view.others, view.others_caption)
        if view.others_small:
            self._line(view.others_small)
        if view.unnamed:
            self._line(view.unnamed)
        self._unheard(view)
        self._bars("Where", view.networks, view.networks_note)
        self._bars("In which languages", view.languages, "")
        if len(view.times) > 1:
            self._bars("By day (UTC)" if view.grain == "day" else "By week (UTC)", view.times, "")
        self._list("What changed", view.changes)
        self._list("How we counted", view.method)
        missed = [f"{one.start} to {one.end} UTC, {one.source} ({one.length}): {one.reason}" for one in view.missed]
        self._list("Hours we missed", [view.listening, *missed, *([view.missed_note] if view.missed_note else [])])
        self._line()
        self._line(view.not_watched, "bold")
        for label, value in view.receipt:
            self._line(f"{label}: {value}", "dim")

    def _line(self, text: str = "", style: str = "") -> None:
        self.console.print(Text(text, style=style), width=self.width)

    def _ruled(self, title: str) -> str:
        dash = "─" if self.blocks else "-"
        return f"{dash * 2} {title} ".ljust(self.width, dash) if title else dash * self.width

    def _title(self, text: str) -> None:
        self._line()
        self._line(text, f"bold {ACCENT}")

    def _indented(self, text: str, style: str, left: int = 2) -> None:
        self.console.print(Padding(Text(text, style=style), (0, 0, 0, left), expand=False), width=self.width)

    def _people(self, title: str, lines: Sequence[PersonLine], caption: str = "") -> None:
        if not lines:
            return
        self._title(title)
        if caption:
            self._line(f"{caption}.", "dim")
        for one in lines[: self.top]:
            self._row(one.name, one.people.text, one.weight, bold=True)
            told = [one.note, one.country, f"before: {one.before.text}" if one.before else "", one.status]
            self._indented(". ".join(words.capital(part) for part in told if part) + ".", "dim")
        if len(lines) > self.top:
            self._line(f"and {words.counted(len(lines) - self.top, 'person', 'people')} more", "dim")

    def _row(self, name: str, number: str, weight: float, *, bold: bool = False) -> None:
        """Name, number and bar on one line; a narrow terminal has no room for the bar."""
        style = "bold" if bold else ""
        if self.narrow:
            room = self.width - cell_len(number) - 2
            self.console.print(Text.assemble((_fit(name, room), style), "  ", (number, "bold")))
            return
        left = int(self.width * NAME_SHARE)
        bar = self._bar(weight, self.width - left - NUMBER_WIDTH - 2)
        self.console.print(
            Text.assemble((_fit(name, left), style), (f"{number:>{NUMBER_WIDTH}}  ", "bold"), (bar, ACCENT))
        )

    def _bar(self, weight: float, width: int) -> str:
        eighths = round(weight * width * 8)
        if weight > 0:
            eighths = max(eighths, 1)
        if not self.blocks:
            return ("#" * -(-eighths // 8)).ljust(width)
        return ("█" * (eighths // 8) + BLOCKS[eighths % 8].strip()).ljust(width)

    def _unheard(self, view: View) -> None:
        self._title("Who was not mentioned at all")
        self._line(view.unheard_intro)
        for one in view.unheard[: self.top]:
            self._silent(one)
        if len(view.unheard) > self.top:
            self._line(f"and {words.counted(len(view.unheard) - self.top, 'person', 'people')} more", "dim")

    def _silent(self, one: UnheardLine) -> None:
        name = f"{one.name}, {one.country}" if one.country else one.name
        self.console.print(Text.assemble((name, "bold"), ": ", f"{one.last}."), width=self.width)
        self._indented(f"{words.capital(one.status)}.", "dim")

    def _bars(self, title: str, bars: Iterable[Bar], note: str) -> None:
        bars = list(bars)
        if not bars and not note:
            return
        self._title(title)
        for one in bars:
            self._row(one.label, one.shown.brief, one.weight)
        if note:
            self._line(note)

    def _list(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._title(title)
        grid = Table.grid(padding=(0, 1, 0, 0))
        for line in lines:
            grid.add_row("•" if self.blocks else "-", Text(line))
        self.console.print(grid, width=self.width)


def _fit(text: str, width: int) -> str:
    """The text in exactly so many terminal columns, cut with an ellipsis."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"
