"""Who was not mentioned, and since when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.model import Status
from bot.reports.base import Scope
from bot.reports.silence import Silence, collect
from bot.store.session import Store
from tests.reports.scene import WEEK, Scene, profile, profiles

FOLLOWED = profiles(
    profile("ann"),
    profile("ben", Status.DISAPPEARED),
    profile("cy", Status.DETAINED_UNCONFIRMED),
    profile("dot", named=False),
    profile("eve", Status.HOUSE_ARREST),
    profile("fay", Status.RELEASED),
)


def silence(store: Store) -> Silence:
    with store.read() as conn:
        return collect(conn, Scope(window=WEEK, previous=None, profiles=FOLLOWED))


def test_only_people_imprisoned_or_missing_when_last_confirmed(store: Store) -> None:
    found = silence(store)
    assert (found.held, found.heard, found.unnamed) == (4, 0, 1)
    assert [(one.person, one.last) for one in found.unheard] == [("ann", None), ("ben", None), ("cy", None)]


def test_the_longest_silence_comes_first_and_the_future_says_nothing(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.post(["ann"], "x", WEEK.start - timedelta(days=1))
        scene.post(["ann"], "x", WEEK.end + timedelta(days=1))
        scene.post(["ben"], "x", WEEK.start - timedelta(days=20))
        scene.post(["cy"], "x", WEEK.start + timedelta(days=3))
    found = silence(store)
    assert found.heard == 1
    told = [(one.person, one.last.at) for one in found.unheard if one.last]
    assert told == [("ben", WEEK.start - timedelta(days=20)), ("ann", WEEK.start - timedelta(days=1))]


def test_a_flood_is_a_mention_but_a_bot_and_a_doubt_are_none(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        for number in range(12):
            scene.post(["ann"], f"f{number}", WEEK.start, text="copied")
        scene.post(["ben"], "bot", WEEK.start, excluded="bot")
        scene.post(["cy"], "doubt", WEEK.start, outcome="abstain")
    found = silence(store)
    assert [one.person for one in found.unheard] == ["ben", "cy"]


def test_a_week_whose_posts_expired_still_says_when_a_name_was_heard(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.tally("2026-W38", "ann")
        scene.tally("2026-W46", "ben")
    found = silence(store)
    # The window's own week was heard, though its posts are gone: no silence is claimed.
    assert [one.person for one in found.unheard] == ["cy", "ann"]
    ann = found.unheard[1].last
    assert ann is not None
    assert (ann.at, ann.week_only) == (datetime(2026, 9, 14, tzinfo=UTC), True)
