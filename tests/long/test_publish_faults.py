"""Every fault at every step of publishing to a real PDS: `pytest -s tests/long/test_publish_faults.py`.

LONG_SECOND (1) strikes the settling round as well, with that many seeded second faults for each first one. Prints its
figures.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest

from bot.vault import Vault
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.ordeal import SCENARIOS, Ordeal, doubled

SECOND = int(os.environ.get("LONG_SECOND", "1"))

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_fault_at_every_step(tmp_path: Path, pds: Pds, vault: Vault, scenario: str) -> None:
    began, chance = time.monotonic(), Random(5)
    account = pds.create_account("every")
    account.label_bot()
    with before(pds.url) as proxy:
        ordeal = Ordeal(tmp_path, account, proxy, vault)
        faults = ordeal.every(scenario)
        for fault in [*faults, *(again for _ in range(SECOND) for again in doubled(faults, chance))]:
            ordeal.act(scenario, fault)
    print(
        f"\n{scenario}: {ordeal.cases} cases ({len(faults)} single faults), {ordeal.unconfirmed} of them "
        f"left open first, all settled, in {time.monotonic() - began:.0f} s"
    )
