"""`python -m tests.faults.runner DIR`: the listening half of `vigil run`, which starts in a second and is killed.

Its clock goes wrong by the seconds that DIR/clock holds at the moment; everything is done with less patience.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import App
from bot.clock import utc_now
from bot.listeners.base import Backoff
from bot.listeners.mastodon import MastodonListener
from bot.listeners.stream import StreamListener
from bot.service import Service


async def main(directory: Path) -> None:
    def clock() -> datetime:
        try:
            wrong_s = float((directory / "clock").read_text() or 0)
        except FileNotFoundError:
            wrong_s = 0.0
        return utc_now() + timedelta(seconds=wrong_s)

    service = Service(App.open(directory, clock=clock))
    for listener in service.listeners:
        if isinstance(listener, MastodonListener):
            listener._poll_s, listener._backoff = 0.2, Backoff(base_s=0.1, cap_s=1.0)
        elif isinstance(listener, StreamListener):
            listener._stall_s = 2.0
    await asyncio.gather(*(service._listen(listener) for listener in service.listeners))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
