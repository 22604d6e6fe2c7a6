"""The registry in the store: importing twice changes nothing, the history only grows, the hidden stay away."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from bot.errors import Conflict, Forbidden, StoreError
from bot.model import Role
from bot.registry import Registry, facts_from_record, load_registry
from bot.registry.datasets import DATASETS
from bot.registry.writer import folder_files
from bot.settings import shipped_config
from bot.store import audit, statuses, users
from bot.store.people import (
    diff_registry,
    export_records,
    import_registry,
    kept_back,
    load_dataset,
    load_facts,
    load_people,
    registry_version,
)
from bot.store.session import Store
from bot.store.tables import Audit, Dataset, Hidden, LinkRow, PersonRow, PostRow, StatusRow
from bot.vault import Vault
from nlp.registry import Record, person_from_record

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def shipped() -> Registry:
    return load_registry(shipped_config())


def changed(registry: Registry, person: str, **fields: Any) -> Registry:
    """The registry with fields of one record replaced; None takes a field away."""
    people, facts = [], dict(registry.facts)
    for record in registry.people:
        if record.person.id == person:
            raw = {key: value for key, value in {**record.raw, **fields}.items() if value is not None}
            facts[person] = facts_from_record(raw)
            record = Record(person_from_record(raw), record.path, raw)
        people.append(record)
    return dataclasses.replace(registry, people=tuple(people), facts=facts)


def count(store: Store, table: Any) -> int:
    with store.read() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()


def test_an_import_gives_the_people_back_and_a_second_one_changes_nothing(store: Store, shipped: Registry) -> None:
    with store.write() as conn:
        assert registry_version(conn) == 0
        result = import_registry(conn, shipped, actor="ada", now=NOW)
    assert (result.version, len(result.added), result.statuses) == (1, 35, 63)
    assert set(result.datasets) == {shape.name for shape in DATASETS}
    entries = count(store, Audit)
    with store.write() as conn:
        assert import_registry(conn, shipped, actor="ada", now=NOW).changed_nothing
        assert diff_registry(conn, shipped) == []
        assert registry_version(conn) == 1
    assert count(store, Audit) == entries
    with store.read() as conn:
        assert {person.id: person for person in load_people(conn)} == {p.id: p for p in shipped.persons}
        assert load_facts(conn) == shipped.facts
        assert load_dataset(conn, "counts") == shipped.dataset("counts")
        assert load_dataset(conn, "never-imported") == []
        assert audit.broken(conn) is None


def test_what_is_exported_is_imported_without_a_difference(store: Store, shipped: Registry, tmp_path: Path) -> None:
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        files = folder_files(export_records(conn), {shape.name: load_dataset(conn, shape.name) for shape in DATASETS})
    (tmp_path / "people").mkdir()
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    with store.read() as conn:
        assert diff_registry(conn, load_registry(tmp_path)) == []


def test_a_difference_names_the_field_and_both_sides(store: Store, shipped: Registry) -> None:
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
    other = changed(shipped, "go-sherab-gyatso", occupation="monk", region=None)
    with store.read() as conn:
        found = {d.field: (d.stored, d.given) for d in diff_registry(conn, other) if d.subject == "go-sherab-gyatso"}
    assert found["occupation"][1] == "monk"
    assert found["region"] == ("Tibet", None)
    with store.write() as conn:
        result = import_registry(conn, other, actor="bo", now=NOW)
        assert (result.version, result.changed, result.added) == (2, ("go-sherab-gyatso",), ())
        assert diff_registry(conn, other) == []
        row = conn.execute(select(PersonRow.version).where(PersonRow.id == "go-sherab-gyatso")).scalar_one()
        assert row == 2
        entry = next(e for e in audit.entries(conn) if e["action"] == "person.change")
        assert (entry["actor"], entry["detail"]["fields"]) == ("bo", ["occupation", "region"])


def test_taking_a_field_away_alone_is_a_change(store: Store, shipped: Registry) -> None:
    other = changed(shipped, "go-sherab-gyatso", region=None)
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        assert import_registry(conn, other, actor="ada", now=NOW).changed == ("go-sherab-gyatso",)
        assert load_facts(conn)["go-sherab-gyatso"].region == ""


def test_the_history_only_grows(store: Store, shipped: Registry) -> None:
    history = next(r.raw for r in shipped.people if r.person.id == "kem-sokha")["status_history"]
    newer = {**history[0], "status": "detained", "event_date": "2026-10-01", "as_of": "2026-10-02"}
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        result = import_registry(conn, changed(shipped, "kem-sokha", status_history=[newer]), actor="bo", now=NOW)
        assert result.statuses == 1
        facts = load_facts(conn)["kem-sokha"]
        assert [str(entry.status) for entry in facts.history] == ["house_arrest", "detained"]
        assert str(facts.latest.status) == "detained"
        # The files that lack the new entry can't take it back.
        found = [d for d in diff_registry(conn, shipped) if d.subject == "kem-sokha"]
        assert [(d.would_change, d.given) for d in found] == [(False, None)]
        assert import_registry(conn, shipped, actor="ada", now=NOW).changed_nothing
        actors = select(StatusRow.actor).where(StatusRow.person == "kem-sokha").order_by(StatusRow.id)
        assert list(conn.execute(actors).scalars()) == ["ada", "bo"]


def test_a_release_in_a_folder_waits_for_a_second_source_and_a_second_person(store: Store, shipped: Registry) -> None:
    history = next(r.raw for r in shipped.people if r.person.id == "kem-sokha")["status_history"]
    freed = {**history[0], "status": "released", "event_date": "2026-10-01", "as_of": "2026-10-02"}
    given = changed(shipped, "kem-sokha", status_history=[*history, freed])
    same = {"publisher": freed["source"]["publisher"], "url_note": "page 2"}
    other = {"publisher": "Another paper", "url": "https://another.example/1"}
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        kept, second = kept_back(conn, given)
        assert (kept, [entry["status"] for entry in second["kem-sokha"]]) == ({}, ["released"])
        assert diff_registry(conn, given) == []
        assert import_registry(conn, given, actor="ada", now=NOW).changed_nothing
        assert import_registry(conn, given, actor="ada", now=NOW, second=same).changed_nothing
        assert import_registry(conn, given, actor="ada", now=NOW, second=other).proposed == 1
        assert import_registry(conn, given, actor="ada", now=NOW, second=other).changed_nothing
        assert str(load_facts(conn)["kem-sokha"].latest.status) == "house_arrest"
        for user in ("ada", "bo"):
            users.add_user(conn, user, Role.MODERATOR, at=NOW, actor="ada")
        (proposal,) = statuses.proposals(conn)
        with pytest.raises(Forbidden):
            statuses.accept(conn, proposal.id, user="ada", at=NOW)
        statuses.accept(conn, proposal.id, user="bo", at=NOW)
        assert str(load_facts(conn)["kem-sokha"].latest.status) == "released"


def test_a_folder_loosens_consent_only_for_those_who_are_named(store: Store, shipped: Registry) -> None:
    strict = {"level": "count_only", "basis": "asked for", "as_of": "2026-11-20"}
    with store.write() as conn:
        import_registry(conn, changed(shipped, "kem-sokha", consent=strict), actor="ada", now=NOW)
        kept, _ = kept_back(conn, shipped)
        assert [change.stored for change in kept["kem-sokha"]] == [strict]
        assert import_registry(conn, shipped, actor="ada", now=NOW, loosen={"ihar-losik"}).changed_nothing
        assert str(load_facts(conn)["kem-sokha"].consent) == "count_only"
        assert import_registry(conn, shipped, actor="ada", now=NOW, loosen={"kem-sokha"}).changed == ("kem-sokha",)
        assert str(load_facts(conn)["kem-sokha"].consent) == "full"
        entry = next(one for one in audit.entries(conn) if one["action"] == "person.change")
        assert entry["detail"]["loosened"] is True
        tightened = changed(shipped, "kem-sokha", consent=strict)
        assert import_registry(conn, tightened, actor="ada", now=NOW).changed == ("kem-sokha",)


def test_nobody_is_removed_by_a_smaller_folder(store: Store, shipped: Registry) -> None:
    smaller = dataclasses.replace(shipped, people=shipped.people[1:])
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        found = diff_registry(conn, smaller)
        assert [(d.subject, d.would_change) for d in found] == [("elchin-mammad", False)]
        assert import_registry(conn, smaller, actor="ada", now=NOW).changed_nothing
        assert "elchin-mammad" in load_facts(conn)


def test_an_import_built_on_an_older_look_is_refused(store: Store, shipped: Registry) -> None:
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW, built_on=0)
    with store.write() as conn, pytest.raises(Conflict, match="version 0 to 1"):
        import_registry(conn, shipped, actor="ada", now=NOW, built_on=0)


def link(store: Store, person: str) -> None:
    """A post with one link to this person."""
    key = bytes(16)
    post = {"post_key": key, "origin_key": key, "author_key": key, "author_week": key, "text_week": key}
    post |= {"network": "bluesky", "source": "s", "rule": "name", "lang": "en", "hour": 1, "received_hour": 1}
    with store.write() as conn:
        conn.execute(insert(PostRow).values(id=1, period="2026-W47", sealed=b"x", digest=key, **post))
        row = {"post_id": 1, "person": person, "outcome": "link", "score": 0.9, "alias_kind": "full", "linker": "l"}
        conn.execute(insert(LinkRow).values(period="2026-W47", sealed=b"x", **row))


def test_the_hidden_leave_only_traces_and_no_import_revives_them(store: Store, vault: Vault, shipped: Registry) -> None:
    hidden = {"level": "hidden", "basis": "asked for by the family", "as_of": "2026-11-20"}
    person = "marfa-rabkova"
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW, lookup=vault.lookup)
    link(store, person)
    with store.write() as conn:
        asked = changed(shipped, person, consent=hidden)
        result = import_registry(conn, asked, actor="ada", now=NOW, lookup=vault.lookup)
        assert (result.version, result.hidden) == (2, 1)
    assert count(store, LinkRow) == 0
    with store.write() as conn:
        again = import_registry(conn, shipped, actor="bo", now=NOW, lookup=vault.lookup)
        assert again.changed_nothing
        assert again.hidden == 1
        assert person not in load_facts(conn)
        assert conn.execute(select(func.count()).select_from(Hidden)).scalar_one() >= 2
        with pytest.raises(StoreError, match="keyring"):
            import_registry(conn, shipped, actor="bo", now=NOW)
    with store.read() as conn:
        rows = [*conn.execute(select(PersonRow.record)), *conn.execute(select(Dataset.rows))]
        rows += conn.execute(select(StatusRow.entry)).all()
        assert all(person not in str(row) for row in rows)
        calendar = {day["name"] for day in load_dataset(conn, "calendar")}
        assert "Birthday of Marfa Rabkova" not in calendar
        assert "Birthday of Ihar Losik" in calendar
        lists = {row["id"]: row["people"] for row in load_dataset(conn, "campaigns")}
        assert len(lists["free-viasna"]) == 6
        hides = [entry for entry in audit.entries(conn, 200) if entry["action"] == "person.hide"]
        assert len(hides) == 1
        assert person not in str(hides)


def test_status_entries_that_are_equal_are_one(store: Store, shipped: Registry) -> None:
    with store.write() as conn:
        import_registry(conn, shipped, actor="ada", now=NOW)
        row = conn.execute(select(StatusRow.person, StatusRow.digest, StatusRow.entry).limit(1)).one()
    with pytest.raises(Exception, match=r"(?i)unique"), store.write() as conn:
        conn.execute(
            insert(StatusRow).values(person=row.person, digest=row.digest, entry=row.entry, actor="ada", at=NOW)
        )
