"""Drafting ahead: whose turn it is in each language, drafts made anew, the looks that a plan asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from bot.model import Consent, Role, State, Status, Summary
from bot.registry import PartialDate, PersonFacts, Registry, load_registry
from bot.settings import SummaryPlan
from bot.signals import Claim, Wave
from bot.stages.draft import Planner, draft_ahead
from bot.stages.material import Material, read_material
from bot.store import notes, people, reviews, summaries, users
from bot.store.session import Connection, Store
from bot.store.summaries import Draft

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    yield store
    store.close()


def planner(registry: Registry, *plans: SummaryPlan, facts: Mapping[str, PersonFacts] | None = None) -> Planner:
    base = read_material(
        CONFIG,
        lang="en",
        today=NOW.date(),
        facts=facts or registry.facts,
        names={person.id: person for person in registry.persons},
        campaign="c",
        counts=registry.counts,
    )

    def material(conn: Connection, lang: str, today: date) -> Material:
        return Material(**{**{name: getattr(base, name) for name in FIELDS}, "lang": lang, "today": today})

    return Planner(plans=plans, material=material, small_group=5)


FIELDS = ("wording", "words", "facts", "names", "campaign", "counts")


def plan(kind: str, lang: str = "en", **fields: object) -> SummaryPlan:
    return SummaryPlan.model_validate({"kind": kind, "cron": "0 12 * * *", "lang": lang, **fields})


def standing(store: Store) -> list[Draft]:
    with store.read() as conn:
        found = summaries.drafts(conn, limit=1000)
    return sorted((one for one in found if one.state is not State.RETRACTED), key=lambda one: (one.due_at, one.lang))


def day_by_day(store: Store, planner: Planner, days: int) -> None:
    for number in range(days):
        draft_ahead(store, planner, now=NOW + timedelta(days=number))


def test_each_language_features_everybody_in_turn(opened: Store, registry: Registry) -> None:
    every = planner(registry, plan("name", "en"), plan("name", "be"), plan("name", "es"))
    eligible = every.material(None, "en", NOW.date()).featured()  # type: ignore[arg-type]
    day_by_day(opened, every, len(eligible) - 2)
    for lang in ("en", "be", "es"):
        named = [one.summary.people[0] for one in standing(opened) if one.lang == lang]
        assert sorted(named[: len(eligible)]) == eligible, lang
        assert all(one != other for one, other in pairwise(named))


def test_a_changed_registry_makes_the_same_day_anew_and_leaves_one_draft(opened: Store, registry: Registry) -> None:
    first = planner(registry, plan("name"))
    draft_ahead(opened, first, now=NOW)
    before = {one.due_at: one.summary.people for one in standing(opened)}
    assert len(before) == 3
    gone = next(iter(before.values()))[0]
    facts = {**registry.facts, gone: msgspec.structs.replace(registry.facts[gone], consent=Consent.HIDDEN)}
    with opened.write() as conn:
        notes.put(conn, people.VERSION, {"version": 2}, at=NOW)
    draft_ahead(opened, planner(registry, plan("name"), facts=facts), now=NOW)
    after = standing(opened)
    assert [one.due_at for one in after] == sorted(before)
    assert all(gone not in one.summary.people for one in after)
    assert len({one.summary.people for one in after}) == 3


def registered(store: Store, registry: Registry) -> None:
    with store.write() as conn:
        people.import_registry(conn, registry, actor="ada", now=NOW)
        for who in ("rook", "finch"):
            users.add_user(conn, who, Role.MODERATOR, at=NOW, actor="ada")


def drafted(store: Store, at: datetime) -> list[int]:
    """Drafts of names from what the store says, holds included."""

    def material(conn: Connection, lang: str, today: date) -> Material:
        return read_material(
            CONFIG,
            lang=lang,
            today=today,
            facts=people.load_facts(conn),
            names={person.id: person for person in people.load_people(conn)},
            campaign="c",
            holds=reviews.holds(conn, at=at),
        )

    return draft_ahead(store, Planner(plans=(plan("name"),), material=material, small_group=5), now=at)


def test_newcomers_of_every_day_keep_nobody_waiting(opened: Store, registry: Registry) -> None:
    """Who is named comes again within as many drafts as the registry had people on the day of the first."""
    everybody = planner(registry).material(None, "en", NOW.date()).featured()  # type: ignore[arg-type]
    names, first = [], 4
    for number in range(len(everybody) - first):
        some = replace(
            registry, people=tuple(one for one in registry.people if one.person.id in everybody[: first + number])
        )
        at = NOW + timedelta(days=number)
        with opened.write() as conn:
            people.import_registry(conn, some, actor="ada", now=at)
        drafted(opened, at)
    names = [one.summary.people[0] for one in standing(opened)]
    for place, who in enumerate(names):
        later, bound = names[place + 1 :], first + place
        assert who in later[:bound] or len(later) < bound
    assert set(names[:first]) == set(everybody[:first])
    assert len(names) >= 2 * first + 1, "long enough to see the first of them again"


def text_of(draft: Draft) -> str:
    return "\n".join(paragraph.text for post in draft.summary.posts for paragraph in post)


def opened_review(store: Store, person: str, at: datetime) -> int:
    wave = Wave(
        person=person,
        claim=Claim.RELEASE,
        posts=(),
        accounts=3,
        independent=3,
        langs={"en": 3},
        networks={"bluesky": 3},
        first_at=at,
        last_at=at,
        raised_at=at,
    )
    with store.write() as conn:
        return reviews.raise_wave(conn, wave, at=at)


def test_a_hold_that_ends_lets_the_draft_say_now_again(opened: Store, registry: Registry) -> None:
    registered(opened, registry)
    drafted(opened, NOW)
    first = standing(opened)[-1]
    who = first.summary.people[0]
    assert "last confirmed" in text_of(first)
    opened_review(opened, who, NOW - timedelta(hours=60))
    assert len(drafted(opened, NOW)) >= 1
    resting = standing(opened)[-1]
    assert "last confirmed" not in text_of(resting)
    assert resting.summary.people == (who,)
    later = NOW + timedelta(hours=12, minutes=1)
    drafted(opened, later)
    again = next(one for one in standing(opened) if one.due_at == resting.due_at)
    assert "last confirmed" in text_of(again)
    with opened.read() as conn:
        version = people.registry_version(conn)
    assert drafted(opened, later + timedelta(minutes=1)) == []
    with opened.read() as conn:
        assert people.registry_version(conn) == version, "each end is noticed once"


def test_an_approved_draft_whose_now_sentence_rests_is_made_anew_and_needs_approval_again(
    opened: Store, registry: Registry
) -> None:
    registered(opened, registry)
    drafted(opened, NOW)
    before = standing(opened)[0]
    with opened.write() as conn:
        for one in standing(opened):
            summaries.approve(conn, one.id, user="rook", at=NOW, delay=timedelta(hours=12))
    opened_review(opened, before.summary.people[0], NOW)
    (made,) = drafted(opened, NOW + timedelta(minutes=1))
    with opened.read() as conn:
        old, new = summaries.load(conn, before.id), summaries.load(conn, made)
        why = summaries.why_anew(conn, new)
    assert (old.state, new.state, new.approved_by) == (State.RETRACTED, State.DRAFT, None)
    assert (new.key, new.revision, new.due_at) == (before.key, 2, before.due_at)
    assert "approved, but the registry has changed since" in why
    assert "rests" in why
    assert "last confirmed" not in text_of(new)
    others = [one for one in standing(opened) if one.id != made]
    assert others
    assert all(one.state is State.APPROVED for one in others), "who is not concerned stays approved"
    assert drafted(opened, NOW + timedelta(minutes=2)) == []


def test_a_draft_is_made_anew_as_often_as_the_registry_changes(opened: Store, registry: Registry) -> None:
    registered(opened, registry)
    drafted(opened, NOW)
    who = standing(opened)[0].summary.people[0]
    opened_review(opened, who, NOW)
    drafted(opened, NOW)
    with opened.write() as conn:
        reviews.dismiss(conn, 1, user="rook", at=NOW, reason="a namesake")
    drafted(opened, NOW)
    found = standing(opened)[0]
    assert (found.revision, "last confirmed" in text_of(found)) == (3, True)


def test_what_there_is_no_cause_for_any_more_is_no_draft_any_more(opened: Store, registry: Registry) -> None:
    facts = registry.facts["ding-jiaxi"]
    latest = facts.latest
    assert latest is not None
    day = PartialDate.parse("2026-11-14")
    freed = msgspec.structs.replace(latest, status=Status.RELEASED, event_date=day, as_of=day)
    changed = {**registry.facts, "ding-jiaxi": msgspec.structs.replace(facts, history=(*facts.history, freed))}
    draft_ahead(opened, planner(registry, plan("release"), facts=changed), now=NOW)
    assert len(standing(opened)) == 1
    with opened.write() as conn:
        notes.put(conn, people.VERSION, {"version": 2}, at=NOW)
    draft_ahead(opened, planner(registry, plan("release")), now=NOW)
    assert standing(opened) == []


def test_a_story_is_of_nobody_who_has_a_day_beside_it(opened: Store, registry: Registry) -> None:
    both = planner(registry, plan("name"), plan("story"))
    day_by_day(opened, both, 14)
    drafts = [(one.due_at.date(), one.kind, one.summary.people[0]) for one in standing(opened)]
    named = {(day, who) for day, kind, who in drafts if kind == "name"}
    for day, kind, who in drafts:
        if kind == "story":
            assert (day, who) not in named
            assert (day - timedelta(days=1), who) not in named


def test_a_release_is_drafted_once(opened: Store, registry: Registry) -> None:
    facts = registry.facts["ding-jiaxi"]
    latest = facts.latest
    assert latest is not None
    day = PartialDate.parse("2026-11-14")
    freed = msgspec.structs.replace(latest, status=Status.RELEASED, event_date=day, as_of=day)
    changed = {**registry.facts, "ding-jiaxi": msgspec.structs.replace(facts, history=(*facts.history, freed))}
    day_by_day(opened, planner(registry, plan("release", warning=True, label="graphic-media"), facts=changed), 6)
    (told,) = standing(opened)
    assert told.summary.key == "release:ding-jiaxi:2026-11-14:en"
    assert (told.summary.warning, told.summary.label) == ("Political prisoners", "graphic-media")
    day_by_day(opened, planner(registry, plan("release", "uk"), facts=changed), 2)
    assert [one.lang for one in standing(opened)] == ["en", "uk"]


def test_a_plan_says_how_its_card_looks_and_whether_it_is_folded(opened: Store, registry: Registry) -> None:
    draft_ahead(
        opened, planner(registry, plan("name", card="square", dark=True, warning=True, label="graphic-media")), now=NOW
    )
    draft_ahead(opened, planner(registry, plan("story", "ru")), now=NOW)
    shown: dict[str, Summary] = {one.kind: one.summary for one in standing(opened)}
    card, other = shown["name"].card, shown["story"].card
    assert card is not None
    assert other is not None
    assert (card.shape, card.dark, shown["name"].warning) == ("square", True, "Political prisoners")
    assert (shown["name"].label, shown["story"].label) == ("graphic-media", "")
    assert (other.shape, other.dark, shown["story"].warning) == ("wide", False, "")


def test_counts_are_drafted_once_a_month(opened: Store, registry: Registry) -> None:
    day_by_day(opened, planner(registry, plan("counts")), 20)
    assert [one.summary.key for one in standing(opened)] == ["counts:2026-11:en", "counts:2026-12:en"]
