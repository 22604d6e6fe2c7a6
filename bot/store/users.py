"""The people who run the campaign, and what each may do."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Role
from bot.store import audit
from bot.store.tables import User

RANK = {Role.STAFF: 0, Role.MODERATOR: 1, Role.ADMIN: 2}
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}\Z")


def add_user(conn: Connection, name: str, role: Role, *, at: datetime, actor: str) -> None:
    """Add a user. Names are short pseudonyms, not real names: the audit trail must not endanger anybody."""
    if not NAME.match(name):
        raise Conflict(f"{name!r} can't be a user's name: use 1 to 40 of a-z, 0-9, '.', '_', '-'; a pseudonym is best")
    known = conn.execute(select(User.role, User.active).where(User.name == name)).first()
    if known and known.active:
        raise Conflict(
            f"there is a user {name} already, {known.role}: `vigil users remove {name}` first for another role"
        )
    if known:
        conn.execute(update(User).where(User.name == name).values(role=role.value, active=True))
    else:
        conn.execute(insert(User).values(name=name, role=role.value, active=True, created_at=at))
    audit.record(conn, at=at, actor=actor, action="user.add", subject=name, detail={"role": role.value})


def remove_user(conn: Connection, name: str, *, at: datetime, actor: str) -> None:
    """Take every right from a user, whose name stays in the audit trail. Conflict: the last admin."""
    if role_of(conn, name) is Role.ADMIN and admins(conn) == 1:
        raise Conflict(f"{name} is the only admin: add another one first")
    conn.execute(update(User).where(User.name == name).values(active=False))
    audit.record(conn, at=at, actor=actor, action="user.remove", subject=name, detail={})


def role_of(conn: Connection, name: str) -> Role:
    """The role of an active user; NotFound when there is none of that name."""
    row = conn.execute(select(User.role).where(User.name == name, User.active)).first()
    if row is None:
        raise NotFound(f"there is no active user {name}: an admin adds one with `vigil users add {name} --role …`")
    return Role(row.role)


def require(conn: Connection, name: str, least: Role) -> None:
    """Forbidden unless the user's role is at least `least`."""
    role = role_of(conn, name)
    if RANK[role] < RANK[least]:
        raise Forbidden(f"{name} is {role.value}; this needs {least.value}")


def list_users(conn: Connection) -> list[tuple[str, Role, bool]]:
    """Name, role and whether active, by name."""
    rows = conn.execute(select(User.name, User.role, User.active).order_by(User.name))
    return [(row.name, Role(row.role), row.active) for row in rows]


def admins(conn: Connection) -> int:
    """How many active admins there are."""
    return conn.execute(select(func.count()).where(User.role == Role.ADMIN.value, User.active)).scalar_one()
