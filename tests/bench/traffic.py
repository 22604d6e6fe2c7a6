"""Lines to measure with: posts, deletions and account events, as Jetstream v1, v2 and the firehose send them.

No two posts have the same text: each is the beginning of one text and the end of another in its language. The texts are
the chatter of the demonstration's captures, with words replaced, or those of any file, as they are. What is to be kept
begins with a post of the captures that the shipped watchlist keeps. The shares of replies, images, deletions and so on
are assumptions.
"""

from __future__ import annotations

import gzip
import random
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.listeners.replay import Replay
from bot.model import Post, PostSeen
from bot.settings import shipped_config
from bot.watchlist import Watchlist, typed_tags
from nlp.scripts import scripts_of
from tests.listeners.frames import START, Act, record, repo, v1, v2

COINED = 0.5
"""Share of words of the captures that are replaced: it gives as many different words as real posts have."""

KEPT_SHARE = 0.005
DELETED, ACCOUNT, IDENTITY = 0.08, 0.01, 0.01
"""Shares of the lines that bring no post."""

AUTHORS = 50_000
LANGS = {"Hira": "ja", "Kana": "ja", "Hani": "zh", "Hang": "ko", "Cyrl": "ru", "Arab": "ar"}
TRIES = 10_000
MARKS = ("", "#", "＃", "@")
"""How words begin that are left as they are."""

SHAPES: dict[str, Callable[[Act], bytes]] = {"v1": v1, "v2": v2, "firehose": repo}


