"""The linker that everybody else uses: text and hints in, mentions out.

`screen` runs the alias automaton only. `link` runs the spaCy pipeline of `config/nlp.cfg`, and only on texts that
`screen` lets through; spaCy is imported at the first of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.compiled import people_digest
from nlp.disambiguator import Disambiguator
from nlp.features import rival_names
from nlp.matcher import Matcher
from nlp.types import Hints, Mention, Person

if TYPE_CHECKING:
    from spacy.language import Language

    from nlp.factories import Runner

CODE_VERSION = "1"
"""Raised when the same registry gives other links."""
MAX_CHARS = 100_000
"""A longer text is cut here: no network's posts come near it."""


class Linker:
    """The compiled registry with the pipeline that decides. Holds no state of texts; build it once."""

    def __init__(
        self,
        people: Sequence[Person],
        campaign_tags: Sequence[str] = (),
        not_targets: Sequence[str] = (),
        config: Path | None = None,
        cache: Path | None = None,
    ) -> None:
        linkable = [person for person in people if person.linkable]
        others = [(name, person.id) for person in linkable for name in rival_names(person)]
        others += [(name, "") for name in not_targets]
        self.matcher = Matcher(linkable, others, cache)
        self.disambiguator = Disambiguator(self.matcher, campaign_tags)
        self._config = config
        self._nlp: Language | None = None
        self._runner: Runner | None = None
        self.version = f"{CODE_VERSION}-{_digest(linkable, campaign_tags, not_targets)}"
        self.screen = self.matcher.screen

    def link(self, text: str, hints: Hints | None = None) -> tuple[Mention, ...]:
        """Every mention of `text`, in order, with what was decided. Empty when no alias occurs."""
        text = text[:MAX_CHARS]
        normal = self.matcher.opens(text)
        if normal is None:
            return ()
        if self._runner is None:
            from nlp.factories import Runner

            self._runner = Runner(self.nlp)
        return self._runner.run(text, hints or Hints(), normal)

    def link_all(self, items: Iterable[tuple[str, Hints]]) -> Iterator[tuple[Mention, ...]]:
        """`link` over a stream, one answer an item, in order; at its end spaCy's strings are given back."""
        for text, hints in items:
            yield self.link(text, hints)
        if self._runner is not None:
            self._runner.close()

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline, built at first use."""
        if self._nlp is None:
            from nlp.factories import build

            self._nlp = build(self.matcher, self.disambiguator, self._config)
        return self._nlp


def _digest(people: Sequence[Person], tags: Sequence[str], others: Sequence[str]) -> str:
    raw = repr((people_digest(people), sorted(tags), sorted(others)))
    return hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:12]
