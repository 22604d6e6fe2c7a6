"""The image that goes with a summary: a name as its bearer writes it, the facts, when they were last confirmed.

Drawn as SVG with outlined letters (`fonts.py`) and rastered by resvg: no font of the machine, no fallback, no boxes.
A card is read on a phone at a third of its size: no letter on it is small, and where there is room all are larger.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import resvg_py

from bot.errors import PublishError
from bot.model import Card
from bot.poster.chart import BarRow, bar_rows
from bot.poster.fonts import Fonts, Outline, Style, font_files, load_fonts
from bot.registry.photos import media_type

__all__ = ["DARK", "LIGHT", "SIZES", "Palette", "font_files", "left_out", "load_fonts", "render"]

SIZES: dict[Literal["wide", "square"], tuple[int, int]] = {"wide": (1200, 675), "square": (1080, 1080)}
"""Width and height in pixels."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours, each at least 7:1 against the paper (WCAG 2.2, success criterion 1.4.6); `line` is no text."""

    paper: str
    ink: str
    quiet: str
    accent: str
    line: str


PHOTO, GAP = (300, 375), 48
"""Width and height of a picture, and the room beside it, in pixels."""

SMALLEST = 32
"""Pixels of the smallest letters: between 9 and 10 of a phone's own. Where a card would not fit at all, TIGHT."""
TIGHT = 30
SCALES = (1.26, 1.18, 1.1, 1.0, 0.94, 0.88, 0.82, 0.76)
"""Sizes that are tried, the largest first; those above 1 only where they leave a tenth of the room free and break no
more lines."""

LIGHT = Palette(paper="#faf6ee", ink="#1c1917", quiet="#44403c", accent="#8a1c17", line="#cfc5b4")
DARK = Palette(paper="#17130f", ink="#f8f3e8", quiet="#d8cfc0", accent="#f3b49a", line="#5a5046")


@dataclass(frozen=True, slots=True)
class _Block:
    """A line of the card: its outline, its colour, the space above it, the column it stands in."""

    outline: Outline
    colour: str
    above: float
    column: int = 0

    @property
    def height(self) -> float:
        return self.outline.ascent + self.outline.descent

    @property
    def width(self) -> float:
        return self.outline.width

    def svg(self, left: float, top: float, rtl: bool) -> str:
        """SVG elements with the line's box at `left` and `top`."""
        return self.outline.svg(left, top + self.outline.ascent, self.colour)


Block = _Block | BarRow


def left_out(card: Card, fonts: Fonts) -> tuple[str, ...]:
    """The texts of the card that can't be drawn, because a character is in no font at hand."""
    return tuple(
        text
        for text in (card.kicker, card.title, card.subtitle, *card.lines, card.footer, card.credit, card.mark)
        if fonts.missing(text)
    )


def render(card: Card, fonts: Fonts) -> bytes:
    """The card as PNG, in its shape and colours. Texts that `left_out` names are not on it.

    PublishError: the title can't be drawn, or the text doesn't fit even when set smaller.
    """
    width, height = SIZES[card.shape]
    svg = _svg(card, fonts, width, height, DARK if card.dark else LIGHT)
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))


def _svg(card: Card, fonts: Fonts, width: int, height: int, palette: Palette) -> str:
    unwritable = left_out(card, fonts)
    if not card.title or card.title in unwritable:
        raise PublishError(
            f"no font has all the characters of {card.title!r}: install more Noto fonts "
            "(Debian: apt install fonts-noto-core fonts-noto-cjk) or name the person in Latin letters"
        )
    margin = 78
    inner = width - 2 * margin - (PHOTO[0] + GAP if card.photo else 0)
    mark = fonts.outline(card.mark, SMALLEST, "strong") if card.mark and card.mark not in unwritable else None
    lines = len(list(_body(card, fonts, inner, palette, unwritable, 1.0)))
    for shrink in SCALES:
        beside = mark.width + 48 if mark else 0
        foot = list(_foot(card, fonts, width - 2 * margin - beside, palette, unwritable, shrink))
        foot_height = _height(foot) + 48 if foot else 78 if mark else 0
        body = list(_body(card, fonts, inner, palette, unwritable, shrink))
        room = height - 2 * margin - foot_height
        if _height(body) <= room * (0.9 if shrink > 1 else 1) and (shrink <= 1 or len(body) <= lines):
            break
    else:
        raise PublishError(f"the card {card.title!r} holds more text than fits: shorten its lines in the template")
    parts = [
        (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        ),
        f'<rect width="{width}" height="{height}" fill="{palette.paper}"/>',
        _edge(width, height, card.rtl, palette),
    ]
    parts += _draw(body, margin, margin + max(0.0, (room - _height(body)) * 0.42), width, card.rtl)
    if card.photo:
        parts.append(_photo(card.photo, margin if card.rtl else width - margin - PHOTO[0], margin, palette))
    if foot_height:
        y = height - margin + 54 - foot_height
        rule = f'x="{margin}" y="{y - 22:.1f}" width="{width - 2 * margin}" height="2"'
        parts.append(f'<rect {rule} fill="{palette.line}"/>')
        parts += _draw(foot, margin, y, width, card.rtl)
        if mark:
            x = margin if card.rtl else width - margin - mark.width
            baseline = y + 10 + (foot[0].outline.ascent if foot else mark.ascent)
            parts.append(mark.svg(x, baseline, palette.accent))
    return "".join([*parts, "</svg>"])


