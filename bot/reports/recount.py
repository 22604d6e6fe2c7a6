"""Counts a saved report again, and explains what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from bot.clock import hour_of
from bot.reports.base import Profile, in_window
from bot.reports.cells import Cells, collect_report
from bot.store.tables import PostRow, Tombstone

COUNTED = ("attention", "silence", "coverage")
"""What is counted again. The change against the period before follows from that period's own report."""


class Difference(msgspec.Struct, frozen=True):
    """One cell that differs; `cell` is its path, `attention.heard.ihar-losik.count.people`."""

    cell: str
    reported: Any
    now: Any


class Recount(msgspec.Struct, frozen=True, kw_only=True):
    """What differs, and the causes that the store still knows of, most telling first."""

    cells: Cells
    differences: tuple[Difference, ...]
    causes: tuple[str, ...]


def recount(
    conn: Connection, reported: Cells, profiles: Mapping[str, Profile], *, now: datetime, registry_version: int
) -> Recount:
    """Count the window of a saved report again with the same thresholds and today's registry; only reads."""
    receipt = reported.receipt
    again = collect_report(
        conn,
        reported.window,
        profiles,
        now=now,
        registry_version=registry_version,
        previous=None,
        small_group=receipt.small_group,
        flood_authors=receipt.flood_authors,
    )
    before, after = (dict(_cells(msgspec.to_builtins(one))) for one in (reported, again))
    differences = tuple(
        Difference(cell, before.get(cell), after.get(cell))
        for cell in sorted(before.keys() | after.keys())
        if before.get(cell) != after.get(cell)
    )
    return Recount(cells=again, differences=differences, causes=_causes(conn, reported, again) if differences else ())


def _cells(plain: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in COUNTED:
        yield from _leaves(name, plain[name])


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every single value with its path; entries of lists are named by what they are about."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(f"{path}.{key}", inner)
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            name = _name(inner) if isinstance(inner, dict) else index
            yield from _leaves(f"{path}.{name if name is not None else index}", inner)
    else:
        yield path, value


def _name(entry: Mapping[str, Any]) -> str | None:
    start = f" {entry['start']}" if "start" in entry else ""
    return next((f"{entry[key]}{start}" for key in ("person", "key", "source") if key in entry), None)


def _causes(conn: Connection, reported: Cells, again: Cells) -> tuple[str, ...]:
    receipt, now = reported.receipt, again.receipt
    made = hour_of(receipt.made_at)
    # A post received in the very hour of the report may have come before or after it.
    later = conn.execute(
        select(func.count()).select_from(PostRow).where(in_window(reported.window), PostRow.received_hour > made)
    ).scalar_one()
    buried = conn.execute(
        select(func.count()).select_from(Tombstone).where(Tombstone.seen, Tombstone.hour >= made)
    ).scalar_one()
    gone = receipt.rows - (now.rows - later)
    expired = set(again.coverage.expired_weeks) - set(reported.coverage.expired_weeks)
    causes = []
    if expired:
        causes.append(f"Expired: the posts of {', '.join(sorted(expired))} have lived their time and were deleted.")
    if gone > 0:
        deleted = f"; {buried} deletions of kept posts were received since" if buried else ""
        causes.append(f"Deleted: {gone} kept posts of the window are gone{deleted}.")
    if later:
        causes.append(f"Received later: {later} posts of the window came in after the report.")
    if now.linkers != receipt.linkers:
        was, is_now = ", ".join(receipt.linkers) or "none", ", ".join(now.linkers) or "none"
        causes.append(f"Linked again: by {is_now}; then by {was}.")
    if now.registry_version != receipt.registry_version:
        causes.append(f"The registry changed: version {now.registry_version}; then {receipt.registry_version}.")
    if reported.attention.pending > again.attention.pending:
        done = reported.attention.pending - again.attention.pending
        causes.append(f"Linked since: {done} posts had not been read for names yet.")
    if now.queries != receipt.queries:
        causes.append(f"Counted differently: by {', '.join(now.queries)}; then by {', '.join(receipt.queries)}.")
    if not causes:
        causes.append("Edited, excluded or heard afterwards: the number of posts is the same.")
    return tuple(causes)
