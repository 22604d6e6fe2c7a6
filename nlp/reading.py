"""What is known of one text while its hits are judged."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from nlp.context import Context
from nlp.hits import Hit
from nlp.normal import Normal
from nlp.profile import Profile


@dataclass(slots=True)
class Reading:
    """What is known of one text while its hits are judged."""

    normal: Normal
    context: Context
    tags: set[str]
    """Its hashtags, in matching form."""
    strong: dict[str, list[int]] = field(default_factory=dict)
    """People whose full name or tag was linked, with the places; -1 for the thread above."""
    entities: tuple[tuple[int, int, str], ...] = ()
    """What the operator's own pipeline found: start, end, label."""
    givens: dict[str, list[int]] = field(default_factory=dict)
    """Where given names of people stand by themselves."""

    _work: dict[str, bool] = field(default_factory=dict)
    _rival: dict[str, list[str]] = field(default_factory=dict)

    def names_work(self, profile: Profile) -> bool:
        """Whether the text names what the person stood for; looked for once a text."""
        key = profile.person.id
        if key not in self._work:
            self._work[key] = any(word in self.normal.form for word in profile.words)
        return self._work[key]

    def rival_words(self, profile: Profile) -> list[str]:
        """The words of the text that belong to the other bearer of the name."""
        key = profile.person.id
        if key not in self._rival:
            rivals = profile.rival_words
            self._rival[key] = sorted({word.text for word in self.normal.words if word.folded in rivals})
        return self._rival[key]

    def last_named(self, hit: Hit) -> str:
        """Of the people whom `hit` may mean, the one whose name stands nearest before it."""
        places: dict[str, int] = {}
        for person in hit.persons() & self.strong.keys():
            at = bisect_left(self.strong[person], hit.start)
            places[person] = self.strong[person][at - 1] if at else -2
        return max(sorted(places), key=lambda person: places[person], default="")
