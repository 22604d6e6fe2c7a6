"""`config/claims/<lang>.toml`: how one language says that somebody was released, died … and what makes it no claim.

A pattern is words: `a|b` one of them, `word*` any ending, `*word` any beginning, `word?` may be missing, `..` up to
four words between, `#` a number, `@` the person's name, `^` where the sentence begins, `$` where the clause ends. A
claim's pattern after `! ` counts only beside a word of `fresh` or `told`. The reason for each group stands beside it
as `why`.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import regex
from babel.core import UnknownLocaleError
from babel.dates import get_month_names

from bot.errors import ConfigError
from bot.locales import locale
from bot.signals.waves import Claim

NAME = "\ue000-\uf8ff"
"""A name that was found stands in a masked text as one character of this range."""
LETTER = r"[\p{L}\p{M}\p{N}]"
OPENING = rf"\A[^\p{{L}}\p{{N}}\p{{M}}{NAME}]*"
CLOSING = r"(?=\s*(?:[,;:،؛、，；：()\[\]|–—.!?。！？…\"”»]|-\s|\Z))"
STOPS = ("not", "wish", "deny", "ask", "past", "old", "fresh", "told", "joke", "kin", "thing", "event", "harmless")
"""Groups beside the claims:

- `not`, `wish`: denied, or only wanted, planned, feared: before the claim (`order = "final"`: anywhere in the sentence)
- `deny`, `joke`: anywhere in the post: it is called untrue, or nobody means it
- `ask`: a question, beside the question mark
- `past`: an anniversary, "years ago": in the sentence or the one before
- `old`: told of as past: in the sentence, unless `fresh` or `told` stands there, too; an old date only gives way to
  `fresh`
- `kin`: patterns with `@`: somebody else near that person is spoken of
- `thing`: a book, a film, a body: in the clause of the claim, or just after it
- `event`: what a year beside it belongs to: an arrest, a birth
- `harmless`: phrases that look like one of these and are none; they are read over
"""
SINGLE = ("and", "turn", "pronoun")
"""Word lists: what joins names, what opens a clause that is about somebody else, what stands for the person."""
KEYS = frozenset({"lang", "script", "spaced", "order", "cases", "numbers", "claim", *STOPS, *SINGLE})

Pattern = regex.Pattern[str]
NEWS = "! "


class Phrases:
    """The patterns of a group as one expression, made when it is first asked for: most languages seldom are."""

    def __init__(self, patterns: Iterable[str], spaced: bool) -> None:
        self.patterns = tuple(patterns)
        self.spaced = spaced

    @cached_property
    def expression(self) -> Pattern:
        return compiled(self.patterns, self.spaced)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language; `news` are the claims' patterns that need a `fresh` word, `months` numbers by name."""

    lang: str
    script: str
    spaced: bool
    final: bool
    cases: bool
    claims: Mapping[Claim, Phrases]
    news: Mapping[Claim, Phrases]
    keys: frozenset[str]
    stems: tuple[str, ...]
    stops: Mapping[str, Phrases]
    months: Mapping[str, int]

    def may_claim(self, words: Set[str]) -> bool:
        """Whether a text with these words, in small letters, may hold a claim: quick, and never wrongly false."""
        if not self.keys.isdisjoint(words):
            return True
        return any(stem in word for stem in self.stems for word in words)

    def stop(self, name: str, text: str) -> bool:
        """Whether a group matches anywhere in a text."""
        pattern = self.stops.get(name)
        return pattern is not None and pattern.expression.search(text) is not None


def normal(text: str) -> str:
    """One form for letters and digits that keyboards give in several: texts and patterns both pass through it."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).replace("İ", "I").replace("ı", "i"))
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in composed)
    return "".join(digits).translate(_SAME)


_SAME = {
    **dict(zip(map(ord, "’‘ʼʻ`´ёЁيىكیەۀ"), "''''''еЕییکیەه", strict=True)),
    **dict.fromkeys(
        map(ord, "\u0640\u200c\u200d\u200e\u200f\ufe0f\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"), ""
    ),
}


def read_lexicons(folder: Path) -> tuple[Lexicon, ...]:
    """Every language of the folder; ConfigError names the file and what is wrong with it."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise ConfigError(f"{folder} holds no languages: claims in posts can't be told without")
    return tuple(_read(path) for path in files)


