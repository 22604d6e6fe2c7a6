"""What a server says of itself: where it streams, and to whom it shows its timelines.

https://docs.joinmastodon.org/entities/Instance/ (v2; `configuration.timelines_access` since 4.5) and
https://docs.joinmastodon.org/entities/V1_Instance/, which is all that older servers and other makes have. Every field
may be missing, null or of another type: what is not said is taken for open.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import msgspec

PUBLIC = "public"
"""The public timeline, among the names of hashtag timelines, which begin with `#`."""

OPEN, LOGIN, DISABLED = "public", "authenticated", "disabled"


class Feed(msgspec.Struct, frozen=True):
    """Who is shown the posts of the server's own people (`local`), and those of others (`remote`)."""

    local: str = OPEN
    remote: str = OPEN

    def shown(self, *, signed: bool) -> frozenset[str]:
        """Which of "local" and "remote" are shown to somebody who is signed in or not."""
        allowed = (OPEN, LOGIN) if signed else (OPEN,)
        return frozenset(name for name in ("local", "remote") if getattr(self, name) in allowed)


class Instance(msgspec.Struct, frozen=True):
    """`domain`: its name, "" when it does not say. `streaming`: `wss://host`, "" when not said."""

    domain: str = ""
    streaming: str = ""
    hashtags: Feed = Feed()
    live: Feed = Feed()

    def feed(self, timeline: str) -> Feed:
        return self.live if timeline == PUBLIC else self.hashtags


def read_instance(answer: object) -> Instance:
    """The Instance in an answer of `/api/v2/instance` or `/api/v1/instance`, whatever else it is."""
    urls = _within(answer, "configuration", "urls") or _within(answer, "urls") or {}
    access = _within(answer, "configuration", "timelines_access") or {}
    streaming = urls.get("streaming") or urls.get("streaming_api")
    named = answer if isinstance(answer, dict) else {}
    domain = named.get("domain") or named.get("uri")
    return Instance(
        domain=_host(domain) if isinstance(domain, str) else "",
        streaming=_root(streaming) if isinstance(streaming, str) else "",
        hashtags=_feed(access.get("hashtag_feeds")),
        live=_feed(access.get("live_feeds")),
    )


def _within(value: object, *path: str) -> dict[str, Any] | None:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else None


def _feed(value: object) -> Feed:
    said = value if isinstance(value, dict) else {}
    local, remote = (str(said.get(name) or OPEN) for name in ("local", "remote"))
    return Feed(local, remote)


def _host(domain: str) -> str:
    """`uri` of v1 is the domain on Mastodon and an address elsewhere."""
    return (urlsplit(domain).netloc if "://" in domain else domain).casefold()


def _root(address: str) -> str:
    """Scheme and host of a stream's address, always as `ws`; "" for what is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    scheme = {"http": "ws", "https": "wss"}.get(parts.scheme, parts.scheme)
    return f"{scheme}://{parts.netloc}" if scheme in ("ws", "wss") and parts.netloc else ""
