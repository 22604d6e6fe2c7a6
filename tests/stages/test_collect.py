from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from bot.model import AuthorBack, AuthorGone, Batch, Event, Gap, Network, Post, PostGone, PostSeen
from bot.stages.collect import Collected, Rules, collect
from bot.store import coverage, posts
from bot.store.session import Store
from bot.store.tables import Base, GapRow, Heard, PostRow, PostTag, Tombstone
from bot.vault import Vault

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
RULES = Rules(
    watched=frozenset({"freeviasna"}),
    normalise_tag=str.casefold,
    own=frozenset({"did:plc:us"}),
    bots=frozenset({"did:plc:robot"}),
)

Take = Callable[..., Collected]


def post(name: str = "1", **changes: Any) -> Post:
    values: dict[str, Any] = {
        "network": Network.BLUESKY,
        "uri": f"at://did:plc:anna/app.bsky.feed.post/{name}",
        "author": "did:plc:anna",
        "created_at": NOW - timedelta(hours=1),
        "text": "Свабоду Алесю",
        "langs": ("be",),
        "tags": ("FreeViasna",),
    }
    return Post(**{**values, **changes})


def seen(name: str = "1", **changes: Any) -> PostSeen:
    return PostSeen(post(name, **changes), "tag:freeviasna")


def gone(name: str = "1", reason: str = "deleted") -> PostGone:
    return PostGone(Network.BLUESKY, f"at://did:plc:anna/app.bsky.feed.post/{name}", reason)


@pytest.fixture
def take(store: Store, vault: Vault) -> Take:
    def run(*events: Event, now: datetime = NOW, **batch: Any) -> Collected:
        values: dict[str, Any] = {"source": "bluesky:test", "network": Network.BLUESKY, "cursor": "7"}
        given = Batch(**{**values, "events": events, "received": len(events), **batch})
        return collect(store, vault, given, now=now, rules=RULES)

    return run


def texts(store: Store, vault: Vault) -> list[str]:
    with store.read() as conn:
        rows = posts.unlinked(conn, 100)
    return sorted(post.text for _, post in posts.unsealed(vault, rows))


def test_a_kept_post_is_sealed_and_only_coarse_columns_are_clear(store: Store, vault: Vault, take: Take) -> None:
    take(seen())
    with store.read() as conn:
        row = conn.execute(select(PostRow.__table__)).mappings().one()
        assert conn.execute(select(PostTag.tag)).scalars().all() == ["freeviasna"]
        dump = "".join(repr(tuple(row)) for table in Base.metadata.sorted_tables for row in conn.execute(select(table)))
    assert row["lang"] == "be"
    assert row["hour"] * 3600 == int((NOW - timedelta(hours=1)).timestamp())
    assert row["period"] == "2026-W46"
    for secret in ("Алес", "anna", "at://", "did:"):
        assert secret not in dump
        assert secret.encode() not in row["sealed"]
    assert texts(store, vault) == ["Свабоду Алесю"]


def test_receiving_again_changes_nothing(store: Store, take: Take) -> None:
    def rows() -> list[Any]:
        with store.read() as conn:
            return [tuple(row) for row in conn.execute(select(PostRow.__table__))]

    assert take(seen()).added == 1
    before = rows()
    again = take(seen(), seen())
    assert (again.added, again.edited, again.dropped["received-again"]) == (0, 0, 2)
    assert rows() == before


def test_an_edit_replaces_the_text_and_an_older_version_never_comes_back(
    store: Store, vault: Vault, take: Take
) -> None:
    take(seen())
    assert take(seen(text="new", edited_at=NOW)).edited == 1
    assert take(seen()).dropped["received-again"] == 1
    assert texts(store, vault) == ["new"]
    with store.read() as conn:
        assert conn.execute(select(PostRow.version)).scalar() == 2
        assert conn.execute(select(PostTag.tag)).scalars().all() == ["freeviasna"]


@pytest.mark.parametrize("order", ["after", "before", "same batch", "same batch, before"])
def test_a_deleted_post_never_comes_back(store: Store, vault: Vault, take: Take, order: str) -> None:
    match order:
        case "after":
            take(seen())
            assert take(gone()).removed == 1
        case "before":
            take(gone())
        case "same batch":
            take(seen(), gone())
        case "same batch, before":
            take(gone(), seen())
    take(seen())
    take(seen(text="edited", edited_at=NOW))
    assert texts(store, vault) == []
    with store.read() as conn:
        assert conn.execute(select(Tombstone.reason)).scalars().all() == ["deleted"]


def test_an_edit_can_take_a_post_out_and_a_later_one_brings_it_back(store: Store, vault: Vault, take: Take) -> None:
    take(seen())
    take(gone(reason="edited-away"))
    take(seen())
    assert texts(store, vault) == []
    take(seen(text="back", edited_at=NOW + timedelta(minutes=5)))
    assert texts(store, vault) == ["back"]
    take(gone())
    take(seen(text="back again", edited_at=NOW + timedelta(hours=2)))
    assert texts(store, vault) == []


def test_a_version_older_than_the_edit_that_took_it_out_stays_out(store: Store, vault: Vault, take: Take) -> None:
    away = PostGone(Network.BLUESKY, post().uri, "edited-away", NOW)
    take(seen(), away, seen(), seen(edited_at=NOW - timedelta(minutes=5)))
    assert texts(store, vault) == []
    take(seen(text="back", edited_at=NOW + timedelta(minutes=5)))
    assert texts(store, vault) == ["back"]


