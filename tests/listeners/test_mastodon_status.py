"""Statuses of the Mastodon API as posts, from Mastodon and from servers that only resemble it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.listeners.base import Intake
from bot.listeners.fields import Malformed
from bot.listeners.mastodon_status import MastodonStatus, Unwanted, read_status
from bot.model import Network, PostGone, PostSeen
from bot.watchlist import Watchlist
from tests.listeners.statuses import START, account, stamp, status

NOW = START + timedelta(hours=1)


def read(**more: Any) -> Any:
    return read_status(status(**more), NOW)


def test_a_plain_status() -> None:
    post = read_status(status(7, "<p>Свабода!</p>", "FreeViasna", language="be"), NOW)
    assert post.network is Network.MASTODON
    assert post.uri == "https://social.example/users/ann/statuses/7"
    assert post.author == "https://social.example/users/ann"
    assert (post.text, post.langs, post.tags) == ("Свабода!", ("be",), ("freeviasna",))
    assert post.created_at == START + timedelta(minutes=7)
    assert (post.edited_at, post.bot, post.optout, post.indexable) == (None, False, None, True)


def test_warning_alt_texts_and_poll_are_where_names_are_looked_for() -> None:
    post = read(
        content="<p>Who writes?</p>",
        spoiler_text="Belarus, prison",
        media_attachments=[{"description": "Ihar Losik"}, {"description": None}, {"description": " a cell "}],
        poll={"id": "1", "options": [{"title": "I do"}, {"title": "Not yet"}]},
    )
    assert post.surface == "Belarus, prison\nWho writes?\nI do\nNot yet\nIhar Losik\na cell"


@pytest.mark.parametrize("visibility", ["private", "direct", "local", "mutuals_only"])
def test_what_is_not_public_is_nobodys_business(visibility: str) -> None:
    with pytest.raises(Unwanted, match="not-public"):
        read(visibility=visibility)


def test_boosts_are_no_mentions() -> None:
    with pytest.raises(Unwanted, match="boost"):
        read(reblog=status(2))


@pytest.mark.parametrize(("gone", "why"), [("uri", "uri"), ("content", "content"), ("account", "account")])
@pytest.mark.parametrize("value", [None, 5, [], "", {}])
def test_what_a_status_needs(gone: str, why: str, value: Any) -> None:
    if (gone, value) == ("content", ""):
        return
    with pytest.raises(Malformed, match=why):
        read_status({**status(), "uri": "https://x.example/1", gone: value}, NOW)


OPTIONAL = (
    "id", "url", "created_at", "edited_at", "visibility", "spoiler_text", "language", "reblog", "media_attachments",
    "tags", "poll", "quote",
)  # fmt: skip


@pytest.mark.parametrize("field", OPTIONAL)
@pytest.mark.parametrize("odd", ["missing", None, 5, [], {}, [None, 5], {"options": 5}, {"name": None}])
def test_odd_fields_cost_only_themselves(field: str, odd: Any) -> None:
    if field in ("visibility", "reblog") and odd not in ("missing", None):
        return
    record = status(1, "<p>still here</p>", "FreeViasna")
    if odd == "missing":
        record.pop(field, None)
    else:
        record[field] = odd
    assert read_status(record, NOW).text == "still here"


def test_odd_profiles_lose_no_post() -> None:
    odd = account(note=None, bot="yes", noindex=None, indexable="no", fields=[None, {"name": None}, 5])
    post = read(account=odd)
    assert (post.bot, post.optout, post.indexable) == (False, None, None)


def test_authors_of_servers_without_actor_uri() -> None:
    pleroma = {"url": "https://pleroma.example/users/ann", "acct": "ann"}
    assert read(account=pleroma, uri="https://pleroma.example/objects/5").author == "https://pleroma.example/users/ann"
    old = {"url": "https://social.example/@ann"}
    assert read(account=old).author == "https://social.example/users/ann"


@pytest.mark.parametrize(
    ("profile", "optout"),
    [
        ({"noindex": True}, "noindex"),
        ({"note": "<p>no machines: <a href='x'>#<span>NoBot</span></a></p>"}, "nobot"),
        ({"fields": [{"name": "rules", "value": "#nobot"}]}, "nobot"),
        ({"note": "<p>#nobots #nobotany</p>"}, None),
        ({"indexable": False}, None),
    ],
)
def test_opt_outs(profile: dict[str, Any], optout: str | None) -> None:
    assert read(account=account(**profile)).optout == optout


def test_bots_quotes_bridges_and_edits() -> None:
    assert read(account=account(bot=True)).bot
    quoted = status(2)
    assert read(quote={"state": "accepted", "quoted_status": quoted}).quote_of == quoted["uri"]
    assert read(quote=quoted).quote_of == quoted["uri"]
    at = "at://did:plc:abc/app.bsky.feed.post/3k"
    assert read(uri=f"https://bsky.brid.gy/convert/ap/{at}", account=account()).origin == at
    assert read(edited_at=stamp(NOW - timedelta(minutes=5))).edited_at == NOW - timedelta(minutes=5)
    assert read(created_at=stamp(NOW + timedelta(days=9))).created_at == NOW


def make() -> MastodonStatus:
    def names(text: str, *_: object) -> bool:
        return "Ihar Losik" in text

    watchlist = Watchlist(["FreeViasna"], screen=lambda text: "Losik" in text, names=names)
    return MastodonStatus(Intake("mastodon:test", Network.MASTODON), watchlist)


def test_deciding() -> None:
    reader = make()
    reader.see(status(1, "<p>x</p>", "FreeViasna"), NOW)
    reader.see(status(2, "<p>#FreeViasna typed, but no tag of the server's</p>"), NOW)
    reader.see(status(3, "<p>Ihar Losik</p>"), NOW)
    reader.see(status(4, "<p>Ihar Losik</p>", account=account(indexable=False)), NOW)
    reader.see(status(5, "<p>x</p>", "FreeViasna", account=account(indexable=False)), NOW)
    reader.see(status(6, "<p>x</p>", "FreeViasna", reblog=status(1)), NOW)
    reader.see("nonsense", NOW)
    assert [event.rule for event in reader.intake.events if isinstance(event, PostSeen)] == [
        "tag:freeviasna",
        "name",
        "tag:freeviasna",
    ]
    assert reader.intake.dropped == {"no-match": 1, "not-searchable": 1, "boost": 1, "malformed:status": 1}
    assert reader.intake.received == 7


def test_an_edit_that_no_longer_matches_takes_the_post_out() -> None:
    reader = make()
    edited = status(1, "<p>never mind</p>", edited_at=stamp(NOW))
    reader.see(edited, NOW)
    assert reader.intake.events == [PostGone(Network.MASTODON, edited["uri"], "edited-away", NOW)]


def test_deletions_by_id_and_by_uri() -> None:
    reader = make()
    kept, other = status(1, "<p>x</p>", "FreeViasna"), status(2)
    reader.see(kept, NOW)
    reader.see(other, NOW)
    reader.forget(kept["id"], NOW)
    reader.forget(other["id"], NOW)
    reader.forget("01HX4Z0000000000000000000G", NOW)
    reader.forget("https://other.example/notes/5", NOW)
    assert reader.intake.events[1:] == [
        PostGone(Network.MASTODON, kept["uri"]),
        PostGone(Network.MASTODON, "https://other.example/notes/5"),
    ]
    assert reader.intake.dropped == {"no-match": 1, "delete-of-unseen": 2}
