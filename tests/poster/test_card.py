from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.errors import ConfigError, PublishError
from bot.model import Card
from bot.poster.card import DARK, LIGHT, SIZES, Palette, font_files, left_out, render
from bot.poster.fonts import Fonts
from nlp.registry import read_people

CONFIG = Path(__file__).parents[2] / "config"
SHIPPED = tuple(sorted((CONFIG / "fonts").glob("*.[to]t[fc]")))
NAMES = {
    "Latn": "Phạm Đoan Trang",
    "Cyrl": "Бузургмеҳр Ёров",
    "Arab": "نرگس محمدی",
    "ug": "گۈلشەن ئابباس",
    "Hans": "艾克拜尔·艾塞提",
    "Hang": "김국기",
    "Tibt": "སྒོ་ཤེས་རབ་རྒྱ་མཚོ",
    "Khmr": "កឹម សុខា",
}


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    """Only what is shipped: the cards of a machine without any fonts."""
    return Fonts(SHIPPED)


def _card(name: str = "Buzurgmehr Yorov", **fields: object) -> Card:
    base = {
        "kicker": "Not named once in 30 days",
        "title": name,
        "lines": ("Human-rights lawyer, Tajikistan", "Arrested on 28 September 2015"),
        "footer": "Last confirmed in prison: 29 September 2025, Human Rights Watch and ten other organisations",
        "mark": "#WithoutJustCause",
    }
    return Card(**{**base, **fields})  # type: ignore[arg-type]


