"""Bringing the store of a working directory up to the schema of this version."""

from __future__ import annotations

from pathlib import Path

from bot.app import open_settings
from bot.clock import utc_now
from bot.errors import SchemaTooNew, StoreError
from bot.store.migrations import HISTORY, SCHEMA
from bot.store.session import Store


def upgrade_store(directory: Path, *, backed_up: bool) -> tuple[str, str, Path | None]:
    """Bring an older store up to the present schema: gives the schema before and after, and where the backup lies."""
    settings = open_settings(directory)
    store = Store.open_any(settings.store.url_in(directory))
    try:
        before = store.schema()
        if before is None:
            raise StoreError(f"there is no Vigil store in {directory.resolve()}: run `vigil init`")
        if before not in HISTORY:
            raise SchemaTooNew(
                f"the store has schema {before}, this Vigil knows up to {SCHEMA}: install the version that made it"
            )
        if before == SCHEMA:
            return before, SCHEMA, None
        backup = None
        if not (backed_up and store.engine.dialect.name != "sqlite"):
            backup = directory / f"before-{SCHEMA}-{utc_now():%Y%m%dT%H%M%SZ}.db"
            store.backup(backup)
        store.migrate()
        return before, SCHEMA, backup
    finally:
        store.close()
