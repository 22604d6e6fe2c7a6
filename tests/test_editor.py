"""Who drafts corrections: never of what nobody could read, and never with a name from the deny list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import App
from bot.clock import utc_now
from bot.errors import Conflict
from bot.model import Network, Role
from bot.poster.mastodon import MastodonPoster
from bot.stages.publish import publish_due
from bot.store import people, users
from bot.workdir import create
from tests import fake_mastodon
from tests.stages.test_publish import a_summary, approved, desk_of


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    create(tmp_path / "home", "heron")
    opened = App.open(tmp_path / "home")
    with opened.store.write() as conn:
        users.add_user(conn, "rook", Role.MODERATOR, at=utc_now(), actor="heron")
    yield opened
    opened.close()


def test_a_correction_names_nobody_who_was_hidden(app: App) -> None:
    wrong = approved(app.store, a_summary(), due_at=utc_now(), networks=(Network.MASTODON,))
    with pytest.raises(Conflict, match="nothing of summary 1 ever stood"):
        app.editor.correct(wrong, "Было памылкай.", "Гэта не так.", user="rook")
    with fake_mastodon.serve() as server:
        server.now = utc_now()
        poster = MastodonPoster("fake", server.url, "token", "public", sleep=lambda _: None)
        list(publish_due(app.store, desk_of(poster, clock=utc_now)))  # type: ignore[arg-type]
        assert server.statuses
    with app.store.write() as conn:
        person = next(one for one in people.load_people(conn) if one.id == "ihar-losik")
        people.hide_person(conn, person.id, reason="asked", actor="rook", now=utc_now(), lookup=app.vault.lookup)
    for name in person.names:
        if name.kind in ("canonical", "native"):
            with pytest.raises(Conflict, match="may not be named") as raised:
                app.editor.correct(wrong, "Мы памыліліся.", f"{name.value} у турме.", user="rook")
            assert name.value not in str(raised.value)
    assert app.editor.correct(wrong, "Мы памыліліся.", "Яна ў турме.", user="rook") > wrong
