"""What publishing works with, and what it says of each thing done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.clock import Clock
from bot.model import Network, Piece, State, Summary
from bot.poster.base import Poster
from bot.poster.compose import Limits
from bot.poster.quota import Allowance
from bot.store import summaries
from bot.store.session import Connection
from bot.store.summaries import Draft

Fit = Callable[[Summary, Limits], tuple[Piece, ...]]
"""Makes the thread of a summary for a network's limits, with its image card."""
Recheck = Callable[[Connection, Draft], str | None]
"""Why a summary must not be sent now (status, consent, deletions, risk cards), or None. Asked before each post."""


@dataclass(frozen=True)
class Desk:
    """What publishing works with. Without posters nothing is sent and nothing changes."""

    posters: tuple[Poster, ...]
    fit: Fit
    recheck: Recheck
    allowance: Allowance
    clock: Clock
    halted: str | None = None
    per_server: int = 100
    """Threads a day on all our accounts on one server together."""

    def poster(self, network: Network, lang: str) -> Poster | None:
        """The account that speaks a language on a network; None when there is none: then nothing is sent there."""
        speakers = (one for one in self.posters if one.network is network and (not one.langs or lang in one.langs))
        return next(speakers, None)

    def stopped(self, conn: Connection) -> str | None:
        """Why nothing at all may be sent: the settings, or somebody's word."""
        return self.halted or summaries.stopped(conn)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one post; of a summary on a network when `ordinal` is None, of a network when both are.

    `trouble` says that something is wrong that is not the post's fault: the network can't be used now, and nothing more
    was tried there; or nobody understands what happened. `detail` is for people.
    """

    network: Network
    summary: int | None = None
    ordinal: int | None = None
    state: State
    detail: str = ""
    uri: str | None = None
    trouble: bool = False


class Held(msgspec.Struct, frozen=True):
    """Why a post does not go out now, and when to look again."""

    reason: str
    until: datetime
