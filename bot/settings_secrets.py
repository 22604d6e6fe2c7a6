"""Secrets, from the environment only: they have no defaults, stand in no file, and never reach a log or an error."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import ConfigError

BLUESKY_PASSWORD = "VIGIL_BLUESKY_PASSWORD"  # noqa: S105 (the variable's name)
KEYRING_PASSPHRASE = "VIGIL_KEYRING_PASSPHRASE"  # noqa: S105
MASTODON_TOKEN = "VIGIL_MASTODON_TOKEN_"  # noqa: S105


@dataclass(frozen=True)
class Secrets:
    """What signs in and unlocks. From the environment only; never in a file, a log, an error or a repr."""

    bluesky_password: str | None = field(default=None, repr=False)
    keyring_passphrase: str | None = field(default=None, repr=False)
    mastodon_tokens: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Secrets:
        """Read the variables; one that is set but empty raises ConfigError, as half a secret helps nobody."""
        found = {
            name: value
            for name, value in (os.environ if environ is None else environ).items()
            if name in (BLUESKY_PASSWORD, KEYRING_PASSPHRASE) or name.startswith(MASTODON_TOKEN)
        }
        if empty := sorted(name for name, value in found.items() if not value.strip()):
            raise ConfigError(f"{', '.join(empty)}: set but empty; give the secret, or unset the variable.")
        return cls(
            bluesky_password=found.pop(BLUESKY_PASSWORD, None),
            keyring_passphrase=found.pop(KEYRING_PASSPHRASE, None),
            mastodon_tokens={name.removeprefix(MASTODON_TOKEN): value for name, value in found.items()},
        )

    def mastodon_token(self, instance: str) -> str | None:
        """The token of the server that networks.toml calls `instance`."""
        return self.mastodon_tokens.get(variable(instance))

    def values(self) -> tuple[str, ...]:
        """Every secret, for the log to strike out."""
        return tuple(s for s in (self.bluesky_password, self.keyring_passphrase, *self.mastodon_tokens.values()) if s)

    def __repr__(self) -> str:
        return f"Secrets({len(self.values())} set, hidden)"


def variable(name: str) -> str:
    """An instance's name as it stands in an environment variable: `my-server` → `MY_SERVER`."""
    return name.upper().replace("-", "_")
