"""In which order the characters of a line are drawn when it mixes writing directions.

The Unicode Bidirectional Algorithm (UAX #9) without explicit embeddings and isolates, which no text of ours has:
rules W1 to W7, N1 and N2, I1 and I2, L1 and L2.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

STRONG = {"L": "L", "R": "R", "AL": "R"}
NEUTRAL = {"B", "S", "WS", "ON", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (rules P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in STRONG:
            return STRONG[kind] == "R"
    return False


def visual_runs(text: str, rtl: bool) -> list[tuple[int, int, bool]]:
    """Half-open spans of `text` from left to right as drawn in a line of base direction `rtl`.

    The third value says that the span itself runs from right to left.
    """
    spans: list[tuple[int, int, int]] = []
    for level, group in groupby(enumerate(_levels(text, rtl)), key=lambda item: item[1]):
        indices = [index for index, _ in group]
        spans.append((indices[0], indices[-1] + 1, level))
    for limit in range(max((level for *_, level in spans), default=0), 0, -1):
        start = 0
        while start < len(spans):
            end = start
            while end < len(spans) and spans[end][2] >= limit:
                end += 1
            spans[start:end] = reversed(spans[start:end])
            start = max(end, start + 1)
    return [(start, end, level % 2 == 1) for start, end, level in spans]


def _levels(text: str, rtl: bool) -> list[int]:
    base = 1 if rtl else 0
    embedding = "R" if rtl else "L"
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    _weak(kinds, embedding)
    _neutral(kinds, embedding)
    levels = []
    for kind in kinds:
        if base == 0:
            levels.append({"R": 1, "AN": 2, "EN": 2}.get(kind, 0))
        else:
            levels.append(1 if kind == "R" else 2)
    for index in range(len(text) - 1, -1, -1):  # L1: white space at the end follows the line
        if not text[index].isspace():
            break
        levels[index] = base
    return levels


def _weak(kinds: list[str], embedding: str) -> None:
    previous = strong = embedding
    for index, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kinds[index] = previous
        elif kind == "EN" and strong == "AL":  # W2
            kinds[index] = "AN"
        if kinds[index] in ("L", "R", "AL"):
            strong = kinds[index]
        previous = kinds[index]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):  # W4
        around = (kinds[index - 1], kinds[index + 1])
        if (kinds[index] == "ES" and around == ("EN", "EN")) or (kinds[index] == "CS" and around == ("EN", "EN")):
            kinds[index] = "EN"
        elif kinds[index] == "CS" and around == ("AN", "AN"):
            kinds[index] = "AN"
    index = 0
    while index < len(kinds):  # W5
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index:
            beside = "EN" in (kinds[index - 1] if index else "", kinds[end] if end < len(kinds) else "")
            kinds[index:end] = ["EN" if beside else "ON"] * (end - index)
        index = max(end, index + 1)
    kinds[:] = ["ON" if kind in ("ES", "CS") else kind for kind in kinds]  # W6
    strong = embedding
    for index, kind in enumerate(kinds):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _neutral(kinds: list[str], embedding: str) -> None:
    def side(index: int) -> str:
        if not 0 <= index < len(kinds):
            return embedding
        return "L" if kinds[index] == "L" else "R"

    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > index:
            before, after = side(index - 1), side(end)
            kinds[index:end] = [before if before == after else embedding] * (end - index)  # N1, N2
        index = max(end, index + 1)
