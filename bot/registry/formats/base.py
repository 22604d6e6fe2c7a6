"""What every format of people's lists shares: the import, the record that it proposes, lines, names, dates, countries.

A reader is pure: a file goes in, `Proposed` records come out one by one. It asserts nothing: whatever it reads stays
`unsourced`, with its source beside it, until somebody has read that source.
"""

from __future__ import annotations

import bz2
import gzip
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, NoReturn, cast
from urllib.parse import urlsplit

from babel import Locale

from bot.errors import RegistryError
from bot.registry.dates import PartialDate
from nlp.documents import Problem
from nlp.registry import Standing
from nlp.scripts import UNSPACED, scripts_of

LINE_LIMIT = 64 * 1024 * 1024
"""Bytes. A longer line is no record; it is refused before it fills the memory."""
NAME_LIMIT = 400
"""Characters of a name, as FollowTheMoney allows them, and some."""
TOLD_EVERY = 5_000
"""Lines between two words of progress."""
UNKNOWN_COUNTRY = "ZZ"
"""The code of CLDR for an unknown country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One import: its file, the name and day (ISO) by which its facts are cited, and what fills gaps.

    `country` is for records that give none; `as_of` the day for which the list speaks where a status gives none;
    `columns` says which column of a table holds what, `values` what its words mean (see `tables`).
    """

    path: Path
    name: str
    day: str
    country: str = ""
    as_of: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tell: Callable[[int], None] = lambda _: None

    def cite(self, key: str, own: str = "") -> str:
        """The source of a fact: what the record itself names, and by which import it came."""
        via = f"{self.name}, record {key}, imported {self.day}"
        return f"{own}; via {via}" if own else via

    def wrong(self, line: int, record: str, where: str, message: str) -> NoReturn:
        """One clear error that names file, line, record and field."""
        raise RegistryError(str(Problem(self.path.name, record, where, message, line)))


@dataclass(frozen=True, slots=True)
class ProposedStatus:
    """A status entry as a list gives it. `second` is another source for the same, {} when there is none."""

    entry: dict[str, Any]
    second: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One person as a list gives them: a record without id, consent and history, and where it stood.

    `list` and `key` identify the record in its list for good, `others` are further identifiers of the same kind.
    `names` and `fields` are in the form of a record; the first name is the canonical one.
    """

    line: int
    list: str
    key: str
    others: tuple[tuple[str, str], ...] = ()
    names: tuple[dict[str, Any], ...]
    country: str
    fields: dict[str, Any] = field(default_factory=dict)
    statuses: tuple[ProposedStatus, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return str(self.names[0]["value"])

    @property
    def identifiers(self) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys([(self.list, self.key), *self.others]))


def open_bytes(path: Path) -> IO[bytes]:
    """The file's content, unpacked where its name ends in .gz or .bz2."""
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path, "rb"))
    return bz2.open(path, "rb") if path.suffix == ".bz2" else path.open("rb")


def lines(feed: Feed) -> Iterator[tuple[int, bytes]]:
    """Every line that is not empty, with its number from 1; a byte order mark is dropped."""
    try:
        with open_bytes(feed.path) as stream:
            number = 0
            while raw := stream.readline(LINE_LIMIT):
                number += 1
                if len(raw) == LINE_LIMIT:
                    feed.wrong(number, "", "", f"is longer than {LINE_LIMIT // 2**20} MiB: no record is")
                if number == 1:
                    raw = raw.removeprefix(b"\xef\xbb\xbf")
                if number % TOLD_EVERY == 0:
                    feed.tell(number)
                if line := raw.strip():
                    yield number, line
    except (OSError, EOFError) as error:
        raise RegistryError(f"{feed.path} can't be read: {error}") from None


class Names:
    """Collects the names of one record: each string once, the first one canonical, each with script and source."""

    def __init__(self, feed: Feed, line: int, record: str, country: str, source: str) -> None:
        self._feed, self._line, self._record = feed, line, record
        self._country, self._source = country, source
        self._seen: set[str] = set()
        self.found: list[dict[str, Any]] = []

    def add(self, text: str, kind: str, where: str, lang: str = "", note: str = "") -> None:
        """Take a name over; `where` is the field it stands in. Empty text and text without a letter is passed over."""
        value = tidy(self._feed, text, self._line, self._record, where, NAME_LIMIT)
        family, comma, given = value.partition(", ")
        if comma and "," not in given and family and given:
            value, note = f"{given} {family}", note or f"written {value!r}"
        script = script_code(value)
        if script == "Zyyy" or value.casefold() in self._seen:
            return
        self._seen.add(value.casefold())
        if not self.found and kind != "canonical":
            kind = "canonical"
        elif self.found and kind == "canonical":
            kind = "variant"
        elif kind == "variant" and not whole(value):
            kind = "short"
        entry = {
            "value": value,
            "lang": lang or language(value, script, self._country),
            "script": script,
            "kind": kind,
            "source": self._source,
            "evidence": str(Standing.UNSOURCED),
        }
        self.found.append({**entry, "note": note} if note else entry)


