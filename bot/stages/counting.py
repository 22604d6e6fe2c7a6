"""How many people which list held, and when. A number stands with its list and its date, beside its own list only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.model import Summary
from bot.poster.wording import Told
from bot.registry.datasets import Count
from bot.registry.dates import PartialDate
from bot.stages.material import Material, count_fact, write_summary
from bot.stages.telling import DateTold, Teller
from nlp.registry import Standing


@dataclass(frozen=True, slots=True)
class CountTold:
    """A number of a list: how many, on which date, `at_least` where the source says "more than"."""

    value: Told
    at_least: bool
    date: DateTold


@dataclass(frozen=True, slots=True)
class ListTold:
    """A list's newest number, and the one before, None where it is the first."""

    name: Told
    now: CountTold
    before: CountTold | None


def counts(material: Material) -> Summary | None:
    """How many, by which list, on which date, against before; None when no list is known that the language can name."""
    teller = material.teller()
    countries: list[dict[str, Any]] = []
    rows = sorted(
        (row for row in material.counts if row.evidence is not Standing.UNSOURCED),
        key=lambda row: (row.country, row.list, PartialDate.parse(row.date).earliest),
    )
    for code, group in groupby(rows, key=lambda row: row.country):
        lists = list(_lists(material, teller, group))
        if lists:
            country = teller.ledger.tell(
                teller.country(code), *(count_fact(row) for row in rows if row.country == code)
            )
            countries.append({"country": country, "lists": lists})
    if not countries:
        return None
    countries.sort(key=lambda one: -len(one["lists"]))
    values = {"countries": countries, "mark": material.mark}
    return write_summary(material, teller, "counts", f"counts:{material.today:%Y-%m}", {"n": values})


def _lists(material: Material, teller: Teller, rows: Iterable[Count]) -> Iterator[ListTold]:
    """The lists of one country, the one with the newest number first."""
    found = []
    for name, group in groupby(rows, key=lambda row: row.list):
        said = material.words.lists.get(name, {}).get(material.lang)
        if said:
            found.append((said, list(group)))
    for said, numbers in sorted(found, key=lambda pair: PartialDate.parse(pair[1][-1].date).earliest, reverse=True):
        newest, before = numbers[-1], numbers[-2] if len(numbers) > 1 else None
        yield ListTold(
            name=teller.ledger.tell(said, count_fact(newest)),
            now=_told(teller, newest),
            before=_told(teller, before) if before else None,
        )


def _told(teller: Teller, row: Count) -> CountTold:
    fact = count_fact(row)
    return CountTold(teller.number(row.value, fact), row.at_least, teller.partial(PartialDate.parse(row.date), fact))
