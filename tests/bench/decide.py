"""From a raw line to the decision: lines a second on one core, and how many lines are kept.

    python tests/bench/decide.py [texts.txt | texts.txt.gz] [--lines 40000] [--json]

Texts, one a line, become posts of Jetstream v1, v2 and the firehose, with replies, images and facets as often as posts
have them; without a file they are made up, in several scripts. One in 200 is given a watched hashtag or a name of the
registry. Each reader runs three times and its best counts, as other work shares the machine. `json.loads` and spaCy's
PhraseMatcher (with every curated name, on blank pipelines) see the same lines in the same run, for the ratio.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from bot.app import named_by
from bot.listeners.base import Intake
from bot.listeners.bluesky_firehose import Firehose
from bot.listeners.bluesky_jetstream import JetstreamV1, JetstreamV2
from bot.model import Network, PostSeen
from bot.settings import shipped_config
from bot.watchlist import Watchlist
from nlp import load_linker
from nlp.registry import read_people
from nlp.types import Person
from tests.listeners.frames import START, Act, record, repo, v1, v2

SCRIPTS = {
    "en": ("abcdefghijklmnoprstuvwy", 0.45),
    "ja": ("あいうえおかきくけこさしすせそたちつてとなにのはまみもやゆよらりるれん日本語時間人今", 0.2),
    "pt": ("abcdefghilmnopqrstuvzãéçõ", 0.15),
    "ru": ("абвгдежзийклмнопрстуфхцчшыьэюя", 0.08),
    "ar": ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 0.05),
    "ko": ("가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조", 0.07),
}
TAGS = ("FreeViasna", "WithoutJustCause", "FreeBelarus")
KEPT_ONE_IN = 200


def made_up(rng: random.Random, lines: int) -> list[str]:
    """Texts of words that occur as unevenly as words do, in several scripts."""
    vocabularies = {}
    for lang, (letters, _) in SCRIPTS.items():
        words = ["".join(rng.choices(letters, k=rng.randint(1, 10))) for _ in range(4_000)]
        vocabularies[lang] = words, [1 / (rank + 10) for rank in range(len(words))]
    texts = []
    for lang in rng.choices(list(SCRIPTS), [share for _, share in SCRIPTS.values()], k=lines):
        words, weights = vocabularies[lang]
        chosen = rng.choices(words, weights, k=min(45, max(1, int(rng.expovariate(1 / 13)))))
        if rng.random() < 0.12:
            chosen.append("#" + rng.choice(words))
        texts.append(("" if lang == "ja" else " ").join(chosen).capitalize())
    return texts


def acts(rng: random.Random, texts: list[str], people: list[Person]) -> list[Act]:
    names = [name.value for person in people if person.linkable for name in person.names if " " in name.value]
    made = []
    ref = {
        "uri": f"at://did:plc:{'r' * 24}/app.bsky.feed.post/3kaaaaaaaaa2a",
        "cid": "bafyreigh2akiscaildcqabsyg3dfr6c",
    }
    for n, text in enumerate(texts):
        if n % KEPT_ONE_IN == 0:
            text = f"{text} {rng.choice(names) if rng.random() < 0.5 else '#' + rng.choice(TAGS)}"
        more: dict[str, Any] = {}
        if "#" in text:
            start = len(text[: text.index("#")].encode())
            tag = text[text.index("#") :].split()[0]
            feature = {"$type": "app.bsky.richtext.facet#tag", "tag": tag[1:]}
            more["facets"] = [
                {"index": {"byteStart": start, "byteEnd": start + len(tag.encode())}, "features": [feature]}
            ]
        if rng.random() < 0.4:
            more["reply"] = {"root": ref, "parent": ref}
        if rng.random() < 0.25:
            alt = rng.choice(texts) if rng.random() < 0.3 else ""
            blob = {"$type": "blob", "ref": {"$link": "bafkreigh2akis"}, "mimeType": "image/jpeg", "size": 300_000}
            more["embed"] = {"$type": "app.bsky.embed.images", "images": [{"alt": alt, "image": blob}]}
        did = f"did:plc:{rng.randrange(10**8):024d}"
        made.append(Act(n + 1, did=did, record=record(text, START + timedelta(seconds=n), **more)))
    return made


def best_of_three(work: Callable[[], int], lines: int) -> tuple[float, int]:
    """Lines a second in the best of three runs, and what the work returned."""
    best, result = 0.0, 0
    for _ in range(3):
        begun = time.perf_counter()
        result = work()
        best = max(best, lines / (time.perf_counter() - begun))
    return best, result


def reading(make: Any, frames: list[bytes], watchlist: Watchlist) -> Callable[[], int]:
    def work() -> int:
        reader = make(Intake("bench", Network.BLUESKY), watchlist)
        feed = reader.feed
        for frame in frames:
            feed(frame)
        return sum(isinstance(event, PostSeen) for event in reader.intake.events)

    return work


def phrases(frames: list[bytes], people: list[Person]) -> Callable[[], int]:
    """The usual way: json.loads, a blank pipeline, PhraseMatcher over lower-cased tokens."""
    import spacy
    from spacy.matcher import PhraseMatcher

    blank = spacy.blank("xx")
    matcher = PhraseMatcher(blank.vocab, attr="LOWER")
    matcher.add("names", [blank.make_doc(name.value) for person in people for name in person.names])

    def work() -> int:
        return sum(bool(matcher(blank.make_doc(json.loads(frame)["commit"]["record"]["text"]))) for frame in frames)

    return work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--lines", type=int, default=40_000)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    asked = parser.parse_args()
    rng = random.Random(2026)
    people = [found.person for found in read_people(shipped_config() / "people")]
    if asked.texts:
        with gzip.open(asked.texts, "rt") if asked.texts.suffix == ".gz" else asked.texts.open() as file:
            texts = [line.rstrip("\n") for line in file][: asked.lines]
    else:
        texts = made_up(rng, asked.lines)
    made = acts(rng, texts, people)
    streams = {
        "jetstream-v1": (JetstreamV1, [v1(act) for act in made]),
        "jetstream-v2": (JetstreamV2, [v2(act) for act in made]),
        "firehose": (Firehose, [repo(act) for act in made]),
    }
    linker = load_linker(people, campaign_tags=TAGS)
    linker.link(made[0].record["text"])  # spaCy is loaded outside the measurement
    by_tag = Watchlist(TAGS)
    by_name = Watchlist(TAGS, screen=linker.screen, names=named_by(linker))
    figures: dict[str, dict[str, float]] = {}
    for stream, (make, frames) in streams.items():
        for what, watchlist in (("tags", by_tag), ("tags and names", by_name)):
            rate, kept = best_of_three(reading(make, frames, watchlist), len(frames))
            figures[f"{stream}, {what}"] = {"lines_s": round(rate), "kept_share": kept / len(frames)}
    rate, kept = best_of_three(phrases(streams["jetstream-v1"][1], people), len(made))
    figures["json.loads and PhraseMatcher"] = {"lines_s": round(rate), "kept_share": kept / len(made)}
    screened = sum(map(linker.screen, texts))
    if asked.json:
        print(json.dumps({"lines": len(made), "people": len(people), "screened": screened, "figures": figures}))
        return
    print(f"{len(made)} lines, {len(people)} people; the screen lets {screened / len(made):.2%} of the texts through")
    for what, figure in figures.items():
        ratio = figure["lines_s"] / rate
        print(f"{what:32} {figure['lines_s']:>9,.0f} lines/s  {figure['kept_share']:>6.2%} kept  {ratio:5.1f} x")


if __name__ == "__main__":
    main()
