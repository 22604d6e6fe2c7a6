"""Checks due, and what rests about somebody in drafts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.model import Status
from bot.registry import Registry, load_registry
from bot.stages.checks import checks_due
from bot.stages.days import on_day
from bot.stages.gate import resting, sayable
from bot.stages.material import facts_of, read_material
from bot.store import people, reviews, users
from bot.store.reviews import Rest
from bot.store.session import Store

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


def test_checks_are_ranked_by_what_is_most_dangerous(store: Store, registry: Registry) -> None:
    from bot.model import Role

    with store.write() as conn:
        people.import_registry(conn, registry, actor="ada", now=NOW)
        users.add_user(conn, "rook", Role.MODERATOR, at=NOW, actor="ada")
        reviews.hold(conn, "ekpar-asat", user="rook", at=NOW, reason="doubt")
    with store.read() as conn:
        found = checks_due(conn, now=NOW)
        everybody = checks_due(conn, now=NOW, everybody=True)
    assert all(check.days > 30 and check.status is not Status.DIED for check in found)
    doubted = [check.check_first for check in found]
    assert doubted == sorted(doubted, reverse=True)
    assert found[0].check_first
    held = [check.held for check in found if not check.reasons]
    assert held == sorted(held, reverse=True)
    ages = [check.days for check in found if not check.reasons and check.held]
    assert ages == sorted(ages, reverse=True)
    assert len(everybody) == len(registry.people)
    (ekpar,) = (check for check in found if check.person == "ekpar-asat")
    assert "rook put it on hold: doubt" in ekpar.reasons
    assert ekpar.url.startswith("https://")


def test_what_rests_leaves_history(registry: Registry) -> None:
    person = sayable(registry.facts["mansur-mingelov"])
    assert person is not None
    assert person.now is not None
    left = resting(person, withdrawn=False)
    assert (left.now, left.days) == (None, None)
    assert (left.held, left.arrest, left.sentence) == (person.held, person.arrest, person.sentence)
    freed = sayable(registry.facts["ihar-losik"])
    assert freed is not None
    assert freed.release is not None
    assert resting(freed, withdrawn=False).release == freed.release
    assert resting(freed, withdrawn=True).release is None


def test_a_draft_about_somebody_who_rests_has_no_now_sentence(registry: Registry) -> None:
    def birthday(holds: dict[str, Rest]) -> list[str]:
        material = read_material(
            CONFIG,
            facts=registry.facts,
            names={person.id: person for person in registry.persons},
            campaign="c",
            lang="en",
            today=date(2026, 11, 24),
            holds=holds,
        )
        draft = on_day(material)
        assert draft is not None
        assert draft.people == ("mansur-mingelov",)
        return [fact.kind for fact in facts_of(draft)]

    assert "now" in birthday({})
    quiet = birthday({"mansur-mingelov": Rest("review 1 is open", False)})
    assert "now" not in quiet
    assert "history" in quiet
