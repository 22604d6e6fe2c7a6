"""What would be posted, exactly: the text of each post, its image and alt text, and how much of the limit it takes.

The same pieces that a poster sends are shown, on a terminal and as a fragment of a page.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

import msgspec
from babel import Locale
from markupsafe import Markup, escape
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from bot.errors import PublishError
from bot.model import Card, Network, Piece, Summary
from bot.poster.base import Record
from bot.poster.card import render
from bot.poster.compose import Limits, compose
from bot.poster.facets import link_spans, tag_spans
from bot.poster.fonts import Fonts
from bot.poster.media import png_size

Prepare = Callable[[Piece], Record]
"""Makes the record of a piece, as `Poster.prepare` does."""
NAMES = {Network.BLUESKY: "Bluesky", Network.MASTODON: "Mastodon"}

STYLE = """
.draft-networks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.2rem; }
.draft-networks h4 { margin: 0 0 .4rem; }
.draft-post { border: 1px solid #8887; border-radius: .6rem; padding: .8rem 1rem; margin: 0 0 .6rem; }
.draft-post p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.draft-post .tag { font-weight: 600; }
.draft-post img { display: block; width: 100%; height: auto; margin: .7rem 0 .3rem; border-radius: .4rem; }
.draft-data { border-collapse: collapse; margin: .4rem 0 1rem; font-size: .85em; }
.draft-data caption { text-align: left; font-weight: 600; }
.draft-data th { text-align: left; font-weight: 400; padding-right: 1rem; }
.draft-data td { text-align: right; }
.draft-post pre { font-size: .8em; white-space: pre-wrap; overflow-wrap: anywhere; }
.draft-post .aside { font-size: .85em; opacity: .85; margin-top: .5rem; }
"""
"""The stylesheet of the fragments, for the page that takes them."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A summary as each network would get it. `note`: why it can't go out yet; "" where nothing stands against it."""

    summary: Summary
    threads: Mapping[Network, tuple[Piece, ...]]
    limits: Mapping[Network, Limits]
    note: str = ""
    images: frozenset[int] = frozenset()
    """Which posts of the template have an image; a network that does not take it gets the post without."""
    records: Mapping[Network, tuple[Record, ...]] = field(default_factory=dict)
    """What each network would be sent; without the time and the post answered, which are known when it goes out."""

    def left_out(self, network: Network) -> bool:
        """Whether an image is missing on a network."""
        return sum(piece.image is not None for piece in self.threads[network]) < len(self.images)

    def remarks(self, network: Network) -> tuple[str, ...]:
        """What a moderator should know of the network's version."""
        label = next((piece.label for piece in self.threads[network] if piece.label), "")
        return (
            *((f"Labelled {label}: apps may cover or fold it",) if label else ()),
            *(("Without an image that this network does not take",) if self.left_out(network) else ()),
        )


def draw(card: Card | None, fonts: Fonts) -> bytes | None:
    """The card as PNG, square where it doesn't fit into its shape.

    None where there is none or it can't be drawn: a post goes out without it rather than not.
    """
    if card is None:
        return None
    for one in (card, msgspec.structs.replace(card, shape="square")):
        try:
            return render(one, fonts)
        except PublishError:
            continue
    return None


def images(summary: Summary, fonts: Fonts) -> tuple[bytes | None, dict[int, bytes]]:
    """The first post's image, and those of later posts by their place, as `compose` takes them."""
    drawn = {at: draw(card, fonts) for at, card in summary.further}
    return draw(summary.card, fonts), {at: image for at, image in drawn.items() if image is not None}


def preview(
    summary: Summary,
    fonts: Fonts,
    limits: Sequence[Limits],
    note: str = "",
    prepare: Mapping[Network, Prepare] | None = None,
) -> Preview:
    """Compose `summary` for each network with its card. PublishError: a sentence is too long for one of them.

    `prepare` makes the records that are shown beside it.
    """
    image, further = images(summary, fonts)
    threads = {one.network: compose(summary, one, image, further) for one in limits}
    making = {network: make for network, make in (prepare or {}).items() if network in threads}
    return Preview(
        summary=summary,
        threads=threads,
        records={network: tuple(map(make, threads[network])) for network, make in making.items()},
        limits={one.network: one for one in limits},
        note=note,
        images=frozenset(({0} if image is not None else set()) | further.keys()),
    )


def terminal(shown: Preview) -> RenderableType:
    """The preview for a terminal, one box a post."""
    parts: list[RenderableType] = []
    if shown.note:
        parts.append(Text(f"Not to be posted yet: {shown.note}", style="bold"))
    for network, pieces in shown.threads.items():
        parts += [Text(f"{NAMES[network]}: {remark}.", style="bold") for remark in shown.remarks(network)]
        for piece in pieces:
            text = Text(piece.text)
            for start, end, _ in tag_spans(piece.text, piece.tags):
                text.stylize("bold", start, end)
            for start, end in link_spans(piece.text):
                text.stylize("underline", start, end)
            if piece.warning:
                text.append(f"\n\n[folded behind: {piece.warning}]", style="italic")
            if piece.image is not None:
                text.append(f"\n\n[image, {len(piece.image) // 1024} KB] {piece.alt}", style="italic")
            parts.append(
                Panel(text, title=_title(network, piece, len(pieces)), subtitle=_count(piece, shown.limits[network]),
                      title_align="left", subtitle_align="right", width=76)
            )  # fmt: skip
    return Group(*parts)


def page_fragment(shown: Preview) -> Markup:
    """The preview as HTML, every text escaped, with classes that `STYLE` styles."""
    summary = shown.summary
    language = Locale.parse(summary.lang, sep="-").english_name or summary.lang
    columns = [
        Markup("<div><h4>{}</h4>{}{}</div>").format(
            NAMES[network],
            Markup("").join(Markup("<p>{}.</p>").format(remark) for remark in shown.remarks(network)),
            Markup("").join(
                _post(piece, shown.limits[network], len(pieces), record)
                for piece, record in zip_longest(pieces, shown.records.get(network, ()))
            ),
        )
        for network, pieces in shown.threads.items()
    ]
    note = Markup("<p>Not to be posted yet: {}.</p>").format(shown.note) if shown.note else Markup("")
    return Markup('<h3>{}, {}</h3>{}<div class="draft-networks">{}</div>{}').format(
        TITLES.get(summary.kind, summary.kind.capitalize()),
        language,
        note,
        Markup("").join(columns),
        data_tables(summary),
    )


TITLES = {
    "week": "The week in mentions",
    "name": "One name",
    "story": "A story",
    "calendar": "The day's calendar",
    "counts": "How many, by which list",
    "release": "A release",
    "correction": "A correction",
}


def data_tables(summary: Summary) -> Markup:
    """The data of a summary's charts as tables."""
    tables = Markup("")
    for card in (summary.card, *(card for _, card in summary.further)):
        if card is not None and card.bars:
            rows = Markup("").join(
                Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(bar.label, bar.text) for bar in card.bars
            )
            tables += Markup('<table class="draft-data"><caption lang="{}">{}</caption>{}</table>').format(
                card.lang, card.title, rows
            )
    return tables


def _post(piece: Piece, limits: Limits, posts: int, record: Record | None) -> Markup:
    image = Markup("")
    if piece.image is not None:
        data = base64.b64encode(piece.image).decode()
        width, height = png_size(piece.image)
        image = Markup('<img src="data:image/png;base64,{}" alt="{}" width="{}" height="{}">').format(
            data, piece.alt, width, height
        )
        image += Markup('<p class="aside">Image description: <span lang="{}">{}</span></p>').format(
            piece.lang, piece.alt
        )
    fold = Markup('<p class="aside">Folded behind: {}</p>').format(piece.warning) if piece.warning else Markup("")
    sent = Markup("")
    if record is not None:
        sent = Markup('<details class="aside"><summary>What is sent</summary><pre dir="ltr">{}</pre></details>').format(
            json.dumps(record, ensure_ascii=False, indent=1)
        )
    return Markup('<div class="draft-post">{}<p lang="{}" dir="auto">{}</p>{}{}<p class="aside">{}</p></div>').format(
        fold, piece.lang, _marked_up(piece), image, sent, f"{piece.ordinal + 1} of {posts} · {_count(piece, limits)}"
    )


def _marked_up(piece: Piece) -> Markup:
    """The text with its hashtags and addresses marked, but nothing in it to follow or load."""
    spans = [(start, end) for start, end, _ in tag_spans(piece.text, piece.tags)] + list(link_spans(piece.text))
    html, at = Markup(""), 0
    for start, end in sorted(spans):
        if start >= at:
            html += escape(piece.text[at:start]) + Markup('<span class="tag">{}</span>').format(piece.text[start:end])
            at = end
    return html + escape(piece.text[at:])


def _title(network: Network, piece: Piece, posts: int) -> str:
    return f"{NAMES[network]} {piece.ordinal + 1} of {posts}" if posts > 1 else NAMES[network]


def _count(piece: Piece, limits: Limits) -> str:
    return f"{limits.size(piece.text)} of {limits.graphemes} characters"
