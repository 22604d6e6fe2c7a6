"""Posting to Mastodon: statuses under an idempotency key, looked up in one's own timeline when in doubt.

https://docs.joinmastodon.org/methods/statuses/#create and https://docs.joinmastodon.org/methods/media/#v2.
A server keeps an idempotency key for an hour; after that only the account's own statuses tell what stands.
"""

from __future__ import annotations

import hashlib
import re
import time
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, NoReturn

from mastodon import Mastodon
from mastodon.errors import (
    MastodonAPIError,
    MastodonError,
    MastodonNetworkError,
    MastodonNotFoundError,
    MastodonRatelimitError,
    MastodonServerError,
    MastodonUnauthorizedError,
)
from selectolax.lexbor import LexborHTMLParser

from bot.clock import aware
from bot.errors import PublishError, SourceError, Unconfirmed
from bot.model import Network, Piece
from bot.poster.base import EDIT_OF, MayGo, Outgoing, Record, Sent, always
from bot.poster.compose import DESCRIPTION, Limits, mastodon_limits
from bot.poster.media import ImageLimits

TIMEOUT_S = 30.0
USER_AGENT = "Vigil (summaries of a human-rights campaign)"
OLDEST = "4.0.0"
"""The oldest server whose API is used here (`/api/v2/instance`)."""
MEDIA_WAIT_S = 60.0
MIME = "image/png"
"""What cards are."""
SKEW = timedelta(minutes=10)
"""How far the server's clock may be behind ours when its statuses are searched."""
ANSWERED = ("message", "status", "reason", "error")
"""What Mastodon.py puts into the `args` of an error that the server answered; fewer: the answer could not be read."""
NOT_NOW = {403, 408, 425}
"""The account is disabled, its mail not confirmed, or a proxy stands in the way: that says nothing of the post."""
PROFILE_PAGE = re.compile(r"\A(https?://[^/]+)/@([^/@]+)\Z")
PAGES = 10
"""Pages of 40 own statuses that a search goes back at most; a bot posts a few a day."""


def status_record(piece: Piece, visibility: str) -> Record:
    """What `POST /api/v1/statuses` takes (https://docs.joinmastodon.org/methods/statuses/#create), image apart.

    `visibility` is that of a thread's first post; the others are unlisted.
    """
    shown = visibility if piece.ordinal == 0 else "unlisted"
    record = {"status": piece.text, "language": piece.lang, "visibility": shown}
    return {**record, "spoiler_text": piece.warning} if piece.warning else record


