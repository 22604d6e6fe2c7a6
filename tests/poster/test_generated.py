"""A thousand posts by chance: none over a limit, none cut, no facet off by a byte."""

from __future__ import annotations

import pytest
import regex

from bot.model import Piece, Summary
from bot.poster.compose import BLUESKY, Limits, compose, graphemes, mastodon_limits
from bot.poster.facets import facets, link_spans
from tests.poster.generated import generated

POSTS = 1000


@pytest.fixture(scope="module")
def threads() -> list[tuple[Summary, Limits, tuple[Piece, ...]]]:
    return [
        (summary, limits, compose(summary, limits))
        for summary in generated(POSTS)
        for limits in (BLUESKY, mastodon_limits())
    ]


def test_there_are_a_thousand_posts_in_five_languages(threads: list[tuple[Summary, Limits, tuple[Piece, ...]]]) -> None:
    assert len(threads) == 2 * POSTS
    assert {summary.lang for summary, *_ in threads} == {"en", "be", "ru", "uk", "es"}
    said = "".join(piece.text for *_, pieces in threads for piece in pieces)
    for script in (
        r"\p{Cyrillic}",
        r"\p{Arabic}",
        r"\p{Han}",
        r"\p{Hangul}",
        r"\p{Tibetan}",
        r"\p{Emoji_Presentation}",
    ):
        assert len(regex.findall(script, said)) > 100


def test_none_is_over_a_limit(threads: list[tuple[Summary, Limits, tuple[Piece, ...]]]) -> None:
    for summary, limits, pieces in threads:
        for piece in pieces:
            folded = graphemes(piece.warning)
            assert limits.size(piece.text) + folded <= limits.graphemes, summary.key
            assert limits.octets is None or len(piece.text.encode()) <= limits.octets
            assert piece.warning == (summary.warning if limits.network == "mastodon" else "")
            assert piece.text == piece.text.strip()
            assert piece.text


def test_every_facet_says_what_its_bytes_say(threads: list[tuple[Summary, Limits, tuple[Piece, ...]]]) -> None:
    seen = {"#tag": 0, "#link": 0}
    for _, limits, pieces in threads:
        if limits is not BLUESKY:
            continue
        for piece in pieces:
            raw, end = piece.text.encode(), 0
            for facet in facets(piece.text, piece.tags):
                start, stop = facet["index"]["byteStart"], facet["index"]["byteEnd"]
                assert end <= start < stop <= len(raw)
                end = stop
                (feature,) = facet["features"]
                meant = feature.get("uri", f"#{feature.get('tag')}")
                assert raw[start:stop].decode() == meant
                seen[feature["$type"].removeprefix("app.bsky.richtext.facet")] += 1
            links = [one for one in facets(piece.text, ()) if "uri" in one["features"][0]]
            assert len(links) == len(list(link_spans(piece.text)))
            for tag in piece.tags:  # every hashtag at the end has its facet
                assert any(one["features"][0].get("tag") == tag for one in facets(piece.text, piece.tags))
    assert min(seen.values()) > 500


def test_nothing_is_lost_doubled_or_cut(threads: list[tuple[Summary, Limits, tuple[Piece, ...]]]) -> None:
    for summary, _, pieces in threads:
        said = "\n".join(piece.text for piece in pieces)
        at = 0
        for post in summary.posts:
            for paragraph in post:
                for sentence in paragraph.sentences:
                    at = said.index(sentence.text, at) + len(sentence.text)
        wanted = sum(len(s.text) for post in summary.posts for p in post for s in p.sentences)
        marks = sum(len(f"#{tag} ") + 2 for tag in summary.tags) + sum(len("\n\n10/10") for _ in pieces)
        breaks = 2 * sum(len(p.sentences) + 1 for post in summary.posts for p in post) + 2 * len(pieces)
        assert len(said) <= wanted + marks + breaks
