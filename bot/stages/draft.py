"""Draft: what the schedule asks for in the next days becomes drafts, each made once from the facts as they stand.

A draft is made anew while it is a draft and the registry has changed. An approved one of which nothing was sent is made
anew only when it says what may not be said any more, and waits for approval again. All are asked again before they go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.clock import from_hour, hour_of, week_of, week_start
from bot.model import State, Summary
from bot.registry.datasets import CalendarDay
from bot.reports.base import Window
from bot.reports.cells import collect_report
from bot.reports.people import profiles
from bot.schedule import coming
from bot.settings import SummaryPlan
from bot.stages.counting import counts
from bot.stages.days import on_day
from bot.stages.figures import Figures, figures
from bot.stages.material import Material, content_warning, contradiction, dressed
from bot.stages.summarise import name, release, released_lately, story, week
from bot.stages.turns import choose
from bot.store import coverage, people, reviews, rotation, summaries
from bot.store.session import Connection, Store

AHEAD = timedelta(hours=72)
"""How long before it is due a draft exists, so that people can read it."""
LONG = timedelta(days=30)
"""The stretch of listening that one person's silence is told of, from when Vigil listens so long …"""
SHORTEST = timedelta(days=7)
"""… and the shortest that it is told of before that."""
ACTOR = "scheduler"


@dataclass(frozen=True)
class Planner:
    """What drafts are planned by. `material` builds what they are written from, for a language and a day."""

    plans: Sequence[SummaryPlan]
    material: Callable[[Connection, str, date], Material]
    small_group: int


def draft_ahead(store: Store, planner: Planner, *, now: datetime) -> list[int]:
    """Make the drafts of the next 72 hours that are not there, and those anew that hold no more; gives their ids."""
    with store.write() as conn:
        reviews.expire(conn, at=now)
    made = _made_anew(store, planner, now)
    for plan in planner.plans:
        for moment in coming(plan, now - timedelta(hours=1), now + AHEAD):
            with store.read() as conn:
                version = people.registry_version(conn)
                if rotation.drafted(conn, plan.kind, plan.lang, moment, version):
                    continue
                there = rotation.planned(conn, plan.kind, plan.lang, moment)
                summary = compose_for(conn, planner, plan, moment, now=now)
            if summary is None and not there:
                continue
            with store.write() as conn:
                for old in there:
                    if summary is None or old.key != summary.key:
                        _drop(conn, old.id, "there is nothing to say for this moment any more", now)
                if summary is not None:
                    draft = _save(conn, plan, summary, moment, version, now)
                    made += [] if draft in {old.id for old in there} else [draft]
    return made


def _made_anew(store: Store, planner: Planner, now: datetime) -> list[int]:
    """Drafts instead of approved ones, not yet tried to be sent, that say what may not be said any more."""
    made = []
    with store.read() as conn:
        version = people.registry_version(conn)
        approved = summaries.drafts(conn, (State.APPROVED,), limit=1_000)
    for draft in approved:
        plan = next((one for one in planner.plans if (one.kind, one.lang) == (draft.kind, draft.lang)), None)
        if draft.registry_version == version or draft.planned_at is None or plan is None:
            continue
        day = draft.planned_at.astimezone(ZoneInfo(plan.timezone)).date()
        with store.read() as conn:
            reason = contradiction(planner.material(conn, draft.lang, day), draft.summary)
            summary = compose_for(conn, planner, plan, draft.planned_at, now=now) if reason else None
        with store.write() as conn:
            if summaries.load(conn, draft.id).state is not State.APPROVED or summaries.attempted(conn, draft.id):
                continue
            if reason is None:
                summaries.hold_against(conn, draft.id, version)
                continue
            _drop(conn, draft.id, f"approved, but the registry has changed since: {reason}", now)
            if summary is not None:
                made.append(_save(conn, plan, summary, draft.planned_at, version, now, instead_of=draft.id))
    return made


def _save(
    conn: Connection,
    plan: SummaryPlan,
    summary: Summary,
    moment: datetime,
    version: int,
    now: datetime,
    instead_of: int | None = None,
) -> int:
    return summaries.save_draft(
        conn,
        summary,
        networks=plan.networks,
        due_at=moment,
        registry_version=version,
        at=now,
        actor=ACTOR,
        preapproved=plan.preapproved,
        planned_at=moment,
        instead_of=instead_of,
    )


def _drop(conn: Connection, draft: int, reason: str, now: datetime) -> None:
    """Take a draft out that is still one, or approved and unsent."""
    found = summaries.load(conn, draft)
    if found.state in (State.DRAFT, State.APPROVED):
        summaries.drop(conn, found, at=now, actor=ACTOR, reason=reason)


def compose_for(
    conn: Connection, planner: Planner, plan: SummaryPlan, moment: datetime, *, now: datetime
) -> Summary | None:
    """The summary that a plan asks for at a moment; None when there is nothing to say, or not yet."""
    day = moment.astimezone(ZoneInfo(plan.timezone)).date()
    material = planner.material(conn, plan.lang, day)
    summary = _written(conn, planner, plan, material, moment, now)
    if summary is None:
        return None
    warning = content_warning(material.wording, summary) if plan.warning else ""
    label = "" if plan.label == "none" else plan.label
    return msgspec.structs.replace(dressed(summary, plan.card, dark=plan.dark), warning=warning, label=label)


def _written(
    conn: Connection, planner: Planner, plan: SummaryPlan, material: Material, moment: datetime, now: datetime
) -> Summary | None:
    def counted(window: Window) -> Figures:
        followed = profiles(material.facts, material.names.values())
        version = people.registry_version(conn)
        small = planner.small_group
        return figures(collect_report(conn, window, followed, now=now, registry_version=version, small_group=small))

    def turns(kind: str) -> dict[str, datetime]:
        return rotation.featured(conn, kind, plan.lang, apart_from=moment)

    match plan.kind:
        case "week":
            monday = week_start(week_of(moment))
            if monday > now:
                return None
            return week(material, counted(Window(monday - timedelta(days=7), monday)))
        case "name":
            end = from_hour(hour_of(now))
            since = coverage.heard_since(conn)
            # A silence is told of the days that we listened; of a few days nothing is told.
            start = max(since, end - LONG) if since and since <= end - SHORTEST else end - LONG
            heard = counted(Window(start, end))
            chosen = choose(material.featured(), turns("name"), rotation.registered(conn), heard)
            return name(material, chosen, heard) if chosen else None
        case "story":
            # Who has just had a day of their own, or is about to, waits for the next turn.
            named = rotation.featured(conn, "name", plan.lang)
            near = {who for who, on in named.items() if abs((on.date() - material.today).days) <= 1}
            chosen = choose(material.featured(), turns("story"), rotation.registered(conn), resting=near)
            return story(material, chosen) if chosen else None
        case "calendar":
            days = [CalendarDay.model_validate(row) for row in people.load_dataset(conn, "calendar")]
            return on_day(material, days)
        case "counts":
            return counts(material)
        case "release":
            freed = released_lately(material, turns("release"))
            return release(material, freed) if freed else None
