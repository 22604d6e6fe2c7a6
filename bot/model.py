"""The values that flow along the line, and nothing that acts.

Wire formats are turned into these by the listeners; every later stage knows only these.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec


class Network(StrEnum):
    """Where a post was published."""

    BLUESKY = "bluesky"
    MASTODON = "mastodon"


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """A public message as received. Its key is `network` and `uri`.

    `uri` is the AT URI, or the ActivityPub id (`uri`, never the instance's own `id` or `url`).
    `author` is the DID, or the ActivityPub actor; `tags` are as the network gives them, without `#`.
    `reply_to_author` is whom it answers, as `author`, where the network says so.
    `origin` is the canonical URI when this is a bridged copy; `indexable` None means not known.
    `local_id` is the number that the server it was heard from gave it; `author_since` when the account was made.
    """

    network: Network
    uri: str
    author: str
    created_at: datetime
    text: str
    langs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()
    warning: str = ""
    reply_to: str | None = None
    reply_to_author: str | None = None
    quote_of: str | None = None
    origin: str | None = None
    edited_at: datetime | None = None
    bot: bool = False
    optout: str | None = None
    indexable: bool | None = None
    local_id: str | None = None
    author_since: datetime | None = None

    @property
    def surface(self) -> str:
        """Where names are looked for and offsets count: warning, text and alt texts, a line break between."""
        return "\n".join(part for part in (self.warning, self.text, *self.alts) if part)


class PostSeen(msgspec.Struct, frozen=True, tag="seen"):
    """A post was published or edited, and the rule `rule` of the watchlist keeps it."""

    post: Post
    rule: str


class PostGone(msgspec.Struct, frozen=True, tag="gone"):
    """A post was deleted, or an edit took it out of what the watchlist keeps; `at` is when, if that is known."""

    network: Network
    uri: str
    reason: str = "deleted"
    at: datetime | None = None


class AuthorGone(msgspec.Struct, frozen=True, tag="author-gone"):
    """An account was deactivated, taken down, deleted or opted out: all its posts go; with `at`, those up to then."""

    network: Network
    author: str
    reason: Literal["deactivated", "takendown", "suspended", "deleted", "opted-out"]
    at: datetime | None = None


class AuthorBack(msgspec.Struct, frozen=True, tag="author-back"):
    """An account is active again: its later posts count; what went does not come back."""

    network: Network
    author: str


class AuthorReset(msgspec.Struct, frozen=True, tag="author-reset"):
    """What an author's repository holds changed beyond what was told: posts we hold may be gone, others be there."""

    network: Network
    author: str


Event = PostSeen | PostGone | AuthorGone | AuthorBack | AuthorReset


class Gap(msgspec.Struct, frozen=True):
    """A stretch `[start, end)` for which a source was not heard, and why."""

    source: str
    start: datetime
    end: datetime
    reason: str


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """What one source gave since its last batch: all of it is committed with `cursor`, or none.

    `heard` is the stretch `[from, to)` of network time that this batch accounts for, if any.
    `received` counts every event; `dropped` counts the ones not kept, by rule ("no-match", "malformed:…", …).
    """

    source: str
    network: Network
    events: tuple[Event, ...]
    cursor: str | None
    heard: tuple[datetime, datetime] | None = None
    received: int = 0
    dropped: dict[str, int] = {}
    gaps: tuple[Gap, ...] = ()


class Role(StrEnum):
    """What a user may do: staff read, moderators judge and approve, admins manage users and restart posting."""

    STAFF = "staff"
    MODERATOR = "moderator"
    ADMIN = "admin"


class State(StrEnum):
    """The state of a Summary or a Publication; `bot.poster.states` says which may follow which."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENDING = "sending"
    PUBLISHED = "published"
    UNCONFIRMED = "unconfirmed"
    REFUSED = "refused"
    WITHDRAWING = "withdrawing"
    RETRACTED = "retracted"
    CORRECTED = "corrected"


class Status(StrEnum):
    """What is known of a person, by `registry` facts, never by posts."""

    DETAINED = "detained"
    DETAINED_UNCONFIRMED = "detained_unconfirmed"
    HOUSE_ARREST = "house_arrest"
    DISAPPEARED = "disappeared"
    RELEASED_CONDITIONAL = "released_conditional"
    RELEASED = "released"
    RELEASED_EXILED = "released_exiled"
    DIED = "died"
    UNKNOWN = "unknown"


class Consent(StrEnum):
    """How much of a person may be shown in public."""

    FULL = "full"
    NO_PHOTO = "no_photo"
    COUNT_ONLY = "count_only"
    HIDDEN = "hidden"


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A sourced statement that a sentence of a summary rests on.

    `kind` "history" needs no age; "now" is said with `as_of` and `source` in the text itself; "count" is from a Report.
    """

    kind: Literal["history", "now", "count"]
    person: str | None
    field: str
    value: str
    source: str
    as_of: str


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a draft, with the facts it rests on."""

    text: str
    facts: tuple[Fact, ...]


class Paragraph(msgspec.Struct, frozen=True):
    """Sentences that stand together; a post never breaks inside a sentence. `listed` ones have a line each."""

    sentences: tuple[Sentence, ...]
    listed: bool = False

    @property
    def text(self) -> str:
        return ("\n" if self.listed else " ").join(sentence.text for sentence in self.sentences)


class Bar(msgspec.Struct, frozen=True):
    """A row of a chart: what it is of, its length as a number, and how the number is written beside it."""

    label: str
    n: int
    text: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What an image card shows: every string comes from facts; `lang` is the post's language, `rtl` its direction.

    `photo` is a JPEG or PNG of the person, with `credit` under it; b"" for none.
    `kicker` is the occasion, above the title; `subtitle` the name in its own script; `mark` the campaign's hashtag.
    With `bars` the card is a chart, and they are its data.
    """

    kicker: str = ""
    title: str
    subtitle: str = ""
    lines: tuple[str, ...] = ()
    footer: str = ""
    mark: str = ""
    alt: str = ""
    lang: str = "en"
    rtl: bool = False
    bars: tuple[Bar, ...] = ()
    shape: Literal["wide", "square"] = "wide"
    dark: bool = False
    photo: bytes = b""
    credit: str = ""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Rendered text in one language, before it is fitted to a network. `key` is the same for the same occasion, always.

    `posts` break the thread where the author of the template wants it; longer ones are broken further at sentences.
    `card` goes with the first of them; `further` are cards for later ones, by their place in `posts`. `warning` folds
    the thread where a network can: what it is about, in a few words. `label` is the one that its posts give
    themselves on Bluesky, "" for none.
    """

    key: str
    kind: str
    lang: str
    campaign: str
    posts: tuple[tuple[Paragraph, ...], ...]
    tags: tuple[str, ...] = ()
    card: Card | None = None
    people: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    further: tuple[tuple[int, Card], ...] = ()
    warning: str = ""
    label: str = ""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One post of a thread, fitted to one network: `ordinal` counts from 0. `image` is PNG.

    `warning` is the content warning that folds it, `label` the label it gives itself: "" for none and on networks that
    have none.
    """

    network: Network
    ordinal: int
    text: str
    lang: str
    tags: tuple[str, ...] = ()
    image: bytes | None = None
    alt: str = ""
    warning: str = ""
    label: str = ""
