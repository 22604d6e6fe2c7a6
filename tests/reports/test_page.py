"""The page loads nothing, runs nothing, and is sound HTML; and no output tells of a supporter."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser

import msgspec
import pytest
from rich.console import Console

from bot.model import Network
from bot.reports.cells import collect_report, load_report, save_report
from bot.reports.page import render_page
from bot.reports.plain import plain
from bot.reports.terminal import print_report
from bot.reports.view import View, view
from bot.store.session import Store
from tests.reports.scene import NOW, SECRETS, WEEK, Scene, profile, profiles

HOSTILE = '<script>alert("x")</script>'
FOLLOWED = profiles(
    profile("ann", native="نرگس محمدی", lang="fa", country="IR"),
    profile("ben", name=f"Ben {HOSTILE}", publisher=f"A {HOSTILE} & B"),
    profile("cy", native="丁家喜", lang="zh", country="CN"),
    profile("dot"),
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> View:
    store = Store.open(f"sqlite:///{tmp_path_factory.mktemp('page') / 'vigil.db'}", create=True)
    with store.write() as conn:
        scene = Scene(conn)
        scene.heard("v2", Network.BLUESKY, WEEK.before.start, WEEK.start)
        scene.heard("v2", Network.BLUESKY, WEEK.start, WEEK.end)
        scene.heard("one.example", Network.MASTODON, WEEK.start, WEEK.before.end)
        scene.gap("one.example", WEEK.start, WEEK.end, f"{HOSTILE} {SECRETS[0]} {SECRETS[1]} {SECRETS[2]}")
        scene.posts("ann", 30, WEEK.start)
        scene.posts("ben", 3, WEEK.start, network=Network.MASTODON)
        scene.posts("ann", 9, WEEK.before.start)
        for number in range(12):
            scene.post(["ann"], f"supporter-{number}", WEEK.start, text="copied")
    with store.write() as conn:
        cells = collect_report(conn, WEEK, FOLLOWED, now=NOW, registry_version=1, previous=WEEK.before)
        number = save_report(conn, cells, "campaign")
        assert load_report(conn, number) == cells
    store.close()
    return view(cells, title="A campaign", number=number)


@pytest.fixture(scope="module")
def page(shown: View) -> str:
    return render_page(shown, ["<h3>Bluesky</h3>"], ".draft{color:red}")


class Elements(HTMLParser):
    """Every element with its attributes; raises where one is closed that was not open."""

    VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "rect", "path"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.declarations: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    parser = Elements()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser


def test_nothing_is_loaded_and_nothing_runs(page: str, elements: Elements) -> None:
    names = {tag for tag, _ in elements.found}
    assert not names & {"script", "link", "iframe", "object", "embed", "form", "base", "img", "video", "audio"}
    for _, attributes in elements.found:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert not re.search(r"(?:url\(|@import|https?://)", page)


def test_the_policy_allows_this_stylesheet_and_no_other(page: str, elements: Elements) -> None:
    policy = next(a["content"] for _, a in elements.found if a.get("http-equiv") == "Content-Security-Policy")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert policy
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none'; ")
    assert style[1].endswith(".draft{color:red}")


def test_what_is_hostile_is_escaped(page: str) -> None:
    assert "<script" not in page
    assert "Ben &lt;script&gt;" in page


def test_it_can_be_read_aloud_and_by_keyboard(page: str, elements: Elements) -> None:
    tags = [tag for tag, _ in elements.found]
    assert tags.count("h1") == tags.count("main") == 1
    assert tags.count("table") == tags.count("caption") > 3
    assert all(a.get("scope") in ("col", "row") for tag, a in elements.found if tag == "th")
    assert all(a.get("aria-hidden") == "true" or a.get("role") == "img" for tag, a in elements.found if tag == "svg")
    ids = [a["id"] for _, a in elements.found if "id" in a]
    assert len(ids) == len(set(ids))
    named = {a.get("aria-labelledby") for _, a in elements.found} | {
        (a.get("href") or "#")[1:] for t, a in elements.found if t == "a"
    }
    assert named - {None} <= set(ids)
    assert ("html", {"lang": "en"}) in elements.found


def test_names_of_other_scripts_are_isolated_and_have_their_language(page: str) -> None:
    assert '<bdi class="native" lang="fa">نرگس محمدی</bdi>' in page
    assert '<bdi class="native" lang="zh">丁家喜</bdi>' in page


def test_the_drafts_are_shown(page: str) -> None:
    assert "<article><h3>Bluesky</h3></article>" in page


def test_the_report_says_what_it_must(shown: View, page: str) -> None:
    for text in (page, plain(shown), terminal(shown, 80)):
        flat = " ".join(text.split())
        assert shown.headline in flat
        assert "On Bluesky only; Mastodon was not heard; Telegram, X and Facebook are not watched." in flat
        assert "30 to 39" in flat
        assert "ewer than five" in flat
        assert "of the 168 hours" in flat
        assert re.search(r"[Ll]ast confirmed in prison on 2 May 2026, by Viasna", flat)


def terminal(shown: View, width: int, **more: bool) -> str:
    out = io.StringIO()
    print_report(shown, Console(file=out, width=width, **more))
    return out.getvalue()


@pytest.mark.parametrize("width", [32, 44, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(shown: View, width: int) -> None:
    from rich.cells import cell_len

    assert max(cell_len(line) for line in terminal(shown, width).splitlines()) <= min(width, 100)


def test_a_terminal_without_block_characters(shown: View) -> None:
    buffer = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
    print_report(shown, Console(file=buffer, width=80))
    buffer.flush()
    text = buffer.buffer.getvalue().decode("ascii")  # type: ignore[attr-defined]
    assert "####" in text
    assert "\\u2588" not in text


def test_a_long_list_ends_with_how_many_more(shown: View) -> None:
    out = io.StringIO()
    print_report(shown, Console(file=out, width=80), top=1)
    assert "and one person more" in out.getvalue()


def test_nothing_tells_of_a_supporter(shown: View, page: str) -> None:
    outputs = (page, plain(shown), terminal(shown, 80), terminal(shown, 40), msgspec.json.encode(shown).decode())
    for text in outputs:
        for secret in (*SECRETS, "supporter", "did:", "at://"):
            assert secret not in text, secret
