"""Parts that tests need beyond Python, and what happens when one can't be had."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

WANTING = "can't be had"
"""Stands in the reason of every skip for want of a part; the end of the run lists and counts them by it."""


def missing(part: str, reason: str) -> NoReturn:
    """Skip the running test by name; with CI=true fail it, since a hidden skip is a hole in the proof."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{part} {WANTING}, and CI accepts no skip: {reason}")
    pytest.skip(f"{part} {WANTING}: {reason}")
