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
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.app import CONFIG, KEYRING
from bot.clock import Clock, utc_now
from bot.errors import ConfigError, Conflict, StoreError, VigilError
from bot.model import Role
from bot.registry import load_registry
from bot.settings import Secrets, Settings, load_settings, shipped_config
from bot.store import notes, people, tags, users
from bot.store.session import Store
from bot.vault import Vault

UNFINISHED = ".vigil-init"
MOVING = ".moving"
"""In the folder: the names that are being moved out of it, should the attempt be killed in between."""

NOT_COPIED = ("demo", "fonts")
"""What stays with the program: captures to try it with, and fonts."""


@dataclass(frozen=True, slots=True)
class Made:
    """What `create` made: the directory, and how many people (no groups) and hashtags the store begins with."""

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
        registry = load_registry(build / CONFIG)
        vault = Vault.create(build / KEYRING, passphrase)
        url = settings.store.url_in(build)
        elsewhere = url == settings.store.url_in(directory)
        moved = False
        store = Store.open(url, create=True)
        try:
            # A move fails more easily than a commit, and a commit can't be taken back once it is done: the move comes
            # first where the database lies elsewhere. SQLite within the directory is closed before it is moved.
            with store.write() as conn:
                if notes.get(conn, notes.KEYRING) is not None or users.list_users(conn):
                    raise StoreError(
                        "this database holds a Vigil store already, sealed by another keyring: name an empty one"
                    )
                now = clock()
                notes.bind_keyring(conn, vault.id, at=now)
                users.add_user(conn, admin, Role.ADMIN, at=now, actor=admin)
                watched = [tag.display for tag in settings.campaign.tags]
                tags.add_tags(conn, settings.campaign.id, watched, at=now, actor=admin, reason="campaign.toml at init")
                people.import_registry(conn, registry, actor=admin, now=now, lookup=vault.lookup)
                if elsewhere:
                    _move(build, directory)
                    moved = True
        except BaseException:
            if moved:
                _move_back(build, directory)
            raise
        finally:
            store.close()
        if not elsewhere:
            _move(build, directory)
    return Made(
        directory,
        load_settings(directory / CONFIG),
        sum(not facts.group for facts in registry.facts.values()),
        len(watched),
    )


@contextmanager
def _building(directory: Path) -> Iterator[Path]:
    """A folder to build in, on the same file system: beside a directory that does not exist, inside an empty one."""
    existed = directory.is_dir()
    if directory.exists() and not existed:
        raise Conflict(f"{directory} is a file: name a directory that does not exist or is empty")
    build = directory / UNFINISHED if existed else directory.with_name(f".{directory.name}{UNFINISHED}")
    if existed and not _half_moved(build):
        _refuse_unless_empty(directory)
    new_parents = [parent for parent in build.parents if not parent.exists()]
    with ExitStack() as undo:
        try:
            build.parent.mkdir(parents=True, exist_ok=True)
            undo.callback(_remove_empty, new_parents)
            undo.callback(os.close, _claim(build))
            undo.callback(shutil.rmtree, build, ignore_errors=True)
            if existed:
                _refuse_unless_empty(directory)
            yield build
        except OSError as error:
            raise ConfigError(
                f"{directory} can't be made ({error.strerror}): choose a directory that you may write to, with room"
            ) from error


def _remove_empty(folders: list[Path]) -> None:
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


def _refuse_unless_empty(directory: Path) -> None:
    if held := sorted(entry.name for entry in directory.iterdir() if entry.name != UNFINISHED):
        raise Conflict(f"{directory} is not empty (it holds {held[0]}): nothing was changed; name another directory")


def _claim(build: Path) -> int:
    """Make the folder, mode 0700, and hold its lock; one that a killed attempt left is cleared first."""
    if build.is_dir():
        lock = os.open(build, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Conflict(f"another `vigil init` is at work in {build.parent}: wait for it") from None
        finally:
            os.close(lock)
        if _half_moved(build):
            _move_back(build, build.parent)
        shutil.rmtree(build)
    build.mkdir(mode=0o700)
    lock = os.open(build, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def _half_moved(build: Path) -> bool:
    """An attempt was killed while it moved its pieces; the last one, `config/`, would have made them whole."""
    return (build / MOVING).is_file() and (build / CONFIG).is_dir()


def _copy_config(target: Path, store_url: str | None) -> None:
    shutil.copytree(shipped_config(), target, ignore=shutil.ignore_patterns(*NOT_COPIED))
    if store_url is not None:
        limits = target / "limits.toml"
        text = limits.read_text("utf-8")
        # JSON's strings are TOML's basic strings.
        changed = text.replace('url = "sqlite:///vigil.db"', f"url = {json.dumps(store_url)}")
        if changed == text:
            raise VigilError(f"{limits} does not have the line that --store replaces: install Vigil again")
        limits.write_text(changed, "utf-8")


def _move(build: Path, directory: Path) -> None:
    """Move everything into place: at once, or inside a directory that exists piece by piece, and back on an error."""
    if build.parent != directory:
        os.rename(build, directory)
        return
    names = sorted((entry.name for entry in build.iterdir()), key=lambda name: (name == CONFIG, name))
    (build / MOVING).write_text(json.dumps(names), "utf-8")
    try:
        for name in names:
            os.rename(build / name, directory / name)
    except OSError:
        _move_back(build, directory)
        raise


def _move_back(build: Path, directory: Path) -> None:
    """Undo `_move`, as far as it came."""
    if build.parent != directory:
        os.rename(directory, build)
        return
    for name in json.loads((build / MOVING).read_text("utf-8")):
        if not (build / name).exists() and (directory / name).exists():
            os.rename(directory / name, build / name)
