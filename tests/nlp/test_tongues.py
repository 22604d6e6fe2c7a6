"""In which languages a text is written."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from nlp.langs import BY_CODE
from nlp.tongues import tongues

CONTEXTS = Path(__file__).parents[2] / "config" / "training" / "contexts.jsonl"


def test_what_is_told_is_believed_beside_what_is_seen() -> None:
    text = "Стоматолог Владимир Лабкович лечит без боли, запись по телефону на любой удобный день недели."
    assert {"en", "ru"} <= tongues(text, ["en"])
    assert tongues(text, ["ru-RU"]) == tongues(text) >= {"ru"}


@pytest.mark.parametrize("text", ["", " ", "#FreeViasna", "12 https://example.org/x", "😀", "\ud800"])
def test_where_nothing_can_be_told_only_the_label_counts(text: str) -> None:
    assert tongues(text) == frozenset()
    assert tongues(text, ["be", "tlh"]) == {"be"}


def test_the_right_language_is_among_those_told_from_the_text() -> None:
    """Over the training texts; Belarusian in Latin letters is taken for Polish."""
    told: Counter[str] = Counter()
    right: Counter[str] = Counter()
    texts = 0
    for line in CONTEXTS.read_text("utf-8").splitlines():
        row = json.loads(line)
        lang = row["lang"].split("-")[0]
        assert lang in BY_CODE
        texts += 1
        if found := tongues(row["text"]):
            told[lang] += 1
            right[lang] += lang in found
    assert told.total() > 0.9 * texts
    assert right.total() > 0.99 * told.total()
    assert {lang: (right[lang], told[lang]) for lang in told if right[lang] < 0.85 * told[lang]} == {}
