from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import PublishError
from bot.model import Card, Fact, Network, Paragraph, Sentence, Summary
from bot.poster.compose import BLUESKY, LIMITS, Limits, compose, graphemes, mastodon_limits

FACT = Fact(kind="history", person="p", field="arrest", value="2015", source="s", as_of="")
FAMILY = "👩‍👩‍👧‍👦"


def _summary(*posts: list[list[str]], tags: tuple[str, ...] = (), listed: bool = False) -> Summary:
    return Summary(
        key="week:2026-W46:en",
        kind="week",
        lang="en",
        campaign="c",
        posts=tuple(
            tuple(Paragraph(tuple(Sentence(text, (FACT,)) for text in paragraph), listed) for paragraph in post)
            for post in posts
        ),
        tags=tags,
        card=Card(title="T", alt="An alt text"),
    )


def test_posts_stay_as_the_template_has_them_and_tags_end_the_last() -> None:
    pieces = compose(
        _summary([["One.", "Two."], ["Three."]], [["Four."]], tags=("#FreeViasna", "WithoutJustCause")), BLUESKY
    )
    assert [piece.text for piece in pieces] == ["One. Two.\n\nThree.", "Four.\n\n#FreeViasna #WithoutJustCause"]
    assert [piece.tags for piece in pieces] == [(), ("FreeViasna", "WithoutJustCause")]
    assert [piece.ordinal for piece in pieces] == [0, 1]


def test_the_image_and_its_description_go_with_the_first_post_only() -> None:
    first, second = compose(_summary([["One."]], [["Two."]]), BLUESKY, b"png")
    assert (first.image, first.alt) == (b"png", "An alt text")
    assert (second.image, second.alt) == (None, "")
    assert compose(_summary([["One."]]), BLUESKY)[0].alt == ""


def test_further_images_go_with_the_posts_they_belong_to_however_the_thread_breaks() -> None:
    summary = msgspec.structs.replace(
        _summary([["x" * 200 + "."], ["y" * 200 + "."]], [["Second."]]), further=((1, Card(title="S", alt="Names")),)
    )
    pieces = compose(summary, BLUESKY, b"first", {1: b"second"})
    assert [(piece.image, piece.alt) for piece in pieces] == [
        (b"first", "An alt text"),
        (None, ""),
        (b"second", "Names"),
    ]
    assert [piece.image for piece in compose(summary, BLUESKY, b"first")] == [b"first", None, None]


def test_a_content_warning_stands_on_every_mastodon_post_and_counts() -> None:
    warned = msgspec.structs.replace(_summary([["x" * 60 + ".", "y" * 30 + "."]]), warning="Death in prison")
    pieces = compose(warned, mastodon_limits(100))
    assert [piece.warning for piece in pieces] == ["Death in prison"] * 2
    assert all(graphemes(piece.text) + graphemes(piece.warning) <= 100 for piece in pieces)
    assert len(compose(msgspec.structs.replace(warned, warning=""), mastodon_limits(100))) == 1
    assert compose(warned, BLUESKY)[0].warning == ""


def test_a_label_stands_on_every_bluesky_post_and_on_no_other() -> None:
    labelled = msgspec.structs.replace(_summary([["x" * 250 + ".", "y" * 250 + "."]]), label="graphic-media")
    assert [piece.label for piece in compose(labelled, BLUESKY)] == ["graphic-media"] * 2
    assert {piece.label for piece in compose(labelled, mastodon_limits())} == {""}


def test_three_hundred_graphemes_fit_and_one_more_breaks_at_the_sentence() -> None:
    full = "x" * 148 + "." + " " + FAMILY * 149 + "."
    one, two = full.split(" ")
    assert graphemes(full) == 300
    wide = Limits(Network.BLUESKY, graphemes=300)
    assert len(compose(_summary([[one, two]]), wide)) == 1
    assert [piece.text for piece in compose(_summary([[one, two + "!"]]), wide)] == [one, two + "!"]


def test_bluesky_counts_bytes_too() -> None:
    families = FAMILY * 100
    assert graphemes(families) < 300 < 2500 == len(families.encode())
    assert len(compose(_summary([[families, families]]), BLUESKY)) == 2


def test_a_mastodon_address_counts_23_however_long() -> None:
    limits = mastodon_limits(100)
    address = "https://example.org/" + "a" * 200
    assert limits.size(f"See {address}.") == 4 + 23 + 1
    assert len(compose(_summary([["x" * 70 + ".", address]]), limits)) == 1
    assert LIMITS[Network.MASTODON].graphemes == 500


def test_what_announces_a_list_is_not_left_behind() -> None:
    names = [f"Somebody {number}, arrested in 2015" for number in range(8)]
    summary = _summary([["x" * 200 + "."]])
    post = (
        *summary.posts[0],
        Paragraph((Sentence("Not named:", (FACT,)),)),
        Paragraph(tuple(Sentence(n, (FACT,)) for n in names), True),
    )
    summary = Summary(key="k", kind="week", lang="en", campaign="c", posts=(post,))
    texts = [piece.text for piece in compose(summary, BLUESKY)]
    assert all(not text.endswith(":") for text in texts)
    assert texts[1].startswith("Not named:\n\nSomebody 0, arrested in 2015\nSomebody 1")


def test_hashtags_never_stand_in_a_post_alone() -> None:
    pieces = compose(_summary([["x" * 150 + ".", "y" * 140 + "."]], tags=("WithoutJustCause",)), BLUESKY)
    assert [piece.text[:1] for piece in pieces] == ["x", "y"]
    assert pieces[1].text.endswith(".\n\n#WithoutJustCause")


def test_four_posts_and_more_are_numbered() -> None:
    three = compose(_summary(*[[["A sentence."]]] * 3), BLUESKY)
    four = compose(_summary(*[[["A sentence."]]] * 4, tags=("Tag",)), BLUESKY)
    assert "1/3" not in three[0].text
    assert four[0].text == "A sentence.\n\n1/4"
    assert four[3].text == "A sentence.\n\n4/4\n\n#Tag"


def test_a_sentence_longer_than_a_post_is_an_error_that_names_it() -> None:
    with pytest.raises(PublishError, match=r"week:2026-W46:en .* 310 characters.*bluesky takes 300.*zzz"):
        compose(_summary([["Short.", "z" * 310]]), BLUESKY)


WORD = st.text(alphabet="aя漢ع👩‍👩‍👧é", min_size=1, max_size=12)
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")


@given(st.lists(st.lists(st.lists(SENTENCE, min_size=1, max_size=5), min_size=1, max_size=4), min_size=1, max_size=4))
def test_no_post_is_over_the_limit_and_nothing_is_lost_or_cut(posts: list[list[list[str]]]) -> None:
    limits = Limits(Network.BLUESKY, graphemes=260, octets=1500)
    pieces = compose(_summary(*posts, tags=("WithoutJustCause",)), limits)
    assert all(limits.fits(piece.text) for piece in pieces)
    said = " ".join(piece.text for piece in pieces)
    wanted = [sentence for post in posts for paragraph in post for sentence in paragraph]
    at = 0
    for sentence in wanted:
        at = said.index(sentence, at) + len(sentence)
    assert sum(len(piece.text) for piece in pieces) <= sum(map(len, wanted)) + 20 * (len(wanted) + len(pieces))
