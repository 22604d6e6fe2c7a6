"""Texts with gold mentions, and what a linker made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.scripts import scripts_of
from nlp.types import Hints, Mention, Outcome


class GoldError(ValueError):
    """A line of a gold file that can't be read; the message names file, line and field."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A mention that is there. `optional` ones count neither way."""

    start: int
    end: int
    person: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One text. `split` is "positive", "hard_negative", "random_negative" or what the file says."""

    id: str
    text: str
    langs: tuple[str, ...]
    mentions: tuple[Gold, ...]
    split: str = ""
    tags: tuple[str, ...] = ()
    thread: tuple[str, ...] = ()
    group: str = ""
    """Texts of one group are no independent proof of each other: one pattern with several names."""

    @property
    def lang(self) -> str:
        return self.langs[0] if self.langs else "und"

    @property
    def hard(self) -> bool:
        """A text that tempts to a wrong link."""
        return self.split.startswith("hard")

    @property
    def hints(self) -> Hints:
        return Hints(langs=self.langs, tags=self.tags, thread=self.thread)


def read_cases(path: Path) -> list[Case]:
    """The texts of a JSON-lines file: {"text", "langs" or "lang", "mentions": [{"start", "end", "person",
    "optional"?}], "id"?, "split" or "kind"?, "tags"?, "thread"?}; start and end count code points. Raises GoldError."""
    cases: list[Case] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            cases.append(_case(json.loads(line), f"{path.stem}:{number}"))
        except (ValueError, KeyError, TypeError) as error:
            raise GoldError(f"{path}, line {number}: {error!s} ({type(error).__name__})") from None
    return cases


def _case(item: dict[str, Any], key: str) -> Case:
    text = item["text"]
    if not isinstance(text, str):
        raise TypeError("`text` is not a string")
    mentions = tuple(
        Gold(int(one["start"]), int(one["end"]), str(one["person"]), bool(one.get("optional", False)))
        for one in item.get("mentions", ())
    )
    for one in mentions:
        if not 0 <= one.start < one.end <= len(text):
            raise ValueError(f"mention {one.start}..{one.end} lies outside the text")
    langs = tuple(item["langs"]) if item.get("langs") else (str(item["lang"]),) if item.get("lang") else ()
    split = str(item.get("split") or item.get("kind") or ("positive" if mentions else "negative"))
    return Case(
        str(item.get("id", key)),
        text,
        langs,
        mentions,
        split,
        tuple(item.get("tags", ())),
        tuple(item.get("thread", ())),
        str(item.get("group", item.get("id", key))),
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """One gold mention with what became of it, or one link where none belongs.

    `verdict`: "right", "missed", "wrong" (somebody who is not meant there).
    """

    case: Case
    verdict: str
    person: str
    surface: str
    outcome: str
    """What was decided at the place: link, abstain, nil; "not found" when no alias was seen."""
    kind: str
    """The kind of the alias: full, surname, tag …; "none" when nothing was found."""
    score: float
    exact: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def script(self) -> str:
        scripts = scripts_of(self.surface)
        return max(sorted(scripts), key=lambda script: scripts[script], default="Zyyy")


@dataclass(frozen=True, slots=True)
class Judged:
    """One text with its findings; the unit that the bootstrap draws."""

    case: Case
    findings: tuple[Finding, ...]

    def count(self, verdict: str) -> int:
        return sum(finding.verdict == verdict for finding in self.findings)


Link = Callable[[Case], Iterable[Mention]]


def judge(cases: Sequence[Case], link: Link) -> list[Judged]:
    """Runs `link` over the texts and compares: a link is right when it overlaps a mention of that person."""
    return [Judged(case, tuple(_compare(case, list(link(case))))) for case in cases]


def _compare(case: Case, found: list[Mention]) -> Iterable[Finding]:
    used: set[int] = set()
    for gold in case.mentions:
        over = [(at, one) for at, one in enumerate(found) if one.start < gold.end and gold.start < one.end]
        right = [
            (at, one)
            for at, one in over
            if one.outcome is Outcome.LINK and one.person == gold.person and (at not in used or gold.optional)
        ]
        used.update(at for at, _ in right)
        if gold.optional:
            continue
        if right:
            best = right[0][1]
            exact = (best.start, best.end) == (gold.start, gold.end)
            yield _finding(case, "right", gold.person, case.text[gold.start : gold.end], best, exact)
        else:
            best_or_none = max((one for _, one in over), key=lambda one: one.score, default=None)
            yield _finding(case, "missed", gold.person, case.text[gold.start : gold.end], best_or_none)
    for at, one in enumerate(found):
        if one.outcome is Outcome.LINK and at not in used and one.person is not None:
            yield _finding(case, "wrong", one.person, one.text, one)


def _finding(
    case: Case, verdict: str, person: str, surface: str, mention: Mention | None, exact: bool = False
) -> Finding:
    if mention is None:
        return Finding(case, verdict, person, surface, "not found", "none", 0.0)
    best = next((one for one in mention.candidates if one.person == person), None)
    kind = best.kind if best else mention.candidates[0].kind if mention.candidates else "none"
    evidence = best.evidence if best else mention.evidence
    reasons = tuple(f"{item.weight:+.1f} {item.reason}" for item in evidence)
    score = best.score if best else mention.score
    return Finding(case, verdict, person, surface, str(mention.outcome), kind, score, exact, reasons)
