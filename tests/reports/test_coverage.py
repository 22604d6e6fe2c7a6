"""What was heard, minute by minute, and why not."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Network
from bot.reports.coverage import NO_REASON, Coverage, clean_reason, measure
from bot.store.session import Store
from tests.reports.scene import WEEK, Scene

HOUR = timedelta(hours=1)


def heard(store: Store) -> Coverage:
    with store.read() as conn:
        return measure(conn, WEEK)


def test_nothing_was_heard_of_an_empty_store(store: Store) -> None:
    found = heard(store)
    assert found.deaf_min == found.missed_min == found.minutes == 168 * 60
    assert (found.sources, found.missed, found.since, found.heard_networks) == ((), (), None, ())


def test_one_stream_of_bluesky_is_enough_and_every_server_of_mastodon_is_needed(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v1", Network.BLUESKY, WEEK.start, WEEK.start + 100 * HOUR)
        scene.heard("v2", Network.BLUESKY, WEEK.start + 90 * HOUR, WEEK.end)
        scene.heard("one.example", Network.MASTODON, WEEK.start, WEEK.end)
        scene.heard("two.example", Network.MASTODON, WEEK.start, WEEK.end - 2 * HOUR)
    found = heard(store)
    assert (found.missed_min, found.deaf_min) == (120, 0)
    assert found.heard_networks == (Network.BLUESKY, Network.MASTODON)
    assert found.mastodon_servers == 2
    assert {one.source: one.missed_min for one in found.sources} == {
        "v1": 68 * 60,
        "v2": 90 * 60,
        "one.example": 0,
        "two.example": 120,
    }


def test_missed_stretches_reach_over_hours_and_carry_their_reason(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        gap = (WEEK.start + timedelta(hours=5, minutes=50), WEEK.start + timedelta(hours=7, minutes=10))
        scene.heard("v2", Network.BLUESKY, WEEK.start, gap[0])
        scene.heard("v2", Network.BLUESKY, gap[1], WEEK.end - HOUR)
        scene.gap("v2", gap[0], gap[1], "the connection broke")
        scene.gap("v2", gap[0] - HOUR, gap[0] + timedelta(minutes=1), "a shorter story")
    first, last = heard(store).missed
    assert first.source == "Bluesky"
    assert (first.start, first.end, first.minutes, first.reason) == (*gap, 80, "the connection broke")
    assert (last.start, last.end, last.reason) == (WEEK.end - HOUR, WEEK.end, NO_REASON)


def test_a_source_that_was_tried_in_vain_is_missed_and_one_given_up_is_not(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, WEEK.start, WEEK.end)
        scene.heard("old.example", Network.MASTODON, WEEK.start - 99 * HOUR, WEEK.start - 98 * HOUR)
        scene.gap("down.example", WEEK.start, WEEK.end, "no answer")
        from bot.store.coverage import save_problem

        save_problem(conn, "down.example", Network.MASTODON, "no answer", WEEK.start)
    found = heard(store)
    assert [one.source for one in found.sources] == ["down.example", "v2"]
    assert found.missed_min == found.minutes
    assert found.deaf_min == 0
    assert found.mastodon_servers == 0
    assert found.since == WEEK.start - 99 * HOUR


def test_deleted_weeks_are_told(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        for week in ("2026-W45", "2026-W46", "2026-W47"):
            scene.tally(week, "ann")
    assert heard(store).expired_weeks == ("2026-W46",)


def test_a_reason_holds_no_address_no_account_and_no_control_character() -> None:
    found = clean_reason("closed by wss://user:pass@host.example/x for did:plc:abc @someone@srv.example \x1b[31m now")
    assert found == "closed by … for … … … [31m now"
    assert len(clean_reason("word " * 60)) <= 80
