"""Five ways to find the people of the registry, side by side on the same texts, in one run.

    pip install 'vigil-bot[bench]'
    python tests/bench/names.py tests/gold/evaluation/*.jsonl

- PhraseMatcher: spaCy, the canonical names, ORTH
- EntityRuler: spaCy, every curated full name with the person's id, phrases on LOWER
- rapidfuzz: each window of one to four words of the anyascii text against all curated full names, ratio >= 88
- LogicV2: nomenklatura's matcher on each window of two to four words, threshold .7; windows are first narrowed down to
  the three names that rapidfuzz calls nearest (>= 55), or it would take hours
- vigil: this project

Speed is texts a second of one core, CPU time, over the given texts and texts of no mention alike.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import spacy
from anyascii import anyascii

from bot.registry import load_registry
from bot.settings import shipped_config
from nlp import load_linker
from nlp.evaluate import Report, evaluate
from nlp.gold import Case, judge, read_cases
from nlp.types import Mention, Outcome, Person

Finder = Callable[[str], list[tuple[int, int, str]]]
_WORD = re.compile(r"\w[\w'’-]*")


def curated(people: Iterable[Person]) -> list[tuple[str, str]]:
    """Every curated full name with the id of its person."""
    return [
        (name.value, person.id)
        for person in people
        if person.linkable
        for name in person.names
        if (name.kind not in ("handle", "channel", "description") and len(name.value.split()) > 1)
        or name.script in ("Hani", "Hans", "Hant", "Hang", "Khmr", "Tibt")
    ]


def phrase_matcher(people: list[Person]) -> Finder:
    """spaCy's PhraseMatcher on canonical names."""
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab)
    for person in people:
        if person.linkable:
            matcher.add(person.id, [nlp.make_doc(person.label)])

    def find(text: str) -> list[tuple[int, int, str]]:
        doc = nlp.make_doc(text)
        return [(doc[a:b].start_char, doc[a:b].end_char, nlp.vocab.strings[key]) for key, a, b in matcher(doc)]

    return find


def entity_ruler(people: list[Person]) -> Finder:
    """spaCy's EntityRuler with every curated full name."""
    nlp = spacy.blank("xx")
    ruler: Any = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "PERSON", "pattern": name, "id": key} for name, key in curated(people)])

    def find(text: str) -> list[tuple[int, int, str]]:
        return [(ent.start_char, ent.end_char, ent.ent_id_) for ent in nlp(text).ents]

    return find


def windows(text: str, least: int, most: int) -> Iterable[tuple[int, int, str]]:
    """Spans of neighbouring words with their letters in anyascii."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    for at in range(len(words)):
        for size in range(least, most + 1):
            if at + size <= len(words):
                start, end = words[at][0], words[at + size - 1][1]
                yield start, end, str(anyascii(text[start:end])).lower()


def best(found: list[tuple[float, int, int, str]]) -> list[tuple[int, int, str]]:
    """The best spans that do not overlap."""
    kept: list[tuple[int, int, str]] = []
    for _, start, end, key in sorted(found, key=lambda one: (-one[0], one[2] - one[1])):
        if all(end <= a or b <= start for a, b, _ in kept):
            kept.append((start, end, key))
    return kept


def fuzzy(people: list[Person], threshold: float = 88) -> Finder:
    """rapidfuzz over windows of the transliterated text."""
    from rapidfuzz import fuzz, process

    names = [(str(anyascii(name)).lower(), key) for name, key in curated(people)]
    choices = [name for name, _ in names]

    def find(text: str) -> list[tuple[int, int, str]]:
        found = []
        for start, end, plain in windows(text, 1, 4):
            hit = process.extractOne(plain, choices, scorer=fuzz.ratio, score_cutoff=threshold)
            if hit and len(plain) > 4:
                found.append((hit[1], start, end, names[hit[2]][1]))
        return best(found)

    return find


def logic_v2(people: list[Person], threshold: float = 0.7) -> Finder:
    """nomenklatura's LogicV2 over windows."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2
    from rapidfuzz import fuzz, process

    def entity(key: str, names: list[str]) -> Any:
        made = model.make_entity("Person")
        made.id = key  # LogicV2 remembers what it made of an id
        for name in names:
            made.add("name", name)
        return made

    known = curated(people)
    entities = [entity(f"{key}-{at}", [name]) for at, (name, key) in enumerate(known)]
    names = [(str(anyascii(name)).lower(), key) for name, key in curated(people)]
    choices = [name for name, _ in names]
    config = LogicV2.default_config()
    cache: dict[tuple[str, int], float] = {}

    def score(text: str, at: int) -> float:
        if (text, at) not in cache:
            cache[text, at] = LogicV2.compare(entity(f"query {text}", [text]), entities[at], config).score
        return cache[text, at]

    def find(text: str) -> list[tuple[int, int, str]]:
        found = []
        for start, end, plain in windows(text, 2, 4):
            near = process.extract(plain, choices, scorer=fuzz.token_sort_ratio, score_cutoff=55, limit=3)
            for _, _, at in near:
                value = score(text[start:end], at)
                if value >= threshold:
                    found.append((value, start, end, known[at][1]))
        return best(found)

    return find


def run(cases: list[Case], find: Finder) -> tuple[Report, float]:
    """The report, and texts a second of CPU time."""
    for case in cases[:3]:
        find(case.text)
    began = time.process_time()
    found = {case.text: find(case.text) for case in cases}
    spent = time.process_time() - began

    def mentions(case: Case) -> list[Mention]:
        return [Mention(a, b, case.text[a:b], Outcome.LINK, key, 1.0) for a, b, key in found[case.text]]

    return evaluate(judge(cases, mentions)), len(found) / spent


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--skip", nargs="*", default=[], help="systems to leave out")
    given = parser.parse_args()
    cases = [case for file in given.files for case in read_cases(file)]
    registry = load_registry(shipped_config())
    people = list(registry.persons)
    linker = load_linker(people, campaign_tags=registry.campaign_tags, not_targets=registry.not_target_names)

    def vigil(text: str) -> list[tuple[int, int, str]]:
        return [
            (one.start, one.end, one.person) for one in linker.link(text) if one.outcome is Outcome.LINK and one.person
        ]

    systems: dict[str, Callable[[], Finder]] = {
        "PhraseMatcher, canonical names": lambda: phrase_matcher(people),
        "EntityRuler, curated aliases": lambda: entity_ruler(people),
        "rapidfuzz on anyascii": lambda: fuzzy(people),
        "nomenklatura LogicV2": lambda: logic_v2(people),
        "vigil": lambda: vigil,
    }
    rows = []
    for name, make in systems.items():
        if name in given.skip:
            continue
        report, speed = run(cases, make())
        rows.append(
            {
                "system": name,
                **report.total.as_json(),
                "hard": f"{report.hard_wrong} of {report.hard_texts}",
                "texts_per_s": round(speed),
            }
        )
    if given.json:
        print(json.dumps(rows, indent=1))
        return
    print(
        f"{len(cases)} texts, {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}\n"
    )
    print(
        "| system | precision | recall | F1 | hard negatives with a wrong link | texts/s |\n|---|---|---|---|---|---|"
    )
    for row in rows:
        measures = " | ".join(f"{row[key]:.3f}" for key in ("precision", "recall", "f1"))
        print(f"| {row['system']} | {measures} | {row['hard']} | {row['texts_per_s']:,} |")


if __name__ == "__main__":
    main()
