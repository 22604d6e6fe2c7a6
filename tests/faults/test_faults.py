"""Killed at random on a network that goes wrong: what is stored is exactly what should be, or a gap says so.

The seed is fixed, so that a failure comes again; `tests/long/test_faults.py` does the same for longer.
"""

import sqlite3
import time
from pathlib import Path

import pytest

from tests.faults import instance
from tests.faults.network import World, differences, outcome
from tests.faults.trial import trial

KILLS = 2


def test_the_model_itself_tells_a_loss_and_an_excess() -> None:
    world = World(1)
    world.live(500)
    right = outcome(world.acts)
    assert len(right) > 50
    assert differences(world.acts, right, []) == []
    uri = next(iter(right))
    assert len(differences(world.acts, {k: v for k, v in right.items() if k != uri}, [])) == 1
    assert len(differences(world.acts, {**right, "at://did:plc:x/c/r": "y"}, [])) == 1


@pytest.mark.parametrize("protocol", ["jetstream-v2", "jetstream-v1", "firehose"])
def test_killed_at_random_everything_is_stored_once_and_what_was_lost_is_told(protocol: str, tmp_path: Path) -> None:
    with trial(tmp_path / "team", protocol, seed=20_261_121) as one:
        one.server.faults = ("none", "close", "reset", "torn", "slow", "twice", "swapped", "garbled")
        one.server.calm = True
        one.begin()
        with one.traffic(per_s=150):
            time.sleep(one.rng.uniform(0, 2))
            one.kill()
            for _ in range(KILLS):
                one.kill_at_random()
            one.start()
        one.settle()
        assert one.account()[:2] == ([], []), "nothing was forgotten, so nothing may be called unheard"
        assert one.server.done.total() > KILLS
        assert one.steps >= KILLS
        one.kill()
        one.lose_history(300)
        one.start()
        one.settle()
        one.kill()
        wrong, gaps, stored = one.account()
        assert wrong == []
        assert stored > 50
        (lost,) = one.forgotten
        assert len(gaps) == 1
        assert gaps[0].start <= lost.start
        assert lost.end <= gaps[0].end


def test_killed_at_random_while_polling_everything_is_stored_once(tmp_path: Path) -> None:
    with trial(tmp_path / "team", "mastodon", seed=20_261_121) as one:
        one.server.faults = tuple(fault for fault in instance.FAULTS if fault not in ("half-open", "loris"))
        one.server.calm = True
        one.begin()
        with one.traffic(per_s=60):
            one.kill()
            for _ in range(KILLS):
                one.kill_at_random()
            one.start()
            while one.server.done.total() < 2 * len(one.server.faults):
                time.sleep(0.05)
        one.kill()
        one.lose_history(60)
        one.start()
        one.settle()
        one.kill()
        wrong, _, stored = one.account()
        assert wrong == []
        assert stored > 100
        kinds = {act.kind for act in one.world.acts}
        assert kinds == {"create", "update", "delete"}
        assert set(one.server.done) > {"reset", "torn", "nonsense", "429", "500"}


def test_connections_that_only_seem_to_live_are_noticed_and_nothing_is_lost(tmp_path: Path) -> None:
    with trial(tmp_path / "team", "jetstream-v2", seed=3) as one:
        one.server.calm = True
        one.begin()
        one.server.faults = ("half-open", "loris")
        one.kill()
        one.happen(700)
        one.start()
        while one.server.done["half-open"] + one.server.done["loris"] < 2:
            time.sleep(0.05)
        one.settle()
        assert (one.directory / "run.log").read_text().count("has been silent for 2 s") >= 2
        one.kill()
        wrong, gaps, _ = one.account()
        assert (wrong, gaps) == ([], [])


@pytest.mark.parametrize("protocol", ["jetstream-v2", "mastodon"])
def test_a_full_disk_and_a_locked_database_stop_nothing_for_good(protocol: str, tmp_path: Path) -> None:
    with trial(tmp_path / "team", protocol, seed=5) as one:
        one.server.calm = True
        one.begin()
        one.server.calm = True
        one.limit_files(4096)
        one.happen(300)
        one.wait_logged("failed")
        one.limit_files(-1)
        lock = sqlite3.connect(tmp_path / "team" / "vigil.db", isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        one.happen(100)
        time.sleep(1)
        lock.execute("ROLLBACK")
        lock.close()
        one.settle()
        one.kill()
        wrong, gaps, _ = one.account()
        assert (wrong, gaps) == ([], [])
