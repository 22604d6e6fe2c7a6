"""All aliases over all text: overlapping hits, checked against word boundaries, scripts and hashtags.

`screen` answers in one pass of an automaton over bytes whether any alias can occur; only the few texts that it lets
through are looked at closely.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nlp.aliases import FULL, compile_aliases
from nlp.features import surname_risk
from nlp.langs import LANGS, words
from nlp.sounds import SoundIndex
from nlp.text import UNSPACED, Normal, Zone, fold, fold_bytes, is_word, script_of, scripts_of, tag_starts
from nlp.types import Alias, Person, Risk

_ZWNJ = "\u200c"
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


def _by_script(attribute: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for language in LANGS:
        for word in words(getattr(language, attribute)):
            form = fold(word)
            if form:
                found.setdefault(script_of(word[0]), set()).add(form)
    return {script: frozenset(forms) for script, forms in found.items()}


SUFFIXES = _by_script("suffixes")
ENDINGS = _by_script("endings")
PREFIXES = _by_script("prefixes")
FREE = _by_script("free")
_ALL_FREE = frozenset().union(*FREE.values())
_LINKED_FORMS = frozenset(
    fold(word) for word in ["al", "el", "ul", "abd", "abdel", "abdul", "abdal", "عبد", "ال", "بن", "ابن"]
)


@dataclass(slots=True)
class Pattern:
    """One matching form with every alias that folds to it."""

    form: str
    aliases: list[Alias] = field(default_factory=list)
    cuts: frozenset[int] = frozenset()
    """Where the alias has a space, counted in the form: the only places where the text may have one."""
    tight: frozenset[int] = frozenset()
    """Cuts that may be missing in the text: after an article, at a hyphen."""
    script: str = "Latn"


@dataclass(slots=True)
class Hit:
    """A pattern found in the text, `[start, end)` in code points of the original."""

    start: int
    end: int
    aliases: list[Alias]
    zone: Zone | None = None
    lower: bool = False
    """Starts with a small letter although the script has capitals."""
    lookalike: bool = False
    ending: str = ""
    """Letters behind the alias that belong to the same word."""
    fuzzy: str = ""
    """How the text differs from the alias, when it does."""

    @property
    def full(self) -> bool:
        return any(alias.kind in FULL or alias.kind in ("tag", "free", "handle") for alias in self.aliases)

    @property
    def other(self) -> bool:
        """The full name of a known namesake."""
        return any(alias.kind == "other" for alias in self.aliases)

    def persons(self) -> set[str]:
        return {alias.person for alias in self.aliases}


def _pattern(alias: Alias) -> tuple[str, frozenset[int], frozenset[int]]:
    cuts: set[int] = set()
    tight: set[int] = set()
    form = ""
    for at, word in enumerate(alias.text.replace("-", "- ").replace("་", " ").split()):
        piece = fold(word)
        if at and piece:
            cuts.add(len(form))
            if form.endswith(tuple(_LINKED_FORMS)) or alias.text[: alias.text.find(word)].endswith("-"):
                tight.add(len(form))
        form += piece
    return form, frozenset(cuts), frozenset(tight | {cut for cut in cuts if "-" in alias.text})


class Matcher:
    """The compiled registry."""

    def __init__(self, people: Sequence[Person], others: Iterable[tuple[str, str]] = ()) -> None:
        """`others`: (name, person) of people known to be mistaken for a person; "" for people who are nobody's namesake."""
        from daachorse import CharwiseDoubleArrayAhoCorasick, DoubleArrayAhoCorasick

        self.people = {person.id: person for person in people}
        patterns: dict[str, Pattern] = {}
        self.sounds = SoundIndex()
        common = {person.id: surname_risk(person) for person in people}
        for person in people:
            for alias in compile_aliases(person):
                self._add(patterns, alias)
                if alias.kind in ("given", "surname"):
                    self.sounds.add(alias)
        for name, person_id in others:
            self._add(patterns, Alias(name, person_id, "other", "a namesake", Risk.CRITICAL))
        self._patterns = [pattern for pattern in patterns.values() if pattern.form]
        anchors = {
            pattern.form for pattern in self._patterns if any(_is_anchor(alias, common) for alias in pattern.aliases)
        }
        self._anchors = frozenset(anchors)
        self._given = frozenset(
            pattern.form
            for pattern in self._patterns
            if any(alias.kind == "given" for alias in pattern.aliases) and len(pattern.form) >= 6
        )
        anchors = _minimal(anchors | self._given)
        self._all: Any = CharwiseDoubleArrayAhoCorasick([p.form for p in self._patterns] or ["\x00"])
        self._screen: Any = DoubleArrayAhoCorasick([form.encode() for form in sorted(anchors)] or [b"\x00"])
        self._find = self._screen.find

    @staticmethod
    def _add(patterns: dict[str, Pattern], alias: Alias) -> None:
        form, cuts, tight = _pattern(alias)
        if alias.kind == "handle":
            form = fold(alias.text)
        if not form:
            return
        pattern = patterns.get(form)
        if pattern is None:
            pattern = patterns[form] = Pattern(form, [], cuts, tight, script_of(alias.text[0]))
        elif cuts != pattern.cuts:
            pattern.tight |= tight | (cuts ^ pattern.cuts)
            pattern.cuts |= cuts
        if alias not in pattern.aliases:
            pattern.aliases.append(alias)

    def screen(self, text: str) -> bool:
        """May any alias occur? No false answer for a text that `hits` finds something linkable in."""
        if self._find(fold_bytes(text)):
            return self.look(Normal(text))
        return not text.isascii() and self.sounds.may_occur(text)

    def look(self, normal: Normal) -> bool:
        """Whether an anchor truly stands in the text, at the bounds of words."""
        for start, end, at in self._all.find_overlapping(normal.form):
            pattern = self._patterns[at]
            if pattern.form not in self._anchors and pattern.form not in self._given:
                continue
            hit = self._check(normal, start, end, pattern)
            if hit and (pattern.form in self._anchors or self.misspelt(normal, hit)):
                return True
        return self.sounds.may_occur(normal.text)

    def hits(self, normal: Normal) -> list[Hit]:
        """Every alias in the text, at the bounds of words, longest first among those that start together."""
        found: list[Hit] = []
        for start, end, at in self._all.find_overlapping(normal.form):
            hit = self._check(normal, start, end, self._patterns[at])
            if hit:
                found.append(hit)
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return found

    def sounded(self, normal: Normal) -> list[tuple[int, int, Alias, str]]:
        """Full names in scripts without aliases: two neighbouring words that sound like both parts."""
        return [
            (start, end, Alias(normal.text[start:end], person, "misspelt", "sounds alike"), "sounds like the name")
            for start, end, person in self.sounds.names(normal)
        ]

    def misspelt(self, normal: Normal, hit: Hit) -> Hit | None:
        """The full name that a bare given name or surname belongs to when the word beside it is the other part, misspelt."""
        if hit.zone or hit.full:
            return None
        beside = [(word, 1) for word in normal.words_after(hit.end)] + [
            (word, 0) for word in normal.words_before(hit.start)
        ]
        for word, after in beside:
            gap = normal.text[hit.end : word.start] if after else normal.text[word.end : hit.start]
            if len(gap) > 3 or any(char not in " .\u00a0-·・" for char in gap) or normal.zone_at(word.start, word.end):
                continue
            for alias in hit.aliases:
                if alias.kind not in ("given", "surname"):
                    continue
                other = "surname" if alias.kind == "given" else "given"
                why = self.sounds.like(word, alias.person, other)
                if why and not (hit.lower and alias.kind == "given"):
                    made = replace(alias, kind="misspelt")
                    return Hit(min(hit.start, word.start), max(hit.end, word.end), [made], fuzzy=f"{word.text}: {why}")
        return None

    def _check(self, normal: Normal, start: int, end: int, pattern: Pattern) -> Hit | None:
        if not normal.whole(start, end):
            return None
        first, last = normal.span(start, end)
        zone = normal.zone_at(first, last)
        aliases = pattern.aliases
        if zone and zone.kind == "url":
            return None
        if zone and zone.kind == "handle":
            aliases = [alias for alias in aliases if alias.kind == "handle"]
            name = normal.text[zone.start + 1 : zone.end].lower()
            aliases = [
                a
                for a in aliases
                if name == a.text.lower() or name.startswith((a.text.lower() + ".", a.text.lower() + "@"))
            ]
            return Hit(zone.start, zone.end, aliases, zone) if aliases else None
        aliases = [alias for alias in aliases if alias.kind != "handle"]
        surface = normal.text[first:last]
        scripts = scripts_of(surface)
        lookalike = len(scripts) > 1 or (bool(scripts) and pattern.script not in scripts)
        if lookalike and pattern.script in _CASED and scripts.get(pattern.script, 0) * 2 < sum(scripts.values()):
            return None
        if zone and zone.kind == "tag":
            return self._in_tag(normal, start, end, zone, aliases)
        aliases = [alias for alias in aliases if alias.kind not in ("tag", "free")]
        if not aliases or not _gaps_fit(normal, start, end, pattern):
            return None
        ending = _bounds(normal, first, last, pattern.script, aliases)
        if ending is None:
            return None
        if any(alias.kind == "initial" for alias in aliases):
            aliases = [
                alias for alias in aliases if alias.kind != "initial" or "." in surface + normal.text[last : last + 1]
            ]
        aliases = [alias for alias in aliases if _marks_fit(surface, alias, self.people.get(alias.person))]
        if not aliases:
            return None
        if ending and ending in ENDINGS.get(pattern.script, ()) and ending not in SUFFIXES.get(pattern.script, ()):
            last += len(ending)
        lower = script_of(surface[0]) in _CASED and surface[0].islower() and not surface.startswith(("al", "el", "de"))
        return Hit(first, last, aliases, None, lower, lookalike, ending)

    def _in_tag(self, normal: Normal, start: int, end: int, zone: Zone, aliases: list[Alias]) -> Hit | None:
        body_start = next(at for at in range(start, -1, -1) if normal.index[at] <= zone.start + 1 or at == 0)
        if normal.index[body_start] <= zone.start:
            body_start += 1
        body_end = end
        while body_end < len(normal.index) and normal.index[body_end] < zone.end:
            body_end += 1
        left, right = normal.form[body_start:start], normal.form[end:body_end]
        starts = tag_starts(normal.text, zone)
        free_left, free_right = _is_campaign(left), _is_campaign(right) or right.isdigit()
        whole = [a for a in aliases if a.kind in ("tag", "free") and not left and not right]
        first, last = normal.span(start, end)
        opens = free_left or normal.index[start] in starts
        closes = free_right or last in starts or right in ENDINGS.get(script_of(normal.text[first]), ())
        named = [a for a in aliases if a.kind not in ("tag", "free", "handle") and opens and closes]
        if not (free_left and free_right):
            named = [a for a in named if a.kind in FULL]
        kept = whole + named
        return Hit(zone.start, zone.end, kept, zone) if kept else None


