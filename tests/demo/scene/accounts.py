"""The accounts of the fortnight: invented people, each with a language, a network and a place there."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scene.ids import did

BLUESKY, LINDEN, HARBOUR = "bluesky", "linden.example", "harbour.example"
REMOTE = ("alder.example", "birch.example", "rowan.example", "social.juniper.example")
"""Other Mastodon servers, heard through the two that are watched."""

FIRST = [
    "amber",
    "anke",
    "aster",
    "basil",
    "bela",
    "bruno",
    "cedar",
    "clio",
    "cosmo",
    "dara",
    "delta",
    "dina",
    "edda",
    "elm",
    "ember",
    "esra",
    "fenn",
    "fia",
    "flora",
    "gale",
    "gil",
    "greta",
    "hazel",
    "henna",
    "heron",
    "ida",
    "ilse",
    "iris",
    "jana",
    "jory",
    "juno",
    "kai",
    "kaja",
    "kim_w",
    "lark",
    "lena",
    "lumi",
    "maja",
    "mara",
    "milo",
    "mira",
    "nils",
    "noa",
    "nora",
    "odile",
    "olek",
    "onyx",
    "paz",
    "pia",
    "piet",
    "quill",
    "raya",
    "remy",
    "rosa",
    "saba",
    "sana",
    "silke",
    "tamar",
    "teo",
    "tilda",
    "ugo",
    "uma",
    "vera",
    "vida",
    "wanda",
    "wim",
    "xenia",
    "yara",
    "yuki",
    "zoe",
    "zora",
]
SECOND = [
    "reads",
    "writes",
    "walks",
    "knits",
    "bakes",
    "sings",
    "cycles",
    "paints",
    "gardens",
    "translates",
    "mends",
    "plays",
    "draws",
    "runs",
    "sails",
    "studies",
    "teaches",
    "listens",
    "wanders",
    "waits",
    "hums",
    "stitches",
    "rows",
    "climbs",
    "prints",
]


@dataclass
class Account:
    """One account. `home` is the Mastodon server, "" on Bluesky; `note` the bio as plain text."""

    name: str
    network: str
    lang: str
    home: str = ""
    did: str = ""
    note: str = ""
    bot: bool = False
    indexable: bool = True
    noindex: bool = False
    discoverable: bool = True
    created: datetime = datetime(2023, 5, 1)
    bridged: bool = False
    gone: list[tuple[datetime, datetime | None, str]] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.did or self.actor

    @property
    def handle(self) -> str:
        """The handle on Bluesky."""
        return f"{self.name.replace('_', '-')}.{'demo.example' if not self.bridged else 'ap.brid.gy'}"

    @property
    def actor(self) -> str:
        """The ActivityPub id."""
        if self.home == "bsky.brid.gy":
            return f"https://bsky.brid.gy/ap/{self.did}"
        return f"https://{self.home}/users/{self.name}"


class Pool:
    """Makes accounts and hands them out: some people post often, most once or twice."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._names: set[str] = set()
        self._by_kind: dict[tuple[str, str, str], list[Account]] = {}
        self.all: list[Account] = []

    def new(self, network: str, lang: str, home: str = "", **more: object) -> Account:
        """A fresh account with a name that nobody else has."""
        while True:
            name = f"{self._rng.choice(FIRST)}_{self._rng.choice(SECOND)}"
            if name in self._names:
                name += str(self._rng.randrange(2, 99))
            if name not in self._names:
                break
        self._names.add(name)
        created = datetime(2022, 1, 1) + timedelta(days=self._rng.randrange(1500))
        account = Account(name=name, network=network, lang=lang, home=home, created=created)
        if network == BLUESKY:
            account.did = did("account", name)
        else:
            account.indexable = self._rng.random() < 0.55
        for attribute, value in more.items():
            setattr(account, attribute, value)
        self.all.append(account)
        return account

    def someone(self, network: str, lang: str, circle: str, again: float) -> Account:
        """An account of this circle ("supporters", "neighbours"): with chance `again` one who has posted before."""
        home = self._home() if network != BLUESKY else ""
        known = self._by_kind.setdefault((network, lang, circle), [])
        if known and self._rng.random() < again:
            return self._rng.choice(known)
        account = self.new(network, lang, home)
        known.append(account)
        return account

    def _home(self) -> str:
        return self._rng.choices((LINDEN, HARBOUR, *REMOTE), weights=(5, 5, 3, 2, 2, 2))[0]
