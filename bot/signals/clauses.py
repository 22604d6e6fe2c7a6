"""A text in sentences, with every name that was found masked by one character."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from bot.signals.lexicon import NAME, normal

FIRST = 0xE000
VOWELS = frozenset("аеёиоуыэюяіїєйьaeiouyąęóáéíúj")
MOST = 0xF8FF - FIRST
LINK = regex.compile(r"https?://\S+|www\.\S+")
END = regex.compile(r"[!?。！？؟۔།།។…]+[\"'”»)]*|\n+|\.+[\"'”»)]*(?=\s|$)")
"""Where a sentence may end; a full stop only before a space."""
INITIAL = regex.compile(
    r"(?:^|[\s(])(?:\p{L}|\d+|[Dd]r|[Mm]rs?|[Mm]s|[Ss]t|[Nn]o|[Нн]р|[Сс]т|[Гг]г?|[Іі]м|[Уу]л|[Ss]ra?|al)$"
)
"""A full stop behind one of these ends nothing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text, code points `[start, end)`. `person` None: somebody else, or nobody knows."""

    start: int
    end: int
    person: str | None
    last: str = ""

    @property
    def nominative(self) -> bool:
        """Whether the name as written (`last` is its last letter) can be no genitive: it ends in a consonant."""
        return self.last != "" and self.last not in VOWELS


@dataclass(frozen=True, slots=True)
class Sentence:
    """A masked sentence. `asks`: it ends in a question mark."""

    text: str
    asks: bool


def person_at(char: str, names: Sequence[Named]) -> str | None:
    """Whom a masking character stands for."""
    return names[ord(char) - FIRST].person


def in_order(names: Sequence[Named]) -> list[Named]:
    """The names from left to right, the longer of two that overlap."""
    kept: list[Named] = []
    for name in sorted(names, key=lambda n: (n.start, n.start - n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept[:MOST]


def masked(text: str, names: Sequence[Named]) -> str:
    """The text in its normal form, each name one character between spaces. A hashtag with a name is that name alone."""
    made, done = "", 0
    for number, name in enumerate(names):
        start, end = max(name.start, done), name.end
        opening = regex.search(r"[#＃][\p{L}\p{M}\p{N}_]*$", text[done:start])
        if opening is not None:
            start = done + opening.start()
            rest = regex.match(r"[\p{L}\p{M}\p{N}_]*", text, pos=end)
            following = names[number + 1].start if number + 1 < len(names) else len(text)
            end = min(rest.end() if rest is not None else end, following)
        made += f"{normal(text[done:start])} {chr(FIRST + number)} "
        done = max(end, done)
    return LINK.sub(" ", made + normal(text[done:]))


def sentences(text: str) -> list[Sentence]:
    """A masked text in sentences."""
    found: list[Sentence] = []
    start = 0
    for match in END.finditer(text):
        if match[0].startswith(".") and _goes_on(text, match.start(), match.end()):
            continue
        found.append(Sentence(text[start : match.end()].strip(), any(mark in match[0] for mark in "?？؟")))
        start = match.end()
    found.append(Sentence(text[start:].strip(), False))
    return [sentence for sentence in found if regex.search(rf"[\p{{L}}{NAME}]", sentence.text)]


def _goes_on(text: str, start: int, end: int) -> bool:
    """After a full stop a small letter follows, or it is that of an initial or an abbreviation."""
    following = regex.match(r"\s*(\S)", text, pos=end)
    small = following is not None and following[1].islower()
    return small or (text[start:end] == "." and INITIAL.search(text[:start]) is not None)
