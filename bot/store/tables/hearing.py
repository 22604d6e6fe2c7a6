"""What was heard of each source, what was not, and the watched hashtags."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class Source(Base):
    """A stream or timeline that is listened to. `cursor` commits together with the rows it accounts for."""

    __tablename__ = "source"
    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    network: Mapped[str] = mapped_column(String(20))
    cursor: Mapped[str | None]
    heard_to: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(20), default="new")
    problem: Mapped[str | None]
    updated_at: Mapped[datetime]


class Heard(Base):
    """The minutes of one hour that a source was heard: bit n of `minutes` is minute n.

    Those of `late` were heard only in catching up.
    """

    __tablename__ = "heard"
    source: Mapped[str] = mapped_column(String(200), primary_key=True)
    hour: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    minutes: Mapped[int] = mapped_column(BigInteger)
    late: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")


class GapRow(Base):
    """A stretch `[start, end)` not heard, with its reason; shown in every report that it touches.

    `searched_at`: when the network's search was asked for it; `recovered` is how many posts that added. A search never
    shows all: the gap stands.
    """

    __tablename__ = "gap"
    __table_args__ = (UniqueConstraint("source", "start", "end"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(200))
    start: Mapped[datetime]
    end: Mapped[datetime]
    reason: Mapped[str]
    searched_at: Mapped[datetime | None]
    recovered: Mapped[int] = mapped_column(default=0, server_default="0")


class Counter(Base):
    """Events of a source in an hour, by what became of them: `received`, `kept`, or the rule that dropped them."""

    __tablename__ = "counter"
    source: Mapped[str] = mapped_column(String(200), primary_key=True)
    hour: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    rule: Mapped[str] = mapped_column(String(120), primary_key=True)
    count: Mapped[int] = mapped_column(BigInteger)


class TagRow(Base):
    """A watched hashtag, normalised (`tag`) and as it is written in public (`display`)."""

    __tablename__ = "tag"
    tag: Mapped[str] = mapped_column(String(200), primary_key=True)
    display: Mapped[str] = mapped_column(String(200))
    campaign: Mapped[str] = mapped_column(String(80))
    state: Mapped[str] = mapped_column(String(20), default="active")
    card: Mapped[dict[str, Any] | None]
    updated_at: Mapped[datetime]


class TagChange(Base):
    """One change of the watched hashtags: what it was, what it became, why, by whom, and what undid it."""

    __tablename__ = "tag_change"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    tag: Mapped[str] = mapped_column(String(200), index=True)
    action: Mapped[str] = mapped_column(String(20))
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
    reason: Mapped[str]
    actor: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime]
    undoes: Mapped[int | None]