class MastodonPoster:
    """Posts from one Mastodon account. `visibility` is that of a thread's first post; the others are unlisted."""

    network = Network.MASTODON

    def __init__(
        self,
        name: str,
        url: str,
        token: str,
        visibility: str,
        *,
        langs: Iterable[str] = (),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.account, self.server, self.langs = name, url, frozenset(langs)
        self._url, self._visibility, self._sleep = url, visibility, sleep
        self._api = Mastodon(
            access_token=token,
            api_base_url=url,
            ratelimit_method="throw",
            request_timeout=TIMEOUT_S,
            user_agent=USER_AGENT,
            # Else the first upload asks for the version, and without an answer Mastodon.py 2.3.3 asks for ever.
            mastodon_version=OLDEST,
            version_check_mode="created",
        )
        self._limits: Limits | None = None

    def identity(self) -> str:
        """The actor's address; a server older than 4.2 gives only the profile page, which tells as much."""
        me = self._reading(self._api.account_verify_credentials)
        return str(getattr(me, "uri", None) or PROFILE_PAGE.sub(r"\1/users/\2", str(me.url)))

    def limits(self) -> Limits:
        """The server's own, asked once (https://docs.joinmastodon.org/entities/Instance/#configuration)."""
        if self._limits is None:
            said = self._reading(self._api.instance_v2).configuration
            statuses = said.statuses
            self._limits = mastodon_limits(
                statuses.max_characters, statuses.characters_reserved_per_url, _image_limits(said)
            )
        return self._limits

    def key(self, seed: str, at: datetime, ordinal: int) -> str:
        mix = f"{self._url} {self.account} {seed} {aware(at).isoformat()} {ordinal}"
        return f"vigil-{hashlib.sha256(mix.encode()).hexdigest()[:40]}"

    def prepare(self, piece: Piece) -> Record:
        return status_record(piece, self._visibility)

    def complete(self, record: Record, *, at: datetime, root: Sent | None, parent: Sent | None) -> Record:
        return record if parent is None else {**record, "in_reply_to_id": parent.cid}

    def check(self) -> tuple[str, ...]:
        """Asks for the account: it must carry the bot flag and not be suspended or limited."""
        me = self._reading(self._api.account_verify_credentials)
        problems = []
        if not me.bot:
            problems.append(
                f"the account {me.acct} on {self._url} does not say that it is automated: tick "
                '"This is an automated account" in its profile'
            )
        problems += [f"the account {me.acct} is {flag}" for flag in ("suspended", "limited") if getattr(me, flag, None)]
        return tuple(problems)

    def send(self, out: Outgoing, may_go: MayGo = always) -> Sent:
        """Upload the image and wait until it is ready, then post under the idempotency key, or edit (EDIT_OF)."""
        media = [self._upload(out.image, out.alt)] if out.image is not None else None
        record = dict(out.record)
        edited = record.pop(EDIT_OF, None)
        may_go()
        try:
            if edited is not None:
                # An edit keeps visibility and language, but no content warning that it does not repeat.
                # An empty list takes the old image away, which is wrong too.
                status = self._api.status_update(
                    edited, record["status"], spoiler_text=record.get("spoiler_text"), media_ids=media or []
                )
            else:
                status = self._api.status_post(**record, media_ids=media, idempotency_key=out.key)
        except (MastodonNetworkError, MastodonServerError) as error:
            raise Unconfirmed(f"{self._url} did not answer a post: {error}") from None
        except MastodonError as error:
            if _unreadable(error) or _status(error) >= 500:
                raise Unconfirmed(f"{self._url} answered a post with something unreadable") from None
            self._refuse(error)
        return Sent(str(status.uri), str(status.id))

    def remove(self, out: Outgoing, sent: Sent | None) -> None:
        standing = sent or self.find(out)
        if standing is None:
            return
        try:
            self._reading(self._api.status_delete, standing.cid)
        except PublishError:
            if self._stands(standing.cid):
                raise

    def _stands(self, status: str) -> bool:
        try:
            self._api.status(status)
        except MastodonNotFoundError:
            return False
        except MastodonError as error:
            raise SourceError(f"{self._url} does not say whether a post still stands: {error}") from None
        return True

    def find(self, out: Outgoing) -> Sent | None:
        """Searches the account's own statuses, back to `since`, for the same text in answer to the same post."""
        if (edited := out.record.get(EDIT_OF)) is not None:
            if not self._stands(edited):
                return None
            status = self._reading(self._api.status, edited)
            same = _letters(plain(status.content)) == _letters(out.record["status"])
            return Sent(str(status.uri), str(status.id)) if same else None
        me = self._reading(self._api.account_verify_credentials)
        wanted, answers = _letters(out.record["status"]), out.record.get("in_reply_to_id", "")
        oldest: str | None = None
        for _ in range(PAGES):
            page = self._reading(self._api.account_statuses, me.id, exclude_reblogs=True, limit=40, max_id=oldest)
            for status in page:
                oldest = str(status.id)
                if aware(status.created_at) < out.since - SKEW:
                    return None
                if str(status.in_reply_to_id or "") == answers and _letters(plain(status.content)) == wanted:
                    return Sent(str(status.uri), oldest)
            if not page:
                return None
        raise SourceError(f"{self.account} has posted too much since {out.since:%d %B %H:%M} to look its posts through")

    def _upload(self, image: bytes, alt: str) -> str:
        """Upload an image and wait until the server has processed it; the media's id."""
        media = self._reading(self._api.media_post, image, mime_type=MIME, description=alt, file_name="card.png")
        waited, pause = 0.0, 0.5
        while media.url is None:
            if waited >= MEDIA_WAIT_S:
                raise SourceError(f"{self._url} has not processed an image within {MEDIA_WAIT_S:.0f} s")
            self._sleep(pause)
            waited, pause = waited + pause, min(pause * 2, 8.0)
            media = self._reading(self._api.media, media.id)
        return str(media.id)

    def _reading(self, call: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """A call that publishes nothing: whatever is lost can be asked for again."""
        try:
            return call(*args, **named)
        except (MastodonNetworkError, MastodonServerError) as error:
            raise SourceError(f"{self._url} does not answer: {error}") from None
        except MastodonError as error:
            if _unreadable(error) or _status(error) >= 500:
                raise SourceError(f"{self._url} answers with something unreadable") from None
            self._refuse(error)

    def _refuse(self, error: MastodonError) -> NoReturn:
        """Our error for one of the server's, when it is certain that nothing was posted."""
        if isinstance(error, MastodonRatelimitError):
            wait_s = (self._api.ratelimit_reset or 0.0) - time.time()
            raise SourceError(
                f"{self._url} allows no more calls for now", retry_s=wait_s if wait_s > 0 else None
            ) from None
        if isinstance(error, MastodonUnauthorizedError):
            raise SourceError(
                f"{self._url} does not take the token of {self.account}: make a new one in the account's settings"
            ) from None
        if _status(error) in NOT_NOW:
            raise SourceError(
                f"{self._url} does not let {self.account} do anything now: {error.args[3] or error.args[2]}. "
                "See to the account, then it goes on by itself"
            ) from None
        if len(error.args) == len(ANSWERED):
            raise PublishError(f"{self._url} refused: {error.args[1]} {error.args[3] or error.args[2]}") from None
        raise PublishError(f"{self._url} refused: {error}") from None


def _unreadable(error: MastodonError) -> bool:
    """Whether the server answered, but with no JSON: what it did is unknown."""
    return type(error) is MastodonAPIError and len(error.args) != len(ANSWERED)


def _status(error: MastodonError) -> int:
    """The status of an answer, 0 for none. Proxies have their own above 511, for which Mastodon.py has no class."""
    return int(error.args[1]) if len(error.args) == len(ANSWERED) else 0


def _image_limits(said: Any) -> ImageLimits:
    """What a server takes of a card; whoever does not say takes what Mastodon takes."""
    media = getattr(said, "media_attachments", None)
    kinds = getattr(media, "supported_mime_types", None)
    most = getattr(said.statuses, "max_media_attachments", None)
    return ImageLimits(
        allowed=most != 0 and (kinds is None or MIME in kinds),
        octets=getattr(media, "image_size_limit", None),
        pixels=getattr(media, "image_matrix_limit", None),
        alt=getattr(media, "description_limit", None) or DESCRIPTION,
    )


def plain(html: str) -> str:
    """The text of a status's HTML (https://docs.joinmastodon.org/spec/activitypub/#sanitization)."""
    return LexborHTMLParser(html).text()


def _letters(text: str) -> str:
    """A text without white space, which HTML does not keep, in one normal form."""
    return "".join(unicodedata.normalize("NFC", text).split())
