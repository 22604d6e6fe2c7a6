"""Babel's data for a language, with months that are nobody else's.

Babel 2.18 keeps what an alias leads to in data that languages share: once Japanese months were read by themselves,
Spanish ones were Japanese too ("entre 7月 y octubre"). Whatever of ours writes or reads dates asks here.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from babel import Locale, localedata

_SHARED = ("months", "days", "quarters", "day_periods", "eras")
"""The parts that have aliases which Babel resolves in place."""


@cache
def locale(tag: str) -> Locale:
    """The data for a BCP 47 tag. babel.UnknownLocaleError or ValueError for a language that Babel does not know."""
    found = Locale.parse(tag, sep="-")
    data: dict[Any, Any] = dict(localedata.load(str(found)))
    data |= {part: deepcopy(data[part]) for part in _SHARED if part in data}
    # Babel has no way to give a Locale data of its own; the test in tests/test_locales.py fails if this place moves.
    found._Locale__data = localedata.LocaleDataDict(data)  # type: ignore[attr-defined]
    return found
