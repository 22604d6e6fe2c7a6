"""Hashtags of a campaign word and a given name, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.forms import Form, declinable, declined
from nlp.langs import LANGS, words
from nlp.parts import is_female
from nlp.scripts import script_of
from nlp.text import fold
from nlp.types import Alias, Person, Risk


def campaign_tags(person: Person, curated: list[Form]) -> Iterator[Alias]:
    """`#FreeNarges` is listed, so "freedom" with the same given name is a tag in every language.

    Listed as shared ("#FreeMaria"), it is one of high risk, which the rest of the text has to bear out.
    """
    usual = {fold("free" + form.given) for form in curated}
    own, shared = (
        usual & {fold(tag.lstrip("#")) for tag in tags} for tags in (person.hashtags, person.shared_hashtags)
    )
    if not own and not shared:
        return
    risk = Risk.LOW if own else Risk.HIGH
    free_words = [(language, word) for language in LANGS for word in words(language.free)]
    givens = {form.given: "und" for form in curated}
    for language, form in declinable(curated, []):
        for case in declined(form.given, language.given, is_female(form.given)):
            for given in case:
                givens.setdefault(given, language.code)
    for given, lang in givens.items():
        for language, word in free_words:
            if script_of(word[0]) == script_of(given[0]) and len(word) > 2 and lang in ("und", language.code):
                origin = f"a campaign word ({language.code}) and the given name"
                for text in (f"{word} {given}", f"{given} {word}"):
                    yield Alias(text, person.id, "free", origin, risk, language.code)
