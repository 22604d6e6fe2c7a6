"""Who may say what of a status: still so by one, a new one by two people on two sources, stopping by anyone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import Conflict, Forbidden, NotFound
from bot.model import Role, Status
from bot.registry import Registry, load_registry
from bot.store import audit, people, reviews, statuses, users
from bot.store.session import Connection, Store
from bot.store.statuses import Reference, dependent

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
EKPAR = "ekpar-asat"
FIRST = Reference.of("https://www.example.org/a", "Example")
SECOND = Reference.of("https://news.other.co.uk/b", "Other")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(Path(__file__).parents[2] / "config")


@pytest.fixture
def team(store: Store, registry: Registry) -> Store:
    with store.write() as conn:
        people.import_registry(conn, registry, actor="ada", now=NOW)
        for name, role in (("rook", Role.MODERATOR), ("heron", Role.MODERATOR), ("wren", Role.STAFF)):
            users.add_user(conn, name, role, at=NOW, actor="ada")
    return store


def propose(conn: Connection, **fields: object) -> int:
    base: dict[str, object] = {
        "status": Status.RELEASED,
        "event_date": "2026-11-18",
        "as_of": "2026-11-19",
        "first": FIRST,
        "second": SECOND,
        "user": "rook",
        "at": NOW,
    }
    return statuses.propose(conn, EKPAR, **{**base, **fields})  # type: ignore[arg-type]


def test_still_so_is_one_person_and_one_source(team: Store) -> None:
    with team.write() as conn:
        before = people.registry_version(conn)
        version = statuses.verify(conn, EKPAR, reference=FIRST, as_of="2026-11-18", user="rook", at=NOW)
        latest = people.load_facts(conn)[EKPAR].latest
        entry = audit.entries(conn, 1)[0]
    assert latest is not None
    assert (version, latest.status, str(latest.as_of), latest.publisher) == (
        before + 1,
        Status.DETAINED,
        "2026-11-18",
        "Example",
    )
    assert (entry["actor"], entry["action"], entry["subject"]) == ("rook", "status.verify", EKPAR)


@pytest.mark.parametrize(
    ("as_of", "user", "error"),
    [
        ("2027-01-01", "rook", Conflict),
        ("2020-01-01", "rook", Conflict),
        ("yesterday", "rook", Conflict),
        ("2026-11-18", "wren", Forbidden),
        ("2026-11-18", "nobody", NotFound),
    ],
)
def test_what_is_no_renewal(team: Store, as_of: str, user: str, error: type[Exception]) -> None:
    with team.write() as conn, pytest.raises(error):
        statuses.verify(conn, EKPAR, reference=FIRST, as_of=as_of, user=user, at=NOW)


def test_a_release_needs_two_people_and_is_asserted_only_then(team: Store) -> None:
    with team.write() as conn:
        number = propose(conn)
        before = people.load_facts(conn)[EKPAR].latest
        assert before is not None
        assert before.status is Status.DETAINED
        with pytest.raises(Forbidden):
            statuses.accept(conn, number, user="rook", at=NOW)
        with pytest.raises(Forbidden):
            statuses.accept(conn, number, user="wren", at=NOW)
        statuses.accept(conn, number, user="heron", at=NOW)
        latest = people.load_facts(conn)[EKPAR].latest
        assert latest is not None
        assert (latest.status, str(latest.event_date), latest.publisher) == (
            Status.RELEASED,
            "2026-11-18",
            "Example; also Other",
        )
        assert "https://news.other.co.uk/b" in latest.note
        with pytest.raises(Conflict):
            statuses.accept(conn, number, user="heron", at=NOW)


def test_a_refused_proposal_asserts_nothing(team: Store) -> None:
    with team.write() as conn:
        number = propose(conn)
        statuses.refuse(conn, number, user="rook", at=NOW)
        with pytest.raises(Conflict):
            statuses.accept(conn, number, user="heron", at=NOW)
        latest = people.load_facts(conn)[EKPAR].latest
    assert latest is not None
    assert latest.status is Status.DETAINED


@pytest.mark.parametrize(
    ("source", "publisher"),
    [
        ("https://example.org/other", "Another"),
        ("https://mirror.example.org/b", "Another"),
        ("https://elsewhere.net/b", "example "),
    ],
)
def test_two_sources_of_one_house_are_one(team: Store, source: str, publisher: str) -> None:
    with team.write() as conn, pytest.raises(Conflict, match="both sources"):
        propose(conn, second=Reference.of(source, publisher))


def test_sites_below_one_public_suffix_are_different() -> None:
    assert not dependent(Reference.of("https://a.co.uk/x"), Reference.of("https://b.co.uk/x"))
    assert dependent(Reference.of("https://www.a.co.uk/x"), Reference.of("https://news.a.co.uk/y", "B"))


def test_anybody_stops_an_assertion_at_once_and_a_moderator_lifts_it(team: Store) -> None:
    with team.write() as conn:
        before = people.registry_version(conn)
        reviews.hold(conn, EKPAR, user="wren", at=NOW, reason="source withdrawn")
        assert people.registry_version(conn) == before + 1
        assert reviews.holds(conn, at=NOW)[EKPAR].withdrawn
        with pytest.raises(Conflict, match="on hold already"):
            reviews.hold(conn, EKPAR, user="rook", at=NOW, reason="again")
        with pytest.raises(Forbidden):
            reviews.unhold(conn, EKPAR, user="wren", at=NOW, reason="fine")
        reviews.unhold(conn, EKPAR, user="rook", at=NOW, reason="fine")
        assert reviews.holds(conn, at=NOW) == {}
        assert [row["action"] for row in audit.entries(conn, 2)] == ["person.unhold", "person.hold"]


def test_an_accepted_status_ends_what_a_confirmed_claim_held(team: Store) -> None:
    from bot.signals import Claim, Wave

    wave = Wave(
        person=EKPAR,
        claim=Claim.RELEASE,
        posts=(),
        accounts=5,
        independent=5,
        langs={"en": 5},
        networks={"bluesky": 5},
        first_at=NOW,
        last_at=NOW,
        raised_at=NOW,
    )
    with team.write() as conn:
        number = reviews.raise_wave(conn, wave, at=NOW)
        reviews.confirm(conn, number, user="rook", at=NOW, reason="true")
        statuses.accept(conn, propose(conn), user="heron", at=NOW)
        assert reviews.holds(conn, at=NOW) == {}
