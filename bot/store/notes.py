"""Single values that the whole installation shares, by name: registry version, keyring, stop switch."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from bot.errors import KeyringError
from bot.store.coverage import upsert
from bot.store.tables import Note

KEYRING = "keyring"


def get(conn: Connection, key: str) -> dict[str, Any] | None:
    """The value of a note, None when it was never put."""
    return conn.execute(select(Note.value).where(Note.key == key)).scalar()


def put(conn: Connection, key: str, value: dict[str, Any], *, at: datetime) -> None:
    """Write a note over the old one."""
    statement = upsert(conn, Note).values(key=key, value=value, updated_at=at)
    conn.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value, "updated_at": at}))


def bind_keyring(conn: Connection, keyring: str, *, at: datetime) -> None:
    """Remember which keyring seals this store."""
    put(conn, KEYRING, {"id": keyring}, at=at)


def check_keyring(conn: Connection, keyring: str) -> None:
    """KeyringError when another keyring sealed this store: with the wrong one, deleted posts would come back."""
    bound = get(conn, KEYRING)
    if bound is not None and bound["id"] != keyring:
        raise KeyringError(
            f"this store belongs to keyring {bound['id']}, not {keyring}: put back the keyring that lay with it"
        )
