"""`python -m tests.faults.runner DIR`: the listening half of `vigil run`, which starts in a second and is killed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.app import App
from bot.service import Service


async def main(directory: Path) -> None:
    service = Service(App.open(directory))
    await asyncio.gather(*(service._listen(listener) for listener in service.listeners))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
