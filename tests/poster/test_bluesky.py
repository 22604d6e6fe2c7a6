"""Against a real PDS on the loopback interface, read back by a plain client."""

from __future__ import annotations

import io
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from PIL import Image

from bot.errors import PublishError, SourceError, Unconfirmed
from bot.model import Network, Piece
from bot.poster.base import Outgoing, Sent
from bot.poster.bluesky import GATE, BlueskyPoster
from bot.poster.xrpc import Account as Login
from bot.poster.xrpc import Session
from tests.pds.fixture import Account, Pds

DUE = datetime(2026, 11, 16, 9, tzinfo=UTC)


class Memory:
    """A session keeper that remembers how often it was asked to save."""

    def __init__(self) -> None:
        self.saved: list[str] = []

    def load(self, account: str) -> str | None:
        return self.saved[-1] if self.saved else None

    def save(self, account: str, session: str) -> None:
        self.saved.append(session)


class Wire(httpx.BaseTransport):
    """The real wire, cut or bent at one call of `method`; counts the calls of each method."""

    def __init__(self) -> None:
        self.real = httpx.HTTPTransport()
        self.fault: tuple[str, str] | None = None
        self.calls: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rsplit("/", 1)[1]
        self.calls.append(method)
        if self.fault is None or self.fault[0] not in (method, f"{method} {request_collection(request)}"):
            return self.real.handle_request(request)
        kind, self.fault = self.fault[1], None
        if kind == "no connection":
            raise httpx.ConnectError("refused", request=request)
        answer = None if kind == "lost before" else self.real.handle_request(request)
        if answer is not None:
            answer.read()
        if kind == "500":
            return httpx.Response(500, request=request)
        raise httpx.ReadTimeout("timed out", request=request)


def request_collection(request: httpx.Request) -> str:
    try:
        return str(json.loads(request.content)["collection"])
    except (ValueError, KeyError, TypeError):
        return ""


def poster_of(account: Account, keeper: Memory | None = None, wire: Wire | None = None) -> BlueskyPoster:
    client = httpx.Client(transport=wire or httpx.HTTPTransport(), timeout=30)
    return BlueskyPoster(Login(account.pds, account.handle, account.password, keeper or Memory(), client=client))


def png(width: int = 120, height: int = 68) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(buffer, "PNG")
    return buffer.getvalue()


def outgoing(
    poster: BlueskyPoster, text: str, ordinal: int = 0, before: tuple[Sent, ...] = (), **more: object
) -> Outgoing:
    piece = Piece(network=Network.BLUESKY, ordinal=ordinal, text=text, lang="be", **more)  # type: ignore[arg-type]
    at = datetime(2026, 11, 16, 9, 0, ordinal, tzinfo=UTC)
    record = poster.complete(
        poster.prepare(piece), at=at, root=before[0] if before else None, parent=before[-1] if before else None
    )
    key = poster.key("campaign name:zmicier 1", DUE, ordinal)
    return Outgoing(
        network=Network.BLUESKY, key=key, ordinal=ordinal, record=record, image=piece.image, alt=piece.alt, since=at
    )


