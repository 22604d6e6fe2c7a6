"""Looking things up on the networks: authors' profiles and kept posts, with the servers of the settings."""

from __future__ import annotations

from datetime import datetime

from bot.app import App
from bot.clock import hour_of
from bot.listeners.bluesky_appview import AppView
from bot.listeners.mastodon_check import StatusCheck
from bot.model import Network
from bot.stages.profiles import Asked, ask_profiles
from bot.stages.recheck import Checker, Rechecked, recheck
from bot.store import checks


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
        self._checkers: dict[str, Checker] = {Network.BLUESKY.value: self.appview}
        for instance in settings.mastodon:
            token = app.secrets.mastodon_token(instance.name)
            self._checkers[f"mastodon:{instance.name}"] = StatusCheck(instance.url, token)

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
        return recheck(app.store, app.vault, self._checkers, now=app.clock(), within_h=within_h, every=every)
