"""The watchlist: spellings of a hashtag, the rules in their order, and how quickly it says no."""

from __future__ import annotations

import pytest

from bot.watchlist import NO_MATCH, Rule, Verdict, Watchlist, normalise_tag, typed_tags


@pytest.mark.parametrize(
    "spelling",
    [
        "FreeViasna",
        "#FREEVIASNA",
        "＃freeviasna",
        "#ＦｒｅｅＶｉａｓｎａ",
        "free_viasna",
        "free·viasna",
        "free・viasna",
        "Frée_Viásna",
        "free\u200cviasna",
        "free\u200bviasna\ufe0f",
        " #FreeViasna ",
    ],
)
def test_spellings_of_one_tag(spelling: str) -> None:
    assert normalise_tag(spelling) == "freeviasna"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Łukasz", "lukasz"),
        ("آزادي_ايران", "آزادی\u200cایران"),
        ("سـلام", "سلام"),
        ("Свобода", "СВОБОДА"),
    ],
)
def test_same_tag_in_other_scripts(one: str, other: str) -> None:
    assert normalise_tag(one) == normalise_tag(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("вясна", "весна"), ("Мій", "Мии"), ("FreeViasna", "FreeViasna96"), ("が", "か"), ("آزادی", "ازادی")],
)
def test_other_tags_stay_other(one: str, other: str) -> None:
    assert normalise_tag(one) != normalise_tag(other)


def test_normalising_twice_changes_nothing() -> None:
    for tag in ("#Frée_Viásna", "İSTANBUL", "ﬁnal_ﬀ", "آزادی\u200cایران", "ΑΣ", "ẞ"):
        assert normalise_tag(normalise_tag(tag)) == normalise_tag(tag)


def test_typed_tags() -> None:
    text = "see #FreeViasna, (#Свабода) ＃自由 #हिन्दी! #آزادی\u200cایران #a_b"
    assert typed_tags(text) == ["FreeViasna", "Свабода", "自由", "हिन्दी", "آزادی\u200cایران", "a_b"]


def test_what_is_no_typed_tag() -> None:
    assert typed_tags("we're #1 in c#major, https://x.example/#FreeViasna &#39; # FreeViasna ##FreeViasna") == []


def test_a_watched_tag_keeps_whatever_its_spelling() -> None:
    watchlist = Watchlist(["#FreeViasna"])
    assert watchlist.passes("text", ["other", "FREE_viasna"])
    assert watchlist.decide("text", ["other", "FREE_viasna"]) == Verdict(True, "tag:freeviasna")
    assert not watchlist.passes("FreeViasna without a hash sign", ["other"])
    assert watchlist.decide("text", ["other"]) == NO_MATCH


def test_names_are_asked_only_after_the_screen() -> None:
    asked = []

    def names(text: str, langs: tuple[str, ...], tags: tuple[str, ...]) -> bool:
        asked.append((text, langs, tags))
        return "Losik" in text

    watchlist = Watchlist(["x"], screen=lambda text: "Los" in text, names=names)
    assert not watchlist.passes("nobody here")
    assert watchlist.passes("Los Angeles")
    assert watchlist.decide("nobody here") == NO_MATCH
    assert asked == []
    assert watchlist.decide("Los Angeles", ["la"], ["en"]) == NO_MATCH
    assert watchlist.decide("Ihar Losik", ["by"], ["en"]) == Verdict(True, "name")
    assert asked == [("Los Angeles", ("en",), ("la",)), ("Ihar Losik", ("en",), ("by",))]


def test_a_tag_rules_before_a_name() -> None:
    watchlist = Watchlist(["by"], screen=lambda text: True, names=lambda *_: True)
    assert watchlist.decide("x", ["by"]).rule == "tag:by"


def test_who_does_not_want_to_be_searched_is_found_by_tags_only() -> None:
    watchlist = Watchlist(["by"], screen=lambda text: True, names=lambda *_: True)
    assert watchlist.decide("x", searchable=False) == Verdict(False, "not-searchable")
    assert watchlist.decide("x", ["by"], searchable=False).keep


def test_muted() -> None:
    watchlist = Watchlist(
        ["by"],
        muted_authors=["did:plc:mute", "https://social.example/users/spam/"],
        muted_instances=["bad.example"],
    )
    assert watchlist.decide("x", ["by"], author="did:plc:mute").rule == "muted-author"
    assert watchlist.decide("x", ["by"], author="https://social.example/users/spam").rule == "muted-author"
    assert watchlist.decide("x", ["by"], author="https://bad.example/users/a").rule == "muted-instance"
    assert watchlist.decide("x", ["by"], author="https://sub.bad.example/users/a").rule == "muted-instance"
    assert watchlist.decide("x", ["by"], author="https://notbad.example/users/a").keep
    assert watchlist.decide("x", [], author="did:plc:mute") == NO_MATCH, "what nobody asked for is not counted as muted"


