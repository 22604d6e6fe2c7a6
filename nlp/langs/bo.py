"""Tibetan."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="bo",
    scripts=("Tibt",),
    titles="སྐུ་ཞབས དགེ་བཤེས",
    free="གློད་གྲོལ རང་དབང",
    joins="དང",
    prison="བཙོན བཙོན་ཁང འཛིན་བཟུང ཁྲིམས གློད་གྲོལ",
    rights="འགྲོ་བ་མིའི་ཐོབ་ཐང རང་དབང རྒྱ་ནག བོད",
    private="ཁྱིམ་མཚེས ཟ་ཁང མིང་གཅིག",
)
