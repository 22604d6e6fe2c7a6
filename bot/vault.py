"""The keyring: seals text and addresses, gives pseudonyms and look-up keys.

One index key makes look-ups (HMAC-SHA256, 16 bytes); one random key an ISO week seals that week's content (AES-256-GCM)
and makes its pseudonyms. A week's key is destroyed with its last row; destroying the file erases everything at once.
The file lies beside the database, never in it, mode 0600, optionally wrapped by a passphrase (scrypt, n = 2**17).
"""

from __future__ import annotations

import base64
import fcntl
import hmac
import json
import os
import secrets
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from bot.errors import KeyGone, KeyringError

KEY_BYTES = 32
LOOKUP_BYTES = 16
NONCE_BYTES = 12
FORMAT = 1


class Vault:
    """An open keyring. Safe to share between threads; a new week's key is on disk before it is used."""

    def __init__(self, path: Path, content: dict[str, Any], wrapping: bytes | None, salt: bytes | None) -> None:
        self.path = path
        self.id: str = content["id"]
        self._index = _unb64(content["index"])
        self._periods = {period: _unb64(key) for period, key in content["periods"].items()}
        self._wrapping = wrapping
        self._salt = salt
        self._lock = threading.Lock()
        self._ciphers: dict[str, tuple[AESGCM, bytes]] = {}

    @classmethod
    def create(cls, path: Path, passphrase: str | None = None) -> Vault:
        """Make a new keyring file, mode 0600. An existing one is never overwritten (KeyringError)."""
        if path.exists():
            raise KeyringError(
                f"{path} exists already; a keyring is never overwritten, since that would erase its store"
            )
        salt = secrets.token_bytes(16) if passphrase else None
        content = {"id": secrets.token_hex(8), "index": _b64(secrets.token_bytes(KEY_BYTES)), "periods": {}}
        vault = cls(path, content, _stretch(passphrase, salt) if passphrase and salt else None, salt)
        vault._save()
        return vault

    @classmethod
    def open(cls, path: Path, passphrase: str | None = None) -> Vault:
        """Open a keyring file; KeyringError when it is missing, readable by others, or the passphrase is wrong."""
        try:
            mode = stat.S_IMODE(path.stat().st_mode)
            raw = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise KeyringError(
                f"no keyring at {path}: run `vigil init`, or restore the file that belongs to this store"
            ) from None
        except (OSError, ValueError) as error:
            raise KeyringError(f"the keyring {path} can't be read: {error}") from None
        if mode & 0o077:
            raise KeyringError(f"the keyring {path} is readable by others (mode {mode:o}): run `chmod 600 {path}`")
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise KeyringError(f"{path} is not a keyring of this version of Vigil")
        if "wrapped" not in raw:
            return cls(path, raw, None, None)
        if not passphrase:
            raise KeyringError(f"the keyring {path} is locked: set VIGIL_KEYRING_PASSPHRASE")
        salt = _unb64(raw["salt"])
        wrapping = _stretch(passphrase, salt)
        return cls(path, _unwrap(path, raw, wrapping), wrapping, salt)

    def lookup(self, *parts: str) -> bytes:
        """The 16-byte key by which a post, an author or a name is found again without being stored."""
        return hmac.digest(self._index, "\x1f".join(parts).encode("utf-8", "surrogatepass"), "sha256")[:LOOKUP_BYTES]

    def pseudonym(self, period: str, *parts: str) -> bytes:
        """A 16-byte pseudonym that means something within one period only."""
        data = "\x1f".join(parts).encode("utf-8", "surrogatepass")
        return hmac.digest(self._cipher(period, make=True)[1], data, "sha256")[:LOOKUP_BYTES]

    def seal(self, period: str, data: bytes, bound: bytes) -> bytes:
        """Encrypt `data` under the period's key, tied to `bound` (the row's key): nonce, then ciphertext and tag."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher(period, make=True)[0].encrypt(nonce, data, bound)

    def unseal(self, period: str, sealed: bytes, bound: bytes) -> bytes:
        """The plaintext; KeyGone when the period's key was destroyed, KeyringError when the row was tampered with."""
        try:
            return self._cipher(period, make=False)[0].decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound)
        except InvalidTag:
            raise KeyringError(
                f"a sealed row of {period} does not fit this keyring: it was changed, or the keyring is not its own"
            ) from None

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods that have a key, oldest first."""
        return tuple(sorted(self._periods))

    def destroy(self, period: str) -> None:
        """Forget a period's key: whatever it sealed, here or in any backup of the database, is gone for good."""
        with self._lock, self._alone():
            self._reload()
            if self._periods.pop(period, None) is not None:
                self._ciphers.pop(period, None)
                self._save()

    def _cipher(self, period: str, *, make: bool) -> tuple[AESGCM, bytes]:
        found = self._ciphers.get(period)
        if found is not None:
            return found
        with self._lock:
            key = self._periods.get(period)
            if key is None:
                key = self._find_or_make(period, make=make)
            cipher = (AESGCM(_derive(key, b"seal")), _derive(key, b"pseudonym"))
            self._ciphers[period] = cipher
            return cipher

    def _find_or_make(self, period: str, *, make: bool) -> bytes:
        """Another process may have made the key meanwhile: two keys for one period would lose what the first sealed."""
        with self._alone():
            self._reload()
            key = self._periods.get(period)
            if key is None:
                if not make:
                    raise KeyGone(f"the key of {period} was destroyed; what it sealed can't be read any more")
                key = self._periods[period] = secrets.token_bytes(KEY_BYTES)
                self._save()
            return key

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock that every process takes before it changes the file."""
        lock = os.open(self.path.with_name(f".{self.path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def _reload(self) -> None:
        raw = json.loads(self.path.read_text("utf-8"))
        content = raw if self._wrapping is None else _unwrap(self.path, raw, self._wrapping)
        if content["id"] != self.id:
            raise KeyringError(f"{self.path} was replaced by another keyring while in use: start again")
        self._periods = {period: _unb64(key) for period, key in content["periods"].items()}

    def _save(self) -> None:
        """Write the file whole or not at all: a temporary sibling, fsync, rename, fsync of the folder."""
        content: dict[str, Any] = {
            "id": self.id,
            "index": _b64(self._index),
            "periods": {period: _b64(key) for period, key in sorted(self._periods.items())},
        }
        if self._wrapping is not None and self._salt is not None:
            nonce = os.urandom(NONCE_BYTES)
            plain = json.dumps(content).encode()
            wrapped = nonce + AESGCM(self._wrapping).encrypt(nonce, plain, b"vigil keyring")
            content = {"wrapped": _b64(wrapped), "salt": _b64(self._salt)}
        text = json.dumps({"format": FORMAT, **content}, indent=1) + "\n"
        temporary = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self.path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _unwrap(path: Path, raw: dict[str, Any], wrapping: bytes) -> dict[str, Any]:
    wrapped = _unb64(raw["wrapped"])
    try:
        plain = AESGCM(wrapping).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], b"vigil keyring")
    except InvalidTag:
        raise KeyringError(f"the passphrase does not open the keyring {path}") from None
    content: dict[str, Any] = json.loads(plain)
    return content


def _stretch(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=KEY_BYTES, n=2**17, r=8, p=1).derive(passphrase.encode("utf-8"))


def _derive(key: bytes, purpose: bytes) -> bytes:
    """HKDF-Expand with one block (RFC 5869): the period key is already uniformly random."""
    return hmac.digest(key, purpose + b"\x01", "sha256")


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unb64(text: str) -> bytes:
    return base64.b64decode(text)