def test_spam() -> None:
    watchlist = Watchlist(["by"], max_tags=5, tag_share=0.5)
    assert watchlist.decide("text", ["by", "b", "c", "d", "e"]).keep
    assert watchlist.decide("text", ["by", "b", "c", "d", "e", "f"]).rule == "too-many-tags"
    assert watchlist.decide("text", ["by", "b", "c", "d", "e", "E"]).keep, "two spellings are one tag"
    four = ["by", "b", "c", "d"]
    assert watchlist.decide("#by #b #c #d free them", four).rule == "mostly-tags"
    assert watchlist.decide("#by #b #c #d free them all now please", four).keep
    assert watchlist.decide("#by #b #c", ["by", "b", "c"]).keep, "few tags and nothing else is how many supporters post"


@pytest.mark.parametrize("text", ["STOP", " stop! ", "@vigil_names STOP", "@vigil_names@linden.example Stop."])
def test_a_stop_to_us_is_kept_and_to_others_not(text: str) -> None:
    watchlist = Watchlist(["FreeViasna"], own=["did:plc:us"])
    assert watchlist.passes(text)
    assert watchlist.decide(text, reply_to_author="did:plc:us") == Verdict(True, "stop")
    assert not watchlist.decide(text, reply_to_author="did:plc:other").keep
    assert not watchlist.decide(text).keep
    assert not Watchlist(["FreeViasna"]).passes(text)


@pytest.mark.parametrize("text", ["please stop the war", "stop by for tea", "STOP" * 50])
def test_other_words_to_us_are_no_stop(text: str) -> None:
    watchlist = Watchlist(["FreeViasna"], own=["did:plc:us"])
    assert not watchlist.decide(text, reply_to_author="did:plc:us").keep


def test_rules_ask_for_all_of_these_any_of_those_and_none_of_the_rest() -> None:
    watch = Watchlist(
        [],
        rules=[
            Rule("spring", every=("вясна-24",), none=("#сад", "фестываль"), langs=("be", "ru")),
            Rule("court", every=("court", "minsk"), some=("#viasna", "political prisoner"), networks=("bluesky",)),
            Rule("home", some=("freed today",), instances=("viasna.example",)),
        ],
    )

    def rule(text: str, *tags: str, langs: tuple[str, ...] = ("be",), author: str = "did:plc:a") -> str:
        verdict = watch.decide(text, tags, langs, author=author)
        assert watch.passes(text, tags) or not verdict.keep, "the quick look must not be stricter"
        return verdict.rule

    assert rule("Новае ў ВЯСНА-24 сёння") == "rule:spring"
    assert rule("Новае ў ВЯСНА-24 сёння", langs=("ru-BY",)) == "rule:spring"
    assert rule("Новае ў ВЯСНА-24 сёння", langs=("pl",)) == "no-match"
    assert rule("Новае ў ВЯСНА-24 сёння", langs=()) == "no-match"
    assert rule("вясна-245") == rule("вясна -24") == "no-match", "words are whole"
    assert rule("вясна-24 #Сад", "Сад") == "no-match"
    assert rule("вясна-24: Фестываль") == "no-match"
    assert rule("A Minsk\n court: POLITICAL  prisoner") == "rule:court"
    assert rule("court in Minsk #Viasna", "Viasna") == "rule:court"
    assert rule("court in Minsk") == "no-match"
    assert rule("court in Minsk #Viasna", "Viasna", author="https://social.example/users/a") == "no-match"
    assert rule("Freed today!", author="https://a.viasna.example/users/a") == "rule:home"
    assert rule("Freed today!", author="https://notviasna.example/users/a") == "no-match"


def test_who_does_not_want_to_be_searched_is_kept_for_a_hashtag_only() -> None:
    watch = Watchlist([], rules=[Rule("x", some=("#viasna", "political prisoner"))])
    assert watch.decide("political prisoner", searchable=False).rule == "not-searchable"
    assert watch.decide("#Viasna political prisoner", ["Viasna"], searchable=False).rule == "rule:x"


def test_what_is_excluded_is_dropped_whatever_would_keep_it() -> None:
    watch = Watchlist(["viasna"], rules=[Rule("x", some=("court",))], excluded=["spring sale", "#вясна"])
    assert watch.decide("#viasna", ["viasna"]).keep
    assert watch.decide("#viasna Spring SALE", ["viasna"]).rule == "excluded"
    assert watch.decide("court #Вясна", ["Вясна"]).rule == "excluded"
    assert watch.decide("#viasna springsale", ["viasna"]).keep
