"""Pure evidence: what the registry says about a name, and what the words around a hit say. Decides nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.langs import LANGS, words
from nlp.normal import Normal, Word
from nlp.parts import split
from nlp.scripts import CASED, script_of
from nlp.skeleton import latin, sound
from nlp.text import fold
from nlp.types import Ambiguity, Person, Risk

_LEVELS = (Risk.LOW, Risk.MEDIUM, Risk.HIGH, Risk.CRITICAL)
_COMMON = re.compile(r"common (?!noun)|useless|shared by|surnames\b|families|\ball \w|\w+ family\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(brother|sister|wife|husband|father|mother|daughter|son|siblings?|uncle|aunt|family)\b", re.IGNORECASE
)
_EXACT = re.compile(
    r"namesake|(?<!near-)identical|exactly (?:the|that) (?:same )?name|same name(?! part)|\bmany \w+ named",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"(?:(?:al|el|de|El|Al|Abdel|Abdul|von|van)[ -])?[A-ZÀ-Ž][\w’'-]+(?:[ -](?:al-|el-|de |El-)?[A-ZÀ-Ž][\w’'-]+)+"
)
# Which topic of the languages an entry about a namesake speaks of.
_TRIGGERS: dict[str, re.Pattern[str]] = {
    "sport": re.compile(r"sport|football|tennis|boxer|athlet|chess", re.IGNORECASE),
    "stage": re.compile(r"actress|actor|film|series|singer|music|entertain|bollywood|TV|pop ", re.IGNORECASE),
    "faith": re.compile(r"imam|relig|saint|shia|church father", re.IGNORECASE),
    "elder": re.compile(r"father\b|\bSr\b|senior", re.IGNORECASE),
    "nature": re.compile(r"noun|animal|flower|season|weasel|district|place", re.IGNORECASE),
    "private": re.compile(r"dentist|bakery|restaurant|hairdress|accountant"),
    "office": re.compile(r"president|queen|king|minister|politic", re.IGNORECASE),
}


def surname_risk(person: Person, surname: str = "") -> Risk:
    """How common the part of the name is that is used alone, by the registry's own entries about namesakes.

    One other bearer does not make a surname common; a short one is taken for common by itself. A spelling that the
    entries do not name ("Kalesnikava" where they warn of "Kolesnikova") counts one level rarer. Where nobody has looked
    for namesakes, there may be some.
    """
    surname = surname or family_name(person)
    form, plain, script = fold(surname), latin(surname), script_of(surname[0])
    level = 0 if person.ambiguity else 1
    for entry in person.ambiguity:
        text = f"{entry.other} {entry.context}"
        named = form in fold(text) or (len(plain) > 3 and plain in latin(text))
        common = bool(_COMMON.search(text))
        if not named and not common and not sound_in(form, entry.other):
            continue
        risk = _LEVELS.index(entry.risk)
        single = not re.search(r"[,;/(…]|\band\b", entry.other) and 2 <= len(entry.other.split()) <= 4
        relative = bool(_RELATIVE.search(entry.context) or _EXACT.search(text))
        noun = bool(re.search(r"noun|verb|adjective", text)) and "surname" not in text
        if noun or (not common and (single or relative)):
            risk = min(risk, 1)
        elif not named:
            risk = max(risk - 1, 0)
        level = max(level, risk)
    if form != fold(family_name(person)) and any(form in fold(tag.lstrip("#")) for tag in person.shared_hashtags):
        level = 3  # another spelling of the name is a name of many others: "Baker" for "El-Baqer"
    if script not in CASED:
        level = max(level, 2)  # a given name before it can't be told from any other word
    if len(form) <= 4 and script in ("Latn", "Cyrl", "Arab", "Hang"):
        level = max(level, 2 if len(form) == 4 else 3)
    return _LEVELS[level]


def family_name(person: Person) -> str:
    """The family name in the canonical form, or the whole name when it has no parts."""
    name = next((name for name in person.names if name.kind == "canonical"), person.names[0])
    parts = split(name, person)
    return parts.surname if parts and parts.surname else name.value


def sound_in(surname: str, text: str) -> bool:
    """Whether a word of `text` sounds like the surname."""
    mine = set(sound(surname))
    return any(mine & set(sound(word)) for word in re.findall(r"\w{4,}", text))


def homonym(person: Person) -> Ambiguity | None:
    """The entry that says that somebody else bears exactly this name, the riskiest first."""
    exact = [entry for entry in person.ambiguity if _EXACT.search(f"{entry.other} {entry.context}")]
    exact += [
        entry
        for entry in person.ambiguity
        if (entry not in exact and fold(entry.other) == fold(person.label))
        or entry.other in {n.value for n in person.names}
    ]
    return max(exact, key=lambda entry: _LEVELS.index(entry.risk), default=None)


def needs_context(entry: Ambiguity) -> bool:
    """The registry forbids to link on the name alone."""
    return bool(re.search(r"\bNEVER\b|\brequire", entry.context, re.IGNORECASE))


def rival_topics(person: Person) -> dict[str, Ambiguity]:
    """Topics that speak for a namesake, with the registry's entry: "actress (series …)" -> stage."""
    found: dict[str, Ambiguity] = {}
    for entry in person.ambiguity:
        text = f"{entry.other} {entry.context}"
        for topic, trigger in _TRIGGERS.items():
            if trigger.search(text):
                found.setdefault(topic, entry)
    return found


