"""The sentences of a report: each says only what its cells bear out, to somebody who knows nothing of Vigil."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.model import Network
from bot.reports import words
from bot.reports.base import Window
from bot.reports.cells import Cells
from bot.reports.change import Change
from bot.reports.coverage import Coverage
from bot.reports.disclosure import NUMBER_WORDS, Shown, difference, half_of, number_word, shown
from bot.reports.silence import LastHeard

TOP_NAMES = 3
UNHEARD_NAMES = 6
LANGUAGES = "Whoever wrote in two languages counts in both."
TOO_FEW = "Too few people wrote to say where without pointing at them."
CARE_SHARE = 0.1
WHOM = "who were imprisoned or missing when last confirmed"
SMALL = (
    "One to {most} people are written as “fewer than {small}”, and some other numbers as ranges or not at all, "
    "so that nobody who speaks up can be picked out, not even by subtraction."
)
STATUS = (
    "What is said about a person's situation comes from published sources with their dates, never from posts. "
    "A date shows when it was last confirmed, not that it is still so."
)


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
    part = "a part of what we watch could not be heard"
    if not deaf:
        return f"For {words.hours(partly)} of the {total} hours {part}."
    text = f"We could not listen for {words.hours(deaf)} of the {total} hours"
    return f"{text}." if not partly else f"{text}; for {words.hours(partly)} more {part}."


def not_watched(coverage: Coverage) -> str:
    """What this report is blind to, always stated."""
    heard = coverage.heard_networks
    if not heard:
        return f"{words.NOT_WATCHED}."
    unheard = [words.NETWORK_NAMES[network] for network in Network if network not in heard]
    missing = f"{words.listed(unheard)} was not heard; " if unheard else ""
    return f"On {words.listed([words.NETWORK_NAMES[one] for one in heard])} only; {missing}{words.NOT_WATCHED}."


def method(cells: Cells) -> tuple[str, ...]:
    """How we counted, one sentence or two an entry."""
    attention, small = cells.attention, cells.receipt.small_group
    once = (
        "A person is counted once, however much he or she wrote"
        if cells.window.within_week
        else "This report is longer than a calendar week, so each person is counted once a week"
    )
    posts = shown(attention.everyone.posts_raw, small).text
    texts = shown(attention.everyone.posts, small).text
    entries = [
        f"People are counted, not posts. {once}; somebody who wrote on two networks counts on each.",
        _floods(cells),
        ""
        if _too_few(cells)
        else f"Posts that named somebody we follow: {posts}; the same text counted once, {texts}.",
        _left_out(cells),
        "A mention counts where it is clear enough who is meant; doubtful ones and namesakes are left out.",
        SMALL.format(most=number_word(small - 1), small=number_word(small)) if small > 1 else "",
        STATUS,
    ]
    return tuple(entry for entry in entries if entry)


def _floods(cells: Cells) -> str:
    attention, small = cells.attention, cells.receipt.small_group
    meaning = f"A text that {number_word(cells.receipt.flood_authors)} or more accounts posted within a week is a flood"
    if not attention.floods:
        return f"{meaning}; there was none."
    posts = "" if _too_few(cells) else f" in {attention.flood_posts:,} posts"
    text = (
        f"{meaning}: {words.counted(attention.floods, 'text', 'texts')}{posts}. "
        "Accounts that only took part in one are not counted above"
    )
    held = attention.held
    if held.people_raw > held.people and difference(held.people_raw, held.people, small) and not _too_few(cells):
        text += f"; with them it would be {held.people_raw:,} people instead of {held.people:,}"
    return f"{text}."


def _too_few(cells: Cells) -> bool:
    """Whether so few people wrote that numbers of posts would say how many."""
    counts = (cells.attention.held, cells.attention.everyone)
    return any(shown(count.people, cells.receipt.small_group).small for count in counts)


def _left_out(cells: Cells) -> str:
    attention, small = cells.attention, cells.receipt.small_group
    parts = []
    for reason, number in attention.excluded.items():
        text = f"{number:,}" if reason in words.NOT_SUPPORTERS else shown(number, small).text
        parts.append(f"{text} {words.REASONS.get(reason, reason)}")
    if attention.copies:
        parts.append(f"{words.counted(attention.copies, 'bridged copy', 'bridged copies')} of others")
    if attention.nobody:
        parts.append(f"{shown(attention.nobody, small).text} with a watched hashtag that name nobody we follow")
    if attention.pending:
        parts.append(f"{shown(attention.pending, small).text} not yet read for names")
    return f"Posts left out: {words.listed(parts)}." if parts else "No other posts were left out."


def changes(
    cells: Cells, everyone: Shown, now: Mapping[str, Shown], before: Mapping[str, Shown] | None
) -> tuple[str, ...]:
    """What changed, said only where it is more than chance would make of it."""
    change = cells.change
    if change is None or cells.coverage.deaf_min == cells.coverage.minutes:
        return ()
    span = words.span(change.window)
    if change.expired:
        return (f"The posts of {span} have been deleted in their time and were not reported: nothing to compare with.",)
    if before is None:
        return (f"We were not listening in the period before ({span}): nothing to compare with.",)
    lines = (_total(cells, change, everyone), _care(cells, change), *_people(cells, change, now, before))
    return tuple(line for line in lines if line)


def _total(cells: Cells, change: Change, everyone: Shown) -> str:
    earlier = shown(change.held.people, cells.receipt.small_group)
    text = f"{words.capital(people(everyone, cells.window.within_week))} wrote about those {WHOM}"
    after = f"{text}, after {earlier.text} in the period before ({words.span(change.window)})"
    if not (everyone.exact and earlier.exact) or (everyone.low == earlier.low == 0):
        return f"{after}."
    more = everyone.low - earlier.low
    if by_chance(everyone.low, earlier.low):
        return f"{after}: about as many."
    return f"{after}: {abs(more):,} {'more' if more > 0 else 'fewer'}."


def _care(cells: Cells, change: Change) -> str:
    now, earlier = cells.coverage.missed_min / cells.coverage.minutes, change.missed_min / change.minutes
    if abs(now - earlier) < CARE_SHARE:
        return ""
    heard = words.hours_heard(change.minutes - change.missed_min)
    return (
        f"The period before was heard in full for {heard} of {change.minutes // 60:,} hours, this one for "
        f"{words.hours_heard(cells.coverage.minutes - cells.coverage.missed_min)}: compare with care."
    )


def _people(cells: Cells, change: Change, now: Mapping[str, Shown], before: Mapping[str, Shown]) -> list[str]:
    names = {person: profile.name for person, profile in cells.profiles.items() if profile.named}
    here = {one.person for one in cells.attention.heard}
    first = [person for person in change.first if person in here]
    both = [
        person
        for person in names
        if person in here and person in change.people and now[person].exact and before[person].exact
    ]
    moved = [person for person in both if not by_chance(now[person].low, before[person].low)]
    moved.sort(key=lambda person: (-abs(now[person].low - before[person].low), names[person]))
    up = [
        f"{names[person]} ({now[person].text}, after {before[person].text})"
        for person in moved
        if now[person].low > before[person].low
    ]
    down = [
        f"{names[person]} ({now[person].text}, after {before[person].text})"
        for person in moved
        if now[person].low < before[person].low
    ]
    came = sorted(names[person] for person in here if person not in change.people and person not in first)
    went = sorted(names[person] for person in change.people if person not in here and person in names)
    since = cells.coverage.since
    new = words.listed(sorted(names[person] for person in first))
    return [
        f"Clearly more than before: {words.listed(up)}." if up else "",
        f"Clearly fewer than before: {words.listed(down)}." if down else "",
        f"Named for the first time since we began to listen on {words.day(since)}: {new}." if new and since else "",
        f"Named again, after not being named in the period before: {words.listed(came)}." if came else "",
        f"Named in the period before and not in this one: {words.listed(went)}." if went else "",
    ]


def by_chance(now: int, before: int) -> bool:
    """Whether two counts differ no more than chance makes them: two standard deviations of Poisson counts."""
    return abs(now - before) <= 2 * math.sqrt(now + before)
