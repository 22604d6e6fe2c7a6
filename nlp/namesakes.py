"""What speaks for somebody else of the same name: the registry's entries, other worlds, everyday life."""

from __future__ import annotations

from nlp import features
from nlp.context import SUPPORT
from nlp.hits import Hit
from nlp.profile import Profile
from nlp.reading import Reading
from nlp.scorer import Found
from nlp.types import Alias

_TOPIC_WORDS = {
    "sport": "sport",
    "stage": "films or music",
    "faith": "religion",
    "elder": "an older bearer of the name",
    "nature": "animals, seasons or places",
    "office": "heads of state",
    "private": "somebody's everyday life",
}
_REACH = 28
"""So many letters may stand between a name and a word that tells of its bearer."""

_BETWEEN = 3
"""So many spaces lie between "our" and "our old plumber Kevin"."""

_LONGEST = 64
"""No word of everyday life is longer, zero-width signs inside it included."""


def namesakes(reading: Reading, hit: Hit, alias: Alias, profile: Profile) -> list[Found]:
    """The features of namesakes."""
    found: list[Found] = []
    if alias.kind == "surname":
        others = [other for other in hit.aliases if other.kind == "other"]
        found += [Found("somebody-else", f"the name of somebody else: {other.text}") for other in others]
    named = alias.kind in ("full", "swap", "short", "initial", "misspelt", "sound")
    entry = profile.homonym
    if entry and named:
        supported = _supported(reading, profile)
        alone = features.needs_context(entry) and not supported
        feature = "namesake:never-alone" if alone else f"namesake:{entry.risk}"
        found.append(Found(feature, f"somebody else has this name: {entry.other} ({entry.context})"))
        if not supported:
            found.append(
                Found("namesake:unsupported", "and nothing in the text speaks of prison, rights or the country")
            )
    elif named and not _supported(reading, profile):
        found.append(Found("full:alone", "nothing in the text speaks of prison, rights, a cause or the country"))
    if named and _introduced(reading, hit):
        found.append(Found("mine", f"as one speaks of people one knows: {reading.context.words('mine')}"))
    if named and profile.rival_words:
        words = reading.rival_words(profile)
        if len(words) > 1 or any(word.isdigit() for word in words):
            found.append(Found("namesake:words", f"words that belong to the other bearer: {', '.join(words[:3])}"))
    return [*found, *_rival_topics(reading, hit, alias, profile, named)]


def _rival_topics(reading: Reading, hit: Hit, alias: Alias, profile: Profile, named: bool) -> list[Found]:
    found: list[Found] = []
    context, rivals = reading.context, profile.rivals
    scene = _near(reading, hit, "scene")
    for topic, meaning in _TOPIC_WORDS.items():
        count = context.count(topic) + (topic == "private" and scene)
        if topic == "nature" and alias.kind not in ("surname", "short", "stage"):
            continue  # a full name is no animal
        if not count or topic in profile.own or (topic not in ("sport", "stage", "private") and topic not in rivals):
            continue
        reason = f"speaks of {meaning}: {context.words(topic) or context.words('scene')}"
        if alias.kind in ("tag", "handle", "free") or (hit.zone and alias.kind == "surname"):
            found.append(Found("topic:tag", reason))
        elif topic == "private" and named and reading.tags & (profile.own_tags | profile.shared_tags):
            continue  # under a campaign's hashtag a class or a choir is one that writes letters
        elif topic == "private":
            near = scene or _near(reading, hit, "private")
            feature = "topic:private-far" if not near else "topic:private" if named else "topic:private-bare"
            found.append(Found(feature, f"{reason}{'' if near else ', not beside the name'}"))
            if named and count > 1:
                found.append(Found("topic:private-words", "more words of everyday life", float(min(count, 4) - 1)))
            if context.count("prison"):
                found.append(Found("topic:private-and-prison", "but of prison too"))
            elif context.count("cause"):
                found.append(Found("topic:private-and-cause", "but of a campaign or a cause too"))
        elif topic == "office":
            found.append(Found("topic:office", reason))
        elif alias.kind in ("full", "swap") and topic == "sport":
            found.append(Found("topic:sport", reason))
            found.append(Found("topic:sport-words", "more words of sport", float(min(count, 4))))
            if context.count("prison"):
                found.append(Found("topic:sport-and-prison", "but of prison too"))
        elif topic in rivals:
            found.append(Found("topic:rival", reason))
        else:
            found.append(Found("topic:named" if named and not profile.homonym else "topic:bare", reason))
    return found


def _supported(reading: Reading, profile: Profile) -> bool:
    """Whether anything in the text speaks for a prisoner."""
    context = reading.context
    return bool(
        any(context.count(topic) for topic in SUPPORT)
        or reading.tags & (profile.own_tags | profile.shared_tags)
        or context.countries.get(profile.person.country)
        or any(key != profile.person.id for key in reading.strong)
    )


def _introduced(reading: Reading, hit: Hit) -> bool:
    """Whether "my", "our" or "by the name of" stands before the name, with at most a word or two between."""
    text = reading.normal.text
    return any(
        end <= hit.start and text.count(" ", end, hit.start) <= _BETWEEN and _in_reach(text, hit, (start, end))
        for start, end in _around(reading, hit, "mine")
    )


def _near(reading: Reading, hit: Hit, topic: str) -> bool:
    return any(_in_reach(reading.normal.text, hit, place) for place in _around(reading, hit, topic))


def _around(reading: Reading, hit: Hit, topic: str) -> list[tuple[int, int]]:
    return reading.context.within(topic, hit.start - _REACH - _LONGEST, hit.end + _REACH + 1)


def _in_reach(text: str, hit: Hit, place: tuple[int, int]) -> bool:
    """Whether a word stands so near a name that it tells of its bearer: no more than _REACH letters, one sentence."""
    low, high = (hit.end, place[0]) if place[0] >= hit.end else (place[1], hit.start)
    return high - low <= _REACH and not any(char in ".!?;\n。！？؛" for char in text[low:high])
