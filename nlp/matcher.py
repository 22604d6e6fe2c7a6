"""All aliases over all text: overlapping hits, checked against word boundaries, scripts and hashtags.

`screen` answers in one pass of an automaton over bytes whether any alias can occur; only the few texts that it lets
through are looked at closely.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from nlp.aliases import FULL
from nlp.alphabets import fold_bytes
from nlp.bounds import ENDINGS, SUFFIXES, Marks, bounds, gaps_fit, is_campaign, opens
from nlp.compiled import ANCHOR, compiled_aliases
from nlp.hits import Hit
from nlp.misspelt import misspelt
from nlp.normal import Normal
from nlp.patterns import Pattern
from nlp.scripts import CASED, script_of, scripts_of
from nlp.text import char_offsets, is_word
from nlp.types import Alias, Person, Risk
from nlp.zones import Zone, bare, split_tag, tag_starts

_MOST_WORDS = 12
"""A hashtag of more words than that is no name with a few words around it."""
_DOT = re.compile("[.．]")
_LONGEST_TAG = 256
"""Networks take no longer hashtags or handles; in a longer one nobody is named."""


class Matcher:
    """The compiled registry."""

    def __init__(
        self, people: Sequence[Person], others: Iterable[tuple[str, str]] = (), cache: Path | None = None
    ) -> None:
        """`others`: (name, person) of people who are mistaken for a person; "" for people who are nobody's namesake.

        `cache`: a file that keeps the compiled aliases; made anew when it is missing, damaged or of other aliases.
        """
        self.people = {person.id: person for person in people}
        compiled = compiled_aliases(people, list(others), cache)
        self.breadth = compiled.breadth
        self.sounds = compiled.sounds
        self.patterns = compiled.patterns
        self._flags = compiled.flags
        self._automata = (compiled.first, compiled.rest)
        self._rest_from = compiled.rest_from
        self._find = compiled.first.find
        self._marks: dict[str, Marks] = {}
        self._tags = lru_cache(maxsize=1024)(self._read_tag)

    def screen(self, text: str) -> bool:
        """May any alias occur? Never false for a text that something is linked in."""
        return self.opens(text) is not None

    def opens(self, text: str) -> Normal | None:
        """The text with its matching form, when any alias may occur in it."""
        data, far = fold_bytes(text)
        if self._find(data):
            normal = Normal(text)
            if self.look(normal):
                return normal
        return Normal(text) if far and self.sounds.may_occur(text) else None

    def look(self, normal: Normal) -> bool:
        """Whether an anchor truly stands in the text, at the bounds of words."""
        for start, end, at in self._strikes(normal):
            flag = self._flags[at]
            if not flag:
                continue
            hit = self._check(normal, start, end, self.patterns[at])
            if hit and (flag & ANCHOR or hit.fuzzy or self.misspelt(normal, hit)):
                return True
        return False

    def hits(self, normal: Normal, named: Collection[str] = ()) -> list[Hit]:
        """Every alias in the text, at the bounds of words, longest first among those that start together.

        A part of a name that very many people bear stands for those only who have their full name in the text or are
        among `named`.
        """
        found: list[Hit] = []
        crowded: list[tuple[int, Hit]] = []
        for start, end, at in self._strikes(normal):
            pattern = self.patterns[at]
            hit = self._check(normal, start, end, pattern)
            if hit and pattern.crowded and not hit.full:
                crowded.append((at, hit))
            elif hit and any(alias.kind != "pair" for alias in hit.aliases):
                found.append(hit)
        if crowded:
            present = {*named, *(person for hit in found if hit.full for person in hit.persons())}
            for at, hit in crowded:
                hit.aliases = self.patterns.borne(at, present)
                if hit.aliases:
                    found.append(hit)
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return found

    def _strikes(self, normal: Normal) -> Iterator[tuple[int, int, int]]:
        """Where a pattern's letters stand: `[start, end)` of the matching form, the pattern's number."""
        data = normal.form.encode()
        chars = None if len(data) == len(normal.form) else char_offsets(data)
        base = 0
        for automaton in self._automata:
            for start, end, at in automaton.find_overlapping(data):
                yield (start, end, base + at) if chars is None else (chars[start], chars[end], base + at)
            base = self._rest_from

    def _bears(self, form: str, person: str, kind: str) -> bool:
        """Whether this matching form is such a part of the person's name."""
        size, base = len(form.encode()), 0
        for automaton in self._automata:
            for start, end, at in automaton.find_overlapping(form.encode()):
                if end - start != size:
                    continue
                pattern = self.patterns[base + at]
                aliases = self.patterns.borne(base + at, (person,)) if pattern.crowded else pattern.aliases
                if any(alias.kind == kind and alias.person == person for alias in aliases):
                    return True
            base = self._rest_from
        return False

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
        return misspelt(normal, hit, self.sounds, self._bears)

    def _check(self, normal: Normal, start: int, end: int, pattern: Pattern) -> Hit | None:
        if pattern.script == "Latn" and not pattern.halves and _inside_word(normal.text, normal.index[start]):
            return None
        if not normal.whole(start, end):
            return None
        first, last = normal.span(start, end)
        zone = normal.zone_at(first, last)
        aliases = pattern.aliases
        if zone and (zone.kind == "url" or zone.end - zone.start > _LONGEST_TAG):
            return None
        if zone and zone.kind == "handle":
            aliases = [alias for alias in aliases if alias.kind == "handle"]
            name = bare(normal.text[zone.start + 1 : zone.end]).lower()
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
        if lookalike and (not scripts.get(pattern.script) or len(surface) < 5):
            return None
        if zone and zone.kind == "tag":
            return self._in_tag(normal, start, end, zone, aliases) or self._tag_in_words(normal, zone)
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
                alias
                for alias in aliases
                if alias.kind != "initial" or _DOT.search(surface + normal.text[last : last + 1])
            ]
        aliases = [alias for alias in aliases if self._marks_fit(surface, alias)]
        if not aliases:
            return None
        if ending and ending in ENDINGS.get(pattern.script, ()) and ending not in SUFFIXES.get(pattern.script, ()):
            while last < len(normal.text) and is_word(normal.text[last]):
                last += 1  # by letters of the text: one "ß" is two of the form
        lower = script_of(surface[0]) in CASED and surface[0].islower() and not surface.startswith(("al", "el", "de"))
        return Hit(first, last, aliases, None, lower, lookalike, ending)

    def _marks_fit(self, surface: str, alias: Alias) -> bool:
        marks = self._marks.get(alias.person)
        if marks is None:
            if alias.person not in self.people:
                return True
            marks = self._marks[alias.person] = Marks(self.people[alias.person])
        return marks.fit(surface, alias.text)

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

    def _tag_in_words(self, normal: Normal, zone: Zone) -> Hit | None:
        """A hashtag read as the words that it was glued from, for both parts of a name bent or misspelt in it."""
        aliases, fuzzy = self._tags(normal.text[zone.start : zone.end])
        return Hit(zone.start, zone.end, list(aliases), zone, fuzzy=fuzzy) if aliases else None

    def _read_tag(self, tag: str) -> tuple[tuple[Alias, ...], str]:
        words = split_tag(tag)
        if not 2 <= len(words) <= _MOST_WORDS:
            return (), ""
        inner = Normal(" ".join(words))
        hits = self.hits(inner)
        for hit in hits:
            if any(alias.kind in ("full", "swap") for alias in hit.aliases) and not hit.lower:
                return tuple(alias for alias in hit.aliases if alias.kind in ("full", "swap")), "bent, in a hashtag"
        if any(hit.full or hit.other for hit in hits):
            return (), ""
        for hit in hits:
            found = self.misspelt(inner, hit)
            if found:
                return tuple(found.aliases), found.fuzzy or "bent, in a hashtag"
        return (), ""


def _inside_word(text: str, at: int) -> bool:
    """Whether ASCII letters stand on both sides, and not in a hashtag or handle: most strikes end here, at no cost."""
    if not at or not (text[at - 1].isalnum() and text[at - 1].isascii() and text[at].isascii()):
        return False
    head = text[max(0, at - 64) : at]
    if " " not in head and at > 64:
        return False
    head = head.rpartition(" ")[2]
    return not ("#" in head or "@" in head or "＃" in head)


def _particle(name: str) -> int:
    """How many letters at the end of a Korean name are a particle."""
    if script_of(name[-1]) != "Hang":
        return 0
    return max((len(suffix) for suffix in SUFFIXES["Hang"] if name.endswith(suffix) and len(suffix) < 4), default=0)


def _stem_hit(normal: Normal, first: int, last: int, aliases: list[Alias]) -> Hit | None:
    """A stem at the start of a word, with an ending of up to five letters."""
    text = normal.text
    if first and not opens(text, first, script_of(text[first]), bare=True):
        return None
    stop = last
    while stop - last <= 5 and stop < len(text) and is_word(text[stop]):
        stop += 1
    return Hit(first, stop, aliases, lower=text[first].islower()) if stop - last <= 5 else None
