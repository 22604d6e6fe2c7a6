from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import regex

from bot.model import Consent, Network, Status, Summary
from bot.poster.compose import BLUESKY, compose, graphemes
from bot.poster.fonts import Fonts
from bot.poster.preview import draw
from bot.registry import PartialDate, PersonFacts, Registry, load_registry
from bot.registry.datasets import Action
from bot.stages.counting import counts
from bot.stages.days import on_day
from bot.stages.figures import Figures
from bot.stages.material import Material, content_warning, objection, read_material
from bot.stages.summarise import name, release, released_lately, story, week
from bot.stages.telling import Words

CONFIG = Path(__file__).parents[2] / "config"
MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
TODAY = date(2026, 11, 16)
UNHEARD = ("ding-jiaxi", "kim-kuk-gi", "mansur-mingelov", "buzurgmehr-yorov")
LANGS = ("en", "be", "ru", "uk", "es")
NOTHING_NEWER = (
    "We have found nothing newer.",
    "Навейшых звестак мы не знайшлі.",
    "Более новых сведений мы не нашли.",
    "Новіших відомостей ми не знайшли.",
    "No hemos encontrado nada más reciente.",
)
FREED = ("ihar-losik", "ales-bialiatski", "maria-kalesnikava", "tatsiana-lasitsa", "vladimir-kara-murza")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(CONFIG)


def _material(registry: Registry, lang: str = "en", today: date = TODAY, **fields: Any) -> Material:
    base: dict[str, Any] = {
        "facts": registry.facts,
        "names": {person.id: person for person in registry.persons},
        "campaign": "without-just-cause",
        "tag": "WithoutJustCause",
        "counts": registry.counts,
    }
    return read_material(fields.pop("config", CONFIG), lang=lang, today=today, **{**base, **fields})


def _figures(**fields: Any) -> Figures:
    base: dict[str, Any] = {
        "start": MONDAY,
        "end": MONDAY + timedelta(days=7),
        "within_week": True,
        "networks": (Network.BLUESKY, Network.MASTODON),
        "servers": 4,
        "missed_min": 120,
        "held": 13,
        "heard": 9,
        "authors": 212,
        "people": {"ekpar-asat": 90, "pham-doan-trang": 80, "gulshan-abbas": 70, "marfa-rabkova": 3},
        "silent": 4,
        "unheard": UNHEARD,
        "small_group": 5,
        "receipt": "report 1",
    }
    return Figures(**{**base, **fields})


def _month(**fields: Any) -> Figures:
    return _figures(**{"start": MONDAY - timedelta(days=23), "within_week": False, **fields})


def _texts(summary: Summary) -> list[str]:
    return [piece.text for piece in compose(summary, BLUESKY)]


def _all(registry: Registry, lang: str) -> list[Summary]:
    """Every draft that the shipped registry gives: the week, every name, every day of a year."""
    material = _material(registry, lang)
    drafts = [week(material, _figures())]
    drafts += [name(material, who, _month()) for who in material.featured()]
    drafts += [story(material, who) for who in material.nameable()]
    drafts.append(counts(material))
    for number in range(365):
        day = TODAY + timedelta(days=number)
        drafts.append(on_day(replace(material, today=day), registry.calendar))
    return [draft for draft in drafts if draft is not None]


@pytest.fixture(scope="module")
def drafts(registry: Registry) -> dict[str, list[Summary]]:
    return {lang: _all(registry, lang) for lang in LANGS}


def test_the_week_reads_as_it_should(registry: Registry) -> None:
    summary = week(_material(registry), _figures())
    assert summary is not None
    assert _texts(summary) == [
        (
            "Who was spoken about, 9 to 15 November 2026\n\n"
            "On Bluesky and four Mastodon servers, 212 people wrote about 9 of the 13 we follow who were imprisoned or "
            "missing when last confirmed. Most heard: Ekpar Asat, Phạm Đoan Trang, Gulshan Abbas.\n\n"
            "Four were not named once. They come next."
        ),
        (
            "Not named once this week:\n\n"
            "Ding Jiaxi, sentenced in China in 2023\n"
            "Kim Kuk-gi, sentenced in North Korea in 2015\n"
            "Mansur Mingelov, sentenced in Turkmenistan in 2012\n"
            "Buzurgmehr Yorov, arrested in Tajikistan in 2015"
        ),
        (
            "How we counted: people, not posts. Floods of copied posts, known bots and our own posts are left out. "
            "We could not listen for 2 of the week's 168 hours. Other networks are not included.\n\n#WithoutJustCause"
        ),
    ]
    assert summary.key == "week:2026-W46:en"
    ((place, unheard),) = summary.further
    assert (place, unheard.lines[0]) == (1, "Ding Jiaxi, 丁家喜 · China")


