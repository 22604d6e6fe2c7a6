"""What must not be counted as people's own words: our posts, bots, a flood, spam, bridged copies, boosts."""

from __future__ import annotations

from datetime import datetime, timedelta

from scene import wire_bluesky as bsky
from scene import wire_mastodon as mast
from scene.accounts import BLUESKY, HARBOUR, LINDEN, Account
from scene.cast import CAST, FLOODED, WJC
from scene.world import BOTH, END, World, at, clear

BOT_LABEL = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "bot"}]}


def own_posts(world: World, own_bluesky: Account, own_mastodon: Account) -> None:
    """Our own summaries, and what people answer to them: neither counts."""
    for own in (own_bluesky, own_mastodon):
        where = {"streams": (LINDEN,)} if own.home else {}
        for day, person in ((2, "ekpar-asat"), (9, "gulshan-abbas"), (13, "pham-doan-trang")):
            name = {"ekpar-asat": "Ekpar Asat", "gulshan-abbas": "Gulshan Abbas", "pham-doan-trang": "Phạm Đoan Trang"}[
                person
            ]
            text = (
                f"One name a day: {name}. Who this is, and when the case was last confirmed: example.org/people #{WJC}"
            )
            world.writer.claim(text)
            world.post(
                own, text, at(day, 9, 0, 2), "own", names={person: "curated"}, excluded="own", lang="en", **where
            )
        first = next(m for m in world.messages if m.author is own)
        who = world.pool.new(own.network, "en", LINDEN if own.home else "", indexable=True)
        text, names = world.writer.about("ekpar-asat", CAST["ekpar-asat"], "en", (WJC,))
        if own.home:
            text = f"@{own.name}@{own.home} {text}"
        world.post(
            who,
            text,
            at(2, 9, 48),
            "reply to us",
            names=names,
            excluded="reply-to-us",
            reply_to=first,
            mention=own if own.home else None,
            **where,
        )


def bots(world: World) -> None:
    """Accounts that say of themselves that they are automatic."""
    for home in (LINDEN, "birch.example"):
        bot = world.pool.new("mastodon", "en", home, bot=True, indexable=True, note="Names, one every other day.")
        for number, person in enumerate(
            ("ekpar-asat", "marfa-rabkova", "narges-mohammadi", "gulshan-abbas", "kem-sokha")
        ):
            text, names = world.writer.about(person, CAST[person], "en", (WJC,))
            world.post(
                bot,
                text,
                at(2 + 3 * number, 6, 0, 3),
                "bot",
                names=names,
                excluded="bot",
                note="account.bot",
                streams=BOTH if home == LINDEN else (HARBOUR,),
            )
    bot = world.pool.new(BLUESKY, "en", bot=True)
    profile = {
        "$type": "app.bsky.actor.profile",
        "description": "Names, automatically.",
        "displayName": "names, one by one",
        "labels": BOT_LABEL,
    }
    body = bsky.commit("update", "app.bsky.actor.profile", "self", bsky.rev(at(2, 0, 20), bot), profile)
    world.commit(bot, at(2, 0, 20), body, "profile")
    for number, person in enumerate(
        ("ekpar-asat", "pham-doan-trang", "ales-bialiatski", "rania-al-abbasi", "maykel-castillo")
    ):
        text, names = world.writer.about(person, CAST[person], "en", (WJC,))
        world.post(
            bot,
            text,
            at(2 + 3 * number, 7, 0, 9),
            "bot",
            names=names,
            excluded="bot",
            note="label bot",
            fields={"labels": BOT_LABEL},
        )


def flood(world: World) -> None:
    """Sixty fresh accounts, one text, fifty minutes; some add a link or a handle of their own."""
    text = "EVERYONE please copy and paste: freedom for Emirlendris Benítez, today and not tomorrow!"
    for number in range(60):
        who = world.pool.new(BLUESKY, "en", created=datetime(2026, 11, 11))
        copy = text + (f" https://t{number}.example/x" if number % 4 == 1 else "")
        posted = at(12, 18, 5) + timedelta(seconds=49 * number + world.rng.randrange(40))
        world.post(who, copy, posted, "flood", names={FLOODED: "curated"}, note="flood")


