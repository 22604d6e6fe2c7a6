"""Hiding somebody reaches whatever else the store holds, and says what it can't reach."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.errors import Conflict, NotFound
from bot.model import Fact, Network, Paragraph, Sentence, State, Summary
from bot.registry import load_registry
from bot.reports.base import Window
from bot.reports.edition import make_edition
from bot.settings import shipped_config
from bot.store import audit, summaries, tags
from bot.store.hidden import WITHHELD, hidden_in, is_hidden, traces_of, withheld
from bot.store.people import export_records, hide_person, import_registry, load_dataset
from bot.store.session import Store
from bot.store.tables import Dataset, PersonRow, PublicationRow, ReportRow, StatusRow, SummaryRow, Tally
from bot.vault import Vault

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PERSON = "ihar-losik"
FORMS = ("Ihar Losik", "Igor Losik", "Ігар Лосік", "Ихар", "Losik, Ihar")


@pytest.fixture
def filled(store: Store, vault: Vault) -> Store:
    with store.write() as conn:
        import_registry(conn, load_registry(shipped_config()), actor="ada", now=NOW, lookup=vault.lookup)
        tags.add_tags(conn, "c", ["#FreeIharLosik"], at=NOW, actor="ada", reason="test")
    return store


def summary(key: str, words: str, people: tuple[str, ...]) -> Summary:
    fact = Fact(kind="history", person=people[0], field="arrest", value="2020", source="s", as_of="2020")
    post = (Paragraph(sentences=(Sentence(text=words, facts=(fact,)),)),)
    return Summary(key=key, kind="name", lang="en", campaign="c", posts=(post,), people=people)


def draft(store: Store, key: str, words: str, people: tuple[str, ...]) -> int:
    with store.write() as conn:
        return summaries.save_draft(
            conn,
            summary(key, words, people),
            networks=[Network.BLUESKY],
            due_at=NOW,
            registry_version=1,
            at=NOW,
            actor="ada",
        )


def hide(store: Store, vault: Vault, reason: str = "asked for") -> Any:
    with store.write() as conn:
        return hide_person(conn, PERSON, reason=reason, actor="bo", now=NOW, lookup=vault.lookup)[1]


def everything(store: Store) -> str:
    """What the store still says in clear, but for the audit trail and what was sent."""
    with store.read() as conn:
        rows: list[Any] = [*conn.execute(select(PersonRow.record)), *conn.execute(select(StatusRow.entry))]
        rows += [*conn.execute(select(Dataset.rows)), *conn.execute(select(ReportRow.cells, ReportRow.receipt))]
        rows += conn.execute(select(SummaryRow.key, SummaryRow.body).where(SummaryRow.state != "published"))
        rows += conn.execute(select(Tally.person))
        return str(rows)


def test_names_are_withheld_in_every_form_that_a_text_has(vault: Vault) -> None:
    raw = next(r.raw for r in load_registry(shipped_config()).people if r.person.id == PERSON)
    keys = traces_of(raw, vault.lookup)
    said = "Free Ihar Losik! Игоря Лосика (Igor Losik), Ігара Лосіка: #FreeIharLosik; LOSIK Ihar; @belamova, not Losiks"
    shown = withheld({"a": [said]}, keys, vault.lookup)["a"][0]
    assert shown.count(WITHHELD) == 7
    assert shown.endswith("not Losiks")
    assert not any(form in shown for form in FORMS)
    assert is_hidden(["LOSIK Ihar"], keys, vault.lookup)
    assert not is_hidden(["Daria Losik", "Losik", "Ihar"], keys, vault.lookup)
    assert withheld(said, frozenset(), vault.lookup) == said


def test_other_records_data_and_histories_name_them_no_longer(filled: Store, vault: Vault) -> None:
    with filled.write() as conn:
        conn.execute(insert(Tally).values(week="2026-W40", person=PERSON, network="", posts=3, authors=2))
        wife = conn.execute(select(PersonRow.record).where(PersonRow.id == "daria-losik")).scalar_one()
    assert "ihar-losik" in str(wife)
    assert any(form in str(wife) for form in FORMS)
    erased = hide(filled, vault)
    assert erased.records >= 1
    assert erased.datasets >= 1
    left = everything(filled)
    assert PERSON not in left
    assert not [form for form in FORMS if form in left]
    with filled.read() as conn:
        assert PERSON not in {record["id"] for record in export_records(conn)}
        assert load_dataset(conn, "campaigns")
        assert audit.broken(conn) is None


def test_drafts_are_taken_back_and_sent_ones_are_listed(filled: Store, vault: Vault) -> None:
    own = draft(filled, f"release:{PERSON}:2025", "Ihar Losik was arrested in 2020.", (PERSON,))
    beside = draft(filled, "week:1", "Igor Losik and others", ("daria-losik",))
    other = draft(filled, "week:2", "Somebody else", ("daria-losik",))
    sent = draft(filled, "week:3", "Ihar Losik, again", (PERSON,))
    with filled.write() as conn:
        made = {"network": "bluesky", "ordinal": 0, "key": "k", "state": "published", "record": {"text": "Ihar Losik"}}
        conn.execute(insert(PublicationRow).values(summary_id=sent, attempts=1, **made))
    erased = hide(filled, vault)
    assert erased.drafts == 2
    with filled.read() as conn:
        states = {one: summaries.load(conn, one).state for one in (own, beside, other)}
        assert states == {own: State.RETRACTED, beside: State.RETRACTED, other: State.DRAFT}
        body = str(conn.execute(select(SummaryRow.key, SummaryRow.body).where(SummaryRow.id == own)).one())
    assert PERSON not in body
    assert "Losik" not in body
    assert any(f"summary {sent}" in line for line in erased.left)


def test_saved_reports_keep_their_numbers_without_the_name(filled: Store, vault: Vault) -> None:
    edition = make_edition(filled, Window(NOW - timedelta(days=7), NOW), now=NOW, campaign="c")
    erased = hide(filled, vault)
    assert erased.reports == 1
    with filled.read() as conn:
        cells = conn.execute(select(ReportRow.cells).where(ReportRow.id == edition.number)).scalar_one()
    assert len(cells["profiles"]) == len(edition.cells.profiles)
    (masked,) = [one for one in cells["profiles"] if one.startswith("hidden-")]
    assert (cells["profiles"][masked]["name"], cells["profiles"][masked]["named"]) == ("", False)
    assert "Losik" not in str(cells["profiles"][masked])


def test_what_is_not_reached_is_said(filled: Store, vault: Vault) -> None:
    left = " ".join(hide(filled, vault).left)
    for part in ("audit trail", "#FreeIharLosik", "config/people", "backups", "web addresses"):
        assert part in left
    with filled.read() as conn:
        entry = next(one for one in audit.entries(conn, 200) if one["action"] == "person.hide")
    assert (entry["actor"], entry["detail"]) == ("bo", {"reason": "asked for"})


def test_a_reason_names_nobody_and_nobody_is_hidden_twice(filled: Store, vault: Vault) -> None:
    with pytest.raises(Conflict, match="names the person"):
        hide(filled, vault, reason="Ihar Losik asked for it")
    with filled.read() as conn:
        assert hidden_in(conn) == frozenset()
    hide(filled, vault)
    with pytest.raises(NotFound):
        hide(filled, vault)


def test_a_folder_that_names_them_in_other_records_brings_no_name_back(filled: Store, vault: Vault) -> None:
    hide(filled, vault)
    with filled.write() as conn:
        again = import_registry(conn, load_registry(shipped_config()), actor="ada", now=NOW, lookup=vault.lookup)
    assert (again.changed_nothing, again.hidden) == (True, 1)
    assert not [form for form in FORMS if form in everything(filled)]
