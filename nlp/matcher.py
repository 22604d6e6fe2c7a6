"""All aliases over all text: overlapping hits, checked against word boundaries, scripts and hashtags.

`screen` answers in one pass of an automaton over bytes whether any alias can occur; only the few texts that it lets
through are looked at closely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from nlp.aliases import FULL, compile_aliases, pairs
from nlp.bounds import ENDINGS, SUFFIXES, bounds, gaps_fit, is_campaign, marks_fit, opens
from nlp.features import surname_risk
from nlp.parts import PATRONYMIC
from nlp.scripts import CASED, script_of, scripts_of
from nlp.sounds import SoundIndex
from nlp.text import Normal, Zone, fold, fold_bytes, is_word, tag_starts
from nlp.types import Alias, Person, Risk

_LINKED_FORMS = frozenset(
    fold(word) for word in ["al", "el", "ul", "abd", "abdel", "abdul", "abdal", "عبد", "ال", "بن", "ابن"]
)


def _last(person: Person) -> str:
    return person.label.split()[-1]


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


@dataclass(slots=True)
class Hit:
    """A pattern found in the text, `[start, end)` in code points of the original."""

    start: int
    end: int
    aliases: list[Alias]
    zone: Zone | None = None
    lower: bool = False
    """Starts with a small letter although the script has capitals."""
    lookalike: bool = False
    ending: str = ""
    """Letters behind the alias that belong to the same word."""
    fuzzy: str = ""
    """How the text differs from the alias, when it does."""

    @property
    def full(self) -> bool:
        return any(alias.kind in FULL or alias.kind in ("tag", "free", "handle") for alias in self.aliases)

    @property
    def other(self) -> bool:
        """The full name of a known namesake."""
        return any(alias.kind == "other" for alias in self.aliases)

    def persons(self) -> set[str]:
        return {alias.person for alias in self.aliases}


def _pattern(alias: Alias) -> tuple[str, frozenset[int], frozenset[int]]:
    cuts: set[int] = set()
    tight: set[int] = set()
    form = ""
    for at, word in enumerate(alias.text.replace("-", "- ").replace("་", " ").split()):
        piece = fold(word)
        if at and piece:
            cuts.add(len(form))
            if form.endswith(tuple(_LINKED_FORMS)) or alias.text[: alias.text.find(word)].endswith("-"):
                tight.add(len(form))
        form += piece
    return form, frozenset(cuts), frozenset(tight | {cut for cut in cuts if "-" in alias.text})


class Matcher:
    """The compiled registry."""

    def __init__(self, people: Sequence[Person], others: Iterable[tuple[str, str]] = ()) -> None:
        """`others`: (name, person) of people who are mistaken for a person; "" for people who are nobody's namesake."""
        from daachorse import CharwiseDoubleArrayAhoCorasick, DoubleArrayAhoCorasick

        self.people = {person.id: person for person in people}
        patterns: dict[str, Pattern] = {}
        self.sounds = SoundIndex()
        self._parts: dict[tuple[str, str], set[str]] = defaultdict(set)
        common = {person.id: surname_risk(person) for person in people}
        for person in people:
            for alias in compile_aliases(person):
                self._add(patterns, alias)
                if alias.kind in ("given", "surname"):
                    self.sounds.add(alias)
                    self._parts[(alias.person, alias.kind)].add(fold(alias.text))
        for name, person_id in others:
            self._add(patterns, Alias(name, person_id, "other", "a namesake", Risk.CRITICAL))
        for person in people:
            for key in person.related:
                other = self.people.get(key)
                if other and key > person.id and fold(_last(person)) == fold(_last(other)):
                    for text in pairs(person, other):
                        self._add(patterns, Alias(text, person.id, "pair", "two given names", Risk.HIGH))
        self._patterns = [pattern for pattern in patterns.values() if pattern.form]
        anchors = {
            pattern.form for pattern in self._patterns if any(_is_anchor(alias, common) for alias in pattern.aliases)
        }
        self._anchors = frozenset(anchors)
        self._partial = frozenset(
            pattern.form
            for pattern in self._patterns
            if any(
                a.kind in ("stem", "half") or (a.kind == "given" and len(pattern.form) >= 6) for a in pattern.aliases
            )
        )
        anchors = _minimal(anchors | self._partial)
        self._all: Any = CharwiseDoubleArrayAhoCorasick([p.form for p in self._patterns] or ["\x00"])
        self._screen: Any = DoubleArrayAhoCorasick([form.encode() for form in sorted(anchors)] or [b"\x00"])
        self._find = self._screen.find

    @staticmethod
    def _add(patterns: dict[str, Pattern], alias: Alias) -> None:
        form, cuts, tight = _pattern(alias)
        if alias.kind == "handle":
            form = fold(alias.text)
        if not form:
            return
        pattern = patterns.get(form)
        if pattern is None:
            pattern = patterns[form] = Pattern(form, [], cuts, tight, script_of(alias.text[0]))
        elif cuts != pattern.cuts:
            pattern.tight |= tight | (cuts ^ pattern.cuts)
            pattern.cuts |= cuts
        if alias not in pattern.aliases:
            pattern.aliases.append(alias)

    def screen(self, text: str) -> bool:
        """May any alias occur? Never false for a text that something is linked in."""
        return self.opens(text) is not None

    def opens(self, text: str) -> Normal | None:
        """The text with its matching form, when any alias may occur in it."""
        if self._find(fold_bytes(text)):
            normal = Normal(text)
            return normal if self.look(normal) else None
        return Normal(text) if not text.isascii() and self.sounds.may_occur(text) else None

    def look(self, normal: Normal) -> bool:
        """Whether an anchor truly stands in the text, at the bounds of words."""
        for start, end, at in self._all.find_overlapping(normal.form):
            pattern = self._patterns[at]
            if pattern.form not in self._anchors and pattern.form not in self._partial:
                continue
            hit = self._check(normal, start, end, pattern)
            if hit and (pattern.form in self._anchors or self.misspelt(normal, hit)):
                return True
        return self.sounds.may_occur(normal.text)

    def hits(self, normal: Normal) -> list[Hit]:
        """Every alias in the text, at the bounds of words, longest first among those that start together."""
        found: list[Hit] = []
        for start, end, at in self._all.find_overlapping(normal.form):
            hit = self._check(normal, start, end, self._patterns[at])
            if hit and any(alias.kind != "pair" for alias in hit.aliases):
                found.append(hit)
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return found

    def sounded(self, normal: Normal) -> list[tuple[int, int, str, Alias]]:
        """Full names in scripts without aliases, by their sound: span, surname as written, alias."""
        found: list[tuple[int, int, str, Alias]] = []
        for start, end, surname, person in self.sounds.names(normal):
            risk = Risk.MEDIUM if self.sounds.distinct(person) else Risk.HIGH
            end -= _particle(normal.text[start:end])
            found.append((start, end, surname, Alias(normal.text[start:end], person, "sound", "by its sound", risk)))
        return found

    def misspelt(self, normal: Normal, hit: Hit) -> Hit | None:
        """The full name that a bare part belongs to when the word beside it is the other part, misspelt."""
        if hit.zone or hit.full:
            return None
        halves = [alias for alias in hit.aliases if alias.kind == "half"]
        if halves:
            return self._mistyped(normal, hit, halves)
        stems = [alias for alias in hit.aliases if alias.kind == "stem"]
        for first, last, part in _beside(normal, hit):
            if not hit.lower and script_of(part[0]) in CASED and part[0].islower():
                continue
            for alias in hit.aliases:
                if alias.kind not in ("given", "surname", "stem") or (hit.lower and alias.kind == "given"):
                    continue
                if alias in stems and not self.sounds.like(normal.text[hit.start : hit.end], alias.person, "surname"):
                    continue
                other = "surname" if alias.kind == "given" else "given"
                if alias.kind != "stem" and fold(part) in self._parts[(alias.person, other)]:
                    made = replace(alias, kind="full", origin="both parts, another name between")
                    return Hit(min(hit.start, first), max(hit.end, last), [made])
                why = self.sounds.like(part, alias.person, other)
                if why:
                    made = replace(alias, kind="misspelt")
                    return Hit(min(hit.start, first), max(hit.end, last), [made], fuzzy=f"{part}: {why}")
        return None

    def _mistyped(self, normal: Normal, hit: Hit, halves: list[Alias]) -> Hit | None:
        """Half of a name's letters stand in the text: two words around it must be both parts, one letter aside."""
        words = [*reversed(normal.words_before(hit.start + 1, 2)), *normal.words_after(hit.start, 3)]
        for one, other in pairwise(words):
            if (
                other.start > hit.end
                or one.end < hit.start - 1
                or normal.text[one.end : other.start] not in (" ", "-", "_")
            ):
                continue
            for alias in halves:
                for given, surname in ((one, other), (other, one)):
                    why = self.sounds.like(given.text, alias.person, "given") and self.sounds.like(
                        surname.text, alias.person, "surname"
                    )
                    if why and not (given.text[0].islower() and normal.has_capitals):
                        made = replace(alias, kind="misspelt")
                        return Hit(one.start, other.end, [made], fuzzy=f"{one.text} {other.text}: {why}")
        return None

    def _check(self, normal: Normal, start: int, end: int, pattern: Pattern) -> Hit | None:
        if not normal.whole(start, end):
            return None
        first, last = normal.span(start, end)
        zone = normal.zone_at(first, last)
        aliases = pattern.aliases
        if zone and zone.kind == "url":
            return None
        if zone and zone.kind == "handle":
            aliases = [alias for alias in aliases if alias.kind == "handle"]
            name = normal.text[zone.start + 1 : zone.end].lower()
            aliases = [
                a
                for a in aliases
                if name == a.text.lower() or name.startswith((a.text.lower() + ".", a.text.lower() + "@"))
            ]
            return Hit(zone.start, zone.end, aliases, zone) if aliases else None
        aliases = [alias for alias in aliases if alias.kind != "handle"]
        surface = normal.text[first:last]
        scripts = scripts_of(surface)
        lookalike = len(scripts) > 1 or (bool(scripts) and pattern.script not in scripts)
        if lookalike and (not scripts.get(pattern.script) or len(surface) < 8):
            return None
        if zone and zone.kind == "tag":
            return self._in_tag(normal, start, end, zone, aliases)
        aliases = [alias for alias in aliases if alias.kind not in ("tag", "free")]
        if any(alias.kind == "half" for alias in aliases):
            others = [alias for alias in aliases if alias.kind != "half"]
            if not others or not gaps_fit(normal, start, end, pattern.cuts, pattern.tight, pattern.script):
                return Hit(first, last, [alias for alias in aliases if alias.kind == "half"])
            aliases = others
        if not aliases or not gaps_fit(normal, start, end, pattern.cuts, pattern.tight, pattern.script):
            return None
        if all(alias.kind == "stem" for alias in aliases):
            return _stem_hit(normal, first, last, aliases)
        ending = bounds(normal, first, last, pattern.script, aliases)
        if ending is None:
            return None
        if any(alias.kind == "initial" for alias in aliases):
            aliases = [
                alias for alias in aliases if alias.kind != "initial" or "." in surface + normal.text[last : last + 1]
            ]
        aliases = [alias for alias in aliases if marks_fit(surface, self.people.get(alias.person))]
        if not aliases:
            return None
        if ending and ending in ENDINGS.get(pattern.script, ()) and ending not in SUFFIXES.get(pattern.script, ()):
            last += len(ending)
        lower = script_of(surface[0]) in CASED and surface[0].islower() and not surface.startswith(("al", "el", "de"))
        return Hit(first, last, aliases, None, lower, lookalike, ending)

    def _in_tag(self, normal: Normal, start: int, end: int, zone: Zone, aliases: list[Alias]) -> Hit | None:
        body_start = next(at for at in range(start, -1, -1) if normal.index[at] <= zone.start + 1 or at == 0)
        if normal.index[body_start] <= zone.start:
            body_start += 1
        body_end = end
        while body_end < len(normal.index) and normal.index[body_end] < zone.end:
            body_end += 1
        left, right = normal.form[body_start:start], normal.form[end:body_end]
        starts = tag_starts(normal.text, zone)
        free_left, free_right = is_campaign(left), is_campaign(right) or right.isdigit()
        whole = [a for a in aliases if a.kind in ("tag", "free") and not left and not right]
        first, last = normal.span(start, end)
        opens = free_left or normal.index[start] in starts
        closes = free_right or last in starts or right in ENDINGS.get(script_of(normal.text[first]), ())
        named = [a for a in aliases if a.kind not in ("tag", "free", "handle") and opens and closes]
        if not (free_left and free_right):
            named = [a for a in named if a.kind in FULL]
        kept = whole + named
        return Hit(zone.start, zone.end, kept, zone) if kept else None


