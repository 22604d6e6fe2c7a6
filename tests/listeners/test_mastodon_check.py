"""Statuses looked up on the server they were heard from."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.errors import SourceError
from bot.listeners.mastodon_check import StatusCheck
from tests.listeners.answers import Answers, answers


@pytest.fixture
def server() -> Iterator[Answers]:
    with answers() as running:
        yield running


def check(server: Answers) -> StatusCheck:
    return StatusCheck(server.url, pause_s=0)


def statuses(there: set[str], *, several: bool = True, hidden: tuple[str, ...] = ()) -> Any:
    def answer(path: str, query: dict[str, list[str]]) -> tuple[int, Any]:
        if path == "/api/v1/statuses":
            return (200, [{"id": one} for one in query["id[]"] if one in there]) if several else (404, {})
        one = path.rpartition("/")[2]
        return (200, {"id": one}) if one in there else (401 if one in hidden else 404, {"error": "x"})

    return answer


def test_several_are_asked_at_once_and_only_what_lacks_by_itself(server: Answers) -> None:
    ids = [str(n) for n in range(45)]
    server.answer = statuses(set(ids) - {"7", "8"}, hidden=("8",))
    found = check(server).standing(ids)
    assert found == {one: one != "7" for one in ids if one != "8"}, "what is hidden from us is neither here nor gone"
    assert len(server.asked) == 3 + 2


def test_a_server_that_can_not_give_several_gives_one_by_one(server: Answers) -> None:
    server.answer = statuses({"1"}, several=False)
    asked = check(server)
    assert asked.standing(["1", "2"]) == {"1": True, "2": False}
    assert asked.standing(["2"]) == {"2": False}
    assert [path for path, _ in server.asked].count("/api/v1/statuses") == 1


def test_it_leaves_the_limit_to_listening(server: Answers) -> None:
    server.answer = statuses({"1"})
    server.headers = {"X-RateLimit-Remaining": "42"}
    with pytest.raises(SourceError, match="fewer requests"):
        check(server).standing(["1"])
    server.headers = {}
    server.answer = lambda path, query: (502, b"<html>")
    with pytest.raises(SourceError, match="502"):
        check(server).standing(["1"])
