"""Names as other writing cultures write them: Latin forms in Cyrillic, endings that a language puts on nominatives,
forms of names that many Muslim peoples share. Generated, so each carries the rule that made it as its origin.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from nlp.forms import Form
from nlp.parts import is_female
from nlp.scripts import script_of
from nlp.types import Person

_SPANISH_SPEAKING = frozenset({"CU", "NI", "VE"})
_PERSIAN = frozenset({"IR", "AF", "TJ"})
_ARABIC = frozenset({"EG", "SY"})

# Spanish-Russian practical transcription; order matters.
_SPANISH = (
    *(("á", "a"), ("é", "e"), ("í", "i"), ("ó", "o"), ("ú", "u"), ("ñ", "нь"), ("ch", "ч"), ("ll", "ль"), ("qu", "к")),
    *(("gue", "ге"), ("gui", "ги"), ("ge", "хе"), ("gi", "хи"), ("ce", "се"), ("ci", "си"), ("ya", "я"), ("yu", "ю")),
    *(("y", "й"), ("h", ""), ("j", "х"), ("z", "с"), ("x", "кс"), ("v", "в")),
)
# What English newspapers write of names from elsewhere, read by its sounds.
_ENGLISH = (
    *(("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("gh", "г"), ("th", "т"), ("ph", "ф")),
    *(("ts", "ц"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("oo", "у"), ("ee", "и"), ("ou", "у")),
    *(("y", "и"), ("j", "дж"), ("h", "х"), ("w", "в"), ("x", "кс"), ("q", "к"), ("v", "в"), ("z", "з"), ("'", "")),
)
_LETTERS = dict(zip("abcdefgiklmnoprstu", "абкдефгиклмнопрсту", strict=True))
# The Palladius system, by initials and finals.
_INITIALS = dict(
    item.split("=")
    for item in (  # noqa: SIM905 - a table
        "b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х j=цз q=ц x=с zh=чж ch=ч sh=ш r=ж z=цз c=ц s=с y=- w=-"
    ).split()
)
_FINALS = dict(
    item.split("=")
    for item in (  # noqa: SIM905 - a table
        "a=а o=о e=э i=и u=у ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун ia=я ie=е iao=яо iu=ю ian=янь "
        "in=инь iang=ян ing=ин iong=юн ua=уа uo=о uai=уай ui=уй uan=уань un=унь uang=уан"
    ).split()
)
_SYLLABLE = re.compile(
    rf"({'|'.join(sorted(_INITIALS, key=len, reverse=True))})({'|'.join(sorted(_FINALS, key=len, reverse=True))})"
)
# Names that many peoples share, as Turkish, Azerbaijani, Uzbek, Turkmen, Indonesian and Urdu write them.
_SHARED: dict[str, tuple[str, ...]] = {
    "mohammadi": ("Muhammedi", "Məhəmmədi", "Muhammadi", "Mämmedi", "Muhamadi", "Muhammadiy"),
    "narges": ("Nergis", "Nərgiz", "Nargis", "Nergiz"),
    "mahsa": ("Mehsa", "Məhsa"),
    "amini": ("Emini", "Əmini"),
    "gulshan": ("Gülşen", "Gülşən", "Gülşan", "Gulshen"),
    "abbas": ("Abbos",),
    "mansur": ("Mənsur", "Mansour"),
    "mohamed": ("Muhammed", "Məhəmməd", "Muhammad", "Mohammed", "Muhammet"),
    "rania": ("Raniya", "Ranya"),
    "alaa": ("Ala", "Əla"),
}


def transcribed(person: Person, curated: list[Form]) -> Iterator[Form]:
    """Forms that no source was needed for: the transcription follows from the name."""
    base = next((form for form in curated if script_of(form.given[0]) == "Latn"), None)
    if base is None:
        return
    if not any(script_of(form.given[0]) == "Cyrl" for form in curated):
        yield from _cyrillic(person, base)
    elif person.country in _PERSIAN:
        russian = [form for form in curated if form.lang == "ru"]
        yield from (_tajik(form) for form in russian)
    if person.country in _PERSIAN | _ARABIC | {"CN", "TM"} and not base.family_first:
        yield from _shared(base)
    if not base.family_first:
        yield from _nominatives(curated)


def _cyrillic(person: Person, base: Form) -> Iterator[Form]:
    if person.country in _SPANISH_SPEAKING:
        table: tuple[tuple[str, str], ...] = _SPANISH
        why = "transcribed by the Spanish-Russian practical transcription"
    elif base.family_first and person.country in ("CN", "TW"):
        given, surname = _palladius(base.given), _palladius(base.surname)
        if given and surname:
            yield Form(given, surname, "ru", "transcribed by the Palladius system", True)
        return
    else:
        table, why = _ENGLISH, "transcribed by its English letters"
    given, surname = (_spelt(part, table) for part in (base.given, base.surname))
    made = Form(given, surname, "ru", why, base.family_first)
    yield made
    if person.country in _PERSIAN:
        yield _tajik(made)
    hard = Form(_hard(given), _hard(surname), "ru", f"{why}, э for е", base.family_first)
    if hard != made:
        yield hard


def _spelt(name: str, table: tuple[tuple[str, str], ...]) -> str:
    words = []
    for word in re.split(r"([ -])", name):
        low = word.lower().replace("đ", "d")
        for old, new in table:
            low = low.replace(old, new)
        low = "".join(
            char for char in unicodedata.normalize("NFD", low) if not unicodedata.combining(char) or char == "\u0306"
        )
        low = unicodedata.normalize("NFC", low)
        low = "".join(_LETTERS.get(char, char) for char in low)
        low = re.sub("^е", "э", low)
        words.append(low[:1].upper() + low[1:])
    return "".join(words)


def _hard(name: str) -> str:
    return re.sub("(?<=[бвгдзклмнпрстф])е(?=[лмнр])", "э", name)


def _tajik(form: Form) -> Form:
    """Persian's short e and o are i and u in Tajik: Наргес Мохаммади, Наргис Муҳаммадӣ."""
    given, surname = (part.replace("е", "и").replace("о", "у") for part in (form.given, form.surname))
    return Form(given, surname, "tg", f"{form.origin}, Tajik vowels" if form.origin != "curated" else "Tajik vowels")


