"""How many days somebody was held: from sourced dates, up to a day for which it is known, never beyond, never too many.

A day is a day of the calendar where it happened: from 25 June to 26 June is one day, whatever the clocks did. What is
known in part only (a month, "about") counts as few days as it can be, and the number is then "at least". Release on
conditions is not counted, house arrest and a disappearance are counted apart from prison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from bot.model import Status
from bot.registry.dates import PartialDate
from bot.registry.facts import PersonFacts, StatusEntry
from bot.registry.record import About, Confidence
from nlp.registry import Standing

Kind = Literal["prison", "home", "missing"]
KINDS: dict[Status, Kind] = {
    Status.DETAINED: "prison",
    Status.DETAINED_UNCONFIRMED: "prison",
    Status.HOUSE_ARREST: "home",
    Status.DISAPPEARED: "missing",
}
MARGIN = timedelta(days=31)
"""How far the day of an "about" may lie from what is written."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One stretch of being held. `ended` is None where the last that is known is a confirmation, on `known`.

    `known` is the last day on which a source says that it went on.
    """

    kind: Kind
    began: PartialDate
    known: PartialDate
    ended: PartialDate | None

    @property
    def exact(self) -> bool:
        """Whether the days are known and not only the least that they can be."""
        return self.began.exact and (self.ended or self.known).exact

    @property
    def days(self) -> int:
        """The least number of days from the day on which it began to the day that ended it, or the last one known."""
        begin = _last(self.began)
        end = _first(self.known) if self.ended is None else _first(self.ended)
        if self.ended is not None and not self.ended.exact and _before(self.known, self.ended):
            end = max(end, _first(self.known))
        return 0 if begin is None else max(0, (end - begin).days)


@dataclass(frozen=True, slots=True)
class DaysHeld:
    """Days up to `until`: the end, or where there is none the last confirmation. `at_least`: it may be more."""

    prison: int
    home: int
    missing: int
    at_least: bool
    spells: int
    ended: bool
    until: PartialDate


def days_held(facts: PersonFacts) -> DaysHeld | None:
    """The days that a person was held, as far as sources agree; None where nothing certain is known of it."""
    if facts.contested(About.STATUS) or facts.contested(About.ARREST) or (facts.arrest and facts.arrest.inferred):
        return None
    found = spells(facts)
    if not found:
        return None
    last = found[-1]

    def of(kind: Kind) -> int:
        return sum(spell.days for spell in found if spell.kind == kind)

    return DaysHeld(
        prison=of("prison"),
        home=of("home"),
        missing=of("missing"),
        at_least=not all(spell.exact for spell in found),
        spells=len(found),
        ended=last.ended is not None,
        until=last.ended or last.known,
    )


def spells(facts: PersonFacts) -> tuple[Spell, ...]:
    """The stretches of being held in a person's history, in order; unsourced and low-confidence entries say nothing.

    Where nothing says how a stretch ended before the next began, it counts up to its last confirmation.
    """
    entries = sorted(
        (one for one in facts.history if one.evidence != Standing.UNSOURCED and one.confidence != Confidence.LOW),
        key=lambda one: (one.event_date.earliest, one.as_of.earliest),
    )
    runs = list(_runs(entries))
    found: list[Spell] = []
    for number, run in enumerate(runs):
        kind = KINDS.get(run[0].status)
        if kind is None:
            continue
        after = runs[number + 1][0] if number + 1 < len(runs) else None
        told = after is not None and KINDS.get(after.status) != kind and after.status is not Status.UNKNOWN
        began = min((one.event_date for one in run), key=lambda one: (_width(one), one.earliest))
        found.append(
            Spell(
                kind=kind,
                began=_refined(began, facts),
                known=max((one.as_of for one in run), key=lambda one: one.earliest),
                ended=after.event_date if told and after is not None else None,
            )
        )
    return tuple(found)


def released(facts: PersonFacts) -> StatusEntry | None:
    """The entry that tells of the release, for somebody whose latest status is free; None for everybody else.

    Release on conditions is none. A later entry (an exile after the release) does not move the day.
    """
    latest = facts.latest
    free = (Status.RELEASED, Status.RELEASED_EXILED)
    if latest is None or latest.status not in free or facts.contested(About.STATUS):
        return None
    run: list[StatusEntry] = []
    for entry in sorted(facts.history, key=lambda one: (one.event_date.earliest, one.as_of.earliest)):
        if entry.evidence == Standing.UNSOURCED or entry.confidence == Confidence.LOW:
            continue
        run = [*run, entry] if entry.status in free else []
    return run[0] if run else None


def _runs(entries: Sequence[StatusEntry]) -> Iterator[list[StatusEntry]]:
    """Entries that tell of the same stretch: the same status kind, with dates of beginning that can be the same."""
    for _, group in groupby(entries, key=lambda one: KINDS.get(one.status) or str(one.status)):
        run: list[StatusEntry] = []
        for entry in group:
            if run and _before(run[-1].event_date, entry.event_date):
                yield run
                run = []
            run.append(entry)
        yield run


def _refined(began: PartialDate, facts: PersonFacts) -> PartialDate:
    """The day of the arrest where it says the same more exactly, or says that the day is not certain."""
    arrest = facts.arrest
    if arrest is None or arrest.date is None or arrest.evidence == Standing.UNSOURCED:
        return began
    given = arrest.date
    if given.last is not None or given.or_later or _before(given, began) or _before(began, given):
        return began
    return given if given.about or _width(given) < _width(began) else began


def _before(one: PartialDate, other: PartialDate) -> bool:
    """Whether every day that `one` can be lies before every day that `other` can be."""
    last = _last(one)
    return last is not None and last < _first(other)


def _width(found: PartialDate) -> int:
    last = _last(found)
    return 10**6 if last is None else (last - _first(found)).days


def _first(found: PartialDate) -> date:
    return found.earliest - MARGIN if found.about else found.earliest


def _last(found: PartialDate) -> date | None:
    latest = found.latest
    return latest + MARGIN if latest is not None and found.about else latest
