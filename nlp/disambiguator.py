"""Link, NIL or abstain: judges every hit of a text in the light of the others.

Full names and tags are judged first; the people they link support bare surnames and given names afterwards. Precision
comes before recall: a wrong link tells the world something false, an abstained mention is shown to a moderator.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nlp import features
from nlp.context import ContextReader
from nlp.evidence import Weigher
from nlp.hits import Hit
from nlp.matcher import Matcher
from nlp.normal import Normal
from nlp.reading import Reading
from nlp.scorer import PRIOR, Found, Scorer, competition, probabilities
from nlp.text import fold
from nlp.tongues import tongues
from nlp.types import NIL, Alias, Candidate, Evidence, Hints, Mention, Outcome, Person, Risk

LINK_AT = 0.55
"""Probability from which a mention is linked, unless `nlp.cfg` says otherwise."""
CLEARLY = 4
"""Of two people of the registry, one is linked only when so many times as likely as the other."""

ABSTAIN_AT = 0.35
"""Probability from which a mention is shown to a moderator, unless `nlp.cfg` says otherwise."""

_SEARCH_ONLY = frozenset({"other", "stem", "half", "pair"})
_SHOWN = 5
"""So many other bearers of a name are named to a moderator; of a large registry's there may be hundreds."""
_NEAR = 6
"""How many hits before and after are looked at for a relative's name."""


Entities = tuple[tuple[int, int, str], ...]
"""What another pipeline found in a text: start, end, label."""


@dataclass(frozen=True, slots=True)
class Option:
    """A person whom a hit may stand for, with the features that speak for and against."""

    person: Person
    alias: Alias
    found: tuple[Found, ...]


class Disambiguator:
    """Judges hits; holds no state of texts."""

    def __init__(self, matcher: Matcher, campaign_tags: Sequence[str] = ()) -> None:
        self._matcher = matcher
        self._people = matcher.people
        self._reader = ContextReader(person.country for person in self._people.values() if person.country)
        self._weigher = Weigher(self._people, campaign_tags)

    def decide(
        self,
        normal: Normal,
        hits: list[Hit],
        hints: Hints,
        scorer: Scorer,
        link_at: float = LINK_AT,
        abstain_at: float = ABSTAIN_AT,
        entities: Entities = (),
    ) -> tuple[Mention, ...]:
        """The mentions of one text, in order, not overlapping."""
        mentions: list[Mention] = []

        def judge(hit: Hit, options: list[Option]) -> str:
            mention = _judged(normal, hit, options, scorer, link_at, abstain_at)
            if mention is None:
                return ""
            mentions.append(mention)
            return mention.person or ""

        self.examine(normal, hits, hints, judge, entities)
        return tuple(sorted(mentions, key=lambda mention: mention.start))

    def examine(
        self,
        normal: Normal,
        hits: list[Hit],
        hints: Hints,
        judge: Callable[[Hit, list[Option]], str],
        entities: Entities = (),
    ) -> None:
        """Shows `judge` every hit with its options, full names first; whom it says is named supports what follows."""
        hits = _resolve(self._complete(normal, hits), len(normal.text))
        if not hits:
            return
        tags = {fold(normal.text[zone.start + 1 : zone.end]) for zone in normal.zones if zone.kind == "tag"}
        tags |= {fold(tag.lstrip("#＃")) for tag in hints.tags}
        context = self._reader.read(
            normal, [(hit.start, hit.end) for hit in hits if not hit.zone], tongues(normal.text, hints.langs)
        )
        strong = {person: [-1] for person in hints.thread}
        reading = Reading(normal, context, tags, strong, entities, _givens(normal, hits))
        for at in sorted(range(len(hits)), key=lambda at: (not hits[at].full, not hits[at].fuzzy, at)):
            hit = hits[at]
            paired = set() if hit.full else self._paired(normal, hits, at)
            options = self._options(reading, hit, paired)
            person = judge(hit, options) if options else ""
            if person in self._people and (hit.full or hit.fuzzy):
                insort(reading.strong.setdefault(person, []), hit.start)

    def _complete(self, normal: Normal, hits: list[Hit]) -> list[Hit]:
        """Adds full names of which one part is misspelt or in a script without aliases, and their surnames alone."""
        covered = _mask(len(normal.text), [(hit.start, hit.end) for hit in hits if hit.full or hit.other])
        added: list[Hit] = []
        for hit in hits:
            if not hit.full and not any(covered[hit.start : hit.end]):
                made = self._matcher.misspelt(normal, hit)
                if made:
                    added.append(made)
        seen: set[tuple[str, str]] = set()
        for start, end, surname, alias in self._matcher.sounded(normal):
            if not any(covered[start:end]):
                added.append(Hit(start, end, [alias], fuzzy="sounds like the name"))
                if (surname, alias.person) not in seen:
                    seen.add((surname, alias.person))
                    added += _again(normal, surname, alias, end)
        # What only opens a closer look has had it, and must not stand in the way of a shorter hit.
        hits = [hit for hit in hits if any(alias.kind not in ("stem", "half") for alias in hit.aliases)]
        return sorted([*hits, *added], key=lambda hit: (hit.start, -hit.end))

    def _options(self, reading: Reading, hit: Hit, paired: set[str]) -> list[Option]:
        options: list[Option] = []
        for person_id in sorted(hit.persons()):
            person = self._people.get(person_id)
            usable = [alias for alias in hit.aliases if alias.person == person_id and alias.kind not in _SEARCH_ONLY]
            if hit.end - hit.start == 1 and not features.titled_after(reading.normal, hit.end):
                continue  # one letter of Han is part of countless words
            if person is None or not usable:
                continue
            alias = max(usable, key=_strength)
            options.append(Option(person, alias, tuple(self._weigher.weigh(reading, hit, alias, person, paired))))
        return options

    def _one_surname(self, one: str, other: str) -> bool:
        return fold(features.family_name(self._people[one])) == fold(features.family_name(self._people[other]))

    def _paired(self, normal: Normal, hits: list[Hit], at: int) -> set[str]:
        """Whose given name stands in a pair: the person's id beside a relative's full name ("Ігар і Дар'я Лосік"),
        "+" and the id beside a relative's given name ("Ihar and Darya")."""
        hit = hits[at]
        mine = {alias.person for alias in hit.aliases if alias.kind == "given"}
        paired: set[str] = set()
        if not mine or hit.lower or hit.zone:
            return paired
        for other in hits[max(0, at - _NEAR) : at + _NEAR + 1]:
            if other is hit or other.zone:
                continue
            low, high = (hit.end, other.start) if other.start >= hit.end else (other.end, hit.start)
            gap = normal.text[low:high]
            near = other.full and len(gap) <= 40 and not any(char in gap for char in ".!?\n")
            joined = fold(gap) in features.JOINS and any(alias.kind == "given" for alias in other.aliases)
            if near or joined:
                paired |= {
                    person if near else f"+{person}"
                    for person in mine
                    for alias in other.aliases
                    if alias.person != person and alias.person in self._people[person].related
                    if joined or self._one_surname(person, alias.person)
                }
        return paired


