"""Clocks, places and formats that are unusual but real."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from scene.accounts import BLUESKY, LINDEN
from scene.cast import CAST, VIASNA, WJC
from scene.world import BOTH, MIDDLE, World, at


def odd(world: World) -> None:
    """Clocks, places and formats that are unusual but real."""
    supporter = world.pool.new
    one = lambda person, lang="en": world.writer.about(person, CAST[person], lang, (WJC,))  # noqa: E731
    text, names = one("ekpar-asat")
    world.post(
        supporter(BLUESKY, "en"),
        text,
        at(10, 10, 10),
        "odd",
        names=names,
        created_text="2031-01-01T00:00:00.000Z",
        note="createdAt in the future: counts when it was heard",
    )
    text, names = one("gulshan-abbas")
    world.post(
        supporter(BLUESKY, "en"),
        text,
        at(6, 9, 15),
        "odd",
        names=names,
        created_text="2026-11-06T09:15:00",
        note="createdAt without a zone: read as UTC",
    )
    text, names = one("narges-mohammadi")
    world.post(supporter(BLUESKY, "en"), text, at(6, 21, 15), "odd", names=names, created_text="", note="no createdAt")
    text, names = one("alaa-abdel-fattah")
    world.post(
        supporter(BLUESKY, "en"),
        text,
        at(7, 13, 2),
        "odd",
        names=names,
        created_text="2019-10-01T12:00:00.000Z",
        counts_at=datetime(2019, 10, 1, 12, tzinfo=UTC),
        note="imported: created in 2019, outside of the fortnight",
    )
    text, names = one("maykel-castillo", "es")
    world.post(
        supporter(BLUESKY, "es"),
        text,
        MIDDLE - timedelta(milliseconds=1300),
        "odd",
        names=names,
        heard=MIDDLE + timedelta(milliseconds=900),
        note="written in W45, heard in W46",
    )
    for number, person in enumerate(("ekpar-asat", "marfa-rabkova", "vladimir-kara-murza")):
        text, names = one(person)
        written = MIDDLE - timedelta(hours=3 + 4 * number)
        world.post(
            supporter("mastodon", "en", "rowan.example", indexable=True),
            text,
            written,
            "odd",
            names=names,
            heard=MIDDLE + timedelta(hours=5 + number),
            streams=(BOTH[number % 2],),
            note="federated late: written in W45, heard in W46, with an id below the newest",
        )
    text, names = one("pham-doan-trang")
    facet = {
        "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": WJC}],
        "index": {"byteEnd": 9000, "byteStart": 8990},
    }
    world.post(
        supporter(BLUESKY, "en"), text, at(5, 10, 40), "odd", names=names, fields={"facets": [facet]}, note="bad facet"
    )
    text, names = one("rania-al-abbasi", "ar")
    index = {"byteEnd": 2, "byteStart": 1}
    world.post(
        supporter(BLUESKY, "ar"),
        text,
        at(12, 12, 12),
        "odd",
        names=names,
        note="facet inside a letter",
        fields={"facets": [{"features": [{"$type": "app.bsky.richtext.facet#tag", "tag": WJC}], "index": index}]},
    )
    text, names = one("ales-bialiatski", "be")
    world.post(
        supporter(BLUESKY, "be"),
        text,
        at(13, 20, 1),
        "odd",
        names=names,
        note="unknown embed",
        fields={"embed": {"$type": "app.bsky.embed.hologram", "depth": 3}},
    )
    text, names = one("maria-kalesnikava")
    world.post(supporter(BLUESKY, "en"), text, at(4, 20, 31), "odd", names=names, langs=[], note="no langs")
    text, names = one("ales-bialiatski", "ru")
    world.post(
        supporter(BLUESKY, "ru"),
        text,
        at(10, 19, 7),
        "odd",
        names=names,
        lang="ru",
        fields={"langs": "ru"},
        note="langs is a string, not a list",
    )
    for number, person in enumerate(("ekpar-asat", "narges-mohammadi", "mahsa-jina-amini")):
        author = supporter("mastodon", "en", BOTH[number % 2], indexable=False)
        text, names = world.writer.about(person, CAST[person], "en", ())
        world.post(
            author,
            text,
            at(7 + 3 * number, 15, 14),
            "not searchable",
            names=names,
            excluded="not-searchable",
            streams=(author.home,),
            note="a name without a watched hashtag by somebody who is not indexable",
        )
    for number, visibility in enumerate(("private", "direct")):
        author = supporter("mastodon", "en", LINDEN, indexable=True)
        text, names = world.writer.about("marfa-rabkova", CAST["marfa-rabkova"], "en", (VIASNA,))
        world.post(
            author,
            text,
            at(8 + number, 11, 3),
            "not public",
            names=names,
            excluded="not-public",
            visibility=visibility,
            streams=(LINDEN,),
        )
    for number, (person, created) in enumerate((("alaa-abdel-fattah", at(1, 21, 0)), ("gulshan-abbas", at(6, 3, 3)))):
        author = supporter(BLUESKY, "en")
        text, names = one(person)
        message = world.post(
            author,
            text,
            created,
            "odd",
            streams=(),
            note="only the edit was heard, not the post itself",
            counts_at=created if number == 0 else None,
        )
        world.edit(message, text + " (edited)", at(6, 17, 17 + number), names)
