"""Somebody else's list in the store: shown first, taken over whole, once, and never over what stands."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.errors import ConfigError, Conflict, NotFound, RegistryError
from bot.model import Consent, Role
from bot.registry import load_registry
from bot.registry.formats import base, find_format, ftm, tables
from bot.registry.plan import Choices
from bot.settings import shipped_config
from bot.store import audit, statuses, users
from bot.store.imports import Preview, Taken, exported, preview, take
from bot.store.people import export_records, hide_person, import_registry, load_facts, registry_version
from bot.store.session import Store
from bot.store.tables import Audit, PersonRow, Proposal, StatusRow
from bot.vault import Vault
from tests.registry.formats.samples import claim, feed, human, item, time, write_lines
from tests.registry.formats.samples import ftm as entity

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def look(store: Store, vault: Vault, path: Path, choices: Choices | None = None, **given: Any) -> Preview:
    with store.read() as conn:
        return preview(conn, find_format(path), feed(path, **given), choices or Choices(), lookup=vault.lookup)


def bring(store: Store, vault: Vault, path: Path, choices: Choices | None = None, **given: Any) -> Taken:
    found = look(store, vault, path, choices, **given)
    with store.write() as conn:
        return take(
            conn,
            find_format(path),
            feed(path, **given),
            choices or Choices(),
            lookup=vault.lookup,
            built_on=found,
            actor="ada",
            now=NOW,
        )


def rows(store: Store, table: Any) -> int:
    with store.read() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()


def records(store: Store) -> dict[str, dict[str, Any]]:
    with store.read() as conn:
        return {record["id"]: record for record in export_records(conn)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_lines(
        tmp_path / "list.json",
        [
            entity("NK-1", "Zenon Prykladovich", country="by", birthDate="1980-02-03", notes="Seen in court."),
            entity("NK-2", "Ulla Sample", country="ru", alias=["Улла Сампле"], birthDate="2015-01-01"),
        ],
    )


def test_a_list_comes_in_once(store: Store, vault: Vault, path: Path) -> None:
    found = look(store, vault, path)
    assert (found.adds, found.minors, registry_version_of(store)) == (2, 1, 0)
    assert rows(store, PersonRow) == 0
    taken = bring(store, vault, path)
    assert (taken.version, taken.added, taken.statuses) == (1, 2, 2)
    zenon = records(store)["zenon-prykladovich"]
    assert zenon["consent"]["level"] == "count_only"
    assert zenon["identifiers"] == [{"list": "ftm", "key": "NK-1"}]
    assert "record NK-1, imported 2026-11-20" in zenon["names"][0]["source"]
    ulla = records(store)["ulla-sample"]
    assert (ulla["minors"], ulla["linkable"]) == (True, False)
    with store.read() as conn:
        facts = load_facts(conn)["zenon-prykladovich"]
        assert (str(facts.latest.status), facts.latest.evidence, facts.nameable) == ("unknown", "unsourced", False)
        assert audit.broken(conn) is None
        (entry,) = [one for one in audit.entries(conn) if one["action"] == "person.add"]
        assert entry["detail"]["people"] == ["zenon-prykladovich", "ulla-sample"]
    before = (rows(store, Audit), records(store))
    again = bring(store, vault, path, name="The same list, later")
    assert again.changed_nothing
    assert (rows(store, Audit), records(store)) == before


def registry_version_of(store: Store) -> int:
    with store.read() as conn:
        return registry_version(conn)


def test_a_merge_is_shown_field_by_field_and_overwrites_only_what_is_asked(
    store: Store, vault: Vault, path: Path, tmp_path: Path
) -> None:
    bring(store, vault, path)
    newer = write_lines(
        tmp_path / "newer.json",
        [
            entity(
                "NK-1", ["Zenon Prykladovich", "Зянон Прыкладовіч"], country="by", birthDate="1979", position="editor"
            )
        ],
    )
    found = look(store, vault, newer)
    ((person, _, changes),) = found.merges
    assert person == "zenon-prykladovich"
    assert [(change.field, change.verdict) for change in changes] == [
        ("names", "new"),
        ("occupation", "new"),
        ("birth", "kept"),
    ]
    assert bring(store, vault, newer).changed == ("zenon-prykladovich",)
    assert records(store)["zenon-prykladovich"]["birth"]["date"] == "1980-02-03"
    assert look(store, vault, newer).differs[0][1].field == "birth"
    asked = Choices(overwrite=frozenset({"zenon-prykladovich:birth"}))
    assert bring(store, vault, newer, asked).changed == ("zenon-prykladovich",)
    assert records(store)["zenon-prykladovich"]["birth"]["date"] == "1979"
    with store.read() as conn:
        change = next(one for one in audit.entries(conn) if one["action"] == "person.change")
    assert change["detail"]["overwritten"] == ["birth"]


def test_possible_doubles_are_held_back_until_somebody_decides(
    store: Store, vault: Vault, path: Path, tmp_path: Path
) -> None:
    bring(store, vault, path)
    other = write_lines(
        tmp_path / "other.json",
        [
            entity("Q900000001", "Зянон Прыкладовіч", country="by"),
            entity("NK-8", "Otto Sample", country="de"),
            entity("NK-9", "Sample, OTTO", country="de"),
            entity("NK-8", "Otto Sample", country="de"),
        ],
    )
    found = look(store, vault, other)
    assert [(p.key, twins[0].person) for p, twins in found.twins] == [
        ("Q900000001", "zenon-prykladovich"),
        ("NK-9", "otto-sample"),
        ("NK-8", "otto-sample"),
    ]
    assert "sounds like" in found.twins[0][1][0].reasons[0]
    taken = bring(store, vault, other)
    assert (taken.added, taken.held_back) == (1, 3)
    decided = Choices(same_as={"Q900000001": "zenon-prykladovich"}, new=frozenset({"NK-9"}))
    assert (bring(store, vault, other, decided).changed, set(records(store))) == (
        ("zenon-prykladovich",),
        {"zenon-prykladovich", "ulla-sample", "otto-sample", "otto-sample-2"},
    )
    # What was decided once holds for the next import, without saying it again.
    assert bring(store, vault, other).changed_nothing
    assert {"list": "wikidata", "key": "Q900000001"} in records(store)["zenon-prykladovich"]["identifiers"]


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Choices(same_as={"NK-1": "nobody"}), "nobody is nobody in the registry"),
        (Choices(same_as={"NK-7": "ulla-sample"}), "no record 'NK-7'"),
        (Choices(new=frozenset({"NK-7"})), "no record 'NK-7'"),
    ],
)
def test_decisions_about_nobody_are_errors(store: Store, vault: Vault, path: Path, choices: Choices, said: str) -> None:
    bring(store, vault, path)
    with pytest.raises(NotFound, match=said):
        look(store, vault, path, choices)


def test_choices_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ConfigError, match="allowed: country, region"):
        Choices(overwrite=frozenset({"zenon:names"}))
    with pytest.raises(ConfigError, match="needs --basis"):
        Choices(consent=Consent.FULL)
    with pytest.raises(ConfigError, match="people hide"):
        Choices(consent=Consent.HIDDEN)


def test_a_death_is_proposed_with_two_sources_and_asserted_by_a_second_person(
    store: Store, vault: Vault, tmp_path: Path
) -> None:
    given = human(
        "Q900000001",
        {"en": "Zenon Prykladovich"},
        {},
        P27=[claim(item("P27", "Q184"))],
        P570=[claim(time("P570", "2024-02-16"), "https://one.example/a", "https://two.example/b")],
    )
    alone = human(
        "Q900000002",
        {"en": "Ulla Sample"},
        {},
        P27=[claim(item("P27", "Q159"))],
        P570=[claim(time("P570", "2024-01-01"))],
    )
    path = write_lines(tmp_path / "w.json", [given, alone])
    found = look(store, vault, path)
    assert [(one.person, one.why) for one in found.waiting] == [
        ("zenon-prykladovich", ""),
        ("ulla-sample", "needs a second source"),
    ]
    assert bring(store, vault, path).proposed == 1
    assert [entry["status"] for entry in records(store)["zenon-prykladovich"]["status_history"]] == ["unknown"]
    assert bring(store, vault, path).changed_nothing
    with store.write() as conn:
        for user in ("ada", "bo"):
            users.add_user(conn, user, Role.MODERATOR, at=NOW, actor="ada")
        (proposal,) = statuses.proposals(conn)
        assert proposal.proposed_by == "ada"
    second = Choices(second={"publisher": "Relatives", "url": "https://three.example/"})
    assert bring(store, vault, path, second).proposed == 1
    assert rows(store, Proposal) == 2
    assert rows(store, StatusRow) == 2


def test_whoever_is_hidden_stays_away_in_every_format_and_script(
    store: Store, vault: Vault, path: Path, tmp_path: Path
) -> None:
    bring(store, vault, path)
    both = write_lines(tmp_path / "b.json", [entity("NK-1", ["Zenon Prykladovich", "Зянон Прыкладовіч"], country="by")])
    bring(store, vault, both)
    with store.write() as conn:
        hide_person(conn, "zenon-prykladovich", reason="asked for", actor="ada", now=NOW, lookup=vault.lookup)
    csv = tmp_path / "l.csv"
    csv.write_text(
        "name,country,notes\nПрыкладовіч Зянон,BY,\nAnn Other,BY,A friend of Zenon Prykladovich in Minsk\n", "utf-8"
    )
    wikidata = write_lines(
        tmp_path / "w.json",
        [human("Q900000001", {"en": "Somebody Else"}, {"be": ["Зянон Прыкладовіч"]}, P27=[claim(item("P27", "Q184"))])],
    )
    for one, hidden in ((path, 1), (both, 1), (csv, 1), (wikidata, 1)):
        found = look(store, vault, one)
        assert found.hidden == hidden, one
        assert "rykladovich" not in repr(found.added) + repr(found.twins) + repr(found.merges)
        bring(store, vault, one)
    assert set(records(store)) == {"ulla-sample", "ann-other"}
    assert "rykladovich" not in str(records(store))
    assert "A friend of [name withheld] in Minsk" in records(store)["ann-other"]["notes"][0]


def test_nothing_is_half_written(store: Store, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    givens = ["Ambra", "Bolto", "Cinzel", "Dafnor", "Ekbert", "Fulgen", "Gornak", "Hilvar"]
    names = [f"{given} {a}{b}{c}" for given in givens for a in "BDFGKLMN" for b in "aeiou" for c in ("rst", "mplik")]
    good = [entity(f"NK-{n}", name, country="by", birthDate=str(1930 + n % 70)) for n, name in enumerate(names)]
    path = write_lines(tmp_path / "l.json", [*good, entity("NK-x", "Bad Date", country="by", birthDate="soon")])
    with pytest.raises(RegistryError, match=r"l\.json:641: NK-x: properties.birthDate"):
        bring(store, vault, path)
    write_lines(path, good)
    found = look(store, vault, path)
    write_lines(path, [*good, entity("NK-x", "Bad Date", country="by")])
    with store.write() as conn, pytest.raises(Conflict, match="has changed since"):
        take(conn, "ftm", feed(path), Choices(), lookup=vault.lookup, built_on=found, actor="ada", now=NOW)
    write_lines(path, good)
    monkeypatch.setattr(base, "TOLD_EVERY", 600)

    def append(_: int) -> None:
        with path.open("a", encoding="utf-8") as stream:
            stream.write("\n")

    changing = dataclasses.replace(feed(path), tell=append)
    with pytest.raises(Conflict, match="nothing was taken over"), store.write() as conn:
        take(conn, "ftm", changing, Choices(), lookup=vault.lookup, built_on=found, actor="ada", now=NOW)
    assert (rows(store, PersonRow), rows(store, StatusRow), rows(store, Audit)) == (0, 0, 0)
    assert bring(store, vault, path).added + len(found.twins) == len(good)


def test_the_shipped_registry_exported_and_imported_changes_nothing(store: Store, vault: Vault, tmp_path: Path) -> None:
    with store.write() as conn:
        import_registry(conn, load_registry(shipped_config()), actor="ada", now=NOW, lookup=vault.lookup)
        shown, left = exported(export_records(conn))
    assert (len(shown), left) == (34, 1)
    before = records(store)
    for name, lines in (("out.csv", tables.table(shown)), ("out.ftm.json", ftm.entities(shown))):
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
        taken = bring(store, vault, path)
        assert (taken.changed_nothing, taken.held_back) == (True, 0), look(store, vault, path)
    assert records(store) == before
