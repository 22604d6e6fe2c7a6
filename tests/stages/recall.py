"""A thread for a real PDS and for Mastodon, taken back or corrected at any moment of its sending.

The word comes between any two steps while the publisher goes on, after its death before or after any commit, and after
any request whose answer was lost. Within a minute nobody may read what was taken back, nor ever after. Or the word
comes when all stands, and the fault strikes while it is carried out.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import httpx
from sqlalchemy import Connection

from bot.model import Network, Role, State
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.mastodon import MastodonPoster
from bot.poster.xrpc import Account as Login
from bot.stages import withdraw
from bot.stages.publish import publish_due
from bot.stages.withdraw import withdraw_due
from bot.store import audit, outbox, summaries, users
from bot.store.logins import Logins
from bot.store.session import Store
from bot.vault import Vault
from tests.fake_mastodon import FakeMastodon
from tests.pds.faulty import Faulty
from tests.pds.fixture import POST, Account
from tests.stages.test_publish import BLUESKY, MASTODON, Clock, DyingStore, Killed, a_summary, approved, desk_of

Word = Literal["retract", "correct"]
WORDS: tuple[Word, ...] = ("retract", "correct")
AT_COMMITS = ("meanwhile", "before the commit", "after the commit")
AT_REQUESTS = ("Mastodon: lost after", "Bluesky: cut after")
AFTER = (*AT_COMMITS[1:], *(f"Mastodon: {kind}" for kind in ("lost before", "lost after", "500", "429", "garbage")))
"""What may strike while the word is carried out; what may strike Bluesky then is in tests/stages/ordeal.py."""
RIGHT = "Мы памыліліся: гэта было ў 2012 годзе."
PATIENCE_S = 5.0
LOOK_S, MINUTE_S = 5.0, 60.0
"""How often `vigil run` looks, and how long what is wrong may stand after the word."""
ENDS = {State.RETRACTED, State.CORRECTED, State.PUBLISHED}


@dataclass(frozen=True)
class Moment:
    """When something happens: at the n-th commit or request, counted from 0."""

    kind: str
    nth: int


class SpokenStore(DyingStore):
    """A store at whose n-th write, just after the commit, somebody gives the word."""

    word: tuple[int, Callable[[], None]] | None = None

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with super().write() as conn:
            yield conn
        if self.word and self.writes == self.word[0]:
            give, self.word = self.word[1], None
            give()


class Recall:
    """Threads on one account behind a proxy and on one fake server, each in a fresh store. `cases` counts them."""

    def __init__(self, folder: Path, account: Account, proxy: Faulty, server: FakeMastodon, vault: Vault) -> None:
        self.folder, self.account, self.proxy, self.server, self.vault = folder, account, proxy, server, vault
        self.cases = self.stood = self.open = 0
        """Cases; those in which something stood at the word; those in which a post's fate was unknown then."""
        self.reached: set[Network] = set()
        """Where something was tried to be sent before the last word: there a correction goes, and nowhere else."""
        self._empty = folder / "empty.db"
        Store.open(f"sqlite:///{self._empty}", create=True).close()

    def every(self) -> list[Moment]:
        """Every moment at which the word may come, as a calm sending has them."""
        store, clock, _ = self._begin()
        self._round(store, clock)
        asked = zip(AT_REQUESTS, (len(self.server.calls), self.proxy.count), strict=True)
        counts = {**dict.fromkeys(AT_COMMITS, store.writes), **dict(asked)}
        store.close()
        return [Moment(kind, nth) for kind, count in counts.items() for nth in range(count)]

    def after(self, word: Word) -> list[Moment]:
        """Every fault that may strike the first look after the word."""
        store, clock, wrong = self._begin()
        self._round(store, clock)
        self._give(word, store, clock, wrong)
        self._arm(store)
        self._round(store, clock)
        counts = {kind: store.writes if kind in AT_COMMITS else len(self.server.calls) for kind in AFTER}
        store.close()
        return [Moment(kind, nth) for kind, count in counts.items() for nth in range(count)]

    def act(self, word: Word, moment: Moment | None, then: Moment | None = None) -> None:
        """Send, give the word at that moment (None: when all stands), and check what may be read after it.

        `then` strikes the first look after the word. What waits after a fault of a network may take its time; so may a
        correction whose sender died, which is looked for when its lease is over. AssertionError names the case.
        """
        case = f"{word}: {moment}, {then}"
        store, clock, wrong = self._begin()
        made: list[int] = []

        def give() -> None:
            made.extend(self._give(word, store, clock, wrong))

        try:
            self._interrupted(store, clock, moment, give)
            if not made:
                give()
            if made == [0]:
                return  # nothing was sent yet, so there is nothing to correct
            self.cases += 1
            self._arm(store)
            if then is not None:
                self._interrupted(store, clock, then, lambda: None)
            self._go_on(store, clock, seconds=MINUTE_S, every=LOOK_S)
            if then is None or (word == "retract" and then.kind in AT_COMMITS):
                self._check(word, store, wrong, case)
            self._go_on(store, clock, seconds=3 * 5400, every=5400)
            self._check(word, store, wrong, case)
            self._check_end(store, wrong, made, case)
        finally:
            store.close()

    def _begin(self) -> tuple[SpokenStore, Clock, int]:
        """Nothing stands; a thread is approved for both networks."""
        for collection in (POST, GATE):
            for record in self.account.records(collection):
                self.account.delete(record["uri"])
        self.server.statuses.clear()
        self.server.keys.clear()
        self.server.strike_at.clear()
        for old in self.folder.glob("case.db*"):
            old.unlink()
        shutil.copy(self._empty, self.folder / "case.db")
        store, clock = SpokenStore.open(f"sqlite:///{self.folder / 'case.db'}"), Clock(self.server)
        clock.forward()
        wrong = approved(store, a_summary())
        with store.write() as conn:
            users.add_user(conn, "owl", Role.MODERATOR, at=clock(), actor="heron")
        self._arm(store)
        return store, clock, wrong

    def _arm(self, store: SpokenStore, faults: dict[int, str] | None = None) -> None:
        """Count from nought again."""
        self.proxy.arm(faults or {})
        self.server.calls.clear()
        store.writes = 0

    def _interrupted(self, store: SpokenStore, clock: Clock, moment: Moment | None, give: Callable[[], None]) -> None:
        """Work until the moment; `meanwhile` the word is given and the work goes on."""
        if moment is None:
            pass
        elif moment.kind == "meanwhile":
            store.word = moment.nth + 1, give
        elif moment.kind in AT_COMMITS:
            store.fatal = moment.nth + 1, moment.kind
        elif moment.kind.startswith("Mastodon: "):
            self.server.strike_at = {moment.nth: moment.kind.removeprefix("Mastodon: ")}
        else:
            self._arm(store, {moment.nth: moment.kind.removeprefix("Bluesky: ")})
        try:
            self._round(store, clock)
        except Killed:
            pass
        else:
            assert not store.fatal, f"{moment} did not strike"
        store.fatal = store.word = None
        self.server.strike_at.clear()

    def _give(self, word: Word, store: Store, clock: Clock, wrong: int) -> list[int]:
        """Retract, or draft a correction and approve it by another person. Gives the correction, 0 for none."""
        with store.read() as conn:
            posts = outbox.of_summary(conn, wrong)
            sent = summaries.attempted(conn, wrong)
        self.reached = {post.network for post in posts if post.attempts}
        self.stood += any(post.state is State.PUBLISHED for post in posts)
        self.open += any(post.state in (State.SENDING, State.UNCONFIRMED) for post in posts)
        if word == "retract":
            with store.write() as conn:
                withdraw.retract(conn, wrong, user="rook", at=clock(), reason="a wrong date")
            return [wrong]
        if not sent:
            return [0]
        text = a_summary("correction:1", [RIGHT], kind="correction")
        more: dict[str, Any] = {"due_at": clock(), "registry_version": 1, "at": clock(), "actor": "rook"}
        with store.write() as conn:
            fix = summaries.save_draft(conn, text, networks=(MASTODON, BLUESKY), corrects=wrong, **more)
        with store.write() as conn:
            withdraw.approve(conn, fix, user="owl", at=clock(), delay=timedelta(hours=12))
        return [wrong, fix]

    def _go_on(self, store: SpokenStore, clock: Clock, *, seconds: float, every: float) -> None:
        """Look again and again, as `vigil run` does, each time in a new process."""
        for _ in range(int(seconds / every)):
            clock.forward(seconds=every)
            self._round(store, clock)

    def _round(self, store: Store, clock: Clock) -> None:
        with httpx.Client(timeout=PATIENCE_S, verify=False) as client:
            keeper = Logins(store, self.vault, clock)
            login = Login(self.proxy.url, self.account.handle, self.account.password, keeper, client=client)
            poster = MastodonPoster("fake", self.server.url, "token", "public", sleep=lambda _: None)
            desk = desk_of(poster, BlueskyPoster(login), clock=clock)
            for step in (*withdraw_due(store, desk), *publish_due(store, desk)):
                assert step.state is not State.REFUSED, step

    def _check(self, word: Word, store: Store, wrong: int, case: str) -> None:
        """Nothing of what was wrong stands, or was sent since; where it may have been read, its correction stands."""
        with store.read() as conn:
            keys = {post.key for post in outbox.of_summary(conn, wrong)}
        said = {
            one: [f"{RIGHT}\n\n#FreeViasna"] if word == "correct" and one in self.reached else [] for one in Network
        }
        texts = said[BLUESKY]
        assert [record["value"]["text"] for record in self.account.records()] == texts, (case, "Bluesky")
        assert len(self.account.records(GATE)) == len(texts), (case, "thread gates")
        texts = said[MASTODON]
        assert [status.text for status in self.server.statuses] == texts, (case, "Mastodon")
        put = {key for method, key in self.proxy.passed if method.endswith("putRecord")}
        assert not keys & put, (case, "a key that was taken back was sent again")
        created = self.server.calls.count("POST /api/v1/statuses")
        assert created <= len(texts), (case, created, "posts on Mastodon after the word")

    def _check_end(self, store: Store, wrong: int, made: list[int], case: str) -> None:
        with store.read() as conn:
            left = {post.state for post in outbox.of_summary(conn, wrong)}
            assert left <= {State.RETRACTED, State.CORRECTED}, (case, left)
            assert {summaries.load(conn, id_).state for id_ in made} <= ENDS, case
            assert audit.broken(conn) is None, case
