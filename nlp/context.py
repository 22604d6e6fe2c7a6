"""What a text is about, as far as a link depends on it: prison, rights, countries, or another bearer's world."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nlp.langs import LANGS
from nlp.places import place_stems
from nlp.scripts import UNSPACED, script_of
from nlp.text import Normal, fold, is_word

TOPICS = ("prison", "rights", "sport", "stage", "faith", "elder", "nature", "office")
"""The topics of a Language, as evidence. The first two speak for a prisoner, the others for somebody else."""

# Attached prefixes (ال, و, ב …) and glued compounds: a stem may start inside a word.
_LOOSE = UNSPACED | {"Hang", "Arab", "Hebr"}


@dataclass(slots=True)
class Context:
    """Topics and countries found, each with the words that show it."""

    topics: dict[str, set[str]] = field(default_factory=dict)
    countries: dict[str, set[str]] = field(default_factory=dict)

    def count(self, topic: str) -> int:
        return len(self.topics.get(topic, ()))

    def words(self, topic: str) -> str:
        return ", ".join(sorted(self.topics.get(topic, ()))[:3])


class ContextReader:
    """Finds the stems of all languages, and of the given countries, in one pass."""

    def __init__(self, countries: Iterable[str]) -> None:
        from daachorse import CharwiseDoubleArrayAhoCorasick

        stems: dict[str, list[tuple[str, str, bool, bool]]] = {}
        for topic, raw in _topic_stems():
            _add(stems, raw.replace("_", " ").rstrip(), topic, "", raw.endswith("_"))
        for country in sorted(set(countries)):
            for raw in place_stems(country):
                _add(stems, raw.rstrip("_"), "place", country, raw.endswith("_"))
        self._forms = list(stems)
        self._spaced = [bool(stems[form][0][3]) for form in self._forms]
        self._meaning = [stems[form] for form in self._forms]
        self._loose = [bool(form) and script_of(form[-1]) in _LOOSE for form in self._forms]
        self._automaton: Any = CharwiseDoubleArrayAhoCorasick(self._forms)

    def read(self, normal: Normal, masked: Iterable[tuple[int, int]] = ()) -> Context:
        """The context of a text. `masked` spans (the names themselves) are not read."""
        context = Context()
        hidden = bytearray(len(normal.text))
        for a, b in masked:
            hidden[a:b] = b"\x01" * (b - a)
        text = normal.text
        for start, end, at in self._automaton.find_overlapping(normal.form):
            first, last = normal.index[start], normal.index[end - 1] + 1
            if not self._loose[at]:
                if first and is_word(text[first - 1]) and not (normal.zone_at(first, last) and text[first].isupper()):
                    continue
                if end - start < 3 and last < len(text) and is_word(text[last]):
                    continue
            elif len(self._forms[at]) < 3 and script_of(self._forms[at][0]) in ("Arab", "Hebr"):
                continue
            if hidden[first] or hidden[last - 1]:
                continue
            if any(gap in ".!?\n" or (gap == " " and not self._spaced[at]) for gap in text[first:last]):
                continue
            for topic, country, whole, _ in self._meaning[at]:
                if whole and last < len(text) and is_word(text[last]):
                    continue
                if country:
                    context.countries.setdefault(country, set()).add(text[first:last])
                else:
                    context.topics.setdefault(topic, set()).add(text[first:last].lower())
        return context


def _add(stems: dict[str, list[tuple[str, str, bool, bool]]], word: str, topic: str, country: str, whole: bool) -> None:
    form = fold(word)
    if form:
        stems.setdefault(form, []).append((topic, country, whole, " " in word))


@cache
def _topic_stems() -> tuple[tuple[str, str], ...]:
    return tuple((topic, raw) for language in LANGS for topic in TOPICS for raw in getattr(language, topic).split())
