"""All aliases of a registry by their matching form, in flat arrays: an object for each would take gigabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from nlp.scripts import script_of
from nlp.text import fold
from nlp.types import Alias, Risk

MANY = 32
"""A form that more people bear is looked at for those only whom the text names otherwise."""
KEPT = 4_096
"""So many patterns are kept unpacked."""

_LINKED_FORMS = tuple(
    fold(word) for word in ["al", "el", "ul", "abd", "abdel", "abdul", "abdal", "عبد", "ال", "بن", "ابن"]
)


@dataclass(slots=True)
class Pattern:
    """One matching form with every alias that folds to it."""

    form: str
    aliases: list[Alias] = field(default_factory=list)
    cuts: frozenset[int] = frozenset()
    """Where the alias has a space, counted in the form: the only places where the text may have one."""
    tight: frozenset[int] = frozenset()
    """Cuts that may be missing in the text: after an article, at a hyphen."""
    script: str = "Latn"
    crowded: bool = False
    """More than MANY people bear it: `aliases` has some of them."""
    halves: bool = False
    """Half of a name's letters, which may stand inside a word."""


def cuts_of(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Where an alias has a space, counted in its matching form, and where the text may leave it out."""
    cuts: set[int] = set()
    tight: set[int] = set()
    form = ""
    for at, word in enumerate(text.replace("-", "- ").replace("་", " ").split()):
        piece = fold(word)
        if at and piece:
            cuts.add(len(form))
            if form.endswith(_LINKED_FORMS) or text[: text.find(word)].endswith("-"):
                tight.add(len(form))
        form += piece
    return frozenset(cuts), frozenset(tight | {cut for cut in cuts if "-" in text})


Make = tuple[str, str, str, str]
"""Kind, origin, risk and language of an alias: shared by very many."""


class Patterns:
    """Aliases in the order of their patterns: pattern n has `first[n]` to `first[n + 1]`, the end excluded."""

    def __init__(
        self,
        persons: Sequence[str],
        makes: Sequence[Make],
        texts: bytes,
        ends: array[int],
        person: array[int],
        make: array[int],
        first: array[int],
    ) -> None:
        self.persons = persons
        self.makes = makes
        self.texts, self.ends = texts, ends
        self.person, self.make, self.first = person, make, first
        self._kept: dict[int, Pattern] = {}

    def __len__(self) -> int:
        return len(self.first) - 1

    def alias(self, at: int) -> Alias:
        """The alias at this place of the arrays."""
        kind, origin, risk, lang = self.makes[self.make[at]]
        text = self.texts[self.ends[at - 1] if at else 0 : self.ends[at]].decode()
        return Alias(text, self.persons[self.person[at]], kind, origin, Risk(risk), lang)

    def __getitem__(self, at: int) -> Pattern:
        pattern = self._kept.get(at)
        if pattern is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            pattern = self._kept[at] = self._unpacked(at)
        return pattern

    def _unpacked(self, at: int) -> Pattern:
        low, high = self.first[at], self.first[at + 1]
        aliases = list(dict.fromkeys(self.alias(n) for n in range(low, min(high, low + 2 * MANY))))
        pattern = Pattern(fold(aliases[0].text), aliases, script=script_of(aliases[0].text[0]))
        pattern.crowded = high - low > 2 * MANY and len(set(self.person[low:high])) > MANY
        if high - low > 2 * MANY and not pattern.crowded:
            pattern.aliases = list(dict.fromkeys(self.alias(n) for n in range(low, high)))
        pattern.halves = any(alias.kind == "half" for alias in pattern.aliases)
        pattern.cuts, pattern.tight = cuts_of(aliases[0].text)
        for alias in pattern.aliases[1:]:
            cuts, tight = cuts_of(alias.text)
            if cuts != pattern.cuts:
                pattern.tight |= tight | (cuts ^ pattern.cuts)
                pattern.cuts |= cuts
        return pattern

    def borne(self, at: int, persons: Collection[str]) -> list[Alias]:
        """The aliases of a crowded pattern that belong to these people."""
        low, high = self.first[at], self.first[at + 1]
        found: list[Alias] = []
        for person in sorted(persons):
            place = bisect_left(self.persons, person)
            if place == len(self.persons) or self.persons[place] != person:
                continue
            here = bisect_left(self.person, place, low, high)
            while here < high and self.person[here] == place:
                found.append(self.alias(here))
                here += 1
        return list(dict.fromkeys(found))


class PatternBuilder:
    """Collects aliases, person after person in the order of their ids."""

    def __init__(self, persons: Sequence[str]) -> None:
        self.forms: dict[str, int] = {}
        self._persons = sorted({"", *persons})
        self._places = {person: place for place, person in enumerate(self._persons)}
        self._makes: dict[Make, int] = {}
        self._pattern, self._person, self._make = array("I"), array("I"), array("I")
        self._texts: list[bytes] = []

    def add(self, alias: Alias) -> int:
        """The number of the alias's pattern; -1 when nothing of it is left in the matching form."""
        form = fold(alias.text)
        if not form:
            return -1
        made = (alias.kind, alias.origin, str(alias.risk), alias.lang)
        number = self.forms.setdefault(form, len(self.forms))
        self._pattern.append(number)
        self._person.append(self._places[alias.person])
        self._make.append(self._makes.setdefault(made, len(self._makes)))
        self._texts.append(alias.text.encode())
        return number

    def finish(self, order: Iterable[int]) -> Patterns:
        """The patterns, numbered anew: `order` has their numbers in the order wanted."""
        place = array("I", bytes(4 * len(self.forms)))
        for new, old in enumerate(order):
            place[old] = new
        pattern, person = self._pattern, self._person
        # Bearers of a crowded form stand in the order of people, so that one is found without a search of all.
        crowds = array("I", bytes(4 * len(self.forms)))
        for number in pattern:
            crowds[number] += 1
        ranked = sorted(
            range(len(pattern)),
            key=lambda at: (place[pattern[at]], person[at] if crowds[pattern[at]] > 2 * MANY else 0),
        )
        first, ends, count, size = array("I", [0]), array("I"), 0, 0
        for at in ranked:
            while len(first) <= place[pattern[at]]:
                first.append(count)
            count += 1
            size += len(self._texts[at])
            ends.append(size)
        first.append(count)
        return Patterns(
            self._persons,
            list(self._makes),
            b"".join(self._texts[at] for at in ranked),
            ends,
            array("I", (person[at] for at in ranked)),
            array("I", (self._make[at] for at in ranked)),
            first,
        )
