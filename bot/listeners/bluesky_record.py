"""Records of app.bsky.feed.post, from JSON or DAG-CBOR alike, as Posts.

Only `text` is required: a part that is not as the lexicon says is left out, the post stays. Lexicons:
https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky (feed/post, richtext/facet, embed/*).
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec

from bot.listeners.fields import Malformed, hashtags, items, languages, moment, part, strings
from bot.model import Network, Post
from bot.watchlist import typed_tags

COLLECTION = "app.bsky.feed.post"
MAX_TEXT = 30_000
"""The lexicon allows 3,000 bytes; not every server checks. Beyond ten times that it is no post."""

MASTODON_PAGE = re.compile(r"/@([^/@]+)/(\d+)\Z")


class ByteSlice(msgspec.Struct, rename="camel"):
    """app.bsky.richtext.facet#byteSlice: half open, UTF-8 bytes of the text."""

    byte_start: int
    byte_end: int


class Feature(msgspec.Struct):
    """app.bsky.richtext.facet#mention, #link, #tag: only a tag has `tag`, without its `#`."""

    type: str = msgspec.field(name="$type", default="")
    tag: str = ""


class Facet(msgspec.Struct):
    """app.bsky.richtext.facet."""

    index: ByteSlice
    features: list[Feature]


class Described(msgspec.Struct):
    """An image of app.bsky.embed.images or app.bsky.embed.gallery."""

    alt: str = ""


class Embed(msgspec.Struct):
    """app.bsky.embed.images, .gallery, .video, .record and .recordWithMedia in one: no field means two things.

    `record` is a com.atproto.repo.strongRef, or in .recordWithMedia an object that holds one.
    """

    type: str = msgspec.field(name="$type", default="")
    images: list[Described] = []
    items: list[Described] = []
    alt: str | None = None
    media: Embed | None = None
    record: dict[str, Any] | None = None

    @property
    def alts(self) -> tuple[str, ...]:
        """The descriptions of images and video, in order."""
        own = [image.alt for image in (*self.images, *self.items)] + [self.alt or ""]
        return (*filter(None, (alt.strip() for alt in own)), *(self.media.alts if self.media else ()))

    @property
    def quoted(self) -> str | None:
        """The AT URI of the quoted post."""
        ref = self.record or {}
        if isinstance(inner := ref.get("record"), dict):
            ref = inner
        uri = ref.get("uri")
        return uri if isinstance(uri, str) and f"/{COLLECTION}/" in uri else None


class Ref(msgspec.Struct):
    """com.atproto.repo.strongRef."""

    uri: str


class Reply(msgspec.Struct):
    """app.bsky.feed.post#replyRef."""

    parent: Ref


class Label(msgspec.Struct):
    """com.atproto.label.defs#selfLabel."""

    val: str


class SelfLabels(msgspec.Struct):
    """com.atproto.label.defs#selfLabels: what an author says of the record; `bot` on posts made by a program."""

    values: list[Label]


def facet_tags(text: str, facets: object) -> list[str]:
    """The hashtags that facets mark, without `#`; facets with bytes outside the text or inside a letter don't count."""
    found = []
    raw = text.encode()
    for item in items(facets):
        facet = part(item, Facet)
        if facet is None or not _on_letters(raw, facet.index):
            continue
        found += [feature.tag for feature in facet.features if feature.tag and feature.type.endswith("#tag")]
    return found


def _on_letters(raw: bytes, index: ByteSlice) -> bool:
    start, end = index.byte_start, index.byte_end
    if not 0 <= start < end <= len(raw):
        return False
    return raw[start] & 0xC0 != 0x80 and (end == len(raw) or raw[end] & 0xC0 != 0x80)


def all_tags(text: str, facets: object, outline: object) -> tuple[str, ...]:
    """The tags of a post in order, each once: marked by facets, in the record's `tags`, or merely typed."""
    return hashtags([*facet_tags(text, facets), *strings(outline), *typed_tags(text)])


def canonical(url: object) -> str | None:
    """The ActivityPub id of the post that a bridge copied, from the address the bridge gives.

    Mastodon's page of a post, /@name/1, has the id /users/name/statuses/1.
    """
    if not isinstance(url, str) or not url.startswith(("https://", "http://", "at://")):
        return None
    page = MASTODON_PAGE.search(urlsplit(url).path)
    return f"{url[: -len(page[0])]}/users/{page[1]}/statuses/{page[2]}" if page else url


def read_post(record: object, *, did: str, rkey: str, at: datetime, edited: bool = False) -> Post:
    """The Post of a record. `at` is the network's time of the event that brought it, be it new or `edited`.

    Raises Malformed when there is no text to speak of.
    """
    if not isinstance(record, dict):
        raise Malformed("record")
    text = record.get("text")
    if not isinstance(text, str):
        raise Malformed("text")
    if len(text) > MAX_TEXT:
        raise Malformed("too-long")
    embed = part(record.get("embed"), Embed)
    reply = part(record.get("reply"), Reply)
    labels = part(record.get("labels"), SelfLabels)
    return Post(
        network=Network.BLUESKY,
        uri=f"at://{did}/{COLLECTION}/{rkey}",
        author=did,
        created_at=moment(record.get("createdAt"), at),
        text=text,
        langs=languages(items(record.get("langs"))),
        tags=all_tags(text, record.get("facets"), record.get("tags")),
        alts=embed.alts if embed else (),
        reply_to=reply.parent.uri if reply else None,
        reply_to_author=reply.parent.uri.removeprefix("at://").partition("/")[0] if reply else None,
        quote_of=embed.quoted if embed else None,
        origin=canonical(record.get("bridgyOriginalUrl")),
        edited_at=at if edited else None,
        bot=any(label.val == "bot" for label in labels.values) if labels else False,
    )
