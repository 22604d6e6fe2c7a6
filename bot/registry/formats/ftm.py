"""FollowTheMoney entities, one JSON object a line: OpenSanctions (`entities.ftm.json`, `targets.nested.json`), Aleph.

https://followthemoney.tech/explorer/schemata/Person/ and https://www.opensanctions.org/docs/entities/: every property
is a list of strings. Only `Person` is read. Taken are names, dates, countries, position, sources, notes; what the model
holds of health, faith, ethnicity, appearance, family and documents is left where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from bot.model import Status
from bot.registry.formats.base import (
    Feed,
    Names,
    Proposed,
    ProposedStatus,
    country_code,
    lines,
    partial_date,
    publisher_of,
    status_entry,
    tidy,
    whole,
)
from bot.registry.record import Confidence
from nlp.registry import Standing

NAME = "ftm"
WIKIDATA = "wikidata"
WORK = {
    "role.act": "activist",
    "role.journo": "journalist",
    "role.judge": "judge",
    "role.lawyer": "lawyer",
    "role.pol": "politician",
    "role.civil": "civil servant",
    "role.diplo": "diplomat",
}
"""Topics that say what somebody does, for records without a position."""
MOST = 5
"""Positions taken over; lists of officials hold dozens."""
NOTE_LIMIT = 4_000


def is_ftm(first: bytes) -> bool:
    """Whether a file's first line is an entity."""
    try:
        found = msgspec.json.decode(first)
    except msgspec.DecodeError:
        return False
    return isinstance(found, dict) and isinstance(found.get("schema"), str) and "properties" in found


def read(feed: Feed) -> Iterator[Proposed]:
    """Every person of the file."""
    for number, line in lines(feed):
        try:
            entity = msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            feed.wrong(number, "", "", f"no JSON: {error}")
        if not isinstance(entity, dict) or not isinstance(entity.get("schema"), str):
            feed.wrong(number, "", "schema", "is missing: every line must be an entity of FollowTheMoney")
        if entity["schema"] == "Person":
            yield _Person(feed, number, entity).proposed()


