"""Seeded distortions of texts with gold mentions: where recall falls off when people write otherwise.

Each treatment changes a text letter by letter and carries the gold mentions along.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from nlp.gold import Case, Gold
from nlp.scripts import CASED, script_of
from nlp.text import is_word

_TWINS = str.maketrans("аеорсухіАВЕКМНОРСТХІaeopcyxiABEKMHOPCTXI", "aeopcyxiABEKMHOPCTXIаеорсухіАВЕКМНОРСТХІ")

Pieces = list[str]
"""For each code point of the text, what stands in its place: none, one or more."""


def _plain(case: Case, _: random.Random) -> Pieces:
    """Without diacritics: é becomes e; Arabic, Hebrew and Indic vowel signs stay."""
    return [_bare(char) if script_of(char) in ("Latn", "Grek") else char for char in case.text]


def _bare(char: str) -> str:
    bare = "".join(part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part))
    return bare.translate(str.maketrans("łŁđĐøØıəƏ", "lLdDoOieE")) if bare or char.isalpha() else ""


def _decomposed(case: Case, _: random.Random) -> Pieces:
    """NFD."""
    return [unicodedata.normalize("NFD", char) for char in case.text]


def _wide(case: Case, _: random.Random) -> Pieces:
    """Full-width Latin letters within the mentions."""
    inside = _inside(case)
    return [chr(ord(c) + 0xFEE0) if at in inside and "!" < c < "\x7f" else c for at, c in enumerate(case.text)]


def _homoglyph(case: Case, rng: random.Random) -> Pieces:
    """One letter of each mention in the other alphabet, where it has a twin."""
    pieces = list(case.text)
    for gold in case.mentions:
        places = [at for at in range(gold.start, gold.end) if pieces[at].translate(_TWINS) != pieces[at]]
        if places:
            at = rng.choice(places)
            pieces[at] = pieces[at].translate(_TWINS)
    return pieces


def _zero_width(case: Case, rng: random.Random) -> Pieces:
    """A zero-width space within each mention."""
    pieces = list(case.text)
    for gold in case.mentions:
        if gold.end - gold.start > 2:
            pieces[rng.randrange(gold.start, gold.end - 1)] += "\u200b"
    return pieces


def _typo(case: Case, rng: random.Random) -> Pieces:
    """In each mention of two words and twelve letters or more, two neighbouring letters inside a word change places."""
    pieces = list(case.text)
    for gold in case.mentions:
        surface = case.text[gold.start : gold.end]
        if " " not in surface or len(surface) < 12 or surface[0] in "#@":
            continue
        places = [
            at
            for at in range(gold.start + 1, gold.end - 1)
            if pieces[at - 1].isalpha() and pieces[at].isalpha() and pieces[at + 1].isalpha()
            if pieces[at] != pieces[at + 1] and script_of(pieces[at]) in CASED
        ]
        if places:
            at = rng.choice(places)
            pieces[at], pieces[at + 1] = pieces[at + 1], pieces[at]
    return pieces


def _upper(case: Case, _: random.Random) -> Pieces:
    """All in capitals."""
    return [char.upper() for char in case.text]


def _tagged(case: Case, _: random.Random) -> Pieces:
    """Each mention of several words glued into a hashtag."""
    pieces = list(case.text)
    for gold in case.mentions:
        surface = case.text[gold.start : gold.end]
        words = surface.split()
        before = case.text[gold.start - 1 : gold.start]
        if len(words) < 2 or surface[0] in "#@" or "." in surface or "," in surface or before.isalnum():
            continue
        for at in range(gold.start, gold.end):
            if not is_word(pieces[at]):  # vowel signs are part of the word: no hashtag leaves them out
                pieces[at] = ""
        pieces[gold.start] = "#" + case.text[gold.start].upper()
        if case.text[gold.end : gold.end + 1].isalnum():
            pieces[gold.end - 1] += " "
    return pieces


TREATMENTS: dict[str, Callable[[Case, random.Random], Pieces]] = {
    "no-diacritics": _plain,
    "nfd": _decomposed,
    "full-width": _wide,
    "homoglyph": _homoglyph,
    "zero-width": _zero_width,
    "typo": _typo,
    "upper-case": _upper,
    "hashtag": _tagged,
}
"""Every treatment by its name; the docstrings of the functions say what they do."""


def treat(case: Case, name: str, seed: int = 7) -> Case:
    """The text under a treatment, its mentions moved along. The same seed and text give the same answer."""
    pieces = TREATMENTS[name](case, random.Random(f"{seed}:{name}:{case.id}"))  # noqa: S311 - no secret
    at, places = 0, [0]
    for piece in pieces:
        at += len(piece)
        places.append(at)
    moved = tuple(Gold(places[g.start], places[g.end], g.person, g.optional) for g in case.mentions)
    return replace(case, text="".join(pieces), mentions=tuple(gold for gold in moved if gold.start < gold.end))


def _inside(case: Case) -> set[int]:
    return {at for gold in case.mentions for at in range(gold.start, gold.end)}
