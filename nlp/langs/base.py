"""What one language brings to the linker: how it bends names, what it attaches to them, and words that decide."""

from __future__ import annotations

from dataclasses import dataclass

CASES = ("genitive", "dative", "accusative", "instrumental", "locative", "vocative")
"""The order of the endings in a Rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How names with one ending decline.

    `ending` is what the nominative ends in; `gender` "m", "f" or "" (both); `forms` are the endings that replace it, in
    the order of CASES, separated by spaces, variants by "/"; "-" leaves the name as it is.
    """

    ending: str
    gender: str
    forms: str
    why: str = ""

    def cases(self, name: str) -> tuple[tuple[str, ...], ...] | None:
        """The forms of `name` for each case, or None when the rule is not for it."""
        if not name.lower().endswith(self.ending) or len(name) <= len(self.ending):
            return None
        stem = name[: len(name) - len(self.ending)]
        return tuple(
            tuple(name if ending == "-" else stem + ending for ending in case.split("/"))
            for case in self.forms.split(" ")
        )


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Word lists are strings with words or stems separated by spaces; "_" stands for a space inside.

    - `scripts`: ISO 15924 codes it is written in
    - `given`, `surname`: declension rules, the first that fits is taken
    - `endings`: what else a name may end in when it is bent (inside the span, "Bialiatskio")
    - `suffixes`: what is attached behind and stays outside the span ("'s", Turkish, Korean)
    - `prefixes`: what is attached before and stays outside ("و" in Arabic, "ל" in Hebrew)
    - `titles`: words before (or after) a name that are no given name: mr, bishop, lawyer, activist
    - `free`: words that campaigns glue to a name in hashtags
    - `joins`: "and", between two given names
    - `prison`, `rights`: stems that speak of arrest, trial and prison, and of rights and politics
    - `cause`: stems that speak of a campaign or a public cause and not of prison: petition, vigil, prize, exile
    - `sport`, `stage`, `faith`, `elder`, `nature`, `office`: stems that speak of another bearer of the name: matches;
      films and songs; religion; a father; animals, seasons and places; heads of state
    - `private`: stems that speak of somebody's everyday life: neighbours, shops, weddings, people of the same name
    - `scene`: the same of relatives, neighbours, shops and homes, which as often are where a prisoner is spoken of:
      only beside a name do they say whose it is
    - `mine`: what stands before a private person's name or trade: my, our, a certain, by the name of
    - `about`: words directly before or after a name that make it what is spoken of: for, to, about, of
    - `officials`: stems of words before a name that say that its bearer is no prisoner: judge, minister, coach, singer
    """

    code: str
    scripts: tuple[str, ...]
    given: tuple[Rule, ...] = ()
    surname: tuple[Rule, ...] = ()
    endings: str = ""
    suffixes: str = ""
    prefixes: str = ""
    titles: str = ""
    free: str = ""
    joins: str = ""
    prison: str = ""
    rights: str = ""
    cause: str = ""
    sport: str = ""
    stage: str = ""
    faith: str = ""
    elder: str = ""
    nature: str = ""
    office: str = ""
    private: str = ""
    scene: str = ""
    mine: str = ""
    about: str = ""
    officials: str = ""


def words(text: str) -> tuple[str, ...]:
    """A word list of a Language as words."""
    return tuple(word.replace("_", " ") for word in text.split())
