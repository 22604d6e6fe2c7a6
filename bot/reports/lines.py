"""What a reader sees of a report, line by line: words and numbers that may leave the console."""

from __future__ import annotations

import msgspec

from bot.reports.disclosure import Shown


class Figure(msgspec.Struct, frozen=True):
    """One of the few numbers at the top."""

    value: str
    label: str


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """One person who was talked about. `weight` 0 to 1 is the bar, `posts` None where it would tell too much."""

    id: str
    name: str
    native: str
    lang: str
    country: str
    status: str
    people: Shown
    before: Shown | None
    posts: Shown | None
    note: str
    weight: float


class UnheardLine(msgspec.Struct, frozen=True, kw_only=True):
    """One person who was not mentioned. `last` says when the name was last heard; `long` marks a long silence."""

    id: str
    name: str
    native: str
    lang: str
    country: str
    status: str
    last: str
    long: bool


class Bar(msgspec.Struct, frozen=True):
    """One bar of a small chart: `key` is a network, a language code or a date."""

    key: str
    label: str
    shown: Shown
    weight: float


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """Hours heard and missed of one source; `share` 0 to 1 is what was heard."""

    source: str
    network: str
    heard: str
    missed: str
    share: float


class MissedLine(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch that was not heard."""

    source: str
    start: str
    end: str
    length: str
    reason: str


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a reader sees, in the order in which it is read. `unit` is "people" or "author-weeks"."""

    title: str
    span: str
    made: str
    number: int | None
    unit: str
    headline: str
    whom: str
    warning: str
    paragraph: str
    figures: tuple[Figure, ...]
    unheard_intro: str
    unheard: tuple[UnheardLine, ...]
    held: tuple[PersonLine, ...]
    others: tuple[PersonLine, ...]
    others_caption: str
    others_small: str
    unnamed: str
    networks: tuple[Bar, ...]
    networks_note: str
    languages: tuple[Bar, ...]
    languages_note: str
    population: str
    grain: str
    times: tuple[Bar, ...]
    changes: tuple[str, ...]
    compared: bool
    method: tuple[str, ...]
    listening: str
    sources: tuple[SourceLine, ...]
    sources_note: str
    missed: tuple[MissedLine, ...]
    missed_note: str
    not_watched: str
    receipt: tuple[tuple[str, str], ...]
