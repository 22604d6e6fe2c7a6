"""The report as one HTML page that loads nothing, runs nothing and can be forwarded, printed and read aloud."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.reports import words
from bot.reports.lines import View
from bot.reports.plain import plain

TEMPLATES = Path(__file__).parent / "templates"


def render_page(view: View, drafts: Sequence[str] = (), draft_style: str = "") -> str:
    """The page of a report. `drafts` are HTML fragments, escaped already; `draft_style` is their CSS.

    The policy allows the page's own stylesheet and images inside the page, nothing else: no script, no style attribute,
    no address to load from.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["sentence"] = lambda text: f"{words.capital(text)}."
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8") + draft_style
    return environment.get_template("report.html.j2").render(
        view=view,
        # The policy names the stylesheet by its digest, so it must stand in the page byte for byte.
        style=Markup(style),  # noqa: S704
        policy=_policy(style),
        plain=plain(view),
        drafts=[Markup(fragment) for fragment in drafts],  # noqa: S704
    )


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
