"""What supporters post: about people of the registry, about the cause, and beside it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sentences.specials import SPECIALS
from sentences.traps import TRAPS

from scene.accounts import BLUESKY, Account
from scene.cast import BELARUS, CAST, JAILED, STAND, VIASNA, WJC, Role
from scene.plot_types import Message
from scene.world import END, MIDDLE, START, World

WEEKS = ((START, MIDDLE), (MIDDLE, END))
WRITERS_DAY = datetime(2026, 11, 15, tzinfo=START.tzinfo)
MASTODON_SHARE = {"en": 0.42, "de": 0.55, "fr": 0.5, "pl": 0.4, "be": 0.35, "ru": 0.35, "es": 0.35, "it": 0.4}
CAUSE_TAGS = {"en": (WJC, VIASNA, JAILED), "es": (JAILED, WJC), "zh": (WJC,), "fa": (WJC,), "ar": (WJC,), "vi": (WJC,)}
LINKS = (
    "https://letters.example/2026/11/p{n}",
    "https://journal.example/a/{n}",
    "https://podcast.example/episodes/{n}",
)
WARNINGS = {
    "en": "human rights, prison",
    "de": "Menschenrechte, Haft",
    "fr": "droits humains",
    "es": "derechos humanos",
}
CHATTER = {
    "en": 26,
    "de": 8,
    "es": 8,
    "pt": 6,
    "ja": 8,
    "fr": 6,
    "ru": 7,
    "uk": 6,
    "pl": 6,
    "be": 4,
    "zh": 6,
    "ko": 5,
    "vi": 4,
    "fa": 5,
    "ar": 5,
    "tr": 4,
    "it": 3,
    "lt": 3,
    "hi": 2,
    "el": 2,
    "az": 2,
    "ug": 0.5,
    "bo": 0.5,
    "bn": 0.5,
    "ckb": 0.5,
    "km": 0.5,
}


def network_for(world: World, lang: str) -> str:
    return "mastodon" if world.chance(MASTODON_SHARE.get(lang, 0.28)) else BLUESKY


def tags_for(world: World, role: Role, author: Account) -> tuple[str, ...]:
    """Hashtags after a post about somebody. A Mastodon account that is not searchable can't be found without one."""
    likely = 0.55 if author.network == BLUESKY else 0.9
    if author.network != BLUESKY and not author.indexable:
        return (role.tags[-1] if role.tags and role.tags[-1] != "MahsaAmini" else WJC,)
    if not role.tags or not world.chance(likely):
        return ()
    chosen = (world.rng.choice(role.tags),)
    return (*chosen, WJC) if world.chance(0.08) and WJC not in chosen else chosen


def one_post(
    world: World,
    person: str,
    lang: str,
    at: datetime,
    *,
    kind: str = "supporter",
    author: Account | None = None,
    extra_tags: tuple[str, ...] = (),
    network: str = "",
) -> Message:
    """One post about one person; now and then a reply, a quote or a link."""
    role = CAST[person]
    author = author or world.pool.someone(network or network_for(world, lang), lang, "supporters", again=0.42)
    tags = (*tags_for(world, role, author), *extra_tags)
    text, names = world.writer.about(person, role, lang, tags)
    if world.chance(0.08):
        text += " " + world.rng.choice(LINKS).format(n=1000 + world.rng.randrange(9000))
    more: dict[str, object] = {}
    if author.network != BLUESKY and lang in WARNINGS and world.chance(0.07):
        more["warning"] = WARNINGS[lang]
    if kind == "supporter" and (parent := _recent(world, author, at)) is not None and world.chance(0.14):
        if world.chance(0.7):
            more["reply_to"] = parent
            if author.network != BLUESKY and parent.author.home != "bsky.brid.gy":
                text = f"@{parent.author.name}@{parent.author.home} {text}"
                more["mention"] = parent.author
        else:
            more["quote_of"] = parent
    return world.post(author, text, at, kind, names=names, lang=lang, **more)


def _recent(world: World, author: Account, at: datetime) -> Message | None:
    """Something of somebody else on the same network within the last two days."""
    near = [
        message
        for message in world.messages
        if message.author.network == author.network
        and message.author is not author
        and message.kind in ("supporter", "cause")
        and at - timedelta(days=2) < message.heard < at
    ]
    return world.rng.choice(near) if near else None


