"""Hungarian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="hu",
    scripts=("Latn",),
    suffixes="t ot et at nak nek ban ben ba be val vel ról ről tól től hoz hez ra re ért nál nél i is é ék",
    titles="úr asszony püspök ügyvéd újságíró aktivista ellenzéki",
    free="szabadságot szabadság szabad",
    joins="és",
    prison="börtön letartóztat őrizet elítél ítélet per_ bíróság szabadon szabadult kínz éhségsztrájk rab_",
    rights="emberi_jog emberjog ellenzék rezsim aktivista nobel tüntet újságíró demokra fehérorosz belarusz",
    sport="labdarúg tenisz mérkőzés bajnok olimpi",
    stage="színésznő film_ koncert",
    elder="apja",
    office="elnök miniszterelnök király",
    private="szomszéd pék_ fogorvos fodrász vízvezeték étterem névrokon esküvő recept",
)
