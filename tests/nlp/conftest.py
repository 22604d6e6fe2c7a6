"""The shipped registry compiled once for all tests of the name pipeline."""

from __future__ import annotations

import pytest

from bot.registry import load_registry
from bot.settings import shipped_config
from nlp import load_linker
from nlp.linker import Linker


@pytest.fixture(scope="session")
def linker() -> Linker:
    registry = load_registry(shipped_config())
    return load_linker(registry.persons, campaign_tags=registry.campaign_tags, not_targets=registry.not_target_names)
