"""Signal: what linked posts claim about people becomes waves, and a wave of independent accounts becomes one review.

Run every minute. Nothing here asserts anything: a review asks a moderator to look, and lets now sentences rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.clock import aware
from bot.errors import Conflict
from bot.model import Post, Status
from bot.registry import PersonFacts
from bot.signals import WINDOW, Claim, Lexicon, Named, Reading, Wave, claims_in, find_waves, wording
from bot.store import links, people, posts, reviews
from bot.store.reviews import CONFIRMED, DISMISSED, HOLD, OPEN, Item
from bot.store.session import Store
from bot.vault import Vault
from nlp.types import Mention, Outcome

BACK = timedelta(days=7)
"""How far back posts are read: after a downtime a wave that was missed is raised all the same."""
QUIET = timedelta(days=7)
"""For so long after a review was decided, more posts of the same claim are the same story."""
BATCH = 500
FREE = frozenset({Status.RELEASED, Status.RELEASED_EXILED})
"""Statuses beside which a release is no news."""


class Raised(msgspec.Struct, frozen=True):
    """A review that was opened now."""

    review: int
    wave: Wave


class Watch:
    """Keeps what was read of each post, without its text, so that each minute reads only what is new."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self.lexicons = lexicons
        self._read: dict[tuple[int, int, str], tuple[Reading, ...]] = {}

    def look(self, store: Store, vault: Vault, *, now: datetime) -> list[Raised]:
        """Read what is new, and raise every wave that has enough independent accounts; gives the new reviews."""
        readings = self._readings(store, vault, now)
        with store.read() as conn:
            facts = people.load_facts(conn)
            known = [item for item in reviews.reviews(conn, since=now - BACK - QUIET) if item.claim != HOLD]
        settled = frozenset(post for item in known if item.state != OPEN for post in item.posts)
        waves = [wave for wave in find_waves(readings, settled=settled) if not _already_said(wave, facts)]
        raised: list[Raised] = []
        for wave in waves:
            joins = _open_review(wave, known)
            if joins is None and (wave.raised_at is None or _decided_lately(wave, known)):
                continue
            if joins is not None and set(wave.posts) <= set(joins.posts):
                continue
            try:
                with store.write() as conn:
                    review = reviews.raise_wave(conn, wave, at=now, joins=joins.id if joins else None)
            except Conflict:
                continue  # decided a moment ago: what is new is looked at again in a minute
            if joins is None:
                raised.append(Raised(review, wave))
        return raised

    def _readings(self, store: Store, vault: Vault, now: datetime) -> list[Reading]:
        with store.read() as conn:
            present = links.naming_somebody(conn, since=now - BACK)
        self._read = {key: self._read[key] for key in present if key in self._read}
        missing = [key for key in present if key not in self._read]
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            with store.read() as conn:
                rows = links.with_mentions(conn, [post for post, _, _ in batch])
            found = dict(_read(vault, rows, self.lexicons, now))
            for key in batch:
                self._read[key] = found.get(key[0], ())
        return [reading for readings in self._read.values() for reading in readings]


def texts(store: Store, vault: Vault, rows: Sequence[int]) -> list[str]:
    """The texts of stored posts, for a moderator to read; addresses and accounts stay sealed."""
    with store.read() as conn:
        found = links.with_mentions(conn, rows)
    surfaces = (post.surface for _, post in posts.unsealed(vault, found))
    return ["".join(char for char in text if char == "\n" or char.isprintable()) for text in surfaces]


def _read(
    vault: Vault, rows: Sequence[links.Linkable], lexicons: Sequence[Lexicon], now: datetime
) -> Iterator[tuple[int, tuple[Reading, ...]]]:
    by_id = {row.id: row for row in rows}
    for stored, post in posts.unsealed(vault, rows):
        row = by_id[stored.id]
        mentions = links.unsealed_mentions(vault, row)
        # A time in the future is the author's clock or a trick; it counts when it arrived.
        at = min(aware(post.edited_at or post.created_at), now)
        named = [Named(m.start, m.end, m.person if m.outcome is Outcome.LINK else None) for m in mentions]
        claims = claims_in(post.surface, named, at=at.date(), lexicons=lexicons)
        pieces = wording(_unnamed(post, mentions)) if claims else frozenset[int]()
        yield (
            row.id,
            tuple(
                Reading(
                    post=row.id,
                    origin=row.origin_key,
                    author=row.author_key,
                    at=at,
                    person=person,
                    claim=claim,
                    lang=lang,
                    network=row.network,
                    wording=pieces,
                )
                for person, told in claims.items()
                for claim, lang in told.items()
            ),
        )


def _unnamed(post: Post, mentions: Sequence[Mention]) -> str:
    """The text without the names: everybody writes those the same way."""
    text, done = "", 0
    for mention in sorted(mentions, key=lambda m: m.start):
        text += post.surface[done : max(done, mention.start)]
        done = max(done, mention.end)
    return text + post.surface[done:]


def _already_said(wave: Wave, facts: Mapping[str, PersonFacts]) -> bool:
    """Whether the registry says it too, or says what makes it impossible; also of people whom it does not know."""
    person = facts.get(wave.person)
    latest = person.latest if person is not None else None
    if latest is None or latest.status is Status.DIED:
        return True
    return wave.claim is Claim.RELEASE and latest.status in FREE


def _same(wave: Wave, item: Item) -> bool:
    return (item.person, item.claim) == (wave.person, wave.claim.value)


def _open_review(wave: Wave, known: Sequence[Item]) -> Item | None:
    """The open review that a wave goes on with."""
    for item in known:
        together = wave.first_at <= item.last_at + WINDOW and wave.last_at >= item.last_at
        if item.state == OPEN and _same(wave, item) and together:
            return item
    return None


def _decided_lately(wave: Wave, known: Sequence[Item]) -> bool:
    """The story of a decided review goes on. A dismissed one is opened anew once twice as many say it."""
    for item in known:
        if item.decided_at is None or not _same(wave, item) or wave.first_at > item.decided_at + QUIET:
            continue
        if item.state == CONFIRMED:
            return True
        if item.state == DISMISSED and wave.independent < 2 * int(item.counts["independent"]):
            return True
    return False
