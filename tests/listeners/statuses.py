"""Statuses as the Mastodon API gives them, made by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

START = datetime(2026, 11, 2, 10, tzinfo=UTC)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def snowflake(moment: datetime, count: int = 0) -> str:
    """An id as Mastodon makes it: milliseconds, then 16 bits."""
    return str(int(moment.timestamp() * 1000) << 16 | count)


def account(name: str = "ann", **more: Any) -> dict[str, Any]:
    base = f"https://social.example/users/{name}"
    return {
        "id": "1", "username": name, "acct": name, "url": f"https://social.example/@{name}", "uri": base,
        "bot": False, "noindex": False, "indexable": True, "note": "<p>hello</p>", "fields": [], "display_name": name,
        "locked": False, "emojis": [], "created_at": "2023-01-02T00:00:00.000Z", "followers_count": 1,
        "following_count": 1, "statuses_count": 1, **more,
    }  # fmt: skip


def status(
    n: int = 1, content: str = "<p>text</p>", *tags: str, at: datetime | None = None, **more: Any
) -> dict[str, Any]:
    """A status numbered `n`, written `n` minutes after START unless `at` is given."""
    written = at or START + timedelta(minutes=n)
    return {
        "id": snowflake(written, n),
        "uri": f"https://social.example/users/ann/statuses/{n}",
        "url": f"https://social.example/@ann/{n}",
        "created_at": stamp(written),
        "edited_at": None,
        "account": account(),
        "content": content,
        "visibility": "public",
        "sensitive": False,
        "spoiler_text": "",
        "language": "en",
        "reblog": None,
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "media_attachments": [],
        "mentions": [],
        "tags": [{"name": tag.lower(), "url": f"https://social.example/tags/{tag}"} for tag in tags],
        "emojis": [],
        "poll": None,
        "reblogs_count": 0,
        "favourites_count": 0,
        "replies_count": 0,
        **more,
    }
