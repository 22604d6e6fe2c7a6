"""How near two spellings of a name must be to be taken for one, and what is taken off before they are compared."""

from __future__ import annotations

import re

from nlp.scripts import script_of
from nlp.skeleton import edits

_LIKENESS = 0.34
"""How large a part of the letters, vowels included, may differ between two romanised spellings."""
_ENDING = re.compile(
    r"(owi|ovi|ego|emu|ого|ому|ага|аму|ым|ой|ай|ем|ом|ам|em|om|iem|am|ie|a|u|y|e|ą|ę|а|у|е|ы|і|ю|я|s|is|as|io|n|in)$"
)


def near(a: str, b: str) -> bool:
    """Equal, or one sound apart in a long name, or with a short ending behind."""
    if a == b:
        return len(a) >= 2
    if len(b) >= 3 and a.startswith(b) and len(a) - len(b) <= 2:
        return True
    return min(len(a), len(b)) >= 4 and a[:1] == b[:1] and edits(a, b, 1) <= 1


def mistyped(word: str, form: str) -> bool:
    """Whether a plain word is a long enough name with one letter wrong, also with a case ending in place of its last
    two letters, or a short one with two letters swapped."""
    if not word or word[0] != form[0]:
        return False
    if len(form) >= 6 and edits(word, form, 1) <= 1:
        return True
    if len(form) == 5 == len(word):
        return sorted(word) == sorted(form) and edits(word, form, 1) <= 1
    stem = len(form) - 2
    return stem >= 6 and -1 <= len(word) - len(form) <= 3 and edits(word[:stem], form[:stem], 1) <= 1


def alike(a: str, b: str) -> bool:
    """Whether two romanised words are near enough, vowels included; `b` may have an ending behind it in `a`."""
    longest = max(len(a), len(b))
    limit = int(longest * _LIKENESS)
    if edits(a, b, limit) <= limit:
        return True
    return len(b) >= 5 and edits(a[: len(b)], b, int(len(b) * 0.25)) <= int(len(b) * 0.25)


def alike_any(voiced: str, forms: set[str]) -> bool:
    """Whether the word is like any of these."""
    return any(alike(voiced, form) for form in forms)


def unbent(word: str) -> str:
    """The word without what may be a case ending."""
    return _ENDING.sub("", word) if len(word) > 4 else word


def undzek(word: str) -> str:
    """Belarusian дз and ц before soft vowels as the т and д of its neighbours, Ула- as Вла-."""
    if script_of(word[0]) != "Cyrl":
        return word
    word = re.sub("дз(?=[іяюеёь])", "д", re.sub("ц(?=[іяюеёь])", "т", word))
    return re.sub("^Ула", "Вла", word)
