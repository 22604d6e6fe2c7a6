"""From text to mentions with 1,200 and with 100,000 people: posts a second on one core, memory, build and load time.

    python tests/bench/scale.py [texts.txt | texts.txt.gz] [--people 1200 100000] [--lines 20000] [--json]

Texts, one a line, are real posts or, without a file, the demonstration's cut in pieces; one in 200 is given a name of
the registry, which is made up (`registry.py`). Each size runs twice, in processes of their own: once to build the
aliases and write their file, once to load it and to be measured. Memory is what the process takes beyond a bare spaCy
that has read texts, the people included; times are processor time. spaCy's PhraseMatcher with the canonical names
sees the same texts.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tests.bench.registry import made_up
from tests.bench.traffic import Texts, captured, guessed_lang

NAMED_ONE_IN = 200
MEGABYTE = 1024 * 1024


def memory() -> float:
    """Megabytes that this process holds now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / MEGABYTE


def read(path: Path | None, lines: int) -> list[str]:
    if path is None:
        sources: dict[str, list[str]] = {}
        for post in captured():
            sources.setdefault(guessed_lang(post.text), []).append(post.text)
        rng = random.Random(2026)
        supply = Texts(rng, sources, coined=0.3)
        return [supply.next(supply.lang()) for _ in range(lines)]
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        texts = [line.rstrip("\n") for line in file]
    random.Random(2026).shuffle(texts)
    return texts[:lines]


def rate(work: Callable[[str], Any], texts: list[str], runs: int = 3) -> tuple[float, int]:
    """Texts a second in the best run, and for how many texts there was an answer."""
    best, found = 0.0, 0
    for _ in range(runs):
        begun = time.process_time()
        found = sum(map(bool, map(work, texts)))
        best = max(best, len(texts) / (time.process_time() - begun))
    return best, found


def measured(size: int, texts: list[str], cache: Path) -> dict[str, Any]:
    """One size, in this process."""
    import spacy

    blank = spacy.blank("xx")
    for text in texts[:200]:
        blank(text)
    bare = memory()
    people = made_up(size)
    rng = random.Random(size)
    texts = [f"{text} {rng.choice(people).label}" if n % NAMED_ONE_IN == 0 else text for n, text in enumerate(texts)]
    begun = memory()
    from nlp import load_linker

    started = time.process_time()
    fresh = not cache.exists()
    linker = load_linker(people, cache=cache)
    seconds = time.process_time() - started
    figures: dict[str, Any] = {"people": size, "patterns": len(linker.matcher.patterns)}
    if fresh:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {
            "build_s": round(seconds, 2),
            "build_peak_mb": round(peak),
            "file_mb": round(cache.stat().st_size / 1e6),
        }
    figures["load_s"] = round(seconds, 2)
    figures["screen_s"], figures["screened"] = rate(linker.screen, texts)
    figures["mentions_s"], figures["answered"] = rate(linker.link, texts)
    figures["memory_mb"] = round(memory() - bare)
    figures["of_it_people_mb"] = round(begun - bare)
    passed = [text for text in texts if linker.screen(text)]
    figures["link_survivors_s"], _ = rate(linker.link, passed)
    figures |= {"texts": len(texts)}

    from spacy.matcher import PhraseMatcher

    phrases = PhraseMatcher(blank.vocab, attr="LOWER")
    phrases.add("names", [blank.make_doc(person.label) for person in people])
    figures["phrase_matcher_s"], figures["phrase_matcher_found"] = rate(
        lambda text: phrases(blank.make_doc(text)), texts[:5_000], runs=1
    )
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--people", type=int, nargs="+", default=[1_200, 100_000])
    parser.add_argument("--lines", type=int, default=20_000)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--cache", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.cache:
        print(json.dumps(measured(asked.people[0], read(asked.texts, asked.lines), asked.cache)))
        return
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.people:
            figures: dict[str, Any] = {}
            command = [sys.executable, __file__, *([str(asked.texts)] if asked.texts else [])]
            command += ["--people", str(size), "--lines", str(asked.lines), "--cache", f"{folder}/{size}"]
            for _ in range(2):
                figures |= json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            results.append(figures)
    if asked.json:
        print(json.dumps(results))
        return
    for figures in results:
        print(f"{figures['people']:,} people, {figures['patterns']:,} patterns")
        for name, figure in figures.items():
            print(f"  {name:22} {figure:>14,.2f}" if isinstance(figure, float) else f"  {name:22} {figure:>14,}")


if __name__ == "__main__":
    main()
