"""One Mastodon server as read by Mastodon.py: timelines page by page, and its refusals in words.

Timelines: https://docs.joinmastodon.org/methods/timelines/. Pages come as the JSON that was sent, not as Mastodon.py's
types: other servers' odd fields must cost a field, not a page. Calls run in threads that may be abandoned: a service
that is told to end does not wait for a slow server.
"""

from __future__ import annotations

import asyncio
import threading
import time
import warnings
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import requests
from mastodon import (
    Mastodon,
    MastodonAPIError,
    MastodonError,
    MastodonNetworkError,
    MastodonRatelimitError,
    MastodonUnauthorizedError,
)

from bot.errors import SourceError

USER_AGENT = "vigil-bot (listens for campaigns about political prisoners)"
REQUEST_TIMEOUT_S = 30
PAGE = 40
"""The most that a timeline gives at once."""

PUBLIC = "public"
"""The public timeline, among the names of hashtag timelines, which begin with `#`."""

T = TypeVar("T")


class MastodonServer:
    """A server at `url` (https://name), read anonymously or with a token."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self._url = url
        self._body = b""
        session = requests.Session()
        session.hooks["response"].append(self._keep)
        self._api = Mastodon(
            api_base_url=url,
            access_token=token,
            session=session,
            user_agent=USER_AGENT,
            request_timeout=REQUEST_TIMEOUT_S,
            # "pace" raises when a stored reset has passed, "wait" sleeps inside the call.
            ratelimit_method="throw",
            version_check_mode="none",
        )
        self._has_token = token is not None

    async def page(self, timeline: str, *, min_id: str | None = None, max_id: str | None = None) -> list[Any]:
        """A page of `#tag` or `public`: the oldest after `min_id`, or the newest before `max_id`, or the newest.

        The items are whatever the server sent as statuses, newest first. Raises SourceError.
        """
        return await _abandonable(lambda: self._page(timeline, min_id, max_id))

    def _page(self, timeline: str, min_id: str | None, max_id: str | None) -> list[Any]:
        self._body = b""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if timeline == PUBLIC:
                    self._api.timeline_public(min_id=min_id, max_id=max_id, limit=PAGE)
                else:
                    self._api.timeline_hashtag(timeline.removeprefix("#"), min_id=min_id, max_id=max_id, limit=PAGE)
            statuses = msgspec.json.decode(self._body)
        except MastodonError as error:
            raise self._understood(error, timeline) from None
        except Exception as error:
            # Mastodon.py builds its own types on the way and stumbles over what other servers send.
            raise SourceError(f"{self._url} sent nonsense for {timeline} ({type(error).__name__}).") from None
        if not isinstance(statuses, list):
            raise SourceError(f"{self._url} sent something else than a list for {timeline}.")
        return statuses

    def _keep(self, response: requests.Response, *args: object, **kwargs: object) -> None:
        if response.ok:
            self._body = response.content

    def _understood(self, error: MastodonError, timeline: str) -> SourceError:
        """The error in words, without what the server sent: it may hold posts that nobody asked to keep."""
        if isinstance(error, MastodonRatelimitError):
            reset = self._api.ratelimit_reset
            return SourceError(
                f"{self._url} asks for fewer requests.", max(0.0, reset - time.time()) if reset else 60.0
            )
        if isinstance(error, MastodonNetworkError):
            return SourceError(f"{self._url} can't be reached.")
        status = error.args[1] if isinstance(error, MastodonAPIError) and len(error.args) > 1 else None
        if isinstance(error, MastodonUnauthorizedError) or status in (401, 403, 422):
            hint = "the token is not accepted" if self._has_token else "it wants a login: give a token"
            return SourceError(f"{self._url} does not show {timeline} ({status or 401}): {hint}.")
        if status in (404, 410):
            return SourceError(f"{self._url} has no timeline {timeline} ({status}): is it a Mastodon server?")
        if isinstance(status, int):
            return SourceError(f"{self._url} is in trouble ({status}).")
        return SourceError(f"{self._url} sent nonsense for {timeline}.")


async def _abandonable(call: Callable[[], T]) -> T:
    """Run a call in a thread of its own that nobody waits for when the task is cancelled or the process ends."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(set_it: Callable[[Any], None], value: object) -> None:
        if not future.cancelled():
            set_it(value)

    def work() -> None:
        try:
            outcome: tuple[Callable[[Any], None], object] = (future.set_result, call())
        except BaseException as error:
            outcome = (future.set_exception, error)
        try:
            loop.call_soon_threadsafe(settle, *outcome)
        except RuntimeError:
            return  # The loop has ended meanwhile.

    threading.Thread(target=work, daemon=True, name="mastodon-page").start()
    return await future
