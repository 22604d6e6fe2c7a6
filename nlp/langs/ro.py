"""Romanian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="ro",
    scripts=("Latn",),
    endings="ului ei i",
    titles="domnul doamna dl dna episcop avocat jurnalist activist activistă disident",
    free="libertate pentru eliberați libertatepentru",
    joins="și",
    prison="închis închisoare arest deținut condamn proces tribunal eliber tortur greva_foamei",
    rights="drepturile_omului opoziți regim activist disident nobel protest jurnalist democra bielorus belarus",
    sport="fotbal tenis meci campionat medali olimpi",
    stage="actriță actor_ film_ concert",
    elder="tatăl",
    office="președinte premier rege",
    private="vecin brutar dentist frizer instalator restaurant omonim nuntă rețetă",
)
