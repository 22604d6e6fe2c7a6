"""Letters as outlines: text is measured and drawn from the same shaping, so that what fits is what is seen.

HarfBuzz shapes each run with the first font that has all its characters; the outlines go into the card as paths, and
nothing of the machine's own font settings can change a card. A character that no font has is reported, never drawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import regex
import uharfbuzz as hb

from bot.errors import ConfigError
from bot.poster.bidi import right_to_left, visual_runs

Style = Literal["name", "strong", "plain"]
"""`name`: a bold serif, for names and headlines; `strong`: a bold sans; `plain`: a sans."""

PREFERRED: dict[Style, tuple[str, ...]] = {
    "name": ("NotoSerif-Bold", "NotoSans-Bold"),
    "strong": ("NotoSans-Bold",),
    "plain": ("NotoSans-Regular",),
}
OPTICAL = {"NotoNaskhArabic-Regular": 1.28, "NotoSerifTibetan-Regular": 1.2, "NotoSansKhmer-Regular": 1.08}
"""How much larger a font is set beside Latin letters, so that its own look as large."""

ASCENT, DESCENT = 0.78, 0.24
"""What a line takes at least above and below its baseline, in em: capitals and accents, and the tails of letters."""

SYSTEM_FONTS = regex.compile(r"Noto(Sans|Serif|Naskh)[A-Za-z]*-Regular\.(ttf|otf|ttc)")
JOINED = regex.compile(r"[\p{Mn}\p{Me}\p{Mc}\p{Cf}\s\p{P}]")
"""Marks, joiners, spaces and punctuation: they stay in the font of what stands before them if it has them."""

BREAK = regex.compile(r"(?<!(?<!\S)\d{1,2}) (?!(?:год|года|рік|року)\b)")
"""Where a line may end: not between a day and its month, nor between a year and its word."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line of text: its width, how far it reaches above and below its baseline, and its glyphs.

    All in pixels; a glyph is x, y upwards, scale, and SVG path data in font units.
    """

    width: float
    ascent: float
    descent: float
    glyphs: tuple[tuple[float, float, float, str], ...]

    def svg(self, x: float, baseline: float, colour: str) -> str:
        """SVG elements that draw the line with its left edge at `x`, standing on `baseline`."""
        return "".join(
            f'<path fill="{colour}" transform="translate({x + dx:.2f} {baseline - dy:.2f}) '
            f'scale({scale:.5f} {-scale:.5f})" d="{path}"/>'
            for dx, dy, scale, path in self.glyphs
            if path
        )


class Typeface:
    """One font file, with its outlines kept once drawn."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.face)
        self.upem: int = self.face.upem
        self.optical = OPTICAL.get(self.name, 1.0)
        self._paths: dict[int, str] = {}

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for the character (a default-ignorable one needs none)."""
        return bool(self.font.get_nominal_glyph(ord(character)))

    def path(self, glyph: int) -> str:
        """SVG path data of a glyph in font units, y upwards."""
        if glyph not in self._paths:
            parts: list[str] = []
            self.font.draw_glyph(glyph, _pen(), parts)
            self._paths[glyph] = "".join(parts)
        return self._paths[glyph]


class Fonts:
    """The fonts at hand: those shipped first, then what the system has."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._files = {file.stem: file for file in reversed(files)}
        self._order = tuple(dict.fromkeys(file.stem for file in files))
        self._open: dict[str, Typeface] = {}
        if not any(stem in self._files for stem in PREFERRED["plain"]):
            raise ConfigError(
                "no Noto Sans font was found: image cards can't be drawn. Put the folder `fonts` of the shipped "
                "config back, or install the fonts (Debian: apt install fonts-noto-core fonts-noto-cjk)"
            )

    def missing(self, text: str) -> frozenset[str]:
        """The characters of `text` that no font here has."""
        return frozenset(c for c in text if not _ignorable(c) and not any(f.has(c) for f in self._faces("plain")))

    def outline(self, text: str, size: float, style: Style = "plain", lang: str = "und") -> Outline:
        """`text` in one line, letters `size` pixels high (1 em), in `lang` (BCP 47) where scripts differ by language.

        ValueError when a character is in no font; ask `missing` first.
        """
        rtl = right_to_left(text)
        glyphs: list[tuple[float, float, float, str]] = []
        x, ascent, descent = 0.0, ASCENT * size, DESCENT * size
        for start, end, backwards in visual_runs(text, rtl):
            runs = list(self._runs(text[start:end], style))
            for face, run in reversed(runs) if backwards else runs:
                buffer = hb.Buffer()
                buffer.add_str(run)
                buffer.guess_segment_properties()
                buffer.direction = "rtl" if backwards else "ltr"
                buffer.language = lang
                hb.shape(face.font, buffer)
                scale = size * face.optical / face.upem
                for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                    if info.codepoint == 0:
                        raise ValueError(f"no font has all of {run!r}")
                    dx, dy = x + position.x_offset * scale, position.y_offset * scale
                    glyphs.append((dx, dy, scale, face.path(info.codepoint)))
                    x += position.x_advance * scale
                    ink = face.font.get_glyph_extents(info.codepoint)
                    if ink is not None and ink.height:
                        ascent = max(ascent, dy + ink.y_bearing * scale)
                        descent = max(descent, -dy - (ink.y_bearing + ink.height) * scale)
        return Outline(x, ascent, descent, tuple(glyphs))

    def wrap(self, text: str, size: float, width: float, style: Style = "plain", lang: str = "und") -> list[str]:
        """`text` in as few lines as fit into `width` pixels, of about equal length, broken at spaces (`BREAK`).

        A word that is longer than that stands alone in its line.
        """
        words = BREAK.split(text)
        lines = self._fill(words, size, width, style, lang)
        for tenth in range(9, 4, -1):
            narrower = self._fill(words, size, width * tenth / 10, style, lang)
            if len(narrower) > len(lines) or any(
                self.outline(line, size, style, lang).width > width * tenth / 10 for line in narrower
            ):
                break
            lines = narrower
        return lines

    def _fill(self, words: list[str], size: float, width: float, style: Style, lang: str) -> list[str]:
        lines: list[str] = []
        for word in words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.outline(longer, size, style, lang).width <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _faces(self, style: Style) -> Iterator[Typeface]:
        preferred = tuple(stem for stem in PREFERRED[style] if stem in self._files)
        for stem in dict.fromkeys((*preferred, *self._order)):
            if stem not in self._open:
                self._open[stem] = Typeface(self._files[stem])
            yield self._open[stem]

    def _runs(self, text: str, style: Style) -> Iterator[tuple[Typeface, str]]:
        """Stretches of `text`, each with the first font that has it."""
        run, current, before = "", None, ""
        for character in text:
            keeps = current is not None and (
                _ignorable(character)
                or (JOINED.match(character) is not None and current.has(character) and not before.isspace())
            )
            face = current if keeps else next((f for f in self._faces(style) if f.has(character)), None)
            if face is None:
                raise ValueError(f"no font has {character!r} (U+{ord(character):04X})")
            if face is not current and run and current is not None:
                yield current, run
                run = ""
            run, current, before = run + character, face, character
        if run and current is not None:
            yield current, run


