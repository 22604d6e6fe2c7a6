"""The rest of a real stream: likes, identities, unknown frames, replays after a reconnect, broken lines."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from scene import wire_bluesky as bsky
from scene import wire_mastodon as mast
from scene.accounts import BLUESKY, HARBOUR, LINDEN
from scene.ids import blob_cid, micros, micros_text, millis_text
from scene.supporters import WEEKS
from scene.world import END, GAPS, V1, V2, World, clear


def other_records(world: World, wanted: int) -> None:
    """Likes, reposts and follows: other collections, in a recording made without a filter."""
    posts = [m for m in world.messages if m.author.network == BLUESKY and m.streams and m.cids]
    for number in range(wanted):
        when = world.moment(*WEEKS[number % 2], "en", BLUESKY)
        who = world.pool.someone(BLUESKY, "en", "strangers", again=0.4)
        target = world.rng.choice(posts)
        kind = ("like", "like", "repost", "follow")[number % 4]
        made: dict[str, Any] = {"createdAt": millis_text(when)}
        if kind == "follow":
            collection = "app.bsky.graph.follow"
            made |= {"$type": collection, "subject": target.author.did}
        else:
            collection = f"app.bsky.feed.{kind}"
            made |= {"$type": collection, "subject": bsky.ref(target)}
        at = world.delayed(when, who)
        body = bsky.commit("create", collection, bsky.tid(when, number), bsky.rev(at, who), dict(sorted(made.items())))
        world.commit(who, at, body, "other")


def identities(world: World, wanted: int) -> None:
    """New accounts and changed handles; and an event at each edge of a recording and of a gap: heard up to there."""
    for number in range(wanted):
        when = world.moment(*WEEKS[number % 2], "en", BLUESKY)
        who = world.pool.someone(BLUESKY, "en", "strangers", again=0.4)
        world.identity(who, when)
        if number % 2:
            world.account(who, when + timedelta(milliseconds=12), active=True)
    who = world.pool.new(BLUESKY, "en")
    for day, clock in ((2, (0, 0, 1)), (9, (1, 59, 58)), (8, (22, 55, 1)), (15, (23, 59, 58))):
        at = datetime(2026, 11, day, *clock, 400_000, tzinfo=UTC)
        world.identity(who, at)
    for stream in (LINDEN, HARBOUR):
        for day, clock in ((2, (0, 0, 2)), (15, (23, 59, 57))):
            _delete_elsewhere(world, stream, datetime(2026, 11, day, *clock, 600_000, tzinfo=UTC))
    for stream, (start, end, _) in GAPS.items():
        for at in (start - timedelta(seconds=1), end + timedelta(seconds=2)):
            if stream == V2:
                world.identity(who, at)
            else:
                _delete_elsewhere(world, stream, at)


def _delete_elsewhere(world: World, stream: str, at: datetime) -> None:
    """The deletion of some old status that nobody kept."""
    world.mastodon(stream, at, "delete", mast.snowflake(at - timedelta(days=40), stream, at), "delete")


def unknown_frames(world: World) -> None:
    """Kinds that the formats may grow: counted as dropped perhaps, but nothing is wrong with them."""
    who = world.pool.new(BLUESKY, "en")
    at = datetime(2026, 11, 4, 5, 6, 7, 891_000, tzinfo=UTC)
    world.add(
        at, V1, {"did": who.did, "time_us": micros(at), "kind": "handle", "handle": {"to": who.handle}}, "unknown"
    )
    at += timedelta(days=6)
    sync = {
        "blocks": {"$bytes": "AQFxEiA"},
        "did": who.did,
        "rev": bsky.rev(at, who),
        "seq": 41_900_000_001,
        "time": millis_text(at),
    }
    world.add(at, V2, lambda seq: bsky.event_v2("sync", who.did, at, seq, sync), "sync")
    later = at + timedelta(hours=1)
    notice = {"$type": f"{bsky.NSID}#info", "name": "Maintenance", "message": "restart in ten minutes"}
    world.add(later, V2, {"$type": "message", "payload": notice}, "info")
    rewind = lambda seq: {  # noqa: E731
        "$type": "message",
        "payload": {"$type": f"{bsky.NSID}#rewind", "seq": seq, "did": who.did, "time": micros_text(later)},
    }
    world.add(later + timedelta(minutes=3), V2, rewind, "unknown")
    world.mastodon(LINDEN, later, "filters_changed", None, "unknown")
    world.mastodon(HARBOUR, later, "announcement.delete", "17", "unknown")


def replays(world: World) -> None:
    """After a reconnect the last stretch comes again, on v1 a little shuffled; polls of Mastodon overlap."""
    for stream, start, minutes in (
        (V1, datetime(2026, 11, 4, 19, 0, tzinfo=UTC), 150),
        (V1, datetime(2026, 11, 7, 11, 0, tzinfo=UTC), 120),
        (V2, datetime(2026, 11, 11, 0, 40, tzinfo=UTC), 29),
        (V2, datetime(2026, 11, 14, 15, 0, tzinfo=UTC), 110),
    ):
        end = start + timedelta(minutes=minutes)
        again = [
            h
            for h in world.happenings
            if h.stream == stream and start <= h.at < end and h.what in ("create", "update", "other")
        ]
        again.sort(key=lambda h: h.at)
        if stream == V1:
            for i in range(0, len(again) - 1, 5):
                again[i], again[i + 1] = again[i + 1], again[i]
        for number, happening in enumerate(again):
            copy = world.add(end, stream, happening.line, "duplicate", order=1 + number)
            copy.same_seq = happening
    changed = {m.uri for m in world.messages if m.gone or len(m.versions) > 1}
    for stream in (LINDEN, HARBOUR):
        heard = [
            h
            for h in world.happenings
            if h.stream == stream and h.what == "create" and h.line["payload"]["uri"] not in changed
        ]
        for happening in world.rng.sample(heard, 24):
            at = happening.at + timedelta(minutes=world.rng.randrange(5, 600))
            if clear(at) is not at or at > END - timedelta(minutes=5):
                continue
            payload = dict(happening.line["payload"], reblogs_count=world.rng.randrange(9), favourites_count=3)
            world.mastodon(stream, at, "update", payload, "duplicate")


def broken(world: World) -> None:
    """Lines that can't be read at all, or lack what makes an event; and some that a reader may take or leave."""
    who = world.pool.new(BLUESKY, "en")
    text = "Thinking of Ekpar Asat, and this line will never arrive in one piece"
    day = iter(range(400))

    def when(stream: str) -> datetime:
        base = datetime(2026, 11, 9 if stream == V2 else 3, 3, 0, 30, tzinfo=UTC)
        return clear(base + timedelta(hours=5 * (next(day) % 24), minutes=next(day) % 50))

    def commit(stream: str, at: datetime, **change: Any) -> Any:
        made = {"$type": bsky.POST, "createdAt": millis_text(at), "langs": ["en"], "text": text}
        made |= change.pop("record", {})
        body = bsky.commit("create", bsky.POST, bsky.tid(at, 9), bsky.rev(at, who), {})
        body |= {"record": made, "cid": blob_cid(stream, at)}
        for key, value in change.items():
            if value is None:
                body.pop(key, None)
            else:
                body[key] = value
        return body

    def frame(stream: str, at: datetime, body: Any) -> dict[str, Any]:
        return bsky.commit_v1(who.did, at, body) if stream == V1 else bsky.commit_v2(who.did, at, 1, body)

    for stream in (V1, V2):
        for cut in (60, 333):
            at = when(stream)
            whole = json.dumps(frame(stream, at, commit(stream, at)), ensure_ascii=False, separators=(",", ":"))
            world.add(at, stream, whole[:cut], "malformed:truncated")
        world.add(when(stream), stream, "<html><body><h1>502 Bad Gateway</h1></body></html>", "malformed:no JSON")
        world.add(when(stream), stream, ["ping"], "malformed:no object")
        for what, change in (
            ("malformed:no record", {"record": None}),
            ("malformed:no rkey", {"rkey": None}),
            ("malformed:rkey is a number", {"rkey": 42}),
        ):
            at = when(stream)
            body = commit(stream, at)
            for key, value in change.items():
                body.pop(key) if value is None else body.update({key: value})
            world.add(at, stream, frame(stream, at, body), what)
        for value in (17, ["Thinking", "of"], None):
            at = when(stream)
            world.add(at, stream, frame(stream, at, commit(stream, at, record={"text": value})), "malformed:text")
        at = when(stream)
        lost = frame(stream, at, commit(stream, at))
        (lost if stream == V1 else lost["payload"]).pop("did")
        world.add(at, stream, lost, "malformed:no did")
        at = when(stream)
        strange = frame(
            stream, at, commit(stream, at, record={"$type": "com.example.recipe", "text": "Two eggs, one pan."})
        )
        world.add(at, stream, strange, "possible:another $type")
        at = when(stream)
        world.add(at, stream, "", "possible:empty line")
    at = when(V1)
    surrogate = json.dumps(frame(V1, at, commit(V1, at, record={"text": "half an emoji: HALF"})), separators=(",", ":"))
    world.add(at, V1, surrogate.replace("HALF", "\\ud83d"), "possible:half a surrogate pair")
    at = when(V1)
    world.add(at, V1, frame(V1, at, commit(V1, at, operation="upsert")), "possible:unknown operation")
    at = when(V1)
    world.add(
        at, V1, {"did": who.did, "time_us": str(micros(at)), "kind": "commit", "commit": None}, "malformed:no commit"
    )
    at = when(V2)
    world.add(at, V2, {"$type": "message", "payload": 7}, "malformed:no payload")
    _broken_statuses(world)


