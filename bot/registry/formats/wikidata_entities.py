"""How entities of Wikidata stand in files: one a line in an array (dumps), one document, or the API's `entities`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from bot.registry.formats.base import LINE_LIMIT, Feed, lines, open_bytes


def is_wikidata(first: bytes) -> bool:
    """Whether a file's first line begins a dump, or an entity."""
    return first.rstrip() == b"[" or re.match(rb'\[?\{\s*"(entities|type|id|pageid|labels)"', first) is not None


def entities(feed: Feed) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Entities with the line they stand on; a file that is one document has them all on line 1."""
    for number, raw in lines(feed):
        text = raw.removeprefix(b"[").removesuffix(b"]").strip().removesuffix(b",")
        if not text:
            continue
        try:
            found = msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            if number == 1 and text.startswith(b"{"):
                yield from _document(feed)
                return
            feed.wrong(number, "", "", f"no JSON: {error}")
        yield from ((number, entity) for entity in _unpacked(feed, number, found))


def _document(feed: Feed) -> Iterator[tuple[int, Mapping[str, Any]]]:
    with open_bytes(feed.path) as stream:
        text = stream.read(LINE_LIMIT)
    if len(text) == LINE_LIMIT:
        feed.wrong(1, "", "", "is one large document: write one entity a line, as dumps do")
    try:
        found = msgspec.json.decode(text.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        feed.wrong(1, "", "", f"no JSON: {error}")
    yield from ((1, entity) for entity in _unpacked(feed, 1, found))


def _unpacked(feed: Feed, line: int, found: Any) -> list[Mapping[str, Any]]:
    several = found.get("entities") if isinstance(found, dict) else None
    if isinstance(several, dict | list):
        found = list(several.values()) if isinstance(several, dict) else several
    entities = found if isinstance(found, list) else [found]
    for entity in entities:
        if not isinstance(entity, dict) or not isinstance(entity.get("id"), str):
            feed.wrong(line, "", "id", "is missing: every entity of Wikidata has one")
        for name in ("labels", "aliases", "claims"):
            # PHP writes an empty object as an empty list.
            if entity.get(name, {}) == []:
                entity[name] = {}
            if not isinstance(entity.get(name, {}), dict):
                feed.wrong(line, entity["id"], name, "must be an object")
    return [entity for entity in entities if "missing" not in entity]


_TAGS = {
    "mul": "und", "simple": "en", "be-tarask": "be", "be-x-old": "be", "sr-ec": "sr-Cyrl", "sr-el": "sr-Latn",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant", "no": "no", "nb": "no",
}  # fmt: skip


def language_tag(code: str) -> str:
    """A language code of Wikimedia as BCP 47: "zh-hant" is zh-Hant, "de-ch" de-CH, "mul" (and unknown ones) und."""
    if code in _TAGS:
        return _TAGS[code]
    first, *rest = code.split("-")
    if not re.fullmatch("[a-z]{2,3}", first):
        return "und"
    script = next((f"-{part.title()}" for part in rest if re.fullmatch("[a-z]{4}", part)), "")
    region = next((f"-{part.upper()}" for part in rest if re.fullmatch("[a-z]{2}", part)), "")
    return first + script + region
