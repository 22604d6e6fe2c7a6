"""Adding a language is one file and its two entries, as `nlp/README.md` says: Welsh, which the linker does not know."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.settings import shipped_config
from nlp.langs import BY_CODE

ROOT = Path(__file__).parents[2]
WELSH = '''"""Welsh."""

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="cy",
    scripts=("Latn",),
    given=(Rule("", "", "wys wys wys wys wys wys", "no rule of Welsh: to see that it is taken"),),
    surname=(Rule("", "", "wys wys wys wys wys wys"),),
    titles="mr mrs cyfreithiwr",
    free="rhyddid_i",
    joins="ac",
    prison="carchar dedfryd",
    rights="hawliau_dynol",
)
'''
ASK = """
import json, sys
from nlp import load_linker
from nlp.aliases import compile_aliases
from nlp.types import Hints, Name, Person
names = (Name("Anna Veskalin", "en", "Latn", "canonical"), Name("Anna Veskalin", "cy", "Latn", "native"))
person = Person("anna-veskalin", names, "BY")
linker = load_linker([person])
said = {}
for text in json.load(sys.stdin):
    said[text] = [[m.text, m.person, [e.reason for e in m.evidence]] for m in linker.link(text, Hints(langs=("cy",)))]
print(json.dumps({"origins": sorted({a.origin for a in compile_aliases(person)}), "said": said}))
"""
BENT, TAG, TOPICS = "Annawys Veskalinwys", "#RhyddidIVeskalin", "Veskalin: carcharwyd hi ym Melarws, medd y cyfreithiwr"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    assert "cy" not in BY_CODE
    root = tmp_path_factory.mktemp("welsh")
    shutil.copytree(ROOT / "nlp", root / "nlp", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "config").mkdir()
    for name in ("nlp.cfg", "model.json"):
        shutil.copy(shipped_config() / name, root / "config")
    (root / "nlp" / "langs" / "cy.py").write_text(WELSH, encoding="utf-8")
    entries = root / "nlp" / "langs" / "__init__.py"
    listed = entries.read_text(encoding="utf-8")
    for entry in ("    da,\n", "    da.LANGUAGE,\n"):
        listed = listed.replace(entry, entry.replace("da", "cy") + entry)
    entries.write_text(listed, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-m", "nlp.places"], check=True, env=env, cwd=root)
    assert "Belarws" in json.loads((root / "nlp" / "places.json").read_text(encoding="utf-8"))["BY"]
    given = json.dumps([BENT, TAG, TOPICS])
    done = subprocess.run(
        [sys.executable, "-c", ASK], check=True, env=env, cwd=root, input=given, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_names_are_bent_by_its_rules(answers: dict[str, Any]) -> None:
    assert "genitive (cy)" in answers["origins"]
    assert [mention[:2] for mention in answers["said"][BENT]] == [[BENT, "anna-veskalin"]]


def test_its_campaign_words_are_known_in_hashtags(answers: dict[str, Any]) -> None:
    assert [mention[:2] for mention in answers["said"][TAG]] == [[TAG, "anna-veskalin"]]


def test_its_topics_are_evidence(answers: dict[str, Any]) -> None:
    ((_, _, reasons),) = answers["said"][TOPICS]
    assert any("carchar" in reason for reason in reasons)
