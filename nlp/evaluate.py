"""Precision, recall and F1 of judged texts, with bootstrap intervals, in groups, with the worst errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.gold import Finding, Judged

_DRAWS = 1000
_SEED = 20261121


@dataclass(frozen=True, slots=True)
class Score:
    """Counts with their ratios; intervals are 95 % bootstrap intervals over texts, None when not asked for."""

    right: int
    wrong: int
    missed: int
    exact: int
    precision_interval: tuple[float, float] | None = None
    recall_interval: tuple[float, float] | None = None
    f1_interval: tuple[float, float] | None = None

    @property
    def precision(self) -> float:
        return _ratio(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        return _ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)

    @property
    def exact_share(self) -> float:
        """Of the right links, how many have exactly the gold span."""
        return _ratio(self.exact, self.right)

    def as_json(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"right": self.right, "wrong": self.wrong, "missed": self.missed, "exact": self.exact}
        shown |= {name: round(getattr(self, name), 4) for name in ("precision", "recall", "f1", "exact_share")}
        for name in ("precision", "recall", "f1"):
            interval = getattr(self, f"{name}_interval")
            if interval is not None:
                shown[f"{name}_interval"] = [round(value, 4) for value in interval]
        return shown


@dataclass(frozen=True, slots=True)
class Report:
    """What `vigil evaluate` prints."""

    texts: int
    mentions: int
    total: Score
    hard_texts: int
    hard_wrong: int
    negative_texts: int
    negative_wrong: int
    groups: dict[str, dict[str, Score]]
    """By "language", "script", "alias kind", "outcome"."""
    worst: tuple[Finding, ...]


def evaluate(judged: Sequence[Judged], errors: int = 30) -> Report:
    """The report on judged texts, with up to `errors` of the worst errors: wrong links first, the surest first."""
    findings = [finding for one in judged for finding in one.findings]
    hard = [one for one in judged if one.case.hard]
    empty = [one for one in judged if not one.case.mentions and not one.case.hard]
    return Report(
        texts=len(judged),
        mentions=sum(finding.verdict != "wrong" for finding in findings),
        total=_bootstrapped(judged),
        hard_texts=len(hard),
        hard_wrong=sum(one.count("wrong") > 0 for one in hard),
        negative_texts=len(empty),
        negative_wrong=sum(one.count("wrong") > 0 for one in empty),
        groups={
            "language": _grouped(findings, lambda finding: finding.case.lang),
            "script": _grouped(findings, lambda finding: finding.script),
            "alias kind": _grouped(findings, lambda finding: finding.kind),
            "outcome": _grouped(findings, lambda finding: finding.outcome),
        },
        worst=worst(findings)[:errors],
    )


def worst(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Wrong links, the surest first; then missed mentions, the surest miss first."""
    wrong = [finding for finding in findings if finding.verdict == "wrong"]
    missed = [finding for finding in findings if finding.verdict == "missed"]
    return (
        *sorted(wrong, key=lambda finding: (-finding.score, finding.case.id)),
        *sorted(missed, key=lambda finding: (finding.score, finding.case.id)),
    )


def _grouped(findings: Sequence[Finding], key: Callable[[Finding], str]) -> dict[str, Score]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding)
    scores = {name: _score(members) for name, members in groups.items()}
    return dict(sorted(scores.items(), key=lambda item: (item[1].f1, item[0])))


def _score(findings: Iterable[Finding]) -> Score:
    members = list(findings)
    counts = Counter(finding.verdict for finding in members)
    return Score(counts["right"], counts["wrong"], counts["missed"], sum(finding.exact for finding in members))


def _bootstrapped(judged: Sequence[Judged]) -> Score:
    import numpy as np

    plain = _score(finding for one in judged for finding in one.findings)
    if not judged:
        return plain
    counts = np.array([[one.count("right"), one.count("wrong"), one.count("missed")] for one in judged], dtype=float)
    draws = np.random.default_rng(_SEED).integers(0, len(judged), (_DRAWS, len(judged)))
    right, wrong, missed = counts[draws].sum(axis=1).T
    with np.errstate(invalid="ignore", divide="ignore"):
        ratios = (right / (right + wrong), right / (right + missed), 2 * right / (2 * right + wrong + missed))

    def interval(values: Any) -> tuple[float, float]:
        low, high = np.nanpercentile(np.nan_to_num(values, nan=1.0), [2.5, 97.5])
        return float(low), float(high)

    precision, recall, f1 = (interval(values) for values in ratios)
    return Score(plain.right, plain.wrong, plain.missed, plain.exact, precision, recall, f1)


def _ratio(part: int, whole: int) -> float:
    """1 when there is nothing to be wrong about."""
    return part / whole if whole else 1.0
