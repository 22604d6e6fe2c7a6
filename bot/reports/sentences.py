"""The sentences of a report: each says only what its cells bear out, to somebody who knows nothing of Vigil."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.model import Network
from bot.reports import words
from bot.reports.base import Window
from bot.reports.cells import Cells
from bot.reports.coverage import Coverage
from bot.reports.disclosure import NUMBER_WORDS, Shown, half_of, number_word
from bot.reports.silence import LastHeard

TOP_NAMES = 3
UNHEARD_NAMES = 6
LANGUAGES = "Whoever wrote in two languages counts in both."
TOO_FEW = "Too few people wrote to say where without pointing at them."
WHOM = "who were imprisoned or missing when last confirmed"


def people(number: Shown, within_week: bool) -> str:
    """`312 people`, `fewer than five people`; in long windows `312 people, each counted once a week,`."""
    noun = "person" if number.exact and number.low == 1 else "people"
    return f"{number.text} {noun}" if within_week else f"{number.text} {noun}, each counted once a week,"


def population(cells: Cells) -> str:
    """Whom networks, days and languages count, as a caption: the people of the headline."""
    whom = f"those {WHOM.removeprefix('who were ')}" if cells.silence.held else "anyone we follow"
    once = "" if cells.window.within_week else ", each counted once a week"
    return f"People who wrote about {whom}{once}"


def people_label(cells: Cells) -> str:
    return "people wrote about them" if cells.window.within_week else "author-weeks: people, each counted once a week"


def headline(cells: Cells, everyone: Shown) -> str:
    """One sentence about people, not posts."""
    silence = cells.silence
    if cells.coverage.deaf_min == cells.coverage.minutes:
        return "We could not listen, so nothing can be said about this period"
    if not silence.held:
        return "Nobody we follow was imprisoned or missing when last confirmed"
    if not silence.heard:
        return f"No one was heard to speak about {_any(silence.held)} we follow"
    if not everyone.low:
        return f"Only copied posts named {_of(silence.heard, silence.held)} we follow"
    return words.capital(
        f"{people(everyone, cells.window.within_week)} wrote about {_of(silence.heard, silence.held)} we follow"
    )


def whom(cells: Cells) -> str:
    """Who "we follow" means, under the headline."""
    if not cells.silence.held:
        return ""
    others = [profile.status for profile in cells.profiles.values() if not profile.held]
    who_were = WHOM if cells.silence.held > 1 else WHOM.replace("were", "was")
    text = f"We follow {words.counted(cells.silence.held, 'person', 'people')} {who_were}"
    if not others:
        return f"{text}."
    were = "were" if len(others) > 1 else "was"
    return f"{text}, and {number_word(len(others))} more who {were} {words.situations(others)}."


def others_caption(cells: Cells) -> str:
    """Who "also talked about" are."""
    heard = [one.person for one in cells.attention.heard]
    statuses = [cells.profiles[person].status for person in heard if not cells.profiles[person].held]
    return f"People we follow who were {words.situations(statuses)} when last confirmed" if statuses else ""


def others_small(number: Shown, names: Sequence[str]) -> str:
    """The freed people whom a small group each wrote about, in one sentence: their lines would bury the others."""
    return f"{words.capital(number.text)} people each wrote about {words.listed(names)}."


def _any(held: int) -> str:
    return "the one person" if held == 1 else f"any of the {number_word(held)}"


def _of(heard: int, held: int) -> str:
    if held == 1:
        return "the one person"
    if heard == held:
        return f"all {number_word(held)}"
    # Both in words or both in figures.
    return (
        f"{heard:,} of the {held:,}"
        if held >= len(NUMBER_WORDS)
        else f"{number_word(heard)} of the {number_word(held)}"
    )


def warning(cells: Cells) -> str:
    """What must be known before a number is believed; empty when nothing stands in the way."""
    coverage = cells.coverage
    parts = []
    if coverage.deaf_min < coverage.minutes < 2 * coverage.missed_min:
        parts.append(
            "Less than half of this period was heard in full. A silence below may be ours: we did not hear, "
            "which does not mean that nobody spoke."
        )
    if coverage.expired_weeks:
        parts.append(
            "Posts are kept for a limited time only, and some of this period have been deleted since: "
            "its numbers are too low."
        )
    return " ".join(parts)


def paragraph(cells: Cells, everyone: Shown, loud: Sequence[str]) -> str:
    """The paragraph to pass on, with its caveat. `loud` are the people most heard, in order."""
    coverage, silence = cells.coverage, cells.silence
    when = words.span(cells.window)
    if coverage.deaf_min == coverage.minutes:
        return (
            f"{when}: we could not listen, so nothing can be said about who was spoken about. {not_watched(coverage)}"
        )
    where = words.places(coverage.heard_networks, coverage.mastodon_servers)
    if not silence.held:
        parts = [f"{when}: nobody we follow was imprisoned or missing when last confirmed."]
    elif not silence.heard:
        parts = [f"{when}: on {where}, we heard no one write about {_any(silence.held)} we follow {WHOM}."]
    elif not everyone.low:
        names = _of(silence.heard, silence.held)
        parts = [f"{when}: on {where}, only floods of copied posts named {names} we follow {WHOM}."]
    else:
        number = people(everyone, cells.window.within_week)
        parts = [f"{when}: on {where}, {number} wrote about {_of(silence.heard, silence.held)} we follow {WHOM}."]
    if loud:
        parts.append(_most_heard(cells, loud))
    if silence.heard:
        parts.append(_not_named(cells))
    counted = (
        "We counted people, not posts" if cells.window.within_week else "We counted people week by week, not posts"
    )
    parts.append(f"{counted}; floods of copied posts, known bots and our own posts are left out.")
    parts += [listening(coverage), not_watched(coverage)]
    return " ".join(part for part in parts if part)


def _most_heard(cells: Cells, loud: Sequence[str]) -> str:
    values = [one.count.people for one in cells.attention.heard if cells.profiles[one.person].held]
    half = half_of(values)
    top = words.listed(list(loud[:TOP_NAMES]))
    unequal = cells.silence.heard >= 4 and half <= cells.silence.heard // 2
    share = f"; half of all mentions were about {words.counted(half, 'person', 'people')}" if unequal else ""
    return f"Most heard: {top}{share}."


def _not_named(cells: Cells) -> str:
    silence = cells.silence
    silent = silence.held - silence.heard
    if not silent:
        return "Everyone was named at least once." if silence.held > 1 else ""
    was = "was" if silent == 1 else "were"
    start = f"{words.capital(number_word(silent))} {was} not named once"
    names = [cells.profiles[one.person].name for one in silence.unheard]
    if not names or len(names) > UNHEARD_NAMES:
        return f"{start}."
    return f"{start}: {words.listed(names)}." if not silence.unnamed else f"{start}, among them {words.listed(names)}."


def unheard_intro(cells: Cells) -> str:
    """What stands above the list of those not mentioned."""
    silence, coverage = cells.silence, cells.coverage
    silent = silence.held - silence.heard
    if coverage.deaf_min == coverage.minutes:
        return "We could not listen in this period. That is not the same as nobody speaking, so no one is listed."
    if not silence.held:
        return "Nobody we follow was imprisoned or missing when last confirmed."
    followed = f"{number_word(silence.held)} people we follow {WHOM}"
    if not silent:
        return f"All {followed} were named."
    was = "was" if silent == 1 else "were"
    text = f"{words.capital(number_word(silent))} of the {followed} {was} not named once in what we heard."
    if silence.unnamed:
        text += f" The names of {number_word(silence.unnamed)} of them are not published."
    return text


def last_heard(last: LastHeard | None, since: datetime | None, window: Window) -> str:
    """When a name was last heard, in relation to when we began to listen."""
    if last is None:
        return f"not once since we began to listen on {words.day(since)}" if since else "never heard"
    if last.week_only:
        return f"last named in the week of {words.day(last.at)}"
    days = (window.end.date() - last.at.date()).days
    return f"last named on {words.day(last.at)}, {words.counted(days, 'day', 'days')} before this period's end"


def unnamed(cells: Cells, number: Shown) -> str:
    """How many were talked about whose names are not published."""
    heard = cells.attention.unnamed_heard
    if not heard:
        return ""
    if heard == 1:
        return f"One person whose name is not published was also written about, by {people(number, True)}."
    whom = words.capital(number_word(heard))
    return f"{whom} people whose names are not published were also written about, by {people(number, True)}."


def listening(coverage: Coverage) -> str:
    """`We could not listen for 2 of the 168 hours.`"""
    total = f"{coverage.minutes // 60:,}"
    deaf, partly = coverage.deaf_min, coverage.missed_min - coverage.deaf_min
    if deaf == coverage.minutes:
        return f"We could not listen for any of the {total} hours."
    if not coverage.missed_min:
        return f"We listened for all {total} hours."
    deaf_parts = sorted({one.source for one in coverage.missed})
    part = f"{deaf_parts[0] if len(deaf_parts) == 1 else 'a part of what we watch'} could not be heard"
    if not deaf:
        return f"For {words.hours(partly)} of the {total} hours {part}."
    text = f"We could not listen for {words.hours(deaf)} of the {total} hours"
    return f"{text}." if not partly else f"{text}; for {words.hours(partly)} more {part}."


def sources_note(coverage: Coverage) -> str:
    """Why a stream that was hardly heard need not be a loss."""
    streams = sum(1 for source in coverage.sources if source.network is Network.BLUESKY)
    return "Bluesky's streams carry the same posts: one of them at a time is enough." if streams > 1 else ""


def not_watched(coverage: Coverage) -> str:
    """What this report is blind to, always stated."""
    heard = coverage.heard_networks
    if not heard:
        return f"{words.NOT_WATCHED}."
    unheard = [words.NETWORK_NAMES[network] for network in Network if network not in heard]
    missing = f"{words.listed(unheard)} was not heard; " if unheard else ""
    return f"On {words.listed([words.NETWORK_NAMES[one] for one in heard])} only; {missing}{words.NOT_WATCHED}."
