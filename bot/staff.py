"""Telling the staff: the channels that the settings name, and what is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.alerts import Channel, Chat, Mail, Matter, Message
from bot.clock import Clock
from bot.deadline import within
from bot.errors import ConfigError
from bot.poster.quota import quiet
from bot.settings import Secrets, Settings
from bot.settings_secrets import ALERTS_WEBHOOK
from bot.stages.alert import DEADLINE_S, Pace, Tried, deliver, note, open_matters
from bot.store.session import Store


class Staff:
    """The people who are told when something needs one of them."""

    def __init__(self, settings: Settings, secrets: Secrets, store: Store, clock: Clock) -> None:
        self._settings, self._secrets = settings, secrets
        self._store, self._clock = store, clock

    def channels(self) -> list[Channel]:
        """The ways to the staff that the settings name and that have what they need."""
        alerts = self._settings.alerts
        found: list[Channel] = [Mail(alerts, self._secrets.smtp_password)] if alerts.mail_to else []
        return found + ([Chat(self._secrets.alerts_webhook)] if alerts.chat and self._secrets.alerts_webhook else [])

    def matters(self) -> list[Matter]:
        """What needs a person now, as the store says it; whether a source is deaf only `vigil run` knows."""
        with self._store.read() as conn:
            deaf, accounts = self._pace().deaf, self._settings.posting_accounts()
            return list(open_matters(conn, now=self._clock(), deaf=deaf, sources={}, served=accounts))

    def tell(self, sources: Mapping[str, datetime]) -> list[Tried]:
        """Tell the staff what was not told yet; `sources` should be heard since these moments."""
        channels = self.channels()
        names, accounts = [one.name for one in channels], self._settings.posting_accounts()
        note(self._store, names, self._pace(), now=self._clock(), sources=sources, served=accounts)
        return deliver(self._store, channels, self._clock)

    def test(self) -> dict[str, str]:
        """Send a test on each channel; gives what went wrong there, "" for nothing."""
        text = f"{self._settings.campaign.title}: this is a test. Nothing needs to be done."
        message = Message(key=f"test-{self._clock():%Y%m%d%H%M%S}", subject="Vigil: a test", text=text)
        jobs: dict[str, Callable[[], None]] = {one.name: partial(one.send, message) for one in self.channels()}
        if self._settings.alerts.chat and not self._secrets.alerts_webhook:
            jobs["chat"] = _no_room
        return {name: "" if answer is None else str(answer) for name, answer in within(DEADLINE_S, jobs).items()}

    def _pace(self) -> Pace:
        alerts = self._settings.alerts
        zone = ZoneInfo(self._settings.campaign.timezone)
        return Pace(
            title=self._settings.campaign.title,
            gather=timedelta(minutes=alerts.gather_minutes),
            resend=timedelta(hours=alerts.resend_h),
            deaf=timedelta(minutes=alerts.deaf_minutes),
            quiet=lambda moment: quiet(moment, alerts.quiet_start, alerts.quiet_end, zone),
        )


def _no_room() -> None:
    raise ConfigError(f"set {ALERTS_WEBHOOK} to the room's address, beside `chat = true`")
