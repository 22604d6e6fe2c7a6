"""From a Person to every string that may stand for them, each with its kind, origin and risk.

Order: curated names first; then what rules make of them: order, initials, transliteration, declension, hashtags.
The first alias with a given matching form and kind wins, so a curated origin is never hidden by a generated one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from nlp.breadth import Breadth
from nlp.campaign import campaign_tags
from nlp.forms import CASE_NAMES, PATRONYMICS, Form, declinable, declined, respelt, transliterated
from nlp.han import other_letters
from nlp.langs import BY_CODE, LANGS, Language, words
from nlp.orders import bare_risk, both_orders, by, nicknames, orders
from nlp.parts import BY_GIVEN, is_female, split
from nlp.scripts import UNSPACED, script_of
from nlp.text import fold
from nlp.transcribe import transcribed
from nlp.transcriptions import KIND
from nlp.types import Alias, Name, Person, Risk

FULL = frozenset({"full", "swap", "initial", "short", "stage"})
"""Kinds that can stand for a person by themselves."""

KINDS: dict[str, str] = {
    "full": "given name and family name",
    "swap": "family name before given name, or after it where it comes first",
    "initial": "an initial and the family name",
    "short": "the part of the name that the person is known by",
    "stage": "an artist's or writer's name of one word",
    "stem": "the family name without its ending: only beside the given name",
    "half": "half of the full name's letters: only where the rest differs in one",
    "surname": "the family name alone, or the part used alone: needs support in the text",
    "given": "the given name alone: only beside a relative's name",
    "tag": "a hashtag that names this one person",
    "free": "a campaign word and the given name, in a hashtag",
    "handle": "the person's account",
}


class _Folded(dict[str, str]):
    """The words of one person's names in matching form: a few hundred make tens of thousands of aliases."""

    def __missing__(self, word: str) -> str:
        form = self[word] = fold(word)
        return form


def compile_aliases(person: Person, breadth: Breadth = Breadth.ALL) -> tuple[Alias, ...]:
    """Every alias of one person, curated ones first; none for people who must never be linked."""
    if not person.linkable:
        return ()
    seen: set[tuple[tuple[str, ...], str]] = set()
    kept: list[Alias] = []
    folded = _Folded()

    def keep(alias: Alias) -> None:
        words = tuple(map(folded.__getitem__, alias.text.replace("-", " ").split()))
        key = (words, "" if alias.kind in FULL else alias.kind)
        if alias.kind in ("surname", "given") and len("".join(words)) < _least(alias):
            return
        if key not in seen and (len("".join(words)) > 1 or script_of(alias.text[0]) == "Hani"):
            seen.add(key)
            kept.append(alias)

    for alias in _all(person, breadth):
        keep(alias)
        if breadth is Breadth.FEW:
            continue
        if alias.kind in ("full", "swap", "surname") and script_of(alias.text[0]) == "Latn":
            single = _DOUBLED.sub(r"\1", alias.text)
            if single != alias.text:
                keep(replace(alias, text=single, origin=_plus(alias, "doubled letters written once")))
    return tuple(kept)


def _least(alias: Alias) -> int:
    """So many letters a part of a name needs to be looked for alone: without spaces, and among usual transcriptions,
    short ones stand inside any other word ("Ting" for Ding, "Din")."""
    script = script_of(alias.text[0])
    if script in _RUNNING:
        return 4
    return 5 if script in ("Latn", "Cyrl") and alias.origin.startswith("usual transcription") else 0


_RUNNING = UNSPACED - {"Hani"}
_DOUBLED = re.compile(r"([^\W\d_])\1", re.IGNORECASE)


def _plus(alias: Alias, rule: str) -> str:
    return rule if alias.origin == "curated" else f"{alias.origin}, {rule}"


def _all(person: Person, breadth: Breadth) -> Iterator[Alias]:
    forms: list[Form] = []
    for name in person.names:
        yield from _curated(person, name, forms, breadth)
    for name in person.names:
        made = other_letters(name.value) if script_of(name.value[0]) == "Hani" else ""
        if made:
            for alias in _curated(person, replace(name, value=made), forms, breadth):
                yield replace(alias, origin=_plus(alias, "simplified or traditional letters"))
    for tag in person.hashtags:
        yield Alias(tag.lstrip("#"), person.id, "tag", "curated", Risk.LOW)
    yield from _few(person, _own(forms)) if breadth is Breadth.FEW else _generated(person, forms, breadth)


