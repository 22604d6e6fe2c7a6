"""Fifty people who must not be named, in the registry and in a store: no trace in posts, alt texts, cards, previews."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import regex
import yaml
from sqlalchemy import select, update

from bot.errors import Conflict
from bot.model import Consent, Network, Summary
from bot.poster.compose import LIMITS, compose
from bot.poster.fonts import load_fonts
from bot.poster.gallery import gallery_page
from bot.poster.preview import page_fragment, preview
from bot.registry import Registry, load_registry
from bot.registry.datasets import CalendarDay, Count
from bot.settings import SummaryPlan
from bot.stages.correcting import correction
from bot.stages.days import on_day
from bot.stages.draft import Planner, draft_ahead
from bot.stages.figures import Figures
from bot.stages.gallery import gallery
from bot.stages.material import Material, objection, read_material
from bot.stages.summarise import name, release, story, week
from bot.store import people, summaries
from bot.store.session import Connection, Store
from bot.store.tables import PersonRow
from bot.vault import Vault

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
KINDS = ("week", "name", "story", "calendar", "counts", "release")
HIDDEN = 50


def record(number: int, consent: Consent) -> dict[str, Any]:
    """Somebody whose every fact would be said if the consent allowed it, and whose words stand nowhere else."""
    arrest = date(2019, 1, 1) + timedelta(days=7 * number)
    entries = [("detained", arrest.isoformat(), "2026-10-01")]
    if number % 5 == 4:  # some of them freed lately
        entries.append(("released", "2026-11-01", "2026-11-02"))
    return {
        "id": f"qwyx-{number}",
        "country": "BY",
        "occupation": f"zvkjob{number}",
        "names": [
            {"value": f"Qwyxa{number} Zvktu{number}", "lang": "en", "script": "Latn", "kind": "canonical"},
            {"value": f"Ўзхыб{number} Жщвэю{number}", "lang": "be", "script": "Cyrl", "kind": "native"},
        ],
        "birth": {"date": f"1980-11-{16 + number % 9:02d}", "source": "s", "evidence": "sourced"},
        "arrest": {"date": arrest.isoformat(), "source": "s", "evidence": "sourced"},
        "status_history": [
            {
                "status": status,
                "event_date": began,
                "as_of": as_of,
                "source": {"publisher": f"Zvkpub{number}", "url": f"https://zvksource{number}.example/"},
                "confidence": "high",
                "evidence": "sourced",
            }
            for status, began, as_of in entries
        ],
        "consent": {"level": consent.value, "basis": "asked", "as_of": "2026-11-01"},
    }


def traces(text: str) -> list[str]:
    """What of the hidden people stands in a text, its images apart, whose letters mean nothing."""
    low = regex.sub(r"base64,[A-Za-z0-9+/=]+", "", text).casefold()
    return [mark for mark in ("qwyx", "zvk", "ўзхыб", "жщвэю") if mark in low]


def folder(tmp_path: Path, consent: Consent) -> Path:
    """The shipped configuration with fifty more people, who also stand in the calendar."""
    config = tmp_path / "config"
    shutil.copytree(CONFIG, config, ignore=shutil.ignore_patterns("demo", "fonts"))
    rows = [record(number, consent) for number in range(HIDDEN)]
    for row in rows:
        row["names"] = [{**one, "source": "s", "evidence": "sourced"} for one in row["names"]]
    (config / "people" / "more.yaml").write_text(yaml.safe_dump({"people": rows}, allow_unicode=True), "utf-8")
    with (config / "calendar.yaml").open("a", encoding="utf-8") as file:
        for number in range(0, HIDDEN, 5):
            file.write(
                f"\n  - month_day: 11-15\n    name: Zvkday {number}\n    kind: day\n    persons: [qwyx-{number}]\n"
                "    status_sensitive: true\n    source: s\n    evidence: sourced\n"
            )
    words = config / "summaries" / "words.toml"
    words.write_text(
        words.read_text("utf-8").replace(
            'name = "Day of the Imprisoned Writer (PEN, since 1981)"', 'name = "Zvkday 0"', 1
        ),
        "utf-8",
    )
    return config


def everything(summary: Summary) -> str:
    """All that could leave of a summary: texts, cards, alt texts, facts, the preview's page."""
    shown = preview(summary, load_fonts(CONFIG), list(LIMITS.values()))
    pieces = [piece.text + piece.alt for thread in shown.threads.values() for piece in thread]
    return json.dumps(msgspec.to_builtins(summary), ensure_ascii=False) + str(page_fragment(shown)) + "".join(pieces)


