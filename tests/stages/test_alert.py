"""The staff is told once, at the right hour, of what needs a person, and of nobody's name."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from bot.alerts import Matter, Message
from bot.errors import SourceError
from bot.model import Network, Role, State
from bot.registry import Registry, load_registry
from bot.signals import Claim, Wave
from bot.stages.alert import Pace, deliver, note, open_matters
from bot.store import alerting, coverage, outbox, people, reviews, summaries, users
from bot.store.session import Store
from bot.store.tables import AlertMessage, PublicationRow, SummaryRow
from tests.stages.test_publish import a_summary, approved

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 16, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SOURCES = {"bluesky": NOW - timedelta(days=1)}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(f"sqlite:///{tmp_path / 'vigil.db'}", create=True)
    with store.write() as conn:
        users.add_user(conn, "rook", Role.MODERATOR, at=NOW, actor="ada")
        coverage.save_cursor(conn, "bluesky", Network.BLUESKY, cursor="1", heard_to=NOW, now=NOW)
    yield store
    store.close()


def pace(quiet: bool = False) -> Pace:
    return Pace(
        title="Campaign",
        gather=timedelta(minutes=30),
        resend=timedelta(hours=24),
        deaf=HOUR,
        quiet=lambda _: quiet,
    )


def matters(store: Store, at: datetime = NOW) -> dict[str, Matter]:
    with store.read() as conn:
        return {one.key: one for one in open_matters(conn, now=at, deaf=HOUR, sources=SOURCES, served=())}


def raise_review(store: Store, person: str = "ekpar-asat", at: datetime = NOW) -> int:
    wave = Wave(
        person=person,
        claim=Claim.HUNGER_STRIKE,
        posts=(),
        accounts=3,
        independent=3,
        langs={"en": 3},
        networks={"bluesky": 3},
        first_at=at,
        last_at=at,
        raised_at=at,
    )
    with store.write() as conn:
        return reviews.raise_wave(conn, wave, at=at)


def told(store: Store, at: datetime, *, quiet: bool = False) -> str:
    """What one round commits, as a text; "" for nothing."""
    made = note(store, ["mail"], pace(quiet), now=at, sources={}, served=())
    with store.read() as conn:
        return "".join(one.text for one in alerting.messages(conn) if one.id in made)


def test_a_wave_is_told_once_without_a_name_and_again_after_a_day(opened: Store, registry: Registry) -> None:
    assert told(opened, NOW) == ""
    raise_review(opened)
    text = told(opened, NOW)
    assert "Review 1: several independent accounts claim a hunger strike." in text
    assert "vigil review show 1" in text
    assert "kpar" not in text
    assert not any(char.isdigit() and char == "3" for char in text.split("until")[0]), "no small group"
    assert all(told(opened, NOW + n * HOUR) == "" for n in range(1, 24))
    assert "Review 1" in told(opened, NOW + 24 * HOUR)


def test_a_hold_about_to_end_and_one_decided(opened: Store) -> None:
    raise_review(opened)
    told(opened, NOW)
    assert "hold-ends:1" not in matters(opened, NOW + 59 * HOUR)
    found = matters(opened, NOW + 61 * HOUR)
    assert found["hold-ends:1"].urgent
    assert "the old status is told again" in found["hold-ends:1"].says
    with opened.write() as conn:
        reviews.dismiss(conn, 1, user="rook", at=NOW, reason="no")
    assert [key for key in matters(opened, NOW + 61 * HOUR) if not key.startswith("deaf")] == []


def test_what_is_urgent_breaks_the_quiet_hours_and_nothing_else_does(opened: Store) -> None:
    assert told(opened, NOW, quiet=True) == ""
    with opened.write() as conn:
        coverage.save_problem(conn, "bluesky", Network.BLUESKY, "no", NOW)
    later = NOW + 3 * HOUR
    assert [one.split(":")[0] for one in matters(opened, later)] == ["deaf"]
    assert note(opened, ["mail"], pace(quiet=True), now=later, sources=SOURCES, served=()) == []
    with opened.write() as conn:
        summaries.stop_posting(conn, user="rook", at=later, reason="Ekpar Asat was named wrongly")
    text = told(opened, later, quiet=True)
    assert "All posting has been stopped." in text
    assert "Asat" not in text
    assert "bluesky" not in text
    assert len(note(opened, ["mail"], pace(), now=later + HOUR, sources=SOURCES, served=())) == 1


def test_a_flood_of_waves_is_one_message_in_five_minutes(opened: Store, registry: Registry) -> None:
    people_ids = sorted(registry.facts)[:20]
    made = []
    for number, who in enumerate(people_ids):
        at = NOW + timedelta(seconds=30 * number)
        raise_review(opened, who, at)
        made += note(opened, ["mail", "chat"], pace(), now=at, sources={}, served=())
    assert len(made) == 4, "ten minutes, two messages, two channels"


def test_a_source_is_deaf_after_an_hour_of_listening(opened: Store) -> None:
    assert matters(opened, NOW + timedelta(minutes=59)) == {}
    assert [key for key in matters(opened, NOW + HOUR) if key.startswith("deaf")] == ["deaf:bluesky:2026-11-16T12"]
    with opened.write() as conn:
        coverage.save_problem(conn, "bluesky", Network.BLUESKY, "refused", NOW + timedelta(minutes=50))
    assert "deaf:bluesky:2026-11-16T12" in matters(opened, NOW + HOUR), "a problem is no hearing"
    with opened.read() as conn:
        began = {"bluesky": NOW + timedelta(minutes=30), "new": NOW}
        found = [one.key for one in open_matters(conn, now=NOW + HOUR, deaf=HOUR, sources=began, served=())]
    assert found == ["deaf:new:2026-11-16T12"], "after a start it has its hour"


def test_posts_left_on_an_account_that_is_gone_are_told_without_its_name(opened: Store) -> None:
    made = approved(opened, a_summary(), networks=(Network.MASTODON,))
    row = outbox.Planned(ordinal=0, key="k", record={})
    with opened.write() as conn:
        outbox.allocate(conn, summaries.load(conn, made), Network.MASTODON, [row], account="old-one", at=NOW)

    def left(*served: tuple[Network, str]) -> list[Matter]:
        with opened.read() as conn:
            found = open_matters(conn, now=NOW, deaf=HOUR, sources={}, served=served)
            return [one for one in found if one.key.startswith("left:")]

    assert left((Network.MASTODON, "old-one")) == []
    (matter,) = left((Network.BLUESKY, "old-one"))
    assert matter.says == "1 post of ours waits for an account on Mastodon that the settings don't name any more."
    assert matter.do == "vigil doctor"
    with opened.write() as conn:
        summaries.drop(conn, summaries.load(conn, made), at=NOW, actor="rook", reason="late")
    assert left() == []


def test_half_a_thread_is_told_after_a_while(opened: Store) -> None:
    made = approved(opened, a_summary(), networks=(Network.MASTODON,))
    rows = [outbox.Planned(ordinal=number, key=f"k{number}", record={}) for number in range(3)]
    with opened.write() as conn:
        outbox.allocate(conn, summaries.load(conn, made), Network.MASTODON, rows, account="one", at=NOW)

    def half(at: datetime) -> list[Matter]:
        with opened.read() as conn:
            found = open_matters(conn, now=at, deaf=HOUR, sources={}, served={(Network.MASTODON, "one")})
            return [one for one in found if "in part" in one.says]

    assert half(NOW + HOUR) == [], "nothing stands"
    with opened.write() as conn:
        first = outbox.of_summary(conn, made)[0]
        sending = outbox.move(conn, first, State.SENDING, at=NOW, sent_at=NOW)
        outbox.move(conn, sending, State.PUBLISHED, at=NOW)
    assert half(NOW + timedelta(minutes=5)) == []
    (matter,) = half(NOW + HOUR)
    assert (matter.urgent, matter.do) == (True, "vigil draft list")


def test_drafts_checks_and_unclear_posts(opened: Store, registry: Registry) -> None:
    with opened.write() as conn:
        people.import_registry(conn, registry, actor="ada", now=NOW)
        row = {"kind": "week", "campaign": "c", "lang": "en", "registry_version": 1, "made_at": NOW, "made_by": "s"}
        body = {"summary": _summary(), "networks": ["bluesky"], "preapproved": False, "corrects": None}
        for number, (due, state) in enumerate(
            ((NOW + HOUR, "draft"), (NOW + 80 * HOUR, "draft"), (NOW + HOUR, "approved"))
        ):
            conn.execute(insert(SummaryRow).values(key=f"k{number}", state=state, body=body, due_at=due, **row))
        post = {"summary_id": 3, "network": "bluesky", "record": {}, "alt": "", "sent_at": NOW - HOUR}
        for ordinal, (state, problem) in enumerate(
            (("unconfirmed", "x"), ("refused", "x"), ("withdrawing", "x"), ("withdrawing", None), ("published", None))
        ):
            values = {**post, "ordinal": ordinal, "key": str(ordinal), "state": state, "problem": problem}
            conn.execute(insert(PublicationRow).values(**values))
    found = matters(opened)
    assert {key.partition(":")[0] for key in found} == {"draft", "checks", "post"}
    assert [key for key in found if key.startswith("draft")] == ["draft:1"]
    assert {key for key in found if key.startswith("post")} == {
        "post:1:unconfirmed",
        "post:2:refused",
        "post:3:withdrawing",
    }
    names = {part for one in registry.persons for name in one.names for part in name.value.split() if len(part) > 3}
    text = told(opened, NOW)
    assert text
    assert not names & set(text.split())
    with opened.write() as conn:
        conn.execute(update(PublicationRow).where(PublicationRow.id == 1).values(sent_at=NOW - timedelta(minutes=5)))
    assert "post:1:unconfirmed" not in matters(opened), "it has a quarter of an hour to settle itself"


def _summary() -> dict[str, object]:
    return {"key": "k", "kind": "week", "lang": "en", "campaign": "c", "posts": [], "tags": []}


class Way:
    """A channel that fails, hangs or takes what it is given."""

    def __init__(self, name: str, *, fails: int = 0, hangs: threading.Event | None = None) -> None:
        self.name, self.fails, self.hangs = name, fails, hangs
        self.taken: list[Message] = []

    def send(self, message: Message) -> None:
        if self.hangs is not None:
            self.hangs.wait(30)
        if self.fails:
            self.fails -= 1
            raise SourceError("answers 451")
        self.taken.append(message)

    def check(self) -> str:
        return ""


def test_a_hanging_mail_server_keeps_the_chat_from_nothing_and_is_tried_again(opened: Store) -> None:
    raise_review(opened)
    note(opened, ["mail", "chat"], pace(), now=NOW, sources={}, served=())
    release = threading.Event()
    mail, chat = Way("mail", hangs=release), Way("chat")
    began = time.monotonic()
    tried = deliver(opened, [mail, chat], lambda: NOW, deadline_s=0.3)
    assert time.monotonic() - began < 5
    assert {one.channel: one.problem for one in tried} == {"mail": "no answer within 0 s", "chat": ""}
    assert len(chat.taken) == 1
    release.set()
    assert deliver(opened, [chat], lambda: NOW + 10 * HOUR) == [], "once"
    well = Way("mail")
    assert deliver(opened, [well], lambda: NOW + timedelta(seconds=30)) == [], "not before its time"
    (done,) = deliver(opened, [well], lambda: NOW + timedelta(minutes=2))
    assert done.problem == ""
    with opened.read() as conn:
        stored = alerting.messages(conn)
    assert {(one.channel, one.state, one.text) for one in stored} == {("mail", "sent", ""), ("chat", "sent", "")}


def test_a_message_is_tried_at_growing_distances_and_given_up_after_a_day(opened: Store) -> None:
    raise_review(opened)
    note(opened, ["mail"], pace(), now=NOW, sources={}, served=())
    mail, at, tries = Way("mail", fails=1000), NOW, 0
    while at < NOW + 30 * HOUR:
        tries += len(deliver(opened, [mail], lambda: at))  # noqa: B023
        at += timedelta(minutes=1)
    with opened.read() as conn:
        (message,) = alerting.messages(conn)
    assert (message.state, message.text, message.problem) == ("given up", "", "answers 451")
    assert 20 < tries < 40


def test_of_two_processes_one_sends(opened: Store) -> None:
    raise_review(opened)
    note(opened, ["mail"], pace(), now=NOW, sources={}, served=())
    assert note(opened, ["mail"], pace(), now=NOW, sources={}, served=()) == []
    with opened.read() as conn:
        (message,) = alerting.due(conn, ["mail"], at=NOW)
    with opened.write() as conn:
        alerting.take(conn, message, until=NOW + HOUR)
    mail = Way("mail")
    assert deliver(opened, [mail], lambda: NOW) == []
    with opened.write() as conn:
        conn.execute(update(AlertMessage).values(not_before=None))
    assert len(deliver(opened, [mail], lambda: NOW)) == 1, "its sender died"


def test_nothing_is_stored_where_nobody_is_told(opened: Store) -> None:
    raise_review(opened)
    assert note(opened, [], pace(), now=NOW, sources={}, served=()) == []
    with opened.read() as conn:
        assert alerting.messages(conn) == []
        assert alerting.told(conn) == {}


def test_what_is_over_is_forgotten_after_a_month(opened: Store) -> None:
    raise_review(opened)
    told(opened, NOW)
    deliver(opened, [Way("mail")], lambda: NOW)
    with opened.write() as conn:
        reviews.dismiss(conn, 1, user="rook", at=NOW, reason="no")
    raise_review(opened, "ding-jiaxi", NOW + timedelta(days=31))
    told(opened, NOW + timedelta(days=31))
    with opened.read() as conn:
        assert set(alerting.told(conn)) == {"review:2"}
        assert len(alerting.messages(conn)) == 1
