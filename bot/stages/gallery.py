"""Drafts of every kind in every language from a registry alone, so that a person can read through what would be posted.

The people, dates and sources are the registry's. What was heard is made up, and the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from msgspec import structs

from bot.clock import week_of, week_start
from bot.model import Network, Summary
from bot.poster.wording import unmarked
from bot.registry.load import Registry
from bot.stages.correcting import correction
from bot.stages.counting import counts
from bot.stages.days import on_day
from bot.stages.figures import Figures
from bot.stages.material import Material, content_warning, dressed, read_material
from bot.stages.summarise import name, release, story, week

MADE_UP = "made up for the gallery"
YEAR = 365


def gallery(config: Path, registry: Registry, *, today: date, tag: str = "") -> list[Summary]:
    """A draft of each kind in each language of `config`, in each language of other people; `tag` ends them.

    Shape and colours of the cards take turns; every fifth draft is folded behind its warning and a label.
    """
    material = read_material(
        config,
        lang="en",
        facts=registry.facts,
        names={person.id: person for person in registry.persons},
        campaign="gallery",
        today=today,
        tag=tag,
        counts=registry.counts,
        actions=registry.actions,
    )
    found: list[Summary] = []
    for number, lang in enumerate(material.wording.languages):
        for summary in _drafts(replace(material, lang=lang), registry, number):
            looks = dressed(summary, "square" if len(found) % 4 == 1 else "wide", dark=len(found) % 3 == 2)
            if len(found) % 5 == 3:
                warning = content_warning(material.wording, summary)
                looks = structs.replace(looks, warning=warning, label="graphic-media")
            found.append(looks)
    return found


def _drafts(material: Material, registry: Registry, number: int) -> Iterator[Summary]:
    """The drafts of one language, the `number`th of them."""
    held = material.featured()
    freed = [who for who in material.nameable() if material.certainly(who).release is not None]
    figures = _figures(held, material.today)
    drafts = [week(material, figures)]
    if held:
        month = replace(figures, start=figures.end - timedelta(days=30), within_week=False)
        one = name(material, held[(number * 2 - 1) % len(held)], month)
        drafts += [one, story(material, held[number * 2 % len(held)])]
        if one is not None:
            drafts.append(_correction(material, one))
    drafts += [_day(material, registry, number), counts(material)]
    if freed:
        drafts.append(release(material, freed[number * 3 % len(freed)]))
    yield from (draft for draft in drafts if draft is not None)


def _day(material: Material, registry: Registry, number: int) -> Summary | None:
    """The calendar of some day of the coming year that has one, another for each language."""
    days = (replace(material, today=material.today + timedelta(days=days)) for days in range(YEAR))
    found = [draft for day in days if (draft := on_day(day, registry.calendar)) is not None]
    return found[number * 5 % len(found)] if found else None


def _correction(material: Material, draft: Summary) -> Summary | None:
    """A date of an arrest, wrong by a day."""
    person = material.certainly(draft.people[0])
    if person.arrest is None or not person.arrest.date.exact:
        return None
    teller = material.teller()
    who = teller.person(person, material.names[person.id]).name
    day = person.arrest.date.earliest
    wrong, right = (f"{unmarked(who)}, {unmarked(teller.day(one).text)}." for one in (day + timedelta(days=1), day))
    return correction(material, draft, wrong, right, posted=material.today - timedelta(days=4))


def _figures(held: Sequence[str], today: date) -> Figures:
    """A week in which most people were named, the first of the list often, the last not at all."""
    monday = week_start(week_of(datetime.combine(today, time(), UTC))) - timedelta(days=7)
    silent = tuple(held[::4])
    named = [who for who in held if who not in silent]
    numbers = [max(2, round(180 * 0.6**place)) for place in range(len(named))]
    return Figures(
        start=monday,
        end=monday + timedelta(days=7),
        within_week=True,
        networks=(Network.BLUESKY, Network.MASTODON),
        servers=4,
        missed_min=120,
        held=len(held),
        heard=len(named),
        authors=round(0.9 * sum(numbers)),
        people=dict(zip(named, numbers, strict=True)),
        silent=len(silent),
        unheard=silent,
        small_group=5,
        receipt=MADE_UP,
    )
