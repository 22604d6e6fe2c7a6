"""Waves: the same claim about the same person by several accounts that did not copy each other, within a few days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Any

import msgspec
import regex

WINDOW = timedelta(hours=72)
"""Posts further apart than this belong to different waves."""
INDEPENDENT = 3
"""So many independent accounts whose claim was understood make a wave.

The aim is to raise every wave by its fifth independent post. Not every post is understood (of a blind test's, seven in
ten; `tests/test_claims.py`), so three of five have to be enough. On that test, now that it has been looked at, three
miss or delay none of 123 waves, four miss one, five fifteen; none of them raises anything for the 162 that are no
waves. It costs a moderator's look, and says nothing.
"""
SAME_WORDING = 0.6
"""Share of common pieces (Jaccard) from which two texts are one wording …"""
CONTAINED = 0.85
"""… and share of the shorter text that stands in the longer, for texts of at least CONTAINED_PIECES pieces."""
CONTAINED_PIECES = 60
COMPARED = 200
"""Wordings that a new text is compared with: beyond so many, more make no difference to anybody."""
PIECE = 5


class Claim(StrEnum):
    """What a post may claim of a person."""

    RELEASE = "release"
    DEATH = "death"
    TRANSFER = "transfer"
    SENTENCE = "sentence"
    HOSPITAL = "hospital"
    HUNGER_STRIKE = "hunger-strike"
    TRIAL = "trial"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """That one post makes a claim about a person. No text: `wording` is pieces of it, as numbers.

    `post` is its row, `origin` the key of the post that it may be a bridged copy of, `author` the author's key.
    """

    post: int
    origin: bytes
    author: bytes
    at: datetime
    person: str
    claim: Claim
    lang: str
    network: str
    wording: frozenset[int]


class Wave(msgspec.Struct, frozen=True, kw_only=True):
    """Posts that claim the same of a person. `independent` accounts with wordings of their own.

    `raised_at` is when there were INDEPENDENT of them within WINDOW, None while there are fewer.
    """

    person: str
    claim: Claim
    posts: tuple[int, ...]
    accounts: int
    independent: int
    langs: dict[str, int]
    networks: dict[str, int]
    first_at: datetime
    last_at: datetime
    raised_at: datetime | None

    def counts(self) -> dict[str, Any]:
        """As a review holds them."""
        return {
            "posts": len(self.posts),
            "accounts": self.accounts,
            "independent": self.independent,
            "langs": self.langs,
            "networks": self.networks,
            "first_at": self.first_at.isoformat(),
        }


def wording(text: str) -> frozenset[int]:
    """The pieces of a text that show copying: without addresses, handles, marks, case and punctuation."""
    plain = regex.sub(r"https?://\S+|@[\w.@-]+", " ", text.casefold())
    plain = " ".join(regex.findall(r"[\p{L}\p{M}\p{N}]+", plain))
    return frozenset(hash(plain[i : i + PIECE]) for i in range(max(1, len(plain) - PIECE + 1)))


def same_wording(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts are copies of each other, or one quotes the other whole."""
    small, large = sorted((len(one), len(other)))
    if small < SAME_WORDING * large and small < CONTAINED_PIECES:
        return False
    common = len(one & other)
    if common >= SAME_WORDING * (small + large - common):
        return True
    return small >= CONTAINED_PIECES and common >= CONTAINED * small


def find_waves(readings: Iterable[Reading], *, settled: frozenset[int] = frozenset()) -> list[Wave]:
    """The waves among these readings, those too small included, by person, claim and time.

    `settled` are posts that a decided review rests on: they, their authors and their wordings count no more.
    """

    def key(reading: Reading) -> tuple[str, str]:
        return reading.person, reading.claim.value

    found: list[Wave] = []
    for _, group in groupby(sorted(readings, key=lambda r: (*key(r), r.at, r.post)), key):
        for stretch in _stretches(_without_copies(group)):
            found.extend(_wave(stretch, settled))
    return found


def _without_copies(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Bridged copies of one post count once."""
    seen: set[bytes] = set()
    for reading in readings:
        if reading.origin not in seen:
            seen.add(reading.origin)
            yield reading


def _stretches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    current: list[Reading] = []
    for reading in readings:
        if current and reading.at - current[-1].at > WINDOW:
            yield current
            current = []
        current.append(reading)
    if current:
        yield current


class _Voices:
    """Accounts and wordings joined: two posts by one account, or in one wording, are one voice."""

    def __init__(self) -> None:
        self.by_author: dict[bytes, int] = {}
        self.wordings: list[tuple[frozenset[int], int]] = []
        self.last_at: dict[int, datetime] = {}

    def voice(self, reading: Reading) -> int:
        voice = self.by_author.get(reading.author)
        if voice is None:
            same = (number for known, number in self.wordings if same_wording(known, reading.wording))
            voice = next(same, len(self.last_at))
        self.by_author[reading.author] = voice
        self.last_at[voice] = reading.at
        if len(self.wordings) < COMPARED:
            self.wordings.append((reading.wording, voice))
        return voice

    def at_once(self, at: datetime, but: set[int]) -> int:
        """How many spoke within the window that ends now."""
        return sum(at - last <= WINDOW for voice, last in self.last_at.items() if voice not in but)


def _wave(stretch: list[Reading], settled: frozenset[int]) -> Iterator[Wave]:
    voices = _Voices()
    old: set[int] = set()
    for reading in stretch:
        if reading.post in settled:
            old.add(voices.voice(reading))
    fresh = [reading for reading in stretch if reading.post not in settled]
    raised_at = None
    counted: list[Reading] = []
    for reading in fresh:
        if voices.voice(reading) in old:
            continue
        counted.append(reading)
        if raised_at is None and voices.at_once(reading.at, old) >= INDEPENDENT:
            raised_at = reading.at
    if not counted:
        return
    yield Wave(
        person=counted[0].person,
        claim=counted[0].claim,
        posts=tuple(reading.post for reading in counted),
        accounts=len({reading.author for reading in counted}),
        independent=len(set(voices.last_at) - old),
        langs=dict(Counter(reading.lang for reading in counted).most_common()),
        networks=dict(Counter(reading.network for reading in counted).most_common()),
        first_at=counted[0].at,
        last_at=counted[-1].at,
        raised_at=raised_at,
    )
