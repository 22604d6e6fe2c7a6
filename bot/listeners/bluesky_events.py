"""What the three streams of Bluesky have in common once their frames are open: records and account events."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

import msgspec

from bot.listeners.base import Intake
from bot.listeners.bluesky_record import COLLECTION, Embed, all_tags, read_post
from bot.listeners.fields import Malformed, part
from bot.model import AuthorBack, AuthorGone, AuthorReset, Network, PostGone, PostSeen
from bot.watchlist import Watchlist, typed_tags

Reason = Literal["deactivated", "takendown", "suspended", "deleted"]

GONE: dict[str, Reason] = {
    "deactivated": "deactivated",
    "takendown": "takendown",
    "suspended": "suspended",
    "deleted": "deleted",
}
"""Statuses of an inactive account that mean: stop redistributing (https://atproto.com/specs/account)."""

UPSTREAM = frozenset({"desynchronized", "throttled"})
"""Statuses that speak of the servers between the account and us, not of the account."""


WRITES = ("create", "update")


class Operation(msgspec.Struct):
    """What is done to one record, whatever the record is."""

    operation: str
    collection: str
    rkey: str
    record: Any = None


class BlueskyEvents:
    """Puts records and account events into an intake, deciding by the watchlist before a Post is built."""

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self.intake = intake
        self.watchlist = watchlist

    def idle(self, text: str, facets: object, outline: object, embed: Embed | None) -> bool:
        """Whether a post with these parts is certainly not kept. Parts without tags or alt texts may be None."""
        if facets is None and outline is None:
            tags = tuple(typed_tags(text)) if "#" in text or "＃" in text else ()
        else:
            tags = all_tags(text, facets, outline)
        if embed is not None and (alts := embed.alts):
            text = "\n".join((text, *alts))
        return not self.watchlist.passes(text, tags)

    def write(self, operation: str, did: str, rkey: str, record: object, at: datetime) -> None:
        """A create or update of a post that may be kept."""
        if not _addressed(did, rkey):
            self.intake.drop("malformed:address")
            return
        try:
            post = read_post(record, did=did, rkey=rkey, at=at, edited=operation == "update")
        except Malformed as error:
            self.not_kept(operation, did, rkey, f"malformed:{error}", at)
            return
        verdict = self.watchlist.decide(
            post.surface, post.tags, post.langs, author=did, reply_to_author=post.reply_to_author
        )
        if verdict.keep:
            self.intake.events.append(PostSeen(post, verdict.rule))
        else:
            self.not_kept(operation, did, rkey, verdict.rule, at)

    def not_kept(self, operation: str, did: str, rkey: str, rule: str, at: datetime) -> None:
        """A create or update that is dropped. Whether an update takes out a stored version, only the store knows."""
        self.intake.drop(rule)
        if operation == "update" and _addressed(did, rkey):
            self.intake.events.append(PostGone(Network.BLUESKY, _uri(did, rkey), "edited-away", at))

    def delete(self, did: str, rkey: str) -> None:
        """A deletion carries no content: it goes through for every post of the network, kept or not."""
        if _addressed(did, rkey):
            self.intake.events.append(PostGone(Network.BLUESKY, _uri(did, rkey)))
        else:
            self.intake.drop("malformed:address")

    def account(self, did: str, active: bool, status: str | None, at: datetime) -> None:
        """An account became active or inactive; an inactive one without a status counts as deactivated."""
        if not did.startswith("did:"):
            self.intake.drop("malformed:address")
        elif active:
            self.intake.events.append(AuthorBack(Network.BLUESKY, did))
        elif status in UPSTREAM:
            self.intake.drop("account-upstream")
        else:
            self.intake.events.append(AuthorGone(Network.BLUESKY, did, GONE.get(status or "", "deactivated"), at))

    def reset(self, did: str) -> None:
        """A repository changed beyond what the stream told."""
        if did.startswith("did:"):
            self.intake.events.append(AuthorReset(Network.BLUESKY, did))
        else:
            self.intake.drop("malformed:address")

    def loosely(self, did: str, body: object, at: datetime) -> None:
        """An event that is not as its format says: what can be read of it is, the rest is counted."""
        found = part(body, Operation)
        if found is None:
            self.intake.drop("malformed:shape")
        elif found.collection != COLLECTION:
            self.intake.drop("other-collection")
        elif found.operation == "delete":
            self.delete(did, found.rkey)
        elif found.operation in WRITES:
            self.write(found.operation, did, found.rkey, found.record, at)
        else:
            self.intake.drop("malformed:operation")


def _addressed(did: str, rkey: str) -> bool:
    return did.startswith("did:") and bool(rkey) and "/" not in rkey


def _uri(did: str, rkey: str) -> str:
    return f"at://{did}/{COLLECTION}/{rkey}"
