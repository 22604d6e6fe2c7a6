"""What a Mastodon server streams: new posts, edits and deletions a moment after they reach it, and nothing of before.

https://docs.joinmastodon.org/methods/streaming/. A stream only shortens the wait: it replays nothing after a reconnect,
and the account's languages and blocks filter it. Polling is what counts.

Not by Mastodon.py's own streaming: a malformed event ends its whole connection, a deletion whose id is no number is
malformed to it, its event loop retries a 401 for ever, and its WebSocket needs a library beside the one we have.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing
from typing import Any, Literal
from urllib.parse import quote

import httpx
import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidHandshake, InvalidStatus, WebSocketException

from bot.errors import SourceError
from bot.listeners.base import Backoff
from bot.listeners.fields import BROKEN_JSON
from bot.listeners.mastodon_server import USER_AGENT, MastodonServer

Mode = Literal["tags", "home"]

PATH = "/api/v1/streaming"
MAX_EVENT = 1_000_000
"""Bytes of one event; far beyond any status."""

STALL_S = 60.0
"""Server-sent events come with a heartbeat every 15 s; WebSockets are pinged by us."""

PING_S = 20.0
NO_STREAM = (400, 404, 405, 406, 410, 426, 501)
"""What a server answers that does not have this kind of stream."""

EVENTS = ("update", "status.update", "delete")


class Told(msgspec.Struct, frozen=True):
    """An event of a stream; the payload is a status, or of a deletion an id. "malformed": what can't be read."""

    event: Literal["update", "status.update", "delete", "malformed"]
    payload: Any


