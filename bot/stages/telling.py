"""Facts as a template needs them: names, dates and numbers in the post's language, each carrying what it rests on."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from babel.dates import format_date, format_skeleton, get_month_names
from babel.numbers import format_decimal

from bot.errors import ConfigError
from bot.model import Fact
from bot.poster.wording import Ledger, Told, locale
from bot.registry.dates import PartialDate
from bot.reports.words import publisher
from bot.stages.gate import Dated, Days, Sayable
from nlp.registry import Standing
from nlp.types import Name, Person

YEAR_ABBREVIATED = re.compile(r"\s[гр]\.$")
"""Babel ends Cyrillic dates in an abbreviated "year", which a full stop would follow: templates write the word out."""

NICKNAME = re.compile(r'"([^"]+)"')
QUOTED = {"en": r"“\1”"}
"""How a nickname within a name is quoted; elsewhere «so»."""
CYRILLIC = frozenset({"be", "ru", "uk"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTold:
    """A date in words (`text`) and in parts; `precision` is day, month or year. `about`: approximate.

    With `last` it is some day from this one to that.
    """

    text: Told
    day: int | None
    month: str
    year: int
    precision: str
    about: bool
    year_known: bool = True
    last: DateTold | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years gone by. `exact`: to the day; `at_least`: the beginning is not known to the day."""

    count: Told
    exact: bool
    at_least: bool


@dataclass(frozen=True, slots=True)
class NowTold:
    """The latest confirmation: of which day, by whom, and how many days ago."""

    as_of: DateTold
    source: Told
    days: Told


@dataclass(frozen=True, slots=True)
class DaysTold:
    """Days in prison, or missing, up to `until`: the last confirmation or the release. `at_least`: perhaps more."""

    count: Told
    at_least: bool
    until: DateTold


@dataclass(frozen=True, slots=True)
class ReleaseTold:
    """A release: its day, whether by being sent out of the country, and when and by whom it was confirmed."""

    date: DateTold
    exiled: bool
    as_of: DateTold | None
    source: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTold:
    """A person as templates know one. Empty texts and None are what may not be said."""

    id: str
    name: Told
    own: Told | str
    country: Told
    status: str
    work: Told | str
    work_short: Told | str
    birth: DateTold | None
    arrest: DateTold | None
    arrest_years: Years | None
    sentence: DateTold | None
    sentence_years: Years | None
    term: Told | None
    reported: bool
    death: DateTold | None
    now: NowTold | None
    days: DaysTold | None
    release: ReleaseTold | None


@dataclass(frozen=True)
class Words:
    """`config/summaries/words.toml`: how the registry's notes are said, by language."""

    work: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, dict[str, str]] = field(default_factory=dict)
    days: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    lists: dict[str, dict[str, str]] = field(default_factory=dict)
    photo: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Words:
        """ConfigError when the file is missing or not as its head says."""
        path = folder / "words.toml"
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(
                work=tables.get("work", {}),
                sources={row["publisher"]: row for row in tables.get("source", [])},
                days={(row["month_day"], row["name"]): row for row in tables.get("day", [])},
                photo=tables.get("photo", {}),
                lists={row["name"]: row for row in tables.get("list", [])},
            )
        except FileNotFoundError as error:
            raise ConfigError(f"{path} is missing: it holds the words for occupations, sources and days") from error
        except (tomllib.TOMLDecodeError, KeyError) as error:
            raise ConfigError(f"{path}: {error}") from error


