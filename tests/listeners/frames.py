"""Frames of Bluesky's streams, made by hand as their lexicons describe them. The CBOR is our own: nothing is tested
against the library that reads it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

POST = "app.bsky.feed.post"
START = datetime(2026, 11, 2, 10, tzinfo=UTC)
ALICE = "did:plc:aliceaaaaaaaaaaaaaaaaaaa"
BOB = "did:plc:bobbbbbbbbbbbbbbbbbbbbbb"


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def micros(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def record(text: Any, at: datetime = START, **more: Any) -> dict[str, Any]:
    return {"$type": POST, "createdAt": stamp(at), "text": text, "langs": ["en"], **more}


@dataclass(frozen=True)
class Act:
    """One thing that happens on the network, in whatever stream it is told. `n` numbers it and sets its time."""

    n: int
    kind: str = "create"
    did: str = ALICE
    rkey: str = ""
    record: Any = None
    status: str | None = None
    collection: str = POST

    @property
    def at(self) -> datetime:
        return START + timedelta(seconds=self.n)

    @property
    def key(self) -> str:
        return self.rkey or f"3k{self.n:011d}"

    @property
    def uri(self) -> str:
        return f"at://{self.did}/{self.collection}/{self.key}"


def account(act: Act) -> dict[str, Any]:
    body = {"active": act.kind == "active", "did": act.did, "seq": 9_000 + act.n, "time": stamp(act.at)}
    return {**body, "status": act.status} if act.status else body


def v1(act: Act) -> bytes:
    head = {"did": act.did, "time_us": micros(act.at)}
    if act.kind in ("active", "inactive"):
        return json.dumps({**head, "kind": "account", "account": account(act)}).encode()
    if act.kind == "identity":
        body = {"did": act.did, "handle": "a.example", "seq": 1, "time": stamp(act.at)}
        return json.dumps({**head, "kind": "identity", "identity": body}).encode()
    commit = {"rev": "3kaaaaaaaaaaa", "operation": act.kind, "collection": act.collection, "rkey": act.key}
    if act.kind != "delete":
        commit |= {"record": act.record, "cid": "bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy"}
    return json.dumps({**head, "kind": "commit", "commit": commit}, ensure_ascii=False, separators=(",", ":")).encode()


def v2(act: Act, **more: Any) -> bytes:
    name = {"active": "account", "inactive": "account", "identity": "identity"}.get(act.kind, "commit")
    head = {"$type": f"network.bsky.jetstream.subscribeEvents#{name}", "seq": act.n, "did": act.did}
    head |= {"time": stamp(act.at)}
    if name == "account":
        head["account"] = account(act)
    elif name == "identity":
        head["identity"] = {"did": act.did, "seq": 1, "time": stamp(act.at)}
    else:
        head |= {"rev": "3kaaaaaaaaaaa", "operation": act.kind, "collection": act.collection, "rkey": act.key}
        if act.kind != "delete":
            head |= {"cid": "bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy", "record": act.record}
    return json.dumps(
        {"$type": "message", "payload": {**head, **more}}, ensure_ascii=False, separators=(",", ":")
    ).encode()


def info(name: str, message: str = "") -> bytes:
    body = {"$type": "network.bsky.jetstream.subscribeEvents#info", "name": name, "message": message}
    return json.dumps({"$type": "message", "payload": body}).encode()


class Link(bytes):
    """A CID, in CBOR a tag 42."""


def cbor(value: Any) -> bytes:
    """DAG-CBOR of a value (https://ipld.io/specs/codecs/dag-cbor/spec/)."""
    match value:
        case bool():
            return b"\xf5" if value else b"\xf4"
        case None:
            return b"\xf6"
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case Link():
            return b"\xd8\x2a" + cbor(b"\x00" + bytes(value))
        case bytes():
            return _head(2, len(value)) + value
        case str():
            return _head(3, len(value.encode())) + value.encode()
        case list():
            return _head(4, len(value)) + b"".join(map(cbor, value))
        case dict():
            keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
            return _head(5, len(value)) + b"".join(cbor(key) + cbor(value[key]) for key in keys)
    raise TypeError(type(value))


def _head(major: int, size: int) -> bytes:
    for code, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if size < 24:
            return bytes([major << 5 | size])
        if size < 1 << 8 * width:
            return bytes([major << 5 | code]) + size.to_bytes(width, "big")
    raise ValueError(size)


def cid(block: bytes) -> Link:
    return Link(b"\x01\x71\x12\x20" + hashlib.sha256(block).digest())


def varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def car(*blocks: bytes) -> bytes:
    """A CAR file (https://ipld.io/specs/transport/car/carv1/) with these blocks, the first its root."""
    header = cbor({"roots": [cid(blocks[0])], "version": 1})
    out = varint(len(header)) + header
    for block in blocks:
        entry = bytes(cid(block)) + block
        out += varint(len(entry)) + entry
    return out


def repo(act: Act, **more: Any) -> bytes:
    """The act as a frame of com.atproto.sync.subscribeRepos."""
    if act.kind in ("active", "inactive"):
        return cbor({"op": 1, "t": "#account"}) + cbor({**account(act), "seq": act.n})
    if act.kind == "identity":
        return cbor({"op": 1, "t": "#identity"}) + cbor({"did": act.did, "seq": act.n, "time": stamp(act.at)})
    block = cbor(act.record) if act.kind != "delete" else b""
    op = {"action": act.kind, "path": f"{act.collection}/{act.key}", "cid": cid(block) if block else None}
    root = cbor({"did": act.did, "version": 3})
    body = {
        "seq": act.n,
        "rebase": False,
        "tooBig": False,
        "repo": act.did,
        "commit": cid(root),
        "rev": "3kaaaaaaaaaaa",
        "since": None,
        "blocks": car(root, *([block] if block else [])),
        "ops": [op],
        "blobs": [],
        "time": stamp(act.at),
        **more,
    }
    return cbor({"op": 1, "t": "#commit"}) + cbor(body)
