"""Network sessions between runs, sealed: their tokens sign in as surely as a password does."""

from __future__ import annotations

import base64
from hashlib import sha256

from bot.clock import Clock, week_of
from bot.errors import KeyGone
from bot.store import notes
from bot.store.session import Store
from bot.vault import Vault


class Logins:
    """Keeps one session per account, each a JSON text. What a lost key sealed counts as no session: sign in anew."""

    def __init__(self, store: Store, vault: Vault, clock: Clock) -> None:
        self._store, self._vault, self._clock = store, vault, clock

    def load(self, account: str) -> str | None:
        """The session saved last for an account, None when there is none that can be read."""
        with self._store.read() as conn:
            note = notes.get(conn, _note(account))
        if not note:
            return None
        try:
            return self._vault.unseal(
                note["period"], base64.b64decode(note["sealed"]), _note(account).encode()
            ).decode()
        except KeyGone:
            return None

    def save(self, account: str, session: str) -> None:
        """Seal and commit a session before anything else uses it."""
        at = self._clock()
        period = week_of(at)
        sealed = self._vault.seal(period, session.encode(), _note(account).encode())
        with self._store.write() as conn:
            notes.put(conn, _note(account), {"period": period, "sealed": base64.b64encode(sealed).decode()}, at=at)


def _note(account: str) -> str:
    """The note's name; of a long handle its digest, so that no two accounts share one."""
    name = f"login:{account}"
    return name if len(name) <= 60 else f"login:{sha256(account.encode()).hexdigest()[:50]}"
