"""What needs a person, and the message that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

MOST = 12
"""Matters that a message lists; of more it says how many there are."""


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that needs a person. `key` is the same as long as it is the same matter.

    `says` is a sentence without names of people and without anything that anybody wrote; `do` the command that shows
    it. `urgent`: it can't wait for the morning.
    """

    key: str
    says: str
    do: str
    urgent: bool = False


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """What is sent: a line and a text. `key` is the same each time that it is tried."""

    key: str
    subject: str
    text: str


class Channel(Protocol):
    """A way to the staff."""

    name: str

    def send(self, message: Message) -> None:
        """Hand the message over. SourceError when it was not taken, or nobody knows."""

    def check(self) -> str:
        """Ask the server whether it would take messages; what it said. SourceError when it would not."""


def compose(matters: Sequence[Matter], title: str, key: str) -> Message:
    """One message about these matters, the urgent ones first. `title` is the campaign's."""
    ordered = sorted(matters, key=lambda one: not one.urgent)
    lines = [f"- {one.says}\n  {one.do}" for one in ordered[:MOST]]
    if len(ordered) > MOST:
        lines.append(f"- And {len(ordered) - MOST} more.")
    first = ordered[0].says.rstrip(".")
    subject = f"Vigil: {first}" if len(ordered) == 1 else f"Vigil: {len(ordered)} matters need a person"
    text = "\n".join([f"{title}: this needs a person.", "", *lines, "", "Names and texts are in Vigil only."])
    return Message(key=key, subject=subject, text=text)
