"""Every table, in one place. Alembic's history in `migrations/` makes exactly these; a test compares the two.

What a thief of the database may read stands in clear: hour, language, watched tag, person, network, rule, week.
`*_key` columns are HMACs under the index key, `*_week` columns pseudonyms that last one ISO week,
`sealed` columns AES-GCM under the period key named in `period`. Hours count from 1970-01-01T00Z (`bot.clock.hour_of`).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """An aware UTC time. SQLite keeps no zone: what comes back is UTC; a naive value going in raises."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone reached the store: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {
        datetime: Moment(),
        dict[str, Any]: JSON(),
        list[Any]: JSON(),
        bytes: LargeBinary(),
        str: Text(),
    }


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


class Tally(Base):
    """What remains of a week once its posts expire: exact posts and authors for a person, by network ("" is all)."""

    __tablename__ = "tally"
    week: Mapped[str] = mapped_column(String(10), primary_key=True)
    person: Mapped[str] = mapped_column(String(120), primary_key=True)
    network: Mapped[str] = mapped_column(String(20), primary_key=True)
    posts: Mapped[int]
    authors: Mapped[int]


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


class TagRow(Base):
    """A watched hashtag, normalised (`tag`) and as it is written in public (`display`)."""

    __tablename__ = "tag"
    tag: Mapped[str] = mapped_column(String(200), primary_key=True)
    display: Mapped[str] = mapped_column(String(200))
    campaign: Mapped[str] = mapped_column(String(80))
    state: Mapped[str] = mapped_column(String(20), default="active")
    card: Mapped[dict[str, Any] | None]
    updated_at: Mapped[datetime]


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
    sent_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


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
