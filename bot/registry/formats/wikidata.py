"""Entities of Wikidata as JSON: one entity, what the API and Special:EntityData give, or a dump with an entity a line.

https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html. Read are items that are human (P31 is Q5): labels
and aliases in all languages, birth name (P1477), name in the native language (P1559), pseudonym (P742), nickname
(P1449), birth (P569), citizenship (P27), occupation (P106), place of detention (P2632), death (P570), with the
references of each statement. Deprecated statements are passed over, preferred ones go before others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.model import Status
from bot.registry.dates import PartialDate
from bot.registry.formats.base import (
    Feed,
    Names,
    Proposed,
    ProposedStatus,
    publisher_of,
    status_entry,
)
from bot.registry.formats.wikidata_entities import entities, is_wikidata, language_tag
from bot.registry.formats.wikidata_items import COUNTRIES, OCCUPATIONS
from bot.registry.record import Confidence
from nlp.registry import Standing

NAME = "wikidata"
__all__ = ["is_wikidata", "read"]

HUMAN = "Q5"
JULIAN = "Q1985786"
MOST_ITEMS = 200_000
"""Items beside people that are remembered for their labels: more is no list of people but a whole dump."""
MOST_OCCUPATIONS = 5
Statement = Mapping[str, Any]


def read(feed: Feed) -> Iterator[Proposed]:
    """Every human of the file, after a first reading that gathers the labels of the other items in it."""
    items = _Items(feed)
    for line, entity in entities(feed):
        if not _is_human(entity):
            items.add(line, entity)
    for line, entity in entities(feed):
        if _is_human(entity):
            yield _Human(feed, line, entity, items).proposed()


def _statements(entity: Mapping[str, Any], prop: str) -> list[Statement]:
    """The statements of the best rank that have a value."""
    claims = entity.get("claims", {}).get(prop, [])
    found = [c for c in claims if c.get("rank") != "deprecated" and c.get("mainsnak", {}).get("snaktype") == "value"]
    return [claim for claim in found if claim.get("rank") == "preferred"] or found


def _value(snak: Mapping[str, Any]) -> Any:
    return snak.get("datavalue", {}).get("value")


def _item(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    return str(value.get("id") or f"Q{value.get('numeric-id', '')}")


def _items(entity: Mapping[str, Any], prop: str) -> list[str]:
    return [_item(_value(claim["mainsnak"])) for claim in _statements(entity, prop)]


def _is_human(entity: Mapping[str, Any]) -> bool:
    return HUMAN in _items(entity, "P31")


class _Items:
    """English labels and country codes (P297) of the items in the file, over the few that ship."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self.labels = dict(OCCUPATIONS)
        self.countries = dict(COUNTRIES)

    def add(self, line: int, entity: Mapping[str, Any]) -> None:
        if len(self.labels) > MOST_ITEMS:
            message = f"the file holds more than {MOST_ITEMS} items that are no people: filter it first (P31 = Q5)"
            self._feed.wrong(line, entity["id"], "claims.P31", message)
        labels = entity.get("labels", {})
        label = next((labels[lang]["value"] for lang in ("en", "mul", "en-gb") if lang in labels), "")
        if label:
            self.labels[entity["id"]] = label
        for claim in _statements(entity, "P297"):
            self.countries[entity["id"]] = str(_value(claim["mainsnak"]))