def _broken_statuses(world: World) -> None:
    """The same for Mastodon."""
    for number, stream in enumerate((LINDEN, HARBOUR)):
        author = world.pool.new("mastodon", "en", stream, indexable=True)
        base = datetime(2026, 11, 4 + 6 * number, 2, 11, 12, tzinfo=UTC)
        model = world.post(author, "A quiet night at the harbour.", base, "chatter", streams=(stream,), heard=base)
        whole = mast.status(model, model.last, stream)
        for step, (what, change) in enumerate(
            (
                ("malformed:no account", {"account": None}),
                ("malformed:content is a number", {"content": 5}),
                ("malformed:no uri", {"uri": None}),
                ("malformed:payload is a list", {}),
            )
        ):
            at = base + timedelta(hours=3 * (step + 1))
            payload: Any = {**whole, "id": str(int(whole["id"]) + step + 1), "uri": f"{whole['uri']}{step}", **change}
            payload = (
                []
                if "list" in what
                else {key: value for key, value in payload.items() if value is not None or key not in change}
            )
            world.mastodon(stream, at, "update", payload, what)
        at = base + timedelta(hours=20)
        line = json.dumps({"event": "update", "payload": whole, "at": millis_text(at)}, separators=(",", ":"))
        world.add(at, stream, line[:700], "malformed:truncated")
        undated = {**whole, "id": str(int(whole["id"]) + 9), "uri": whole["uri"] + "9", "created_at": "yesterday"}
        world.mastodon(stream, at + timedelta(hours=1), "update", undated, "possible:created_at is no time")
