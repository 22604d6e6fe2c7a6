"""What every draft is written from, how values become a draft, and the last question before a draft goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from bot.model import Card, Fact, Summary
from bot.poster.wording import Wording
from bot.registry import photos
from bot.registry.datasets import Action, Count
from bot.registry.facts import PersonFacts
from bot.stages.gate import Sayable, resting, sayable
from bot.stages.telling import Teller, Words
from bot.store.reviews import Rest
from nlp.types import Person

PICTURED = ("name", "story", "release")
"""Kinds of drafts about one person, whose picture may stand on the card."""

REVIEWED = "actions: reviewed by "
"""How the source begins of a fact that says what readers can do."""
LIST_COUNT = "list-count"
"""The field of a fact that says how many people a list held."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """What every draft is written from.

    `tag` is the campaign's hashtag, already allowed by its risk card, "" for none; `site` the address where each
    confirmation can be read; `today` the day that the draft is for; `counts` how many people which list held;
    `holds` of whom nothing may be said about the present, and why.
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
    counts: Sequence[Count] = ()
    holds: Mapping[str, Rest] = field(default_factory=dict)
    people: Path | None = None
    """The folder of the records, with their pictures; None: nobody's is shown."""
    _sayable: dict[str, Sayable | None] = field(default_factory=dict)

    def sayable(self, person: str) -> Sayable | None:
        """What may be said of somebody; None when nothing."""
        if person not in self._sayable:
            known = person in self.facts and person in self.names
            found = sayable(self.facts[person]) if known else None
            if found is not None and person in self.holds:
                found = resting(found, withdrawn=self.holds[person].withdrawn)
            self._sayable[person] = found
        return self._sayable[person]

    def certainly(self, person: str) -> Sayable:
        """The same of somebody of whom it is known that they may be named."""
        found = self.sayable(person)
        assert found is not None, f"{person} is not among the people who may be named"
        return found

    def nameable(self) -> list[str]:
        """Everybody who may be spoken of by name at all, by id."""
        return sorted(key for key in self.facts if self.sayable(key) is not None)

    def featured(self) -> list[str]:
        """Everybody who may be spoken of by name as imprisoned or missing when last confirmed, by id."""
        return [key for key in self.nameable() if self.certainly(key).held]

    def with_photo(self, card: Card, person: str) -> Card:
        """The card with the person's picture, where the registry has one with licence and consent."""
        photo = self.facts[person].photo if person in self.facts else None
        data = photos.load(self.people, photo) if photo and self.people else b""
        if not photo or not data or self.lang not in self.words.photo:
            return card
        credit = self.words.photo[self.lang].format(credit=photo.credit, licence=photo.licence)
        return msgspec.structs.replace(card, photo=data, credit=credit, alt=f"{card.alt} {credit}".strip())

    def teller(self) -> Teller:
        return Teller(self.lang, self.today, self.words)

    @property
    def mark(self) -> str:
        """The campaign's hashtag as a card shows it."""
        return f"#{self.tag}" if self.tag else ""


def read_material(config: Path, **fields: Any) -> Material:
    """Material with the templates and words of a config folder; `fields` are the others."""
    folder = config / "summaries"
    return Material(wording=Wording(folder), words=Words.read(folder), people=config / "people", **fields)


def write_summary(
    material: Material,
    teller: Teller,
    kind: str,
    key: str,
    values: Mapping[str, Any],
    people: Sequence[str] = (),
    *,
    window: tuple[datetime, datetime] | None = None,
    card: Card | None = None,
    further: tuple[tuple[int, Card], ...] = (),
) -> Summary:
    """The draft that the template of `kind` makes of `values`; `key` is that of the occasion, without the language.

    `card` replaces the one of the template's macro `<kind>_card`.
    """
    start, end = window or (None, None)
    card = card or material.wording.card(material.lang, f"{kind}_card", values)
    if kind in PICTURED and len(set(people)) == 1:
        card = material.with_photo(card, people[0])
    return Summary(
        key=f"{key}:{material.lang}",
        kind=kind,
        lang=material.lang,
        campaign=material.campaign,
        posts=material.wording.posts(material.lang, kind, values, teller.ledger),
        tags=(material.tag,) if material.tag else (),
        card=card,
        further=further,
        people=tuple(dict.fromkeys(people)),
        start=start,
        end=end,
    )


def dressed(summary: Summary, shape: Literal["wide", "square"], *, dark: bool) -> Summary:
    """The summary with its cards in a shape and colours."""
    card = msgspec.structs.replace(summary.card, shape=shape, dark=dark) if summary.card else None
    further = tuple((at, msgspec.structs.replace(one, shape=shape, dark=dark)) for at, one in summary.further)
    return msgspec.structs.replace(summary, card=card, further=further)


