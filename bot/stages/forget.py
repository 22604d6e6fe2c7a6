"""Forget: a removal request for a post or an author is carried out at once, for good, and without keeping the address.

What stays is a keyed trace that keeps it from coming back by rewind, replay, late arrival or an old backup.
"""

from __future__ import annotations

import re
from datetime import datetime

import msgspec

from bot.clock import hour_of
from bot.errors import NotFound
from bot.model import Network
from bot.store import audit, posts
from bot.store.session import Store
from bot.vault import Vault

FORGOTTEN = "forgotten"

BSKY_POST = re.compile(r"https://bsky\.app/profile/(did:[a-z]+:[\w.:%-]+)/post/(\w+)\Z")
BSKY_AUTHOR = re.compile(r"https://bsky\.app/profile/(did:[a-z]+:[\w.:%-]+)/?\Z")
AT_POST = re.compile(r"at://did:[a-z]+:[\w.:%-]+/app\.bsky\.feed\.post/[\w.~:-]+\Z")
DID = re.compile(r"did:[a-z]+:[\w.:%-]+\Z")
PAGE = re.compile(r"(https?://[^/\s]+)/@([\w.-]+)(?:/(\w+))?/?\Z")
WEB = re.compile(r"https?://[^/\s]+/\S+\Z")


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """How many stored posts went, bridged copies among them."""

    posts: int


def post_addresses(text: str) -> tuple[Network, tuple[str, ...]]:
    """The network of a post and what it may be called there; NotFound for what is no post's address.

    Taken are an AT URI, bsky.app's page of a post by DID, an ActivityPub id, and Mastodon's page of a post.
    """
    if found := BSKY_POST.match(text):
        return Network.BLUESKY, (f"at://{found[1]}/app.bsky.feed.post/{found[2]}",)
    if AT_POST.match(text):
        return Network.BLUESKY, (text,)
    page = PAGE.match(text)
    if page and page[3]:
        return Network.MASTODON, (f"{page[1]}/users/{page[2]}/statuses/{page[3]}", text)
    if WEB.match(text) and not page and "bsky.app" not in text:
        return Network.MASTODON, (text,)
    raise NotFound(
        "that is no post's address: give at://did:…/app.bsky.feed.post/… or https://server/users/name/statuses/number "
        "(handles change hands, so an address with one is not taken)"
    )


def author_addresses(text: str) -> tuple[Network, tuple[str, ...]]:
    """The network of an author and what they may be called there; NotFound for what is no author's address."""
    if found := BSKY_AUTHOR.match(text):
        return Network.BLUESKY, (found[1],)
    if DID.match(text):
        return Network.BLUESKY, (text,)
    page = PAGE.match(text)
    if page and not page[3]:
        return Network.MASTODON, (f"{page[1]}/users/{page[2]}", text.rstrip("/"))
    if WEB.match(text) and not page and "bsky.app" not in text:
        return Network.MASTODON, (text.rstrip("/"),)
    raise NotFound(
        "that is no author's address: give a DID (did:plc:…) or an actor's address (https://server/users/name); "
        "handles change hands, so they are not taken"
    )


def forget_post(store: Store, vault: Vault, address: str, *, actor: str, now: datetime) -> Forgotten:
    """Remove a post and its bridged copies, wherever they came from, and keep them from coming back."""
    network, names = post_addresses(address)
    keys = {vault.lookup("post", network.value, name) for name in names}
    return _forget(store, keys, {}, "post.forget", keys, actor=actor, now=now)


def forget_author(store: Store, vault: Vault, address: str, *, actor: str, now: datetime) -> Forgotten:
    """Remove everything of an author and keep nothing more of them."""
    network, names = author_addresses(address)
    authors = {vault.lookup("author", network.value, name): (FORGOTTEN, False) for name in names}
    return _forget(store, set(), authors, "author.forget", set(authors), actor=actor, now=now)


def _forget(
    store: Store,
    keys: set[bytes],
    authors: dict[bytes, tuple[str, bool]],
    action: str,
    subjects: set[bytes],
    *,
    actor: str,
    now: datetime,
) -> Forgotten:
    with store.write() as conn:
        gone = keys | posts.keys_of_authors(conn, authors)
        gone |= posts.copies_of(conn, gone)
        removed = posts.remove(conn, gone)
        # As if each had been held: such a trace lives longest, and reaches the journal.
        posts.bury(conn, dict.fromkeys(gone, FORGOTTEN), seen=gone, hour=hour_of(now))
        posts.bar(conn, authors, hour_of(now))
        posts.forget_profiles(conn, authors)
        subject = min(subjects).hex()[:12]
        audit.record(conn, at=now, actor=actor, action=action, subject=subject, detail={"posts": len(removed)})
    store.tidy()
    return Forgotten(posts=len(removed))
