"""Link, NIL or abstain: weighs the evidence for every hit and says why.

Weights are log-odds set by hand on public texts; each becomes an Evidence with the words that were seen. A full name
starts likely, a bare surname unlikely; what the text says around moves them. Precision comes before recall: a wrong
link tells the world something false, an abstained mention is shown to a moderator.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from nlp import features
from nlp.context import Context, ContextReader
from nlp.matcher import Hit, Matcher
from nlp.text import Normal, fold, script_of
from nlp.types import NIL, Alias, Candidate, Evidence, Hints, Mention, Outcome, Person, Risk

LINK_AT = 0.75
"""Probability from which a mention is linked, unless `nlp.cfg` says otherwise."""
ABSTAIN_AT = 0.35
"""Probability from which a mention is shown to a moderator, unless `nlp.cfg` says otherwise."""

_BASE = {
    "full": 4.0,
    "swap": 3.4,
    "initial": 1.2,
    "short": 2.0,
    "stage": 2.0,
    "tag": 5.0,
    "free": 3.0,
    "handle": 6.0,
    "misspelt": 1.8,
    "given": -6.0,
}
_SURNAME = {Risk.LOW: -0.9, Risk.MEDIUM: -1.4, Risk.HIGH: -2.4, Risk.CRITICAL: -4.5}


class Disambiguator:
    """Knows the people, their namesakes and the campaign's tags; holds no state of texts."""

    def __init__(self, matcher: Matcher, campaign_tags: Sequence[str] = ()) -> None:
        self._matcher = matcher
        self._people = matcher.people
        self._reader = ContextReader(person.country for person in matcher.people.values() if person.country)
        self._campaign = frozenset(fold(tag.lstrip("#＃")) for tag in campaign_tags)
        self._risk = {key: features.surname_risk(person) for key, person in self._people.items()}
        self._homonym = {key: features.homonym(person) for key, person in self._people.items()}
        self._rivals = {key: features.rival_topics(person) for key, person in self._people.items()}
        self._own = {key: features.own_topics(person) for key, person in self._people.items()}
        self._words = {key: features.support_words(person) for key, person in self._people.items()}
        self._shared = {
            key: frozenset(fold(tag.lstrip("#")) for tag in person.shared_hashtags)
            for key, person in self._people.items()
        }

    def decide(
        self,
        normal: Normal,
        hits: list[Hit],
        hints: Hints,
        link_at: float = LINK_AT,
        abstain_at: float = ABSTAIN_AT,
    ) -> tuple[Mention, ...]:
        """The mentions of one text, in order, not overlapping."""
        hits = _resolve(self._complete(normal, hits))
        if not hits:
            return ()
        tags = {fold(normal.text[z.start + 1 : z.end]) for z in normal.zones if z.kind == "tag"}
        tags |= {fold(tag.lstrip("#＃")) for tag in hints.tags}
        context = self._reader.read(normal, [(hit.start, hit.end) for hit in hits if not hit.zone])
        full = [hit for hit in hits if hit.full]
        strong: set[str] = set(hints.thread)
        mentions: list[Mention] = []
        scored: dict[int, Mention] = {}
        for hit in full:
            mention = self._score(normal, hit, context, tags, strong, set(), link_at, abstain_at)
            if mention is not None:
                scored[id(hit)] = mention
                if mention.outcome is Outcome.LINK and mention.person:
                    strong.add(mention.person)
        for hit in hits:
            if hit.full:
                found = scored.get(id(hit))
            else:
                found = self._score(
                    normal, hit, context, tags, strong, _pair(normal, hit, hits, self._people), link_at, abstain_at
                )
            if found is not None:
                mentions.append(found)
        return tuple(mentions)

    def _complete(self, normal: Normal, hits: list[Hit]) -> list[Hit]:
        """Adds full names of which one part is misspelt or in a script without aliases."""
        covered = [(hit.start, hit.end) for hit in hits if hit.full]
        added: list[Hit] = []
        for hit in hits:
            if not hit.full and not any(a <= hit.start and hit.end <= b for a, b in covered):
                made = self._matcher.misspelt(normal, hit)
                if made:
                    added.append(made)
        for start, end, alias, why in self._matcher.sounded(normal):
            if not any(a < end and start < b for a, b in covered):
                added.append(Hit(start, end, [alias], fuzzy=why))
        return sorted([*hits, *added], key=lambda hit: (hit.start, -hit.end))

    def _score(
        self,
        normal: Normal,
        hit: Hit,
        context: Context,
        tags: set[str],
        strong: set[str],
        paired: set[str],
        link_at: float,
        abstain_at: float,
    ) -> Mention | None:
        candidates: list[Candidate] = []
        for person_id in sorted(hit.persons()):
            person = self._people.get(person_id)
            if person is None:
                continue
            alias = max((a for a in hit.aliases if a.person == person_id), key=_strength)
            if alias.kind == "other":
                continue
            evidence = self._evidence(normal, hit, alias, person, context, tags, strong, paired)
            score = 1 / (1 + math.exp(-sum(item.weight for item in evidence)))
            candidates.append(Candidate(person_id, round(score, 4), alias.text, alias.kind, tuple(evidence)))
        if not candidates:
            return None
        candidates.sort(key=lambda candidate: -candidate.score)
        best = candidates[0]
        if best.kind == "given" and best.score < link_at:
            return None
        rivals = [c for c in candidates[1:] if c.score > abstain_at and best.score - c.score < 0.3]
        text = normal.text[hit.start : hit.end]
        if best.score >= link_at and not rivals:
            outcome, person_out = Outcome.LINK, best.person
        elif best.score >= abstain_at:
            outcome, person_out = Outcome.ABSTAIN, None
        else:
            outcome, person_out = Outcome.NIL, NIL
        return Mention(hit.start, hit.end, text, outcome, person_out, best.score, best.evidence, tuple(candidates))

    def _evidence(
        self,
        normal: Normal,
        hit: Hit,
        alias: Alias,
        person: Person,
        context: Context,
        tags: set[str],
        strong: set[str],
        paired: set[str],
    ) -> list[Evidence]:
        kind = alias.kind
        found: list[Evidence] = []
        bare = kind == "surname"
        if bare:
            risk = max(
                self._risk[person.id], alias.risk if alias.risk is not Risk.MEDIUM else Risk.LOW, key=list(Risk).index
            )
            if hit.zone:
                weight = {Risk.LOW: 2.5, Risk.MEDIUM: 2.0, Risk.HIGH: 0.2, Risk.CRITICAL: -1.5}[risk]
                found.append(Evidence("the surname with a campaign word in a hashtag", weight))
            else:
                found.append(Evidence(f"a surname alone, {_RARITY[risk]}", _SURNAME[risk]))
        else:
            found.append(Evidence(_reason(alias), _BASE.get(kind, 0.0)))
        if hit.fuzzy:
            found.append(Evidence(f"spelt differently ({hit.fuzzy})", 0.0 if kind == "misspelt" else -0.5))
        if hit.lookalike:
            found.append(Evidence("letters of another script that look alike", -0.3))
        found += self._around(normal, hit, alias, person)
        found += self._support(normal, person, context, tags, strong, bare)
        found += self._against(normal, hit, alias, person, context)
        if kind == "given" and person.id in paired:
            found.append(Evidence("a relative of the same family is named beside", 8.0))
        return found

    def _support(
        self, normal: Normal, person: Person, context: Context, tags: set[str], strong: set[str], bare: bool
    ) -> list[Evidence]:
        found: list[Evidence] = []
        if person.id in strong:
            found.append(Evidence("the full name or a tag of this person stands in the text or thread", 6.0))
        own_tags = {fold(tag.lstrip("#")) for tag in person.hashtags}
        if tags & own_tags:
            found.append(Evidence("a hashtag of this person", 5.0))
        elif tags & (self._campaign | self._shared[person.id]):
            found.append(Evidence("a campaign hashtag", 2.6))
        related = [other for other in person.related if other in strong]
        if related:
            found.append(Evidence(f"{self._people[related[0]].label} is named too", 2.0))
        elif strong - {person.id} and any(
            self._people[other].country == person.country for other in strong - {person.id} if other in self._people
        ):
            found.append(Evidence("others of this country's prisoners are named too", 1.0))
        prison, rights = context.count("prison"), context.count("rights")
        if prison:
            found.append(
                Evidence(f"speaks of prison or trial: {context.words('prison')}", min(1.6 + 0.5 * (prison - 1), 2.6))
            )
        if rights:
            found.append(
                Evidence(f"speaks of rights or politics: {context.words('rights')}", min(0.8 + 0.4 * (rights - 1), 1.6))
            )
        places = context.countries.get(person.country, set())
        if places:
            found.append(Evidence(f"speaks of {person.country}: {', '.join(sorted(places)[:2])}", 1.3))
        words = [word for word in self._words[person.id] if word in normal.form]
        if words:
            found.append(Evidence("names what the person stood for", 1.0))
        return found

    def _around(self, normal: Normal, hit: Hit, alias: Alias, person: Person) -> list[Evidence]:
        """What the words directly beside the hit say."""
        if hit.zone:
            return []
        found: list[Evidence] = []
        bare = alias.kind in ("surname", "stage")
        before, after = features.before(normal, hit.start), features.after(normal, hit.end)
        cased = script_of(normal.text[hit.start]) in ("Latn", "Cyrl", "Grek", "Armn")
        if hit.lower and cased:
            if alias.kind == "surname":
                found.append(
                    Evidence("written with a small letter, as no surname is", -4.0 if normal.has_capitals else -1.5)
                )
            elif "nature" in self._rivals[person.id] or alias.kind == "short":
                found.append(Evidence("written with a small letter, as a common word is", -3.0))
        if before and bare and cased:
            word = before.word
            if word.folded in features.TITLES:
                found.append(Evidence(f"a title before it: {word.text}", 0.5))
            elif before.name_like and not features.shouted(normal):
                weight = -1.2 if before.opens_sentence else -6.0
                if before.opens_sentence and len(word.folded) > 3 and _given_shape(word.text):
                    weight = -3.5
                found.append(Evidence(f"another given name may stand before it: {word.text}", weight))
        elif before and bare and before.word.text and normal.text[before.word.end : hit.start] in ("·", "・"):
            found.append(Evidence(f"another given name stands before it: {before.word.text}", -6.0))
        if after and cased and after.name_like and not features.shouted(normal):
            if bare:
                found.append(Evidence(f"the name goes on: {after.word.text}", -4.0))
            elif alias.kind in ("full", "swap", "short") and self._risk[person.id] in (Risk.HIGH, Risk.CRITICAL):
                found.append(Evidence(f"the name may go on: {after.word.text}", -1.0))
        if (
            after
            and bare
            and after.word.folded.startswith(("al", "el", "es"))
            and "-" in normal.text[after.word.end : after.word.end + 1]
        ):
            found.append(Evidence("the name goes on with an article", -4.0))
        return found

    def _against(self, normal: Normal, hit: Hit, alias: Alias, person: Person, context: Context) -> list[Evidence]:
        found: list[Evidence] = []
        if alias.kind == "surname":
            others = [other for other in hit.aliases if other.kind == "other"]
            found += [Evidence(f"the name of somebody else: {other.text}", -8.0) for other in others]
        entry = self._homonym[person.id]
        if entry and alias.kind in ("full", "swap", "short", "initial", "misspelt"):
            weight = {Risk.LOW: -0.5, Risk.MEDIUM: -1.0, Risk.HIGH: -2.6, Risk.CRITICAL: -3.4}[entry.risk]
            found.append(Evidence(f"somebody else has this name: {entry.other} ({entry.context})", weight))
        rivals, own = self._rivals[person.id], self._own[person.id]
        for topic in ("sport", "stage", "faith", "elder", "nature", "office"):
            count = context.count(topic)
            if not count or topic in own or (topic == "office" and topic not in rivals):
                continue
            strength = 3.0 if topic in rivals else 1.5 if topic in ("sport", "stage") else 0.4
            if alias.kind in ("tag", "handle", "free"):
                strength = 0.3
            elif alias.kind in ("full", "swap") and not entry:
                strength = min(strength, 2.0 + 0.5 * count) if topic == "sport" else min(strength, 1.2)
            if topic == "office":
                strength = 0.6
            found.append(Evidence(f"speaks of {_TOPIC_WORDS[topic]}: {context.words(topic)}", -strength))
        return found


