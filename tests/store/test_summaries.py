from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Card, Fact, Network, Paragraph, Role, Sentence, State, Summary
from bot.stages import withdraw
from bot.store import audit, due, outbox, summaries, users
from bot.store.outbox import Planned
from bot.store.session import Store

AT = datetime(2026, 11, 15, 12, tzinfo=UTC)
DUE = datetime(2026, 11, 16, 9, tzinfo=UTC)
DELAY = timedelta(hours=12)
FACT = Fact(kind="history", person="a-b", field="arrest", value="2015", source="Vyasna", as_of="2021-05-21")


def summary(text: str = "A fact.", key: str = "c/name/a-b/2026-W47") -> Summary:
    posts = ((Paragraph((Sentence(text, (FACT,)),)),),)
    return Summary(key=key, kind="name", lang="en", campaign="c", posts=posts, tags=("X",), card=Card(title="A"))


def save(store: Store, text: str = "A fact.", *, actor: str = "vigil", key: str = "k", **more: object) -> int:
    with store.write() as conn:
        return summaries.save_draft(
            conn,
            summary(text, key),
            networks=(Network.BLUESKY, Network.MASTODON),
            due_at=DUE,
            registry_version=3,
            at=AT,
            actor=actor,
            **more,  # type: ignore[arg-type]
        )


@pytest.fixture
def team(store: Store) -> Store:
    with store.write() as conn:
        for name, role in (("heron", Role.ADMIN), ("rook", Role.MODERATOR), ("wren", Role.STAFF)):
            users.add_user(conn, name, role, at=AT, actor="heron")
    return store


def approve(store: Store, draft: int, user: str, at: datetime = AT) -> datetime:
    with store.write() as conn:
        return summaries.approve(conn, draft, user=user, at=at, delay=DELAY)


def state_of(store: Store, draft: int) -> State:
    with store.read() as conn:
        return summaries.load(conn, draft).state


def test_a_draft_comes_back_as_it_was(team: Store) -> None:
    made = save(team)
    with team.read() as conn:
        draft = summaries.load(conn, made)
    assert draft.summary == summary(key="k")
    assert (draft.networks, draft.due_at, draft.revision) == ((Network.BLUESKY, Network.MASTODON), DUE, 1)


def test_the_same_again_changes_nothing_and_another_text_supersedes(team: Store) -> None:
    first = save(team)
    with team.read() as conn:
        entries = len(audit.entries(conn))
    assert save(team) == first
    with team.read() as conn:
        assert len(audit.entries(conn)) == entries
    second = save(team, "Another fact.")
    assert second != first
    assert state_of(team, first) is State.RETRACTED
    with team.read() as conn:
        assert summaries.load(conn, second).revision == 2
        assert audit.entries(conn)[0]["action"] == "draft.make"
    with pytest.raises(Conflict, match="retracted already"):
        approve(team, first, "rook")


def test_what_was_approved_or_taken_back_is_not_drafted_anew(team: Store) -> None:
    approved = save(team, key="approved")
    approve(team, approved, "rook")
    assert save(team, "Another fact.", key="approved") == approved
    assert state_of(team, approved) is State.APPROVED
    taken_back = save(team, key="back")
    with team.write() as conn:
        withdraw.retract(conn, taken_back, user="wren", at=AT, reason="wrong")
    assert save(team, "Another fact.", key="back") == taken_back


def test_a_second_person_approves_and_staff_does_not(team: Store) -> None:
    by_hand = save(team, actor="rook")
    with pytest.raises(Forbidden, match="another person approves it: heron"):
        approve(team, by_hand, "rook")
    with pytest.raises(Forbidden, match="needs moderator"):
        approve(team, by_hand, "wren")
    with pytest.raises(NotFound, match="no active user"):
        approve(team, by_hand, "nobody")
    assert state_of(team, by_hand) is State.DRAFT
    assert approve(team, by_hand, "heron") == DUE
    with pytest.raises(Conflict, match="approved already"):
        approve(team, by_hand, "heron")


