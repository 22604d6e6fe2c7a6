"""Weighs what speaks for and against one candidate. Every weight is in log-odds and comes with words that say why.

The weights are set by hand: a full name starts likely, a bare surname unlikely, and what the text says around moves
them. Half a point is a nuance, two points decide between abstaining and linking, six points decide alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlp import features
from nlp.context import Context
from nlp.matcher import Hit
from nlp.scripts import CASED, script_of
from nlp.text import Normal, fold
from nlp.types import Alias, Evidence, Person, Risk

BASE: dict[str, tuple[float, str]] = {
    "handle": (6.0, "the person's account"),
    "tag": (5.0, "a hashtag that names this person"),
    "full": (4.0, "the full name"),
    "swap": (3.4, "the full name, family name first"),
    "free": (3.0, "a campaign word and the given name"),
    "sound": (3.8, "given name and surname, as this script writes their sounds"),
    "misspelt": (2.2, "given name and surname, one of them spelt differently"),
    "short": (2.0, "the name that the person is known by"),
    "stage": (2.0, "the artist's or writer's name"),
    "initial": (1.2, "an initial and the surname"),
    "given": (-6.0, "a given name alone"),
}
"""What each kind of alias starts from."""

_SURNAME: dict[Risk, tuple[float, str]] = {
    Risk.LOW: (-0.4, "a surname alone, a rare one"),
    Risk.MEDIUM: (-1.4, "a surname alone, not a common one"),
    Risk.HIGH: (-2.0, "a surname alone, a common one"),
    Risk.CRITICAL: (-4.5, "a surname alone, one that very many bear"),
}
_SURNAME_IN_TAG = {Risk.LOW: 2.5, Risk.MEDIUM: 2.0, Risk.HIGH: 0.2, Risk.CRITICAL: -1.5}
_HOMONYM = {Risk.LOW: -0.5, Risk.MEDIUM: -1.0, Risk.HIGH: -2.2, Risk.CRITICAL: -2.6}
_TOPIC_WORDS = {
    "sport": "sport",
    "stage": "films or music",
    "faith": "religion",
    "elder": "an older bearer of the name",
    "nature": "animals, seasons or places",
    "office": "heads of state",
}


@dataclass(slots=True)
class Reading:
    """What is known of one text while its hits are judged."""

    normal: Normal
    context: Context
    tags: set[str]
    """Its hashtags, in matching form."""
    strong: dict[str, list[int]] = field(default_factory=dict)
    """People whose full name or tag was linked, with the places; -1 for the thread above."""


class Weigher:
    """Knows the people and their namesakes; holds no state of texts."""

    def __init__(self, people: Mapping[str, Person], campaign_tags: Sequence[str]) -> None:
        self._people = people
        self._campaign = frozenset(fold(tag.lstrip("#＃")) for tag in campaign_tags)
        self._risks: dict[tuple[str, str], Risk] = {}
        self._homonym = {key: features.homonym(person) for key, person in people.items()}
        self._rivals = {key: features.rival_topics(person) for key, person in people.items()}
        self._own = {key: features.own_topics(person) for key, person in people.items()}
        self._words = {key: features.support_words(person) for key, person in people.items()}
        self._rival_words = {key: features.rival_words(person) for key, person in people.items()}
        self._own_tags = {key: _tags(person.hashtags) for key, person in people.items()}
        self._shared_tags = {key: _tags(person.shared_hashtags) | self._campaign for key, person in people.items()}

    def weigh(self, reading: Reading, hit: Hit, alias: Alias, person: Person, paired: set[str]) -> list[Evidence]:
        """All evidence for `person` being meant by `hit`. `paired`: see `disambiguator`."""
        found = [self._start(hit, alias, person)]
        if alias.kind == "misspelt":
            found.append(Evidence(f"spelt differently ({hit.fuzzy})", 0.0))
        if alias.kind == "sound" and alias.risk is Risk.HIGH:
            found.append(Evidence("short sounds, which other words have too", -2.4))
        if hit.lookalike:
            found.append(Evidence("letters of another script that look alike", -0.3))
        if not hit.zone:
            found += self._spelling(reading, hit, alias, person)
            found += self._before(reading, hit, alias)
            found += self._after(reading, hit, alias, person)
        found += self._people_named(reading, hit, alias, person, paired)
        found += self._topics(reading, person)
        found += self._namesakes(reading, hit, alias, person)
        return found

    def _start(self, hit: Hit, alias: Alias, person: Person) -> Evidence:
        if alias.kind == "surname":
            weight, reason = _SURNAME[self._risk(person, alias)]
            if hit.zone:
                weight, reason = (
                    _SURNAME_IN_TAG[self._risk(person, alias)],
                    f"in a hashtag with a campaign word: {reason}",
                )
        else:
            weight, reason = BASE.get(alias.kind, (0.0, alias.kind))
        return Evidence(reason if alias.origin == "curated" else f"{reason}; {alias.origin}", weight)

    def _risk(self, person: Person, alias: Alias) -> Risk:
        key = (person.id, alias.text)
        if key not in self._risks:
            risk = features.surname_risk(person, alias.text)
            self._risks[key] = Risk.HIGH if alias.risk is Risk.HIGH and risk is not Risk.CRITICAL else risk
        return self._risks[key]

    def _spelling(self, reading: Reading, hit: Hit, alias: Alias, person: Person) -> list[Evidence]:
        if not hit.lower:
            return []
        if alias.kind in ("surname", "given"):
            weight = -4.0 if reading.normal.has_capitals else -1.5
            return [Evidence("written with a small letter, as no name is", weight)]
        if "nature" in self._rivals[person.id] or alias.kind == "short":
            return [Evidence("written with a small letter, as a common word is", -3.0)]
        return []

    def _before(self, reading: Reading, hit: Hit, alias: Alias) -> list[Evidence]:
        normal = reading.normal
        before = features.before(normal, hit.start)
        if before is None or alias.kind not in ("surname", "stage", "given"):
            return []
        word = before.word
        if script_of(normal.text[hit.start]) not in CASED:
            if normal.text[word.end : hit.start] in ("·", "・"):
                return [Evidence(f"another given name stands before it: {word.text}", -6.0)]
            return []
        if word.folded in features.TITLES:
            return [Evidence(f"a title before it: {word.text}", 0.5)]
        if not before.name_like or normal.shouted:
            return []
        weight = -6.0 if not before.opens_sentence else -3.5 if len(word.folded) > 3 else -1.2
        return [Evidence(f"another given name may stand before it: {word.text}", weight)]

    def _after(self, reading: Reading, hit: Hit, alias: Alias, person: Person) -> list[Evidence]:
        normal = reading.normal
        after = features.after(normal, hit.end)
        if after is None or script_of(normal.text[hit.start]) not in CASED:
            return []
        bare = alias.kind in ("surname", "stage", "given")
        gap_behind = normal.text[after.word.end : after.word.end + 1]
        if bare and after.word.folded in ("al", "el", "es") and gap_behind in ("-", " "):
            return [Evidence("the name goes on with an article", -4.0)]
        if not after.name_like or normal.shouted:
            return []
        if bare:
            return [Evidence(f"the name goes on: {after.word.text}", -4.0)]
        if alias.kind in ("full", "swap", "short") and self._risk(person, alias) in (Risk.HIGH, Risk.CRITICAL):
            return [Evidence(f"the name may go on: {after.word.text}", -1.0)]
        return []

    def _people_named(
        self, reading: Reading, hit: Hit, alias: Alias, person: Person, paired: set[str]
    ) -> list[Evidence]:
        found: list[Evidence] = []
        strong = reading.strong
        if person.id in strong:
            weight = 7.6 if alias.kind == "given" else 6.0
            found.append(Evidence("the full name or a tag of this person stands in the text or thread", weight))
        if alias.kind == "given" and person.id in paired:
            found.append(Evidence("a relative's full name stands beside", 8.0))
        elif alias.kind == "given" and f"+{person.id}" in paired:
            found.append(Evidence("a relative's given name stands beside", 5.5))
        tags = reading.tags
        if hit.zone:  # a tag is no support for itself
            tags = tags - {fold(reading.normal.text[hit.zone.start + 1 : hit.zone.end])}
        if tags & self._own_tags[person.id]:
            found.append(Evidence("a hashtag of this person", 5.0))
        elif tags & self._shared_tags[person.id]:
            found.append(Evidence("a campaign hashtag", 2.6))
        others = [key for key in strong if key != person.id and key in self._people]
        related = [key for key in others if key in person.related]
        if related:
            found.append(Evidence(f"{self._people[related[0]].label} is named too", 2.0))
        elif any(self._people[key].country == person.country for key in others):
            found.append(Evidence("others of this country's prisoners are named too", 1.0))
        return found

    def _topics(self, reading: Reading, person: Person) -> list[Evidence]:
        found: list[Evidence] = []
        context = reading.context
        prison, rights = context.count("prison"), context.count("rights")
        if prison:
            found.append(
                Evidence(f"speaks of prison or trial: {context.words('prison')}", min(1.1 + 0.5 * prison, 2.6))
            )
        if rights:
            found.append(
                Evidence(f"speaks of rights or politics: {context.words('rights')}", min(0.4 + 0.4 * rights, 1.6))
            )
        places = context.countries.get(person.country)
        if places:
            found.append(Evidence(f"speaks of {person.country}: {', '.join(sorted(places)[:2])}", 1.3))
        words = [word for word in self._words[person.id] if word in reading.normal.form]
        if words:
            found.append(Evidence("names what the person stood for", 1.0))
        return found

    def _namesakes(self, reading: Reading, hit: Hit, alias: Alias, person: Person) -> list[Evidence]:
        found: list[Evidence] = []
        context = reading.context
        if alias.kind == "surname":
            others = [other for other in hit.aliases if other.kind == "other"]
            found += [Evidence(f"the name of somebody else: {other.text}", -8.0) for other in others]
        named = alias.kind in ("full", "swap", "short", "initial", "misspelt", "sound")
        entry = self._homonym[person.id]
        if entry and named:
            weight = -3.6 if features.needs_context(entry) else _HOMONYM[entry.risk]
            found.append(Evidence(f"somebody else has this name: {entry.other} ({entry.context})", weight))
        if named and self._rival_words[person.id]:
            words = sorted({word.text for word in reading.normal.words if word.folded in self._rival_words[person.id]})
            if len(words) > 1 or any(word.isdigit() for word in words):
                found.append(Evidence(f"words that belong to the other bearer: {', '.join(words[:3])}", -3.0))
        rivals = self._rivals[person.id]
        for topic, meaning in _TOPIC_WORDS.items():
            count = context.count(topic)
            if topic == "nature" and alias.kind not in ("surname", "short", "stage"):
                continue  # a full name is no animal
            if not count or topic in self._own[person.id] or (topic not in ("sport", "stage") and topic not in rivals):
                continue
            if alias.kind in ("tag", "handle", "free"):
                strength = 0.3
            elif topic == "office":
                strength = 0.6
            elif alias.kind in ("full", "swap") and topic == "sport":
                strength = (1.5 if context.count("prison") else 3.0) + count
            elif topic in rivals:
                strength = 3.0
            else:
                strength = 1.2 if named and not entry else 1.5
            found.append(Evidence(f"speaks of {meaning}: {context.words(topic)}", -strength))
        return found


def _tags(tags: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(tag.lstrip("#＃")) for tag in tags)
