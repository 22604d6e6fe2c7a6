"""Dutch."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="nl",
    scripts=("Latn",),
    suffixes="s",
    titles=(
        "dhr mevr meneer mevrouw bisschop pastoor advocaat journalist journaliste blogger activist activiste "
        "mensenrechtenactivist mensenrechtenadvocaat dissident oppositieleider oppositieleidster muzikant "
        "rapper laureaat winnaar vrijheid voor als toen de het en met van volgens"
    ),
    free="vrijheid voor vrij laat bevrijd",
    joins="en",
    prison=(
        "gevangen cel_ celstraf arrest opgepakt vastgehouden veroordeeld vonnis rechtbank proces strafkolonie "
        "vrijgelaten vrijlating marteling hongerstaking"
    ),
    rights=(
        "mensenrecht oppositie regime activist dissident nobel protest repressie journalist democrat belarus wit-rus"
    ),
    sport="voetbal tennis wedstrijd kampioenschap medaille olympisch trainer toernooi doelpunt",
    stage="actrice acteur film serie zangeres concert album",
    faith="imam profeet heilige",
    elder="vader senior",
    nature="lente dier wezel",
    office="president premier koning",
    private=(
        "buurman buurvrouw bakker tandarts kapper kapsalon loodgieter restaurant naamgeno geen_familie "
        "bruiloft boekhouder makelaar manicure nagelstudio schoonheidssalon bloemist kinderarts kleermaker "
        "naaister lessen les_in pedicure schoonheid fysio massage yoga ballet oppas kamer_ horloge "
        "apotheker"
    ),
    officials=(
        "rechter aanklager minister president generaal kolonel commandant officier woordvoerder ambassadeur "
        "burgemeester trainer spits keeper acteur actrice zanger"
    ),
)
