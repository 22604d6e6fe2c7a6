"""A sample of the moments at which a thread may be taken back; `tests/long/test_recall.py` goes through all."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.vault import Vault
from tests import fake_mastodon
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.recall import AT_COMMITS, AT_REQUESTS, WORDS, Recall, Word

SEED = 4


@pytest.mark.parametrize("word", WORDS)
def test_taken_back_at_a_sampled_moment_nothing_wrong_stands(
    tmp_path: Path, pds: Pds, vault: Vault, word: Word
) -> None:
    """One moment of each kind, of those when something was under way."""
    account, chance = pds.create_account("recall"), Random(SEED)
    account.label_bot()
    with before(pds.url) as proxy, fake_mastodon.serve() as server:
        recall = Recall(tmp_path, account, proxy, server, vault)
        moments = recall.every()
        for kind in (*AT_COMMITS, *AT_REQUESTS):
            recall.act(word, chance.choice([moment for moment in moments if moment.kind == kind and moment.nth > 5]))
    assert recall.stood >= 3
    assert recall.open >= 1
