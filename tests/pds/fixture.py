"""A real PDS on the loopback interface, accounts on it, and the Jetstream front before it.

`pds` is one server for the whole run; every test makes its own accounts. A test that needs a server of its own
(rate limits, killing it) calls `start`.
"""

from __future__ import annotations

import itertools
import json
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import httpx
import pytest

from tests.parts import missing
from tests.pds.node import HERE, packages

POST = "app.bsky.feed.post"
START_TIMEOUT_S = 60.0
_numbers = itertools.count(1)


@dataclass
class Account:
    """A signed-in account, as plain XRPC: nothing of the project's own code."""

    pds: str
    did: str
    handle: str
    password: str
    token: str
    client: httpx.Client = field(repr=False)

    def query(self, method: str, **params: str | int) -> dict[str, Any]:
        """A reading call; httpx.HTTPStatusError when it is refused."""
        return self._answer(self.client.get(f"{self.pds}/xrpc/{method}", params=params, headers=self._signed()))

    def call(self, method: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """A writing call."""
        return self._answer(self.client.post(f"{self.pds}/xrpc/{method}", json=body, headers=self._signed()))

    def post(self, text: str, **more: Any) -> dict[str, Any]:
        """Publish a post; gives its `uri` and `cid`. `more` goes into the record."""
        record = {"$type": POST, "text": text, "createdAt": now(), **more}
        return self.call("com.atproto.repo.createRecord", {"repo": self.did, "collection": POST, "record": record})

    def edit(self, uri: str, text: str, **more: Any) -> dict[str, Any]:
        """Put another record in the place of a post."""
        record = {"$type": POST, "text": text, "createdAt": now(), **more}
        body = {"repo": self.did, "collection": POST, "rkey": uri.rsplit("/", 1)[1], "record": record}
        return self.call("com.atproto.repo.putRecord", body)

    def delete(self, uri: str) -> None:
        collection, rkey = uri.split("/")[-2:]
        self.call("com.atproto.repo.deleteRecord", {"repo": self.did, "collection": collection, "rkey": rkey})

    def deactivate(self) -> None:
        self.call("com.atproto.server.deactivateAccount", {})

    def activate(self) -> None:
        self.call("com.atproto.server.activateAccount")

    def records(self, collection: str = POST) -> list[dict[str, Any]]:
        """All records of a collection, oldest key first: each with `uri`, `cid`, `value`."""
        answer = self.query(
            "com.atproto.repo.listRecords", repo=self.did, collection=collection, limit=100, reverse="true"
        )
        found: list[dict[str, Any]] = answer["records"]
        return found

    def label_bot(self) -> None:
        """Say in the profile that this account is automated."""
        labels = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "bot"}]}
        record = {"$type": "app.bsky.actor.profile", "labels": labels}
        body = {"repo": self.did, "collection": "app.bsky.actor.profile", "rkey": "self", "record": record}
        self.call("com.atproto.repo.putRecord", body)

    def _signed(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}

    @staticmethod
    def _answer(response: httpx.Response) -> dict[str, Any]:
        response.raise_for_status()
        body: dict[str, Any] = response.json() if response.content else {}
        return body


@dataclass
class Pds:
    """A running PDS. `url` is its address, `plc` that of its directory; `log` holds what it said on standard error."""

    url: str
    plc: str
    admin_password: str
    log: Path
    client: httpx.Client = field(repr=False)

    @property
    def firehose(self) -> str:
        """The address of `com.atproto.sync.subscribeRepos`, without the path."""
        return self.url.replace("http://", "ws://")

    def create_account(self, name: str = "account") -> Account:
        """A fresh account whose handle begins with `name` (letters and digits, at most ten are used)."""
        handle, password = f"{name[:10]}{next(_numbers)}.test", secrets.token_hex(8)
        body = {"handle": handle, "email": f"{handle}@example.test", "password": password}
        answer = self.client.post(f"{self.url}/xrpc/com.atproto.server.createAccount", json=body)
        answer.raise_for_status()
        made = answer.json()
        return Account(self.url, made["did"], handle, password, made["accessJwt"], self.client)

    @contextmanager
    def bridge(self) -> Iterator[str]:
        """A Jetstream v2 front of this PDS; gives its address (ws://…, without the path)."""
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        command = [sys.executable, str(HERE / "bridge.py"), self.firehose, str(port)]
        with _running(command, self.log.with_name(f"bridge-{port}.log")) as said:
            assert said.strip() == "ready"
            yield f"ws://127.0.0.1:{port}"


@contextmanager
def start(folder: Path, *, rate_limits: bool = False) -> Iterator[Pds]:
    """A PDS with its data in `folder`; skips by name when its parts can't be had."""
    node, installed = packages()
    log = folder / "pds.log"
    command = [str(node.binary), str(HERE / "server.mjs"), str(installed), str(folder), "1" if rate_limits else "0"]
    with _running(command, log) as said, httpx.Client(timeout=30) as client:
        told = json.loads(said)
        yield Pds(told["pds"], told["plc"], told["adminPassword"], log, client)


@pytest.fixture(scope="session")
def pds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pds]:
    """A real PDS for the whole run, without rate limits."""
    with start(tmp_path_factory.mktemp("pds")) as running:
        yield running


@pytest.fixture(scope="session")
def limited_pds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pds]:
    """A real PDS with Bluesky's rate limits: 30 sign-ins in 5 minutes with one name, and so on."""
    with start(tmp_path_factory.mktemp("limited"), rate_limits=True) as running:
        yield running


def now() -> str:
    """The present moment as records write it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@contextmanager
def _running(command: list[str], log: Path) -> Iterator[str]:
    """Run a program until the end of the block; gives the first line that it prints, which says that it is ready."""
    with log.open("w") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        assert process.stdout is not None
        try:
            line = _first_line(process.stdout)
            if not line:
                missing("a PDS", f"{command[1]} did not start: {log.read_text()[-500:]}")
            yield line
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


def _first_line(stream: IO[str]) -> str:
    """The first line, or "" when none came in time or the program ended."""
    lines: list[str] = []
    reader = threading.Thread(target=lambda: lines.append(stream.readline()), daemon=True)
    reader.start()
    reader.join(START_TIMEOUT_S)
    return lines[0] if lines else ""
