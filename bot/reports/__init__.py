"""Reports: what the campaign is told about a window, each part one file with its own query.

`REPORTS` is every part there is. A new one is a file with `QUERY` and `collect(conn, scope)`, an entry here,
and a field of `bot.reports.cells.Cells`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from bot.reports import attention, change, coverage, silence
from bot.reports.base import Scope


class Part(NamedTuple):
    """One part of a report: `name` is its field in `Cells`, `query` what a receipt calls it, with its version.

    `collect` takes a connection of the store and what is asked, and gives its cells.
    """

    name: str
    query: str
    collect: Callable[[Any, Scope], Any]


REPORTS: tuple[Part, ...] = (
    Part("attention", attention.QUERY, attention.collect),
    Part("silence", silence.QUERY, silence.collect),
    Part("change", change.QUERY, change.collect),
    Part("coverage", coverage.QUERY, coverage.collect),
)
