"""The schema of limits.toml: where things are kept, for how long, and how much is posted."""

from __future__ import annotations

from datetime import time
from pathlib import Path

from pydantic import Field, model_validator

from bot.settings_table import Table
from bot.settings_values import StoreUrl, TimeOfDay, refuse


class StoreSettings(Table):
    """Where posts, links and drafts are kept."""

    url: StoreUrl = Field(
        default="sqlite:///vigil.db",
        description="SQLite file, relative to the working directory, or `postgresql+psycopg://user@host/name`; "
        "no password in it (libpq reads `PGPASSWORD`).",
    )

    def url_in(self, folder: Path) -> str:
        """The address with a relative SQLite path made absolute under the working directory `folder`."""
        scheme, mark, path = self.url.partition(":///")
        if scheme != "sqlite" or not mark or not path or path == ":memory:" or Path(path).is_absolute():
            return self.url
        return f"sqlite:///{(folder / path).resolve()}"


class Retention(Table):
    """How long things are kept, in days."""

    text_days: int = Field(default=30, ge=1, le=90, description="Days that a post's text and address live.")
    tombstone_days: int = Field(
        default=400, ge=30, le=3650, description="Days that a deleted post's trace lives; longer than any backup."
    )
    unseen_tombstone_days: int = Field(
        default=14, ge=3, le=400, description="The same for deleted posts that we never held; longer than any replay."
    )

    recheck_h: int = Field(
        default=24,
        ge=1,
        le=168,
        description="Hours within which every kept post is looked up again, should it be gone.",
    )

    @model_validator(mode="after")
    def _longer(self) -> Retention:
        if self.tombstone_days <= self.text_days:
            refuse(f"`tombstone_days` greater than `text_days` ({self.text_days})")
        return self


class Posting(Table):
    """How much is posted, and when not."""

    per_day: int = Field(default=3, ge=0, le=10, description="Threads a day on each account; corrections are exempt.")
    per_day_server: int = Field(
        default=10, ge=0, le=50, description="Threads a day on all our accounts on one server together."
    )
    min_distance_minutes: int = Field(
        default=90, ge=0, le=1440, description="Minutes between two threads on one account."
    )
    quiet_start: TimeOfDay = Field(
        default=time(22), description="Begin of the hours without posts, in `campaign.timezone`."
    )
    quiet_end: TimeOfDay = Field(default=time(7), description="Their end; the same as `quiet_start` for none.")
    delay_h: int = Field(
        default=12,
        ge=1,
        le=72,
        description="Hours that an approved draft waits visibly when one person alone can approve.",
    )
    stop: bool = Field(default=False, description="True stops all posting, whatever the store says.")
