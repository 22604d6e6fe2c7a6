"""The entities of Mastodon's API as JSON Schema, as far as Vigil reads or makes them, written from the documentation.

Each cites its page under https://docs.joinmastodon.org/entities/. A test holds the fake server to these; the opt-in
suite (tests/live) holds a live server to them, so that they are held to the truth.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

ID = {"type": "string", "minLength": 1}
TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
FLAG = {"type": "boolean"}
COUNT = {"type": "integer", "minimum": 0}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d"}
MAYBE_TIME = {"anyOf": [TIME, {"type": "null"}]}
ADDRESS = {"type": "string", "pattern": "^https?://"}
MAYBE_ADDRESS = {"anyOf": [ADDRESS, {"type": "null"}]}
ACCESS = {"enum": ["public", "authenticated", "disabled"]}


def entity(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object with these fields; others are allowed, as every server adds some."""
    return {"type": "object", "required": [*required], "properties": {**required, **(optional or {})}}


def many(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


TAG = entity({"name": TEXT, "url": ADDRESS})
"""Status/#Tag"""

MENTION = entity({"id": ID, "username": TEXT, "url": ADDRESS, "acct": TEXT})
"""Status/#Mention"""

FIELD = entity({"name": TEXT, "value": TEXT}, {"verified_at": MAYBE_TIME})
"""Account/#Field"""

ACCOUNT = entity(
    {
        "id": ID, "username": TEXT, "acct": TEXT, "url": ADDRESS, "display_name": TEXT, "note": TEXT,
        "locked": FLAG, "fields": many(FIELD), "emojis": many(entity({"shortcode": TEXT})), "bot": FLAG,
        "created_at": DAY, "followers_count": COUNT, "following_count": COUNT, "statuses_count": COUNT,
    },
    {"uri": ADDRESS, "noindex": {"type": ["boolean", "null"]}, "indexable": FLAG},
)  # fmt: skip
"""Account/; `avatar` and `header` are left out: nothing remote is loaded."""

MEDIA = entity(
    {"id": ID, "type": {"enum": ["unknown", "image", "gifv", "video", "audio"]}, "url": MAYBE_ADDRESS},
    {"preview_url": MAYBE_ADDRESS, "description": MAYBE_TEXT},
)
"""MediaAttachment/; `url` is null while it is processed."""

POLL = entity({"id": ID, "expires_at": MAYBE_TIME, "multiple": FLAG, "options": many(entity({"title": TEXT}))})
"""Poll/"""

STATUS = entity(
    {
        "id": ID, "uri": ADDRESS, "created_at": TIME, "account": ACCOUNT, "content": TEXT,
        "visibility": {"enum": ["public", "unlisted", "private", "direct"]}, "sensitive": FLAG, "spoiler_text": TEXT,
        "media_attachments": many(MEDIA), "mentions": many(MENTION), "tags": many(TAG),
        "emojis": many(entity({"shortcode": TEXT})), "reblogs_count": COUNT, "favourites_count": COUNT,
        "replies_count": COUNT, "url": MAYBE_ADDRESS, "in_reply_to_id": MAYBE_TEXT,
        "in_reply_to_account_id": MAYBE_TEXT, "reblog": {"type": ["object", "null"]},
        "poll": {"anyOf": [POLL, {"type": "null"}]}, "language": MAYBE_TEXT,
    },
    {"edited_at": MAYBE_TIME, "card": {"type": ["object", "null"]}},
)  # fmt: skip
"""Status/; `edited_at` since 3.5."""

INSTANCE = entity(
    {
        "domain": TEXT, "title": TEXT, "version": TEXT, "source_url": TEXT, "description": TEXT,
        "languages": many(TEXT),
        "configuration": entity(
            {
                "urls": entity({}, {"streaming": {"type": "string", "pattern": "^(wss?|https?)://"}}),
                "statuses": entity(
                    {"max_characters": COUNT, "max_media_attachments": COUNT, "characters_reserved_per_url": COUNT}
                ),
                "media_attachments": entity({}, {"description_limit": COUNT}),
            },
            {
                "timelines_access": entity(
                    {}, {kind: entity({"local": ACCESS, "remote": ACCESS}) for kind in ("hashtag_feeds", "live_feeds")}
                )
            },
        ),
    },
    {"api_versions": {"type": "object"}},
)  # fmt: skip
"""Instance/; `timelines_access` since 4.5."""

INSTANCE_V1 = entity({"uri": TEXT, "title": TEXT, "version": TEXT}, {"urls": entity({}, {"streaming_api": TEXT})})
"""V1_Instance/"""


def faults(value: object, schema: dict[str, Any]) -> list[str]:
    """What is not as the schema has it, each with the place."""
    found = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(value)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]
