"""The composition root: the only place that builds the objects of a working directory and hands them to each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import Clock, utc_now
from bot.errors import ConfigError, Forbidden, SchemaTooNew, StoreError, VigilError
from bot.model import Role
from bot.settings import Secrets, Settings, load_settings
from bot.stages.collect import Rules
from bot.stages.purge import Lifetimes, Purged, purge
from bot.store import notes, people, tags, users
from bot.store.migrations import HISTORY, SCHEMA
from bot.store.session import Store
from bot.vault import Vault
from bot.watchlist import Watchlist, normalise_tag

if TYPE_CHECKING:
    from nlp import Linker

CONFIG = "config"
KEYRING = "keyring.json"


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
        self._linker: tuple[int, Linker] | None = None

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
        except VigilError:
            store.close()
            raise
        return cls(directory, settings, secrets, vault, store, clock)

    def close(self) -> None:
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

        with self.store.read() as conn:
            version = people.registry_version(conn)
            if self._linker and self._linker[0] == version:
                return self._linker[1]
            persons = people.load_people(conn)
            not_targets = [row["name"] for row in people.load_dataset(conn, "not_targets")]
            watched = tags.active(conn)
        linker = load_linker(
            persons, campaign_tags=watched, not_targets=not_targets, config=self.directory / CONFIG / "nlp.cfg"
        )
        self._linker = (version, linker)
        return linker

    def watchlist(self) -> Watchlist:
        """Which posts are kept, as the store's tags and the settings say now."""
        campaign = self.settings.campaign
        with self.store.read() as conn:
            watched = tags.active(conn)
        linker = self.linker() if campaign.names else None
        return Watchlist(
            watched,
            screen=linker.screen if linker else None,
            names=named_by(linker) if linker else None,
            max_tags=campaign.max_tags,
            tag_share=campaign.tag_share,
            muted_authors=campaign.muted_authors,
            muted_instances=campaign.muted_instances,
        )

    def rules(self, own: frozenset[str] = frozenset()) -> Rules:
        """What collecting depends on; `own` are our accounts, DIDs or actors' addresses."""
        with self.store.read() as conn:
            watched = frozenset(tags.active(conn))
        return Rules(watched=watched, normalise_tag=normalise_tag, own=own, text_days=self.settings.retention.text_days)

    def purge(self) -> Purged:
        """Delete what has lived its time, by the settings."""
        retention = self.settings.retention
        lifetimes = Lifetimes(
            text_days=retention.text_days,
            tombstone_days=retention.tombstone_days,
            unseen_tombstone_days=retention.unseen_tombstone_days,
        )
        return purge(self.store, self.vault, now=self.clock(), lifetimes=lifetimes)


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


def upgrade_store(directory: Path, *, backed_up: bool) -> tuple[str, str, Path | None]:
    """Bring an older store up to the present schema: gives the schema before and after, and where the backup lies."""
    settings = open_settings(directory)
    store = Store.open_any(settings.store.url_in(directory))
    try:
        before = store.schema()
        if before is None:
            raise StoreError(f"there is no Vigil store in {directory.resolve()}: run `vigil init`")
        if before not in HISTORY:
            raise SchemaTooNew(
                f"the store has schema {before}, this Vigil knows up to {SCHEMA}: install the version that made it"
            )
        if before == SCHEMA:
            return before, SCHEMA, None
        backup = None
        if not (backed_up and store.engine.dialect.name != "sqlite"):
            backup = directory / f"before-{SCHEMA}-{utc_now():%Y%m%dT%H%M%SZ}.db"
            store.backup(backup)
        store.migrate()
        return before, SCHEMA, backup
    finally:
        store.close()
