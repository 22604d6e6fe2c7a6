"""One account a language: who sends what, and what quotas count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from bot.model import State
from bot.poster.bluesky import BlueskyPoster
from bot.poster.mastodon import MastodonPoster
from bot.poster.xrpc import Account as Login
from bot.stages import withdraw
from bot.stages.allocate import forsaken
from bot.store import outbox
from bot.store.logins import Logins
from bot.store.session import Store
from bot.vault import Vault
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.pds.fixture import Pds
from tests.stages.test_publish import (
    BLUESKY,
    MASTODON,
    Clock,
    a_summary,
    approved,
    desk_of,
    publish,
    state_of,
)


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as fake:
        yield fake


@pytest.fixture
def clock(server: FakeMastodon) -> Clock:
    return Clock(server)


def in_(store: Store, lang: str, number: int = 1, **more: object) -> int:
    summary = msgspec.structs.replace(a_summary(f"c/name/{lang}/{number}", [f"{lang} {number}."]), lang=lang)
    return approved(store, summary, **more)  # type: ignore[arg-type]


def speaker(server: FakeMastodon, name: str, *langs: str) -> MastodonPoster:
    return MastodonPoster(name, server.url, "token", "public", langs=langs, sleep=lambda _: None)


def accounts_of(store: Store, summary: int) -> set[tuple[str, str]]:
    with store.read() as conn:
        return {(post.network, post.account) for post in outbox.of_summary(conn, summary)}


def test_on_a_real_pds_each_language_has_its_account(pds: Pds, store: Store, vault: Vault, clock: Clock) -> None:
    both = [pds.create_account("en"), pds.create_account("be")]
    posters = []
    for account, lang in zip(both, ("en", "be"), strict=True):
        account.label_bot()
        login = Login(pds.url, account.handle, account.password, Logins(store, vault, clock))
        posters.append(BlueskyPoster(login, langs=[lang]))
    desk = desk_of(*posters, clock=clock)
    made = {lang: in_(store, lang, networks=(BLUESKY,)) for lang in ("en", "be", "uk")}
    publish(store, desk)
    publish(store, desk)
    texts = [[record["value"]["text"] for record in account.records()] for account in both]
    assert texts == [["en 1.\n\n#FreeViasna"], ["be 1.\n\n#FreeViasna"]]
    assert accounts_of(store, made["be"]) == {("bluesky", both[1].handle)}
    assert accounts_of(store, made["uk"]) == set()  # nobody speaks it: nothing is sent, nothing is lost
    assert state_of(store, made["uk"]) is State.APPROVED

    with store.write() as conn:
        withdraw.retract(conn, made["be"], user="heron", at=clock(), reason="wrong")
    list(withdraw.withdraw_due(store, desk))
    publish(store, desk)
    assert [len(account.records()) for account in both] == [1, 0]


def test_quotas_count_by_account_and_by_server(store: Store, server: FakeMastodon, clock: Clock) -> None:
    posters = [speaker(server, "english", "en"), speaker(server, "both", "be", "ru")]
    desk = desk_of(*posters, clock=clock, per_server=3)
    one_each = desk_of(*posters, clock=clock, allowance=replace(desk.allowance, per_day=1))
    for lang in ("en", "be", "ru"):
        in_(store, lang, networks=(MASTODON,))
    publish(store, one_each)
    assert sorted(status.text[:2] for status in server.statuses) == ["be", "en"]
    for number in (2, 3):
        in_(store, "en", number, networks=(MASTODON,))
    clock.forward(minutes=20)
    publish(store, desk)
    assert len(server.statuses) == 3  # three a day on the server, whoever speaks
    clock.forward(days=1)
    publish(store, desk)
    assert len(server.statuses) > 3


def test_posts_from_before_belong_to_the_first_account(store: Store, server: FakeMastodon, clock: Clock) -> None:
    made = in_(store, "be", networks=(MASTODON,))
    publish(store, desk_of(speaker(server, ""), clock=clock))
    assert accounts_of(store, made) == {("mastodon", "")}
    assert len(server.statuses) == 1
    desk = desk_of(speaker(server, "first", "be"), speaker(server, "second", "en"), clock=clock)
    with store.write() as conn:
        withdraw.retract(conn, made, user="heron", at=clock() + timedelta(minutes=1), reason="wrong")
    list(withdraw.withdraw_due(store, desk))
    assert accounts_of(store, made) == {("mastodon", "first")}
    assert server.statuses == []


def test_posts_of_an_account_that_is_gone_are_told(store: Store, server: FakeMastodon, clock: Clock) -> None:
    made = in_(store, "be", networks=(MASTODON,))
    desk = desk_of(speaker(server, "first", "be"), clock=clock)
    publish(store, desk)
    assert list(forsaken(store, desk)) == []
    with store.write() as conn:
        withdraw.retract(conn, made, user="heron", at=clock() + timedelta(minutes=1), reason="wrong")
    other = desk_of(speaker(server, "second", "be"), clock=clock)
    list(withdraw.withdraw_due(store, other))
    for without in (other, desk_of(clock=clock)):
        (step,) = forsaken(store, without)
        assert step.trouble
        assert step.detail.startswith("1 post waits for the account first, which does not post any more: put it back")
    assert len(server.statuses) == 1
    list(withdraw.withdraw_due(store, desk))
    assert (list(forsaken(store, other)), server.statuses) == ([], [])
