"""Bluesky asked, not heard: authors' profiles, and whether posts still stand. Without an account, and in no hurry.

app.bsky.actor.getProfiles, app.bsky.feed.getPosts: https://docs.bsky.app/docs/api/app-bsky-actor-get-profiles,
https://docs.bsky.app/docs/api/app-bsky-feed-get-posts. A PDS that has no AppView is asked for the records themselves:
https://docs.bsky.app/docs/api/com-atproto-repo-get-record.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import httpx
import msgspec

from bot.clock import parse_time
from bot.errors import SourceError
from bot.listeners.bluesky_record import COLLECTION
from bot.listeners.bluesky_search import View
from bot.listeners.fields import items, part
from bot.listeners.stream import USER_AGENT

AT_ONCE = 25
"""How many profiles or posts one call may ask for."""

PAUSE_S = 0.3
"""Between two calls: far below what any server limits."""

MAX_PAGES = 10
"""Pages of one author's posts: the last thousand."""

SUSPECT = 5
"""When so many posts are asked for and none is there, it is the server that is wrong."""

ABSENT = frozenset({"RecordNotFound", "RepoNotFound", "RepoDeactivated", "RepoTakendown", "RepoSuspended"})
ASKS_OUT = re.compile(r"[#＃](nobots?|noindex)(?!\w)", re.IGNORECASE)


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What a profile says. `optout` is the wish in one word, "" for none.

    `reserved`: shown only to people who are signed in (the label `!no-unauthenticated`). `since`: when the account was
    made, where the server tells.
    """

    optout: str = ""
    reserved: bool = False
    bot: bool = False
    since: datetime | None = None


class LabelView(msgspec.Struct):
    """com.atproto.label.defs#label and #selfLabel. Others than the author may label, too."""

    val: str
    src: str = ""


class _NoAppView(Exception):
    """The server does not answer for the network, only for its own repositories."""


class _Unanswered(Exception):
    """The server has no answer to this one question."""


