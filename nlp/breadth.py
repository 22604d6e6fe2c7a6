"""How many aliases a person gets: the more people are looked for, the fewer, and only those that are hard to mistake.

- Up to 200 people (`ALL`): every rule, some 300 to 500 aliases each. A bare surname opens a closer look; names may be
  misspelt, or found in other scripts by their sound.
- Up to 5,000 (`SOME`): no stems, no initials in case forms. A bare surname opens a closer look when one person bears
  it and it has six letters; a name is found by its sound when it has many consonants.
- More (`FEW`): curated forms in both orders, transliterations, and case forms of the language that a name is written
  in, some ten a person. A bare surname counts only beside a full name; nothing is found misspelt or by its sound.

Two people out of a hundred thousand share almost every surname, so that a bare one says nothing; and each rule that
guesses at spellings would strike in every other text.
"""

from __future__ import annotations

from enum import IntEnum


class Breadth(IntEnum):
    """How far the rules that make aliases go."""

    FEW = 0
    SOME = 1
    ALL = 2


def breadth_for(people: int) -> Breadth:
    """The breadth for a registry of so many people."""
    if people <= 200:
        return Breadth.ALL
    return Breadth.SOME if people <= 5_000 else Breadth.FEW
