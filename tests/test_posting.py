"""A restart takes over at once from a predecessor that died, and never from one that lives."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from datetime import timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from bot.model import State
from bot.poster.base import MayGo, Outgoing, Sent
from bot.poster.mastodon import MastodonPoster
from bot.posting import Publisher
from bot.settings import Secrets, load_settings, shipped_config
from bot.store.presence import Presence
from bot.store.session import Store
from bot.vault import Vault
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.stages.test_publish import MASTODON, Clock, a_summary, approved, state_of

CONTEXT = multiprocessing.get_context("forkserver")


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as fake:
        yield fake


def publisher_on(store: Store, keyring: Path, url: str, clock: Clock) -> tuple[Publisher, MastodonPoster]:
    """What a process publishes with, on one account."""
    settings = load_settings(shipped_config())
    limits = settings.posting.model_copy(update={"quiet_end": settings.posting.quiet_start})
    settings = settings.model_copy(update={"posting": limits})
    poster = MastodonPoster("fake", url, "token", "public", sleep=lambda _: None)
    made = Publisher(settings, Secrets(), store, Vault.open(keyring), clock, lambda conn, draft: None)
    made._posters = (poster,)
    return made, poster


def hang(url: str, keyring: Path, server: str, sending: Event) -> None:
    """A process that sends its first post and then hears nothing more."""
    store = Store.open(url)
    publisher, poster = publisher_on(store, keyring, server, Clock())
    send = poster.send

    def silent(out: Outgoing, may_go: MayGo) -> Sent:
        sent = send(out, may_go)
        sending.set()
        time.sleep(600)
        return sent

    poster.send = silent  # type: ignore[assignment, method-assign]
    publisher.publish_on(poster)


def test_what_a_killed_process_was_sending_is_looked_up_within_a_minute(
    store: Store, store_url: str, vault: Vault, tmp_path: Path, server: FakeMastodon
) -> None:
    made, keyring, clock = approved(store, a_summary(), networks=(MASTODON,)), tmp_path / "keyring.json", Clock(server)
    sending = CONTEXT.Event()
    process = CONTEXT.Process(target=hang, args=(store_url, keyring, server.url, sending), daemon=True)
    process.start()
    assert sending.wait(60)

    early, poster = publisher_on(store, keyring, server.url, clock)
    clock.forward(seconds=10)
    assert early.publish_on(poster) == []
    assert state_of(store, made) is State.SENDING, "who lives is sending"
    early.close()

    process.kill()
    process.join(30)
    end = time.monotonic() + 10  # PostgreSQL notices the end of a connection by itself
    while state_of(store, made) is State.SENDING and time.monotonic() < end:
        late, poster = publisher_on(store, keyring, server.url, clock)
        late.publish_on(poster)
        late.close()
    assert state_of(store, made) is State.UNCONFIRMED
    assert len(server.statuses) == 1, "its server may still be at the request"
    clock.forward(seconds=31)
    late, poster = publisher_on(store, keyring, server.url, clock)
    assert {step.state for step in late.publish_on(poster)} == {State.PUBLISHED}
    late.close()
    assert len(server.statuses) == 3
    assert state_of(store, made) is State.PUBLISHED
    assert clock.now - server.statuses[0].created_at < timedelta(minutes=1)


def test_two_that_live_side_by_side_end_one_after_the_other(store: Store, vault: Vault, tmp_path: Path) -> None:
    """The lock is shared: whoever comes second waits for nobody, and the first one's end changes nothing for it."""
    calls: list[str] = []

    def fails() -> None:
        raise RuntimeError("the store is gone")

    with pytest.raises(RuntimeError):
        Presence(store, alone=fails)
    first = Presence(store, alone=lambda: calls.append("first"))
    second = Presence(store, alone=lambda: calls.append("second"))
    first.close()
    third = Presence(store, alone=lambda: calls.append("third"))
    second.close()
    third.close()
    fourth = Presence(store, alone=lambda: calls.append("fourth"))
    fourth.close()
    assert calls == ["first", "fourth"]
