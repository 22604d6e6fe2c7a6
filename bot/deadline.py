"""Calls that must not hang: run in threads, each within a deadline, and left behind when they don't answer."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from bot.errors import SourceError

T = TypeVar("T")


def within(seconds: float, jobs: Mapping[str, Callable[[], T]]) -> dict[str, T | Exception]:
    """Run all jobs at once; one that is not done in time is left behind (a name server can hang without a timeout)."""
    done: queue.Queue[tuple[str, T | Exception]] = queue.Queue()

    def work(name: str, job: Callable[[], T]) -> None:
        try:
            done.put((name, job()))
        except Exception as error:
            done.put((name, error))

    for name, job in jobs.items():
        threading.Thread(target=work, args=(name, job), daemon=True).start()
    answers: dict[str, T | Exception] = {name: SourceError(f"no answer within {seconds:.0f} s") for name in jobs}
    deadline = time.monotonic() + seconds
    for _ in jobs:
        try:
            name, answer = done.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            break
        answers[name] = answer
    return answers
