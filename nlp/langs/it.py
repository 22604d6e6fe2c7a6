"""Italian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="it",
    scripts=("Latn",),
    titles=(
        "sig signor signora dott avvocato avvocata avv vescovo monsignor don pastore giornalista blogger "
        "attivista dissidente oppositore oppositrice musicista rapper leader libertà per liberate quando come "
        "il la i gli con e di del secondo"
    ),
    free="libertà liberta per libero libera liberate liberi",
    joins="e ed",
    prison=(
        "prigion carcer incarcer arrest detenut detenzion condann process tribunal sentenz scarcer liberat "
        "liberazion tortur sciopero_della_fame scompars"
    ),
    rights=(
        "diritti_umani opposiz oppositor regime attivist dissident nobel protest repress giornalist democra "
        "esilio bieloruss"
    ),
    sport="calcio tennis partita serie_a campionato medaglia olimpi allenatore torneo gol_",
    stage="attrice attore film serie_tv cantante concerto album",
    faith="imam profeta",
    elder="padre senior nonno",
    nature="primavera animale donnola",
    office="presidente premier re_",
    private=(
        "vicin_di vicino_di_casa panettier fornaio dentista barbiere parrucchier idraulico ristorante "
        "omonim matrimonio ricetta_ commercialista manicure estetist fiorist pediatra sarta_ sarto_ lezioni "
        "insegna_ pedicure estetic fisioterap massagg yoga balletto babysitter stanza orolog farmacist"
    ),
    officials=(
        "giudice procuratore ministr presidente generale colonnello comandante portavoce ambasciator "
        "governatore sindaco allenatore attaccante portiere attore attrice cantante"
    ),
)