_RARITY = {
    Risk.LOW: "a rare one",
    Risk.MEDIUM: "not a common one",
    Risk.HIGH: "a common one",
    Risk.CRITICAL: "one that very many bear",
}
_TOPIC_WORDS = {
    "sport": "sport",
    "stage": "films or music",
    "faith": "religion",
    "elder": "an older bearer of the name",
    "nature": "animals, seasons or places",
    "office": "heads of state",
}


def _reason(alias: Alias) -> str:
    what = {
        "full": "the full name",
        "swap": "the full name, family name first",
        "initial": "an initial and the surname",
        "short": "the name that the person is known by",
        "stage": "the artist's or writer's name",
        "tag": "a hashtag that names this person",
        "free": "a campaign word and the given name",
        "handle": "the person's account",
        "misspelt": "given name and surname, one of them spelt differently",
        "given": "a given name alone",
    }.get(alias.kind, alias.kind)
    return what if alias.origin == "curated" else f"{what}, {alias.origin}"


def _strength(alias: Alias) -> float:
    return _BASE.get(alias.kind, -3.0) + (0.1 if alias.origin == "curated" else 0.0)


def _given_shape(word: str) -> bool:
    """A word at the start of a sentence that is longer than most function words may be a given name."""
    return len(word) >= 4


