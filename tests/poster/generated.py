"""Posts made by chance in five languages, with emoji, Cyrillic, Arabic, Han, Tibetan, hashtags and addresses.

`generated(1000)` gives the same summaries every time: what a network refuses can be looked at again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from bot.model import Card, Fact, Paragraph, Sentence, Summary

FACT = Fact(kind="history", person=None, field="made-up", value="1", source="generated", as_of="")
WORDS = {
    "en": "people wrote about nine names who were imprisoned when last confirmed in prison café naïve",
    "be": "Мы слухалі і не ўбачылі гэтага імя ні разу ўзнікненне ў’язнены Шклоў дзень",
    "ru": "Последнее подтверждение заключения было в ноябре ещё ёлка подъезд объявление",
    "uk": "Останнє підтвердження ув’язнення їжак ґанок щонайменше п’ятниця було",
    "es": "Última confirmación en prisión según la organización ¿cuándo? añ̃o pingüino José",
}
STRANGE = "👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇾 👍🏽 ❤️ 🕯️ é ä̈ ﷺرانيا العباسي گۈلشەن ئابباس نرگس艾克拜尔·艾塞提 丁家喜 김국기 སྒོ་ཤེས་རབ་རྒྱ་མཚོ សុខា"
TAGS = (
    "WithoutJustCause",
    "ВольнаяВясна",
    "СвободаСловаЁ",
    "丁家喜",
    "김국기",
    "AñoNuevo",
    "رانيا",
    "Tag2026",
    "Ґанок",
)
ADDRESSES = (
    "https://example.org/people",
    "https://example.org/людзі?a=1&b=%20",
    "https://example.org/(names)",
    "https://example.org/丁家喜#top",
)


def generated(count: int, seed: int = 20261121) -> Iterator[Summary]:
    """`count` summaries of one to six posts, every fifth in each language."""
    chance = random.Random(seed)
    for number in range(count):
        lang = tuple(WORDS)[number % len(WORDS)]
        posts = tuple(_post(chance, lang) for _ in range(chance.choice((1, 1, 2, 3, 4, 6))))
        yield Summary(
            key=f"generated:{number}:{lang}",
            kind="name",
            lang=lang,
            campaign="generated",
            posts=posts,
            tags=tuple(chance.sample(TAGS, chance.randint(0, 3))),
            card=Card(title=f"{number}", alt=_words(chance, lang, 8), lang=lang),
            warning=_words(chance, lang, 3) if chance.random() < 0.2 else "",
        )


def _post(chance: random.Random, lang: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            tuple(Sentence(_sentence(chance, lang), (FACT,)) for _ in range(chance.randint(1, 4))),
            listed=chance.random() < 0.2,
        )
        for _ in range(chance.randint(1, 3))
    )


def _sentence(chance: random.Random, lang: str) -> str:
    words = [_words(chance, lang, chance.randint(1, 14))]
    if chance.random() < 0.25:
        words.append(chance.choice(ADDRESSES))
    if chance.random() < 0.2:
        words.insert(0, "#" + chance.choice(TAGS))
    return " ".join(words) + chance.choice((".", ".", "!", "…", "", " 🕯️"))


def _words(chance: random.Random, lang: str, count: int) -> str:
    return " ".join(chance.choice((STRANGE if chance.random() < 0.25 else WORDS[lang]).split()) for _ in range(count))
