"""Replay of captures: the three formats, damaged lines, recorded gaps, compressed files."""

from __future__ import annotations

import gzip
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import zstandard

from bot.errors import SourceError
from bot.listeners.replay import MAX_LINE, Replay
from bot.model import AuthorGone, Batch, Event, Gap, Network, PostGone, PostSeen
from bot.watchlist import Watchlist
from tests.listeners.frames import START, Act, record, v1, v2
from tests.listeners.statuses import status

CAPTURES = Path(__file__).parent.parent / "captures"
WATCH = Watchlist(["FreeViasna"])
GAP = (datetime(2026, 11, 2, 10, 0, 10, tzinfo=UTC), datetime(2026, 11, 2, 12, 30, tzinfo=UTC))


def events_of(batches: list[Batch]) -> list[Event]:
    return [event for batch in batches for event in batch.events]


def dropped_of(batches: list[Batch]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for batch in batches:
        total.update(batch.dropped)
    return dict(total)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_jetstream_captures(version: str) -> None:
    replay = Replay(CAPTURES / "bluesky" / f"jetstream-{version}.jsonl", WATCH)
    batches = list(replay)
    events = events_of(batches)
    assert replay.source == f"bluesky:jetstream-{version}"
    assert {batch.source for batch in batches} == {replay.source}
    assert [type(event) for event in events] == [PostSeen, PostSeen, PostGone, AuthorGone, PostGone, PostSeen]
    seen = [event.post for event in events if isinstance(event, PostSeen)]
    assert [post.tags for post in seen] == [("FreeViasna",), ("freeviasna",), ("FreeViasna",)]
    assert seen[1].alts == ("A poster with seven names",)
    assert seen[2].origin == "https://social.example/users/dara/statuses/113500000000000001"
    assert seen[2].created_at == datetime(2026, 11, 2, 12, 30, 10, tzinfo=UTC), "a time in the future is when it came"
    expected = {"no-match": 2, "identity": 1, "malformed:json": 1, "malformed:text": 1}
    assert dropped_of(batches) == expected | ({"info": 1, "error-frame": 1} if version == "v2" else {})


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_recorded_gap_is_a_gap_and_was_not_heard(version: str) -> None:
    batches = list(Replay(CAPTURES / "bluesky" / f"jetstream-{version}.jsonl", WATCH))
    gaps = [gap for batch in batches for gap in batch.gaps]
    assert gaps == [Gap(f"bluesky:jetstream-{version}", *GAP, "the recorder was restarted")]
    heard = [batch.heard for batch in batches if batch.heard]
    start = datetime(2026, 11, 2, 10, tzinfo=UTC)
    assert heard == [
        (start, start + timedelta(seconds=6)),
        (GAP[1], datetime(2026, 11, 2, 12, 30, 10, tzinfo=UTC)),
    ]


def test_a_mastodon_capture() -> None:
    replay = Replay(CAPTURES / "mastodon" / "events.jsonl", WATCH)
    batches = list(replay)
    assert (replay.network, replay.source) == (Network.MASTODON, "mastodon:social")
    told = [(type(event), getattr(event, "reason", None)) for event in events_of(batches)]
    assert told == [
        (PostSeen, None),
        (PostSeen, None),
        (PostGone, "edited-away"),
        (PostGone, "deleted"),
        (PostSeen, None),
        (PostGone, "deleted"),
    ]
    assert [gap.reason for batch in batches for gap in batch.gaps] == ["the server did not answer"]
    last = [event.post for event in events_of(batches) if isinstance(event, PostSeen)][-1]
    assert (last.text, last.langs, last.optout) == ("後で", ("ja",), "nobot")
    expected = {"no-match": 2, "delete-of-unseen": 1, "boost": 1, "malformed:uri": 1, "unknown-kind": 1}
    assert dropped_of(batches) == expected


def test_replaying_again_gives_the_same() -> None:
    replay = Replay(CAPTURES / "bluesky" / "jetstream-v2.jsonl", WATCH)
    assert list(replay) == list(replay)


def test_a_replay_leaves_a_live_cursor_alone() -> None:
    assert {batch.cursor for batch in Replay(CAPTURES / "bluesky" / "jetstream-v1.jsonl", WATCH)} == {None}


@pytest.mark.parametrize("packed", ["gz", "zst", "zst in two frames"])
def test_compressed_files_are_told_by_their_content(tmp_path: Path, packed: str) -> None:
    plain = CAPTURES / "bluesky" / "jetstream-v1.jsonl"
    data, file = plain.read_bytes(), tmp_path / "capture.jsonl"
    pack = zstandard.ZstdCompressor().compress
    half = data.index(b"\n", len(data) // 2) + 1
    if packed == "gz":
        file.write_bytes(gzip.compress(data))
    else:
        file.write_bytes(pack(data) if packed == "zst" else pack(data[:half]) + pack(data[half:]))
    assert list(Replay(file, WATCH)) == list(Replay(plain, WATCH))


@pytest.mark.parametrize("packed", ["gz", "zst"])
def test_a_torn_file_gives_what_it_holds_and_says_so(tmp_path: Path, packed: str) -> None:
    lines = b"\n".join(v1(Act(n, record=record(f"#FreeViasna {n * 7919}"))) for n in range(1, 4_000))
    whole = gzip.compress(lines) if packed == "gz" else zstandard.ZstdCompressor().compress(lines)
    file = tmp_path / "torn"
    file.write_bytes(whole[: len(whole) * 2 // 3])
    batches = list(Replay(file, WATCH))
    assert 0 < len(events_of(batches)) < 3_999
    assert dropped_of(batches).get("malformed:json", 0) >= 1


@pytest.mark.parametrize(("format_", "make"), [("jetstream-v1", v1), ("jetstream-v2", v2)])
def test_a_format_is_told_from_the_lines(tmp_path: Path, format_: str, make: object) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_bytes(b"{torn\n\n" + make(Act(1, record=record("#FreeViasna"))) + b"\n")  # type: ignore[operator]
    replay = Replay(file, WATCH)
    assert replay.capture.format == format_
    assert len(events_of(list(replay))) == 1
    assert replay.source == "bluesky:lines.jsonl"


def test_what_is_no_capture(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("dear diary\n" * 100)
    with pytest.raises(SourceError, match=r"notes\.txt is no capture"):
        Replay(file, WATCH)
    with pytest.raises(SourceError, match="can't be read"):
        Replay(tmp_path / "missing", WATCH)
    file.write_text('{"capture": {"format": "carrier-pigeon"}}\n')
    with pytest.raises(SourceError, match="header"):
        Replay(file, WATCH)


def test_a_line_beyond_reason_is_skipped(tmp_path: Path) -> None:
    good = v1(Act(1, record=record("#FreeViasna")))
    file = tmp_path / "long.jsonl"
    file.write_bytes(good + b'\n{"did":"' + b"x" * (2 * MAX_LINE) + b'"}\n' + good + b"\n")
    batches = list(Replay(file, WATCH))
    assert len(events_of(batches)) == 2
    assert dropped_of(batches) == {"malformed:too-long": 1}


def test_batches_are_as_large_as_asked_and_cover_without_holes(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_bytes(b"\n".join(v1(Act(n, record=record("#FreeViasna"))) for n in range(100)))
    batches = list(Replay(file, WATCH, batch_size=30))
    assert [len(batch.events) for batch in batches] == [30, 30, 30, 10]
    heard = [batch.heard for batch in batches]
    assert heard[0] is not None
    assert heard[0][0] == START
    assert all(one and two and one[1] == two[0] for one, two in pairwise(heard))
    assert sum(batch.received for batch in batches) == 100


def test_a_status_recorded_without_a_zone_is_malformed(tmp_path: Path) -> None:
    import json

    file = tmp_path / "m.jsonl"
    file.write_text(json.dumps({"event": "update", "payload": status(), "at": "2026-11-02T10:00:00"}) + "\n")
    assert dropped_of(list(Replay(file, WATCH))) == {"malformed:time": 1}
