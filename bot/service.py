"""`vigil run`: listeners, linker, scheduler and poster in one process, each on its own, none stopping another.

Whatever blocks (the store, the linker, a poster's network call) runs in a thread. Network calls hold no transaction,
so that a stop may abandon them: what they would have committed is done again, or looked up, at the next start.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from functools import partial
from pathlib import Path

from bot.app import App
from bot.errors import SourceError, VigilError
from bot.listeners import retune
from bot.listeners.base import Backoff, Health, Listener
from bot.log import configure, get_logger
from bot.looking import Looking
from bot.metrics import Metrics
from bot.poster.base import Poster
from bot.stages.collect import Collected, collect
from bot.stages.desk import Step
from bot.stages.link import link
from bot.stages.sealing import open_cursor
from bot.stages.signal import Watch
from bot.store import coverage

log = get_logger(__name__)

LINK_EVERY_S = 2.0
PLAN_EVERY_S = 30.0
PUBLISH_EVERY_S = 5.0
WITHDRAW_EVERY_S = 5.0
THREADS = 32
"""At most so many calls at once, of which each may hang on a network while posts go on being taken in."""
PURGE_EVERY_S = 3600.0
SIGNAL_EVERY_S = 60.0
ALERT_EVERY_S = 60.0
LOOK_EVERY_S = 3.0
PROFILES_EVERY_S = 5.0
RECHECK_EVERY_S = 60.0
BACKFILL_EVERY_S = 60.0
GRACE_S = 5.0
"""How long a stop waits for transactions under way; a network call may take longer and is abandoned."""


class Service:
    """The running service. `health` holds the last word of every source, for `vigil run` to show."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.listeners = app.listeners(self.note)
        self.versions = app.versions()
        self.rules = app.rules(app.own_accounts(), live=True)
        self.looking = Looking(app)
        self.health: dict[str, Health] = {}
        self.began = app.clock()
        self.watch: Watch | None = None
        self.metrics = Metrics()
        self.kept = 0
        self.linked = 0

    def note(self, health: Health) -> None:
        """Take a source's word about itself: log it when it changes, store a problem so that reports can show it."""
        before = self.health.get(health.source)
        self.health[health.source] = health
        self.metrics.watch(health)
        if before and (before.state, before.detail) == (health.state, health.detail):
            return
        tell = log.warning if health.state == "waiting" else log.info
        wait = None if health.retry_s is None else round(health.retry_s, 1)
        tell("source", source=health.source, state=health.state, detail=health.detail, retry_s=wait)
        if health.state == "waiting":
            asyncio.get_running_loop().run_in_executor(None, self._save_problem, health)

    def _save_problem(self, health: Health) -> None:
        network = next(listener.network for listener in self.listeners if listener.name == health.source)
        with self.app.store.write() as conn:
            coverage.save_problem(conn, health.source, network, health.detail, self.app.clock())

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set; returns within GRACE_S of it."""
        tasks = [asyncio.create_task(self._listen(listener), name=listener.name) for listener in self.listeners]
        tasks += [
            asyncio.create_task(self._every(LINK_EVERY_S, "link", self._link)),
            asyncio.create_task(self._every(LOOK_EVERY_S, "watchlist", self._follow_changes)),
            asyncio.create_task(self._every(PROFILES_EVERY_S, "profiles", self._ask_profiles)),
            asyncio.create_task(self._every(RECHECK_EVERY_S, "recheck", self._recheck)),
            asyncio.create_task(self._every(BACKFILL_EVERY_S, "backfill", self._backfill)),
            asyncio.create_task(self._every(BACKFILL_EVERY_S, "reread", self._reread)),
            asyncio.create_task(self._every(PLAN_EVERY_S, "drafts", self._draft)),
            asyncio.create_task(self._every(SIGNAL_EVERY_S, "signal", self._signal)),
            asyncio.create_task(self._every(ALERT_EVERY_S, "alerts", self._alert)),
            asyncio.create_task(self._every(PURGE_EVERY_S, "purge", self._purge)),
            asyncio.create_task(self._every(PURGE_EVERY_S, "own accounts", self._learn_own_accounts)),
        ]
        for poster in await asyncio.to_thread(self.app.publisher.posters):
            # Each account by itself: one network that hangs keeps nothing from being sent, or deleted, elsewhere.
            name = f"{poster.network.value} {poster.account}"
            publish, withdraw = partial(self._publish, poster), partial(self._withdraw, poster)
            tasks.append(asyncio.create_task(self._every(PUBLISH_EVERY_S, f"publish {name}", publish)))
            tasks.append(asyncio.create_task(self._every(WITHDRAW_EVERY_S, f"withdraw {name}", withdraw)))
        await stop.wait()
        log.info("stopping")
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=GRACE_S)
        log.info("stopped", kept=self.kept, linked=self.linked)

    async def _listen(self, listener: Listener) -> None:
        """Commit one source's batches for ever. After any error it goes on from the committed cursor."""
        backoff = Backoff()
        while True:
            try:
                cursor = await asyncio.to_thread(self._cursor, listener.name)
                async with aclosing(listener.batches(cursor)) as batches:
                    async for batch in batches:
                        done: Collected = await asyncio.to_thread(
                            collect, self.app.store, self.app.vault, batch, now=self.app.clock(), rules=self.rules
                        )
                        self.kept += done.added
                        self.metrics.took(batch, done)
                        backoff.reset()
            except asyncio.CancelledError:
                raise
            except Exception as error:
                wait_s = backoff.next_s()
                self._failed(listener.name, error, wait_s)
                await asyncio.sleep(wait_s)

    def _cursor(self, source: str) -> str | None:
        with self.app.store.read() as conn:
            stored = coverage.cursor_of(conn, source)
        return open_cursor(self.app.vault, source, stored)

    async def _every(self, seconds: float, name: str, work: Callable[[], Awaitable[None]]) -> None:
        backoff = Backoff(base_s=seconds, cap_s=max(300.0, seconds))
        while True:
            try:
                await work()
                backoff.reset()
                await asyncio.sleep(seconds)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                wait_s = backoff.next_s()
                self._failed(name, error, wait_s)
                await asyncio.sleep(wait_s)

    def _failed(self, name: str, error: Exception, wait_s: float) -> None:
        """An error the operator can act on is one line; anything else is our own mistake and shows where."""
        if isinstance(error, VigilError):
            log.warning("failed", part=name, problem=str(error), retry_s=round(wait_s))
        else:
            log.error("failed", part=name, problem=repr(error), retry_s=round(wait_s), exc_info=error)

    async def _learn_own_accounts(self) -> None:
        """Once the networks have said who we are, nothing of ours counts any more."""
        before = self.app.own_accounts()
        try:
            await asyncio.to_thread(self.app.learn_own_accounts)
        finally:  # one network may have said so though another could not be asked
            if self.app.own_accounts() != before:
                await self._retune()

    async def _follow_changes(self) -> None:
        """Hashtags or people were changed by a command: go on with the new list, without a restart."""
        if (versions := await asyncio.to_thread(self.app.versions)) != self.versions:
            await self._retune()
            self.versions = versions
            log.info("watchlist", tags=len(self.rules.watched), registry=versions[0], change=versions[1])

    async def _retune(self) -> None:
        own = self.app.own_accounts()
        rules = await asyncio.to_thread(partial(self.app.rules, own, live=True))
        watchlist = await asyncio.to_thread(self.app.watchlist, own)
        # The rules first: a post kept for a new hashtag must not be stored without it.
        self.rules = rules
        retune(self.listeners, self.app.listening(), watchlist)

    async def _link(self) -> None:
        self.linked += await asyncio.to_thread(lambda: link(self.app.store, self.app.vault, self.app.linker()))

    async def _draft(self) -> None:
        for draft in await asyncio.to_thread(self.app.editor.draft_ahead):
            log.info("drafted", draft=draft, do=f"read it: vigil draft show {draft}")

    async def _publish(self, poster: Poster) -> None:
        self._tell("publish", await asyncio.to_thread(self.app.publisher.publish_on, poster))

    async def _withdraw(self, poster: Poster) -> None:
        self._tell("withdraw", await asyncio.to_thread(self.app.publisher.withdraw_on, poster))

    def _tell(self, what: str, steps: Iterable[Step]) -> None:
        for step in steps:
            tell = log.warning if step.trouble else log.info
            tell(what, network=step.network, summary=step.summary, post=step.ordinal, state=step.state)

    async def _signal(self) -> None:
        app = self.app
        if self.watch is None:
            # Seconds of work: the languages' expressions are compiled while the listeners already listen.
            self.watch = await asyncio.to_thread(app.watch)
        watch = self.watch
        for raised in await asyncio.to_thread(lambda: watch.look(app.store, app.vault, now=app.clock())):
            claim, count = raised.wave.claim.value, raised.wave.independent
            do = f"read it: vigil review show {raised.review}"
            log.warning("review", review=raised.review, claim=claim, independent=count, do=do)

    async def _alert(self) -> None:
        sources = {listener.name: self.began for listener in self.listeners}
        for tried in await asyncio.to_thread(self.app.staff.tell, sources):
            if tried.problem:
                log.warning("alert", message=tried.message, channel=tried.channel, problem=tried.problem)
            else:
                log.info("alert", message=tried.message, channel=tried.channel)

    async def _ask_profiles(self) -> None:
        done = await asyncio.to_thread(self.looking.ask_profiles)
        if done is not None and (done.gone or done.expired):
            log.info("profiles", read=done.read, opted_out=done.gone, unread_for_a_day=done.expired)
        if done is not None and done.problem:
            raise SourceError(done.problem)

    async def _recheck(self) -> None:
        done = await asyncio.to_thread(self.looking.recheck)
        if done.checked or done.skipped:
            log.info("rechecked", posts=done.checked, gone=done.gone, skipped=done.skipped, left=done.left)
        if done.problems:
            raise SourceError(done.problems[0])

    async def _backfill(self) -> None:
        done = await asyncio.to_thread(self.looking.backfill)
        if done is not None:
            start, end = f"{done.gap.start:%Y-%m-%d %H:%M:%S}", f"{done.gap.end:%Y-%m-%d %H:%M:%S}"
            log.info("searched", source=done.gap.source, start=start, end=end, found=done.found, added=done.added)

    async def _reread(self) -> None:
        done = await asyncio.to_thread(self.looking.reread)
        if done.authors:
            log.info("reread", authors=done.authors, added=done.added, edited=done.edited)

    async def _purge(self) -> None:
        done = await asyncio.to_thread(self.app.purge)
        if done.posts or done.keys:
            log.info("purged", posts=done.posts, tombstones=done.tombstones, keys=len(done.keys))


def serve(directory: Path, *, json_log: bool, metrics: int | None = None) -> None:
    """Run until SIGTERM or SIGINT; then end the process, whatever a network call does. `metrics` is a port."""
    app = App.open(directory)
    configure(form="json" if json_log else None, secrets=app.secrets.values())
    loop = asyncio.new_event_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=THREADS))
    service = Service(app)
    if metrics is not None:
        service.metrics.serve(metrics)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    loop.run_until_complete(service.run(stop))
    app.close()
    sys.stdout.flush()
    sys.stderr.flush()
    # A thread may still wait for a network. It holds no transaction, so the process need not wait for it.
    os._exit(0)
