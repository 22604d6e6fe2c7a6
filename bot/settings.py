"""The typed schema of `config/`: what may be set, what it means, and what is said when it is wrong.

Three TOML files make one `Settings`: campaign.toml, networks.toml, limits.toml. `config/README.md` documents every key,
and a test holds it against the `Field` descriptions here. `settings_values.py` checks single values,
`settings_files.py` reads the files. Secrets are no settings: `settings_secrets.py` reads them from the environment.
"""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from bot.errors import ConfigError
from bot.model import Network
from bot.settings_accounts import PostingAccount as PostingAccount
from bot.settings_accounts import served
from bot.settings_files import read_files, show
from bot.settings_secrets import MASTODON_TOKEN as MASTODON_TOKEN
from bot.settings_secrets import Secrets as Secrets
from bot.settings_secrets import variable
from bot.settings_table import Many, Table
from bot.settings_values import (
    Author,
    CronLine,
    Domain,
    FilePath,
    Handle,
    Hashtag,
    Host,
    Language,
    MailAddress,
    Slug,
    StoreUrl,
    Term,
    TimeOfDay,
    Title,
    WebUrl,
    WireUrl,
    Zone,
    on_this_machine,
    refuse,
    some,
)

BLUESKY_HOSTS: dict[str, tuple[str, ...]] = {
    "jetstream-v2": ("wss://jetstream.us-east.bsky.network",),
    "jetstream-v1": (
        "wss://jetstream1.us-east.bsky.network",
        "wss://jetstream2.us-east.bsky.network",
        "wss://jetstream1.us-west.bsky.network",
        "wss://jetstream2.us-west.bsky.network",
    ),
    "firehose": ("wss://bsky.network",),
}
"""Where each way of listening connects unless `bluesky.hosts` says otherwise."""


class Tag(Table):
    """A hashtag that the campaign watches."""

    tag: Hashtag = Field(description="The hashtag, with or without `#`; upper and lower case are the same.")
    display: Hashtag = Field(default="", description="How our own posts write it; as `tag` when left out.")

    @model_validator(mode="after")
    def _same_tag(self) -> Tag:
        if self.display and self.display.casefold() != self.tag.casefold():
            refuse(f"`tag` and `display` spelt alike but for upper and lower case, not {show(self.display)}")
        if not self.display:
            object.__setattr__(self, "display", self.tag)
        return self


class KeepRule(Table):
    """A rule that keeps posts beside hashtags and names. It needs something in `all` or `any`."""

    name: Slug = Field(description="Short name; posts are counted by it.")
    all: Many[Term] = Field(default=(), description="Every one of these must be there.")
    any: Many[Term] = Field(default=(), description="One of these must be there, when there are any.")
    none: Many[Term] = Field(default=(), description="None of these may be there.")
    langs: Many[Language] = Field(default=(), description="Only posts in one of these languages; all when empty.")
    networks: Many[Annotated[Network, Field(strict=False)]] = Field(
        default=(), description="Only posts from these networks; all when empty."
    )
    instances: Many[Domain] = Field(
        default=(), description="Only posts by people of these Mastodon servers; all when empty."
    )

    @model_validator(mode="after")
    def _asks(self) -> KeepRule:
        if not self.all and not self.any:
            refuse("at least one term in `all` or `any`, or the rule would keep everything")
        return self


