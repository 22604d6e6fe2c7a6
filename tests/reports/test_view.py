"""What a reader is told: headline, paragraph, warnings, and no number of a small group."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.model import Network, Status
from bot.reports.base import Profile, Window
from bot.reports.cells import Cells, collect_report
from bot.reports.view import View, view
from bot.store.session import Store
from tests.reports.scene import NOW, WEEK, Scene, profile, profiles

FOLLOWED = profiles(profile("ann"), profile("ben"), profile("cy"), profile("dot"), profile("eve", Status.DIED))


@pytest.fixture
def store_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is tested here is words: one kind of database is enough."""
    return f"sqlite:///{tmp_path_factory.mktemp('view') / 'vigil.db'}"


def cells(store: Store, window: Window = WEEK, followed: dict[str, Profile] | None = None) -> Cells:
    with store.read() as conn:
        return collect_report(conn, window, followed or FOLLOWED, now=NOW, registry_version=1)


def shown(store: Store, window: Window = WEEK, followed: dict[str, Profile] | None = None) -> View:
    return view(cells(store, window, followed), title="A campaign")


def listen(scene: Scene, network: Network = Network.BLUESKY) -> None:
    scene.heard(f"{network} source", network, WEEK.start - timedelta(days=21), WEEK.end)


def test_a_week_that_was_not_heard_has_no_silence_in_it(store: Store) -> None:
    found = shown(store)
    assert found.headline == "We could not listen, so nothing can be said about this period"
    assert found.paragraph == (
        "9 to 15 November 2026: we could not listen, so nothing can be said about who was spoken about. "
        "Telegram, X and Facebook are not watched."
    )
    assert "not the same as nobody speaking" in found.unheard_intro
    assert found.unheard == ()
    assert found.figures == ()


def test_a_week_in_which_nobody_spoke(store: Store) -> None:
    with store.write() as conn:
        listen(Scene(conn))
    found = shown(store)
    assert found.headline == "No one was heard to speak about any of the four we follow"
    assert "on Bluesky, we heard no one write about any of the four we follow who were" in found.paragraph
    assert len(found.unheard) == 4
    assert found.unheard[0].last == "not once since we began to listen on 19 October 2026"
    assert found.unheard[0].long


