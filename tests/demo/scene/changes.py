"""Edits and deletions, in and out of order."""

from __future__ import annotations

from datetime import datetime, timedelta

from scene import wire_bluesky as bsky
from scene import wire_mastodon as mast
from scene.accounts import BLUESKY
from scene.cast import CAST, WJC
from scene.plot_types import Message
from scene.supporters import WEEKS, one_post
from scene.world import END, World, at, clear

PEOPLE = [
    "ekpar-asat",
    "gulshan-abbas",
    "pham-doan-trang",
    "narges-mohammadi",
    "marfa-rabkova",
    "ales-bialiatski",
    "maria-kalesnikava",
    "maykel-castillo",
    "alaa-abdel-fattah",
    "vladimir-kara-murza",
    "rania-al-abbasi",
    "mahsa-jina-amini",
]


def some_person(world: World) -> tuple[str, str]:
    """Somebody of the well-known, and a language in which there are many sentences about them."""
    person = world.rng.choice(PEOPLE)
    langs = [lang for lang in CAST[person].langs if lang in ("en", "be", "ru", "es", "de", "fa", "zh", "vi", "ar")]
    return person, world.rng.choice(langs)


def deletions(world: World, wanted: int) -> None:
    """Posts that are deleted after minutes or days; the deletion reaches one instance or both."""
    for number in range(wanted):
        person, lang = some_person(world)
        network = BLUESKY if number % 5 < 3 else "mastodon"
        posted = world.moment(*WEEKS[number % 2], lang, network)
        message = one_post(world, person, lang, posted, kind="deleted", network=network)
        later = message.heard + timedelta(minutes=world.rng.choice((1, 7, 40, 300, 1500, 4000)))
        later = min(clear(later), END - timedelta(minutes=3))
        only = message.streams[:1] if len(message.streams) == 2 and number % 2 else None
        world.delete(message, later, streams=only, by_uri=network != BLUESKY and number % 7 == 4)


def reordered_deletions(world: World) -> None:
    """At the switch from replay to live a deletion can come before its post, and a replay can bring back a dead one."""
    for day, person in ((4, "ekpar-asat"), (6, "narges-mohammadi")):
        message = one_post(world, person, "en", at(day, 17, 30), kind="delete came first", network=BLUESKY)
        world.delete(message, message.heard - timedelta(seconds=2))
    for day, person in ((5, "marfa-rabkova"), (12, "gulshan-abbas")):
        message = one_post(world, person, "en", at(day, 9, 10), kind="replayed after its deletion", network=BLUESKY)
        world.delete(message, message.heard + timedelta(minutes=30))
        replay_first(world, message, message.heard + timedelta(minutes=55))
    message = one_post(world, "maria-kalesnikava", "en", at(6, 15, 40), kind="replayed after its edit", network=BLUESKY)
    world.edit(message, "Wrong draft, sorry.", message.heard + timedelta(minutes=9), {})
    replay_first(world, message, message.heard + timedelta(minutes=30))
    message = one_post(world, "pham-doan-trang", "vi", at(13, 8, 20), kind="edited after its deletion", network=BLUESKY)
    world.delete(message, message.heard + timedelta(minutes=4))
    world.edit(
        message, message.last.text + " (sửa lỗi chính tả)", message.heard + timedelta(minutes=6), message.last.names
    )


def replay_first(world: World, message: Message, again: datetime) -> None:
    """The first version once more, as a replay that lost what came after it would bring it."""
    made = bsky.record(message, message.versions[0])
    body = bsky.commit("create", bsky.POST, message.rkey, bsky.rev(message.heard, message.author), made)
    world.commit(message.author, again, body, "duplicate")


def unknown_deletions(world: World, wanted: int) -> None:
    """Most deletions are of posts that nobody here ever kept."""
    for number in range(wanted):
        network = BLUESKY if number % 6 else "mastodon"
        when = world.moment(*WEEKS[number % 2], "en", network)
        author = world.pool.someone(network, "en", "strangers", again=0.2)
        if network == BLUESKY:
            rkey = bsky.tid(when - timedelta(days=world.rng.randrange(1, 300)), number)
            body = bsky.commit("delete", bsky.POST, rkey, bsky.rev(when, author), None)
            world.commit(author, when, body, "delete")
        else:
            for stream in world.streams_for(author, when):
                old = mast.snowflake(when - timedelta(days=world.rng.randrange(1, 300)), number)
                world.mastodon(stream, when, "delete", old, "delete")


def edits(world: World) -> None:
    """Edits that keep the name, add one, change it, or take it and the hashtag out."""
    for number in range(16):
        person, lang = some_person(world)
        network = BLUESKY if number % 2 else "mastodon"
        message = one_post(
            world, person, lang, world.moment(*WEEKS[number // 8], lang, network), kind="edited", network=network
        )
        later = message.heard + timedelta(minutes=world.rng.randrange(2, 50))
        text = message.last.text + world.rng.choice((" …", " 🕊️", "\n\n(+1)", " !"))
        world.edit(message, text, later, message.last.names, mention=message.last.mention)
    for number, person in enumerate(("marfa-rabkova", "ekpar-asat", "narges-mohammadi", "rania-al-abbasi")):
        network = BLUESKY if number % 2 else "mastodon"
        author = world.pool.someone(network, "en", "supporters", again=0.0)
        tag = CAST[person].tags[-1]
        first = world.writer.cause("en", (tag,))
        message = world.post(author, first, world.moment(*WEEKS[number % 2], "en", network), "name added by an edit")
        text, names = world.writer.about(person, CAST[person], "en", (tag,))
        world.edit(message, text, message.heard + timedelta(minutes=11), names)
    for number, person in enumerate(
        ("ales-bialiatski", "gulshan-abbas", "maykel-castillo", "alaa-abdel-fattah", "ekpar-asat")
    ):
        network = BLUESKY if number % 2 else "mastodon"
        message = one_post(
            world, person, "en", world.moment(*WEEKS[number % 2], "en", network), kind="edited away", network=network
        )
        calm = (
            "Never mind.",
            "Deleted the text, too tired.",
            "Nothing to see.",
            "Edited: wrong photo.",
            "Oops, wrong account.",
        )
        world.edit(message, calm[number], message.heard + timedelta(minutes=25), {})
    for number, (before, after) in enumerate((("ales-bialiatski", "marfa-rabkova"), ("ekpar-asat", "gulshan-abbas"))):
        message = one_post(
            world, before, "en", at(4 + 7 * number, 19, 5), kind="another name after the edit", network=BLUESKY
        )
        text, names = world.writer.about(after, CAST[after], "en", (WJC,))
        world.edit(message, text, message.heard + timedelta(minutes=3), names)
