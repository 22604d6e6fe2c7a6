from __future__ import annotations

import pytest

from bot.alerts import Chat, Matter, Message, compose
from bot.errors import SourceError
from tests.alerts.server import chat_server


def test_a_room_gets_the_text_and_its_address_is_never_said() -> None:
    message = Message(key="1", subject="s", text="Two matters")
    with chat_server() as server:
        room = Chat(server.address)
        room.send(message)
        assert server.posts == [{"text": "Two matters"}]
        assert "127.0.0.1 answers" in room.check()
        server.status = 403
        with pytest.raises(SourceError, match="answers 403") as raised:
            room.send(message)
        assert "secret-room" not in str(raised.value)
    with pytest.raises(SourceError, match="can't be reached") as raised:
        room.send(message)
    assert "secret-room" not in str(raised.value)


def test_many_matters_are_one_message_the_urgent_first() -> None:
    calm = [Matter(key=str(n), says=f"Draft {n} waits.", do=f"vigil draft show {n}") for n in range(20)]
    grave = Matter(key="x", says="All posting has been stopped.", do="vigil resume", urgent=True)
    made = compose([*calm, grave], "Campaign", "1")
    assert made.subject == "Vigil: 21 matters need a person"
    lines = made.text.splitlines()
    assert lines[2] == "- All posting has been stopped."
    assert "- And 9 more." in lines
    assert compose([grave], "Campaign", "1").subject == "Vigil: All posting has been stopped"
