"""Turkmen."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="tk",
    scripts=("Latn",),
    suffixes="ň yň iň nyň niň y i ny ni a e na ne da de dan den lar ler",
    titles="jenap aktiwist žurnalist",
    free="azatlyk erkinlik",
    joins="we bilen",
    prison="türme tussag kazyýet höküm ýyl_ azatlyk gynama",
    rights="adam_hukuk aktiwist oppozisi žurnalist režim protest beluj",
    sport="futbol tennis çempionat oýun_",
    office="prezident",
    private="goňşy goňşu dellek çörekçi naharhana adaş toý_ resept satýar",
    officials="prokuror ministr prezident general futbolçy",
)
