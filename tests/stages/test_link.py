from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.model import Batch, Event, Network, Post, PostGone, PostSeen
from bot.stages.collect import Rules, collect
from bot.stages.link import BATCH, link
from bot.store import links
from bot.store.session import Store
from bot.store.tables import LinkRow, PostRow
from bot.vault import Vault
from nlp.types import Candidate, Hints, Mention, Outcome

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
RULES = Rules(watched=frozenset(), normalise_tag=str.casefold)


class WordLinker:
    """Links the word "Losik" wherever it stands; `during` runs while no transaction is open."""

    version = "words-1"

    def __init__(self, during: object = None) -> None:
        self.during = during

    def link_all(self, items: Iterable[tuple[str, Hints]]) -> Iterator[tuple[Mention, ...]]:
        for text, _ in items:
            if callable(self.during):
                self.during()
                self.during = None
            start = text.find("Losik")
            candidate = Candidate("ihar-losik", 0.97, "Losik", "surname")
            mention = Mention(start, start + 5, "Losik", Outcome.LINK, "ihar-losik", 0.97, (), (candidate,))
            yield (mention,) if start >= 0 else ()


def put(store: Store, vault: Vault, *events: Event) -> None:
    batch = Batch(source="s", network=Network.BLUESKY, events=events, cursor=None)
    collect(store, vault, batch, now=NOW, rules=RULES)


def seen(name: str, text: str, edited_at: datetime | None = None) -> PostSeen:
    post = Post(
        network=Network.BLUESKY,
        uri=name,
        author="a",
        created_at=NOW - timedelta(hours=2),
        text=text,
        edited_at=edited_at,
    )
    return PostSeen(post, "name")


def persons(store: Store) -> list[str | None]:
    with store.read() as conn:
        return list(conn.execute(select(LinkRow.person)).scalars())


def test_each_version_is_linked_once_and_an_edit_again(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"), seen("2", "nobody here"))
    assert link(store, vault, WordLinker()) == 2
    assert persons(store) == ["ihar-losik"]
    assert link(store, vault, WordLinker()) == 0
    put(store, vault, seen("1", "nothing any more", NOW))
    assert link(store, vault, WordLinker()) == 1
    assert persons(store) == []


def test_what_a_link_says_is_sealed_but_for_the_person(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"))
    link(store, vault, WordLinker())
    with store.read() as conn:
        row = conn.execute(select(LinkRow.__table__, PostRow.post_key).join(PostRow)).mappings().one()
    assert (row["person"], row["outcome"], row["linker"], row["alias_kind"]) == (
        "ihar-losik",
        "link",
        "words-1",
        "surname",
    )
    assert b"Losik" not in row["sealed"]
    assert b"Losik" in vault.unseal(row["period"], row["sealed"], row["post_key"])


def test_a_post_edited_while_it_is_linked_is_linked_again(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"))
    linker = WordLinker(during=lambda: put(store, vault, seen("1", "he is well", NOW)))
    assert link(store, vault, linker) == 1
    assert persons(store) == []


def test_a_post_deleted_while_it_is_linked_leaves_no_link(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"))
    linker = WordLinker(during=lambda: put(store, vault, PostGone(Network.BLUESKY, "1")))
    assert link(store, vault, linker) == 0
    assert persons(store) == []


def test_links_of_a_deleted_post_never_land_on_the_next_one(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"))

    def replace_it() -> None:
        put(store, vault, PostGone(Network.BLUESKY, "1"))
        put(store, vault, seen("2", "nobody here"))

    link(store, vault, WordLinker(during=replace_it))
    link(store, vault, WordLinker())
    assert persons(store) == []


def test_a_deleted_post_takes_its_links_along(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"))
    link(store, vault, WordLinker())
    put(store, vault, PostGone(Network.BLUESKY, "1"))
    assert persons(store) == []


def test_a_post_whose_key_is_destroyed_does_not_block_the_others(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "free Losik now"), seen("2", "Losik too"))
    with store.write() as conn:
        conn.execute(update(PostRow).where(PostRow.id == 1).values(period="2026-W01"))
    assert link(store, vault, WordLinker()) == 2
    assert persons(store) == ["ihar-losik"]


def test_many_posts_go_in_batches_with_progress(store: Store, vault: Vault) -> None:
    put(store, vault, *(seen(str(n), "Losik") for n in range(BATCH + 3)))
    told: list[int] = []
    assert link(store, vault, WordLinker(), progress=told.append) == BATCH + 3
    assert told == [BATCH, BATCH + 3]
    assert len(persons(store)) == BATCH + 3


def test_a_new_linker_goes_through_everything_again(store: Store, vault: Vault) -> None:
    put(store, vault, seen("1", "Losik"))
    link(store, vault, WordLinker())
    with store.write() as conn:
        assert links.forget_all(conn) == 1
    assert link(store, vault, WordLinker()) == 1
    assert persons(store) == ["ihar-losik"]


@pytest.mark.parametrize("text", ["", "   ", "\u0000", "a" * 100_000])
def test_odd_texts_pass(store: Store, vault: Vault, text: str) -> None:
    put(store, vault, seen("1", text))
    assert link(store, vault, WordLinker()) == 1
