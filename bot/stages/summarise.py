"""Drafts from facts: the week in mentions, one name, a day of the calendar. Pure; nothing is read or written here.

Posts of the networks give numbers and nothing else. Whom a draft may speak of, and what it may say, is the gate's
(`bot.stages.gate`); how it is said is the templates' (`config/summaries/`). `key` names the occasion: the same occasion
always has the same key, whatever the draft says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.clock import week_of
from bot.model import Fact, Network, Summary
from bot.poster.wording import Told
from bot.registry.datasets import CalendarDay
from bot.reports.words import NETWORK_NAMES
from bot.stages.figures import Figures
from bot.stages.gate import Sayable
from bot.stages.material import Material
from bot.stages.telling import Teller
from nlp.registry import Standing

TOP = 3
"""How many names "most heard" lists."""


def summarise(
    material: Material,
    *,
    week_figures: Figures | None = None,
    long_figures: Figures | None = None,
    calendar: Sequence[CalendarDay] = (),
    featured: Mapping[str, date] | None = None,
) -> list[Summary]:
    """Every draft that the material gives: the week, one name (`long_figures`: about 30 days), the day's calendar."""
    drafts = [
        week(material, week_figures) if week_figures else None,
        name(material, chosen, long_figures)
        if long_figures and (chosen := choose(material, long_figures, featured or {}))
        else None,
        on_day(material, calendar),
    ]
    return [draft for draft in drafts if draft is not None]


def week(material: Material, week_figures: Figures) -> Summary | None:
    """Who was spoken about in an ISO week, and who was not; None where nobody is followed who is imprisoned or missing.

    ValueError for any other stretch of time.
    """
    f, teller = week_figures, material.teller()
    if not f.within_week or f.hours != 168:
        raise ValueError(f"the week in mentions needs a whole ISO week, not {f.start} to {f.end}")
    if f.held == 0:
        return None
    unheard = [who for who in f.unheard if who in material.featured()] if f.tells_silence else []
    top = sorted(
        (who for who in material.featured() if f.people.get(who, 0) >= f.small_group),
        key=lambda who: (-f.people[who], who),
    )[:TOP]
    told = {who: teller.person(_certainly(material, who), material.names[who]) for who in (*unheard, *top)}
    counted = f.fact("heard", f"{f.heard} of {f.held}")
    silence = f.fact("unheard", f"{f.silent} of {f.held}: {', '.join(unheard)}")
    values = {
        "first": teller.day(f.start.date(), f.fact("window", f"{f.start.date()}/{f.end.date()}")),
        "last": teller.day((f.end - timedelta(hours=1)).date(), f.fact("window", f"{f.start.date()}/{f.end.date()}")),
        "listening": _listening(teller, f),
        "authors": teller.number(f.authors, f.fact("authors", str(f.authors))),
        "few": 0 < f.authors < f.small_group,
        "small_group": teller.number(f.small_group, f.fact("authors", f"fewer than {f.small_group}")),
        "heard": teller.number(f.heard, counted),
        "held": teller.number(f.held, counted),
        "top": [told[who] for who in top],
        "unheard": [told[who] for who in unheard],
        "unheard_count": teller.number(len(unheard), silence),
        "silent": teller.number(f.silent if f.tells_silence else 0, silence),
        "own_names": any(told[who].own for who in unheard),
        "tells_silence": f.tells_silence,
        "method": teller.ledger.tell("", f.fact("method", "people, not posts; floods, known bots, own posts left out")),
        "site": teller.ledger.tell(material.site, f.fact("site", material.site)) if material.site else "",
        "mark": f"#{material.tag}" if material.tag else "",
    }
    return _summary(
        material, teller, "week", f"week:{week_of(f.start)}", {"w": values}, (*unheard, *top), f.start, f.end
    )


def choose(material: Material, long_figures: Figures, featured: Mapping[str, date]) -> str | None:
    """Whose turn it is: the never featured, then the one featured longest ago; the least heard among equals.

    Everybody who may be spoken of therefore has a turn within as many drafts as there are such people.
    """
    silent = {who: place for place, who in enumerate(long_figures.unheard)}

    def turn(who: str) -> tuple[Any, ...]:
        return featured.get(who, date.min), long_figures.people.get(who, 0), silent.get(who, len(silent)), who

    return min(material.featured(), key=turn, default=None)


