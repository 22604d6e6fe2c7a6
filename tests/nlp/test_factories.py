"""The spaCy side: registered factories, entry points, entities with knowledge-base ids, a user's own config."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy

from nlp import load_linker
from nlp.factories import Runner, build, shipped_config
from nlp.linker import Linker
from nlp.normal import Normal
from nlp.types import Hints


def test_factories_are_entry_points() -> None:
    names = {entry.name for entry in entry_points(group="spacy_factories")}
    assert {"vigil_mentions", "vigil_links"} <= names
    assert "vigil_links" in spacy.blank("xx").factory_names


def test_linked_mentions_are_entities(linker: Linker) -> None:
    doc = linker.nlp.make_doc("A judge sent Ales Bialiatski's friend Ding Jiaxi to prison.")
    doc = linker.nlp(doc)
    assert [ent.kb_id_ for ent in doc.ents] == ["ales-bialiatski", "ding-jiaxi"]
    assert doc.ents[1].text == "Ding Jiaxi"
    assert all(ent._.vigil_score > 0.75 and ent._.vigil_evidence for ent in doc.ents)
    assert [mention.text for mention in doc._.vigil_mentions] == ["Ales Bialiatski", "Ding Jiaxi"]


def test_thresholds_and_own_components_come_from_the_config(tmp_path: Path, linker: Linker) -> None:
    config = shipped_config().read_text(encoding="utf-8")
    config = config.replace('["vigil_mentions","vigil_links"]', '["sentencizer","vigil_mentions","vigil_links"]')
    config = config.replace("link_at = 0.55", "link_at = 0.9999")
    config += '\n[components.sentencizer]\nfactory = "sentencizer"\n'
    path = tmp_path / "own.cfg"
    path.write_text(config, encoding="utf-8")
    strict = load_linker(list(linker.matcher.people.values()), config=path)
    (mention,) = strict.link("Ales Bialiatski")
    assert mention.outcome == "abstain"
    assert strict.nlp.pipe_names == ["sentencizer", "vigil_mentions", "vigil_links"]


def test_a_pipeline_without_the_components_is_refused(tmp_path: Path, linker: Linker) -> None:
    path = tmp_path / "none.cfg"
    path.write_text('[nlp]\nlang = "xx"\npipeline = []\n', encoding="utf-8")
    with pytest.raises(ValueError, match="vigil_links"):
        build(linker.matcher, linker.disambiguator, path)


def with_sentences(tmp_path: Path, linker: Linker) -> spacy.Language:
    """A pipeline with a component that reads tokens."""
    config = shipped_config().read_text(encoding="utf-8")
    config = config.replace('["vigil_mentions","vigil_links"]', '["sentencizer","vigil_mentions","vigil_links"]')
    (tmp_path / "own.cfg").write_text(
        config + '\n[components.sentencizer]\nfactory = "sentencizer"\n', encoding="utf-8"
    )
    return build(linker.matcher, linker.disambiguator, tmp_path / "own.cfg")


def test_a_runner_forgets_words_between_zones(tmp_path: Path, linker: Linker) -> None:
    nlp = with_sentences(tmp_path, linker)
    runner = Runner(nlp, texts_per_zone=8)
    before = len(nlp.vocab.strings)
    for number in range(64):
        text = f"Ales Bialiatski unseenword{number}"
        runner.run(text, Hints(), Normal(text))
    runner.close()
    assert len(nlp.vocab.strings) - before < 64


def test_tokens_are_made_for_components_that_read_them_and_change_no_answer(tmp_path: Path, linker: Linker) -> None:
    nlp = with_sentences(tmp_path, linker)
    seen: list[int] = []
    nlp.add_pipe("doc_counter", first=True).seen = seen  # type: ignore[attr-defined]
    runner = Runner(nlp)
    for text in ("Ales Bialiatski's friend", "#FreeBialiatski \ud800", "丁家喜、김국기는"):
        assert runner.run(text, Hints(), Normal(text)) == linker.link(text)
    runner.close()
    assert seen
    assert all(seen)


@spacy.Language.factory("doc_counter")
class Counter:
    """Notes how many tokens each document has."""

    def __init__(self, nlp: spacy.Language, name: str) -> None:
        self.seen: list[int] = []

    def __call__(self, doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
        self.seen.append(len(doc))
        return doc


def test_screening_does_not_load_spacy() -> None:
    code = (
        "import sys; from bot.registry import load_registry; from bot.settings import shipped_config;"
        "from nlp import load_linker; r = load_registry(shipped_config()); k = load_linker(r.persons);"
        "k.screen('Ales Bialiatski'); k.link('nothing here'); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_pipeline_of_the_users_own_runs_first_and_is_evidence(tmp_path: Path, linker: Linker) -> None:
    """A named-entity recogniser trained here sees a longer name than the registry has, so somebody else is meant."""
    from spacy.training import Example
    from spacy.util import fix_random_seed

    fix_random_seed(7)
    own = spacy.blank("en")
    recogniser = own.add_pipe("ner")
    recogniser.add_label("PERSON")
    longer, same = "Ales Bialiatski Brandão", "Ales Bialiatski"
    examples = [
        Example.from_dict(
            own.make_doc(before + name + after), {"entities": [(len(before), len(before + name), "PERSON")]}
        )
        for before in ("Today ", "In Porto ", "We met ")
        for after in (" spoke .", " sang .")
        for name in (longer, same)
    ]
    optimiser = own.initialize(lambda: examples)
    for _ in range(30):
        own.update(examples, sgd=optimiser)
    own.to_disk(tmp_path / "own_pipeline")

    config = shipped_config().read_text(encoding="utf-8")
    (tmp_path / "nlp.cfg").write_text(config + '\n[vigil]\nbase = "own_pipeline"\n', encoding="utf-8")
    with_own = load_linker(list(linker.matcher.people.values()), config=tmp_path / "nlp.cfg")
    assert with_own.nlp.pipe_names == ["ner", "vigil_mentions", "vigil_links"]

    text = f"Today {longer} sang ."
    (mention,) = with_own.link(text)
    assert any("your pipeline sees a longer name" in item.reason for item in mention.evidence)
    (without,) = linker.link(text)
    assert mention.score < without.score
    (agreed,) = with_own.link(f"Today {same} sang .")
    assert agreed.outcome == "link"
    assert any("your pipeline calls it a person" in item.reason for item in agreed.evidence)


def test_a_missing_model_is_named(tmp_path: Path, linker: Linker) -> None:
    path = tmp_path / "nlp.cfg"
    path.write_text(
        shipped_config().read_text(encoding="utf-8").replace("model.json", "no-such.json"), encoding="utf-8"
    )
    with pytest.raises(FileNotFoundError, match=r"no-such\.json"):
        build(linker.matcher, linker.disambiguator, path)
