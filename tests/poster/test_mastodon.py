"""Through the real Mastodon.py, against a server with real state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import PublishError, SourceError, Unconfirmed
from bot.model import Card, Fact, Network, Paragraph, Piece, Sentence, Summary
from bot.poster.base import Outgoing, Sent
from bot.poster.compose import compose
from bot.poster.mastodon import MastodonPoster
from tests import fake_mastodon
from tests.fake_mastodon import FakeMastodon, Fault

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x09 and so on"


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with fake_mastodon.serve() as fake:
        yield fake


def poster_of(server: FakeMastodon, token: str = "token", slept: list[float] | None = None) -> MastodonPoster:
    waits = slept if slept is not None else []
    return MastodonPoster("fake", server.url, token, "public", sleep=waits.append)


def outgoing(
    poster: MastodonPoster,
    server: FakeMastodon,
    text: str,
    ordinal: int = 0,
    parent: Sent | None = None,
    **more: object,
) -> Outgoing:
    piece = Piece(network=Network.MASTODON, ordinal=ordinal, text=text, lang="uk", **more)  # type: ignore[arg-type]
    record = poster.complete(poster.prepare(piece), at=server.now, root=parent, parent=parent)
    return Outgoing(
        network=Network.MASTODON,
        key=poster.key("campaign week 1", server.now, ordinal),
        ordinal=ordinal,
        record=record,
        image=piece.image,
        alt=piece.alt,
        since=server.now,
    )


def test_a_thread_has_image_language_and_visibility(server: FakeMastodon) -> None:
    slept: list[float] = []
    server.media_polls = 3
    poster = poster_of(server, slept=slept)
    first = poster.send(outgoing(poster, server, "Раз", image=PNG, alt="Картка"))
    second = poster.send(outgoing(poster, server, "Два", 1, first))
    root, reply = server.statuses
    assert (root.text, root.params["language"], root.params["visibility"]) == ("Раз", "uk", "public")
    media = server.media[int(root.params["media_ids"][0])]
    assert (media.data, media.description) == (PNG, "Картка")
    assert server.calls.count(f"GET /api/v1/media/{media.id}") == 4
    assert slept == [0.5, 1.0, 2.0, 4.0]
    assert (reply.params["visibility"], reply.params["in_reply_to_id"]) == ("unlisted", str(root.id))
    assert second == Sent(f"{server.url}/users/vigil/statuses/{reply.id}", str(reply.id))


def test_a_content_warning_folds_the_post_and_none_folds_nothing(server: FakeMastodon) -> None:
    poster = poster_of(server)
    poster.send(outgoing(poster, server, "Раз", warning="Політичні в’язні"))
    poster.send(outgoing(poster, server, "Два", 1))
    folded, plain = server.statuses
    assert folded.params["spoiler_text"] == "Політичні в’язні"
    assert not plain.params.get("spoiler_text")


def test_an_image_that_is_never_ready_keeps_the_post_for_later(server: FakeMastodon) -> None:
    server.media_polls = 1000
    slept: list[float] = []
    poster = poster_of(server, slept=slept)
    with pytest.raises(SourceError, match="not processed"):
        poster.send(outgoing(poster, server, "Раз", image=PNG, alt="x"))
    assert 60 <= sum(slept) < 90
    assert server.statuses == []


@pytest.mark.parametrize(
    ("path", "kind", "error", "stands"),
    [
        ("/statuses", "lost before", Unconfirmed, 0),
        ("/statuses", "lost after", Unconfirmed, 1),
        ("/statuses", "500", Unconfirmed, 1),
        ("/statuses", "524", Unconfirmed, 1),
        ("/statuses", "403", SourceError, 0),
        ("/statuses", "garbage", Unconfirmed, 1),
        ("/statuses", "429", SourceError, 0),
        ("/media", "lost after", SourceError, 0),
        ("/media", "500", SourceError, 0),
        ("/media", "524", SourceError, 0),
    ],
)
@pytest.mark.parametrize("hours_later", [0, 2])
def test_whatever_is_lost_looking_up_and_sending_again_makes_it_one_post(
    server: FakeMastodon, path: str, kind: str, error: type[Exception], stands: int, hours_later: int
) -> None:
    poster = poster_of(server)
    out = outgoing(poster, server, "Раз, https://example.org/a/long/address/that/is/split?x=1&y=2 #Вясна", image=PNG)
    server.faults.append(Fault(path, kind))
    with pytest.raises(error) as raised:
        poster.send(out)
    assert type(raised.value) is error
    assert len(server.statuses) == stands
    server.now += timedelta(hours=hours_later)
    found = poster.find(out)
    assert (found is not None) == bool(stands)
    if found is None:
        found = poster.send(out)
    assert [found.cid] == [str(status.id) for status in server.statuses]


def test_within_the_hour_the_key_alone_makes_it_one_post(server: FakeMastodon) -> None:
    poster = poster_of(server)
    out = outgoing(poster, server, "Раз")
    assert poster.send(out) == poster.send(out)
    assert len(server.statuses) == 1


def test_the_search_tells_apart_equal_texts_by_what_they_answer_and_when(server: FakeMastodon) -> None:
    poster = poster_of(server)
    old = poster.send(outgoing(poster, server, "Той самий текст"))
    server.now += timedelta(days=7)
    again = outgoing(poster, server, "Той самий текст")
    assert poster.find(again) is None
    root = poster.send(again)
    assert root != old
    assert poster.find(again) == root
    reply = outgoing(poster, server, "Той самий текст", 99, root)
    assert poster.find(reply) is None


def test_the_search_goes_through_more_than_one_page(server: FakeMastodon) -> None:
    poster = poster_of(server)
    out = outgoing(poster, server, "Раз")
    sent = poster.send(out)
    for number in range(90):
        poster.send(outgoing(poster, server, f"Інше {number}", number + 1))
    assert poster.find(out) == sent


def test_the_bot_flag_and_the_token_are_checked(server: FakeMastodon) -> None:
    assert poster_of(server).check() == ()
    server.bot = False
    assert "automated" in poster_of(server).check()[0]
    with pytest.raises(SourceError, match="does not take the token"):
        poster_of(server, token="another").check()


def test_a_rate_limit_says_when_to_come_back(server: FakeMastodon) -> None:
    poster = poster_of(server)
    server.faults.append(Fault("/statuses", "429"))
    with pytest.raises(SourceError) as raised:
        poster.send(outgoing(poster, server, "Раз"))
    assert raised.value.retry_s is not None
    assert 60 < raised.value.retry_s <= 91


def test_the_server_s_own_limits_count(server: FakeMastodon) -> None:
    server.max_characters = 11_000
    poster = poster_of(server)
    assert poster.limits().graphemes == 11_000
    assert poster.limits().link == 23
    server.max_characters = 5
    with pytest.raises(PublishError, match="422 Validation failed: Text character limit of 5"):
        poster.send(outgoing(poster, server, "задовгий"))


SQUARE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (1080).to_bytes(4, "big") * 2 + b" and so on"
ALT = "A card with a name. It says since when he is held. It says who confirmed that."


def fitted(server: FakeMastodon) -> Piece:
    """A post with a card, as the server's own limits have it, sent there."""
    fact = Fact(kind="history", person="p", field="arrest", value="2015", source="s", as_of="")
    summary = Summary(
        key="name:2026-11-16:en",
        kind="name",
        lang="en",
        campaign="c",
        posts=((Paragraph((Sentence("One.", (fact,)),)),),),
        card=Card(title="T", alt=ALT),
    )
    poster = poster_of(server)
    (piece,) = compose(summary, poster.limits(), SQUARE)
    poster.send(outgoing(poster, server, piece.text, image=piece.image, alt=piece.alt))
    return piece