def _particle(name: str) -> int:
    """How many letters at the end of a Korean name are a particle."""
    if script_of(name[-1]) != "Hang":
        return 0
    return max((len(suffix) for suffix in SUFFIXES["Hang"] if name.endswith(suffix) and len(suffix) < 4), default=0)


def _beside(normal: Normal, hit: Hit) -> Iterator[tuple[int, int, str]]:
    """What stands directly after and before a hit: one word, or up to three that make one part ("Abdel Fatah")."""
    after, before = normal.words_after(hit.end, 3), normal.words_before(hit.start, 2)
    for side, behind in ((after, True), (before, False)):
        edge, text = (hit.end, "") if behind else (hit.start, "")
        for word in side:
            gap = normal.text[edge : word.start] if behind else normal.text[word.end : edge]
            dotted = "." in gap and len(word.text if not behind else normal.text[hit.start : hit.end]) > 2
            if (
                len(gap) > 3
                or dotted
                or any(char not in " .\u00a0-·・" for char in gap)
                or normal.zone_at(word.start, word.end)
            ):
                break
            if not behind and not text and PATRONYMIC.search(word.text):
                edge = word.start
                continue
            text = text + word.text if behind else word.text + text
            edge = word.end if behind else word.start
            yield min(hit.start, edge), max(hit.end, edge), text


def _stem_hit(normal: Normal, first: int, last: int, aliases: list[Alias]) -> Hit | None:
    """A stem at the start of a word, with an ending of up to five letters."""
    text = normal.text
    if first and not opens(text, first, script_of(text[first]), bare=True):
        return None
    stop = last
    while stop < len(text) and is_word(text[stop]):
        stop += 1
    return Hit(first, stop, aliases, lower=text[first].islower()) if stop - last <= 5 else None


def _minimal(forms: set[str]) -> set[str]:
    """Without the forms that hold another one: where they stand, it stands."""
    from daachorse import CharwiseDoubleArrayAhoCorasick

    ordered = sorted(forms)
    if not ordered:
        return forms
    automaton = CharwiseDoubleArrayAhoCorasick(ordered)
    return {form for form in ordered if all(ordered[at] == form for _, _, at in automaton.find_overlapping(form))}


def _is_anchor(alias: Alias, common: dict[str, Risk]) -> bool:
    if alias.kind in ("full", "swap", "short", "stage", "tag", "free", "handle", "pair"):
        return True
    return alias.kind == "surname" and len(fold(alias.text)) > 3 and common[alias.person] is not Risk.CRITICAL
