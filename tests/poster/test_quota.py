from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.poster.quota import Allowance, earliest, missed

VILNIUS = ZoneInfo("Europe/Vilnius")


def allowance(**changes: object) -> Allowance:
    values = {
        "per_day": 2,
        "distance": timedelta(minutes=90),
        "quiet_start": time(22),
        "quiet_end": time(7),
        "zone": VILNIUS,
    }
    return Allowance(**{**values, **changes})  # type: ignore[arg-type]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VILNIUS)


@pytest.mark.parametrize(
    ("now", "threads", "expected"),
    [
        ("2026-11-16 12:00", [], "2026-11-16 12:00"),
        ("2026-11-16 12:00", ["2026-11-16 11:00"], "2026-11-16 12:30"),
        ("2026-11-16 22:00", [], "2026-11-17 07:00"),
        ("2026-11-17 06:59", [], "2026-11-17 07:00"),
        ("2026-11-17 07:00", [], "2026-11-17 07:00"),
        ("2026-11-16 21:00", ["2026-11-16 20:45"], "2026-11-17 07:00"),
        ("2026-11-16 15:00", ["2026-11-16 08:00", "2026-11-16 12:00"], "2026-11-17 07:00"),
        ("2026-11-16 12:00", ["2026-11-15 08:00", "2026-11-15 12:00"], "2026-11-16 12:00"),
    ],
)
def test_when_a_thread_may_begin(now: str, threads: list[str], expected: str) -> None:
    assert earliest(local(now), [local(t) for t in threads], allowance()) == local(expected)


def test_the_day_is_the_team_s_not_utc_s() -> None:
    both_yesterday_in_vilnius = [local("2026-11-15 12:00"), local("2026-11-15 21:00")]
    now = local("2026-11-16 07:30")
    assert earliest(now, both_yesterday_in_vilnius, allowance()) == now


def test_quiet_hours_end_at_seven_on_the_night_the_clocks_change() -> None:
    assert earliest(local("2026-10-25 00:30"), [], allowance()) == local("2026-10-25 07:00")
    assert earliest(local("2026-10-25 00:30"), [], allowance()) == datetime(2026, 10, 25, 5, tzinfo=UTC)


def test_a_correction_goes_at_once_and_nothing_goes_when_none_may() -> None:
    night, threads = local("2026-11-16 23:30"), [local("2026-11-16 23:29")] * 9
    assert earliest(night, threads, allowance(), correction=True) == night
    assert earliest(night, [], allowance(per_day=0)) is None


def test_no_quiet_hours_when_both_ends_are_the_same() -> None:
    night = local("2026-11-16 23:30")
    assert earliest(night, [], allowance(quiet_start=time(7), quiet_end=time(7))) == night


@given(
    st.lists(st.integers(0, 20_000), max_size=12),
    st.integers(0, 20_000),
    st.integers(1, 4),
    st.integers(0, 600),
    st.integers(0, 23),
    st.integers(0, 23),
)
def test_whatever_is_allowed_keeps_all_rules(
    minutes: list[int], now_at: int, per_day: int, distance: int, start: int, end: int
) -> None:
    origin = local("2026-10-20 00:00").astimezone(UTC)
    now = origin + timedelta(minutes=now_at)
    threads = [origin + timedelta(minutes=m) for m in minutes if m <= now_at]
    rules = allowance(
        per_day=per_day, distance=timedelta(minutes=distance), quiet_start=time(start), quiet_end=time(end)
    )
    moment = earliest(now, threads, rules)
    assert moment is not None
    assert moment >= now
    assert not rules.quiet(moment)
    assert all(moment - begun >= rules.distance for begun in threads)
    day = moment.astimezone(VILNIUS).date()
    assert sum(begun.astimezone(VILNIUS).date() == day for begun in threads) < per_day


def test_after_a_downtime_one_late_summary_at_most() -> None:
    now = local("2026-11-16 12:00")
    due = [(n, now - timedelta(hours=hours)) for n, hours in enumerate((80, 56, 32, 13, 11, 1))]
    assert missed(due, now) == [0, 1, 2]
    assert missed(due[4:], now) == []
    assert missed([(9, now - timedelta(days=9))], now) == []
