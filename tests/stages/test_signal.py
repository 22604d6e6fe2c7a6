"""From stored posts to reviews and holds: what is opened, what rests, and that nothing public is asserted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import Batch, Network, Post, PostGone, PostSeen, Role
from bot.registry import Registry, load_registry
from bot.signals import INDEPENDENT, Lexicon, read_lexicons
from bot.stages.collect import Rules, collect
from bot.stages.link import link
from bot.stages.signal import Raised, Watch
from bot.store import people, reviews, users
from bot.store.session import Store
from bot.vault import Vault
from nlp.types import Candidate, Hints, Mention, Outcome

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
RULES = Rules(watched=frozenset(), normalise_tag=str.casefold)
NAMES = {"Ekpar Asat": "ekpar-asat", "Losik": "ihar-losik", "Ashurak": "vitold-ashurak"}
WAVE = (
    "Ekpar Asat has been released, his sister just confirmed it on the phone",
    "Breaking: Ekpar Asat is free!!! Crying with happiness here in Boston",
    "After ten years: Ekpar Asat was freed this morning and is with his parents",
    "Ekpar Asat walked free today, rights groups in Washington report",
    "So it is true and not a dream. Ekpar Asat is finally out of prison",
    "Ekpar Asat released. The whole campaign is dancing, thank you everybody",
)


class Names:
    """Links the names of this test wherever they stand."""

    version = "names-1"

    def link_all(self, items: Iterable[tuple[str, Hints]]) -> Iterator[tuple[Mention, ...]]:
        for text, _ in items:
            yield tuple(
                Mention(
                    at, at + len(name), name, Outcome.LINK, person, 0.99, (), (Candidate(person, 0.99, name, "full"),)
                )
                for name, person in NAMES.items()
                if (at := text.find(name)) >= 0
            )


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


@pytest.fixture(scope="module")
def lexicons() -> tuple[Lexicon, ...]:
    return read_lexicons(CONFIG / "claims")


class Scene:
    def __init__(self, store: Store, vault: Vault, lexicons: tuple[Lexicon, ...]) -> None:
        self.store, self.vault, self.watch = store, vault, Watch(lexicons)

    def post(self, number: int, text: str, at: datetime, author: str = "") -> None:
        post = Post(
            network=Network.BLUESKY, uri=f"at://{number}", author=author or f"did:{number}", created_at=at, text=text
        )
        self._take(PostSeen(post, "name"), at)

    def gone(self, number: int, at: datetime) -> None:
        self._take(PostGone(Network.BLUESKY, f"at://{number}"), at)

    def _take(self, event: PostSeen | PostGone, at: datetime) -> None:
        batch = Batch(source="s", network=Network.BLUESKY, events=(event,), cursor=None)
        collect(self.store, self.vault, batch, now=at, rules=RULES)
        link(self.store, self.vault, Names())

    def look(self, at: datetime) -> list[Raised]:
        return self.watch.look(self.store, self.vault, now=at)

    def holds(self, at: datetime) -> set[str]:
        with self.store.read() as conn:
            return set(reviews.holds(conn, at=at))


@pytest.fixture
def scene(store: Store, vault: Vault, registry: Registry, lexicons: tuple[Lexicon, ...]) -> Scene:
    with store.write() as conn:
        people.import_registry(conn, registry, actor="ada", now=NOW)
        users.add_user(conn, "rook", Role.MODERATOR, at=NOW, actor="ada")
    return Scene(store, vault, lexicons)


def wave(scene: Scene, texts: tuple[str, ...] = WAVE, start: datetime = NOW, first: int = 0) -> datetime:
    at = start
    for number, text in enumerate(texts):
        at = start + timedelta(minutes=number)
        scene.post(first + number, text, at)
    return at


def test_enough_independent_posts_open_one_review_and_now_sentences_rest(scene: Scene) -> None:
    facts_before = _facts(scene)
    assert scene.look(wave(scene, WAVE[: INDEPENDENT - 1])) == []
    assert scene.holds(NOW) == set()
    scene.post(INDEPENDENT - 1, WAVE[INDEPENDENT - 1], NOW + timedelta(minutes=9))
    (raised,) = scene.look(NOW + timedelta(minutes=10))
    assert (raised.wave.person, raised.wave.claim) == ("ekpar-asat", "release")
    assert raised.wave.independent == INDEPENDENT
    for number in range(INDEPENDENT, 6):
        scene.post(number, WAVE[number], NOW + timedelta(minutes=11))
    assert scene.look(NOW + timedelta(minutes=12)) == []
    with scene.store.read() as conn:
        (item,) = reviews.reviews(conn)
    assert (item.counts["independent"], len(item.posts), item.counts["langs"]) == (6, 6, {"en": 6})
    assert item.held_until == NOW + timedelta(minutes=10, hours=72)
    assert scene.holds(NOW + timedelta(hours=72)) == {"ekpar-asat"}
    assert scene.holds(NOW + timedelta(hours=73)) == set()
    assert _facts(scene) == facts_before


def test_copies_wishes_and_one_account_open_nothing(scene: Scene) -> None:
    for number in range(12):
        scene.post(number, WAVE[0] + "!" * number, NOW)
    for number, text in enumerate(WAVE[1:5]):
        scene.post(20 + number, text, NOW, author="one")
    for number in range(9):
        scene.post(40 + number, f"Free Ekpar Asat, says number {number * 7919}, release him now", NOW)
    assert scene.look(NOW) == []
    assert scene.holds(NOW) == set()


def test_a_deleted_post_counts_no_more(scene: Scene) -> None:
    at = wave(scene, WAVE[:INDEPENDENT])
    scene.gone(1, at)
    assert scene.look(at) == []


def test_what_the_registry_says_already_is_no_news(scene: Scene) -> None:
    at = wave(scene, tuple(text.replace("Ekpar Asat", "Losik") for text in WAVE))
    deaths = ("Ashurak died in prison", "rip Ashurak, a good man, who would not bow", "So sad, Ashurak is dead")
    wave(scene, (*deaths, "They killed him. Ashurak has died today", "Ashurak passed away, the family says"), at, 50)
    assert scene.look(at + timedelta(minutes=9)) == []


def test_a_dismissed_wave_rests_no_longer_and_comes_back_only_when_many_more_say_it(scene: Scene) -> None:
    at = wave(scene)
    (raised,) = scene.look(at)
    with scene.store.write() as conn:
        reviews.dismiss(conn, raised.review, user="rook", at=at, reason="a namesake")
    assert scene.holds(at) == set()
    more = tuple(f"{word} {text}" for word, text in zip(("Oh", "Yes", "So", "And", "Well"), WAVE, strict=False))
    at = wave(scene, more, at + timedelta(minutes=1), first=100)
    assert scene.look(at) == [], "the same wordings again are the same voices"
    fresh = tuple(f"Ekpar Asat is free, as {word * 6} tells {word * 9} today" for word in "abcdefghijklm")
    at = wave(scene, fresh[:9], at, first=200)
    assert scene.look(at) == []
    at = wave(scene, fresh[9:], at, first=300)
    assert len(scene.look(at)) == 1


def test_a_confirmed_release_rests_until_the_registry_has_it(scene: Scene) -> None:
    at = wave(scene)
    (raised,) = scene.look(at)
    with scene.store.write() as conn:
        reviews.confirm(conn, raised.review, user="rook", at=at, reason="the family says so, too")
    later = at + timedelta(days=30)
    assert scene.holds(later) == {"ekpar-asat"}
    with scene.store.write() as conn:
        reviews.settle(conn, "ekpar-asat", at=later)
    assert scene.holds(later) == set()


def test_a_wave_missed_in_a_downtime_is_raised_afterwards(scene: Scene) -> None:
    wave(scene, start=NOW - timedelta(days=5))
    assert len(scene.look(NOW)) == 1


def _facts(scene: Scene) -> object:
    with scene.store.read() as conn:
        return people.export_records(conn)
