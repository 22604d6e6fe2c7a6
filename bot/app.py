"""The composition root: the only place that builds the objects of a working directory and hands them to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.alerts import Channel, Chat, Mail, Matter, Message
from bot.clock import Clock, utc_now
from bot.deadline import within
from bot.errors import ConfigError, Conflict, Forbidden, SchemaTooNew, StoreError, VigilError
from bot.listeners import LISTENERS
from bot.listeners.base import HealthCallback, Listener
from bot.log import get_logger
from bot.model import Piece, Role, Summary
from bot.poster.base import Poster
from bot.poster.compose import Limits, compose
from bot.poster.fonts import load_fonts
from bot.poster.preview import images
from bot.poster.quota import Allowance, quiet
from bot.registry.datasets import Action, Count, TagCard
from bot.settings import Secrets, Settings, Tag, load_settings, shipped_config
from bot.settings_secrets import ALERTS_WEBHOOK
from bot.signals import read_lexicons
from bot.stages.alert import DEADLINE_S, Pace, Tried, deliver, note, open_matters
from bot.stages.collect import Rules
from bot.stages.correcting import correction
from bot.stages.desk import Desk, Step
from bot.stages.draft import Planner, draft_ahead
from bot.stages.link import link
from bot.stages.material import Material, objection, read_material
from bot.stages.publish import publish_due
from bot.stages.purge import Lifetimes, Purged, purge
from bot.stages.replay import Replayed, take
from bot.stages.signal import Watch
from bot.stages.withdraw import withdraw_due
from bot.store import links, notes, people, posts, reviews, summaries, tags, users
from bot.store.journal import FILE as JOURNAL
from bot.store.journal import Journal
from bot.store.logins import Logins
from bot.store.migrations import HISTORY, SCHEMA
from bot.store.remains import Remains, remains
from bot.store.restore import Restored, apply, keep_journal, merge
from bot.store.session import Connection, Store
from bot.store.summaries import Draft
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
        self._posters: tuple[Poster, ...] | None = None
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
        """Ask the networks who we are there. SourceError when one can't be asked; what was learnt before stays."""
        found = {poster.identity() for poster in self.posters()} | self.own_accounts()
        with self.store.write() as conn:
            notes.put(conn, OWN, {"accounts": sorted(found)}, at=self.clock())

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

    def posters(self) -> tuple[Poster, ...]:
        """The accounts that post and have a secret in the environment. Built once."""
        if self._posters is None:
            from bot.posting import posters

            keeper = Logins(self.store, self.vault, self.clock)
            self._posters = posters(self.settings, self.secrets, keeper)
        return self._posters

    def desk(self) -> Desk:
        """What publishing works with."""
        posting = self.settings.posting
        return Desk(
            posters=self.posters(),
            fit=self.fit,
            recheck=self._recheck,
            allowance=Allowance(
                per_day=posting.per_day,
                distance=timedelta(minutes=posting.min_distance_minutes),
                quiet_start=posting.quiet_start,
                quiet_end=posting.quiet_end,
                zone=ZoneInfo(self.settings.campaign.timezone),
            ),
            clock=self.clock,
            per_server=posting.per_day_server,
            halted="posting.stop is true in limits.toml" if posting.stop else None,
        )

    def fit(self, summary: Summary, limits: Limits) -> tuple[Piece, ...]:
        """The thread of a summary for a network, with its image card."""
        return compose(summary, limits, *images(summary, load_fonts(shipped_config())))

    def planner(self) -> Planner:
        """What drafts are planned by."""
        return Planner(
            plans=self.settings.summaries, material=self._material, small_group=self.settings.report.small_group
        )

    def draft_ahead(self) -> list[int]:
        """Make the drafts of the next days that are not there yet."""
        return draft_ahead(self.store, self.planner(), now=self.clock())

    def publish_due(self) -> list[Step]:
        """Withdraw what was taken back, then send what is approved and due; nothing without an account."""
        desk = self.desk()
        return [*withdraw_due(self.store, desk), *publish_due(self.store, desk)]

    def watch(self) -> Watch:
        """What reads claims in posts; it remembers what it has read."""
        mine = self.config / "claims"
        return Watch(read_lexicons(mine if mine.is_dir() else shipped_config() / "claims"))

    def channels(self) -> list[Channel]:
        """The ways to the staff that the settings name and that have what they need."""
        alerts = self.settings.alerts
        found: list[Channel] = [Mail(alerts, self.secrets.smtp_password)] if alerts.mail_to else []
        return found + ([Chat(self.secrets.alerts_webhook)] if alerts.chat and self.secrets.alerts_webhook else [])

    def open_matters(self) -> list[Matter]:
        """What needs a person now, as the store says it; whether a source is deaf only `vigil run` knows."""
        with self.store.read() as conn:
            return list(open_matters(conn, now=self.clock(), deaf=self._pace().deaf, sources={}))

    def alert(self, sources: Mapping[str, datetime]) -> list[Tried]:
        """Tell the staff what was not told yet; `sources` should be heard since these moments."""
        channels = self.channels()
        note(self.store, [one.name for one in channels], self._pace(), now=self.clock(), sources=sources)
        return deliver(self.store, channels, self.clock)

    def test_alerts(self) -> dict[str, str]:
        """Send a test on each channel; gives what went wrong there, "" for nothing."""
        text = f"{self.settings.campaign.title}: this is a test. Nothing needs to be done."
        message = Message(key=f"test-{self.clock():%Y%m%d%H%M%S}", subject="Vigil: a test", text=text)
        jobs: dict[str, Callable[[], None]] = {one.name: partial(one.send, message) for one in self.channels()}
        if self.settings.alerts.chat and not self.secrets.alerts_webhook:
            jobs["chat"] = _no_room
        return {name: "" if answer is None else str(answer) for name, answer in within(DEADLINE_S, jobs).items()}

    def _pace(self) -> Pace:
        alerts = self.settings.alerts
        zone = ZoneInfo(self.settings.campaign.timezone)
        return Pace(
            title=self.settings.campaign.title,
            gather=timedelta(minutes=alerts.gather_minutes),
            resend=timedelta(hours=alerts.resend_h),
            deaf=timedelta(minutes=alerts.deaf_minutes),
            quiet=lambda moment: quiet(moment, alerts.quiet_start, alerts.quiet_end, zone),
        )

    def words_of(self, rows: Sequence[int]) -> list[str]:
        """The texts of stored posts, for a moderator to read; addresses and accounts stay sealed."""
        with self.store.read() as conn:
            found = links.with_mentions(conn, rows)
        texts = (post.surface for _, post in posts.unsealed(self.vault, found))
        return ["".join(char for char in text if char == "\n" or char.isprintable()) for text in texts]

    def correct(self, summary: int, what: str, right: str, *, user: str) -> int:
        """Draft the correction of something published; gives the draft's number."""
        now = self.clock()
        with self.store.write() as conn:
            wrong = summaries.load(conn, summary)
            if not summaries.attempted(conn, summary):
                raise Conflict(f"nothing of summary {summary} was sent: retract it instead")
            material = self._material(
                conn, wrong.lang, now.astimezone(ZoneInfo(self.settings.campaign.timezone)).date()
            )
            return summaries.save_draft(
                conn,
                correction(material, wrong.summary, what, right, posted=wrong.due_at.date()),
                networks=wrong.networks,
                due_at=now,
                registry_version=people.registry_version(conn),
                at=now,
                actor=user,
                corrects=summary,
            )

    def replay(self, files: Sequence[Path], tell: Callable[[str], None] = lambda _: None) -> Replayed:
        """Take captures as if they were heard now, then link what was kept."""
        watchlist, rules = self.watchlist(), self.rules()
        replayed = take(self.store, self.vault, files, watchlist, rules, now=lambda _: self.clock(), tell=tell)
        link(self.store, self.vault, self.linker(), progress=lambda done: tell(f"linked {done} posts"))
        return replayed

    def _recheck(self, conn: Connection, draft: Draft) -> str | None:
        day = draft.due_at.astimezone(ZoneInfo(self.settings.campaign.timezone)).date()
        return objection(self._material(conn, draft.lang, day), draft.summary)

    def _material(self, conn: Connection, lang: str, today: date) -> Material:
        cards = [TagCard.model_validate(row) for row in people.load_dataset(conn, "tags")]
        actions = [Action.model_validate(row) for row in people.load_dataset(conn, "actions")]
        allowed = {normalise_tag(card.tag) for card in cards if card.publish}
        displays = sorted(tags.active(conn).values(), key=self._rank)
        return read_material(
            self.config,
            facts=people.load_facts(conn),
            names={person.id: person for person in people.load_people(conn)},
            campaign=self.settings.campaign.id,
            lang=lang,
            today=today,
            tag=next((display for display in displays if normalise_tag(display) in allowed), ""),
            actions=actions,
            counts=[Count.model_validate(row) for row in people.load_dataset(conn, "counts")],
            holds=reviews.holds(conn, at=self.clock()),
        )

    def _rank(self, display: str) -> int:
        """The order of campaign.toml, then what was added since."""
        order = [tag.display.casefold() for tag in self.settings.campaign.tags]
        return order.index(display.casefold()) if display.casefold() in order else len(order)

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


def _no_room() -> None:
    raise ConfigError(f"set {ALERTS_WEBHOOK} to the room's address, beside `chat = true`")


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
