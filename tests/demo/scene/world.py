"""The stage: every line that the captures will hold, with the time at which it was received."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from scene import wire_bluesky as bsky
from scene import wire_mastodon as mast
from scene.accounts import BLUESKY, HARBOUR, LINDEN, Account, Pool
from scene.ids import digest, millis_text, snowflake
from scene.plot_types import Message, Version
from scene.writing import Writer

START = datetime(2026, 11, 2, tzinfo=UTC)
MIDDLE = START + timedelta(days=7)
END = START + timedelta(days=14)
V1, V2 = "jetstream-v1", "jetstream-v2"
V1_UNTIL = MIDDLE + timedelta(hours=2)
V2_FROM = MIDDLE - timedelta(hours=1, minutes=5)
STREAMS = (V1, V2, LINDEN, HARBOUR)

GAPS: dict[str, tuple[datetime, datetime, str]] = {
    V2: (
        datetime(2026, 11, 11, 1, 10, tzinfo=UTC),
        datetime(2026, 11, 11, 6, 5, tzinfo=UTC),
        "the recorder's machine was being moved",
    ),
    LINDEN: (
        datetime(2026, 11, 5, 13, 0, tzinfo=UTC),
        datetime(2026, 11, 5, 15, 0, tzinfo=UTC),
        "the server was down for an upgrade",
    ),
}

# Posts per local hour of the day, and how far a language's people live from UTC.
DAY = (2, 1, 1, 1, 1, 2, 5, 9, 10, 9, 9, 9, 11, 10, 9, 9, 10, 11, 13, 15, 16, 14, 9, 4)
HOURS_EAST = {
    "zh": 8,
    "ko": 9,
    "ja": 9,
    "vi": 7,
    "km": 7,
    "bo": 8,
    "ug": 6,
    "bn": 6,
    "hi": 5,
    "fa": 3,
    "tr": 3,
    "ckb": 3,
    "az": 4,
    "ar": 2,
    "es": -4,
    "pt": -3,
    "be": 2,
    "ru": 2,
    "uk": 2,
    "lt": 2,
    "pl": 1,
    "de": 1,
    "fr": 1,
    "it": 1,
}


BOTH = (LINDEN, HARBOUR)


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of November 2026."""
    return datetime(2026, 11, day, hour, minute, second, 217_000, tzinfo=UTC)


def clear(at: datetime) -> datetime:
    """The same moment, or one after the gap when some recorder was deaf then."""
    margin = timedelta(minutes=6)
    for start, end, _ in GAPS.values():
        if start - margin <= at < end + margin:
            return at + (end - start) + 2 * margin
    return at


@dataclass
class Happening:
    """One line of one capture. `line` is the JSON value, the text itself, or what makes the value from a v2 `seq`."""

    at: datetime
    stream: str
    line: Any
    what: str
    order: float = 0.0
    same_seq: Happening | None = None
    seq: int = 0


