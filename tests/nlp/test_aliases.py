"""From a person to aliases: kinds, origins, declension; and from a name to its parts."""

from __future__ import annotations

import pytest

from nlp.aliases import KINDS, compile_aliases, pairs
from nlp.langs import BY_CODE, CASES, LANGS, words
from nlp.parts import split
from nlp.text import fold
from nlp.types import Name, Person

LOSIK = Person(
    "ihar-losik",
    (
        Name("Ihar Losik", "en", "Latn", "canonical"),
        Name("Ігар Лосік", "be", "Cyrl", "native"),
        Name("Ігар Аляксандравіч Лосік", "be", "Cyrl", "full"),
        Name("@belamova", "und", "Latn", "handle"),
    ),
    "BY",
    hashtags=("#FreeIhar",),
    related=("daria-losik",),
)
DARIA = Person(
    "daria-losik", (Name("Darya Losik", "en", "Latn", "canonical"), Name("Дар’я Лосік", "be", "Cyrl", "native")), "BY"
)


def by_text(person: Person) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for alias in compile_aliases(person):
        found.setdefault(fold(alias.text), []).append(alias.kind)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ihar Losik", "full"),
        ("Losik Ihar", "swap"),
        ("Losik, Ihar", "swap"),
        ("I. Losik", "initial"),
        ("Losik", "surname"),
        ("Ігара Лосіка", "full"),
        ("Ігару Аляксандравічу Лосіку", "full"),
        ("Лосікам Ігарам", "swap"),
        ("Ihar Łosik", "full"),
        ("Ihara Łosika", "full"),
        ("belamova", "handle"),
        ("FreeIhar", "tag"),
        ("Свабоду Ігару", "free"),
        ("Ihar", "given"),
    ],
)
def test_forms_of_a_name(text: str, kind: str) -> None:
    assert kind in by_text(LOSIK).get(fold(text), [])


def test_women_with_a_surname_in_a_consonant_do_not_decline_it() -> None:
    forms = by_text(DARIA)
    assert fold("Дар’і Лосік") in forms
    assert fold("Дар’і Лосіка") not in forms


def test_every_alias_tells_kind_origin_and_risk() -> None:
    for alias in compile_aliases(LOSIK):
        assert alias.kind in KINDS
        assert alias.origin
        assert alias.person == "ihar-losik"
    assert next(a for a in compile_aliases(LOSIK) if a.text == "Ihar Losik").origin == "curated"
    made = next(alias for alias in compile_aliases(LOSIK) if alias.text == "Igar Losik")
    assert made.origin == "transliterated: Spanish (be)"


def test_people_who_must_not_be_linked_have_no_alias() -> None:
    assert compile_aliases(Person("x", LOSIK.names, linkable=False)) == ()


def test_relatives_pairs_are_joined_in_their_languages() -> None:
    found = set(pairs(LOSIK, DARIA))
    assert "Ihar and Darya" in found
    assert "Дар’я і Ігар" in found


@pytest.mark.parametrize(
    ("value", "lang", "country", "given", "surname"),
    [
        ("Ding Jiaxi", "en", "CN", "Jiaxi", "Ding"),
        ("Gulshan Abbas", "en", "CN", "Gulshan", "Abbas"),
        ("Alaa Abd El-Fattah", "en", "EG", "Alaa", "Abd El-Fattah"),
        ("Abdul Rahman Yasin", "en", "SY", "Abdul Rahman", "Yasin"),
        ("Kim Kuk-gi", "en", "KP", "Kuk-gi", "Kim"),
        ("김국기 선교사", "ko", "KP", "국기", "김"),
        ("古丽仙·阿巴斯", "zh", "CN", "古丽仙", "阿巴斯"),
        ('Maykel "Osorbo" Castillo', "en", "CU", "Maykel", "Castillo"),
        ("Dr. Gulshan Abbas", "en", "CN", "Gulshan", "Abbas"),
        ("Алесь Віктаравіч Бяляцкі", "be", "BY", "Алесь", "Бяляцкі"),
    ],
)
def test_given_name_and_family_name(value: str, lang: str, country: str, given: str, surname: str) -> None:
    han = (
        Name("丁家喜", "zh", "Hani", "native")
        if value == "Ding Jiaxi"
        else Name("古丽仙·阿巴斯", "zh", "Hani", "native")
    )
    person = Person("x", (Name(value, lang, "Latn", "canonical"), han), country)
    parts = split(person.names[0], person)
    assert parts is not None
    assert (parts.given_text, parts.surname) == (given, surname)


def test_every_language_is_complete() -> None:
    assert len(LANGS) == len(BY_CODE) >= 45
    for language in LANGS:
        assert language.scripts
        for field in ("free", "joins", "prison", "rights", "titles"):
            assert words(getattr(language, field)), (language.code, field)
        for rule in (*language.given, *language.surname):
            assert len(rule.forms.split(" ")) == len(CASES), (language.code, rule)
        if language.given:
            assert language.surname[-1].ending == ""  # something always fits
