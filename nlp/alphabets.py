"""The matching form in bytes, as the first automaton reads it: made by C code alone where a text's letters allow it.

Too much may be found in these bytes, never too little: what no name has (emoji, arrows, dashes …) is left out of
them, where the matching form has a BREAK. A text of ASCII, of Hangul, or of one of the ALPHABETS costs a fraction of
a look-up for every code point.
"""

from __future__ import annotations

import re
from codecs import charmap_build, charmap_decode, charmap_encode
from unicodedata import normalize

from nlp.text import ASCII_MAP, ASCII_SOFT, FOLD

_NOTHING = (
    "\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf"
    "\u2010-\u205e\u20a0-\u20bf\u2190-\u23ff\u2500-\u2775\u2794-\u2bff\ufe0f\U0001f110-\U0001faff"
)
"""No part of any name; what of it is soft is left out by every way of folding."""
foreign = re.compile(f"[^\x00-\x7f{_NOTHING}]").search
"""The first letter or digit of a text that ASCII lacks."""
# Hangul is left composed here, which ASCII's soft separators alone may interrupt. Letters typed apart (ㄱㅏ) are put
# together by the matching form, so that they ask for it; ㅋㅋ and ㅠㅠ do not.
_no_hangul = re.compile(
    "[^\x00-\x7f\uac00-\ud7a3\u3131-\u314e\u314f-\u3163…、。\u2600-\u26ff\U0001f110-\U0001faff]"
    "|[\u3131-\u314e]\\W?[\u314f-\u3163]"
).search
_JAMO = re.compile("[\u1100-\u11ff]")
_UNUSED = "\ufffe"


class Alphabet:
    """At most 128 code points that are folded to one or none, each a byte while a text is folded."""

    def __init__(self, letters: str) -> None:
        single = [letter for letter in letters if len(FOLD[ord(letter)]) < 2]
        folded = [FOLD[ord(letter)] for letter in single]
        known = dict.fromkeys([*map(chr, range(128)), *single, *filter(None, folded)])
        if len(known) > 256:
            raise ValueError(f"an alphabet has 128 code points at most, not {len(known) - 128}")
        place = {letter: at for at, letter in enumerate(known)}
        self.letters = "".join(known)[128:]
        self._decoding = "".join(known) + _UNUSED * (256 - len(known))
        self._encoding = charmap_build(self._decoding)
        forms = [FOLD[ord(letter)] for letter in known]
        self._map = bytes(place.get(form, 0) for form in forms).ljust(256, b"\x00")
        self._soft = bytes(at for at, form in enumerate(forms) if not form)
        self._beyond = re.compile(f"[^\x00-\x7f{_NOTHING}{re.escape(self.letters)}]").search

    def fold(self, text: str) -> bytes | None:
        """The matching form; None when the text has letters beyond this alphabet."""
        if self._beyond(text):
            return None
        data: bytes = charmap_encode(text, "ignore", self._encoding)[0]
        form: str = charmap_decode(data.translate(self._map, self._soft), "strict", self._decoding)[0]
        return form.encode()


def _range(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


ALPHABETS = (
    Alphabet(
        _range(0xC0, 0xCF)
        + _range(0xD1, 0xD6)
        + _range(0xD8, 0xDD)
        + _range(0xE0, 0xEF)
        + _range(0xF1, 0xF6)
        + _range(0xF8, 0xFD)
        + "ĄąĆćĘęŁłŃńŚśŹźŻż"
        + "ČčĚěŇňŘřŠšŮůŽžĽľ"
        + "ĞğİıŞşƏə"
        + "ĀāĒēĪīŪūĖėĮįŲųĢģĶķĻļŅņ"
        + "ŐőŰűĂăȘșȚțĐđ"
    ),
    Alphabet(_range(0x400, 0x45F) + "ҐґҒғҚқӘәӨөҮүҰұҲҳҶҷӢӣӮӯ"),
    Alphabet(
        "،؛؟٪۔"
        + _range(0x621, 0x652)
        + _range(0x660, 0x669)
        + "ٰٱٹپچڈڑژڕڵکڭگڤںھہۀۃۆۇۈۋیێېےۓەۊڎڐۏ"
        + _range(0x6F0, 0x6F9)
        + "\u200c\u200d\u200f"
    ),
)
"""Latin, Cyrillic, Arabic letters."""
_ARABIC = ALPHABETS[2]
_ALPHABET_OF = {letter: alphabet for alphabet in ALPHABETS for letter in alphabet.letters}


def fold_bytes(text: str) -> tuple[bytes, bool]:
    """The matching form in UTF-8, and whether letters beyond Latin and Cyrillic may be among it.

    Hangul is composed or not: patterns are looked for both ways (`composed`).
    """
    letter = None if text.isascii() else foreign(text)
    if letter is None:
        return text.encode("ascii", "ignore").translate(ASCII_MAP, ASCII_SOFT), False
    if "\u3131" <= letter[0] <= "\ud7a3" and not _no_hangul(text):
        return text.encode().translate(ASCII_MAP, ASCII_SOFT), True
    alphabet = _ALPHABET_OF.get(letter[0])
    data = alphabet.fold(text) if alphabet else None
    if data is None:
        return text.translate(FOLD).encode(), True
    return data, alphabet is _ARABIC


def composed(form: str) -> str:
    """A matching form with its Hangul letters joined to syllables; "" when it has none."""
    return normalize("NFC", form) if _JAMO.search(form) else ""