def marked(record: dict) -> list[tuple[str, dict]]:
    """The text of each facet, cut from the bytes as a reader's app does, and its feature."""
    octets = record["text"].encode()
    return [
        (octets[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(), f["features"][0]) for f in record["facets"]
    ]


def test_a_thread_stands_once_in_order_however_often_it_is_sent(pds: Pds) -> None:
    account = pds.create_account("thread")
    poster = poster_of(account)
    texts = ["Зміцер 🕯️ быў арыштаваны ў 2019 годзе.", "Два.", "Тры: https://example.org/людзі. #FreeViasna #Вясна"]
    stands: tuple[Sent, ...] = ()
    for ordinal, text in enumerate(texts):
        more = {"image": png(), "alt": "Картка"} if ordinal == 0 else {"tags": ("FreeViasna", "Вясна")}
        out = outgoing(poster, text, ordinal, stands, **more)
        assert poster.find(out) is None
        sent = poster.send(out)
        assert poster.send(out) == sent
        assert poster.find(out) == sent
        stands += (sent,)

    records = account.records()
    assert [record["value"]["text"] for record in records] == texts
    assert [record["uri"] for record in records] == [sent.uri for sent in stands]
    first, second, third = (record["value"] for record in records)
    image = first["embed"]["images"][0]
    assert image["alt"] == "Картка"
    assert image["aspectRatio"] == {"width": 120, "height": 68}
    blob = httpx.get(
        f"{pds.url}/xrpc/com.atproto.sync.getBlob", params={"did": account.did, "cid": image["image"]["ref"]["$link"]}
    )
    assert blob.content == png()
    assert second["reply"]["parent"] == second["reply"]["root"] == {"uri": stands[0].uri, "cid": stands[0].cid}
    assert third["reply"]["root"]["cid"] == stands[0].cid
    assert third["reply"]["parent"]["cid"] == stands[1].cid
    assert {tuple(record["value"]["langs"]) for record in records} == {("be",)}
    assert [text for text, _ in marked(third)] == ["https://example.org/людзі", "#FreeViasna", "#Вясна"]
    assert [feature.get("tag") for _, feature in marked(third)] == [None, "FreeViasna", "Вясна"]
    gates = account.records(GATE)
    assert [(gate["value"]["post"], gate["value"]["allow"]) for gate in gates] == [(stands[0].uri, [])]
    assert gates[0]["uri"].rsplit("/", 1)[1] == stands[0].uri.rsplit("/", 1)[1]


@pytest.mark.parametrize(
    ("method", "kind", "error", "stands", "whole"),
    [
        ("putRecord app.bsky.feed.post", "no connection", SourceError, False, False),
        ("putRecord app.bsky.feed.post", "lost before", Unconfirmed, False, False),
        ("putRecord app.bsky.feed.post", "lost after", Unconfirmed, True, False),
        ("putRecord app.bsky.feed.post", "500", Unconfirmed, True, False),
        ("putRecord app.bsky.feed.threadgate", "no connection", Unconfirmed, True, False),
        ("putRecord app.bsky.feed.threadgate", "lost before", Unconfirmed, True, False),
        ("putRecord app.bsky.feed.threadgate", "lost after", Unconfirmed, True, True),
        ("uploadBlob", "lost after", SourceError, False, False),
    ],
)
def test_whatever_is_lost_the_next_attempt_makes_it_one_post(
    pds: Pds, method: str, kind: str, error: type[Exception], stands: bool, whole: bool
) -> None:
    account, wire = pds.create_account("faults"), Wire()
    poster = poster_of(account, wire=wire)
    out = outgoing(poster, "Адзін", image=png(), alt="x")
    wire.fault = ("com.atproto.repo." + method, kind)
    with pytest.raises(error) as raised:
        poster.send(out)
    assert type(raised.value) is error
    assert bool(account.records()) is stands
    found = poster.find(out)
    assert (found is not None) is whole
    sent = poster.send(out)
    assert found in (None, sent)
    assert [record["uri"] for record in account.records()] == [sent.uri]
    assert len(account.records(GATE)) == 1


def test_a_post_carries_the_label_that_it_was_given_and_no_other(pds: Pds) -> None:
    account = pds.create_account("labelled")
    poster = poster_of(account)
    root = poster.send(outgoing(poster, "Раз", label="graphic-media", image=png(), alt="Картка"))
    poster.send(outgoing(poster, "Два", 1, (root,)))
    first, second = (record["value"] for record in account.records())
    assert first["labels"] == {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "graphic-media"}]}
    assert "labels" not in second


def test_another_text_is_never_put_over_a_post(pds: Pds) -> None:
    account = pds.create_account("swap")
    poster = poster_of(account)
    poster.send(outgoing(poster, "Так"))
    other = outgoing(poster, "Не")
    with pytest.raises(PublishError, match="another post stands at at://"):
        poster.send(other)
    with pytest.raises(PublishError, match="another post stands"):
        poster.find(other)
    assert [record["value"]["text"] for record in account.records()] == ["Так"]


def test_a_restored_store_finds_its_post_under_the_same_key(pds: Pds) -> None:
    account = pds.create_account("restored")
    poster = poster_of(account)
    out = outgoing(poster, "Так")
    sent = poster.send(out)
    again = Outgoing(
        network=Network.BLUESKY,
        key=out.key,
        ordinal=0,
        record={**out.record, "createdAt": "2026-11-16T11:00:00.000Z"},
        since=DUE + timedelta(hours=2),
    )
    assert poster.send(again) == sent
    assert len(account.records()) == 1


def test_the_bot_label_is_asked_for_and_set_beside_what_stands_in_the_profile(pds: Pds) -> None:
    account = pds.create_account("label")
    poster = poster_of(account)
    assert "does not say that it is a bot" in poster.check()[0]
    labels = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "!no-unauthenticated"}]}
    profile = {"$type": "app.bsky.actor.profile", "displayName": "Вясна", "labels": labels}
    body = {"repo": account.did, "collection": "app.bsky.actor.profile", "rkey": "self", "record": profile}
    account.call("com.atproto.repo.putRecord", body)
    assert poster.ensure_bot_label()
    assert not poster.ensure_bot_label()
    assert poster.check() == ()
    stored = account.records("app.bsky.actor.profile")[0]["value"]
    assert stored["displayName"] == "Вясна"
    assert [value["val"] for value in stored["labels"]["values"]] == ["!no-unauthenticated", "bot"]


def test_a_deactivated_account_keeps_the_post_for_later(pds: Pds) -> None:
    account = pds.create_account("gone")
    account.label_bot()
    keeper = Memory()
    poster = poster_of(account, keeper)
    assert poster.check() == ()
    account.deactivate()
    assert "deactivated" in poster.check()[0]
    with pytest.raises(SourceError, match="AccountDeactivated"):
        poster.send(outgoing(poster, "Адзін"))


