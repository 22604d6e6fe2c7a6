"""What an import would do, record by record: who is new, who is merged into whom, who may be somebody known. Pure.

`steps` asks for stored records as it goes and acts on nothing: the same steps are shown first and done afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal

from bot.errors import ConfigError, NotFound
from bot.model import Consent
from bot.registry.formats.base import Feed, Proposed
from bot.registry.merge import OVERWRITABLE, Merged, checked, free_id, merged_record, new_record
from bot.registry.twins import Known, Likeness

CHUNK = 500
"""Records that are compared with the store at once."""

Kind = Literal["add", "merge", "same", "twin", "hidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What whoever imports has decided. Keys are the records' own ids in their list.

    `same_as` says who a record is, `new` that it is nobody known, `overwrite` holds `FIELD` or `ID:FIELD`; `consent`
    and its `basis` are for new people; `second` is a second source for every release and death, {} for none.
    """

    same_as: Mapping[str, str] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    overwrite: frozenset[str] = frozenset()
    consent: Consent = Consent.COUNT_ONLY
    basis: str = ""
    second: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for asked in self.overwrite:
            name = asked.rpartition(":")[2]
            if name not in OVERWRITABLE:
                raise ConfigError(f"--overwrite {asked}: {name!r} is no field; allowed: {', '.join(OVERWRITABLE)}")
        if self.consent is Consent.HIDDEN:
            raise ConfigError("--consent hidden: whom nobody may see is hidden by `vigil people hide`")
        if self.consent is not Consent.COUNT_ONLY and not self.basis:
            raise ConfigError(f"--consent {self.consent} needs --basis: why these people may be shown")

    def may_overwrite(self, person: str) -> Callable[[str], bool]:
        return lambda name: name in self.overwrite or f"{person}:{name}" in self.overwrite


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of one record; `person` is whom it is added as or merged into, "" for the held back and hidden."""

    kind: Kind
    proposed: Proposed
    person: str = ""
    merged: Merged | None = None
    twins: tuple[Likeness, ...] = ()


def steps(
    records: Iterable[Proposed],
    feed: Feed,
    known: Known,
    choices: Choices,
    *,
    fetch: Callable[[list[str]], Mapping[str, Mapping[str, Any]]],
    is_hidden: Callable[[Iterable[str]], bool],
    check: bool = True,
) -> Iterator[Step]:
    """One step a record, in the file's order. `known` grows with everybody added; `check` holds what comes out to the
    schema of records, which the same file needs only once.

    NotFound when a choice names a record that the file does not have, or a person whom the registry does not have.
    """
    decider = _Decider(feed, known, choices, is_hidden, check)
    rest = iter(records)
    while chunk := list(islice(rest, CHUNK)):
        targets = [decider.target(proposed) for proposed in chunk]
        stored = fetch(sorted({target for target in targets if target}))
        for proposed, target in zip(chunk, targets, strict=True):
            yield decider.decide(proposed, stored.get(target or ""))
    decider.all_used()


class _Decider:
    """Keeps what the records before have done: whom they added, whom they changed."""

    def __init__(
        self, feed: Feed, known: Known, choices: Choices, is_hidden: Callable[[Iterable[str]], bool], check: bool
    ) -> None:
        self._check = check
        self._feed, self._known, self._choices, self._is_hidden = feed, known, choices, is_hidden
        self._added: set[str] = set()
        self._changed: set[str] = set()
        self._unused = {*choices.same_as, *choices.new}

    def target(self, proposed: Proposed) -> str | None:
        """Whom of the registry the record is about, by choice, by identifier, or by our own id beside a shared name."""
        key = proposed.key
        if key in self._choices.same_as:
            person = self._choices.same_as[key]
            if person not in self._known or person in self._added:
                raise NotFound(f"--same-as {key}={person}: {person} is nobody in the registry")
            return person
        found = self._known.identified(proposed.identifiers)
        if found is None and key in self._known and self._known.shares_name(key, proposed.names):
            found = key
        return None if found in self._added else found

    def decide(self, proposed: Proposed, stored: Mapping[str, Any] | None) -> Step:
        key = proposed.key
        self._unused.discard(key)
        person = str(stored["id"]) if stored is not None else free_id(proposed, self._known.__contains__)
        if self._is_hidden([key, person, *(name["value"] for name in proposed.names)]):
            return Step(kind="hidden", proposed=proposed)
        if stored is not None:
            return self._merge(proposed, stored, person)
        again = self._known.identified(proposed.identifiers)
        if again is not None:
            why = (f"the record {key!r} stands in this file already",)
            return Step(kind="twin", proposed=proposed, twins=(Likeness(again, why),))
        birth = proposed.fields.get("birth", {}).get("date")
        twins = () if key in self._choices.new else self._known.like(proposed.names, proposed.country, birth)
        if twins:
            return Step(kind="twin", proposed=proposed, twins=twins)
        return self._add(proposed, person, birth)

    def all_used(self) -> None:
        if self._unused:
            raise NotFound(
                f"{self._feed.path.name} has no record {min(self._unused)!r}, which --same-as or --new names"
            )

    def _merge(self, proposed: Proposed, stored: Mapping[str, Any], person: str) -> Step:
        if person in self._changed:
            why = (f"another record of this file changes {person} already: import once more to take this one over",)
            return Step(kind="twin", proposed=proposed, twins=(Likeness(person, why),))
        merged = merged_record(stored, proposed, self._choices.may_overwrite(person), self._feed.day)
        if merged.changes_something:
            self._changed.add(person)
            self._hold(merged, proposed)
        kind: Kind = "merge" if merged.changes_something else "same"
        return Step(kind=kind, proposed=proposed, person=person, merged=merged)

    def _add(self, proposed: Proposed, person: str, birth: str | None) -> Step:
        feed, choices = self._feed, self._choices
        basis = choices.basis or f"{feed.name}, imported {feed.day}: nobody was asked"
        merged = new_record(proposed, person, consent=choices.consent, basis=basis, day=feed.day, source=feed.name)
        self._hold(merged, proposed)
        self._known.add(person, proposed.names, proposed.country, birth, proposed.identifiers)
        self._added.add(person)
        return Step(kind="add", proposed=proposed, person=person, merged=merged)

    def _hold(self, merged: Merged, proposed: Proposed) -> None:
        if self._check:
            checked(merged, self._feed, proposed)
