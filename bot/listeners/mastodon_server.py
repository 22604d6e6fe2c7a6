"""One Mastodon server as read by Mastodon.py: timelines page by page, and its refusals in words.

Timelines: https://docs.joinmastodon.org/methods/timelines/. Answers come as the JSON that was sent, not as
Mastodon.py's types: other servers' odd fields must cost a field, not a page. Calls run in threads that may be
abandoned: a service that is told to end does not wait for a slow server.

Timelines are read without the token as long as the server allows it: what an account blocks, mutes or filters by
language is left out of its readings without a word.
"""

from __future__ import annotations

import asyncio
import threading
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

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
from bot.listeners.mastodon_instance import PUBLIC as PUBLIC
from bot.listeners.mastodon_instance import Instance, read_instance

USER_AGENT = "vigil-bot (listens for campaigns about political prisoners)"
REQUEST_TIMEOUT_S = 30
ANSWER_S = 120
"""An answer that trickles for so long is given up."""

PAGE = 40
"""The most that a timeline gives at once."""

RESERVE = 5
"""So many requests of a server's limit are never used."""

ABOUT_S = 3600.0
"""How long what a server says of itself is taken for true."""

CLOSED = (401, 403, 422)

T = TypeVar("T")


class Moved(SourceError):
    """The address leads to another server now."""


class _Answer(threading.local):
    """What the call of this thread got: the body of a success, and the wait that was asked for."""

    body: bytes | None = None
    retry_s: float | None = None
    moved_to: str = ""


