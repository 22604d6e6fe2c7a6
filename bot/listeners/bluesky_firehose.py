"""Reader of the repository firehose, com.atproto.sync.subscribeRepos, as relays and PDSs serve it.

A frame is two DAG-CBOR values, header and body (https://atproto.com/specs/event-stream); a commit carries its records
as blocks of a CAR file. Lexicon: https://github.com/bluesky-social/atproto/blob/main/lexicons/com/atproto/sync/subscribeRepos.json
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from typing import Any

import libipld
import msgspec

from bot.errors import SourceError
from bot.listeners.base import CursorRefused, Intake
from bot.listeners.bluesky_events import WRITES, BlueskyEvents
from bot.listeners.bluesky_record import COLLECTION, MAX_TEXT, Embed
from bot.listeners.fields import part
from bot.watchlist import Watchlist

PREFIX = COLLECTION + "/"
BROKEN = (ValueError, RecursionError)
"""What libipld raises for bytes that nobody should have sent."""


class RepoOp(msgspec.Struct):
    """#repoOp: `path` is collection/rkey; a delete has no `cid`."""

    action: str
    path: str
    cid: bytes | None = None


class RepoCommit(msgspec.Struct, rename="camel"):
    """#commit: all that one commit did to one repository."""

    seq: int
    repo: str
    time: datetime
    ops: list[RepoOp]
    blocks: bytes = b""
    too_big: bool = False
    rev: str = ""
    since: str | None = None


class RepoAccount(msgspec.Struct):
    """#account."""

    seq: int
    did: str
    time: datetime
    active: bool
    status: str | None = None


class RepoEvent(msgspec.Struct):
    """What #identity and #sync have in common with the others; a #sync has a `rev` as well."""

    seq: int
    time: datetime
    did: str = ""
    rev: str = ""


REMEMBERED = 200_000
"""Repositories whose last revision is remembered, the latest ones: some 50 MB."""


class Revisions:
    """The last revision seen of each repository: a commit on top of another one shows that something is missing."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._last: OrderedDict[str, str] = OrderedDict()
        self._most = most

    def follows(self, repo: str, rev: str, since: str | None) -> bool:
        """Take over a commit; False when it builds on another one than the last. What came before is no news."""
        last = self._last.get(repo)
        if last is not None and rev <= last:
            return True
        self.take(repo, rev)
        return last is None or since is None or since == last

    def take(self, repo: str, rev: str) -> None:
        self._last[repo] = rev
        self._last.move_to_end(repo)
        if len(self._last) > self._most:
            self._last.popitem(last=False)


class Firehose:
    """Reads firehose frames. Each operation on a post counts as one event received; other collections are not counted.

    `at` and `seq` are the newest event's. An #info OutdatedCursor is kept in `notice`; an error frame raises
    CursorRefused (FutureCursor) or SourceError.
    """

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self._events = BlueskyEvents(intake, watchlist)
        self.at: datetime | None = None
        self.seq: int | None = None
        self.notice = ""
        self._revisions = Revisions()

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
        try:
            header, body = libipld.decode_dag_cbor_multi(raw)[:2]
        except BROKEN:
            self._count("malformed:cbor")
            return
        if not isinstance(header, dict) or not isinstance(body, dict):
            self._count("malformed:shape")
        elif header.get("op") == -1:
            self._count("error-frame")
            if body.get("error") == "FutureCursor":
                raise CursorRefused("this server's sequence has not reached the cursor")
            raise SourceError(f"the server ended the stream: {body.get('error')} {body.get('message') or ''}".strip())
        elif (kind := header.get("t")) == "#commit":
            self._commit(body)
        elif kind == "#account":
            if self._place(account := part(body, RepoAccount)) and account is not None:
                self.intake.received += 1
                assert self.at is not None
                self._events.account(account.did, account.active, account.status, self.at)
        elif kind in ("#identity", "#sync"):
            if self._place(event := part(body, RepoEvent)) and event is not None:
                self.intake.received += 1
                if kind == "#identity":
                    self.intake.drop("identity")
                else:
                    self._revisions.take(event.did, event.rev)
                    self._events.reset(event.did)
        elif kind == "#info":
            self._count("info")
            if body.get("name") == "OutdatedCursor":
                self.notice = str(body.get("message") or "OutdatedCursor")
        else:
            self._count("unknown-kind")

    def _count(self, rule: str) -> None:
        self.intake.received += 1
        self.intake.drop(rule)

    def _place(self, event: RepoCommit | RepoAccount | RepoEvent | None) -> bool:
        """Take over the event's place in the stream; False, and counted, when it has none."""
        if event is None or event.seq <= 0 or event.time.tzinfo is None:
            self._count("malformed:shape")
            return False
        self.seq, self.at = event.seq, event.time
        return True

    def _commit(self, body: dict[str, Any]) -> None:
        commit = part(body, RepoCommit)
        if not self._place(commit) or commit is None:
            return
        if commit.rev and not self._revisions.follows(commit.repo, commit.rev, commit.since):
            self._events.reset(commit.repo)
        ops = [op for op in commit.ops if op.path.startswith(PREFIX)]
        if commit.too_big and not commit.ops:
            # What it did is not in it, only that something was done.
            self._count("malformed:too-big")
            self._events.reset(commit.repo)
        if not ops:
            return
        blocks: dict[bytes, Any] = {}
        if any(op.action != "delete" for op in ops):
            try:
                blocks = libipld.decode_car(commit.blocks)[1]
            except BROKEN:
                self.intake.drop("malformed:car")
        for op in ops:
            self._apply(commit, op, blocks)

    def _apply(self, commit: RepoCommit, op: RepoOp, blocks: dict[bytes, Any]) -> None:
        self.intake.received += 1
        rkey = op.path.removeprefix(PREFIX)
        if op.action == "delete":
            self._events.delete(commit.repo, rkey)
        elif op.action not in WRITES:
            self.intake.drop("malformed:operation")
        elif op.cid is None or op.cid not in blocks:
            self.intake.drop("malformed:block")
        elif _idle(record := blocks[op.cid], self._events):
            self._events.not_kept(op.action, commit.repo, rkey, "no-match", commit.time)
        else:
            self._events.write(op.action, commit.repo, rkey, record, commit.time)


def _idle(record: Any, events: BlueskyEvents) -> bool:
    """Whether the record is certainly not kept: most are, and need not be read to the last field."""
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str) or len(text) > MAX_TEXT:
        return False
    embed = record.get("embed")
    return events.idle(text, record.get("facets"), record.get("tags"), part(embed, Embed) if embed else None)
