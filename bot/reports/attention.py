"""Who was talked about: people first, then posts; by network, by language, by day.

Everything here is exact and stays in the store; `bot.reports.disclosure` decides what may leave the console.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from bot.clock import from_hour, hour_of
from bot.reports.base import Count, Mentions, Scope, Window, counts, in_window, mentions
from bot.store.tables import PostRow

QUERY = "attention/1"
DAILY_UP_TO_DAYS = 28
NO_LANGUAGE = "und"
# 1970-01-01 was a Thursday: 72 hours earlier a week began, on a Monday.
MONDAY_SHIFT_H = 72


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """One person who was named at least once; `people` 0 means only in floods."""

    person: str
    count: Count
    last: datetime


class Slice(msgspec.Struct, frozen=True):
    """People who wrote on one network, in one language, or on one day. `key` is a network, a language or a date."""

    key: str
    people: int


class Attention(msgspec.Struct, frozen=True, kw_only=True):
    """The cells of "who was talked about".

    `everyone` counts posts about anybody followed, `held` those about people imprisoned or missing (everybody where
    nobody is: `Scope.focus`), `unnamed` those about people whose names are not published (`unnamed_heard` of them).
    Networks, languages, times and floods are of `held`: one headline, one population. `languages` has no language with
    fewer people than `small_group`: those are in `other_languages`, whose key is how many they are.
    `kept` is every kept post of the window; of these `excluded` (by reason), `copies` (bridged, or of the same
    original), `pending` (not linked yet) and `nobody` (names no one followed) count nowhere.
    """

    everyone: Count
    held: Count
    unnamed: Count
    unnamed_heard: int
    heard: tuple[Heard, ...]
    networks: tuple[Slice, ...]
    languages: tuple[Slice, ...]
    other_languages: Slice | None
    grain: str
    times: tuple[Slice, ...]
    floods: int
    flood_posts: int
    kept: int
    excluded: dict[str, int]
    copies: int
    pending: int
    nobody: int


class Tallied:
    """Distinct authors, texts and posts, with floods (`_raw`) and without."""

    __slots__ = ("last", "people", "people_raw", "posts_raw", "texts")

    def __init__(self) -> None:
        self.people: set[bytes] = set()
        self.people_raw: set[bytes] = set()
        self.texts: set[bytes] = set()
        self.posts_raw: set[int] = set()
        self.last = 0

    def add(self, post: int, author: bytes, text: bytes, hour: int, own_words: bool) -> None:
        if own_words:
            self.people.add(author)
        self.people_raw.add(author)
        self.texts.add(text)
        self.posts_raw.add(post)
        self.last = max(self.last, hour)

    @property
    def count(self) -> Count:
        return Count(
            people=len(self.people),
            people_raw=len(self.people_raw),
            posts=len(self.texts),
            posts_raw=len(self.posts_raw),
        )


def collect(conn: Connection, scope: Scope) -> Attention:
    """Count the window of `scope`, with posts about the people in `scope.profiles` only."""
    mention = mentions(scope.window, tuple(sorted(scope.profiles)))
    floods = _floods(conn, mention, scope.flood_authors)
    everyone, held, unnamed = Tallied(), Tallied(), Tallied()
    by_person: dict[str, Tallied] = defaultdict(Tallied)
    networks, languages = defaultdict[str, set[bytes]](set), defaultdict[str, set[bytes]](set)
    times = defaultdict[int, set[bytes]](set)
    flood_posts: dict[bytes, set[int]] = defaultdict(set)
    unnamed_heard: set[str] = set()
    focus = frozenset(scope.focus)
    grain = _grain(scope.window)
    # One pass over the rows: eight grouped queries over the same join took five times as long.
    for person, post, author, text, network, lang, hour in conn.execute(mention):
        assert person is not None
        own_words = text not in floods
        everyone.add(post, author, text, hour, own_words)
        if scope.profiles[person].named:
            by_person[person].add(post, author, text, hour, own_words)
        else:
            unnamed.add(post, author, text, hour, own_words)
            unnamed_heard.add(person)
        if person not in focus:
            continue
        held.add(post, author, text, hour, own_words)
        if own_words:
            networks[network].add(author)
            languages[primary_language(lang)].add(author)
            times[grain.number(hour)].add(author)
        else:
            flood_posts[text].add(post)
    shown_languages, others = _pool(languages, scope.small_group)
    return Attention(
        everyone=everyone.count,
        held=held.count,
        unnamed=unnamed.count,
        unnamed_heard=len(unnamed_heard),
        heard=_ranked(by_person),
        networks=tuple(Slice(key, len(networks[key])) for key in _by_size(networks)),
        languages=shown_languages,
        other_languages=others,
        grain=grain.name,
        times=grain.slices(scope.window, times),
        floods=len(flood_posts),
        flood_posts=sum(len(posts) for posts in flood_posts.values()),
        **_funnel(conn, scope.window, len(everyone.posts_raw)),
    )


def _floods(conn: Connection, mention: Mentions, flood_authors: int) -> frozenset[bytes]:
    """The texts, as weekly pseudonyms, that so many authors or more posted."""
    every = mention.subquery()
    statement = (
        select(every.c.text_week)
        .group_by(every.c.text_week)
        .having(func.count(every.c.author_week.distinct()) >= flood_authors)
    )
    return frozenset(conn.execute(statement).scalars())


def _ranked(by_person: Mapping[str, Tallied]) -> tuple[Heard, ...]:
    found = [Heard(person=person, count=one.count, last=from_hour(one.last)) for person, one in by_person.items()]
    return tuple(sorted(found, key=lambda one: (-one.count.people, -one.count.posts, one.person)))


def _by_size(authors: Mapping[str, set[bytes]]) -> list[str]:
    return sorted(authors, key=lambda key: (-len(authors[key]), key))


def _pool(authors: Mapping[str, set[bytes]], small_group: int) -> tuple[tuple[Slice, ...], Slice | None]:
    """People by language; small languages are pooled until the pool is no small group either.

    Somebody who writes in two languages counts in both, so the pool is the union of its authors, not a sum.
    """
    ranked = _by_size(authors)
    pooled = [lang for lang in ranked if len(authors[lang]) < small_group]
    shown = [lang for lang in ranked if lang not in pooled]
    pool = set[bytes]().union(*(authors[lang] for lang in pooled))
    while pooled and shown and len(pool) < small_group:
        pooled.append(shown.pop())
        pool |= authors[pooled[-1]]
    slices = tuple(Slice(lang, len(authors[lang])) for lang in shown)
    return slices, Slice(str(len(pooled)), len(pool)) if pooled else None


def primary_language(tag: str) -> str:
    """`zh-Hant-TW` → `zh`; nothing stated → `und`."""
    return tag.split("-")[0].strip().lower() or NO_LANGUAGE


class Grain(NamedTuple):
    """How a window is divided: into UTC days, or ISO weeks where it is long. `shift_h` moves hour 0 to a beginning."""

    name: str
    length_h: int
    shift_h: int

    def number(self, hour: int) -> int:
        return (hour + self.shift_h) // self.length_h

    def slices(self, window: Window, authors: Mapping[int, set[bytes]]) -> tuple[Slice, ...]:
        """Every day or week of the window, those without anybody too; its key is the date on which it begins."""
        numbers = range(self.number(hour_of(window.start)), self.number(hour_of(window.end) - 1) + 1)
        begins = {number: from_hour(number * self.length_h - self.shift_h) for number in numbers}
        return tuple(Slice(at.date().isoformat(), len(authors.get(number, ()))) for number, at in begins.items())


def _grain(window: Window) -> Grain:
    return Grain("day", 24, 0) if window.hours <= DAILY_UP_TO_DAYS * 24 else Grain("week", 168, MONDAY_SHIFT_H)


def _funnel(conn: Connection, window: Window, counted: int) -> dict[str, Any]:
    """What became of every kept post of the window."""
    is_linked = PostRow.linked_version == PostRow.version
    by_reason = (
        select(PostRow.excluded, is_linked, func.count()).where(in_window(window)).group_by(PostRow.excluded, is_linked)
    )
    excluded: dict[str, int] = defaultdict(int)
    kept = pending = linked = 0
    for reason, up_to_date, number in conn.execute(by_reason):
        kept += number
        if reason:
            excluded[reason] += number
        elif up_to_date:
            linked += number
        else:
            pending += number
    counting = conn.execute(select(func.count()).select_from(PostRow).where(in_window(window), counts())).scalar_one()
    return {
        "kept": kept,
        "excluded": dict(sorted(excluded.items())),
        "pending": pending,
        "copies": linked - counting,
        "nobody": counting - counted,
    }