class MastodonStream:
    """The streams of one server for some timelines (`#tag`, `public`).

    "tags": the streams of these hashtags and the public one. "home": what reaches the account's own home timeline, on
    servers whose streams of hashtags are missing; it has to follow the hashtags.
    `put` takes what comes, `opened` is called for every new connection, `says` hears how it is going.
    """

    def __init__(
        self,
        server: MastodonServer,
        timelines: Iterable[str],
        mode: Mode,
        *,
        put: Callable[[Told], None],
        opened: Callable[[], None],
        says: Callable[[str], None],
        backoff: Backoff | None = None,
        stall_s: float = STALL_S,
    ) -> None:
        self._server = server
        self._wishes = [{"stream": "user"}] if mode == "home" else [_wish(timeline) for timeline in timelines]
        self._put, self._opened, self._says = put, opened, says
        self._backoff = backoff or Backoff(base_s=5.0, cap_s=600.0)
        self._stall_s = stall_s
        self._events = False

    async def run(self) -> None:
        """Listen for ever, with a pause after every failure. Ends only by being cancelled."""
        while True:
            try:
                root = await self._root()
                await (self._server_sent(root) if self._events else self._websocket(root))
                problem = SourceError("the server ended the stream")
            except SourceError as error:
                problem = error
            except (OSError, WebSocketException, httpx.HTTPError, TimeoutError) as error:
                problem = self._understood(error)
            self._says(f"no stream: {problem}")
            await asyncio.sleep(self._backoff.next_s(problem.retry_s))

    async def _root(self) -> str:
        """`ws(s)://host` of the streams, as the server says, when they are well."""
        said = (await self._server.about()).streaming
        root = said or "ws" + self._server.url.removeprefix("http").rstrip("/")
        if self._server.url.startswith("https:") and not root.startswith("wss:"):
            raise SourceError("its streams are not encrypted, and the token would be seen")
        async with self._client() as client:
            answer = await client.get(f"http{root.removeprefix('ws')}{PATH}/health")
        if answer.status_code >= 500:
            raise SourceError(f"its streams are down ({answer.status_code})")
        return root

    def _client(self) -> httpx.AsyncClient:
        timeout = httpx.Timeout(15.0, read=self._stall_s)
        return httpx.AsyncClient(timeout=timeout, headers=self._headers | {"User-Agent": USER_AGENT})

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._server.token}"} if self._server.token else {}

    async def _websocket(self, root: str) -> None:
        async with connect(
            root + PATH,
            additional_headers=self._headers,
            user_agent_header=USER_AGENT,
            max_size=MAX_EVENT,
            open_timeout=15,
            close_timeout=1,
            ping_interval=PING_S,
            ping_timeout=PING_S,
        ) as ws:
            for wish in self._wishes:
                await ws.send(msgspec.json.encode({"type": "subscribe", **wish}).decode())
            self._stands("WebSocket")
            async for message in ws:
                self._take_message(message)

    def _take_message(self, message: str | bytes) -> None:
        try:
            said = msgspec.json.decode(message)
        except BROKEN_JSON:
            said = None
        if isinstance(said, dict) and "error" in said:
            raise SourceError(f"the server refused one ({said.get('status')})")
        if not isinstance(said, dict):
            self._put(Told("malformed", None))
        else:
            self._take(said.get("event"), said.get("payload"))

    async def _server_sent(self, root: str) -> None:
        """One connection a stream: the first that ends, ends all."""
        url = f"http{root.removeprefix('ws')}{PATH}"
        async with self._client() as client:
            tasks = [asyncio.create_task(self._listen(client, url, wish)) for wish in self._wishes]
            try:
                done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _listen(self, client: httpx.AsyncClient, url: str, wish: dict[str, str]) -> None:
        tag = f"?tag={quote(wish['tag'])}" if "tag" in wish else ""
        async with client.stream("GET", f"{url}/{wish['stream']}{tag}") as answer:
            if answer.status_code != 200:
                raise httpx.HTTPStatusError("refused", request=answer.request, response=answer)
            self._stands("server-sent events")
            event, data = "", ""
            async with aclosing(_lines(answer)) as lines:
                async for line in lines:
                    name, _, value = line.partition(":")
                    value = value.removeprefix(" ")
                    if name == "event":
                        event = value
                    elif name == "data":
                        data = f"{data}\n{value}" if data else value
                    elif not line:
                        if event:
                            self._take(event, data)
                        event, data = "", ""

    def _stands(self, kind: str) -> None:
        self._backoff.reset()
        self._says(f"streaming ({kind})")
        self._opened()

    def _take(self, event: object, payload: object) -> None:
        if event not in EVENTS:
            return
        if event == "delete":
            self._put(Told("delete", str(payload)) if isinstance(payload, str | int) else Told("malformed", None))
            return
        if isinstance(payload, str):
            try:
                payload = msgspec.json.decode(payload)
            except BROKEN_JSON:
                payload = None
        self._put(Told(event, payload) if isinstance(payload, dict) else Told("malformed", None))  # type: ignore[arg-type]

    def _understood(self, error: Exception) -> SourceError:
        answered = isinstance(error, InvalidStatus | httpx.HTTPStatusError)
        status = error.response.status_code if answered else None  # type: ignore[attr-defined]
        if status in NO_STREAM or (isinstance(error, InvalidHandshake) and status is None):
            # The other kind is tried next.
            self._events = not self._events
            return SourceError(f"the server has none of this kind ({status or type(error).__name__})")
        if status in (401, 403):
            return SourceError(f"the token is not accepted ({status})")
        if status is not None:
            return SourceError(f"the server refuses it ({status})")
        return SourceError(f"it broke off ({type(error).__name__})")


def _wish(timeline: str) -> dict[str, str]:
    tag = timeline.removeprefix("#")
    return {"stream": "hashtag", "tag": tag} if tag != timeline else {"stream": "public"}


async def _lines(answer: httpx.Response) -> AsyncGenerator[str, None]:
    """The lines of a stream, none longer than an event may be."""
    rest = b""
    async for chunk in answer.aiter_bytes():
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > MAX_EVENT:
            raise SourceError("an event was too large to be one")
        for line in lines:
            yield line.rstrip(b"\r").decode("utf-8", "replace")
