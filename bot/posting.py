"""Which accounts post: built from the settings and the environment, for the service and for `vigil doctor`."""

from __future__ import annotations

import httpx

from bot.model import Network
from bot.poster.base import Poster, SessionKeeper
from bot.settings import PostingAccount, Secrets, Settings


def posters(settings: Settings, secrets: Secrets, keeper: SessionKeeper) -> tuple[Poster, ...]:
    """The accounts with `post = true`, which speak every language, and those of `[[accounts]]`; none without secret."""
    from bot.poster.bluesky import BlueskyPoster
    from bot.poster.mastodon import MastodonPoster
    from bot.poster.xrpc import Account

    found: list[Poster] = []
    bluesky = settings.bluesky
    if bluesky.post and secrets.bluesky_password:
        found.append(BlueskyPoster(Account(bluesky.pds, bluesky.handle, secrets.bluesky_password, keeper)))
    for instance in settings.mastodon:
        token = secrets.mastodon_token(instance.name)
        if instance.post and token:
            found.append(MastodonPoster(instance.name, instance.url, token, instance.visibility))
    several = ((account, secrets.account(account.name)) for account in settings.accounts)
    found += [poster_of(account, settings, secret, keeper) for account, secret in several if secret]
    return tuple(found)


def poster_of(
    account: PostingAccount,
    settings: Settings,
    secret: str,
    keeper: SessionKeeper,
    client: httpx.Client | None = None,
) -> Poster:
    """One of `[[accounts]]`, signed in with `secret`; `client` only for Bluesky."""
    from bot.poster.bluesky import BlueskyPoster
    from bot.poster.mastodon import MastodonPoster
    from bot.poster.xrpc import Account

    if account.network is Network.BLUESKY:
        login = Account(settings.bluesky.pds, account.handle, secret, keeper, client=client)
        return BlueskyPoster(login, langs=account.langs)
    server = next(instance for instance in settings.mastodon if instance.name == account.server)
    return MastodonPoster(account.name, server.url, secret, server.visibility, langs=account.langs)
