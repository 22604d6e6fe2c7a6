"""What a stream has told and nobody has taken in yet."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bot.listeners.mastodon_stream import Told

WAITING = 5_000
"""So many events of a stream wait for a walk to end; what is more is left to polling."""


class Inbox:
    """Events on their way from a stream to the listener, and the stream's word that it stands."""

    def __init__(self) -> None:
        self._told: asyncio.Queue[Told] = asyncio.Queue(WAITING)
        self._opened = asyncio.Event()

    def put(self, told: Told) -> None:
        with suppress(asyncio.QueueFull):
            self._told.put_nowait(told)

    def open(self) -> None:
        """The stream stands: what passed before is in the timelines."""
        self._opened.set()

    @property
    def opened(self) -> bool:
        """Whether a stream was opened since `close`."""
        return self._opened.is_set()

    def close(self) -> None:
        self._opened.clear()

    @property
    def empty(self) -> bool:
        return self._told.empty()

    def take(self) -> Told:
        """The next event; there must be one."""
        return self._told.get_nowait()

    async def wait(self, wait_s: float, *, opened: bool) -> Told | None:
        """The next event within `wait_s`, if any; with `opened` a stream that opens ends the waiting too."""
        told = asyncio.ensure_future(self._told.get())
        waited = {told, *([asyncio.ensure_future(self._opened.wait())] if opened else [])}
        try:
            await asyncio.wait(waited, timeout=wait_s, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waited:
                one.cancel()
        return told.result() if told.done() and not told.cancelled() else None