def test_one_name_reads_as_it_should(registry: Registry) -> None:
    summary = name(_material(registry), "buzurgmehr-yorov", _month(missed_min=0))
    assert summary is not None
    assert _texts(summary) == [
        (
            "In 30 days of listening to Bluesky and four Mastodon servers, we did not see this name once.\n\n"
            "Buzurgmehr Yorov. A human-rights lawyer, arrested in Tajikistan on 28 September 2015. "
            "That was more than eleven years ago."
        ),
        (
            "Buzurgmehr Yorov was last confirmed in prison on 29 September 2025, by Human Rights Watch and ten other "
            "organisations. We have found nothing newer.\n\n"
            "All we ask is that you know this name. If you are in Tajikistan, reading is enough.\n\n#WithoutJustCause"
        ),
    ]


def test_hours_missed_stand_beside_the_silence(registry: Registry) -> None:
    summary = name(_material(registry), "buzurgmehr-yorov", _month(missed_min=61))
    assert summary is not None
    assert "four Mastodon servers (two hours missed), we did not see" in _texts(summary)[0]


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_of_every_draft_rests_on_facts_with_sources(
    drafts: Mapping[str, list[Summary]], lang: str
) -> None:
    assert len(drafts[lang]) >= 30
    for summary in drafts[lang]:
        for post in summary.posts:
            for paragraph in post:
                for sentence in paragraph.sentences:
                    assert sentence.text == " ".join(sentence.text.split(" "))
                    assert not regex.search(r"^\s|\s$|  |\n", sentence.text)
                    assert sentence.facts
                    assert all(fact.source and fact.value for fact in sentence.facts)


@pytest.mark.parametrize("lang", LANGS)
def test_every_draft_fits_and_has_a_card(drafts: Mapping[str, list[Summary]], lang: str) -> None:
    fonts = Fonts(tuple(sorted((CONFIG / "fonts").glob("*.[to]t[fc]"))))
    for summary in drafts[lang]:
        texts = _texts(summary)
        assert len(texts) <= (3 if summary.kind != "counts" else 5), summary.key
        assert all(graphemes(text) <= 300 for text in texts)
        assert not regex.search(r"[\U000f0000-\U000fffff]|\bNone\b|\{|  |\.\.|,\.| ,", "".join(texts))
    for summary in drafts[lang][:16]:
        assert draw(summary.card, fonts) is not None
        assert summary.card is not None
        assert 20 < len(summary.card.alt) < 400


@pytest.mark.parametrize("lang", LANGS)
def test_now_sentences_say_when_and_by_whom(drafts: Mapping[str, list[Summary]], registry: Registry, lang: str) -> None:
    seen, words = 0, Words.read(CONFIG / "summaries")
    for summary in drafts[lang]:
        for post in summary.posts:
            for paragraph in post:
                for sentence in paragraph.sentences:
                    now = [fact for fact in sentence.facts if fact.kind == "now"]
                    if not now or sentence.text in NOTHING_NEWER:
                        continue
                    seen += 1
                    latest = registry.facts[now[0].person or ""].latest
                    assert latest is not None
                    assert now[0].as_of == str(latest.as_of)
                    assert str(latest.as_of.year) in sentence.text
                    said = words.sources[latest.publisher][lang]
                    assert said in sentence.text
    assert seen > 15


@pytest.mark.parametrize("lang", LANGS)
def test_freed_people_minors_and_private_things_appear_nowhere(
    drafts: Mapping[str, list[Summary]], registry: Registry, lang: str
) -> None:
    said = "\n".join(
        "\n".join(
            (*_texts(summary), *(summary.card.lines if summary.card else ()), summary.card.alt if summary.card else "")
        )
        for summary in drafts[lang]
    )
    for who in FREED:
        person = next(person for person in registry.persons if person.id == who)
        assert not any(one.value in said for one in person.names if " " in one.value)
    assert not regex.search(
        r"(?i)\bfree\b|tubercul|hospital|torture|wife|husband|children|bishop|monk|pastor|Muslim", said
    )
    for person in registry.persons:
        if not person.linkable or registry.facts[person.id].minors:
            assert not any(one.value in said for one in person.names)


