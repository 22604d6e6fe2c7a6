"""The captures are in the formats of the networks: held against the SDK's own models and Mastodon's entities."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import generate
import pytest
from atproto_client import models
from atproto_client.models.utils import get_or_create
from atproto_jetstream.models import parse_frame, parse_subscribe_events_message
from jsonschema import Draft202012Validator
from scene.files import FILES
from scene.ids import blob_cid, did, millis_text, record_cid, snowflake, tid
from scene.world import HARBOUR, LINDEN, START, V1, V2

TEXT = {"type": "string"}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"}
NUMBER = {"type": "string", "pattern": r"^\d+$"}
URL = {"type": "string", "pattern": "^https://"}
COUNT = {"type": "integer", "minimum": 0}
FLAG = {"type": "boolean"}
LIST = {"type": "array"}
NOTHING = {"type": "null"}


def entity(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


ACCOUNT = entity(
    **dict.fromkeys(("username", "acct", "display_name", "note"), TEXT),
    **dict.fromkeys(("url", "uri", "avatar", "avatar_static", "header", "header_static"), URL),
    **dict.fromkeys(("followers_count", "following_count", "statuses_count"), COUNT),
    **dict.fromkeys(("locked", "bot", "indexable", "group"), FLAG),
    **dict.fromkeys(("emojis", "fields"), LIST),
    id=NUMBER,
    discoverable=maybe(FLAG),
    created_at={"type": "string", "pattern": "T00:00:00.000Z$"},
    last_status_at={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
)
MEDIA = entity(id=NUMBER, type=TEXT, url=URL, preview_url=URL, description=maybe(TEXT), blurhash=TEXT)
STATUS = entity(
    **dict.fromkeys(("in_reply_to_id", "in_reply_to_account_id"), maybe(NUMBER)),
    **dict.fromkeys(("replies_count", "reblogs_count", "favourites_count"), COUNT),
    **dict.fromkeys(("card", "poll"), NOTHING),
    **dict.fromkeys(("spoiler_text", "content"), TEXT),
    **dict.fromkeys(("uri", "url"), URL),
    id=NUMBER,
    created_at=TIME,
    edited_at=maybe(TIME),
    sensitive=FLAG,
    visibility={"enum": ["public", "unlisted", "private", "direct"]},
    language=maybe(TEXT),
    reblog=maybe({"$ref": "#"}),
    account=ACCOUNT,
    media_attachments={"type": "array", "items": MEDIA},
    mentions={"type": "array", "items": entity(id=NUMBER, username=TEXT, url=URL, acct=TEXT)},
    tags={"type": "array", "items": entity(name={"type": "string", "pattern": "^[^#]+$"}, url=URL)},
    emojis={"type": "array"},
    quote=maybe(entity(state={"const": "accepted"}, quoted_status={"$ref": "#"})),
)


@pytest.fixture(scope="module")
def lines() -> dict[str, list[tuple[str, str]]]:
    """Every line of every stream, with what it is."""
    from scene.files import captures

    made = captures(generate.play())
    return {
        stream: list(zip(made[name].kinds, made[name].text.split("\n")[:-1], strict=True))
        for stream, name in FILES.items()
    }


def sound(lines: list[tuple[str, str]], *kinds: str) -> list[Any]:
    return [json.loads(line) for kind, line in lines if kind in kinds]


def test_headers(lines: dict[str, list[tuple[str, str]]]) -> None:
    for stream, form in ((V1, "jetstream-v1"), (V2, "jetstream-v2"), (LINDEN, "mastodon"), (HARBOUR, "mastodon")):
        assert json.loads(lines[stream][0][1])["capture"]["format"] == form


def records(lines: dict[str, list[tuple[str, str]]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every post record with its commit."""
    commits = [event["commit"] for event in sound(lines[V1], "create", "update")]
    commits += [frame["payload"] for frame in sound(lines[V2], "create", "update")]
    return [(commit["record"], commit) for commit in commits]


ODD_ON_PURPOSE = ("2026-11-06T09:15:00",)


def test_records_fit_the_lexicon(lines: dict[str, list[tuple[str, str]]]) -> None:
    """All but the ones that are odd on purpose: an unknown embed, langs as a string, no or a naive createdAt."""
    odd = 0
    for record, commit in records(lines):
        if (
            record.get("createdAt") in (None, *ODD_ON_PURPOSE)
            or isinstance(record.get("langs"), str)
            or record.get("embed", {}).get("depth")
        ):
            odd += 1
            continue
        model = models.AppBskyFeedPost.Record.model_validate(record, context={"strict_string_format": True})
        assert model.text == record["text"]
        assert len(record["text"].encode()) <= 3000
        assert len(record["text"]) <= 300 or commit["operation"] == "update"
    assert odd == 4