def _minimal(forms: set[str]) -> set[str]:
    """Without the forms that hold another one: where they stand, it stands."""
    from daachorse import CharwiseDoubleArrayAhoCorasick

    ordered = sorted(forms)
    if not ordered:
        return forms
    automaton = CharwiseDoubleArrayAhoCorasick(ordered)
    return {form for form in ordered if all(ordered[at] == form for _, _, at in automaton.find_overlapping(form))}


def _is_campaign(part: str) -> bool:
    """Nothing, or words that campaigns glue to a name."""
    while part:
        for size in range(min(len(part), 16), 0, -1):
            if part[:size] in _ALL_FREE:
                part = part[size:]
                break
        else:
            return False
    return True


def _is_anchor(alias: Alias, common: dict[str, Risk]) -> bool:
    if alias.kind in ("full", "swap", "short", "stage", "tag", "free", "handle"):
        return True
    return alias.kind == "surname" and len(fold(alias.text)) > 3 and common[alias.person] is not Risk.CRITICAL


def _gaps_fit(normal: Normal, start: int, end: int, pattern: Pattern) -> bool:
    """What stands between the letters: spaces only where the alias has them, no end of a sentence."""
    index, text = normal.index, normal.text
    unspaced = pattern.script in UNSPACED or pattern.script in ("Arab", "Hang")
    for at in range(start + 1, end):
        gap = text[index[at - 1] + 1 : index[at]]
        offset = at - start
        if gap:
            if (
                "." in gap
                and not gap.endswith(".")
                and offset > 2
                and offset - max((c for c in pattern.cuts if c < offset), default=0) > 2
            ):
                return False
            if gap.count("\n") > 1:
                return False
            if any(char.isspace() for char in gap) and offset not in pattern.cuts:
                return False
        elif offset in pattern.cuts and offset not in pattern.tight and not unspaced:
            return False
    return True


