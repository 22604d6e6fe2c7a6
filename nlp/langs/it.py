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
    elder="padre senior nonno il_padre",
    nature="primavera animale donnola",
    office="presidente premier re_",
    private=(
        "vicin_di vicino_di_casa panettier fornaio dentista barbiere parrucchier idraulico ristorante "
        "omonim matrimonio ricetta_ commercialista manicure estetist fiorist pediatra sarta_ sarto_ "
        "lezioni insegna_ pedicure estetic fisioterap massagg yoga balletto babysitter stanza orolog "
        "farmacist macellai cuoc_ cuoca camerier barista autista tassista meccanic elettricist falegnam "
        "murator giardinier apicolt allevator veterinari infermier ottico ostetric calzolai gioiellier "
        "cassier commess_ commessa assicurator agenzia_di_viaggi guida_turistica bibliotecari postin_ "
        "bidell portinai guardia_giurata receptionist hostess capotreno insegnante_di maestra_ "
        "maestro_elementare prof_di professoressa_di preside_ direttore_del_coro direttrice_del_coro "
        "maestro_del_coro fotograf_matrimoni viticolt vignaiol birrai casar_ geometra radiolog cardiolog "
        "chirurg bagnin istruttor uncinetto ceramista librai_ fabbro saldator affittasi vendesi "
        "in_affitto in_vendita sconto mia_zia mio_zio mio_cugino mia_cugina mia_nonna compagno_di_classe "
        "sposo_ pallamano pallavolo lottator arbitro_ portiere_del dj_ officina autoscuola commercialist "
        "agente_immobiliare fornai idraulic sart_ sarta fiorai organo_ organista nostro_coro coro_ "
        "tenore_ under_12 under_15 tennistavolo judo inquilin coinquilin bilocale appartamento_ "
        "insegna_fisica semiconduttor pianoforte chitarra_ conservatorio sauna addestrator panchina_ "
        "panchina vecchia_gloria gol_ ammonito"
    ),
    officials=(
        "giudice procuratore ministr presidente generale colonnello comandante portavoce ambasciator "
        "governatore sindaco allenatore attaccante portiere attore attrice cantante"
    ),
)
