"""The report as plain text, for mail and chat: the same words and numbers, no layout that a font could break."""

from __future__ import annotations

import textwrap

from bot.reports.lines import PersonLine, View

WIDTH = 78


def plain(view: View) -> str:
    """The whole report, wrapped at 78 columns."""
    blocks = [
        _wrap(f"{view.title}, {view.span}"),
        _wrap(view.headline),
        _wrap(view.warning),
        _wrap(view.paragraph),
        _section(
            "Who was talked about",
            [_person(one) for one in (*view.held, *view.others)],
            f"{view.others_small} {view.unnamed}".strip(),
        ),
        _section(
            "Who was not mentioned at all",
            [f"{one.name}, {one.country}: {one.last}; {one.status}" for one in view.unheard],
            "" if view.unheard else view.unheard_intro,
        ),
        _section("Where", [f"{bar.label}: {bar.shown.text}" for bar in view.networks], view.networks_note),
        _section("In which languages", [f"{bar.label}: {bar.shown.text}" for bar in view.languages]),
        _section("What changed", list(view.changes)),
        _section("How we counted", list(view.method)),
        _section(
            "Hours we missed",
            [f"{one.start} to {one.end} UTC, {one.source}: {one.reason}" for one in view.missed],
            f"{view.listening} {view.missed_note}".strip(),
        ),
        _wrap(view.not_watched),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _person(one: PersonLine) -> str:
    before = f" (before: {one.before.text})" if one.before else ""
    note = f", {one.note}" if one.note else ""
    return f"{one.name}, {one.country}: {one.people.text}{before}{note}; {one.status}"


def _section(title: str, lines: list[str], after: str = "") -> str:
    if not lines and not after:
        return ""
    items = [textwrap.fill(line, WIDTH, initial_indent="- ", subsequent_indent="  ") for line in lines]
    return "\n".join([title.upper(), *items, *([_wrap(after)] if after else [])])


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH)
