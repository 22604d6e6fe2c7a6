"""Fixtures that every test shares, and the rule about parts that can't be had.

A test whose part (PostgreSQL, Node, a browser) truly can't be had is skipped by name and counted at the end of the run;
with CI=true such a skip is a failure.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.session import Store
from bot.vault import Vault
from tests.parts import WANTING
from tests.postgres import Server, start

pytest_plugins = ["tests.pds.fixture"] if (Path(__file__).parent / "pds" / "fixture.py").exists() else []


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A real PostgreSQL for the whole run, in a folder of its own: pytest clears away those of runs beside this one."""
    with tempfile.TemporaryDirectory(prefix="vigil-postgres-", ignore_cleanup_errors=True) as folder:
        server = start(Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: each test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'vigil.db'}"
    server: Server = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store of the present schema, on both kinds of database."""
    opened = Store.open(store_url, create=True)
    yield opened
    opened.close()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.create(tmp_path / "keyring.json")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name and count what was skipped for want of a part: pytest tells every report of it, also of cached fixtures."""
    wanting = {
        report.nodeid: report.longrepr[2]
        for report in terminalreporter.stats.get("skipped", [])
        if isinstance(report.longrepr, tuple) and WANTING in report.longrepr[2]
    }
    if wanting:
        terminalreporter.section(f"{len(wanting)} tests skipped for want of a part")
        for name, reason in wanting.items():
            terminalreporter.write_line(f"{name}: {reason}")