def _pair(normal: Normal, hit: Hit, hits: list[Hit], people: Mapping[str, Person]) -> set[str]:
    """People whose given name stands in a pair with a full name of the same family: "Ігар і Дар'я Лосік"."""
    mine = {alias.person for alias in hit.aliases if alias.kind == "given"}
    if not mine or hit.lower or hit.zone:
        return set()
    paired: set[str] = set()
    for other in hits:
        if other is hit or other.zone:
            continue
        low, high = (hit.end, other.start) if other.start >= hit.end else (other.end, hit.start)
        gap = normal.text[low:high]
        near = other.full and len(gap) <= 40 and not any(char in gap for char in ".!?\n")
        joined = fold(gap) in features.JOINS and any(alias.kind == "given" for alias in other.aliases)
        if near or joined:
            paired |= {
                person
                for person in mine
                for alias in other.aliases
                if alias.person != person and alias.person in people and alias.person in people[person].related
            }
    return paired


def _resolve(hits: list[Hit]) -> list[Hit]:
    """Overlapping hits to disjoint ones: full names before bare ones, longer before shorter."""
    ranked = sorted(
        hits, key=lambda hit: (not hit.full and not hit.fuzzy and not hit.other, -(hit.end - hit.start), hit.start)
    )
    kept: list[Hit] = []
    for hit in ranked:
        clash = [other for other in kept if other.start < hit.end and hit.start < other.end]
        if not clash:
            kept.append(hit)
        elif len(clash) == 1 and (clash[0].start, clash[0].end) == (hit.start, hit.end):
            clash[0].aliases += [alias for alias in hit.aliases if alias not in clash[0].aliases]
    return sorted(kept, key=lambda hit: hit.start)
