"""Readers of Jetstream's two wire formats.

v1: https://github.com/bluesky-social/jetstream/blob/main/docs/README.md#51-legacy-v1-json-payload-subscribe
v2: https://github.com/bluesky-social/jetstream/blob/main/lexicons/network/bsky/jetstream/subscribeEvents.json

Of each frame only what decides is decoded; the few that pass are decoded again, whole.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from bot.errors import SourceError
from bot.listeners.base import CursorRefused, Intake
from bot.listeners.bluesky_events import WRITES, BlueskyEvents
from bot.listeners.bluesky_record import COLLECTION, Embed
from bot.listeners.fields import BROKEN_JSON, part
from bot.watchlist import Watchlist

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOTHING = msgspec.Raw(b"")
EMBED = msgspec.json.Decoder(Embed)
ANY = msgspec.json.Decoder()


class Glance(msgspec.Struct, gc=False):
    """The parts of a post's record that decide whether it can be of interest."""

    text: str
    facets: msgspec.Raw = NOTHING
    tags: msgspec.Raw = NOTHING
    embed: msgspec.Raw = NOTHING


class AccountV1(msgspec.Struct, gc=False):
    """com.atproto.sync.subscribeRepos#account, as both versions pass it on."""

    active: bool
    status: str | None = None


class CommitV1(msgspec.Struct, gc=False):
    """`commit` of a v1 event. A delete has no record."""

    operation: str
    collection: str
    rkey: str
    record: Glance | None = None


class EventV1(msgspec.Struct, gc=False):
    """A v1 event; `time_us` is Unix time in microseconds."""

    did: str
    time_us: int
    kind: str = ""
    commit: CommitV1 | None = None
    account: AccountV1 | None = None


class HeadV1(msgspec.Struct):
    """What a v1 event needs at least."""

    did: str
    time_us: int


class HeadV2(msgspec.Struct):
    """What a v2 message needs at least, except for #info."""

    did: str
    seq: int
    time: datetime


class PayloadV2(msgspec.Struct, gc=False):
    """The union of v2's messages (#commit, #account, #identity, #sync, #info) in one: their fields don't collide."""

    type: str = msgspec.field(name="$type", default="")
    seq: int = 0
    did: str = ""
    time: datetime = EPOCH
    operation: str = ""
    collection: str = ""
    rkey: str = ""
    record: Glance | None = None
    account: AccountV1 | None = None
    name: str = ""
    message: str = ""


class FrameV2(msgspec.Struct, gc=False):
    """A v2 frame: `$type` "message" with a payload, or "error" with the name of the error."""

    type: str = msgspec.field(name="$type", default="")
    payload: PayloadV2 | None = None
    error: str = ""
    message: str = ""


def _idle(glance: Glance, events: BlueskyEvents) -> bool:
    """Whether the record is certainly not kept."""
    facets: Any = None
    outline: Any = None
    embed = None
    if glance.facets and _mentions(glance.facets, b"#tag"):
        facets = ANY.decode(glance.facets)
    if glance.tags:
        outline = ANY.decode(glance.tags)
    if glance.embed and _mentions(glance.embed, b'"alt"'):
        # One that is not as the lexicon says brings nothing.
        with contextlib.suppress(msgspec.ValidationError):
            embed = EMBED.decode(glance.embed)
    return events.idle(glance.text, facets, outline, embed)


def _mentions(raw: msgspec.Raw, word: bytes) -> bool:
    """Whether JSON may contain this ASCII word; a backslash may spell anything."""
    text = bytes(raw)
    return word in text or b"\\" in text


