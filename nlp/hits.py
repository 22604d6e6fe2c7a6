"""What the matcher finds."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.aliases import FULL
from nlp.types import Alias
from nlp.zones import Zone


@dataclass(slots=True)
class Hit:
    """A pattern found in the text, `[start, end)` in code points of the original."""

    start: int
    end: int
    aliases: list[Alias]
    zone: Zone | None = None
    lower: bool = False
    """Starts with a small letter although the script has capitals."""
    lookalike: bool = False
    ending: str = ""
    """Letters behind the alias that belong to the same word."""
    fuzzy: str = ""
    """How the text differs from the alias, when it does."""

    @property
    def full(self) -> bool:
        return any(alias.kind in FULL or alias.kind in ("tag", "free", "handle") for alias in self.aliases)

    @property
    def other(self) -> bool:
        """The full name of a known namesake."""
        return any(alias.kind == "other" for alias in self.aliases)

    def persons(self) -> set[str]:
        return {alias.person for alias in self.aliases}
