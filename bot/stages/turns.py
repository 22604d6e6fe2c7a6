"""Whose turn it is: a queue in which nobody who comes later goes before those who wait."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any

from bot.stages.figures import Figures

EVER = datetime.min.replace(tzinfo=UTC)


def choose(
    eligible: Sequence[str],
    featured: Mapping[str, datetime],
    registered: Mapping[str, datetime],
    figures: Figures | None = None,
    *,
    resting: Collection[str] = (),
) -> str | None:
    """Who waits longest; the least heard, longest unheard among those who wait equally long. None when nobody is left.

    A wait begins at the moment somebody was last `featured`, for a newcomer at the beginning (UTC) of the day on which
    they were `registered`. The bound: everybody is chosen within as many turns as the registry had people, whether
    eligible or not, at the end of the day on which the wait began, whoever comes, goes or comes back afterwards. For
    only those can be before them, and each of those goes to the end of the queue when chosen. Not counted are turns for
    which the person is not eligible or is `resting`, and drafts that were taken back. A draft that nobody approved was
    a turn. Who is chosen comes after everybody who was
    passed over.
    """
    silent = {who: place for place, who in enumerate(figures.unheard)} if figures else {}
    heard = figures.people if figures else {}

    def turn(who: str) -> tuple[Any, ...]:
        came = registered.get(who, EVER)
        since = max(featured.get(who, EVER), datetime.combine(came.astimezone(UTC), time(), UTC))
        return since, heard.get(who, 0), silent.get(who, len(silent)), who

    return min((who for who in eligible if who not in resting), key=turn, default=None)
