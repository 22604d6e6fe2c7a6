"""The three streams of Bluesky through their readers: one result on the same acts, and nothing hostile gets further."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.errors import SourceError
from bot.listeners.base import CursorRefused, Intake
from bot.listeners.bluesky_firehose import Firehose
from bot.listeners.bluesky_jetstream import JetstreamV1, JetstreamV2
from bot.model import AuthorBack, AuthorGone, AuthorReset, Event, Network, PostGone, PostSeen
from bot.watchlist import Watchlist
from tests.listeners.frames import ALICE, BOB, Act, cbor, cid, info, micros, record, repo, v1, v2

STREAMS: dict[str, tuple[Any, Callable[..., bytes]]] = {
    "jetstream-v1": (JetstreamV1, v1),
    "jetstream-v2": (JetstreamV2, v2),
    "firehose": (Firehose, repo),
}
WATCH = Watchlist(["FreeViasna"], screen=lambda text: "Losik" in text, names=lambda text, *_: "Ihar Losik" in text)


def read(stream: str, *frames: bytes, watchlist: Watchlist = WATCH) -> Any:
    reader = STREAMS[stream][0](Intake("bluesky:test", Network.BLUESKY), watchlist)
    for frame in frames:
        reader.feed(frame)
    return reader


def told(stream: str, *acts: Act) -> tuple[list[Event], dict[str, int]]:
    reader = read(stream, *(STREAMS[stream][1](act) for act in acts))
    return reader.intake.events, reader.intake.dropped


ACTS = (
    Act(1, record=record("#FreeViasna now", facets=[{"index": {"byteStart": 0, "byteEnd": 11}, "features": [
        {"$type": "app.bsky.richtext.facet#tag", "tag": "FreeViasna"}]}])),
    Act(2, record=record("what a lovely day #cats")),
    Act(3, did=BOB, record=record("Ihar Losik has been in prison for years", langs=["en", "be"])),
    Act(4, did=BOB, record=record("a picture", embed={"$type": "app.bsky.embed.images", "images": [
        {"alt": "Ihar Losik at his desk", "image": {"$type": "blob"}}]})),
    Act(5, record=record("Losik Street is closed")),
    Act(6, kind="update", rkey="3k00000000001", record=record("never mind")),
    Act(7, kind="update", did=BOB, rkey="3k00000000003", record=record("Ihar Losik is not forgotten")),
    Act(8, kind="delete", did=BOB, rkey="3k00000000004"),
    Act(9, kind="inactive", did=BOB, status="takendown"),
    Act(10, kind="inactive", did=BOB, status="desynchronized"),
    Act(11, kind="active", did=BOB),
    Act(12, kind="identity"),
    Act(13, record=record(None)),
    Act(14, kind="inactive", did=BOB),
)  # fmt: skip


@pytest.mark.parametrize("stream", STREAMS)
def test_one_result_from_every_stream(stream: str) -> None:
    events, dropped = told(stream, *ACTS)
    seen = [event for event in events if isinstance(event, PostSeen)]
    assert [(event.post.uri, event.rule) for event in seen] == [
        (ACTS[0].uri, "tag:freeviasna"),
        (ACTS[2].uri, "name"),
        (ACTS[3].uri, "name"),
        (ACTS[6].uri, "name"),
    ]
    assert seen[0].post.tags == ("FreeViasna",)
    assert seen[1].post.langs == ("en", "be")
    assert seen[2].post.alts == ("Ihar Losik at his desk",)
    assert [event.post.edited_at for event in seen] == [None, None, None, ACTS[6].at]
    assert [event for event in events if not isinstance(event, PostSeen)] == [
        PostGone(Network.BLUESKY, ACTS[0].uri, "edited-away", ACTS[5].at),
        PostGone(Network.BLUESKY, ACTS[3].uri),
        AuthorGone(Network.BLUESKY, BOB, "takendown", next(act.at for act in ACTS if act.status == "takendown")),
        AuthorBack(Network.BLUESKY, BOB),
        AuthorGone(Network.BLUESKY, BOB, "deactivated", ACTS[-1].at),
    ]
    expected = {"no-match": 3, "account-upstream": 1, "identity": 1}
    assert {rule: count for rule, count in dropped.items() if not rule.startswith("malformed")} == expected
    assert [rule for rule in dropped if rule.startswith("malformed")] == ["malformed:text"]


@pytest.mark.parametrize("stream", STREAMS)
def test_the_same_posts_to_the_last_field(stream: str) -> None:
    assert told(stream, *ACTS)[0] == told("jetstream-v1", *ACTS)[0]


@pytest.mark.parametrize("stream", STREAMS)
def test_an_edit_to_something_unreadable_takes_the_post_out(stream: str) -> None:
    events, dropped = told(stream, Act(1, kind="update", rkey="3k1", record=record({"no": "text"})))
    assert events == [PostGone(Network.BLUESKY, f"at://{ALICE}/app.bsky.feed.post/3k1", "edited-away", Act(1).at)]
    assert dropped == {"malformed:text": 1}


@pytest.mark.parametrize("stream", STREAMS)
def test_the_place_of_the_newest_event(stream: str) -> None:
    reader = read(stream, *(STREAMS[stream][1](act) for act in ACTS[:3]))
    assert reader.at == ACTS[2].at
    assert reader.seq == (None if stream == "jetstream-v1" else 3)
    reader.restart()
    assert (reader.at, reader.seq) == (None, None)


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize(("did", "rkey"), [("alice.example", "3k1"), ("did:plc:a", "a/b"), ("", "3k1")])
def test_addresses_that_are_none(stream: str, did: str, rkey: str) -> None:
    text = record("#FreeViasna")
    events, dropped = told(stream, Act(1, did=did, rkey=rkey, record=text), Act(2, did=did, rkey=rkey, kind="delete"))
    assert events == []
    assert dropped == {"malformed:address": 2}


@pytest.mark.parametrize("stream", ["jetstream-v1", "jetstream-v2"])
def test_other_collections_with_any_content(stream: str) -> None:
    odd = {"text": 5, "facets": "x", "embed": 7}
    acts = [Act(n, record=odd, collection="app.bsky.actor.profile") for n in (1, 2)]
    assert told(stream, *acts) == ([], {"other-collection": 2})


GARBAGE = [b"", b"\x00", b"null", b"[]", b"7", b'"x"', b"{", b"{}", b'{"did":5}', b"\xff\xfe", b'{"did":"did:plc:a"}',
           b'{"did":"did:plc:a","time_us":"x","kind":"commit"}', b'{"did":"did:plc:a","time_us":-5,"commit":{}}',
           b'{"did":"did:plc:a","time_us":99999999999999999999,"commit":{}}', b'{"$type":"message"}',
           b'{"$type":"message","payload":null}', b'{"$type":"message","payload":{"$type":"x#commit"}}',
           b'{"$type":"message","payload":{"$type":"x#commit","seq":-1,"time":"2026-11-02T10:00:00Z"}}',
           b'{"$type":"message","payload":{"$type":"x#commit","seq":1,"time":"then"}}',
           b"[" * 5000, b"\x81" * 5000, b"\xa1\x61", cbor({"op": 1, "t": "#commit"}),
           cbor({"op": 1, "t": "#commit"}) + cbor({}),
           cbor({"op": 1, "t": "#commit"}) + cbor({"seq": "x", "ops": 5}), cbor(7) + cbor(8),
           cbor({"op": 1, "t": "#novelty"}) + cbor({"seq": 5})]  # fmt: skip


@pytest.mark.parametrize("stream", STREAMS)
def test_garbage_is_counted_and_moves_nothing(stream: str) -> None:
    reader = read(stream, *GARBAGE)
    assert reader.intake.events == []
    assert reader.intake.received == len(GARBAGE) == sum(reader.intake.dropped.values())
    assert reader.at is None or reader.at.year > 2000
    good = Act(5, record=record("#FreeViasna"))
    reader.feed(STREAMS[stream][1](good))
    assert len(reader.intake.events) == 1


@pytest.mark.parametrize("stream", ["jetstream-v1", "jetstream-v2"])
@pytest.mark.parametrize(
    "broken",
    [b'"facets": "\xff\xfe"', b'"facets": ["\\ud800"]', b'"tags": ["\xc3\x28"]', b'"embed": {"alt": "\\ud800"}'],
)
def test_broken_characters_in_parts_that_are_passed_over(stream: str, broken: bytes) -> None:
    frame = STREAMS[stream][1](Act(1, record=record("#FreeViasna Losik"))).replace(b'"langs":["en"]', broken)
    assert read(stream, frame).intake.dropped == {"malformed:json": 1}


@pytest.mark.parametrize("stream", ["jetstream-v1", "jetstream-v2"])
def test_json_may_spell_letters_by_number(stream: str) -> None:
    act = Act(1, record=record("x", facets=[{"index": {"byteStart": 0, "byteEnd": 1}, "features": [
        {"$type": "app.bsky.richtext.facet#tag", "tag": "FreeViasna"}]}]))  # fmt: skip
    spelled = STREAMS[stream][1](act).replace(b"facet#tag", b"facet\\u0023\\u0074ag")
    assert [event.rule for event in read(stream, spelled).intake.events] == ["tag:freeviasna"]
    alt = Act(2, record=record("x", embed={"$type": "app.bsky.embed.video", "alt": "Ihar Losik"}))
    spelled = STREAMS[stream][1](alt).replace(b'"alt"', b'"\\u0061lt"')
    assert [event.rule for event in read(stream, spelled).intake.events] == ["name"]


def test_v1_unknown_fields_and_kinds() -> None:
    act = json.loads(v1(Act(1, record=record("#FreeViasna"))))
    newer = json.dumps({**act, "cursor": 12345, "novelty": {"a": [1]}}).encode()
    novel = json.dumps({"did": ALICE, "time_us": micros(ACTS[0].at), "kind": "novelty"}).encode()
    reader = read("jetstream-v1", newer, novel)
    assert len(reader.intake.events) == 1
    assert reader.intake.dropped == {"unknown-kind": 1}


def test_v2_sync_and_unknown_kinds_advance_the_place() -> None:
    def message(seq: int, kind: str) -> bytes:
        body = {"$type": f"network.bsky.jetstream.subscribeEvents#{kind}", "seq": seq, "did": ALICE}
        return json.dumps({"$type": "message", "payload": {**body, "time": "2026-11-02T10:00:00.000000Z"}}).encode()

    reader = read("jetstream-v2", message(5, "sync"), message(6, "novelty"))
    assert (reader.seq, reader.intake.dropped) == (6, {"unknown-kind": 1})
    assert reader.intake.events == [AuthorReset(Network.BLUESKY, ALICE)]


def test_v2_notices_and_errors() -> None:
    reader = read("jetstream-v2", info("OutdatedCursor", "resumed from 500"))
    assert (reader.notice, reader.at) == ("resumed from 500", None)
    with pytest.raises(CursorRefused):
        reader.feed(info("FutureCursor"))
    with pytest.raises(SourceError, match="ConsumerTooSlow"):
        reader.feed(b'{"$type":"error","error":"ConsumerTooSlow","message":"keep up"}')


def test_firehose_notices_and_errors() -> None:
    reader = read("firehose", cbor({"op": 1, "t": "#info"}) + cbor({"name": "OutdatedCursor"}))
    assert reader.notice == "OutdatedCursor"
    with pytest.raises(CursorRefused):
        reader.feed(cbor({"op": -1}) + cbor({"error": "FutureCursor"}))
    with pytest.raises(SourceError, match="ConsumerTooSlow"):
        reader.feed(cbor({"op": -1}) + cbor({"error": "ConsumerTooSlow"}))


def test_firehose_commits_with_missing_or_broken_blocks() -> None:
    act = Act(1, record=record("#FreeViasna"))
    assert read("firehose", repo(act, blocks=b"")).intake.events == []
    assert "malformed:block" in read("firehose", repo(act, blocks=b"\x05nonsense")).intake.dropped
    other = cid(b"something else")
    op = {"action": "create", "path": f"app.bsky.feed.post/{act.key}", "cid": other}
    assert read("firehose", repo(act, ops=[op])).intake.dropped == {"malformed:block": 1}
    assert read("firehose", repo(act, ops=[], blocks=b"", tooBig=True)).intake.dropped == {"malformed:too-big": 1}


def test_firehose_several_operations_in_one_commit() -> None:
    act = Act(1, record=record("#FreeViasna"))
    block = cid(cbor(act.record))
    ops = [
        {"action": "create", "path": "app.bsky.feed.like/3k9", "cid": block},
        {"action": "create", "path": "app.bsky.feed.post/3k1", "cid": block},
        {"action": "delete", "path": "app.bsky.feed.post/3k2", "cid": None},
    ]
    reader = read("firehose", repo(act, ops=ops))
    assert [type(event) for event in reader.intake.events] == [PostSeen, PostGone]
    assert reader.intake.received == 2
