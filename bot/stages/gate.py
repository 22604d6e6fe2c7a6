"""The status gate: what of a person's record may be said in public at all.

History (an arrest, a sentence, a birth, a death) needs a source, no open conflict, and no guess; it does not age.
Now ("was last confirmed in prison on … by …") needs the same of the latest status, and more than low confidence;
its age excludes nobody, because date and source stand in the sentence itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.model import Fact, Status
from bot.registry.dates import PartialDate
from bot.registry.facts import DatedFact, PersonFacts, StatusEntry
from bot.registry.record import About, Confidence
from bot.reports.base import HELD
from bot.stages.held import days_held, released
from nlp.registry import Standing

TERM = re.compile(r"(\d+) years")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be stated, with the fact that says so. `year_known` false: only month and day may be stated."""

    date: PartialDate
    fact: Fact
    year_known: bool = True


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days that may be stated, with the fact that says so and up to when. `at_least`: it may be more."""

    count: int
    at_least: bool
    until: PartialDate
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayable:
    """What may be said of a person who may be named. What may not is None.

    `term` is the sentence in whole years; `reported`: it is known from reports only.
    `now` is the latest confirmation, `publisher` who gave it; both only where a now sentence is allowed.
    `release` is the day on which somebody was freed who is free now, `confirmed` when `publisher` told of it; `exiled`:
    by being sent out of the country. `days` were spent in prison, or missing, up to `now` or the release.
    """

    facts: PersonFacts
    status: Status
    held: bool
    birth: Dated | None
    arrest: Dated | None
    sentence: Dated | None
    term: int | None
    reported: bool
    death: Dated | None
    now: Dated | None
    publisher: str
    release: Dated | None = None
    confirmed: Dated | None = None
    exiled: bool = False
    days: Days | None = None

    @property
    def id(self) -> str:
        return self.facts.id


def held(facts: PersonFacts) -> bool:
    """Whether the person was imprisoned or missing when last confirmed, as far as sources agree."""
    latest = facts.latest
    return latest is not None and latest.status in HELD and _certain(facts, latest)


def sayable(facts: PersonFacts) -> Sayable | None:
    """What may be said of the person; None for people who are never named: by consent, as minors, as groups."""
    latest = facts.latest
    if not facts.nameable or facts.group or not facts.linkable or latest is None:
        return None
    is_held = held(facts)
    sentence = _history(facts, About.SENTENCE, facts.sentence)
    term = TERM.fullmatch(facts.sentence.term) if sentence and facts.sentence else None
    now = _now(facts, latest) if is_held and not latest.check_first else None
    freed = released(facts)
    release = _release(facts, freed) if freed is not None and freed.event_date.latest is not None else None
    return Sayable(
        facts=facts,
        status=latest.status,
        held=is_held,
        birth=_birth(facts),
        arrest=_history(facts, About.ARREST, facts.arrest),
        sentence=sentence,
        term=int(term[1]) if term else None,
        reported=bool(sentence and facts.sentence and facts.sentence.reported),
        death=_death(facts, latest),
        now=now,
        publisher=freed.publisher if freed is not None else latest.publisher if is_held else "",
        release=release,
        confirmed=_now(facts, freed) if release is not None and freed is not None else None,
        exiled=freed is not None and freed.status is Status.RELEASED_EXILED,
        days=_days(facts) if now or release else None,
    )


def resting(found: Sayable, *, withdrawn: bool) -> Sayable:
    """What may be said while now sentences rest: history goes on, nothing of the present is told.

    `withdrawn`: a person of the team took the latest status itself back; then no release or death is told either.
    """
    found = replace(found, now=None, confirmed=None, days=found.days if found.release else None)
    return replace(found, release=None, death=None, days=None) if withdrawn else found


def _certain(facts: PersonFacts, entry: StatusEntry) -> bool:
    return (
        entry.evidence != Standing.UNSOURCED
        and entry.confidence != Confidence.LOW
        and not facts.contested(About.STATUS)
    )


def _history(facts: PersonFacts, field: About, dated: DatedFact | None) -> Dated | None:
    if dated is None or dated.date is None or dated.inferred or facts.contested(field):
        return None
    if dated.evidence == Standing.UNSOURCED or dated.date.or_later or dated.date.last is not None:
        return None
    return Dated(dated.date, _fact(facts, field, dated))


def _birth(facts: PersonFacts) -> Dated | None:
    """A birthday whose year was only computed keeps its day."""
    dated = facts.birth
    if dated is None or not dated.inferred or dated.date is None or not dated.date.exact:
        return _history(facts, About.BIRTH, dated)
    if dated.evidence == Standing.UNSOURCED or facts.contested(About.BIRTH):
        return None
    return Dated(dated.date, _fact(facts, About.BIRTH, dated), year_known=False)


def _fact(facts: PersonFacts, field: About, dated: DatedFact) -> Fact:
    return Fact(
        kind="history",
        person=facts.id,
        field=str(field),
        value=f"{dated.date} {dated.term}".strip(),
        source=dated.source,
        as_of="",
    )


def _death(facts: PersonFacts, latest: StatusEntry) -> Dated | None:
    if latest.status is not Status.DIED or not _certain(facts, latest) or not latest.event_date.exact:
        return None
    return Dated(latest.event_date, _status_fact(facts, latest, "history", str(latest.event_date)))


def _release(facts: PersonFacts, freed: StatusEntry) -> Dated | None:
    if freed.event_date.or_later or freed.event_date.last is not None or not _certain(facts, freed):
        return None
    source = " ".join(part for part in (freed.publisher, freed.url) if part)
    fact = Fact(kind="history", person=facts.id, field="release", value=str(freed.event_date), source=source, as_of="")
    return Dated(freed.event_date, fact)


def _days(facts: PersonFacts) -> Days | None:
    """Days of the kind that the latest status tells of; None for less than one that is certain."""
    found, latest = days_held(facts), facts.latest
    if found is None or latest is None:
        return None
    count = found.missing if latest.status is Status.DISAPPEARED else found.prison
    if count == 0:
        return None
    value = f"{'at least ' if found.at_least else ''}{count} days until {found.until}"
    source = f"counted from the dates of the registry, record {facts.id}"
    fact = Fact(kind="history", person=facts.id, field="days", value=value, source=source, as_of=str(found.until))
    return Days(count, found.at_least, found.until, fact)


def _now(facts: PersonFacts, latest: StatusEntry) -> Dated | None:
    if latest.as_of.or_later or latest.as_of.last is not None or latest.as_of.about:
        return None
    return Dated(latest.as_of, _status_fact(facts, latest, "now", str(latest.status)))


def _status_fact(facts: PersonFacts, entry: StatusEntry, kind: str, value: str) -> Fact:
    return Fact(
        kind="now" if kind == "now" else "history",
        person=facts.id,
        field="status" if kind == "now" else "death",
        value=value,
        source=" ".join(part for part in (entry.publisher, entry.url) if part),
        as_of=str(entry.as_of),
    )