def test_few_people_are_no_number_and_nobody_is_said(registry: Registry) -> None:
    few = week(_material(registry), _figures(authors=3, heard=1, people={"ekpar-asat": 3}))
    none = week(_material(registry), _figures(authors=0, heard=0, people={}, silent=13))
    assert few is not None
    assert none is not None
    assert "fewer than five people wrote about 1 of the 13" in _texts(few)[0]
    assert "Most heard" not in _texts(few)[0]
    assert "nobody write about any of the 13" in _texts(none)[0]
    assert "13 were not named once." in _texts(none)[0]
    assert "They come next" not in _texts(none)[0]


def test_all_heard_is_said_too(registry: Registry) -> None:
    summary = week(_material(registry), _figures(heard=13, silent=0, unheard=()))
    assert summary is not None
    texts = _texts(summary)
    assert len(texts) == 2
    assert "Every one of them was named." in texts[0]


def test_nobody_is_called_unheard_after_a_deaf_week(registry: Registry) -> None:
    deaf = {"missed_min": 60 * 60}
    summary = week(_material(registry), _figures(**deaf))
    assert summary is not None
    said = " ".join(_texts(summary))
    assert "not named once" not in said
    assert "too many to say of anybody that they were not named" in said
    assert set(summary.people).isdisjoint(UNHEARD)
    one = name(_material(registry), "buzurgmehr-yorov", _month(missed_min=200 * 60))
    assert one is not None
    assert "did not see" not in " ".join(_texts(one))
    assert one.card is not None
    assert one.card.kicker == "One name"


def test_only_a_whole_week_makes_a_week(registry: Registry) -> None:
    with pytest.raises(ValueError, match="whole ISO week"):
        week(_material(registry), _month())
    assert week(_material(registry), _figures(held=0)) is None


def _changed(registry: Registry, who: str, **fields: Any) -> dict[str, PersonFacts]:
    return {**registry.facts, who: msgspec.structs.replace(registry.facts[who], **fields)}


def test_whoever_withdraws_leaves_every_draft(registry: Registry) -> None:
    for consent in (Consent.HIDDEN, Consent.COUNT_ONLY):
        material = _material(registry, facts=_changed(registry, "ding-jiaxi", consent=consent))
        summary = week(material, _figures())
        assert summary is not None
        assert "Ding Jiaxi" not in " ".join((*_texts(summary), str(summary.card)))
        assert "ding-jiaxi" not in str(msgspec.to_builtins(summary))
        assert name(material, "ding-jiaxi", _month()) is None
        assert on_day(_material(registry, facts=material.facts, today=date(2026, 12, 26))) is None


def test_the_calendar_says_birthdays_and_arrests_of_the_day_only(registry: Registry) -> None:
    birthday = on_day(_material(registry, today=date(2026, 11, 24)), registry.calendar)
    assert birthday is not None
    assert birthday.people == ("mansur-mingelov",)  # Tatsiana Lasitsa, born the same day, is free
    assert _texts(birthday)[0].startswith(
        "24 November is the birthday of Mansur Mingelov, an activist and taxi driver."
    )
    assert "1974" not in _texts(birthday)[0]  # computed, not sourced
    assert "Last confirmed in prison: November 2025, turkmen.news." in _texts(birthday)[0]
    arrest = on_day(_material(registry, today=date(2026, 9, 28)), registry.calendar)
    assert arrest is not None
    assert "That was eleven years ago today." in _texts(arrest)[0]
    assert on_day(_material(registry, today=date(2026, 11, 23)), registry.calendar) is None
    assert on_day(_material(registry, today=date(2026, 12, 10)), registry.calendar) is None  # a day that names nobody


def test_the_day_of_political_prisoners_remembers_the_dead(registry: Registry) -> None:
    summary = on_day(_material(registry, today=date(2027, 5, 21)), registry.calendar)
    assert summary is not None
    assert _texts(summary)[0].startswith(
        "21 May is the Day of Political Prisoners in Belarus.\n\nOn this day in 2021, Vitold Ashurak, "
        "an activist from Biarozauka, died."
    )
    assert "last confirmed" not in _texts(summary)[0]


