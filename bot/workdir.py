"""Making a working directory: configuration with comments, keyring, store, first admin. Whole or not at all.

Everything is built in a folder of its own and moved into place at the end, `config/` last: until then no command takes
the directory for a working directory. What a killed attempt left behind is cleared by the next one.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import CONFIG, KEYRING
from bot.clock import Clock, utc_now
from bot.errors import ConfigError, Conflict, StoreError
from bot.model import Role
from bot.registry import load_registry
from bot.settings import Secrets, Settings, load_settings, shipped_config
from bot.store import notes, people, tags, users
from bot.store.session import Store
from bot.vault import Vault

UNFINISHED = ".vigil-init"
NOT_COPIED = ("demo", "fonts")
"""What stays with the program: captures to try it with, and fonts."""


@dataclass(frozen=True, slots=True)
class Made:
    """What `create` made: the directory, and how many people and hashtags the store begins with."""

    directory: Path
    settings: Settings
    people: int
    tags: int


def create(
    directory: Path, admin: str, *, store_url: str | None = None, secrets: Secrets | None = None, clock: Clock = utc_now
) -> Made:
    """Make a working directory at `directory`, which must not exist or be empty, else Conflict and nothing is touched.

    `store_url` goes into limits.toml instead of the SQLite default. With a passphrase among `secrets` the keyring is
    locked with it. Any error, and being interrupted, leaves things as they were.
    """
    directory = directory.absolute()
    passphrase = (secrets or Secrets()).keyring_passphrase
    with _building(directory) as build:
        _copy_config(build / CONFIG, store_url)
        settings = load_settings(build / CONFIG)
        vault = Vault.create(build / KEYRING, passphrase)
        store = Store.open(settings.store.url_in(build), create=True)
        try:
            with store.write() as conn:
                if notes.get(conn, notes.KEYRING) is not None or users.list_users(conn):
                    raise StoreError(
                        "this database holds a Vigil store already, sealed by another keyring: name an empty one"
                    )
                now = clock()
                notes.bind_keyring(conn, vault.id, at=now)
                users.add_user(conn, admin, Role.ADMIN, at=now, actor=admin)
                displays = [tag.display for tag in settings.campaign.tags]
                added = tags.add_tags(
                    conn, settings.campaign.id, displays, at=now, actor=admin, reason="campaign.toml at init"
                )
                registry = load_registry(build / CONFIG)
                people.import_registry(conn, registry, actor=admin, now=now)
                if settings.store.url_in(build) == settings.store.url_in(directory):
                    # A store elsewhere commits after the move: a failed move rolls it back.
                    _move(build, directory)
        finally:
            store.close()
        if build.exists():
            _move(build, directory)
    return Made(directory, load_settings(directory / CONFIG), len(registry.people), len(added))


@contextmanager
def _building(directory: Path) -> Iterator[Path]:
    """A folder to build in, on the same file system: beside a directory that does not exist, inside an empty one."""
    existed = directory.is_dir()
    if directory.exists() and not existed:
        raise Conflict(f"{directory} is a file: name a directory that does not exist or is empty")
    build = directory / UNFINISHED if existed else directory.with_name(f".{directory.name}{UNFINISHED}")
    if existed and (held := sorted(entry.name for entry in directory.iterdir() if entry.name != UNFINISHED)):
        raise Conflict(f"{directory} is not empty (it holds {held[0]}): nothing was changed; name another directory")
    try:
        build.parent.mkdir(parents=True, exist_ok=True)
        lock = _claim(build)
    except OSError as error:
        raise ConfigError(
            f"{directory} can't be made ({error.strerror}): choose a directory you may write to"
        ) from None
    try:
        yield build
    finally:
        shutil.rmtree(build, ignore_errors=True)
        os.close(lock)


def _claim(build: Path) -> int:
    """Make the folder, mode 0700, and hold its lock; one that a killed attempt left is cleared first."""
    try:
        build.mkdir(mode=0o700)
    except FileExistsError:
        lock = os.open(build, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Conflict(f"another `vigil init` is at work in {build.parent}: wait for it") from None
        finally:
            os.close(lock)
        shutil.rmtree(build)
        build.mkdir(mode=0o700)
    lock = os.open(build, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def _copy_config(target: Path, store_url: str | None) -> None:
    shutil.copytree(shipped_config(), target, ignore=shutil.ignore_patterns(*NOT_COPIED))
    if store_url is not None:
        limits = target / "limits.toml"
        text = limits.read_text("utf-8")
        # JSON's strings are TOML's basic strings.
        changed = text.replace('url = "sqlite:///vigil.db"', f"url = {json.dumps(store_url)}")
        limits.write_text(changed, "utf-8")


def _move(build: Path, directory: Path) -> None:
    """Move everything into place; in a directory that exists piece by piece, `config/` last, and back on an error."""
    if not directory.exists():
        os.rename(build, directory)
        return
    names = sorted((entry.name for entry in build.iterdir()), key=lambda name: (name == CONFIG, name))
    done: list[str] = []
    try:
        for name in names:
            os.rename(build / name, directory / name)
            done.append(name)
    except OSError:
        for name in done:
            os.rename(directory / name, build / name)
        raise
