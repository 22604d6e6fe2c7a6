"""The schema of campaign.toml: what is watched, what is drafted, how counts are shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from bot.model import Network
from bot.settings_files import show
from bot.settings_table import Many, Table
from bot.settings_values import Author, CronLine, Domain, Hashtag, Language, Slug, Term, Title, Zone, once, refuse, some


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
        once("tags", [tag.tag.casefold() for tag in self.tags])
        once("langs", list(self.langs))
        once("rules", [rule.name for rule in self.rules])
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
        once("networks", list(self.networks))
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
