"""Images as a network takes them: how large, and with how long a description."""

from __future__ import annotations

from dataclasses import dataclass

import regex

SENTENCE = regex.compile(r"(?<=[.!?…。！？։؟།។])\s*")
CUT = "…"


@dataclass(frozen=True, slots=True)
class ImageLimits:
    """What a network takes; None where it names no limit.

    `octets` are the bytes of the file, `pixels` its width times height, `alt` the code points of its description.
    """

    allowed: bool = True
    octets: int | None = None
    pixels: int | None = None
    alt: int | None = None

    def takes(self, image: bytes) -> bool:
        """Whether the network takes this PNG."""
        if not self.allowed or (self.octets is not None and len(image) > self.octets):
            return False
        if self.pixels is None:
            return True
        width, height = png_size(image)
        return width * height <= self.pixels

    def described(self, alt: str) -> str:
        """The description, as far as it may go: whole sentences, or words where the first sentence is too long."""
        if self.alt is None or len(alt) <= self.alt:
            return alt
        kept = ""
        for sentence in SENTENCE.split(alt):
            longer = f"{kept} {sentence}".strip()
            if len(longer) > self.alt:
                break
            kept = longer
        if kept:
            return kept
        for word in alt.split():
            longer = f"{kept} {word}".strip()
            if len(longer) + len(CUT) > self.alt:
                break
            kept = longer
        return kept + CUT if kept else ""


def png_size(image: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels, from its header; ValueError when it is none."""
    if image[:8] != b"\x89PNG\r\n\x1a\n" or image[12:16] != b"IHDR":
        raise ValueError("an image card is a PNG; this is something else")
    return int.from_bytes(image[16:20], "big"), int.from_bytes(image[20:24], "big")
