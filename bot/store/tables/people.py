"""The registry: people, their status, what is claimed and proposed about them, and who must not be in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class PersonRow(Base):
    """The registry's record of a person: names and facts as imported (`record`), consent beside it."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    country: Mapped[str] = mapped_column(String(2), index=True)
    consent: Mapped[str] = mapped_column(String(20))
    record: Mapped[dict[str, Any]]
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime]


class StatusRow(Base):
    """One entry of a person's append-only status history; the latest is derived, never written."""

    __tablename__ = "status"
    __table_args__ = (UniqueConstraint("person", "digest"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    entry: Mapped[dict[str, Any]]
    actor: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime]


class Dataset(Base):
    """What the registry holds beside people: calendar, counts, statements, actions, campaign tags, non-targets."""

    __tablename__ = "dataset"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    rows: Mapped[list[Any]]
    updated_at: Mapped[datetime]


class Hidden(Base):
    """The deny list: keyed traces of people who must not be in the registry, so that no import revives them."""

    __tablename__ = "hidden"
    name_key: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    at: Mapped[datetime]


class Proposal(Base):
    """A status entry that needs a second person before it is asserted: a release, a death, a transfer."""

    __tablename__ = "proposal"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person: Mapped[str] = mapped_column(String(120), index=True)
    entry: Mapped[dict[str, Any]]
    second: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(20), default="open", index=True)
    proposed_by: Mapped[str] = mapped_column(String(80))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[str | None] = mapped_column(String(80))
    decided_at: Mapped[datetime | None]


class Review(Base):
    """Something that posts claim about a person (release, death, transfer …): a question to moderators, never a fact.

    `counts` holds posts, accounts, independent wordings and languages; now sentences about the person rest until
    `held_until`. `state` is open, dismissed or confirmed.
    """

    __tablename__ = "review"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person: Mapped[str] = mapped_column(String(120), index=True)
    claim: Mapped[str] = mapped_column(String(30))
    state: Mapped[str] = mapped_column(String(20), default="open", index=True)
    opened_at: Mapped[datetime]
    last_at: Mapped[datetime]
    held_until: Mapped[datetime]
    counts: Mapped[dict[str, Any]]
    decided_by: Mapped[str | None] = mapped_column(String(80))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)


class ReviewPost(Base):
    """A post that a review rests on; it goes with the post."""

    __tablename__ = "review_post"
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), primary_key=True, index=True)
