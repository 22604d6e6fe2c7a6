"""A post as a row: what may stand in clear, keys for the rest, and the content sealed under its week's key."""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

import msgspec

from bot.clock import aware, hour_of, week_of
from bot.errors import KeyGone
from bot.model import Network, Post
from bot.store import posts
from bot.store.posts import Sealed
from bot.vault import Vault

NOISE = re.compile(r"https?://\S+|@[\w.@-]+|\s+")
LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What collecting depends on: `watched` tags as normalised, `own` accounts, `bots` known, how long text lives.

    `profiles`: Bluesky posts count only once their author's profile is read. `min_account_days`: younger ones don't.
    """

    watched: frozenset[str]
    normalise_tag: Callable[[str], str]
    own: frozenset[str] = frozenset()
    bots: frozenset[str] = frozenset()
    text_days: int = 30
    profiles: bool = False
    min_account_days: int = 0


def is_young(since: datetime, at: datetime, min_days: int) -> bool:
    """Whether an account made at `since` was younger than `min_days` at `at`."""
    return at - since < timedelta(days=min_days)


def seal_post(
    vault: Vault,
    post: Post,
    key: bytes,
    author_key: bytes,
    *,
    source: str,
    rule: str,
    now: datetime,
    excluded: str | None,
    rules: Rules,
) -> Sealed:
    """A post as a row: what may stand in clear, keys for the rest, and the content sealed under its week's key."""
    # A time in the future is the author's clock or a trick; it counts when it arrived.
    moment = min(aware(post.created_at), now)
    period = week_of(moment)
    content = posts.ENCODER.encode(post)
    tags = {tag for tag in map(rules.normalise_tag, post.tags) if tag in rules.watched}
    columns = {
        "post_key": key,
        "origin_key": vault.lookup("post", _network_of(post.origin), post.origin) if post.origin else key,
        "author_key": author_key,
        "author_week": vault.pseudonym(period, "author", post.network.value, post.author),
        "text_week": vault.pseudonym(period, "text", _plain(post.surface)),
        "network": post.network.value,
        "source": source,
        "rule": rule,
        "lang": _language(post.langs),
        "hour": hour_of(moment),
        "received_hour": hour_of(now),
        "period": period,
        "digest": vault.pseudonym(period, "content", content.hex()),
        "sealed": vault.seal(period, content, key),
        "excluded": excluded,
        "version": 1,
        "linked_version": 0,
    }
    return Sealed(columns=columns, tags=tuple(sorted(tags)), post=post)


def seal_cursor(vault: Vault, source: str, network: Network, cursor: str | None, *, now: datetime) -> str | None:
    """A cursor as it is stored. Mastodon's names the newest post of a hashtag, which is a supporter's: it is sealed.

    Bluesky's is a place in everybody's stream, and stands in clear.
    """
    if cursor is None or network is not Network.MASTODON:
        return cursor
    period = week_of(now)
    sealed = vault.seal(period, cursor.encode(), _bound(source))
    return f"{period}:{base64.b64encode(sealed).decode()}"


def open_cursor(vault: Vault, source: str, stored: str | None) -> str | None:
    """The cursor as the listener gave it; None when its week's key is gone, and the source begins anew."""
    if stored is None or stored.startswith("{"):
        return stored
    period, mark, sealed = stored.partition(":")
    if not mark:
        return stored
    try:
        return vault.unseal(period, base64.b64decode(sealed), _bound(source)).decode()
    except KeyGone:
        return None


def _bound(source: str) -> bytes:
    return f"cursor:{source}".encode()


def _network_of(uri: str) -> str:
    return (Network.BLUESKY if uri.startswith("at://") else Network.MASTODON).value


def _plain(text: str) -> str:
    """The text without links, handles and spacing: what copies of one text have in common."""
    return NOISE.sub(" ", unicodedata.normalize("NFKC", text)).casefold().strip()


def _language(langs: Collection[str]) -> str:
    """The primary subtag of the author's first language tag, "und" when there is none that means anything."""
    for lang in langs:
        primary = lang.split("-")[0].split("_")[0].lower()
        if LANGUAGE.match(primary):
            return primary
    return "und"
