"""Posts and accounts of Bluesky as Jetstream v1 and v2 write them.

v1: https://github.com/bluesky-social/jetstream-legacy; v2: the lexicon network.bsky.jetstream.subscribeEvents;
the record: app.bsky.feed.post. Keys of records stand in alphabetical order, as the servers encode them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from scene.accounts import Account
from scene.ids import blob_cid, digest, micros, micros_text, millis_text, record_cid, tid
from scene.plot_types import Message, Version

POST = "app.bsky.feed.post"
NSID = "network.bsky.jetstream.subscribeEvents"
TAG = re.compile(r"(?<![\w&/#＃])[#＃]([\w·]+)")
LINK = re.compile(r"https?://[^\s]+")
Frame = Callable[[Account, datetime, int], dict[str, Any]]


def record(message: Message, version: Version) -> dict[str, Any]:
    """The app.bsky.feed.post record of one version."""
    text = version.text
    made: dict[str, Any] = {"$type": POST, "createdAt": message.created_text or millis_text(message.claimed)}
    if message.created_text == "":
        del made["createdAt"]
    if (embed := _embed(message, version)) is not None:
        made["embed"] = embed
    if facets := _facets(text, version):
        made["facets"] = facets
    made["langs"] = message.langs if message.langs is not None else [message.lang]
    if not made["langs"]:
        del made["langs"]
    if message.reply_to is not None:
        root = message.reply_to
        while root.reply_to is not None:
            root = root.reply_to
        made["reply"] = {"parent": ref(message.reply_to), "root": ref(root)}
    made["text"] = text
    made.update(message.fields)
    return dict(sorted(made.items()))


def ref(message: Message) -> dict[str, str]:
    """A com.atproto.repo.strongRef to the first version."""
    return {"cid": message.cids[0], "uri": message.uri}


def _facets(text: str, version: Version) -> list[dict[str, Any]]:
    found: list[tuple[int, int, dict[str, str]]] = []
    for match in TAG.finditer(text):
        found.append((*match.span(), {"$type": "app.bsky.richtext.facet#tag", "tag": match[1]}))
    for match in LINK.finditer(text):
        found.append((*match.span(), {"$type": "app.bsky.richtext.facet#link", "uri": match[0]}))
    if version.mention is not None:
        handle = "@" + version.mention.handle
        start = text.index(handle)
        feature = {"$type": "app.bsky.richtext.facet#mention", "did": version.mention.did}
        found.append((start, start + len(handle), feature))
    return [
        {
            "features": [feature],
            "index": {"byteEnd": len(text[:end].encode()), "byteStart": len(text[:start].encode())},
        }
        for start, end, feature in sorted(found, key=lambda item: item[0])
    ]


def _embed(message: Message, version: Version) -> dict[str, Any] | None:
    if version.alt:
        number = int.from_bytes(digest("size", message.rkey)[:2], "big")
        image = {
            "alt": version.alt,
            "aspectRatio": {"height": 1125, "width": 1500},
            "image": {
                "$type": "blob",
                "ref": {"$link": blob_cid(message.rkey, version.alt)},
                "mimeType": "image/jpeg",
                "size": 180_000 + number * 7,
            },
        }
        return {"$type": "app.bsky.embed.images", "images": [image]}
    if version.card is not None:
        title, uri = version.card
        return {
            "$type": "app.bsky.embed.external",
            "external": {"description": "", "title": title, "uri": uri},
        }
    if message.quote_of is not None:
        return {"$type": "app.bsky.embed.record", "record": ref(message.quote_of)}
    return None


def commit_v1(did: str, at: datetime, commit: dict[str, Any]) -> dict[str, Any]:
    return {"did": did, "time_us": micros(at), "kind": "commit", "commit": commit}


def commit(operation: str, collection: str, rkey: str, rev: str, made: dict[str, Any] | None) -> dict[str, Any]:
    """The commit of v1; a delete has neither record nor cid."""
    body: dict[str, Any] = {"rev": rev, "operation": operation, "collection": collection, "rkey": rkey}
    if made is not None:
        body |= {"record": made, "cid": record_cid(made)}
    return body


def commit_v2(did: str, at: datetime, seq: int, body: dict[str, Any]) -> dict[str, Any]:
    """The same commit as a message frame of v2, whose commits have the record last."""
    payload = {"$type": f"{NSID}#commit", "seq": seq, "did": did, "time": micros_text(at)}
    for key in ("rev", "operation", "collection", "rkey", "cid", "record"):
        if key in body:
            payload[key] = body[key]
    payload["witnessedAt"] = payload["time"]
    return {"$type": "message", "payload": payload}


def upstream(account_did: str, at: datetime, **more: Any) -> dict[str, Any]:
    """An #account or #identity event of the relay, keys in alphabetical order."""
    seq = 41_300_000_000 + (micros(at) - micros(datetime(2026, 11, 1, tzinfo=at.tzinfo))) // 2000
    return dict(sorted({"did": account_did, "seq": seq, "time": millis_text(at), **more}.items()))


def event_v1(kind: str, account_did: str, at: datetime, body: dict[str, Any]) -> dict[str, Any]:
    return {"did": account_did, "time_us": micros(at), "kind": kind, kind: body}


def event_v2(kind: str, account_did: str, at: datetime, seq: int, body: dict[str, Any]) -> dict[str, Any]:
    payload = {
        "$type": f"{NSID}#{kind}",
        "seq": seq,
        "did": account_did,
        "time": micros_text(at),
        kind: body,
        "witnessedAt": micros_text(at),
    }
    return {"$type": "message", "payload": payload}


def rev(at: datetime, account: Account) -> str:
    """The repository revision of a commit: a TID."""
    return tid(at, int.from_bytes(digest("clock", account.did)[:2], "big"))