def _givens(normal: Normal, hits: list[Hit]) -> dict[str, list[int]]:
    """Where a given name stands that no other name follows: "Marfa is free. Rabkova was …"."""
    found: dict[str, list[int]] = {}
    for hit in hits:
        if hit.full or hit.lower or hit.zone or hit.ending or hit.fuzzy:
            continue
        following = features.after(normal, hit.end)
        if following is None or not following.name_like:
            for alias in hit.aliases:
                if alias.kind == "given":
                    found.setdefault(alias.person, []).append(hit.start)
    return found


def _judged(
    normal: Normal, hit: Hit, options: list[Option], scorer: Scorer, link_at: float, abstain_at: float
) -> Mention | None:
    odds = [scorer.odds(option.found) for option in options]
    shares = probabilities(odds)
    labels = [option.person.label for option in options] if len(options) > 1 else []
    candidates: list[Candidate] = []
    for at, option in enumerate(options):
        evidence = scorer.evidence(option.found)
        if len(options) > 1:
            others = _some([*labels[: min(at, _SHOWN)], *labels[at + 1 : at + 1 + _SHOWN]], len(options) - 1)
            evidence.append(Evidence(f"others bear this name too: {others}", round(competition(odds, at), 3)))
        candidates.append(
            Candidate(option.person.id, round(shares[at], 4), option.alias.text, option.alias.kind, tuple(evidence))
        )
    candidates.sort(key=lambda candidate: -candidate.score)
    best = candidates[0]
    if best.kind == "given" and best.score < link_at:
        return None
    outcome, chosen = Outcome.NIL, NIL if sum(shares) < abstain_at else None
    clear = len(candidates) < 2 or best.score >= CLEARLY * candidates[1].score
    if best.score >= link_at and clear:
        outcome, chosen = Outcome.LINK, best.person
    elif sum(shares) >= abstain_at:
        outcome = Outcome.ABSTAIN
    text = normal.text[hit.start : hit.end]
    return Mention(hit.start, hit.end, text, outcome, chosen, best.score, best.evidence, tuple(candidates))


def _some(names: Sequence[str], count: int) -> str:
    """The first of `count` names, and how many more there are."""
    shown = names[:_SHOWN]
    return ", ".join(shown) + (f" and {count - len(shown)} more" if count > len(shown) else "")


def _strength(alias: Alias) -> float:
    return PRIOR.get(f"is:{alias.kind}", -3.0) + (0.1 if alias.origin == "curated" else 0.0)


def _again(normal: Normal, surname: str, alias: Alias, after: int) -> list[Hit]:
    """The surname of a name found by its sound, alone, further on in the text."""
    found: list[Hit] = []
    at = normal.text.find(surname, after)
    while at >= 0:
        made = Alias(surname, alias.person, "surname", "as in the full name before", Risk.LOW)
        found.append(Hit(at, at + len(surname), [made]))
        at = normal.text.find(surname, at + len(surname))
    return found


def _mask(size: int, spans: Sequence[tuple[int, int]]) -> bytearray:
    mask = bytearray(size)
    for start, end in spans:
        mask[start:end] = b"\x01" * (end - start)
    return mask


def _resolve(hits: list[Hit], size: int) -> list[Hit]:
    """Overlapping hits to disjoint ones: full names before bare ones, longer before shorter. Linear in the text."""
    ranked = sorted(
        hits, key=lambda hit: (not hit.full and not hit.fuzzy and not hit.other, -(hit.end - hit.start), hit.start)
    )
    taken = bytearray(size)
    kept: dict[tuple[int, int], Hit] = {}
    for hit in ranked:
        span = (hit.start, hit.end)
        if span in kept:
            kept[span].aliases += [alias for alias in hit.aliases if alias not in kept[span].aliases]
        elif not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept[span] = hit
    return sorted(kept.values(), key=lambda hit: hit.start)
