"""The parts of one written form of a name in their orders: with and without the middle name, initials, each alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nlp.forms import Form
from nlp.parts import Parts
from nlp.scripts import script_of
from nlp.text import fold
from nlp.types import Alias, Person, Risk


def nicknames(person: Person, parts: Parts, lang: str) -> Iterator[Alias]:
    """The name with what stands in quotes or brackets in it, and with that in place of a part."""
    for text in (
        f"{parts.given_text} {parts.nickname} {parts.surname}",
        f"{parts.nickname} {parts.surname}",
        f"{parts.given_text} {parts.nickname}",
    ):
        yield Alias(text, person.id, "full", "curated: the name in quotes or brackets", Risk.LOW, lang)


def orders(person: Person, form: Form, glued: bool = False) -> Iterator[Alias]:
    """Both orders, with and without the middle name and a comma, initials, and each part alone."""
    made = Alias("", person.id, "full", form.origin, Risk.LOW, form.lang)
    given, surname, middle = form.given, form.surname, form.middle
    first, last = (surname, given) if form.family_first else (given, surname)
    yield replace(made, text=f"{first} {last}")
    if not glued:
        yield replace(made, text=f"{last} {first}", kind="swap", origin=by(form, "order"))
        yield replace(made, text=f"{surname}, {given}", kind="swap", origin=by(form, "order with a comma"))
    if middle:
        yield replace(made, text=f"{given} {middle} {surname}")
        yield replace(made, text=f"{surname} {given} {middle}", kind="swap", origin=by(form, "order"))
        yield replace(
            made,
            text=f"{given} {middle}",
            kind="surname",
            risk=Risk.HIGH,
            origin=by(form, "given name and patronymic"),
        )
    if not glued and not form.family_first and script_of(given[0]) in ("Latn", "Cyrl", "Grek", "Armn"):
        initials = " ".join(unit[0] + "." for unit in given.split())
        yield replace(made, text=f"{initials} {surname}", kind="initial", origin=by(form, "initials"), risk=Risk.MEDIUM)
        yield replace(
            made, text=f"{surname} {given[0]}.", kind="initial", origin=by(form, "initials"), risk=Risk.MEDIUM
        )
        if middle:
            both = f"{given[0]}. {middle[0]}."
            yield replace(made, text=f"{both} {surname}", kind="initial", origin=by(form, "initials"))
            yield replace(made, text=f"{surname} {both}", kind="initial", origin=by(form, "initials"))
    yield replace(made, text=surname, kind="surname", risk=bare_risk(surname))
    yield replace(made, text=given, kind="given", risk=Risk.CRITICAL)
    if len(given.split()) > 1 and not form.family_first:
        yield replace(
            made,
            text=f"{given.split()[0]} {surname}",
            kind="surname",
            risk=Risk.HIGH,
            origin=by(form, "first given name only"),
        )


def bare_risk(surname: str) -> Risk:
    """How easily the surname alone is somebody else: "Servant of …" begins the names of very many."""
    return Risk.HIGH if fold(surname).startswith(("abd", "абд", "عبد")) else Risk.MEDIUM


def by(form: Form, rule: str) -> str:
    """The origin of what `rule` makes of a form."""
    return rule if form.origin == "curated" else f"{form.origin}, {rule}"


def both_orders(person: Person, form: Form, glued: bool) -> Iterator[Alias]:
    """What stays of `orders` when very many people are looked for."""
    given, surname = form.given, form.surname
    first, last = (surname, given) if form.family_first else (given, surname)
    yield Alias(f"{first} {last}", person.id, "full", form.origin, Risk.LOW, form.lang)
    if not glued:
        yield Alias(f"{last} {first}", person.id, "swap", by(form, "order"), Risk.LOW, form.lang)
    if form.middle:
        yield Alias(f"{given} {form.middle} {surname}", person.id, "full", form.origin, Risk.LOW, form.lang)
    yield Alias(surname, person.id, "surname", form.origin, Risk.MEDIUM, form.lang)
    yield Alias(given, person.id, "given", form.origin, Risk.CRITICAL, form.lang)
