"""What was counted, what is said about it, and what of that went out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class ReportRow(Base):
    """A report as it was shown: its cells, coverage and what they were counted from (the receipt)."""

    __tablename__ = "report"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(40))
    campaign: Mapped[str] = mapped_column(String(80))
    start: Mapped[datetime]
    end: Mapped[datetime]
    made_at: Mapped[datetime]
    cells: Mapped[dict[str, Any]]
    receipt: Mapped[dict[str, Any]]


class SummaryRow(Base):
    """A draft and what became of it. `key` names the occasion; `revision` grows with every change of the text."""

    __tablename__ = "summary"
    __table_args__ = (UniqueConstraint("key", "revision"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(160))
    revision: Mapped[int] = mapped_column(default=1)
    kind: Mapped[str] = mapped_column(String(40))
    campaign: Mapped[str] = mapped_column(String(80))
    lang: Mapped[str] = mapped_column(String(35))
    state: Mapped[str] = mapped_column(String(20), index=True)
    body: Mapped[dict[str, Any]]
    registry_version: Mapped[int]
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(80))
    due_at: Mapped[datetime]
    approved_by: Mapped[str | None] = mapped_column(String(80))
    approved_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class PublicationRow(Base):
    """One post of a summary on one network: the outbox. Key, record and image are fixed before the first attempt.

    `account` is the handle or the server's short name that it goes out from.
    `key` is a TID on Bluesky and an idempotency key on Mastodon; `record` is the exact record or status parameters.
    """

    __tablename__ = "publication"
    __table_args__ = (
        UniqueConstraint("summary_id", "network", "account", "ordinal"),
        UniqueConstraint("network", "account", "key"),
    )
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    summary_id: Mapped[int] = mapped_column(ForeignKey("summary.id"), index=True)
    network: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(253), default="", server_default="")
    ordinal: Mapped[int]
    key: Mapped[str] = mapped_column(String(80))
    state: Mapped[str] = mapped_column(String(20), index=True)
    record: Mapped[dict[str, Any]]
    image: Mapped[bytes | None]
    alt: Mapped[str] = mapped_column(default="")
    remote_uri: Mapped[str | None]
    remote_cid: Mapped[str | None]
    problem: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    doubt_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)