class JetstreamV1:
    """Reads v1 lines. `at` is the newest event's time; v1 has no numbers, and no notices about a cursor."""

    seq: int | None = None
    notice = ""

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self._events = BlueskyEvents(intake, watchlist)
        self._decode = msgspec.json.Decoder(EventV1).decode
        self._time_us = 0

    @property
    def intake(self) -> Intake:
        return self._events.intake

    @property
    def watchlist(self) -> Watchlist:
        return self._events.watchlist

    @watchlist.setter
    def watchlist(self, watchlist: Watchlist) -> None:
        self._events.watchlist = watchlist

    @property
    def at(self) -> datetime | None:
        return EPOCH + timedelta(microseconds=self._time_us) if self._time_us else None

    def restart(self) -> None:
        """A new connection: what comes next is the first event again."""
        self._time_us = 0

    def feed(self, raw: bytes) -> None:
        intake = self._events.intake
        intake.received += 1
        try:
            self._read(raw, intake)
        except BROKEN_JSON:
            intake.drop("malformed:json")

    def _read(self, raw: bytes, intake: Intake) -> None:
        try:
            event = self._decode(raw)
        except msgspec.ValidationError:
            self._loosely(raw)
            return
        if not 0 < event.time_us < 1 << 53:
            intake.drop("malformed:time")
            return
        self._time_us = event.time_us
        commit = event.commit
        if commit is None:
            if event.account is not None:
                at = EPOCH + timedelta(microseconds=event.time_us)
                self._events.account(event.did, event.account.active, event.account.status, at)
            else:
                intake.drop("identity" if event.kind == "identity" else "unknown-kind")
        elif commit.collection != COLLECTION:
            intake.drop("other-collection")
        elif commit.operation == "delete":
            self._events.delete(event.did, commit.rkey)
        elif commit.record is None or commit.operation not in WRITES:
            intake.drop("malformed:record" if commit.operation in WRITES else "malformed:operation")
        elif _idle(commit.record, self._events):
            at = EPOCH + timedelta(microseconds=event.time_us)
            self._events.not_kept(commit.operation, event.did, commit.rkey, "no-match", at)
        else:
            at = EPOCH + timedelta(microseconds=event.time_us)
            self._events.write(commit.operation, event.did, commit.rkey, ANY.decode(raw)["commit"]["record"], at)

    def _loosely(self, raw: bytes) -> None:
        frame = ANY.decode(raw)
        head = part(frame, HeadV1)
        if head is None or not 0 < head.time_us < 1 << 53:
            self.intake.drop("malformed:shape")
            return
        self._time_us = head.time_us
        self._events.loosely(head.did, frame.get("commit"), EPOCH + timedelta(microseconds=head.time_us))


class JetstreamV2:
    """Reads v2 frames. `at` and `seq` are the newest event's.

    An #info OutdatedCursor is kept in `notice`; a seq that this server hasn't reached raises CursorRefused,
    an error frame SourceError.
    """

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self._events = BlueskyEvents(intake, watchlist)
        self._decode = msgspec.json.Decoder(FrameV2).decode
        self.at: datetime | None = None
        self.seq: int | None = None
        self.notice = ""

    @property
    def intake(self) -> Intake:
        return self._events.intake

    @property
    def watchlist(self) -> Watchlist:
        return self._events.watchlist

    @watchlist.setter
    def watchlist(self, watchlist: Watchlist) -> None:
        self._events.watchlist = watchlist

    def restart(self) -> None:
        """A new connection: what comes next is the first event again."""
        self.at, self.seq, self.notice = None, None, ""

    def feed(self, raw: bytes) -> None:
        intake = self._events.intake
        intake.received += 1
        try:
            self._read(raw, intake)
        except BROKEN_JSON:
            intake.drop("malformed:json")

    def _read(self, raw: bytes, intake: Intake) -> None:
        try:
            frame = self._decode(raw)
        except msgspec.ValidationError:
            self._loosely(raw)
            return
        payload = frame.payload
        if payload is None:
            if frame.type == "error":
                intake.drop("error-frame")
                raise SourceError(f"the server ended the stream: {frame.error} {frame.message}".strip())
            intake.drop("malformed:shape")
            return
        kind = payload.type.rpartition("#")[2]
        if kind == "info":
            self._info(payload)
            return
        if payload.seq <= 0 or payload.time.tzinfo is None or payload.time <= EPOCH:
            intake.drop("malformed:seq")
            return
        self.seq, self.at = payload.seq, payload.time
        if kind != "commit":
            if kind == "account" and payload.account is not None:
                self._events.account(payload.did, payload.account.active, payload.account.status, payload.time)
            elif kind == "sync":
                self._events.reset(payload.did)
            else:
                intake.drop("identity" if kind == "identity" else "unknown-kind")
        elif payload.collection != COLLECTION:
            intake.drop("other-collection")
        elif payload.operation == "delete":
            self._events.delete(payload.did, payload.rkey)
        elif payload.record is None or payload.operation not in WRITES:
            intake.drop("malformed:record" if payload.operation in WRITES else "malformed:operation")
        elif _idle(payload.record, self._events):
            self._events.not_kept(payload.operation, payload.did, payload.rkey, "no-match", payload.time)
        else:
            record = ANY.decode(raw)["payload"]["record"]
            self._events.write(payload.operation, payload.did, payload.rkey, record, payload.time)

    def _loosely(self, raw: bytes) -> None:
        frame = ANY.decode(raw)
        payload = frame.get("payload") if isinstance(frame, dict) else None
        head = part(payload, HeadV2)
        if head is None or head.seq <= 0 or head.time.tzinfo is None:
            self.intake.drop("malformed:shape")
            return
        self.seq, self.at = head.seq, head.time
        self._events.loosely(head.did, payload, head.time)

    def _info(self, payload: PayloadV2) -> None:
        self._events.intake.drop("info")
        if payload.name == "FutureCursor":
            raise CursorRefused("this server's sequence has not reached the cursor")
        if payload.name == "OutdatedCursor":
            self.notice = payload.message or payload.name