def material_of(config: Path, registry: Registry, today: date = NOW.date(), lang: str = "en") -> Material:
    return read_material(
        config,
        lang=lang,
        today=today,
        facts=registry.facts,
        names={person.id: person for person in registry.persons},
        campaign="c",
        counts=registry.counts,
    )


def figures(who: Iterable[str]) -> Figures:
    people_heard = dict.fromkeys(who, 40)
    return Figures(
        start=datetime(2026, 11, 9, tzinfo=UTC),
        end=datetime(2026, 11, 16, tzinfo=UTC),
        within_week=True,
        networks=(Network.BLUESKY,),
        servers=0,
        missed_min=0,
        held=63,
        heard=30,
        authors=200,
        people=people_heard,
        silent=33,
        unheard=tuple(list(people_heard)[::2]),
        small_group=5,
        receipt="r",
    )


def drafts(material: Material, registry: Registry) -> Iterator[Summary | None]:
    """Every draft there can be of anybody."""
    heard = figures(registry.facts)
    yield week(material, heard)
    for who in registry.facts:
        yield name(material, who, replace(heard, within_week=False))
        yield story(material, who)
        yield release(material, who)
    for number in range(365):
        yield on_day(replace(material, today=NOW.date() + timedelta(days=number)), registry.calendar)


@pytest.mark.parametrize("consent", [Consent.HIDDEN, Consent.COUNT_ONLY])
def test_no_trace_in_any_draft_of_the_registry(tmp_path: Path, consent: Consent) -> None:
    config = folder(tmp_path, consent)
    registry = load_registry(config)
    assert len([who for who in registry.facts if who.startswith("qwyx")]) == HIDDEN
    made = [draft for draft in drafts(material_of(config, registry), registry) if draft is not None]
    assert len(made) > 60
    for draft in made:
        shown = json.dumps(msgspec.to_builtins(draft), ensure_ascii=False)
        assert traces(shown) == [], draft.key
        assert traces("".join(piece.text + piece.alt for one in LIMITS.values() for piece in compose(draft, one))) == []


def test_no_trace_on_the_page_of_the_gallery(tmp_path: Path) -> None:
    config = folder(tmp_path, Consent.HIDDEN)
    registry = load_registry(config)
    made = gallery(config, registry, today=NOW.date())
    fonts = load_fonts(CONFIG)
    page = gallery_page("t", "n", [preview(one, fonts, list(LIMITS.values())) for one in made[:4]])
    assert len(made) >= 30
    assert traces(page) == []
    assert all(traces(everything(one)) == [] for one in made[8:11])
    assert traces(json.dumps([msgspec.to_builtins(one) for one in made], ensure_ascii=False)) == []


def test_with_full_consent_the_same_people_are_named(tmp_path: Path) -> None:
    """So that the tests beside this one can fail."""
    config = folder(tmp_path, Consent.FULL)
    registry = load_registry(config)
    text = json.dumps(
        [msgspec.to_builtins(one) for one in drafts(material_of(config, registry), registry) if one is not None],
        ensure_ascii=False,
    )
    assert set(traces(text)) == {"qwyx", "zvk", "ўзхыб", "жщвэю"}
    for number in range(HIDDEN):
        assert f"Qwyxa{number} Zvktu{number}" in text


def planner(config: Path) -> Planner:
    def material(conn: Connection, lang: str, today: date) -> Material:
        return read_material(
            config,
            lang=lang,
            today=today,
            facts=people.load_facts(conn),
            names={person.id: person for person in people.load_people(conn)},
            campaign="c",
            counts=[Count.model_validate(row) for row in people.load_dataset(conn, "counts")],
        )

    plans = [SummaryPlan(kind=kind, cron="0 9 * * *", lang="en") for kind in KINDS]
    return Planner(plans=plans, material=material, small_group=5)


