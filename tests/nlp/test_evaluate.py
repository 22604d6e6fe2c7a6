"""Measures that are known by hand, distortions that keep their gold, and the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import build
from nlp.evaluate import evaluate
from nlp.gold import Case, Gold, GoldError, judge, read_cases
from nlp.treatments import TREATMENTS, treat
from nlp.types import Candidate, Mention, Outcome

TEXT = "Anna Bell met Carl Dorn."


def said(start: int, end: int, person: str | None, outcome: Outcome = Outcome.LINK, score: float = 0.9) -> Mention:
    candidates = (Candidate(person or "a", score, TEXT[start:end], "full"),)
    return Mention(start, end, TEXT[start:end], outcome, person, score, (), candidates)


CASE = Case("1", TEXT, ("en",), (Gold(0, 9, "a"), Gold(14, 23, "c")), "positive")


@pytest.mark.parametrize(
    ("found", "right", "wrong", "missed", "exact"),
    [
        ([said(0, 9, "a"), said(14, 23, "c")], 2, 0, 0, 2),
        ([said(0, 4, "a")], 1, 0, 1, 0),
        ([said(0, 9, "c")], 0, 1, 2, 0),
        ([said(0, 9, None, Outcome.ABSTAIN)], 0, 0, 2, 0),
        ([said(0, 4, "a"), said(5, 9, "a")], 1, 0, 1, 0),
        ([], 0, 0, 2, 0),
    ],
)
def test_counts(found: list[Mention], right: int, wrong: int, missed: int, exact: int) -> None:
    total = evaluate(judge([CASE], lambda _: found)).total
    assert (total.right, total.wrong, total.missed, total.exact) == (right, wrong, missed, exact)


def test_optional_mentions_count_neither_way() -> None:
    case = Case("1", TEXT, ("en",), (Gold(0, 9, "a", True),))
    for found in ([], [said(0, 9, "a")]):
        total = evaluate(judge([case], lambda _, found=found: found)).total
        assert (total.right, total.wrong, total.missed) == (0, 0, 0)
    assert evaluate(judge([case], lambda _: [said(0, 9, "c")])).total.wrong == 1


def test_hard_negatives_and_groups() -> None:
    hard = Case("2", TEXT, ("de",), (), "hard_negative")
    report = evaluate(judge([CASE, hard], lambda _: [said(0, 9, "a")]))
    assert (report.hard_texts, report.hard_wrong) == (1, 1)
    assert report.groups["language"]["de"].precision == 0
    assert report.groups["script"]["Latn"].right == 1
    assert report.groups["outcome"]["not found"].missed == 1
    assert [finding.verdict for finding in report.worst] == ["wrong", "missed"]


def test_intervals_hold_the_measure_and_are_seeded() -> None:
    cases = [CASE] * 40
    answers = iter([[said(0, 9, "a")], []] * 80)
    judged = judge(cases, lambda _: next(answers))
    one, other = evaluate(judged).total, evaluate(judged).total
    assert one == other
    assert one.recall_interval is not None
    assert one.recall_interval[0] < one.recall == 0.25 < one.recall_interval[1]


@pytest.mark.parametrize("name", TREATMENTS)
def test_treatments_carry_the_mentions_along(name: str) -> None:
    text = "Ľudia: Maria Kalesnikava a Łukasz."
    case = Case("x", text, ("sk",), (Gold(7, 24, "maria-kalesnikava"),))
    treated = treat(case, name)
    assert treated == treat(case, name)
    assert treated.text != case.text
    (gold,) = treated.mentions
    surface = treated.text[gold.start : gold.end]
    assert len(surface.replace("\u200b", "").lstrip("#")) in (16, 17)


def test_reading_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(
        '{"text": "a", "mentions": []}\n{"text": "a", "mentions": [{"start": 0, "end": 9, "person": "x"}]}\n'
    )
    with pytest.raises(GoldError, match=r"line 2.*outside"):
        read_cases(path)


def test_the_command_reads_the_development_format(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    rows = [
        {
            "text": "Free Ales Bialiatski!",
            "lang": "en",
            "mentions": [{"start": 5, "end": 20, "person": "ales-bialiatski"}],
        },
        {"text": "Mahmoud Abbas spoke.", "langs": ["en"], "mentions": [], "split": "hard_negative"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    result = CliRunner().invoke(build(), ["evaluate", str(path), "--json", "--treatments"])
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["total"]["precision"] == report["total"]["recall"] == 1
    assert report["hard_negatives"] == {"texts": 1, "with_a_wrong_link": 0}
    assert set(report["treatments"]) == set(TREATMENTS)
    shown = CliRunner().invoke(build(), ["evaluate", str(path)])
    assert "by language, worst first" in shown.output
