"""What every network's poster offers, and the values it works with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

import msgspec

from bot.model import Network, Piece
from bot.poster.compose import Limits

Record = dict[str, Any]
"""What is sent, as JSON: the post's record on Bluesky, the parameters of a status on Mastodon."""

MayGo = Callable[[], None]
"""Says by a SourceError that a post must not be sent any more."""


def always() -> None:
    """Nobody objects."""


EDIT_OF = "edit_of"
"""In a record: the network's id of the post whose place this one takes, by an edit."""


class Sent(msgspec.Struct, frozen=True):
    """A post that stands. `uri` is its AT URI or ActivityPub id; `cid` its CID, or the status id on its own server."""

    uri: str
    cid: str


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """One post as the outbox holds it: key, record and image were committed before the first attempt.

    `since` is when that was: nothing of ours under this key is older. `ordinal` 0 begins the thread.
    """

    network: Network
    key: str
    ordinal: int
    record: Record
    image: bytes | None = None
    alt: str = ""
    since: datetime


class SessionKeeper(Protocol):
    """Keeps a network session (a JSON text with secrets in it) between runs, sealed."""

    def load(self, account: str) -> str | None:
        """The session that was saved last, None when there is none."""

    def save(self, account: str, session: str) -> None:
        """Save it before this returns: refresh tokens are good for one use."""


class Poster(Protocol):
    """Posts from one account. Every call may take long and is made with no transaction open.

    All of them raise SourceError when nothing was sent and a later attempt may succeed (no connection, rate limit,
    account locked out); `send` and `find` raise PublishError when the network will not take this post at all.
    """

    network: Network
    account: str
    server: str
    langs: frozenset[str]
    """The languages it speaks; empty: all."""

    def identity(self) -> str:
        """The account as posts name their authors: DID or actor. Asks the server."""

    def limits(self) -> Limits:
        """How long a post may be; asks the server where servers differ."""

    def key(self, seed: str, at: datetime, ordinal: int) -> str:
        """The network key of post `ordinal` of the thread named `seed`, due `at`: the same for the same revision."""

    def prepare(self, piece: Piece) -> Record:
        """The record of a piece, without what is only known when it goes out. No network."""

    def complete(self, record: Record, *, at: datetime, root: Sent | None, parent: Sent | None) -> Record:
        """The record with its time and, in a thread, what it answers: fixed from now on. No network."""

    def check(self) -> tuple[str, ...]:
        """What keeps this account from posting, in words: bot label missing, deactivated … Empty when all is well."""

    def send(self, out: Outgoing, may_go: MayGo = always) -> Sent:
        """Post it. Unconfirmed when the answer was lost: the post may stand.

        `may_go` is asked once its image is there, which can take minutes, and only the post itself is left to send.
        """

    def remove(self, out: Outgoing, sent: Sent | None) -> None:
        """Delete the post, if it stands; returns once it is gone. Safe to repeat. `sent` None: look for it first."""

    def find(self, out: Outgoing) -> Sent | None:
        """The post if it stands whole, None if not: then it is safe to send it again under the same key."""
