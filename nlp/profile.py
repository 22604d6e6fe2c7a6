"""What the registry says about one person that evidence is drawn from, read when first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from nlp import features
from nlp.text import fold
from nlp.types import Alias, Ambiguity, Person, Risk


class Profile:
    """What the registry says about one person's namesakes, each part read when first asked for."""

    def __init__(self, person: Person, campaign: frozenset[str]) -> None:
        self.person = person
        self.own_tags = tag_forms(person.hashtags)
        self.shared_tags = tag_forms(person.shared_hashtags) | campaign
        self.risks: dict[str, Risk] = {}

    @cached_property
    def homonym(self) -> Ambiguity | None:
        return features.homonym(self.person)

    @cached_property
    def surname(self) -> str:
        """The family name in matching form."""
        return fold(features.family_name(self.person))

    @cached_property
    def rivals(self) -> dict[str, Ambiguity]:
        return features.rival_topics(self.person)

    @cached_property
    def own(self) -> frozenset[str]:
        return features.own_topics(self.person)

    @cached_property
    def words(self) -> frozenset[str]:
        return features.support_words(self.person)

    @cached_property
    def rival_words(self) -> frozenset[str]:
        return features.rival_words(self.person)

    def risk(self, alias: Alias) -> Risk:
        """How common the part of the name is that stands alone."""
        if alias.text not in self.risks:
            risk = features.surname_risk(self.person, alias.text)
            self.risks[alias.text] = Risk.HIGH if alias.risk is Risk.HIGH and risk is not Risk.CRITICAL else risk
        return self.risks[alias.text]


def tag_forms(tags: Sequence[str]) -> frozenset[str]:
    """Hashtags in matching form, without their "#"."""
    return frozenset(fold(tag.lstrip("#＃")) for tag in tags)