def spam(world: World) -> None:
    """Posts that consist of hashtags: too many, or nothing else."""
    many = [
        "FreeNarges",
        "FreeViasna",
        "FreeAlaa",
        "FreeBelarus",
        "win",
        "giveaway",
        "crypto",
        "follow4follow",
        "deal",
        "sale",
        "now",
        "hot",
        "viral",
        "trending",
        "bestprice",
        "luck",
    ]
    for number in range(5):
        who = world.pool.someone(BLUESKY if number % 2 else "mastodon", "en", "sellers", again=0.3)
        text = f"Lucky number {number + 3}! " + " ".join("#" + tag for tag in many)
        world.post(
            who,
            text,
            at(3 + 2 * number, 4, 4),
            "spam",
            names={"narges-mohammadi": "hashtag", "alaa-abdel-fattah": "hashtag"},
            excluded="too-many-tags",
        )
    for number in range(2):
        who = world.pool.someone(BLUESKY, "en", "sellers", again=0.3)
        text = " ".join("#" + tag for tag in (many[0], many[1], many[3], WJC, f"day{number}x"))
        world.post(
            who, text, at(5 + 5 * number, 14, 40), "spam", names={"narges-mohammadi": "hashtag"}, excluded="mostly-tags"
        )


def bridged(world: World) -> None:
    """Copies that Bridgy Fed makes, in both directions: with the original heard, and without."""
    originals = ("ekpar-asat", "marfa-rabkova", "pham-doan-trang", "narges-mohammadi", "rania-al-abbasi")
    for number, person in enumerate(originals):
        author = world.pool.new("mastodon", "en", LINDEN, indexable=True)
        when = at(3 + 2 * number, 11, 27)
        text, names = world.writer.about(person, CAST[person], "en", (WJC,))
        heard = () if number == 4 else (LINDEN,)
        original = world.post(author, text, when, "bridged original", names=names, streams=heard)
        ghost = world.pool.new(BLUESKY, "en", bridged=True)
        ghost.name = f"{author.name}.{LINDEN}"
        url = mast.page(original)
        copy = world.post(
            ghost,
            text,
            when + timedelta(seconds=41),
            "bridged copy",
            names=names,
            origin=original,
            fields={"bridgyOriginalText": mast.content(original.last, LINDEN, LINDEN, None), "bridgyOriginalUrl": url},
        )
        if number == 3:
            world.delete(original, when + timedelta(hours=5))
            world.delete(copy, when + timedelta(hours=5, seconds=20))
    for number, person in enumerate(("gulshan-abbas", "maria-kalesnikava", "ales-bialiatski", "maykel-castillo")):
        author = world.pool.new(BLUESKY, "en")
        when = at(4 + 3 * number, 14, 52)
        text, names = world.writer.about(person, CAST[person], "en", (WJC,))
        heard_in: tuple[str, ...] | None = () if number == 3 else None
        original = world.post(author, text, when, "bridged original", names=names, streams=heard_in)
        ghost = world.pool.new("mastodon", "en", "bsky.brid.gy", did=author.did, indexable=True)
        ghost.name = author.name
        world.post(
            ghost,
            text,
            when,
            "bridged copy",
            names=names,
            origin=original,
            rkey=original.rkey,
            heard=when + timedelta(seconds=75),
            streams=(HARBOUR,),
        )


def boosts(world: World, wanted: int) -> None:
    """Boosts of what was heard before; they are no mentions."""
    liked = [
        m for m in world.messages if m.kind in ("supporter", "cause") and m.author.network != BLUESKY and m.streams
    ]
    for _ in range(wanted):
        message = world.rng.choice(liked)
        when = message.heard + timedelta(minutes=world.rng.randrange(3, 900))
        stream = world.rng.choice(message.streams)
        when = clear(when)
        if when > END - timedelta(minutes=5):
            continue
        by = world.pool.someone("mastodon", "en", "boosters", again=0.5)
        world.mastodon(stream, when, "update", mast.boost(message, by, when, stream), "boost")
