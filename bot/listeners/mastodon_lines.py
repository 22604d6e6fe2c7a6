"""Reader of recorded Mastodon events, one JSON object a line.

`{"event": "update" | "status.update" | "delete", "payload": …, "at": "<RFC 3339, when it was received>"}`: the events
of https://docs.joinmastodon.org/methods/streaming/#events with the time beside them. The payload is the status, as JSON
or as a string that holds JSON (as on the wire); of a deletion the id or the ActivityPub `uri`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from bot.listeners.base import Intake
from bot.listeners.fields import BROKEN_JSON
from bot.listeners.mastodon_status import MastodonStatus
from bot.watchlist import Watchlist


class Line(msgspec.Struct):
    """One recorded event."""

    event: str
    payload: Any
    at: datetime


class MastodonLines:
    """Reads such lines. `at` is the newest event's time of receipt."""

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self._statuses = MastodonStatus(intake, watchlist)
        self._decode = msgspec.json.Decoder(Line).decode

    @property
    def intake(self) -> Intake:
        return self._statuses.intake

    @property
    def watchlist(self) -> Watchlist:
        return self._statuses.watchlist

    @watchlist.setter
    def watchlist(self, watchlist: Watchlist) -> None:
        self._statuses.watchlist = watchlist

    @property
    def at(self) -> datetime | None:
        return self._statuses.at

    def feed(self, raw: bytes) -> None:
        try:
            line = self._decode(raw)
            payload = line.payload
            if isinstance(payload, str) and line.event != "delete":
                payload = msgspec.json.decode(payload)
        except msgspec.ValidationError:
            self._count("malformed:shape")
            return
        except BROKEN_JSON:
            self._count("malformed:json")
            return
        if line.at.tzinfo is None:
            self._count("malformed:time")
        elif line.event in ("update", "status.update"):
            self._statuses.see(payload, line.at)
        elif line.event == "delete" and isinstance(payload, str | int):
            self._statuses.forget(str(payload), line.at)
        else:
            self._count("unknown-kind")

    def _count(self, rule: str) -> None:
        self.intake.received += 1
        self.intake.drop(rule)
