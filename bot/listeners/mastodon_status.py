"""Statuses of the Mastodon API, and of the servers that speak it, as Posts.

Status: https://docs.joinmastodon.org/entities/Status/, account: https://docs.joinmastodon.org/entities/Account/.
Only `uri` and an account are required: GoToSocial, Pleroma, Akkoma, Pixelfed and Friendica leave others out.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from datetime import datetime
from typing import Any

import msgspec

from bot.listeners.base import Intake
from bot.listeners.fields import Malformed, hashtags, items, languages, moment, part
from bot.listeners.html import plain_text
from bot.model import Network, Post, PostGone, PostSeen
from bot.watchlist import Watchlist

NOBOT = re.compile(r"#nobot\b", re.IGNORECASE)
PROFILE_PAGE = re.compile(r"\A(https?://[^/]+)/@([^/@]+)\Z")
BRIDGED = re.compile(r"at://did:[a-z]+:[^/\s]+/app\.bsky\.feed\.post/[^/\s?#]+")
MAX_HTML = 400_000
"""Bytes of content; far beyond what any server lets people write."""

REMEMBERED = 20_000
"""How many kept statuses a reader remembers by their instance's own id, to understand deletions by id."""


SEEN = 50_000


class Seen:
    """Which versions of which statuses were met in this run: timelines overlap, and streams tell what is polled too."""

    def __init__(self) -> None:
        self._edited: OrderedDict[str, str] = OrderedDict()

    def clear(self) -> None:
        self._edited.clear()

    def adds(self, status: object) -> bool:
        """Whether this is a status, or a version of it, that was not met yet; what is no status always is."""
        if not isinstance(status, dict):
            return True
        uri, edited = str(status.get("uri")), str(status.get("edited_at"))
        if self._edited.get(uri) == edited:
            return False
        self._edited[uri] = edited
        self._edited.move_to_end(uri)
        if len(self._edited) > SEEN:
            self._edited.popitem(last=False)
        return True


