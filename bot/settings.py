"""The settings: the typed schema of `config/`, read and checked as a whole.

Three TOML files make one `Settings`: campaign.toml, networks.toml, limits.toml. `config/README.md` documents every key,
and a test holds it against the `Field` descriptions of the tables, which are in `settings_campaign.py`,
`settings_networks.py`, `settings_accounts.py`, `settings_alerts.py` and `settings_limits.py`. `settings_values.py`
checks single values, `settings_files.py` reads the files. Secrets are no settings: `settings_secrets.py` reads them
from the environment.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from bot.errors import ConfigError
from bot.model import Network
from bot.settings_accounts import PostingAccount, served
from bot.settings_alerts import Alerts
from bot.settings_campaign import Campaign, ReportLimits, SummaryPlan, Tag
from bot.settings_files import read_files, show
from bot.settings_limits import Posting, Retention, StoreSettings
from bot.settings_networks import BLUESKY_HOSTS, Bluesky, MastodonInstance
from bot.settings_secrets import Secrets, variable
from bot.settings_table import Many, Table
from bot.settings_values import once, refuse

__all__ = [
    "BLUESKY_HOSTS",
    "FILES",
    "Alerts",
    "Bluesky",
    "MastodonInstance",
    "PostingAccount",
    "Secrets",
    "Settings",
    "SummaryPlan",
    "Tag",
    "load_settings",
    "shipped_config",
]


class CampaignFile(Table):
    """campaign.toml"""

    campaign: Campaign = Field(description="The campaign.")
    summaries: Many[SummaryPlan] = Field(default=(), description="What is drafted regularly.")
    report: ReportLimits = Field(default=ReportLimits(), description="Reports.")

    @model_validator(mode="before")
    @classmethod
    def _inherit_zone(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        campaign, plans = given.get("campaign"), given.get("summaries")
        zone = campaign.get("timezone") if isinstance(campaign, dict) else None
        if not isinstance(zone, str) or not isinstance(plans, list):
            return given
        try:
            ZoneInfo(zone)
        except (ValueError, OSError, KeyError):
            return given  # the mistake is told where it stands, not again for every plan
        return {
            **given,
            "summaries": [{"timezone": zone, **plan} if isinstance(plan, dict) else plan for plan in plans],
        }

    @model_validator(mode="after")
    def _checked(self) -> CampaignFile:
        for index, plan in enumerate(self.summaries):
            if plan.lang not in self.campaign.langs:
                refuse(f"`summaries[{index}].lang` one of `campaign.langs`, not {show(plan.lang)}")
        once("summaries", [f"{plan.kind} in {plan.lang}" for plan in self.summaries])
        return self


class NetworksFile(Table):
    """networks.toml"""

    bluesky: Bluesky = Field(default=Bluesky(hosts=BLUESKY_HOSTS["jetstream-v2"]), description="Bluesky.")
    mastodon: Many[MastodonInstance] = Field(default=(), description="Mastodon servers, each its own table.")
    accounts: Many[PostingAccount] = Field(
        default=(), description="Accounts that post, one a language or a few, each its own table."
    )
    alerts: Alerts = Field(default=Alerts(), description="How the staff is told that something needs a person.")

    @model_validator(mode="after")
    def _checked(self) -> NetworksFile:
        once("mastodon", [variable(instance.name) for instance in self.mastodon])
        once("mastodon", [instance.url for instance in self.mastodon])
        if sum(instance.post for instance in self.mastodon) > 1:
            refuse("`post = true` for one Mastodon server at most")
        alone = {Network.BLUESKY: self.bluesky.post, Network.MASTODON: any(one.post for one in self.mastodon)}
        once("accounts", [variable(account.name) for account in self.accounts])
        served(self.accounts, alone, {instance.name for instance in self.mastodon})
        return self


class LimitsFile(Table):
    """limits.toml"""

    store: StoreSettings = Field(default=StoreSettings(), description="The store.")
    retention: Retention = Field(default=Retention(), description="How long things are kept.")
    posting: Posting = Field(default=Posting(), description="How much is posted.")


class Settings(CampaignFile, NetworksFile, LimitsFile):
    """Everything that `config/` sets."""

    def tags_of(self, instance: MastodonInstance) -> tuple[str, ...]:
        """The hashtag timelines that are read on a Mastodon server, without `#`."""
        return tuple(tag.tag for tag in self.campaign.tags) if instance.tags is None else instance.tags

    def posting_accounts(self) -> frozenset[tuple[Network, str]]:
        """The accounts that post, by network and by the name that their posts have, with their secrets or without."""
        several = {(one.network, one.handle if one.network is Network.BLUESKY else one.name) for one in self.accounts}
        alone = {(Network.MASTODON, instance.name) for instance in self.mastodon if instance.post}
        return frozenset(several | alone | ({(Network.BLUESKY, self.bluesky.handle)} if self.bluesky.post else set()))

    def unspoken(self) -> tuple[tuple[Network, str], ...]:
        """Planned networks and languages for which no account posts, on networks where others do."""
        everyone = {Network.BLUESKY: self.bluesky.post, Network.MASTODON: any(one.post for one in self.mastodon)}
        spoken = {(account.network, lang) for account in self.accounts for lang in account.langs}
        posting = {account.network for account in self.accounts}
        planned = {(network, plan.lang) for plan in self.summaries for network in plan.networks}
        missing = (one for one in planned - spoken if one[0] in posting and not everyone[one[0]])
        return tuple(sorted(missing))


FILES: dict[str, type[Table]] = {
    "campaign.toml": CampaignFile,
    "networks.toml": NetworksFile,
    "limits.toml": LimitsFile,
}


def load_settings(folder: Path) -> Settings:
    """Read and validate the three files of `folder`.

    Raises ConfigError with every problem of all files at once: file, key, what was found, what is allowed.
    """
    parts = read_files(folder, FILES)
    return Settings.model_construct(**{name: getattr(part, name) for part in parts for name in type(part).model_fields})


def shipped_config() -> Path:
    """The `config/` that came with this code: beside `bot/` in a clone, inside it in a wheel."""
    here = Path(__file__).resolve().parent
    for folder in (here / "_config", here.parent / "config"):
        if (folder / "campaign.toml").is_file():
            return folder
    raise ConfigError(f"{here} came without its config folder: install Vigil again.")
