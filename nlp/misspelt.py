"""Full names of which one part is misspelt: beside a part that fits stands a word that is much like the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from nlp.hits import Hit
from nlp.normal import Normal
from nlp.parts import PATRONYMIC
from nlp.scripts import CASED, script_of
from nlp.sounds import SoundIndex
from nlp.text import fold
from nlp.types import Alias
from nlp.zones import bare

Bears = Callable[[str, str, str], bool]
"""Whether this matching form is such a part (kind) of the person's name: form, person, kind."""


def misspelt(normal: Normal, hit: Hit, sounds: SoundIndex, bears: Bears) -> Hit | None:
    """The full name that a bare part belongs to when the word beside it is the other part, misspelt."""
    if hit.zone or hit.full:
        return None
    halves = [alias for alias in hit.aliases if alias.kind == "half"]
    if halves:
        return _mistyped(normal, hit, halves, sounds)
    stems = [alias for alias in hit.aliases if alias.kind == "stem"]
    for first, last, part in _beside(normal, hit):
        if not hit.lower and script_of(part[0]) in CASED and part[0].islower():
            continue
        for alias in hit.aliases:
            if alias.kind not in ("given", "surname", "stem") or (hit.lower and alias.kind == "given"):
                continue
            if alias in stems and not sounds.like(normal.text[hit.start : hit.end], alias.person, "surname"):
                continue
            other = "surname" if alias.kind == "given" else "given"
            if alias.kind != "stem" and bears(fold(part), alias.person, other):
                made = replace(alias, kind="full", origin="both parts, another name between")
                return Hit(min(hit.start, first), max(hit.end, last), [made])
            why = sounds.like(part, alias.person, other)
            if why:
                made = replace(alias, kind="misspelt")
                return Hit(min(hit.start, first), max(hit.end, last), [made], fuzzy=f"{part}: {why}")
    return None


def _mistyped(normal: Normal, hit: Hit, halves: list[Alias], sounds: SoundIndex) -> Hit | None:
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
                why = sounds.like(given.text, alias.person, "given") and sounds.like(
                    surname.text, alias.person, "surname"
                )
                if why and not (given.text[0].islower() and normal.has_capitals):
                    made = replace(alias, kind="misspelt")
                    return Hit(one.start, other.end, [made], fuzzy=f"{one.text} {other.text}: {why}")
    return None


def _beside(normal: Normal, hit: Hit) -> Iterator[tuple[int, int, str]]:
    """What stands directly after and before a hit: one word, or up to three that make one part ("Abdel Fatah")."""
    after, before = normal.words_after(hit.end, 3), normal.words_before(hit.start, 2)
    for side, behind in ((after, True), (before, False)):
        edge, text = (hit.end, "") if behind else (hit.start, "")
        for word in side:
            gap = bare(normal.text[edge : word.start] if behind else normal.text[word.end : edge])
            dotted = "." in gap and len(word.text if not behind else normal.text[hit.start : hit.end]) > 2
            if (
                len(gap) > 3
                or dotted
                or any(char not in " .-‐·・" for char in gap)
                or normal.zone_at(word.start, word.end)
            ):
                break
            if not behind and not text and PATRONYMIC.search(word.text):
                edge = word.start
                continue
            text = text + word.text if behind else word.text + text
            edge = word.end if behind else word.start
            yield min(hit.start, edge), max(hit.end, edge), text
