"""The deny list: people who must not be in the registry. What remains of them here are keyed traces, no name.

A trace is an HMAC: of the id and of every whole name (by these imports leave somebody out), and of every form in which
a text may name the person (by these their name is withheld in other people's records, drafts and data).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bot.clock import hour_of
from bot.registry.twins import PARTIAL
from bot.store import audit, journal
from bot.store.journal import Entry
from bot.store.tables import Hidden, LinkRow, PersonRow, Proposal, Review, StatusRow, Tally
from nlp.aliases import compile_aliases
from nlp.registry import person_from_record

Lookup = Callable[..., bytes]
WITHHELD = "[name withheld]"
MOST_WORDS = 6
"""Words of a name in a text."""
_SAID = frozenset({"full", "swap", "initial", "short", "stage", "handle", "tag", "free"})
"""Kinds of alias that name somebody by themselves."""
_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[^\s,;:()\[\]{}\"«»“”„!?/#\u3400-\u4dbf\u4e00-\u9fff]+")


def traces_of(raw: Mapping[str, Any], lookup: Lookup) -> frozenset[bytes]:
    """The keys of a record on the deny list. `lookup` is `Vault.lookup`."""
    names = [entry["value"] for entry in raw["names"] if entry["kind"] not in PARTIAL]
    keys = {key for name in (raw["id"], *names) for key in _name_keys(name, lookup)}
    person = replace(person_from_record(raw), linkable=True)
    said = {alias.text for alias in compile_aliases(person) if alias.kind in _SAID}
    said |= {raw["id"], *names, *(entry["value"] for entry in raw["names"] if entry["kind"] in ("handle", "channel"))}
    forms = {form for text in said if (form := _said(text))}
    keys |= {lookup("hidden-opens", form.partition(" ")[0]) for form in forms}
    return frozenset(keys | {lookup("hidden-said", form) for form in forms})


def is_hidden(texts: Iterable[str], keys: frozenset[bytes], lookup: Lookup) -> bool:
    """Whether one of these ids or names is on the deny list; `keys` are its traces."""
    return bool(keys) and any(key in keys for text in texts for key in _name_keys(text, lookup))


def named_in(raw: Mapping[str, Any], keys: frozenset[bytes], lookup: Lookup) -> bool:
    """Whether a record is one of somebody on the deny list: by its id, or by any whole name in any script it has."""
    names = (entry["value"] for entry in raw["names"] if entry["kind"] not in PARTIAL)
    return is_hidden([raw["id"], *names], keys, lookup)


def withheld(value: Any, keys: frozenset[bytes], lookup: Lookup) -> Any:
    """The value with WITHHELD in every text where somebody of the deny list is named; mappings and lists go deep."""
    if not keys:
        return value
    if isinstance(value, str):
        return _withheld(value, keys, lookup)
    if isinstance(value, Mapping):
        return {key: withheld(item, keys, lookup) for key, item in value.items()}
    return [withheld(item, keys, lookup) for item in value] if isinstance(value, list | tuple) else value


def shown_of(raw: Mapping[str, Any], keys: frozenset[bytes], lookup: Lookup) -> dict[str, Any]:
    """Somebody else's record without the names of the hidden: namesakes are left out, other texts say WITHHELD."""
    own = {"id", "names", "identifiers", "hashtags", "country", "display"}
    namesakes = [one for one in raw.get("ambiguity", []) if withheld(one["other"], keys, lookup) == one["other"]]
    related = [one for one in raw.get("related", []) if not is_hidden([one], keys, lookup)]
    shown = {name: value if name in own else withheld(value, keys, lookup) for name, value in raw.items()}
    if "ambiguity" in raw:
        shown["ambiguity"] = withheld(namesakes, keys, lookup)
    if "related" in raw:
        shown["related"] = related
    return shown


def hidden_in(conn: Connection) -> frozenset[bytes]:
    """Every trace on the deny list."""
    return frozenset(conn.execute(select(Hidden.name_key)).scalars())


