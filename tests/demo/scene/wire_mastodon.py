"""Statuses as Mastodon 4.5 gives them (https://docs.joinmastodon.org/entities/Status/), with content as HTML."""

from __future__ import annotations

import html
import re
import unicodedata
from datetime import datetime
from typing import Any

from scene.accounts import Account
from scene.ids import digest, millis_text, snowflake
from scene.plot_types import Message, Version

PIECE = re.compile(r"(?<![\w&/#＃])[#＃]([\w·]+)|(https?://[^\s]+)|(@[\w]+@[\w.]+)|\n")


def local_id(message: Message, instance: str) -> str:
    """The id of a status on the instance that shows it: its home's own, or another one made from the same time."""
    if message.author.home == instance:
        return message.rkey
    return snowflake(message.claimed, instance, message.uri)


def account_id(account: Account, instance: str) -> str:
    return str(109_000_000_000_000_000 + int.from_bytes(digest("account", instance, account.key)[:6], "big"))


def tag_name(tag: str) -> str:
    """How Mastodon writes a tag in the API: lower case, accents of Latin letters folded (lib/hashtag_normalizer.rb)."""
    word = unicodedata.normalize("NFKC", tag).lower()
    if word.isascii() or not word[0].isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def tag_url(tag: str, instance: str) -> str:
    from urllib.parse import quote

    return f"https://{instance}/tags/{quote(tag_name(tag))}"


def content(version: Version, instance: str, home: str, quote: Message | None) -> str:
    """The text as Mastodon renders it: paragraphs, line breaks, hashtags and links as anchors, entities."""

    def anchor(piece: re.Match[str]) -> str:
        if piece[1]:
            url = tag_url(piece[1], home)
            return f'<a href="{url}" class="mention hashtag" rel="tag">#<span>{piece[1]}</span></a>'
        if piece[2]:
            return _link(html.unescape(piece[2]))
        if piece[3]:
            name, server = piece[3][1:].split("@")
            return (
                f'<span class="h-card" translate="no"><a href="https://{server}/@{name}" class="u-url mention">'
                f"@<span>{name}</span></a></span>"
            )
        return "<br />"

    paragraphs = [
        PIECE.sub(anchor, html.escape(part).replace("&#x27;", "&#39;")) for part in version.text.split("\n\n")
    ]
    if quote is not None:
        url = page(quote)
        paragraphs.insert(0, f"RE: {_link(url)}")
        return f'<p class="quote-inline">{paragraphs[0]}</p>' + "".join(f"<p>{part}</p>" for part in paragraphs[1:])
    return "".join(f"<p>{part}</p>" for part in paragraphs)


def _link(url: str) -> str:
    scheme, rest = url.split("://", 1)
    rel = 'rel="nofollow noopener noreferrer" translate="no" target="_blank"'
    shown, hidden = rest[:30], rest[30:]
    kind = ' class="ellipsis"' if hidden else ' class=""'
    return (
        f'<a href="{url}" {rel}><span class="invisible">{scheme}://</span>'
        f'<span{kind}>{shown}</span><span class="invisible">{hidden}</span></a>'
    )


def page(message: Message) -> str:
    """The address people open."""
    author = message.author
    if author.home == "bsky.brid.gy":
        return f"https://bsky.brid.gy/r/https://bsky.app/profile/{author.did}/post/{message.rkey}"
    return f"https://{author.home}/@{author.name}/{message.rkey}"


def account(person: Account, instance: str, at: datetime, note: str | None = None) -> dict[str, Any]:
    """The Account entity (https://docs.joinmastodon.org/entities/Account/) as this instance shows it."""
    number = int.from_bytes(digest("numbers", person.key)[:3], "big")
    local = person.home == instance
    if person.home == "bsky.brid.gy":
        name, acct = person.handle, f"{person.handle}@bsky.brid.gy"
        address = f"https://bsky.brid.gy/r/https://bsky.app/profile/{person.did}"
    else:
        name, acct = person.name, person.name if local else f"{person.name}@{person.home}"
        address = f"https://{person.home}/@{person.name}"
    picture = f"https://files.{instance}/accounts/avatars/{number % 997:03d}/original/{number:x}.png"
    bio = person.note if note is None else note
    made: dict[str, Any] = {
        "id": account_id(person, instance),
        "username": name,
        "acct": acct,
        "display_name": person.name.replace("_", " "),
        "locked": False,
        "bot": person.bot,
        "discoverable": person.discoverable,
        "indexable": person.indexable,
        "group": False,
        "created_at": person.created.strftime("%Y-%m-%dT00:00:00.000Z"),
        "note": content(Version(at, bio), instance, person.home, None) if bio else "",
        "url": address,
        "uri": person.actor,
        "avatar": picture,
        "avatar_static": picture,
        "header": f"https://{instance}/headers/original/missing.png",
        "header_static": f"https://{instance}/headers/original/missing.png",
        "followers_count": number % 900,
        "following_count": number % 420,
        "statuses_count": 12 + number % 5000,
        "last_status_at": at.strftime("%Y-%m-%d"),
        "hide_collections": False,
        "emojis": [],
        "fields": [],
    }
    if local:
        made["noindex"] = person.noindex
        made["roles"] = []
    return made