def _palladius(name: str) -> str:
    plain = name.lower().replace("'", "").replace("-", "")
    made, at = "", 0
    while at < len(plain):
        match = _SYLLABLE.match(plain, at)
        if not match:
            return ""
        made += _INITIALS[match[1]].strip("-") + _FINALS[match[2]]
        at = match.end()
    return made[:1].upper() + made[1:]


def _shared(base: Form) -> Iterator[Form]:
    givens = (base.given, *_SHARED.get(base.given.lower(), ()))
    surnames = (base.surname, *_SHARED.get(base.surname.lower(), ()))
    for given in givens:
        for surname in surnames:
            if (given, surname) != (base.given, base.surname) and script_of(given[0]) == script_of(surname[0]):
                yield Form(given, surname, "und", "shared name in a Turkic or other spelling")


def _nominatives(curated: list[Form]) -> Iterator[Form]:
    """Lithuanian and Latvian endings of men's names, Czech and Slovak -ová of women's."""
    for form in [form for form in curated if script_of(form.given[0]) == "Latn"][:4]:
        if is_female(form.given):
            stem = re.sub("(?:[aá]|ová)$", "", form.surname)
            for code in ("cs", "sk"):
                yield Form(form.given, f"{stem}ová", code, f"nominative ({code})")
            continue
        for code, endings in (("lt", ("as", "is", "ius")), ("lv", ("s",))):
            givens = [form.given, *_ended(form.given, endings)]
            for surname in _ended(form.surname, endings[:1]):
                for given in givens:
                    yield Form(given, surname, code, f"nominative ({code})")


def _ended(name: str, endings: tuple[str, ...]) -> list[str]:
    if re.search("[aeouyė]$|s$", name):
        return [name]
    if name.endswith("i"):
        return [f"{name}s"]
    return [name + ending for ending in endings]
