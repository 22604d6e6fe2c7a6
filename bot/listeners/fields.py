"""Single fields of records that nobody has checked: what is as it should be, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from bot.clock import parse_time
from bot.watchlist import normalise_tag

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z")
MAX_LANGUAGE = 35
MAX_TAG = 640
"""Bluesky allows 640 bytes, Mastodon fewer."""

BROKEN_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises for bytes that nobody should have sent (a ValidationError, for the shape, is a DecodeError)."""

T = TypeVar("T")


class Malformed(ValueError):
    """A record that can't be read at all; `args[0]` is the reason in one word."""


def part(value: object, wanted: type[T]) -> T | None:
    """A part of a record as its format describes it, None when it is missing or something else."""
    if value is None:
        return None
    try:
        return msgspec.convert(value, wanted)
    except msgspec.ValidationError:
        return None


def items(value: object) -> list[Any]:
    """The items of a list; anything else has none."""
    return value if isinstance(value, list) else []


def strings(value: object) -> list[str]:
    """The strings of a list; anything else has none."""
    return [item for item in items(value) if isinstance(item, str)]


def languages(tags: Iterable[object]) -> tuple[str, ...]:
    """Those that have the form of a BCP 47 language tag."""
    return tuple(tag for tag in tags if isinstance(tag, str) and len(tag) <= MAX_LANGUAGE and LANGUAGE.match(tag))


def hashtags(tags: Iterable[str]) -> tuple[str, ...]:
    """Hashtags without `#`, in order, each spelling of the same tag once."""
    by_form: dict[str, str] = {}
    for tag in tags:
        word = tag.strip().lstrip("#＃")
        if word and len(word) <= MAX_TAG:
            by_form.setdefault(normalise_tag(word), word)
    by_form.pop("", None)
    return tuple(by_form.values())


def moment(text: object, at: datetime) -> datetime:
    """When a post says it was written, but not later than it was heard (`at`); `at` when it doesn't say."""
    if not isinstance(text, str):
        return at
    try:
        return min(parse_time(text), at)
    except (ValueError, OverflowError):
        return at
