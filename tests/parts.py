"""Parts that tests need beyond Python, and what happens when one can't be had."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

SKIPPED: list[tuple[str, str]] = []
"""Tests skipped for want of a part: name and reason; the run says how many."""


def missing(part: str, reason: str) -> NoReturn:
    """Skip the running test by name; with CI=true fail it, since a hidden skip is a hole in the proof."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{part} can't be had, and CI accepts no skip: {reason}")
    SKIPPED.append((os.environ.get("PYTEST_NODE", "a test"), f"{part} can't be had: {reason}"))
    pytest.skip(f"{part} can't be had: {reason}")
