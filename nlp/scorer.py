"""The learnt scorer: log-odds for each feature, a softmax over the candidates and NIL.

A model is a JSON file (`config/model.json`, made by `vigil train`). Its weights were fitted by maximum a posteriori:
where the training contexts say nothing about a feature, the prior of `PRIOR` stands.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.types import Evidence

PRIOR: dict[str, float] = {
    # What each kind of alias starts from.
    "is:handle": 6.0,
    "is:tag": 5.0,
    "is:full": 4.0,
    "is:swap": 3.4,
    "is:free": 3.0,
    "is:free:shared": -1.8,
    "is:sound": 3.8,
    "is:misspelt": 2.2,
    "is:short": 2.0,
    "is:stage": 2.0,
    "is:initial": 1.2,
    "is:given": -6.0,
    "is:surname:low": -0.4,
    "is:surname:medium": -1.4,
    "is:surname:high": -2.0,
    "is:surname:critical": -4.5,
    "is:surname-in-tag:low": 2.5,
    "is:surname-in-tag:medium": 2.0,
    "is:surname-in-tag:high": 0.2,
    "is:surname-in-tag:critical": -1.5,
    # How it is written.
    "short-sounds": -2.4,
    "lookalike": -0.3,
    "small:bare": -1.5,
    "small:bare-among-capitals": -4.0,
    "small:word": -3.0,
    # The words beside it.
    "before:dot": -6.0,
    "before:title": 0.5,
    "about": 0.5,
    "before:office": -2.5,
    "before:name": -6.0,
    "before:first-word": -3.5,
    "before:short-first-word": -1.2,
    "after:article": -4.0,
    "after:name": -4.0,
    "after:hyphen": -3.0,
    "after:name-of-common": -1.0,
    # Who else is named.
    "named": 6.0,
    "named:given": 1.0,
    "named:last": 2.5,
    "named:common": -2.0,
    "given:elsewhere": 3.0,
    "pair:full": 8.0,
    "pair:given": 3.0,
    "tag:own": 5.0,
    "tag:campaign": 2.6,
    "tag:surname": 2.0,
    "related": 2.0,
    "compatriots": 1.0,
    # What the text is about; values from 0 to 1.
    "prison": 2.6,
    "rights": 1.6,
    "cause": 1.0,
    "country": 1.3,
    "full:alone": -0.5,
    "work": 1.0,
    "surname:prison-and-country": 0.5,
    "surname:elsewhere": -0.5,
    # Namesakes.
    "somebody-else": -8.0,
    "namesake:low": -0.5,
    "namesake:medium": -1.0,
    "namesake:high": -2.2,
    "namesake:critical": -2.6,
    "namesake:never-alone": -3.6,
    "namesake:unsupported": -1.0,
    "namesake:words": -3.0,
    "topic:tag": -0.3,
    "topic:office": -0.6,
    "topic:sport": -3.0,
    "topic:sport-and-prison": 1.5,
    "topic:sport-words": -1.0,
    "topic:private": -2.0,
    "topic:private-far": -0.7,
    "topic:private-words": -0.6,
    "topic:private-bare": -1.0,
    "topic:private-and-prison": 2.0,
    "topic:private-and-cause": 0.7,
    "mine": -1.0,
    "topic:rival": -3.0,
    "topic:named": -1.2,
    "topic:bare": -1.5,
    # What the operator's own pipeline says.
    "entity:agrees": 0.4,
    "entity:longer": -4.0,
    "entity:other": -1.5,
}
"""Every feature with the log-odds that it is believed to bear before training."""


@dataclass(frozen=True, slots=True)
class Found:
    """One feature of a candidate, in words. `value` is 1 for what is or is not; the words are for moderators."""

    feature: str
    reason: str
    value: float = 1.0


class Scorer:
    """Weights, and what they make of features."""

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        """Without `weights` the prior decides."""
        unknown = sorted(set(weights or ()) - set(PRIOR))
        if unknown:
            raise ValueError(f"the model knows features that this version does not: {', '.join(unknown)}; train again")
        self.weights = {**PRIOR, **(weights or {})}

    def evidence(self, found: Iterable[Found]) -> list[Evidence]:
        """The features as evidence: weight times value."""
        return [Evidence(one.reason, round(self.weights[one.feature] * one.value, 3)) for one in found]

    def odds(self, found: Iterable[Found]) -> float:
        """The sum of the log-odds, against NIL."""
        return sum(self.weights[one.feature] * one.value for one in found)


def probabilities(odds: Sequence[float]) -> list[float]:
    """The probability of each candidate; what is left to 1 is NIL's, whose log-odds are 0."""
    top = max([0.0, *odds])
    raised = [math.exp(value - top) for value in odds]
    total = sum(raised) + math.exp(-top)
    return [value / total for value in raised]


def competition(odds: Sequence[float], at: int) -> float:
    """What the other candidates take from the log-odds of the one `at`: zero or less."""
    others = [value for other, value in enumerate(odds) if other != at]
    top = max([0.0, *others])
    return -(top + math.log(sum(math.exp(value - top) for value in others) + math.exp(-top)))


def load_model(path: Path) -> Scorer:
    """The scorer of a model file; raises ValueError when it is none."""
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Scorer({name: float(entry["weight"]) for name, entry in raw["features"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no model of vigil: {error}; make one by `vigil train --out {path}`") from error
