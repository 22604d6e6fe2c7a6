"""Whether another process may be sending now: a lock that ends with its process, however that ends.

Every process that sends holds the lock shared. Who gets it alone knows that whatever says `sending` was left by the
dead, and need not wait for their leases. On SQLite it is a lock on a file beside the database, which other machines
can't open either; on PostgreSQL an advisory lock of a session. Where it can't be had, or is lost with a connection,
leases alone tell the dead: the lock makes nothing safe, it only makes it quicker.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable

from sqlalchemy import Connection, text

from bot.store.session import Store

SUFFIX = ".sending"
"""What the lock's file is called, after the database's name."""
NUMBER = "hashtext('vigil.sending')"


class Presence:
    """Says that this process may be sending, from now on until `close` or its end."""

    def __init__(self, store: Store, *, alone: Callable[[], None]) -> None:
        """Calls `alone` first when no other process may be sending; none can begin before it returns."""
        self._file: int | None = None
        self._session: Connection | None = None
        try:
            if store.engine.dialect.name == "postgresql":
                self._join_session(store, alone)
            elif store.engine.url.database:
                self._join_file(store.engine.url.database + SUFFIX, alone)
        except BaseException:
            self.close()  # else the next attempt would wait for this one
            raise

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
        if self._session is not None:
            self._session.close()
        self._file = self._session = None

    def _join_file(self, path: str, alone: Callable[[], None]) -> None:
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pass
        except OSError:
            return  # no file, or a file system without locks
        else:
            alone()
        assert self._file is not None
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def _join_session(self, store: Store, alone: Callable[[], None]) -> None:
        session = store.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        session.detach()  # it is no other's: the lock lives as long as it does
        self._session = session
        if session.execute(text(f"select pg_try_advisory_lock({NUMBER})")).scalar():
            alone()
            session.execute(text(f"select pg_advisory_lock_shared({NUMBER})"))
            session.execute(text(f"select pg_advisory_unlock({NUMBER})"))
        else:
            session.execute(text(f"select pg_advisory_lock_shared({NUMBER})"))
