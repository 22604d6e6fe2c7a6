"""The same facts in every language: dates, numbers, names, countries and publishers are read back out of the texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import regex
from babel.dates import get_month_names

from bot.model import Network, Summary
from bot.poster.wording import locale
from bot.registry import Registry, load_registry
from bot.registry.dates import PartialDate
from bot.stages.counting import counts
from bot.stages.days import on_day
from bot.stages.figures import Figures
from bot.stages.gate import Sayable
from bot.stages.material import Material, read_material
from bot.stages.summarise import name, release, story, week

CONFIG = Path(__file__).parents[2] / "config"
LANGS = ("en", "be", "ru", "uk", "es")
MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
TODAY = date(2026, 11, 16)
WORDS = dict(
    zip(
        ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        range(13),
        strict=True,
    )
)
Parts = tuple[int, int | None, int | None]
"""Year, month, day; None for what is not known."""


@dataclass(frozen=True)
class Read:
    """What a text says: its dates, and the numbers that are no part of one."""

    dates: frozenset[Parts]
    numbers: tuple[int, ...]


def read(text: str, lang: str) -> Read:
    """Dates and numbers of a text, by the names of months and the way of writing numbers that CLDR gives."""
    text = text.casefold()
    months: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, month in get_month_names("wide", context=context, locale=locale(lang)).items():
            months[month.casefold()] = number
    one_of = "|".join(sorted(map(regex.escape, months), key=len, reverse=True))
    of = r"(?:\s+de)?\s+"
    dates: set[Parts] = set()

    def taken(found: regex.Match[str]) -> str:
        day, month, year = (*found.groups(), None)[:3]
        dates.add((int(year), months[month], int(day) if day else None))
        return " "

    text = regex.sub(rf"(?<!\d)(\d{{1,2}}){of}({one_of}){of}(\d{{4}})(?!\d)", taken, text)
    text = regex.sub(
        rf"\b({one_of}){of}(\d{{4}})(?!\d)", lambda m: dates.add((int(m[2]), months[m[1]], None)) or " ", text
    )
    text = regex.sub(
        r"(?<![\d.,\u00a0])((?:19|20)\d\d)(?![\d\u00a0])", lambda m: dates.add((int(m[1]), None, None)) or " ", text
    )
    text = regex.sub(r"(?<=\d)[\u00a0\u202f.,](?=\d{3}(?!\d))", "", text)
    numbers = [int(found) for found in regex.findall(r"(?<!\d)\d+", text)]
    if lang == "en":
        numbers += [WORDS[found] for found in regex.findall(r"\b(?:" + "|".join(WORDS) + r")\b", text)]
    return Read(frozenset(dates), tuple(sorted(numbers)))


def said(summary: Summary) -> str:
    return "\n".join(paragraph.text for post in summary.posts for paragraph in post)


def parts(found: PartialDate) -> Parts:
    return found.year, found.month, found.day


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


@pytest.fixture(scope="module")
def materials(registry: Registry) -> dict[str, Material]:
    first = read_material(
        CONFIG,
        lang="en",
        today=TODAY,
        facts=registry.facts,
        names={person.id: person for person in registry.persons},
        campaign="c",
        tag="WithoutJustCause",
        counts=registry.counts,
    )
    return {lang: replace(first, lang=lang) for lang in LANGS}


def figures(**fields: object) -> Figures:
    base: dict[str, object] = {
        "start": MONDAY,
        "end": MONDAY + timedelta(days=7),
        "within_week": True,
        "networks": (Network.BLUESKY, Network.MASTODON),
        "servers": 4,
        "missed_min": 120,
        "held": 13,
        "heard": 9,
        "authors": 212,
        "people": {"ekpar-asat": 90, "pham-doan-trang": 80, "gulshan-abbas": 70},
        "silent": 4,
        "unheard": ("ding-jiaxi", "kim-kuk-gi", "mansur-mingelov", "buzurgmehr-yorov"),
        "small_group": 5,
        "receipt": "r",
    }
    return Figures(**{**base, **fields})  # type: ignore[arg-type]


def test_what_is_read_is_what_was_written() -> None:
    assert read("28 September 2015, June 2012, in 2013: 3,654 days, four servers", "en") == Read(
        frozenset({(2015, 9, 28), (2012, 6, None), (2013, None, None)}), (4, 3654)
    )
    assert read("28 верасня 2015 года, чэрвень 2012 года, 2013 год: 3\u00a0654 дні", "be").numbers == (3654,)
    assert read("el 28 de septiembre de 2015, junio de 2012: 3.654 días", "es") == Read(
        frozenset({(2015, 9, 28), (2012, 6, None)}), (3654,)
    )
    assert read("27 января 2022 года: 1\u00a0007", "ru") == Read(frozenset({(2022, 1, 27)}), (1007,))
    assert read("25 жовтня 2020 року", "uk").dates == {(2020, 10, 25)}


def facts_to_read(person: Sayable) -> Iterator[Parts]:
    """The dates that a story must say."""
    for dated in (person.birth, person.arrest, person.sentence, person.death, person.now):
        if dated is not None and dated.year_known:
            yield parts(dated.date)


@pytest.mark.parametrize("lang", LANGS)
def test_a_story_says_every_date_and_number_of_the_facts_and_no_other(
    materials: dict[str, Material], lang: str
) -> None:
    material, seen = materials[lang], 0
    for who in material.nameable():
        summary, person = story(material, who), material.certainly(who)
        if summary is None:
            continue
        seen += 1
        found = read(said(summary), lang)
        assert found.dates == frozenset(facts_to_read(person)), (who, said(summary))
        numbers = [] if person.term is None else [person.term]
        if person.days and person.now:
            numbers.append(person.days.count)
        if person.birth and person.arrest and person.birth.year_known and person.birth.date.exact:
            born, taken = person.birth.date.earliest, person.arrest.date.earliest
            if person.arrest.date.exact:
                numbers.append(taken.year - born.year - ((taken.month, taken.day) < (born.month, born.day)))
        publisher = material.words.sources[person.publisher][lang] if person.now else ""
        extra = read(publisher, lang).numbers
        assert found.numbers == tuple(sorted([*numbers, *extra])), (who, said(summary))
        assert publisher in said(summary)
        assert locale(lang).territories[person.facts.country] in said(summary)
        assert any(one.value in said(summary) for one in material.names[who].names)
    assert seen >= 14


@pytest.mark.parametrize("lang", LANGS)
def test_one_name_says_when_and_by_whom(materials: dict[str, Material], lang: str) -> None:
    material = materials[lang]
    for who in material.featured():
        month = figures(start=MONDAY - timedelta(days=23), within_week=False)
        summary, person = name(material, who, month), material.certainly(who)
        assert summary is not None
        found = read(said(summary), lang)
        wanted = {parts(one.date) for one in (person.arrest, person.now) if one is not None}
        assert wanted <= found.dates, (who, said(summary))
        assert found.dates <= wanted | ({parts(person.sentence.date)} if person.sentence else set())
        if person.now:
            assert material.words.sources[person.publisher][lang] in said(summary)


@pytest.mark.parametrize("lang", LANGS)
def test_a_release_says_the_day_the_days_and_who_confirmed_it(materials: dict[str, Material], lang: str) -> None:
    material, seen = materials[lang], 0
    for who in material.nameable():
        summary, person = release(material, who), material.certainly(who)
        if summary is None or person.release is None:
            continue
        seen += 1
        publisher = material.words.sources[person.publisher][lang]
        work = material.words.work.get(who, {}).get(lang, {}).get("said", "")
        found = read(said(summary).replace(publisher, " ").replace(work or "\0", " "), lang)
        wanted = {parts(one.date) for one in (person.release, person.confirmed) if one is not None}
        assert found.dates == wanted, (who, said(summary))
        assert found.numbers == ((person.days.count,) if person.days else ()), (who, said(summary))
        assert publisher in said(summary)
    assert seen >= 12


def test_the_week_has_the_same_numbers_in_every_language(materials: dict[str, Material]) -> None:
    found = {}
    for lang, material in materials.items():
        summary = week(material, figures())
        assert summary is not None
        numbers = set(read(said(summary), lang).numbers)
        found[lang] = numbers & {4, 212, 9, 13, 2, 168}
        assert not numbers - {4, 212, 9, 13, 2, 168, 15}, (lang, numbers)
        dates = {one for one in read(said(summary), lang).dates if one[1] is not None}
        assert dates == {(2026, 11, 15)}
        assert summary.card is not None
        assert [(bar.n, bar.text) for bar in summary.card.bars] == [(90, "90"), (80, "80"), (70, "70")]
    assert all(numbers == {4, 212, 9, 13, 2, 168} for numbers in found.values()), found


@pytest.mark.parametrize("lang", LANGS)
def test_counts_keep_each_number_with_its_list_and_date(
    materials: dict[str, Material], registry: Registry, lang: str
) -> None:
    summary = counts(materials[lang])
    assert summary is not None
    lines = [
        one.text for post in summary.posts for paragraph in post if paragraph.listed for one in paragraph.sentences
    ]
    assert len(lines) == 5
    for row in registry.counts:
        told = materials[lang].words.lists[row.list][lang]
        at = PartialDate.parse(row.date)
        fits = [
            line
            for line in lines
            if told.casefold() in line.casefold()
            and row.value in read(line, lang).numbers
            and (at.year if at.last is None else at.last.year) in {one[0] for one in read(line, lang).dates}
        ]
        assert len(fits) == 1, (row.id, lines)
        if at.exact:
            assert parts(at) in read(fits[0], lang).dates
    for line in lines:  # nothing of another list has come in
        own = [
            row for row in registry.counts if materials[lang].words.lists[row.list][lang].casefold() in line.casefold()
        ]
        assert set(read(line, lang).numbers) <= {row.value for row in own}


def test_the_calendar_names_the_same_people_and_dates_in_every_language(
    materials: dict[str, Material], registry: Registry
) -> None:
    seen = 0
    for number in range(365):
        day = TODAY + timedelta(days=number)
        drafts = {lang: on_day(replace(one, today=day), registry.calendar) for lang, one in materials.items()}
        assert len({draft is None for draft in drafts.values()}) == 1, day
        english = drafts["en"]
        if english is None:
            continue
        seen += 1
        for lang, draft in drafts.items():
            assert draft is not None
            assert draft.people == english.people
            for who in draft.people:
                person = materials[lang].certainly(who)
                if person.now:
                    assert parts(person.now.date) in read(said(draft), lang).dates, (day, lang, who)
    assert seen > 15


def test_every_word_stands_in_every_language(materials: dict[str, Material], registry: Registry) -> None:
    words = materials["en"].words
    for who, row in words.work.items():
        assert row["of"] == registry.facts[who].occupation
        assert row.get("silent") or all({"said", "short"} == set(row[lang]) for lang in LANGS), who
    named = {who for who in materials["en"].nameable() if registry.facts[who].occupation}
    assert named == set(words.work)
    for table in (words.sources.values(), words.days.values(), words.lists.values()):
        assert all(set(LANGS) <= set(row) for row in table)
    said_of = [materials["en"].certainly(who) for who in materials["en"].nameable()]
    assert {one.publisher for one in said_of if one.now or one.release} <= set(words.sources)
    assert {row.list for row in registry.counts} == set(words.lists)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, 11, 21, 22, 25, 101, 111, 1904, 1_000_000])
def test_the_template_knows_every_plural_form(materials: dict[str, Material], lang: str, number: int) -> None:
    facts = figures(held=number + 1, heard=number, missed_min=number * 60 if number < 40 else 0, servers=number)
    assert week(materials[lang], facts) is not None
    month = figures(start=MONDAY - timedelta(days=23), within_week=False, missed_min=60 * min(number, 170))
    assert name(materials[lang], "buzurgmehr-yorov", month) is not None
