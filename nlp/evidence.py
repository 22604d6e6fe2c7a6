"""What speaks for and against one candidate, as features with words that say why. `scorer.py` weighs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nlp import features
from nlp.hits import Hit
from nlp.namesakes import namesakes
from nlp.profile import Profile, tag_forms
from nlp.reading import Reading
from nlp.scorer import Found
from nlp.scripts import CASED, script_of
from nlp.text import fold
from nlp.types import Alias, Person, Risk

KINDS: dict[str, str] = {
    "handle": "the person's account",
    "tag": "a hashtag that names this person",
    "full": "the full name",
    "swap": "the full name, family name first",
    "free": "a campaign word and the given name",
    "sound": "given name and surname, as this script writes their sounds",
    "misspelt": "given name and surname, one of them spelt differently",
    "short": "the name that the person is known by",
    "stage": "the artist's or writer's name",
    "initial": "an initial and the surname",
    "given": "a given name alone",
}
"""Each kind of alias in words."""

_SURNAME: dict[Risk, str] = {
    Risk.LOW: "a surname alone, a rare one",
    Risk.MEDIUM: "a surname alone, not a common one",
    Risk.HIGH: "a surname alone, a common one",
    Risk.CRITICAL: "a surname alone, one that very many bear",
}

_ELSEWHERE = frozenset({"topic:private", "topic:sport", "topic:stage", "topic:elder", "topic:rival", "topic:named"})
"""Features that say that another bearer of the name is spoken of."""


class Weigher:
    """Knows the people and their namesakes; holds no state of texts."""

    def __init__(self, people: Mapping[str, Person], campaign_tags: Sequence[str]) -> None:
        self._people = people
        self._campaign = tag_forms(campaign_tags)
        self._profiles: dict[str, Profile] = {}

    def weigh(self, reading: Reading, hit: Hit, alias: Alias, person: Person, paired: set[str]) -> list[Found]:
        """Every feature of `person` being meant by `hit`. `paired`: see `disambiguator`."""
        profile = self._profiles.get(person.id)
        if profile is None:
            profile = self._profiles[person.id] = Profile(person, self._campaign)
        found = [_start(reading, hit, alias, profile)]
        if alias.kind == "misspelt":
            found[0] = Found("is:misspelt", f"{found[0].reason} ({hit.fuzzy})")
        if alias.kind == "sound" and alias.risk is Risk.HIGH:
            found.append(Found("short-sounds", "short sounds, which other words have too"))
        if hit.lookalike:
            found.append(Found("lookalike", "letters of another script that look alike"))
        if not hit.zone:
            found += _spelling(reading, hit, alias, profile)
            found += _office(reading, hit)
            found += _before(reading, hit, alias)
            found += _after(reading, hit, alias, profile)
            found += _entities(reading, hit)
        found += self._people_named(reading, hit, alias, profile, paired)
        found += _topics(reading, hit, alias, profile)
        found += namesakes(reading, hit, alias, profile)
        # A carpenter, too, is written to; what else the text speaks of weighs more then.
        if not hit.zone and not any(one.feature in _ELSEWHERE for one in found):
            found += _about(reading, hit, alias)
        return found

    def _people_named(
        self, reading: Reading, hit: Hit, alias: Alias, profile: Profile, paired: set[str]
    ) -> list[Found]:
        found: list[Found] = []
        strong, person = reading.strong, profile.person
        if person.id in strong:
            feature = "named:given" if alias.kind == "given" else "named"
            found.append(Found(feature, "the full name or a tag of this person stands in the text or thread"))
            if not hit.full and reading.last_named(hit) == person.id:
                found.append(Found("named:last", "nobody else of this name was named since"))
            uncased = script_of(reading.normal.text[hit.start]) not in CASED
            if alias.kind == "surname" and uncased and profile.risk(alias) is Risk.CRITICAL:
                found.append(
                    Found("named:common", "a relative may be meant: many bear it, and no capital shows a name")
                )
        if alias.kind == "surname" and person.id not in strong:
            # Directly before it, with a full stop between, it ends what was said: "Love, Ales. Bialiatski was ill."
            last = [word.start for word in reading.normal.words_before(hit.start)]
            places = reading.givens.get(person.id, ())
            at = next((at for at in places if not hit.start <= at < hit.end and at not in last), None)
            if at is not None:
                given = reading.normal.words_after(at)[0].text
                found.append(Found("given:elsewhere", f"the given name stands elsewhere in the text: {given}"))
        if alias.kind == "given" and person.id in paired:
            found.append(Found("pair:full", "a relative's full name stands beside"))
        elif alias.kind == "given" and f"+{person.id}" in paired:
            found.append(Found("pair:given", "a relative's given name stands beside"))
        tags = reading.tags
        if hit.zone:  # a tag is no support for itself
            tags = tags - {fold(reading.normal.text[hit.zone.start + 1 : hit.zone.end])}
        if tags & profile.own_tags:
            found.append(Found("tag:own", "a hashtag of this person"))
        elif tags & profile.shared_tags:
            found.append(Found("tag:campaign", "a campaign hashtag"))
        elif alias.kind != "surname" and any(profile.surname in tag and profile.surname != tag for tag in tags):
            found.append(Found("tag:surname", "a hashtag with this surname and more"))
        others = [key for key in strong if key != person.id and key in self._people]
        related = [key for key in others if key in person.related]
        if related:
            found.append(Found("related", f"{self._people[related[0]].label} is named too"))
        elif any(self._people[key].country == person.country for key in others):
            found.append(Found("compatriots", "others of this country's prisoners are named too"))
        return found


def _start(reading: Reading, hit: Hit, alias: Alias, profile: Profile) -> Found:
    if alias.kind == "surname":
        risk = profile.risk(alias)
        # "#Abbas" with nothing beside it says no more than "Abbas".
        alone = hit.zone and fold(reading.normal.text[hit.zone.start + 1 : hit.zone.end]) == fold(alias.text)
        plain = not hit.zone or (alone and risk in (Risk.HIGH, Risk.CRITICAL))
        feature = f"is:surname:{risk}" if plain else f"is:surname-in-tag:{risk}"
        reason = _SURNAME[risk] if plain else f"in a hashtag with a campaign word: {_SURNAME[risk]}"
    elif alias.kind == "free" and alias.risk is Risk.HIGH:
        feature, reason = "is:free:shared", "a campaign word and a given name that others bear"
    else:
        feature, reason = f"is:{alias.kind}", KINDS[alias.kind]
    return Found(feature, reason if alias.origin == "curated" else f"{reason}; {alias.origin}")


def _spelling(reading: Reading, hit: Hit, alias: Alias, profile: Profile) -> list[Found]:
    if not hit.lower:
        return []
    if alias.kind in ("surname", "given"):
        feature = "small:bare-among-capitals" if reading.normal.has_capitals else "small:bare"
        return [Found(feature, "written with a small letter, as no name is")]
    if "nature" in profile.rivals or alias.kind == "short":
        return [Found("small:word", "written with a small letter, as a common word is")]
    return []


def _office(reading: Reading, hit: Hit) -> list[Found]:
    """A judge, a minister, a coach: the word before the name, or the word before its given name."""
    edge = hit.start
    for word in reading.normal.words_before(hit.start, 2):
        if reading.normal.text[word.end : edge] not in (" ", "\u00a0", ""):
            break
        if word.folded.startswith(features.OFFICIALS):
            return [Found("before:office", f"an office or another trade before it: {word.text}")]
        if not features.name_like(word):
            break
        edge = word.start
    return []


def _about(reading: Reading, hit: Hit, alias: Alias) -> list[Found]:
    """A name that is what is spoken of: a letter to, a candle for, a book about. Namesakes do something themselves."""
    if alias.kind in ("surname", "given"):
        return []
    text, normal = reading.normal.text, reading.normal
    beside = [word for word in normal.words_before(hit.start) if text[word.end : hit.start] in (" ", "\u00a0", "")]
    beside += [word for word in normal.words_after(hit.end) if text[hit.end : word.start] in (" ", "\u00a0", "")]
    said = next((word.text for word in beside if features.is_about(word.folded, reading.context.langs)), "")
    return [Found("about", f"it is what is spoken of: {said}")] if said else []


def _before(reading: Reading, hit: Hit, alias: Alias) -> list[Found]:
    normal = reading.normal
    before = features.before(normal, hit.start)
    if before is None or alias.kind not in ("surname", "stage", "given"):
        return []
    word = before.word
    if script_of(normal.text[hit.start]) not in CASED:
        if normal.text[word.end : hit.start] in ("·", "・"):
            return [Found("before:dot", f"another given name stands before it: {word.text}")]
        return []
    if word.folded.startswith(features.OFFICIALS):
        return []
    if word.folded in features.TITLES:
        return [Found("before:title", f"no given name before it but {word.text}")]
    if not before.name_like or normal.shouted:
        return []
    long = len(word.folded) > 3
    feature = "before:name" if not before.opens_sentence else f"before:{'' if long else 'short-'}first-word"
    return [Found(feature, f"another given name may stand before it: {word.text}")]


def _after(reading: Reading, hit: Hit, alias: Alias, profile: Profile) -> list[Found]:
    normal = reading.normal
    after = features.after(normal, hit.end)
    if after is None or script_of(normal.text[hit.start]) not in CASED:
        return []
    bare = alias.kind in ("surname", "stage", "given")
    gap_behind = normal.text[after.word.end : after.word.end + 1]
    if bare and after.word.folded in ("al", "el", "es") and gap_behind in ("-", " "):
        return [Found("after:article", "the name goes on with an article")]
    if not after.name_like or normal.shouted:
        return []
    if bare:
        return [Found("after:name", f"the name goes on: {after.word.text}")]
    if normal.text[after.word.start - 1] == "-":
        return [Found("after:hyphen", f"the name goes on with a hyphen: {after.word.text}")]
    if alias.kind in ("full", "swap", "short") and profile.risk(alias) in (Risk.HIGH, Risk.CRITICAL):
        return [Found("after:name-of-common", f"the name may go on: {after.word.text}")]
    return []


def _entities(reading: Reading, hit: Hit) -> list[Found]:
    """What the operator's own pipeline calls the place: the same name, a longer one, or no person at all."""
    for start, end, label in reading.entities:
        if end <= hit.start or hit.end <= start:
            continue
        surface = reading.normal.text[start:end]
        if label not in ("PERSON", "PER"):
            return [Found("entity:other", f"your pipeline calls it {label}: {surface}")]
        beyond = reading.normal.text[start : hit.start] + " " + reading.normal.text[hit.end : end]
        if any(word[0].isalpha() and fold(word) not in features.TITLES for word in beyond.split() if len(word) > 1):
            return [Found("entity:longer", f"your pipeline sees a longer name: {surface}")]
        return [Found("entity:agrees", f"your pipeline calls it a person: {surface}")]
    return []


