"""Templates into sentences, each tied to the facts that it rests on.

A template of a language is `config/summaries/<lang>.j2`: one macro a kind of summary. In what a macro writes, a line is
a sentence, an empty line ends a paragraph, `---` alone ends a post, and lines that begin with `- ` are a list.
Every value handed to a template carries its facts with it, as marks that no reader sees; a sentence that comes out
without any is an error, so that nobody can write a claim into a template.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot import locales
from bot.errors import ConfigError
from bot.model import Bar, Card, Fact, Paragraph, Sentence

FIRST_MARK = 0xF0000
"""Fact n is carried as the character U+F0000 + n, of a plane that no text uses."""
MARKS = 0xFFFD

SPACES = re.compile(r"[ \t\r\n]+")

REGION = {"en": "en-GB"}
"""Where a language without a region is written: "28 September 2015", which readers everywhere understand."""


class Told(str):
    """A text with the marks of its facts. `n` is its number where it stands for one; `mark` the marks alone."""

    n: int
    mark: str

    def __new__(cls, text: str, mark: str, n: int = 0) -> Told:
        told = super().__new__(cls, text + mark)
        told.n, told.mark = n, mark
        return told


@dataclass
class Ledger:
    """The facts of one draft, in the order in which values were made of them."""

    facts: list[Fact] = field(default_factory=list)

    def tell(self, text: str, *facts: Fact, n: int = 0) -> Told:
        """`text` as a value for a template, resting on `facts`."""
        marks = []
        for fact in facts:
            if fact not in self.facts:
                self.facts.append(fact)
            marks.append(chr(FIRST_MARK + self.facts.index(fact)))
        return Told(unmarked(text), "".join(marks), n)

    def read(self, text: str) -> Sentence:
        """A line of a template's output as a sentence with its facts."""
        found = dict.fromkeys(ord(c) - FIRST_MARK for c in text if _is_mark(c))
        return Sentence(text=_tidy(unmarked(text)), facts=tuple(self.facts[index] for index in found))


def unmarked(text: str) -> str:
    """`text` without marks."""
    return "".join(c for c in text if not _is_mark(c))


@dataclass(frozen=True, slots=True)
class Language:
    """A language that summaries are written in. It goes live once a native reader has approved its very words.

    `digest` is of the template and of the language's entries in words.toml as they are; `approved` the digest of what
    `approved_by` read.
    """

    tag: str
    name: str
    approved_by: str
    approved: str
    digest: str

    @property
    def live(self) -> bool:
        """Whether summaries in this language may be published."""
        return bool(self.approved_by) and self.approved == self.digest


