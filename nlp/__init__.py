"""The name pipeline: text and hints in, mentions out. It knows no network and no database.

Importing this imports nothing heavy; `load_linker` compiles the aliases (well under a second for tens of people), and
spaCy is loaded at the first text that may name somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.linker import Linker
    from nlp.types import Person

__all__ = ["Linker", "load_linker"]


def load_linker(
    people: Sequence[Person],
    *,
    campaign_tags: Sequence[str] = (),
    not_targets: Sequence[str] = (),
    config: Path | None = None,
    cache: Path | None = None,
) -> Linker:
    """A Linker for these people.

    `campaign_tags` (with or without "#") name nobody but are evidence; `not_targets` are full names of people who are
    no prisoners; `config` is a spaCy config in place of the shipped `config/nlp.cfg`;
    `cache` a file that keeps the compiled aliases of a large registry: it is made, checked and replaced as needed.
    """
    from nlp.linker import Linker

    return Linker(people, campaign_tags, not_targets, config, cache)


def __getattr__(name: str) -> Any:
    if name == "Linker":
        from nlp.linker import Linker

        return Linker
    raise AttributeError(f"module 'nlp' has no attribute {name!r}")
