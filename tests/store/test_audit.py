from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, update

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Role
from bot.store import audit, users
from bot.store.session import Store
from bot.store.tables import Audit

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


def fill(store: Store) -> None:
    with store.write() as conn:
        users.add_user(conn, "heron", Role.ADMIN, at=NOW, actor="heron")
    with store.write() as conn:
        users.add_user(conn, "rook", Role.STAFF, at=NOW, actor="heron")
        audit.record(conn, at=NOW, actor="heron", action="tag.add", subject="freeviasna", detail={"reason": "campaign"})


def test_every_change_has_an_actor_and_the_chain_is_whole(store: Store) -> None:
    fill(store)
    with store.read() as conn:
        assert [(row["actor"], row["action"], row["subject"]) for row in audit.entries(conn)] == [
            ("heron", "tag.add", "freeviasna"),
            ("heron", "user.add", "rook"),
            ("heron", "user.add", "heron"),
        ]
        assert audit.broken(conn) is None


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (update(Audit).where(Audit.id == 2).values(actor="somebody"), 2),
        (update(Audit).where(Audit.id == 2).values(detail={"role": "admin"}), 2),
        (delete(Audit).where(Audit.id == 2), 3),
        (delete(Audit).where(Audit.id == 1), 2),
    ],
)
def test_a_changed_or_missing_entry_shows(store: Store, change: object, found: int) -> None:
    fill(store)
    with store.write() as conn:
        conn.execute(change)  # type: ignore[call-overload]
        assert audit.broken(conn) == found


def test_roles_are_held(store: Store) -> None:
    fill(store)
    with store.read() as conn:
        users.require(conn, "heron", Role.MODERATOR)
        with pytest.raises(Forbidden, match="rook is staff; this needs moderator"):
            users.require(conn, "rook", Role.MODERATOR)
        with pytest.raises(NotFound, match="no active user owl"):
            users.require(conn, "owl", Role.STAFF)
        assert users.admins(conn) == 1


@pytest.mark.parametrize("name", ["rook", "Anna Kowalska", "", "a" * 41, "x\ny"])
def test_names_are_short_pseudonyms_and_taken_once(store: Store, name: str) -> None:
    fill(store)
    with pytest.raises(Conflict), store.write() as conn:
        users.add_user(conn, name, Role.STAFF, at=NOW, actor="heron")
