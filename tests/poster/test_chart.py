from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.model import Bar, Card
from bot.poster.card import DARK, LIGHT, render
from bot.poster.chart import bar_rows
from bot.poster.fonts import Fonts

CONFIG = Path(__file__).parents[2] / "config"
BARS = (Bar("Ekpar Asat", 90, "90"), Bar("Phạm Đoan Trang", 45, "45"), Bar('Maykel "Osorbo" Castillo', 9, "5–14"))


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(tuple(sorted((CONFIG / "fonts").glob("*.[to]t[fc]"))))


def _longest(png: bytes, colour: str) -> list[int]:
    """The length in pixels of every bar, from the top: runs of its colour beyond the band at the side."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    lengths: list[int] = []
    for y in range(image.height):
        row = [x for x in range(30, image.width - 30) if image.getpixel((x, y)) == wanted]
        length = len(row) if len(row) > 20 and row[-1] - row[0] == len(row) - 1 else 0
        if length and (not lengths or abs(lengths[-1] - length) > 2):
            lengths.append(length)
    return lengths


@pytest.mark.parametrize(("dark", "palette"), [(False, LIGHT), (True, DARK)])
def test_bars_are_as_long_as_their_numbers(fonts: Fonts, dark: bool, palette: object) -> None:
    card = Card(title="How many", bars=BARS, dark=dark, shape="square")
    lengths = _longest(render(card, fonts), DARK.accent if dark else LIGHT.accent)
    assert len(lengths) == 3
    assert lengths[1] == pytest.approx(lengths[0] / 2, abs=2)
    assert lengths[2] == pytest.approx(lengths[0] / 10, abs=2)


def test_rows_stay_within_the_card_and_apart(fonts: Fonts) -> None:
    rows = list(bar_rows(Card(title="t", bars=BARS), fonts, 1044, 36, ink="#000000", bar="#ff0000"))
    for row in rows:
        assert row.label.width <= row.names <= 1044 / 2
        assert row.names + row.room * row.share + row.value.width < 1044
        assert row.above > 0


def test_a_chart_read_from_the_right_begins_there(fonts: Fonts) -> None:
    card = Card(title="نرگس محمدی", bars=BARS, rtl=True, lang="fa", shape="square")
    image = Image.open(io.BytesIO(render(card, fonts))).convert("RGB")
    accent = tuple(int(LIGHT.accent[at : at + 2], 16) for at in (1, 3, 5))
    ends: dict[int, int] = {}
    for y in range(0, 1080, 3):
        row = [x for x in range(30, 1040) if image.getpixel((x, y)) == accent]
        if len(row) > 20 and row[-1] - row[0] == len(row) - 1:
            ends[row[0]] = row[-1]
    assert len(ends) == 3  # three lengths …
    assert max(ends.values()) - min(ends.values()) <= 1  # … with the same right end


def test_a_name_that_no_font_has_has_no_bar(fonts: Fonts) -> None:
    rows = list(bar_rows(Card(title="t", bars=(Bar("𒀀", 9, "9"),)), fonts, 1044, 36, ink="#000000", bar="#ff0000"))
    assert rows == []
