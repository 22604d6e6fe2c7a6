"""From exact cells to what may leave the console: what terminal, page and JSON all show.

`view` is the one place where exact cells become what others read. Sentences are in `bot.reports.sentences`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.model import Network
from bot.reports import comparison, method, sentences, words
from bot.reports.attention import Heard, Slice
from bot.reports.base import Count, Profile
from bot.reports.cells import Cells
from bot.reports.coverage import Coverage, Missed
from bot.reports.disclosure import Shown, Total, cover, shown, split
from bot.reports.lines import Bar, Figure, MissedLine, PersonLine, SourceLine, UnheardLine, View
from bot.reports.silence import Unheard

__all__ = ["View", "view"]

UNNAMED = ""
MISSED_LINES = 12
FEW = 3
"""So many freed people whom a small group wrote about have lines of their own; more are told in one sentence."""


def view(cells: Cells, *, title: str, number: int | None = None, weeks_unheard: int = 4) -> View:
    """What may be shown of `cells`. `title` is the campaign's, `number` the saved report's."""
    small = cells.receipt.small_group
    now = _people(cells)
    before = _people_before(cells)
    most = max([one.count.people for one in cells.attention.heard], default=0)
    lines = {one.person: _line(cells, one, now[one.person], before, most) for one in cells.attention.heard}
    # Small groups stand in alphabetical order: their order by size would tell which is smaller.
    ranked = sorted(
        lines, key=lambda person: (now[person].small, 0 if now[person].small else -now[person].low, lines[person].name)
    )
    others = [lines[person] for person in ranked if not cells.profiles[person].held]
    small_others = [one for one in others if one.people.small]
    if len(small_others) <= FEW:
        small_others = []
    networks, networks_note = _networks(cells)
    missed = sorted(cells.coverage.missed, key=lambda one: -one.minutes)
    shown_missed = sorted(missed[:MISSED_LINES], key=lambda one: (one.start, one.source))
    heard = cells.coverage.deaf_min < cells.coverage.minutes
    everyone = shown(cells.attention.held.people, small)
    return View(
        title=title,
        span=words.span(cells.window),
        made=f"{words.day(cells.receipt.made_at)}, {cells.receipt.made_at:%H:%M} UTC",
        number=number,
        unit="people" if cells.window.within_week else "author-weeks",
        headline=sentences.headline(cells, everyone),
        whom=sentences.whom(cells),
        warning=sentences.warning(cells),
        paragraph=sentences.paragraph(
            cells, everyone, [lines[person].name for person in ranked if _loud(cells, person, now)]
        ),
        figures=_figures(cells, everyone),
        unheard_intro=sentences.unheard_intro(cells),
        unheard=tuple(_unheard(cells, one, weeks_unheard) for one in cells.silence.unheard) if heard else (),
        held=tuple(lines[person] for person in ranked if cells.profiles[person].held),
        others=tuple(one for one in others if one not in small_others),
        others_caption=sentences.others_caption(cells),
        others_small=sentences.others_small(small_others[0].people, [one.name for one in small_others])
        if small_others
        else "",
        unnamed=sentences.unnamed(cells, now[UNNAMED]),
        networks=networks,
        networks_note=networks_note,
        languages=_languages(cells),
        languages_note=sentences.LANGUAGES,
        population=sentences.population(cells),
        grain=cells.attention.grain,
        times=_times(cells),
        changes=comparison.changes(cells, everyone, now, before),
        compared=before is not None,
        method=method.method(cells),
        listening=sentences.listening(cells.coverage),
        sources=tuple(_source(cells.coverage, index) for index in range(len(cells.coverage.sources))),
        sources_note=sentences.sources_note(cells.coverage),
        missed=tuple(_missed(one) for one in shown_missed),
        missed_note=_missed_note(missed[MISSED_LINES:]),
        not_watched=sentences.not_watched(cells.coverage),
        receipt=_receipt(cells, number),
    )


def _people(cells: Cells) -> dict[str, Shown]:
    """People by person written about, "" standing for those who are not named."""
    counts = {one.person: one.count for one in cells.attention.heard}
    return _protect(cells, counts, cells.attention.held, cells.attention.unnamed)


def _people_before(cells: Cells) -> dict[str, Shown] | None:
    change = cells.change
    if change is None or change.expired or change.deaf_min == change.minutes:
        return None
    return _protect(cells, change.people, change.held, Count())


def _protect(cells: Cells, counts: Mapping[str, Count], total: Count, unnamed: Count) -> dict[str, Shown]:
    """The total is shown of the people in focus only; those who are not named may be among them."""
    parts = {person: count.people for person, count in counts.items()} | {UNNAMED: unnamed.people}
    in_focus = tuple(
        person for person in parts if person == UNNAMED or cells.profiles[person].held or not cells.silence.held
    )
    return cover(parts, Total(total.people, in_focus), cells.receipt.small_group)


def _loud(cells: Cells, person: str, now: Mapping[str, Shown]) -> bool:
    return cells.profiles[person].held and now[person].exact and now[person].low > 0


def _line(cells: Cells, heard: Heard, people: Shown, before: Mapping[str, Shown] | None, most: int) -> PersonLine:
    profile = cells.profiles[heard.person]
    small = cells.receipt.small_group
    earlier = None if before is None else before.get(heard.person, shown(0, small))
    return PersonLine(
        **_who(profile),
        people=people,
        before=earlier,
        posts=shown(heard.count.posts, small) if people.exact and people.low else None,
        note="only in copied posts" if people.exact and not people.low else "",
        weight=_weight(people, most),
    )


def _who(profile: Profile) -> dict[str, str]:
    return {
        "id": profile.id,
        "name": profile.name,
        "native": profile.native if profile.native != profile.name else "",
        "lang": profile.lang,
        "country": words.country(profile.country),
        "status": words.status(profile),
    }


def _weight(number: Shown, most: int) -> float:
    """The middle of a range, so that a bar says no more than the number beside it."""
    high = number.low if number.high is None else number.high
    return min(1.0, (number.low + high) / 2 / most) if most else 0.0


def _unheard(cells: Cells, one: Unheard, weeks_unheard: int) -> UnheardLine:
    since = cells.coverage.since
    start = one.last.at if one.last else since
    silent = (cells.window.end - start) if start else timedelta(0)
    return UnheardLine(
        **_who(cells.profiles[one.person]),
        last=sentences.last_heard(one.last, since, cells.window),
        long=silent >= timedelta(weeks=weeks_unheard),
    )


def _figures(cells: Cells, everyone: Shown) -> tuple[Figure, ...]:
    silence, coverage = cells.silence, cells.coverage
    if coverage.deaf_min == coverage.minutes:
        return ()
    heard = coverage.minutes - coverage.missed_min
    return (
        Figure(words.capital(everyone.text), sentences.people_label(cells)),
        Figure(f"{silence.heard} of {silence.held}", "were named at least once"),
        Figure(f"{silence.held - silence.heard}", "were not mentioned at all"),
        Figure(f"{words.hours_heard(heard)} h", f"of {coverage.minutes // 60:,} were heard in full"),
    )


def _networks(cells: Cells) -> tuple[tuple[Bar, ...], str]:
    parts = {one.key: one.people for one in cells.attention.networks}
    for network in cells.coverage.heard_networks:
        parts.setdefault(network, 0)
    total = sum(parts.values())
    numbers = split(parts, total, cells.receipt.small_group)
    if not numbers:
        return (), sentences.TOO_FEW if total else ""
    most = max(parts.values())
    bars = [
        Bar(key, words.NETWORK_NAMES[Network(key)], one, 1.0 if one.high is None else _weight(one, most))
        for key, one in numbers.items()
    ]
    return tuple(sorted(bars, key=lambda bar: (-bar.weight, bar.label))), ""


def _languages(cells: Cells) -> tuple[Bar, ...]:
    small = cells.receipt.small_group
    slices = list(cells.attention.languages)
    most = max([one.people for one in slices], default=0)
    bars = [_bar(one, words.language(one.key), shown(one.people, small), most) for one in slices]
    pool = cells.attention.other_languages
    if pool:
        label = "other languages" if slices else "all languages"
        bars.append(_bar(Slice("mul", pool.people), label, shown(pool.people, small), max(most, pool.people)))
    return tuple(bars)


def _times(cells: Cells) -> tuple[Bar, ...]:
    slices = cells.attention.times
    if not any(one.people for one in slices):
        return ()
    parts = {one.key: one.people for one in slices}
    numbers = cover(parts, Total(cells.attention.held.people, tuple(parts)), cells.receipt.small_group)
    most = max(parts.values(), default=0)
    return tuple(_bar(one, _day_label(one.key), numbers[one.key], most) for one in slices)


def _bar(one: Slice, label: str, number: Shown, most: int) -> Bar:
    return Bar(one.key, label, number, _weight(number, most))


def _day_label(key: str) -> str:
    when = date.fromisoformat(key)
    return f"{when.day} {words.MONTHS[when.month - 1][:3]}"


def _source(coverage: Coverage, index: int) -> SourceLine:
    one = coverage.sources[index]
    return SourceLine(
        source=one.source,
        network=words.NETWORK_NAMES[one.network],
        heard=words.hours_heard(one.heard_min),
        missed=words.hours(one.missed_min),
        share=one.heard_min / coverage.minutes,
    )


def _missed(one: Missed) -> MissedLine:
    return MissedLine(
        source=one.source,
        start=words.moment(one.start),
        end=words.moment(one.end),
        length=words.length(one.minutes),
        reason=one.reason,
    )


def _missed_note(rest: Sequence[Missed]) -> str:
    if not rest:
        return ""
    return f"And {len(rest):,} shorter stretches, {words.length(sum(one.minutes for one in rest))} in all."


def _receipt(cells: Cells, number: int | None) -> tuple[tuple[str, str], ...]:
    receipt = cells.receipt
    lines = [("Report", f"{number}; count again: vigil report recount {number}")] if number is not None else []
    lines += [
        ("Window", f"{cells.window.start:%Y-%m-%d %H:%M} to {cells.window.end:%Y-%m-%d %H:%M} UTC"),
        ("Made", f"{receipt.made_at:%Y-%m-%d %H:%M} UTC"),
        ("Registry", f"version {receipt.registry_version}, {len(cells.profiles)} people"),
        ("Linker", ", ".join(receipt.linkers) or "no links in this window"),
        ("Queries", ", ".join(receipt.queries)),
    ]
    return tuple(lines)