def _photo(data: bytes, x: float, y: float, palette: Palette) -> str:
    """The picture where reading ends, cut to its shape around the middle."""
    box = f'x="{x}" y="{y}" width="{PHOTO[0]}" height="{PHOTO[1]}"'
    source = f"data:{media_type(data)};base64,{base64.b64encode(data).decode()}"
    return (
        f'<image {box} preserveAspectRatio="xMidYMid slice" xlink:href="{source}"/>'
        f'<rect {box} fill="none" stroke="{palette.line}" stroke-width="2"/>'
    )


def _edge(width: int, height: int, rtl: bool, palette: Palette) -> str:
    """The band along the side where reading begins."""
    return f'<rect x="{width - 24 if rtl else 0}" width="24" height="{height}" fill="{palette.accent}"/>'


def _body(
    card: Card, fonts: Fonts, width: float, palette: Palette, unwritable: tuple[str, ...], shrink: float
) -> Iterator[Block]:
    def lines(text: str, size: float, style: Style, colour: str, above: float, tight: float) -> Iterator[_Block]:
        if not text or text in unwritable:
            return
        for number, line in enumerate(fonts.wrap(text, size, width, style, card.lang)):
            yield _Block(fonts.outline(line, size, style, card.lang), colour, above if number == 0 else tight)

    yield from lines(card.kicker, max(_least(shrink), 38 * shrink), "strong", palette.accent, 0, 10)
    size = _largest(card.title, fonts, width, card.lang, (64 if card.bars else 108) * shrink)
    yield from lines(card.title, size, "name", palette.ink, 24 * shrink, 0.1 * size)
    yield from bar_rows(card, fonts, width, max(_least(shrink), 36 * shrink), ink=palette.ink, bar=palette.accent)
    yield from lines(card.subtitle, 62 * shrink, "plain", palette.quiet, 20 * shrink, 12)
    if len(card.lines) <= 5:
        for number, text in enumerate(card.lines):
            yield from lines(
                text,
                max(_least(shrink), (36 if card.bars else 42) * shrink),
                "plain",
                palette.ink,
                (36 if number == 0 else 17) * shrink,
                10,
            )
    else:
        yield from _columns(card, fonts, width, palette, unwritable, shrink)


def _columns(
    card: Card, fonts: Fonts, width: float, palette: Palette, unwritable: tuple[str, ...], shrink: float
) -> Iterator[_Block]:
    """Many short lines, in two columns read one after the other."""
    writable = [text for text in card.lines if text not in unwritable]
    half = (len(writable) + 1) // 2
    for number, text in enumerate(writable):
        size = max(_least(shrink), 38.0 * shrink)
        while fonts.outline(text, size, "plain", card.lang).width > width / 2 - 20 and size > _least(shrink):
            size -= 1
        outline = fonts.outline(text, size, "plain", card.lang)
        yield _Block(outline, palette.ink, (36 if number % half == 0 else 14) * shrink, column=1 + number // half)


def _least(shrink: float) -> float:
    return SMALLEST if shrink > SCALES[-1] else TIGHT


def _foot(
    card: Card, fonts: Fonts, width: float, palette: Palette, unwritable: tuple[str, ...], shrink: float
) -> Iterator[_Block]:
    size = max(_least(shrink), 34 * min(shrink, 1.1))
    for text in (card.footer, card.credit):
        if text and text not in unwritable:
            for line in fonts.wrap(text, size, width, "plain", card.lang):
                yield _Block(fonts.outline(line, size, "plain", card.lang), palette.quiet, 10)


def _largest(title: str, fonts: Fonts, width: float, lang: str, size: float) -> float:
    """The largest size up to `size` at which the title takes at most two lines, none wider than `width`."""
    while size > 56:
        lines = fonts.wrap(title, size, width, "name", lang)
        if len(lines) <= 2 and all(fonts.outline(line, size, "name", lang).width <= width for line in lines):
            break
        size -= 4
    return size


def _height(blocks: Sequence[Block]) -> float:
    """Columns stand beside each other: the longest counts."""
    plain = sum(block.above + block.height for block in blocks if block.column == 0)
    columns = {block.column for block in blocks} - {0}
    return plain + max((sum(b.above + b.height for b in blocks if b.column == c) for c in columns), default=0.0)


def _draw(blocks: Sequence[Block], margin: float, top: float, width: int, rtl: bool) -> Iterator[str]:
    y = after_plain = top
    column = 0
    for block in blocks:
        if block.column != column:
            column, y = block.column, after_plain
        y += block.above
        offset = (width - 2 * margin) / 2 * max(0, column - 1)
        x = width - margin - offset - block.width if rtl else margin + offset
        yield block.svg(x, y, rtl)
        y += block.height
        if block.column == 0:
            after_plain = y
