"""Secrets, from the environment only: they have no defaults, stand in no file, and never reach a log or an error."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import ConfigError

BLUESKY_PASSWORD = "VIGIL_BLUESKY_PASSWORD"  # noqa: S105 (the variable's name)
KEYRING_PASSPHRASE = "VIGIL_KEYRING_PASSPHRASE"  # noqa: S105
SMTP_PASSWORD = "VIGIL_SMTP_PASSWORD"  # noqa: S105
ALERTS_WEBHOOK = "VIGIL_ALERTS_WEBHOOK"
MASTODON_TOKEN = "VIGIL_MASTODON_TOKEN_"  # noqa: S105

ACCOUNT = "VIGIL_ACCOUNT_"

SINGLE = (BLUESKY_PASSWORD, KEYRING_PASSPHRASE, SMTP_PASSWORD, ALERTS_WEBHOOK)


@dataclass(frozen=True)
class Secrets:
    """What signs in and unlocks. From the environment only; never in a file, a log, an error or a repr."""

    bluesky_password: str | None = field(default=None, repr=False)
    keyring_passphrase: str | None = field(default=None, repr=False)
    smtp_password: str | None = field(default=None, repr=False)
    alerts_webhook: str | None = field(default=None, repr=False)
    mastodon_tokens: Mapping[str, str] = field(default_factory=dict, repr=False)
    accounts: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Secrets:
        """Read the variables. ConfigError for one that is set but empty, as half a secret helps nobody, or has a line
        break or the like in it: a header can't carry that, and the complaint of a library would quote it.
        """
        found = {
            name: value
            for name, value in (os.environ if environ is None else environ).items()
            if name in SINGLE or name.startswith((MASTODON_TOKEN, ACCOUNT))
        }
        if empty := sorted(name for name, value in found.items() if not value.strip()):
            raise ConfigError(f"{', '.join(empty)}: set but empty; give the secret, or unset the variable.")
        if broken := sorted(name for name, value in found.items() if not value.isprintable()):
            raise ConfigError(f"{', '.join(broken)}: has a line break or another invisible character in it.")
        return cls(
            bluesky_password=found.pop(BLUESKY_PASSWORD, None),
            keyring_passphrase=found.pop(KEYRING_PASSPHRASE, None),
            smtp_password=found.pop(SMTP_PASSWORD, None),
            alerts_webhook=found.pop(ALERTS_WEBHOOK, None),
            mastodon_tokens=_named(found, MASTODON_TOKEN),
            accounts=_named(found, ACCOUNT),
        )

    def mastodon_token(self, instance: str) -> str | None:
        """The token of the server that networks.toml calls `instance`."""
        return self.mastodon_tokens.get(variable(instance))

    def account(self, name: str) -> str | None:
        """The app password or token of the account that networks.toml calls `name`."""
        return self.accounts.get(variable(name))

    def values(self) -> tuple[str, ...]:
        """Every secret, for the log to strike out."""
        single = (self.bluesky_password, self.keyring_passphrase, self.smtp_password, self.alerts_webhook)
        return tuple(secret for secret in (*single, *self.mastodon_tokens.values(), *self.accounts.values()) if secret)

    def __repr__(self) -> str:
        return f"Secrets({len(self.values())} set, hidden)"


def _named(found: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in found.items() if name.startswith(prefix)}


def variable(name: str) -> str:
    """An instance's name as it stands in an environment variable: `my-server` → `MY_SERVER`."""
    return name.upper().replace("-", "_")
