"""Which bytes of a post's text are hashtags and links.

Bluesky keeps no markup: a facet names a stretch of the text's UTF-8 bytes and what it is
(https://docs.bsky.app/docs/advanced-guides/post-richtext). Every letter beyond ASCII moves the bytes
away from the code points, so offsets are made here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypedDict

import regex

LINK = regex.compile(r"https?://[^\s<>\"“”«»]+")
TRAILING = ".,;:!?)]}'…"


class ByteSlice(TypedDict):
    """Half-open span of UTF-8 bytes: `app.bsky.richtext.facet#byteSlice`."""

    byteStart: int
    byteEnd: int


class Facet(TypedDict):
    """`app.bsky.richtext.facet`: a stretch of bytes and its features (`#tag` with `tag`, `#link` with `uri`)."""

    index: ByteSlice
    features: list[dict[str, str]]


def link_spans(text: str) -> Iterator[tuple[int, int]]:
    """Half-open code-point spans of the web addresses in `text`, without the punctuation that follows them."""
    for match in LINK.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip(TRAILING))


def tag_spans(text: str, tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Half-open code-point spans of `#tag` for each of `tags` (without their `#`), the sign included."""
    for tag in tags:
        for match in regex.finditer(rf"(?<![\w&#])#{regex.escape(tag)}(?![\w])", text):
            yield match.start(), match.end(), tag


def facets(text: str, tags: Iterable[str]) -> list[Facet]:
    """The facets of `text` in order, never overlapping: its web addresses, and those of `tags` that stand in it."""
    found: list[tuple[int, int, dict[str, str]]] = [
        (start, end, {"$type": "app.bsky.richtext.facet#link", "uri": text[start:end]})
        for start, end in link_spans(text)
    ]
    for start, end, tag in tag_spans(text, dict.fromkeys(tags)):
        if all(end <= other_start or start >= other_end for other_start, other_end, _ in found):
            found.append((start, end, {"$type": "app.bsky.richtext.facet#tag", "tag": tag}))
    return [
        Facet(
            index=ByteSlice(byteStart=len(text[:start].encode()), byteEnd=len(text[:end].encode())),
            features=[feature],
        )
        for start, end, feature in sorted(found, key=lambda item: item[0])
    ]
