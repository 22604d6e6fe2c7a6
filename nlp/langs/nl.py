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
    free="vrijheid voor vrij laat bevrijd vrijheidvoor laatvrij",
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
    elder="vader senior de_oude oudere",
    nature="lente dier wezel",
    office="president premier koning",
    private=(
        "buurman buurvrouw bakker tandarts kapper kapsalon loodgieter restaurant naamgeno geen_familie "
        "bruiloft boekhouder makelaar manicure nagelstudio schoonheidssalon bloemist kinderarts "
        "kleermaker naaister lessen les_in pedicure schoonheid fysio massage yoga ballet oppas kamer_ "
        "horloge apotheker slager kok_ kokkin kelner ober_ barista buschauffeur taxichauffeur "
        "vrachtwagen monteur elektricien timmerman metselaar dakdekker tuinman hovenier imker boerderij "
        "dierenarts verpleegkundig opticien verloskundig schoenmaker juwelier kassière kassamedewerk "
        "verkoper verkoopster verzekering reisbureau gids_ bibliothecar postbode conciërge bewaker "
        "receptionist stewardess conducteur wiskundedocent wiskundeleraar docent_ leraar_ lerares_ juf_ "
        "meester_ schooldirecteur koordirigent dirigent trouwfotograaf wijnboer brouwer kaasmaker "
        "landmeter radioloog cardioloog chirurg badmeester rijinstructeur zwemtrainer breiclub haakclub "
        "pottenbak boekhandelaar klusjesman slotenmaker tegelzetter lasser te_huur te_koop korting "
        "mijn_tante mijn_oom mijn_neef mijn_nicht mijn_oma klasgeno bruidegom handbal volleybal worstela "
        "keeper scheidsrechter dj_ garagehouder rijschool dansles pianoles gitaarles hondentrimmer "
        "orgel_ organist koor_ ons_koor tenor_ alt_in_ons onder_12 onder_15 tafeltennis judo huurder "
        "huurster bovenwoning geeft_les halfgeleider gitaar_ conservatorium sauna hondentrainer eethuis "
        "kimchi pakte geel_ pakt_direct na_de_rust na_rust invalbeurt valt_in"
    ),
    officials=(
        "rechter aanklager minister president generaal kolonel commandant officier woordvoerder ambassadeur "
        "burgemeester trainer spits keeper acteur actrice zanger"
    ),
)