def count_fact(row: Count) -> Fact:
    """What a list counted, as a fact."""
    value = f"{row.id}: {'more than ' if row.at_least else ''}{row.value}"
    return Fact(
        kind="history", person=None, field=LIST_COUNT, value=value, source=row.source or row.list, as_of=row.date
    )


def actions_for(material: Material, person: PersonFacts) -> list[tuple[Fact, str, str]]:
    """The reviewed actions that may stand beside this person: each as a fact, what to do, and who runs no risk by it.

    Both in the draft's language.
    """
    found = []
    for action in material.actions:
        fits = {"*", person.country} & set(action.country) and {"*", person.id} & set(action.person)
        safe_for = {"en": action.safe_for} if isinstance(action.safe_for, str) else action.safe_for
        if action.enabled and fits and material.lang in action.text and material.lang in safe_for:
            source = f"{REVIEWED}{action.reviewer}, {action.review_date}"
            fact = Fact(kind="history", person=person.id, field="action", value=action.id, source=source, as_of="")
            found.append((fact, action.text[material.lang], safe_for[material.lang]))
    return found


def objection(material: Material, summary: Summary) -> str | None:
    """Why a draft made earlier must not go out now, None when nothing speaks against it.

    Its language must be approved, its hashtags allowed, and every fact that it states of a person must be one that the
    gate still lets through: a new status, a withdrawn consent, a contradiction, a corrected date all stop it.
    """
    language = material.wording.language(summary.lang)
    if not language.live:
        return (
            f"no native reader has approved the {language.name} template as it is now: "
            f'config/summaries/languages.toml, [{language.tag}] approved = "{language.digest}" once one has'
        )
    return contradiction(material, summary)


def contradiction(material: Material, summary: Summary) -> str | None:
    """Where a draft made earlier says what may not be said now, in words; None when it still holds."""
    if any(tag != material.tag for tag in summary.tags):
        return f"the hashtags {', '.join(summary.tags)} are not those that may be published now"
    standing: dict[str | None, set[Fact]] = {None: {count_fact(row) for row in material.counts}}
    for who in summary.people:
        found = material.sayable(who)
        if found is None or not _fits(found, summary.kind):
            return f"{who} may not be spoken of as the draft does: status or consent have changed"
        if summary.card and summary.card.photo:
            bare = msgspec.structs.replace(summary.card, photo=b"")
            if material.with_photo(bare, who).photo != summary.card.photo:
                return f"the picture of {who} may not be shown as the draft does: registry or consent have changed"
        teller = Teller(summary.lang, material.today, material.words)
        teller.person(found, material.names[who])
        standing[who] = set(teller.ledger.facts)
    for fact in facts_of(summary):
        if fact.field == "action" and fact.source.startswith(REVIEWED):
            about = material.facts.get(str(fact.person))
            if about is None or fact not in [one for one, _, _ in actions_for(material, about)]:
                return f"what it asks of readers ({fact.value}) is not the action that is reviewed and enabled now"
        if fact.kind == "count" or fact.field in ("action", "correction"):
            continue
        if fact.person is None and fact.field != LIST_COUNT:
            continue
        if fact not in standing.get(fact.person, set()):
            if fact.person is not None and fact.person in material.holds:
                return f"what is so of {fact.person} rests: {material.holds[fact.person].why}"
            whose = f"of {fact.person} " if fact.person else ""
            return f"{whose}the draft says {fact.field} {fact.value}, which the registry does not say now"
    return None


def _fits(found: Sayable, kind: str) -> bool:
    """Whether somebody may stand in a draft of this kind at all: freed people only where that is what it is about."""
    match kind:
        case "correction":
            return True
        case "release":
            return found.release is not None
        case "calendar":
            return found.held or found.death is not None or (found.release is not None and found.facts.after_release)
    return found.held or found.death is not None


def content_warning(wording: Wording, summary: Summary) -> str:
    """What folds a draft where its plan asks for it. A death is named only where the draft tells of one: a reader who
    knows the people in it would take it for news."""
    return wording.warning(summary.lang, death=any(fact.field == "death" for fact in facts_of(summary)))


def facts_of(summary: Summary) -> tuple[Fact, ...]:
    """Every fact that a draft rests on, once, in the order of its sentences."""
    found = (fact for post in summary.posts for paragraph in post for one in paragraph.sentences for fact in one.facts)
    return tuple(dict.fromkeys(found))
