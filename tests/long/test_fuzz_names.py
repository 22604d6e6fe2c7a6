"""A million hostile texts through the linker, and every alias in every context; the same each time.

`VIGIL_FUZZ_CASES` says how many texts each seed gets (100,000), `VIGIL_FUZZ_SEEDS` which seeds ("2026 2027 …", ten).
"""

from __future__ import annotations

import os
import random

import pytest

from bot.registry import load_registry
from bot.settings import shipped_config
from nlp import load_linker
from nlp.linker import Linker
from tests.nlp import hostile

CASES = int(os.environ.get("VIGIL_FUZZ_CASES", "100000"))
SEEDS = [int(seed) for seed in os.environ.get("VIGIL_FUZZ_SEEDS", " ".join(map(str, range(2026, 2036)))).split()]


@pytest.fixture(scope="module")
def linker() -> Linker:
    registry = load_registry(shipped_config())
    return load_linker(registry.persons, campaign_tags=registry.campaign_tags, not_targets=registry.not_target_names)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("seed", SEEDS)
def test_hostile_texts(linker: Linker, seed: int) -> None:
    rng = random.Random(seed)
    mentions = sum(hostile.check(linker, hostile.text(rng)) for _ in range(CASES))
    print(f"seed {seed}: {CASES:,} texts, {mentions:,} mentions")
    assert mentions


@pytest.mark.timeout(0)
def test_every_alias_in_every_context(linker: Linker) -> None:
    aliases = hostile.aliases(linker)
    for alias in aliases:
        for around in hostile.AROUND:
            hostile.plant(linker, alias, around)
    print(f"{len(aliases):,} aliases in {len(hostile.AROUND)} contexts")
    assert aliases


@pytest.mark.timeout(0)
@pytest.mark.parametrize("flood", hostile.FLOODS)
def test_floods_in_linear_time(linker: Linker, flood: str) -> None:
    linker.link("Ales Bialiatski")
    quarter, whole = hostile.seconds(linker, flood, 25_000, 3), hostile.seconds(linker, flood, 100_000, 3)
    print(f"{flood}: {whole:.2f} s for 100,000 characters")
    assert whole < 6 * quarter + 0.05
