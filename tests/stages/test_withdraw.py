"""Taking back and correcting what stands: on a real PDS and on Mastodon, with answers that get lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import update

from bot.errors import Conflict, Forbidden, Unconfirmed
from bot.model import Network, Role, State
from bot.poster.base import Outgoing, Sent
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.mastodon import MastodonPoster
from bot.poster.xrpc import Account as Login
from bot.stages import withdraw
from bot.stages.desk import Desk
from bot.stages.publish import publish_due
from bot.stages.withdraw import withdraw_due
from bot.store import audit, outbox, summaries, users
from bot.store.logins import Logins
from bot.store.session import Store
from bot.store.tables import SummaryRow
from bot.vault import Vault
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon
from tests.pds.fixture import POST, Account, Pds
from tests.stages.test_publish import BLUESKY, MASTODON, MONDAY, Clock, a_summary, approved, desk_of

BOTH = (BLUESKY, MASTODON)
LATER = MONDAY + timedelta(minutes=1)


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as running:
        yield running


@pytest.fixture
def account(pds: Pds) -> Account:
    made = pds.create_account("vigil")
    made.label_bot()
    return made


@pytest.fixture
def desk(store: Store, vault: Vault, server: FakeMastodon, account: Account) -> Desk:
    clock = Clock(server)
    login = Login(account.pds, account.handle, account.password, Logins(store, vault, clock))
    poster = MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)
    return desk_of(BlueskyPoster(login), poster, clock=clock)


def published(store: Store, desk: Desk) -> int:
    made = approved(store, a_summary(), networks=BOTH)
    assert {step.state for step in publish_due(store, desk)} == {State.PUBLISHED}
    return made


def take_back(store: Store, summary: int) -> None:
    with store.write() as conn:
        assert withdraw.retract(conn, summary, user="rook", at=LATER, reason="a wrong date")


def correct(store: Store, wrong: int) -> int:
    """Draft a correction and approve it by another person."""
    text = a_summary("correction:1", ["Гэта было ў 2012 годзе."], kind="correction")
    with store.write() as conn:
        users.add_user(conn, "owl", Role.MODERATOR, at=LATER, actor="heron")
        fix = summaries.save_draft(
            conn, text, networks=BOTH, due_at=LATER, registry_version=1, at=LATER, actor="rook", corrects=wrong
        )
    with store.write() as conn:
        withdraw.approve(conn, fix, user="owl", at=LATER, delay=timedelta(hours=12))
    return fix


def states(store: Store, summary: int) -> set[State]:
    with store.read() as conn:
        return {post.state for post in outbox.of_summary(conn, summary)} | {summaries.load(conn, summary).state}


def test_a_retracted_summary_goes_everywhere_and_is_never_sent_again(
    store: Store, desk: Desk, account: Account, server: FakeMastodon
) -> None:
    made = published(store, desk)
    take_back(store, made)
    assert states(store, made) == {State.WITHDRAWING}
    steps = list(withdraw_due(store, desk))
    assert {step.state for step in steps} == {State.RETRACTED}
    assert account.records() == []
    assert account.records(GATE) == []
    assert server.statuses == []
    assert states(store, made) == {State.RETRACTED}
    assert list(publish_due(store, desk)) == []
    assert list(withdraw_due(store, desk)) == []
    assert account.records() == []
    with store.read() as conn:
        assert "summary.withdraw" in [entry["action"] for entry in audit.entries(conn)]
        assert audit.broken(conn) is None
    with store.write() as conn, pytest.raises(Conflict):
        withdraw.retract(conn, made, user="rook", at=LATER, reason="again")


@pytest.mark.parametrize("kind", ["lost before", "lost after", "500", "429", "garbage"])
def test_a_lost_answer_to_a_deletion_is_asked_again(
    store: Store, desk: Desk, server: FakeMastodon, account: Account, kind: str
) -> None:
    made = published(store, desk)
    take_back(store, made)
    server.faults.append(fake_mastodon.Fault(f"/api/v1/statuses/{server.statuses[-1].id}", kind))
    list(withdraw_due(store, desk))
    clock = desk.clock
    assert isinstance(clock, Clock)
    clock.forward(minutes=10)
    list(withdraw_due(store, desk))
    assert server.statuses == []
    assert account.records() == []
    assert states(store, made) == {State.RETRACTED}


def test_a_stop_of_posting_does_not_keep_what_must_go(store: Store, desk: Desk, account: Account) -> None:
    made = published(store, desk)
    with store.write() as conn:
        summaries.stop_posting(conn, user="rook", at=LATER, reason="wait")
    take_back(store, made)
    list(withdraw_due(store, desk))
    assert account.records() == []


def test_a_correction_replaces_what_stands(store: Store, desk: Desk, account: Account, server: FakeMastodon) -> None:
    made = approved(store, msgspec.structs.replace(a_summary(), warning="Турма"), networks=BOTH)
    assert {step.state for step in publish_due(store, desk)} == {State.PUBLISHED}
    first = server.statuses[0].id
    text = a_summary("correction:1", ["Мы памыліліся: гэта было ў 2012 годзе."], kind="correction")
    text = msgspec.structs.replace(text, warning="Турма")
    with store.write() as conn:
        users.add_user(conn, "owl", Role.MODERATOR, at=LATER, actor="heron")
        fix = summaries.save_draft(
            conn, text, networks=BOTH, due_at=LATER, registry_version=1, at=LATER, actor="rook", corrects=made
        )
    with store.write() as conn, pytest.raises(Forbidden):
        withdraw.approve(conn, fix, user="rook", at=LATER, delay=timedelta(hours=12))
    assert len(account.records()) == 3, "nothing goes before the second person has spoken"
    with store.write() as conn:
        withdraw.approve(conn, fix, user="owl", at=LATER, delay=timedelta(hours=12))
    clock = desk.clock
    assert isinstance(clock, Clock)
    clock.forward(minutes=2)
    list(withdraw_due(store, desk))
    assert {step.state for step in publish_due(store, desk)} == {State.PUBLISHED}
    (post,) = account.records()
    assert post["value"]["text"].startswith("Мы памыліліся")
    (status,) = server.statuses
    assert (status.id, status.text.startswith("Мы памыліліся")) == (first, True)
    assert status.params["spoiler_text"] == "Турма", "an edit keeps no warning that it does not repeat"
    assert states(store, made) == {State.CORRECTED}
    assert list(publish_due(store, desk)) == []
    assert POST in post["uri"]


def test_a_post_taken_back_while_it_is_sent_goes_once_its_fate_is_known(
    store: Store, desk: Desk, server: FakeMastodon, account: Account
) -> None:
    made = approved(store, a_summary(), networks=BOTH)
    poster = next(one for one in desk.posters if one.network is Network.MASTODON)
    send = poster.send

    def send_and_be_taken_back(out, may_go):  # type: ignore[no-untyped-def]
        sent = send(out, may_go)
        take_back(store, made)
        return sent

    poster.send = send_and_be_taken_back  # type: ignore[method-assign]
    list(publish_due(store, desk))
    assert len(server.statuses) == 1
    list(withdraw_due(store, desk))
    assert server.statuses == []
    assert account.records() == []
    assert states(store, made) == {State.RETRACTED}


def test_a_correction_is_never_too_late(store: Store, desk: Desk, server: FakeMastodon) -> None:
    """Mastodon is away for half a day: of what waited, the newest is posted, and the correction all the same."""
    wrong, clock = published(store, desk), desk.clock
    assert isinstance(clock, Clock)
    correct(store, wrong)
    newer = approved(store, a_summary("newer", ["Навіна."]), due_at=LATER + timedelta(hours=1), networks=(MASTODON,))
    later = approved(store, a_summary("later", ["Другая."]), due_at=LATER + timedelta(hours=2), networks=(MASTODON,))
    clock.forward(hours=15)
    list(withdraw_due(store, desk))
    list(publish_due(store, desk))
    assert [status.text.splitlines()[0] for status in server.statuses] == ["Гэта было ў 2012 годзе.", "Другая."]
    assert states(store, newer) == {State.RETRACTED}
    assert states(store, later) == {State.PUBLISHED}
    assert states(store, wrong) == {State.CORRECTED}


def test_what_was_corrected_on_one_network_is_not_begun_on_another(
    store: Store, desk: Desk, server: FakeMastodon, account: Account
) -> None:
    wrong = approved(store, a_summary(texts=["Яна напісала верш."]), networks=BOTH)
    only_there = replace(desk, posters=tuple(one for one in desk.posters if one.network is MASTODON))
    assert [step.state for step in publish_due(store, only_there)] == [State.PUBLISHED]
    fix, clock = correct(store, wrong), desk.clock
    assert isinstance(clock, Clock)
    clock.forward(minutes=2)
    list(publish_due(store, desk))
    assert account.records() == [], "who never read what was wrong needs no correction"
    assert [status.text.splitlines()[0] for status in server.statuses] == ["Гэта было ў 2012 годзе."]
    assert states(store, fix) == {State.PUBLISHED}


def test_a_correction_goes_where_the_wrong_text_stood_though_it_was_taken_back(
    store: Store, desk: Desk, server: FakeMastodon, account: Account
) -> None:
    """Somebody retracted it at once, everywhere; then it is said what was wrong, to those who had read it."""
    wrong = approved(store, a_summary(texts=["Яна напісала верш."]), networks=BOTH)
    only_there = replace(desk, posters=tuple(one for one in desk.posters if one.network is BLUESKY))
    assert [step.state for step in publish_due(store, only_there)] == [State.PUBLISHED]
    take_back(store, wrong)
    two_minutes(store, desk)
    assert (account.records(), server.statuses) == ([], [])
    fix = correct(store, wrong)
    two_minutes(store, desk)
    assert [record["value"]["text"].splitlines()[0] for record in account.records()] == ["Гэта было ў 2012 годзе."]
    assert (server.statuses, states(store, fix)) == ([], {State.PUBLISHED})


def on_mastodon(desk: Desk) -> MastodonPoster:
    (poster,) = (one for one in desk.posters if isinstance(one, MastodonPoster))
    return poster


def two_minutes(store: Store, desk: Desk) -> None:
    """Withdraw and publish for two minutes, as `vigil run` does."""
    assert isinstance(desk.clock, Clock)
    for _ in range(12):
        desk.clock.forward(seconds=11)
        list(withdraw_due(store, desk))
        list(publish_due(store, desk))


def test_what_waits_for_an_edit_goes_when_its_correction_is_retracted(
    store: Store, desk: Desk, server: FakeMastodon
) -> None:
    wrong = published(store, desk)
    fix = correct(store, wrong)
    take_back(store, fix)
    two_minutes(store, desk)
    assert server.statuses == []
    assert states(store, wrong) == {State.CORRECTED}
    assert states(store, fix) == {State.RETRACTED}


def test_what_the_server_refuses_to_have_edited_goes(store: Store, desk: Desk, server: FakeMastodon) -> None:
    wrong = published(store, desk)
    fix = correct(store, wrong)
    on_mastodon(desk).limits()
    server.max_characters = 10
    two_minutes(store, desk)
    assert server.statuses == []
    assert states(store, wrong) == {State.CORRECTED}
    assert State.REFUSED in states(store, fix)


def test_what_another_account_posted_is_not_edited_but_goes(store: Store, desk: Desk, server: FakeMastodon) -> None:
    wrong = published(store, desk)
    first = server.statuses[0].id
    fix = correct(store, wrong)
    other = MastodonPoster("other", server.url, "token", "public", sleep=lambda _: None, langs=["be"])
    two_minutes(store, replace(desk, posters=(other, *desk.posters)))
    (status,) = server.statuses
    assert (status.id != first, status.text.splitlines()[0]) == (True, "Гэта было ў 2012 годзе.")
    assert states(store, wrong) == {State.CORRECTED}
    assert states(store, fix) == {State.PUBLISHED}


@pytest.mark.parametrize("what", ["stopped", "may not be said", "dropped", "later", "no bot label", "no speaker"])
def test_what_waits_for_an_edit_goes_when_the_edit_is_not_about_to_come(
    store: Store, desk: Desk, server: FakeMastodon, what: str
) -> None:
    """Whatever keeps a correction back, what is wrong does not stand in the meantime."""
    wrong = published(store, desk)
    if what == "stopped":
        with store.write() as conn:
            summaries.stop_posting(conn, user="rook", at=LATER, reason="a false release")
    fix = correct(store, wrong)
    first, objections = server.statuses[0].id, {wrong: None, fix: None}
    free = replace(desk, recheck=lambda conn, draft: objections[draft.id])
    if what == "may not be said":
        objections[fix] = "somebody in it may not be named any more"  # type: ignore[assignment]
    if what == "dropped":  # as `vigil people hide` does it
        with store.write() as conn:
            summaries.drop(conn, summaries.load(conn, fix), at=LATER, actor="rook", reason="hidden")
    if what == "later":
        with store.write() as conn:
            conn.execute(update(SummaryRow).where(SummaryRow.id == fix).values(due_at=LATER + timedelta(hours=12)))
    server.bot = what != "no bot label"
    elsewhere = MastodonPoster("fake", server.url, "token", "public", langs=["en"], sleep=lambda _: None)
    two_minutes(store, replace(free, posters=(elsewhere,)) if what == "no speaker" else free)
    assert server.statuses == []
    assert states(store, wrong) == {State.CORRECTED} if what != "no speaker" else {State.CORRECTED, State.WITHDRAWING}

    with store.write() as conn:
        summaries.resume_posting(conn, user="heron", at=LATER)
    objections[fix], server.bot = None, True
    assert isinstance(desk.clock, Clock)
    desk.clock.forward(hours=13)
    two_minutes(store, free)
    said = [status.text.splitlines()[0] for status in server.statuses]
    assert said == ([] if what == "dropped" else ["Гэта было ў 2012 годзе."])
    assert all(status.id != first for status in server.statuses)
    assert states(store, fix) == {State.RETRACTED if what == "dropped" else State.PUBLISHED}


def test_an_answer_that_nobody_understands_keeps_only_its_own_post(
    store: Store, desk: Desk, server: FakeMastodon
) -> None:
    wrong, poster = published(store, desk), on_mastodon(desk)
    take_back(store, wrong)
    remove, last = poster.remove, server.statuses[-1]

    def strange(out: Outgoing, sent: Sent | None) -> None:
        if sent is not None and sent.cid == str(last.id):
            raise AttributeError("id")
        remove(out, sent)

    poster.remove = strange  # type: ignore[method-assign]
    steps = list(withdraw_due(store, desk))
    assert server.statuses == [last]
    assert [step.detail for step in steps if step.trouble] == ["not understood: AttributeError: id"]
    poster.remove = remove  # type: ignore[method-assign]
    two_minutes(store, desk)
    assert (server.statuses, states(store, wrong)) == ([], {State.RETRACTED})


def test_taking_back_a_correction_whose_post_is_gone_ends(store: Store, desk: Desk, server: FakeMastodon) -> None:
    """Its edit may have been made or not; then both are taken back."""
    wrong, poster = published(store, desk), on_mastodon(desk)
    fix = correct(store, wrong)

    def lost(out, may_go):  # type: ignore[no-untyped-def]
        raise Unconfirmed("no answer")

    send, poster.send = poster.send, lost  # type: ignore[method-assign]
    two_minutes(store, desk)
    poster.send = send  # type: ignore[method-assign]
    take_back(store, wrong)
    list(withdraw_due(store, desk))
    assert server.statuses == []
    take_back(store, fix)
    two_minutes(store, desk)
    assert states(store, fix) == {State.RETRACTED}
