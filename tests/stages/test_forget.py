"""A removal request: gone at once, bridged copies too, never back, and the trail does not say whose it was."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.errors import NotFound
from bot.model import Batch, Event, Network, Post, PostGone, PostSeen
from bot.stages.collect import collect
from bot.stages.forget import author_addresses, forget_author, forget_post, post_addresses
from bot.store import audit
from bot.store.remains import remains
from bot.store.session import Store
from bot.store.tables import Base, PostRow
from bot.vault import Vault
from tests.stages.test_collect import NOW, RULES

ORIGINAL = "https://social.example/users/anna/statuses/1"


def take(store: Store, vault: Vault, *events: Event) -> dict[str, int]:
    batch = Batch(source="s", network=Network.MASTODON, events=events, cursor=None, received=len(events))
    return collect(store, vault, batch, now=NOW, rules=RULES).dropped


def status(number: int, author: str = "https://social.example/users/anna") -> PostSeen:
    address = f"{author}/statuses/{number}"
    post = Post(network=Network.MASTODON, uri=address, author=author, created_at=NOW, text=f"post {number}")
    return PostSeen(post, "name")


def bridged(origin: str) -> PostSeen:
    uri = "at://did:plc:bridge/app.bsky.feed.post/1"
    post = Post(network=Network.BLUESKY, uri=uri, author="did:plc:bridge", created_at=NOW, text="x", origin=origin)
    return PostSeen(post, "name")


def stored(store: Store) -> int:
    with store.read() as conn:
        return len(conn.execute(select(PostRow.id)).all())


def test_a_post_goes_with_its_bridged_copy_and_neither_comes_back(store: Store, vault: Vault) -> None:
    take(store, vault, status(1), status(2), bridged(ORIGINAL))
    done = forget_post(store, vault, "https://social.example/@anna/1", actor="heron", now=NOW)
    assert (done.posts, stored(store)) == (2, 1)
    assert take(store, vault, status(1), bridged(ORIGINAL))["tombstone"] == 2
    assert stored(store) == 1


def test_a_copy_goes_with_a_deleted_original_and_does_not_come_later(store: Store, vault: Vault) -> None:
    take(store, vault, status(1), bridged(ORIGINAL))
    take(store, vault, PostGone(Network.MASTODON, ORIGINAL))
    assert stored(store) == 0
    assert take(store, vault, bridged(ORIGINAL))["tombstone"] == 1
    take(store, vault, PostGone(Network.MASTODON, f"{ORIGINAL}5"))
    assert take(store, vault, bridged(f"{ORIGINAL}5"))["tombstone"] == 1


def test_an_author_goes_and_nothing_more_is_kept(store: Store, vault: Vault) -> None:
    other = "https://social.example/users/other"
    take(store, vault, status(1), status(2), status(3, other))
    assert forget_author(store, vault, "https://social.example/@anna", actor="heron", now=NOW).posts == 2
    assert take(store, vault, status(1), status(9))["barred"] == 2
    assert stored(store) == 1


def test_the_trail_says_that_it_was_done_and_not_for_whom(store: Store, vault: Vault) -> None:
    take(store, vault, status(1))
    forget_post(store, vault, ORIGINAL, actor="heron", now=NOW)
    forget_author(store, vault, "did:plc:anna", actor="rook", now=NOW)
    with store.read() as conn:
        newest = audit.entries(conn, 2)
        dump = "".join(repr(tuple(row)) for table in Base.metadata.sorted_tables for row in conn.execute(select(table)))
    assert [(entry["action"], entry["actor"], entry["detail"]) for entry in newest] == [
        ("author.forget", "rook", {"posts": 0}),
        ("post.forget", "heron", {"posts": 1}),
    ]
    assert "anna" not in dump
    assert "social.example" not in dump


@pytest.mark.parametrize(
    "address",
    ["anna.bsky.social", "@anna@social.example", "https://bsky.app/profile/anna.example/post/3k", "https://x", "hello"],
)
def test_what_is_no_lasting_address_is_refused(address: str) -> None:
    with pytest.raises(NotFound, match="address"):
        post_addresses(address)
    with pytest.raises(NotFound, match="address"):
        author_addresses(address)


def test_addresses_as_people_copy_them() -> None:
    at = "at://did:plc:abc/app.bsky.feed.post/3k"
    assert post_addresses("https://bsky.app/profile/did:plc:abc/post/3k") == (Network.BLUESKY, (at,))
    assert author_addresses("https://bsky.app/profile/did:plc:abc")[1] == ("did:plc:abc",)
    assert author_addresses("https://social.example/users/anna/")[1] == ("https://social.example/users/anna",)


def test_what_remains_is_shown_with_its_age_and_its_keys(store: Store, vault: Vault) -> None:
    take(store, vault, status(1))
    vault.seal("2026-W30", b"x", b"y")
    before = NOW - timedelta(days=30)
    with store.read() as conn:
        left = remains(conn, vault.periods, before=before)
    assert (left.posts, left.overdue, left.unreadable) == (1, 0, 0)
    assert left.needless_keys == ("2026-W30",)
    assert not left.sound
    vault.destroy("2026-W30")
    vault.destroy("2026-W46")
    with store.write() as conn:
        conn.execute(text("update post set hour = hour - 24 * 31"))
    with store.read() as conn:
        left = remains(conn, vault.periods, before=before)
    assert (left.overdue, left.unreadable, left.sound) == (1, 1, False)
