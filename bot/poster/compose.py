"""A Summary fitted to one network: the posts of its thread, none over a limit, none broken inside a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import regex

from bot.errors import PublishError
from bot.model import Network, Paragraph, Piece, Summary
from bot.poster.facets import link_spans
from bot.poster.media import ImageLimits

GRAPHEME = regex.compile(r"\X")
NUMBERED_FROM = 4
"""Threads of so many posts and more carry "2/5"; a reader finds the way through three without."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one post may be on a network.

    `graphemes` are what readers take for characters (UAX #29); `octets` are UTF-8 bytes, None where nobody counts them.
    `link` is what any web address counts, however long it is; None: as many graphemes as it has.
    """

    network: Network
    graphemes: int
    octets: int | None = None
    link: int | None = None
    images: ImageLimits = field(default_factory=ImageLimits)

    def size(self, text: str) -> int:
        """The graphemes of `text` as this network counts them."""
        size = graphemes(text)
        if self.link is not None:
            size += sum(self.link - graphemes(text[start:end]) for start, end in link_spans(text))
        return size

    def fits(self, text: str) -> bool:
        """Whether the network takes `text` as one post."""
        return self.size(text) <= self.graphemes and (self.octets is None or len(text.encode()) <= self.octets)


BLUESKY = Limits(Network.BLUESKY, graphemes=300, octets=3000, images=ImageLimits(octets=1_000_000))
"""`app.bsky.feed.post`: maxGraphemes 300, maxLength 3000 (the lexicon of 2026); every PDS takes images of that size."""


DESCRIPTION = 1500
"""What Mastodon takes as a description of an image where it does not say (before 4.4)."""


def mastodon_limits(
    max_characters: int = 500, characters_reserved_per_url: int = 23, images: ImageLimits | None = None
) -> Limits:
    """What a server says under `configuration` (https://docs.joinmastodon.org/entities/Instance/#configuration)."""
    return Limits(
        Network.MASTODON,
        graphemes=max_characters,
        link=characters_reserved_per_url,
        images=images or ImageLimits(alt=DESCRIPTION),
    )


LIMITS: dict[Network, Limits] = {Network.BLUESKY: BLUESKY, Network.MASTODON: mastodon_limits()}
"""What to fit to as long as the server has not said otherwise."""


def graphemes(text: str) -> int:
    """User-perceived characters of `text`."""
    return len(GRAPHEME.findall(text))


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs as they stand in a post: an empty line between."""
    return "\n\n".join(paragraph.text for paragraph in paragraphs)


def compose(
    summary: Summary, limits: Limits, image: bytes | None = None, further: Mapping[int, bytes] | None = None
) -> tuple[Piece, ...]:
    """The thread of `summary` on one network, in order; `image` (PNG) goes with the first post.

    `further` are the images of `summary.further`, by their place. The posts are those of the template; one that is too
    long is broken between paragraphs, or sentences where it must. Hashtags end the last post. A content warning stands
    on every post of a network that has them, and counts. An image that the network does not take is left out, for the
    text says all that matters; so is one whose description can't be shortened. PublishError: a single sentence is
    longer than a post may be; the template must change.
    """
    warning = summary.warning if limits.network is Network.MASTODON else ""
    if warning:
        limits = replace(limits, graphemes=limits.graphemes - graphemes(warning))
    images = {0: image, **(further or {})}
    alts = {0: summary.card.alt if summary.card else "", **{at: card.alt for at, card in summary.further}}
    tags = tuple(tag.removeprefix("#") for tag in summary.tags)
    ending = " ".join(f"#{tag}" for tag in tags)
    reserved = ""
    texts = _thread(summary, limits, ending, reserved)
    if len(texts) >= NUMBERED_FROM:
        reserved = f"\n\n{len(texts) + 9}/{len(texts) + 9}"
        texts = _thread(summary, limits, ending, reserved)
    pieces = []
    for ordinal, (text, place) in enumerate(texts):
        picture, alt = _picture(limits, place, images, alts)
        parts = [text]
        if len(texts) >= NUMBERED_FROM:
            parts.append(f"{ordinal + 1}/{len(texts)}")
        last = ordinal == len(texts) - 1
        if last and ending:
            parts.append(ending)
        pieces.append(
            Piece(
                network=limits.network,
                ordinal=ordinal,
                text="\n\n".join(parts),
                lang=summary.lang,
                tags=tags if last else (),
                image=picture,
                alt=alt,
                warning=warning,
                label=summary.label if limits.network is Network.BLUESKY else "",
            )
        )
    return tuple(pieces)


def _picture(
    limits: Limits, place: int | None, images: Mapping[int, bytes | None], alts: Mapping[int, str]
) -> tuple[bytes | None, str]:
    """The image of a post, with its description as the network takes it."""
    picture = images.get(place) if place is not None else None
    if place is None or picture is None or not limits.images.takes(picture):
        return None, ""
    alt = limits.images.described(alts[place])
    return (picture, alt) if alt or not alts[place] else (None, "")


def _thread(summary: Summary, limits: Limits, ending: str, reserved: str) -> list[tuple[str, int | None]]:
    """The texts of the posts, room for `reserved` left in each and for the hashtags in the last.

    With each its place among the template's posts; None for the rest of one that was broken.
    """
    texts: list[tuple[str, int | None]] = []
    for number, paragraphs in enumerate(summary.posts):
        closing = f"\n\n{ending}" if ending and number == len(summary.posts) - 1 else ""
        parts = _break(summary, list(paragraphs), limits, reserved, closing)
        texts += [(text, number if part == 0 else None) for part, text in enumerate(parts)]
    return texts


def _break(summary: Summary, paragraphs: list[Paragraph], limits: Limits, reserved: str, closing: str) -> list[str]:
    """One post of the template as few posts that fit. `closing` must fit after the last of them."""
    texts: list[str] = []
    while paragraphs:
        if limits.fits(text_of(paragraphs) + reserved + closing):
            return [*texts, text_of(paragraphs)]
        head, paragraphs = _head(summary, paragraphs, limits, reserved)
        texts.append(text_of(head))
    return texts


def _head(
    summary: Summary, paragraphs: list[Paragraph], limits: Limits, reserved: str
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The longest beginning that makes a post and leaves something for the next, and that rest."""
    for count in range(len(paragraphs) - 1, 0, -1):
        # a paragraph that announces what follows is no end of a post
        if limits.fits(text_of(paragraphs[:count]) + reserved) and not paragraphs[count - 1].text.endswith(":"):
            return paragraphs[:count], paragraphs[count:]
    for whole in range(len(paragraphs) - 1, -1, -1):
        broken = paragraphs[whole]
        for count in range(len(broken.sentences) - 1, 0, -1):
            head = [*paragraphs[:whole], Paragraph(broken.sentences[:count], broken.listed)]
            if limits.fits(text_of(head) + reserved):
                rest = Paragraph(broken.sentences[count:], broken.listed)
                return head, [rest, *paragraphs[whole + 1 :]]
    if len(paragraphs) > 1 and limits.fits(text_of(paragraphs[:1]) + reserved):
        return paragraphs[:1], paragraphs[1:]
    sentence = max((s.text for p in paragraphs for s in p.sentences), key=limits.size)
    raise PublishError(
        f"the draft {summary.key} has a sentence of {limits.size(sentence)} characters; "
        f"with hashtags and numbers {limits.network} takes {limits.graphemes}: shorten it in the template: {sentence!r}"
    )
