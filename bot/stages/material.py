"""What every draft is written from, and the last question before a draft goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.model import Fact, Summary
from bot.poster.wording import Wording
from bot.registry.datasets import Action
from bot.registry.facts import PersonFacts
from bot.stages.gate import Sayable, sayable
from bot.stages.telling import Teller, Words
from nlp.types import Person


@dataclass(frozen=True, kw_only=True)
class Material:
    """What every draft is written from.

    `tag` is the campaign's hashtag, already allowed by its risk card, "" for none; `site` the address where each
    confirmation can be read; `today` the day that the draft is for.
    """

    wording: Wording
    words: Words
    facts: Mapping[str, PersonFacts]
    names: Mapping[str, Person]
    campaign: str
    lang: str
    today: date
    tag: str = ""
    site: str = ""
    actions: Sequence[Action] = ()
    _sayable: dict[str, Sayable | None] = field(default_factory=dict)

    def sayable(self, person: str) -> Sayable | None:
        """What may be said of somebody; None when nothing."""
        if person not in self._sayable:
            known = person in self.facts and person in self.names
            self._sayable[person] = sayable(self.facts[person]) if known else None
        return self._sayable[person]

    def featured(self) -> list[str]:
        """Everybody who may be spoken of by name as imprisoned or missing when last confirmed, by id."""
        return sorted(key for key in self.facts if (found := self.sayable(key)) is not None and found.held)

    def teller(self) -> Teller:
        return Teller(self.lang, self.today, self.words)


def read_material(config: Path, **fields: Any) -> Material:
    """Material with the templates and words of a config folder; `fields` are the others."""
    folder = config / "summaries"
    return Material(wording=Wording(folder), words=Words.read(folder), **fields)


def objection(material: Material, summary: Summary) -> str | None:
    """Why a draft made earlier must not go out now, None when nothing speaks against it.

    Its language must be approved, its hashtags allowed, and every fact that it states of a person must be one that the
    gate still lets through: a new status, a withdrawn consent, a contradiction, a corrected date all stop it.
    """
    language = material.wording.language(summary.lang)
    if not language.live:
        return (
            f"no native reader has approved the {language.name} template as it is now: "
            f'summaries/languages.toml, [{language.tag}] approved = "{language.digest}" once one has'
        )
    if any(tag != material.tag for tag in summary.tags):
        return f"the hashtags {', '.join(summary.tags)} are not those that may be published now"
    standing: dict[str, set[Fact]] = {}
    for who in summary.people:
        found = material.sayable(who)
        if found is None or not (found.held or found.death):
            return f"{who} may not be spoken of as the draft does: status or consent have changed"
        teller = Teller(summary.lang, material.today, material.words)
        teller.person(found, material.names[who])
        standing[who] = set(teller.ledger.facts)
    for fact in facts_of(summary):
        if fact.person is None or fact.kind == "count" or fact.field == "action":
            continue
        if fact not in standing.get(fact.person, set()):
            return f"of {fact.person} the draft says {fact.field} {fact.value}, which the registry does not say now"
    return None


def facts_of(summary: Summary) -> tuple[Fact, ...]:
    """Every fact that a draft rests on, once, in the order of its sentences."""
    found = (fact for post in summary.posts for paragraph in post for one in paragraph.sentences for fact in one.facts)
    return tuple(dict.fromkeys(found))
