"""Hours of trouble: hundreds of kills with every fault, and a soak far above the live rate.

    pytest -s tests/long/test_faults.py                 # 200 kills, then 20 minutes: about 35 minutes
    pytest -s tests/long/test_faults.py -k kills        # the kills alone

Scaled by the environment: LONG_KILLS (200, on all protocols together), LONG_SEED (1), LONG_SOAK_MIN (20), LONG_RATE
(1,800 events/s: 50 times what Bluesky's posts came to at their peak in March 2026). Prints its figures.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import msgspec
import pytest

from tests.faults import instance
from tests.faults.server import FAULTS, ONLY
from tests.faults.trial import Trial, trial

KILLS = int(os.environ.get("LONG_KILLS", "200"))
SEED = int(os.environ.get("LONG_SEED", "1"))
SOAK_MIN = float(os.environ.get("LONG_SOAK_MIN", "20"))
RATE = float(os.environ.get("LONG_RATE", "1800"))
LOSE_EVERY = 20
SHARES = {"jetstream-v2": 0.35, "jetstream-v1": 0.25, "firehose": 0.2, "mastodon": 0.2}

pytestmark = [pytest.mark.long, pytest.mark.timeout(4 * 3600)]


@pytest.mark.parametrize("protocol", SHARES)
def test_kills(protocol: str, tmp_path: Path) -> None:
    """Each protocol's share of the kills, every fifth of the whole `vigil run`, history lost now and then."""
    began = time.monotonic()
    kills = round(KILLS * SHARES[protocol])
    polled = protocol == "mastodon"
    with trial(tmp_path / "team", protocol, SEED) as one:
        one.server.calm = True
        one.begin()
        one.kill()
        one.server.faults = instance.FAULTS if polled else FAULTS
        done = 0
        while done < kills:
            # A timeline's re-scan reads 8,000 posts at most.
            with one.traffic(per_s=10 if polled else 200):
                for _ in range(min(LOSE_EVERY, kills - done)):
                    one.full = done % 5 == 4
                    one.kill_at_random()
                    done += 1
            one.full = False
            one.start()
            one.settle(300)
            wrong, gaps, stored = one.account()
            assert wrong == [], (done, wrong[:10])
            one.kill()
            one.lose_history(100)
            one.server.calm = False
        one.start()
        one.settle(300)
        wrong, gaps, stored = one.account()
    assert wrong == []
    for gap in gaps if one.gaps_excuse else ():
        assert any(gap.start <= lost.end and lost.start <= gap.end for lost in one.forgotten), f"a false gap: {gap}"
    for lost in one.forgotten:
        assert any(gap.start <= lost.start and lost.end <= gap.end for gap in gaps), f"a silent loss: {lost}"
    if kills >= 2 * len(one.server.faults):
        assert set(one.server.done) >= set(one.server.faults) - ONLY.keys()
    print(
        f"\n{protocol}: {one.kills} kills, {len(one.world.acts):,} acts, {stored:,} posts stored, {len(gaps)} gaps "
        f"for {len(one.forgotten)} lost histories, {one.steps} clock steps, faults {dict(one.server.done)}, "
        f"0 silent losses, {time.monotonic() - began:.0f} s"
    )


def test_soak(tmp_path: Path) -> None:
    """Many times the live rate for long: memory stays flat, and the lag does not grow."""
    with trial(tmp_path / "team", "jetstream-v2", SEED, full=True, tagged=0.002, people=20_000) as one:
        one.server.calm = True
        one.begin()
        one.server.calm = True
        end = time.monotonic() + SOAK_MIN * 60
        memory: list[float] = []
        lag: list[float] = []
        with one.traffic(RATE):
            while time.monotonic() < end:
                time.sleep(5)
                memory.append(resident_mb(one))
                lag.append(lag_s(one))
        one.settle(120)
        wrong, gaps, stored = one.account()
        acts = len(one.world.acts)
    third = max(1, len(memory) // 3)
    early, late = sorted(memory[third : 2 * third])[third // 2], sorted(memory[-third:])[third // 2]
    print(
        f"\nsoak: {acts:,} acts in {SOAK_MIN:g} min ({acts / SOAK_MIN / 60:,.0f}/s), {stored:,} stored; memory "
        f"{early:.0f} MB then {late:.0f} MB; lag at most {max(lag):.1f} s, median {sorted(lag)[len(lag) // 2]:.1f} s"
    )
    assert (wrong, gaps) == ([], [])
    assert late < early * 1.15 + 10, "memory grows"
    assert max(lag[-third:]) < max(15.0, 2 * max(lag[:third])), "the lag grows"


def resident_mb(one: Trial) -> float:
    assert one.process is not None
    status = Path(f"/proc/{one.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def lag_s(one: Trial) -> float:
    """How long ago the newest committed act happened."""
    from datetime import UTC, datetime

    from bot.store import coverage
    from bot.store.session import Store

    store = Store.open(f"sqlite:///{one.directory / 'vigil.db'}")
    with store.read() as conn:
        cursor = coverage.cursor_of(conn, one.source)
    store.close()
    at = msgspec.json.decode(cursor or "{}")["at"]
    return (datetime.now(UTC) - datetime.fromisoformat(at)).total_seconds()
