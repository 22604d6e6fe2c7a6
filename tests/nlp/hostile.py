"""Texts that nobody would write, in any number, the same for the same seed; and what must hold for each of them."""

from __future__ import annotations

import random

from nlp.linker import Linker
from nlp.types import Outcome

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
PLANTED = ("Ales Bialiatski", "Ігара Лосіка", "丁家喜", "#FreeBialiatski", "Алесь Бяляцкі", "نرگس محمدی")


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
        assert (mention.person in linker.matcher.people) == (mention.outcome is Outcome.LINK), f"outcome: {given!a}"
        end = mention.end
    return len(mentions)


def plant(linker: Linker, rng: random.Random) -> None:
    """Raises when an alias is not found where it was planted."""
    name = rng.choice(PLANTED)
    given = rng.choice(AROUND).format(name)
    assert any(name in mention.text or mention.text in name for mention in linker.link(given)), f"lost: {given!a}"
