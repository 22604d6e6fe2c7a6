"""The shipped model: reproduced byte by byte, calibrated, and held to what a scorer must do."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.settings import shipped_config
from nlp.gold import Case, Gold
from nlp.linker import Linker
from nlp.scorer import PRIOR, Found, Scorer, competition, load_model, probabilities
from nlp.train import Trained, read_training, train

LANGUAGES = {
    "en",
    "pl",
    "lt",
    "lv",
    "cs",
    "sk",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "sv",
    "fi",
    "et",
    "tr",
    "az",
    "vi",
    "id",
    "tk",
    "be-Latn",
    "be",
    "be-tarask",
    "ru",
    "uk",
    "bg",
    "sr",
    "tg",
    "ar",
    "fa",
    "ur",
    "ug",
    "ckb",
    "zh-Hans",
    "zh-Hant",
    "ko",
    "ja",
    "hi",
    "km",
    "bo",
    "th",
    "ka",
    "hy",
    "he",
    "el",
}


@pytest.fixture(scope="module")
def trained(linker: Linker) -> Trained:
    return train(linker, read_training(shipped_config() / "training"))


def test_training_reproduces_the_shipped_model(trained: Trained) -> None:
    shipped = (shipped_config() / "model.json").read_bytes()
    assert trained.as_bytes() == shipped, (
        "texts, registry or features changed: run `vigil train --out config/model.json`"
    )
    assert len(shipped) < 10_000_000


def test_the_training_texts_cover_every_language_with_both_kinds() -> None:
    cases = read_training(shipped_config() / "training")
    assert len(cases) >= 700
    seen = Counter((case.lang, bool(case.mentions)) for case in cases)
    assert {lang for lang, _ in seen} >= LANGUAGES
    assert all(seen[lang, kind] >= 2 for lang in LANGUAGES for kind in (True, False))


def test_what_is_likely_is_mostly_right_on_texts_it_was_not_fitted_to(trained: Trained) -> None:
    held_out = trained.model["held_out"]
    assert held_out["brier"] < 0.07  # trades beside a prisoner's name and beside a namesake's are hard to tell
    sure = [entry for entry in held_out["bins"] if entry["from"] >= 0.9]
    assert all(abs(entry["mean"] - entry["right"]) < 0.05 for entry in sure)


def test_weights_move_towards_the_texts(linker: Linker) -> None:
    text = "The bishop of nowhere, Losik, sat down."
    case = Case("a", text, ("en",), (Gold(23, 28, "ihar-losik"),))
    for_it = train(linker, [case] * 5).model["features"]
    against = train(linker, [Case("b", text, ("en",), ())] * 5).model["features"]
    seen = [name for name in PRIOR if for_it[name]["seen"]]
    assert any(name.startswith("is:surname") for name in seen)
    assert all(for_it[name]["weight"] > against[name]["weight"] for name in seen)


def test_probabilities_leave_the_rest_to_nil() -> None:
    shares = probabilities([2.0, 2.0])
    assert shares[0] == shares[1] < 0.5
    assert 0 < 1 - sum(shares) < 0.1
    assert probabilities([-800.0]) == [0.0]
    # The log-odds of a candidate against all else are its evidence and what the others take from it.
    total = 2.0 + competition([2.0, 2.0], 0)
    assert total == pytest.approx(-0.1269, abs=0.001)


def test_evidence_is_weight_times_value() -> None:
    (item,) = Scorer({"prison": 3.0}).evidence([Found("prison", "speaks of prison: jail", 0.5)])
    assert (item.reason, item.weight) == ("speaks of prison: jail", 1.5)


def test_a_broken_model_says_so(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_text("[]")
    with pytest.raises(ValueError, match="vigil train"):
        load_model(path)
    path.write_text(json.dumps({"features": {"no-such-feature": {"weight": 1}}}))
    with pytest.raises(ValueError, match="no-such-feature"):
        load_model(path)
