"""Words by the rough consonants and vowels that scripts keep apart when they write foreign names."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.scripts import script_of
from nlp.skeleton import latin, sound

FAR_SCRIPTS = frozenset({"Grek", "Armn", "Hebr", "Geor", "Deva", "Beng", "Hang", "Kana", "Arab"})
"""Scripts for which the registry seldom has a form."""
# Sounds that these scripts do not keep apart.
_ROUGH = str.maketrans("rvfpTcjdh", "lbbbssstk")
_DOUBLED = re.compile(r"(.)\1+")
_NASAL = re.compile(r"n(?=[mb])")
_DOUBLES = ("bb", "kk", "ll", "mm", "nn", "ss", "tt")
_ARABIC = {
    letter: consonant
    for consonant, letters in {
        "b": "بپفڤۋ",
        "k": "حخغقكکگهھ",
        "l": "رلڕڵ",
        "m": "م",
        "n": "نڭ",
        "s": "ثجچذزژسشصظ",
        "t": "تدضط",
    }.items()
    for letter in letters
}
"""The rough consonants of Arabic letters in foreign names; vowels, and و and ي, which mostly are, have none."""
_ARTICLES = ("ال", "بال", "وال", "فال", "كال", "لل")


def rough(skeleton: str) -> str:
    """A consonant skeleton with the classes merged that kana, hangul, Hebrew and Greek merge."""
    return _DOUBLED.sub(r"\1", _NASAL.sub("", skeleton.translate(_ROUGH)))


class _Consonants(dict[int, str]):
    """For one code point of a far script, its rough consonants; a space for every other character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if script_of(char) == "Arab":
            value = _ARABIC.get(char, "")
        elif script_of(char) in FAR_SCRIPTS:
            skeleton = next(iter(sound(char)), "")
            value = "" if char in "וה" else rough(skeleton.lstrip("a"))
        else:
            value = "" if char in "'’ʼ\u200c\u200d" else " "
        self[code] = value
        return value


_CONSONANTS = _Consonants()


def _single(form: str) -> str:
    """Without the doubled consonants and the nasals that `rough` leaves out."""
    form = form.replace("nm", "m").replace("nb", "b")
    for double in _DOUBLES:
        while double in form:
            form = form.replace(double, double[0])
    return form


def coded(text: str) -> str:
    """The rough consonants of every word in a far script; other words are left out."""
    return _single(_greek(text.lower()).translate(_CONSONANTS))


@lru_cache(maxsize=16384)
def coded_word(word: str) -> str:
    """The rough consonants of one word."""
    return "".join(coded(word).split())


def _greek(text: str) -> str:
    """The digraphs of Greek, and of Arabic letters in foreign names, that stand for one sound, as one letter."""
    for old, new in (("ντ", "δ"), ("μπ", "β"), ("γκ", "γ"), ("ووا", "با"), ("اوا", "با"), ("تس", "س"), ("تش", "ش")):
        if old in text:
            text = text.replace(old, new)
    return text


@lru_cache(maxsize=4096)
def skeletons(word: str) -> frozenset[str]:
    """The rough skeletons of a word."""
    if script_of(word[0]) == "Arab":
        if len(word) > 4 and word.startswith(_ARTICLES):
            return frozenset()  # a word with the article is no foreign name
        form = _single("".join(_ARABIC.get(char, "") for char in _greek(word)))
        return frozenset([form, f"b{form}"] if word[0] == "و" else [form] if form else [])
    return frozenset(rough(skeleton) for skeleton in sound(word))


@lru_cache(maxsize=4096)
def voiced(word: str) -> str:
    """The word romanised with its vowels, sounds merged as in `rough`."""
    if script_of(word[0]) == "Arab":  # و is a vowel in foreign names, except where a v is written by it
        word = _greek(word).replace("و", "ۇ")
    plain = latin(word)
    if script_of(word[0]) == "Hang":
        plain = plain.replace("eu", "")
    for old, new in (
        ("tsch", "s"),
        ("sch", "s"),
        ("kh", "k"),
        ("ts", "s"),
        ("tz", "s"),
        ("ch", "s"),
        ("sh", "s"),
        ("zh", "s"),
    ):
        plain = plain.replace(old, new)
    plain = re.sub(r"[^a-z]", "", plain).translate(str.maketrans("rvwfpzcjdhgqeyou", "lbbbbssstkkkiiuu"))
    return _DOUBLED.sub(r"\1", plain)