class Texts:
    """An endless supply of texts, none twice, from `sources` by language.

    `coined` is the share of words that are replaced by words nobody ever wrote, the beginning of one and the end of
    another: few sources have few words, and any cache would hold them all.
    """

    def __init__(self, rng: random.Random, sources: dict[str, list[str]], coined: float = 0.0) -> None:
        self._rng = rng
        self._sources = sources
        self._coined = coined
        self._langs = [lang for lang, texts in sources.items() for _ in texts]
        self._words = {lang: [word for text in texts for word in text.split()] for lang, texts in sources.items()}
        self._given: set[str] = set()

    def lang(self) -> str:
        """A language, as often as the sources are in it."""
        return self._rng.choice(self._langs)

    def next(self, lang: str, before: str = "") -> str:
        """A text in this language, or another when there is none, with `before` in front."""
        sources = self._sources.get(lang) or self._sources[self.lang()]
        for _ in range(TRIES):
            halves = (
                self._part(self._rng.choice(sources), first=True),
                self._part(self._rng.choice(sources), first=False),
            )
            words = " ".join(halves).split(" ")
            text = before + " ".join(self._coin(lang) if self._coins(word) else word for word in words)
            if text not in self._given:
                self._given.add(text)
                return text
        raise SystemExit("too few texts to make so many different lines: name a larger file, or fewer --lines")

    def _coins(self, word: str) -> bool:
        return word[:1] not in MARKS and self._rng.random() < self._coined

    def _coin(self, lang: str) -> str:
        words = self._words.get(lang) or self._words[self.lang()]
        head, tail = self._rng.choice(words), self._rng.choice(words)
        return head[: -(-len(head) // 2)] + tail[len(tail) // 2 :]

    def _part(self, text: str, *, first: bool) -> str:
        words = text.split(" ")
        if len(words) < 4:
            at = self._rng.randint(1, max(1, len(text) - 1))
            return text[:at] if first else text[at:]
        at = self._rng.randint(1, len(words) - 1)
        return " ".join(words[:at] if first else words[at:])


def guessed_lang(text: str) -> str:
    """The language that most posts in the script of this text are in."""
    found = scripts_of(text)
    return LANGS.get(max(found, key=lambda name: found[name]), "en") if found else "en"


def captured() -> list[Post]:
    """Every post of the demonstration's captures, each text once."""
    everything = Watchlist((), screen=lambda _: True, names=lambda *_: True, max_tags=1_000)
    posts: dict[str, Post] = {}
    for path in sorted((shipped_config() / "demo").glob("*.jsonl*")):
        for batch in Replay(path, everything):
            posts |= {event.post.text: event.post for event in batch.events if isinstance(event, PostSeen)}
    return list(posts.values())


def sources(watchlist: Watchlist, file: Path | None) -> tuple[dict[str, list[str]], list[Post]]:
    """What lines are made from: chatter by language, and posts that `watchlist` keeps."""
    kept: list[Post] = []
    chatter: dict[str, list[str]] = defaultdict(list)
    for post in captured():
        if watchlist.decide(post.surface, post.tags, post.langs).keep:
            kept.append(post)
        elif file is None and not watchlist.passes(post.surface, post.tags):
            chatter[lang_of(post)].append(post.text)
    if file is not None:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            for text in filter(None, map(str.strip, lines)):
                chatter[guessed_lang(text)].append(text)
    return chatter, kept


def lang_of(post: Post) -> str:
    return post.langs[0] if post.langs else "en"


def stream(rng: random.Random, texts: Texts, kept: Sequence[Post], lines: int) -> Iterator[Act]:
    """What a network sends in a while: mostly chatter."""
    recent: deque[Act] = deque(maxlen=1_000)
    for n in range(1, lines + 1):
        what = rng.random()
        if what < DELETED and recent:
            # Every other deletion is of a post that came before we listened.
            gone = rng.choice(recent)
            yield Act(n, "delete", did=gone.did, rkey=gone.key if rng.random() < 0.5 else f"3j{n:011d}")
        elif what < DELETED + ACCOUNT:
            yield Act(n, "active" if rng.random() < 0.7 else "inactive", did=did(rng), status="deactivated")
        elif what < DELETED + ACCOUNT + IDENTITY:
            yield Act(n, "identity", did=did(rng))
        else:
            made = post(rng, texts, n, rng.choice(kept) if rng.random() < KEPT_SHARE else None)
            recent.append(made)
            yield made


def only_kept(rng: random.Random, texts: Texts, kept: Sequence[Post], lines: int) -> Iterator[Act]:
    """Nothing but what is kept."""
    return (post(rng, texts, n, rng.choice(kept)) for n in range(1, lines + 1))


def post(rng: random.Random, texts: Texts, n: int, kept: Post | None) -> Act:
    """A new post, with a record as the app writes it."""
    lang = lang_of(kept) if kept else texts.lang()
    text = texts.next(lang, f"{kept.text} " if kept else "")
    more: dict[str, Any] = {"langs": [lang]}
    if facets := [facet(text, tag) for tag in dict.fromkeys(typed_tags(text)) if f"#{tag}" in text]:
        more["facets"] = facets
    if rng.random() < 0.4:
        parent = strong_ref(rng)
        more["reply"] = {"parent": parent, "root": parent if rng.random() < 0.5 else strong_ref(rng)}
    if (attached := embed(rng, texts, lang)) is not None:
        more["embed"] = attached
    return Act(n, did=did(rng), record=record(text, START + timedelta(seconds=n), **more))


def facet(text: str, tag: str) -> dict[str, Any]:
    start = len(text[: text.index(f"#{tag}")].encode())
    index = {"byteEnd": start + len(tag.encode()) + 1, "byteStart": start}
    return {"features": [{"$type": "app.bsky.richtext.facet#tag", "tag": tag}], "index": index}


def embed(rng: random.Random, texts: Texts, lang: str) -> dict[str, Any] | None:
    what = rng.random()
    if what < 0.2:
        alt = texts.next(lang) if rng.random() < 0.3 else ""
        size = {"height": rng.randint(400, 2000), "width": rng.randint(400, 2000)}
        return {"$type": "app.bsky.embed.images", "images": [{"alt": alt, "aspectRatio": size, "image": blob(rng)}]}
    if what < 0.28:
        card = {
            "description": texts.next(lang),
            "thumb": blob(rng),
            "title": "A page",
            "uri": "https://example.org/a/b",
        }
        return {"$type": "app.bsky.embed.external", "external": card}
    if what < 0.35:
        return {"$type": "app.bsky.embed.record", "record": strong_ref(rng)}
    return None


def blob(rng: random.Random) -> dict[str, Any]:
    return {"$type": "blob", "ref": {"$link": cid(rng)}, "mimeType": "image/jpeg", "size": rng.randint(10_000, 900_000)}


def strong_ref(rng: random.Random) -> dict[str, str]:
    return {"cid": cid(rng), "uri": f"at://{did(rng)}/app.bsky.feed.post/3l{rng.randrange(10**11):011d}"}


def cid(rng: random.Random) -> str:
    return f"bafyrei{rng.getrandbits(200):052x}"


def did(rng: random.Random) -> str:
    return f"did:plc:{rng.randrange(AUTHORS):024d}"
