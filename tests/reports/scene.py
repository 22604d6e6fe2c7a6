"""Fills a store with posts, links and hours heard, row by row, as collecting and linking would leave them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select

from bot.clock import hour_of, week_of
from bot.model import Gap, Network, Status
from bot.reports.base import Profile, Window
from bot.store import coverage
from bot.store.tables import LinkRow, PostRow, Tally

WEEK = Window(datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))
NOW = datetime(2026, 11, 16, 6, tzinfo=UTC)

SECRETS = ("did:plc:supporterabcdefghijklmnop", "@brave.example", "at://did:plc:supporter/app.bsky.feed.post/3kabc")
"""What a supporter would be found by: it lies in the sealed content of every post and must come out nowhere."""


def key(*parts: object) -> bytes:
    """16 bytes that are the same for the same parts, as the vault's look-up keys and pseudonyms are."""
    return hashlib.sha256(repr(parts).encode()).digest()[:16]


class Scene:
    """Writes into one connection. Every `author` has one pseudonym a week and network, every `text` one a week."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.number = conn.execute(select(func.count()).select_from(PostRow)).scalar_one()

    def post(
        self,
        people: Iterable[str],
        author: str,
        at: datetime,
        *,
        network: Network = Network.BLUESKY,
        lang: str = "en",
        text: str | None = None,
        outcome: str = "link",
        excluded: str | None = None,
        copy_of: str | None = None,
        uri: str | None = None,
        pending: bool = False,
        linker: str = "linker-1",
    ) -> None:
        self.number += 1
        uri = uri or f"{SECRETS[2]}/{self.number}"
        week = week_of(at)
        row: dict[str, Any] = {
            "post_key": key("post", uri),
            "origin_key": key("post", copy_of or uri),
            "author_key": key("author", author),
            "author_week": key(week, "author", network, author),
            "text_week": key(week, "text", text if text is not None else f"text {self.number}"),
            "network": network.value,
            "source": "jetstream",
            "rule": "name",
            "lang": lang,
            "hour": hour_of(at),
            "received_hour": hour_of(at),
            "period": week,
            "digest": key("content", uri),
            "sealed": "\n".join((*SECRETS, author)).encode(),
            "excluded": excluded,
            "version": 2,
            "linked_version": 1 if pending else 2,
        }
        post = self.conn.execute(insert(PostRow).values(**row).returning(PostRow.id)).scalar_one()
        for person in people:
            self.conn.execute(
                insert(LinkRow).values(
                    post_id=post,
                    person=person,
                    outcome=outcome,
                    score=0.99,
                    alias_kind="full",
                    linker=linker,
                    period=week,
                    sealed="\n".join(SECRETS).encode(),
                )
            )

    def posts(self, person: str, authors: int, start: datetime, *, prefix: str = "", **more: Any) -> None:
        """One post each by so many authors, spread over six days; the same authors for the same prefix."""
        for number in range(authors):
            at = start + timedelta(hours=number * 5 % 143)
            self.post([person], f"{prefix or person}-{number}", at, **more)

    def heard(self, source: str, network: Network, start: datetime, end: datetime) -> None:
        coverage.add_heard(self.conn, source, start, end)
        coverage.save_cursor(self.conn, source, network, cursor="1", heard_to=end, now=end)

    def gap(self, source: str, start: datetime, end: datetime, reason: str) -> None:
        coverage.add_gaps(self.conn, [Gap(source, start, end, reason)])

    def tally(self, week: str, person: str) -> None:
        row = {"week": week, "person": person, "network": "", "posts": 3, "authors": 2}
        self.conn.execute(insert(Tally).values(**row))


def profile(id: str, status: Status = Status.DETAINED, **more: Any) -> Profile:  # noqa: A002
    known = {"name": id.replace("-", " ").title(), "country": "BY", "as_of": "2026-05-02", "publisher": "Viasna"}
    return Profile(id=id, status=status, **(known | more))


def profiles(*people: Profile) -> dict[str, Profile]:
    return {one.id: one for one in people}