def stored(store: Store) -> list[Summary]:
    with store.read() as conn:
        return [draft.summary for draft in summaries.drafts(conn, limit=1000)]


def test_no_trace_in_a_store_after_an_import(tmp_path: Path, vault: Vault) -> None:
    config = folder(tmp_path, Consent.HIDDEN)
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    with store.write() as conn:
        people.import_registry(conn, load_registry(config), actor="ada", now=NOW, lookup=vault.lookup)
    draft_ahead(store, planner(config), now=NOW)
    made = stored(store)
    assert {draft.kind for draft in made} >= {"week", "name", "story", "calendar", "counts"}
    assert all(traces(everything(draft)) == [] for draft in made)
    store.close()


def test_who_withdraws_later_is_in_no_draft_that_may_still_go(tmp_path: Path, vault: Vault) -> None:
    """Imported with full consent, drafted, then counted only: new drafts are silent, the old ones are objected to."""
    config = folder(tmp_path, Consent.FULL)
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    with store.write() as conn:
        people.import_registry(conn, load_registry(config), actor="ada", now=NOW, lookup=vault.lookup)
    plan = planner(config)
    draft_ahead(store, plan, now=NOW)
    before = stored(store)
    assert any(traces(json.dumps(msgspec.to_builtins(draft))) for draft in before)
    with store.write() as conn:
        for row in conn.execute(select(PersonRow.id, PersonRow.record)).all():
            if row.id.startswith("qwyx"):
                consent = {**row.record["consent"], "level": "count_only"}
                changed = {**row.record, "consent": consent}
                conn.execute(update(PersonRow).where(PersonRow.id == row.id).values(record=changed))
    with store.read() as conn:
        material = plan.material(conn, "en", NOW.date())
        days = [CalendarDay.model_validate(row) for row in people.load_dataset(conn, "calendar")]
    for tag, one in material.wording.languages.items():
        material.wording.languages[tag] = replace(one, approved_by="A Reader", approved=one.digest)
    blocked = 0
    for draft in before:
        if traces(json.dumps(msgspec.to_builtins(draft), ensure_ascii=False)):
            blocked += 1
            assert "status or consent have changed" in str(objection(material, draft)), draft.key
    assert blocked >= 3
    for number in range(40):
        found = on_day(replace(material, today=NOW.date() + timedelta(days=number)), days)
        assert found is None or traces(everything(found)) == []
    store.close()


def test_a_correction_names_nobody_who_may_not_be_named(tmp_path: Path) -> None:
    config = folder(tmp_path, Consent.HIDDEN)
    registry = load_registry(config)
    material = material_of(config, registry)
    wrong = story(material, "ding-jiaxi")
    assert wrong is not None
    for what, right in (
        ("We named qwyxa7 zvktu7.", "We should not have."),
        ("A name was wrong.", "It is Ўзхыб9 Жщвэю9."),
    ):
        with pytest.raises(Conflict, match="may not be named") as raised:
            correction(material, wrong, what, right)
        assert traces(str(raised.value)) == []
    with pytest.raises(Conflict, match="both what was wrong and what is right"):
        correction(material, wrong, "Something.", " ")
    with pytest.raises(Conflict, match="written in en"):
        correction(replace(material, lang="be"), wrong, "a", "b")
    wrong = msgspec.structs.replace(wrong, warning="Prison", label="graphic-media")
    made = correction(material, wrong, "It was 2018.", "It was 2019.", posted=date(2026, 11, 12))
    assert (made.warning, made.label) == ("Prison", "graphic-media"), "it may take the place of the very post"
    assert (made.kind, made.people) == ("correction", ("ding-jiaxi",))
    assert "12 November 2026" in made.posts[0][0].text
    assert [paragraph.text for paragraph in made.posts[0][1:]] == ["Wrong: It was 2018.", "Right: It was 2019."]
    assert made.key == correction(material, wrong, "It was 2018.", "It was 2019.").key
    assert made.key != correction(material, wrong, "It was 2018.", "It was 2020.").key
