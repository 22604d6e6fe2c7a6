"""The lines in their order, as files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scene.accounts import HARBOUR, LINDEN
from scene.ids import millis_text
from scene.world import GAPS, STREAMS, V1, V2, Happening, World

FILES = {
    V1: "jetstream-v1.jsonl",
    V2: "jetstream-v2.jsonl.gz",
    LINDEN: "mastodon-linden.jsonl.gz",
    HARBOUR: "mastodon-harbour.jsonl.gz",
}
SOURCES = {
    V1: "bluesky-jetstream-v1",
    V2: "bluesky-jetstream-v2",
    LINDEN: "mastodon-linden",
    HARBOUR: "mastodon-harbour",
}
FORMATS = {V1: "jetstream-v1", V2: "jetstream-v2", LINDEN: "mastodon", HARBOUR: "mastodon"}
NOTE = "Invented for the demo: no real account, no real post. See README.md beside this file."
FIRST_SEQ = 9_120_480_117


@dataclass
class Capture:
    """One file: its text, and what each of its lines (from 1) is."""

    text: str
    kinds: list[str] = field(default_factory=list)


def captures(world: World) -> dict[str, Capture]:
    """Every capture by file name."""
    found = {}
    for stream in STREAMS:
        lines = [dump({"capture": {"format": FORMATS[stream], "source": SOURCES[stream], "note": NOTE}})]
        kinds = ["header"]
        seq = FIRST_SEQ
        for happening in ordered(world, stream):
            seq += 1 + world.number(stream, seq) % 4000
            lines.append(text_of(happening, seq))
            kinds.append(happening.what)
        found[FILES[stream]] = Capture("\n".join(lines) + "\n", kinds)
    return found


def ordered(world: World, stream: str) -> list[Happening]:
    """What this stream heard, with a line for its gap."""
    mine = [h for h in world.happenings if h.stream == stream]
    if stream in GAPS:
        start, end, reason = GAPS[stream]
        inside = [h for h in mine if start <= h.at < end]
        if inside:
            raise RuntimeError(
                f"{len(inside)} lines of {stream} lie in its gap, the first at {inside[0].at}: {inside[0].what}"
            )
        gap = {"capture_gap": {"start": seconds(start), "end": seconds(end), "reason": reason}}
        mine.append(Happening(end, stream, gap, "gap", order=-1))
    return sorted(mine, key=lambda h: (h.at, h.order))


def text_of(happening: Happening, seq: int) -> str:
    if isinstance(happening.line, str):
        return happening.line
    happening.seq = happening.same_seq.seq if happening.same_seq else seq
    value: Any = happening.line(happening.seq) if callable(happening.line) else happening.line
    return dump(value)


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def seconds(moment: datetime) -> str:
    return millis_text(moment).replace(".000Z", "Z")
