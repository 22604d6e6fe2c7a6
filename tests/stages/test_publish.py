"""Publishing, with a fault at every step: each summary stands on each network exactly once, in order."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from PIL import Image
from sqlalchemy import Connection

from bot.errors import PublishError, SourceError, Unconfirmed
from bot.model import Card, Fact, Network, Paragraph, Piece, Role, Sentence, State, Summary
from bot.poster.base import MayGo, Outgoing, Poster, Sent, always
from bot.poster.bluesky import BlueskyPoster
from bot.poster.compose import Limits, compose
from bot.poster.mastodon import MastodonPoster
from bot.poster.quota import Allowance
from bot.poster.xrpc import Account as Login
from bot.stages import withdraw
from bot.stages.desk import Desk, Step
from bot.stages.publish import publish_due
from bot.store import audit, outbox, summaries, users
from bot.store.logins import Logins
from bot.store.session import Store
from bot.store.summaries import Draft
from bot.vault import Vault
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.pds.fixture import Account, Pds

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
FACT = Fact(kind="history", person="a-b", field="arrest", value="2015", source="Vyasna", as_of="2021-05-21")
TEXTS = ["Яна напісала верш.", "Ён не вярнуўся 🕯️.", "Іх чакаюць."]
WIDE = Allowance(per_day=100, distance=timedelta(), quiet_start=time(), quiet_end=time(), zone=ZoneInfo("UTC"))
MASTODON, BLUESKY = Network.MASTODON, Network.BLUESKY


class Clock:
    """A clock that the test sets; the fake server follows it."""

    def __init__(self, server: FakeMastodon | None = None) -> None:
        self.now, self.server = MONDAY, server

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)
        if self.server:
            self.server.now = self.now


class Killed(BaseException):
    """The process ends here."""


class DyingStore(Store):
    """A store whose process ends at its n-th write, just before or just after the commit."""

    fatal: tuple[int, str] | None = None
    writes = 0

    @contextmanager
    def write(self) -> Iterator[Connection]:
        self.writes += 1
        hit = self.fatal[1] if self.fatal and self.writes == self.fatal[0] else None
        with super().write() as conn:
            yield conn
            if hit == "before the commit":
                raise Killed
        if hit == "after the commit":
            raise Killed


def a_summary(key: str = "c/name/a-b/1", texts: list[str] = TEXTS, kind: str = "name") -> Summary:
    posts = tuple((Paragraph((Sentence(text, (FACT,)),)),) for text in texts)
    card = Card(title="A", alt="Картка")
    return Summary(key=key, kind=kind, lang="be", campaign="c", posts=posts, tags=("FreeViasna",), card=card)


def fit(summary: Summary, limits: Limits) -> tuple[Piece, ...]:
    return compose(summary, limits, PNG)


def _png() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (32, 18), "navy").save(buffer, "PNG")
    return buffer.getvalue()


PNG = _png()


def desk_of(*posters: Poster, clock: Clock, **changes: object) -> Desk:
    return Desk(
        **{  # type: ignore[arg-type]
            "posters": posters,
            "fit": fit,
            "recheck": lambda conn, draft: None,
            "allowance": WIDE,
            "clock": clock,
            **changes,
        }
    )


def approved(store: Store, summary: Summary, *, due_at: datetime = MONDAY, networks: tuple[Network, ...] = ()) -> int:
    with store.write() as conn:
        if not users.list_users(conn):
            users.add_user(conn, "rook", Role.MODERATOR, at=MONDAY, actor="rook")
            users.add_user(conn, "heron", Role.ADMIN, at=MONDAY, actor="rook")
        made = summaries.save_draft(
            conn,
            summary,
            networks=networks or (MASTODON, BLUESKY),
            due_at=due_at,
            registry_version=1,
            at=due_at - timedelta(hours=20),
            actor="vigil",
        )
        summaries.approve(conn, made, user="rook", at=due_at - timedelta(hours=10), delay=timedelta(hours=12))
    return made


def state_of(store: Store, summary: int) -> State:
    with store.read() as conn:
        return summaries.load(conn, summary).state


def publish(store: Store, desk: Desk) -> list[Step]:
    return list(publish_due(store, desk))


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as fake:
        yield fake


@pytest.fixture
def clock(server: FakeMastodon) -> Clock:
    return Clock(server)


@pytest.fixture
def mastodon(server: FakeMastodon) -> MastodonPoster:
    return MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)


@pytest.fixture
def bluesky(pds: Pds, store: Store, vault: Vault, clock: Clock) -> tuple[Account, BlueskyPoster]:
    account = pds.create_account("publish")
    account.label_bot()
    login = Login(pds.url, account.handle, account.password, Logins(store, vault, clock))
    return account, BlueskyPoster(login)


def stands_once(server: FakeMastodon, texts: list[str] = TEXTS) -> bool:
    """Whether the fake server holds exactly this thread, in order, each post answering the one before."""
    expected = [*texts[:-1], f"{texts[-1]}\n\n#FreeViasna"]
    found = sorted(server.statuses, key=lambda status: status.id)
    parents = [status.params.get("in_reply_to_id") for status in found]
    chain = [None, *(str(status.id) for status in found[:-1])]
    images = [bool(status.params.get("media_ids")) for status in found]
    return [s.text for s in found] == expected and parents == chain and images == [True, *[False] * (len(texts) - 1)]


def test_a_thread_goes_to_both_networks_and_only_once(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster, bluesky: tuple[Account, BlueskyPoster]
) -> None:
    account, poster = bluesky
    made = approved(store, a_summary())
    desk = desk_of(mastodon, poster, clock=clock)
    clock.forward(seconds=-1)
    assert publish(store, desk) == []
    clock.forward(seconds=1)
    steps = publish(store, desk)
    assert [(step.network, step.ordinal, step.state) for step in steps] == [
        (network, ordinal, State.PUBLISHED) for network in (MASTODON, BLUESKY) for ordinal in range(3)
    ]
    assert publish(store, desk) == []
    clock.forward(days=2)
    assert publish(store, desk) == []
    assert state_of(store, made) is State.PUBLISHED
    assert stands_once(server)
    posts = account.records()
    assert [post["uri"] for post in posts] == [step.uri for step in steps if step.network is BLUESKY]
    assert posts[2]["value"]["reply"]["parent"] == {key: posts[1][key] for key in ("uri", "cid")}
    assert posts[2]["value"]["reply"]["root"] == {key: posts[0][key] for key in ("uri", "cid")}
    with store.read() as conn:
        assert audit.broken(conn) is None
        actions = [entry["action"] for entry in audit.entries(conn, 100)]
        assert actions.count("post.published") == actions.count("post.sending") == 6


@pytest.mark.parametrize("moment", ["before the commit", "after the commit"])
def test_killed_at_every_write_the_thread_stands_once(
    tmp_path: Path, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster, moment: str
) -> None:
    """On every write of the run, the tenth and later included, until a run outlives its fault."""
    for nth in itertools.count(1):
        server.statuses.clear()
        server.keys.clear()
        store = DyingStore.open(f"sqlite:///{tmp_path / f'{nth}.db'}", create=True)
        made = approved(store, a_summary(), due_at=clock.now, networks=(MASTODON,))
        store.writes, store.fatal = 0, (nth, moment)
        desk = desk_of(mastodon, clock=clock)
        try:
            publish(store, desk)
            survived = True
        except Killed:
            survived = False
        store.fatal = None
        for _ in range(3):
            clock.forward(hours=2)  # longer than the server remembers an idempotency key
            publish(store, desk)
        assert stands_once(server), nth
        assert state_of(store, made) is State.PUBLISHED, nth
        store.close()
        if survived:
            break
    assert nth > 9  # allocate, give up late ones, and two for each of three posts at least


@pytest.mark.parametrize("kind", ["lost before", "lost after", "500", "429", "garbage"])
def test_with_any_answer_lost_the_thread_stands_once(
    tmp_path: Path, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster, kind: str
) -> None:
    """On every request of the run, and then with the next request lost as well."""
    server.media_polls = 1
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    approved(store, a_summary("calm"), due_at=clock.now, networks=(MASTODON,))
    publish(store, desk_of(mastodon, clock=clock))
    requests = len(server.calls)
    assert requests > 6
    for nth in range(requests):
        server.statuses.clear()
        server.calls.clear()
        poster = MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)
        made = approved(store, a_summary(f"fault {nth}"), due_at=clock.now, networks=(MASTODON,))
        server.strike_at = {nth: kind, nth + 1: "lost before"}
        for _ in range(6):
            publish(store, desk_of(poster, clock=clock))
            clock.forward(hours=1.5)
        assert server.strike_at == {} or max(server.strike_at) >= len(server.calls)
        server.strike_at = {}
        assert stands_once(server), nth
        assert state_of(store, made) is State.PUBLISHED, nth
    store.close()


@pytest.mark.parametrize("dies_at", [0, 1, 2])
def test_on_a_real_pds_a_post_whose_outcome_was_not_committed_is_found_not_doubled(
    tmp_path: Path, pds: Pds, vault: Vault, dies_at: int
) -> None:
    account, clock = pds.create_account("killed"), Clock()
    account.label_bot()
    store = DyingStore.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    sent: list[str] = []

    def count(response: httpx.Response) -> None:
        if (
            response.url.path.endswith("putRecord")
            and b'"collection": "app.bsky.feed.post"' in response.request.content
        ):
            sent.append(response.request.url.path)
            if len(sent) == dies_at + 1:
                raise Killed

    client = httpx.Client(timeout=30, event_hooks={"response": [count]})
    login = Login(pds.url, account.handle, account.password, Logins(store, vault, clock), client=client)
    made = approved(store, a_summary(), networks=(BLUESKY,))
    desk = desk_of(BlueskyPoster(login), clock=clock)
    with pytest.raises(Killed):
        publish(store, desk)
    assert len(account.records()) == dies_at + 1
    assert publish(store, desk) == []  # its lease has not run out: the sender may be alive
    clock.forward(minutes=6)
    steps = publish(store, desk)
    assert [step.state for step in steps] == [State.PUBLISHED] * (3 - dies_at)
    assert state_of(store, made) is State.PUBLISHED
    texts = [record["value"]["text"] for record in account.records()]
    assert texts == [*TEXTS[:2], f"{TEXTS[2]}\n\n#FreeViasna"]
    assert len(account.records("app.bsky.feed.threadgate")) == 1
    store.close()


def test_the_stop_switch_holds_even_in_the_middle_of_a_thread(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    made = approved(store, a_summary(), networks=(MASTODON,))
    desk = desk_of(mastodon, clock=clock)
    steps = publish_due(store, desk)
    assert next(steps).state is State.PUBLISHED
    with store.write() as conn:
        summaries.stop_posting(conn, user="rook", at=clock(), reason="a report of a release")
    assert list(steps) == []
    assert publish(store, desk) == []
    assert len(server.statuses) == 1
    assert state_of(store, made) is State.SENDING
    with store.write() as conn:
        summaries.resume_posting(conn, user="heron", at=clock())
    assert publish(store, replace(desk, halted="limits.toml says stop")) == []
    assert [step.ordinal for step in publish(store, desk)] == [1, 2]
    assert stands_once(server)


@pytest.mark.parametrize("network", [MASTODON, BLUESKY])
@pytest.mark.parametrize("word", ["stop", "retract", "hold", "slow"])
def test_a_word_while_the_image_is_on_the_way_is_in_time(
    store: Store,
    server: FakeMastodon,
    clock: Clock,
    mastodon: MastodonPoster,
    bluesky: tuple[Account, BlueskyPoster],
    network: Network,
    word: str,
) -> None:
    """A server may take a minute over an image: the post itself does not follow it after the word."""
    made = approved(store, a_summary(), networks=(network,))
    poster = mastodon if network is MASTODON else bluesky[1]
    held: list[str] = []

    def give() -> None:
        with store.write() as conn:
            if word == "stop":
                summaries.stop_posting(conn, user="rook", at=clock(), reason="a report of a release")
            elif word == "hold":
                held.append("somebody put the person on hold")
            elif word == "slow":
                clock.forward(minutes=4.5)
            else:
                withdraw.retract(conn, made, user="rook", at=clock(), reason="a wrong date")

    send = poster.send
    poster.send = lambda out, may_go: send(out, lambda: (give(), may_go())[1])  # type: ignore[func-returns-value, method-assign]
    desk = desk_of(poster, clock=clock, recheck=lambda conn, draft: held[0] if held else None)
    assert [step.state for step in publish(store, desk)] == [State.APPROVED]
    assert server.statuses == bluesky[0].records() == []
    assert bool(server.media) == (network is MASTODON)
    poster.send = send  # type: ignore[method-assign]
    clock.forward(hours=1)
    list(withdraw.withdraw_due(store, desk))
    if word != "slow":
        assert not [step for step in publish(store, desk) if step.state is State.PUBLISHED]
    if word != "retract":
        with store.write() as conn:
            summaries.resume_posting(conn, user="heron", at=clock())
        held.clear()
        clock.forward(hours=1)
        assert len(publish(store, desk)) == len(server.statuses) + len(bluesky[0].records()) == 3
    else:
        assert state_of(store, made) is State.RETRACTED


def test_every_check_is_made_again_at_the_moment_of_sending(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    made = approved(store, a_summary(), networks=(MASTODON,))
    # The first post has an image, so it is asked about twice.
    answers: list[str | None] = ["the status has changed", None, None, "the status has changed", None, None]

    def recheck(conn: Connection, draft: Draft) -> str | None:
        assert draft.id == made
        return answers.pop(0)

    desk = desk_of(mastodon, clock=clock, recheck=recheck)
    assert [(step.state, step.detail) for step in publish(store, desk)] == [(State.APPROVED, "the status has changed")]
    assert server.statuses == []
    clock.forward(minutes=16)
    assert [step.state for step in publish(store, desk)] == [State.PUBLISHED, State.APPROVED]
    assert len(server.statuses) == 1
    clock.forward(minutes=16)
    assert len(publish(store, desk)) == 2
    assert (answers, stands_once(server)) == ([], True)


def test_nothing_is_posted_without_the_bot_flag(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    approved(store, a_summary(), networks=(MASTODON,))
    server.bot = False
    desk = desk_of(mastodon, clock=clock)
    (step,) = publish(store, desk)
    assert "automated" in step.detail
    assert not any(call.startswith("POST") for call in server.calls)
    server.bot = True
    clock.forward(minutes=16)
    assert len(publish(store, desk)) == 3


def test_quotas_hold_back_threads_but_no_correction(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    for n in range(3):
        approved(store, a_summary(f"name {n}"), networks=(MASTODON,))
    approved(store, a_summary("correction", ["Выпраўленне."], kind="correction"), networks=(MASTODON,))
    rules = replace(WIDE, per_day=2, distance=timedelta(hours=3), quiet_start=time(20), quiet_end=time(8))
    begun: list[tuple[datetime, str]] = []
    for _ in range(200):
        for step in publish(store, desk_of(mastodon, clock=clock, allowance=rules)):
            if step.state is State.PUBLISHED and step.ordinal == 0:
                begun.append((clock.now, server.statuses[-1].text))
        clock.forward(minutes=15)
    starts = [moment for moment, _ in begun]
    assert starts == [
        MONDAY,
        MONDAY,
        MONDAY + timedelta(hours=3),
        MONDAY + timedelta(days=1, hours=-1),
    ]


def test_after_a_downtime_only_the_newest_is_posted(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    ids = [
        approved(
            store, a_summary(f"name {n}", [f"Дзень {n}."]), due_at=MONDAY + timedelta(days=n), networks=(MASTODON,)
        )
        for n in range(5)
    ]
    clock.forward(days=4, hours=13)
    publish(store, desk_of(mastodon, clock=clock))
    assert [status.text for status in server.statuses] == ["Дзень 4.\n\n#FreeViasna"]
    assert [state_of(store, id_) for id_ in ids] == [State.RETRACTED] * 4 + [State.PUBLISHED]
    clock.forward(days=1)
    assert publish(store, desk_of(mastodon, clock=clock)) == []


def test_a_refused_post_ends_its_thread_and_holds_up_nothing_else(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    bad = approved(store, a_summary("bad", ["Добра.", "Х" * 400, "Не."]), networks=(MASTODON,))
    good = approved(store, a_summary("good"), due_at=MONDAY + timedelta(seconds=1), networks=(MASTODON,))
    clock.forward(seconds=1)
    mastodon.limits()
    server.max_characters = 300
    publish(store, desk_of(mastodon, clock=clock))
    assert (state_of(store, bad), state_of(store, good)) == (State.REFUSED, State.PUBLISHED)
    assert [status.text for status in server.statuses][:1] == ["Добра."]
    assert len(server.statuses) == 4
    with store.read() as conn:
        refused = outbox.of_summary(conn, bad)[1]
    assert "422" in str(refused.problem)


def test_without_accounts_nothing_is_sent_and_nothing_changes(store: Store, clock: Clock) -> None:
    made = approved(store, a_summary())
    assert publish(store, desk_of(clock=clock)) == []
    assert state_of(store, made) is State.APPROVED
    with store.read() as conn:
        assert outbox.of_summary(conn, made) == []


def test_one_network_that_can_not_be_reached_holds_up_no_other(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    class Away(BlueskyPoster):
        """A Bluesky account on a port where nobody listens."""

    class Nothing:
        def load(self, account: str) -> str | None:
            return None

        def save(self, account: str, session: str) -> None:
            raise AssertionError("nobody signed in")

    made = approved(store, a_summary())
    away = Away(Login("http://127.0.0.1:9", "a.test", "x", Nothing()))
    steps = publish(store, desk_of(away, mastodon, clock=clock))
    assert (steps[0].network, steps[0].trouble) == (BLUESKY, True)
    assert stands_once(server)
    assert state_of(store, made) is State.SENDING


def test_a_late_answer_is_recorded_though_the_sender_was_taken_for_dead(
    store: Store, server: FakeMastodon, clock: Clock
) -> None:
    made = approved(store, a_summary(texts=TEXTS[:1]), networks=(MASTODON,))

    class Slow(MastodonPoster):
        after: Callable[[], object] = staticmethod(lambda: None)

        def send(self, out, may_go=always):  # type: ignore[no-untyped-def]
            sent = super().send(out, may_go)
            Slow.after()
            return sent

    poster = Slow("fake", server.url, "token", "public", sleep=lambda _: None)
    other = MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)

    def meanwhile() -> None:
        clock.forward(minutes=6)
        assert [step.state for step in publish(store, desk_of(other, clock=clock))] == [State.PUBLISHED]

    Slow.after = staticmethod(meanwhile)
    publish(store, desk_of(poster, clock=clock))
    assert len(server.statuses) == 1
    assert state_of(store, made) is State.PUBLISHED


def test_what_comes_to_stand_after_it_was_taken_for_gone_goes_again(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    """Its lease is over and it was looked for in vain; then the request that was under way succeeds."""
    made = approved(store, a_summary(texts=TEXTS[:1]), networks=(MASTODON,))
    desk, send = desk_of(mastodon, clock=clock), mastodon.send

    def late(out: Outgoing, may_go: MayGo) -> Sent:
        with store.write() as conn:
            withdraw.retract(conn, made, user="rook", at=clock(), reason="a wrong date")
        clock.forward(minutes=6)
        list(withdraw.withdraw_due(store, desk))
        assert state_of(store, made) is State.RETRACTED
        return send(out)

    mastodon.send = late  # type: ignore[method-assign]
    publish(store, desk)
    assert len(server.statuses) == 1
    list(withdraw.withdraw_due(store, desk))
    assert (server.statuses, state_of(store, made)) == ([], State.RETRACTED)


@pytest.mark.parametrize("again", [SourceError("no connection"), PublishError("the image is refused now")])
def test_what_may_stand_by_an_earlier_attempt_is_deleted_whatever_the_last_one_met(
    store: Store, clock: Clock, bluesky: tuple[Account, BlueskyPoster], again: Exception
) -> None:
    """The post stood, its replies could not be closed, and the next attempt did not get as far."""
    account, poster = bluesky
    made = approved(store, a_summary(texts=TEXTS[:1]), networks=(BLUESKY,))
    desk, send = desk_of(poster, clock=clock), poster.send

    def lost(out: Outgoing, may_go: MayGo) -> Sent:
        send(out)
        account.delete(account.records("app.bsky.feed.threadgate")[0]["uri"])
        raise Unconfirmed("replies to it are not closed yet")

    def fails(out: Outgoing, may_go: MayGo) -> Sent:
        raise again

    for attempt in (lost, fails):
        poster.send = attempt  # type: ignore[method-assign]
        publish(store, desk)
        clock.forward(minutes=5)
    assert len(account.records()) == 1
    assert state_of(store, made) is (State.UNCONFIRMED if isinstance(again, SourceError) else State.REFUSED)
    with store.write() as conn:
        withdraw.retract(conn, made, user="rook", at=clock(), reason="a wrong date")
    clock.forward(minutes=1)
    list(withdraw.withdraw_due(store, desk))
    assert (account.records(), state_of(store, made)) == ([], State.RETRACTED)


def test_a_thread_that_is_being_taken_back_counts_against_the_quota(
    store: Store, server: FakeMastodon, clock: Clock, mastodon: MastodonPoster
) -> None:
    desk = desk_of(mastodon, clock=clock, allowance=replace(WIDE, per_day=1))
    first = approved(store, a_summary("first"), networks=(MASTODON,))
    publish(store, desk)
    with store.write() as conn:
        withdraw.retract(conn, first, user="rook", at=clock(), reason="a wrong date")
    approved(store, a_summary("second"), networks=(MASTODON,))
    assert [step.state for step in publish(store, desk)] == [State.APPROVED]
    assert len(server.statuses) == len(TEXTS)


def test_the_first_fault_of_a_day_does_not_make_the_account_log_in_again(
    store: Store, vault: Vault, pds: Pds, clock: Clock
) -> None:
    account = pds.create_account("kept")
    account.label_bot()
    seen: list[str] = []
    client = httpx.Client(timeout=30, event_hooks={"request": [lambda request: seen.append(request.url.path)]})
    for number in range(3):
        approved(store, a_summary(f"n {number}", ["Адзін."]), due_at=clock.now, networks=(BLUESKY,))
        login = Login(pds.url, account.handle, account.password, Logins(store, vault, clock), client=client)
        publish(store, desk_of(BlueskyPoster(login), clock=clock))
        clock.forward(hours=1)
    assert len(account.records()) == 3
    assert sum(path.endswith("createSession") for path in seen) == 1
