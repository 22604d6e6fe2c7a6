"""A saved report counted again: the same, or different for a reason that is told."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, insert, update

from bot.clock import hour_of
from bot.model import Network
from bot.reports.cells import Cells, collect_report, load_report, save_report, saved_reports
from bot.reports.recount import Recount, recount
from bot.store.session import Store
from bot.store.tables import LinkRow, PostRow, Tombstone
from tests.reports.scene import NOW, WEEK, Scene, key, profile, profiles

FOLLOWED = profiles(profile("ann"), profile("ben"))
LATER = NOW + timedelta(days=3)


def saved(store: Store) -> Cells:
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, WEEK.start, WEEK.end)
        scene.posts("ann", 8, WEEK.start)
        cells = collect_report(conn, WEEK, FOLLOWED, now=NOW, registry_version=1)
        number = save_report(conn, cells, "campaign")
    with store.read() as conn:
        assert [row["id"] for row in saved_reports(conn)] == [number]
        return load_report(conn, number)


def again(store: Store, cells: Cells, version: int = 1) -> Recount:
    with store.read() as conn:
        return recount(conn, cells, FOLLOWED, now=LATER, registry_version=version)


def test_what_has_not_changed_is_the_same(store: Store) -> None:
    found = again(store, saved(store))
    assert (found.differences, found.causes) == ((), ())


def test_a_deleted_post_is_told_with_the_cells_it_changed(store: Store) -> None:
    cells = saved(store)
    with store.write() as conn:
        conn.execute(delete(PostRow).where(PostRow.author_key == key("author", "ann-0")))
        conn.execute(insert(Tombstone).values(post_key=key("x"), reason="deleted", hour=hour_of(LATER), seen=True))
    found = again(store, cells)
    changed = {one.cell: (one.reported, one.now) for one in found.differences}
    assert changed["attention.heard.ann.count.people"] == (8, 7)
    assert changed["attention.kept"] == (8, 7)
    assert found.causes == (
        "Deleted: 1 kept posts of the window are gone; 1 deletions of kept posts were received since.",
    )


def test_linked_again_and_another_registry(store: Store) -> None:
    cells = saved(store)
    with store.write() as conn:
        conn.execute(update(LinkRow).values(person="ben", linker="linker-2"))
    found = again(store, cells, version=2)
    changed = {one.cell: (one.reported, one.now) for one in found.differences}
    assert changed["attention.heard.ben.count.people"] == (None, 8)
    assert changed["attention.heard.ann.count.people"] == (8, None)
    assert found.causes == (
        "Linked again: by linker-2; then by linker-1.",
        "The registry changed: version 2; then 1.",
    )


def test_received_later_and_expired(store: Store) -> None:
    cells = saved(store)
    with store.write() as conn:
        scene = Scene(conn)
        scene.post(["ben"], "x", WEEK.start)
        conn.execute(
            update(PostRow).where(PostRow.author_key == key("author", "x")).values(received_hour=hour_of(LATER))
        )
    assert again(store, cells).causes == ("Received later: 1 posts of the window came in after the report.",)
    with store.write() as conn:
        conn.execute(delete(PostRow))
        Scene(conn).tally("2026-W46", "ann")
    found = again(store, cells)
    assert found.causes[0] == "Expired: the posts of 2026-W46 have lived their time and were deleted."
    # A deleted post counts for nobody, but it is no silence either.
    assert found.cells.silence.heard == 1
