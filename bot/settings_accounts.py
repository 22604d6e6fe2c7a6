"""`[[accounts]]` of networks.toml: which account speaks which languages, where one account is not enough."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.model import Network
from bot.settings_files import show
from bot.settings_secrets import ACCOUNT, variable
from bot.settings_table import Many, Table
from bot.settings_values import Handle, Language, Slug, refuse, some


class PostingAccount(Table):
    """An account that posts the summaries of its languages."""

    name: Slug = Field(description="Short name; the app password or token is `VIGIL_ACCOUNT_<NAME>`.")
    network: Annotated[Network, Field(strict=False)] = Field(description="Its network.")
    langs: Annotated[Many[Language], AfterValidator(some)] = Field(
        description="The languages of the summaries that it posts; each language has one account on a network."
    )
    handle: Handle = Field(default="", description="On Bluesky: its handle, without `@`; it signs in to `bluesky.pds`.")
    server: Slug | None = Field(default=None, description="On Mastodon: the `name` of its server in `[[mastodon]]`.")

    @model_validator(mode="after")
    def _placed(self) -> PostingAccount:
        if self.network is Network.BLUESKY and (not self.handle or self.server is not None):
            refuse("`handle` and no `server` for an account on Bluesky")
        if self.network is Network.MASTODON and (self.handle or self.server is None):
            refuse("`server` and no `handle` for an account on Mastodon")
        return self

    @property
    def secret_variable(self) -> str:
        """The environment variable that holds its app password or token."""
        return ACCOUNT + variable(self.name)


def served(accounts: Sequence[PostingAccount], alone: Mapping[Network, bool], servers: Collection[str]) -> None:
    """Refuse accounts that clash: with `post = true` on their network, in a language, in a handle, with no server."""
    seen: set[tuple[Network, str]] = set()
    handles: set[str] = set()
    for account in accounts:
        if alone.get(account.network):
            refuse(f"either `post = true` or `[[accounts]]` on {account.network.value}, not both")
        if account.server is not None and account.server not in servers:
            refuse(f"`accounts.server` one of the names in `[[mastodon]]`, not {show(account.server)}")
        if account.handle and account.handle in handles:
            refuse(f"each handle in `accounts` once, not {show(account.handle)} twice")
        handles.add(account.handle)
        for lang in account.langs:
            if (account.network, lang) in seen:
                refuse(f"one account for {show(lang)} on {account.network.value}, not two")
            seen.add((account.network, lang))
