"""What every table of `config/` is made of."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A TOML array; frozen, as everything that is loaded."""


class Table(BaseModel):
    """One table of a file: no unknown keys, no silent conversions, never changed after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, validate_default=False)
