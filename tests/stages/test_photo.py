"""A picture stands on a card only as the registry pins it, and only while the person's consent covers it."""

from __future__ import annotations

import io
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from PIL import Image

from bot.model import Summary
from bot.poster.card import PHOTO, render
from bot.poster.compose import BLUESKY
from bot.poster.fonts import load_fonts
from bot.registry import load_registry
from bot.registry.load import BrokenRegistry
from bot.stages.material import Material, contradiction
from bot.stages.summarise import story
from tests.stages.test_consent import CONFIG, material_of

WHO = "ding-jiaxi"
PINK = (250, 10, 200)


def picture(kind: str = "JPEG", side: int = 400) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side), PINK).save(buffer, kind, quality=95)
    return buffer.getvalue()


def folder(tmp_path: Path, data: bytes, *, level: str = "full", digest: str = "") -> Path:
    """The shipped configuration, with a picture of somebody."""
    config = tmp_path / "config"
    shutil.copytree(CONFIG, config, ignore=shutil.ignore_patterns("demo", "fonts"), dirs_exist_ok=True)
    (config / "people" / "photos").mkdir(exist_ok=True)
    (config / "people" / "photos" / "ding.jpg").write_bytes(data)
    path = config / "people" / "china.yaml"
    rows = yaml.safe_load(path.read_text("utf-8"))
    (row,) = (row for row in rows["people"] if row["id"] == WHO)
    row["consent"]["level"] = level
    row["photo"] = {
        "file": "ding.jpg",
        "sha256": digest or sha256(data).hexdigest(),
        "credit": "A. Maker",
        "licence": "CC BY 4.0",
        "url": "https://example.org/ding",
    }
    path.write_text(yaml.safe_dump(rows, allow_unicode=True), "utf-8")
    return config


def drafted(config: Path, lang: str = "en") -> tuple[Material, Summary]:
    material = material_of(config, load_registry(config), lang=lang)
    made = story(material, WHO)
    assert made is not None
    return material, made


def pink(image: bytes) -> int:
    """How many pixels have the picture's colour."""
    shown = Image.open(io.BytesIO(image)).convert("RGB")
    return sum(
        count
        for count, colour in shown.getcolors(1 << 24) or []
        if all(abs(a - b) < 12 for a, b in zip(colour, PINK, strict=True))
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("lang", ["en", "be"])
def test_the_card_shows_the_picture_with_its_maker(tmp_path: Path, kind: str, lang: str) -> None:
    _, made = drafted(folder(tmp_path, picture(kind)), lang)
    assert made.card is not None
    said = {"en": "Photo: A. Maker, CC BY 4.0.", "be": "Фота: A. Maker, CC BY 4.0."}[lang]
    assert made.card.credit == said
    assert made.card.alt.endswith(said)
    image = render(made.card, load_fonts(CONFIG))
    assert pink(image) > 0.95 * PHOTO[0] * PHOTO[1]
    assert BLUESKY.images.takes(image)


def test_without_consent_no_picture_is_taken_in(tmp_path: Path) -> None:
    with pytest.raises(BrokenRegistry, match=r"a photo needs consent\.level full"):
        load_registry(folder(tmp_path, picture(), level="no_photo"))


@pytest.mark.parametrize(
    ("data", "digest", "words"),
    [
        (picture(), "0" * 64, "is not the picture that sha256 names"),
        (b"GIF89a", "", "is no JPEG and no PNG"),
        (picture() + b"x" * 400_000, "", "at most 400000: make it smaller"),
    ],
)
def test_another_file_is_refused_by_name(tmp_path: Path, data: bytes, digest: str, words: str) -> None:
    config = folder(tmp_path, data, digest=digest)
    with pytest.raises(BrokenRegistry, match=words) as raised:
        load_registry(config)
    assert "china.yaml" in str(raised.value)
    assert WHO in str(raised.value)


def test_a_picture_that_was_exchanged_or_taken_away_keeps_the_draft_back(tmp_path: Path) -> None:
    config = folder(tmp_path, picture())
    material, made = drafted(config)
    assert contradiction(material, made) is None
    file = config / "people" / "photos" / "ding.jpg"
    file.write_bytes(picture(side=200))
    assert "the picture of ding-jiaxi may not be shown" in str(contradiction(material, made))
    anew = story(material, WHO)
    assert anew is not None
    assert anew.card is not None
    assert (anew.card.photo, anew.card.credit) == (b"", ""), "the next draft does without"


def test_a_consent_that_changes_keeps_the_draft_back(tmp_path: Path) -> None:
    _, made = drafted(folder(tmp_path, picture()))
    shipped = material_of(CONFIG, load_registry(CONFIG))
    assert "the picture of ding-jiaxi may not be shown" in str(contradiction(shipped, made))
