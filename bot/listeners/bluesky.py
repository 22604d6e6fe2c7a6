"""Bluesky, heard live: Jetstream v2 or v1, or the repository firehose, through one supervisor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from bot.clock import Clock
from bot.errors import ConfigError, SourceError
from bot.listeners.base import HealthCallback, Intake, Listener
from bot.listeners.bluesky_firehose import Firehose
from bot.listeners.bluesky_jetstream import EPOCH, JetstreamV1, JetstreamV2
from bot.listeners.bluesky_record import COLLECTION
from bot.listeners.compression import Compression, NamedDictionary, ServedDictionary
from bot.listeners.course import Resumption
from bot.listeners.stream import StreamListener, Wire
from bot.settings import Bluesky, Secrets, Settings
from bot.watchlist import Watchlist

MICROSECOND = timedelta(microseconds=1)
MIB = 1 << 20
JETSTREAM_FRAME = 4 * MIB
"""The most that a frame of Jetstream may hold, compressed or not."""


class V2Wire:
    """network.bsky.jetstream.subscribeEvents: a number is its server's own, a cursor from 1e15 on is a time in µs.

    After a #sync the records that a repository has now come as creations; what is gone is not told.
    """

    protocol = "jetstream-v2"
    subprotocols: tuple[str, ...] = ("xrpc.v1.json",)
    max_frame = JETSTREAM_FRAME
    resumption = Resumption(ways=("seq", "time"), inclusive=True, rewind_s=10)

    def __init__(self, intake: Intake, watchlist: Watchlist, compression: Compression | None = None) -> None:
        self.reader = JetstreamV2(intake, watchlist)
        self.compression = compression

    def address(self, host: str, seq: int | None, since: datetime | None) -> str:
        asked: list[tuple[str, object]] = [("kinds", kind) for kind in ("commit", "account", "identity", "sync")]
        asked.append(("collections", COLLECTION))
        asked += self.compression.asks() if self.compression else []
        if since is not None:
            asked.append(("cursor", (since - EPOCH) // MICROSECOND))
        elif seq is not None:
            asked.append(("cursor", seq))
        return f"{host}/xrpc/network.bsky.jetstream.subscribeEvents?{urlencode(asked)}"


class V1Wire:
    """Jetstream's /subscribe: its cursor is a time, the same on every server but for a little; too old a one is clamped
    without a word. Rewinding shows that: unless the first event is as old as the place, something is missing.
    It tells of no #sync: what that changes is found when posts are re-checked, or not at all.
    """

    protocol = "jetstream-v1"
    subprotocols: tuple[str, ...] = ()
    max_frame = JETSTREAM_FRAME
    resumption = Resumption(ways=("time",), rewind_s=5)

    def __init__(self, intake: Intake, watchlist: Watchlist, compression: Compression | None = None) -> None:
        self.reader = JetstreamV1(intake, watchlist)
        self.compression = compression

    def address(self, host: str, seq: int | None, since: datetime | None) -> str:
        asked: list[tuple[str, object]] = [("wantedCollections", COLLECTION)]
        asked += self.compression.asks() if self.compression else []
        if since is not None:
            asked.append(("cursor", (since - EPOCH) // MICROSECOND))
        return f"{host}/subscribe?{urlencode(asked)}"


class FirehoseWire:
    """com.atproto.sync.subscribeRepos of a relay or a PDS: the cursor is the last number seen, its server's own."""

    protocol = "firehose"
    subprotocols: tuple[str, ...] = ()
    max_frame = 8 * MIB
    resumption = Resumption(ways=("seq",))
    compression: Compression | None = None

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self.reader = Firehose(intake, watchlist)

    def address(self, host: str, seq: int | None, since: datetime | None) -> str:
        return f"{host}/xrpc/com.atproto.sync.subscribeRepos" + (f"?cursor={seq}" if seq is not None else "")


WIRES: dict[str, Callable[[Intake, Watchlist], Wire]] = {
    "jetstream-v2": V2Wire,
    "jetstream-v1": V1Wire,
    "firehose": FirehoseWire,
}
"""The ways of listening that networks.toml offers as `bluesky.listen`."""


def make_wire(bluesky: Bluesky) -> Callable[[Intake, Watchlist], Wire]:
    """The wire that the settings ask for. ConfigError when the dictionary that they name can't be used."""
    made = WIRES[bluesky.listen]
    if bluesky.listen == "jetstream-v2" and bluesky.compress:
        return partial(V2Wire, compression=ServedDictionary(JETSTREAM_FRAME))
    if bluesky.listen == "jetstream-v1" and bluesky.compress and bluesky.dictionary:
        try:
            return partial(V1Wire, compression=NamedDictionary(Path(bluesky.dictionary).read_bytes(), JETSTREAM_FRAME))
        except (OSError, SourceError) as error:
            raise ConfigError(f"bluesky.dictionary, {bluesky.dictionary}: {error}") from None
    return made


def configured(
    settings: Settings, _secrets: Secrets, watchlist: Watchlist, clock: Clock, health: HealthCallback
) -> tuple[Listener, ...]:
    """The listener that networks.toml asks for, if any; listening to Bluesky needs no secret."""
    bluesky = settings.bluesky
    if bluesky.listen == "off":
        return ()
    name = f"bluesky:{bluesky.listen}"
    stall_s = float(bluesky.stall_s)
    wire = make_wire(bluesky)
    return (StreamListener(name, wire, bluesky.hosts, watchlist, clock=clock, health=health, stall_s=stall_s),)
