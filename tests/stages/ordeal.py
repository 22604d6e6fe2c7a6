"""One thing to publish or to take back on a real PDS, with one fault: what may stand after each round, and at the end.

A scenario is acted out once for each request and each fault of `tests.pds.faulty`, for a death just before and just
after each request, and for a death before and after each commit.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import httpx

from bot.model import Network, Role, State
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.xrpc import Account as Login
from bot.stages import withdraw
from bot.stages.desk import Desk
from bot.stages.publish import publish_due
from bot.stages.withdraw import withdraw_due
from bot.store import audit, outbox, summaries, users
from bot.store.logins import Logins
from bot.store.session import Store
from bot.vault import Vault
from tests.pds.faulty import FAULTS, Faulty
from tests.pds.fixture import Account
from tests.stages.test_publish import TEXTS, Clock, DyingStore, Killed, a_summary, approved, desk_of

BLUESKY = (Network.BLUESKY,)
WRONG = "Мы памыліліся: гэта было ў 2012 годзе."
SCENARIOS = ("single", "thread", "retraction", "correction")
DEATHS = ("killed before", "killed after")
COMMITS = ("before the commit", "after the commit")
PATIENCE_S = 0.7
"""How long the poster waits for an answer here; longer than the PDS takes."""
ROUNDS = 8
MAY_STAND = {State.SENDING, State.UNCONFIRMED, State.PUBLISHED, State.WITHDRAWING}
"""What the outbox may say of a post that stands: nobody is told that it was not sent."""

ENDS = {State.PUBLISHED, State.RETRACTED, State.CORRECTED}


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th request or, for the kinds in COMMITS, at the n-th commit; counted from 0."""

    kind: str
    nth: int
    then: str | None = None
    """What happens to the first request of the next round as well."""