class Campaign(Table):
    """What the campaign is called, in which languages it speaks, and which posts it keeps."""

    id: Slug = Field(description="Short name in keys and tables; never change it once posts exist.")
    title: Title = Field(description="What staff and followers read.")
    timezone: Zone = Field(default="UTC", description="Time zone of quiet hours, and of summaries without their own.")
    langs: Annotated[Many[Language], AfterValidator(some)] = Field(
        default=("en",), description="Languages the campaign publishes in (BCP 47)."
    )
    tags: Many[Tag] = Field(default=(), description="Watched hashtags: a post that carries one is kept.")
    names: bool = Field(default=True, description="Keep posts that name a person, even without a watched hashtag.")
    muted_authors: Many[Author] = Field(
        default=(), description="Accounts of whom nothing is kept: a DID, or the address of an ActivityPub actor."
    )
    known_bots: Many[Author] = Field(
        default=(), description="Automated accounts that do not label themselves: kept, and counted nowhere."
    )
    muted_instances: Many[Domain] = Field(
        default=(), description="Mastodon servers of which nothing is kept: domain names."
    )
    max_tags: int = Field(
        default=12, ge=1, le=100, description="A post with more hashtags than this is dropped as spam."
    )
    tag_share: float = Field(
        default=0.9,
        gt=0,
        le=1,
        description="Largest share of a post's words that may be hashtags, when it has more than three.",
    )

    rules: Many[KeepRule] = Field(default=(), description="Further rules that keep posts, each its own table.")
    exclude: Many[Term] = Field(default=(), description="A post with one of these is dropped, whatever would keep it.")
    min_account_days: int = Field(
        default=0,
        ge=0,
        le=365,
        description="Posts of accounts younger than this many days are kept and counted nowhere, where the age is "
        "known; 0 for none.",
    )

    @model_validator(mode="after")
    def _distinct(self) -> Campaign:
        _once("tags", [tag.tag.casefold() for tag in self.tags])
        _once("langs", list(self.langs))
        _once("rules", [rule.name for rule in self.rules])
        return self


class SummaryPlan(Table):
    """A kind of summary that is drafted regularly."""

    kind: Literal["week", "name", "story", "calendar", "counts", "release"] = Field(
        description="`week`: the week in mentions; `name`: one person, the least heard first; `story`: what happened "
        "to one person, in order; `calendar`: days; `counts`: how many, by which list; `release`: who was freed, once."
    )
    cron: CronLine = Field(description="When it is posted: minute, hour, day of month, month, day of week.")
    timezone: Zone = Field(default="UTC", description="Time zone of `cron`; `campaign.timezone` when left out.")
    lang: Language = Field(default="en", description="Its language, one of `campaign.langs`.")
    networks: Annotated[Many[Annotated[Network, Field(strict=False)]], AfterValidator(some)] = Field(
        default=(Network.BLUESKY, Network.MASTODON), description="Where it is posted."
    )
    preapproved: bool = Field(
        default=False,
        description="True posts without a second person's approval; allowed for `name`, `story` and `calendar` only.",
    )
    card: Literal["wide", "square"] = Field(
        default="wide", description="Shape of its image: 1200 x 675 or 1080 x 1080 pixels."
    )
    dark: bool = Field(default=False, description="True draws its image light on dark.")
    warning: bool = Field(
        default=False, description="True folds it on Mastodon behind a content warning, which its template words."
    )
    label: Literal["none", "graphic-media"] = Field(
        default="none", description="The label its posts carry on Bluesky, where apps fold their images behind it."
    )

    @model_validator(mode="after")
    def _checked(self) -> SummaryPlan:
        if self.preapproved and self.kind not in ("name", "story", "calendar"):
            refuse(
                '`preapproved = true` for kinds "name", "story" and "calendar" only: '
                "figures and releases need a person's eye"
            )
        _once("networks", list(self.networks))
        return self


class ReportLimits(Table):
    """How reports show what was counted."""

    small_group: int = Field(
        default=5, ge=5, le=100, description='Outside the console a count from 1 to below this is "fewer than …".'
    )
    top: int = Field(default=10, ge=1, le=100, description="How many people a list shows before it says how many more.")
    weeks_unheard: int = Field(
        default=4, ge=1, le=52, description="Weeks without a mention after which a person is listed as long unheard."
    )


