"""The schema of networks.toml: how each network is heard, and its first account."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from bot.settings_secrets import MASTODON_TOKEN, variable
from bot.settings_table import Many, Table
from bot.settings_values import FilePath, Handle, Hashtag, Slug, WebUrl, WireUrl, refuse

BLUESKY_HOSTS: dict[str, tuple[str, ...]] = {
    "jetstream-v2": ("wss://jetstream.us-east.bsky.network",),
    "jetstream-v1": (
        "wss://jetstream1.us-east.bsky.network",
        "wss://jetstream2.us-east.bsky.network",
        "wss://jetstream1.us-west.bsky.network",
        "wss://jetstream2.us-west.bsky.network",
    ),
    "firehose": ("wss://bsky.network",),
}
"""Where each way of listening connects unless `bluesky.hosts` says otherwise."""


class Bluesky(Table):
    """How Bluesky is listened to, and the account that posts."""

    listen: Literal["jetstream-v2", "jetstream-v1", "firehose", "off"] = Field(
        default="jetstream-v2", description="Which stream is read."
    )
    hosts: Many[WireUrl] = Field(
        default=(), description="Servers of that stream, tried in turn; the public ones when left out."
    )
    stall_s: int = Field(
        default=60, ge=5, le=3600, description="Seconds without an event before the connection is renewed."
    )
    compress: bool = Field(
        default=True,
        description="Have Jetstream's frames compressed where the server can: a third of the traffic. v2 gives what "
        "that needs, v1 needs `dictionary`.",
    )
    dictionary: FilePath = Field(
        default="",
        description="v1's zstd dictionary (`pkg/models/zstd_dictionary` of bluesky-social/jetstream-legacy, which "
        "Vigil does not carry: it holds people's posts); without it v1 comes uncompressed.",
    )
    post: bool = Field(
        default=False, description="Post summaries from `handle`; the password is `VIGIL_BLUESKY_PASSWORD`."
    )
    handle: Handle = Field(default="", description="The account's handle, without `@`; needed when `post = true`.")
    pds: WebUrl = Field(default="https://bsky.social", description="The server that the account signs in to.")
    backfill: bool = Field(
        default=True,
        description="Search for posts with our hashtags in what was not heard, where an account (`handle`, or one of "
        "`[[accounts]]`) and its password are given; the network then knows what this account looks for. The gap "
        "stands: a search never shows all.",
    )
    profiles: bool = Field(
        default=True,
        description="Read the profiles of authors whose posts are kept: who asks to be left out goes, bots count "
        "nowhere, and until it is read a post counts nowhere. False counts without asking.",
    )
    appview: WebUrl = Field(
        default="https://public.api.bsky.app",
        description="Where profiles are read and kept posts are re-checked; nobody signs in there.",
    )

    @model_validator(mode="before")
    @classmethod
    def _public_hosts(cls, given: Any) -> Any:
        if isinstance(given, dict) and "hosts" not in given:
            listen = given.get("listen", "jetstream-v2")
            if isinstance(listen, str) and listen in BLUESKY_HOSTS:
                return {**given, "hosts": list(BLUESKY_HOSTS[listen])}
        return given

    @model_validator(mode="after")
    def _checked(self) -> Bluesky:
        if self.listen != "off" and not self.hosts:
            refuse('at least one address in `hosts`, or `listen = "off"`')
        if self.post and not self.handle:
            refuse("`handle` beside `post = true`")
        return self


class MastodonInstance(Table):
    """A Mastodon server that is read, and perhaps the one that posts."""

    name: Slug = Field(description="Short name of the source in reports, and in `VIGIL_MASTODON_TOKEN_<NAME>`.")
    url: WebUrl = Field(description="The server's address.")
    tags: Many[Hashtag] | None = Field(
        default=None, description="Hashtag timelines to read; `campaign.tags` when left out, none when empty."
    )
    poll_s: int = Field(default=120, ge=30, le=3600, description="Seconds between two readings of a timeline.")
    names: bool = Field(
        default=False, description="Read the public timeline as well, and keep posts that name a person."
    )
    stream: Literal["tags", "home", "off"] = Field(
        default="tags",
        description="What is heard between two readings, where there is a token: `tags`: the server's streams of the "
        "hashtags (and of everything, with `names`); `home`: what reaches the account's home timeline, on servers "
        "without such streams (GoToSocial): the account has to follow the hashtags; `off`: nothing.",
    )
    post: bool = Field(default=False, description="Post summaries from this server's account; one server at most.")
    visibility: Literal["public", "unlisted"] = Field(
        default="unlisted", description="Visibility of a thread's first post; the rest is unlisted."
    )

    @property
    def token_variable(self) -> str:
        """The environment variable that holds this server's token."""
        return MASTODON_TOKEN + variable(self.name)
