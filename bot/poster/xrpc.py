"""A signed-in account on a PDS: calls as raw XRPC, the session kept and refreshed.

Raw, because the SDK's typed calls drop `swapRecord: null`, which is what keeps a post from being overwritten.
Sessions: https://docs.bsky.app/docs/api/com-atproto-server-create-session and com-atproto-server-refresh-session.
Errors: https://atproto.com/specs/xrpc#error-responses.
"""

from __future__ import annotations

import json
import time
from threading import Lock
from typing import Any

import httpx
import msgspec

from bot.errors import PublishError, SourceError, Unconfirmed
from bot.poster.base import SessionKeeper

TIMEOUT_S = 30.0
USER_AGENT = "Vigil (summaries of a human-rights campaign)"
TRIES = 3
"""With the session at hand, with the one that another process kept, which may be old too, and with a renewed one."""
STALE = {"ExpiredToken", "InvalidToken"}
NOT_NOW = {403, 408, 425}
"""The account may not, or a proxy stands in the way: that says nothing of the post."""
LOCKED_OUT = {"AccountDeactivated", "AccountTakedown", "RepoDeactivated", "RepoTakendown", "RepoSuspended"}


class Refused(PublishError):
    """The PDS understood the call and said no. `name` is the error's name in the API's pages."""

    def __init__(self, message: str, name: str, status: int) -> None:
        super().__init__(message)
        self.name, self.status = name, status

    @property
    def stale(self) -> bool:
        """Whether it is the session that was refused, not the call."""
        return self.name in STALE or self.status == 401


class Session(msgspec.Struct, frozen=True, rename="camel"):
    """What `createSession` and `refreshSession` answer; the refresh token is good for one use."""

    did: str
    handle: str
    access_jwt: str
    refresh_jwt: str


