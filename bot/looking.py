"""Looking things up on the networks: authors' profiles and kept posts, with the servers of the settings."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from bot.app import App
from bot.clock import hour_of
from bot.errors import PublishError, SourceError
from bot.listeners.bluesky_appview import AppView
from bot.listeners.bluesky_search import PostSearch
from bot.listeners.mastodon_check import StatusCheck
from bot.listeners.mastodon_status import may_differ
from bot.model import Network
from bot.poster.xrpc import Account
from bot.stages.backfill import Filled, backfill
from bot.stages.edited import take_edited
from bot.stages.profiles import Asked, ask_profiles
from bot.stages.recheck import Checker, Rechecked, recheck
from bot.stages.reread import Reread, reread
from bot.store import checks
from bot.store.logins import Logins


def warning(app: App, start: datetime | None, end: datetime | None) -> str:
    """What to tell whoever builds on the posts of a stretch, "" when each was received or looked up lately."""
    if start is None or end is None:
        return ""
    within_h = app.settings.retention.recheck_h
    before = hour_of(app.clock()) - within_h
    with app.store.read() as conn:
        number = checks.unchecked(conn, start_hour=hour_of(start), end_hour=hour_of(end), before_hour=before)
    if not number:
        return ""
    return (
        f"{number} posts of this time were not looked up for {within_h} hours and may be deleted by now: "
        "run `vigil recheck` first"
    )


class Looking:
    """One for a process: it keeps the pace that servers are owed."""

    def __init__(self, app: App) -> None:
        self._app = app
        settings = app.settings
        self.appview = AppView(settings.bluesky.appview)
        self._search = _search(app)
        self._differing: dict[str, list[dict[str, Any]]] = {}
        self._checkers: dict[str, Checker] = {Network.BLUESKY.value: self.appview}
        for instance in settings.mastodon:
            token = app.secrets.mastodon_token(instance.name)
            source = f"mastodon:{instance.name}"
            self._checkers[source] = StatusCheck(instance.url, token, take=partial(self._note, source))

    def backfill(self) -> Filled | None:
        """Search for one gap of Bluesky; None where there is none, or no account to search with."""
        app = self._app
        if self._search is None:
            return None
        own = app.own_accounts()
        tags = [tag.tag for tag in app.listening().campaign.tags]
        rules, watchlist = app.rules(own, live=True), app.watchlist(own)
        return backfill(app.store, app.vault, self._search, tags, watchlist, rules, now=app.clock())

    def reread(self) -> Reread:
        """Read some of the authors again whose repositories changed beyond what was told."""
        app = self._app
        own = app.own_accounts()
        rules, watchlist = app.rules(own, live=True), app.watchlist(own)
        return reread(app.store, app.vault, self.appview, watchlist, rules, now=app.clock())

    def ask_profiles(self) -> Asked | None:
        """Read the profiles that posts wait for; None where the settings say not to ask."""
        app = self._app
        if not app.settings.bluesky.profiles:
            return None
        days = app.settings.campaign.min_account_days
        return ask_profiles(app.store, app.vault, self.appview, now=app.clock(), min_account_days=days)

    def recheck(self, *, every: bool = False) -> Rechecked:
        """One round of looking up posts: those that are due, or all."""
        app = self._app
        within_h = app.settings.retention.recheck_h
        done = recheck(app.store, app.vault, self._checkers, now=app.clock(), within_h=within_h, every=every)
        if self._differing:
            found, self._differing = self._differing, {}
            own = app.own_accounts()
            rules, watchlist = app.rules(own, live=True), app.watchlist(own)
            take_edited(app.store, app.vault, found, watchlist, rules, now=app.clock())
        return done

    def _note(self, source: str, status: dict[str, Any]) -> None:
        """Keep a status that was looked up, if it may not be any more what is stored of it."""
        if may_differ(status):
            self._differing.setdefault(source, []).append(status)


def _search(app: App) -> PostSearch | None:
    """The search, with the first account that posts; None where the settings or the environment have none."""
    bluesky = app.settings.bluesky
    logins = [(bluesky.handle, app.secrets.bluesky_password)]
    logins += [(one.handle, app.secrets.account(one.name)) for one in app.settings.accounts]
    found = next(((handle, password) for handle, password in logins if handle and password), None)
    if not bluesky.backfill or found is None:
        return None
    handle, password = found
    account = Account(bluesky.pds, handle, password, Logins(app.store, app.vault, app.clock))

    def query(method: str, **params: str) -> dict[str, Any]:
        try:
            return account.query(method, **params)
        except PublishError as error:
            raise SourceError(str(error)) from None

    return PostSearch(query)
