import sqlite3
from pathlib import Path
from threading import Event, Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from bot.clock import utc_now
from bot.errors import SchemaTooNew, SchemaTooOld, StoreError
from bot.store.session import Store
from bot.store.tables import Base, Note


def note(key: str) -> dict[str, object]:
    return {"key": key, "value": {}, "updated_at": utc_now()}


def test_the_history_makes_exactly_the_tables(store: Store) -> None:
    with store.read() as conn:
        assert compare_metadata(MigrationContext.configure(conn, opts={"compare_type": True}), Base.metadata) == []


def test_an_error_in_a_write_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write() as conn:
        conn.execute(insert(Note), [note("half")])
        raise ZeroDivisionError
    with store.read() as conn:
        assert conn.execute(select(Note.key)).all() == []


def test_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    with store.read() as reader:
        assert reader.execute(select(Note.key)).all() == []
        with store.write() as conn:
            conn.execute(insert(Note), [note("new")])
        assert reader.execute(select(Note.key)).all() == []
    with store.read() as reader:
        assert reader.execute(select(Note.key)).scalars().all() == ["new"]


def test_writers_wait_for_each_other_instead_of_failing(store: Store) -> None:
    inside, go = Event(), Event()

    def slow() -> None:
        with store.write() as conn:
            conn.execute(insert(Note), [note("first")])
            inside.set()
            go.wait(5)

    thread = Thread(target=slow)
    thread.start()
    assert inside.wait(5)
    Thread(target=lambda: (Event().wait(0.2), go.set())).start()
    with store.write() as conn:
        conn.execute(insert(Note), [note("second")])
    thread.join()
    with store.read() as conn:
        assert set(conn.execute(select(Note.key)).scalars()) == {"first", "second"}


def test_an_older_store_is_upgraded_and_keeps_its_rows(store_url: str) -> None:
    store = Store.open_any(store_url) if "postgresql" in store_url else _empty_sqlite(store_url)
    store.migrate("0001")
    with store.write() as conn:
        conn.execute(insert(Note), [note("kept")])
    store.close()
    with pytest.raises(SchemaTooOld, match="vigil upgrade"):
        Store.open(store_url)
    older = Store.open_any(store_url)
    older.migrate()
    older.close()
    store = Store.open(store_url)
    with store.read() as conn:
        assert conn.execute(select(Note.key)).scalars().all() == ["kept"]
        assert compare_metadata(MigrationContext.configure(conn), Base.metadata) == []
    store.close()


def test_a_newer_store_is_refused_and_left_alone(store_url: str) -> None:
    store = Store.open(store_url, create=True)
    with store.write() as conn:
        conn.execute(text("update alembic_version set version_num = '9999'"))
    store.close()
    with pytest.raises(SchemaTooNew, match="9999"):
        Store.open(store_url, create=True)


def test_a_failed_upgrade_leaves_the_old_schema(store_url: str) -> None:
    store = Store.open_any(store_url) if "postgresql" in store_url else _empty_sqlite(store_url)
    store.migrate("0001")
    # A table of that name is in the way, so the second revision fails after the first statement.
    with store.write() as conn:
        conn.execute(text("create table tally (in_the_way integer)"))
    with pytest.raises(Exception, match="tally"):
        store.migrate()
    assert store.schema() == "0001"
    store.close()


def test_no_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="vigil init"):
        Store.open(f"sqlite:///{tmp_path / 'none.db'}")
    with pytest.raises(StoreError, match="sqlite:///"):
        Store.open("mysql://x/y")


def test_a_backup_is_whole_and_private(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    with store.write() as conn:
        conn.execute(insert(Note), [note("kept")])
    target = tmp_path / "copy.db"
    store.backup(target)
    assert sqlite3.connect(target).execute("select key from note").fetchall() == [("kept",)]
    assert target.stat().st_mode & 0o777 == 0o600


def _empty_sqlite(url: str) -> Store:
    Path(url.removeprefix("sqlite:///")).touch()
    return Store.open_any(url)
