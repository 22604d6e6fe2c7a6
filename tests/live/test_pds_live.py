"""Posting to a PDS, local or live: tests/live/README.md says how."""

from __future__ import annotations

from bot.clock import utc_now
from bot.model import Network, Piece
from bot.poster.base import Outgoing
from bot.poster.bluesky import BlueskyPoster
from bot.poster.xrpc import Account
from tests.live.conftest import Repository


class Forgetful:
    """Keeps no session."""

    def load(self, account: str) -> str | None:
        return None

    def save(self, account: str, session: str) -> None:
        return None


def test_the_account_posts_finds_and_takes_back(repository: Repository) -> None:
    poster = BlueskyPoster(Account(repository.url, repository.handle, repository.password, Forgetful()))
    assert poster.check() == ()
    piece = Piece(network=Network.BLUESKY, ordinal=0, text="Vigil test #vigiltest", lang="en", tags=("vigiltest",))
    at = utc_now()
    out = Outgoing(
        network=Network.BLUESKY,
        key=poster.key(f"live {at.isoformat()}", at, 0),
        ordinal=0,
        record=poster.complete(poster.prepare(piece), at=at, root=None, parent=None),
        since=at,
    )
    assert poster.find(out) is None
    sent = poster.send(out)
    try:
        assert poster.find(out) == sent
        assert poster.send(out) == sent, "the same key is the same post"
    finally:
        poster.remove(out, sent)
    assert poster.find(out) is None
