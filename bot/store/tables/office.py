"""The team: who they are, what they did, what they are told, and what the installation shares."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class User(Base):
    """A named person of the team; the command line acts as one of them."""

    __tablename__ = "user"
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class Audit(Base):
    """Who changed what, in a chain: `digest` covers this row and the one before, so that a missing entry shows."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str]
    detail: Mapped[dict[str, Any]]
    digest: Mapped[str] = mapped_column(String(64))


class AlertMatter(Base):
    """A matter that the staff was or will be told of, by its key; it names nobody."""

    __tablename__ = "alert_matter"
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    first_at: Mapped[datetime]
    told_at: Mapped[datetime | None]


class AlertMessage(Base):
    """A message to the staff on one channel: an outbox of its own. Its text goes once it was sent."""

    __tablename__ = "alert_message"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    channel: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str]
    text: Mapped[str]
    urgent: Mapped[bool]
    made_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(20), index=True)
    not_before: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    done_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class Note(Base):
    """One value that the whole installation shares: registry version, stop switch, campaign. `key` is its name."""

    __tablename__ = "note"
    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
