"""Months are those of the language, whatever was read before."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from babel import UnknownLocaleError
from babel.dates import format_skeleton, get_month_names
from babel.localedata import locale_identifiers

from bot.locales import locale
from bot.signals import read_lexicons
from tests.test_claims import ROOT

BABEL = """
from babel import UnknownLocaleError
from babel.dates import get_month_names
get_month_names("wide", "stand-alone", "ja")
print(get_month_names("wide", "stand-alone", "es")[7])
"""


def test_months_are_not_those_of_a_language_that_was_read_before() -> None:
    for identifier in locale_identifiers():
        get_month_names("wide", "stand-alone", locale(identifier.replace("_", "-")))
    read_lexicons(ROOT / "config" / "claims")
    found = [locale(lang) for lang in ("en-GB", "be", "ru", "uk", "es")]
    alone = [get_month_names("wide", "stand-alone", place)[7] for place in found]
    assert alone == ["July", "ліпень", "июль", "липень", "julio"]
    dated = [format_skeleton("yMMMM", date(2023, 7, 1), locale=place).split()[0] for place in found]
    assert dated == alone


def test_babel_itself_still_mixes_them_up() -> None:
    """When this fails, Babel is mended and `bot/locales.py` can go."""
    found = subprocess.run([sys.executable, "-c", BABEL], capture_output=True, text=True, check=True).stdout.strip()
    assert found != "julio"


def test_an_unknown_language_is_said_to_be_one() -> None:
    with pytest.raises(UnknownLocaleError, match="xx"):
        locale("xx-invalid")
