"""Real publisher processes on one store and a real PDS: two at once, and some killed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bot.model import Network
from bot.store import outbox
from bot.store.session import Store
from bot.vault import Vault
from tests import fake_mastodon
from tests.pds.faulty import before
from tests.pds.fixture import Pds
from tests.stages.publisher import Place, kill_at_random, side_by_side, stand_once
from tests.stages.test_publish import MONDAY, a_summary, approved


def test_of_two_publishers_at_once_one_sends_each_post(
    store: Store, store_url: str, vault: Vault, tmp_path: Path, pds: Pds
) -> None:
    account = pds.create_account("two")
    account.label_bot()
    made = [approved(store, a_summary(f"two {n}"), networks=(Network.BLUESKY,)) for n in range(4)]
    with before(pds.url) as proxy:
        place = Place(store_url, tmp_path / "keyring.json", proxy.url, account.handle, account.password)
        side_by_side(place, MONDAY)
        puts = Counter(key for method, key in proxy.passed if method.endswith("putRecord"))
    stand_once(store, account, made)
    with store.read() as conn:
        posts = [post for id_ in made for post in outbox.of_summary(conn, id_)]
    assert puts == {post.key: 1 if post.ordinal else 2 for post in posts}, "a root has its thread gate beside it"
    assert {post.attempts for post in posts} == {1}


def test_killed_publishers_leave_nothing_twice(
    store: Store, store_url: str, vault: Vault, tmp_path: Path, pds: Pds
) -> None:
    account = pds.create_account("killed")
    account.label_bot()
    with fake_mastodon.serve() as fake:
        place = Place(store_url, tmp_path / "keyring.json", pds.url, account.handle, account.password, fake.url)
        found = kill_at_random(place, store, account, fake, 4, seed=3)
    assert found.inside >= 2, found
