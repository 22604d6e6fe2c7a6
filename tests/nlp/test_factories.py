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
from nlp.text import Normal
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
    config = config.replace("link_at = 0.75", "link_at = 0.9999")
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


def test_a_runner_forgets_words_between_zones(linker: Linker) -> None:
    runner = Runner(linker.nlp, texts_per_zone=8)
    before = len(linker.nlp.vocab.strings)
    for number in range(64):
        text = f"Ales Bialiatski unseenword{number}"
        runner.run(text, Hints(), Normal(text))
    runner.close()
    assert len(linker.nlp.vocab.strings) - before < 64


def test_screening_does_not_load_spacy() -> None:
    code = (
        "import sys; from bot.registry import load_registry; from bot.settings import shipped_config;"
        "from nlp import load_linker; r = load_registry(shipped_config()); k = load_linker(r.persons);"
        "k.screen('Ales Bialiatski'); k.link('nothing here'); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
