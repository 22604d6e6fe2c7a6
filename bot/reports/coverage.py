"""Which hours were heard: without it no number of a report means anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
import regex
from sqlalchemy import Connection, func, or_, select

from bot.clock import from_hour, hour_of, week_start
from bot.model import Network
from bot.reports.base import Scope, Window
from bot.store.tables import GapRow, Heard, Source, Tally

QUERY = "coverage/1"
FULL_HOUR = (1 << 60) - 1
BLUESKY = "Bluesky"
NO_REASON = "no record of listening"


class SourceCoverage(msgspec.Struct, frozen=True, kw_only=True):
    """How many of the window's minutes a source was heard."""

    source: str
    network: Network
    heard_min: int
    missed_min: int


class Missed(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch `[start, end)` of whole minutes in which a part was not heard, and why as far as known.

    `source` is a Mastodon server's source, or "Bluesky": its streams carry the same posts, and none was heard.
    """

    source: str
    start: datetime
    end: datetime
    reason: str

    @property
    def minutes(self) -> int:
        return int((self.end - self.start).total_seconds()) // 60


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What was heard of a window.

    `deaf_min` are minutes in which nothing at all was heard. `missed_min` are those and the minutes in which a part
    was not: a Mastodon server, or Bluesky as a whole (its streams carry the same posts, so one of them is enough).
    `since` is when this store began to listen. Posts of `expired_weeks` have been deleted in their time: what was
    heard then can't be counted any more.
    """

    minutes: int
    sources: tuple[SourceCoverage, ...]
    missed: tuple[Missed, ...]
    missed_min: int
    deaf_min: int
    since: datetime | None
    expired_weeks: tuple[str, ...] = ()

    @property
    def heard_networks(self) -> tuple[Network, ...]:
        found = {source.network for source in self.sources if source.heard_min}
        return tuple(network for network in Network if network in found)

    @property
    def mastodon_servers(self) -> int:
        return sum(1 for source in self.sources if source.network is Network.MASTODON and source.heard_min)

    @property
    def heard_share(self) -> float:
        """The share of the window in which everything was heard."""
        return 1 - self.missed_min / self.minutes


def collect(conn: Connection, scope: Scope) -> Coverage:
    """What was heard of the window of `scope`, by source."""
    return measure(conn, scope.window)


def measure(conn: Connection, window: Window) -> Coverage:
    """What was heard of any window."""
    first, end = hour_of(window.start), hour_of(window.end)
    networks = _sources(conn, window)
    bits: dict[str, dict[int, int]] = {name: {} for name in networks}
    for source, hour, minutes in conn.execute(
        select(Heard.source, Heard.hour, Heard.minutes).where(Heard.hour >= first, Heard.hour < end)
    ):
        bits.setdefault(source, {})[hour] = minutes & FULL_HOUR
    hours = range(first, end)
    parts = _parts(networks)
    together = {
        part: {hour: _union(bits[name].get(hour, 0) for name in parts[part]) for hour in hours} for part in parts
    }
    missed_min = deaf_min = 0
    for hour in hours:
        heard = [minutes[hour] for minutes in together.values()]
        every = FULL_HOUR if heard else 0
        for one in heard:
            every &= one
        missed_min += 60 - every.bit_count()
        deaf_min += 60 - _union(heard).bit_count()
    since = conn.execute(select(func.min(Heard.hour))).scalar()
    gaps = _gaps(conn, window)
    return Coverage(
        minutes=window.hours * 60,
        sources=tuple(_source(name, networks[name], bits[name], window) for name in sorted(networks)),
        missed=tuple(
            stretch
            for part in sorted(parts)
            for stretch in _missed(part, together[part], window, [gap for name in parts[part] for gap in gaps[name]])
        ),
        missed_min=missed_min,
        deaf_min=deaf_min,
        since=None if since is None else from_hour(since),
        expired_weeks=_expired_weeks(conn, window),
    )


def _expired_weeks(conn: Connection, window: Window) -> tuple[str, ...]:
    weeks = conn.execute(select(Tally.week).distinct().order_by(Tally.week)).scalars()
    week = timedelta(weeks=1)
    return tuple(one for one in weeks if week_start(one) < window.end and week_start(one) + week > window.start)


def _parts(networks: dict[str, Network]) -> dict[str, list[str]]:
    """What has to be heard for everything to be heard: each Mastodon server, and Bluesky by any of its streams."""
    streams = sorted(name for name, network in networks.items() if network is Network.BLUESKY)
    parts = {name: [name] for name, network in networks.items() if network is not Network.BLUESKY}
    if streams:
        parts[BLUESKY] = streams
    return parts


def _sources(conn: Connection, window: Window) -> dict[str, Network]:
    """Sources that were heard in the window, or failed in it, or are being tried now: not those given up long ago."""
    first, end = hour_of(window.start), hour_of(window.end)
    heard = select(Heard.source).where(Heard.hour >= first, Heard.hour < end)
    gap = select(GapRow.source).where(GapRow.start < window.end, GapRow.end > window.start)
    statement = select(Source.name, Source.network).where(
        or_(Source.name.in_(heard), Source.name.in_(gap), Source.updated_at >= window.start)
    )
    return {name: Network(network) for name, network in conn.execute(statement)}


def _gaps(conn: Connection, window: Window) -> dict[str, list[Missed]]:
    statement = (
        select(GapRow.source, GapRow.start, GapRow.end, GapRow.reason)
        .where(GapRow.start < window.end, GapRow.end > window.start)
        .order_by(GapRow.start)
    )
    found: dict[str, list[Missed]] = defaultdict(list)
    for source, start, end, reason in conn.execute(statement):
        found[source].append(Missed(source=source, start=start, end=end, reason=clean_reason(reason)))
    return found


def clean_reason(reason: str) -> str:
    """A gap's reason without anything that could be an address, an account or a control character."""
    plain = regex.sub(r"\S*(?:://|@|did:)\S*|\p{C}+", " … ", reason)
    plain = " ".join(plain.split())
    return plain if len(plain) <= 80 else plain[:79].rstrip() + "…"


def _union(bitmasks: Iterable[int]) -> int:
    union = 0
    for one in bitmasks:
        union |= one
    return union


def _source(name: str, network: Network, bits: dict[int, int], window: Window) -> SourceCoverage:
    heard = sum(minutes.bit_count() for minutes in bits.values())
    return SourceCoverage(source=name, network=network, heard_min=heard, missed_min=window.hours * 60 - heard)


def _missed(source: str, bits: dict[int, int], window: Window, gaps: list[Missed]) -> list[Missed]:
    """The stretches whose minutes are not set, each with the reason of the gap that overlaps it most."""
    stretches: list[tuple[datetime, datetime]] = []
    for hour in range(hour_of(window.start), hour_of(window.end)):
        silent = FULL_HOUR & ~bits.get(hour, 0)
        while silent:
            first = (silent & -silent).bit_length() - 1
            length = ((silent >> first) + 1 & ~(silent >> first)).bit_length() - 1
            start = from_hour(hour) + timedelta(minutes=first)
            end = start + timedelta(minutes=length)
            if stretches and stretches[-1][1] == start:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
            silent &= ~(((1 << length) - 1) << first)
    return [Missed(source=source, start=start, end=end, reason=_reason(start, end, gaps)) for start, end in stretches]


def _reason(start: datetime, end: datetime, gaps: list[Missed]) -> str:
    overlap = {gap.reason: min(gap.end, end) - max(gap.start, start) for gap in gaps}
    known = [(length, reason) for reason, length in overlap.items() if length > timedelta(0)]
    return max(known)[1] if known else NO_REASON
