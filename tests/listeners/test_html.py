"""HTML of statuses as text: what a reader sees, all of it, and nothing else."""

from __future__ import annotations

import pytest

from bot.listeners.html import plain_text

ADDRESS = (
    '<a href="https://news.example/2026/11/ihar-losik?x=1&amp;y=2" rel="nofollow noopener" target="_blank">'
    '<span class="invisible">https://</span><span class="ellipsis">news.example/2026/11/ihar-</span>'
    '<span class="invisible">losik?x=1&amp;y=2</span></a>'
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("two\nlines of a server that sends no markup", "two\nlines of a server that sends no markup"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<p>one<br>two<br />three</p>", "one\ntwo\nthree"),
        ("<p>one\n  two</p>", "one two"),
        ("<p>a <b>b </b> c</p>", "a b c"),
        ("<p>a&amp;b &lt;tag&gt; &quot;q&quot; &#39;x&#39; &nbsp;</p>", "a&b <tag> \"q\" 'x' \xa0"),
        ("5 &lt; 6", "5 < 6"),
        (f"<p>read {ADDRESS}!</p>", "read https://news.example/2026/11/ihar-losik?x=1&y=2!"),
        ('<p>see <a href="https://x.example">this page</a></p>', "see this page"),
        (
            '<p><a href="https://m.example/tags/x" class="mention hashtag">#<span>FreeViasna</span></a> now</p>',
            "#FreeViasna now",
        ),
        (
            '<p><span class="h-card"><a href="https://m.example/@ann">@<span>ann</span></a></span> hi</p>',
            "@ann hi",
        ),
        (f'<p class="quote-inline">RE: {ADDRESS}</p><p>mine</p>', "mine"),
        (f'mine<span class="quote-inline"><br/><br/>RE: {ADDRESS}</span>', "mine"),
        ("<p>hello :blobcat:</p>", "hello :blobcat:"),
        ('<p>hello <img class="emoji" alt=":blobcat:" src="x">!</p>', "hello :blobcat:!"),
        ("<ul><li>one</li><li>two</li></ul>after", "one\ntwo\n\nafter"),
        ("<blockquote><p>said</p></blockquote><p>answered</p>", "said\n\nanswered"),
        ("<pre><code>if x:\n    y\n</code></pre>", "if x:\n    y"),
        ("<p>بلند\u200cگو</p><p>中文</p>", "بلند\u200cگو\n\n中文"),
        ("<p>safe</p><script>alert('x')</script><style>p{}</style>", "safe"),
        ("<p>unclosed <b>bold", "unclosed bold"),
        ("</p></div>stray", "stray"),
        ("<!-- comment --><p>x</p>", "x"),
    ],
)  # fmt: skip
def test_text(html: str, text: str) -> None:
    assert plain_text(html) == text


def test_text_below_a_mountain_of_tags_is_not_lost() -> None:
    assert plain_text("<div>" * 3_000 + "deep" + "</div>" * 3_000) == "deep"


def test_a_link_that_pretends_to_be_shortened() -> None:
    html = '<a href="javascript:alert(1)"><span class="invisible">https://</span>x.example</a>'
    assert plain_text(html) == "https://x.example"
