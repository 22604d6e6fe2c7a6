"""What listeners share: the intake and the back-off."""

from __future__ import annotations

import random

from bot.listeners.base import Backoff, Intake
from bot.model import Gap, Network, PostGone
from tests.listeners.frames import START, Act


def test_a_batch_takes_everything_once() -> None:
    intake = Intake("s", Network.BLUESKY)
    assert not intake
    intake.received += 3
    intake.events.append(PostGone(Network.BLUESKY, "at://x"))
    intake.drop("no-match")
    intake.drop("no-match")
    intake.gaps.append(Gap("s", START, Act(1).at, "why"))
    assert intake
    batch = intake.batch("cursor", (START, Act(1).at))
    assert (batch.received, batch.dropped, len(batch.events), len(batch.gaps)) == (3, {"no-match": 2}, 1, 1)
    assert not intake
    empty = intake.batch("cursor", (START, START))
    assert (empty.received, empty.dropped, empty.events, empty.gaps, empty.heard) == (0, {}, (), (), None)
    assert batch.dropped == {"no-match": 2}, "a batch keeps what it took"


def test_waits_double_are_drawn_and_bounded() -> None:
    backoff = Backoff(base_s=1, cap_s=60, rng=random.Random(5))
    waits = [backoff.next_s() for _ in range(12)]
    for step, wait_s in enumerate(waits):
        full = min(60, 2**step)
        assert full / 2 <= wait_s <= full
    assert len(set(waits[6:])) > 1
    backoff.reset()
    assert backoff.next_s() <= 1


def test_a_server_may_ask_for_more_patience_but_not_for_ever() -> None:
    backoff = Backoff(base_s=1, cap_s=60)
    assert backoff.next_s(120) == 120
    assert backoff.next_s(10**9) == 3600