class Bluesky(Table):
    """How Bluesky is listened to, and the account that posts."""

    listen: Literal["jetstream-v2", "jetstream-v1", "firehose", "off"] = Field(
        default="jetstream-v2", description="Which stream is read."
    )
    hosts: Many[WireUrl] = Field(
        default=(), description="Servers of that stream, tried in turn; the public ones when left out."
    )
    stall_s: int = Field(
        default=60, ge=5, le=3600, description="Seconds without an event before the connection is renewed."
    )
    compress: bool = Field(
        default=True,
        description="Have Jetstream's frames compressed where the server can: a third of the traffic. v2 gives what "
        "that needs, v1 needs `dictionary`.",
    )
    dictionary: FilePath = Field(
        default="",
        description="v1's zstd dictionary (`pkg/models/zstd_dictionary` of bluesky-social/jetstream-legacy, which "
        "Vigil does not carry: it holds people's posts); without it v1 comes uncompressed.",
    )
    post: bool = Field(
        default=False, description="Post summaries from `handle`; the password is `VIGIL_BLUESKY_PASSWORD`."
    )
    handle: Handle = Field(default="", description="The account's handle, without `@`; needed when `post = true`.")
    pds: WebUrl = Field(default="https://bsky.social", description="The server that the account signs in to.")
    backfill: bool = Field(
        default=True,
        description="Search for posts with our hashtags in what was not heard, where an account (`handle`, or one of "
        "`[[accounts]]`) and its password are given; the network then knows what this account looks for. The gap "
        "stands: a search never shows all.",
    )
    profiles: bool = Field(
        default=True,
        description="Read the profiles of authors whose posts are kept: who asks to be left out goes, bots count "
        "nowhere, and until it is read a post counts nowhere. False counts without asking.",
    )
    appview: WebUrl = Field(
        default="https://public.api.bsky.app",
        description="Where profiles are read and kept posts are re-checked; nobody signs in there.",
    )

    @model_validator(mode="before")
    @classmethod
    def _public_hosts(cls, given: Any) -> Any:
        if isinstance(given, dict) and "hosts" not in given:
            listen = given.get("listen", "jetstream-v2")
            if isinstance(listen, str) and listen in BLUESKY_HOSTS:
                return {**given, "hosts": list(BLUESKY_HOSTS[listen])}
        return given

    @model_validator(mode="after")
    def _checked(self) -> Bluesky:
        if self.listen != "off" and not self.hosts:
            refuse('at least one address in `hosts`, or `listen = "off"`')
        if self.post and not self.handle:
            refuse("`handle` beside `post = true`")
        return self


class MastodonInstance(Table):
    """A Mastodon server that is read, and perhaps the one that posts."""

    name: Slug = Field(description="Short name of the source in reports, and in `VIGIL_MASTODON_TOKEN_<NAME>`.")
    url: WebUrl = Field(description="The server's address.")
    tags: Many[Hashtag] | None = Field(
        default=None, description="Hashtag timelines to read; `campaign.tags` when left out, none when empty."
    )
    poll_s: int = Field(default=120, ge=30, le=3600, description="Seconds between two readings of a timeline.")
    names: bool = Field(
        default=False, description="Read the public timeline as well, and keep posts that name a person."
    )
    stream: Literal["tags", "home", "off"] = Field(
        default="tags",
        description="What is heard between two readings, where there is a token: `tags`: the server's streams of the "
        "hashtags (and of everything, with `names`); `home`: what reaches the account's home timeline, on servers "
        "without such streams (GoToSocial): the account has to follow the hashtags; `off`: nothing.",
    )
    post: bool = Field(default=False, description="Post summaries from this server's account; one server at most.")
    visibility: Literal["public", "unlisted"] = Field(
        default="unlisted", description="Visibility of a thread's first post; the rest is unlisted."
    )

    @property
    def token_variable(self) -> str:
        """The environment variable that holds this server's token."""
        return MASTODON_TOKEN + variable(self.name)


class Alerts(Table):
    """How the staff is told that something needs a person; nothing is told by default."""

    mail_to: Many[MailAddress] = Field(default=(), description="Who gets mail; none for no mail.")
    mail_from: MailAddress = Field(default="", description="The sender; needed with `mail_to`.")
    smtp_host: Host = Field(default="", description="The mail server; needed with `mail_to`.")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Its port.")
    smtp_tls: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the connection is secured; `none` on this machine only."
    )
    smtp_user: Title = Field(default="", description="Who signs in there; the password is `VIGIL_SMTP_PASSWORD`.")
    chat: bool = Field(
        default=False, description="Also write into the chat room whose address is `VIGIL_ALERTS_WEBHOOK`."
    )
    gather_minutes: int = Field(
        default=30, ge=1, le=1440, description="Minutes between two messages at least; what is urgent waits for 5."
    )
    resend_h: int = Field(
        default=24, ge=1, le=168, description="Hours after which a matter that nobody has seen to is told again."
    )
    deaf_minutes: int = Field(
        default=60, ge=10, le=1440, description="Minutes for which a source is not heard before that is told."
    )
    quiet_start: TimeOfDay = Field(
        default=time(22), description="Begin of the hours in which only what is urgent is told, in `campaign.timezone`."
    )
    quiet_end: TimeOfDay = Field(default=time(7), description="Their end; the same as `quiet_start` for none.")

    @model_validator(mode="after")
    def _checked(self) -> Alerts:
        if self.mail_to and not (self.mail_from and self.smtp_host):
            refuse("`mail_from` and `smtp_host` beside `mail_to`")
        if self.smtp_tls == "none" and self.smtp_host and not on_this_machine(self.smtp_host):
            refuse('`smtp_tls = "starttls"` or `"tls"` for a server that is not on this machine')
        return self