class Ordeal:
    """Scenarios on one account behind a faulty proxy, each in a fresh store."""

    def __init__(self, folder: Path, account: Account, proxy: Faulty, vault: Vault) -> None:
        self.folder, self.account, self.proxy, self.vault = folder, account, proxy, vault
        self.cases = 0
        self.requests = self.commits = 0
        """Of the first round of the last case."""
        self.unconfirmed = 0
        """Cases in which a post was left open (unconfirmed, in a lease, still to go) before it was settled."""
        self._standing: set[str] = set()
        """Of what is to go, what stood after the last round."""
        self._empty = folder / "empty.db"
        Store.open(f"sqlite:///{self._empty}", create=True).close()

    def every(self, scenario: str) -> list[Fault]:
        """Every fault and death at every request, and a death at every commit, of a calm run of the scenario."""
        self.act(scenario, None)
        at_requests = [Fault(kind, nth) for nth in range(self.requests) for kind in (*FAULTS, *DEATHS)]
        return [*at_requests, *(Fault(kind, nth) for nth in range(self.commits) for kind in COMMITS)]

    def act(self, scenario: str, fault: Fault | None) -> None:
        """Act a scenario out and check it; AssertionError names the case."""
        self.cases += 1
        case = f"{scenario}: {fault}"
        self._clear()
        path = self.folder / "case.db"
        for old in self.folder.glob("case.db*"):
            old.unlink()
        shutil.copy(self._empty, path)
        store, clock = DyingStore.open(f"sqlite:///{path}"), Clock()
        try:
            self.proxy.arm({})
            ids, before = self._begin(scenario, store, clock)
            self._standing = {record["uri"].rsplit("/", 1)[1] for record in self.account.records()}
            self._first_round(store, clock, fault)
            unsettled = self._check_round(store, ids, before, case)
            for number in range(ROUNDS):
                self.proxy.arm({0: fault.then} if number == 0 and fault and fault.then else {})
                clock.forward(hours=1.5)
                self._round(store, clock, None)
                if not self._check_round(store, ids, before, case) and number and self._ended(store, ids):
                    break
            self._check_end(scenario, store, ids, case)
            self.unconfirmed += unsettled
        finally:
            self.proxy.calm()
            store.close()

    def _begin(self, scenario: str, store: DyingStore, clock: Clock) -> tuple[list[int], int]:
        """Approve what the scenario sends or takes back; gives its summaries, and how many of them are to go."""
        first = approved(store, a_summary("one", TEXTS[:1] if scenario == "single" else TEXTS), networks=BLUESKY)
        if scenario in ("single", "thread"):
            return [first], 0
        self._round(store, clock, None)
        assert len(self.account.records()) == 3
        if scenario == "retraction":
            with store.write() as conn:
                assert withdraw.retract(conn, first, user="rook", at=clock(), reason="a wrong date")
            return [first], 1
        with store.write() as conn:
            users.add_user(conn, "owl", Role.MODERATOR, at=clock(), actor="heron")
            text = a_summary("correction:1", [WRONG], kind="correction")
            more: dict[str, Any] = {"due_at": clock(), "registry_version": 1, "at": clock(), "actor": "rook"}
            fix = summaries.save_draft(conn, text, networks=BLUESKY, corrects=first, **more)
        with store.write() as conn:
            withdraw.approve(conn, fix, user="owl", at=clock(), delay=timedelta(hours=12))
        with store.write() as conn:  # what stood signed in: the fault may strike the sign-in as well
            conn.exec_driver_sql("delete from note where key like 'login:%'")
        return [first, fix], 1

    def _first_round(self, store: DyingStore, clock: Clock, fault: Fault | None) -> None:
        struck = fault is not None and fault.kind in FAULTS
        self.proxy.arm({fault.nth: fault.kind} if fault and struck else {})
        store.writes = 0
        store.fatal = (fault.nth + 1, fault.kind) if fault and fault.kind in COMMITS else None
        try:
            self._round(store, clock, fault if fault and fault.kind in DEATHS else None)
        except Killed:
            pass
        else:
            assert fault is None or struck, f"{fault} did not strike"
        if fault and struck:
            assert self.proxy.hit, f"{fault} did not strike"
        store.fatal = None
        self.requests, self.commits = self.proxy.count, store.writes

    def _round(self, store: Store, clock: Clock, death: Fault | None) -> None:
        """What `vigil publish` does, in a new process: a new client, and the session that the last one kept."""
        asked = iter(range(1000))
        answered = iter(range(1000))

        def request(_: httpx.Request) -> None:
            if death and death.kind == "killed before" and next(asked) == death.nth:
                raise Killed

        def response(_: httpx.Response) -> None:
            if death and death.kind == "killed after" and next(answered) == death.nth:
                raise Killed

        # No certificates are read: that takes longer than the round.
        hooks: dict[str, list[Any]] = {"request": [request], "response": [response]}
        with httpx.Client(timeout=PATIENCE_S, verify=False, event_hooks=hooks) as client:
            keeper = Logins(store, self.vault, clock)
            login = Login(self.proxy.url, self.account.handle, self.account.password, keeper, client=client)
            desk: Desk = desk_of(BlueskyPoster(login), clock=clock)
            for step in [*withdraw_due(store, desk), *publish_due(store, desk)]:
                assert step.state is not State.REFUSED, step

    def _check_round(self, store: Store, ids: list[int], going: int, case: str) -> bool:
        """What stands is what the outbox says or leaves open, in order. Gives whether anything is open."""
        found = {record["uri"].rsplit("/", 1)[1]: record for record in self.account.records()}
        with store.read() as conn:
            posts = [post for id_ in ids for post in outbox.of_summary(conn, id_)]
        assert set(found) <= {post.key for post in posts}, (case, "a post under a key that nobody allocated")
        for post in posts:
            if post.key in found:
                assert post.state in MAY_STAND, (case, post.ordinal, post.state)
            else:
                assert post.state is not State.PUBLISHED, (case, post.ordinal, "said to stand and does not")
        for id_ in ids[going:]:  # a thread that goes may have holes: less of what is wrong, rather than an order
            standing = [post.ordinal for post in posts if post.summary_id == id_ and post.key in found]
            assert standing == list(range(len(standing))), (case, standing, "a thread with a hole")
        gone = {post.key for post in posts if post.summary_id in ids[:going]}
        assert gone & found.keys() <= self._standing, (case, "what had gone came back")
        self._standing = gone & found.keys()
        put = {key for method, key in self.proxy.passed if method.endswith("putRecord")}
        assert not gone & put, (case, "a key that was taken back was sent again")
        return any(post.state in (State.UNCONFIRMED, State.SENDING, State.WITHDRAWING) for post in posts)

    def _ended(self, store: Store, ids: list[int]) -> bool:
        with store.read() as conn:
            return {summaries.load(conn, id_).state for id_ in ids} <= ENDS

    def _check_end(self, scenario: str, store: Store, ids: list[int], case: str) -> None:
        records = self.account.records()
        gates = self.account.records(GATE)
        texts = {"single": TEXTS[:1], "thread": TEXTS, "retraction": [], "correction": [WRONG]}[scenario]
        expected = [*texts[:-1], f"{texts[-1]}\n\n#FreeViasna"] if texts else []
        assert [record["value"]["text"] for record in records] == expected, case
        assert [gate["value"]["post"] for gate in gates] == [record["uri"] for record in records[:1]], case
        for number, record in enumerate(records):
            assert ("embed" in record["value"]) == (number == 0), case
            if number:
                reply = {"root": records[0], "parent": records[number - 1]}
                linked = {name: {key: post[key] for key in ("uri", "cid")} for name, post in reply.items()}
                assert record["value"]["reply"] == linked, case
        after = {"retraction": [State.RETRACTED], "correction": [State.CORRECTED, State.PUBLISHED]}
        with store.read() as conn:
            states = [summaries.load(conn, id_).state for id_ in ids]
            assert audit.broken(conn) is None, case
        assert states == after.get(scenario, [State.PUBLISHED]), (case, states)

    def _clear(self) -> None:
        for collection in ("app.bsky.feed.post", GATE):
            for record in self.account.records(collection):
                self.account.delete(record["uri"])


def doubled(faults: list[Fault], chance: Random) -> list[Fault]:
    """Each of them followed by a second one."""
    return [Fault(fault.kind, fault.nth, chance.choice(FAULTS)) for fault in faults]
