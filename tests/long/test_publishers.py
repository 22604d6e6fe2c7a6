"""Publisher processes killed at random: `pytest -s tests/long/test_publishers.py`. LONG_KILLS (50) on each database."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.store.session import Store
from bot.vault import Vault
from tests.pds.fixture import Pds
from tests.stages.publisher import Place, kill_at_random

KILLS = int(os.environ.get("LONG_KILLS", "50"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


def test_kills(store: Store, store_url: str, vault: Vault, tmp_path: Path, pds: Pds) -> None:
    began = time.monotonic()
    account = pds.create_account("kills")
    account.label_bot()
    place = Place(store_url, tmp_path / "keyring.json", pds.url, account.handle, account.password)
    threads, left = kill_at_random(place, store, account, KILLS, seed=7)
    kind = store.engine.dialect.name
    print(f"\n{kind}: {KILLS} kills, {threads} threads, {left} posts left open, {time.monotonic() - began:.0f} s")