def name(material: Material, person: str, long_figures: Figures) -> Summary | None:
    """One name: what happened, when it was last confirmed, how seldom it is heard. None when nothing may be said."""
    found = material.sayable(person)
    if found is None or not found.held:
        return None
    f, teller = long_figures, material.teller()
    told = teller.person(found, material.names[person])
    authors = f.people.get(person, 0)
    named = person in f.people
    values = {
        "person": told,
        "days": teller.number(f.hours // 24, f.fact("window", f"{f.start.date()}/{f.end.date()}")),
        "listening": _listening(teller, f),
        "unheard": f.tells_silence and person in f.unheard and not named,
        "few": f.tells_silence and 0 < authors < f.small_group,
        "small_group": teller.number(f.small_group, f.fact("authors", f"fewer than {f.small_group}", person)),
        "silence": teller.ledger.tell("", f.fact("authors", str(authors), person)),
        "action": _action(material, teller, found),
        "safety": teller.ledger.tell("", _asked(found, "nothing is asked of readers that others could see")),
        "mark": f"#{material.tag}" if material.tag else "",
    }
    key = f"name:{person}:{material.today.isoformat()}"
    return _summary(material, teller, "name", key, {"p": values}, (person,), f.start, f.end)


def on_day(material: Material, calendar: Sequence[CalendarDay] = ()) -> Summary | None:
    """Birthdays and arrests of people imprisoned or missing, and the registry's days, that fall on the day: one draft.

    Freed people have left the calendar; the dead are remembered on the days that name them. None when there is nothing.
    """
    day, teller = material.today, material.teller()
    month_day = f"{day:%m-%d}"
    events: list[dict[str, Any]] = []
    named: list[str] = []
    for row in calendar:
        words = material.words.days.get((row.month_day, row.name), {}).get(material.lang)
        if row.month_day != month_day or row.evidence is Standing.UNSOURCED or not words:
            continue
        fact = Fact(kind="history", person=None, field="day", value=row.name, source=row.source or "", as_of="")
        people = [found for who in row.persons if (found := material.sayable(who)) is not None]
        remembered = [
            found for found in people if found.death is not None and f"{found.death.date.latest:%m-%d}" == month_day
        ]
        held = [found for found in people if found.held]
        if not (remembered or held):
            continue  # a day without a person is no news to anybody
        named += [found.id for found in (*remembered, *held)]
        events.append(
            {
                "kind": "day",
                "name": teller.ledger.tell(words, fact),
                "remembered": [teller.person(found, material.names[found.id]) for found in remembered],
                "people": [teller.person(found, material.names[found.id]) for found in held],
            }
        )
    for who in material.featured():
        found = _certainly(material, who)
        for kind, dated in (("birthday", found.birth), ("arrest", found.arrest)):
            if dated is None or not dated.date.exact or who in named:
                continue
            since = dated.date.earliest
            if (since.month, since.day) == (day.month, day.day) and since.year < day.year:
                named.append(who)
                events.append({"kind": kind, "person": teller.person(found, material.names[who])})
    if not events:
        return None
    values = {"date": teller.day(day), "events": events, "mark": f"#{material.tag}" if material.tag else ""}
    return _summary(
        material, teller, "calendar", f"calendar:{day.isoformat()}", {"c": values}, tuple(named), None, None
    )


def _summary(
    material: Material,
    teller: Teller,
    kind: str,
    key: str,
    values: Mapping[str, Any],
    people: Sequence[str],
    start: datetime | None,
    end: datetime | None,
) -> Summary:
    return Summary(
        key=f"{key}:{material.lang}",
        kind=kind,
        lang=material.lang,
        campaign=material.campaign,
        posts=material.wording.posts(material.lang, kind, values, teller.ledger),
        tags=(material.tag,) if material.tag else (),
        card=material.wording.card(material.lang, kind, values),
        people=tuple(dict.fromkeys(people)),
        start=start,
        end=end,
    )


def _certainly(material: Material, person: str) -> Sayable:
    found = material.sayable(person)
    assert found is not None, f"{person} is not among the people who may be named"
    return found


def _listening(teller: Teller, f: Figures) -> dict[str, Any]:
    missed = -(-f.missed_min // 60)
    heard_on = ", ".join([*(NETWORK_NAMES[n] for n in f.networks), f"{f.servers} Mastodon servers"])
    fact = f.fact("listening", f"{heard_on}; {f.missed_min} minutes of {f.hours} hours missed")
    networks = [NETWORK_NAMES[network] for network in f.networks if network is not Network.MASTODON]
    return {
        "networks": [teller.ledger.tell(network, fact) for network in networks],
        "servers": teller.number(f.servers, fact),
        "missed": teller.number(missed, fact),
        "hours": teller.number(f.hours, fact),
        "scope": teller.ledger.tell("", fact),
    }


def _asked(person: Sayable, value: str, source: str = "house rule: invariants, no supporter is exposed") -> Fact:
    return Fact(kind="history", person=person.id, field="action", value=value, source=source, as_of="")


def _action(material: Material, teller: Teller, person: Sayable) -> dict[str, Told] | None:
    """The first reviewed action that may stand beside this person, in the draft's language."""
    for action in material.actions:
        fits = {"*", person.facts.country} & set(action.country) and {"*", person.id} & set(action.person)
        if action.enabled and fits and material.lang in action.text:
            fact = _asked(person, action.id, f"actions: reviewed by {action.reviewer}, {action.review_date}")
            text, safe_for = action.text[material.lang], action.safe_for
            return {"text": teller.ledger.tell(text, fact), "safe_for": teller.ledger.tell(safe_for, fact)}
    return None
