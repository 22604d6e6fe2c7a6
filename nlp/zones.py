"""Where names have other bounds than in running text: hashtags, @-handles, web addresses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Zone:
    """A hashtag, an @-handle or a web address, its mark included."""

    start: int
    end: int
    kind: str


# A handle must not be the middle of a mail address; a tag may follow a name directly ("Ales Bialiatski#FreeViasna").
_ZONES = re.compile(
    r"(?P<url>(?:https?://|www\.)\S+|(?<![\w-])[\w-]++(?:\.[\w-]++){0,4}\.(?:com|org|net|info|io|by|ru|ua|pl|ir|de|me|tv|social)"
    r"(?:/\S*)?(?![\w]))"
    r"|(?P<tag>[#＃](?:\w|[\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u200b-\u200d\u2060\ufeff\u00ad·])+)"
    r"|(?P<handle>(?<![\w.])[@＠](?:[\w.-]|[\u200b-\u200d\u2060\ufeff\u00ad])*\w(?:@[\w.-]+\w)?)"
)
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def zones_of(text: str) -> tuple[Zone, ...]:
    """The zones of a text, in order."""
    return tuple(Zone(m.start(), m.end(), m.lastgroup or "") for m in _ZONES.finditer(text))


def tag_starts(text: str, zone: Zone) -> frozenset[int]:
    """Where a word may start or end inside a hashtag: beside "_", at a capital, at a digit's edge."""
    starts = {zone.start + 1, zone.end}
    for at in range(zone.start + 2, zone.end):
        before, here = text[at - 1], text[at]
        if (
            before in "_·\u200c"
            or here in "_·\u200c"
            or (here.isupper() and (before.islower() or (at + 1 < zone.end and text[at + 1].islower())))
            or before.isdigit() != here.isdigit()
        ):
            starts.add(at)
    return frozenset(starts)


def bare(text: str) -> str:
    """Without zero-width characters, and full-width letters as plain ones."""
    return unicodedata.normalize("NFKC", text.translate(_UNSEEN))


def split_tag(tag: str) -> tuple[str, ...]:
    """The words of a hashtag with its "#": "#FreeAlesBialiatski" -> ("Free", "Ales", "Bialiatski")."""
    tag = tag.translate(_UNSEEN)
    cuts = sorted(tag_starts(tag, Zone(0, len(tag), "tag")))
    words = (tag[a:b].strip("_·") for a, b in pairwise(cuts))
    return tuple(word for word in words if word)
