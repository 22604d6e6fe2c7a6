"""What a text is about, as far as a link depends on it: prison, rights, countries, or another bearer's world."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nlp.langs import LANGS
from nlp.langs.emoji import EMOJI
from nlp.normal import Normal
from nlp.places import place_stems
from nlp.scripts import UNSPACED, script_of
from nlp.text import fold, is_word

SUPPORT = ("prison", "rights", "cause")
"""The topics of a Language that speak for a prisoner."""

TOPICS = (*SUPPORT, "sport", "stage", "faith", "elder", "nature", "office", "private", "scene", "mine")
"""The topics of a Language, as evidence. Those that are no SUPPORT speak for somebody else."""

_PLACED = ("private", "scene", "mine")

# Attached prefixes (ال, و, ב …) and glued compounds: a stem may start inside a word.
_LOOSE = UNSPACED | {"Hang", "Arab", "Hebr"}


@dataclass(slots=True)
class Context:
    """Topics and countries found, each with the words that show it."""

    langs: frozenset[str] = frozenset()
    """The text's languages, of those that we have words of; none when nobody told them."""
    topics: dict[str, set[str]] = field(default_factory=dict)
    countries: dict[str, set[str]] = field(default_factory=dict)
    places: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {topic: [] for topic in _PLACED})
    """Where words of everyday life stand, in order. Beside a name they say who bears it, further away little."""

    def within(self, topic: str, low: int, high: int) -> list[tuple[int, int]]:
        """The words of a topic in _PLACED that begin in `[low, high)`."""
        places = self.places[topic]
        return places[bisect_left(places, (low, 0)) : bisect_left(places, (high, 0))]

    def note(self, topic: str, start: int, end: int, shown: str) -> None:
        """Take in that the text speaks of a topic."""
        self.topics.setdefault(topic, set()).add(shown)
        if topic in _PLACED:
            self.places[topic].append((start, end))

    def count(self, topic: str) -> int:
        return len(self.topics.get(topic, ()))

    def words(self, topic: str) -> str:
        return ", ".join(sorted(self.topics.get(topic, ()))[:3])


@dataclass(frozen=True, slots=True)
class _Stem:
    topic: str
    country: str
    lang: str
    whole: bool
    """Only as a whole word."""


class ContextReader:
    """Finds the stems of all languages, and of the given countries, in one pass."""

    def __init__(self, countries: Iterable[str]) -> None:
        from daachorse import CharwiseDoubleArrayAhoCorasick

        stems: dict[str, list[_Stem]] = {}
        self._spaced: set[str] = set()
        for lang, topic, raw in _topic_stems():
            self._add(stems, raw, _Stem(topic, "", lang, raw.endswith("_")))
        for country in sorted(set(countries)):
            for raw in place_stems(country):
                self._add(stems, raw, _Stem("", country, "", raw.endswith("_")))
        self._forms = list(stems)
        self._stems = [stems[form] for form in self._forms]
        self._loose = [script_of(form[-1]) in _LOOSE for form in self._forms]
        self._automaton: Any = CharwiseDoubleArrayAhoCorasick(self._forms)

    def _add(self, stems: dict[str, list[_Stem]], raw: str, stem: _Stem) -> None:
        word = raw.replace("_", " ").strip()
        form = fold(word)
        if form:
            stems.setdefault(form, []).append(stem)
            if " " in word:
                self._spaced.add(form)

    def read(self, normal: Normal, masked: Iterable[tuple[int, int]] = (), langs: Iterable[str] = ()) -> Context:
        """The context of a text. `masked` spans (the names themselves) are not read.

        When the text's languages are known, what speaks for somebody else is looked for in those languages only;
        when they are not, short stems count as whole words only ("calle" is a street, "called" is not).
        """
        known = frozenset(lang.split("-")[0].lower() for lang in langs) & _CODES
        context = Context(known)
        hidden = bytearray(len(normal.text))
        for a, b in masked:
            hidden[a:b] = b"\x01" * (b - a)
        for start, end, at in self._automaton.find_overlapping(normal.form):
            first, last = normal.index[start], normal.index[end - 1] + 1
            if hidden[first] or hidden[last - 1] or not self._fits(normal, first, last, at):
                continue
            ends = last == len(normal.text) or not is_word(normal.text[last])
            for stem in self._stems[at]:
                if stem.whole and not ends:
                    continue
                if stem.country:
                    context.countries.setdefault(stem.country, set()).add(normal.text[first:last])
                    continue
                if not self._loose[at]:
                    foreign = known and stem.lang not in known and stem.lang != "en"
                    if stem.topic in SUPPORT:
                        if foreign and end - start < _SHORT:
                            continue
                    elif foreign or (not known and end - start <= 5 and not ends):
                        continue
                elif known and stem.topic not in SUPPORT and stem.lang not in known:
                    continue  # a nurse in Chinese, 護士, ends the Japanese lawyer, 弁護士
                context.note(stem.topic, first, last, normal.text[first:last].lower())
        for at, char in enumerate(normal.text):
            if topic := _PICTURES.get(char):
                context.note(topic, at, at + 1, char)
        for places in context.places.values():
            places.sort()
        return context

    def _fits(self, normal: Normal, first: int, last: int, at: int) -> bool:
        """The stem opens a word, and no gap inside it is a gap between words that the stem lacks."""
        text, form = normal.text, self._forms[at]
        if not self._loose[at]:
            if first and is_word(text[first - 1]) and not (normal.zone_at(first, last) and text[first].isupper()):
                return False
            if len(form) < 3 and last < len(text) and is_word(text[last]):
                return False
        elif len(form) < 3 and script_of(form[0]) in ("Arab", "Hebr"):
            return False
        return not any(gap in ".!?\n" or (gap == " " and form not in self._spaced) for gap in text[first:last])


_SHORT = 7
"""A stem of so many letters is another word in some other language: "per" is a trial in Hungarian."""
_PICTURES = {char: topic for topic, pictures in EMOJI.items() for char in pictures}
_CODES = frozenset(language.code for language in LANGS)


@cache
def _topic_stems() -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (language.code, topic, raw)
        for language in LANGS
        for topic in TOPICS
        for raw in getattr(language, topic).split()
    )
