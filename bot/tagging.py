"""Preview of a hashtag: what is stored, captures and the networks themselves, looked at through that hashtag alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import aclosing, suppress
from datetime import timedelta
from pathlib import Path

import msgspec

from bot.app import App, named_by
from bot.clock import Clock
from bot.errors import VigilError
from bot.listeners import LISTENERS
from bot.listeners.base import Listener
from bot.listeners.replay import Replay
from bot.model import Network, Post, PostSeen
from bot.settings import Tag
from bot.stages.sampling import Sample, Sampler, stored_sample
from bot.store import tags
from bot.watchlist import normalise_tag

STORED = "stored"


class Previewed(msgspec.Struct, frozen=True, kw_only=True):
    """What a hashtag would bring, by where it was looked for: "stored", a file's name, or a source's."""

    tag: str
    watched: bool
    samples: dict[str, Sample]


def preview(app: App, tag: str, *, samples: Sequence[Path], live_s: float, days: int) -> Previewed:
    """Count posts with `tag` in the store, in captures, and for `live_s` seconds on the networks."""
    form = normalise_tag(tag)
    if not form:
        raise VigilError(f"{tag!r} is no hashtag")
    now = app.clock()
    linker = app.linker()
    with app.store.read() as conn:
        watched = tags.active(conn)
    present = app.watchlist(app.own_accounts())
    known = {*watched, *app.tag_cards()}
    named = named_by(linker)

    def names(post: Post) -> bool:
        return linker.screen(post.surface) and named(post.surface, post.langs, post.tags)

    def sampler() -> Sampler:
        return Sampler(tag, present, known, names)

    since = now - timedelta(days=min(days, app.settings.retention.text_days))
    found = {STORED: stored_sample(sampler(), app.store, app.vault, since=since, now=now)}
    for path in samples:
        one = sampler()
        one.take_batches(Replay(path, one.watchlist, vault=app.vault))
        found[path.name] = one.sample
    if live_s:
        found |= asyncio.run(_listen(app, tag, sampler, live_s))
    return Previewed(tag=form, watched=form in watched, samples=found)


async def _listen(app: App, tag: str, sampler: Callable[[], Sampler], live_s: float) -> dict[str, Sample]:
    """Hear every source of the settings through this hashtag alone; nothing reaches the store."""
    settings = app.listening()
    only = (Tag(tag=tag, display=tag),)
    servers = tuple(one.model_copy(update={"tags": None, "names": False}) for one in settings.mastodon)
    campaign = settings.campaign.model_copy(update={"tags": only})
    settings = settings.model_copy(update={"campaign": campaign, "mastodon": servers})
    watchlist = sampler().watchlist
    listeners = [
        listener
        for _, factory in LISTENERS
        for listener in factory(settings, app.secrets, watchlist, app.clock, lambda _: None)
    ]
    samplers = {listener.name: sampler() for listener in listeners}
    await asyncio.gather(*(_hear(app.clock, listener, samplers[listener.name], live_s) for listener in listeners))
    return {name: one.sample for name, one in samplers.items()}


async def _hear(clock: Clock, listener: Listener, sampler: Sampler, live_s: float) -> None:
    began = oldest = clock()
    with suppress(TimeoutError):
        async with asyncio.timeout(live_s), aclosing(listener.batches(None)) as batches:
            async for batch in batches:
                sampler.take_events(batch)
                written = [event.post.created_at for event in batch.events if isinstance(event, PostSeen)]
                oldest = min([oldest, *written])
    # A stream gives what is new; a timeline begins with what stands on it.
    since = oldest if listener.network is Network.MASTODON else began
    sampler.sample.days = (clock() - since) / timedelta(days=1)
