"""`vigil doctor`: is this working directory fit to run? Each finding says what was found and, if bad, what to do.

Nothing is changed. `doctor_network.py` asks sources and accounts, each within a deadline.
"""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, TypeVar

from bot.app import CONFIG, KEYRING, App, open_settings
from bot.clock import Clock, from_hour, utc_now
from bot.deadline import within
from bot.doctor_network import Asked, accounts, alerts, sources
from bot.errors import SourceError, VigilError
from bot.model import Role
from bot.settings import Secrets, Settings, shipped_config
from bot.store import audit, notes, outbox, people, users
from bot.store.session import Store
from bot.vault import Vault

TIMEOUT_S = 5.0
SKEW = timedelta(seconds=120)
"""A clock that is further off than this makes posts that networks refuse or sort wrongly."""

T = TypeVar("T")
Condition = Literal["ok", "warning", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `found` is what was seen, `do` what helps; `do` is empty when all is well."""

    name: str
    state: Condition
    found: str
    do: str = ""


@dataclass(slots=True)
class _Opened:
    """What could be opened so far; what a check needs and is not here makes it skip."""

    directory: Path
    clock: Clock
    settings: Settings | None = None
    secrets: Secrets = field(default_factory=Secrets)
    vault: Vault | None = None
    store: Store | None = None


def examine(
    directory: Path, *, clock: Clock = utc_now, environ: Mapping[str, str] | None = None, timeout_s: float = TIMEOUT_S
) -> Iterator[Finding]:
    """Look at everything, in the order in which one thing needs another; findings come as they are made."""
    opened = _Opened(directory, clock)
    try:
        yield _finding("config", "mend the settings; config/README.md explains each", _config, opened)
        yield _finding("secrets", "set the variable to its value, or unset it", _secrets, opened, environ)
        yield _finding("keyring", "put the keyring in order: without it the store can't be read", _keyring, opened)
        yield _finding("store", "start the database, or mend store.url in config/limits.toml", _store, opened)
        yield _finding("schema", "run `vigil upgrade` of the right version", _schema, opened)
        yield _finding("keyring fits", "put the keyring back that lay beside this store", _fits, opened)
        yield _finding("audit trail", "find out who wrote to the database past Vigil", _audit, opened)
        yield _finding("users", "add an admin; see `vigil users --help`", _users, opened)
        yield from _network(opened, timeout_s)
        yield _finding("outbox", "see `vigil draft list`", _outbox, opened)
        yield _finding("texts", "mend it, see config/summaries/README.md: nothing is drafted meanwhile", _texts, opened)
        yield _finding("fonts", "Debian: apt install fonts-noto-core fonts-noto-cjk", _fonts, opened)
        yield _finding("linker", "install Vigil again; if it stays, report it", _linker, opened)
    finally:
        if opened.store is not None:
            opened.store.close()


class _Skip(Exception):
    """This can't be looked at; the message says why."""


class _Warn(Exception):
    """Not right, but Vigil runs. `args`: what was found, what to do."""


def _finding(name: str, do: str, check: Callable[..., str], *needs: object) -> Finding:
    """Run one check. An error that is not ours to expect is shown as such and stops no other check."""
    try:
        return Finding(name, "ok", check(*needs))
    except _Skip as reason:
        return Finding(name, "skipped", str(reason))
    except _Warn as warning:
        found, advice = warning.args
        return Finding(name, "warning", found, advice)
    except VigilError as error:
        return Finding(name, "failed", str(error), do)
    except Exception as error:
        return Finding(name, "failed", f"{type(error).__name__}: {error}", do)


def _config(opened: _Opened) -> str:
    opened.settings = open_settings(opened.directory)
    campaign = opened.settings.campaign
    return f"{campaign.title}: {len(campaign.tags)} hashtags, {len(opened.settings.summaries)} summaries planned"


def _secrets(opened: _Opened, environ: Mapping[str, str] | None) -> str:
    opened.secrets = Secrets.from_env(environ)
    return f"{len(opened.secrets.values())} in the environment"


def _keyring(opened: _Opened) -> str:
    opened.vault = Vault.open(opened.directory / KEYRING, opened.secrets.keyring_passphrase)
    return f"opens, mode {stat.S_IMODE(opened.vault.path.stat().st_mode):04o}, {len(opened.vault.periods)} weeks"


def _store(opened: _Opened) -> str:
    settings = _have(opened.settings, "config")
    url = settings.store.url_in(opened.directory)
    store = Store.open_any(url)
    try:
        store.schema()
    except Exception as error:
        store.close()
        raise SourceError(f"{settings.store.url} can't be reached: {str(error).splitlines()[0]}") from None
    opened.store = store
    if url.startswith("sqlite:///"):
        path = Path(url.removeprefix("sqlite:///"))
        if (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077:
            raise _Warn(f"{path} may be read by others (mode {mode:04o})", f"run `chmod 600 {path}`")
    return settings.store.url


def _schema(opened: _Opened) -> str:
    settings, store = _have(opened.settings, "config"), _have(opened.store, "store")
    found = store.schema()
    try:
        Store.open(settings.store.url_in(opened.directory)).close()
    except VigilError:
        # Its tables are not the ones that the checks below read.
        opened.store = None
        store.close()
        raise
    return f"{found}, as this version needs"


def _fits(opened: _Opened) -> str:
    vault, store = _have(opened.vault, "keyring"), _have(opened.store, "store")
    with store.read() as conn:
        notes.check_keyring(conn, vault.id)
        bound = notes.get(conn, notes.KEYRING)
    if bound is None:
        raise _Warn("the store does not say which keyring it belongs to", "make sure that it is this one")
    return f"keyring {vault.id} sealed this store"


def _audit(opened: _Opened) -> str:
    with _have(opened.store, "store").read() as conn:
        broken = audit.broken(conn)
    if broken is not None:
        raise VigilError(f"the chain breaks at entry {broken}: an entry was changed or removed")
    return "whole"


def _users(opened: _Opened) -> str:
    with _have(opened.store, "store").read() as conn:
        admins, everybody = users.admins(conn), users.list_users(conn)
    if not admins:
        raise VigilError("there is no active admin: nobody can add users or restart posting")
    approvers = sum(active and users.RANK[role] >= users.RANK[Role.MODERATOR] for _, role, active in everybody)
    alone = "" if approvers > 1 else "; one approver only, so approved drafts wait visibly before they go out"
    return f"{len(everybody)} in all, admins: {admins}{alone}"


def _outbox(opened: _Opened) -> str:
    from bot.stages.allocate import forsaken

    settings, vault = _have(opened.settings, "config"), _have(opened.vault, "keyring")
    store = _have(opened.store, "store")
    desk = App(opened.directory, settings, opened.secrets, vault, store, opened.clock).publisher.desk()
    lost = list(forsaken(store, desk))
    if lost:
        networks = sorted({step.network.value for step in lost})
        raise _Warn("; ".join(step.detail for step in lost), f"see to the accounts on {', '.join(networks)}")
    with store.read() as conn:
        waiting = sum(outbox.open_posts(conn).values())
    return f"{waiting} posts are on their way, all of accounts that post"


def _network(opened: _Opened, timeout_s: float) -> Iterator[Finding]:
    """Sources, accounts and the clock: asked all at once, each within the deadline."""
    if opened.settings is None:
        yield Finding("sources", "skipped", "needs config")
        yield Finding("accounts", "skipped", "needs config")
        yield _finding("clock", "set the clock, and let NTP keep it", _clock, opened, {}, timedelta(0))
        return
    asked = dict(sources(opened.settings, opened.secrets, timeout_s))
    signed = dict(accounts(opened.settings, opened.secrets, timeout_s))
    told = dict(alerts(opened.settings, opened.secrets, timeout_s))
    wall, steady = opened.clock(), time.monotonic()
    # An account is asked twice: to sign in, and who it is.
    answers = within(timeout_s * 2 + 1, {**asked, **signed, **told})
    jump = (opened.clock() - wall) - timedelta(seconds=time.monotonic() - steady)
    for name in asked:
        advice = "see to the connection; `vigil run` keeps trying and reports count the gap"
        yield _finding(f"source {name}", advice, _answer, answers[name])
    if not asked:
        yield Finding("sources", "warning", "none is configured", "choose some in config/networks.toml")
    for name in signed:
        yield _finding(name, "mend the account and try again; until then nothing is posted", _answer, answers[name])
    if not signed:
        yield Finding("accounts", "skipped", "posting is off: `vigil run` shows previews")
    for name in told:
        yield _finding(name, "mend it, then `vigil alerts test`: nobody is told meanwhile", _answer, answers[name])
    if not told:
        yield Finding("alerts", "skipped", "nobody is told when something needs a person: [alerts] in networks.toml")
    offsets = {name: found[1] for name in asked if isinstance(found := answers[name], tuple) and found[1]}
    yield _finding("clock", "set the clock, and let NTP keep it", _clock, opened, offsets, jump)


def _answer(asked: Asked) -> str:
    if isinstance(asked, Exception):
        raise asked
    return asked[0]


def _clock(opened: _Opened, offsets: Mapping[str, timedelta], jump: timedelta) -> str:
    now = opened.clock()
    keyring = opened.directory / KEYRING
    made = datetime.fromtimestamp(keyring.stat().st_mtime, now.tzinfo) if keyring.exists() else from_hour(0)
    if now < made - timedelta(days=1):
        raise VigilError(f"it is {now:%Y-%m-%d %H:%M}Z here, before the keyring was written ({made:%Y-%m-%d %H:%M}Z)")
    if abs(jump) > timedelta(seconds=2):
        raise _Warn(f"it jumped by {jump.total_seconds():.0f} s while we looked", "let NTP keep it")
    if not offsets:
        return f"{now:%Y-%m-%d %H:%M}Z; not compared, as no source answered with its time"
    middle = sorted(offsets.values())[len(offsets) // 2]
    if abs(middle) > SKEW:
        way = "ahead of" if middle > timedelta(0) else "behind"
        raise VigilError(f"{abs(middle).total_seconds():.0f} s {way} the sources' clocks")
    return f"{now:%Y-%m-%d %H:%M}Z, within {abs(middle).total_seconds():.0f} s of the sources"


def _texts(opened: _Opened) -> str:
    from bot.poster.wording import Wording

    plans = _have(opened.settings, "config").summaries
    wording = Wording(opened.directory / CONFIG / "summaries")
    planned = {lang: [plan.kind for plan in plans if plan.lang == lang] for lang in sorted({p.lang for p in plans})}
    for lang, kinds in planned.items():
        wording.check(lang, kinds)
    waiting = [lang for lang in planned if not wording.language(lang).live]
    read = f"; {', '.join(waiting)}: sent only once a native reader has approved the template" if waiting else ""
    return f"templates of {', '.join(planned) or 'no language'}{read}"


def _fonts(opened: _Opened) -> str:
    from bot.poster.fonts import load_fonts
    from bot.stages.telling import printable

    fonts = load_fonts(shipped_config())
    if opened.store is None:
        return "found; names not tried, as that needs the store"
    with opened.store.read() as conn:
        persons = people.load_people(conn)
    lacking = {name.value for person in persons for name in printable(person) if fonts.missing(name.value)}
    if lacking:
        raise _Warn(
            f"no font for {len(lacking)} names, such as {min(lacking)}: cards leave these lines out",
            "Debian: apt install fonts-noto-core fonts-noto-cjk",
        )
    return f"the names of all {len(persons)} people can be drawn"


def _linker(opened: _Opened) -> str:
    settings, vault = _have(opened.settings, "config"), _have(opened.vault, "keyring")
    store = _have(opened.store, "store")
    began = time.monotonic()
    linker = App(opened.directory, settings, opened.secrets, vault, store, opened.clock).linker()
    with store.read() as conn:
        person = next((person for person in people.load_people(conn) if person.linkable), None)
    if person is None:
        raise _Warn("there is nobody in the registry to look for", "run `vigil people import config/people`")
    found = {candidate.person for mention in linker.link(person.label) for candidate in mention.candidates}
    if person.id not in found:
        raise VigilError(f"it does not find {person.label} in the person's own name")
    return f"{linker.version}, loads in {time.monotonic() - began:.1f} s"


def _have(thing: T | None, name: str) -> T:
    if thing is None:
        raise _Skip(f"needs {name}")
    return thing
