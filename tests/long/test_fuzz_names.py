"""A million hostile texts through the linker: `VIGIL_FUZZ_CASES` says how many, `VIGIL_FUZZ_SEED` which."""

from __future__ import annotations

import os
import random

import pytest

from bot.registry import load_registry
from bot.settings import shipped_config
from nlp import load_linker
from tests.nlp import hostile


@pytest.mark.timeout(0)
def test_a_million_hostile_texts() -> None:
    registry = load_registry(shipped_config())
    linker = load_linker(registry.persons, campaign_tags=registry.campaign_tags, not_targets=registry.not_target_names)
    rng = random.Random(int(os.environ.get("VIGIL_FUZZ_SEED", "2026")))
    mentions = 0
    for case in range(int(os.environ.get("VIGIL_FUZZ_CASES", "1000000"))):
        mentions += hostile.check(linker, hostile.text(rng))
        if case % 20 == 0:
            hostile.plant(linker, rng)
    assert mentions
