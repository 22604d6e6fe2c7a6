"""The composition root: the only place that builds the objects of a working directory and hands them to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import Clock, utc_now
from bot.editor import Editor
from bot.errors import ConfigError, Forbidden, VigilError
from bot.listeners import LISTENERS
from bot.listeners.base import HealthCallback, Listener
from bot.log import get_logger
from bot.model import Role
from bot.posting import Publisher
from bot.registry.datasets import TagCard
from bot.settings import Secrets, Settings, Tag, load_settings, shipped_config
from bot.signals import read_lexicons
from bot.staff import Staff
from bot.stages.collect import Rules
from bot.stages.link import link
from bot.stages.purge import Lifetimes, Purged, purge
from bot.stages.replay import Replayed, take
from bot.stages.signal import Watch
from bot.store import notes, people, tags, users
from bot.store.journal import FILE as JOURNAL
from bot.store.journal import Journal
from bot.store.remains import Remains, remains
from bot.store.restore import Restored, apply, keep_journal, merge
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Rule, Watchlist, normalise_tag

if TYPE_CHECKING:
    from nlp import Linker

log = get_logger(__name__)

CONFIG = "config"
OWN = "own"
"""The note that holds our own accounts."""
KEYRING = "keyring.json"
ALIASES = Path(".cache", "aliases")
"""The compiled aliases of a large registry."""


class App:
    """An open working directory. Objects that cost time (the linker) are built when first asked for."""

    def __init__(
        self, directory: Path, settings: Settings, secrets: Secrets, vault: Vault, store: Store, clock: Clock = utc_now
    ) -> None:
        self.directory = directory
        self.settings = settings
        self.secrets = secrets
        self.vault = vault
        self.store = store
        self.clock = clock
        self._linker: tuple[tuple[int, int], Linker] | None = None
        self.publisher = Publisher(settings, secrets, store, vault, clock, self.editor.recheck)
        """Who publishes."""
        self.restored: Restored | None = None
        """What opening had to delete again, because an older backup of the store was put back."""

    @classmethod
    def open(cls, directory: Path, *, clock: Clock = utc_now) -> App:
        """Open what `vigil init` made; every error says what is missing and what to do."""
        settings = open_settings(directory)
        secrets = Secrets.from_env()
        vault = Vault.open(directory / KEYRING, secrets.keyring_passphrase)
        store = Store.open(settings.store.url_in(directory))
        try:
            with store.read() as conn:
                notes.check_keyring(conn, vault.id)
            restored = keep_journal(store, Journal(directory / JOURNAL), now=clock(), lookup=vault.lookup)
            if restored:
                log.warning(
                    "restored", posts_removed=restored.posts, tombstones=restored.tombstones, hidden=restored.hidden
                )
        except VigilError:
            store.close()
            raise
        app = cls(directory, settings, secrets, vault, store, clock)
        app.restored = restored
        if restored and restored.hidden:
            app.forget_aliases()
        return app

    @property
    def config(self) -> Path:
        """The folder with settings, templates and fonts of this working directory."""
        return self.directory / CONFIG

    def close(self) -> None:
        self.publisher.close()
        self.store.close()

    def user(self, name: str, least: Role) -> str:
        """The acting user, who must have at least this role."""
        if not name:
            raise Forbidden("say who does this: --as NAME, or set VIGIL_USER")
        with self.store.read() as conn:
            users.require(conn, name, least)
        return name

    def linker(self) -> Linker:
        """The linker for the registry as it stands now; built anew when the registry has changed."""
        from nlp import load_linker

        version = self.versions()
        with self.store.read() as conn:
            if self._linker and self._linker[0] == version:
                return self._linker[1]
            persons = people.load_people(conn)
            not_targets = [row["name"] for row in people.load_dataset(conn, "not_targets")]
            # Tags that name nobody support a bare surname, whether we watch them or not.
            known = [row["tag"] for row in people.load_dataset(conn, "tags") if not row.get("person")]
            campaign_tags = sorted({*known, *tags.active(conn).values()})
        linker = load_linker(
            persons,
            campaign_tags=campaign_tags,
            not_targets=not_targets,
            config=self.config / "nlp.cfg",
            cache=self.directory / ALIASES,
        )
        self._linker = (version, linker)
        return linker

    def forget_aliases(self) -> None:
        """Remove the file of compiled aliases, which names whoever was hidden just now; `linker` makes it anew.

        Small registries have no such file.
        """
        self._linker = None
        (self.directory / ALIASES).unlink(missing_ok=True)

    def versions(self) -> tuple[int, int]:
        """What the watchlist depends on: the versions of registry and hashtags."""
        with self.store.read() as conn:
            return people.registry_version(conn), tags.version(conn)

    def watchlist(self, own: frozenset[str] = frozenset()) -> Watchlist:
        """Which posts are kept, as the store's tags and the settings say now; `own` are our accounts."""
        campaign = self.settings.campaign
        with self.store.read() as conn:
            watched = list(tags.active(conn))
        watched += [tag for instance in self.settings.mastodon for tag in instance.tags or ()]
        linker = self.linker() if campaign.names else None
        return Watchlist(
            watched,
            screen=linker.screen if linker else None,
            names=named_by(linker) if linker else None,
            max_tags=campaign.max_tags,
            tag_share=campaign.tag_share,
            muted_authors=campaign.muted_authors,
            muted_instances=campaign.muted_instances,
            own=own,
            rules=[Rule(r.name, r.all, r.any, r.none, r.langs, r.networks, r.instances) for r in campaign.rules],
            excluded=campaign.exclude,
        )

    def rules(self, own: frozenset[str] = frozenset(), *, live: bool = False) -> Rules:
        """What collecting depends on; `own` are our accounts, DIDs or actors' addresses.

        `live`: authors' profiles are read as well; a capture is taken as it is.
        """
        with self.store.read() as conn:
            watched = frozenset(tags.active(conn))
        return Rules(
            watched=watched,
            normalise_tag=normalise_tag,
            own=own,
            bots=frozenset(self.settings.campaign.known_bots),
            text_days=self.settings.retention.text_days,
            profiles=live and self.settings.bluesky.profiles,
            min_account_days=self.settings.campaign.min_account_days,
        )

    def tag_cards(self) -> dict[str, TagCard]:
        """The risk cards of hashtags, by their normalised form."""
        with self.store.read() as conn:
            rows = people.load_dataset(conn, "tags")
        return {normalise_tag(card.tag): card for card in map(TagCard.model_validate, rows)}

    def own_accounts(self) -> frozenset[str]:
        """Our accounts, as last learnt: their posts and the replies to them count nowhere."""
        with self.store.read() as conn:
            return frozenset((notes.get(conn, OWN) or {}).get("accounts", ()))

    def learn_own_accounts(self) -> None:
        """Ask the networks who we are there. SourceError when one can't be asked, after all the others were."""
        found, problem = set(self.own_accounts()), None
        for poster in self.publisher.posters():
            try:
                found.add(poster.identity())
            except VigilError as error:
                problem = error
        with self.store.write() as conn:
            notes.put(conn, OWN, {"accounts": sorted(found)}, at=self.clock())
        if problem is not None:
            raise problem

    def listeners(self, health: HealthCallback) -> tuple[Listener, ...]:
        """Every listener that the settings ask for."""
        watchlist = self.watchlist(self.own_accounts())
        return tuple(
            listener
            for _, factory in LISTENERS
            for listener in factory(self.listening(), self.secrets, watchlist, self.clock, health)
        )

    def listening(self) -> Settings:
        """The settings with the hashtags of the store, which is the truth about them."""
        with self.store.read() as conn:
            watched = tuple(Tag(tag=display, display=display) for display in tags.active(conn).values())
        campaign = self.settings.campaign.model_copy(update={"tags": watched})
        return self.settings.model_copy(update={"campaign": campaign})

    @property
    def editor(self) -> Editor:
        """Who drafts."""
        return Editor(self.config, self.settings, self.store, self.clock, self.vault.lookup)

    @property
    def staff(self) -> Staff:
        """Who is told when something needs a person."""
        return Staff(self.settings, self.secrets, self.store, self.clock)

    def watch(self) -> Watch:
        """What reads claims in posts; it remembers what it has read."""
        mine = self.config / "claims"
        return Watch(read_lexicons(mine if mine.is_dir() else shipped_config() / "claims"))

    def replay(self, files: Sequence[Path], tell: Callable[[str], None] = lambda _: None) -> Replayed:
        """Take captures as if they were heard now, then link what was kept."""
        watchlist, rules = self.watchlist(), self.rules()
        replayed = take(self.store, self.vault, files, watchlist, rules, now=lambda _: self.clock(), tell=tell)
        link(self.store, self.vault, self.linker(), progress=lambda done: tell(f"linked {done} posts"))
        return replayed

    def purge(self) -> Purged:
        """Delete what has lived its time, by the settings."""
        retention = self.settings.retention
        lifetimes = Lifetimes(
            text_days=retention.text_days,
            tombstone_days=retention.tombstone_days,
            unseen_tombstone_days=retention.unseen_tombstone_days,
        )
        return purge(self.store, self.vault, now=self.clock(), lifetimes=lifetimes)

    def remains(self) -> Remains:
        """What is left of posts, traces and keys."""
        before = self.clock() - timedelta(days=self.settings.retention.text_days)
        with self.store.read() as conn:
            return remains(conn, self.vault.periods, before=before)

    def restore(self, copy: Path | None = None) -> Restored:
        """Apply the journal of tombstones to the store, after taking in a `copy` of it that may know more."""
        journal = self.store.journal
        assert journal is not None
        if copy is not None:
            merge(journal, copy)
        with self.store.write() as conn:
            restored = apply(conn, journal, now=self.clock(), lookup=self.vault.lookup)
        if restored.hidden:
            self.forget_aliases()
        return restored


def named_by(linker: Linker) -> Callable[[str, tuple[str, ...], tuple[str, ...]], bool]:
    """Whether a text names somebody of the registry, or may: a moderator sees the doubtful ones."""
    from nlp.types import Hints, Outcome

    def names(text: str, langs: tuple[str, ...], tags: tuple[str, ...]) -> bool:
        return any(mention.outcome is not Outcome.NIL for mention in linker.link(text, Hints(langs, tags)))

    return names


def open_settings(directory: Path) -> Settings:
    """The settings of a working directory; ConfigError when it is none."""
    if not (directory / CONFIG).is_dir():
        raise ConfigError(f"{directory.resolve()} is no working directory of Vigil: run `vigil init DIR`, or say --dir")
    return load_settings(directory / CONFIG)