class Wording:
    """The templates of a folder, `config/summaries`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.languages = _languages(folder)
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=False,  # plain text for networks; pages escape it where they show it
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]

    def language(self, lang: str) -> Language:
        """ConfigError when there is no template for it."""
        if lang not in self.languages:
            raise ConfigError(
                f"{self.folder / 'languages.toml'}: no language {lang!r}; there are {', '.join(sorted(self.languages))}"
            )
        return self.languages[lang]

    def posts(
        self, lang: str, kind: str, values: Mapping[str, Any], ledger: Ledger
    ) -> tuple[tuple[Paragraph, ...], ...]:
        """The posts that the template of `kind` makes of `values`. ConfigError: the template is wrong."""
        posts: list[tuple[Paragraph, ...]] = []
        for part in f"\n{self._write(lang, kind, values)}\n".split("\n---\n"):
            paragraphs = []
            for block in _blocks(part):
                listed = all(line.startswith("- ") for line in block)
                sentences = tuple(ledger.read(line.removeprefix("- ") if listed else line) for line in block)
                for sentence in sentences:
                    if not sentence.facts:
                        raise ConfigError(
                            f"{self.folder / f'{lang}.j2'}: in {kind!r} the sentence {sentence.text!r} rests on no fact"
                        )
                paragraphs.append(Paragraph(sentences, listed))
            if paragraphs:
                posts.append(tuple(paragraphs))
        return tuple(posts)

    def check(self, lang: str, kinds: Iterable[str]) -> None:
        """ConfigError where the template of `lang` is missing, is not Jinja, or lacks a macro for one of `kinds`."""
        for macro in ("warning", *(name for kind in (*kinds, "correction") for name in (kind, f"{kind}_card"))):
            self._macro(lang, macro)

    def warning(self, lang: str, *, death: bool) -> str:
        """The content warning of a summary: what it is about, in a few words; `death` where it tells of one."""
        return " ".join(self._write(lang, "warning", {"death": death}).split())

    def card(self, lang: str, macro: str, values: Mapping[str, Any]) -> Card:
        """The card that a macro of the template describes: lines `kicker:`, `title:`, `line:`, `bar:`, `alt:` …"""
        texts: dict[str, list[str]] = {}
        for line in unmarked(self._write(lang, macro, values)).splitlines():
            name, colon, text = line.partition(":")
            if not colon and not line.strip():
                continue
            if name.strip() not in ("kicker", "title", "subtitle", "line", "bar", "footer", "mark", "alt"):
                raise ConfigError(
                    f"{self.folder / f'{lang}.j2'}: {macro} has a line {line!r}, which is no part of a card"
                )
            if text.strip():
                texts.setdefault(name.strip(), []).append(_tidy(text))
        lines = tuple(texts.pop("line", []))
        bars = tuple(_bar(row, f"{self.folder / f'{lang}.j2'}: {macro}") for row in texts.pop("bar", []))
        single: dict[str, Any] = {name: " ".join(parts) for name, parts in texts.items()}
        if "title" not in single:
            raise ConfigError(f"{self.folder / f'{lang}.j2'}: {macro} gives no title")
        return Card(lines=lines, bars=bars, lang=lang, rtl=locale(lang).text_direction == "rtl", **single)

    def _write(self, lang: str, macro: str, values: Mapping[str, Any]) -> str:
        written = self._macro(lang, macro)
        try:
            return str(written(**values))
        except (TemplateError, TypeError) as error:
            raise self._wrong(lang, macro, error) from error

    def _macro(self, lang: str, macro: str) -> Any:
        self.language(lang)
        path = self.folder / f"{lang}.j2"
        forms = locale(lang).plural_form

        def plural(number: Told | int, **words: str) -> str:
            form = forms(number.n if isinstance(number, Told) else number)
            if form not in words:
                raise ConfigError(f"{path}: plural() lacks the form {form!r} of {lang}")
            return words[form]

        try:
            module: Any = self._environment.get_template(path.name).make_module({"plural": plural})
        except TemplateNotFound as error:
            raise ConfigError(f"{path}: the template is missing") from error
        except (TemplateError, TypeError) as error:
            raise self._wrong(lang, macro, error) from error
        if not hasattr(module, macro):
            raise ConfigError(f"{path}: there is no macro {macro!r}")
        return getattr(module, macro)

    def _wrong(self, lang: str, macro: str, error: Exception) -> ConfigError:
        line = getattr(error, "lineno", None)
        where = f"{self.folder / f'{lang}.j2'}:{line}" if line else str(self.folder / f"{lang}.j2")
        return ConfigError(f"{where}: in {macro!r}: {error}")


def locale(lang: str) -> Locale:
    """Babel's data for a BCP 47 tag. ConfigError for a language that it does not know."""
    try:
        return locales.locale(REGION.get(lang, lang))
    except (UnknownLocaleError, ValueError) as error:
        raise ConfigError(f"no data for the language {lang!r}: dates and plurals can't be written") from error


def _blocks(part: str) -> list[list[str]]:
    """Runs of lines between empty ones; a list is a block by itself even without an empty line around it."""
    blocks: list[list[str]] = [[]]
    for line in part.splitlines():
        if not unmarked(line).strip():
            blocks.append([])
            continue
        if blocks[-1] and blocks[-1][-1].startswith("- ") != line.startswith("- "):
            blocks.append([])
        blocks[-1].append(line)
    return [block for block in blocks if block]


def _languages(folder: Path) -> dict[str, Language]:
    path = folder / "languages.toml"
    if not path.is_file():
        raise ConfigError(f"{path} is missing: it lists the languages of the summaries")
    tables, words = _toml(path), _toml(folder / "words.toml")
    languages = {}
    for tag, table in tables.items():
        if not isinstance(table, dict) or set(table) != {"name", "approved_by", "approved"}:
            raise ConfigError(f"{path}: [{tag}] must have name, approved_by and approved, and nothing else")
        template = folder / f"{tag}.j2"
        if not template.is_file():
            raise ConfigError(f"{path}: [{tag}] has no template {template.name}")
        languages[tag] = Language(tag=tag, digest=_digest(template, words, tag), **table)
    return languages


def _toml(path: Path) -> dict[str, Any]:
    """The tables of a file, none where it is missing."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error


def _digest(template: Path, words: Mapping[str, Any], tag: str) -> str:
    """Of everything that a native reader has to read: the template, and what `tag` has in words.toml."""
    said = [(who, row.get(tag)) for who, row in words.get("work", {}).items()]
    for table in ("source", "list", "day"):
        said += [
            ((row.get("publisher"), row.get("month_day"), row.get("name")), row.get(tag))
            for row in words.get(table, ())
        ]
    text = "\n".join(sorted(json.dumps(one, ensure_ascii=False, sort_keys=True) for one in said))
    return sha256(template.read_bytes() + text.encode()).hexdigest()[:16]


def _tidy(text: str) -> str:
    """One space where a template left several; the spaces within a number (U+00A0) stay."""
    return SPACES.sub(" ", text).strip()


def _bar(row: str, where: str) -> Bar:
    """`label | text | number`"""
    parts = [part.strip() for part in row.split("|")]
    if len(parts) != 3 or not parts[2].isdecimal():
        raise ConfigError(f"{where} has a bar {row!r}: write label | text | number")
    return Bar(label=parts[0], text=parts[1], n=int(parts[2]))


def _is_mark(character: str) -> bool:
    return FIRST_MARK <= ord(character) <= FIRST_MARK + MARKS
