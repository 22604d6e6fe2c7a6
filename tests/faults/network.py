"""A network that lives, and what should be stored of it: acts as they happen, and a model of the outcome.

The model knows nothing of the project's code: it goes through the acts and keeps a dictionary.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.listeners.frames import Act, record

TAG = "#FreeViasna"


@dataclass(frozen=True)
class Live(Act):
    """An act with a time of its own."""

    when: datetime = datetime(2000, 1, 1, tzinfo=UTC)

    @property
    def at(self) -> datetime:
        return self.when


@dataclass(frozen=True)
class Toot(Live):
    """An act on a Mastodon server. `late_s`: the server learns of it so long after it was written."""

    late_s: float = 0.0

    @property
    def uri(self) -> str:
        return f"https://social.example/users/{self.did}/statuses/{self.key}"


@dataclass(frozen=True)
class Span:
    """A stretch of which it was said that it was not heard."""

    start: datetime
    end: datetime

    def holds(self, act: Act) -> bool:
        return self.start <= act.at <= self.end


class World:
    """People who post, edit, delete and leave. The same seed gives the same acts; `tagged` of the posts are kept."""

    def __init__(self, seed: int, *, tagged: float = 0.4, people: int = 40) -> None:
        self.rng = random.Random(seed)
        self._tagged = tagged
        self.acts: list[Act] = []
        self._people = [f"did:plc:{n:024d}" for n in range(people)]
        self._left: set[str] = set()
        self._posts: list[tuple[str, str]] = []
        self._at = datetime.now(UTC)

    def live(self, count: int) -> list[Act]:
        """So many more acts, from now on."""
        return [self._act() for _ in range(count)]

    def _act(self) -> Act:
        self._at = max(datetime.now(UTC), self._at + timedelta(microseconds=7))
        n = len(self.acts) + 1
        act = self._happens(n)
        self.acts.append(act)
        return act

    def _happens(self, n: int) -> Act:
        rng, when = self.rng, self._at
        kind = rng.choices(["post", "edit", "delete", "leave", "return", "identity"], [80, 8, 7, 1, 1, 3])[0]
        alive = []
        if kind in ("edit", "delete"):
            alive = [(did, key) for did, key in self._posts if did not in self._left]
        if alive:
            did, key = rng.choice(alive)
            if kind == "delete":
                self._posts.remove((did, key))
                return Live(n, kind="delete", did=did, rkey=key, when=when)
            return Live(n, kind="update", did=did, rkey=key, record=self._record(n), when=when)
        did = rng.choice(self._people)
        while did in self._left:
            did = rng.choice(self._people)
        if kind == "leave" and len(self._left) < len(self._people) // 2:
            self._left.add(did)
            return Live(n, kind="inactive", did=did, status="deactivated", when=when)
        if kind == "return" and self._left:
            back = rng.choice(sorted(self._left))
            self._left.remove(back)
            # What was there before does not come back, so that nobody edits or deletes it either.
            self._posts = [(one, key) for one, key in self._posts if one != back]
            return Live(n, kind="active", did=back, when=when)
        if kind == "identity":
            return Live(n, kind="identity", did=did, when=when)
        key = f"3k{n:011d}"
        self._posts.append((did, key))
        del self._posts[:-300]
        return Live(n, did=did, rkey=key, record=self._record(n), when=when)

    def _record(self, n: int) -> dict[str, object]:
        tag = f" {TAG}" if self.rng.random() < self._tagged else ""
        return record(f"number {n}{tag}", self._at)


class Fediverse(World):
    """People on a Mastodon server, all of whose posts have the hashtag: no others are in its timeline."""

    def undo(self, count: int) -> list[Act]:
        """The posts of the last `count` acts are gone, and nobody tells: acts of their own."""
        lost = {act.uri: act for act in self.acts[-count:] if act.kind == "create"}
        self._posts = [one for one in self._posts if one not in {(act.did, act.key) for act in lost.values()}]
        for act in lost.values():
            self.acts.append(Toot(len(self.acts) + 1, kind="delete", did=act.did, rkey=act.key, when=self._at))
        return self.acts[-len(lost) :] if lost else []

    def _happens(self, n: int) -> Act:
        rng, when = self.rng, self._at
        kind = rng.choices(["post", "late", "edit", "delete"], [78, 4, 9, 9])[0]
        if kind in ("edit", "delete") and self._posts:
            did, key = rng.choice(self._posts)
            if kind == "delete":
                self._posts.remove((did, key))
                return Toot(n, kind="delete", did=did, rkey=key, when=when)
            return Toot(n, kind="update", did=did, rkey=key, record={"text": f"number {n} {TAG}"}, when=when)
        did, key = f"ann{rng.randrange(40)}", str(n)
        self._posts.append((did, key))
        del self._posts[:-300]
        late_s = rng.uniform(30, 3000) if kind == "late" else 0.0
        return Toot(n, did=did, rkey=key, record={"text": f"number {n} {TAG}"}, when=when, late_s=late_s)


def outcome(acts: list[Act]) -> dict[str, str]:
    """What is to be stored after all of this: texts by address."""
    posts: dict[str, str] = {}
    left: set[str] = set()
    for act in acts:
        if act.kind == "inactive":
            left.add(act.did)
            posts = {uri: text for uri, text in posts.items() if f"/{act.did}/" not in uri}
        elif act.kind == "active":
            left.discard(act.did)
        elif act.kind == "delete":
            posts.pop(act.uri, None)
        elif act.kind in ("create", "update") and act.did not in left:
            if TAG in act.record["text"]:
                posts[act.uri] = act.record["text"]
            else:
                posts.pop(act.uri, None)
    return posts


def differences(acts: list[Act], stored: dict[str, str], gaps: list[Span]) -> list[str]:
    """What is stored otherwise than it should be, outside the gaps: must be empty."""
    unheard = [act for act in acts if any(gap.holds(act) for gap in gaps)]
    excused = {act.uri for act in unheard if act.kind in ("create", "update", "delete")}
    gone = {act.did for act in unheard if act.kind in ("inactive", "active")}
    expected = outcome(acts)
    found = []
    for uri in sorted(expected.keys() | stored.keys()):
        if expected.get(uri) == stored.get(uri) or uri in excused or uri.split("/")[2] in gone:
            continue
        found.append(f"{uri}: should be {expected.get(uri)!r}, is {stored.get(uri)!r}")
    return found
