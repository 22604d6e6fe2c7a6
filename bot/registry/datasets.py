"""What the registry holds beside people: one class a row, one entry in DATASETS a file."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from bot.registry.dates import PartialDate
from bot.registry.record import DateText, Strict
from nlp.registry import Country, Entry, Hashtag, LanguageTag, Slug, Text
from nlp.types import Risk

Everywhere = Literal["*"]


class CalendarDay(Entry):
    """A day of the year. `status_sensitive`: what may be said depends on the present status of the `persons`.

    `first_year` is the year of the event itself, None for a day that recurs without one.
    """

    month_day: Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
    name: Text
    kind: Literal["birthday", "arrest", "death", "release", "launch", "day"]
    first_year: int | None = None
    persons: list[Slug] = []
    status_sensitive: bool


class Count(Entry):
    """How many people a list held on a date. `at_least`: the source says "more than"."""

    id: Slug
    country: Country
    value: Annotated[int, Field(gt=0)]
    at_least: bool
    list: Text
    date: DateText


class Statement(Entry):
    """What somebody in office said, in our own words. `count` names a row of the counts."""

    id: Slug
    who: Text
    office: Text
    date: DateText
    summary: Text
    count: Slug | None = None
    persons: list[Slug] = []


class Event(Entry):
    """Something that was held: where, by whom, and what was asked for."""

    id: Slug
    date: DateText
    name: Text
    summary: Text
    cities: int | None = None
    countries: int | None = None
    communities: list[Text] = []
    asked: list[Text] = []


class Listed(Strict):
    """A person on a campaign's list. `released` is the list's own flag, not the person's status."""

    person: Slug
    released: bool = False


class Campaign(Entry):
    """Somebody's campaign. `state` says what is known of it today; being listed here is no endorsement."""

    id: Slug
    tag: Hashtag
    owner: Text
    launched: DateText
    list_as_of: DateText
    state: Text
    people: list[Listed]
    mentioned: list[Slug] = []


class TagCard(Entry):
    """The risk card of a hashtag. With `publish` false it is collected and never written into a post of ours.

    `person` is the one whom the tag names; without it the tag names nobody and is evidence only.
    """

    tag: Hashtag
    owner: Text
    meaning: Text
    person: Slug | None = None
    first: DateText | None = None
    collisions: list[Text] = []
    legal_risk: str = ""
    risk: Risk
    publish: bool
    reviewer: str = ""
    review_date: str = ""

    @model_validator(mode="after")
    def _safe(self) -> Self:
        if self.publish and (self.legal_risk or self.evidence == "unsourced"):
            raise ValueError("a tag with a legal risk or without a source can't have publish: true")
        return self


class NotTarget(Strict):
    """A name that stands in texts about the people of the registry and is none of them."""

    name: Text
    lang: LanguageTag
    why: Text


class Action(Strict):
    """Something that a reader can do, shown only when `enabled`, and never without a review.

    `country` and `person`: whom it may be shown with, by detaining state and id; "*" for all.
    `safe_for` says who runs no risk by it, in words: in English, or by language as `text`.
    """

    id: Slug
    country: list[Country | Everywhere]
    person: list[Slug | Everywhere]
    text: dict[LanguageTag, Text]
    reviewer: str
    review_date: str
    safe_for: str | dict[LanguageTag, Text]
    enabled: bool

    @model_validator(mode="after")
    def _reviewed(self) -> Self:
        if self.enabled and not (self.reviewer and self.review_date and self.safe_for):
            raise ValueError("enabled needs reviewer, review_date and safe_for")
        if self.review_date:
            PartialDate.parse(self.review_date)
        return self


Row = CalendarDay | Count | Statement | Event | Campaign | TagCard | NotTarget | Action


class Shape(NamedTuple):
    """One file of data: its name in the store, its file under `config/`, the key of its list, the class of a row."""

    name: str
    file: str
    key: str
    model: type[Row]


DATASETS = (
    Shape("calendar", "calendar.yaml", "calendar", CalendarDay),
    Shape("counts", "counts.yaml", "counts", Count),
    Shape("statements", "statements.yaml", "statements", Statement),
    Shape("events", "events.yaml", "events", Event),
    Shape("campaigns", "campaigns.yaml", "campaigns", Campaign),
    Shape("tags", "tags.yaml", "tags", TagCard),
    Shape("not_targets", "not_targets.yaml", "not_targets", NotTarget),
    Shape("actions", "actions.toml", "action", Action),
)
"""Every file of data beside the people, in the order in which they are read."""
