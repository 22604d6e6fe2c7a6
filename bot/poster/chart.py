"""The bars of a chart: a name, a bar as long as its number, the number beside it. Drawn with the card's own letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Card
from bot.poster.fonts import Fonts, Outline

LABELS = 0.5
"""The share of the width that names may take at most."""
GAP = 18


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row `width` pixels wide: a name in a column of `names` pixels, then a bar, `share` of the `room` left to it."""

    label: Outline
    value: Outline
    share: float
    names: float
    room: float
    width: float
    ink: str
    bar: str
    above: float
    column: int = 0

    @property
    def height(self) -> float:
        return max(one.ascent + one.descent for one in (self.label, self.value))

    def svg(self, left: float, top: float, rtl: bool) -> str:
        """SVG elements with the row's box at `left` and `top`; mirrored where reading begins at the right."""
        baseline = top + max(self.label.ascent, self.value.ascent)
        length = max(4.0, self.share * self.room)
        places = (0.0, self.names + GAP, self.names + GAP + length + GAP * 0.7)
        widths = (self.label.width, length, self.value.width)
        label, bar, value = (
            left + (self.width - place - taken if rtl else place) for place, taken in zip(places, widths, strict=True)
        )
        thick = self.height * 0.62
        rect = f'x="{bar:.1f}" y="{top + (self.height - thick) / 2:.1f}" width="{length:.1f}" height="{thick:.1f}"'
        return (
            self.label.svg(label, baseline, self.ink)
            + f'<rect {rect} fill="{self.bar}"/>'
            + self.value.svg(value, baseline, self.ink)
        )


def bar_rows(card: Card, fonts: Fonts, width: float, size: float, *, ink: str, bar: str) -> Iterator[BarRow]:
    """The rows of a card's bars, the longest as long as there is room; names that no font has are left out."""
    rows = [one for one in card.bars if not fonts.missing(one.label + one.text)]
    if not rows:
        return
    labels = [_fitted(fonts, one.label, size, width * LABELS, card.lang) for one in rows]
    values = [fonts.outline(one.text, size, "strong", card.lang) for one in rows]
    names = max(outline.width for outline in labels)
    room = width - names - max(value.width for value in values) - 2 * GAP
    most = max(1, *(one.n for one in rows))
    for number, (one, label, value) in enumerate(zip(rows, labels, values, strict=True)):
        above = size * (0.75 if number == 0 else 0.38)
        yield BarRow(label, value, one.n / most, names, room, width, ink, bar, above)


def _fitted(fonts: Fonts, text: str, size: float, width: float, lang: str) -> Outline:
    outline = fonts.outline(text, size, "plain", lang)
    while outline.width > width and size > 32:
        size -= 1
        outline = fonts.outline(text, size, "plain", lang)
    return outline
