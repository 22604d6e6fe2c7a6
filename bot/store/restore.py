"""Putting back a backup: whatever was deleted since is deleted again before anything else is done with the store."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, insert, select, update

from bot.clock import hour_of
from bot.store import audit, journal, notes, posts
from bot.store.erasure import erase
from bot.store.hidden import Lookup, hidden_in, hide, named_in, traces_of
from bot.store.journal import Entry, Journal
from bot.store.people import grow
from bot.store.records import every_record
from bot.store.session import Store
from bot.store.tables import AuthorBar, Hidden, PostRow, Tombstone

RESTORED = "restored"
"""The note that says when a backup was last put back."""

SYSTEM = "system"


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup had brought back: posts removed again, tombstones and bars written again, people hidden again."""

    posts: int
    tombstones: int
    bars: int
    hidden: int = 0


def keep_journal(store: Store, kept: Journal, *, now: datetime, lookup: Lookup) -> Restored | None:
    """Write this store's deletions to the journal from now on.

    A store that lies behind its journal is an older one put back: the journal is applied to it, every post of it is to
    be checked with its network again, and what that removed is given. None for a store as it should be. `lookup` is
    `Vault.lookup`.
    """
    store.journal = kept
    with store.read() as conn:
        if journal.place(conn, kept) == kept.last():
            return None
    # Again with the writer's lock: another process may just be between its entry and its commit.
    with store.write() as conn:
        journal.hold(conn)
        known, last = journal.place(conn, kept), kept.last()
        if known is None or last < known:
            # A new journal, or one that lost its end: the store is what there is.
            kept.append(_entries(conn), after=known or 0)
            if known is None and last:
                return apply(conn, kept, now=now, lookup=lookup)
            journal.settle(conn, kept)
            return None
        return apply(conn, kept, now=now, lookup=lookup) if known < last else None


def apply(conn: Connection, kept: Journal, *, now: datetime, lookup: Lookup) -> Restored:
    """Bring the journal into the store: remove and bar and hide what it did, have the rest checked again."""
    buried: dict[bytes, Entry] = {}
    barred: dict[bytes, Entry] = {}
    traces: set[bytes] = set()
    for entry in kept.entries():
        key = bytes.fromhex(entry.key)
        match entry.do:
            case "bury":
                buried[key] = entry
            case "rise":
                buried.pop(key, None)
            case "bar" if key not in barred or barred[key].until_back:
                barred[key] = entry
            case "unbar" if key in barred and barred[key].until_back:
                del barred[key]
            case "hide":
                traces.add(key)
    # What is written here stands in the journal already.
    conn = conn.execution_options(**{journal.OPTION: None})
    gone = set(buried) | posts.keys_of_authors(conn, barred)
    gone |= posts.copies_of(conn, gone)
    removed = posts.remove(conn, gone)
    tombs = {key: buried[key].reason if key in buried else "restored" for key in gone}
    posts.bury(conn, tombs, seen=gone, hour=max((entry.hour for entry in buried.values()), default=0))
    for key, entry in barred.items():
        posts.bar(conn, {key: (entry.reason, entry.until_back)}, entry.hour)
    again = _hide(conn, traces, lookup, now)
    conn.execute(update(PostRow).values(checked_hour=posts.UNCHECKED))
    journal.settle(conn, kept)
    notes.put(conn, RESTORED, {"at": now.isoformat(), "posts": len(removed)}, at=now)
    detail = {"posts": len(removed), "tombstones": len(tombs), "bars": len(barred), "hidden": again}
    audit.record(conn, at=now, actor=SYSTEM, action="store.restored", subject="backup", detail=detail)
    return Restored(posts=len(removed), tombstones=len(tombs), bars=len(barred), hidden=again)


def _hide(conn: Connection, traces: set[bytes], lookup: Lookup, now: datetime) -> int:
    """Put traces back on the deny list, and whoever they are of out of the store; gives how many people."""
    new = traces - hidden_in(conn)
    if new:
        conn.execute(insert(Hidden), [{"name_key": key, "at": now} for key in sorted(new)])
    keys = hidden_in(conn)
    back = [raw for raw in every_record(conn) if named_in(raw, keys, lookup)] if new else []
    for raw in back:
        hide(conn, raw["id"], traces_of(raw, lookup), actor=SYSTEM, at=now)
        erase(conn, raw, hidden_in(conn), lookup, actor=SYSTEM, at=now)
    if back:
        grow(conn, now)
    return len(back)


def _entries(conn: Connection) -> list[Entry]:
    """What a journal of this store would hold by now."""
    tombs = conn.execute(select(Tombstone.post_key, Tombstone.reason, Tombstone.hour).where(Tombstone.seen))
    found = [Entry(do="bury", key=row.post_key.hex(), reason=row.reason, hour=row.hour) for row in tombs]
    for row in conn.execute(select(AuthorBar.__table__)):
        entry = Entry(do="bar", key=row.author_key.hex(), reason=row.reason, hour=row.hour, until_back=row.until_back)
        found.append(entry)
    rows = conn.execute(select(Hidden.name_key, Hidden.at))
    return found + [Entry(do="hide", key=row.name_key.hex(), hour=hour_of(row.at)) for row in rows]


def merge(kept: Journal, other: Path) -> int:
    """Take the entries of a copy into the journal that it lacks; gives how many."""
    mine = {(entry.do, entry.key, entry.hour) for entry in kept.entries()}
    lacking = [entry for entry in Journal(other).entries() if (entry.do, entry.key, entry.hour) not in mine]
    kept.append(lacking)
    return len(lacking)
