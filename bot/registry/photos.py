"""Pictures of people, in `config/people/photos/`: shown only as the registry pins them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from bot.registry.facts import Photo

FOLDER = "photos"
LARGEST = 400_000
"""Bytes of a file: a card has to stay below what networks take."""
MEDIA = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}


def media_type(data: bytes) -> str:
    """What kind of picture it is by its first bytes, "" for none that a card can show."""
    return next((kind for start, kind in MEDIA.items() if data.startswith(start)), "")


def problem(people: Path, photo: Photo) -> str:
    """What is wrong with the file under the folder of the records, "" when it can be shown."""
    path = people / FOLDER / photo.file
    try:
        data = path.read_bytes()
    except OSError:
        return f"there is no {FOLDER}/{photo.file} beside the records"
    if sha256(data).hexdigest() != photo.sha256:
        return f"{FOLDER}/{photo.file} is not the picture that sha256 names ({sha256(data).hexdigest()})"
    if len(data) > LARGEST:
        return f"{FOLDER}/{photo.file} has {len(data)} bytes, at most {LARGEST}: make it smaller"
    return "" if media_type(data) else f"{FOLDER}/{photo.file} is no JPEG and no PNG"


def load(people: Path, photo: Photo) -> bytes:
    """The picture, b"" when its file is not the one that was reviewed: a card goes without it."""
    return b"" if problem(people, photo) else (people / FOLDER / photo.file).read_bytes()
