"""The watchlist: which posts are kept, by which rule, and why the others are not.

`passes` is asked about every post of a network and must be quick to say no; `decide` is asked about the few that pass.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

import regex

Screen = Callable[[str], bool]
"""May this text name anybody? Quick, and wrong only by saying yes too often."""

Names = Callable[[str, tuple[str, ...], tuple[str, ...]], bool]
"""Does this text (with its languages and tags) name somebody? Asked only when `Screen` said yes."""

SEPARATORS = "_·・"
"""What Mastodon allows inside a hashtag beside letters, digits and the zero-width non-joiner (app/models/tag.rb)."""

# Letters with a stroke or hook of their own: decomposing does not reach the letter beneath. With the accents, this is
# what Mastodon folds (app/lib/ascii_folding.rb). Arabic and Persian keyboards write yeh and kaf differently.
_LETTERS = str.maketrans(
    {
        **dict(zip("đðħıĸłŋøŧ", "ddhiklnot", strict=True)),
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ـ": None,
        **dict.fromkeys(SEPARATORS),
    }
)
_LATIN_ACCENTS = regex.compile(r"(?<=\p{Latin}\p{M}*)\p{M}")
_INVISIBLE = regex.compile(r"[\p{Cf}\p{Variation_Selector}]")
_TYPED = regex.compile(r"(?<![\w&/#＃])[#＃]([\p{L}\p{M}\p{N}_·・\u200c\u200d]{1,100})")
_LETTER = regex.compile(r"\p{L}")

STOP = regex.compile(r"(?:\s*@[\w.@-]+)*\W*stop\W*\Z", regex.IGNORECASE)
"""A reply that asks us to leave its author out; Mastodon puts handles before it."""
LONGEST_STOP = 100

FEW_TAGS = 3
"""Up to so many tags a post may consist of nothing else: that is how many supporters post."""


@lru_cache(maxsize=1 << 16)
def normalise_tag(tag: str) -> str:
    """The form in which hashtags are compared: spellings that readers take for the same tag give the same form.

    NFKC and case folding as on Bluesky; accents of Latin letters fold as on Mastodon, so that `#ć` is `#c`;
    a leading `#` or `＃`, separators (`_ · ・` and zero-width ones) and the Arabic tatweel go.
    """
    word = unicodedata.normalize("NFKC", tag).strip().lstrip("#")
    word = unicodedata.normalize("NFKC", word.casefold())
    if not word.isascii():
        word = _LATIN_ACCENTS.sub("", unicodedata.normalize("NFD", _INVISIBLE.sub("", word)))
        word = unicodedata.normalize("NFC", word)
    return word.translate(_LETTERS)


def typed_tags(text: str) -> list[str]:
    """The hashtags typed in a text, without `#`, in order: a word with at least one letter after `#` or `＃`.

    What follows a letter, `/` or `&` is part of a word, an address or an entity and is no tag.
    """
    return [tag for tag in _TYPED.findall(text) if _LETTER.search(tag)]


class Verdict(NamedTuple):
    """Whether a post is kept, and the rule that decided: `tag:<tag>`, `name`, or the reason for dropping it."""

    keep: bool
    rule: str


NO_MATCH = Verdict(False, "no-match")


class Rule(NamedTuple):
    """Keeps a post that has every term of `every`, one of `some`, none of `none`, in one of `langs` (`pt` for `pt-BR`
    too), on one of `networks`, by an author of one of `instances`. What is empty asks for nothing.

    A term is a `#hashtag`, or words that stand in the text together, whole, in upper or lower case.
    """

    name: str
    every: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    instances: tuple[str, ...] = ()


def fold(text: str) -> str:
    """The text as words are compared: NFKC, case folded, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


class Terms:
    """Terms to look for together; `first` finds one of them, `missing` says whether one is not there."""

    def __init__(self, terms: Iterable[str]) -> None:
        listed = tuple(terms)
        self.tags = frozenset(normalise_tag(term) for term in listed if term.startswith(("#", "＃")))
        self.words = tuple(fold(term) for term in listed if not term.startswith(("#", "＃")))
        patterns = [rf"(?<!\w){regex.escape(word)}(?!\w)" for word in self.words]
        self._each = [regex.compile(pattern) for pattern in patterns]
        self._any = regex.compile("|".join(patterns)) if patterns else None

    def __bool__(self) -> bool:
        return bool(self.tags or self.words)

    def tagged(self, forms: frozenset[str]) -> bool:
        """Whether one of these normalised hashtags is among the terms."""
        return not self.tags.isdisjoint(forms)

    def some(self, folded: str, forms: frozenset[str]) -> bool:
        """Whether any term is there."""
        return self.tagged(forms) or (self._any is not None and self._any.search(folded) is not None)

    def every(self, folded: str, forms: frozenset[str]) -> bool:
        """Whether all terms are there."""
        return self.tags <= forms and all(pattern.search(folded) for pattern in self._each)


class _Compiled:
    """A rule ready to be asked."""

    def __init__(self, rule: Rule) -> None:
        self.name = rule.name
        self._every, self._some, self._none = Terms(rule.every), Terms(rule.some), Terms(rule.none)
        self._langs = frozenset(lang.split("-")[0].lower() for lang in rule.langs)
        self._networks, self._instances = frozenset(rule.networks), frozenset(rule.instances)

    def keeps(self, folded: str, forms: frozenset[str], langs: Sequence[str], author: str) -> bool:
        if self._langs and self._langs.isdisjoint(lang.split("-")[0].lower() for lang in langs):
            return False
        if self._networks and ("bluesky" if author.startswith("did:") else "mastodon") not in self._networks:
            return False
        if self._instances and not on_instance(author, self._instances):
            return False
        if self._none.some(folded, forms) or not self._every.every(folded, forms):
            return False
        return not self._some or self._some.some(folded, forms)

    def by_tag(self, forms: frozenset[str]) -> bool:
        """Whether a hashtag is among what it was kept for."""
        return self._every.tagged(forms) or self._some.tagged(forms)


