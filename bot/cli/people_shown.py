"""How imports and hidings of people are shown on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.cli.people import plural, short

if TYPE_CHECKING:
    from bot.registry.merge import Change
    from bot.store.erasure import Erased
    from bot.store.imports import Preview, Taken

SHOWN = 50
"""Lines of one kind in a preview; --json has them all."""


def show_kept_back(
    kept: dict[str, tuple[Change, ...]], waiting: dict[str, tuple[dict[str, Any], ...]], *, proposed: bool
) -> None:
    """What a folder says that is not taken over unasked, and how to ask."""
    for person, changes in kept.items():
        for change in changes:
            given = change.given["level"] if change.field == "consent" else change.given
            print(f"{person}: {change.field} stays as it is, not {given}: --loosen-consent {person} takes that over")
    for person, entries in waiting.items():
        for entry in entries:
            said = f"{person}: {entry['status']} ({entry['event_date']}, {entry['source']['publisher']})"
            if proposed:
                print(f"{said}: to be proposed, for a second person to accept")
            else:
                print(f"{said}: left out; name a second source with --second-source, or `vigil people status add`")


def show_erased(erased: Erased) -> None:
    """What hiding somebody reached, and what it did not."""
    reached = (
        plural(erased.records, "other record"),
        plural(erased.entries, "entry", "entries") + " of histories",
        plural(erased.datasets, "dataset"),
        plural(erased.drafts, "unsent draft"),
        plural(erased.reports, "saved report"),
    )
    print(f"Changed: {', '.join(reached)}.")
    for line in erased.left:
        print(f"Not reached: {line}.")


def show_preview(found: Preview, name: str) -> None:
    """What taking a list over would do."""
    for person, label, names in found.added:
        print(f"{person}: new, {label}, {plural(names, 'name')}")
    if found.adds > len(found.added):
        print(f"… and {found.adds - len(found.added)} more who are new")
    for person, proposed, changes in found.merges:
        print(f"{person}: {proposed.label} (record {proposed.key}, line {proposed.line})")
        _show_changes(changes)
    _show_some(
        [
            f"{person}: {change.field} differs and is kept: {_value(change.stored)}; {name} says {_value(change.given)}"
            f" (--overwrite {person}:{change.field})"
            for person, change in found.differs
        ]
    )
    _show_some(
        [
            f"line {proposed.line}: {proposed.label} (record {proposed.key}) is held back. It may be "
            + "; or ".join(f"{twin.person}: {', '.join(twin.reasons)}" for twin in twins)
            + f". Say --same-as '{proposed.key}={twins[0].person}' or --new '{proposed.key}'."
            for proposed, twins in found.twins
        ]
    )
    _show_some(
        [
            f"{one.person}: {one.entry['status']} ({one.entry['event_date']}, {one.entry['source']['publisher']}): "
            + (
                f"left out: {one.why}; say --second-source"
                if one.why
                else "to be proposed, for a second person to accept"
            )
            for one in found.waiting
        ]
    )
    _show_some([f"{remark} ({plural(times, 'record')})" for remark, times in found.remarks.items()])
    print(
        f"{name}: {found.adds} new ({found.minors} of them minors: counted, never named), {len(found.merges)} to "
        f"change, {found.same} as they are, {len(found.twins)} held back as possible doubles, {found.hidden} on the "
        "deny list."
    )


def _show_changes(changes: tuple[Change, ...]) -> None:
    for change in changes:
        if change.verdict == "kept":
            print(f"    {change.field}: {_value(change.stored)} is kept; the list says {_value(change.given)}")
        else:
            print(f"    {change.field} ({change.verdict})")
            if change.stored is not None:
                print(f"      - {_value(change.stored)}")
            print(f"      + {_value(change.given)}")


def _show_some(lines: list[str]) -> None:
    for line in lines[:SHOWN]:
        print(line)
    if len(lines) > SHOWN:
        print(f"… and {len(lines) - SHOWN} more of this kind: --json shows all")


def show_taken(taken: Taken) -> None:
    """What taking a list over did."""
    if taken.changed_nothing:
        print(f"Nothing was changed: registry version {taken.version}.")
        return
    print(
        f"Registry version {taken.version}: {taken.added} people added, {len(taken.changed)} changed, "
        f"{plural(taken.statuses, 'new status entry', 'new status entries')}, {taken.proposed} proposed, "
        f"{taken.held_back} held back, {taken.hidden} left out: on the deny list."
    )


def _value(value: Any) -> str:
    if isinstance(value, dict) and "value" in value:
        return f"{value['value']} ({value['lang']}, {value['kind']}; {value['source']})"
    return short(value)


def preview_json(found: Preview) -> dict[str, Any]:
    """The whole preview for a program."""
    return {
        "version": found.version,
        "new": found.adds,
        "minors": found.minors,
        "same": found.same,
        "hidden": found.hidden,
        "merges": [
            {"person": person, "record": p.key, "line": p.line, "changes": [change._asdict() for change in changes]}
            for person, p, changes in found.merges
        ],
        "differs": [{"person": person, **change._asdict()} for person, change in found.differs],
        "held_back": [
            {"record": p.key, "line": p.line, "name": p.label, "may_be": [twin._asdict() for twin in twins]}
            for p, twins in found.twins
        ],
        "waiting": [{"person": one.person, "entry": one.entry, "why": one.why} for one in found.waiting],
        "remarks": found.remarks,
    }


def taken_json(taken: Taken) -> dict[str, Any]:
    """What was done, for a program."""
    fields = ("version", "added", "changed", "statuses", "proposed", "held_back", "hidden")
    return {field: getattr(taken, field) for field in fields}
