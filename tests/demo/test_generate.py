"""The committed captures are what the generator makes, and hold what the demo needs."""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import Counter
from typing import Any

import generate
import pytest
from scene import truth
from scene.cast import FORGOTTEN_W46
from scene.world import GAPS, World
from scene.writing import languages, plain
from sentences.specials import SPECIALS
from sentences.traps import TRAPS

from nlp.registry import read_people

PEOPLE = generate.FOLDER.parent / "people"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return generate.make()


@pytest.fixture(scope="module")
def expected(files: dict[str, str]) -> dict[str, Any]:
    return json.loads(files["expected.json"])


@pytest.fixture(scope="module")
def world() -> World:
    return generate.play()


def committed(name: str) -> str:
    data = (generate.FOLDER / name).read_bytes()
    return (gzip.decompress(data) if name.endswith(".gz") else data).decode()


def test_the_committed_files_are_what_the_generator_makes(files: dict[str, str]) -> None:
    shipped = {path.name for path in generate.FOLDER.iterdir()}
    assert shipped == {*files, "README.md"}
    for name, text in files.items():
        assert committed(name) == text, f"{name} differs: run python tests/demo/generate.py"


def test_packed_files_carry_no_time(files: dict[str, str]) -> None:
    name = "mastodon-linden.jsonl.gz"
    assert generate.stored(name, files[name]) == generate.stored(name, files[name])
    assert (generate.FOLDER / name).read_bytes()[4:8] == b"\0\0\0\0"


def test_the_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in generate.FOLDER.iterdir()) < 1_500_000


def test_enough_events_of_every_kind(expected: dict[str, Any]) -> None:
    assert expected["events"] >= 2600
    kinds: Counter[str] = Counter()
    for capture in expected["lines"].values():
        kinds.update(capture["kinds"])
    least = {"create": 2000, "update": 25, "delete": 80, "account": 20, "identity": 30, "boost": 40, "duplicate": 60}
    assert all(kinds[kind] >= least[kind] for kind in least), kinds
    assert kinds["gap"] == 2
    assert kinds["malformed"] >= 30


def test_languages_and_scripts(world: World) -> None:
    langs = Counter(m.lang for m in world.messages)
    assert len(langs) >= 20
    about = Counter(m.lang for m in truth.counted(world.messages))
    assert len(about) >= 20
    scripts = Counter(
        unicodedata.name(letter).split()[0] for m in world.messages for letter in m.last.text if letter.isalpha()
    )
    wanted = {
        "LATIN",
        "CYRILLIC",
        "ARABIC",
        "CJK",
        "HANGUL",
        "TIBETAN",
        "GREEK",
        "DEVANAGARI",
        "BENGALI",
        "KHMER",
        "HIRAGANA",
    }
    assert wanted <= set(scripts)


def test_most_posts_of_the_streams_have_nothing_to_do_with_the_campaign(world: World) -> None:
    bluesky = [m for m in world.messages if m.author.network == "bluesky" and m.streams]
    assert 0.5 < sum(m.kind in ("chatter", "trap") for m in bluesky) / len(bluesky) < 0.75


def test_sentences_are_many_and_distinct() -> None:
    sentences: list[str] = []
    for words in languages().values():
        for group in (*words.talk.values(), *words.own.values(), words.more, words.cause, words.chatter, words.tail):
            sentences.extend(group)
    sentences += [special.text for special in SPECIALS] + [trap.text for trap in TRAPS]
    assert len(set(sentences)) >= 700
    for code, words in languages().items():
        for group in (words.more, words.cause, words.chatter, words.tail):
            assert len(group) == len(set(group)), code


def test_a_text_that_counts_is_written_once_except_in_the_flood(world: World) -> None:
    texts = Counter(plain(m.last.text) for m in truth.counted(world.messages) if m.kind != "flood" and not m.last.alt)
    assert [text for text, times in texts.items() if times > 1] == []


def test_the_forgotten_and_the_flood(expected: dict[str, Any]) -> None:
    first, second = (expected["weeks"][week]["people"] for week in ("2026-W45", "2026-W46"))
    assert not set(FORGOTTEN_W46) & set(second)
    assert set(FORGOTTEN_W46) & set(first) == {"ding-jiaxi", "kim-kuk-gi"}
    flooded = second["emirlendris-benitez"]
    assert flooded["posts_raw"] - 60 == flooded["posts"] - 1 == 3
    assert flooded["people_raw"] - 60 == flooded["people"] <= 3
    heard = sorted(second, key=lambda person: -second[person]["people"])
    assert set(heard[:3]) == {"ekpar-asat", "pham-doan-trang", "gulshan-abbas"}


def test_posts_that_name_someone_contain_a_form_of_the_name(world: World) -> None:
    """Each curated or inflected naming is one of the forms written by hand for that person."""
    forms: dict[str, set[str]] = {}
    for words in languages().values():
        for person, spellings in words.names.items():
            forms.setdefault(person, set()).update(form.casefold() for spelling in spellings for form in spelling)
    for message in world.messages:
        if message.kind == "special":
            continue
        text = "\n".join((message.last.warning, message.last.text, message.last.alt)).casefold()
        for person, how in message.last.names.items():
            if how in ("curated", "inflected"):
                assert any(form in text for form in forms[person]), (person, text)


def test_chatter_and_traps_name_nobody(world: World) -> None:
    quiet = [m for m in world.messages if m.kind in ("chatter", "trap", "cause", "stop")]
    assert quiet
    assert all(not m.last.names for m in quiet)


def test_nothing_is_heard_in_a_gap(world: World) -> None:
    for stream, (start, end, _) in GAPS.items():
        assert [h for h in world.happenings if h.stream == stream and start <= h.at < end] == []


def test_names_in_the_nominative_are_the_registrys() -> None:
    """What the truth calls curated stands in the registry, titles aside: a registry that drops a name is noticed."""
    known = {
        record.person.id: [name.value.casefold() for name in record.person.names] for record in read_people(PEOPLE)
    }
    strange = {
        (code, spelling[0])
        for code, words in languages().items()
        for person, spellings in words.names.items()
        for spelling in spellings
        if not any(name in spelling[0].casefold() for name in known[person])
    }
    assert strange == set()


def test_everybody_named_is_in_the_registry(expected: dict[str, Any]) -> None:
    known = {record.person.id for record in read_people(PEOPLE)}
    assert {person for week in expected["weeks"].values() for person in week["people"]} | set(FORGOTTEN_W46) <= known