class Field(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Account/#Field"""

    name: str = ""
    value: str = ""


class Account(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Account/; `noindex` since 4.0, `uri` and `indexable` since 4.2.

    What describes the account may be anything, so that an odd profile loses no post.
    """

    uri: str | None = None
    url: str | None = None
    note: Any = None
    bot: Any = None
    noindex: Any = None
    indexable: Any = None
    created_at: Any = None
    fields: Any = None


class Media(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/MediaAttachment/"""

    description: str | None = None


class Tag(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Status/#Tag"""

    name: str = ""


class Option(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Poll/#Option"""

    title: str = ""


class Poll(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Poll/"""

    options: list[Any] = []


class Mentioned(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Status/#Mention."""

    id: str = ""
    url: str = ""


class Quoted(msgspec.Struct):
    """https://docs.joinmastodon.org/entities/Quote/; Pleroma and Akkoma put the quoted status itself here."""

    quoted_status: dict[str, Any] | None = None
    uri: str | None = None


class MastodonStatus:
    """Turns statuses into events, deciding by the watchlist. `server` says whose ids `forget` understands.

    `at` is the time of the newest status received, None before the first.
    """

    def __init__(self, intake: Intake, watchlist: Watchlist) -> None:
        self.intake = intake
        self.watchlist = watchlist
        self.at: datetime | None = None
        self._uris: OrderedDict[str, str] = OrderedDict()

    def see(self, status: object, at: datetime) -> None:
        """A status as it is now: new, edited, or seen before. `at` is when it was received."""
        self.intake.received += 1
        self.at = at if self.at is None else max(at, self.at)
        try:
            post = read_status(status, at)
        except Malformed as error:
            self.intake.drop(f"malformed:{error}")
            return
        except Unwanted as why:
            self.intake.drop(str(why))
            return
        if not self.watchlist.passes(post.surface, post.tags):
            self._not_kept(post, "no-match")
            return
        verdict = self.watchlist.decide(
            post.surface,
            post.tags,
            post.langs,
            author=post.author,
            searchable=post.indexable is not False,
            reply_to_author=post.reply_to_author,
        )
        if not verdict.keep:
            self._not_kept(post, verdict.rule)
            return
        if isinstance(status, dict) and isinstance(status.get("id"), str):
            self._uris[status["id"]] = post.uri
            if len(self._uris) > REMEMBERED:
                self._uris.popitem(last=False)
        self.intake.events.append(PostSeen(post, verdict.rule))

    def _not_kept(self, post: Post, rule: str) -> None:
        self.intake.drop(rule)
        if post.edited_at is not None:
            # The version before may be stored; whether it is, only the store knows.
            self.intake.events.append(PostGone(Network.MASTODON, post.uri, "edited-away", post.edited_at))

    def forget(self, id_or_uri: str, at: datetime) -> None:
        """A status was deleted. Servers name it by their own id, which means something only for statuses seen here."""
        self.intake.received += 1
        self.at = at if self.at is None else max(at, self.at)
        uri = id_or_uri if "://" in id_or_uri else self._uris.pop(id_or_uri, None)
        if uri is None:
            self.intake.drop("delete-of-unseen")
        else:
            self.intake.events.append(PostGone(Network.MASTODON, uri))


def may_differ(status: dict[str, Any]) -> bool:
    """Whether a status that was kept may have to be taken in anew: it was edited, or its author may have opted out."""
    account = part(status.get("account"), Account)
    return bool(status.get("edited_at")) or (account is not None and _optout(account) is not None)


class Unwanted(ValueError):
    """A status that is nobody's public post; `args[0]` is the rule to count it under."""


def read_status(status: object, at: datetime) -> Post:
    """The Post of a status received at `at`.

    Raises Malformed without a usable `uri`, account or content, Unwanted for boosts and what is not public.
    """
    if not isinstance(status, dict):
        raise Malformed("status")
    if status.get("reblog"):
        raise Unwanted("boost")
    if status.get("visibility") not in ("public", "unlisted", None):
        raise Unwanted("not-public")
    uri, content = status.get("uri"), status.get("content")
    if not isinstance(uri, str) or "://" not in uri:
        raise Malformed("uri")
    if not isinstance(content, str):
        raise Malformed("content")
    if len(content) > MAX_HTML:
        raise Malformed("too-long")
    account = part(status.get("account"), Account)
    author = _author(account, uri)
    if account is None or author is None:
        raise Malformed("account")
    edited = status.get("edited_at")
    return Post(
        network=Network.MASTODON,
        uri=uri,
        author=author,
        created_at=_moment(status.get("created_at"), at),
        text=_text(content, part(status.get("poll"), Poll)),
        langs=languages((status.get("language"),)),
        tags=hashtags(tag.name for item in items(status.get("tags")) if (tag := part(item, Tag))),
        alts=tuple(text for text in map(_description, items(status.get("media_attachments"))) if text),
        warning=_string(status.get("spoiler_text")).strip(),
        reply_to_author=_answered(status),
        quote_of=_quoted(status),
        origin=_origin(uri),
        edited_at=_moment(edited, at) if edited else None,
        bot=account.bot is True,
        optout=_optout(account),
        indexable=account.indexable if isinstance(account.indexable, bool) else None,
        local_id=str(status["id"]) if isinstance(status.get("id"), str | int) else None,
        author_since=_moment(account.created_at, at) if account.created_at else None,
    )


def _moment(value: object, at: datetime) -> datetime:
    return moment(value.isoformat() if isinstance(value, datetime) else value, at)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _author(account: Account | None, status_uri: str) -> str | None:
    """The ActivityPub actor. Older servers give only the profile's page; the status's own id often holds the actor."""
    if account is None:
        return None
    if account.uri:
        return account.uri
    actor, mark, _ = status_uri.partition("/statuses/")
    return actor if mark else account.url or None


def _text(content: str, poll: Poll | None) -> str:
    options = [option.title for item in (poll.options if poll else ()) if (option := part(item, Option))]
    return "\n".join(filter(None, (plain_text(content), *options)))


def _description(value: object) -> str:
    media = part(value, Media)
    return (media.description or "").strip() if media else ""


def _quoted(status: dict[str, Any]) -> str | None:
    quoted = part(status.get("quote"), Quoted)
    if quoted is None:
        return None
    uri = (quoted.quoted_status or {}).get("uri") or quoted.uri
    return uri if isinstance(uri, str) else None


def _answered(status: dict[str, Any]) -> str | None:
    """The actor whom a reply answers, if it mentions them: the status itself names only this server's own id."""
    answered = status.get("in_reply_to_account_id")
    for item in items(status.get("mentions")):
        mention = part(item, Mentioned)
        if mention and answered and mention.id == answered and mention.url:
            return PROFILE_PAGE.sub(r"\1/users/\2", mention.url)
    return None


def _origin(uri: str) -> str | None:
    """The AT URI inside the id that Bridgy Fed gives to a copy of a Bluesky post."""
    found = BRIDGED.search(uri)
    return found[0] if found and not uri.startswith("at://") else None


def _optout(account: Account) -> str | None:
    """What in the profile asks tools like this one to stay away."""
    if account.noindex is True:
        return "noindex"
    profile = [_string(account.note)]
    profile += [f"{field.name} {field.value}" for item in items(account.fields) if (field := part(item, Field))]
    return "nobot" if any(NOBOT.search(plain_text(text)) for text in profile) else None
