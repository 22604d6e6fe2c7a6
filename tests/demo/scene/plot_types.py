"""A post of the fortnight with all that happens to it; the wire and the truth are both made from this."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from scene.accounts import Account


@dataclass
class Version:
    """What a post says from `at` on. `names`: person -> how it is named, as the writer knows."""

    at: datetime
    text: str
    tags: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    alt: str = ""
    warning: str = ""
    link: str = ""
    card: tuple[str, str] | None = None
    mention: Account | None = None


@dataclass
class Message:
    """A post. `claimed` is the time it gives itself, `heard` when the network brought it.

    `streams` are the captures it stands in. `gone` says why it is no longer there in the end, `excluded` why it counts
    nowhere though it is; `origin` is the post that this one is the bridged copy of.
    """

    author: Account
    lang: str
    claimed: datetime
    heard: datetime
    versions: list[Version]
    kind: str
    streams: tuple[str, ...] = ()
    rkey: str = ""
    reply_to: Message | None = None
    quote_of: Message | None = None
    origin: Message | None = None
    gone: str = ""
    excluded: str = ""
    note: str = ""
    visibility: str = "public"
    created_text: str | None = None
    langs: list[str] | None = None
    fields: dict[str, object] = field(default_factory=dict)
    cids: list[str] = field(default_factory=list)
    counts_at: datetime | None = None

    @property
    def last(self) -> Version:
        return self.versions[-1]

    @property
    def counted_at(self) -> datetime:
        """The time under which it counts: its own, unless that lies in the future or can't be read."""
        return self.counts_at or min(self.claimed, self.heard)

    @property
    def uri(self) -> str:
        if self.author.network == "bluesky":
            return f"at://{self.author.did}/app.bsky.feed.post/{self.rkey}"
        if self.author.home == "bsky.brid.gy":
            return f"https://bsky.brid.gy/convert/ap/at://{self.author.did}/app.bsky.feed.post/{self.rkey}"
        return f"{self.author.actor}/statuses/{self.rkey}"