def supporters(world: World) -> None:
    """The posts about people, as many a week as the cast says, in the order of time."""
    plan: list[tuple[datetime, str, str, tuple[str, ...], str]] = []
    for person, role in CAST.items():
        langs = {lang: weight for lang, weight in role.langs.items() if weight}
        for (start, end), wanted in zip(WEEKS, role.weeks, strict=True):
            for number in range(wanted):
                lang = world.rng.choices(list(langs), weights=list(langs.values()))[0]
                network = network_for(world, lang)
                writers = person == "pham-doan-trang" and start is MIDDLE and number < 12
                day = (WRITERS_DAY, END) if writers else (start, end)
                tags = ("ImprisonedWriter",) if writers else ()
                plan.append((world.moment(*day, lang, network), person, lang, tags, network))
    for at, person, lang, tags, network in sorted(plan):
        one_post(world, person, lang, at, extra_tags=tags, network=network)


def specials(world: World) -> None:
    """The posts written as a whole, alternating between the weeks."""
    for number, special in enumerate(SPECIALS):
        network = "mastodon" if special.warning or world.chance(0.35) else BLUESKY
        at = world.moment(*WEEKS[number % 2], special.lang, network)
        author = world.pool.someone(network, special.lang, "supporters", again=0.3)
        tags = special.tags
        if network != BLUESKY and not author.indexable and not {WJC, VIASNA, BELARUS, STAND, JAILED} & set(tags):
            tags = (*tags, WJC)
        text = world.writer.tagged(special.text, tags, special.lang)
        world.writer.claim(text)
        world.post(
            author,
            text,
            at,
            "special",
            names=special.names,
            lang=special.lang,
            note=special.note,
            alt=special.alt,
            warning=special.warning,
        )


def cause(world: World, wanted: int) -> None:
    """Posts with a campaign hashtag that name nobody."""
    langs = ["en"] * 10 + ["be", "ru", "de", "es", "zh", "pl", "fa", "ar", "vi", "tr", "lt", "uk", "fr", "ko", "az"] * 2
    plan = []
    for number in range(wanted):
        lang = world.rng.choice(langs)
        network = "mastodon" if world.chance(0.6) else BLUESKY
        plan.append((world.moment(*WEEKS[number % 2], lang, network), lang, network))
    for at, lang, network in sorted(plan):
        author = world.pool.someone(network, lang, "supporters", again=0.5)
        tags = (world.rng.choice(CAUSE_TAGS.get(lang, (VIASNA, BELARUS, STAND, VIASNA))),)
        world.post(author, world.writer.cause(lang, tags), at, "cause", lang=lang)


def traps(world: World) -> None:
    """Namesakes and other lures: they name nobody of the registry."""
    for number, trap in enumerate(TRAPS):
        network = "mastodon" if trap.card is None and world.chance(0.2) else BLUESKY
        author = world.pool.someone(network, trap.lang, "neighbours", again=0.3)
        at = world.moment(*WEEKS[number % 2], trap.lang, network)
        text = world.writer.tagged(trap.text, trap.tags, trap.lang)
        world.post(author, text, at, "trap", lang=trap.lang, note=trap.lure, card=trap.card)


def chatter(world: World, wanted: int) -> None:
    """Everything else that a whole network says."""
    langs, weights = list(CHATTER), list(CHATTER.values())
    plan = []
    for number in range(wanted):
        lang = world.rng.choices(langs, weights=weights)[0]
        plan.append((world.moment(*WEEKS[number % 2], lang, BLUESKY), lang))
    earlier: Message | None = None
    for at, lang in sorted(plan):
        author = world.pool.someone(BLUESKY, lang, "neighbours", again=0.35)
        text = world.writer.chatter(lang)
        more: dict[str, object] = {}
        if earlier is not None and world.chance(0.1):
            more["reply_to"] = earlier
        elif earlier is not None and earlier.author is not author and world.chance(0.02):
            text = f"@{earlier.author.handle} {text}"
            more["mention"] = earlier.author
        elif world.chance(0.06):
            more["alt"] = world.writer.chatter(lang)
        elif world.chance(0.05):
            more["card"] = ("A quiet walk along the canal", f"https://walks.example/{world.rng.randrange(900)}")
        earlier = world.post(author, text, at, "chatter", lang=lang, **more)
    for number in range(14):
        lang = world.rng.choice(("en", "de", "fr", "es"))
        at = world.moment(*WEEKS[number % 2], lang, "mastodon")
        author = world.pool.someone("mastodon", lang, "neighbours", again=0.2)
        world.post(author, world.writer.chatter(lang), at, "chatter", lang=lang)
