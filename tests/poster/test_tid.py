from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.poster import tid

DUE = datetime(2026, 11, 16, 9, tzinfo=UTC)


def test_the_specification_s_examples() -> None:
    assert tid.valid("3jzfcijpj2z2a")
    assert tid.valid("2222222222222")
    assert tid.decode("2222222222222") == (0, 0)
    for wrong in ("3jzfcijpj2z2aa", "3jzfcijpj2z2", "3jzfcijpj2z21", "0000000000000", "kjzfcijpj2z2a", "3JZFCIJPJ2Z2A"):
        assert not tid.valid(wrong)
        with pytest.raises(ValueError, match="no TID"):
            tid.decode(wrong)


@given(st.integers(0, (1 << 53) - 1), st.integers(0, 1023))
def test_encoding_keeps_both_parts_and_their_order(micros: int, clock: int) -> None:
    text = tid.encode(micros, clock)
    assert tid.valid(text)
    assert tid.decode(text) == (micros, clock)
    if micros:
        assert tid.encode(micros - 1, 1023) < text


def test_a_thread_has_growing_keys_that_are_the_same_every_time() -> None:
    keys = [tid.allocate("campaign week 1", DUE, ordinal) for ordinal in range(20)]
    assert keys == sorted(set(keys))
    assert keys == [tid.allocate("campaign week 1", DUE, ordinal) for ordinal in range(20)]
    micros = [tid.decode(key)[0] for key in keys]
    assert DUE <= datetime.fromtimestamp(micros[0] / 1e6, UTC) < DUE + timedelta(seconds=1)


def test_threads_due_at_once_do_not_meet() -> None:
    keys = {tid.allocate(f"week {n} {revision}", DUE, o) for n in range(500) for revision in (1, 2) for o in range(5)}
    assert len(keys) == 5000