def test_cids_are_true(lines: dict[str, list[tuple[str, str]]]) -> None:
    for record, commit in records(lines):
        assert record_cid(record) == commit["cid"]


def test_facets_lie_on_their_words(lines: dict[str, list[tuple[str, str]]]) -> None:
    marked = outside = 0
    for record, _ in records(lines):
        raw = record["text"].encode()
        for facet in record.get("facets", ()):
            start, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
            feature = facet["features"][0]
            if end > len(raw) or (start, end) == (1, 2):
                outside += 1
                continue
            word = raw[start:end].decode()
            marked += 1
            kind = feature["$type"].split("#")[1]
            assert word == {"link": feature.get("uri"), "tag": word[0] + feature.get("tag", "")}.get(kind, word)
            assert word[0] in {"tag": "#＃", "link": "h", "mention": "@"}[kind]
    assert marked > 300
    assert outside == 2


# The SDK's own model of #sync takes its blocks as raw bytes only, which JSON can't carry.
READ_BY_SDK = {"create", "update", "delete", "account", "identity", "other", "profile", "info", "duplicate"}


def test_frames_of_v2_are_read_by_the_sdk(lines: dict[str, list[tuple[str, str]]]) -> None:
    last = 0
    for kind, line in lines[V2]:
        if kind in READ_BY_SDK:
            event = parse_subscribe_events_message(parse_frame(line))
            if kind not in ("info", "duplicate"):
                assert event.seq > last
                last = event.seq


def test_events_of_v1(lines: dict[str, list[tuple[str, str]]]) -> None:
    last = 0
    for kind, line in lines[V1]:
        if kind not in ("create", "update", "delete", "account", "identity", "other", "profile"):
            continue
        event = json.loads(line)
        assert list(event) == ["did", "time_us", "kind", event["kind"]]
        assert event["time_us"] >= last
        last = event["time_us"]
        if event["kind"] == "commit":
            assert (
                ("record" in event["commit"])
                == ("cid" in event["commit"])
                == (event["commit"]["operation"] != "delete")
            )
        else:
            shape = {
                "account": models.ComAtprotoSyncSubscribeRepos.Account,
                "identity": models.ComAtprotoSyncSubscribeRepos.Identity,
            }
            get_or_create(event[event["kind"]], shape[event["kind"]])


def test_statuses_fit_mastodons_entities(lines: dict[str, list[tuple[str, str]]]) -> None:
    validator = Draft202012Validator(STATUS)
    seen = 0
    for stream in (LINDEN, HARBOUR):
        for event in sound(lines[stream], "create", "update", "boost", "duplicate"):
            errors = sorted(error.message for error in validator.iter_errors(event["payload"]))
            assert not errors, (errors, event)
            assert event["event"] == ("status.update" if event["payload"]["edited_at"] else "update")
            assert bool(event["payload"]["reblog"]) == (event["payload"]["content"] == "")
            seen += 1
    assert seen > 600


def test_statuses_are_seen_on_both_servers_under_one_uri(lines: dict[str, list[tuple[str, str]]]) -> None:
    by_server = [
        {event["payload"]["uri"]: event["payload"] for event in sound(lines[stream], "create")}
        for stream in (LINDEN, HARBOUR)
    ]
    both = set(by_server[0]) & set(by_server[1])
    assert len(both) > 80
    assert all(by_server[0][uri]["id"] != by_server[1][uri]["id"] for uri in both)


def test_broken_lines_are_broken(lines: dict[str, list[tuple[str, str]]]) -> None:
    for stream in (V1, V2, LINDEN, HARBOUR):
        for kind, line in lines[stream]:
            if kind in ("malformed:truncated", "malformed:no JSON"):
                with pytest.raises(json.JSONDecodeError):
                    json.loads(line)


def test_identifiers() -> None:
    at = datetime(2026, 11, 2, 8, 15, 23, 417_005, tzinfo=START.tzinfo)
    assert tid(at, 0) < tid(at, 1) < tid(at + timedelta(microseconds=1), 0)
    # 2024-09-09T19:46:02.102Z and its like: tid of a known moment, https://atproto.com/specs/tid
    assert len(tid(at, 31)) == 13
    assert tid(datetime(1970, 1, 1, tzinfo=START.tzinfo), 0) == "2" * 13
    assert len(did("x")) == 32
    assert blob_cid("a").startswith("bafkrei")
    assert int(snowflake(at, "a")) >> 16 == int(at.timestamp() * 1000)
    assert millis_text(at) == "2026-11-02T08:15:23.417Z"
    # The empty object in dag-cbor, a CID that is known.
    assert record_cid({}) == "bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"
