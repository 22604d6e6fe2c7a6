"""Whom reports follow, and what they may say of each: from the registry's facts and names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.model import Status
from bot.registry import About, PersonFacts
from bot.reports.base import Profile
from nlp.registry import Standing
from nlp.types import Name, Person


def profiles(facts: Mapping[str, PersonFacts], people: Iterable[Person]) -> dict[str, Profile]:
    """A profile of everybody whom the linker can find; nobody else could ever be heard.

    Names are left out of reports as out of posts where consent or age forbid them; those people are only counted.
    """
    return {
        person.id: _profile(facts[person.id], person)
        for person in people
        if person.linkable and person.id in facts and not facts[person.id].group
    }


def _profile(facts: PersonFacts, person: Person) -> Profile:
    latest = facts.latest
    sourced = latest if latest is not None and latest.evidence != Standing.UNSOURCED else None
    native = _native(person)
    named = facts.nameable
    return Profile(
        id=person.id,
        name=facts.name if named else "",
        country=facts.country,
        native=native.value if native and named else "",
        lang=native.lang if native and named else "",
        status=sourced.status if sourced else Status.UNKNOWN,
        as_of=str(sourced.as_of) if sourced else "",
        publisher=sourced.publisher if sourced else "",
        contested=facts.contested(About.STATUS),
        named=named,
    )


def _native(person: Person) -> Name | None:
    """The name in the person's own script, where lists show another."""
    return next((name for name in person.names if name.kind == "native" and name.value != person.label), None)
