"""What a folder of records and the store hold differently, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from bot.registry.merge import HISTORY
from bot.store.records import digest

WHOLE = "all of it"


class Difference(NamedTuple):
    """One field in which the store and a folder differ. `stored` or `given` is None where there is nothing.

    `subject` is a person's id or a dataset's name, `field` a field of the record or the key of a row, or WHOLE for
    something that one side does not have at all.
    A status entry that only the store has stays there: the history is append-only.
    """

    subject: str
    field: str
    stored: Any
    given: Any

    @property
    def would_change(self) -> bool:
        """False for what only the store has and an import keeps: a person, an entry of a status history."""
        kept = self.field == WHOLE or self.field.startswith(HISTORY)
        return self.given is not None or not kept


def compare_people(
    stored: Mapping[str, Mapping[str, Any]], given: Mapping[str, Mapping[str, Any]]
) -> Iterable[Difference]:
    """Every difference between the records of two sides, by id; then those whom only the store has."""
    for person, raw in given.items():
        yield from compare_records(person, stored.get(person, {}), raw)
    for person, raw in stored.items():
        if person not in given:
            yield Difference(person, WHOLE, raw["id"], None)


def compare_records(person: str, stored: Mapping[str, Any], given: Mapping[str, Any]) -> list[Difference]:
    """The fields of one record that differ; entries of the history by the first letters of their digest."""
    if not stored:
        return [Difference(person, WHOLE, None, dict(given))]
    found = [
        Difference(person, field, stored.get(field), given.get(field))
        for field in dict.fromkeys([*stored, *given])
        if field != HISTORY and stored.get(field) != given.get(field)
    ]
    old = {digest(entry): entry for entry in stored.get(HISTORY, [])}
    new = {digest(entry): entry for entry in given.get(HISTORY, [])}
    found += [Difference(person, f"{HISTORY}[{d[:8]}]", None, entry) for d, entry in new.items() if d not in old]
    found += [Difference(person, f"{HISTORY}[{d[:8]}]", entry, None) for d, entry in old.items() if d not in new]
    return found


def compare_rows(name: str, stored: list[Any], given: list[Any]) -> list[Difference]:
    """The rows of one dataset that differ; [] when they are equal."""

    def by_key(rows: list[Any]) -> dict[str, Any]:
        return {
            str(row.get("id") or row.get("tag") or f"{row.get('month_day', '')} {row['name']}"): row for row in rows
        }

    if stored == given:
        return []
    if not stored:
        return [Difference(name, WHOLE, None, given)]
    old, new = by_key(stored), by_key(given)
    changed = [
        Difference(name, key.strip(), old.get(key), new.get(key))
        for key in dict.fromkeys([*old, *new])
        if old.get(key) != new.get(key)
    ]
    return changed or [Difference(name, "order", list(old), list(new))]
