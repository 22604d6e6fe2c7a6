"""Drafts from facts: the week in mentions, one name, a story, a release. Pure; nothing is read or written here.

Posts of the networks give numbers and nothing else. Whom a draft may speak of, and what it may say, is the gate's
(`bot.stages.gate`); how it is said is the templates' (`config/summaries/`). `key` names the occasion: the same occasion
always has the same key, whatever the draft says.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from bot.clock import week_of
from bot.model import Fact, Network, Summary
from bot.poster.wording import Told
from bot.reports.disclosure import Shown
from bot.reports.words import NETWORK_NAMES
from bot.stages.figures import Figures
from bot.stages.gate import Sayable
from bot.stages.material import Material, actions_for, write_summary
from bot.stages.telling import Teller

TOP = 3
"""How many names "most heard" lists."""
BARS = 5
"""How many people have a bar in the chart of a week; the others' numbers stand below it."""
NEWS = timedelta(days=30)
"""So long a release is news; afterwards nothing is posted about it by itself."""


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
    heard = sorted(
        (who for who in material.featured() if f.people.get(who, 0) > 0), key=lambda who: (-f.people[who], who)
    )
    many = [who for who in heard if f.people[who] >= f.small_group]
    top = many[:TOP]
    told = {who: teller.person(material.certainly(who), material.names[who]) for who in (*unheard, *heard)}
    shown = f.shown()
    bars = [{"person": told[who], "n": shown[who].low, "text": _range(teller, shown[who])} for who in many]
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
        "bars": bars[:BARS],
        "also": bars[BARS:],
        "fewer": [told[who] for who in heard if who not in many],
        "unheard": [told[who] for who in unheard],
        "unheard_count": teller.number(len(unheard), silence),
        "silent": teller.number(f.silent if f.tells_silence else 0, silence),
        "own_names": any(told[who].own for who in unheard),
        "tells_silence": f.tells_silence,
        "method": teller.ledger.tell("", f.fact("method", "people, not posts; floods, known bots, own posts left out")),
        "site": teller.ledger.tell(material.site, f.fact("site", material.site)) if material.site else "",
        "mark": material.mark,
    }
    unnamed = material.wording.card(material.lang, "week_card", {"w": values})
    chart = material.wording.card(material.lang, "week_chart", {"w": values}) if len(many) > 1 else None
    return write_summary(
        material,
        teller,
        "week",
        f"week:{week_of(f.start)}",
        {"w": values},
        (*unheard, *top, *heard),
        window=(f.start, f.end),
        card=chart or unnamed,
        further=((1, unnamed),) if chart and unheard else (),
    )


def name(material: Material, person: str, long_figures: Figures) -> Summary | None:
    """One name: what happened, when it was last confirmed, how seldom it is heard. None when nothing may be said."""
    found = material.sayable(person)
    if found is None or not found.held:
        return None
    f, teller = long_figures, material.teller()
    authors = f.people.get(person, 0)
    named = person in f.people
    values = {
        **_about(material, teller, found),
        "days": teller.number(f.hours // 24, f.fact("window", f"{f.start.date()}/{f.end.date()}")),
        "listening": _listening(teller, f),
        "unheard": f.tells_silence and person in f.unheard and not named,
        "few": f.tells_silence and 0 < authors < f.small_group,
        "small_group": teller.number(f.small_group, f.fact("authors", f"fewer than {f.small_group}", person)),
        "silence": teller.ledger.tell("", f.fact("authors", str(authors), person)),
    }
    key = f"name:{material.today.isoformat()}"
    return write_summary(material, teller, "name", key, {"p": values}, (person,), window=(f.start, f.end))


def story(material: Material, person: str) -> Summary | None:
    """What happened to one person, in order, to the last confirmation or the death; None when nothing may be said."""
    found = material.sayable(person)
    if found is None or not (found.held or found.death):
        return None
    teller = material.teller()
    values = {**_about(material, teller, found), "age": _age(teller, found)}
    return write_summary(material, teller, "story", f"story:{material.today.isoformat()}", {"p": values}, (person,))


def release(material: Material, person: str) -> Summary | None:
    """The one post about a release. None for everybody who is not free, or of whom that is not certain."""
    found = material.sayable(person)
    if found is None or found.release is None:
        return None
    teller = material.teller()
    values = {**_about(material, teller, found), "stays": found.facts.after_release}
    key = f"release:{person}:{found.release.date}"
    return write_summary(material, teller, "release", key, {"p": values}, (person,))


def released_lately(material: Material, told: Collection[str]) -> str | None:
    """Who was freed in the last weeks and of whom that was not `told` yet; the one freed first."""
    since = material.today - NEWS
    found = [
        (one.release.date.earliest, who)
        for who in material.nameable()
        if who not in told and (one := material.certainly(who)).release is not None
    ]
    return min((pair for pair in found if since <= pair[0] <= material.today), default=(None, None))[1]


def _about(material: Material, teller: Teller, found: Sayable) -> dict[str, Any]:
    return {
        "person": teller.person(found, material.names[found.id]),
        "action": _action(material, teller, found),
        "safety": teller.ledger.tell("", _asked(found, "nothing is asked of readers that others could see")),
        "mark": material.mark,
    }


def _age(teller: Teller, found: Sayable) -> Told | None:
    """How old somebody was when arrested, where both days say so for certain."""
    birth, arrest = found.birth, found.arrest
    if birth is None or arrest is None or not (birth.year_known and birth.date.exact and arrest.date.exact):
        return None
    born, taken = birth.date.earliest, arrest.date.earliest
    years = taken.year - born.year - ((taken.month, taken.day) < (born.month, born.day))
    return teller.number(years, birth.fact, arrest.fact)


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


def _range(teller: Teller, number: Shown) -> str:
    high = number.low if number.high is None else number.high
    ends = [teller.number(end) for end in dict.fromkeys((number.low, high))]
    return "–".join(ends)


def _asked(person: Sayable, value: str) -> Fact:
    source = "house rule: invariants, no supporter is exposed"
    return Fact(kind="history", person=person.id, field="action", value=value, source=source, as_of="")


def _action(material: Material, teller: Teller, person: Sayable) -> dict[str, Told] | None:
    """The first thing that readers can do for this person."""
    for fact, text, safe_for in actions_for(material, person.facts):
        return {"text": teller.ledger.tell(text, fact), "safe_for": teller.ledger.tell(safe_for, fact)}
    return None
