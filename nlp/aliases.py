"""From a Person to every string that may stand for them, each with its kind, origin and risk.

Order: curated names first; then what rules make of them: order, initials, transliteration, declension, hashtags.
The first alias with a given matching form and kind wins, so a curated origin is never hidden by a generated one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nlp.langs import BY_CODE, LANGS, Language, words
from nlp.parts import BY_GIVEN, Parts, is_female, split
from nlp.text import fold, script_of
from nlp.translit import latin_forms
from nlp.types import Alias, Name, Person, Risk

FULL = frozenset({"full", "swap", "initial", "short", "stage"})
"""Kinds that can stand for a person by themselves."""

KINDS: dict[str, str] = {
    "full": "given name and family name",
    "swap": "family name before given name, or after it where it comes first",
    "initial": "an initial and the family name",
    "short": "the part of the name that the person is known by",
    "stage": "an artist's or writer's name of one word",
    "surname": "the family name alone, or the part used alone: needs support in the text",
    "given": "the given name alone: only beside a relative's name",
    "tag": "a hashtag that names this one person",
    "free": "a campaign word and the given name, in a hashtag",
    "handle": "the person's account",
}

# Latin forms decline by the rules of these languages; the scheme says whose spelling a transliteration follows.
_LATIN_PARADIGMS = {"pl": "Polish", "cs": "scholarly", "sk": "scholarly", "lt": "Polish"}


@dataclass(frozen=True, slots=True)
class _Form:
    """One written form of given name and surname that further rules start from."""

    given: str
    surname: str
    lang: str
    origin: str
    family_first: bool = False
    middle: str = ""


def compile_aliases(person: Person) -> tuple[Alias, ...]:
    """Every alias of one person, curated ones first; none for people who must never be linked."""
    if not person.linkable:
        return ()
    seen: set[tuple[str, str]] = set()
    kept: list[Alias] = []
    for alias in _all(person):
        form = "@" + alias.text.lower() if alias.kind == "handle" else fold(alias.text)
        if len(form) < 2 and script_of(alias.text[0]) != "Hani":
            continue
        key = (form, "" if alias.kind in FULL else alias.kind)
        if key not in seen:
            seen.add(key)
            kept.append(alias)
    return tuple(kept)


def _all(person: Person) -> Iterator[Alias]:
    forms: list[_Form] = []
    for name in person.names:
        yield from _curated(person, name, forms)
    for tag in person.hashtags:
        yield Alias(tag.lstrip("#"), person.id, "tag", "curated", Risk.LOW)
    yield from _generated(person, forms)


def _curated(person: Person, name: Name, forms: list[_Form]) -> Iterator[Alias]:
    lang = name.lang.split("-")[0]
    alias = Alias(name.value, person.id, "full", "curated", Risk.LOW, lang)
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
    form = _Form(parts.given_text, parts.surname, lang, "curated", parts.family_first, " ".join(parts.middle))
    forms.append(form)
    yield from _orders(person, form, parts.glued)
    if parts.nickname:
        yield from _nicknames(person, parts, lang)
    if person.country in BY_GIVEN:
        yield replace(alias, text=parts.given[-1], kind="surname", risk=Risk.HIGH)


def _nicknames(person: Person, parts: Parts, lang: str) -> Iterator[Alias]:
    for text in (
        f"{parts.given_text} {parts.nickname} {parts.surname}",
        f"{parts.nickname} {parts.surname}",
        f"{parts.given_text} {parts.nickname}",
    ):
        yield Alias(text, person.id, "full", "curated: the name in quotes or brackets", Risk.LOW, lang)


def _orders(person: Person, form: _Form, glued: bool = False) -> Iterator[Alias]:
    """Both orders, with and without the middle name and a comma, initials, and each part alone."""
    made = Alias("", person.id, "full", form.origin, Risk.LOW, form.lang)
    given, surname, middle = form.given, form.surname, form.middle
    first, last = (surname, given) if form.family_first else (given, surname)
    yield replace(made, text=f"{first} {last}")
    if not glued:
        yield replace(made, text=f"{last} {first}", kind="swap", origin=_by(form, "order"))
        yield replace(made, text=f"{surname}, {given}", kind="swap", origin=_by(form, "order with a comma"))
    if middle:
        yield replace(made, text=f"{given} {middle} {surname}")
        yield replace(made, text=f"{surname} {given} {middle}", kind="swap", origin=_by(form, "order"))
        yield replace(
            made,
            text=f"{given} {middle}",
            kind="surname",
            risk=Risk.HIGH,
            origin=_by(form, "given name and patronymic"),
        )
    if not glued and not form.family_first and script_of(given[0]) in ("Latn", "Cyrl", "Grek", "Armn"):
        initials = " ".join(unit[0] + "." for unit in given.split())
        yield replace(
            made, text=f"{initials} {surname}", kind="initial", origin=_by(form, "initials"), risk=Risk.MEDIUM
        )
        yield replace(
            made, text=f"{surname} {given[0]}.", kind="initial", origin=_by(form, "initials"), risk=Risk.MEDIUM
        )
        if middle:
            both = f"{given[0]}. {middle[0]}."
            yield replace(made, text=f"{both} {surname}", kind="initial", origin=_by(form, "initials"))
            yield replace(made, text=f"{surname} {both}", kind="initial", origin=_by(form, "initials"))
    yield replace(made, text=surname, kind="surname", risk=Risk.MEDIUM)
    if len(given.split()) == 1 or form.family_first:
        yield replace(made, text=given, kind="given", risk=Risk.CRITICAL)
    else:
        yield replace(
            made,
            text=f"{given.split()[0]} {surname}",
            kind="surname",
            risk=Risk.HIGH,
            origin=_by(form, "first given name only"),
        )


def _by(form: _Form, rule: str) -> str:
    return rule if form.origin == "curated" else f"{form.origin}, {rule}"


def _generated(person: Person, curated: list[_Form]) -> Iterator[Alias]:
    forms = list(_transliterated(curated))
    for form in forms:
        yield from _orders(person, form)
    yield from _mixed(person, curated)
    for language, form in _declinable(curated, forms):
        yield from _declined(person, language, form)
    yield from _campaign(person, curated)


def _transliterated(curated: list[_Form]) -> Iterator[_Form]:
    for form in curated:
        if script_of(form.given[0]) != "Cyrl" or form.lang not in ("be", "ru", "uk"):
            continue
        surnames = {scheme: text for text, scheme in _every(form.surname, form.lang)}
        for given, scheme in _every(form.given, form.lang):
            if scheme in surnames:
                yield _Form(given, surnames[scheme], "und", f"transliterated: {scheme}")


def _every(name: str, lang: str) -> Iterator[tuple[str, str]]:
    yield from latin_forms(name, lang)


def _mixed(person: Person, curated: list[_Form]) -> Iterator[Alias]:
    """Every curated given name with every curated surname of the same script: sources mix them freely."""
    latin = [form for form in curated if script_of(form.given[0]) in ("Latn", "Cyrl", "Arab")]
    for one in latin:
        for other in latin:
            if script_of(one.given[0]) == script_of(other.surname[0]) and one.family_first == other.family_first:
                a, b = (other.surname, one.given) if one.family_first else (one.given, other.surname)
                yield Alias(f"{a} {b}", person.id, "full", "curated parts combined", Risk.LOW, other.lang)


def _declinable(curated: list[_Form], made: list[_Form]) -> Iterator[tuple[Language, _Form]]:
    for form in curated:
        if form.family_first:
            continue
        language = BY_CODE.get(form.lang)
        if language and language.given and script_of(form.given[0]) in language.scripts:
            yield language, form
    latin = [form for form in curated if script_of(form.given[0]) == "Latn" and not form.family_first]
    for code, scheme in _LATIN_PARADIGMS.items():
        language = BY_CODE[code]
        yield from ((language, form) for form in latin[:3] if form.lang != code)
        yield from ((language, form) for form in made if form.origin.startswith(f"transliterated: {scheme}"))
    yield from ((BY_CODE["be"], form) for form in made if "Łacinka" in form.origin)
    for form in curated:  # a Cyrillic form of an unlisted language declines as in Russian
        if script_of(form.given[0]) == "Cyrl" and form.lang not in ("ru", "be", "uk", "bg"):
            yield BY_CODE["ru"], form


def _declined(person: Person, language: Language, form: _Form) -> Iterator[Alias]:
    female = is_female(form.given)
    givens = _cases(form.given, language.given, female)
    surnames = _cases(form.surname, language.surname, female)
    for case, (given_forms, surname_forms) in enumerate(zip(givens, surnames, strict=True)):
        origin = _by(form, f"{_CASE_NAMES[case]} ({language.code})")
        for surname in surname_forms:
            if surname != form.surname:
                yield Alias(surname, person.id, "surname", origin, Risk.MEDIUM, language.code)
            for given in given_forms:
                made = Alias(f"{given} {surname}", person.id, "full", origin, Risk.LOW, language.code)
                yield made
                yield replace(made, text=f"{surname} {given}", kind="swap", origin=f"{origin}, order")
                if form.middle:
                    for middle in _cases(form.middle, _PATRONYMICS.get(language.code, language.given), female)[case]:
                        yield replace(made, text=f"{given} {middle} {surname}")
        for given in given_forms:
            yield Alias(given, person.id, "given", origin, Risk.CRITICAL, language.code)
        if not female or surnames[case] != (form.surname,):
            for surname in surname_forms:
                yield Alias(
                    f"{form.given[0]}. {surname}",
                    person.id,
                    "initial",
                    f"{origin}, initials",
                    Risk.MEDIUM,
                    language.code,
                )


_CASE_NAMES = ("genitive", "dative", "accusative", "instrumental", "locative", "vocative")
_PATRONYMICS = {code: BY_CODE[code].surname for code in ("be", "ru", "uk")}


def _cases(name: str, rules: Iterable[object], female: bool) -> tuple[tuple[str, ...], ...]:
    """The six cases of a unit; each word of a double name declines, a name that no rule fits stays as it is."""
    from nlp.langs.base import Rule

    head, _, tail = name.rpartition(" ")
    if head:
        return tuple(
            tuple(f"{a} {b}" for a, b in zip(x, y, strict=False))
            for x, y in zip(_cases(head, rules, female), _cases(tail, rules, female), strict=True)
        )
    first, hyphen, last = name.rpartition("-")
    for rule in rules:
        assert isinstance(rule, Rule)
        if rule.gender and (rule.gender == "f") != female:
            continue
        found = rule.cases(last)
        if found:
            return tuple(tuple(f"{first}{hyphen}{form}" for form in case) for case in found)
    return ((name,),) * 6


def _campaign(person: Person, curated: list[_Form]) -> Iterator[Alias]:
    """`#FreeNarges` is listed, so "freedom" with the same given name is a tag in every language."""
    tags = {fold(tag.lstrip("#")) for tag in person.hashtags}
    free_words = [(language, word) for language in LANGS for word in words(language.free)]
    named = {form.given for form in curated if any(fold("free" + form.given) == tag for tag in tags)}
    if not named:
        return
    for form in curated:
        for language, word in free_words:
            if script_of(word[0]) == script_of(form.given[0]) and len(word) > 2:
                for text in (f"{word} {form.given}", f"{form.given} {word}"):
                    yield Alias(
                        text,
                        person.id,
                        "free",
                        f"a campaign word ({language.code}) and the given name",
                        Risk.LOW,
                        language.code,
                    )