def font_files(shipped: Path | None = None) -> tuple[Path, ...]:
    """Every font that cards may use, in the order of preference: `shipped/fonts`, then the system's Noto fonts."""
    files = sorted((shipped / "fonts").glob("*.[to]t[fc]")) if shipped else []
    for folder in system_folders():
        files += sorted(path for path in folder.rglob("Noto*") if SYSTEM_FONTS.fullmatch(path.name))
        files += sorted(folder.rglob("NotoSans-Bold.ttf")) + sorted(folder.rglob("NotoSerif-Bold.ttf"))
    return tuple(files)


def system_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "darwin":
        places = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    elif sys.platform == "win32":
        places = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    else:
        places = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"]
    return tuple(place for place in places if place.is_dir())


@lru_cache(maxsize=4)
def load_fonts(shipped: Path) -> Fonts:
    """The fonts for a config folder, opened once a process. ConfigError when there is none at all."""
    return Fonts(font_files(shipped))


def _ignorable(character: str) -> bool:
    return bool(regex.match(r"\p{Default_Ignorable_Code_Point}", character))


@lru_cache(maxsize=1)
def _pen() -> hb.DrawFuncs:
    """Callbacks of HarfBuzz that write SVG path data."""
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, parts: parts.append(f"M{x:g} {y:g}"))
    pen.set_line_to_func(lambda x, y, parts: parts.append(f"L{x:g} {y:g}"))
    pen.set_quadratic_to_func(lambda cx, cy, x, y, parts: parts.append(f"Q{cx:g} {cy:g} {x:g} {y:g}"))
    pen.set_cubic_to_func(lambda a, b, c, d, x, y, parts: parts.append(f"C{a:g} {b:g} {c:g} {d:g} {x:g} {y:g}"))
    pen.set_close_path_func(lambda parts: parts.append("Z"))
    return pen