def _curated(person: Person, name: Name, forms: list[Form], breadth: Breadth) -> Iterator[Alias]:
    lang = name.lang.split("-")[0]
    told = f"usual transcription ({name.lang})" if name.kind == KIND else "curated"
    alias = Alias(name.value, person.id, "full", told, Risk.LOW, lang)
    if name.kind == "handle":
        yield replace(alias, text=name.value.lstrip("@"), kind="handle")
        return
    parts = split(name, person)
    if parts is None:
        return
    if not parts.surname:
        text = parts.given_text
        if name.kind in ("stage_name", "pen_name"):
            yield replace(alias, text=text, kind="stage", risk=Risk.MEDIUM)
        elif name.kind == "title" or (len(text.split()) == 1 and not parts.glued and lang not in ("zh", "ko", "ja")):
            yield replace(alias, text=text, kind="surname", risk=Risk.HIGH)
        else:
            yield replace(alias, text=text, kind="short" if name.kind.startswith("short") else "full")
        return
    if not parts.given:
        yield replace(alias, kind="surname", text=parts.surname, risk=Risk.MEDIUM)
        return
    if not parts.titled and not parts.nickname:
        yield alias
    form = Form(parts.given_text, parts.surname, lang, told, parts.family_first, " ".join(parts.middle))
    forms.append(form)
    plain = breadth is Breadth.FEW or told != "curated"
    yield from both_orders(person, form, parts.glued) if plain else orders(person, form, parts.glued)
    if parts.nickname:
        yield from nicknames(person, parts, lang)
    if person.country in BY_GIVEN:
        yield replace(alias, text=parts.given[-1], kind="surname", risk=Risk.HIGH)


def _few(person: Person, curated: list[Form]) -> Iterator[Alias]:
    """Full names only: transliterated, and in the cases of the language that they are written in."""
    for form in transliterated(curated):
        yield Alias(f"{form.given} {form.surname}", person.id, "full", form.origin, Risk.LOW, form.lang)
    for language, form in declinable(curated, []):
        if language.code != form.lang or form.family_first:
            continue
        female = is_female(form.given)
        givens = declined(form.given, language.given, female)
        surnames = declined(form.surname, language.surname, female)
        for case, (given_forms, surname_forms) in enumerate(zip(givens, surnames, strict=True)):
            origin = f"{CASE_NAMES[case]} ({language.code})"
            for surname in surname_forms:
                for given in given_forms:
                    yield Alias(f"{given} {surname}", person.id, "full", origin, Risk.LOW, language.code)


def _own(forms: list[Form]) -> list[Form]:
    """The forms of the record: rules go on from these, not from what is only a usual transcription."""
    return [form for form in forms if form.origin == "curated"]


def _generated(person: Person, curated: list[Form], breadth: Breadth) -> Iterator[Alias]:
    own = _own(curated)
    told = list(transcribed(person, own))
    forms = [*transliterated(own), *respelt([*own, *told]), *told]
    for form in forms:
        yield from orders(person, form)
    yield from _mixed(person, curated)
    for language, form in declinable(curated, forms):
        yield from _declined(person, language, form, breadth)
    for form in [form for form in forms if form in told or form.origin.startswith("name as")]:
        bent = BY_CODE.get(form.lang)
        if bent and bent.given:
            yield from _declined(person, bent, form, breadth)
    yield from campaign_tags(person, curated)
    yield from _partial(
        person, [*curated, *(f for f in forms if f not in told)] if breadth is Breadth.ALL else own, breadth
    )


def _mixed(person: Person, curated: list[Form]) -> Iterator[Alias]:
    """Every given name with every surname of the same script, or of the same language: sources mix them freely."""
    alike: dict[tuple[str, bool], list[Form]] = {}
    for form in curated:
        alike.setdefault((script_of(form.surname[0]), form.family_first), []).append(form)
    for one in curated:
        script = script_of(one.given[0])
        for other in alike.get((script, one.family_first), ()):
            if one is not other and _mix(one, other, script):
                a, b = (other.surname, one.given) if one.family_first else (one.given, other.surname)
                yield Alias(f"{a} {b}", person.id, "full", "curated parts combined", Risk.LOW, other.lang)


def _mix(one: Form, other: Form, script: str) -> bool:
    if one.origin == other.origin == "curated":
        return script in ("Latn", "Cyrl", "Arab")
    return one.lang == other.lang