def test_an_ordinary_week(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.heard("one.example", Network.MASTODON, WEEK.start, WEEK.end - timedelta(hours=2))
        scene.posts("ann", 20, WEEK.start)
        scene.posts("ben", 9, WEEK.start, network=Network.MASTODON)
        scene.posts("cy", 6, WEEK.start)
        scene.post(["dot"], "x", WEEK.start - timedelta(days=5))
    found = shown(store)
    assert found.headline == "35 people wrote about three of the four we follow"
    assert found.paragraph == (
        "9 to 15 November 2026: on Bluesky and one Mastodon server, 35 people wrote about three of the four we follow "
        "who were imprisoned or missing when last confirmed. Most heard: Ann, Ben and Cy. One was not named once: Dot. "
        "We counted people, not posts; floods of copied posts, known bots and our own posts are left out. "
        "For 2 of the 168 hours one.example could not be heard. "
        "On Bluesky and Mastodon only; Telegram, X and Facebook are not watched."
    )
    assert found.unheard[0].last == "last named on 4 November 2026, twelve days before this period's end"
    assert [(bar.label, bar.shown.text) for bar in found.networks] == [("Bluesky", "26"), ("Mastodon", "9")]
    assert found.whom == (
        "We follow four people who were imprisoned or missing when last confirmed, and one more who was dead."
    )


def test_unequal_attention_is_said_in_people(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        for person, authors in (("ann", 30), ("ben", 6), ("cy", 6), ("dot", 6)):
            scene.posts(person, authors, WEEK.start)
    assert "Most heard: Ann, Ben and Cy; half of all mentions were about one person." in shown(store).paragraph


def test_a_small_group_is_nowhere(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        listen(scene, Network.MASTODON)
        scene.posts("ann", 40, WEEK.start)
        scene.posts("ben", 3, WEEK.start, network=Network.MASTODON, lang="fa")
    found = shown(store)
    assert [(one.name, one.people.text, one.posts) for one in found.held][1] == ("Ben", "fewer than five", None)
    assert [(bar.label, bar.shown.text) for bar in found.networks] == [
        ("Bluesky", "all others"),
        ("Mastodon", "fewer than five"),
    ]
    # 43 people in all: with "40" beside it the three would stand in plain sight.
    assert found.held[0].people.text == "40 to 49"
    assert [(bar.label, bar.shown.text) for bar in found.languages] == [("all languages", "43")]
    assert "Most heard" not in found.paragraph


def test_so_few_people_that_posts_would_tell(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 2, WEEK.start)
    found = shown(store)
    assert found.headline == "Fewer than five people wrote about one of the four we follow"
    assert not any("Posts that named" in line for line in found.method)
    assert found.networks == ()
    assert found.networks_note.startswith("Too few people")


def test_only_floods(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        for number in range(14):
            scene.post(["ann"], f"f{number}", WEEK.start, text="copied")
    found = shown(store)
    assert found.headline == "Only copied posts named one of the four we follow"
    assert (found.held[0].people.text, found.held[0].note) == ("0", "only in copied posts")
    assert "Ann" not in [one.name for one in found.unheard]


def test_a_long_window_says_how_people_are_counted(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 8, WEEK.start)
        scene.posts("ann", 8, WEEK.before.start)
    found = shown(store, Window(WEEK.before.start, WEEK.end))
    assert found.headline == "16 people, each counted once a week, wrote about one of the four we follow"
    assert found.unit == "author-weeks"
    assert "each person is counted once a week" in found.method[0]


def test_little_heard_and_expired_posts_are_warned_of(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, WEEK.start, WEEK.start + timedelta(hours=50))
    assert "Less than half of this period was heard" in shown(store).warning
    with store.write() as conn:
        Scene(conn).tally("2026-W46", "ann")
    assert "have been deleted since" in shown(store).warning


def test_those_who_are_not_named_are_not_named(store: Store) -> None:
    followed = profiles(profile("ann"), profile("secret-person", named=False), profile("other-secret", named=False))
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("secret-person", 7, WEEK.start)
    found = shown(store, followed=followed)
    assert found.unnamed == "One person whose name is not published was also written about, by 7 people."
    assert found.unheard_intro.endswith("The names of one of them are not published.")
    assert "ecret" not in msgspec.json.encode(found).decode()


def test_nobody_is_imprisoned_any_more(store: Store) -> None:
    followed = profiles(profile("ann", Status.RELEASED), profile("ben", Status.UNKNOWN))
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 7, WEEK.start)
    found = shown(store, followed=followed)
    assert found.headline == "Nobody we follow was imprisoned or missing when last confirmed"
    assert [one.people.text for one in found.others] == ["7"]
    assert found.networks[0].shown.text == "7"


def test_the_cells_and_the_view_survive_json(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 20, WEEK.start)
    counted = cells(store)
    assert msgspec.json.decode(msgspec.json.encode(counted), type=Cells) == counted
    told = view(counted, title="A campaign")
    assert msgspec.json.decode(msgspec.json.encode(told), type=View) == told


def test_many_freed_people_with_small_numbers_are_one_sentence(store: Store) -> None:
    freed = [profile(name, Status.RELEASED) for name in ("fay", "gus", "hal", "ida")]
    with store.write() as conn:
        scene = Scene(conn)
        listen(scene)
        scene.posts("ann", 9, WEEK.start)
        for one in freed:
            scene.posts(one.id, 2, WEEK.start)
    found = shown(store, followed=FOLLOWED | profiles(*freed))
    assert found.others == ()
    assert found.others_small == "Fewer than five people each wrote about Fay, Gus, Hal and Ida."
