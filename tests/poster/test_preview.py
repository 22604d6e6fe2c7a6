from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pytest
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser

from bot.model import Card, Fact, Network, Paragraph, Sentence, Summary
from bot.poster.compose import BLUESKY, compose, mastodon_limits
from bot.poster.fonts import Fonts, load_fonts
from bot.poster.media import ImageLimits
from bot.poster.preview import STYLE, draw, page_fragment, preview, terminal

CONFIG = Path(__file__).parents[2] / "config"
FACT = Fact(kind="history", person="p", field="arrest", value="2015", source="s", as_of="")
HOSTILE = 'A <script>alert(1)</script> & "quoted" name, https://example.org/people?a=1&b=2'
LIMITS = (BLUESKY, mastodon_limits())


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return load_fonts(CONFIG)


def _summary(text: str, title: str = "رانيا العباسي") -> Summary:
    return Summary(
        key="name:p:2026-11-16:en",
        kind="name",
        lang="en",
        campaign="c",
        posts=((Paragraph((Sentence(text, (FACT,)),)),), (Paragraph((Sentence("The end.", (FACT,)),)),)),
        tags=("WithoutJustCause",),
        card=Card(title=title, alt='An "alt" <text>'),
    )


def test_the_page_shows_the_very_text_of_every_post(fonts: Fonts) -> None:
    shown = preview(_summary(HOSTILE), fonts, LIMITS)
    page = LexborHTMLParser(str(page_fragment(shown)))
    texts = [node.text() for node in page.css(".draft-post > p[lang]")]
    pieces = [piece for one in LIMITS for piece in compose(_summary(HOSTILE), one)]
    assert texts == [piece.text for piece in pieces]
    assert [node.text() for node in page.css("h4")] == ["Bluesky", "Mastodon"]
    assert [node.text() for node in page.css(".tag")] == [
        "https://example.org/people?a=1&b=2",
        "#WithoutJustCause",
    ] * 2


def test_the_page_loads_nothing_and_runs_nothing(fonts: Fonts) -> None:
    html = str(page_fragment(preview(_summary(HOSTILE), fonts, LIMITS, note="<b>not</b> approved")))
    page = LexborHTMLParser(html)
    assert page.css("script, link, iframe, a, b, style, [style], [onload]") == []
    assert all(node.attributes["src"].startswith("data:image/png;base64,") for node in page.css("img"))
    assert "url(" not in STYLE
    assert "<b>not</b> approved" in page.text()


def test_image_description_and_length_stand_with_the_post(fonts: Fonts) -> None:
    page = LexborHTMLParser(str(page_fragment(preview(_summary("Short."), fonts, LIMITS))))
    assert [node.attributes["alt"] for node in page.css("img")] == ['An "alt" <text>'] * 2
    counts = [node.text() for node in page.css(".draft-post > p.aside:last-child")]
    assert counts == [
        "1 of 2 · 6 of 300 characters",
        "2 of 2 · 27 of 300 characters",
        "1 of 2 · 6 of 500 characters",
        "2 of 2 · 27 of 500 characters",
    ]


def test_a_label_and_a_missing_image_are_said(fonts: Fonts) -> None:
    labelled = msgspec.structs.replace(_summary("Short."), label="graphic-media", warning="Prison")
    bare = mastodon_limits(images=ImageLimits(allowed=False))
    shown = preview(labelled, fonts, (BLUESKY, bare))
    label, without = (
        "Labelled graphic-media: apps may cover or fold it",
        "Without an image that this network does not take",
    )
    assert (shown.remarks(Network.BLUESKY), shown.remarks(Network.MASTODON)) == ((label,), (without,))
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    console.print(terminal(shown))
    page = LexborHTMLParser(str(page_fragment(shown))).text()
    for words in (f"{label}.", f"{without}."):
        assert words in page
        assert words in console.file.getvalue()  # type: ignore[attr-defined]
    assert preview(_summary("Short."), fonts, LIMITS).remarks(Network.MASTODON) == ()


def test_the_terminal_shows_the_text_as_it_is_markup_included(fonts: Fonts) -> None:
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    console.print(terminal(preview(_summary("[bold]Phạm Đoan Trang[/bold], imprisoned."), fonts, LIMITS, note="wait")))
    out = console.file.getvalue()  # type: ignore[attr-defined]
    assert out.count("[bold]Phạm Đoan Trang[/bold], imprisoned.") == 2
    assert "Not to be posted yet: wait" in out
    assert 'An "alt" <text>' in out
    assert "Mastodon 2 of 2" in out


def test_a_card_that_no_font_can_draw_is_left_out(fonts: Fonts) -> None:
    assert draw(Card(title="\U0010fffd"), fonts) is None
    assert draw(None, fonts) is None
    shown = preview(_summary("Short.", title="\U0010fffd"), fonts, LIMITS)
    first = shown.threads[Network.BLUESKY][0]
    assert (first.image, first.alt) == (None, "")
