"""Fits the scorer's weights to texts with gold mentions: `vigil train`.

Every hit of a text is one choice: one of the candidates, or NIL. Weights maximise the likelihood of the right choices
under a Gaussian prior around `scorer.PRIOR`, so that a feature that the texts hardly show keeps about what is believed
of it. How sure the scorer may be is fitted apart: the texts are split by group (sentences of one pattern stay
together), each part is judged by weights fitted to the others, and one factor for all log-odds is chosen for which
those judgements are as sure as they are right. Newton's method on a convex function: no seed, the same texts give the
same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nlp.disambiguator import Option
from nlp.gold import Case, read_cases
from nlp.hits import Hit
from nlp.linker import Linker
from nlp.normal import Normal
from nlp.scorer import PRIOR
from nlp.types import NIL

_NAMES = sorted(PRIOR)
_COLUMN = {name: at for at, name in enumerate(_NAMES)}
_SPREAD = 1.0
"""Standard deviation of the prior, in log-odds."""
_FOLDS = 8
_WRONG_COSTS = 1.5
"""A NIL that is called a person weighs as much as this many missed mentions."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """One hit: a row of features for each candidate; `right` is a row, or -1 for NIL."""

    rows: Matrix
    right: int
    group: str


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, as its file holds it, and how it did on texts that it was not fitted to."""

    model: dict[str, Any]

    def as_bytes(self) -> bytes:
        return (json.dumps(self.model, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_training(folder: Path) -> list[Case]:
    """Every text of the folder's JSON-lines files, in order of file name."""
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise FileNotFoundError(f"no *.jsonl in {folder}")
    return [case for file in files for case in read_cases(file)]


def train(linker: Linker, cases: Sequence[Case]) -> Trained:
    """Fits a model to `cases`; the linker gives hits and features, its own weights play no part."""
    choices = [choice for case in cases for choice in _choices(linker, case)]
    prior = np.array([PRIOR[name] for name in _NAMES])
    weights = _fit(choices, prior)
    outside = _outside(choices, prior)
    factor = _factor(choices, outside)
    seen = sum((abs(choice.rows).sum(axis=0) for choice in choices), np.zeros(len(_NAMES)))
    digest = hashlib.sha256()
    for case in cases:
        digest.update(f"{case.id}\t{case.text}\t{case.mentions!r}\n".encode("utf-8", "replace"))
    return Trained(
        {
            "about": "Log-odds of the features of nlp/scorer.py, made by `vigil train`; do not edit.",
            "contexts": len(cases),
            "contexts_sha256": digest.hexdigest(),
            "choices": len(choices),
            "held_out": _held_out(choices, [values * factor for values in outside]) | {"factor": round(factor, 2)},
            "features": {
                name: {
                    "weight": round(float(weights[at] * factor), 2),
                    "prior": PRIOR[name],
                    "seen": round(float(seen[at])),
                }
                for at, name in enumerate(_NAMES)
            },
        }
    )


def _choices(linker: Linker, case: Case) -> list[Choice]:
    """The hits of a text with the right answer to each; names that the text does name count as known (`examine`)."""
    choices: list[Choice] = []
    normal = Normal(case.text)

    def judge(hit: Hit, options: list[Option]) -> str:
        over = [gold for gold in case.mentions if gold.start < hit.end and hit.start < gold.end]
        if any(gold.optional for gold in over):
            return ""
        persons = [option.person.id for option in options]
        right = next((persons.index(gold.person) for gold in over if gold.person in persons), -1)
        rows = np.zeros((len(options), len(_NAMES)))
        for row, option in zip(rows, options, strict=True):
            for found in option.found:
                row[_COLUMN[found.feature]] += found.value
        choices.append(Choice(rows, right, case.group))
        return persons[right] if right >= 0 else NIL

    linker.disambiguator.examine(normal, linker.matcher.hits(normal), case.hints, judge)
    return choices


def _shares(choice: Choice, weights: Matrix) -> Matrix:
    odds = choice.rows @ weights
    return _softmax(odds)


def _softmax(odds: Matrix) -> Matrix:
    top = max(0.0, float(odds.max()))
    raised = np.exp(odds - top)
    return np.asarray(raised / (raised.sum() + np.exp(-top)))


def _fit(choices: Sequence[Choice], prior: Matrix) -> Matrix:
    """The weights of highest posterior probability; Newton steps, halved while they do not help."""
    weights = prior.copy()
    value = _loss(choices, weights, prior)
    for _ in range(60):
        gradient = (weights - prior) / _SPREAD**2
        hessian = np.eye(len(prior)) / _SPREAD**2
        for choice in choices:
            shares = _shares(choice, weights)
            target = np.zeros(len(shares))
            if choice.right >= 0:
                target[choice.right] = 1.0
            cost = _cost(choice)
            gradient += cost * (choice.rows.T @ (shares - target))
            hessian += cost * (choice.rows.T @ (np.diag(shares) - np.outer(shares, shares)) @ choice.rows)
        step = np.linalg.solve(hessian, gradient)
        size = 1.0
        while size > 1e-6 and _loss(choices, weights - size * step, prior) > value:
            size /= 2
        weights = weights - size * step
        before, value = value, _loss(choices, weights, prior)
        if before - value < 1e-9:
            break
    return weights


def _cost(choice: Choice) -> float:
    return _WRONG_COSTS if choice.right < 0 else 1.0


def _loss(choices: Sequence[Choice], weights: Matrix, prior: Matrix) -> float:
    total = float(((weights - prior) ** 2).sum()) / (2 * _SPREAD**2)
    for choice in choices:
        shares = _shares(choice, weights)
        total -= _cost(choice) * float(np.log(max(_share(shares, choice.right), 1e-300)))
    return total


def _share(shares: Matrix, right: int) -> float:
    return float(shares[right]) if right >= 0 else 1.0 - float(shares.sum())


def _outside(choices: Sequence[Choice], prior: Matrix) -> list[Matrix]:
    """The log-odds of every choice by weights fitted without its group."""
    groups = {group: at % _FOLDS for at, group in enumerate(sorted({choice.group for choice in choices}))}
    odds: list[Matrix] = [np.zeros(0)] * len(choices)
    for fold in range(_FOLDS):
        weights = _fit([choice for choice in choices if groups[choice.group] != fold], prior)
        for at, choice in enumerate(choices):
            if groups[choice.group] == fold:
                odds[at] = choice.rows @ weights
    return odds


def _factor(choices: Sequence[Choice], odds: Sequence[Matrix]) -> float:
    """By how much all log-odds are stretched so that held-out choices are as likely as they are often."""
    grid = [round(0.5 + step / 20, 2) for step in range(21)]

    def loss(factor: float) -> float:
        return -sum(
            float(np.log(max(_share(_softmax(values * factor), choice.right), 1e-12)))
            for values, choice in zip(odds, choices, strict=True)
        )

    return min(grid, key=lambda factor: (round(loss(factor), 9), factor))


def _held_out(choices: Sequence[Choice], odds: Sequence[Matrix]) -> dict[str, Any]:
    """How sure and how right the held-out judgements are: mean probability against share of right ones, in bins."""
    pairs: list[tuple[float, bool]] = []
    for values, choice in zip(odds, choices, strict=True):
        shares = _softmax(values)
        best = int(np.argmax(shares))
        pairs.append((float(shares[best]), choice.right == best))
    brier = float(np.mean([(share - right) ** 2 for share, right in pairs])) if pairs else 0.0
    bins = []
    for low in (0.0, 0.2, 0.35, 0.5, 0.75, 0.9, 0.98):
        high = {0.0: 0.2, 0.2: 0.35, 0.35: 0.5, 0.5: 0.75, 0.75: 0.9, 0.9: 0.98}.get(low, 1.01)
        inside = [(share, right) for share, right in pairs if low <= share < high]
        if inside:
            mean, right = np.mean([s for s, _ in inside]), np.mean([r for _, r in inside])
            bins.append(
                {"from": low, "choices": len(inside), "mean": round(float(mean), 2), "right": round(float(right), 2)}
            )
    return {"brier": round(brier, 3), "bins": bins}
