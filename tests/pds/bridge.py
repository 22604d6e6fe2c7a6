"""Jetstream v2 frames made from a real PDS's firehose, for tests of listening.

    python bridge.py <ws:// address of the PDS> <port>

Prints "ready" once the firehose is being read. Serves `network.bsky.jetstream.subscribeEvents` as text frames
(bluesky-social/jetstream, docs/README.md): sequence numbers of its own from 1, inclusive `cursor`, the filters
`kinds`, `collections`, `dids`. It keeps everything from the PDS's beginning, so it shows no lookback limit, no slow
consumer, no compression and no cutover.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlparse

import libipld
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

METHOD = "network.bsky.jetstream.subscribeEvents"
CID_PREFIXES = (b"\x01\x55\x12\x20", b"\x01\x71\x12\x20")
"""CIDv1 of raw bytes and of DAG-CBOR, SHA-256: libipld gives CIDs as bytes."""

Event = tuple[str, dict[str, Any]]


def plain_json(value: Any) -> Any:
    """The AT Protocol's JSON form: CIDs as `$link`, bytes as `$bytes` (https://atproto.com/specs/data-model)."""
    if isinstance(value, dict):
        return {name: plain_json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain_json(inner) for inner in value]
    if isinstance(value, bytes):
        if value.startswith(CID_PREFIXES):
            return {"$link": libipld.encode_cid(value)}
        return {"$bytes": base64.b64encode(value).decode().rstrip("=")}
    return value


def link_text(cid: bytes | str) -> str:
    return libipld.encode_cid(cid) if isinstance(cid, bytes) else cid


def events(frame: bytes) -> Iterator[Event]:
    """The events of one firehose frame: kind and payload without `$type` and `seq`."""
    header, body = libipld.decode_dag_cbor_multi(frame)[:2]
    kind = header.get("t", "").removeprefix("#")
    if kind == "commit":
        blocks = libipld.decode_car(body["blocks"])[1] if body["blocks"] else {}
        for op in body["ops"]:
            collection, rkey = op["path"].split("/", 1)
            event = {
                "did": body["repo"],
                "time": body["time"],
                "rev": body["rev"],
                "operation": op["action"],
                "collection": collection,
                "rkey": rkey,
            }
            if op["cid"] is not None:
                event |= {"cid": link_text(op["cid"]), "record": plain_json(blocks[op["cid"]])}
            yield kind, event
    elif kind in ("identity", "account", "sync"):
        yield kind, {"did": body["did"], "time": body["time"], kind: plain_json(body)}


class Filter:
    """What one subscriber asked for."""

    def __init__(self, query: dict[str, list[str]]) -> None:
        self.kinds, self.dids = set(query.get("kinds", ())), set(query.get("dids", ()))
        self.collections = query.get("collections", [])

    def wants(self, kind: str, event: dict[str, Any]) -> bool:
        if (self.kinds and kind not in self.kinds) or (self.dids and event["did"] not in self.dids):
            return False
        if kind != "commit" or not self.collections:
            return True
        collection: str = event["collection"]
        return any(
            collection.startswith(pattern[:-1]) if pattern.endswith(".*") else collection == pattern
            for pattern in self.collections
        )


class Bridge:
    """Everything that the PDS has said so far, and who waits for more."""

    def __init__(self, pds: str) -> None:
        self.pds = pds
        self.log: list[Event] = []
        self.grown = asyncio.Condition()

    async def read(self) -> None:
        address = f"{self.pds}/xrpc/com.atproto.sync.subscribeRepos?cursor=0"
        async with connect(address, max_size=None) as firehose:
            print("ready", flush=True)
            async for frame in firehose:
                assert isinstance(frame, bytes)
                for kind, event in events(frame):
                    self.log.append((kind, {"$type": f"{METHOD}#{kind}", "seq": len(self.log) + 1, **event}))
                async with self.grown:
                    self.grown.notify_all()

    async def serve_one(self, subscriber: ServerConnection) -> None:
        assert subscriber.request is not None
        query = parse_qs(urlparse(subscriber.request.path).query)
        wanted = Filter(query)
        place = max(int(query["cursor"][0]) - 1, 0) if "cursor" in query else len(self.log)
        while True:
            async with self.grown:
                while place >= len(self.log):
                    await self.grown.wait()
            kind, event = self.log[place]
            place += 1
            if wanted.wants(kind, event):
                await subscriber.send(json.dumps({"$type": "message", "payload": event}))


def refuse(_connection: ServerConnection, request: Request) -> Response | None:
    """Another path answers as a PDS would, so that a wrong address shows."""
    if urlparse(request.path).path == f"/xrpc/{METHOD}":
        return None
    return Response(404, "Not Found", Headers(), b'{"error":"MethodNotImplemented"}')


async def main(pds: str, port: int) -> None:
    bridge = Bridge(pds)
    async with serve(bridge.serve_one, "127.0.0.1", port, process_request=refuse, subprotocols=["xrpc.v1.json"]):  # type: ignore[list-item]
        await bridge.read()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