@pytest.mark.parametrize("lang", LANGS)
def test_a_warning_speaks_of_death_only_where_the_draft_does(registry: Registry, lang: str) -> None:
    def warned(day: date) -> str:
        material = _material(registry, lang, day)
        summary = on_day(material, registry.calendar)
        assert summary is not None
        return content_warning(material.wording, summary)

    of_the_dead, of_the_living = warned(date(2027, 5, 21)), warned(date(2027, 7, 11))
    assert of_the_dead.startswith(f"{of_the_living}, ")
    if lang == "en":
        assert (of_the_dead, of_the_living) == ("Political prisoners, death", "Political prisoners")


def _approved(tmp_path: Path, registry: Registry) -> Path:
    folder = tmp_path / "config"
    shutil.copytree(CONFIG / "summaries", folder / "summaries")
    digest = _material(registry).wording.language("en").digest
    (folder / "summaries" / "languages.toml").write_text(
        f'[en]\nname = "English"\napproved_by = "A Reader"\napproved = "{digest}"\n', encoding="utf-8"
    )
    return folder


def test_a_draft_is_asked_again_before_it_goes_out(tmp_path: Path, registry: Registry) -> None:
    config = _approved(tmp_path, registry)
    summary = name(_material(registry), "buzurgmehr-yorov", _month())
    assert summary is not None
    assert "has approved the English template" in str(objection(_material(registry), summary))
    assert objection(_material(registry, config=config), summary) is None
    assert "WithoutJustCause" in str(objection(_material(registry, config=config, tag=""), summary))
    facts = registry.facts["buzurgmehr-yorov"]
    latest = facts.latest
    assert latest is not None
    freed = msgspec.structs.replace(
        latest,
        status=Status.RELEASED,
        as_of=PartialDate.parse("2026-11-15"),
        event_date=PartialDate.parse("2026-11-14"),
    )
    for fields, reason in (
        ({"history": (*facts.history, freed)}, "status or consent have changed"),
        ({"consent": Consent.HIDDEN}, "status or consent have changed"),
        ({"history": (msgspec.structs.replace(latest, as_of=PartialDate.parse("2026-11-15")),)}, "status detained"),
        ({"arrest": msgspec.structs.replace(facts.arrest, evidence="unsourced")}, "arrest 2015-09-28"),
    ):
        changed = _material(registry, config=config, facts=_changed(registry, "buzurgmehr-yorov", **fields))
        assert reason in str(objection(changed, summary))


def _freed(registry: Registry, day: str, **fields: Any) -> dict[str, PersonFacts]:
    """Buzurgmehr Yorov, as if he had been freed."""
    facts = registry.facts["buzurgmehr-yorov"]
    latest = facts.latest
    assert latest is not None
    freed = msgspec.structs.replace(
        latest, status=Status.RELEASED, event_date=PartialDate.parse(day), as_of=PartialDate.parse(day)
    )
    return _changed(registry, "buzurgmehr-yorov", history=(*facts.history, freed), **fields)


def test_a_release_is_told_once_and_only_while_it_is_news(registry: Registry) -> None:
    facts = _freed(registry, "2026-11-10")
    material = _material(registry, facts=facts)
    assert released_lately(material, ()) == "buzurgmehr-yorov"
    assert released_lately(material, ("buzurgmehr-yorov",)) is None
    assert released_lately(_material(registry, facts=facts, today=date(2026, 12, 11)), ()) is None
    assert released_lately(_material(registry, facts=facts, today=date(2026, 11, 9)), ()) is None
    assert released_lately(_material(registry), ()) is None  # nobody of the shipped registry
    summary = release(material, "buzurgmehr-yorov")
    assert summary is not None
    assert summary.key == "release:buzurgmehr-yorov:2026-11-10:en"
    assert _texts(summary)[0].startswith(
        "Buzurgmehr Yorov, a human-rights lawyer, was released on 10 November 2026. That was after 4,061 days in "
        "prison. Confirmed on 10 November 2026 by Human Rights Watch and ten other organisations."
    )
    assert "leaves our calendar" in " ".join(_texts(summary))
    assert release(_material(registry), "buzurgmehr-yorov") is None
    assert story(material, "buzurgmehr-yorov") is None
    hidden = {**facts, "buzurgmehr-yorov": msgspec.structs.replace(facts["buzurgmehr-yorov"], consent=Consent.HIDDEN)}
    assert release(_material(registry, facts=hidden), "buzurgmehr-yorov") is None


