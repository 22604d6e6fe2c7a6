"""Claims of one text: who is said to be free, dead, moved …, when it is said as news and meant.

A claim needs a phrase of the lexicon, a name that it attaches to, and nothing that makes it no claim: a denial, a wish,
a question, an anniversary, an old date, a joke, another person, a thing. What is doubtful is no claim: of a real event
many write, and some of them plainly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import regex

from bot.signals.clauses import FIRST, Named, Sentence, in_order, masked, person_at, sentences
from bot.signals.lexicon import NAME, Lexicon, words_of
from bot.signals.times import Age, age_of
from bot.signals.waves import Claim

LAUGHS = regex.compile(r"[😂🤣😆😹😜😝😛🤪🤡🙃🦄🃏💀]|(?<!\p{L})/(?:s|j|jk)(?!\p{L})|ㅋㅋ|ㅎㅎㅎ|هههه|哈哈|555+(?!\d)")
SCRIPTS = {
    script: regex.compile(rf"\p{{Script={name}}}")
    for script, name in {
        "Latn": "Latin",
        "Cyrl": "Cyrillic",
        "Arab": "Arabic",
        "Hani": "Han",
        "Jpan": "Han",
        "Hang": "Hangul",
        "Khmr": "Khmer",
        "Tibt": "Tibetan",
        "Hebr": "Hebrew",
    }.items()
}
BREAK = regex.compile(r"[,;:،؛、，；：()\[\]|–—]|\s-\s")
"""Where a clause may end."""
ANNOUNCED = regex.compile(rf":\s*([{NAME}])\s*(?:[,;.!()–—]|-\s|\Z)")
"""A clause that ends by telling whom it is about, and no speaker: "Another term: X, six years"."""
NAME_CHAR = regex.compile(f"[{NAME}]")
BLANKED = regex.compile(f"[^{NAME}]")
WORD = regex.compile(r"[\p{L}\p{M}\p{N}']+")
SOMEBODY = regex.compile(r"(?<=[\p{Ll}\p{M},]\s)\p{Lu}\p{Ll}+")
"""A capital inside a sentence: somebody or some place that was not found as a name."""
AFTER = 40
"""Code points behind a claim that still say what it is about ("released a statement")."""
FEW = 2
CASED = frozenset({"Latn", "Cyrl"})
LETTER_RUN = regex.compile(r"\p{L}")
ALONE = 12
"""Words of a sentence without a name that may still speak of the only person of the post."""


def claims_in(
    text: str, names: Iterable[Named], *, at: date, lexicons: Sequence[Lexicon]
) -> dict[str, dict[Claim, str]]:
    """What a post of the day `at` claims of the people that it names: person → claim → language of the words."""
    ordered = [replace(name, last=text[name.start : name.end][-1:].lower()) for name in in_order(list(names))]
    if not any(name.person for name in ordered):
        return {}
    whole = masked(text, ordered)
    fitting = [lexicon for lexicon in lexicons if SCRIPTS[lexicon.script].search(whole)]
    words = words_of(whole)
    if not any(lexicon.may_claim(words) for lexicon in fitting):
        return {}
    if LAUGHS.search(text) or any(lexicon.stop("joke", whole) or _denied(lexicon, whole) for lexicon in fitting):
        return {}
    parts = sentences(whole)
    found: dict[str, dict[Claim, str]] = {}
    for number, sentence in enumerate(parts):
        before = parts[number - 1] if number else None
        words = words_of(sentence.text)
        for lexicon in fitting:
            if not lexicon.may_claim(words):
                continue
            for claim, people in _claims(sentence, before, ordered, at, lexicon):
                for person in people:
                    found.setdefault(person, {}).setdefault(claim, lexicon.lang)
    return {person: _weightiest(claims) for person, claims in found.items()}


def _denied(lexicon: Lexicon, whole: str) -> bool:
    return lexicon.stop("deny", _read_over(lexicon, whole))


def _weightiest(claims: dict[Claim, str]) -> dict[Claim, str]:
    """Who died is not moved, treated or freed."""
    return {Claim.DEATH: claims[Claim.DEATH]} if Claim.DEATH in claims else claims


def _claims(
    sentence: Sentence, before: Sentence | None, names: Sequence[Named], at: date, lexicon: Lexicon
) -> Iterable[tuple[Claim, set[str]]]:
    if sentence.asks or lexicon.stop("ask", sentence.text):
        return
    text = _read_over(lexicon, sentence.text)
    if lexicon.stop("past", text) or (before is not None and lexicon.stop("past", before.text)):
        return
    age = age_of(text, at, lexicon)
    fresh = age is Age.FRESH or lexicon.stop("fresh", text)
    news = fresh or lexicon.stop("told", text)
    dated = age is Age.OLD or (before is not None and _dated(before) and age_of(before.text, at, lexicon) is Age.OLD)
    if not fresh and (dated or (not news and lexicon.stop("old", text))):
        return
    others = _near_others(lexicon, text, names)
    patterns = [*lexicon.claims.items(), *(lexicon.news.items() if news else ())]
    for claim, pattern in patterns:
        for match in pattern.expression.finditer(sentence.text):
            start, end = match.span()
            if _stopped(lexicon, text, start, end, planned=claim is Claim.TRIAL):
                continue
            people = _people(lexicon, text, start, end, others, names)
            if people:
                yield claim, people


def _dated(sentence: Sentence) -> bool:
    """A sentence that is little more than a date, and dates what follows: "On 3 May 2021. He was freed."."""
    return len(WORD.findall(sentence.text)) <= 5


def _read_over(lexicon: Lexicon, text: str) -> str:
    harmless = lexicon.stops.get("harmless")
    return harmless.expression.sub(lambda match: BLANKED.sub(" ", match[0]), text) if harmless is not None else text


def _stopped(lexicon: Lexicon, text: str, start: int, end: int, *, planned: bool) -> bool:
    """Denied, only wanted, or said of a thing. `planned`: a day to come is no wish."""
    clause = _clause_start(text, start)
    behind = _clause_end(text, end)
    if lexicon.final:
        denied, wanted = text[clause:behind], text
    else:
        denied, wanted = text[clause:end], text[:end]
    around = text[clause:start] + " " + text[start : min(behind, end + AFTER)]
    if lexicon.stop("not", denied) or lexicon.stop("thing", around):
        return True
    return not planned and lexicon.stop("wish", wanted)


def _clause_start(text: str, at: int) -> int:
    ends = [match.end() for match in BREAK.finditer(text, 0, at)]
    return ends[-1] if ends else 0


def _clause_end(text: str, at: int) -> int:
    match = BREAK.search(text, at)
    return match.start() if match is not None else len(text)


def _near_others(lexicon: Lexicon, text: str, names: Sequence[Named]) -> set[int]:
    """Where names stand that only say whose wife or lawyer is meant.

    In languages with cases a name in the nominative is nobody's: "адвокат Ёров" is himself a lawyer.
    """
    kin = lexicon.stops.get("kin")
    if kin is None:
        return set()
    found = {match.start() + at for match in kin.expression.finditer(text) for at in _name_places(match[0])}
    if not lexicon.cases:
        return found
    script = SCRIPTS[lexicon.script]
    written = {at: names[ord(text[at]) - FIRST] for at in found}
    return {at for at, name in written.items() if not (name.nominative and script.match(name.last))}


def _name_places(text: str) -> list[int]:
    return [match.start() for match in NAME_CHAR.finditer(text)]


def _people(lexicon: Lexicon, text: str, start: int, end: int, others: set[int], names: Sequence[Named]) -> set[str]:
    """Whom the claim at `[start, end)` is about; empty when it is nobody that is known, or not certain who."""
    places = _name_places(text)
    if not places:
        return _only_person(lexicon, text, start, names)
    target = _target(lexicon, text, start, end, places)
    if target is None or target in others:
        return set()
    listed = _listed(lexicon, text, places, target)
    found = {person_at(text[place], names) for place in listed if place not in others}
    return {person for person in found if person is not None}


def _target(lexicon: Lexicon, text: str, start: int, end: int, places: Sequence[int]) -> int | None:
    inside = [place for place in places if start <= place < end]
    if inside:
        return inside[0]
    first, last = _clause_start(text, start), _clause_end(text, end)
    turn = lexicon.stops.get("turn")
    if turn is not None:
        first = max([first, *(match.end() for match in turn.expression.finditer(text, first, start))])
        last = min([last, *(match.start() for match in turn.expression.finditer(text, end, last))])
    ahead = [place for place in places if first <= place < start]
    behind = [place for place in places if end <= place < last]
    if ahead or behind:
        return ahead[-1] if ahead else behind[0]
    announced = ANNOUNCED.match(text, last)
    if announced is not None:
        return announced.start(1)
    # Nobody in the clause: the person of the clauses before, unless the clause has a subject of its own.
    opening = text[first:start]
    if SOMEBODY.search(text, first, start) and not lexicon.stop("pronoun", opening):
        return None
    earlier = [place for place in places if place < first]
    if earlier:
        return earlier[-1] if _opens(lexicon, opening, FEW) else None
    following = [place for place in places if place >= end]
    return following[0] if following and _opens(lexicon, opening, 0) else None


def _opens(lexicon: Lexicon, opening: str, most: int) -> bool:
    """Whether a clause begins with the claim, but for at most so many words, and words of time.

    Where capitals show a name the words are not counted: a subject that is somebody's name would have shown.
    """
    if most and lexicon.script in CASED:
        return True
    for name in ("fresh", "told", "pronoun"):
        pattern = lexicon.stops.get(name)
        opening = pattern.expression.sub(" ", opening) if pattern is not None else opening
    words = len(WORD.findall(opening)) if lexicon.spaced else len(LETTER_RUN.findall(opening)) // 2
    return words <= most


def _listed(lexicon: Lexicon, text: str, places: Sequence[int], target: int) -> list[int]:
    """The target with the names that are joined to it by commas and "and"."""
    at = places.index(target)
    low = high = at
    while low and _joined(lexicon, text[places[low - 1] + 1 : places[low]]):
        low -= 1
    while high + 1 < len(places) and _joined(lexicon, text[places[high] + 1 : places[high + 1]]):
        high += 1
    return list(places[low : high + 1])


def _joined(lexicon: Lexicon, between: str) -> bool:
    joins = lexicon.stops.get("and")
    rest = joins.expression.sub(" ", between) if joins is not None else between
    return WORD.search(rest) is None and not regex.search(r"[.!?;:\n]", between)


def _only_person(lexicon: Lexicon, text: str, start: int, names: Sequence[Named]) -> set[str]:
    """A sentence without a name speaks of the only person that the post names, if it is short or says "he"."""
    people = {name.person for name in names}
    if len(people) != 1 or SOMEBODY.search(text, 0, start):
        return set()
    if len(WORD.findall(text)) > ALONE and not lexicon.stop("pronoun", text[:start]):
        return set()
    return {person for person in people if person is not None}