class _Person:
    """One entity, with the checks that name its field."""

    def __init__(self, feed: Feed, line: int, entity: Mapping[str, Any]) -> None:
        self.feed, self.line, self.entity = feed, line, entity
        key, properties = entity.get("id"), entity.get("properties")
        if not isinstance(key, str) or not key.strip():
            feed.wrong(line, "", "id", "is missing")
        if not isinstance(properties, dict):
            feed.wrong(line, key, "properties", "must be an object of lists")
        self.key: str = key
        self.properties: Mapping[str, Any] = properties

    def texts(self, name: str) -> list[str]:
        values = self.properties.get(name, [])
        where = f"properties.{name}"
        if not isinstance(values, list):
            self.feed.wrong(self.line, self.key, where, f"must be a list of strings (found {values!r})")
        for value in values:
            # Nested exports put whole entities where others put their ids.
            if not isinstance(value, str | dict):
                self.feed.wrong(self.line, self.key, where, f"must hold strings (found {value!r})")
        return [value for value in values if isinstance(value, str) and value.strip()]

    def proposed(self) -> Proposed:
        urls = [url for url in self.texts("sourceUrl") if url.startswith(("https://", "http://"))]
        source = self.feed.cite(self.key, ", ".join([*urls[:3], *self.texts("publisher")[:1]]))
        nationality = _codes([*self.texts("nationality"), *self.texts("citizenship")])
        country = self._country(nationality)
        names = Names(self.feed, self.line, self.key, country, source)
        weak = self._names(names)
        if not names.found:
            self.feed.wrong(self.line, self.key, "properties.name", "no name: a person needs one with letters")
        fields: dict[str, Any] = {"nationality": nationality}
        work = self.texts("position") or [WORK[topic] for topic in self.texts("topics") if topic in WORK]
        fields["occupation"] = "; ".join(self.tidy(text, "position") for text in dict.fromkeys(work[:MOST]))
        if birth := self._earliest("birthDate"):
            fields["birth"] = {"date": birth, "source": source, "evidence": str(Standing.UNSOURCED)}
        notes = [f"{text} ({self.feed.name})" for text in self._notes()]
        if weak:
            notes.append(f"weak aliases of {self.feed.name}, not searched for: {', '.join(weak)}")
        if notes:
            fields["notes"] = notes
        return Proposed(
            line=self.line,
            list=WIKIDATA if _is_qid(self.key) else NAME,
            key=self.key,
            others=self._others(),
            names=tuple(names.found),
            country=country,
            fields={name: value for name, value in fields.items() if value},
            statuses=self._statuses(urls),
        )

    def _others(self) -> tuple[tuple[str, str], ...]:
        """The item of Wikidata, and the ids that OpenSanctions gave the person before."""
        merged = [text for text in self.entity.get("referents") or () if isinstance(text, str)]
        found = [*self.texts("wikidataId"), *merged]
        qids = ((WIKIDATA, text) for text in found if _is_qid(text))
        return (*qids, *((NAME, text) for text in merged if text.startswith("NK-")))

    def tidy(self, text: str, name: str) -> str:
        return tidy(self.feed, text, self.line, self.key, f"properties.{name}", NOTE_LIMIT)

    def _country(self, nationality: list[str]) -> str:
        given = _codes([*self.texts("country"), *self.texts("jurisdiction")])
        # The lists' own order is not stable from one day to the next.
        country = next((code for code in sorted(given) if code in nationality), "") or min(given or nationality or [""])
        if not (country or self.feed.country):
            message = "no country and no nationality: say --country XX for such records, ZZ where it is not known"
            self.feed.wrong(self.line, self.key, "properties.country", message)
        return country or self.feed.country

    def _names(self, names: Names) -> list[str]:
        """Adds every name; gives the weak aliases of several words, which fit too many people to be searched for."""
        caption = self.entity.get("caption")
        written = self.texts("name")
        if isinstance(caption, str) and caption in written:
            names.add(caption, "canonical", "caption")
        for text in sorted(written, key=lambda text: not text.isascii()):
            names.add(text, "variant", "properties.name")
        self._assembled(names)
        for text in self.texts("alias"):
            names.add(text, "variant", "properties.alias")
        for text in self.texts("previousName"):
            names.add(text, "variant", "properties.previousName", note="a former name")
        weak = []
        for text in self.texts("weakAlias"):
            if whole(text):
                weak.append(self.tidy(text, "weakAlias"))
            else:
                names.add(text, "short", "properties.weakAlias")
        return weak

    def _assembled(self, names: Names) -> None:
        """Names from their parts, where the record gives one of each."""
        given, family = self.texts("firstName"), self.texts("lastName")
        if len(given) == 1 and len(family) == 1:
            names.add(f"{given[0]} {family[0]}", "variant", "properties.firstName")
            if len(middle := [*self.texts("middleName"), *self.texts("fatherName")]) == 1:
                names.add(f"{given[0]} {middle[0]} {family[0]}", "full", "properties.fatherName")

    def _notes(self) -> list[str]:
        return [self.tidy(text, "notes") for text in [*self.texts("notes"), *self.texts("status")]]

    def _earliest(self, name: str) -> str:
        """The most exact of several dates, the earliest of these: lists often give a year beside the day."""
        found = [partial_date(self.feed, text, self.line, self.key, f"properties.{name}") for text in self.texts(name)]
        return min(found, key=lambda date: (-len(date), date)) if found else ""

    def _statuses(self, urls: list[str]) -> tuple[ProposedStatus, ...]:
        """The model dates nothing of an imprisonment; it knows of deaths."""
        died = self._earliest("deathDate")
        if not died:
            return ()
        sources = [{"publisher": publisher_of(url), "url": url} for url in urls]
        first = sources[0] if sources else {"publisher": self.feed.name, "url_note": f"record {self.key}"}
        second = next((one for one in sources if one["publisher"] != first["publisher"]), {})
        entry = status_entry(
            self.feed,
            self.key,
            str(Status.DIED),
            event_date=died,
            as_of="",
            source=first,
            confidence=str(Confidence.LOW),
        )
        return (ProposedStatus(entry, second),) if entry else ()


def _codes(texts: Iterable[str]) -> list[str]:
    return sorted({code for text in texts if (code := country_code(text))})


def _is_qid(text: str) -> bool:
    return text.startswith("Q") and text[1:].isdigit()


def entities(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Records as lines of entities, to be read by others: names, work, dates, countries and sources, no notes.

    FollowTheMoney has no field for a dated status, and a status without its date must not be passed on.
    """
    for record in records:
        names = record["names"]
        other = [name for name in names if name["kind"] not in ("canonical", "handle", "channel", "description")]
        weak = [name["value"] for name in other if not whole(name["value"])]
        canonical = [name["value"] for name in names if name["kind"] == "canonical"]
        known = record.get("identifiers", [])
        urls = [entry["source"]["url"] for entry in record["status_history"] if entry["source"].get("url")]
        birth = record.get("birth", {}).get("date", "")
        properties: dict[str, list[str]] = {
            "name": canonical,
            "alias": [name["value"] for name in other if name["value"] not in weak],
            "weakAlias": weak,
            "birthDate": [birth] if birth and birth[-1] not in "~]" else [],
            "country": [record["country"].lower()],
            "nationality": [code.lower() for code in record.get("nationality", [])],
            "position": [record["occupation"]] if record.get("occupation") else [],
            "sourceUrl": list(dict.fromkeys(urls)),
            "wikidataId": [one["key"] for one in known if one["list"] == WIKIDATA],
        }
        entity = {
            "id": record["id"],
            "caption": canonical[0] if canonical else record["id"],
            "schema": "Person",
            "properties": {name: list(dict.fromkeys(values)) for name, values in properties.items() if values},
            "referents": [one["key"] for one in known if one["list"] == NAME],
            "datasets": ["vigil"],
        }
        yield msgspec.json.encode(entity).decode()