def status(
    message: Message,
    version: Version,
    instance: str,
    *,
    note: str | None = None,
    edited: bool = False,
    boosts: int = 0,
) -> dict[str, Any]:
    """The Status entity of one version of a post, as this instance shows it to somebody not logged in."""
    author = message.author
    parent = message.reply_to
    made: dict[str, Any] = {
        "id": local_id(message, instance),
        "created_at": millis_text(message.claimed),
        "in_reply_to_id": local_id(parent, instance) if parent else None,
        "in_reply_to_account_id": account_id(parent.author, instance) if parent else None,
        "sensitive": bool(version.warning),
        "spoiler_text": version.warning,
        "visibility": message.visibility,
        "language": message.lang if message.langs is None else None,
        "uri": message.uri,
        "url": page(message),
        "replies_count": 0,
        "reblogs_count": boosts,
        "favourites_count": boosts * 2,
        "quotes_count": 0,
        "edited_at": millis_text(version.at) if edited else None,
        "content": content(version, instance, author.home, message.quote_of),
        "reblog": None,
        "application": {"name": "Web", "website": None} if author.home == instance else None,
        "account": account(author, instance, message.heard, note),
        "media_attachments": [_media(message, version, instance)] if version.alt else [],
        "mentions": [_mention(version.mention, instance)] if version.mention else [],
        "tags": [
            {"name": tag_name(match[1]), "url": tag_url(match[1], instance)}
            for match in PIECE.finditer(version.text)
            if match[1]
        ],
        "emojis": [],
        "quote": {"state": "accepted", "quoted_status": status(message.quote_of, message.quote_of.last, instance)}
        if message.quote_of
        else None,
        "card": None,
        "poll": None,
    }
    if author.home != instance:
        del made["application"]
    return made


def _media(message: Message, version: Version, instance: str) -> dict[str, Any]:
    number = snowflake(message.claimed, "media", message.uri)
    base = f"https://files.{instance}/media_attachments/files/{number}"
    size = {"width": 1500, "height": 1125, "size": "1500x1125", "aspect": 1.3333333333333333}
    return {
        "id": number,
        "type": "image",
        "url": f"{base}/original/picture.jpg",
        "preview_url": f"{base}/small/picture.jpg",
        "remote_url": None,
        "preview_remote_url": None,
        "text_url": None,
        "meta": {"original": size, "small": {**size, "width": 640, "height": 480, "size": "640x480"}},
        "description": version.alt,
        "blurhash": "UBL_:rOpGG-oBUNG,qRj2so|=eE1w^n4S5NH",
    }


def _mention(person: Account, instance: str) -> dict[str, Any]:
    acct = person.name if person.home == instance else f"{person.name}@{person.home}"
    address = f"https://{person.home}/@{person.name}"
    return {"id": account_id(person, instance), "username": person.name, "url": address, "acct": acct}


def boost(message: Message, by: Account, at: datetime, instance: str) -> dict[str, Any]:
    """The status of an Announce: empty, around the one that is boosted."""
    inner = status(message, message.last, instance, boosts=1)
    number = snowflake(at, "boost", by.key, message.uri)
    return {
        **inner,
        "id": number,
        "created_at": millis_text(at),
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "sensitive": False,
        "spoiler_text": "",
        "uri": f"{by.actor}/statuses/{number}/activity",
        "url": f"{by.actor}/statuses/{number}/activity",
        "edited_at": None,
        "content": "",
        "reblog": inner,
        "reblogs_count": 0,
        "favourites_count": 0,
        "account": account(by, instance, at),
        "media_attachments": [],
        "mentions": [],
        "tags": [],
        "quote": None,
    }
