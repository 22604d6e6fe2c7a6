"""Which accounts post, and the desk they publish from: for the service and for `vigil doctor`."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import httpx

from bot.clock import Clock
from bot.model import Network, Piece, Summary
from bot.poster.base import Poster, SessionKeeper
from bot.poster.compose import Limits, compose
from bot.poster.fonts import load_fonts
from bot.poster.preview import Prepare, images
from bot.poster.quota import Allowance
from bot.settings import PostingAccount, Secrets, Settings, shipped_config
from bot.stages.desk import Desk, Recheck


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


def records(settings: Settings) -> dict[Network, Prepare]:
    """How each network's records are made where no account is at hand."""
    from bot.poster.bluesky import post_record
    from bot.poster.mastodon import status_record

    shown = next((instance.visibility for instance in settings.mastodon if instance.post), "unlisted")
    return {Network.BLUESKY: post_record, Network.MASTODON: partial(status_record, visibility=shown)}


def desk(settings: Settings, accounts: tuple[Poster, ...], recheck: Recheck, clock: Clock) -> Desk:
    """What publishing from these accounts works with."""
    posting = settings.posting
    return Desk(
        posters=accounts,
        fit=fit,
        recheck=recheck,
        allowance=Allowance(
            per_day=posting.per_day,
            distance=timedelta(minutes=posting.min_distance_minutes),
            quiet_start=posting.quiet_start,
            quiet_end=posting.quiet_end,
            zone=ZoneInfo(settings.campaign.timezone),
        ),
        clock=clock,
        per_server=posting.per_day_server,
        halted="posting.stop is true in limits.toml" if posting.stop else None,
    )


def fit(summary: Summary, limits: Limits) -> tuple[Piece, ...]:
    """The thread of a summary for a network, with its image card."""
    return compose(summary, limits, *images(summary, load_fonts(shipped_config())))
