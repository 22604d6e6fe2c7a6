"""A whole report as data: the cells as counted, whom they are about, and the receipt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select

from bot.errors import NotFound
from bot.reports import REPORTS
from bot.reports.attention import Attention
from bot.reports.base import FLOOD_AUTHORS, Profile, Receipt, Scope, Window, in_window, rows_in
from bot.reports.change import Change
from bot.reports.coverage import Coverage
from bot.reports.silence import Silence
from bot.store.tables import LinkRow, PostRow, ReportRow

WEEK_REPORT = "mentions"


class Cells(msgspec.Struct, frozen=True, kw_only=True):
    """Exact counts of one window, for the store and the console only; `bot.reports.view` makes what may leave."""

    window: Window
    profiles: dict[str, Profile]
    attention: Attention
    silence: Silence
    change: Change | None
    coverage: Coverage
    receipt: Receipt

    @property
    def people(self) -> int:
        """How many wrote about people imprisoned or missing: the number of the headline. Exact: not for publication."""
        return self.attention.held.people


def collect_report(
    conn: Connection,
    window: Window,
    profiles: Mapping[str, Profile],
    *,
    now: datetime,
    registry_version: int,
    previous: Window | None = None,
    small_group: int = 5,
    flood_authors: int = FLOOD_AUTHORS,
) -> Cells:
    """Count a window. `profiles` is everybody followed (`bot.reports.people.profiles`); only reads.

    `previous` is what it is compared with: usually `window.before`, or None.
    """
    scope = Scope(
        window=window,
        previous=previous,
        profiles=profiles,
        small_group=small_group,
        flood_authors=flood_authors,
    )
    linkers = select(LinkRow.linker).join(PostRow, PostRow.id == LinkRow.post_id).where(in_window(window)).distinct()
    receipt = Receipt(
        queries=tuple(part.query for part in REPORTS),
        made_at=now,
        registry_version=registry_version,
        linkers=tuple(sorted(conn.execute(linkers).scalars())),
        small_group=small_group,
        flood_authors=flood_authors,
        rows=conn.execute(rows_in(window)).scalar_one(),
    )
    parts = {part.name: part.collect(conn, scope) for part in REPORTS}
    return Cells(window=window, profiles=dict(profiles), receipt=receipt, **parts)


def save_report(conn: Connection, cells: Cells, campaign: str, name: str = WEEK_REPORT) -> int:
    """Store the cells as they are, with their receipt; returns the report's number."""
    plain: dict[str, Any] = msgspec.to_builtins(cells)
    receipt = plain.pop("receipt") | {"coverage": plain["coverage"]}
    row = {
        "name": name,
        "campaign": campaign,
        "start": cells.window.start,
        "end": cells.window.end,
        "made_at": cells.receipt.made_at,
        "cells": plain,
        "receipt": receipt,
    }
    return int(conn.execute(insert(ReportRow).values(**row).returning(ReportRow.id)).scalar_one())


def load_report(conn: Connection, number: int) -> Cells:
    """The report as it was saved; NotFound where there is none of that number."""
    row = conn.execute(select(ReportRow.cells, ReportRow.receipt).where(ReportRow.id == number)).one_or_none()
    if row is None:
        raise NotFound(f"there is no report {number}: `vigil report list` shows the ones there are")
    return msgspec.convert(row.cells | {"receipt": row.receipt}, Cells)


def saved_reports(conn: Connection, limit: int = 20) -> list[dict[str, Any]]:
    """Number, name, window and time of the newest reports, newest first."""
    columns = (ReportRow.id, ReportRow.name, ReportRow.campaign, ReportRow.start, ReportRow.end, ReportRow.made_at)
    return [dict(row) for row in conn.execute(select(*columns).order_by(ReportRow.id.desc()).limit(limit)).mappings()]
