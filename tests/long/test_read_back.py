"""All generated summaries on a real PDS, read back: `pytest -s tests/long/test_read_back.py`. Prints its figures."""

from __future__ import annotations

import time

import pytest

from tests.pds.fixture import Pds
from tests.poster.generated import generated
from tests.poster.read_back import send_and_read_back

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


def test_a_thousand_are_taken_and_read_back_whole(pds: Pds) -> None:
    began = time.monotonic()
    seen = send_and_read_back(pds.create_account("thousand"), generated(1000))
    print(f"\n{dict(seen)} in {time.monotonic() - began:.0f} s")
    assert seen["threads"] == 1000