def _read(path: Path) -> Lexicon:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        if unknown := set(tables) - KEYS:
            raise ConfigError(f"{path}: unknown group {', '.join(sorted(unknown))}; allowed: {', '.join(sorted(KEYS))}")
        spaced = tables.get("spaced", True)
        numbers = list(tables.get("numbers", []))
        stops = {name: _said(tables[name], numbers) for name in STOPS if name in tables}
        stops |= {name: tables[name] for name in SINGLE if name in tables}
        claims = {Claim(kind): _said(group, numbers) for kind, group in tables["claim"].items()}
        keys, stems = _keys([one.removeprefix(NEWS) for said in claims.values() for one in said], spaced)
        months = _months(tables["lang"])
        return Lexicon(
            lang=tables["lang"],
            script=tables["script"],
            spaced=spaced,
            final=tables.get("order", "middle") == "final",
            cases=bool(tables.get("cases", False)),
            claims={kind: Phrases([one for one in said if one[:2] != NEWS], spaced) for kind, said in claims.items()},
            news={
                kind: Phrases([one[2:] for one in said if one[:2] == NEWS], spaced)
                for kind, said in claims.items()
                if any(one[:2] == NEWS for one in said)
            },
            keys=frozenset(keys),
            stems=tuple(sorted(stems)),
            stops={name: Phrases(said, spaced) for name, said in stops.items() if said},
            months=months,
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise ConfigError(f"{path}: {error}") from error


def _said(group: Any, numbers: list[str]) -> list[str]:
    """The patterns of a group; `#` stands for digits and for the number words."""
    if not group.get("why"):
        raise ValueError(f"a group has no `why`: {group}")
    for pattern in group["say"]:
        if all(word in ("@", "..", "^", "$") or word.endswith("?") for word in pattern.removeprefix(NEWS).split()):
            raise ValueError(f"{pattern!r} would fit every name: a word beside @ must not be optional")
    either = "|".join(["#", *numbers])
    return [" ".join(either if word == "#" else word for word in pattern.split()) for pattern in group["say"]]


def words_of(text: str) -> frozenset[str]:
    """The words of a text in its normal form, in small letters; without spaces between them, the runs of letters."""
    return frozenset(regex.findall(rf"{LETTER}+", text.lower()))


def _keys(patterns: Iterable[str], spaced: bool) -> tuple[set[str], set[str]]:
    """For each pattern the words of which a text must have one: whole words, and parts of words."""
    keys: set[str] = set()
    stems: set[str] = set()
    for pattern in patterns:
        choices = []
        for word in normal(pattern).lower().split():
            runs = [regex.findall(rf"{LETTER}+", option) for option in word.split("|")]
            if word != ".." and not word.endswith("?") and all(runs):
                choices.append((min(max(map(len, run)) for run in runs), word, runs))
        if not choices:
            raise ValueError(f"{pattern!r} has no word that a text must have")
        _, word, runs = max(choices)
        for option, run in zip(word.split("|"), runs, strict=True):
            (stems if "*" in option or not spaced else keys).add(max(run, key=len))
    return keys, stems


def compiled(patterns: Iterable[str], spaced: bool = True) -> Pattern:
    """Patterns as one expression; ValueError for one that says nothing."""
    parts = [_expression(pattern, spaced) for pattern in patterns]
    return regex.compile("|".join(parts), regex.IGNORECASE)


def _expression(pattern: str, spaced: bool) -> str:
    words = normal(pattern).split()
    if not words:
        raise ValueError("an empty pattern")
    between = r"[^\p{L}\p{N}\p{M}" + NAME + r",;:.!?。，！？،؛]+" if spaced else r"[\s\"“”「」《》]*"
    # A name may stand right beside a word: endings and particles are attached to it.
    beside = r"[^\p{L}\p{N}\p{M}" + NAME + r".!?。！？]*"
    gap = rf"(?:(?:{LETTER}+|[{NAME}]){between}){{0,4}}?" if spaced else r"[^。，！？\s]{0,12}?"
    made, before = "", ""
    for word in words:
        if word == "..":
            made, before = made + between + gap, ""
            continue
        if word in ("^", "$"):
            made, before = made + (OPENING if word == "^" else CLOSING), ""
            continue
        optional = word.endswith("?") and len(word) > 1
        body = _word(word.removesuffix("?"), spaced)
        joint = "" if not before else beside if "@" in (word, before) else between
        if not optional:
            made, before = made + joint + body, word
        elif joint:
            made += f"(?:{joint}{body})?"
        else:
            made += f"(?:{body}{between})?"
    return made


def _word(word: str, spaced: bool) -> str:
    if word == "@":
        return f"[{NAME}]"
    options = []
    for option in word.split("|"):
        if option == "@":
            options.append(f"[{NAME}]")
            continue
        core = regex.escape(option.strip("*")) if option != "#" else r"\d+"
        if spaced:
            before = rf"{LETTER}*" if option.startswith("*") else rf"(?<!{LETTER})"
            after = rf"{LETTER}*" if option.endswith("*") else rf"(?!{LETTER})"
            core = before + core + after
        options.append(core)
    return f"(?:{'|'.join(options)})" if len(options) > 1 else options[0]


def _months(lang: str) -> dict[str, int]:
    """The names of months as dates write them; {} where the language is not known."""
    try:
        forms = [get_month_names("wide", context, locale(lang)) for context in ("format", "stand-alone")]
    except (UnknownLocaleError, ValueError):
        return {}
    names = {normal(name).lower(): number for form in forms for number, name in form.items()}
    return {name: number for name, number in names.items() if not name[0].isdigit() and len(name) > 2}
