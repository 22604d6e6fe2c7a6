"""What a source's cursor says: on Mastodon it names a post, so it is sealed as posts are."""

import sqlite3
from pathlib import Path

from bot.model import Batch, Network
from bot.stages.collect import collect
from bot.stages.sealing import Rules, open_cursor
from bot.store import coverage
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import normalise_tag
from tests.stages.test_collect import NOW

SOURCE = "mastodon:social"
MARKS = '{"newest":{"#FreeViasna":"115512345678901234"}}'


def test_a_mastodon_cursor_is_no_address_to_whoever_steals_the_database(tmp_path: Path, vault: Vault) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'v.db'}", create=True)
    rules = Rules(watched=frozenset(), normalise_tag=normalise_tag)
    for source, network, cursor in ((SOURCE, Network.MASTODON, MARKS), ("bluesky:x", Network.BLUESKY, '{"seq":1}')):
        batch = Batch(source=source, network=network, events=(), cursor=cursor)
        collect(store, vault, batch, now=NOW, rules=rules)
    with store.read() as conn:
        stored, clear = coverage.cursor_of(conn, SOURCE), coverage.cursor_of(conn, "bluesky:x")
    store.close()
    dump = "\n".join(sqlite3.connect(tmp_path / "v.db").iterdump())
    assert "115512345678901234" not in dump
    assert open_cursor(vault, SOURCE, stored) == MARKS
    assert (clear, open_cursor(vault, "bluesky:x", clear)) == ('{"seq":1}', '{"seq":1}')
    assert open_cursor(vault, SOURCE, MARKS) == MARKS, "as stores of before have it"
    vault.destroy(vault.periods[-1])
    assert open_cursor(Vault.open(vault.path), SOURCE, stored) is None, "a lost key begins anew"
