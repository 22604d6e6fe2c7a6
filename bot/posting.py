"""Which accounts post, the desk they publish from, and their work: for the service, the commands and `vigil doctor`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Lock
from zoneinfo import ZoneInfo

import httpx

from bot.clock import Clock
from bot.deadline import within
from bot.model import Network, Piece, State, Summary
from bot.poster.base import Poster, SessionKeeper
from bot.poster.compose import Limits, compose
from bot.poster.fonts import load_fonts
from bot.poster.preview import Prepare, images
from bot.poster.quota import Allowance
from bot.settings import PostingAccount, Secrets, Settings, shipped_config
from bot.stages.desk import Desk, Recheck, Step
from bot.stages.outcome import in_words
from bot.stages.publish import publish_on, take_over
from bot.stages.withdraw import withdraw_on
from bot.store.logins import Logins
from bot.store.presence import Presence
from bot.store.session import Store
from bot.vault import Vault

PATIENCE_S = 300.0
"""So long a command waits for its slowest account; what is under way then may be left, as at the end of a process."""


class Publisher:
    """Who publishes: the accounts of the settings that have a secret, on one store."""

    def __init__(
        self, settings: Settings, secrets: Secrets, store: Store, vault: Vault, clock: Clock, recheck: Recheck
    ) -> None:
        self._settings, self._secrets, self._recheck = settings, secrets, recheck
        self._store, self._vault, self._clock = store, vault, clock
        self._posters: tuple[Poster, ...] | None = None
        self._building = Lock()
        self._presence: Presence | None = None
        self._joining = Lock()

    def posters(self) -> tuple[Poster, ...]:
        """The accounts that post and have a secret in the environment. Built once."""
        with self._building:  # two threads that ask at once must get the same ones
            if self._posters is None:
                keeper = Logins(self._store, self._vault, self._clock)
                self._posters = posters(self._settings, self._secrets, keeper)
            return self._posters

    def desk(self) -> Desk:
        """What publishing works with."""
        return desk(self._settings, self.posters(), self._recheck, self._clock)

    def publish_on(self, poster: Poster) -> list[Step]:
        """Send what is approved and due on one account; at first, look up what a dead process left."""
        with self._joining:
            if self._presence is None:
                take = partial(take_over, self._store, at=self._clock())
                self._presence = Presence(self._store, alone=take)
        return list(publish_on(self._store, self.desk(), poster))

    def withdraw_on(self, poster: Poster) -> list[Step]:
        """Delete from one account what was taken back."""
        return list(withdraw_on(self._store, self.desk(), poster))

    def carry_out(self, poster: Poster) -> list[Step]:
        """Both, on one account: first what must go."""
        return [*self.withdraw_on(poster), *self.publish_on(poster)]

    def close(self) -> None:
        """Send nothing any more."""
        with self._joining:
            if self._presence is not None:
                self._presence.close()
                self._presence = None

    def everywhere(self, work: Callable[[Poster], list[Step]]) -> list[Step]:
        """Have all accounts do something at once, so that one network that hangs keeps no other waiting."""
        accounts = {f"{one.network.value} {one.account}": one for one in self.posters()}
        answers = within(PATIENCE_S, {name: partial(work, one) for name, one in accounts.items()})
        steps: list[Step] = []
        for name, one in accounts.items():
            done = answers[name]
            if isinstance(done, Exception):
                done = [Step(network=one.network, state=State.APPROVED, detail=in_words(done), trouble=True)]
            steps += done
        return steps


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
