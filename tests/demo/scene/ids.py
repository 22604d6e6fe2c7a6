"""Identifiers as the networks make them, but from seeds: DIDs, TIDs, CIDs, snowflakes; and times as they write them."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from typing import Any

import libipld

TID_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"


def digest(*parts: object) -> bytes:
    """32 bytes that are the same for the same parts, always."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).digest()


def did(*parts: object) -> str:
    """did:plc with 24 letters of base32 (https://web.plc.directory/spec/v0.1/did-plc)."""
    return "did:plc:" + base64.b32encode(digest("did", *parts)[:15]).decode().lower()


def tid(moment: datetime, clock: int) -> str:
    """A timestamp identifier: 53 bits of unix microseconds, 10 bits of clock id (https://atproto.com/specs/tid)."""
    number = (micros(moment) << 10) | (clock & 0x3FF)
    return "".join(TID_LETTERS[(number >> shift) & 31] for shift in range(60, -5, -5))


def blob_cid(*parts: object) -> str:
    """The CID of some bytes (codec raw)."""
    return _cid(0x55, digest("blob", *parts))


def record_cid(record: dict[str, Any]) -> str:
    """The true CID of a record: dag-cbor, sha-256."""
    return _cid(0x71, hashlib.sha256(libipld.encode_dag_cbor(_links(record))).digest())


def _links(value: Any) -> Any:
    """The data model as libipld takes it: a link is the bytes of its CID."""
    if isinstance(value, dict):
        if set(value) == {"$link"}:
            return base64.b32decode(value["$link"][1:].upper() + "=" * (-len(value["$link"][1:]) % 8))
        return {key: _links(item) for key, item in value.items()}
    return [_links(item) for item in value] if isinstance(value, list) else value


def _cid(codec: int, sha256: bytes) -> str:
    raw = bytes((1, codec, 0x12, 0x20)) + sha256
    return "b" + base64.b32encode(raw).decode().lower().rstrip("=")


def snowflake(moment: datetime, *parts: object) -> str:
    """A Mastodon status id: 48 bits of unix milliseconds, 16 bits of chance (lib/mastodon/snowflake.rb)."""
    chance = int.from_bytes(digest("snowflake", *parts)[:2], "big")
    return str(((micros(moment) // 1000) << 16) | chance)


def micros(moment: datetime) -> int:
    """Unix time in whole microseconds."""
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond


def millis_text(moment: datetime) -> str:
    """2026-11-02T08:15:23.417Z, as clients of Bluesky and Mastodon's API write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def micros_text(moment: datetime) -> str:
    """2026-11-02T08:15:23.417005Z: exactly six digits, as Jetstream v2 writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
