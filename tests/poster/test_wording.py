from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.model import Bar, Fact
from bot.poster.wording import Ledger, Wording, locale, unmarked

FACT = Fact(kind="count", person=None, field="authors", value="312", source="report 1", as_of="2026-11-16")
OTHER = Fact(kind="history", person="p", field="name", value="Name", source="s", as_of="")


def _wording(folder: Path, template: str, lang: str = "en", approved: str = "") -> Wording:
    (folder / f"{lang}.j2").write_text(template, encoding="utf-8")
    (folder / "languages.toml").write_text(
        f'[{lang}]\nname = "X"\napproved_by = "{"Somebody" if approved else ""}"\napproved = "{approved}"\n',
        encoding="utf-8",
    )
    return Wording(folder)


def test_lines_are_sentences_with_exactly_their_facts(tmp_path: Path) -> None:
    wording = _wording(
        tmp_path,
        "{% macro week(n, p) %}\n{{ n }} people.\nAnd {{ p }}: {{ n.n + 1 }}.{{ n.mark }}\n\n"
        "{% if n.n %}\n- {{ p }}\n- {{ p }}\n{% endif %}\n---\n{{ n }} & <{{ p }}>\n{% endmacro %}",
    )
    ledger = Ledger()
    values = {"n": ledger.tell("312", FACT, n=312), "p": ledger.tell("Name", OTHER)}
    first, second = wording.posts("en", "week", values, ledger)
    assert [paragraph.text for paragraph in first] == ["312 people. And Name: 313.", "Name\nName"]
    assert [paragraph.listed for paragraph in first] == [False, True]
    assert [one.facts for one in first[0].sentences] == [(FACT,), (OTHER, FACT)]
    assert second[0].text == "312 & <Name>"
    assert second[0].text == unmarked(second[0].text)


def test_a_claim_written_into_a_template_is_refused(tmp_path: Path) -> None:
    wording = _wording(tmp_path, "{% macro week() %}\nShe is free.\n{% endmacro %}")
    with pytest.raises(ConfigError, match=r"en\.j2: in 'week' the sentence 'She is free\.' rests on no fact"):
        wording.posts("en", "week", {}, Ledger())


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% macro week(w) %}{{ w.nothing }}{% endmacro %}", "nothing"),
        ("{% macro week(w) %}{{ unknown }}{% endmacro %}", "unknown"),
        ("{% macro week(w) %}{% endmacro", r"en\.j2:1"),
        ("{% macro name(w) %}{% endmacro %}", "no macro 'week'"),
        ('{% macro week(w) %}{{ plural(3, one="x") }}{% endmacro %}', "lacks the form 'other'"),
        ("{% macro week(w) %}{{ ''.__class__.__mro__ }}{% endmacro %}", "unsafe"),
    ],
)
def test_a_mistake_in_a_template_names_file_and_fault(tmp_path: Path, template: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        _wording(tmp_path, template).posts("en", "week", {"w": object()}, Ledger())


def test_marks_in_a_value_from_outside_are_taken_out() -> None:
    ledger = Ledger()
    ledger.tell("x", FACT)
    assert ledger.read(ledger.tell("a\U000f0000b", OTHER)).facts == (OTHER,)
    assert ledger.read(ledger.tell("a\U000f0000b", OTHER)).text == "ab"


def test_a_card_takes_only_its_own_lines(tmp_path: Path) -> None:
    card = (
        "{% macro x_card() %}\nkicker: K: k\ntitle: T\nsubtitle:\nline: one\nline: two\n"
        "bar: Name | 12 to 21 | 12\nalt: A\n{% endmacro %}"
    )
    found = _wording(tmp_path, card).card("en", "x_card", {})
    assert (found.kicker, found.title, found.subtitle, found.lines, found.alt) == ("K: k", "T", "", ("one", "two"), "A")
    with pytest.raises(ConfigError, match="no part of a card"):
        _wording(tmp_path, card.replace("alt", "colour")).card("en", "x_card", {})
    assert found.bars == (Bar("Name", 12, "12 to 21"),)
    with pytest.raises(ConfigError, match=r"label \| text \| number"):
        _wording(tmp_path, card.replace("| 12\n", "| twelve\n")).card("en", "x_card", {})
    with pytest.raises(ConfigError, match="no title"):
        _wording(tmp_path, card.replace("\ntitle", "\nline")).card("en", "x_card", {})


def test_a_language_is_live_only_with_the_template_that_was_read(tmp_path: Path) -> None:
    template = "{% macro week() %}{% endmacro %}"
    digest = _wording(tmp_path, template).language("en").digest
    assert not _wording(tmp_path, template).language("en").live
    assert _wording(tmp_path, template, approved=digest).language("en").live
    assert not _wording(tmp_path, template + " ", approved=digest).language("en").live


def test_a_changed_word_asks_for_a_new_reading_of_its_language_alone(tmp_path: Path) -> None:
    words = (
        '[work.a]\nof = "x"\nen = { said = "a lawyer", short = "Lawyer" }\nbe = { said = "юрыст", short = "Юрыст" }\n'
    )
    words += '[[source]]\npublisher = "P"\nen = "P"\nbe = "П"\n[[source]]\npublisher = "Q"\nen = "Q"\nbe = "К"\n'

    def digest(text: str, lang: str = "en") -> str:
        (tmp_path / "words.toml").write_text(text, encoding="utf-8")
        (tmp_path / f"{lang}.j2").write_text("{% macro week() %}{% endmacro %}")
        (tmp_path / "languages.toml").write_text(f'[{lang}]\nname = "x"\napproved_by = ""\napproved = ""\n')
        return Wording(tmp_path).language(lang).digest

    before = digest(words)
    assert digest(words.replace("юрыст", "адвакат")) == before
    assert digest(words.replace('of = "x"', 'of = "y"')) == before, "what the registry calls it is not read by anybody"
    assert digest(words.replace("a lawyer", "an attorney")) != before
    assert digest(words.replace('"P"\nen = "P"', '"P"\nen = "Q"')) != before
    assert digest(words.replace("юрыст", "адвакат"), "be") != digest(words, "be")


def test_a_language_without_template_or_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"languages\.toml is missing"):
        Wording(tmp_path)
    wording = _wording(tmp_path, "")
    with pytest.raises(ConfigError, match="no language 'fr'; there are en"):
        wording.language("fr")
    (tmp_path / "en.j2").unlink()
    with pytest.raises(ConfigError, match=r"no template en\.j2"):
        Wording(tmp_path)
    with pytest.raises(ConfigError, match="xx-nowhere"):
        locale("xx-nowhere")
