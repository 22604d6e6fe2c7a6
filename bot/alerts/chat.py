"""Chat by an incoming webhook: one POST of `{"text": …}`.

Slack (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks), Mattermost, Rocket.Chat and Matrix
(hookshot's generic webhooks) take this form. The address is a secret: whoever has it can write into the room.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx

from bot.alerts.matter import Message
from bot.errors import SourceError

TIMEOUT_S = 20.0


class Chat:
    """One room."""

    name = "chat"

    def __init__(self, address: str, *, timeout_s: float = TIMEOUT_S) -> None:
        self.address = address
        self.timeout_s = timeout_s

    @property
    def server(self) -> str:
        """The server's name: all of the address that may be shown."""
        return urlsplit(self.address).hostname or "?"

    def send(self, message: Message) -> None:
        try:
            answer = httpx.post(self.address, json={"text": message.text}, timeout=self.timeout_s)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise SourceError(f"the chat server {self.server} can't be reached: {type(error).__name__}") from None
        if not answer.is_success:
            raise SourceError(f"the chat server {self.server} answers {answer.status_code}")

    def check(self) -> str:
        """Whether the server is there: only a message shows that it takes messages."""
        parts = urlsplit(self.address)
        try:
            httpx.head(f"{parts.scheme}://{parts.netloc}/", timeout=self.timeout_s)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise SourceError(f"the chat server {self.server} can't be reached: {type(error).__name__}") from None
        return f"{self.server} answers; `vigil alerts test` shows whether it takes messages"
