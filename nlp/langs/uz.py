"""Uzbek."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="uz",
    scripts=(
        "Latn",
        "Cyrl",
    ),
    suffixes="ning ni ga da dan",
    titles="janob xonim advokat jurnalist faol",
    free="ozodlik ozod_qiling",
    joins="va",
    prison="qamoq qamal hibs sud_ hukm ozod qiynoq mahbus",
    rights="inson_huquq muxolif rejim faol nobel norozilik jurnalist advokat",
    office="prezident",
    private="qoʻshni novvoy tish_shifokor sartarosh restoran adash toʻy",
)