def test_the_session_is_kept_and_refreshed_not_opened_anew(pds: Pds) -> None:
    account, keeper, wire = pds.create_account("session"), Memory(), Wire()
    poster_of(account, keeper, wire).check()
    poster_of(account, keeper, wire).check()
    assert wire.calls.count("com.atproto.server.createSession") == 1

    # An access token that the PDS does not take: the refresh token brings a new one, and that is saved at once.
    session = json.loads(keeper.saved[-1])
    keeper.saved.append(json.dumps({**session, "accessJwt": session["refreshJwt"]}))
    poster_of(account, keeper, wire).check()
    assert wire.calls.count("com.atproto.server.createSession") == 1
    assert wire.calls.count("com.atproto.server.refreshSession") == 1
    assert json.loads(keeper.saved[-1])["refreshJwt"] != session["refreshJwt"]

    # Both tokens dead: the password opens a new session.
    keeper.saved.append(json.dumps({**session, "accessJwt": "dead", "refreshJwt": "dead"}))
    poster_of(account, keeper, wire).check()
    assert wire.calls.count("com.atproto.server.createSession") == 2


def test_two_threads_renew_a_session_once(pds: Pds) -> None:
    """An account publishes in one thread and withdraws in another; a refresh token is good for one use."""

    class Meeting(Memory):
        both = threading.Barrier(2)

        def load(self, account: str) -> str | None:
            found = super().load(account)
            if found and "stale" in found:
                with suppress(threading.BrokenBarrierError):
                    self.both.wait(1)
            return found

    account, keeper, wire = pds.create_account("threads"), Meeting(), Wire()
    account.label_bot()
    poster = poster_of(account, keeper, wire)
    poster.check()
    session = json.loads(keeper.saved[-1])
    keeper.saved.append(json.dumps({**session, "accessJwt": session["refreshJwt"], "handle": "stale"}))
    poster._account._session = None
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda _: poster.check(), range(2))) == [(), ()]
    assert wire.calls.count("com.atproto.server.refreshSession") == 1
    assert wire.calls.count("com.atproto.server.createSession") == 1


def test_a_token_that_another_process_has_used_opens_no_new_session(pds: Pds) -> None:
    """`vigil retract` is typed while `vigil run` renews: the kept session is read again."""
    account, keeper = pds.create_account("process"), Memory()
    account.label_bot()
    service = Wire()
    running = poster_of(account, keeper, service)
    running.check()
    opened = json.loads(keeper.saved[-1])
    stale = json.dumps({**opened, "accessJwt": opened["refreshJwt"]})

    class Overtaken(Wire):
        """The service renews, and the old token ends, just before this process uses it."""

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.path.endswith("refreshSession") and not self.calls.count(
                "com.atproto.server.refreshSession"
            ):
                running._account._session = None
                running.check()
                headers = {"authorization": f"Bearer {opened['refreshJwt']}"}
                ended = httpx.post(f"{pds.url}/xrpc/com.atproto.server.deleteSession", headers=headers)
                assert ended.is_success
            return super().handle_request(request)

    keeper.saved.append(stale)
    wire = Overtaken()
    command = poster_of(account, keeper, wire)
    assert command.check() == ()
    assert wire.calls.count("com.atproto.server.refreshSession") == 1
    assert "com.atproto.server.createSession" not in wire.calls
    assert service.calls.count("com.atproto.server.createSession") == 1

    # What another process kept may have grown old as well: it is renewed, in the same call.
    command._account._session = Session(opened["did"], opened["handle"], opened["refreshJwt"], opened["refreshJwt"])
    kept = json.loads(keeper.saved[-1])
    keeper.saved.append(json.dumps({**kept, "accessJwt": kept["refreshJwt"]}))
    assert command.check() == ()
    assert "com.atproto.server.createSession" not in wire.calls


def test_a_wrong_password_says_what_to_check(pds: Pds) -> None:
    account = pds.create_account("wrong")
    account.password = "something else"
    with pytest.raises(SourceError, match="VIGIL_BLUESKY_PASSWORD"):
        poster_of(account).check()


def test_what_the_network_would_refuse_is_refused_before_it_is_asked() -> None:
    poster = BlueskyPoster(Login("http://127.0.0.1:9", "a.test", "x", Memory()))
    with pytest.raises(PublishError, match="too long"):
        poster.prepare(Piece(network=Network.BLUESKY, ordinal=0, text="é" * 301, lang="en"))
    with pytest.raises(PublishError, match="too large"):
        poster.prepare(Piece(network=Network.BLUESKY, ordinal=0, text="é", lang="en", image=png() + b"\0" * 1_000_000))


def test_a_rate_limit_says_when_to_come_back(limited_pds: Pds) -> None:
    def retry_s(nobody: Account) -> float | None:
        with pytest.raises(SourceError) as raised:
            poster_of(nobody).check()
        return raised.value.retry_s

    with ThreadPoolExecutor(8) as many:
        nobody = Account(limited_pds.url, "", "nobody.test", "wrong", "", limited_pds.client)
        told = [seconds for seconds in many.map(retry_s, [nobody] * 32) if seconds is not None]
    assert told  # 30 sign-ins in 5 minutes; the PDS answers each wrong one slowly
    assert all(0 < seconds <= 300 for seconds in told)
