"""Texts that nobody would write, in any number, the same for the same seed; and what must hold for each of them."""

from __future__ import annotations

import random
import time

from nlp.aliases import compile_aliases
from nlp.linker import Linker
from nlp.types import Alias, Outcome

NAMES = (
    "Ales Bialiatski",
    "Losik",
    "Jimmy Lai",
    "丁家喜",
    "#FreeNarges",
    "#АлесьБяляцкі",
    "نرگس محمدی",
    "علاء عبد الفتاح",
    "Марыі Калеснікавай",
    "김국기는",
    "比亚利亚茨基",
    "Άλες Μπιαλιάτσκι",
    "ალეს ბიალიაცკი",
    "Phạm Đoan Trang",
    "@vkaramurza",
    "Ihar and Darya",
)
PIECES = (
    *NAMES,
    *(
        " ",
        "  ",
        "\n",
        "\t",
        ".",
        ",",
        "#",
        "@",
        "＃",
        "-",
        "_",
        "·",
        "・",
        "’",
        "'",
        '"',
        "/",
        "https://",
        "www.",
        ".com",
    ),
    *(
        "\x00",
        "\ud800",
        "\udfff",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\u0301",
        "\u064b",
    ),
    *(
        "ﷺ",
        "İ",
        "ﬁ",
        "ß",
        "Ⅷ",
        "Ａｌｅｓ",
        "𝐀",
        "👩‍👩‍👧",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "ㅋㅋ",
        "가",
        "าเ",
        "က",
        "་",
        "ー",
        "�",
        "\U0010ffff",
    ),
    *("prison", "Minsk", "тюрьма", "s", "ski", "ого", "1", "①", "²"),
)
AROUND = (
    "{}",
    "x, {} y",
    "«{}»",
    "\n{}\n",
    "🙂{}🙂",
    "1. {};",
    "({})",
    "— {}!",
    "…{}…",
    "“{}”",
    "\u202e{}\u202c",
    "\x00{}\x00",
)
FLOODS = {
    "names": "Ales Bialiatski ",
    "surnames": "Losik ",
    "tags": "#FreeAlaa ",
    "one word": "Bialiatski",
    "Arabic word": "علاءعبدالفتاح",
    "namesakes": "نرگس محمدی ",
    "Han": "丁家喜",
    "domains": "a-b.",
    "handles": "@",
    "sounds": "ალეს ბიალიაცკი ",
    "Hebrew sounds": "אלס ביאליאצקי ",
    "dotted": "阿·比-",
    "Thai": "อาเลส เบียเลียตสกี ",
    "misspelt": "Alec Bialiatsky ",
    "marks": "\u0301",
    "Arabic marks": "\u064b",
    "bidi": "\u202e\u2066",
    "bidi in a name": "A\u202el\u2069e\u200bs Bialiatski",
    "NULs": "\x00",
    "lone surrogates": "\ud800",
    "spaces": " \n\t",
    "ligatures": "ﷺ",
    "apart": "ㄱㅣㄱ",
}
"""What a text may be full of: each 100,000 characters of these are answered in time."""
MARKS = {"tag": "#", "handle": "@"}
"""How an alias of this kind begins in a text."""
NAMING = frozenset({"full", "swap", "short", "stage", *MARKS})
"""Kinds of aliases that name somebody by themselves."""


def text(rng: random.Random) -> str:
    """Pieces of names, marks and bare code points, with some of them flooded or cut."""
    parts = []
    for _ in range(rng.randint(0, 12)):
        kind = rng.random()
        if kind < 0.7:
            parts.append(rng.choice(PIECES))
        elif kind < 0.8:
            parts.append("".join(chr(rng.randrange(0x110000)) for _ in range(rng.randint(1, 4))))
        elif kind < 0.85:
            parts.append(rng.choice(PIECES) * rng.randint(2, 40))
        elif kind < 0.9:
            name = rng.choice(NAMES)
            at = rng.randrange(len(name))
            parts.append(name[:at] + rng.choice(PIECES) + name[at:])
        else:
            parts.append(rng.randbytes(rng.randint(1, 8)).decode("utf-8", "surrogateescape"))
    return "".join(parts)


def check(linker: Linker, given: str) -> int:
    """Raises when an invariant is broken; how many mentions the text has."""
    mentions = linker.link(given)
    assert mentions == linker.link(given), f"two answers: {given!a}"
    assert not mentions or linker.screen(given), f"the screen refuses what is linked: {given!a}"
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(given), f"offsets: {given!a}"
        assert given[mention.start : mention.end] == mention.text, f"surface: {given!a}"
        assert 0 <= mention.score <= 1, f"score: {given!a}"
        assert (mention.person in linker.matcher.people) == (mention.outcome is Outcome.LINK), f"outcome: {given!a}"
        end = mention.end
    return len(mentions)


def aliases(linker: Linker) -> list[Alias]:
    """Every alias that names somebody by itself, curated and made."""
    people = linker.matcher.people.values()
    return [alias for person in people for alias in compile_aliases(person) if alias.kind in NAMING]


def plant(linker: Linker, alias: Alias, around: str) -> None:
    """Raises when an alias is not found where it was planted: some mention has its person for a candidate."""
    given = around.format(MARKS.get(alias.kind, "") + alias.text)
    found = {candidate.person for mention in linker.link(given) for candidate in mention.candidates}
    assert alias.person in found, f"lost: {given!a}"


def seconds(linker: Linker, flood: str, size: int, runs: int = 2) -> float:
    """Processor time for a text of so many characters, full of this; the best of some runs. Checks the offsets too."""
    given = (FLOODS[flood] * size)[:size]
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        mentions = linker.link(given)
        best = min(best, time.process_time() - begun)
    assert all(given[mention.start : mention.end] == mention.text for mention in mentions)
    return best