def _bounds(normal: Normal, first: int, last: int, script: str, aliases: list[Alias]) -> str | None:
    """The letters behind the match that belong to its word, "" when it ends there; None when it is part of another word."""
    text = normal.text
    if script in UNSPACED:
        if script == "Kana":
            glued = (first and script_of(text[first - 1]) == "Kana") or (
                last < len(text) and script_of(text[last]) == "Kana"
            )
            return None if glued else ""
        return ""
    bare = all(alias.kind in ("surname", "given") for alias in aliases)
    if first and not _opens(text, first, script, bare):
        return None
    stop = last
    while stop < len(text) and is_word(text[stop]):
        stop += 1
    rest = fold(text[last:stop])
    if bare and text[stop : stop + 1] == "-" and text[stop + 1 : stop + 2].isupper():
        return None
    if not rest:
        return ""
    if script == "Hang":
        return rest if rest in SUFFIXES["Hang"] or script_of(text[last]) != "Hang" else None
    if script_of(text[last]) != script:
        return "" if script in ("Latn", "Cyrl") and script_of(text[last]) in UNSPACED else None
    known = rest in ENDINGS.get(script, ()) or rest in SUFFIXES.get(script, ())
    if bare and (script in ("Arab", "Hebr") or len(rest) > 3 or last - first < 6 or rest in ("i", "ov", "ova", "s")):
        return None
    return rest if known else None


