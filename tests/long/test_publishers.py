"""Publisher processes killed at random: `pytest -s tests/long/test_publishers.py`.

LONG_KILLS (200) on each database.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.store.session import Store
from bot.vault import Vault
from tests import fake_mastodon
from tests.pds.fixture import Pds
from tests.stages.publisher import Place, kill_at_random

KILLS = int(os.environ.get("LONG_KILLS", "200"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


def test_kills(store: Store, store_url: str, vault: Vault, tmp_path: Path, pds: Pds) -> None:
    began = time.monotonic()
    account = pds.create_account("kills")
    account.label_bot()
    with fake_mastodon.serve() as fake:
        place = Place(store_url, tmp_path / "keyring.json", pds.url, account.handle, account.password, fake.url)
        found = kill_at_random(place, store, account, fake, KILLS, seed=7)
    print(f"\n{store.engine.dialect.name}: {found}, {time.monotonic() - began:.0f} s")
    assert found.inside > KILLS // 3, found
