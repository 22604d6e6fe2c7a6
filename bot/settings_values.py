"""How single settings are checked: each type refuses a wrong value with what is allowed instead.

A check says only what is allowed; file, key and what was found are added by `bot/settings_files.py`.
"""

from __future__ import annotations

import difflib
import ipaddress
from datetime import time
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo, available_timezones

import regex
from cronsim import CronSim, CronSimError
from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bot.clock import from_hour

T = TypeVar("T")


def refuse(allowed: str) -> NoReturn:
    """Reject the value at hand; `allowed` completes "allowed: …"."""
    raise PydanticCustomError("not_allowed", "{allowed}", {"allowed": allowed})


def some(values: tuple[T, ...]) -> tuple[T, ...]:
    """Not an empty array."""
    if not values:
        refuse("at least one entry")
    return values


def once(key: str, values: list[Any]) -> None:
    """Refuse a list in which something stands twice; `key` is what the settings call it."""
    if twice := sorted({str(value) for value in values if values.count(value) > 1}):
        refuse(f"each entry of `{key}` once, not {', '.join(twice)} twice")


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that was probably meant."""
    by_fold = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), list(by_fold), n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def _slug(value: str) -> str:
    if not regex.fullmatch(r"[a-z][a-z0-9-]{0,39}", value):
        refuse("1 to 40 of a-z, 0-9 and hyphen, a letter first")
    return value


def _title(value: str) -> str:
    if not value.strip() or not value.isprintable() or len(value) > 120:
        refuse("one line of 1 to 120 visible characters")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError on some paths, a directory an OSError
        pass
    except KeyError:
        pass
    else:
        return value
    meant = nearest(value, sorted(available_timezones()))
    refuse('an IANA time zone such as "Europe/Vilnius" or "UTC"' + (f"; did you mean {meant}?" if meant else ""))


def _cron(value: str) -> str:
    fields = "five fields: minute, hour, day of month, month, day of week, such as 0 9 * * MON"
    if len(value.split()) != 5:
        refuse(f"{fields}; these are {len(value.split())}")
    try:
        next(CronSim(value, from_hour(0)))
    except CronSimError as error:
        refuse(f"{fields} ({str(error)[:1].lower()}{str(error)[1:]})")
    except StopIteration:
        refuse(f"{fields}, on a day that exists")
    return value


def _language(value: str) -> str:
    from babel import Locale, UnknownLocaleError  # slow to import, and needed only when a tag is checked
    from babel.languages import get_official_languages

    example = 'a BCP 47 language tag such as "en", "be" or "zh-Hant"'
    match = regex.fullmatch(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|[0-9]{3}))?", value)
    if not match:
        refuse(example)
    language, script, region = match.groups()
    english = Locale("en")
    if language not in english.languages:
        official = get_official_languages(language)
        place = english.territories.get(language.upper())
        hint = f"; {language.upper()} is a country ({place}), its languages: {', '.join(official)}" if official else ""
        refuse(f"{example}, and {language} is no language{hint}")
    if script and script not in english.scripts:
        refuse(f"{example}, and {script} is no script")
    if region and region not in english.territories:
        refuse(f"{example}, and {region} is no region")
    try:
        Locale.parse(language)
    except UnknownLocaleError:
        # A language without plural forms and dates in CLDR can be listened to, not written.
        refuse(f"{example}, and there are no dates and plural forms for {language} to write with")
    return value


def _hashtag(value: str) -> str:
    word = value.strip().lstrip("#＃")
    if not regex.fullmatch(r"[\p{L}\p{M}\p{N}_·・\u200c]{1,64}", word) or not regex.search(r"\p{L}", word):
        refuse("a hashtag of up to 64 letters, digits and underscores, with a letter: no spaces, no punctuation")
    return word


def _term(value: str) -> str:
    word = " ".join(value.split())
    if word.startswith(("#", "＃")):
        return f"#{_hashtag(word)}"
    if not 2 <= len(word) <= 80 or not word.isprintable() or not regex.search(r"\p{L}", word):
        refuse("a #hashtag, or words of 2 to 80 characters with a letter among them")
    return word


def _domain(value: str) -> str:
    if not regex.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}", value):
        refuse('a domain name in lower case, such as "mastodon.example"')
    return value


def _handle(value: str) -> str:
    if not regex.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,62}", value):
        refuse('a handle without @, such as "name.bsky.social"')
    return value


def _host(value: str) -> str:
    if value != "localhost" and not on_this_machine(value):
        return _domain(value)
    return value


def _mail_address(value: str) -> str:
    if not regex.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}", value):
        refuse('one mail address, such as "name@mail.example", without a name beside it')
    return value


def _author(value: str) -> str:
    if not regex.fullmatch(r"did:(?:plc:[a-z2-7]{24}|web:[A-Za-z0-9.:%-]+)|https://[^\s/]+/\S+", value):
        refuse('a DID ("did:plc:…", "did:web:…") or an actor\'s address ("https://server/users/name"), not a handle')
    return value


def _address(value: str, secure: str, plain: str) -> str:
    form = f"{secure}://server.example, without path, name or password ({plain}:// only on this machine)"
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        refuse(form)
    if not host or parts.username or parts.password or parts.query or parts.fragment or parts.path not in ("", "/"):
        refuse(form)
    if parts.scheme != secure and not (parts.scheme == plain and on_this_machine(host)):
        refuse(form)
    return value.rstrip("/")


def on_this_machine(host: str) -> bool:
    """Whether a server's name or number means this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _store_url(value: str) -> str:
    form = "sqlite:///file.db or postgresql+psycopg://user@host/name"
    try:
        parts = urlsplit(value)
        password = parts.password or parse_qs(parts.query).get("password")
    except ValueError:
        refuse(form)
    if password:
        refuse(f"{form}, without a password: libpq takes it from PGPASSWORD or a password file")
    if not value.isprintable():
        refuse(form)
    if parts.scheme == "sqlite":
        if not value.startswith("sqlite:///") or len(value) == len("sqlite:///"):
            refuse(form)
    elif parts.scheme not in ("postgresql", "postgresql+psycopg") or len(parts.path) < 2:
        refuse(form)
    return value