def _opens(text: str, first: int, script: str, bare: bool) -> bool:
    before = text[first - 1]
    if before == _ZWNJ and first > 1 and is_word(text[first - 2]):
        return False
    if bare and before in "-‐‑" and first > 1 and is_word(text[first - 2]):
        return False
    if not is_word(before):
        return True
    if script in UNSPACED or script_of(before) in UNSPACED:
        return True
    if script not in ("Arab", "Hebr"):
        return script in ("Latn", "Cyrl") and script_of(before) not in (script, "Zyyy") and not bare
    open_at = first
    while open_at and is_word(text[open_at - 1]):
        open_at -= 1
    return fold(text[open_at:first]) in PREFIXES.get(script, ()) and first - open_at <= 3


def _marks_fit(surface: str, alias: Alias, person: Person | None) -> bool:
    """Vietnamese tells names apart by diacritics: when the text has any, they must be the person's."""
    if person is None or person.country != "VN" or surface.isascii():
        return True
    import unicodedata

    def plain(text: str) -> str:
        return "".join(sorted(unicodedata.normalize("NFD", text.casefold()).replace("-", "").replace(" ", "")))

    marked = {plain(name.value) for name in person.names if not name.value.isascii()}
    parts = {plain(word) for name in person.names if not name.value.isascii() for word in name.value.split()}
    return plain(surface) in marked or all(plain(word) in parts for word in surface.replace("-", " ").split())
