"""Many drafts on one page that loads nothing, to be read through in one go."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from bot.poster.preview import STYLE, Preview, page_fragment

PAGE = """
:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; line-height: 1.45; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
section { border-top: 2px solid #8886; margin-top: 2.5rem; padding-top: .5rem; }
h2 { font-size: 1rem; margin: 0; opacity: .75; }
"""


def gallery_page(title: str, note: str, shown: Sequence[Preview]) -> str:
    """The whole page. `note` says above the drafts what in them is not real."""
    sections = Markup("").join(
        Markup('<section id="draft-{}"><h2>{} of {} · {}</h2>{}</section>').format(
            number, number, len(shown), one.summary.key, page_fragment(one)
        )
        for number, one in enumerate(shown, start=1)
    )
    page = Markup(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title>'
        "<style>{}</style></head>\n<body><h1>{}</h1><p>{}</p>{}</body></html>\n"
    )
    return str(page.format(title, Markup(PAGE + STYLE), title, note, sections))  # noqa: S704
