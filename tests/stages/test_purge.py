from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from bot.errors import KeyGone
from bot.model import Batch, Network, Post, PostGone, PostSeen
from bot.stages import purge as stage
from bot.stages.collect import Rules, collect
from bot.stages.purge import Lifetimes, purge
from bot.store.session import Store
from bot.store.tables import LinkRow, PostRow, Tally, Tombstone
from bot.vault import Vault

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
RULES = Rules(watched=frozenset(), normalise_tag=str.casefold)


def put(store: Store, vault: Vault, when: datetime, *names: str) -> None:
    events = tuple(
        PostSeen(Post(network=Network.BLUESKY, uri=n, author=f"a{n}", created_at=when, text=n), "name") for n in names
    )
    collect(store, vault, Batch(source="s", network=Network.BLUESKY, events=events, cursor=None), now=when, rules=RULES)


def link_all_to(store: Store, person: str) -> None:
    with store.write() as conn:
        rows = conn.execute(select(PostRow.id, PostRow.period)).all()
        conn.execute(
            insert(LinkRow),
            [
                {
                    "post_id": row.id,
                    "person": person,
                    "outcome": "link",
                    "score": 1.0,
                    "alias_kind": "full",
                    "linker": "x",
                    "period": row.period,
                    "sealed": b"",
                }
                for row in rows
            ],
        )


def test_text_goes_after_its_days_and_the_count_stays(store: Store, vault: Vault) -> None:
    monday = datetime(2026, 10, 5, 10, tzinfo=UTC)
    put(store, vault, monday, "1", "2")
    put(store, vault, NOW - timedelta(days=1), "3")
    link_all_to(store, "ihar-losik")
    done = purge(store, vault, now=NOW, lifetimes=Lifetimes())
    assert (done.posts, done.keys) == (2, ("2026-W41",))
    with store.read() as conn:
        assert conn.execute(select(func.count(PostRow.id))).scalar() == 1
        tally = conn.execute(select(Tally.person, Tally.network, Tally.posts, Tally.authors)).all()
    assert sorted(tally) == [("ihar-losik", "", 2, 2), ("ihar-losik", "bluesky", 2, 2)]


def test_a_week_that_expires_day_by_day_is_counted_whole_and_once(store: Store, vault: Vault) -> None:
    monday = datetime(2026, 10, 5, 10, tzinfo=UTC)
    put(store, vault, monday, "1")
    put(store, vault, monday + timedelta(days=3), "2")
    link_all_to(store, "ihar-losik")
    for day in (30, 31, 33, 34, 40):
        purge(store, vault, now=monday + timedelta(days=day, hours=1), lifetimes=Lifetimes())
    with store.read() as conn:
        assert conn.execute(select(Tally.posts).where(Tally.network == "")).scalars().all() == [2]
        assert conn.execute(select(func.count(PostRow.id))).scalar() == 0


def test_the_key_goes_with_the_last_row_and_not_before(store: Store, vault: Vault) -> None:
    monday = datetime(2026, 10, 5, 10, tzinfo=UTC)
    put(store, vault, monday, "1")
    put(store, vault, monday + timedelta(days=6), "2")
    with store.read() as conn:
        row = conn.execute(select(PostRow.period, PostRow.sealed, PostRow.post_key)).first()
    assert row is not None
    assert purge(store, vault, now=monday + timedelta(days=31), lifetimes=Lifetimes()).keys == ()
    assert vault.unseal(*row)
    assert purge(store, vault, now=monday + timedelta(days=38), lifetimes=Lifetimes()).keys == ("2026-W41",)
    with pytest.raises(KeyGone):
        vault.unseal(*row)


def test_the_present_week_keeps_its_key_without_any_post(store: Store, vault: Vault) -> None:
    vault.pseudonym("2026-W46", "author", "x")
    assert purge(store, vault, now=NOW, lifetimes=Lifetimes()).keys == ()
    assert vault.periods == ("2026-W46",)


def test_tombstones_of_seen_posts_outlive_those_of_unseen(store: Store, vault: Vault) -> None:
    put(store, vault, NOW, "seen")
    gone = tuple(PostGone(Network.BLUESKY, name) for name in ("seen", "unseen"))
    batch = Batch(source="s", network=Network.BLUESKY, events=gone, cursor=None)
    collect(store, vault, batch, now=NOW, rules=RULES)
    assert purge(store, vault, now=NOW + timedelta(days=13), lifetimes=Lifetimes()).tombstones == 0
    assert purge(store, vault, now=NOW + timedelta(days=15), lifetimes=Lifetimes()).tombstones == 1
    with store.read() as conn:
        assert conn.execute(select(Tombstone.seen)).scalars().all() == [True]
    assert purge(store, vault, now=NOW + timedelta(days=401), lifetimes=Lifetimes()).tombstones == 1


def test_small_transactions_add_up(store: Store, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, vault, NOW - timedelta(days=40), *map(str, range(7)))
    put(store, vault, NOW, "kept")
    monkeypatch.setattr(stage, "BATCH", 3)
    # Posts as old as that are not kept on arrival, so they arrive "then": put() collects at the post's own time.
    assert purge(store, vault, now=NOW, lifetimes=Lifetimes()).posts == 7
