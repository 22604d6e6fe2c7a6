"""Whether posts still stand on the Mastodon server that they were heard from, asked by that server's own numbers.

https://docs.joinmastodon.org/methods/statuses/#get and #index (several at once, since 4.3). Only servers of the
settings are ever asked: the address of a post leads nowhere from here.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import msgspec

from bot.errors import SourceError
from bot.listeners.stream import USER_AGENT

AT_ONCE = 20
PAUSE_S = 1.2
"""Between two calls: 300 in 5 minutes are allowed, and polling needs some of them."""

RESERVE = 60
"""So many calls of a server's limit are left for listening."""

GONE = (404, 410)


class StatusCheck:
    """The server at `url` (https://name), read anonymously or with a token. Safe to share between threads.

    `take` is given every status that stands, as it is now: an edit that takes a hashtag away is told nowhere else.
    """

    def __init__(
        self,
        url: str,
        token: str | None = None,
        *,
        client: httpx.Client | None = None,
        pause_s: float = PAUSE_S,
        take: Callable[[dict[str, Any]], None] = lambda _: None,
    ) -> None:
        self._take = take
        self.url = url.rstrip("/")
        self._client = client or httpx.Client(timeout=20, headers={"user-agent": USER_AGENT})
        self._headers = {"authorization": f"Bearer {token}"} if token else {}
        self._pause_s = pause_s
        self._lock = threading.Lock()
        self._next = 0.0
        self._several = True

    def standing(self, ids: Sequence[str]) -> dict[str, bool]:
        """Whether these statuses stand; those that the server does not want to show are left out.

        SourceError when it can't be asked, or asks to be left alone.
        """
        found: dict[str, bool] = {}
        for start in range(0, len(ids), AT_ONCE):
            chunk = ids[start : start + AT_ONCE]
            there = self._there(chunk) if self._several else set()
            found |= dict.fromkeys(there & set(chunk), True)
            # A list leaves out what is hidden as well as what is gone: only its own page says which.
            for one in chunk:
                if one not in there and (stands := self._stands(one)) is not None:
                    found[one] = stands
        return found

    def _there(self, ids: Sequence[str]) -> set[str]:
        answer = self._get("/api/v1/statuses", [("id[]", one) for one in ids])
        try:
            statuses = msgspec.json.decode(answer.content)
        except msgspec.DecodeError:
            statuses = None
        if not answer.is_success or not isinstance(statuses, list):
            self._several = False  # A server older than 4.3, or another make.
            return set()
        there = [status for status in statuses if isinstance(status, dict)]
        for status in there:
            self._take(status)
        return {str(status.get("id")) for status in there}

    def _stands(self, status_id: str) -> bool | None:
        answer = self._get(f"/api/v1/statuses/{status_id}", [])
        if answer.is_success:
            try:
                status = msgspec.json.decode(answer.content)
            except msgspec.DecodeError:
                raise SourceError(f"{self.url} sent nonsense for a status.") from None
            if isinstance(status, dict):
                self._take(status)
            return True
        return False if answer.status_code in GONE else None

    def _get(self, path: str, params: list[tuple[str, str]]) -> httpx.Response:
        with self._lock:
            time.sleep(max(0.0, self._next - time.monotonic()))
            try:
                answer = self._client.get(
                    f"{self.url}{path}",
                    params=httpx.QueryParams(tuple(params)),
                    headers=self._headers,
                    follow_redirects=False,
                )
            except httpx.HTTPError as error:
                raise SourceError(f"{self.url} can't be asked: {type(error).__name__}.") from None
            finally:
                self._next = time.monotonic() + self._pause_s
        left = answer.headers.get("x-ratelimit-remaining", "")
        if answer.status_code == 429 or (left.isdigit() and int(left) < RESERVE):
            raise SourceError(f"{self.url} asks for fewer requests.", 300.0)
        if answer.status_code >= 500:
            raise SourceError(f"{self.url} is in trouble ({answer.status_code}).")
        return answer
