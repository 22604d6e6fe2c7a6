"""Record keys of Bluesky posts: TIDs, made so that the same revision always gets the same ones.

A TID is 13 letters of base32: a zero bit, 53 bits of microseconds since 1970, 10 bits of clock id
(https://atproto.com/specs/tid). Ours derive from the due time and what is posted: a store that was restored from a
backup allocates the key that it had, and the network refuses to hold a second post under it.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from bot.clock import aware

ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
PATTERN = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}\Z")
SECOND = 1_000_000


def encode(micros: int, clock: int) -> str:
    """The TID of a moment in microseconds since 1970 (53 bits) and a clock id (10 bits)."""
    if not (0 <= micros < 1 << 53 and 0 <= clock < 1 << 10):
        raise ValueError(f"no TID has microseconds {micros} and clock id {clock}")
    value = micros << 10 | clock
    return "".join(ALPHABET[value >> shift & 31] for shift in range(60, -1, -5))


def decode(tid: str) -> tuple[int, int]:
    """Microseconds since 1970 and clock id; ValueError when it is none."""
    if not valid(tid):
        raise ValueError(f"{tid!r} is no TID")
    value = 0
    for letter in tid:
        value = value << 5 | ALPHABET.index(letter)
    return value >> 10, value & 1023


def valid(text: str) -> bool:
    """Whether `text` is a TID as the network takes it."""
    return PATTERN.match(text) is not None


def allocate(seed: str, at: datetime, ordinal: int) -> str:
    """The TID of post `ordinal` of the thread named `seed`, due `at`: always the same, and growing with `ordinal`.

    Within the second that `ordinal` picks, `seed` decides the microsecond and the clock id (30 bits), so that two
    threads due at once don't meet.
    """
    mix = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
    second = int(aware(at).timestamp()) + ordinal
    return encode(second * SECOND + (mix >> 10) % SECOND, mix & 1023)