def hide(
    conn: Connection, person: str, traces: Collection[bytes], *, actor: str, at: datetime, reason: str = ""
) -> bool:
    """Take a person out of the store, with history, links and counts, and leave only the traces.

    False when all of it was done before. The audit entry names no one: its subject is the first trace.
    """
    known = hidden_in(conn)
    new = sorted(set(traces) - known)
    if new:
        journal.note(conn, (Entry(do="hide", key=key.hex(), hour=hour_of(at)) for key in new))
        conn.execute(insert(Hidden), [{"name_key": key, "at": at} for key in new])
    for table in (LinkRow, StatusRow, Review, Proposal, Tally):
        conn.execute(delete(table).where(table.person == person))
    gone = conn.execute(delete(PersonRow).where(PersonRow.id == person)).rowcount > 0
    if new or gone:
        detail = {"reason": reason} if reason else {}
        audit.record(conn, at=at, actor=actor, action="person.hide", subject=min(traces).hex(), detail=detail)
    return bool(new or gone)


def without(rows: list[dict[str, Any]], hidden: frozenset[str]) -> list[dict[str, Any]]:
    """Rows of a dataset without those who are hidden.

    Lists of people lose the entry; a row that is about `persons` or one `person` goes whole, since its text names them.
    """
    if not hidden:
        return rows
    kept = []
    for row in rows:
        about = row.get("person", row.get("persons", []))
        if hidden.isdisjoint([about] if isinstance(about, str) else about):
            shown = dict(row)
            for field in ("people", "mentioned"):
                if field in row:
                    shown[field] = [one for one in row[field] if _id_of(one) not in hidden]
            kept.append(shown)
    return kept


def rows_shown(
    rows: list[dict[str, Any]], hidden: frozenset[str], keys: frozenset[bytes], lookup: Lookup
) -> list[dict[str, Any]]:
    """Rows of a dataset without those who are hidden, nor their names; a row that is called by one goes whole."""
    kept = []
    for row in without(rows, hidden):
        shown = withheld(row, keys, lookup)
        if all(shown.get(field) == row.get(field) for field in ("id", "tag", "name")):
            kept.append(shown)
    return kept


def _id_of(named: Any) -> str:
    return str(named["person"]) if isinstance(named, dict) else str(named)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _name_keys(name: str, lookup: Lookup) -> tuple[bytes, ...]:
    """A name as it is written, and without regard to the order of its words and the marks between them."""
    words = sorted(re.findall(r"\w+", _plain(name)))
    return lookup("hidden", _plain(name)), lookup("hidden-words", " ".join(words))


def _said(text: str) -> str:
    return " ".join(word for match in _WORD.finditer(_plain(text)) if (word := match[0].strip(".'’ʼ-")))


@lru_cache(maxsize=100_000)
def _opens(word: str, keys: frozenset[bytes], lookup: Lookup) -> bool:
    """Whether a form of somebody's name begins with the word: most don't, and texts repeat their words."""
    return lookup("hidden-opens", word) in keys


def _withheld(text: str, keys: frozenset[bytes], lookup: Lookup) -> str:
    words = [(match.start(), match.end(), _said(match[0])) for match in _WORD.finditer(text)]
    words = [word for word in words if word[2]]
    out: list[str] = []
    done = at = 0
    while at < len(words):
        opens = _opens(words[at][2], keys, lookup)
        for to in range(min(len(words), at + MOST_WORDS), at, -1) if opens else ():
            if lookup("hidden-said", " ".join(word[2] for word in words[at:to])) in keys:
                out += [text[done : words[at][0]], WITHHELD]
                done, at = words[to - 1][1], to
                break
        else:
            at += 1
    if done == 0:
        return text
    # An address stays one, as far as its host.
    address = re.fullmatch(r"(https?://[^/\s]+)\S*", text)
    return f"{address[1]}/" if address else "".join([*out, text[done:]])
