"""What must be counted: worked out from what the writers did, not from the captures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from scene.accounts import BLUESKY, HARBOUR, LINDEN
from scene.cast import FORGOTTEN_W46
from scene.files import SOURCES, Capture
from scene.plot_types import Message
from scene.world import END, GAPS, START, V1, V2, World
from scene.writing import plain

FLOOD_AUTHORS = 10
NEVER = "outside the fortnight"


def week(moment: datetime) -> str:
    year, number, _ = moment.isocalendar()
    return f"{year}-W{number:02d}"


def surface(message: Message) -> str:
    """Where names are looked for: content warning, text, alt text."""
    last = message.last
    return plain("\n".join(part for part in (last.warning, last.text, last.alt) if part))


def counted(messages: Iterable[Message]) -> list[Message]:
    """The posts that count: heard, there in the end, public, wanted, and one for each original."""
    alive = [m for m in messages if heard(m) and not m.gone and not m.excluded and START <= m.counted_at < END]
    originals = {id(m) for m in alive if m.origin is None}
    return [m for m in alive if m.last.names and (m.origin is None or id(m.origin) not in originals)]


def heard(message: Message) -> bool:
    """Whether any capture has it: by the post itself or by an edit."""
    return bool(message.streams) or len(message.versions) > 1


def cells(posts: list[Message], floods: set[str]) -> dict[str, Any]:
    """The numbers of one person in one week, or of everybody."""
    own = [m for m in posts if surface(m) not in floods]
    return {
        "posts_raw": len(posts),
        "posts": len({surface(m) for m in posts}),
        "people_raw": len({m.author.key for m in posts}),
        "people": len({m.author.key for m in own}),
    }


def expected(world: World, captures: dict[str, Capture]) -> dict[str, Any]:
    """The whole of expected.json."""
    posts = counted(world.messages)
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for post in posts:
        texts[week(post.counted_at), surface(post)].add(post.author.key)
    floods = {text for (_, text), authors in texts.items() if len(authors) >= FLOOD_AUTHORS}
    weeks: dict[str, Any] = {}
    for name in ("2026-W45", "2026-W46"):
        mine = [m for m in posts if week(m.counted_at) == name]
        people = sorted({person for m in mine for person in m.last.names})
        weeks[name] = {
            "everyone": cells(mine, floods) | _slices(mine),
            "people": {
                person: cells(theirs := [m for m in mine if person in m.last.names], floods)
                | {"named_by": dict(sorted(Counter(m.last.names[person] for m in theirs).items()))}
                for person in people
            },
        }
    return {
        "about": "Ground truth of the demo captures; README.md beside this file says how it is counted.",
        "from": START.isoformat(),
        "until": END.isoformat(),
        "weeks": weeks,
        "not_named_in_2026-W46": list(FORGOTTEN_W46),
        "not_counted": _not_counted(world.messages),
        "floods": [
            {"week": when, "posts": len(authors), "people": sorted(_named(posts, text))}
            for (when, text), authors in sorted(texts.items())
            if text in floods
        ],
        "heard_twice": {
            "in both streams of Bluesky": sum(V1 in m.streams and V2 in m.streams for m in world.messages),
            "on both Mastodon servers": sum(LINDEN in m.streams and HARBOUR in m.streams for m in world.messages),
        },
        "own_accounts": sorted({m.author.key for m in world.messages if m.kind == "own"}),
        "bots": sorted({m.author.key for m in world.messages if m.kind == "bot"}),
        "gaps": {
            SOURCES[stream]: {
                "start": gap[0].isoformat(),
                "end": gap[1].isoformat(),
                "minutes": int((gap[1] - gap[0]).total_seconds()) // 60,
            }
            for stream, gap in GAPS.items()
        },
        "lines": {name: _lines(capture) for name, capture in captures.items()},
        "events": sum(
            len(capture.kinds) - capture.kinds.count("header") - capture.kinds.count("gap")
            for capture in captures.values()
        ),
    }


def _named(posts: list[Message], text: str) -> set[str]:
    return {person for m in posts if surface(m) == text for person in m.last.names}


def _slices(posts: list[Message]) -> dict[str, Any]:
    networks = Counter("bluesky" if m.author.network == BLUESKY else "mastodon" for m in posts)
    return {
        "by_network": dict(sorted(networks.items())),
        "by_lang": dict(sorted(Counter(m.lang for m in posts).items())),
    }


def _not_counted(messages: list[Message]) -> dict[str, Any]:
    """Posts that name somebody and count nowhere, by the reason; `people` says who would have had how many more."""
    found: dict[str, list[Message]] = defaultdict(list)
    for m in messages:
        names = m.last.names or m.versions[0].names
        if not names or not heard(m):
            continue
        if m.gone:
            found[m.gone].append(m)
        elif m.excluded:
            found[f"{m.excluded}: {m.note}" if m.note else m.excluded].append(m)
        elif not m.last.names:
            found["edited away"].append(m)
        elif not START <= m.counted_at < END:
            found[NEVER].append(m)
    alive = [m for m in messages if heard(m) and not m.gone and not m.excluded]
    found["bridged copy"] = [m for m in alive if m.origin in alive]
    return {
        reason: {
            "posts": len(group),
            "people": {
                when: dict(
                    sorted(
                        Counter(
                            p
                            for m in group
                            if week(m.counted_at) == when
                            for p in (m.last.names or m.versions[0].names)
                        ).items()
                    )
                )
                for when in sorted({week(m.counted_at) for m in group})
            },
        }
        for reason, group in sorted(found.items())
    }


def _lines(capture: Capture) -> dict[str, Any]:
    """How many lines of each kind, and which ones are broken (line numbers from 1)."""
    tally = Counter(kind.split(":")[0] for kind in capture.kinds)
    return {
        "lines": len(capture.kinds),
        "kinds": dict(sorted(tally.items())),
        "malformed": {
            str(n): kind.split(":")[1] for n, kind in enumerate(capture.kinds, 1) if kind.startswith("malformed:")
        },
        "possibly_malformed": {
            str(n): kind.split(":")[1] for n, kind in enumerate(capture.kinds, 1) if kind.startswith("possible:")
        },
    }
