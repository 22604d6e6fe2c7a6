"""Opening the store: SQLite in WAL or PostgreSQL, and the two kinds of transaction.

`read()` sees one state and writes nothing; `write()` is short, takes the writer's lock at once on SQLite
(`BEGIN IMMEDIATE`), and commits whole or not at all. Network calls and linking happen outside both.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection as Connection  # for the stages, which only hand it on
from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from bot.errors import SchemaTooNew, SchemaTooOld, StoreError
from bot.store.journal import OPTION, Journal
from bot.store.migrations import HISTORY, SCHEMA

BUSY_TIMEOUT_MS = 15_000


class Store:
    """A store of the present schema. Make one by `Store.open`; share it between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.journal: Journal | None = None
        """Where deletions are written down outside the database; see `bot.store.restore`."""

    @classmethod
    def open(cls, url: str, *, create: bool = False) -> Store:
        """Open the store at a SQLAlchemy URL; `create` makes the schema in an empty database.

        Raises SchemaTooOld, SchemaTooNew, or StoreError when there is no store or no way to reach it.
        """
        store = cls(_engine(make_url(url), create=create))
        try:
            found = store.schema()
        except OperationalError as error:
            store.close()
            raise StoreError(f"the store can't be reached: {_reason(error)}") from None
        except DatabaseError as error:
            store.close()
            where = make_url(url).render_as_string()
            raise StoreError(f"{where} is no store or is damaged ({_reason(error)}): put a backup of it back") from None
        if found is None and create:
            store.migrate()
        elif found is None:
            store.close()
            raise StoreError(f"there is no Vigil store at {make_url(url).render_as_string()}: run `vigil init`")
        elif found not in HISTORY:
            store.close()
            raise SchemaTooNew(
                f"the store has schema {found}, this Vigil knows up to {SCHEMA}: install the version that made it"
            )
        elif found != SCHEMA:
            store.close()
            raise SchemaTooOld(f"the store has schema {found}, this Vigil needs {SCHEMA}: run `vigil upgrade`")
        return store

    @classmethod
    def open_any(cls, url: str) -> Store:
        """Open without asking for the present schema: only for `vigil upgrade` and `vigil doctor`."""
        return cls(_engine(make_url(url), create=False))

    def schema(self) -> str | None:
        """The schema's revision, None in an empty database."""
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("select version_num from alembic_version")).scalar()

    def migrate(self, revision: str = "head") -> None:
        """Bring the schema up to `revision`, in one transaction."""
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        with self.write() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store."""
        with self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A short transaction that may write; committed at the end of the block, rolled back on any error."""
        with self.engine.connect() as connection:
            connection = connection.execution_options(vigil_write=True, **{OPTION: self.journal})
            with connection.begin():
                yield connection

    def backup(self, target: Path) -> None:
        """Copy a SQLite store to `target` while it is in use; StoreError on PostgreSQL, which has pg_dump."""
        if self.engine.dialect.name != "sqlite":
            raise StoreError("a PostgreSQL store is backed up with pg_dump; do that first, then say --backed-up")
        source = self.engine.raw_connection()
        try:
            with sqlite3.connect(target) as copy:
                driver = source.driver_connection
                assert isinstance(driver, sqlite3.Connection)
                driver.backup(copy)
            copy.close()
            target.chmod(0o600)
        finally:
            source.close()

    def tidy(self) -> None:
        """Leave nothing of deleted rows in SQLite's write-ahead log, as far as no reader is in the way."""
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: URL, *, create: bool) -> Engine:
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, create=create)
    if url.get_backend_name() != "postgresql":
        raise StoreError(f"a store is sqlite:///… or postgresql://…, not {url.get_backend_name()}")
    return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})


def _sqlite(url: URL, *, create: bool) -> Engine:
    path = Path(url.database) if url.database and url.database != ":memory:" else None
    if path and not create and not path.exists():
        raise StoreError(f"there is no store at {path}: run `vigil init`")
    if path and create and not path.exists():
        path.touch(mode=0o600)
    engine = create_engine(url, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver's own transaction control is off, so that BEGIN IMMEDIATE below is ours.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            # FULL: what was committed before a send must survive a power cut, or a post could go out twice.
            "synchronous = FULL",
            "foreign_keys = ON",
            # Deleted posts leave no ciphertext behind in free pages.
            "secure_delete = ON",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("vigil_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _reason(error: DatabaseError) -> str:
    return str(error.orig).strip().splitlines()[0] if error.orig else "no connection"
