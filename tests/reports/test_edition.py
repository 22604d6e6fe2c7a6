"""An edition is counted with the store's own registry, saved, and leaves an entry in the audit trail."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.model import Network
from bot.registry import load_registry
from bot.reports.base import Window
from bot.reports.edition import SYSTEM, last_weeks, make_edition, recount_edition
from bot.settings import shipped_config
from bot.store import audit, people
from bot.store.session import Store
from tests.reports.scene import NOW, WEEK, Scene


def test_the_last_complete_weeks() -> None:
    assert last_weeks(datetime(2026, 11, 16, 0, tzinfo=UTC)) == WEEK
    assert last_weeks(datetime(2026, 11, 22, 23, tzinfo=UTC)) == WEEK
    assert last_weeks(datetime(2026, 11, 16, 0, tzinfo=UTC), 2) == Window(WEEK.before.start, WEEK.end)


def test_made_saved_and_counted_again(store: Store) -> None:
    with store.write() as conn:
        people.import_registry(conn, load_registry(shipped_config()), actor="heron", now=NOW)
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, WEEK.start, WEEK.end)
        scene.posts("ekpar-asat", 7, WEEK.start)
    edition = make_edition(store, WEEK, now=NOW, campaign="campaign", previous=WEEK.before)
    assert (edition.cells.people, edition.cells.silence.held, edition.cells.silence.heard) == (7, 13, 1)
    with store.read() as conn:
        entry = audit.entries(conn, 1)[0]
        assert (entry["actor"], entry["action"], entry["subject"]) == (
            SYSTEM,
            "report.make",
            f"report {edition.number}",
        )
        assert edition.cells.receipt.registry_version == people.registry_version(conn)
    saved, again = recount_edition(store, edition.number, now=NOW)
    assert saved == edition
    assert again.differences == ()
