"""Our own posts: fitted to each network, drawn, previewed, and sent at most once.

`POSTERS` names every network that can be posted to and the module of its poster, which is imported only when an account
is configured: whoever only listens or previews needs no client library.
"""

from __future__ import annotations

from bot.model import Network

POSTERS: tuple[tuple[Network, str], ...] = (
    (Network.BLUESKY, "bot.poster.bluesky"),
    (Network.MASTODON, "bot.poster.mastodon"),
)