def test_where_there_is_one_approver_only_a_delay_stands_in(store: Store) -> None:
    with store.write() as conn:
        users.add_user(conn, "heron", Role.ADMIN, at=AT, actor="heron")
        users.add_user(conn, "wren", Role.STAFF, at=AT, actor="heron")
    draft = save(store, actor="heron")
    late = DUE - timedelta(hours=1)
    assert approve(store, draft, "heron", late) == late + DELAY
    with store.read() as conn:
        assert summaries.load(conn, draft).due_at == late + DELAY


def test_only_due_drafts_of_preapproved_templates_approve_themselves(team: Store) -> None:
    ready, not_ready = save(team, key="one", preapproved=True), save(team, key="two")
    with team.write() as conn:
        assert summaries.approve_preapproved(conn, at=DUE - timedelta(seconds=1)) == []
        assert summaries.approve_preapproved(conn, at=DUE) == [ready]
        assert summaries.load(conn, ready).approved_by == summaries.TEMPLATE
    assert state_of(team, not_ready) is State.DRAFT


def test_posting_is_stopped_by_anyone_and_resumed_by_an_admin(team: Store) -> None:
    with team.write() as conn:
        assert summaries.stopped(conn) is None
        summaries.stop_posting(conn, user="wren", at=AT, reason="two reports of a release")
    with team.read() as conn:
        assert summaries.stopped(conn) == (
            "wren stopped all posting on 2026-11-15 at 12:00 UTC: two reports of a release"
        )
    with team.write() as conn, pytest.raises(Forbidden):
        summaries.resume_posting(conn, user="rook", at=AT)
    with team.write() as conn:
        summaries.resume_posting(conn, user="heron", at=AT)
        assert summaries.stopped(conn) is None
        assert [entry["action"] for entry in audit.entries(conn, 2)] == ["posting.resume", "posting.stop"]


def test_a_thread_is_allocated_once_and_retracted_with_its_summary(team: Store) -> None:
    made = save(team)
    posts = [Planned(ordinal=n, key=f"key{n}", record={"text": str(n)}) for n in range(2)]
    with team.write() as conn:
        draft = summaries.load(conn, made)
        with pytest.raises(Conflict):
            outbox.allocate(conn, draft, Network.BLUESKY, posts, account="x", at=AT)
    approve(team, made, "rook")
    with team.write() as conn:
        outbox.allocate(conn, draft, Network.BLUESKY, posts, account="x", at=AT)
        with pytest.raises(Conflict, match="has its posts"):
            outbox.allocate(conn, draft, Network.BLUESKY, posts, account="x", at=AT)
        assert not withdraw.retract(conn, made, user="wren", at=AT, reason="the date is wrong")
    with team.read() as conn:
        assert {post.state for post in outbox.of_summary(conn, made)} == {State.RETRACTED}
        assert due.due_next(conn, Network.BLUESKY, "x", at=DUE) is None


def test_of_two_senders_one_gets_a_post(team: Store) -> None:
    made = save(team)
    approve(team, made, "rook")
    with team.write() as conn:
        draft = summaries.load(conn, made)
        outbox.allocate(conn, draft, Network.BLUESKY, [Planned(ordinal=0, key="k", record={})], account="x", at=AT)
        post = due.due_next(conn, Network.BLUESKY, "x", at=DUE)
    assert post is not None
    with team.write() as conn:
        outbox.move(conn, post, State.SENDING, at=DUE, sent_at=DUE, attempts=1)
    with team.write() as conn, pytest.raises(Conflict, match="another sender"):
        outbox.move(conn, post, State.SENDING, at=DUE, sent_at=DUE, attempts=1)
    with team.write() as conn:
        assert withdraw.retract(conn, made, user="wren", at=AT, reason="it may stand")
    with team.read() as conn:
        # Its sender may still be at work: it is asked to go when that one must be taken for dead.
        assert [post.state for post in outbox.of_summary(conn, made)] == [State.WITHDRAWING]
