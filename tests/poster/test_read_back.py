"""Sixty of the thousand generated summaries on a real PDS; all of them: tests/long/test_read_back.py."""

from __future__ import annotations

from itertools import islice

from tests.pds.fixture import Pds
from tests.poster.generated import generated
from tests.poster.read_back import send_and_read_back


def test_a_sample_is_taken_by_a_real_pds_and_read_back_whole(pds: Pds) -> None:
    made = islice(generated(1000), 300, 360)
    seen = send_and_read_back(pds.create_account("generated"), made)
    assert seen["threads"] == 60
    assert min(seen[lang] for lang in ("en", "be", "ru", "uk", "es")) >= 12
    assert min(seen["tag"], seen["link"]) > 20
