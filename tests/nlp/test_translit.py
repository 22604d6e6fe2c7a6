"""Transliteration by scheme, and names compared by their sound."""

from __future__ import annotations

import pytest

from nlp.consonants import rough
from nlp.dotted import han_sound
from nlp.skeleton import edits, sound
from nlp.sounds import SoundIndex
from nlp.translit import SCHEMES
from nlp.types import Alias


def form(scheme: str, lang: str, name: str) -> str:
    return next(s for s in SCHEMES if s.name == scheme and lang in s.langs).apply(name)


@pytest.mark.parametrize(
    ("scheme", "lang", "name", "expected"),
    [
        ("BGN/PCGN", "be", "Алесь Бяляцкі", "Alyes Byalyatski"),
        ("passport", "be", "Алесь Бяляцкі", "Ales Bialiatski"),
        ("Łacinka", "be", "Алесь Бяляцкі", "Aleś Bialacki"),
        ("Łacinka", "be", "Ігар Лосік", "Ihar Łosik"),
        ("BGN/PCGN", "ru", "Мария Колесникова", "Mariya Kolesnikova"),
        ("passport", "ru", "Мария Колесникова", "Mariia Kolesnikova"),
        ("German", "ru", "Владимир Кара-Мурза", "Wladimir Kara-Mursa"),
        ("KMU", "uk", "Марія Колесникова", "Mariia Kolesnykova"),
    ],
)
def test_schemes_write_names_as_their_standards_do(scheme: str, lang: str, name: str, expected: str) -> None:
    assert form(scheme, lang, name) == expected


def test_every_scheme_cites_its_source() -> None:
    assert all(scheme.source and scheme.langs for scheme in SCHEMES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Labkovich", "Łabkowicz"),
        ("Labkovich", "Labkovitch"),
        ("Stefanovich", "Стэфановіч"),
        ("Narges", "نرگس"),
        ("Kalesnikava", "კალესნიკავა"),
    ],
)
def test_spellings_of_one_name_share_a_sound(one: str, other: str) -> None:
    assert set(sound(one)) & set(sound(other))


def test_near_names_do_not() -> None:
    assert not set(sound("Maria")) & set(sound("Marina"))
    assert not set(sound("Gulshan")) & set(sound("Rushan"))


def test_han_transcriptions_sound_like_the_name() -> None:
    assert han_sound("比亚利亚茨基") in {rough(form) for form in sound("Bialiatski")}
    assert han_sound("科列斯尼科娃") in {rough(form) for form in sound("Kalesnikava")}


def test_both_parts_must_sound_alike() -> None:
    index = SoundIndex()
    index.add(Alias("Ales", "a", "given", "curated"))
    index.add(Alias("Bialiatski", "a", "surname", "curated"))
    assert index.like("Biliatski", "a", "surname") == "one letter differs"
    assert not index.like("Petrov", "a", "surname")
    assert index.may_occur("ალეს ბიალიაცკი")
    assert not index.may_occur("გიორგი ბიალიაცკი")


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "abd", 1),
        ("abc", "xyz", 2),
        ("abc", "ac", 1),
        ("abcd", "abxcd", 1),
        ("abc", "bc", 1),
        ("abc", "cab", 2),
        ("abcd", "badc", 2),
        ("", "a", 1),
    ],
)
def test_edits_count_transpositions_and_stop_at_the_limit(a: str, b: str, distance: int) -> None:
    assert edits(a, b, 1) == distance
