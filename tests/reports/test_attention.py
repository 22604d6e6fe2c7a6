"""Who was talked about: each rule by itself, and all of them together against a count made by hand in Python."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import week_of
from bot.model import Network, Status
from bot.reports.attention import Attention, collect
from bot.reports.base import Scope, Window
from bot.store.session import Store
from tests.reports.scene import WEEK, Scene, profile, profiles

START = WEEK.start
FOLLOWED = profiles(profile("ann"), profile("ben"), profile("cy", Status.RELEASED), profile("dot", named=False))


def scope(window: Window = WEEK, **more: int) -> Scope:
    return Scope(window=window, previous=None, profiles=FOLLOWED, **more)


def count(store: Store, window: Window = WEEK, **more: int) -> Attention:
    with store.read() as conn:
        return collect(conn, scope(window, **more))


def test_people_are_counted_once_however_much_they_wrote(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.post(["ann"], "x", START)
        scene.post(["ann", "ben"], "x", START + timedelta(days=2))
        scene.post(["ann"], "y", START + timedelta(days=2))
        scene.post(["cy"], "z", START)
    found = count(store)
    assert {one.person: one.count.people for one in found.heard} == {"ann": 2, "ben": 1, "cy": 1}
    assert (found.held.people, found.everyone.people) == (2, 3)
    assert (found.held.posts, found.everyone.posts_raw) == (3, 4)
    assert found.heard[0].last == START + timedelta(days=2)


def test_a_long_window_counts_each_person_once_a_week(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        for days in (0, 1, 7, 8):
            scene.post(["ann"], "x", WEEK.before.start + timedelta(days=days))
    assert count(store).held.people == 1
    assert count(store, Window(WEEK.before.start, WEEK.end)).held.people == 2


def test_only_what_counts_is_counted_and_the_rest_is_stated(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.post(["ann"], "x", START, uri="original")
        scene.post(["ann"], "bridge", START, uri="copy", copy_of="original")
        scene.post(["ann"], "b1", START, uri="copy-1", copy_of="never-seen")
        scene.post(["ann"], "b2", START, uri="copy-2", copy_of="never-seen")
        scene.post(["ann"], "bot", START, excluded="bot")
        scene.post(["ann"], "us", START, excluded="own")
        scene.post(["ann"], "late", START, pending=True)
        scene.post(["ann"], "doubt", START, outcome="abstain")
        scene.post(["NIL"], "namesake", START, outcome="nil")
        scene.post([], "tag", START)
        scene.post(["stranger"], "other", START)
        scene.post(["ann"], "before", START - timedelta(hours=1))
        scene.post(["ann"], "after", WEEK.end)
    found = count(store)
    assert found.held.people == found.held.posts_raw == 2
    assert found.excluded == {"bot": 1, "own": 1}
    assert (found.kept, found.copies, found.pending, found.nobody) == (11, 2, 1, 4)


def test_a_copy_of_an_excluded_original_does_not_count(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.post(["ann"], "us", START - timedelta(days=9), uri="original", excluded="own")
        scene.post(["ann"], "bridge", START, uri="copy", copy_of="original")
    assert count(store).held.people == 0


def test_a_flood_counts_for_nobody_but_those_who_also_used_own_words(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        for number in range(10):
            scene.post(["ann"], f"f{number}", START, text="copied")
        for number in range(9):
            scene.post(["ben"], f"p{number}", START, text="passed on")
        scene.post(["ann"], "f3", START, text="in my own words")
    found = count(store)
    ann, ben = (next(one.count for one in found.heard if one.person == person) for person in ("ann", "ben"))
    assert (ann.people, ann.people_raw, ann.posts, ann.posts_raw) == (1, 10, 2, 11)
    assert (ben.people, ben.people_raw, ben.posts, ben.posts_raw) == (9, 9, 1, 9)
    assert (found.floods, found.flood_posts) == (1, 10)


def test_those_who_are_not_named_are_only_counted(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.posts("dot", 6, START)
    found = count(store)
    assert found.heard == ()
    assert (found.unnamed_heard, found.unnamed.people, found.held.people) == (1, 6, 6)


def test_small_languages_are_pooled_until_the_pool_is_large_enough(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        for lang, authors in (("en", 20), ("be", 9), ("ru", 6), ("fa", 2), ("tg", 1)):
            scene.posts("ann", authors, START, prefix=lang, lang=lang)
        scene.post(["ann"], "en-1", START, lang="fa")
    found = count(store)
    # Persian (3) and Tajik (1) are four people: Russian goes into the pool with them.
    assert [(one.key, one.people) for one in found.languages] == [("en", 20), ("be", 9)]
    assert found.other_languages is not None
    assert (found.other_languages.key, found.other_languages.people) == ("3", 10)


def test_languages_are_primary_ones(store: Store) -> None:
    with store.write() as conn:
        scene = Scene(conn)
        scene.posts("ann", 5, START, prefix="a", lang="zh-Hant-TW")
        scene.posts("ann", 5, START, prefix="b", lang="zh")
        scene.posts("ann", 5, START, prefix="c", lang="")
    assert [(one.key, one.people) for one in count(store).languages] == [("zh", 10), ("und", 5)]


def test_days_without_anybody_are_there(store: Store) -> None:
    with store.write() as conn:
        Scene(conn).post(["ann"], "x", START + timedelta(days=1, hours=23))
    assert [one.people for one in count(store).times] == [0, 1, 0, 0, 0, 0, 0]


def test_long_windows_go_by_week(store: Store) -> None:
    window = Window(datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))
    with store.write() as conn:
        Scene(conn).post(["ann"], "x", START)
    found = count(store, window)
    assert found.grain == "week"
    assert [(one.key, one.people) for one in found.times][-2:] == [("2026-11-02", 0), ("2026-11-09", 1)]
    assert len(found.times) == 6


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_all_rules_together_against_a_count_by_hand(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    window = Window(WEEK.before.start + timedelta(days=3), WEEK.end)
    authors: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    by_text: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
    counted = []
    with store.write() as conn:
        scene = Scene(conn)
        for number in range(150):
            at = WEEK.before.start + timedelta(hours=chance.randrange(14 * 24))
            network, author = chance.choice(list(Network)), f"a{chance.randrange(40)}"
            people = chance.sample(["ann", "ben", "cy", "dot"], chance.randrange(3))
            text, excluded = f"t{chance.randrange(60)}", "bot" if chance.random() < 0.1 else None
            uri = copy_of = f"u{number}"
            if number and chance.random() < 0.1:
                copy_of = f"u{chance.randrange(number)}"
            scene.post(people, author, at, network=network, text=text, excluded=excluded, uri=uri, copy_of=copy_of)
            if excluded or uri != copy_of or not window.start <= at < window.end:
                continue
            week = week_of(at)
            for person in people:
                counted.append((person, (week, network, author), (week, text)))
                by_text[week, text].add((week, network, author))
    floods = {text for text, who in by_text.items() if len(who) >= 3}
    for person, author, text in counted:
        if text not in floods:
            authors[person].add(author)
    found = count(store, window, flood_authors=3)
    named = {one.person: one.count.people for one in found.heard}
    assert named == {person: len(authors[person]) for person in ("ann", "ben", "cy")}
    assert found.unnamed.people == len(authors["dot"])
    assert found.held.people == len(authors["ann"] | authors["ben"] | authors["dot"])
    assert found.everyone.people == len(set().union(*authors.values()))
    assert {one.key: one.people for one in found.networks} == {
        network: sum(1 for author in authors["ann"] | authors["ben"] | authors["dot"] if author[1] == network)
        for network in Network
    }
