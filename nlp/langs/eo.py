"""Esperanto."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="eo",
    scripts=("Latn",),
    endings="n j",
    titles="s-ro s-ino sinjoro sinjorino advokato ĵurnalisto aktivulo aktivulino",
    free="liberigu",
    joins="kaj",
    prison="malliber prizon arest juĝ kondamn liberig tortur enkarcer punkoloni",
    rights="homaj_rajtoj homrajt opozici reĝim aktivul nobel protest ĵurnalist demokrat kampanj mortopuno",
    sport="futbal tenis ĉampion",
    stage="aktorino filmo koncert intervjuis_kantist",
    elder="patro",
    office="prezidanto egipta_prezid ĉefministro",
    private="najbar bakisto dentisto samnomul geedziĝ",
)
