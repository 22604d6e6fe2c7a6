"""`vigil init` makes a whole working directory, or leaves things as they were."""

import fcntl
import filecmp
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.app import App
from bot.errors import ConfigError, Conflict, KeyringError, StoreError
from bot.model import Role
from bot.settings import Secrets, load_settings, shipped_config
from bot.store import audit, notes, people, tags, users
from bot.store.session import Store
from bot.vault import Vault
from bot.workdir import create

VIGIL = [sys.executable, "-c", "from bot.cli import main; main()"]


def vigil(*arguments: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if not name.startswith("VIGIL_")}
    return subprocess.run(
        [*VIGIL, *arguments], cwd=cwd, env={**known, **environ}, capture_output=True, text=True, check=False
    )


def listing(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_is_there_and_the_app_opens_it(tmp_path):
    home = tmp_path / "deep" / "vigil"
    done = vigil("init", str(home), "--admin", "heron", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "vigil doctor" in done.stdout
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "keyring.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((home / "vigil.db").stat().st_mode) == 0o600
    for name in ("campaign.toml", "networks.toml", "limits.toml", "people/belarus.yaml", "tags.yaml", "README.md"):
        assert filecmp.cmp(home / "config" / name, shipped_config() / name, shallow=False), name
    assert not (home / "config" / "demo").exists()
    assert sorted(path.name for path in home.parent.iterdir()) == ["vigil"]

    app = App.open(home)
    with app.store.read() as conn:
        assert users.list_users(conn) == [("heron", Role.ADMIN, True)]
        assert set(tags.active(conn).values()) == {tag.display for tag in load_settings(home / "config").campaign.tags}
        assert len(people.load_people(conn)) > 30
        groups = sum(facts.group for facts in people.load_facts(conn).values())
        assert groups
        assert f": {len(people.load_people(conn)) - groups} people, " in done.stdout
        assert notes.get(conn, notes.KEYRING) == {"id": app.vault.id}
        assert audit.broken(conn) is None
        assert {entry["actor"] for entry in audit.entries(conn, 500)} == {"heron"}
    app.close()


def test_the_present_directory_when_it_is_empty(tmp_path):
    done = vigil("init", ".", "--admin", "heron", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith(".")) == [
        "config",
        "keyring.json",
        "vigil.db",
    ]
    App.open(tmp_path).close()


def test_a_directory_that_holds_something_is_left_alone(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "precious.txt").write_text("mine")
    done = vigil("init", str(home), "--admin", "heron", cwd=tmp_path)
    assert done.returncode == 1
    assert "is not empty (it holds precious.txt): nothing was changed" in done.stderr
    assert listing(tmp_path) == {"home/precious.txt": b"mine"}


def test_a_working_directory_is_never_made_again(tmp_path):
    create(tmp_path / "home", "heron")
    before = listing(tmp_path)
    with pytest.raises(Conflict, match="not empty"):
        create(tmp_path / "home", "rook")
    assert listing(tmp_path) == before


def test_a_file_is_no_directory(tmp_path):
    (tmp_path / "home").write_text("mine")
    with pytest.raises(Conflict, match="is a file"):
        create(tmp_path / "home", "heron")
    assert listing(tmp_path) == {"home": b"mine"}


@pytest.mark.parametrize("existing", [False, True])
@pytest.mark.parametrize(
    ("admin", "store_url", "error"),
    [
        ("Heron the Great", None, Conflict),
        ("heron", "mysql://host/vigil", ConfigError),
        ("heron", "postgresql://nobody@127.0.0.1:1/vigil", StoreError),
        ("heron", 'sqlite:///x.db"\n[x', ConfigError),
    ],
)
def test_an_error_leaves_nothing_behind(tmp_path, existing, admin, store_url, error):
    home = tmp_path / "deep" / "home"
    if existing:
        home.mkdir(parents=True)
    with pytest.raises(error):
        create(home, admin, store_url=store_url)
    assert list(tmp_path.rglob("*")) == ([home.parent, home] if existing else [])
    create(home, "heron")


@pytest.mark.parametrize("existing", [False, True])
def test_killed_at_any_moment_it_left_all_or_nothing_and_can_be_done_again(tmp_path, existing):
    chance = random.Random(existing)
    started = time.monotonic()
    create(tmp_path / "measure", "heron")
    took = time.monotonic() - started
    code = "import sys; from pathlib import Path; from bot.workdir import create; print(flush=True); "
    for attempt in range(4):
        home = tmp_path / f"home{attempt}"
        if existing:
            home.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", code + "create(Path(sys.argv[1]), 'heron')", str(home)], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        time.sleep(chance.uniform(0, took))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if not (home / "config").exists():
            assert existing or not home.exists()
            create(home, "heron")
        App.open(home).close()
        shutil.rmtree(home)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["measure"]


def test_killed_while_it_moved_the_pieces(tmp_path):
    create(tmp_path / "whole", "rook")
    home = tmp_path / "home"
    home.mkdir()
    shutil.copytree(tmp_path / "whole", home / ".vigil-init")
    (home / ".vigil-init" / ".moving").write_text('["keyring.json", "vigil.db", "config"]')
    (home / ".vigil-init" / "keyring.json").rename(home / "keyring.json")
    (home / "precious.txt").write_text("mine")
    with pytest.raises(Conflict, match=r"precious\.txt"):
        create(home, "heron")
    assert listing(home) == {"precious.txt": b"mine"}
    (home / "precious.txt").unlink()
    create(home, "heron")
    App.open(home).close()


def test_a_failed_move_leaves_the_other_database_empty(tmp_path, monkeypatch):
    """A directory that can't be moved into place leaves the other database empty, to be used again."""
    home = tmp_path / "home"
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"

    def fail(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("bot.workdir.os.rename", fail)
        with pytest.raises(ConfigError, match="No space"):
            create(home, "heron", store_url=url)
    assert not home.exists()
    create(home, "heron", store_url=url)


def test_two_at_once_do_not_disturb_each_other(tmp_path):
    build = tmp_path / ".home.vigil-init"
    build.mkdir()
    (build / "keyring.json").write_text("the other one's")
    lock = os.open(build, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    with pytest.raises(Conflict, match="another `vigil init` is at work"):
        create(tmp_path / "home", "heron")
    assert (build / "keyring.json").exists()
    os.close(lock)
    create(tmp_path / "home", "heron")
    assert not build.exists()


def test_a_passphrase_locks_the_keyring(tmp_path):
    create(tmp_path / "home", "heron", secrets=Secrets(keyring_passphrase="open sesame"))
    with pytest.raises(KeyringError):
        Vault.open(tmp_path / "home" / "keyring.json")
    assert Vault.open(tmp_path / "home" / "keyring.json", "open sesame")
    assert b"open sesame" not in b"".join(listing(tmp_path).values())


def test_another_database_is_filled_once(tmp_path, store_url):
    create(tmp_path / "first", "heron", store_url=store_url)
    assert load_settings(tmp_path / "first" / "config").store.url == store_url
    app = App.open(tmp_path / "first")
    with app.store.read() as conn:
        assert users.list_users(conn) == [("heron", Role.ADMIN, True)]
    app.close()
    with pytest.raises(StoreError, match="holds a Vigil store already"):
        create(tmp_path / "second", "rook", store_url=store_url)
    assert not (tmp_path / "second").exists()
    again = Store.open(store_url)
    with again.read() as conn:
        assert users.list_users(conn) == [("heron", Role.ADMIN, True)]
    again.close()