@pytest.mark.parametrize(
    ("limits", "has_image", "alt"),
    [
        ({}, True, ALT),
        ({"description_limit": 60}, True, "A card with a name. It says since when he is held."),
        ({"description_limit": 15}, True, "A card with a…"),
        ({"description_limit": 1}, False, ""),
        ({"image_size_limit": 30}, False, ""),
        ({"image_matrix_limit": 1080 * 1080}, True, ALT),
        ({"image_matrix_limit": 1080 * 1080 - 1}, False, ""),
        ({"supported_mime_types": ["image/jpeg"]}, False, ""),
    ],
)
def test_a_card_goes_as_the_server_takes_it_or_not_at_all(
    server: FakeMastodon, limits: dict[str, Any], has_image: bool, alt: str
) -> None:
    server.media_limits = limits
    piece = fitted(server)
    assert (piece.image is not None, piece.alt) == (has_image, alt)
    assert [media.description for media in server.media.values()] == ([alt] if has_image else [])
    assert [status.text for status in server.statuses] == ["One."]


def test_a_server_that_takes_no_images_gets_the_text(server: FakeMastodon) -> None:
    server.max_media = 0
    assert fitted(server).image is None
    assert not server.media


def test_limits_that_have_shrunk_since_are_told_in_the_server_s_words(server: FakeMastodon) -> None:
    poster = poster_of(server)
    poster.limits()
    server.media_limits["image_size_limit"] = 30
    with pytest.raises(PublishError, match="422 Validation failed: File is too large"):
        poster.send(outgoing(poster, server, "Раз", image=SQUARE, alt=ALT))
    assert not server.statuses


def test_no_server_at_all(server: FakeMastodon) -> None:
    poster = MastodonPoster("none", "http://127.0.0.1:9", "token", "public")
    with pytest.raises(SourceError, match="does not answer"):
        poster.check()
