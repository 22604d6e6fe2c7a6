"""Due moments across clock changes, downtimes and time zones."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSim
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.schedule import coming, due, due_summaries
from bot.settings import SummaryPlan

VILNIUS = "Europe/Vilnius"  # UTC+2, in summer +3; 29 March 2026 03:00 → 04:00, 25 October 2026 04:00 → 03:00


def plan(cron: str, zone: str = "UTC", kind: str = "name") -> SummaryPlan:
    return SummaryPlan(kind=kind, cron=cron, timezone=zone)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_due_once_at_its_moment():
    weekly = plan("0 9 * * MON", VILNIUS, "week")
    moment = at("2026-11-16T07:00")
    assert due(weekly, at("2026-11-10T00:00"), moment - timedelta(seconds=1)) is None
    assert due(weekly, at("2026-11-10T00:00"), moment) == moment
    assert due(weekly, moment, moment + timedelta(days=6)) is None


def test_microseconds_do_not_hide_a_moment():
    moment = at("2026-11-16T07:00")
    assert due(plan("0 7 * * *"), moment - timedelta(microseconds=1), moment + timedelta(microseconds=1)) == moment


def test_after_a_downtime_the_last_one_only():
    assert due(plan("0 9 * * *"), at("2026-10-01T00:00"), at("2026-11-16T08:00")) == at("2026-11-15T09:00")


def test_wall_clock_stays_the_same_in_summer_and_winter():
    daily = plan("0 9 * * *", VILNIUS)
    moments = coming(daily, at("2026-10-24T00:00"), at("2026-10-27T00:00"))
    assert moments == [at("2026-10-24T06:00"), at("2026-10-25T07:00"), at("2026-10-26T07:00")]


def test_a_skipped_time_comes_at_the_end_of_the_skip():
    daily = plan("30 3 * * *", VILNIUS)
    day = (at("2026-03-28T12:00"), at("2026-03-29T12:00"))
    assert coming(daily, *day) == [at("2026-03-29T01:00")]  # 04:00 in summer time
    assert due(daily, *day) == at("2026-03-29T01:00")
    assert due(daily, day[0], at("2026-03-29T01:00")) == at("2026-03-29T01:00")
    assert due(daily, day[0], at("2026-03-29T00:59")) is None


def test_a_repeated_time_counts_once_the_first_time():
    daily = plan("30 3 * * *", VILNIUS)
    first, second = at("2026-10-25T00:30"), at("2026-10-25T01:30")
    assert coming(daily, at("2026-10-24T12:00"), at("2026-10-25T12:00")) == [first]
    for now in (first, first + timedelta(minutes=45), second, second + timedelta(minutes=1)):
        assert due(daily, at("2026-10-24T12:00"), now) == first
    assert due(daily, first, second + timedelta(hours=1)) is None


def test_a_line_that_runs_every_hour_counts_the_repeated_hour_twice():
    hourly = plan("0 * * * *", VILNIUS)
    assert len(coming(hourly, at("2026-10-24T21:30"), at("2026-10-25T21:30"))) == 24


ZONES = [VILNIUS, "UTC", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham"]
LINES = ["0 9 * * MON", "30 2 * * *", "30 3 * * *", "0 0 * * *", "15 */4 * * *", "0 12 1 * *", "*/30 * * * *"]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(LINES),
    st.datetimes(datetime(2025, 9, 1), datetime(2027, 5, 1)),
    st.integers(1, 60 * 24 * 9),
)
def test_due_agrees_with_walking_through_every_moment(zone, cron, start, minutes):
    since = start.replace(tzinfo=UTC)
    now = since + timedelta(minutes=minutes)
    planned = []
    for moment in CronSim(cron, (since - timedelta(days=2)).astimezone(ZoneInfo(zone))):
        if moment.astimezone(UTC) > now + timedelta(days=1):
            break
        planned.append(moment.astimezone(UTC))
    expected = [moment for moment in planned if since < moment <= now]
    assert due(plan(cron, zone), since, now) == (max(expected) if expected else None)
    assert coming(plan(cron, zone), since, now) == expected


def test_polling_at_any_rhythm_gives_each_moment_exactly_once():
    daily = plan("30 3 * * *", VILNIUS)
    since = start = at("2026-10-23T00:00")
    seen = []
    while since < start + timedelta(days=4):
        now = since + timedelta(minutes=7)
        if moment := due(daily, since, now):
            seen.append(moment)
        since = now
    assert seen == coming(daily, start, since)
    assert len(seen) == len(set(seen)) == 4


def test_catch_up_gives_one_late_summary_and_all_that_are_on_time():
    plans = [plan("0 9 * * MON", kind="week"), plan("0 17 * * *"), plan("0 12 * * *", kind="calendar")]
    now = at("2026-11-17T12:10")
    found = due_summaries(plans, at("2026-11-01T00:00"), now)
    assert [(item.plan.kind, item.at, item.late) for item in found] == [
        ("name", at("2026-11-16T17:00"), True),
        ("calendar", at("2026-11-17T12:00"), False),
    ]
    assert due_summaries(plans, now, now + timedelta(hours=1)) == ()


def test_a_time_without_a_zone_is_our_own_mistake():
    with pytest.raises(ValueError, match="without a zone"):
        due(plan("0 9 * * *"), datetime(2026, 1, 1), at("2026-01-02T00:00"))