@dataclass
class World:
    """Everything that happens. `rng` decides all of it, so the same seed gives the same fortnight."""

    rng: random.Random
    pool: Pool
    writer: Writer
    messages: list[Message] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)

    def moment(self, start: datetime, end: datetime, lang: str, network: str) -> datetime:
        """A time of day at which people write, in whole milliseconds, and while the recorder listens."""
        while True:
            day = start + timedelta(days=self.rng.randrange(max(1, (end - start).days)))
            hour = (self.rng.choices(range(24), weights=DAY)[0] - HOURS_EAST.get(lang, 0)) % 24
            at = day.replace(hour=hour) + timedelta(milliseconds=self.rng.randrange(3_600_000))
            margin = timedelta(minutes=4)
            if not start + margin <= at < end - margin:
                continue
            gap = GAPS[V2 if network == BLUESKY else LINDEN]
            if not gap[0] - margin <= at < gap[1] + margin:
                return at

    def delayed(self, at: datetime, account: Account) -> datetime:
        """When the network brings what was published at `at`."""
        if account.network == BLUESKY:
            return at + timedelta(microseconds=self.rng.randrange(250_000, 3_500_000))
        return at + timedelta(milliseconds=self.rng.randrange(1_200, 95_000))

    def streams_for(self, account: Account, at: datetime) -> tuple[str, ...]:
        """The captures that an event of this account stands in."""
        if account.network == BLUESKY:
            return tuple(s for s, on in ((V1, at < V1_UNTIL), (V2, at >= V2_FROM)) if on)
        both = self.rng.random() < 0.3
        if both:
            return (LINDEN, HARBOUR)
        if account.home in (LINDEN, HARBOUR):
            return (account.home,)
        return (self.rng.choice((LINDEN, HARBOUR)),)

    def post(
        self,
        author: Account,
        text: str,
        at: datetime,
        kind: str,
        *,
        names: dict[str, str] | None = None,
        lang: str = "",
        heard: datetime | None = None,
        streams: tuple[str, ...] | None = None,
        **more: Any,
    ) -> Message:
        """Publish: the message and the lines that carry it. What Version has goes into it, the rest into Message."""
        parts = {key: more.pop(key) for key in ("alt", "warning", "card", "mention") if key in more}
        note = more.pop("bio", None)
        version = Version(at, text, names=dict(names or {}), **parts)
        heard = heard or self.delayed(at, author)
        message = Message(author, lang or author.lang, at, heard, [version], kind, **more)
        if author.network == BLUESKY or author.home == "bsky.brid.gy":
            message.rkey = message.rkey or bsky.tid(at, len(self.messages))
        else:
            message.rkey = message.rkey or snowflake(at, author.key, text)
        message.streams = self.streams_for(author, heard) if streams is None else streams
        self.messages.append(message)
        self._carry(message, version, heard, edited=False, note=note)
        return message

    def edit(self, message: Message, text: str, at: datetime, names: dict[str, str], **parts: Any) -> None:
        """A later version of a post."""
        version = Version(at, text, names=dict(names), **parts)
        message.versions.append(version)
        self._carry(message, version, self.delayed(at, message.author), edited=True, note=None)

    def _carry(self, message: Message, version: Version, heard: datetime, *, edited: bool, note: str | None) -> None:
        author = message.author
        what = "update" if edited else "create"
        if author.network == BLUESKY:
            made = bsky.record(message, version)
            body = bsky.commit("update" if edited else "create", bsky.POST, message.rkey, bsky.rev(heard, author), made)
            message.cids.append(body["cid"])
            streams = self.streams_for(author, heard) if edited else message.streams
            self.commit(author, heard, body, what, streams)
            return
        for stream in message.streams:
            made = mast.status(message, version, stream, note=note, edited=edited)
            self.mastodon(stream, heard, "status.update" if edited else "update", made, what)

    def commit(
        self, author: Account, at: datetime, body: dict[str, Any], what: str, streams: tuple[str, ...] | None = None
    ) -> None:
        """A commit of an account, as the streams of that time write it."""
        for stream in streams if streams is not None else self.streams_for(author, at):
            if stream == V1:
                self.add(at, V1, bsky.commit_v1(author.did, at, body), what)
            else:
                self.add(at, V2, lambda seq: bsky.commit_v2(author.did, at, seq, body), what)

    def mastodon(self, stream: str, at: datetime, event: str, payload: Any, what: str) -> Happening:
        return self.add(at, stream, {"event": event, "payload": payload, "at": millis_text(at)}, what)

    def add(self, at: datetime, stream: str, line: Any, what: str, order: float = 0.0) -> Happening:
        happening = Happening(at, stream, line, what, order)
        self.happenings.append(happening)
        return happening

    def delete(
        self, message: Message, at: datetime, streams: tuple[str, ...] | None = None, by_uri: bool = False
    ) -> None:
        """The author deletes: a commit on Bluesky, an event with the instance's own id on Mastodon."""
        message.gone = message.gone or "deleted"
        author = message.author
        if author.network == BLUESKY:
            body = bsky.commit("delete", bsky.POST, message.rkey, bsky.rev(at, author), None)
            self.commit(author, at, body, "delete", streams)
            return
        for stream in streams or message.streams:
            payload = message.uri if by_uri else mast.local_id(message, stream)
            self.mastodon(stream, at, "delete", payload, "delete")

    def account(self, who: Account, at: datetime, *, active: bool, status: str = "") -> None:
        """An #account event; what it takes with it is marked by `leave`."""
        more: dict[str, Any] = {"active": active, **({"status": status} if status else {})}
        self.event("account", who, at, bsky.upstream(who.did, at, **more))

    def identity(self, who: Account, at: datetime) -> None:
        self.event("identity", who, at, bsky.upstream(who.did, at, handle=who.handle))

    def event(self, kind: str, who: Account, at: datetime, body: dict[str, Any]) -> None:
        for stream in self.streams_for(who, at):
            if stream == V1:
                self.add(at, V1, bsky.event_v1(kind, who.did, at, body), kind)
            else:
                self.add(at, V2, lambda seq: bsky.event_v2(kind, who.did, at, seq, body), kind)

    def leave(self, who: Account, at: datetime, reason: str) -> None:
        """Everything this account has posted so far is gone for good."""
        for message in self.messages:
            if message.author is who and message.heard < at:
                message.gone = message.gone or reason

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def number(self, *parts: object) -> int:
        return int.from_bytes(digest(*parts)[:4], "big")
