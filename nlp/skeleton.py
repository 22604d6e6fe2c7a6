"""How a name sounds, whatever its script: consonant classes in which spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from nlp.scripts import script_of

_SPECIAL = str.maketrans(
    {
        **dict.fromkeys("čĉçћќҷ", "ch"),
        **dict.fromkeys("ćċ", "c"),
        **dict.fromkeys("šŝşșś", "sh"),
        **dict.fromkeys("žźż", "zh"),
        **dict.fromkeys("łľļ", "l"),
        **dict.fromkeys("ňńņñ", "n"),
        **dict.fromkeys("řŗ", "r"),
        **dict.fromkeys("ťţț", "t"),
        **dict.fromkeys("đď", "d"),
        **dict.fromkeys("ğĝģ", "g"),
        "ц": "ts",
        "ў": "u",
        "ѓ": "g",
        "ҳ": "h",
        "ґ": "g",
        "џ": "dzh",
        # Persian and Arabic letters whose romanisation differs from the sound written elsewhere
        "ع": "",
        "ئ": "",
        "ه": "h",
        "ة": "",
        # the vowels of Uyghur and Kurdish
        "ە": "a",
        "ى": "i",
        "ې": "e",
        "ۆ": "o",
        "ۇ": "u",
        "ۈ": "u",
        "و": "v",
    }
)
_GREEK_PLAIN = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
_GREEK_SOUNDS = {
    "ντ": "d",
    "μπ": "b",
    "γκ": "g",
    "γγ": "g",
    "τσ": "ts",
    "τζ": "dz",
    "ου": "u",
    "χ": "h",
    "η": "i",
    "υ": "i",
}
_GREEK = re.compile("|".join(_GREEK_SOUNDS))
_HEBREW = str.maketrans(
    {"א": "a", "ע": "a", "ו": "o", "י": "i", "ח": "h", "ט": "t", "צ": "ts", "ץ": "ts", "ק": "k", "ש": "sh"}
)
# Digraphs of many orthographies to one sign a sound. Order matters.
_SOUNDS: tuple[tuple[str, str], ...] = (
    ("schtsch", "c"),
    ("szcz", "c"),
    ("shch", "c"),
    ("tsch", "c"),
    ("tch", "c"),
    ("tsh", "c"),
    ("cz", "c"),
    ("dzh", "j"),
    ("dsch", "j"),
    ("sch", "s"),
    ("sz", "s"),
    ("sh", "s"),
    ("zh", "s"),
    ("rz", "s"),
    ("kh", "h"),
    ("gh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("tz", "T"),
    ("ts", "T"),
    ("ck", "k"),
    ("ch", "c"),
    ("qu", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("z", "s"),
    ("q", "k"),
    ("g", "h"),
)
_SIGNS = re.compile("|".join(re.escape(old) for old, _ in _SOUNDS))
_SOUND_OF = dict(_SOUNDS)
_NOT_CONSONANT = re.compile(r"[^bcdfhjklmnprstvT]")
_ADJACENT_SAME = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def latin(word: str) -> str:
    """The word in plain small Latin letters, whatever its script."""
    from anyascii import anyascii

    word = word.lower()
    script = script_of(word[0]) if word else ""
    if script == "Grek":
        word = _GREEK.sub(
            lambda match: _GREEK_SOUNDS[match[0]], unicodedata.normalize("NFC", word).translate(_GREEK_PLAIN)
        )
    elif script == "Hebr":
        word = ("ב" if word[0] == "ו" else word[0]) + word[1:].replace("ה", "")
        word = word.translate(_HEBREW)
    plain = str(anyascii(word.translate(_SPECIAL))).lower()
    return plain.replace("j", "z") if script in ("Hang", "Deva", "Beng", "Kana") else plain


@lru_cache(maxsize=16384)
def sound(word: str) -> tuple[str, ...]:
    """The word's consonants by class, in the readings that its letters allow: "Bialiatski" -> ("blTsk",).

    Vowels, softness and length are left out; an initial vowel is written "a". Letters with two readings across
    orthographies (c, z, h, ch, j) give one reading each.
    """
    plain = latin(word)
    if script_of(word[0]) in ("Hani",):
        return ()
    readings = {plain}
    for old, new in (("c", "ts"), ("c", "k"), ("z", "ts"), ("ch", "kh"), ("j", "dzh"), ("j", "h"), ("j", "y")):
        if old in plain:
            replaced = re.sub(r"(?<![st])c(?![hzk])", new, plain) if old == "c" else plain.replace(old, new)
            readings.add(replaced)
    found = {_skeleton(reading) for reading in readings}
    return tuple(sorted(skeleton for skeleton in found if skeleton))


def _skeleton(plain: str) -> str:
    coded = _SIGNS.sub(lambda match: _SOUND_OF[match[0]], plain)
    initial = "a" if coded[:1] in ("a", "e", "i", "o", "u", "y") else ""
    bare = _NOT_CONSONANT.sub("", coded).replace("j", "")
    return initial + _ADJACENT_SAME.sub(r"\1", bare)


def edits(a: str, b: str, limit: int) -> int:
    """Edit distance with transpositions (optimal string alignment), `limit + 1` when it is larger than `limit`."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    if limit == 1:
        return _one_apart(a, b)
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, previous = previous, current
    return previous[-1]


def _one_apart(a: str, b: str) -> int:
    """`edits` of two different strings whose lengths differ by one at most, when only 1 or more matters."""
    if len(a) > len(b):
        a, b = b, a
    at = 0
    while at < len(a) and a[at] == b[at]:
        at += 1
    if len(a) < len(b):
        return 1 if a[at:] == b[at + 1 :] else 2
    if a[at + 1 :] == b[at + 1 :]:
        return 1
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    return 1 if swapped else 2
