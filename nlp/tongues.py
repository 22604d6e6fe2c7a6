"""In which languages a text is written, of those that the linker knows words of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from nlp.langs import BY_CODE

SURE = 0.9
"""The most likely languages are taken until one of them is the right one with this probability."""
MOST = 5
"""A text that might be in more languages than these is in none that we could tell."""
# What py3langid calls some languages of ours: it knows a neighbour in the same letters.
_NEIGHBOURS = {"sdh": "ckb", "dz": "bo", "hr": "sr", "bs": "sr"}


@cache
def _identifier() -> Any:
    # Its model takes 0.2 s to load, which a text of known languages need not pay.
    from py3langid.langid import LanguageIdentifier

    return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)


def tongues(text: str, told: Iterable[str] = ()) -> frozenset[str]:
    """Codes of the languages that `text` may be in: those that its network told, and those that it looks like.

    People post in one language under the label of another, so what is told is not believed alone. Empty when nothing
    was told and nothing can be told from the text.
    """
    known = frozenset(lang.split("-")[0].lower() for lang in told) & BY_CODE.keys()
    found: set[str] = set()
    likely = 0.0
    for lang, share in _identifier().rank(text)[:MOST]:
        found.add(_NEIGHBOURS.get(lang, lang))
        likely += share
        if likely >= SURE:
            return known | (found & BY_CODE.keys())
    return known
