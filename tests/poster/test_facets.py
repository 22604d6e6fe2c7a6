from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.poster.facets import facets, link_spans

PARTS = [*"aя漢ع👩é \n.,:#", "👩‍👩‍👧", "https://a.example/ж", "#Тэг", "#Tag", "#Tags"]
TEXT = st.lists(st.sampled_from(PARTS), max_size=30).map("".join)


def _read(text: str, tags: list[str]) -> list[tuple[str, dict[str, str]]]:
    raw = text.encode()
    found = facets(text, tags)
    return [(raw[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(), f["features"][0]) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "Марфа Рабкова #FreeViasna",
        "丁家喜 👩‍👩‍👧‍👦 #FreeViasna",
        "رانيا العباسي\n\n#FreeViasna",
        "#FreeViasna, said once",
    ],
)
def test_a_tag_is_found_on_its_own_bytes_in_every_script(text: str) -> None:
    assert _read(text, ["FreeViasna"]) == [
        ("#FreeViasna", {"$type": "app.bsky.richtext.facet#tag", "tag": "FreeViasna"})
    ]


def test_only_whole_tags_that_are_asked_for_are_marked() -> None:
    assert _read("a#Tag #Tags &#Tag; #Other", ["Tag"]) == []


def test_a_link_ends_before_the_full_stop_and_takes_no_tag_within_it() -> None:
    read = _read("Чытай https://example.org/людзі#Tag.", ["Tag"])
    assert [text for text, _ in read] == ["https://example.org/людзі#Tag"]
    assert read[0][1]["uri"] == "https://example.org/людзі#Tag"


@given(TEXT, st.lists(st.sampled_from(["Tag", "Тэг", "Tags"])))
def test_facets_are_in_order_apart_and_say_what_their_bytes_say(text: str, tags: list[str]) -> None:
    end = 0
    for facet in facets(text, tags):
        assert facet["index"]["byteStart"] >= end
        end = facet["index"]["byteEnd"]
    for read, feature in _read(text, tags):
        assert read == feature.get("uri", f"#{feature.get('tag')}")
    assert len([one for one in facets(text, tags) if "uri" in one["features"][0]]) == len(list(link_spans(text)))
