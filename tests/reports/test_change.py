"""The period before, and what may be said of the difference."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Network
from bot.reports.cells import Cells, collect_report, save_report
from bot.reports.comparison import by_chance
from bot.reports.view import View, view
from bot.store.session import Store
from tests.reports.scene import NOW, WEEK, Scene, profile, profiles

FOLLOWED = profiles(profile("ann"), profile("ben"), profile("cy"), profile("dot"))
BEFORE = WEEK.before.start


def cells(store: Store) -> Cells:
    with store.read() as conn:
        return collect_report(conn, WEEK, FOLLOWED, now=NOW, registry_version=1, previous=WEEK.before)


def shown(store: Store) -> View:
    return view(cells(store), title="A campaign")


def listen(scene: Scene, *, before: bool = True) -> None:
    scene.heard("v2", Network.BLUESKY, BEFORE if before else WEEK.start, WEEK.end)


def test_more_fewer_new_again_and_gone(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 8, BEFORE)
        scene.posts("ann", 30, WEEK.start)
        scene.posts("ben", 6, BEFORE)
        scene.posts("cy", 6, BEFORE - timedelta(days=10))
        scene.posts("cy", 6, WEEK.start)
        scene.posts("dot", 6, WEEK.start)
    total, up, new, again, gone = shown(store).changes
    assert total == (
        "42 people wrote about those who were imprisoned or missing when last confirmed, "
        "after 14 in the period before (2 to 8 November 2026): 28 more."
    )
    assert up == "Clearly more than before: Ann (30, after 8)."
    assert new == "Named for the first time since we began to listen on 2 November 2026: Dot."
    assert again == "Named again, after not being named in the period before: Cy."
    assert gone == "Named in the period before and not in this one: Ben."


def test_small_groups_are_not_in_the_differences(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 3, BEFORE)
        scene.posts("ann", 40, WEEK.start)
    (total,) = shown(store).changes
    assert total.endswith("after fewer than five in the period before (2 to 8 November 2026).")


def test_what_chance_explains_is_no_change() -> None:
    assert by_chance(100, 110)
    assert by_chance(0, 0)
    assert not by_chance(100, 150)


def test_deafness_before_is_no_silence_before(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene, before=False)
        scene.posts("ann", 8, WEEK.start)
    found = shown(store)
    assert found.changes == (
        "We were not listening in the period before (2 to 8 November 2026): nothing to compare with.",
    )
    assert not found.compared
    assert found.held[0].before is None


def test_unequal_listening_is_said(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, BEFORE + timedelta(hours=100), WEEK.end)
        scene.posts("ann", 8, WEEK.start)
    assert (
        "The period before was heard in full for 68 of 168 hours, this one for 168: compare with care."
        in shown(store).changes
    )


def test_expired_weeks_come_from_the_saved_report_or_not_at_all(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 20, BEFORE)
        scene.posts("ann", 21, WEEK.start)
    with store.write() as conn:
        earlier = collect_report(conn, WEEK.before, FOLLOWED, now=NOW, registry_version=1)
    with store.write() as conn:
        from sqlalchemy import delete

        from bot.clock import hour_of
        from bot.store.tables import PostRow

        conn.execute(delete(PostRow).where(PostRow.hour < hour_of(WEEK.start)))
        Scene(conn).tally("2026-W45", "ann")
    assert "nothing to compare with" in shown(store).changes[0]
    with store.write() as conn:
        save_report(conn, earlier, "campaign")
    assert "after 20 in the period before" in shown(store).changes[0]
