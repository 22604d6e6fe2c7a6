"""Profiles and posts asked for at an AppView, or at a PDS that has none."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.errors import SourceError
from bot.listeners.bluesky_appview import AppView, Said, read_profile
from tests.listeners.answers import Answers, Network, answers

ANNA, BABAK = "did:plc:anna", "did:plc:babak"


def uri(n: int, did: str = ANNA) -> str:
    return f"at://{did}/app.bsky.feed.post/{n}"


@pytest.fixture
def server() -> Iterator[Answers]:
    with answers() as running:
        yield running


@pytest.fixture
def network(server: Answers) -> Network:
    server.answer = Network()
    return server.answer


def view(server: Answers) -> AppView:
    return AppView(server.url, pause_s=0)


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ({}, Said()),
        ({"description": "I garden. #NoBot please"}, Said(optout="nobot")),
        ({"description": "＃noindex"}, Said(optout="noindex")),
        ({"description": "#nobothering"}, Said()),
        ({"description": ["#nobot"]}, Said()),
        ({"labels": [{"src": ANNA, "val": "bot"}]}, Said(bot=True)),
        ({"labels": [{"src": "did:plc:labeler", "val": "bot"}]}, Said()),
        ({"labels": [{"src": ANNA, "val": "!no-unauthenticated"}]}, Said(reserved=True)),
        ({"labels": {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "bot"}]}}, Said(bot=True)),
        ({"handle": "a.test", "createdAt": "2026-11-01T00:00:00Z"}, Said(since=datetime(2026, 11, 1, tzinfo=UTC))),
        ({"createdAt": "2026-11-01T00:00:00Z"}, Said()),
        ({"labels": 7, "description": None, "createdAt": "never", "handle": "x"}, Said()),
        ("nonsense", Said()),
    ],
)
def test_what_a_profile_says(profile: object, said: Said) -> None:
    assert read_profile(ANNA, profile) == said


def test_profiles_come_25_at_once_and_who_is_not_given_is_left_out(server: Answers, network: Network) -> None:
    dids = [f"did:plc:{n}" for n in range(60)]
    network.profiles = {did: {"description": "#nobot" if did == "did:plc:7" else ""} for did in dids[:55]}
    found = view(server).profiles(dids)
    assert server.paths() == ["app.bsky.actor.getProfiles"] * 3
    assert found.keys() == set(dids[:55])
    assert [did for did, said in found.items() if said.optout] == ["did:plc:7"]


def test_a_pds_without_an_appview_is_asked_for_the_records(server: Answers, network: Network) -> None:
    network.appview = False
    network.profiles = {ANNA: {"description": "#nobot"}}
    network.posts = {uri(1)}
    asked = view(server)
    assert asked.profiles([ANNA, BABAK, "did:odd:"]) == {ANNA: Said(optout="nobot"), BABAK: Said()}
    assert asked.standing([uri(1), uri(2), uri(3, "did:odd:")]) == {uri(1): True, uri(2): False}


def test_a_post_is_gone_only_when_it_is_missing_twice(server: Answers, network: Network) -> None:
    network.posts = {uri(n) for n in range(30)} - {uri(3)}
    found = view(server).standing([uri(n) for n in range(30)])
    assert [name for name, stands in found.items() if not stands] == [uri(3)]
    assert [query["uris"] for _, query in server.asked if uri(3) in query["uris"]][1] == [uri(3)]


def test_a_server_that_has_lost_everything_is_not_believed(server: Answers, network: Network) -> None:
    with pytest.raises(SourceError, match="not believed"):
        view(server).standing([uri(n) for n in range(5)])
    assert view(server).standing([uri(1)]) == {uri(1): False}


def test_trouble_is_said_and_nothing_is_made_of_it(server: Answers, network: Network) -> None:
    network.down = True
    for ask in (view(server).profiles, view(server).standing):
        with pytest.raises(SourceError, match="503 Down"):
            ask([ANNA])
    server.answer = lambda path, query: (429, {"error": "RateLimitExceeded"})
    server.headers = {"retry-after": "17"}
    with pytest.raises(SourceError) as refused:
        view(server).profiles([ANNA])
    assert refused.value.retry_s == 17
    with pytest.raises(SourceError, match="can't be asked"):
        AppView("http://127.0.0.1:9", pause_s=0).profiles([ANNA])