def tidy(feed: Feed, text: str, line: int, record: str, where: str, limit: int) -> str:
    """The text with single spaces; an error for control characters, broken Unicode and text beyond `limit`."""
    value = " ".join(text.split())
    if not value.isprintable() and any(unicodedata.category(char) in ("Cc", "Cs") for char in value):
        feed.wrong(line, record, where, f"has control characters: {value[:40]!r}")
    if len(value) > limit:
        feed.wrong(line, record, where, f"has {len(value)} characters, at most {limit} are taken")
    return value


def whole(name: str) -> bool:
    """Whether a name has more than one part, as far as its script shows that."""
    return len(name.replace("·", " ").split()) > 1 or script_code(name) in UNSPACED | {"Hang", "Jpan"}


@lru_cache(maxsize=65536)
def script_code(text: str) -> str:
    """The ISO 15924 code of most of its letters; "Jpan" where kana stand among them, "Zyyy" without letters."""
    if text.isascii():
        return "Latn" if any(char.isalpha() for char in text) else "Zyyy"
    counts = scripts_of(text)
    if not counts:
        return "Zyyy"
    if "Hani" in counts and counts.keys() & {"Hira", "Kana"}:
        return "Jpan"
    return max(sorted(counts), key=lambda script: counts[script])


_BY_SCRIPT = {
    "Hani": "zh", "Hira": "ja", "Kana": "ja", "Jpan": "ja", "Hang": "ko", "Geor": "ka", "Armn": "hy", "Hebr": "he",
    "Grek": "el", "Thai": "th", "Khmr": "km", "Tibt": "bo", "Laoo": "lo", "Mymr": "my", "Deva": "hi", "Beng": "bn",
}  # fmt: skip
_BY_COUNTRY = {
    "Cyrl": {"BG": "bg", "RS": "sr", "MK": "mk", "TJ": "tg", "KZ": "kk", "MN": "mn"},
    "Arab": {"IR": "fa", "AF": "fa", "PK": "ur", "CN": "ug"},
}


def language(name: str, script: str, country: str) -> str:
    """A guess where a list gives none, so that the right endings are tried: "und" for Latin letters."""
    if script == "Cyrl":
        letters = set(name.lower())
        if "ў" in letters:
            return "be"
        if letters & set("їєґ"):
            return "uk"
        if "і" in letters:
            return "be" if country == "BY" else "uk"
    if script == "Arab" and set(name) & set("پچژگ") and country not in ("PK", "CN"):
        return "fa"
    fallback = {"Cyrl": "ru", "Arab": "ar"}.get(script) or _BY_SCRIPT.get(script, "und")
    return _BY_COUNTRY.get(script, {}).get(country, fallback)


def partial_date(feed: Feed, text: str, line: int, record: str, where: str) -> str:
    """A date as records write it: 2021, 2021-06, 2021-06-25 or one of EDTF; a time is cut off, 25.06.2021 is turned."""
    value = text.strip()
    if dotted := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", value):
        value = f"{dotted[3]}-{int(dotted[2]):02d}-{int(dotted[1]):02d}"
    value = re.sub(r"^(\d{4}-\d\d-\d\d)[T ]\d\d:.*$", r"\1", value)
    try:
        return str(PartialDate.parse(value))
    except ValueError as error:
        feed.wrong(line, record, where, str(error))


def country_code(text: str) -> str:
    """ISO 3166-1 alpha-2 for a code in any case, a region's code ("gb-sct") or an English name; "" for none."""
    plain = text.strip().casefold()
    return _countries().get(plain[:2] if plain[2:3] == "-" else plain, "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    territories = {code: name for code, name in Locale("en").territories.items() if re.fullmatch("[A-Z]{2}", code)}
    return {code.casefold(): code for code in territories} | {n.casefold(): code for code, n in territories.items()}


def slug(text: str) -> str:
    """A name as an id: plain small Latin letters, digits and hyphens; "" when nothing of it can be written so."""
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]+", "-", str(anyascii(text)).lower().replace("'", "")).strip("-")[:100].strip("-")


def publisher_of(url: str) -> str:
    """Who stands behind an address, as far as the address tells: its host."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def status_entry(
    feed: Feed, key: str, status: str, *, event_date: str, as_of: str, source: dict[str, Any], confidence: str
) -> dict[str, Any] | None:
    """An entry of a history as a list gives it: never sourced, to be checked first where the list names no as-of date.

    None when neither the record nor the import names any date.
    """
    known = as_of or feed.as_of
    if not (event_date or known):
        return None
    began, last = event_date or known, known or event_date
    if PartialDate.parse(began).earliest > (PartialDate.parse(last).latest or PartialDate.parse(began).earliest):
        last = began
    notes = [] if event_date else ["when it began is not given"]
    notes.append(feed.cite(key))
    return {
        "status": status,
        "event_date": began,
        "as_of": last,
        "source": source,
        "confidence": confidence,
        **({} if known else {"check_first": True}),
        "evidence": str(Standing.UNSOURCED),
        "note": "; ".join(notes),
    }
