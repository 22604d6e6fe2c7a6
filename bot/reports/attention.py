"""Who was talked about: people first, then posts; by network, by language, by day.

Everything here is exact and stays in the store; `bot.reports.disclosure` decides what may leave the console.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import CTE, ColumnElement, Connection, case, func, select

from bot.clock import from_hour, hour_of
from bot.reports.base import Count, Scope, Window, counts, in_window, mentions
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


def collect(conn: Connection, scope: Scope) -> Attention:
    """Count the window of `scope`, with posts about the people in `scope.profiles` only."""
    followed = tuple(sorted(scope.profiles))
    every = mentions(scope.window, followed).cte("every")
    focus = mentions(scope.window, scope.focus).cte("focus")
    flood = (
        select(every.c.text_week)
        .group_by(every.c.text_week)
        .having(func.count(every.c.author_week.distinct()) >= scope.flood_authors)
        .cte("flood")
    )
    heard, unnamed_heard = _heard(conn, scope, every, flood)
    everyone = _count(conn, every, flood)
    languages, others = _languages(conn, focus, flood, scope.small_group)
    grain, times = _times(conn, scope.window, focus, flood)
    floods, flood_posts = _floods(conn, focus, flood)
    unnamed = tuple(person for person in followed if not scope.profiles[person].named)
    return Attention(
        everyone=everyone,
        held=_count(conn, focus, flood),
        unnamed=_count(conn, every, flood, unnamed),
        unnamed_heard=unnamed_heard,
        heard=heard,
        networks=_networks(conn, focus, flood),
        languages=languages,
        other_languages=others,
        grain=grain,
        times=times,
        floods=floods,
        flood_posts=flood_posts,
        **_funnel(conn, scope.window, everyone.posts_raw),
    )


def _own_words(mention: CTE, flood: CTE) -> ColumnElement[bool]:
    """Mentions in posts that are no part of a flood."""
    return mention.c.text_week.not_in(select(flood.c.text_week))


def _measures(mention: CTE, flood: CTE) -> tuple[ColumnElement[Any], ...]:
    author = mention.c.author_week
    return (
        func.count(case((_own_words(mention, flood), author)).distinct()).label("people"),
        func.count(author.distinct()).label("people_raw"),
        func.count(mention.c.text_week.distinct()).label("posts"),
        func.count(mention.c.id.distinct()).label("posts_raw"),
    )


def _count(conn: Connection, mention: CTE, flood: CTE, people: tuple[str, ...] | None = None) -> Count:
    statement = select(*_measures(mention, flood))
    if people is not None:
        statement = statement.where(mention.c.person.in_(people))
    return Count(**conn.execute(statement).mappings().one())


def _heard(conn: Connection, scope: Scope, mention: CTE, flood: CTE) -> tuple[tuple[Heard, ...], int]:
    statement = select(mention.c.person, *_measures(mention, flood), func.max(mention.c.hour).label("last")).group_by(
        mention.c.person
    )
    found: list[Heard] = []
    unnamed = 0
    for row in conn.execute(statement).mappings():
        if not scope.profiles[row["person"]].named:
            unnamed += 1
            continue
        count = Count(**{name: row[name] for name in ("people", "people_raw", "posts", "posts_raw")})
        found.append(Heard(person=row["person"], count=count, last=from_hour(row["last"])))
    found.sort(key=lambda one: (-one.count.people, -one.count.posts, one.person))
    return tuple(found), unnamed


def _networks(conn: Connection, mention: CTE, flood: CTE) -> tuple[Slice, ...]:
    statement = (
        select(mention.c.network, func.count(mention.c.author_week.distinct()).label("people"))
        .where(_own_words(mention, flood))
        .group_by(mention.c.network)
    )
    slices = [Slice(network, people) for network, people in conn.execute(statement)]
    return tuple(sorted(slices, key=lambda one: (-one.people, one.key)))


def _languages(conn: Connection, mention: CTE, flood: CTE, small_group: int) -> tuple[tuple[Slice, ...], Slice | None]:
    """People by primary language; small ones are pooled until the pool is no small group either.

    Somebody who writes in two languages counts in both, so the pool is the union of its authors, not a sum.
    """
    authors: dict[str, set[bytes]] = defaultdict(set)
    statement = select(mention.c.lang, mention.c.author_week).where(_own_words(mention, flood)).distinct()
    for lang, author in conn.execute(statement):
        authors[primary_language(lang)].add(author)
    ranked = sorted(authors, key=lambda lang: (-len(authors[lang]), lang))
    pooled = [lang for lang in ranked if len(authors[lang]) < small_group]
    shown = [lang for lang in ranked if lang not in pooled]
    pool = set().union(*(authors[lang] for lang in pooled))
    while pooled and shown and len(pool) < small_group:
        pooled.append(shown.pop())
        pool |= authors[pooled[-1]]
    slices = tuple(Slice(lang, len(authors[lang])) for lang in shown)
    return slices, Slice(str(len(pooled)), len(pool)) if pooled else None


def primary_language(tag: str) -> str:
    """`zh-Hant-TW` → `zh`; nothing stated → `und`."""
    return tag.split("-")[0].strip().lower() or NO_LANGUAGE


def _times(conn: Connection, window: Window, mention: CTE, flood: CTE) -> tuple[str, tuple[Slice, ...]]:
    """People by UTC day, or by ISO week in long windows; days without anybody are there with 0."""
    daily = window.hours <= DAILY_UP_TO_DAYS * 24
    length, shift = (24, 0) if daily else (168, MONDAY_SHIFT_H)
    number = ((mention.c.hour + shift) // length).label("number")
    # A subquery, since PostgreSQL takes the same expression with parameters for two different ones.
    spread = select(number, mention.c.author_week).where(_own_words(mention, flood)).subquery()
    statement = select(spread.c.number, func.count(spread.c.author_week.distinct())).group_by(spread.c.number)
    found = {int(key): int(people) for key, people in conn.execute(statement)}
    first, last = (hour_of(window.start) + shift) // length, (hour_of(window.end) - 1 + shift) // length
    slices = (
        Slice(from_hour(key * length - shift).date().isoformat(), found.get(key, 0)) for key in range(first, last + 1)
    )
    return ("day" if daily else "week"), tuple(slices)


def _floods(conn: Connection, mention: CTE, flood: CTE) -> tuple[int, int]:
    """How many texts were floods, and how many posts carried them."""
    statement = select(func.count(mention.c.text_week.distinct()), func.count(mention.c.id.distinct())).where(
        mention.c.text_week.in_(select(flood.c.text_week))
    )
    texts, posts = conn.execute(statement).one()
    return int(texts), int(posts)


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
