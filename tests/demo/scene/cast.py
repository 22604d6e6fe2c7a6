"""Who of the registry is spoken about, how often in which week, in which languages, with which hashtags."""

from __future__ import annotations

from typing import NamedTuple


class Role(NamedTuple):
    """`mood` and `gender` choose sentences; `weeks` are the posts wanted in W45 and W46; `langs` weigh languages."""

    mood: str
    gender: str
    weeks: tuple[int, int]
    langs: dict[str, int]
    tags: tuple[str, ...]


WJC, VIASNA, BELARUS, STAND = "WithoutJustCause", "FreeViasna", "FreeBelarus", "WeStandBYyou"
JAILED = "JailedForWhat"
BY = {"be": 5, "ru": 3, "en": 4, "pl": 2, "de": 2, "uk": 1, "lt": 1}

CAST: dict[str, Role] = {
    "ekpar-asat": Role("held", "m", (15, 50), {"en": 8, "zh": 4, "de": 2, "tr": 3, "fr": 2, "ug": 2, "hi": 1}, (WJC,)),
    "pham-doan-trang": Role(
        "held", "f", (18, 44), {"vi": 8, "en": 7, "de": 2, "fr": 2, "es": 1}, ("FreePhamDoanTrang", WJC)
    ),
    "gulshan-abbas": Role(
        "held", "f", (16, 38), {"en": 7, "zh": 4, "tr": 4, "de": 2, "fr": 2, "es": 1, "ug": 2, "bn": 1}, (WJC,)
    ),
    "narges-mohammadi": Role(
        "held",
        "f",
        (38, 26),
        {"fa": 8, "en": 7, "de": 2, "fr": 3, "es": 2, "ar": 2, "it": 1, "ru": 1, "pt": 1},
        ("FreeNarges", WJC),
    ),
    "rania-al-abbasi": Role("missing", "f", (12, 14), {"ar": 6, "en": 5, "de": 1, "fr": 1}, (WJC,)),
    "marfa-rabkova": Role("held", "f", (15, 9), BY, (VIASNA, VIASNA, STAND)),
    "valiantsin-stefanovich": Role("held", "m", (11, 5), {**BY, "uk": 0, "lt": 0, "pt": 1}, (VIASNA,)),
    "maykel-castillo": Role("held", "m", (16, 12), {"es": 8, "en": 3}, ("FreeMaykelOsorbo", JAILED)),
    "ding-jiaxi": Role("held", "m", (9, 0), {"zh": 6, "en": 4, "de": 1}, (WJC,)),
    "kim-kuk-gi": Role("held", "m", (7, 0), {"ko": 6, "en": 2, "de": 1}, (WJC,)),
    "go-sherab-gyatso": Role("held", "m", (5, 3), {"bo": 3, "zh": 2, "en": 3, "de": 1}, (WJC,)),
    "emirlendris-benitez": Role("held", "f", (3, 3), {"es": 4, "en": 1}, (JAILED, WJC)),
    "kem-sokha": Role("held", "m", (5, 2), {"en": 3, "fr": 2, "km": 1}, ()),
    "ales-bialiatski": Role(
        "free", "m", (26, 20), {**BY, "es": 1, "fr": 1, "it": 1, "el": 1, "hi": 1}, (VIASNA, BELARUS)
    ),
    "maria-kalesnikava": Role("free", "f", (20, 14), {**BY, "es": 1, "fr": 1, "pt": 1}, (BELARUS,)),
    "uladzimir-labkovich": Role("free", "m", (6, 4), {"be": 4, "ru": 2, "en": 2, "pl": 2}, (VIASNA,)),
    "ihar-losik": Role("free", "m", (11, 7), {"be": 4, "ru": 3, "en": 3, "pl": 2, "uk": 1, "de": 1}, (BELARUS,)),
    "daria-losik": Role("quiet", "f", (4, 2), {"be": 2, "ru": 2, "en": 2}, (BELARUS,)),
    "andrei-chapiuk": Role("quiet", "m", (3, 2), {"be": 2, "ru": 1, "en": 2, "de": 1}, (VIASNA,)),
    "leanid-sudalenka": Role("free", "m", (3, 1), {"be": 2, "ru": 1, "en": 1}, (VIASNA,)),
    "tatsiana-lasitsa": Role("quiet", "f", (2, 0), {"be": 1, "en": 1}, (VIASNA,)),
    "vitold-ashurak": Role("dead", "m", (5, 3), {"be": 3, "ru": 2, "en": 1, "de": 1}, (BELARUS,)),
    "vladimir-kara-murza": Role("free", "m", (13, 14), {"en": 5, "ru": 6, "uk": 1, "de": 2, "fr": 1}, ()),
    "alaa-abdel-fattah": Role("free", "m", (16, 12), {"ar": 5, "en": 6, "fr": 2, "de": 2, "es": 1}, ()),
    "mohamed-el-baqer": Role("quiet", "m", (3, 2), {"en": 3, "ar": 1}, ()),
    "jose-daniel-ferrer": Role("free", "m", (9, 6), {"es": 6, "en": 2}, (JAILED,)),
    "rolando-alvarez": Role("free", "m", (8, 4), {"es": 6, "en": 2}, (WJC,)),
    "juan-sebastian-chamorro": Role("free", "m", (3, 1), {"es": 2, "en": 1}, (JAILED,)),
    "violeta-granera": Role("free", "f", (2, 2), {"es": 2, "en": 1}, (JAILED,)),
    "elchin-mammad": Role("quiet", "m", (4, 2), {"az": 4, "en": 1}, ()),
    "mahsa-jina-amini": Role(
        "dead", "f", (18, 12), {"fa": 6, "en": 4, "de": 2, "ckb": 2, "fr": 1, "es": 1, "ar": 1}, ("MahsaAmini",)
    ),
}

FORGOTTEN_W46 = ("buzurgmehr-yorov", "ding-jiaxi", "kim-kuk-gi", "mansur-mingelov")
"""Imprisoned or missing when last confirmed, and not named once in W46; the first and the last not in the fortnight."""

FLOODED = "emirlendris-benitez"
