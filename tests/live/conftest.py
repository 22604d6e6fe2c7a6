"""The servers of these tests: the fake one and the local PDS always, live ones where the environment names them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx
import pytest

from bot.clock import utc_now
from tests import fake_mastodon

MASTODON = ("VIGIL_LIVE_MASTODON_URL", "VIGIL_LIVE_MASTODON_TOKEN")
PDS = ("VIGIL_LIVE_PDS_URL", "VIGIL_LIVE_PDS_HANDLE", "VIGIL_LIVE_PDS_PASSWORD")


@dataclass
class Place:
    """A Mastodon server with an account that posts. `stream`: which streams it has."""

    url: str
    token: str
    tag: str
    stream: Literal["tags", "home", "off"] = "tags"
    made: set[str] = field(default_factory=set)

    def call(self, method: str, path: str, **more: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = httpx.request(method, self.url + path, headers=headers, timeout=30, **more)
        answer.raise_for_status()
        return answer.json()

    def post(self, text: str) -> dict[str, Any]:
        made: dict[str, Any] = self.call("POST", "/api/v1/statuses", data={"status": text, "visibility": "public"})
        self.made.add(made["id"])
        return made

    def edit(self, status_id: str, text: str) -> None:
        self.call("PUT", f"/api/v1/statuses/{status_id}", data={"status": text})

    def delete(self, status_id: str) -> None:
        self.made.discard(status_id)
        self.call("DELETE", f"/api/v1/statuses/{status_id}")


def _live(names: tuple[str, ...]) -> list[str]:
    """The values of these variables. Skipped without any of them; a part of them is a mistake."""
    values = [os.environ.get(name, "") for name in names]
    if not any(values):
        pytest.skip(f"no live server: {names[0]} is not set")
    if not all(values):
        pytest.fail(f"set all of {', '.join(names)}")
    return [value.rstrip("/") for value in values]


@pytest.fixture(params=["fake", "live"])
def mastodon(request: pytest.FixtureRequest) -> Iterator[Place]:
    if request.param == "fake":
        with fake_mastodon.serve() as server:
            server.now = utc_now()
            yield Place(server.url, server.token, "vigiltest")
        return
    url, token = _live(MASTODON)
    mode: Any = os.environ.get("VIGIL_LIVE_MASTODON_STREAM", "tags")
    tag = os.environ.get("VIGIL_LIVE_MASTODON_TAG") or f"vigiltest{secrets.token_hex(4)}"
    place = Place(url, token, tag, mode)
    try:
        yield place
    finally:
        for status_id in list(place.made):
            place.delete(status_id)


@dataclass
class Repository:
    """An account on a PDS."""

    url: str
    handle: str
    password: str


@pytest.fixture(params=["local", "live"])
def repository(request: pytest.FixtureRequest) -> Repository:
    if request.param == "live":
        return Repository(*_live(PDS))
    account = request.getfixturevalue("pds").create_account()
    account.label_bot()
    return Repository(account.pds, account.handle, account.password)
