"""Whose turn it is: a rotation in which nobody waits longer than there are people."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from bot.stages.figures import Figures


def choose(
    eligible: Sequence[str],
    featured: Mapping[str, date],
    figures: Figures | None = None,
    *,
    resting: Collection[str] = (),
) -> str | None:
    """The never featured, then the one featured longest ago; the least heard, longest unheard among equals.

    With a draft a day everybody has a turn within as many days as there are people, and nobody two days in a row while
    there are two. `resting` are passed over in this turn. None when nobody is left.
    """
    silent = {who: place for place, who in enumerate(figures.unheard)} if figures else {}
    heard = figures.people if figures else {}

    def turn(who: str) -> tuple[Any, ...]:
        return featured.get(who, date.min), heard.get(who, 0), silent.get(who, len(silent)), who

    return min((who for who in eligible if who not in resting), key=turn, default=None)
