"""Large registries, the file of compiled aliases, and texts that grow."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from nlp import load_linker
from nlp.aliases import compile_aliases
from nlp.alphabets import fold_bytes, foreign
from nlp.breadth import Breadth, breadth_for
from nlp.gold import read_cases
from nlp.linker import Linker
from nlp.normal import Normal
from nlp.text import FOLD
from nlp.types import Name, Outcome, Person
from tests.bench.registry import made_up
from tests.nlp import hostile

PEOPLE = made_up(5_001)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("aliases") / "aliases"


@pytest.fixture(scope="module")
def large(cache: Path) -> Linker:
    return load_linker(PEOPLE, cache=cache)


def unique() -> list[Person]:
    labels = [person.label for person in PEOPLE]
    return [person for person in PEOPLE if labels.count(person.label) == 1][:50]


def test_more_people_get_fewer_aliases_each() -> None:
    assert [breadth_for(size) for size in (35, 1_200, 100_000)] == [Breadth.ALL, Breadth.SOME, Breadth.FEW]
    person = next(person for person in PEOPLE if person.country == "RU")
    counts = [len(compile_aliases(person, breadth)) for breadth in (Breadth.ALL, Breadth.SOME, Breadth.FEW)]
    assert counts == sorted(counts, reverse=True)
    assert counts[2] < 40


def test_everybody_is_found_by_the_full_name(large: Linker) -> None:
    for person in unique():
        for name in person.names:
            (mention, *_) = large.link(f"Free {name.value}, now!")
            assert mention.text == name.value
            assert person.id in {candidate.person for candidate in mention.candidates}


def test_exact_namesakes_are_left_to_a_moderator(large: Linker) -> None:
    labels: dict[str, set[str]] = {}
    for person in PEOPLE:
        labels.setdefault(person.label, set()).add(person.id)
    label, bearers = next((label, ids) for label, ids in labels.items() if len(ids) == 2)
    (mention,) = large.link(f"Free {label}!")
    assert mention.outcome is not Outcome.LINK
    assert bearers <= {candidate.person for candidate in mention.candidates}


def test_a_surname_that_many_bear_counts_for_those_named_before(large: Linker) -> None:
    person = next(person for person in unique() if person.country == "IR")
    surname = person.label.split()[-1]
    assert not large.screen(f"{surname} is here.")
    mentions = large.link(f"{person.label} was arrested. The prison keeps {surname} in a cell.")
    assert [mention.text for mention in mentions] == [person.label, surname]
    assert all(person.id in {candidate.person for candidate in mention.candidates} for mention in mentions)


def test_the_file_gives_the_same_answers_and_a_damaged_one_is_made_anew(large: Linker, cache: Path) -> None:
    texts = [f"Free {person.label}!" for person in unique()[:10]]
    expected = [large.link(text) for text in texts]
    held = cache.read_bytes()
    written = cache.stat().st_mtime_ns
    assert [load_linker(PEOPLE, cache=cache).link(text) for text in texts[:2]] == expected[:2]
    assert cache.stat().st_mtime_ns == written
    for damaged in (held[: len(held) // 2], held[:-9] + bytes(9), b"", b"vigil aliases 1\n{}\n", b"\xff" * 500):
        cache.write_bytes(damaged)
        again = load_linker(PEOPLE, cache=cache)
        assert cache.read_bytes() == held
    assert [again.link(text) for text in texts] == expected


def test_the_file_of_other_people_is_not_taken(cache: Path, large: Linker) -> None:
    other = Person("other", (Name("Zebulon Quackenbush", "en", "Latn", "canonical"),), "US")
    assert not large.link("Zebulon Quackenbush")
    assert load_linker([*PEOPLE, other], cache=cache).link("Zebulon Quackenbush")


def test_a_small_registry_leaves_no_file(tmp_path: Path) -> None:
    load_linker(PEOPLE[:5], cache=tmp_path / "aliases")
    assert not (tmp_path / "aliases").exists()


def test_what_is_plain_folds_as_everything_else() -> None:
    for code in range(0x20000):
        char = chr(code)
        if not foreign(char) and not 0xD800 <= code < 0xE000:
            assert FOLD[code] in ("", "\x1f") or char.isascii(), hex(code)
    assert fold_bytes("Ales… 🙂 B")[0] == b"ales\x20b".replace(b" ", b"")


def test_hostile_texts_keep_the_invariants(linker: Linker) -> None:
    """A sample of what `tests/long/test_fuzz_names.py` does a million times."""
    rng = random.Random(7)
    for _ in range(700):
        hostile.check(linker, hostile.text(rng))


def test_an_alias_is_found_in_every_context_it_is_planted_in(linker: Linker) -> None:
    rng = random.Random(9)
    for alias in rng.sample(hostile.aliases(linker), 150):
        for around in hostile.AROUND:
            hostile.plant(linker, alias, around)


def test_the_screen_never_refuses_a_text_with_a_full_name(linker: Linker) -> None:
    rng = random.Random(8)
    for _ in range(2_000):
        text = hostile.text(rng)
        if any(hit.full for hit in linker.matcher.hits(Normal(text))):
            assert linker.screen(text), ascii(text)


def test_the_screen_never_refuses_a_name_by_its_sound(linker: Linker) -> None:
    gold = Path(__file__).parents[1] / "gold" / "evaluation"
    sounds, found = linker.matcher.sounds, 0
    for case in (case for path in sorted(gold.glob("*.jsonl")) for case in read_cases(path)):
        if sounds.names(Normal(case.text)):
            found += 1
            assert sounds.may_occur(case.text), case.text
    assert found > 50


@pytest.mark.parametrize("name", hostile.FLOODS)
def test_twice_the_text_takes_about_twice_the_time(linker: Linker, name: str) -> None:
    linker.link("Ales Bialiatski")
    short, long = (hostile.seconds(linker, name, size) for size in (6_000, 12_000))
    assert long < 3.2 * short + 0.05


@pytest.mark.parametrize("name", hostile.FLOODS)
def test_as_long_as_a_text_may_be(linker: Linker, name: str) -> None:
    """100,000 characters; 10,000 hashtags are among the floods."""
    assert hostile.seconds(linker, name, 100_000, runs=1) < 6
