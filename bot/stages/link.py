"""Link: mentions of every unlinked version of a post. Reads, computes with no transaction open, writes in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from bot.store import links, posts
from bot.store.session import Store
from bot.vault import Vault
from nlp.types import Hints, Mention

BATCH = 500
"""Posts linked between two transactions: small enough that a writer never waits long."""


class Linking(Protocol):
    """What this stage needs of `nlp.Linker`."""

    @property
    def version(self) -> str: ...

    def link_all(self, items: Iterable[tuple[str, Hints]]) -> Iterator[tuple[Mention, ...]]: ...


def link(store: Store, vault: Vault, linker: Linking, *, progress: Callable[[int], None] | None = None) -> int:
    """Link everything that is not linked yet; gives how many posts. `progress` is told the number after each batch."""
    total = 0
    while True:
        with store.read() as conn:
            rows = posts.unlinked(conn, BATCH)
        if not rows:
            return total
        readable = list(posts.unsealed(vault, rows))
        found = linker.link_all((post.surface, Hints(langs=post.langs, tags=post.tags)) for _, post in readable)
        done = [links.Linked(row, mentions) for (row, _), mentions in zip(readable, found, strict=True)]
        sealed = [row for linked in done for row in links.sealed_rows(vault, linked, linker.version)]
        read = {row.id for row, _ in readable}
        unreadable = [links.Linked(row, ()) for row in rows if row.id not in read]
        with store.write() as conn:
            total += links.save(conn, done + unreadable, sealed)
        if progress:
            progress(total)