def _topics(reading: Reading, hit: Hit, alias: Alias, profile: Profile) -> list[Found]:
    found: list[Found] = []
    context, country = reading.context, profile.person.country
    prison, rights = context.count("prison"), context.count("rights")
    if prison:
        words = f"speaks of prison or trial: {context.words('prison')}"
        found.append(Found("prison", words, round(min(1.1 + 0.5 * prison, 2.6) / 2.6, 3)))
    if rights:
        words = f"speaks of rights or politics: {context.words('rights')}"
        found.append(Found("rights", words, round(min(0.4 + 0.4 * rights, 1.6) / 1.6, 3)))
    cause = context.count("cause")
    if cause:
        words = f"speaks of a campaign or a cause: {context.words('cause')}"
        found.append(Found("cause", words, round(min(0.5 + 0.25 * cause, 1.0), 3)))
    places = context.countries.get(country)
    if places:
        found.append(Found("country", f"speaks of {country}: {', '.join(sorted(places)[:2])}"))
    if alias.kind == "surname" and not hit.zone:
        if places and (prison or rights):
            found.append(Found("surname:prison-and-country", "prison or rights, and the country: one story"))
        elif context.countries and not places:
            others = ", ".join(sorted(context.countries)[:3])
            found.append(Found("surname:elsewhere", f"speaks of another country: {others}"))
    if reading.names_work(profile):
        found.append(Found("work", "names what the person stood for"))
    return found
