"""A deleted post stays deleted: an older backup of the store is put back, and what came after it is deleted again."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.app import ALIASES, App
from bot.model import AuthorBack, AuthorGone, Batch, Event, Network, Post, PostGone, PostSeen
from bot.stages.collect import collect
from bot.stages.forget import forget_author, forget_post
from bot.store import people, posts
from bot.store.journal import FILE, Entry, Journal
from bot.store.tables import Dataset, Note, PersonRow, PostRow, StatusRow
from bot.workdir import create

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    create(tmp_path / "team", "heron", clock=lambda: NOW)
    return tmp_path / "team"


def opened(directory: Path) -> App:
    return App.open(directory, clock=lambda: NOW)


def did(name: str) -> str:
    return f"did:plc:{name}"


def uri(name: str, author: str = "anna") -> str:
    return f"at://{did(author)}/app.bsky.feed.post/{name}"


def seen(name: str, author: str = "anna", **more: object) -> PostSeen:
    values = {"created_at": NOW - timedelta(hours=2), "text": f"{name} by {author}", "tags": ("FreeViasna",), **more}
    return PostSeen(
        Post(network=Network.BLUESKY, uri=uri(name, author), author=did(author), **values), "tag:freeviasna"
    )  # type: ignore[arg-type]


def take(app: App, *events: Event) -> None:
    batch = Batch(source="s", network=Network.BLUESKY, events=events, cursor=None, received=len(events))
    collect(app.store, app.vault, batch, now=NOW, rules=app.rules())


def texts(app: App) -> list[str]:
    with app.store.read() as conn:
        rows = posts.since(conn, 0)
    return sorted(post.text for _, post in posts.unsealed(app.vault, rows))


def back_up(app: App, target: Path) -> Path:
    app.store.backup(target)
    return target


def put_back(directory: Path, backup: Path) -> None:
    for name in ("vigil.db", "vigil.db-wal", "vigil.db-shm"):
        (directory / name).unlink(missing_ok=True)
    shutil.copy(backup, directory / "vigil.db")


def test_what_was_deleted_after_a_backup_does_not_come_back_with_it(directory: Path, tmp_path: Path) -> None:
    app = opened(directory)
    take(app, *(seen(name) for name in "abcd"), seen("e", "babak"), seen("f", "cheng"), seen("g", "darya"))
    backup = back_up(app, tmp_path / "old.db")
    take(app, PostGone(Network.BLUESKY, uri("a")))
    take(app, AuthorGone(Network.BLUESKY, did("babak"), "deactivated"), seen("h", "late"))
    take(app, AuthorGone(Network.BLUESKY, did("cheng"), "takendown"), AuthorBack(Network.BLUESKY, did("cheng")))
    forget_post(app.store, app.vault, uri("b"), actor="heron", now=NOW)
    forget_author(app.store, app.vault, did("darya"), actor="heron", now=NOW)
    take(app, PostGone(Network.BLUESKY, uri("c"), "edited-away", NOW - timedelta(hours=1)))
    take(app, seen("c", edited_at=NOW + timedelta(minutes=5), text="c came back"))
    assert texts(app) == ["c came back", "d by anna", "h by late"]
    app.close()

    put_back(directory, backup)
    app = opened(directory)
    assert app.restored is not None
    assert app.restored.posts == 5
    assert texts(app) == ["c by anna", "d by anna"]
    # Neither a rewind of the stream nor a replay brings them back.
    take(
        app,
        *(seen(name) for name in "abcd"),
        seen("e", "babak"),
        seen("f", "cheng"),
        seen("g", "darya"),
        seen("i", "darya"),
    )
    assert texts(app) == ["c by anna", "d by anna"]
    with app.store.read() as conn:
        assert set(conn.execute(select(PostRow.checked_hour)).scalars()) == {posts.UNCHECKED}
    app.close()
    app = opened(directory)
    assert app.restored is None, "once is enough"
    app.close()


def test_who_was_hidden_after_a_backup_does_not_come_back_with_it(directory: Path, tmp_path: Path) -> None:
    app = opened(directory)
    with app.store.read() as conn:
        before = set(conn.execute(select(PersonRow.id)).scalars())
        raw = people.stored_records(conn, ["ihar-losik"])["ihar-losik"]
        version = people.registry_version(conn)
    backup = back_up(app, tmp_path / "old.db")
    with app.store.write() as conn:
        people.hide_person(conn, "ihar-losik", reason="asked for", actor="heron", now=NOW, lookup=app.vault.lookup)
    names = [entry["value"] for entry in raw["names"] if len(entry["value"].split()) > 1]
    kept = (directory / FILE).read_text()
    assert '"hide"' in kept
    assert not any(name in kept for name in [*names, "losik"])
    app.close()
    put_back(directory, backup)
    (directory / ALIASES).parent.mkdir(exist_ok=True)
    (directory / ALIASES).write_text("Ihar Losik")
    app = opened(directory)
    assert app.restored is not None
    assert app.restored.hidden == 1
    assert not (directory / ALIASES).exists(), "compiled aliases name who is hidden"
    with app.store.read() as conn:
        assert before - set(conn.execute(select(PersonRow.id)).scalars()) == {"ihar-losik"}
        assert conn.execute(select(StatusRow.id).where(StatusRow.person == "ihar-losik")).all() == []
        assert people.registry_version(conn) > version, "the linker is built anew"
        stored = json.dumps([row.record for row in conn.execute(select(PersonRow.record))], ensure_ascii=False)
        stored += json.dumps([row.rows for row in conn.execute(select(Dataset.rows))], ensure_ascii=False)
    assert not [name for name in names if name in stored]
    app.close()
    (directory / FILE).unlink()
    app = opened(directory)
    app.close()
    assert "hide" in {entry.do for entry in Journal(directory / FILE).entries()}, "a lost journal has them again"


def test_a_crash_between_the_entry_and_the_commit_only_deletes_what_was_deleted(directory: Path) -> None:
    app = opened(directory)
    take(app, seen("a"), seen("b"))

    class Crash(Exception):
        pass

    with pytest.raises(Crash), app.store.write() as conn:
        key = app.vault.lookup("post", "bluesky", uri("a"))
        posts.bury(conn, {key: "deleted"}, seen={key}, hour=1)
        raise Crash
    assert texts(app) == ["a by anna", "b by anna"]
    app.close()
    app = opened(directory)
    assert app.restored is not None
    assert texts(app) == ["b by anna"]
    app.close()


def test_a_journal_that_was_lost_is_made_again_from_the_store(directory: Path, tmp_path: Path) -> None:
    app = opened(directory)
    take(app, seen("a"), seen("b"))
    backup = back_up(app, tmp_path / "old.db")
    forget_post(app.store, app.vault, uri("a"), actor="heron", now=NOW)
    app.close()
    (directory / FILE).unlink()
    opened(directory).close()
    assert [entry.reason for entry in Journal(directory / FILE).entries()] == ["forgotten"]
    put_back(directory, backup)
    app = opened(directory)
    assert texts(app) == ["b by anna"]
    app.close()


def test_a_copy_of_the_journal_helps_where_it_was_put_back_too(directory: Path, tmp_path: Path) -> None:
    app = opened(directory)
    take(app, seen("a"), seen("b"))
    backup = back_up(app, tmp_path / "old.db")
    old_journal = shutil.copy(directory / FILE, tmp_path / "old.jsonl")
    forget_author(app.store, app.vault, did("anna"), actor="heron", now=NOW)
    app.close()
    copy = shutil.copy(directory / FILE, tmp_path / "copy.jsonl")
    put_back(directory, backup)
    shutil.copy(old_journal, directory / FILE)
    app = opened(directory)
    assert texts(app) == ["a by anna", "b by anna"], "nothing here can know"
    app.close()
    vigil = Path(sys.executable).with_name("vigil")
    command = [str(vigil), "restore-check", "--journal", str(copy), "--dir", str(directory), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"posts": 2, "tombstones": 2, "bars": 1, "hidden": 0}
    app = opened(directory)
    take(app, seen("a"), seen("z"))
    assert texts(app) == []
    app.close()


def test_a_store_of_before_the_journal_keeps_its_tombstones_in_it(directory: Path) -> None:
    app = opened(directory)
    take(app, seen("a"))
    take(app, PostGone(Network.BLUESKY, uri("a")), PostGone(Network.BLUESKY, uri("never-seen")))
    with app.store.write() as conn:
        conn.execute(update(Note).where(Note.key == "journal").values(value={}))
    app.close()
    (directory / FILE).unlink()
    app = opened(directory)
    assert app.restored is None
    app.close()
    assert [entry.do for entry in Journal(directory / FILE).entries()] == ["bury"]


def test_entries_outlive_torn_lines_and_a_purge_keeps_the_number(tmp_path: Path) -> None:
    journal = Journal(tmp_path / FILE)
    assert journal.last() == 0
    assert journal.append([Entry(do="bury", key="00", hour=n) for n in range(5)]) == 5
    with journal.path.open("ab") as file:
        file.write(b'{"seq":6,"do":"bury","ke')
    again = Journal(tmp_path / FILE)
    assert (again.id, again.last()) == (journal.id, 5)
    assert again.append([Entry(do="bar", key="01", reason="forgotten")]) == 6
    assert [entry.seq for entry in again.entries()] == [1, 2, 3, 4, 5, 6]
    assert again.append([Entry(do="bury", key="02", hour=1)]) == 7
    assert again.compact(before_hour=3) == 3
    assert [entry.seq for entry in again.entries()] == [4, 5, 6, 7]
    assert again.last() == 7
    assert journal.path.stat().st_mode & 0o077 == 0


def test_the_journal_shows_no_address(directory: Path) -> None:
    app = opened(directory)
    take(app, seen("a"))
    forget_author(app.store, app.vault, did("anna"), actor="heron", now=NOW)
    app.close()
    text = (directory / FILE).read_text()
    assert "forgotten" in text
    assert "anna" not in text
    assert "did:" not in text
