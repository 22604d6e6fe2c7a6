"""Sentences into posts: who is named how, which hashtags follow, and never the same text twice where it would count."""

from __future__ import annotations

import importlib
import random
import re
import unicodedata
from dataclasses import dataclass

from sentences import minor

from scene.cast import WJC, Role

MAJOR = ["en", "be", "ru", "uk", "pl", "de", "es", "fr", "lt", "tr", "az", "zh", "ko", "vi", "fa", "ar"]
CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
SLOT = re.compile(r"\{(\w+)\}")
AFFIXED = re.compile(r"\{\w+\}\w")
BEFORE_VOWEL = re.compile(r"\bо (?=[АИОУЭ])")
NOISE = re.compile(r"https?://\S+|@[\w.@-]+|\s+")
NO_SPACE = frozenset({"zh", "ja"})


@dataclass(frozen=True)
class Language:
    """The words of one language; see `sentences`."""

    names: dict[str, list[tuple[str, ...]]]
    talk: dict[str, tuple[str, ...]]
    own: dict[str, tuple[str, ...]]
    more: tuple[str, ...]
    cause: tuple[str, ...]
    chatter: tuple[str, ...]
    tail: tuple[str, ...]


def languages() -> dict[str, Language]:
    """Every language that the fortnight is written in."""
    found = {}
    for code in MAJOR:
        module = importlib.import_module(f"sentences.{code}")
        own = getattr(module, "OWN", {})
        found[code] = Language(module.NAMES, module.TALK, own, module.MORE, module.CAUSE, module.CHATTER, module.TAIL)
    for code, talk in minor.TALK.items():
        found[code] = Language(minor.NAMES[code], talk, {}, (), (), minor.CHATTER[code], minor.TAIL[code])
    return found


def plain(text: str) -> str:
    """What copies of one text have in common: the text without links, handles and spacing."""
    return NOISE.sub(" ", unicodedata.normalize("NFKC", text)).casefold().strip()


class Writer:
    """Puts posts together. `used` are the plain texts of posts that name somebody: each is written once."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._languages = languages()
        self._used: set[str] = set()
        self._turn: dict[tuple[str, ...], list[str]] = {}

    def claim(self, text: str) -> bool:
        """Whether this text is new; it is not any more afterwards."""
        key = plain(text)
        new = key not in self._used
        self._used.add(key)
        return new

    def about(self, person: str, role: Role, lang: str, tags: tuple[str, ...]) -> tuple[str, dict[str, str]]:
        """A new text that names a person, with its hashtags, and how it names."""
        for attempt in range(300):
            sentence, names = self._sentence(person, role, lang)
            text = self._grow(sentence, lang, chance=0.45 if attempt < 40 else 1.0, more=attempt > 120)
            text = self.tagged(text, tags, lang)
            if self.claim(text):
                return text, names
        raise RuntimeError(f"not enough words about {person} in {lang}: write more sentences")

    def _sentence(self, person: str, role: Role, lang: str) -> tuple[str, dict[str, str]]:
        words = self._languages[lang]
        mood = role.mood if role.mood in words.talk else "held"
        choices = [
            *words.talk.get(mood, ()),
            *words.talk.get(f"{mood}_{role.gender}", ()),
            *words.talk.get("any", ()),
            *(words.own.get(person, ()) * 3),
        ]
        spellings = words.names[person]
        spelling = spellings[0] if self._rng.random() < 0.6 else self._rng.choice(spellings)
        template = self._rng.choice(choices)
        kind = "inflected" if AFFIXED.search(template) else "curated"

        def fill(slot: re.Match[str]) -> str:
            nonlocal kind
            case = slot[1]
            index = 0 if case == "n" else CASES.index(case)
            form = spelling[min(index, len(spelling) - 1)]
            if form != spelling[0]:
                kind = "inflected"
            return form

        text = SLOT.sub(fill, template)
        if lang == "ru":
            text = BEFORE_VOWEL.sub("об ", text)
        return text[0].upper() + text[1:], {person: kind}

    def _grow(self, sentence: str, lang: str, chance: float, more: bool) -> str:
        words = self._languages[lang]
        gap = "" if lang in NO_SPACE else " "
        text = sentence
        if self._rng.random() < 0.1:
            text = self._rng.choice(["🕯️ ", "✊ ", "💛 ", "📮 ", "🌻 "]) + text
        if words.more and self._rng.random() < chance:
            text += gap + self._rng.choice(words.more)
        if words.tail and (more or self._rng.random() < 0.05):
            text += gap + self._rng.choice(words.tail)
        return text

    def tagged(self, text: str, tags: tuple[str, ...], lang: str) -> str:
        """The text with its hashtags after it."""
        if not tags:
            return text
        mark = "＃" if lang in ("zh", "ja") and self._rng.random() < 0.15 else "#"
        space = self._rng.choice((" ", " ", "\n", "\n\n"))
        return text + space + " ".join(mark + tag for tag in tags)

    def cause(self, lang: str, tags: tuple[str, ...]) -> str:
        """A text about prisoners of conscience that names nobody."""
        return self.tagged(self._grow(self._next(lang, "cause"), lang, 0.3, more=False), tags or (WJC,), lang)

    def chatter(self, lang: str) -> str:
        """Everyday life, in new words as long as there are any."""
        for attempt in range(12):
            text = self._chat(lang, longer=0.12 + attempt * 0.08)
            if self.claim(text):
                break
        return text

    def _chat(self, lang: str, longer: float) -> str:
        words = self._languages[lang]
        gap = "" if lang in NO_SPACE else " "
        text = self._next(lang, "chatter")
        if self._rng.random() < 0.55:
            text += gap + self._rng.choice(words.tail)
        if self._rng.random() < longer:
            other = self._next(lang, "chatter")
            text = f"{text}\n\n{other}" if other not in text else text
        return text

    def _next(self, lang: str, kind: str) -> str:
        """The next sentence of a shuffled round, so that all of them get their turn."""
        left = self._turn.setdefault((lang, kind), [])
        if not left:
            left.extend(getattr(self._languages[lang], kind))
            self._rng.shuffle(left)
        return left.pop()

    def person_languages(self, person: str) -> set[str]:
        return {code for code, words in self._languages.items() if person in words.names}