def own_topics(person: Person) -> frozenset[str]:
    """Topics that say nothing against this person, being their own work: a musician on a stage, a bishop in church."""
    own = {topic for topic, trigger in _TRIGGERS.items() if trigger.search(person.occupation)}
    if re.search(r"bishop|pastor|monk|priest", person.occupation, re.IGNORECASE):
        own.add("faith")
    if re.search(r"rapper|flautist|artist|Grammy", person.occupation):
        own.add("stage")
    if re.search(r"\bdriver\b", person.occupation):
        own.add("private")
    return frozenset(own)


def rival_names(person: Person) -> tuple[str, ...]:
    """Full names of other people in the registry's entries, to be recognised as such: "Rushan Abbas", "Kem Ley"."""
    mine = {fold(name.value) for name in person.names}
    found = [name for entry in person.ambiguity for name in _PROPER.findall(entry.other)]
    return tuple(name for name in dict.fromkeys(found) if fold(name) not in mine and len(fold(name)) > 6)


def rival_words(person: Person) -> frozenset[str]:
    """Capitalised words and years in the entries about people of exactly this name: "1993", "Setayesh"."""
    mine = {fold(word) for name in person.names for word in name.value.replace("-", " ").split()}
    found: set[str] = set()
    for entry in person.ambiguity:
        text = re.split(r"\bNEVER\b|\b[Rr]equire", f"{entry.other} {entry.context}")[0]
        if _EXACT.search(text):
            found |= {fold(word) for word in re.findall(r"\b[A-Z][a-z]{3,}|\b\d{4}\b|\b[A-Z]{3,4}\b", text)}
    return frozenset(found - mine)


def support_words(person: Person) -> frozenset[str]:
    """Names of organisations and places in the person's occupation: "Viasna", "UNPACU", "Nobel"."""
    names = {fold(word) for name in person.names for word in name.value.replace("-", " ").split()}
    found = {fold(word) for word in re.findall(r"\b[A-Z][\w-]{3,}", person.occupation)}
    return frozenset(word for word in found if word not in names and len(word) > 3)


TITLES = frozenset(fold(word) for language in LANGS for word in words(language.titles))
FREE = frozenset(fold(word) for language in LANGS for word in words(language.free))
JOINS = frozenset(fold(word) for language in LANGS for word in words(language.joins))
ABOUT: dict[str, set[str]] = {}
"""Words before or after a name that make it what is spoken of, each with its languages: "за" is "for" in Bulgarian."""
for _language in LANGS:
    for _word in words(_language.about):
        ABOUT.setdefault(fold(_word), set()).add(_language.code)


def is_about(word: str, langs: frozenset[str]) -> bool:
    """Whether a word says that the name beside it is what is spoken of, in a text of these languages.

    Where nobody knows the languages, words of one or two letters say nothing: "o", "на" mean too much elsewhere.
    """
    own = ABOUT.get(word, set())
    if langs:
        return not own.isdisjoint(langs)
    return bool(own) and (len(word) > 2 or script_of(word[0]) not in CASED)


OFFICIALS = tuple({fold(word) for language in LANGS for word in words(language.officials) if " " not in word})
"""How words begin that say before a name that its bearer is no prisoner: judge, minister, coach."""
_ROLE_ENDINGS = (
    "erin",
    "istin",
    "istinnen",
    "lerin",
    "träger",
    "trägerin",
    "rechtler",
    "politiker",
    "führer",
    "führerin",
    "kämpferin",
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The word before or after a hit, with nothing but a space between."""

    word: Word
    name_like: bool
    """Has a capital where an ordinary word would have none."""
    opens_sentence: bool


def before(normal: Normal, start: int) -> Neighbour | None:
    """The word directly before, when a space (or the dot of a transcribed Han name) is all that stands between."""
    found = normal.words_before(start)
    if not found:
        return None
    word = found[0]
    gap = normal.text[word.end : start]
    if gap.strip(" \u00a0·・•.") or len(gap) > 2 or normal.zone_at(word.start, word.end):
        return None
    if "." in gap and len(word.text) > 3 and word.folded not in TITLES:
        return None
    return Neighbour(word, name_like(word), opens_sentence(normal, word.start))


def after(normal: Normal, end: int) -> Neighbour | None:
    """The word directly after, with a space or a hyphen between."""
    found = normal.words_after(end)
    if not found:
        return None
    word = found[0]
    gap = normal.text[end : word.start]
    if gap not in (" ", "\u00a0", "-", "·") or normal.zone_at(word.start, word.end):
        return None
    return Neighbour(word, name_like(word), False)


def titled_after(normal: Normal, end: int) -> bool:
    """Whether a title, a comma between names or the end of a sentence follows, as after a surname of one Han letter."""
    behind = normal.text[end : end + 6]
    return not behind or behind[0] in "、，。；" or any(behind.startswith(title) for title in TITLES)


def name_like(word: Word) -> bool:
    """Capitalised, not shouted, no title, no word of a campaign."""
    text = word.text
    if not word.capital or len(text) < 2 or (text.isupper() and len(text) > 1):
        return False
    if word.folded in TITLES or word.folded in FREE or word.folded in JOINS:
        return False
    return not text.lower().endswith(_ROLE_ENDINGS)


def opens_sentence(normal: Normal, at: int) -> bool:
    """Whether a word at this place starts the text or a sentence, where any word has a capital."""
    text = normal.text[max(0, at - 40) : at].rstrip(" \u00a0\"'“„«‘([*_>-–—")
    return (not text and at <= 40) or text[-1:] in ".!?…:\n\r|•;"