def _pixels(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _colour(code: str) -> tuple[int, int, int]:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


@pytest.mark.parametrize("script", NAMES)
def test_every_script_is_drawn_with_the_shipped_fonts(fonts: Fonts, script: str) -> None:
    name = NAMES[script]
    assert not fonts.missing(name)
    assert left_out(_card(subtitle=name), fonts) == ()
    outline = fonts.outline(name, 60)
    assert all(path for *_, path in outline.glyphs) or " " in name or script == "Tibt"
    assert render(_card(subtitle=name), fonts) != render(_card(), fonts)


def test_every_name_that_a_card_may_show_can_be_drawn(fonts: Fonts) -> None:
    every = [name for record in read_people(CONFIG / "people") for name in record.person.names]
    shown = [n.value for n in every if n.kind in ("canonical", "native", "full") or n.lang in ("be", "ru", "uk", "es")]
    assert len(shown) > 80
    assert [name for name in shown if fonts.missing(name)] == []


def test_letters_are_joined_stacked_and_reordered(fonts: Fonts) -> None:
    # Arabic letters take other forms in a word, Tibetan ones stand on each other, Khmer vowels go before or above.
    joined = {path for *_, path in fonts.outline("محمدی", 100).glyphs}
    apart = {fonts.outline(letter, 100).glyphs[0][3] for letter in "محم"}
    assert not joined & apart
    assert fonts.outline("སྒྲུབ", 100).width < 0.75 * sum(fonts.outline(c, 100).width for c in "སགརབ")
    assert fonts.outline("សុខា", 100).width < fonts.outline("ស", 100).width * 4


def test_arabic_begins_at_the_right(fonts: Fonts) -> None:
    alone = fonts.outline("ر", 60).glyphs[0][3]
    word = fonts.outline("رد", 60)
    assert max(word.glyphs, key=lambda glyph: glyph[0])[3] == alone


def test_size_paper_and_margins(fonts: Fonts) -> None:
    for shape, size in SIZES.items():
        image = _pixels(render(_card("Emirlendris Carolina Benítez Rosales", shape=shape), fonts))
        assert image.size == size
        paper = _colour(LIGHT.paper)
        for x in range(24, 70):  # nothing stands between the band and the left margin, nor at the other edges
            assert all(image.getpixel((x, y)) == paper for y in range(0, size[1], 7))
        assert all(image.getpixel((size[0] - 40, y)) == paper for y in range(size[1]))
        assert all(image.getpixel((x, size[1] - 40)) == paper for x in range(24, size[0]))


def test_a_card_that_is_read_from_the_right_is_mirrored(fonts: Fonts) -> None:
    image = _pixels(render(_card("نرگس محمدی", rtl=True, lang="fa"), fonts))
    assert image.getpixel((1190, 300)) == _colour(LIGHT.accent)
    assert image.getpixel((5, 300)) == _colour(LIGHT.paper)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_text_colour_has_seven_to_one(palette: Palette) -> None:
    def luminance(code: str) -> float:
        parts = [value / 255 for value in _colour(code)]
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for colour in (palette.ink, palette.quiet, palette.accent):
        high, low = sorted((luminance(colour), luminance(palette.paper)), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 7


def test_a_line_without_a_font_is_left_out_and_never_a_box(fonts: Fonts) -> None:
    cuneiform = "𒀀𒀁"
    assert fonts.missing(f"ab{cuneiform}") == set(cuneiform)
    assert left_out(_card(subtitle=cuneiform), fonts) == (cuneiform,)
    assert render(_card(subtitle=cuneiform), fonts) == render(_card(), fonts)
    with pytest.raises(ValueError, match=r"U\+12000"):
        fonts.outline(cuneiform, 60)


def test_a_title_without_a_font_says_what_to_install(fonts: Fonts) -> None:
    with pytest.raises(PublishError, match="fonts-noto"):
        render(_card("𒀀𒀁"), fonts)


def test_too_much_text_is_an_error_not_a_smaller_letter(fonts: Fonts) -> None:
    assert render(_card(lines=tuple(f"Somebody {n} · Country" for n in range(8))), fonts)
    with pytest.raises(PublishError, match="more text than fits"):
        render(_card(lines=tuple(f"Somebody {n} · Country" for n in range(40))), fonts)


def test_no_fonts_at_all_is_said_clearly() -> None:
    with pytest.raises(ConfigError, match="no Noto Sans font was found"):
        Fonts(())


def test_shipped_fonts_come_first_and_have_their_licence() -> None:
    assert font_files(CONFIG)[: len(SHIPPED)] == SHIPPED
    assert sum(path.stat().st_size for path in SHIPPED) < 2_200_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (CONFIG / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    for path in SHIPPED:
        assert path.stem in (CONFIG / "fonts" / "README.md").read_text(encoding="utf-8")


def test_a_card_is_the_same_bytes_every_time(fonts: Fonts) -> None:
    assert render(_card(), fonts) == render(_card(), Fonts(SHIPPED))


def test_wrapped_lines_are_of_like_length(fonts: Fonts) -> None:
    text = "Last confirmed in prison: 4 July 2024, PEN International"
    lines = fonts.wrap(text, 34, 700)
    widths = [fonts.outline(line, 34).width for line in lines]
    assert " ".join(lines) == text
    assert len(lines) == 2
    assert max(widths) <= 700
    assert min(widths) > 0.6 * max(widths)


def test_a_day_stays_with_its_month(fonts: Fonts) -> None:
    for width in range(300, 900, 20):
        lines = fonts.wrap("Last confirmed in prison: 4 July 2024, PEN International", 34, width)
        assert not any(line.endswith(" 4") for line in lines)
        assert " ".join(lines) == "Last confirmed in prison: 4 July 2024, PEN International"


def test_a_year_stays_with_its_word(fonts: Fonts) -> None:
    for text in ("Апошняе пацверджанне: 25 красавіка 2026 года, Amnesty", "Арешт: 11 вересня 2018 року, Китай"):
        for width in range(200, 900, 20):
            lines = fonts.wrap(text, 34, width, lang="be")
            assert not any(line.startswith(("года", "року")) for line in lines)
            assert " ".join(lines) == text


def test_markup_in_a_name_is_drawn_and_never_read(fonts: Fonts) -> None:
    image = _pixels(render(_card('<image href="x"/> & "co"'), fonts))
    assert image.size == (1200, 675)
