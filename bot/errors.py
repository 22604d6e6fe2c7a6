"""The error tree.

- VigilError: something the operator can act on; its text says what happened and what to do
  - ConfigError: a setting is missing or wrong
  - RegistryError: a record of the people's registry is wrong
  - StoreError: the database is missing, older, newer, or not ours
    - SchemaTooOld / SchemaTooNew
  - KeyringError: the keyring is missing, readable by others, or does not fit the store
    - KeyGone: the period key of a row was destroyed; its content is gone for good
  - Forbidden: the named user may not do this
  - NotFound: no such record
  - Conflict: what was built on has changed meanwhile; do it again
  - SourceError: a network source can't be heard now
  - PublishError: a network refused a post
    - Unconfirmed: the answer was lost; look the post up before sending again
"""

from __future__ import annotations


class VigilError(Exception):
    """Something the operator can act on. `str(error)` is one clear sentence or two."""


class ConfigError(VigilError):
    """A setting is missing or wrong: names file, key, what was found, what is allowed."""


class RegistryError(VigilError):
    """A record of the registry is wrong: names file, record and field."""


class StoreError(VigilError):
    """The database can't be used as it is."""


class SchemaTooOld(StoreError):
    """The store was made by an older Vigil: run `vigil upgrade`."""


class SchemaTooNew(StoreError):
    """The store was made by a newer Vigil: install that version."""


class KeyringError(VigilError):
    """The keyring can't be used."""


class KeyGone(KeyringError):
    """The key of this period was destroyed; what it sealed is gone for good."""


class Forbidden(VigilError):
    """The named user may not do this."""


class NotFound(VigilError):
    """No such record."""


class Conflict(VigilError):
    """The rows that this was built on have changed meanwhile: do it again."""


class SourceError(VigilError):
    """A network source can't be heard now. `retry_s` is what the source itself asked for, in seconds."""

    def __init__(self, message: str, retry_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_s = retry_s


class PublishError(VigilError):
    """A network refused a post; nothing was published by this attempt."""


class Unconfirmed(PublishError):
    """The answer was lost: the post may stand. Look it up before anything is sent again."""