def test_who_was_sent_out_of_the_country_is_said_to_have_left_it(registry: Registry) -> None:
    summary = release(_material(registry), "ihar-losik")
    assert summary is not None
    said = " ".join(_texts(summary))
    assert "was released on 11 September 2025 and had to leave Belarus. That was after 1,904 days in prison." in said
    assert "Lithuania" not in said


def test_freed_people_leave_the_calendar_unless_they_agreed_to_stay(registry: Registry) -> None:
    birthday, arrest = date(2027, 7, 9), date(2027, 9, 28)
    for stays in (False, True):
        facts = _freed(registry, "2026-11-10", after_release=stays)
        found = on_day(_material(registry, facts=facts, today=birthday), registry.calendar)
        assert (found is not None) is stays
        assert on_day(_material(registry, facts=facts, today=arrest), registry.calendar) is None
        if found is not None:
            said = " ".join(_texts(found))
            assert "9 July is the birthday of Buzurgmehr Yorov" in said
            assert "Released on 10 November 2026." in said
            assert "confirmed" not in said
            assert _live_objection(_material(registry, facts=facts, today=birthday), found) is None


def test_round_numbers_of_days_since_an_arrest_are_said(registry: Registry) -> None:
    day = date(2021, 5, 18) + timedelta(days=2000)
    summary = on_day(_material(registry, today=day), registry.calendar)
    assert summary is not None
    assert _texts(summary)[0].startswith("2,000 days ago, on 18 May 2021, Maykel “Osorbo” Castillo, ")
    assert on_day(_material(registry, today=day + timedelta(days=1)), registry.calendar) is None


def test_the_events_of_one_day_are_one_draft_and_nobody_is_told_of_twice(registry: Registry) -> None:
    summary = on_day(_material(registry, today=date(2026, 9, 17)), registry.calendar)
    assert summary is not None
    assert summary.people == ("marfa-rabkova",)
    said = " ".join(_texts(summary))
    assert "On this day in 2020, Marfa Rabkova" in said
    assert said.count("Marfa Rabkova") == 1
    assert "#FreeViasna" not in said
    both = {
        **registry.facts,
        "ding-jiaxi": msgspec.structs.replace(
            registry.facts["ding-jiaxi"], birth=registry.facts["mansur-mingelov"].birth
        ),
    }
    two = on_day(_material(registry, facts=both, today=date(2026, 11, 24)), registry.calendar)
    assert two is not None
    assert two.people == ("ding-jiaxi", "mansur-mingelov")


def test_a_story_tells_its_days_up_to_the_last_confirmation(registry: Registry) -> None:
    summary = story(_material(registry), "buzurgmehr-yorov")
    assert summary is not None
    assert _texts(summary)[0].splitlines()[2:] == [
        "9 July 1971: born",
        "28 September 2015: arrested in Tajikistan, aged 44",
        "29 September 2025: last confirmed in prison, by Human Rights Watch and ten other organisations",
    ]
    assert "Up to that confirmation: 3,654 days in prison." in _texts(summary)[1]
    for who in ("marfa-rabkova", "valiantsin-stefanovich"):  # to be checked first: nothing of the present is said
        found = story(_material(registry), who)
        assert found is not None
        assert "days in prison" not in " ".join(_texts(found))
        assert "confirmed" not in " ".join(_texts(found))


def test_counts_stand_with_their_own_list_and_date(registry: Registry) -> None:
    summary = counts(_material(registry))
    assert summary is not None
    said = "\n".join(_texts(summary))
    assert (
        "US State Department, which did not name its list: more than 1,500, between July and October 2023; before "
        "that, on 12 January 2023, more than 1,400\n"
    ) in said
    assert "The human-rights community of Belarus: 1,007, on 27 January 2022\n" in said
    assert "US State Department, which did not name its list: more than 500, between April 2022 and April 2023" in said
    assert summary.people == ()
    fewer = _material(registry, counts=registry.counts[:1])
    assert "the draft says list-count belarus-2023-05" in str(_live_objection(fewer, summary))
    assert counts(_material(registry, counts=())) is None


