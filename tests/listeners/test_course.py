"""The course of a source through its stream: how it resumes, what proves that nothing is missing, what is a gap."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.listeners.base import CursorRefused
from bot.listeners.bluesky import FirehoseWire, V1Wire, V2Wire
from bot.listeners.course import Course, Place, Resumption
from tests.listeners.frames import START

A, B = "wss://a.example", "wss://b.example"
SECOND = timedelta(seconds=1)
LATER = START + 600 * SECOND
V2, V1, FIREHOSE = V2Wire.resumption, V1Wire.resumption, FirehoseWire.resumption


def course(how: Resumption, protocol: str = "p", *, seq: int | None = 50, host: str = A) -> Course:
    return Course("source", protocol, how, Place("p", host, START, seq).text())


def test_the_first_start_is_live_and_hears_from_then() -> None:
    first = Course("source", "p", V2, None)
    assert first.plan(A) == (None, None)
    assert first.opened(LATER, "why") is None
    assert first.cursor is None
    first.advance(A, LATER + SECOND, 7)
    assert first.heard(LATER + SECOND) == (LATER, LATER + SECOND)
    assert Place.read(first.cursor or "") == Place("p", A, LATER + SECOND, 7)


def test_a_cursor_that_is_none_of_ours() -> None:
    with pytest.raises(msgspec.DecodeError):
        Course("source", "p", V2, "12345x")


def test_v2_resumes_by_number_on_the_same_server_only() -> None:
    assert course(V2).plan(A) == (50, None)
    assert course(V2).plan(B) == (None, START - 10 * SECOND)
    assert course(V2, "another protocol").plan(A) == (None, START - 10 * SECOND)


def test_v2_the_event_of_the_cursor_again_is_proof() -> None:
    it = course(V2)
    it.plan(A)
    it.opened(LATER, "why")
    assert it.heard(LATER) is None, "nothing counts as heard before the proof"
    assert it.prove(START, 50, "") is None
    it.advance(A, START + 5 * SECOND, 52)
    assert it.heard(START + 5 * SECOND) == (START, START + 5 * SECOND)


@pytest.mark.parametrize(("at", "seq"), [(START, 51), (START + SECOND, 50)])
def test_v2_another_event_in_its_place_is_none(at: object, seq: int) -> None:
    it = course(V2)
    it.plan(A)
    it.opened(LATER, "why")
    with pytest.raises(CursorRefused):
        it.prove(at, seq, "")  # type: ignore[arg-type]
    assert it.bar()
    assert it.plan(A) == (None, START - 10 * SECOND), "then by time"
    assert Place.read(it.cursor or "").at == START, "the cursor stays until the way is proven"


def test_by_time_an_event_as_old_as_the_place_is_proof() -> None:
    it = course(V1, seq=None)
    assert it.plan(B) == (None, START - 5 * SECOND)
    it.opened(LATER, "why")
    assert it.prove(START - SECOND, None, "") is None
    assert it.heard(START + SECOND) == (START, START + SECOND)


def test_by_time_a_younger_first_event_is_a_gap() -> None:
    it = course(V1, seq=None)
    it.plan(A)
    it.opened(LATER, "why")
    gap = it.prove(START + 9 * SECOND, None, "")
    assert gap is not None
    assert (gap.source, gap.start, gap.end) == ("source", START, START + 9 * SECOND)
    assert it.heard(START + 10 * SECOND) == (START + 9 * SECOND, START + 10 * SECOND)


def test_a_clamp_before_our_place_is_no_gap() -> None:
    it = course(V2)
    it.bar()
    it.plan(B)
    it.opened(LATER, "why")
    assert it.prove(START - SECOND, 3, "resumed from seq 3") is None


def test_the_firehose_says_when_something_is_missing() -> None:
    it = course(FIREHOSE)
    assert it.plan(A) == (50, None)
    it.opened(LATER, "why")
    assert it.prove(START + SECOND, 51, "") is None
    it.plan(A)
    it.opened(LATER, "why")
    gap = it.prove(START + 60 * SECOND, 90, "OutdatedCursor")
    assert gap is not None
    assert (gap.start, gap.end, gap.reason) == (START, START + 60 * SECOND, "OutdatedCursor")


def test_a_quiet_firehose_that_accepts_the_cursor_misses_nothing() -> None:
    it = course(FIREHOSE)
    it.plan(A)
    it.opened(LATER, "why")
    it.prove_quiet("OutdatedCursor")
    assert it.heard(LATER) is None
    it.prove_quiet("")
    assert it.heard(LATER) == (START, LATER)


@pytest.mark.parametrize("how", [V2, V1])
def test_quiet_proves_nothing_where_an_old_event_has_to_come_first(how: Resumption) -> None:
    it = course(how)
    it.plan(A)
    it.opened(LATER, "why")
    it.prove_quiet("")
    assert it.heard(LATER) is None


def test_no_way_left_is_live_with_a_gap() -> None:
    it = course(FIREHOSE)
    it.plan(A)
    assert it.bar()
    assert it.plan(A) == (None, None)
    gap = it.opened(LATER, "could not resume")
    assert gap is not None
    assert (gap.start, gap.end, gap.reason) == (START, LATER, "could not resume")
    assert it.cursor is None
    it.advance(A, LATER + SECOND, 1)
    assert it.plan(A) == (1, None), "what was barred is tried again once a connection stood"


def test_a_clock_that_is_behind_hides_no_gap() -> None:
    it = course(FIREHOSE)
    it.plan(A)
    assert it.bar()
    it.plan(A)
    assert it.opened(START - 300 * SECOND, "could not resume") is None, "our clock can't say when"
    assert it.heard(START) is None
    it.plan(A)
    assert it.opened(START - 290 * SECOND, "again, and nothing came before") is None
    gap = it.prove(START + 60 * SECOND, 900, "")
    assert gap is not None
    assert (gap.start, gap.end, gap.reason) == (START, START + 60 * SECOND, "could not resume")
    assert it.prove(START + 61 * SECOND, 901, "") is None, "told once"
    assert it.heard(START + 61 * SECOND) == (START + 60 * SECOND, START + 61 * SECOND)


def test_a_firehose_on_another_server_can_only_begin_live() -> None:
    assert course(FIREHOSE).plan(B) == (None, None)


def test_giving_up_what_comes_next() -> None:
    assert course(V2).plan(A, skip=True) == (None, None)


def test_events_out_of_order_move_a_timed_place_forward_only() -> None:
    it = course(V1, seq=None)
    it.plan(A)
    it.opened(LATER, "why")
    it.prove(START - SECOND, None, "")
    it.advance(A, START - SECOND, None)
    assert Place.read(it.cursor or "").at == START
    assert it.heard(START - SECOND) is None
