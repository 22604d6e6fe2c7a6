"""Lists as others write them, about people who do not exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.registry.formats import Feed, Proposed, find_format, read

DAY = "2026-11-20"


def feed(path: Path, **given: Any) -> Feed:
    return Feed(path=path, name=given.pop("name", "Sample list"), day=DAY, **given)


def people(path: Path, **given: Any) -> list[Proposed]:
    """Everybody in a file, by the format that its first line shows."""
    return list(read(find_format(path), feed(path, **given)))


def write_lines(path: Path, entities: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entities), "utf-8")
    return path


def ftm(key: str, name: str | list[str], **properties: Any) -> dict[str, Any]:
    """An entity as OpenSanctions exports it."""
    names = [name] if isinstance(name, str) else name
    listed = {prop: value if isinstance(value, list) else [value] for prop, value in properties.items()}
    return {
        "id": key,
        "caption": names[0] if names else key,
        "schema": "Person",
        "properties": {"name": names, **listed},
        "referents": [],
        "datasets": ["xx_sample"],
        "first_seen": "2024-01-01T00:00:00",
        "last_seen": "2026-11-01T00:00:00",
        "target": True,
    }


def snak(prop: str, value: Any, kind: str) -> dict[str, Any]:
    return {"snaktype": "value", "property": prop, "datavalue": {"value": value, "type": kind}, "datatype": kind}


def item(prop: str, qid: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(qid[1:]), "id": qid}
    return snak(prop, value, "wikibase-entityid")


def time(prop: str, date: str, precision: int = 11) -> dict[str, Any]:
    value = {
        "time": f"+{date}T00:00:00Z",
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
    }
    return snak(prop, value, "time")


def text(prop: str, lang: str, words: str) -> dict[str, Any]:
    return snak(prop, {"text": words, "language": lang}, "monolingualtext")


def claim(mainsnak: dict[str, Any], *urls: str, rank: str = "normal", **qualifiers: dict[str, Any]) -> dict[str, Any]:
    references = [
        {"hash": "0", "snaks": {"P854": [snak("P854", url, "string")]}, "snaks-order": ["P854"]} for url in urls
    ]
    found = {name: [value] for name, value in qualifiers.items()}
    return {"mainsnak": mainsnak, "type": "statement", "rank": rank, "references": references, "qualifiers": found}


def human(qid: str, labels: dict[str, str], aliases: dict[str, list[str]], **claims: Any) -> dict[str, Any]:
    """An entity as a dump of Wikidata holds it, but for what nobody reads."""
    claims.setdefault("P31", [claim(item("P31", "Q5"))])
    return {
        "type": "item",
        "id": qid,
        "labels": {lang: {"language": lang, "value": value} for lang, value in labels.items()},
        "descriptions": {},
        "aliases": {lang: [{"language": lang, "value": value} for value in values] for lang, values in aliases.items()},
        "claims": claims,
        "sitelinks": {},
        "lastrevid": 1,
    }