def test_an_old_edit_told_again_does_not_take_out_the_later_version(store: Store, vault: Vault, take: Take) -> None:
    at = NOW - timedelta(hours=3)
    away = PostGone(Network.BLUESKY, post().uri, "edited-away", at)
    later = seen(text="later", edited_at=at + timedelta(seconds=1))
    # The batches are late: what counts is when the edits were made, not when they were heard.
    take(seen(created_at=at - timedelta(minutes=1)), away)
    take(later)
    assert texts(store, vault) == ["later"]
    take(away)
    assert texts(store, vault) == ["later"]
    take(later, away)
    assert texts(store, vault) == ["later"]
    take(gone(), away)
    take(seen(text="again", edited_at=NOW))
    assert texts(store, vault) == []


def test_deactivation_purges_and_reactivation_does_not_resurrect(store: Store, vault: Vault, take: Take) -> None:
    take(seen("1"), seen("2"), seen("3", author="did:plc:other", text="stays"))
    assert take(AuthorGone(Network.BLUESKY, "did:plc:anna", "deactivated")).removed == 2
    assert take(seen("4")).dropped["barred"] == 1
    take(AuthorBack(Network.BLUESKY, "did:plc:anna"))
    take(seen("1"), seen("5", text="after"))
    assert texts(store, vault) == ["after", "stays"]


def test_deactivation_in_the_middle_of_a_batch(store: Store, vault: Vault, take: Take) -> None:
    anna = (Network.BLUESKY, "did:plc:anna")
    take(seen("1"), AuthorGone(*anna, "takendown"), seen("2"), AuthorBack(*anna), seen("3", text="after"))
    assert texts(store, vault) == ["after"]


def test_a_rewind_over_a_departure_and_a_return_takes_nothing_of_what_came_after(
    store: Store, vault: Vault, take: Take
) -> None:
    anna = (Network.BLUESKY, "did:plc:anna")
    left = AuthorGone(*anna, "deactivated", NOW - timedelta(minutes=30))
    later = seen("2", text="after", created_at=NOW - timedelta(minutes=10))
    take(seen("1"), left, AuthorBack(*anna), later)
    assert texts(store, vault) == ["after"]
    take(left, AuthorBack(*anna), later)
    take(left)
    take(AuthorBack(*anna), later)
    assert texts(store, vault) == ["after"]


def test_a_stop_to_us_forgets_the_author_for_good(store: Store, vault: Vault, take: Take) -> None:
    take(seen("1"))
    reply = seen("2", text=" STOP! ", reply_to_author="did:plc:us")
    assert take(reply).dropped["opted-out"] == 1
    take(AuthorGone(Network.BLUESKY, "did:plc:anna", "deactivated"), AuthorBack(Network.BLUESKY, "did:plc:anna"))
    assert take(seen("3")).dropped["barred"] == 1
    assert texts(store, vault) == []


def test_what_counts_nowhere_says_why(store: Store, take: Take) -> None:
    take(
        seen("1", author="did:plc:us"),
        seen("2", reply_to_author="did:plc:us"),
        seen("3", bot=True),
        seen("5", author="did:plc:robot"),
        seen("4"),
    )
    with store.read() as conn:
        assert conn.execute(select(PostRow.excluded).order_by(PostRow.id)).scalars().all() == [
            "own",
            "reply-to-us",
            "bot",
            "bot",
            None,
        ]


def test_opted_out_and_expired_posts_are_not_written(store: Store, vault: Vault, take: Take) -> None:
    take(seen("1"))
    done = take(seen("2", optout="nobot"), seen("3", author="x", created_at=NOW - timedelta(days=31)))
    assert done.dropped == {"opted-out": 1, "too-old": 1}
    assert texts(store, vault) == []


def test_a_time_in_the_future_counts_when_it_arrived(store: Store, take: Take) -> None:
    take(seen(created_at=NOW + timedelta(days=400)))
    with store.read() as conn:
        assert conn.execute(select(PostRow.hour)).scalar() == int(NOW.timestamp()) // 3600


def test_a_bridged_copy_shares_the_origin_of_its_original(store: Store, take: Take) -> None:
    original = "https://social.example/users/anna/statuses/1"
    take(
        seen("1", network=Network.MASTODON, uri=original, author="https://social.example/users/anna"),
        seen("2", origin=original),
    )
    with store.read() as conn:
        rows = conn.execute(select(PostRow.post_key, PostRow.origin_key).order_by(PostRow.id)).all()
    assert rows[0].origin_key == rows[1].origin_key == rows[0].post_key


def test_cursor_gap_counters_and_minutes_commit_with_the_rows(store: Store, take: Take) -> None:
    start = NOW - timedelta(minutes=3)
    gap = Gap("bluesky:test", NOW - timedelta(hours=5), start, "server unreachable")
    for _ in range(2):
        take(seen(), cursor="99", heard=(start, NOW), gaps=(gap,), dropped={"no-match": 41}, received=42)
    with store.read() as conn:
        assert coverage.cursor_of(conn, "bluesky:test") == "99"
        assert [row.reason for row in conn.execute(select(GapRow.reason))] == ["server unreachable"]
        assert conn.execute(select(Heard.minutes)).scalars().all() == [0b111 << 57]
        counted = dict(conn.execute(text("select rule, count from counter")).all())
    assert counted == {"received": 84, "kept": 1, "no-match": 82, "received-again": 1}


def test_a_crash_in_the_middle_leaves_cursor_and_rows_as_they_were(
    store: Store, vault: Vault, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(seen("1"))

    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(coverage, "save_cursor", crash)
        with pytest.raises(RuntimeError):
            take(seen("2"), gone("1"), cursor="8")
    with store.read() as conn:
        assert coverage.cursor_of(conn, "bluesky:test") == "7"
    assert len(texts(store, vault)) == 1