class Account:
    """One account; `password` is an app password. Signs in at the first call that needs it.

    Its threads share one session. Other processes have the kept one, too: it is read again before a new one is opened.
    """

    def __init__(
        self, pds: str, handle: str, password: str, keeper: SessionKeeper, *, client: httpx.Client | None = None
    ) -> None:
        self.pds, self.handle = pds.rstrip("/"), handle
        self._password, self._keeper = password, keeper
        self._client = client or httpx.Client(timeout=TIMEOUT_S, headers={"user-agent": USER_AGENT})
        self._session: Session | None = None
        self._renewing = Lock()

    @property
    def did(self) -> str:
        """The account's DID; signs in when there is no session yet."""
        return self._signed_in().did

    def query(self, method: str, **params: str) -> dict[str, Any]:
        """A reading call. SourceError when it got no answer, Refused when the answer is no."""
        return self._call("GET", method, params=params)

    def procedure(self, method: str, body: dict[str, Any], *, publishes: bool = False) -> dict[str, Any]:
        """A writing call, `body` sent as it is. When it `publishes`, a lost answer is Unconfirmed, not SourceError."""
        content = json.dumps(body, ensure_ascii=False).encode()
        headers = {"content-type": "application/json"}
        return self._call("POST", method, content=content, headers=headers, publishes=publishes)

    def upload(self, data: bytes, mime: str) -> dict[str, Any]:
        """Upload a blob and give its reference."""
        answer = self._call("POST", "com.atproto.repo.uploadBlob", content=data, headers={"content-type": mime})
        blob: dict[str, Any] = answer["blob"]
        return blob

    def _call(
        self,
        verb: str,
        method: str,
        *,
        params: dict[str, str] | None = None,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
        publishes: bool = False,
    ) -> dict[str, Any]:
        def call(session: Session) -> dict[str, Any]:
            signed = {**(headers or {}), "authorization": f"Bearer {session.access_jwt}"}
            return self._request(verb, method, signed, params=params, content=content, publishes=publishes)

        session, refused = self._signed_in(), ""
        for _ in range(TRIES):
            try:
                return call(session)
            except Refused as error:
                if not error.stale:
                    raise
                refused = str(error)
            session = self._renew(session)
        raise SourceError(f"{self.pds} does not take the session of {self.handle}: {refused}")

    def _signed_in(self) -> Session:
        with self._renewing:
            if self._session is None:
                self._session = self._kept() or self._sign_in()
            return self._session

    def _kept(self) -> Session | None:
        kept = self._keeper.load(self.handle)
        return msgspec.json.decode(kept, type=Session) if kept else None

    def _renew(self, stale: Session) -> Session:
        """The session after one that was refused: another's, where somebody was first."""
        with self._renewing:
            if self._session is None or self._session == stale:
                self._session = self._other_than(stale) or self._refreshed(stale)
            return self._session

    def _other_than(self, stale: Session) -> Session | None:
        """The kept session, if another process has renewed it."""
        kept = self._kept()
        return None if kept is None or kept.refresh_jwt == stale.refresh_jwt else kept

    def _refreshed(self, stale: Session) -> Session:
        try:
            headers = {"authorization": f"Bearer {stale.refresh_jwt}"}
            answer = self._request("POST", "com.atproto.server.refreshSession", headers)
        except Refused:
            # Another process may have used the token just now. Sessions are opened only so many times a day.
            return self._other_than(stale) or self._sign_in()
        return self._keep(answer)

    def _sign_in(self) -> Session:
        body = json.dumps({"identifier": self.handle, "password": self._password}).encode()
        headers = {"content-type": "application/json"}
        try:
            answer = self._request("POST", "com.atproto.server.createSession", headers, content=body)
        except Refused as error:
            raise SourceError(
                f"{self.pds} does not let {self.handle} sign in ({error.name}): check bluesky.handle, bluesky.pds "
                "and VIGIL_BLUESKY_PASSWORD"
            ) from None
        return self._keep(answer)

    def _keep(self, answer: dict[str, Any]) -> Session:
        try:
            session = msgspec.convert(answer, Session)
        except msgspec.ValidationError as error:
            raise SourceError(f"{self.pds} opens no session that can be read: {error}") from None
        self._keeper.save(self.handle, msgspec.json.encode(session).decode())
        return session

    def _request(
        self,
        verb: str,
        method: str,
        headers: dict[str, str],
        *,
        params: dict[str, str] | None = None,
        content: bytes | None = None,
        publishes: bool = False,
    ) -> dict[str, Any]:
        try:
            answer = self._client.request(
                verb, f"{self.pds}/xrpc/{method}", headers=headers, params=params, content=content
            )
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise SourceError(f"{self.pds} can't be reached: {error}") from None
        except httpx.TransportError as error:
            raise _lost(
                f"{self.pds} did not answer {method}: {str(error) or type(error).__name__}", publishes
            ) from None
        if answer.is_success:
            return _body(answer, self.pds, method, publishes)
        if answer.status_code == 429:
            raise SourceError(f"{self.pds} allows no more calls for now ({method})", retry_s=_retry_s(answer))
        if answer.status_code >= 500:
            raise _lost(f"{self.pds} answered {method} with {answer.status_code}", publishes)
        name, message = _error(answer)
        if name in LOCKED_OUT:
            raise SourceError(f"{self.handle} can't post: {name}. See to the account, then it goes on by itself")
        if answer.status_code in NOT_NOW:
            raise SourceError(f"{self.pds} does not let {self.handle} do this now ({method}): {name}: {message}")
        raise Refused(f"{self.pds} refused {method}: {name}: {message}", name, answer.status_code)


def _body(answer: httpx.Response, pds: str, method: str, publishes: bool) -> dict[str, Any]:
    try:
        body = answer.json() if answer.content else {}
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise _lost(f"{pds} answered {method} with something that is not JSON", publishes)
    return body


def _lost(message: str, publishes: bool) -> Unconfirmed | SourceError:
    return Unconfirmed(message) if publishes else SourceError(message)


def _error(answer: httpx.Response) -> tuple[str, str]:
    try:
        body = answer.json()
        return str(body["error"]), str(body.get("message", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"HTTP {answer.status_code}", answer.text[:200]


def _retry_s(answer: httpx.Response) -> float | None:
    """Seconds until the limit ends: `retry-after`, or the epoch second in `ratelimit-reset`."""
    for name, base in (("retry-after", 0.0), ("ratelimit-reset", time.time())):
        value = answer.headers.get(name, "")
        if value.isdigit():
            return max(0.0, float(value) - base)
    return None