@dataclass
class Teller:
    """Makes the values of one draft in one language. `today` is the day that the draft is for."""

    lang: str
    today: date
    words: Words
    ledger: Ledger = field(default_factory=Ledger)

    def number(self, value: int, *facts: Fact) -> Told:
        """A number as the language groups its digits."""
        return self.ledger.tell(str(format_decimal(value, locale=locale(self.lang))), *facts, n=value)

    def dated(self, dated: Dated) -> DateTold:
        """A date as far as it is known."""
        return self._date(dated.date, dated.fact, year_known=dated.year_known)

    def partial(self, found: PartialDate, *facts: Fact) -> DateTold:
        """A date that a row of data gives."""
        return self._date(found, *facts)

    def day(self, day: date, *facts: Fact) -> DateTold:
        """A day of the calendar."""
        return self._date(PartialDate(day.year, day.month, day.day), *facts)

    def years(self, dated: Dated) -> Years:
        """The whole years since, never more than have passed for certain."""
        latest = dated.date.latest
        assert latest is not None, "the gate lets no open date through"
        count = self.today.year - latest.year - ((self.today.month, self.today.day) < (latest.month, latest.day))
        today = (latest.month, latest.day) == (self.today.month, self.today.day)
        return Years(self.number(count, dated.fact), dated.date.exact and today, not dated.date.exact)

    def person(self, person: Sayable, names: Person) -> PersonTold:
        """Everything that may be said of a person."""
        facts = person.facts
        work = self.words.work.get(person.id, {})
        said = work.get(self.lang, {}) if work.get("of") == facts.occupation else {}
        occupation = self._recorded(person, "occupation", facts.occupation)
        return PersonTold(
            id=person.id,
            name=self._name(person, _shown(names, self.lang)),
            own=self._own(person, names),
            country=self.ledger.tell(self.country(facts.country), self._recorded(person, "country", facts.country)),
            status=str(person.status),
            work=self.ledger.tell(said["said"], occupation) if said else "",
            work_short=self.ledger.tell(said["short"], occupation) if said else "",
            birth=self.dated(person.birth) if person.birth else None,
            arrest=self.dated(person.arrest) if person.arrest else None,
            arrest_years=self.years(person.arrest) if person.arrest else None,
            sentence=self.dated(person.sentence) if person.sentence else None,
            sentence_years=self.years(person.sentence) if person.sentence else None,
            term=self.number(person.term, person.sentence.fact) if person.term and person.sentence else None,
            reported=person.reported,
            death=self.dated(person.death) if person.death else None,
            now=self._now(person, person.now) if person.now else None,
            days=self._days(person.days) if person.days else None,
            release=self._release(person, person.release) if person.release else None,
        )

    def country(self, code: str) -> str:
        """A country's name, from its ISO 3166-1 code."""
        return str(locale(self.lang).territories.get(code, code))

    def source(self, publisher_name: str, *facts: Fact) -> Told:
        """How a publisher is said."""
        said = self.words.sources.get(publisher_name, {}).get(self.lang) or publisher(publisher_name)
        return self.ledger.tell(said, *facts)

    def _days(self, days: Days) -> DaysTold:
        return DaysTold(self.number(days.count, days.fact), days.at_least, self._date(days.until, days.fact))

    def _release(self, person: Sayable, release: Dated) -> ReleaseTold:
        as_of = self.dated(person.confirmed) if person.confirmed else None
        facts = [one.fact for one in (release, person.confirmed) if one is not None]
        return ReleaseTold(self.dated(release), person.exiled, as_of, self.source(person.publisher, *facts))

    def _now(self, person: Sayable, now: Dated) -> NowTold:
        days = (self.today - now.date.earliest).days
        return NowTold(self.dated(now), self.source(person.publisher, now.fact), self.number(days, now.fact))

    def _date(self, found: PartialDate, *facts: Fact, year_known: bool = True) -> DateTold:
        place = locale(self.lang)
        if found.precision == "day":
            text = format_date(found.earliest, "long", locale=place)
        else:
            text = format_skeleton("yMMMM" if found.precision == "month" else "y", found.earliest, locale=place)
        text = YEAR_ABBREVIATED.sub("", text)
        # Beside a day the month stands in the genitive, in languages that have one; alone in the nominative.
        context: Literal["format", "stand-alone"] = "format" if found.day else "stand-alone"
        months = get_month_names("wide", context=context, locale=place)
        return DateTold(
            text=self.ledger.tell(text, *facts),
            day=found.day,
            month=months[found.month] if found.month else "",
            year=found.year,
            precision=found.precision,
            about=found.about,
            year_known=year_known,
            last=self._date(found.last, *facts) if found.last else None,
        )

    def _name(self, person: Sayable, name: Name) -> Told:
        fact = Fact(
            kind="history", person=person.id, field="name", value=name.value, source=name.source or "", as_of=""
        )
        return self.ledger.tell(NICKNAME.sub(QUOTED.get(self.lang, r"«\1»"), name.value), fact)

    def _own(self, person: Sayable, names: Person) -> Told | str:
        """The name in the person's own script, where that is not the post's, and where it is certain which it is."""
        native = [name for name in names.names if name.kind == "native"]
        if len({name.lang.split("-")[0] for name in native}) != 1 or native[0].evidence == Standing.UNSOURCED:
            return ""
        return "" if native[0].script == _shown(names, self.lang).script else self._name(person, native[0])

    def _recorded(self, person: Sayable, name: str, value: str) -> Fact:
        source = f"registry, record {person.id}"
        return Fact(kind="history", person=person.id, field=name, value=value, source=source, as_of="")


def printable(names: Person) -> tuple[Name, ...]:
    """The names of somebody that a post or a card may show; all others are there to be found in texts."""
    shown = {_shown(names, lang) for lang in ("en", *CYRILLIC)}
    native = {name for name in names.names if name.kind == "native" and name.evidence != Standing.UNSOURCED}
    return tuple(name for name in names.names if name in shown | native)


def _shown(names: Person, lang: str) -> Name:
    """The name as `lang` writes it: the canonical form; in Cyrillic languages their own where a source has it."""
    canonical = next((name for name in names.names if name.kind == "canonical"), names.names[0])
    if lang not in CYRILLIC:
        return canonical
    for kind in ("native", "variant"):
        for name in names.names:
            if (name.kind, name.lang, name.script) == (kind, lang, "Cyrl") and name.evidence != Standing.UNSOURCED:
                return name
    return canonical
