"""Do the parts of the registry fit each other: named ids exist, days agree, tags and names lead to one person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from babel import Locale

from bot.registry import photos
from nlp.documents import Problem
from nlp.registry import Record, TagScope
from nlp.types import Person

if TYPE_CHECKING:
    from bot.registry.load import Registry


def cross_check(registry: Registry) -> Iterator[Problem]:
    """Everything that no single record can show."""
    yield from _people(registry)
    yield from _named_ids(registry)
    yield from _calendar(registry)
    yield from _doubles(registry)
    yield from _tags(registry)
    counts = {row.id for row in registry.counts}
    for statement in registry.statements:
        if statement.count is not None and statement.count not in counts:
            yield Problem("statements.yaml", statement.id, "count", f"no count is called {statement.count!r}")


def shared_names(people: Iterable[Person]) -> dict[str, tuple[str, ...]]:
    """Names that two or more people bear, compared without case: no error, but no name tells these people apart."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for person in people:
        for value in {name.value.casefold(): name.value for name in person.names}.values():
            bearers[value.casefold()].append(person.id)
    return {value: tuple(ids) for value, ids in sorted(bearers.items()) if len(ids) > 1}


def _people(registry: Registry) -> Iterator[Problem]:
    territories = Locale("en").territories
    not_targets = {name.casefold() for name in registry.not_target_names}
    for record in registry.people:
        person, facts = record.person, registry.facts[record.person.id]
        for code in {person.country, *facts.nationality}:
            if code not in territories:
                yield Problem(record.path.name, person.id, "country", f"{code!r} is no ISO 3166-1 country")
        if facts.photo is not None and (wrong := photos.problem(record.path.parent, facts.photo)):
            yield Problem(record.path.name, person.id, "photo", wrong)
        for other in person.related:
            if other not in registry.facts or other == person.id:
                yield Problem(record.path.name, person.id, "related", f"{other!r} is nobody else in the registry")
        for name in person.names:
            if name.value.casefold() in not_targets:
                yield Problem(
                    record.path.name, person.id, "names", f"{name.value!r} stands in not_targets.yaml as well"
                )


def _named_ids(registry: Registry) -> Iterator[Problem]:
    named = [("calendar.yaml", row.name, "persons", row.persons) for row in registry.calendar]
    named += [("statements.yaml", row.id, "persons", row.persons) for row in registry.statements]
    for campaign in registry.campaigns:
        named.append(("campaigns.yaml", campaign.id, "people", [listed.person for listed in campaign.people]))
        named.append(("campaigns.yaml", campaign.id, "mentioned", campaign.mentioned))
    named += [("tags.yaml", card.tag, "person", [card.person] if card.person else []) for card in registry.tags]
    named += [
        ("actions.toml", row.id, "person", [person for person in row.person if person != "*"])
        for row in registry.actions
    ]
    for file, row_name, field, ids in named:
        for person in ids:
            if person not in registry.facts:
                yield Problem(file, row_name, field, f"{person!r} is nobody in the registry")


def _calendar(registry: Registry) -> Iterator[Problem]:
    for day in registry.calendar:
        if day.kind not in ("birthday", "arrest"):
            continue
        for person in day.persons:
            facts = registry.facts.get(person)
            fact = None if facts is None else facts.birth if day.kind == "birthday" else facts.arrest
            if fact is None or fact.date is None:
                continue
            if fact.date.day is None or f"{fact.date.month:02d}-{fact.date.day:02d}" != day.month_day:
                message = f"{day.month_day} is not the day that the record of {person!r} gives: {fact.date}"
                yield Problem("calendar.yaml", day.name, "month_day", message)
            elif day.first_year not in (None, fact.date.year):
                message = f"{day.first_year} is not the year that the record of {person!r} gives: {fact.date}"
                yield Problem("calendar.yaml", day.name, "first_year", message)


def _doubles(registry: Registry) -> Iterator[Problem]:
    keys = {
        "calendar.yaml": [f"{row.month_day} {row.name}" for row in registry.calendar],
        "counts.yaml": [row.id for row in registry.counts],
        "statements.yaml": [row.id for row in registry.statements],
        "events.yaml": [row.id for row in registry.events],
        "campaigns.yaml": [row.id for row in registry.campaigns],
        "tags.yaml": [card.tag.casefold() for card in registry.tags],
        "not_targets.yaml": [row.name for row in registry.not_targets],
        "actions.toml": [row.id for row in registry.actions],
    }
    for file, found in keys.items():
        for key, times in Counter(found).items():
            if times > 1:
                yield Problem(file, key, "", f"stands {times} times")


def _campaign_tags(record: Record) -> list[str]:
    return [entry["tag"] for entry in record.raw.get("hashtags", []) if entry["scope"] == TagScope.CAMPAIGN]


def _tags(registry: Registry) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    cards = {card.tag.casefold(): card for card in registry.tags}
    for record in registry.people:
        person = record.person
        for tag in person.hashtags:
            key = tag.casefold()
            if owners.setdefault(key, person.id) != person.id:
                message = f"{tag} names {owners[key]!r} as well: give both the scope 'shared'"
                yield Problem(record.path.name, person.id, "hashtags", message)
            card = cards.get(key)
            if card is not None and card.person != person.id:
                message = f"{tag} names this person, but its card in tags.yaml says {card.person or 'nobody'!r}"
                yield Problem(record.path.name, person.id, "hashtags", message)
        for tag in _campaign_tags(record):
            card = cards.get(tag.casefold())
            if card is None or card.person is not None:
                message = f"{tag} has the scope 'campaign' here, but no card in tags.yaml says that it names nobody"
                yield Problem(record.path.name, person.id, "hashtags", message)
    for campaign in registry.campaigns:
        if campaign.tag.casefold() not in cards:
            yield Problem("campaigns.yaml", campaign.id, "tag", f"{campaign.tag} has no card in tags.yaml")
