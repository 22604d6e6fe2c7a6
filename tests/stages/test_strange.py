"""What nobody foresaw: one post meets it, and all the others go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import SourceError
from bot.model import Piece, State, Summary
from bot.poster.base import MayGo, Outgoing, Sent, always
from bot.poster.compose import Limits
from bot.poster.mastodon import MastodonPoster
from bot.stages import withdraw
from bot.stages.outcome import settle
from bot.store import outbox
from bot.store.session import Store
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.stages.test_publish import (
    MASTODON,
    MONDAY,
    Clock,
    a_summary,
    approved,
    desk_of,
    fit,
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


@pytest.fixture
def poster(server: FakeMastodon) -> MastodonPoster:
    return MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)


def two(store: Store) -> tuple[int, int]:
    """The first meets something strange, the second does not."""
    return (
        approved(store, a_summary("odd", ["Дзіва."]), networks=(MASTODON,)),
        approved(store, a_summary("plain", ["Проста."]), due_at=MONDAY + timedelta(seconds=1), networks=(MASTODON,)),
    )


@pytest.mark.parametrize("stood", [True, False])
def test_a_strange_answer_to_a_post_leaves_it_unconfirmed_and_then_settled(
    store: Store, server: FakeMastodon, clock: Clock, poster: MastodonPoster, stood: bool
) -> None:
    odd, plain = two(store)
    clock.forward(seconds=1)
    send = poster.send

    def strange(out: Outgoing, may_go: MayGo = always) -> Sent:
        if "Дзіва" not in out.record["status"]:
            return send(out, may_go)
        if stood:
            send(out, may_go)
        raise KeyError("id")

    poster.send = strange  # type: ignore[method-assign]
    desk = desk_of(poster, clock=clock)
    (step,) = publish(store, desk)
    assert (step.state, step.trouble, step.detail) == (State.UNCONFIRMED, True, "not understood: KeyError: 'id'")
    assert [step.state for step in publish(store, desk)] == [State.PUBLISHED]
    assert (state_of(store, odd), state_of(store, plain)) == (State.UNCONFIRMED, State.PUBLISHED)
    poster.send = send  # type: ignore[method-assign]
    clock.forward(minutes=2)
    assert [step.state for step in publish(store, desk)] == [State.PUBLISHED]
    assert sorted(status.text.split()[0] for status in server.statuses) == ["Дзіва.", "Проста."]


@pytest.mark.parametrize("part", ["check", "complete"])
def test_what_goes_wrong_before_a_post_is_sent_keeps_no_other_waiting(
    store: Store, server: FakeMastodon, clock: Clock, poster: MastodonPoster, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd, plain = two(store)
    clock.forward(seconds=1)
    whole = getattr(poster, part)
    struck: list[str] = []

    def once(*args: object, **named: object) -> object:
        if not struck:
            struck.append(part)
            raise TypeError("unhashable")
        return whole(*args, **named)

    monkeypatch.setattr(poster, part, once)
    desk = desk_of(poster, clock=clock)
    steps = publish(store, desk)
    assert [(step.summary, step.state, step.trouble) for step in steps] == [
        (odd, State.APPROVED, True),
        (plain, State.PUBLISHED, False),
    ]
    assert publish(store, desk) == []
    clock.forward(minutes=2)
    assert [step.state for step in publish(store, desk)] == [State.PUBLISHED]
    assert len(server.statuses) == 2


def test_a_draft_that_can_not_be_laid_out_keeps_no_other_waiting(
    store: Store, server: FakeMastodon, clock: Clock, poster: MastodonPoster
) -> None:
    odd, _ = two(store)
    clock.forward(seconds=1)

    def broken(summary: Summary, limits: Limits) -> tuple[Piece, ...]:
        if summary.key == "odd":
            raise ZeroDivisionError("division by zero")
        return fit(summary, limits)

    desk = desk_of(poster, clock=clock)
    steps = publish(store, replace(desk, fit=broken))
    assert (steps[0].summary, steps[0].trouble) == (odd, True)
    assert steps[0].detail == "not understood: ZeroDivisionError: division by zero"
    assert [status.text.split()[0] for status in server.statuses] == ["Проста."]
    publish(store, desk)
    assert len(server.statuses) == 2


def test_a_strange_end_of_a_withdrawal_keeps_no_other_post_standing(
    store: Store, server: FakeMastodon, clock: Clock, poster: MastodonPoster, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = approved(store, a_summary(), networks=(MASTODON,))
    desk = desk_of(poster, clock=clock)
    publish(store, desk)
    with store.write() as conn:
        withdraw.retract(conn, made, user="rook", at=clock(), reason="a wrong date")
    struck: list[int] = []

    def once(*args: object) -> None:
        if not struck:
            struck.append(1)
            raise RuntimeError("a bug of ours")
        settle(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(withdraw, "settle", once)
    steps = list(withdraw.withdraw_due(store, desk))
    assert [step.trouble for step in steps] == [True, False, False]
    assert server.statuses == []
    clock.forward(minutes=2)
    list(withdraw.withdraw_due(store, desk))
    assert state_of(store, made) is State.RETRACTED


def test_after_days_of_failed_attempts_only_the_newest_is_posted(
    store: Store, server: FakeMastodon, clock: Clock, poster: MastodonPoster
) -> None:
    """A server that takes no images for days, then does: what was tried in vain is as late as what was not."""
    send, days = poster.send, 4
    ids = [
        approved(store, a_summary(f"d {n}", [f"Дзень {n}."]), due_at=MONDAY + timedelta(days=n), networks=(MASTODON,))
        for n in range(days)
    ]

    def no_images(out: Outgoing, may_go: MayGo = always) -> Sent:
        raise SourceError("no images are taken now")

    poster.send = no_images  # type: ignore[method-assign]
    desk = desk_of(poster, clock=clock)
    for _ in range(days):
        publish(store, desk)
        clock.forward(days=1)
    poster.send = send  # type: ignore[method-assign]
    publish(store, desk)
    assert [status.text.split("\n")[0] for status in server.statuses] == ["Дзень 3."]
    with store.read() as conn:
        gone = {post.state for id_ in ids[:-1] for post in outbox.of_summary(conn, id_)}
    assert gone == {State.RETRACTED}
