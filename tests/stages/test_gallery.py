from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.model import Summary
from bot.poster.compose import LIMITS, compose
from bot.poster.fonts import load_fonts
from bot.poster.gallery import gallery_page
from bot.poster.preview import draw, preview
from bot.registry import load_registry
from bot.stages.gallery import gallery

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture(scope="module")
def drafts() -> list[Summary]:
    return gallery(CONFIG, load_registry(CONFIG), today=date(2026, 11, 21), tag="WithoutJustCause")


def test_there_are_thirty_of_every_kind_in_every_language(drafts: list[Summary]) -> None:
    assert len(drafts) >= 30
    kinds = {"week", "name", "story", "calendar", "counts", "release", "correction"}
    assert {one.kind for one in drafts} == kinds
    for lang in ("en", "be", "ru", "uk", "es"):
        assert kinds - {one.kind for one in drafts if one.lang == lang} <= {"correction"}
    assert len({who for one in drafts for who in one.people}) > 12


def test_each_fits_every_network_and_has_its_images(drafts: list[Summary]) -> None:
    fonts = load_fonts(CONFIG)
    for one in drafts:
        assert draw(one.card, fonts) is not None, one.key
        assert all(draw(card, fonts) is not None for _, card in one.further), one.key
        assert all(limits.fits(piece.text) for limits in LIMITS.values() for piece in compose(one, limits))
    charts = [one for one in drafts if one.card and one.card.bars]
    assert len(charts) == 5
    for one in charts:
        assert one.card is not None
        assert all(bar.label in one.card.alt and bar.text in one.card.alt for bar in one.card.bars)


def test_each_language_has_a_draft_that_is_folded_and_the_page_says_behind_what(drafts: list[Summary]) -> None:
    folded = [one for one in drafts if one.warning]
    assert {one.lang for one in folded} == {one.lang for one in drafts}
    assert {one.label for one in folded} == {"graphic-media"}
    page = gallery_page("Drafts", "", [preview(folded[0], load_fonts(CONFIG), list(LIMITS.values()))])
    assert f"Folded behind: {folded[0].warning}" in page
    assert "Labelled graphic-media" in page


def test_alt_texts_add_what_the_post_lacks(drafts: list[Summary]) -> None:
    for one in drafts:
        assert one.card is not None
        said = " ".join(paragraph.text for post in one.posts for paragraph in post)
        assert one.card.alt not in said
        assert 15 < len(one.card.alt) < 600
        if one.kind in ("name", "story", "release") and one.card.subtitle:
            assert one.card.subtitle in one.card.alt


def test_the_page_holds_them_all_and_loads_nothing(drafts: list[Summary]) -> None:
    fonts = load_fonts(CONFIG)
    page = gallery_page("Drafts", "made <up>", [preview(one, fonts, list(LIMITS.values())) for one in drafts[:3]])
    assert page.count("<section ") == 3
    assert "made &lt;up&gt;" in page
    assert "http" not in page.replace("https://example", "")
    assert "<script" not in page
    assert page.count("<table") == 1  # the data of the week's chart
    assert "1 of 3 · week:" in page