def _file(value: str) -> str:
    if not Path(value).is_absolute() or not value.isprintable():
        refuse("a file's whole path, from / on")
    return value


def _time_of_day(value: Any) -> time:
    if isinstance(value, time) and value.tzinfo is None:
        return value
    if not isinstance(value, str) or not regex.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        refuse('a time of day as "HH:MM", 00:00 to 23:59')
    return time.fromisoformat(value)


Host = Annotated[str, AfterValidator(_host), Field(title="server")]
MailAddress = Annotated[str, AfterValidator(_mail_address), Field(title="mail address")]
Slug = Annotated[str, AfterValidator(_slug), Field(title="short name")]
Title = Annotated[str, AfterValidator(_title), Field(title="text")]
Zone = Annotated[str, AfterValidator(_zone), Field(title="time zone")]
CronLine = Annotated[str, AfterValidator(_cron), Field(title="cron line")]
Language = Annotated[str, AfterValidator(_language), Field(title="language tag")]
Hashtag = Annotated[str, AfterValidator(_hashtag), Field(title="hashtag")]
Term = Annotated[str, AfterValidator(_term), Field(title="term")]
Domain = Annotated[str, AfterValidator(_domain), Field(title="domain")]
Handle = Annotated[str, AfterValidator(_handle), Field(title="handle")]
Author = Annotated[str, AfterValidator(_author), Field(title="DID or actor address")]
WebUrl = Annotated[str, AfterValidator(lambda value: _address(value, "https", "http")), Field(title="web address")]
WireUrl = Annotated[str, AfterValidator(lambda value: _address(value, "wss", "ws")), Field(title="wss address")]
StoreUrl = Annotated[str, AfterValidator(_store_url), Field(title="store address")]
FilePath = Annotated[str, AfterValidator(_file), Field(title="whole path of a file")]
TimeOfDay = Annotated[time, BeforeValidator(_time_of_day), Field(title="HH:MM")]
