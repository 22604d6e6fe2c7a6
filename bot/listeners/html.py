"""The HTML of a status as plain text that loses nothing a reader sees.

What servers send: https://docs.joinmastodon.org/spec/activitypub/#sanitization. Paragraphs end with an empty line, `br`
with a line break. An address that the server splits into invisible and shortened parts comes back whole. The link that
repeats a quoted post (`quote-inline`) is dropped, as the quote itself is given beside the text.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = frozenset({"p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table"})
LINES = frozenset({"li", "tr", "dt", "dd"})
SILENT = frozenset({"script", "style", "template", "head", "title", "noscript"})
SPACE = re.compile(r"[ \t\r\n\f]+")
MAX_DEPTH = 60
"""Deeper nesting than any editor makes; what lies below is taken without its structure."""


def plain_text(html: str) -> str:
    """The text of a fragment of HTML. Plain text without markup comes back with its entities resolved."""
    if "<" not in html and "&" not in html:
        return html.strip()
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    out: list[str] = []
    _walk(body, out, 0, kept=False)
    text = "\n".join(line.rstrip(" \t") for line in "".join(out).replace("\r", "").split("\n"))
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n ")


def _walk(parent: LexborNode, out: list[str], depth: int, *, kept: bool) -> None:
    """Append the text below `parent`; `kept`: white space stands as it is (`pre`)."""
    for node in parent.iter(include_text=True):
        tag = node.tag
        if node.is_text_node:
            text = node.text_content or ""
            out.append(text if kept else _spaced(text, begins=not out or out[-1].endswith(("\n", " "))))
        elif tag == "br":
            out.append("\n")
        elif tag == "img":
            # A custom emoji that a server has already drawn: its shortcode stands in `alt`.
            out.append(node.attributes.get("alt") or "")
        elif tag in SILENT or "quote-inline" in _classes(node):
            continue
        elif tag == "a" and (address := _split_address(node)):
            out.append(address)
        elif depth >= MAX_DEPTH:
            out.append(node.text(deep=True))
        else:
            before = "\n\n" if tag in BLOCKS else "\n" if tag in LINES else ""
            after = "\n\n" if tag in BLOCKS else ""
            out.extend([before] if before else [])
            _walk(node, out, depth + 1, kept=kept or tag == "pre")
            out.extend([after] if after else [])


def _spaced(text: str, *, begins: bool) -> str:
    """White space as a browser shows it: any run is one space, and none where a line `begins`."""
    text = SPACE.sub(" ", text)
    return text.lstrip(" ") if begins else text


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _split_address(link: LexborNode) -> str | None:
    """The whole address of a link whose text a server has cut up for display, None for any other link."""
    if not any({"invisible", "ellipsis"} & set(_classes(child)) for child in link.iter()):
        return None
    href = link.attributes.get("href") or ""
    return href if href.startswith(("http://", "https://")) else None
