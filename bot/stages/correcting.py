"""The text that corrects a post of ours: what was wrong, and what is right."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from msgspec import structs

from bot.errors import Conflict
from bot.model import Fact, Summary
from bot.stages.material import Material, write_summary


def correction(material: Material, draft: Summary, what: str, right: str, *, posted: date | None = None) -> Summary:
    """A draft that says `what` was wrong in `draft`, and what is `right`; both a sentence in the draft's language.

    `posted` is the day on which it was. The draft says nothing but these words, and that they correct an earlier post.
    Conflict when they name somebody who may not be named, or leave one of the two unsaid.
    """
    what, right = " ".join(what.split()), " ".join(right.split())
    if not what or not right:
        raise Conflict("a correction says both what was wrong and what is right")
    if material.lang != draft.lang:
        raise Conflict(f"a correction of a post in {draft.lang} is written in {draft.lang}, not in {material.lang}")
    said = f"{what} {right}".casefold()
    for who in sorted(material.facts):
        names = material.names.get(who)
        if material.sayable(who) is None and names and any(name.value.casefold() in said for name in names.names):
            raise Conflict("the correction names somebody who may not be named in public: say it without the name")
    teller = material.teller()

    def fact(value: str) -> Fact:
        return Fact(kind="history", person=None, field="correction", value=value, source=draft.key, as_of="")

    values = {
        "what": teller.ledger.tell(what, fact(what)),
        "right": teller.ledger.tell(right, fact(right)),
        "posted": teller.day(posted, fact(draft.key)) if posted else None,
        "of": teller.ledger.tell("", fact(draft.key)),
        "mark": material.mark,
    }
    digest = sha256(f"{what}\n{right}".encode()).hexdigest()[:8]
    people = [who for who in draft.people if material.sayable(who) is not None]
    key = f"correction:{draft.key.removesuffix(f':{draft.lang}')}:{digest}"
    made = write_summary(material, teller, "correction", key, {"x": values}, people)
    # What stood behind a warning or a label stays there: on Mastodon the correction takes the very post's place.
    return structs.replace(made, warning=draft.warning, label=draft.label)
