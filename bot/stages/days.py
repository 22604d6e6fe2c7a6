"""The day's calendar: birthdays, arrests, deaths, round numbers of days, and the days of the registry, in one draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.model import Fact, Summary
from bot.registry.datasets import CalendarDay
from bot.stages.gate import Dated, Sayable
from bot.stages.material import Material, write_summary
from bot.stages.telling import Teller
from nlp.registry import Standing

ROUND = 1000
"""Every so many days since an arrest are said."""


@dataclass
class _Day:
    """The events of a day as they are found; nobody is told of twice."""

    material: Material
    teller: Teller
    events: list[dict[str, Any]] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def falls(self, dated: Dated | None) -> bool:
        """Whether this is the day of the year of something that happened in an earlier year."""
        if dated is None or not dated.date.exact:
            return False
        since, day = dated.date.earliest, self.material.today
        return (since.month, since.day) == (day.month, day.day) and since.year < day.year

    def tell(self, found: Sayable) -> dict[str, Any]:
        """A person with what of theirs falls on the day."""
        self.named.append(found.id)
        kinds = (("birthday", found.birth), ("arrest", found.arrest), ("death", found.death))
        kind = next((kind for kind, dated in kinds if self.falls(dated) and (kind != "arrest" or found.held)), "")
        return {"kind": kind, "person": self.teller.person(found, self.material.names[found.id])}


def on_day(material: Material, calendar: Sequence[CalendarDay] = ()) -> Summary | None:
    """Everything that falls on the day, one draft; None when there is nothing.

    Of people imprisoned or missing: birthdays, arrests, and round numbers of days since. The dead are remembered on the
    day of their death. Freed people have left the calendar, but for the birthdays of those who agreed to stay in it.
    """
    day = _Day(material, material.teller())
    for row in calendar:
        _registry_day(day, row)
    for who in material.nameable():
        found = material.certainly(who)
        if who in day.named:
            continue
        stays = found.held or (found.release is not None and found.facts.after_release)
        if (stays and day.falls(found.birth)) or (found.held and day.falls(found.arrest)) or day.falls(found.death):
            day.events.append(day.tell(found))
    day.events += _round(day)
    if not day.events:
        return None
    values = {"date": day.teller.day(material.today), "events": day.events, "mark": material.mark}
    return write_summary(
        material, day.teller, "calendar", f"calendar:{material.today.isoformat()}", {"c": values}, day.named
    )


def _registry_day(day: _Day, row: CalendarDay) -> None:
    material = day.material
    words = material.words.days.get((row.month_day, row.name), {}).get(material.lang)
    if row.month_day != f"{material.today:%m-%d}" or row.evidence is Standing.UNSOURCED or not words:
        return
    people = [found for who in row.persons if who not in day.named and (found := material.sayable(who)) is not None]
    remembered = [found for found in people if day.falls(found.death)]
    present = [found for found in people if found.held or (found.release is not None and found.facts.after_release)]
    if not (remembered or present):
        return  # a day without a person is no news to anybody
    fact = Fact(kind="history", person=None, field="day", value=row.name, source=row.source or "", as_of="")
    day.events.append(
        {
            "kind": "day",
            "name": day.teller.ledger.tell(words, fact),
            "remembered": [day.tell(found) for found in remembered],
            "people": [day.tell(found) for found in present],
        }
    )


def _round(day: _Day) -> Iterator[dict[str, Any]]:
    """People whose arrest lies a round number of days back."""
    for who in day.material.featured():
        found = day.material.certainly(who)
        if who in day.named or found.arrest is None or not found.arrest.date.exact:
            continue
        days = (day.material.today - found.arrest.date.earliest).days
        if days > 0 and days % ROUND == 0:
            yield {**day.tell(found), "kind": "days", "days": day.teller.number(days, found.arrest.fact)}
