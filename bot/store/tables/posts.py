"""Kept posts, their links and what is left of those that are gone."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables.base import Base


class PostRow(Base):
    """A kept post. `version` grows with every edit; `linked_version` says which version the links were made from.

    `checked_hour` is when the network was last asked whether the post still stands, 0 for never.
    `excluded` is the reason why it counts nowhere (bot, own, opted-out …), None when it counts.
    `digest` is a keyed digest of the content: receiving the same again changes nothing.
    `text_week` is a weekly pseudonym of the text without links and handles: equal texts are a flood.
    `reset`: its author's repository changed beyond what was told, and has not been read since.
    `origin_key` is the key of the canonical post of a bridged copy, its own key otherwise.
    """

    __tablename__ = "post"
    __table_args__ = (
        Index("ix_post_hour", "hour"),
        Index("ix_post_author_key", "author_key"),
        Index("ix_post_unlinked", "linked_version", "version"),
        Index("ix_post_reset", "reset", sqlite_where=text("reset"), postgresql_where=text("reset")),
        # A deleted post's number never goes to another: what was computed for the one must not land on the other.
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    post_key: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    origin_key: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    author_key: Mapped[bytes] = mapped_column(LargeBinary(16))
    author_week: Mapped[bytes] = mapped_column(LargeBinary(16))
    text_week: Mapped[bytes] = mapped_column(LargeBinary(16))
    network: Mapped[str] = mapped_column(String(20))
    source: Mapped[str] = mapped_column(String(200))
    rule: Mapped[str] = mapped_column(String(120))
    lang: Mapped[str] = mapped_column(String(35))
    hour: Mapped[int] = mapped_column(BigInteger)
    received_hour: Mapped[int] = mapped_column(BigInteger)
    checked_hour: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0", index=True)
    reset: Mapped[bool] = mapped_column(default=False, server_default=false())
    period: Mapped[str] = mapped_column(String(10), index=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary(16))
    sealed: Mapped[bytes]
    excluded: Mapped[str | None] = mapped_column(String(40))
    version: Mapped[int] = mapped_column(default=1)
    linked_version: Mapped[int] = mapped_column(default=0)


class PostTag(Base):
    """The watched tags that a post carries; others are only in the sealed content."""

    __tablename__ = "post_tag"
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(200), primary_key=True, index=True)


class LinkRow(Base):
    """One mention of one version of a post, and whom it was linked to.

    `person` is a registry id, "NIL", or None on abstention. Span, surface, candidates and evidence are sealed.
    """

    __tablename__ = "link"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    person: Mapped[str | None] = mapped_column(String(120), index=True)
    outcome: Mapped[str] = mapped_column(String(10))
    score: Mapped[float]
    alias_kind: Mapped[str] = mapped_column(String(20))
    linker: Mapped[str] = mapped_column(String(80))
    period: Mapped[str] = mapped_column(String(10))
    sealed: Mapped[bytes]


class Tombstone(Base):
    """The keyed trace of a deleted post, also of one never seen, so that it never comes back."""

    __tablename__ = "tombstone"
    post_key: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    reason: Mapped[str] = mapped_column(String(40))
    hour: Mapped[int] = mapped_column(BigInteger, index=True)
    seen: Mapped[bool]


class AuthorBar(Base):
    """An author of whom nothing is kept: opted out, deactivated, forgotten. A keyed trace, no name.

    `until_back` bars end when the network says the account is active again; the others never do by themselves.
    """

    __tablename__ = "author_bar"
    author_key: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    reason: Mapped[str] = mapped_column(String(40))
    until_back: Mapped[bool]
    hour: Mapped[int] = mapped_column(BigInteger)


class Profile(Base):
    """What an author's profile said when it was last read: an opt-out, a bot label. A keyed trace, no name.

    `optout` is the reason why nothing of the author is kept, "" for none, "not-searchable" when that holds for posts
    without a watched hashtag, "young" for an account too new to count, "unread" before the first answer; `failed`
    counts attempts without an answer since.
    """

    __tablename__ = "profile"
    author_key: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    optout: Mapped[str] = mapped_column(String(40))
    bot: Mapped[bool]
    failed: Mapped[int] = mapped_column(default=0)
    hour: Mapped[int] = mapped_column(BigInteger, index=True)


class Tally(Base):
    """What remains of a week once its posts expire: exact posts and authors for a person, by network ("" is all)."""

    __tablename__ = "tally"
    week: Mapped[str] = mapped_column(String(10), primary_key=True)
    person: Mapped[str] = mapped_column(String(120), primary_key=True)
    network: Mapped[str] = mapped_column(String(20), primary_key=True)
    posts: Mapped[int]
    authors: Mapped[int]
