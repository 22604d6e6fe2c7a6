"""A thread taken back or corrected at every moment of its sending: `pytest -s tests/long/test_recall.py`."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bot.vault import Vault
from tests import fake_mastodon
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.recall import WORDS, Recall, Word

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


@pytest.mark.parametrize("word", WORDS)
def test_at_every_moment(tmp_path: Path, pds: Pds, vault: Vault, word: Word) -> None:
    began = time.monotonic()
    account = pds.create_account("recall")
    account.label_bot()
    with before(pds.url) as proxy, fake_mastodon.serve() as server:
        recall = Recall(tmp_path, account, proxy, server, vault)
        for moment in recall.every():
            recall.act(word, moment)
        sent = recall.cases
        for fault in recall.after(word):
            recall.act(word, None, fault)
    after = recall.cases - sent
    print(
        f"\n{word}: {sent} moments of sending, {after} faults after; in {recall.stood} something stood at the word, "
        f"in {recall.open} the fate of a post was unknown; {time.monotonic() - began:.0f} s"
    )