class StoreSettings(Table):
    """Where posts, links and drafts are kept."""

    url: StoreUrl = Field(
        default="sqlite:///vigil.db",
        description="SQLite file, relative to the working directory, or `postgresql+psycopg://user@host/name`; "
        "no password in it (libpq reads `PGPASSWORD`).",
    )

    def url_in(self, folder: Path) -> str:
        """The address with a relative SQLite path made absolute under the working directory `folder`."""
        scheme, mark, path = self.url.partition(":///")
        if scheme != "sqlite" or not mark or not path or path == ":memory:" or Path(path).is_absolute():
            return self.url
        return f"sqlite:///{(folder / path).resolve()}"


class Retention(Table):
    """How long things are kept, in days."""

    text_days: int = Field(default=30, ge=1, le=90, description="Days that a post's text and address live.")
    tombstone_days: int = Field(
        default=400, ge=30, le=3650, description="Days that a deleted post's trace lives; longer than any backup."
    )
    unseen_tombstone_days: int = Field(
        default=14, ge=3, le=400, description="The same for deleted posts that we never held; longer than any replay."
    )

    recheck_h: int = Field(
        default=24,
        ge=1,
        le=168,
        description="Hours within which every kept post is looked up again, should it be gone.",
    )

    @model_validator(mode="after")
    def _longer(self) -> Retention:
        if self.tombstone_days <= self.text_days:
            refuse(f"`tombstone_days` greater than `text_days` ({self.text_days})")
        return self


class Posting(Table):
    """How much is posted, and when not."""

    per_day: int = Field(default=3, ge=0, le=10, description="Threads a day on each account; corrections are exempt.")
    per_day_server: int = Field(
        default=10, ge=0, le=50, description="Threads a day on all our accounts on one server together."
    )
    min_distance_minutes: int = Field(
        default=90, ge=0, le=1440, description="Minutes between two threads on one account."
    )
    quiet_start: TimeOfDay = Field(
        default=time(22), description="Begin of the hours without posts, in `campaign.timezone`."
    )
    quiet_end: TimeOfDay = Field(default=time(7), description="Their end; the same as `quiet_start` for none.")
    delay_h: int = Field(
        default=12,
        ge=1,
        le=72,
        description="Hours that an approved draft waits visibly when one person alone can approve.",
    )
    stop: bool = Field(default=False, description="True stops all posting, whatever the store says.")


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
        return {
            **given,
            "summaries": [{"timezone": zone, **plan} if isinstance(plan, dict) else plan for plan in plans],
        }

    @model_validator(mode="after")
    def _checked(self) -> CampaignFile:
        for index, plan in enumerate(self.summaries):
            if plan.lang not in self.campaign.langs:
                refuse(f"`summaries[{index}].lang` one of `campaign.langs`, not {show(plan.lang)}")
        _once("summaries", [f"{plan.kind} in {plan.lang}" for plan in self.summaries])
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
        _once("mastodon", [variable(instance.name) for instance in self.mastodon])
        _once("mastodon", [instance.url for instance in self.mastodon])
        if sum(instance.post for instance in self.mastodon) > 1:
            refuse("`post = true` for one Mastodon server at most")
        alone = {Network.BLUESKY: self.bluesky.post, Network.MASTODON: any(one.post for one in self.mastodon)}
        _once("accounts", [variable(account.name) for account in self.accounts])
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


def _once(key: str, values: list[Any]) -> None:
    if twice := sorted({str(value) for value in values if values.count(value) > 1}):
        refuse(f"each entry of `{key}` once, not {', '.join(twice)} twice")
