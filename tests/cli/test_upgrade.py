import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text
from typer.testing import CliRunner

from bot.cli import build
from bot.errors import SchemaTooNew, SchemaTooOld
from bot.store.migrations import SCHEMA
from bot.store.session import Store
from bot.store.tables import Note, PersonRow
from bot.upgrade import upgrade_store
from bot.workdir import create


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A working directory whose store was made by the first schema, with a row in it."""
    made = tmp_path / "team"
    create(made, "heron")
    (made / "vigil.db").unlink()
    (made / "vigil.db").touch()
    store = Store.open_any(f"sqlite:///{made / 'vigil.db'}")
    store.migrate("0001")
    with store.write() as conn:
        conn.execute(text("insert into note (key, value, updated_at) values ('kept', '{}', '2026-11-01 00:00:00')"))
    store.close()
    return made


def test_an_older_store_is_copied_then_upgraded(older: Path) -> None:
    with pytest.raises(SchemaTooOld):
        Store.open(f"sqlite:///{older / 'vigil.db'}")
    done = CliRunner().invoke(build(), ["upgrade", "--dir", str(older)])
    assert done.exit_code == 0, done.output
    assert "from schema 0001" in done.output
    (backup,) = older.glob("before-*.db")
    assert Store.open_any(f"sqlite:///{backup}").schema() == "0001"
    store = Store.open(f"sqlite:///{older / 'vigil.db'}")
    with store.read() as conn:
        assert conn.execute(select(Note.key)).scalars().all() == ["kept"]
    store.close()
    again = CliRunner().invoke(build(), ["upgrade", "--dir", str(older)])
    assert "nothing to do" in again.output
    assert len(list(older.glob("before-*.db"))) == 1


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(older: Path) -> None:
    store = Store.open_any(f"sqlite:///{older / 'vigil.db'}")
    with store.write() as conn:
        conn.execute(text("create table tally (in_the_way integer)"))
    store.close()
    before = (older / "vigil.db").read_bytes()
    with pytest.raises(Exception, match="tally"):
        upgrade_store(older, backed_up=False)
    assert (older / "vigil.db").read_bytes() == before


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    made = tmp_path / "team"
    create(made, "heron")
    store = Store.open(f"sqlite:///{made / 'vigil.db'}")
    with store.write() as conn:
        conn.execute(text("update alembic_version set version_num = '9999'"))
    store.close()
    with pytest.raises(SchemaTooNew, match="9999"):
        upgrade_store(made, backed_up=False)


def test_the_schema_of_today_needs_nothing(tmp_path: Path) -> None:
    made = tmp_path / "team"
    create(made, "heron")
    shutil.copy(made / "vigil.db", tmp_path / "copy.db")
    assert upgrade_store(made, backed_up=False) == (SCHEMA, SCHEMA, None)
    store = Store.open(f"sqlite:///{made / 'vigil.db'}")
    with store.read() as conn:
        assert conn.execute(select(PersonRow.id)).first() is not None
    store.close()
