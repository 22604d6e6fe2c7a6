"""The words that reports are written in: dates, lists, durations, countries, languages and statuses, in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from babel import Locale

from bot.model import Network, Status
from bot.registry import PartialDate
from bot.reports.base import Profile, Window
from bot.reports.disclosure import number_word

ENGLISH = Locale("en")
MONTHS = tuple(ENGLISH.months["format"]["wide"][number] for number in range(1, 13))

STATUS_WORDS: dict[Status, str] = {
    Status.DETAINED: "in prison",
    Status.HOUSE_ARREST: "under house arrest",
    Status.DISAPPEARED: "missing",
    Status.RELEASED_CONDITIONAL: "out of prison on conditions",
    Status.RELEASED: "released",
    Status.RELEASED_EXILED: "released into exile",
}
"""What stands between "last confirmed" and the date."""

CONFIRMED: dict[Status, str] = {
    Status.DETAINED_UNCONFIRMED: "last reported in prison, unconfirmed,",
    Status.DIED: "death confirmed",
}
"""Where "last confirmed" would say too much, or sound wrong."""

NETWORK_NAMES = {Network.BLUESKY: "Bluesky", Network.MASTODON: "Mastodon"}
NOT_WATCHED = "Telegram, X and Facebook are not watched"

REASONS = {
    "bot": "by known bots",
    "own": "our own",
    "reply-to-us": "replies to our own",
    "opted-out": "by people who asked not to be counted",
    "pending": "by people whose profile was not read yet",
    "young": "by accounts only days old",
}
"""What a post's `excluded` is called, after a number of posts."""

NOT_SUPPORTERS = frozenset({"bot", "own"})
"""Reasons of posts that are nobody's who could be endangered: their numbers are shown as they are."""


def day(moment: date) -> str:
    """`9 November 2026`."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def span(window: Window) -> str:
    """`9 to 15 November 2026`: the last day is one that the window reaches into; hours where it cuts a day."""
    start, end = window.start.astimezone(UTC), window.end.astimezone(UTC)
    if start.hour or end.hour:
        return f"{day(start)}, {start:%H:%M}, to {day(end)}, {end:%H:%M} UTC"
    last = end - timedelta(days=1)
    if last.date() == start.date():
        return day(start)
    if start.year != last.year:
        return f"{day(start)} to {day(last)}"
    if start.month != last.month:
        return f"{start.day} {MONTHS[start.month - 1]} to {day(last)}"
    return f"{start.day} to {day(last)}"


def moment(at: datetime) -> str:
    """`9 Nov, 14:05`."""
    return f"{at.day} {MONTHS[at.month - 1][:3]}, {at:%H:%M}"


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def counted(number: int, one: str, many: str) -> str:
    """`four names`, `1 name` being `one name`."""
    return f"{number_word(number)} {one if number == 1 else many}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def hours(minutes: int) -> str:
    """`2`, `2.5`; `less than 1` for anything under an hour that is not nothing. Rounded up, never down."""
    if 0 < minutes < 60:
        return "less than 1"
    halves = -(-minutes // 30)
    return f"{halves // 2:,}" + (".5" if halves % 2 else "")


def hours_heard(minutes: int) -> str:
    """The same for what was heard: rounded down, never up."""
    if 0 < minutes < 60:
        return "less than 1"
    halves = minutes // 30
    return f"{halves // 2:,}" + (".5" if halves % 2 else "")


def length(minutes: int) -> str:
    """`45 min`, `2 h`, `2 h 5 min`, `3 days 4 h`."""
    days, rest = divmod(minutes, 1440)
    whole, left = divmod(rest, 60)
    parts = [f"{days} day{'s' if days != 1 else ''}"] if days else []
    parts += [f"{whole} h"] if whole else []
    parts += [f"{left} min"] if left and not days else []
    return " ".join(parts) or "0 min"


def country(code: str) -> str:
    """`North Korea` for KP; the code itself where there is no such country."""
    return str(ENGLISH.territories.get(code, code))


def language(code: str) -> str:
    """`Persian` for fa."""
    return "language not stated" if code == "und" else str(ENGLISH.languages.get(code, code))


def partial_date(text: str) -> str:
    """How a date of any precision follows "last confirmed": `on 29 September 2025`, `in November 2025`, `in 2025`."""
    if not text:
        return ""
    found = PartialDate.parse(text)
    if found.about:
        return found.words()
    return f"{'on' if found.precision == 'day' else 'in'} {found.words()}"


def publisher(text: str) -> str:
    """The first of several publishers that a record names."""
    return re.split(r"\s*[;(]|\s+(?:via|copy)\s", text, maxsplit=1)[0].strip()


def status(profile: Profile) -> str:
    """`last confirmed in prison on 29 September 2025, by Human Rights Watch`: never without its date."""
    when = partial_date(profile.as_of)
    if profile.status is Status.UNKNOWN or not when:
        return "nothing confirmed"
    by = f", by {publisher(profile.publisher)}" if profile.publisher else ""
    differ = "; sources contradict each other" if profile.contested else ""
    confirmed = CONFIRMED.get(profile.status) or f"last confirmed {STATUS_WORDS[profile.status]}"
    return f"{confirmed} {when}{by}{differ}"


def situations(statuses: Iterable[Status]) -> str:
    """`released, under house arrest or dead`: the situations of people who are not imprisoned or missing, as words."""
    found = set(statuses)
    known = [
        ("released", {Status.RELEASED, Status.RELEASED_EXILED, Status.RELEASED_CONDITIONAL}),
        ("under house arrest", {Status.HOUSE_ARREST}),
        ("dead", {Status.DIED}),
        ("in a situation that no source confirms", {Status.UNKNOWN}),
    ]
    parts = [word for word, of in known if found & of]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} or {parts[-1]}"


def places(networks: Sequence[Network], servers: int) -> str:
    """`Bluesky and four Mastodon servers`: where we listened."""
    names = {
        Network.BLUESKY: "Bluesky",
        Network.MASTODON: f"{number_word(servers)} Mastodon server{'s' if servers != 1 else ''}",
    }
    return listed([names[network] for network in networks])
