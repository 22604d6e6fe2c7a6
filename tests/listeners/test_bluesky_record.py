"""Records of Bluesky posts: every part that is as its lexicon says is taken, every other one costs only itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.listeners.bluesky_record import canonical, read_post
from bot.listeners.fields import Malformed
from tests.listeners.frames import ALICE, START, record, stamp


def read(text: Any = "text", **more: Any) -> Any:
    return read_post(record(text, **more), did=ALICE, rkey="3k", at=START)


def tag_facet(start: int, end: int, tag: str) -> dict[str, Any]:
    return {
        "$type": "app.bsky.richtext.facet",
        "index": {"byteStart": start, "byteEnd": end},
        "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": tag}],
    }


def test_a_plain_post() -> None:
    post = read("Свабода!", langs=["be", "ru"])
    assert (post.uri, post.author) == (f"at://{ALICE}/app.bsky.feed.post/3k", ALICE)
    assert (post.text, post.langs, post.created_at, post.edited_at) == ("Свабода!", ("be", "ru"), START, None)


def test_tags_from_facets_outline_and_text_each_once() -> None:
    text = "Воля #Вясна ＃typed #FreeViasna"
    start = len("Воля ".encode())
    facets = [tag_facet(start, start + len("#Вясна".encode()), "Вясна")]
    assert read(text, facets=facets, tags=["Outline", "freeviasna"]).tags == (
        "Вясна",
        "Outline",
        "freeviasna",
        "typed",
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 999), (-1, 3), (3, 3), (5, 2), (1, 4), (0, 1), (10**30, 10**31)],
    ids=["beyond", "negative", "empty", "backwards", "begins inside a letter", "ends inside a letter", "huge"],
)
def test_facets_with_impossible_bytes_are_left_out(start: int, end: int) -> None:
    assert read("Ява і вы", facets=[tag_facet(start, end, "evil")]).tags == ()


def test_a_broken_facet_spoils_no_other() -> None:
    good = tag_facet(0, 2, "good")
    link = {"index": {"byteStart": 0, "byteEnd": 2}, "features": [{"$type": "…#link", "uri": "https://x.example"}]}
    for bad in (
        None,
        7,
        "x",
        {},
        {"index": {"byteStart": "0", "byteEnd": 2}, "features": []},
        {"features": None},
        link,
    ):
        assert read("aaaa", facets=[bad, good]).tags == ("good",)


def image(alt: Any) -> dict[str, Any]:
    return {"alt": alt, "image": {"$type": "blob", "ref": {"$link": "bafk"}, "mimeType": "image/png", "size": 1}}


def test_alt_texts_of_images_gallery_video_and_media_beside_a_quote() -> None:
    ref = {"uri": "at://did:plc:x/app.bsky.feed.post/1", "cid": "bafy"}
    images = {"$type": "app.bsky.embed.images", "images": [image("one"), image(""), image(" two ")]}
    assert read(embed=images).alts == ("one", "two")
    assert read(embed={"$type": "app.bsky.embed.gallery", "items": [image("three")]}).alts == ("three",)
    assert read(embed={"$type": "app.bsky.embed.video", "alt": "film", "video": {}}).alts == ("film",)
    both = {"$type": "app.bsky.embed.recordWithMedia", "record": {"record": ref}, "media": images}
    assert read(embed=both).alts == ("one", "two")
    assert read(embed=both).quote_of == ref["uri"]
    assert read(embed={"$type": "app.bsky.embed.record", "record": ref}).quote_of == ref["uri"]


def test_a_quoted_list_is_no_quoted_post() -> None:
    ref = {"uri": "at://did:plc:x/app.bsky.graph.list/1", "cid": "bafy"}
    assert read(embed={"$type": "app.bsky.embed.record", "record": ref}).quote_of is None


def test_reply() -> None:
    ref = {"uri": "at://did:plc:x/app.bsky.feed.post/1", "cid": "bafy"}
    assert read(reply={"root": ref, "parent": ref}).reply_to == ref["uri"]


def test_a_post_that_says_that_a_program_made_it() -> None:
    labels = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "spoiler"}, {"val": "bot"}]}
    assert read(labels=labels).bot
    assert not read(labels={**labels, "values": [{"val": "spoiler"}]}).bot


@pytest.mark.parametrize("odd", [None, 7, "x", [], {}, [None], {"parent": 5}, {"images": "x"}, {"$type": None}])
def test_odd_parts_cost_only_themselves(odd: Any) -> None:
    post = read("still here", facets=odd, embed=odd, reply=odd, langs=odd, tags=odd, labels=odd, bridgyOriginalUrl=odd)
    assert post.text == "still here"
    assert (post.alts, post.reply_to, post.quote_of, post.origin) == ((), None, None, None)


def test_languages_that_are_none() -> None:
    assert read(langs=["en", "x" * 40, "<b>", "", 5, "zh-Hant"]).langs == ("en", "zh-Hant")


@pytest.mark.parametrize("when", [None, 5, "yesterday", "", "9999-99-99", "0001-01-01T00:00:00+14:00"])
def test_a_time_that_is_none_is_the_time_of_the_event(when: Any) -> None:
    assert read(createdAt=when).created_at == START


def test_the_future_is_now_and_the_past_stays() -> None:
    assert read(createdAt=stamp(START + timedelta(days=400))).created_at == START
    old = START - timedelta(days=4000)
    assert read(createdAt=stamp(old)).created_at == old
    assert read(createdAt="2026-11-02T12:00:00+03:00").created_at == START - timedelta(hours=1)


@pytest.mark.parametrize(
    ("value", "why"), [(None, "record"), ([], "record"), ({}, "text"), ({"text": 5}, "text"), ({"text": None}, "text")]
)
def test_without_text_there_is_no_post(value: Any, why: str) -> None:
    with pytest.raises(Malformed, match=why):
        read_post(value, did=ALICE, rkey="3k", at=START)


def test_a_text_beyond_reason_is_no_post() -> None:
    with pytest.raises(Malformed, match="too-long"):
        read("x" * 30_001)


def test_bridged_copies_name_their_original() -> None:
    assert canonical("https://m.example/@ann/114") == "https://m.example/users/ann/statuses/114"
    assert canonical("https://m.example/users/ann/statuses/114") == "https://m.example/users/ann/statuses/114"
    assert canonical("https://pleroma.example/objects/5-6") == "https://pleroma.example/objects/5-6"
    assert canonical("javascript:alert(1)") is None
    assert read(bridgyOriginalUrl="https://m.example/@ann/114").origin == "https://m.example/users/ann/statuses/114"
