"""Who drafts: from registry, templates and settings to drafts and corrections, and what speaks against them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.errors import Conflict
from bot.registry.datasets import Action, Count, TagCard
from bot.settings import Settings
from bot.stages.correcting import correction
from bot.stages.draft import Planner, draft_ahead
from bot.stages.material import Material, objection, read_material
from bot.store import outbox, people, reviews, summaries, tags
from bot.store.hidden import Lookup, hidden_in, withheld
from bot.store.session import Connection, Store
from bot.store.summaries import Draft
from bot.watchlist import normalise_tag


class Editor:
    """Drafts from one store; `config` is the folder with the templates, `lookup` the keyring's, for the deny list."""

    def __init__(self, config: Path, settings: Settings, store: Store, clock: Clock, lookup: Lookup) -> None:
        self._config, self._settings = config, settings
        self._store, self._clock, self._lookup = store, clock, lookup

    def planner(self) -> Planner:
        """What drafts are planned by."""
        return Planner(
            plans=self._settings.summaries, material=self.material, small_group=self._settings.report.small_group
        )

    def draft_ahead(self) -> list[int]:
        """Make the drafts of the next days that are not there yet."""
        return draft_ahead(self._store, self.planner(), now=self._clock())

    def correct(self, summary: int, what: str, right: str, *, user: str) -> int:
        """Draft the correction of something published; gives the draft's number."""
        now = self._clock()
        with self._store.write() as conn:
            wrong = summaries.load(conn, summary)
            if not outbox.stood(conn, summary):
                raise Conflict(f"nothing of summary {summary} ever stood: retract it instead")
            if withheld([what, right], hidden_in(conn), self._lookup) != [what, right]:
                raise Conflict("the correction names somebody who may not be named in public: say it without the name")
            material = self.material(
                conn, wrong.lang, now.astimezone(ZoneInfo(self._settings.campaign.timezone)).date()
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

    def recheck(self, conn: Connection, draft: Draft) -> str | None:
        """What keeps a draft from going out as things stand now, None for nothing."""
        day = draft.due_at.astimezone(ZoneInfo(self._settings.campaign.timezone)).date()
        return objection(self.material(conn, draft.lang, day), draft.summary)

    def material(self, conn: Connection, lang: str, today: date) -> Material:
        """What may be said on a day in a language: facts, names, consent, holds, hashtag, templates."""
        cards = [TagCard.model_validate(row) for row in people.load_dataset(conn, "tags")]
        actions = [Action.model_validate(row) for row in people.load_dataset(conn, "actions")]
        allowed = {normalise_tag(card.tag) for card in cards if card.publish}
        displays = sorted(tags.active(conn).values(), key=self._rank)
        return read_material(
            self._config,
            facts=people.load_facts(conn),
            names={person.id: person for person in people.load_people(conn)},
            campaign=self._settings.campaign.id,
            lang=lang,
            today=today,
            tag=next((display for display in displays if normalise_tag(display) in allowed), ""),
            actions=actions,
            counts=[Count.model_validate(row) for row in people.load_dataset(conn, "counts")],
            holds=reviews.holds(conn, at=self._clock()),
        )

    def _rank(self, display: str) -> int:
        """The order of campaign.toml, then what was added since."""
        order = [tag.display.casefold() for tag in self._settings.campaign.tags]
        return order.index(display.casefold()) if display.casefold() in order else len(order)
