from __future__ import annotations

import pytest

from bot.poster.bidi import right_to_left, visual_runs


def _drawn(text: str, rtl: bool) -> str:
    """The line as its characters stand from left to right."""
    return "".join(text[s:e][::-1] if backwards else text[s:e] for s, e, backwards in visual_runs(text, rtl))


@pytest.mark.parametrize(
    ("text", "rtl", "drawn"),
    [
        ("plain", False, "plain"),
        ("car means אבג.", False, "car means גבא."),
        ("car means אבג.", True, ".גבא car means"),
        ("אבג 12 דה", True, "הד 12 גבא"),
        ("a אב 1-2 ג b", False, "a ג 1-2 בא b"),
        ("ابج 12", False, "12 جبا"),
    ],
)
def test_runs_are_drawn_in_the_order_of_uax_9(text: str, rtl: bool, drawn: str) -> None:
    assert _drawn(text, rtl) == drawn


def test_the_first_letter_decides_the_direction() -> None:
    assert right_to_left("12 رانيا")
    assert not right_to_left("Rania رانيا")
    assert not right_to_left("2015")
