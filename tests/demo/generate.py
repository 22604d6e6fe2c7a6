"""Writes the demo captures and their ground truth: `python tests/demo/generate.py`, always the same bytes.

The scene is played once (`play`), its lines become files (`scene.files`), and what must be counted is worked out from
what happened, not from the files (`scene.truth`).
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from scene import changes, crowds, departures, noise, oddities, supporters
from scene.accounts import BLUESKY, LINDEN, Pool
from scene.files import captures
from scene.truth import expected
from scene.world import World
from scene.writing import Writer

SEED = "vigil demo 2026-11"
FOLDER = Path(__file__).parents[2] / "config" / "demo"


def play() -> World:
    """Everything that happens in the fortnight."""
    rng = random.Random(SEED)
    world = World(rng, Pool(rng), Writer(rng))
    own = world.pool.new(BLUESKY, "en", bot=True), world.pool.new("mastodon", "en", LINDEN, bot=True, indexable=True)
    for account in own:
        account.name = "vigil_names"
    supporters.specials(world)
    supporters.supporters(world)
    supporters.cause(world, 170)
    supporters.traps(world)
    crowds.own_posts(world, *own)
    departures.optouts(world, *own)
    crowds.bots(world)
    changes.deletions(world, 46)
    changes.reordered_deletions(world)
    changes.edits(world)
    departures.departures(world)
    crowds.flood(world)
    crowds.spam(world)
    crowds.bridged(world)
    oddities.odd(world)
    crowds.boosts(world, 60)
    changes.unknown_deletions(world, 54)
    supporters.chatter(world, 1130)
    noise.other_records(world, 64)
    noise.identities(world, 34)
    noise.unknown_frames(world)
    noise.broken(world)
    noise.replays(world)
    return world


def make() -> dict[str, str]:
    """Every file's text by name; a name ending in .gz is stored compressed."""
    world = play()
    files = captures(world)
    truth = json.dumps(expected(world, files), ensure_ascii=False, indent=1, sort_keys=False)
    return {name: capture.text for name, capture in files.items()} | {"expected.json": truth + "\n"}


def stored(name: str, text: str) -> bytes:
    """The bytes of a file; gzip without a time, so that they stay the same."""
    if not name.endswith(".gz"):
        return text.encode()
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, compresslevel=9, mtime=0) as packed:
        packed.write(text.encode())
    return out.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in make().items():
        data = stored(name, text)
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {text.count(chr(10))} lines, {len(data)} bytes")


if __name__ == "__main__":
    main()