def _declined_family_first(person: Person, language: Language, form: Form) -> Iterator[Alias]:
    """Both parts decline or only one ("Kema Sokhu", "Kem Sokhu"); no ending tells a man from a woman there."""
    sexes = [
        (declined(form.surname, language.given, sex), declined(form.given, language.given, sex))
        for sex in (False, True)
    ]
    for case, name in enumerate(CASE_NAMES):
        surnames = {form.surname, *(made for surname, _ in sexes for made in surname[case])}
        givens = {form.given, *(made for _, given in sexes for made in given[case])}
        origin = by(form, f"{name} ({language.code})")
        for surname, given in product(sorted(surnames), sorted(givens)):
            yield Alias(f"{surname} {given}", person.id, "full", origin, Risk.LOW, language.code)


def _declined(person: Person, language: Language, form: Form, breadth: Breadth) -> Iterator[Alias]:
    if form.family_first:
        yield from _declined_family_first(person, language, form)
        return
    female = is_female(form.given)
    # "Abbas" is no Lithuanian nominative: -as and -is are endings only in names that stand in Lithuanian already.
    foreign = language.code == "lt" and form.lang != "lt"
    givens = declined(form.given, language.given[-1:] if foreign else language.given, female)
    surnames = declined(form.surname, language.surname[-1:] if foreign else language.surname, female)
    for case, (given_forms, surname_forms) in enumerate(zip(givens, surnames, strict=True)):
        origin = by(form, f"{CASE_NAMES[case]} ({language.code})")
        for surname in surname_forms:
            if surname != form.surname:
                yield Alias(surname, person.id, "surname", origin, bare_risk(surname), language.code)
            for given in given_forms:
                made = Alias(f"{given} {surname}", person.id, "full", origin, Risk.LOW, language.code)
                yield made
                yield replace(made, text=f"{surname} {given}", kind="swap", origin=f"{origin}, order")
                if form.middle:
                    for middle in declined(form.middle, PATRONYMICS.get(language.code, language.given), female)[case]:
                        yield replace(made, text=f"{given} {middle} {surname}")
        for given in given_forms:
            yield Alias(given, person.id, "given", origin, Risk.CRITICAL, language.code)
        if breadth is Breadth.ALL and (not female or surnames[case] != (form.surname,)):
            for surname in surname_forms:
                yield Alias(
                    f"{form.given[0]}. {surname}",
                    person.id,
                    "initial",
                    f"{origin}, initials",
                    Risk.MEDIUM,
                    language.code,
                )


def pairs(one: Person, other: Person) -> Iterator[str]:
    """Two relatives' given names joined by "and", which name both without a surname: "Ihar and Darya"."""
    givens = [[a for a in compile_aliases(person) if a.kind == "given"] for person in (one, other)]
    for first in givens[0]:
        for second in givens[1]:
            if script_of(first.text[0]) != script_of(second.text[0]) or first.origin != second.origin:
                continue
            for language in LANGS:
                if script_of(first.text[0]) in language.scripts and first.lang in (language.code, "en", "und"):
                    for join in words(language.joins):
                        yield f"{first.text} {join} {second.text}"
                        yield f"{second.text} {join} {first.text}"


_STEM = re.compile(r"(?:ij|yj|ii|iy|yy|yi|is|as|[aeiouyаеёиіоуыэюяй])$", re.IGNORECASE)


def _partial(person: Person, forms: list[Form], breadth: Breadth) -> Iterator[Alias]:
    """Parts that only open a closer look: stems that unknown endings may follow, halves that survive a typing error."""
    for form in forms if breadth is Breadth.ALL else ():
        if script_of(form.given[0]) not in ("Latn", "Cyrl") or form.family_first:
            continue
        stem = _STEM.sub("", form.surname)
        if len(fold(stem)) >= 5 and stem != form.surname:
            yield Alias(stem, person.id, "stem", by(form, "without its ending"), Risk.HIGH, form.lang)
    for form in forms:
        if script_of(form.given[0]) not in ("Latn", "Cyrl"):
            continue
        first, last = (form.surname, form.given) if form.family_first else (form.given, form.surname)
        letters = fold(first + last)
        if len(letters) >= 10:
            middle = len(letters) // 2
            for half in (letters[:middle], letters[middle:]):
                yield Alias(half, person.id, "half", by(form, "half of the letters"), Risk.CRITICAL, form.lang)
