"""What `vigil doctor` asks over the network: are the sources there, do the accounts sign in, is our clock right.

Nothing hangs: each question has a time limit, and runs in a thread that may be left behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.alerts import Chat, Mail
from bot.clock import aware, utc_now
from bot.errors import SourceError
from bot.listeners.mastodon_instance import PUBLIC, read_instance
from bot.model import Network
from bot.settings import MastodonInstance, PostingAccount, Secrets, Settings
from bot.settings_secrets import ALERTS_WEBHOOK, BLUESKY_PASSWORD

if TYPE_CHECKING:
    import httpx

Asked = tuple[str, timedelta | None] | Exception
"""What an asked server said, with how far our clock is ahead of its own; or why it said nothing."""


def sources(settings: Settings, secrets: Secrets, timeout_s: float) -> Iterator[tuple[str, Callable[[], Asked]]]:
    """Every server that is listened to, with the question whether it is there."""
    if settings.bluesky.listen != "off":
        for host in settings.bluesky.hosts:
            url = "http" + host.removeprefix("ws")
            yield f"bluesky {host.partition('://')[2]}", lambda url=url: _greet(url, timeout_s)  # type: ignore[misc]
    for instance in settings.mastodon:
        signed = secrets.mastodon_token(instance.name) is not None
        reads = [kind for kind, read in (("#", settings.tags_of(instance)), (PUBLIC, instance.names)) if read]
        yield (
            f"mastodon {instance.name}",
            lambda one=instance, signed=signed, reads=reads: _instance(one, signed, reads, timeout_s),  # type: ignore[misc]
        )


def _get(url: str, timeout_s: float) -> httpx.Response:
    import httpx

    try:
        return httpx.get(url, timeout=timeout_s, follow_redirects=True)
    except httpx.HTTPError as error:
        raise SourceError(f"can't be reached: {str(error) or type(error).__name__}") from None


def _greet(url: str, timeout_s: float) -> Asked:
    """Any HTTP answer shows that a server is there."""
    return "reachable", _ahead(_get(url, timeout_s))


def _ahead(answer: httpx.Response) -> timedelta | None:
    try:
        return utc_now() - aware(parsedate_to_datetime(answer.headers["date"]))
    except (KeyError, ValueError):
        return None


def _instance(instance: MastodonInstance, signed: bool, reads: list[str], timeout_s: float) -> Asked:
    """Whether a Mastodon server shows the timelines that are read. Before 4.0, and elsewhere, only `api/v1` exists."""
    answer = _get(f"{instance.url}/api/v2/instance", timeout_s)
    if answer.status_code in (404, 410):
        answer = _get(f"{instance.url}/api/v1/instance", timeout_s)
    if answer.url.host != urlsplit(instance.url).hostname:
        raise SourceError(f"sends us on to {answer.url.host}: if it has moved there, change its url in networks.toml")
    if not answer.is_success:
        raise SourceError(f"answers {answer.status_code} at /api/v2/instance: not an open Mastodon server")
    try:
        about = read_instance(answer.json())
    except ValueError:
        raise SourceError("sends nonsense at /api/v2/instance: not a Mastodon server") from None
    found = ["reachable"]
    for timeline in reads:
        name = "its public timeline" if timeline == PUBLIC else "hashtags' timelines"
        feed = about.feed(timeline)
        shown = feed.shown(signed=signed)
        if not shown and feed.shown(signed=True):
            raise SourceError(f"shows {name} to signed-in accounts only: set {instance.token_variable}")
        if not shown:
            raise SourceError(f"shows {name} to nobody: read another server")
        found += [f"{name}: {''.join(shown)} posts only"] if len(shown) == 1 else []
    return "; ".join(found), _ahead(answer)


def accounts(settings: Settings, secrets: Secrets, timeout_s: float) -> Iterator[tuple[str, Callable[[], Asked]]]:
    if settings.bluesky.post:
        yield "account bluesky", lambda: _bluesky(settings, secrets, timeout_s)
    for instance in settings.mastodon:
        if instance.post:
            yield f"account mastodon {instance.name}", lambda name=instance.name: _mastodon(settings, secrets, name)  # type: ignore[misc]
    for account in settings.accounts:
        ask = partial(_one_of_several, settings, secrets, account, timeout_s)
        yield f"account {account.network.value} {account.name}", ask
    several = [(account, secrets.account(account.name)) for account in settings.accounts]
    tokens = [(account, secret) for account, secret in several if account.network is Network.MASTODON and secret]
    if len(tokens) > 1:
        yield "accounts differ", partial(_differ, settings, tokens)
    for network, lang in settings.unspoken():
        yield f"account {network.value} for {lang}", partial(_nobody, lang)


def _one_of_several(settings: Settings, secrets: Secrets, account: PostingAccount, timeout_s: float) -> Asked:
    import httpx

    from bot.posting import poster_of

    secret = secrets.account(account.name)
    if secret is None:
        raise SourceError(
            f"no app password or token: make one in the account's settings and set {account.secret_variable}"
        )
    with httpx.Client(timeout=timeout_s) as client:
        return _checked(poster_of(account, settings, secret, _NoSession(), client).check(), account.name)


def _differ(settings: Settings, tokens: list[tuple[PostingAccount, str]]) -> Asked:
    """Two names with one token, or with two tokens of one account, would post every language from one account."""
    from bot.posting import poster_of

    whose: dict[str, str] = {}
    for account, token in tokens:
        actor = poster_of(account, settings, token, _NoSession()).identity()
        if (other := whose.setdefault(actor, account.name)) != account.name:
            raise SourceError(
                f"{other} and {account.name} are both {actor}: sign in to each account and make its own token "
                f"({account.secret_variable})"
            )
    return f"{len(whose)} on Mastodon, no two the same", None


def _nobody(lang: str) -> Asked:
    raise SourceError(
        f"no account posts in {lang!r} there, so summaries in it are not sent: "
        "give the language to one of [[accounts]] in networks.toml, or take the network out of its plan"
    )


def alerts(settings: Settings, secrets: Secrets, timeout_s: float) -> Iterator[tuple[str, Callable[[], Asked]]]:
    """The servers that take messages to the staff."""
    if settings.alerts.mail_to:
        mail = Mail(settings.alerts, secrets.smtp_password, timeout_s=timeout_s)
        yield "alerts mail", lambda: (mail.check(), None)
    if settings.alerts.chat:
        yield "alerts chat", lambda: _room(secrets, timeout_s)


def _room(secrets: Secrets, timeout_s: float) -> Asked:
    if secrets.alerts_webhook is None:
        raise SourceError(f"no room: set {ALERTS_WEBHOOK} to the address of an incoming webhook")
    return Chat(secrets.alerts_webhook, timeout_s=timeout_s).check(), None


class _NoSession:
    """Signs in anew: a kept session would only show that the password was right once."""

    def load(self, account: str) -> str | None:
        return None

    def save(self, account: str, session: str) -> None:
        return None


def _bluesky(settings: Settings, secrets: Secrets, timeout_s: float) -> Asked:
    import httpx

    from bot.poster.bluesky import BlueskyPoster
    from bot.poster.xrpc import Account

    bluesky = settings.bluesky
    if secrets.bluesky_password is None:
        raise SourceError(f"no password: make an app password for {bluesky.handle} and set {BLUESKY_PASSWORD}")
    with httpx.Client(timeout=timeout_s) as client:
        account = Account(bluesky.pds, bluesky.handle, secrets.bluesky_password, _NoSession(), client=client)
        return _checked(BlueskyPoster(account).check(), bluesky.handle)


def _mastodon(settings: Settings, secrets: Secrets, name: str) -> Asked:
    from bot.poster.mastodon import MastodonPoster

    instance = next(instance for instance in settings.mastodon if instance.name == name)
    token = secrets.mastodon_token(name)
    if token is None:
        raise SourceError(f"no token: make one in the account's settings and set {instance.token_variable}")
    return _checked(MastodonPoster(name, instance.url, token, instance.visibility).check(), instance.url)


def _checked(problems: tuple[str, ...], account: str) -> Asked:
    if problems:
        raise SourceError("; ".join(problems))
    return f"{account}: signed in, marked as a bot", None
