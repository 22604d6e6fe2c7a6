"""A sample of the faults on a real PDS that `tests/long/test_publish_faults.py` goes through whole."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.vault import Vault
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.ordeal import SCENARIOS, Ordeal, doubled

SEED = 5


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_with_a_sampled_fault_everything_stands_once(tmp_path: Path, pds: Pds, vault: Vault, scenario: str) -> None:
    account = pds.create_account("fault")
    account.label_bot()
    with before(pds.url) as proxy:
        ordeal = Ordeal(tmp_path, account, proxy, vault)
        chance = Random(SEED)
        for fault in doubled(chance.sample(ordeal.every(scenario), 4), chance):
            ordeal.act(scenario, fault)