class MastodonServer:
    """A server at `url` (https://name), read anonymously, or with a token where it wants one."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self.url = url
        self.token = token
        self._answer = _Answer()
        self._anonymous = self._client(None)
        self._signed = self._client(token) if token else None
        self._wants_token: set[bool] = set()
        self._last = self._anonymous
        self._about: tuple[float, Instance] | None = None

    def _client(self, token: str | None) -> Mastodon:
        session = requests.Session()
        session.hooks["response"].append(self._keep)
        return Mastodon(
            api_base_url=self.url,
            access_token=token,
            session=session,
            user_agent=USER_AGENT,
            request_timeout=REQUEST_TIMEOUT_S,
            # "pace" raises when a stored reset has passed, "wait" sleeps inside the call.
            ratelimit_method="throw",
            version_check_mode="none",
        )

    async def about(self) -> Instance:
        """What the server says of itself, asked once an hour. Raises SourceError."""
        if self._about is None or time.monotonic() - self._about[0] > ABOUT_S:
            try:
                about = await _abandonable(self._ask_about)
            except _Refused:
                about = Instance()
            self._about = time.monotonic(), about
        return self._about[1]

    def _ask_about(self) -> Instance:
        try:
            return read_instance(self._call(self._anonymous, "/api/v2/instance", lambda api: api.instance_v2()))
        except _Refused as error:
            if error.status not in (404, 410, *CLOSED):
                raise
        return read_instance(self._call(self._anonymous, "/api/v1/instance", lambda api: api.instance_v1()))

    async def page(self, timeline: str, *, min_id: str | None = None, max_id: str | None = None) -> list[Any]:
        """A page of `#tag` or `public`: the oldest after `min_id`, or the newest before `max_id`, or the newest.

        The items are whatever the server sent as statuses, newest first. Raises SourceError.
        """
        return await _abandonable(lambda: self._page(timeline, min_id, max_id))

    def _page(self, timeline: str, min_id: str | None, max_id: str | None) -> list[Any]:
        def call(api: Mastodon) -> None:
            if timeline == PUBLIC:
                api.timeline_public(min_id=min_id, max_id=max_id, limit=PAGE)
            else:
                api.timeline_hashtag(timeline.removeprefix("#"), min_id=min_id, max_id=max_id, limit=PAGE)

        public = timeline == PUBLIC
        signed = self._signed if public in self._wants_token else None
        try:
            statuses = self._call(signed or self._anonymous, timeline, call)
        except _Refused as error:
            if error.status not in CLOSED or signed or not self._signed:
                raise
            self._wants_token.add(public)
            statuses = self._call(self._signed, timeline, call)
        if not isinstance(statuses, list):
            raise SourceError(f"{self.url} sent something else than a list for {timeline}.")
        return statuses

    def read_signed(self, timeline: str, *, signed: bool) -> None:
        """Whether timelines of this kind are read with the token from now on."""
        (self._wants_token.add if signed else self._wants_token.discard)(timeline == PUBLIC)

    @property
    def spare(self) -> int | None:
        """How many requests the server said that it still takes, None when it says nothing or the count is over."""
        reset = self._last.ratelimit_reset
        return self._last.ratelimit_remaining if reset and reset > time.time() else None

    def _call(self, api: Mastodon, what: str, call: Callable[[Mastodon], object]) -> Any:
        """The JSON of an answer, whatever Mastodon.py thinks of it."""
        self._last = api
        if (spare := self.spare) is not None and spare <= RESERVE:
            raise SourceError(f"{self.url} has told us to slow down.", max(1.0, api.ratelimit_reset - time.time()))
        self._answer.body, self._answer.retry_s, self._answer.moved_to = None, None, ""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                call(api)
        except Exception as error:
            # Mastodon.py builds its own types on the way and stumbles over what other servers send: what counts is
            # whether the server answered.
            if self._body() is None:
                raise self._understood(api, error, what) from None
        try:
            return msgspec.json.decode(self._body() or b"")
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise SourceError(f"{self.url} sent nonsense for {what}.") from None

    def _body(self) -> bytes | None:
        return self._answer.body

    def _keep(self, response: requests.Response, *args: object, **kwargs: object) -> None:
        """Look at every answer before Mastodon.py does."""
        to = urlsplit(response.headers.get("Location", ""))
        if response.is_redirect and to.hostname not in (None, urlsplit(self.url).hostname):
            self._answer.moved_to = to.netloc
            raise Moved("moved")
        for name in ("X-RateLimit-Reset", "Date"):
            # An unreadable one makes Mastodon.py throw the whole answer away.
            if name in response.headers and not _readable(response.headers[name]):
                del response.headers[name]
        wait = response.headers.get("Retry-After", "")
        self._answer.retry_s = float(wait) if wait.isdigit() else None
        # Mastodon.py may ask about the instance first: the last answer counts.
        self._answer.body = response.content if response.ok else None

    def _understood(self, api: Mastodon, error: Exception, what: str) -> SourceError:
        """The error in words, without what the server sent: it may hold posts that nobody asked to keep."""
        if self._answer.moved_to:
            return Moved(
                f"{self.url} sends us on to {self._answer.moved_to}: if the server has moved there, "
                "change its url in networks.toml."
            )
        if isinstance(error, MastodonRatelimitError):
            reset = api.ratelimit_reset
            asked_s = max(0.0, reset - time.time()) if reset else 60.0
            return SourceError(f"{self.url} asks for fewer requests.", max(asked_s, self._answer.retry_s or 0.0))
        if isinstance(error, MastodonNetworkError):
            return SourceError(f"{self.url} can't be reached.")
        if not isinstance(error, MastodonError):
            return SourceError(f"{self.url} sent nonsense for {what} ({type(error).__name__}).")
        status = error.args[1] if isinstance(error, MastodonAPIError) and len(error.args) > 1 else None
        if isinstance(error, MastodonUnauthorizedError) or status in CLOSED:
            hint = "the token is not accepted" if api.access_token else "it wants a login: give a token"
            return _Refused(f"{self.url} does not show {what} ({status or 401}): {hint}.", status or 401)
        if status in (404, 410):
            gone = "does not exist any more" if status == 410 else "is it a Mastodon server?"
            return _Refused(f"{self.url} has no timeline {what} ({status}): {gone}", status)
        if isinstance(status, int):
            return SourceError(f"{self.url} is in trouble ({status}).", self._answer.retry_s)
        return SourceError(f"{self.url} sent nonsense for {what}.")


class _Refused(SourceError):
    """The server answered, and will not give what was asked for."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def _readable(moment: str) -> bool:
    """Whether a header is a time: RFC 3339, seconds since 1970, or a date of HTTP."""
    if moment.strip().isdigit():
        return len(moment) < 12
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        try:
            parsedate_to_datetime(moment)
        except ValueError:
            return False
    return True


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
    deadline = loop.time() + ANSWER_S
    try:
        async with asyncio.timeout_at(deadline):
            return await future
    except TimeoutError:
        raise SourceError(f"an answer was not complete after {ANSWER_S} s.") from None
