"""Logging: lines on standard error for people, or JSON for machines, with everything personal struck out.

Every event passes `Redactor` before it is written, also those of the libraries underneath and those of a crash.
That is a net beneath the rule, not the rule: no code may log a post, an account or a secret in the first place.
"""

from __future__ import annotations

import datetime
import enum
import logging
import os
import sys
import uuid
from collections.abc import Collection, Mapping, MutableMapping
from pathlib import Path
from typing import Any, TextIO, cast

import regex
import structlog

from bot.errors import ConfigError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}

PERSONAL_KEYS = frozenset(
    {"text", "surface", "alt", "alts", "content", "body", "record", "uri", "url", "urls", "href", "address"}
    | {"author", "handle", "did", "account", "acct", "email", "mail"}
    | {"password", "passphrase", "token", "secret", "key", "jwt", "authorization", "cookie", "session", "credentials"}
)
"""Fields whose value never appears, whatever it is."""

_FILES = "py|pyc|so|toml|ya?ml|json|jsonl|db|db-wal|sqlite|log|md|txt|html|j2|png|svg|gz|zst|cfg|ini|whl|service|key"
_RULES: tuple[tuple[str, regex.Pattern[str]], ...] = (
    # The order matters: what contains another comes first. `x.example` in an address is no handle of its own.
    ("[parameters]", regex.compile(r"\[parameters: .*?\]\s*(?=\n|$|\()", regex.DOTALL)),
    ("[address]", regex.compile(r"\b(?:at|https?|wss?|acct|mailto|postgresql(?:\+\w+)?)://?[^\s'\"<>)\]}]+", regex.I)),
    ("[token]", regex.compile(r"\b(?:Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+", regex.I)),
    ("[token]", regex.compile(r"\beyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){0,2}")),
    ("[did]", regex.compile(r"\bdid:[a-z0-9]+:[A-Za-z0-9._:%-]+")),
    ("[mail]", regex.compile(r"(?<![\w@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("[handle]", regex.compile(r"(?<![\w/])[@＠][\w.-]+(?:@[\w.-]+)?")),
    # An app password of Bluesky, and the random strings that other tokens are.
    ("[token]", regex.compile(r"(?<![\w-])[a-z0-9]{4}(?:-[a-z0-9]{4}){3}(?![\w-])")),
    ("[token]", regex.compile(r"(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[A-Za-z0-9_-]{32,}(?![\w-])")),
    ("[token]", regex.compile(r"(?<![\w-])[0-9a-fA-F]{32,}(?![\w-])")),
    # A bare domain may be a handle on Bluesky. Our own modules and files are none.
    (
        "[handle]",
        regex.compile(
            rf"(?<![\w./\\@-])(?!(?:bot|nlp|tests)\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
            rf"(?!(?:{_FILES})\b)(?:com|org|net|social|network|[a-z]{{2}}|app|dev|info|blog|xyz|online|site|space|world|news"
            rf"|media|art|live|team|lol|gay|zone|cafe|club|life|tech|page|pro|biz|name|eus|cat|scot|wales)(?![\w-]|\.\w)"
        ),
    ),
)
_CONTROL = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def redact(text: str, secrets: Collection[str] = ()) -> str:
    """The text without addresses, handles, DIDs, e-mail, tokens and the given secrets; control characters shown."""
    for secret in secrets:
        text = text.replace(secret, "[secret]")
    for mark, pattern in _RULES:
        text = pattern.sub(mark, text)
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


class Redactor:
    """The processor that strikes out. A value that is no plain data is shown by its type: its repr may quote a post."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        # Longest first, so that a secret that contains another leaves no rest. One or two letters would blank the log.
        self._secrets = tuple(sorted((secret for secret in secrets if len(secret) >= 4), key=len, reverse=True))

    def __call__(self, logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        for name, value in event.items():
            if name == "timestamp":
                continue
            clean = self._clean(name, value)
            event[name] = clean.replace("\n", "\\n") if name != "exception" and isinstance(clean, str) else clean
        return event

    def _clean(self, name: str, value: Any) -> Any:
        if name.lower() in PERSONAL_KEYS:
            return "[hidden]"
        match value:
            case None | bool() | int() | float():
                return value
            case enum.Enum():
                return self._clean(name, value.value)
            case str() | Path() | BaseException() | uuid.UUID():
                return redact(str(value), self._secrets)
            case datetime.datetime() | datetime.date() | datetime.timedelta():
                return str(value)
            case bytes() | bytearray() | memoryview():
                return f"[{len(value)} bytes]"
            case Mapping():
                return {redact(str(key), self._secrets): self._clean(str(key), item) for key, item in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self._clean(name, item) for item in value]
            case _:
                return f"[{type(value).__name__}]"


class _StandardError:
    """Writes whole lines to whatever `sys.stderr` is at that moment; standard output belongs to the commands."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def msg(self, message: str) -> None:
        stream = self._stream or sys.stderr
        stream.write(message + "\n")
        stream.flush()

    debug = info = warning = error = critical = exception = log = msg


class _Forward(logging.Handler):
    """Takes what libraries say through the same redaction."""

    def emit(self, record: logging.LogRecord) -> None:
        level = "warning" if record.levelno < logging.ERROR else "error"
        level = level if record.levelno >= logging.WARNING else "debug"
        getattr(get_logger(record.name), level)(record.getMessage(), exc_info=record.exc_info)


def configure(
    *,
    form: str | None = None,
    level: str | None = None,
    secrets: Collection[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Set the log up for this process. Raises ConfigError on an unknown form or level.

    `form` is "text" or "json", else `VIGIL_LOG`, else text.
    `level` is one of LEVELS, else `VIGIL_LOG_LEVEL`, else info.
    `secrets` are struck out wherever they occur (`Secrets.values()`).
    """
    form = form or os.environ.get("VIGIL_LOG") or "text"
    level = level or os.environ.get("VIGIL_LOG_LEVEL") or "info"
    if form not in ("text", "json"):
        raise ConfigError(f'VIGIL_LOG: found "{form}"; allowed: text, json.')
    if level not in LEVELS:
        raise ConfigError(f'VIGIL_LOG_LEVEL: found "{level}"; allowed: {", ".join(LEVELS)}.')
    _structlog(form, LEVELS[level], secrets, stream)
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _Forward)]:
        root.removeHandler(handler)
    root.addHandler(_Forward())
    # Libraries report each request at info, with its address: only what went wrong is of use.
    root.setLevel(max(LEVELS[level], logging.WARNING))


def get_logger(name: str) -> structlog.typing.FilteringBoundLogger:
    """The logger of a part (`__name__`). Until `configure` is called it writes text on standard error, redacted too."""
    if not structlog.is_configured():
        _structlog("text", logging.INFO, (), None)
    return cast("structlog.typing.FilteringBoundLogger", structlog.get_logger(part=name))


def _structlog(form: str, level: int, secrets: Collection[str], stream: TextIO | None) -> None:
    colors = (stream or sys.stderr).isatty() and "NO_COLOR" not in os.environ
    render: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            # Before the redaction, so that a crash is struck out too; and without the local variables.
            structlog.processors.format_exc_info,
            Redactor(secrets),
            render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: _StandardError(stream),
        cache_logger_on_first_use=False,
    )
