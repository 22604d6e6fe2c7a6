"""Generated summaries sent to a real PDS by the poster, and read back by a plain client."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import httpx

from bot.model import Network, Summary
from bot.poster.base import Outgoing, Sent
from bot.poster.bluesky import GATE, POST, BlueskyPoster
from bot.poster.compose import BLUESKY, compose, graphemes
from bot.poster.xrpc import Account as Login
from tests.pds.fixture import Account

BEGIN = datetime(2026, 11, 16, 9, tzinfo=UTC)


class Unkept:
    """Keeps no session: one sign-in lasts for one run."""

    def load(self, account: str) -> str | None:
        return None

    def save(self, account: str, session: str) -> None:
        return None


def send_and_read_back(account: Account, made: Iterable[Summary]) -> Counter[str]:
    """Send every summary as a thread, read each post back and hold it to what was meant; what was seen, counted."""
    poster = BlueskyPoster(Login(account.pds, account.handle, account.password, Unkept()))
    seen: Counter[str] = Counter()
    with httpx.Client(timeout=30) as reader:
        for number, summary in enumerate(made):
            due = BEGIN + timedelta(minutes=number)
            before: list[Sent] = []
            for piece in compose(summary, BLUESKY):
                record = poster.complete(
                    poster.prepare(piece),
                    at=due,
                    root=before[0] if before else None,
                    parent=before[-1] if before else None,
                )
                key = poster.key(f"generated {summary.key} 1", due, piece.ordinal)
                sent = poster.send(
                    Outgoing(network=Network.BLUESKY, key=key, ordinal=piece.ordinal, record=record, since=due)
                )
                stands = _record(reader, account, POST, key)
                assert stands["cid"] == sent.cid
                value = stands["value"]
                assert value["text"] == piece.text
                assert value["langs"] == [summary.lang]
                assert graphemes(value["text"]) <= 300
                assert len(value["text"].encode()) <= 3000
                assert value.get("reply", {}).get("parent") == (
                    {"uri": before[-1].uri, "cid": before[-1].cid} if before else None
                )
                seen.update(_facets(value))
                assert all(f"#{tag}" in value["text"] for tag in piece.tags)
                seen["posts"] += 1
                seen[summary.lang] += 1
                if not before:
                    gate = _record(reader, account, GATE, key)["value"]
                    assert (gate["post"], gate["allow"]) == (sent.uri, [])
                before.append(sent)
            seen["threads"] += 1
    return seen


def _facets(value: dict) -> list[str]:
    """The kinds of a post's facets, each of which must say exactly what its bytes say."""
    raw, end, kinds = value["text"].encode(), 0, []
    for facet in value.get("facets", ()):
        start, stop = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        assert end <= start < stop <= len(raw)
        end = stop
        (feature,) = facet["features"]
        assert raw[start:stop].decode() == feature.get("uri", f"#{feature.get('tag')}")
        kinds.append("tag" if "tag" in feature else "link")
    return kinds


def _record(reader: httpx.Client, account: Account, collection: str, key: str) -> dict:
    params = {"repo": account.did, "collection": collection, "rkey": key}
    answer = reader.get(f"{account.pds}/xrpc/com.atproto.repo.getRecord", params=params)
    answer.raise_for_status()
    return answer.json()