class _Human:
    """One human item."""

    def __init__(self, feed: Feed, line: int, entity: Mapping[str, Any], items: _Items) -> None:
        self.feed, self.line, self.entity, self.items = feed, line, entity, items
        self.key: str = entity["id"]
        self.remarks: list[str] = []

    def proposed(self) -> Proposed:
        nationality = sorted({self.items.countries[q] for q in _items(self.entity, "P27") if q in self.items.countries})
        country = nationality[0] if nationality else self.feed.country
        if not country:
            message = "no citizenship of a present country: say --country XX for such records, ZZ where it is not known"
            self.feed.wrong(self.line, self.key, "claims.P27", message)
        names = Names(
            self.feed, self.line, self.key, country, self.feed.cite(self.key, f"wikidata.org/wiki/{self.key}")
        )
        self._names(names)
        if not names.found:
            self.feed.wrong(self.line, self.key, "labels", "no name: a person needs a label with letters")
        fields: dict[str, Any] = {"nationality": nationality, "occupation": self._occupation()}
        for claim in _statements(self.entity, "P569")[:1]:
            if date := self._date(_value(claim["mainsnak"]), "claims.P569"):
                source = self.feed.cite(self.key, self._own_source(claim))
                fields["birth"] = {"date": date, "source": source, "evidence": str(Standing.UNSOURCED)}
        return Proposed(
            line=self.line,
            list=NAME,
            key=self.key,
            names=tuple(names.found),
            country=country,
            fields={name: value for name, value in fields.items() if value},
            statuses=(*self._detained(), *self._died()),
            remarks=tuple(self.remarks),
        )

    def _names(self, names: Names) -> None:
        labels = self.entity.get("labels", {})
        order = sorted(labels, key=lambda lang: (lang != "en", lang != "mul", lang))
        for lang in order:
            names.add(self._term(labels[lang], "labels", lang), "variant", f"labels.{lang}", language_tag(lang))
        for prop, kind in (("P1559", "native"), ("P1477", "full")):
            for claim in _statements(self.entity, prop):
                value = _value(claim["mainsnak"])
                lang = language_tag(str(value.get("language", "")))
                names.add(str(value.get("text", "")), kind, f"claims.{prop}", lang)
        for lang, terms in sorted(self.entity.get("aliases", {}).items()):
            for term in terms:
                names.add(self._term(term, "aliases", lang), "variant", f"aliases.{lang}", language_tag(lang))
        for claim in _statements(self.entity, "P742"):
            names.add(str(_value(claim["mainsnak"])), "pen_name", "claims.P742")
        for claim in _statements(self.entity, "P1449"):
            value = _value(claim["mainsnak"])
            names.add(str(value.get("text", "")), "short", "claims.P1449", language_tag(str(value.get("language", ""))))

    def _term(self, term: Any, name: str, lang: str) -> str:
        if not isinstance(term, dict) or not isinstance(term.get("value"), str):
            self.feed.wrong(self.line, self.key, f"{name}.{lang}", "must hold a value")
        return str(term["value"])

    def _occupation(self) -> str:
        found = []
        for qid in _items(self.entity, "P106"):
            if qid in self.items.labels:
                found.append(self.items.labels[qid])
            else:
                self.remarks.append(f"occupation {qid} has no label in this file and was left out")
        return "; ".join(found[:MOST_OCCUPATIONS])

    def _date(self, value: Any, where: str) -> str:
        """A time value as a partial date; "" when it is known no better than by the century."""
        text = value.get("time") if isinstance(value, dict) else None
        form = re.match(r"\+(\d{4})-(\d\d)-(\d\d)T", text) if isinstance(text, str) else None
        if form is None:
            self.feed.wrong(self.line, self.key, where, f"no date of the years 1 to 9999 (found {text!r})")
        year, month, day = form.groups()
        precision = value.get("precision", 0)
        date = {8: f"[{year[:3]}0..{year[:3]}9]", 9: year, 10: f"{year}-{month}"}.get(
            precision, f"{year}-{month}-{day}"
        )
        if precision < 8:
            self.remarks.append(f"{where} is less exact than a decade and was left out")
            return ""
        if str(value.get("calendarmodel", "")).endswith(JULIAN):
            date = f"{year}~"
        try:
            return str(PartialDate.parse(date))
        except ValueError as error:
            self.feed.wrong(self.line, self.key, where, str(error))

    def _references(self, claim: Statement) -> list[dict[str, str]]:
        """The sources of a statement: where it was read and when that was published or read."""
        found = []
        for reference in claim.get("references", []):
            snaks = reference.get("snaks", {})
            urls = [str(_value(snak)) for snak in snaks.get("P854", []) if snak.get("snaktype") == "value"]
            stated = [_item(_value(snak)) for snak in snaks.get("P248", []) if snak.get("snaktype") == "value"]
            dates = [
                self._date(_value(snak), f"references.{prop}")
                for prop in ("P813", "P577")
                for snak in snaks.get(prop, [])
                if snak.get("snaktype") == "value"
            ]
            source: dict[str, str] = {}
            if urls and urls[0].startswith(("https://", "http://")) and " " not in urls[0]:
                source = {"publisher": publisher_of(urls[0]), "url": urls[0]}
            elif stated:
                source = {
                    "publisher": self.items.labels.get(stated[0], stated[0]),
                    "url_note": f"stated in {stated[0]}",
                }
            if source:
                found.append({**source, **({"date": dates[0]} if dates and dates[0] else {})})
        return found

    def _own_source(self, claim: Statement) -> str:
        own = self._references(claim)
        return ", ".join(one.get("url") or one["publisher"] for one in own[:3]) or f"wikidata.org/wiki/{self.key}"

    def _status(self, claim: Statement, status: Status, began: str) -> list[ProposedStatus]:
        own = self._references(claim)
        first = own[0] if own else {"publisher": "Wikidata", "url": f"https://www.wikidata.org/wiki/{self.key}"}
        second = next((one for one in own if one["publisher"] != first["publisher"]), {})
        entry = status_entry(
            self.feed,
            self.key,
            str(status),
            event_date=began,
            as_of=first.get("date", ""),
            source=dict(first),
            confidence=str(Confidence.MEDIUM if own else Confidence.LOW),
        )
        return [ProposedStatus(entry, dict(second))] if entry else []

    def _detained(self) -> Iterator[ProposedStatus]:
        for claim in _statements(self.entity, "P2632"):
            qualifiers = claim.get("qualifiers", {})
            starts = [snak for snak in qualifiers.get("P580", []) if snak.get("snaktype") == "value"]
            if "P582" in qualifiers or not starts:
                self.remarks.append("a detention that has ended, or without its beginning, was left out")
            elif began := self._date(_value(starts[0]), "claims.P2632.P580"):
                yield from self._status(claim, Status.DETAINED, began)

    def _died(self) -> Iterator[ProposedStatus]:
        for claim in _statements(self.entity, "P570")[:1]:
            if died := self._date(_value(claim["mainsnak"]), "claims.P570"):
                yield from self._status(claim, Status.DIED, died)
