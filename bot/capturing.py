"""`vigil capture`: record a source for a while, beside the store and without touching it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing, suppress
from pathlib import Path

from bot.app import App
from bot.clock import week_of
from bot.errors import VigilError
from bot.listeners.base import Health
from bot.listeners.recording import Recording
from bot.listeners.sealed import PlainSink, SealedSink


def capture(
    app: App,
    source: str,
    path: Path,
    *,
    seconds: float,
    plain: bool,
    everything: bool,
    tell: Callable[[str], None] = lambda _: None,
) -> int:
    """Record `source` into a new file for so many seconds; gives the number of lines."""

    def health(said: Health) -> None:
        tell(f"{said.state}: {said.detail}" if said.detail else said.state)

    watchlist = app.watchlist(app.own_accounts())
    sink = PlainSink(path) if plain else SealedSink(path, app.vault, week_of(app.clock()))
    try:
        recording = Recording(
            source,
            sink,
            app.listening(),
            app.secrets,
            watchlist,
            clock=app.clock,
            health=health,
            everything=everything,
        )
    except VigilError:
        sink.close()
        path.unlink()
        raise
    try:
        asyncio.run(_listen(recording, seconds, tell))
    finally:
        sink.close()
    return recording.lines


async def _listen(recording: Recording, seconds: float, tell: Callable[[str], None]) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds), aclosing(recording.listener.batches(None)) as batches:
            async for batch in batches:
                for gap in batch.gaps:
                    recording.gap(gap)
                tell(f"{recording.lines:,} lines")