@pytest.mark.parametrize(
    ("lang", "within", "across"),
    [
        ("be", "ліпень – кастрычнік 2023 года", "красавік 2022 – красавік 2023 года"),
        ("ru", "июль – октябрь 2023 года", "апрель 2022 – апрель 2023 года"),
        ("uk", "липень – жовтень 2023 року", "квітень 2022 – квітень 2023 року"),
        ("es", "entre julio y octubre de 2023", "entre abril de 2022 y abril de 2023"),
    ],
)
def test_a_stretch_within_a_year_says_the_year_once(registry: Registry, lang: str, within: str, across: str) -> None:
    summary = counts(_material(registry, lang))
    assert summary is not None
    said = "\n".join(_texts(summary))
    assert within in said, said
    assert across in said, said


def _live_objection(material: Material, summary: Summary) -> str | None:
    """The objection once a reader has approved every template as it is."""
    for tag, one in material.wording.languages.items():
        material.wording.languages[tag] = replace(one, approved_by="A Reader", approved=one.digest)
    return objection(material, summary)


def test_an_action_appears_only_when_reviewed_and_for_whom_it_is_safe(registry: Registry) -> None:
    action = Action.model_validate(
        {
            "id": "learn",
            "country": ["TJ"],
            "person": ["*"],
            "text": {"en": "Read about the case."},
            "reviewer": "A. Reviewer",
            "review_date": "2026-11-01",
            "safe_for": "readers outside Tajikistan.",
            "enabled": True,
        }
    )
    for who, given, expected in (
        ("buzurgmehr-yorov", (action,), True),
        ("ding-jiaxi", (action,), False),
        ("buzurgmehr-yorov", (action.model_copy(update={"enabled": False}),), False),
        ("buzurgmehr-yorov", registry.actions, False),
    ):
        summary = name(_material(registry, actions=given), who, _month())
        assert summary is not None
        line = "What you can do: Read about the case. Safe for: readers outside Tajikistan."
        assert (line in " ".join(_texts(summary))) is expected


def test_an_action_that_is_not_the_reviewed_one_any_more_keeps_its_draft_back(registry: Registry) -> None:
    """What was safe for readers when the draft was approved may not be when it goes out."""
    values = {"id": "learn", "country": ["TJ"], "person": ["*"], "text": {"en": "Read about the case."}}
    reviewed = {"reviewer": "A. Reviewer", "review_date": "2026-11-01", "safe_for": "readers outside.", "enabled": True}
    action = Action.model_validate(values | reviewed)
    other = action.model_copy(update={"id": "write"})
    summary = name(_material(registry, actions=(action,)), "buzurgmehr-yorov", _month())
    assert summary is not None
    assert _live_objection(_material(registry, actions=(other, action)), summary) is None
    for now in (
        (),
        (other,),
        (action.model_copy(update={"enabled": False}),),
        (action.model_copy(update={"country": ["CN"]}),),
        (action.model_copy(update={"review_date": "2026-11-15"}),),
    ):
        assert "what it asks of readers (learn)" in str(_live_objection(_material(registry, actions=now), summary))


def test_the_same_occasion_has_the_same_key(registry: Registry) -> None:
    material = _material(registry)
    one, *_, other = material.featured()
    for first, again, key in (
        (week(material, _figures()), week(material, _figures(authors=1)), "week:2026-W46:en"),
        (name(material, one, _month()), name(material, other, _month(authors=1)), f"name:{TODAY}:en"),
    ):
        assert first is not None
        assert again is not None
        assert first.key == again.key == key
        assert first.posts != again.posts


def test_words_are_used_only_for_the_occupation_they_were_written_from(registry: Registry) -> None:
    material = _material(registry)
    for who, row in material.words.work.items():
        assert row["of"] == registry.facts[who].occupation
    changed = _material(registry, facts=_changed(registry, "ding-jiaxi", occupation="something else"))
    summary = name(changed, "ding-jiaxi", _month())
    assert summary is not None
    assert "lawyer" not in " ".join(_texts(summary))
    assert {row.name for row in registry.calendar} >= {key[1] for key in material.words.days}
    publishers = {entry.publisher for facts in registry.facts.values() for entry in facts.history}
    assert set(material.words.sources) <= publishers


def test_a_nickname_stands_in_the_quotes_of_the_language(registry: Registry) -> None:
    for lang, shown in (("en", "Maykel “Osorbo” Castillo"), ("es", "Maykel «Osorbo» Castillo"), ("uk", "«Osorbo»")):
        draft = name(_material(registry, lang), "maykel-castillo", _month())
        assert draft is not None
        assert draft.card is not None
        assert shown in " ".join(_texts(draft))
        assert shown in draft.card.title
        assert '"' not in "".join(_texts(draft))
