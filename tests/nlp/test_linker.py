"""The linker as others use it: gold sentences of this project, context, hints, hostile texts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import load_linker
from nlp.linker import Linker
from nlp.types import NIL, Hints, Mention, Name, Outcome, Person

GOLD = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "gold" / "names.jsonl").read_text(encoding="utf-8").splitlines()
]


def linked(mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mention for mention in mentions if mention.outcome is Outcome.LINK]


@pytest.mark.parametrize("case", GOLD, ids=[case["id"] + "-" + case["lang"] + "-" + case["case"] for case in GOLD])
def test_gold(linker: Linker, case: dict[str, Any]) -> None:
    found = linked(linker.link(case["text"], Hints(langs=(case["lang"],))))
    expected = {(mention["start"], mention["person"]) for mention in case["mentions"]}
    assert {(mention.start, mention.person) for mention in found} == expected
    for mention in found:
        assert case["text"][mention.start : mention.end] == mention.text


def test_mentions_carry_their_evidence_in_words(linker: Linker) -> None:
    (mention,) = linker.link("In a Minsk court the judge sent Bialiatski to prison for ten years.")
    assert mention.outcome is Outcome.LINK
    assert mention.person == "ales-bialiatski"
    reasons = " ".join(evidence.reason for evidence in mention.evidence)
    assert "surname alone" in reasons
    assert "prison" in reasons
    assert "Minsk" in reasons
    assert 0 < mention.score < 1


def test_a_bare_surname_without_support_is_not_linked(linker: Linker) -> None:
    for text in ("Losik ate an apple.", "Mohammadi is my neighbour.", "Ich kenne einen Abbas."):
        assert not linked(linker.link(text))


def test_two_relatives_with_one_surname_are_left_to_a_moderator(linker: Linker) -> None:
    (mention,) = linker.link("The prison in Belarus does not let Losik write letters; the court refused again.")
    assert mention.outcome is Outcome.ABSTAIN
    assert mention.person is None
    assert {candidate.person for candidate in mention.candidates} == {"ihar-losik", "daria-losik"}


def test_another_given_name_means_somebody_else(linker: Linker) -> None:
    mentions = linker.link("They spoke of Sakineh Mohammadi Ashtiani, sentenced to death in Iran.")
    assert all(mention.person == NIL for mention in mentions)


def test_hints_support(linker: Linker) -> None:
    text = "Kalesnikava smiled."
    assert not linked(linker.link(text))
    assert linked(linker.link(text, Hints(thread=("maria-kalesnikava",))))
    assert linked(linker.link(text, Hints(tags=("#FreeKalesnikava",))))


def test_the_screen_lets_everything_through_that_is_linked(linker: Linker) -> None:
    for case in GOLD:
        if case["mentions"]:
            assert linker.screen(case["text"])
    assert not linker.screen("Nothing to see here, only sailors and tales.")


def test_link_all_streams_in_order(linker: Linker) -> None:
    texts = ["Ales Bialiatski is in prison", "nothing", "丁家喜"]
    found = list(linker.link_all((text, Hints()) for text in texts))
    people = [[mention.person for mention in mentions] for mentions in found]
    assert people == [["ales-bialiatski"], [], ["ding-jiaxi"]]


def test_the_version_changes_with_the_registry() -> None:
    one = Person("a-b", (Name("Anna Example", "en", "Latn", "canonical"),), "NO")
    two = Person("a-b", (Name("Anna Exemple", "en", "Latn", "canonical"),), "NO")
    assert load_linker([one]).version != load_linker([two]).version
    assert load_linker([one]).version == load_linker([one]).version


def test_nobody_to_look_for() -> None:
    linker = load_linker([])
    assert not linker.screen("Ales Bialiatski")
    assert linker.link("Ales Bialiatski") == ()


def test_every_process_gives_the_same_evidence() -> None:
    """Python orders sets of strings otherwise in every process; no answer may hang on that."""
    code = (
        "from bot.registry import load_registry; from bot.settings import shipped_config; from nlp import load_linker;"
        "k = load_linker(load_registry(shipped_config()).persons);"
        "print([k.link(t) for t in ('Uladzimer Labkoviĉ, arest', 'Валентин Стефановић', '阿莱斯·比亚利亚茨基')])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1


def test_minors_are_never_named(linker: Linker) -> None:
    assert "rania-al-abbasi-children" not in linker.matcher.people


HOSTILE = {
    "lone surrogate": "\ud800 Ales Bialiatski \udfff",
    "NUL": "Ales Bialiatski\x00",
    "bidi": "\u202eAles\u202c Bialiatski",
    "marks": "A" + "\u0301" * 20_000 + "les Bialiatski",
    "hashtags": "#FreeBialiatski " * 600,
    "one word": "a" * 100_000,
    "handles": "@" * 50_000,
    "long": "nothing to see " * 6_000 + "Ales Bialiatski",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_answered_in_time(linker: Linker, name: str) -> None:
    text = HOSTILE[name]
    linker.link("Ales Bialiatski")  # spaCy is loaded outside the measurement
    started = time.monotonic()
    mentions = linker.link(text)
    assert time.monotonic() - started < 3
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text


NAMES = ["Ales Bialiatski", "Losik", "丁家喜", "#FreeNarges", "نرگس محمدی", "Марыі Калеснікавай", "김국기는", "Kim"]
PARTS = st.sampled_from([*NAMES, " ", ", ", "\u200b", "\ud800", "prison", "・", "\n", "ﷺ", "İ", "."])


@given(st.lists(PARTS | st.text(max_size=6), max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_invariants(linker: Linker, text: str) -> None:
    mentions = linker.link(text)
    assert mentions == linker.link(text)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert (mention.person in linker.matcher.people) == (mention.outcome is Outcome.LINK)
        end = mention.end


@pytest.mark.parametrize("around", ["{}", "x, {} y", "«{}»", "\n{}\n", "🙂{}🙂", "1. {};", "({})", "— {}!"])
@pytest.mark.parametrize("name", ["Ales Bialiatski", "Ігара Лосіка", "丁家喜", "김국기", "#FreeBialiatski"])
def test_an_alias_is_found_in_every_context_it_is_planted_in(linker: Linker, around: str, name: str) -> None:
    text = around.format(name)
    assert any(mention.text == name for mention in linker.link(text))
