"""From one written form of a name to others: transliterated, respelt, declined. Strings only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.langs import BY_CODE, Language, Rule
from nlp.scripts import script_of
from nlp.translit import SCHEMES

# Latin forms decline by the rules of these languages; the scheme says whose spelling a transliteration follows.
_LATIN_PARADIGMS = {"pl": "Polish", "cs": "scholarly", "sk": "scholarly", "lt": "Polish", "lv": "Latvian"}


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of given name and surname that further rules start from."""

    given: str
    surname: str
    lang: str
    origin: str
    family_first: bool = False
    middle: str = ""


def transliterated(curated: list[Form]) -> Iterator[Form]:
    """Cyrillic forms in Latin letters, by every scheme for their language."""
    for form in curated:
        if script_of(form.given[0]) != "Cyrl" or form.lang not in ("be", "ru", "uk"):
            continue
        for scheme in SCHEMES:
            if form.lang in scheme.langs:
                made = f"transliterated: {scheme.name} ({form.lang})"
                yield Form(scheme.apply(form.given), scheme.apply(form.surname), "und", made)


_ABD = re.compile(r"\b(?:Abd(?:[aeu]l)?(?:[ -](?:[aeu]l))?)[ -]", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:al|el)[ -]", re.IGNORECASE)


def respelt(curated: list[Form]) -> Iterator[Form]:
    """Orthographies of neighbours, and what every newsroom writes its own way: Abdel, Abdul, Abd el; al-, el-, Al."""
    seen: set[tuple[str, str]] = {(form.given, form.surname) for form in curated}
    for form in curated:
        if form.lang in ("ru", "be") and script_of(form.given[0]) == "Cyrl":
            for lang, rules in _NEIGHBOURS.items():
                parts = [form.given, form.surname]
                if form.lang == "be":  # its letters that Russian lacks first
                    parts = [part.replace("і", "и").replace("ў", "в") for part in parts]
                given, surname = (_rewrite(part, rules) for part in parts)
                if (given, surname) not in seen and lang != form.lang:
                    seen.add((given, surname))
                    yield Form(given, surname, lang, f"name as {lang} writes it", form.family_first)
        if script_of(form.given[0]) != "Latn":
            continue
        for given in _article_forms(form.given):
            for surname in _article_forms(form.surname):
                if (given, surname) not in seen:
                    seen.add((given, surname))
                    yield Form(given, surname, form.lang, "Arabic article or Abd written otherwise")


# How neighbours write Russian and Belarusian names, by the rules of their orthographies.
_NEIGHBOURS = {
    "be": (
        ("^Влад", "Улад"),
        ("ий$", "і"),
        ("и", "і"),
        ("щ", "шч"),
        ("ти", "ці"),
        ("ті", "ці"),
        ("ді", "дзі"),
        ("де", "дзе"),
        ("те", "цэ"),
        ("ре", "рэ"),
        ("рі", "ры"),
        ("рь", "р"),
        ("о(?!$)", "а"),
        ("чі", "чы"),
        ("ші", "шы"),
    ),
    "uk": (
        ("ий$", "ій"),
        ("и", "і"),
        ("ы", "и"),
        ("э", "е"),
        ("ё", "йо"),
        ("(?<=[дтзсцчшжр])і(?=[бвгґджзклмнпрстфхцчшщ])", "и"),
    ),
    "bg": (("ий$", "и"), ("ый$", "и"), ("ы", "и"), ("э", "е"), ("ё", "ьо")),
    "sr": (
        ("(?:ий|ый)$", "и"),
        ("нн", "н"),
        ("мм", "м"),
        ("ля", "ља"),
        ("лю", "љу"),
        ("ль", "љ"),
        ("нь", "њ"),
        ("ия", "ија"),
        ("ья", "ија"),
        ("я", "ја"),
        ("ю", "ју"),
        ("й", "ј"),
        ("ы", "и"),
        ("э", "е"),
        ("щ", "шч"),
        ("ь", ""),
    ),
}


def _rewrite(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, replacement in rules:
        name = re.sub(pattern, replacement, name)
    return name


def _article_forms(part: str) -> list[str]:
    if _ABD.search(part):
        return [
            part,
            *(_ABD.sub(f"{abd} ", part) for abd in ("Abdel", "Abdul", "Abdal", "Abd el", "Abd al", "Abd-el", "Abdol")),
        ]
    if _ARTICLE.search(part):
        return [part, *(_ARTICLE.sub(article, part) for article in ("al-", "el-", "Al ", "El "))]
    return [part]


def declinable(curated: list[Form], made: list[Form]) -> Iterator[tuple[Language, Form]]:
    """Which forms decline by which language's rules."""
    for form in curated:
        language = BY_CODE.get(form.lang)
        if language and language.given and script_of(form.given[0]) in language.scripts:
            yield language, form
    latin = [form for form in curated if script_of(form.given[0]) == "Latn"]
    for code, scheme in _LATIN_PARADIGMS.items():
        language = BY_CODE[code]
        yield from ((language, form) for form in latin[:3] if form.lang != code)
        yield from ((language, form) for form in made if form.origin.startswith(f"transliterated: {scheme}"))
    yield from ((BY_CODE["be"], form) for form in made if "Łacinka" in form.origin)
    for form in curated:  # a Cyrillic form of an unlisted language declines as in Russian
        if script_of(form.given[0]) == "Cyrl" and form.lang not in ("ru", "be", "uk", "bg"):
            yield BY_CODE["ru"], form


CASE_NAMES = ("genitive", "dative", "accusative", "instrumental", "locative", "vocative")
PATRONYMICS = {code: BY_CODE[code].surname for code in ("be", "ru", "uk")}


def _script(rule: Rule) -> str:
    """The script a rule is for: that of its endings; a rule that changes nothing fits by its own ending."""
    letter = next((char for char in rule.forms + rule.ending if char.isalpha()), "")
    return script_of(letter) if letter else "Zyyy"


def declined(name: str, rules: Sequence[Rule], female: bool) -> tuple[tuple[str, ...], ...]:
    """The six cases of a unit; each word of a double name declines, a name that no rule fits stays as it is."""
    head, _, tail = name.rpartition(" ")
    if head:
        return tuple(
            tuple(f"{a} {b}" for a, b in zip(x, y, strict=False))
            for x, y in zip(declined(head, rules, female), declined(tail, rules, female), strict=True)
        )
    first, hyphen, last = name.rpartition("-")
    for rule in rules:
        if script_of(name[0]) not in (_script(rule), "Zyyy"):
            continue
        if rule.gender and (rule.gender == "f") != female:
            continue
        found = rule.cases(last)
        if found:
            return tuple(tuple(f"{first}{hyphen}{form}" for form in case) for case in found)
    return ((name,),) * 6