class AppView:
    """The server at `url` (https://name). Safe to share between threads; calls wait for each other."""

    def __init__(self, url: str, *, client: httpx.Client | None = None, pause_s: float = PAUSE_S) -> None:
        self.url = url.rstrip("/")
        self._client = client or httpx.Client(timeout=20, headers={"user-agent": USER_AGENT})
        self._pause_s = pause_s
        self._lock = threading.Lock()
        self._next = 0.0

    def profiles(self, dids: Sequence[str]) -> dict[str, Said]:
        """What these authors' profiles say; those that the server does not give are left out. SourceError when down."""
        found: dict[str, Said] = {}
        for chunk in _chunks(dids):
            try:
                answer = self._get("app.bsky.actor.getProfiles", [("actors", did) for did in chunk])
            except _NoAppView:
                found |= {did: said for did in chunk if (said := self._record_of(did)) is not None}
                continue
            for view in items(answer.get("profiles")):
                if isinstance(view, dict) and isinstance(did := view.get("did"), str):
                    found[did] = read_profile(did, view)
        return found

    def standing(self, uris: Sequence[str]) -> dict[str, bool]:
        """Whether these posts (AT URIs) still stand. SourceError when the server can't be asked, or can't be right."""
        found: dict[str, bool] = {}
        for chunk in _chunks(uris):
            try:
                there = self._there(chunk)
                # An index may answer in part: what lacks is asked for once more.
                lacking = [uri for uri in chunk if uri not in there]
                there |= self._there(lacking) if lacking else set()
            except _NoAppView:
                found |= {uri: stands for uri in chunk if (stands := self._is_there(uri)) is not None}
                continue
            if not there and len(chunk) >= SUSPECT:
                raise SourceError(f"{self.url} knows none of {len(chunk)} posts: it is not believed.")
            found |= {uri: uri in there for uri in chunk}
        return found

    def posts_of(self, did: str) -> list[View]:
        """What an author has published lately, newest first. SourceError when the server can't be asked."""
        feed = [("actor", did), ("filter", "posts_with_replies")]
        try:
            shown = self._pages("app.bsky.feed.getAuthorFeed", feed, "feed")
            views = [item.get("post") for item in shown if isinstance(item, dict) and "reason" not in item]
        except _NoAppView:
            repo = [("repo", did), ("collection", COLLECTION)]
            shown = self._pages("com.atproto.repo.listRecords", repo, "records")
            views = [{"uri": item.get("uri"), "record": item.get("value")} for item in shown if isinstance(item, dict)]
        found = [view for item in views if (view := part(item, View)) is not None]
        return [view for view in found if view.uri.startswith(f"at://{did}/{COLLECTION}/")]

    def _pages(self, method: str, params: list[tuple[str, str]], name: str) -> list[Any]:
        """The items of so many pages as one author may need; none where the server knows nothing of the author."""
        found: list[Any] = []
        cursor: list[tuple[str, str]] = []
        for _ in range(MAX_PAGES):
            try:
                answer = self._get(method, [*params, ("limit", "100"), *cursor], absent=True)
            except _Unanswered:
                return found
            found += items(answer.get(name))
            if not isinstance(after := answer.get("cursor"), str):
                return found
            cursor = [("cursor", after)]
        return found

    def _there(self, uris: Sequence[str]) -> set[str]:
        answer = self._get("app.bsky.feed.getPosts", [("uris", uri) for uri in uris])
        return {view["uri"] for view in items(answer.get("posts")) if isinstance(view, dict) and "uri" in view}

    def _record_of(self, did: str) -> Said | None:
        try:
            answer = self._record(did, "app.bsky.actor.profile", "self")
        except _Unanswered:
            return None
        if answer is None:
            return Said()  # Nobody has to have a profile.
        return read_profile(did, answer.get("value"))

    def _is_there(self, uri: str) -> bool | None:
        did, collection, rkey = uri.removeprefix("at://").split("/", 2)
        try:
            return self._record(did, collection, rkey) is not None
        except _Unanswered:
            return None

    def _record(self, did: str, collection: str, rkey: str) -> dict[str, Any] | None:
        params = [("repo", did), ("collection", collection), ("rkey", rkey)]
        return self._get("com.atproto.repo.getRecord", params, absent=True) or None

    def _get(self, method: str, params: list[tuple[str, str]], *, absent: bool = False) -> dict[str, Any]:
        """The answer. With `absent`, an empty one where the server says that there is no such thing."""
        with self._lock:
            time.sleep(max(0.0, self._next - time.monotonic()))
            try:
                answer = self._client.get(f"{self.url}/xrpc/{method}", params=httpx.QueryParams(tuple(params)))
            except httpx.HTTPError as error:
                raise SourceError(f"{self.url} can't be asked: {type(error).__name__}.") from None
            finally:
                self._next = time.monotonic() + self._pause_s
        body = _body(answer)
        if answer.is_success:
            return body
        name = str(body.get("error", ""))
        if absent and (name in ABSENT or (name == "InvalidRequest" and "find" in str(body.get("message")))):
            return {}
        if method.startswith("app.bsky.") and answer.status_code in (400, 401, 404, 501):
            # 400 also for one odd name among many: asked one by one, it costs nobody else an answer.
            raise _NoAppView
        if absent and 400 <= answer.status_code < 500 and answer.status_code != 429:
            raise _Unanswered
        retry = answer.headers.get("retry-after", "")
        raise SourceError(
            f"{self.url} answers {method} with {answer.status_code} {name}.".replace(" .", "."),
            float(retry) if retry.isdigit() else None,
        )


def read_profile(did: str, view: object) -> Said:
    """What a profile says, be it an AppView's view of it or the record (app.bsky.actor.profile) itself."""
    if not isinstance(view, dict):
        return Said()
    description = view.get("description")
    wish = ASKS_OUT.search(description) if isinstance(description, str) else None
    labels = view.get("labels")
    given = items(labels.get("values") if isinstance(labels, dict) else labels)
    own = {label.val for item in given if (label := part(item, LabelView)) and label.src in ("", did)}
    return Said(
        optout=wish[1].lower() if wish else "",
        reserved="!no-unauthenticated" in own,
        bot="bot" in own,
        # A record's own createdAt is the profile's age, not the account's.
        since=_moment(view.get("createdAt")) if "handle" in view else None,
    )


def _moment(text: object) -> datetime | None:
    try:
        return parse_time(text) if isinstance(text, str) else None
    except (ValueError, OverflowError):
        return None


def _body(answer: httpx.Response) -> dict[str, Any]:
    try:
        body = answer.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
