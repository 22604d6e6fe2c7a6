"""Posting to Bluesky: records under keys of our own, so that sending twice makes one post.

Records: `app.bsky.feed.post`, `app.bsky.feed.threadgate`, `app.bsky.actor.profile` (https://docs.bsky.app/docs/advanced-guides/posts).
`com.atproto.repo.putRecord` with `swapRecord: null` creates; the same record again is a no-op, another one is refused.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.clock import aware
from bot.errors import PublishError, SourceError, Unconfirmed
from bot.model import Network, Piece
from bot.poster import tid
from bot.poster.base import MayGo, Outgoing, Record, Sent, always
from bot.poster.compose import BLUESKY, Limits
from bot.poster.facets import facets
from bot.poster.media import png_size
from bot.poster.xrpc import Account, Refused

POST = "app.bsky.feed.post"
GATE = "app.bsky.feed.threadgate"
PROFILE = "app.bsky.actor.profile"
SELF_LABELS = "com.atproto.label.defs#selfLabels"
BOT = "bot"


def post_record(piece: Piece) -> Record:
    """`app.bsky.feed.post` without `createdAt` and `reply`. PublishError when the network could not take it."""
    if not BLUESKY.fits(piece.text):
        raise PublishError(f"a post of {BLUESKY.size(piece.text)} characters is too long for Bluesky: {piece.text}")
    record: Record = {"$type": POST, "text": piece.text, "langs": [piece.lang]}
    if marked := facets(piece.text, piece.tags):
        record["facets"] = marked
    if piece.label:
        # https://docs.bsky.app/docs/advanced-guides/moderation#self-labels
        record["labels"] = {"$type": SELF_LABELS, "values": [{"val": piece.label}]}
    if piece.image is not None:
        if not BLUESKY.images.takes(piece.image):
            raise PublishError(f"an image of {len(piece.image)} bytes is too large for Bluesky")
        width, height = png_size(piece.image)
        record["embed"] = {
            "$type": "app.bsky.embed.images",
            "images": [
                {
                    "image": blob(piece.image),
                    "alt": piece.alt,
                    "aspectRatio": {"width": width, "height": height},
                }
            ],
        }
    return record


class BlueskyPoster:
    """Posts from one Bluesky account; replies to its threads are closed to everyone."""

    network = Network.BLUESKY

    def __init__(self, account: Account, *, langs: Iterable[str] = ()) -> None:
        self.account, self.server, self.langs = account.handle, account.pds, frozenset(langs)
        self._account = account

    def identity(self) -> str:
        return self._account.did

    def limits(self) -> Limits:
        return BLUESKY

    def key(self, seed: str, at: datetime, ordinal: int) -> str:
        return tid.allocate(f"{self.account} {seed}", at, ordinal)

    def prepare(self, piece: Piece) -> Record:
        return post_record(piece)

    def complete(self, record: Record, *, at: datetime, root: Sent | None, parent: Sent | None) -> Record:
        whole = {**record, "createdAt": _wire_time(at)}
        if root is not None and parent is not None:
            whole["reply"] = {
                "root": {"uri": root.uri, "cid": root.cid},
                "parent": {"uri": parent.uri, "cid": parent.cid},
            }
        return whole

    def check(self) -> tuple[str, ...]:
        """Asks for the session and the profile: the account must be active and carry the self-label `bot`."""
        session = self._account.query("com.atproto.server.getSession")
        if session.get("active") is False:
            return (f"the account {self.account} is {session.get('status', 'not active')}",)
        profile = self._record(PROFILE, "self")
        if profile is None or BOT not in _labels(profile["value"]):
            wanted = "set the label with `vigil publish --label-bot`, or in the app's account settings"
            return (f"the profile of {self.account} does not say that it is a bot: {wanted}",)
        return ()

    def ensure_bot_label(self) -> bool:
        """Add the self-label `bot` to the profile, leaving the rest as it is; False when it was there already."""
        profile = self._record(PROFILE, "self")
        value = dict(profile["value"]) if profile else {"$type": PROFILE}
        labels = _labels(value)
        if BOT in labels:
            return False
        value["labels"] = {
            "$type": SELF_LABELS,
            "values": [{"val": label} for label in (*labels, BOT)],
        }
        self._put(PROFILE, "self", value, swap=profile["cid"] if profile else None)
        return True

    def send(self, out: Outgoing, may_go: MayGo = always) -> Sent:
        """Upload the image, put the post under its key, close the replies. Repeating it changes nothing."""
        if out.image is not None:
            given = self._account.upload(out.image, "image/png")
            if given.get("ref") != blob(out.image)["ref"]:
                raise PublishError("the PDS keeps another image than the one that was uploaded")
        may_go()
        sent = self._put_post(out)
        if out.ordinal == 0:
            try:
                self._close_replies(sent, out)
            except (SourceError, PublishError) as error:
                raise Unconfirmed(f"{sent.uri} stands, but replies to it are not closed yet: {error}") from None
        return sent

    def find(self, out: Outgoing) -> Sent | None:
        """The post under the key, if it stands and, as the first of a thread, its replies are closed."""
        standing = self._standing(out)
        if standing is None or (out.ordinal == 0 and self._record(GATE, out.key) is None):
            return None
        return standing

    def remove(self, out: Outgoing, sent: Sent | None) -> None:
        for collection in (POST, GATE):
            body = {"repo": self._account.did, "collection": collection, "rkey": out.key}
            self._account.procedure("com.atproto.repo.deleteRecord", body)
        if self._record(POST, out.key) is not None:
            raise SourceError(f"the post under {out.key} still stands after it was deleted")

    def _put_post(self, out: Outgoing) -> Sent:
        try:
            answer = self._put(POST, out.key, out.record, publishes=True)
        except Refused as error:
            if error.name != "InvalidSwap":
                raise
        else:
            return Sent(answer["uri"], answer["cid"])
        try:
            standing = self._standing(out)
        except SourceError as error:
            raise Unconfirmed(f"a post stands under the key {out.key}; whether it is ours: {error}") from None
        if standing is None:
            raise Unconfirmed(f"a post stood under the key {out.key} and is gone")
        return standing

    def _close_replies(self, root: Sent, out: Outgoing) -> None:
        """Put a thread gate that allows nobody to reply (https://docs.bsky.app/docs/tutorials/thread-gates)."""
        if self._record(GATE, out.key) is None:
            gate = {"$type": GATE, "post": root.uri, "allow": [], "createdAt": out.record["createdAt"]}
            self._put(GATE, out.key, gate, publishes=True)

    def _standing(self, out: Outgoing) -> Sent | None:
        """What stands under the key. Its second may differ (a restored store sent it anew), its text may not."""
        found = self._record(POST, out.key)
        if found is None:
            return None
        if found["value"].get("text") != out.record["text"]:
            raise PublishError(f"another post stands at {found['uri']}: look at it; this key is not used again")
        return Sent(found["uri"], found["cid"])

    def _put(
        self, collection: str, key: str, record: Record, *, swap: str | None = None, publishes: bool = False
    ) -> dict[str, Any]:
        body = {"repo": self._account.did, "collection": collection, "rkey": key, "record": record, "swapRecord": swap}
        return self._account.procedure("com.atproto.repo.putRecord", body, publishes=publishes)

    def _record(self, collection: str, key: str) -> dict[str, Any] | None:
        try:
            return self._account.query(
                "com.atproto.repo.getRecord", repo=self._account.did, collection=collection, rkey=key
            )
        except Refused as error:
            if error.name == "RecordNotFound":
                return None
            # An account that is not active has no records to show: that does not say that there are none.
            raise SourceError(f"{collection} can't be looked up: {error}") from None


def blob(data: bytes) -> dict[str, Any]:
    """The reference of a PNG in a record: its CID is the SHA-256 of its bytes (https://atproto.com/specs/blob)."""
    cid = b"\x01\x55\x12\x20" + hashlib.sha256(data).digest()
    link = "b" + b32encode(cid).decode().lower().rstrip("=")
    return {"$type": "blob", "ref": {"$link": link}, "mimeType": "image/png", "size": len(data)}


def _labels(profile: Record) -> list[str]:
    """The self-labels of a profile record, whatever stands in it."""
    labels = profile.get("labels")
    values = labels.get("values") if isinstance(labels, dict) else None
    return [str(value["val"]) for value in values or () if isinstance(value, dict) and "val" in value]


def _wire_time(moment: datetime) -> str:
    return aware(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")