def on_instance(author: str, instances: frozenset[str]) -> bool:
    """Whether the actor's address lies on one of these servers, or on a subdomain of one."""
    if not author.startswith("http"):
        return False
    labels = (urlsplit(author).hostname or "").split(".")
    return any(".".join(labels[start:]) in instances for start in range(len(labels)))


class Watchlist:
    """What a campaign listens for. Immutable: a changed list is a new one.

    `tags` are watched hashtags in any spelling. `screen` and `names` come from the linker; without them no post is
    kept for a name. `max_tags` and `tag_share` are the spam rules: a post with more tags than that, or of whose words
    more than that share are hashtags (when it has over three), is dropped. `muted_authors` are DIDs or addresses of
    ActivityPub actors, `muted_instances` domain names, which cover their subdomains. `own` are our own accounts: a
    reply to them that says STOP is kept, so that its author can be left out. `rules` keep posts beyond tags and names;
    what has one of the terms of `excluded` is dropped, whatever would keep it.
    """

    def __init__(
        self,
        tags: Iterable[str],
        *,
        screen: Screen | None = None,
        names: Names | None = None,
        max_tags: int = 12,
        tag_share: float = 0.9,
        muted_authors: Iterable[str] = (),
        muted_instances: Iterable[str] = (),
        own: Iterable[str] = (),
        rules: Iterable[Rule] = (),
        excluded: Iterable[str] = (),
    ) -> None:
        self.tags = frozenset(filter(None, map(normalise_tag, tags)))
        self._screen = screen if names is not None else None
        self._names = names
        self._max_tags = max_tags
        self._tag_share = tag_share
        self._muted_authors = frozenset(author.rstrip("/") for author in muted_authors)
        self._muted_instances = frozenset(muted_instances)
        self._own = frozenset(own)
        listed = tuple(rules)
        self._rules = tuple(map(_Compiled, listed))
        # Every rule asks for one of these, so that one search says no to most posts.
        self._hints = Terms(term for rule in listed for term in rule.some or rule.every)
        self._excluded = Terms(excluded)

    def passes(self, text: str, tags: Sequence[str] = ()) -> bool:
        """Whether `decide` may keep this post: False is final, True is not. `text` is the post's surface."""
        for tag in tags:
            if normalise_tag(tag) in self.tags:
                return True
        if self._screen is not None and self._screen(text):
            return True
        if self._rules and self._hints.some(fold(text), frozenset(map(normalise_tag, tags))):
            return True
        return bool(self._own) and len(text) <= LONGEST_STOP and STOP.match(text) is not None

    def decide(
        self,
        text: str,
        tags: Sequence[str] = (),
        langs: Sequence[str] = (),
        *,
        author: str = "",
        searchable: bool = True,
        reply_to_author: str | None = None,
    ) -> Verdict:
        """Keep or drop a post. `searchable` False: its author wants not to be found by search, only by hashtags.

        `reply_to_author` is whom it answers: a STOP to us is kept under the rule `stop`, so that it can be obeyed.
        """
        if reply_to_author in self._own and len(text) <= LONGEST_STOP and STOP.match(text):
            return Verdict(True, "stop")
        verdict = self._match(text, tags, langs, searchable)
        if not verdict.keep and self._rules:
            verdict = self._by_rule(text, tags, langs, searchable, author) or verdict
        if not verdict.keep:
            return verdict
        if self._excluded and self._excluded.some(fold(text), frozenset(map(normalise_tag, tags))):
            return Verdict(False, "excluded")
        if author.rstrip("/") in self._muted_authors:
            return Verdict(False, "muted-author")
        if self._muted_instances and on_instance(author, self._muted_instances):
            return Verdict(False, "muted-instance")
        distinct = {normalise_tag(tag) for tag in tags}
        if len(distinct) > self._max_tags:
            return Verdict(False, "too-many-tags")
        if len(distinct) > FEW_TAGS and self._share(text) > self._tag_share:
            return Verdict(False, "mostly-tags")
        return verdict

    def _match(self, text: str, tags: Sequence[str], langs: Sequence[str], searchable: bool) -> Verdict:
        for tag in tags:
            if (form := normalise_tag(tag)) in self.tags:
                return Verdict(True, f"tag:{form}")
        if self._screen is None or self._names is None or not self._screen(text):
            return NO_MATCH
        if not self._names(text, tuple(langs), tuple(tags)):
            return NO_MATCH
        return Verdict(True, "name") if searchable else Verdict(False, "not-searchable")

    def _by_rule(
        self, text: str, tags: Sequence[str], langs: Sequence[str], searchable: bool, author: str
    ) -> Verdict | None:
        folded, forms = fold(text), frozenset(map(normalise_tag, tags))
        for rule in self._rules:
            if rule.keeps(folded, forms, langs, author):
                if searchable or rule.by_tag(forms):
                    return Verdict(True, f"rule:{rule.name}")
                return Verdict(False, "not-searchable")
        return None

    @staticmethod
    def _share(text: str) -> float:
        words = text.split()
        return sum(word.startswith(("#", "＃")) for word in words) / len(words) if words else 0.0
