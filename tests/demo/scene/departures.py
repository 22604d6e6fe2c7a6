"""Accounts that leave or ask not to be counted."""

from __future__ import annotations

from datetime import timedelta

from scene.accounts import BLUESKY, HARBOUR, LINDEN, Account
from scene.cast import CAST, WJC
from scene.supporters import one_post
from scene.world import BOTH, World, at


def departures(world: World) -> None:
    """Accounts deactivated, taken down, suspended or deleted, two that come back, and two that only stumble."""
    fates = (
        ("deactivated", "be", 0),
        ("takendown", "en", 0),
        ("deleted", "en", 1),
        ("suspended", "ru", 1),
        ("deactivated", "en", 1),
    )
    for number, (status, lang, week) in enumerate(fates):
        who = world.pool.new(BLUESKY, lang)
        person = ("maria-kalesnikava", "ekpar-asat", "narges-mohammadi", "ales-bialiatski", "gulshan-abbas")[number]
        for hour in (8, 13, 20):
            one_post(world, person, lang, at(2 + 7 * week + number % 3, hour, 4 + number), kind="departed", author=who)
        left = at(5 + 7 * week + number % 3, 10, 12)
        world.account(who, left, active=False, status=status)
        world.leave(who, left, status)
        if number in (0, 4):
            back = left + timedelta(hours=26)
            world.account(who, back, active=True)
            one_post(world, person, lang, back + timedelta(hours=2), kind="back again", author=who)
    for number, status in enumerate(("throttled", "desynchronized")):
        who = world.pool.new(BLUESKY, "en")
        one_post(
            world, "vladimir-kara-murza", "en", at(3 + 7 * number, 15, 31), kind="only the server stumbled", author=who
        )
        world.account(who, at(4 + 7 * number, 8, 0), active=False, status=status)
        world.account(who, at(4 + 7 * number, 8, 40), active=True)
    who = world.pool.new("mastodon", "en", LINDEN)
    for day, person in ((9, "ekpar-asat"), (10, "marfa-rabkova"), (12, "narges-mohammadi")):
        one_post(world, person, "en", at(day, 18, 22), kind="departed", author=who, extra_tags=())
    for number, message in enumerate([m for m in world.messages if m.author is who]):
        world.delete(message, at(13, 11, 0, number))


def optouts(world: World, own_bluesky: Account, own_mastodon: Account) -> None:
    """People who ask not to be counted: #nobot or noindex in the profile, or STOP as a reply to our account."""
    for number, (note, later) in enumerate(
        (("Bread and books. #nobot", None), ("Bread and books.", "Bread and books. #NoBot"))
    ):
        who = world.pool.new("mastodon", "en", BOTH[number], note=note, indexable=True)
        person = ("ekpar-asat", "pham-doan-trang")[number]
        for week, hour in ((0, 9), (1, 17)):
            bio = later if week else None
            text, names = world.writer.about(person, CAST[person], "en", (WJC,))
            world.post(
                who,
                text,
                at(4 + 7 * week, hour, 8),
                "opted out",
                names=names,
                excluded="opted-out",
                note="#nobot in the bio",
                bio=bio,
                streams=(who.home,),
            )
    who = world.pool.new("mastodon", "de", HARBOUR, noindex=True, indexable=False)
    for week in (0, 1):
        text, names = world.writer.about("gulshan-abbas", CAST["gulshan-abbas"], "de", (WJC,))
        world.post(
            who,
            text,
            at(3 + 7 * week, 12, 41),
            "opted out",
            names=names,
            excluded="opted-out",
            note="noindex",
            streams=(HARBOUR,),
        )
    for own in (own_bluesky, own_mastodon):
        digest = next(m for m in world.messages if m.author is own)
        who = world.pool.new(own.network, "en", LINDEN if own.home else "", indexable=True)
        for day in (3, 4):
            text, names = world.writer.about("maria-kalesnikava", CAST["maria-kalesnikava"], "en", ("FreeBelarus",))
            world.post(
                who,
                text,
                at(day, 16, 3),
                "opted out",
                names=names,
                excluded="opted-out",
                note="STOP as a reply",
                **({"streams": (LINDEN,)} if own.home else {}),
            )
        text = f"@{own.name}@{own.home} STOP" if own.home else "STOP"
        world.post(
            who,
            text,
            at(6, 7, 30),
            "stop",
            reply_to=digest,
            mention=own if own.home else None,
            **({"streams": (LINDEN,)} if own.home else {}),
        )
