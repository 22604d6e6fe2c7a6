"""What is left of posts, traces and keys, and how old it is: the proof that retention does what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from bot.clock import from_hour, hour_of, week_start
from bot.store.tables import AuthorBar, PostRow, Profile, Tombstone


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """A week of posts: how many are left, and whether its key is."""

    period: str
    posts: int
    oldest: datetime | None
    key: bool


class Remains(msgspec.Struct, frozen=True, kw_only=True):
    """What is left. `overdue` posts are older than `before`: there should be none after a purge.

    `unreadable` posts have no key any more; `idle_keys` are keys of weeks without a post.
    """

    before: datetime
    posts: int
    overdue: int
    unreadable: int
    oldest: datetime | None
    weeks: tuple[Week, ...]
    idle_keys: tuple[str, ...]
    tombstones: int
    unseen_tombstones: int
    oldest_tombstone: datetime | None
    bars: int
    profiles: int

    @property
    def sound(self) -> bool:
        """Nothing is older than it may be, and no key outlives its last post without need."""
        return not self.overdue and not self.unreadable and not self.needless_keys

    @property
    def needless_keys(self) -> tuple[str, ...]:
        """Keys of weeks that have no post and can get none any more."""
        return tuple(period for period in self.idle_keys if week_start(period) + timedelta(weeks=1) < self.before)

    def as_dict(self) -> dict[str, Any]:
        """For `--json`."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return {**plain, "needless_keys": list(self.needless_keys), "sound": self.sound}


def remains(conn: Connection, keys: Iterable[str], *, before: datetime) -> Remains:
    """Count what is left; `keys` are the periods of the keyring, `before` the moment up to which posts should be gone.

    Clear times are whole hours: a post counts as overdue once its hour has begun before the hour of `before`.
    """
    held = set(keys)
    columns = (PostRow.period, func.count(), func.min(PostRow.hour))
    rows = conn.execute(select(*columns).group_by(PostRow.period).order_by(PostRow.period)).all()
    weeks = tuple(Week(period=p, posts=n, oldest=from_hour(h), key=p in held) for p, n, h in rows)
    overdue = select(func.count()).select_from(PostRow).where(PostRow.hour < hour_of(before))
    tombs = {seen: (n, h) for seen, n, h in conn.execute(_tombstones())}
    hours = [hour for _, hour in tombs.values()]
    return Remains(
        before=before,
        posts=sum(week.posts for week in weeks),
        overdue=conn.execute(overdue).scalar_one(),
        unreadable=sum(week.posts for week in weeks if not week.key),
        oldest=min((week.oldest for week in weeks if week.oldest), default=None),
        weeks=weeks,
        idle_keys=tuple(sorted(held - {week.period for week in weeks})),
        tombstones=tombs.get(True, (0, 0))[0],
        unseen_tombstones=tombs.get(False, (0, 0))[0],
        oldest_tombstone=from_hour(min(hours)) if hours else None,
        bars=conn.execute(select(func.count()).select_from(AuthorBar)).scalar_one(),
        profiles=conn.execute(select(func.count()).select_from(Profile)).scalar_one(),
    )


def _tombstones() -> Any:
    return select(Tombstone.seen, func.count(), func.min(Tombstone.hour)).group_by(Tombstone.seen)
