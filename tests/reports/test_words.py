"""The words of reports."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Network, Status
from bot.reports import words
from bot.reports.base import Window
from tests.reports.scene import profile


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026-11-09", "2026-11-16", "9 to 15 November 2026"),
        ("2026-11-09", "2026-11-10", "9 November 2026"),
        ("2026-10-28", "2026-11-04", "28 October to 3 November 2026"),
        ("2025-12-29", "2026-01-05", "29 December 2025 to 4 January 2026"),
        ("2026-11-09T06", "2026-11-10", "9 November 2026, 06:00, to 10 November 2026, 00:00 UTC"),
    ],
)
def test_spans(start: str, end: str, text: str) -> None:
    assert words.span(Window(at(start), at(end))) == text


@pytest.mark.parametrize(
    ("minutes", "missed", "heard"),
    [(0, "0", "0"), (1, "less than 1", "less than 1"), (61, "1.5", "1"), (119, "2", "1.5"), (9000, "150", "150")],
)
def test_hours_missed_are_rounded_up_and_hours_heard_down(minutes: int, missed: str, heard: str) -> None:
    assert (words.hours(minutes), words.hours_heard(minutes)) == (missed, heard)


@pytest.mark.parametrize(("minutes", "text"), [(45, "45 min"), (125, "2 h 5 min"), (4560, "3 days 4 h"), (0, "0 min")])
def test_lengths(minutes: int, text: str) -> None:
    assert words.length(minutes) == text


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2025-09-29", "on 29 September 2025"),
        ("2025-11", "in November 2025"),
        ("2025", "in 2025"),
        ("2026-01~", "about January 2026"),
    ],
)
def test_a_status_always_has_its_date(as_of: str, text: str) -> None:
    found = words.status(profile("ann", as_of=as_of, publisher="Human Rights Watch; also others (2025)"))
    assert found == f"last confirmed in prison {text}, by Human Rights Watch"


def test_every_status_has_words_and_none_says_is() -> None:
    for status in Status:
        found = words.status(profile("ann", status))
        assert "2 May 2026" in found or found == "nothing confirmed"
        assert " is " not in found
    assert words.status(profile("ann", Status.UNKNOWN)) == words.status(profile("ann", as_of="")) == "nothing confirmed"


def test_a_contested_status_says_so() -> None:
    assert words.status(profile("ann", contested=True)).endswith("; sources contradict each other")


def test_places() -> None:
    assert words.places((Network.BLUESKY, Network.MASTODON), 4) == "Bluesky and four Mastodon servers"
    assert words.places((Network.MASTODON,), 1) == "one Mastodon server"


def test_names_of_countries_and_languages() -> None:
    assert (words.country("KP"), words.country("XX"), words.country("")) == ("North Korea", "XX", "")
    assert (words.language("fa"), words.language("und"), words.language("qqq")) == (
        "Persian",
        "language not stated",
        "qqq",
    )


def test_a_window_is_whole_hours_with_a_zone() -> None:
    with pytest.raises(ValueError, match="whole hours"):
        Window(at("2026-11-09") + timedelta(minutes=1), at("2026-11-10"))
    with pytest.raises(ValueError, match="after its start"):
        Window(at("2026-11-10"), at("2026-11-10"))
    assert Window(at("2026-11-09"), at("2026-11-16")).within_week
    assert not Window(at("2026-11-08"), at("2026-11-15")).within_week
