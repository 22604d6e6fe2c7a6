"""Foreign names in Han: given name and surname with a dot or hyphen between, glued to the text around.

Where the given name begins and the surname ends is found by their sound, by the letters' Mandarin reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from nlp.consonants import rough
from nlp.likeness import near
from nlp.skeleton import sound

_RUN = re.compile("[\u4e00-\u9fff]{1,8}(?:[·•・‧.－-][\u4e00-\u9fff]{1,8}){1,4}")
_PART = re.compile("[\u4e00-\u9fff]+")

Lookup = Callable[[str], set[str]]


def has_dotted(text: str) -> bool:
    """Whether Han letters stand on both sides of a dot or hyphen."""
    return _RUN.search(text) is not None


def dotted_names(text: str, bearers: Lookup, givens: Lookup) -> Iterator[tuple[int, int, int, str]]:
    """Start, start of the surname, end and person of each name. `bearers`: who has a surname of this rough skeleton;
    `givens`: the rough skeletons of a person's given names."""
    for match in _RUN.finditer(text):
        parts = [(part.start(), part.end()) for part in _PART.finditer(match[0])]
        name = _name(match[0], parts, bearers, givens)
        if name:
            start, surname_at, end, person = name
            base = match.start()
            yield base + start, base + surname_at, base + end, person


def _name(run: str, parts: list[tuple[int, int]], bearers: Lookup, givens: Lookup) -> tuple[int, int, int, str] | None:
    """Start, start of the surname, end and person of a name in a run of Han parts."""
    given = run[parts[0][0] : parts[0][1]]
    for surname_at, first_end in parts[1:]:
        for end in range(len(run), surname_at + 1, -1):
            if end < first_end and end - surname_at < 2:
                continue
            skeleton = han_sound(run[surname_at:end])
            people = bearers(skeleton) if len(skeleton) >= 3 else ()
            starts = [(start, person) for person in people if (start := _given_start(given, givens(person))) >= 0]
            if starts:
                start, person = min(starts)
                return start, surname_at, end, person
    return None


def _given_start(run: str, wanted: set[str]) -> int:
    """Where the given name starts in the Han letters before the dot; -1 when it is another name."""
    for size in range(2, len(run) + 1):
        if any(near(han_sound(run[-size:]), form) for form in wanted):
            return len(run) - size
    return -1


@lru_cache(maxsize=4096)
def han_sound(text: str) -> str:
    """The rough skeleton of Han letters that transcribe a foreign name, by their Mandarin reading."""
    from anyascii import anyascii

    plain = "".join(str(anyascii(char)).lower() for char in text if char not in "-－·")
    for old, new in (("zh", "s"), ("ch", "s"), ("sh", "s"), ("x", "s"), ("j", "k"), ("q", "k"), ("ng", "n")):
        plain = plain.replace(old, new)
    skeletons = sound(plain)
    return rough(skeletons[0]) if skeletons else ""
