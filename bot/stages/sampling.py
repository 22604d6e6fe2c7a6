"""What watching one more hashtag would bring: counted from what is stored and from a sample, nothing of it kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec

from bot.clock import hour_of
from bot.model import Batch, Post, PostSeen
from bot.store import posts
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist, normalise_tag

FEW = 2
"""A co-tag of fewer posts is not told: it may be one person's own word."""


class Sample(msgspec.Struct, kw_only=True):
    """Posts with a hashtag within `days`, counted.

    `new` are those that the present list would not keep; `other_topic` those of them that name nobody of the registry
    and carry no other hashtag that is watched or has a risk card. `langs` and `co_tags` are of `new`.
    """

    days: float = 0.0
    posts: int = 0
    new: int = 0
    other_topic: int = 0
    langs: Counter[str] = msgspec.field(default_factory=Counter)
    co_tags: Counter[str] = msgspec.field(default_factory=Counter)

    @property
    def new_per_day(self) -> float | None:
        """None for a sample too short to say."""
        return self.new / self.days if self.days > 0 else None

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        told = {tag: n for tag, n in self.co_tags.most_common(20) if n >= FEW}
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return {**plain, "co_tags": told, "new_per_day": self.new_per_day}


class Sampler:
    """Counts posts with `tag` into `sample`, each once.

    `present` is the list as it stands; `known` the normalised hashtags of the topic; `names` tells whether a text
    names somebody of the registry.
    """

    def __init__(
        self, tag: str, present: Watchlist, known: Iterable[str], names: Callable[[Post], bool] | None = None
    ) -> None:
        self.form = normalise_tag(tag)
        self.watchlist = Watchlist([tag])
        self.sample = Sample()
        self._present = present
        self._known = frozenset(known) - {self.form}
        self._names = names or (lambda _: False)
        self._seen: set[str] = set()

    def take(self, post: Post) -> None:
        """Count a post, if it carries the hashtag and was not counted yet."""
        forms = {normalise_tag(tag): tag for tag in post.tags}
        if self.form not in forms or post.uri in self._seen:
            return
        self._seen.add(post.uri)
        self.sample.posts += 1
        verdict = self._present.decide(
            post.surface, post.tags, post.langs, author=post.author, searchable=post.indexable is not False
        )
        if verdict.keep:
            return
        self.sample.new += 1
        self.sample.langs[(post.langs[0].split("-")[0].lower() if post.langs else "und")] += 1
        self.sample.co_tags.update(form for form in forms if form != self.form)
        if not self._known & forms.keys() and not self._names(post):
            self.sample.other_topic += 1

    def take_batches(self, batches: Iterable[Batch]) -> None:
        """Count what batches hold; their time is the sample's."""
        first: datetime | None = None
        last: datetime | None = None
        for batch in batches:
            self.take_events(batch)
            if batch.heard:
                first = min(first, batch.heard[0]) if first else batch.heard[0]
                last = max(last, batch.heard[1]) if last else batch.heard[1]
        if first and last:
            self.sample.days += (last - first) / timedelta(days=1)

    def take_events(self, batch: Batch) -> None:
        for event in batch.events:
            if isinstance(event, PostSeen):
                self.take(event.post)


def stored_sample(sampler: Sampler, store: Store, vault: Vault, *, since: datetime, now: datetime) -> Sample:
    """Count the kept posts that carry the hashtag already: they came by other rules, so that none of them is new."""
    with store.read() as conn:
        rows = posts.since(conn, hour_of(since))
    for _, post in posts.unsealed(vault, rows):
        sampler.take(post)
    sampler.sample.days = (now - since) / timedelta(days=1)
    return sampler.sample
