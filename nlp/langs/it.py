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
    free="libertà liberta per libero libera liberate liberi libertà_per",
    joins="e ed",
    prison=(
        "prigion carcer incarcer arrest detenut detenzion condann process tribunal sentenz scarcer liberat "
        "liberazion tortur sciopero_della_fame scompars evin_ cella_ isolamento galera reclus colonia_penale "
        "gulag campo_di_lavoro lavori_forzati rieducazion dietro_le_sbarre sbarre_ ergastol imputat accusato_ "
        "accusata_ accusato_di accusata_di ricorso_in_appello corte_d'appello interrogator polizia_segreta "
        "servizi_segreti kgb_ domiciliari_ graziat grazia_presidenziale amnisti deportat espuls "
        "scambio_di_prigionieri scambiat rapito_ rapita_ sequestr ostaggi verdetto in_manette ammanett "
        "anni_di_carcere colloquio_in_carcere aguzzin pestaggi pestat maltratt rilasciat rilascio_ "
        "custodia_cautelare regina_coeli secondino secondini digiuno_in"
    ),
    rights=(
        "diritti_umani opposiz oppositor regime attivist dissident nobel protest repress giornalist democra "
        "esilio bieloruss diritti_delle_donne diritti_civili libertà_di_espressione libertà_di_stampa "
        "libertà_religiosa stato_di_diritto società_civile ong_ sindacat sindacalist blogger reporter "
        "difensore_dei difensora_dei difensori_dei difensore_per prigioniero_politico prigioniera_politica "
        "prigionieri_politici prigioniero_di_coscienza prigioniera_di_coscienza critico_del_regime "
        "critica_del_regime premio_sakharov sanzion manifestant contestat asilo_politico avvocatura militant "
        "attivismo"
    ),
    cause=(
        "solidari veglia_ fiaccolat candela_ candele_ lumino_ lumini_ cartolin scrivetegli scrivetele scrivergli "
        "scriverle lettera_a_ lettere_a_ petizion firma_la_ firmate firme_ raccolta_firme manifesto_ manifesti_ "
        "locandina striscion murale_ murales graffit stencil adesivo_ adesivi_ ritratto_ ritratti_ manifestaz "
        "presidio_ sit-in corteo marcia_per davanti_all'ambasciata ambasciata mostra_ lettura_di letture_di "
        "letto_ad_alta_voce letti_ad_alta_voce premio_ premiat riconosciment insignit laureata_ laureato_ "
        "cittadinanza_onoraria cittadino_onorario cittadina_onoraria omaggio_a onorare dedicato_a_ dedicata_a_ "
        "dedichiamo diaspora esule_ esuli_ esiliat dittat tiranni autocrat autoritar totalitar propaganda "
        "coraggio dignità coscienza verità silenzio_ messo_a_tacere messa_a_tacere tacere_ dimentichiam "
        "dimenticati_ dimenticata_ non_dimentic ricordiamo memoria_di eroe_ eroina_ eroi_ simbolo resistere "
        "resiste_ resistenza dov'è_ dove_sono_ anniversario_dell'arresto parlament risoluzion onu_ nazioni_unite "
        "amnesty pen_club pen_international relator_ relatrice_ rivoluzion brogli_ elezioni_truccate censur "
        "minoranz uigur tibet donna_vita_libertà donna,_vita,_libertà jin_jiyan_azadi patria_ libertà_ "
        "giustizia_per ingiust arbitrar persegui oppress appello_per campagna_per mobilitaz prova_in_vita "
        "nessuna_notizia osce_ consiglio_d'europa lukashenk cremlino ayatollah patria_y_vida nonviolen pacifist "
        "pacificament"
    ),
    sport=(
        "calcio tennis partita serie_a campionato medaglia olimpi allenatore torneo gol_ serie_b serie_c "
        "champions_league europa_league coppa_italia rigore_ punizione_dal hat-trick tripletta doppietta "
        "centrocampist difensore_centrale terzino trequartist bomber_ cessione prestito_con rinnova_fino "
        "recupero_al secondo_tempo giornata_di_campionato nazionale_italiana azzurri_ quarti_di_finale semifinal "
        "finale_di basket_ rugby_ hockey_ ciclis gruppo_maglia tappa_ giro_d'italia formula_1 pugil peso_massimo "
        "k.o. atletica_ giavellotto biathlon coppa_del_mondo argento_nei bronzo_nei scacchi grande_maestro "
        "campione_ campionessa wimbledon maratonet fuoriclasse"
    ),
    stage=(
        "attrice attore film serie_tv cantante concerto album prima_visione anteprima_ teatro_ "
        "spettacolo_teatrale musical_ opera_lirica stagione_2 netflix videoclip singolo_ hit_ tournée regista "
        "riprese_ casting_ protagonista_di ruolo_da cinema_ fiction_ telenovela reality_ grande_fratello "
        "sanremo_ eurovision x_factor comico_ cabarettist colonna_sonora doppiaggi doppiator sceneggiat sfilata_"
    ),
    faith="imam profeta",
    elder="padre senior nonno il_padre",
    nature="primavera animale donnola",
    office="presidente premier re_",
    private=(
        "vicin_di vicino_di_casa panettier fornaio barbiere idraulico ristorante omonim matrimonio ricetta_ "
        "commercialista manicure estetist fiorist pediatra sarta_ sarto_ lezioni insegna_ pedicure estetic "
        "fisioterap massagg yoga balletto babysitter stanza orolog farmacist macellai cuoc_ cuoca camerier "
        "barista autista tassista meccanic elettricist falegnam murator giardinier apicolt allevator veterinari "
        "infermier ottico ostetric calzolai gioiellier cassier commess_ commessa assicurator agenzia_di_viaggi "
        "guida_turistica bibliotecari postin_ bidell portinai guardia_giurata receptionist hostess capotreno "
        "insegnante_di maestro_elementare prof_di professoressa_di preside_ direttore_del_coro "
        "direttrice_del_coro maestro_del_coro fotograf_matrimoni viticolt vignaiol birrai casar_ geometra "
        "radiolog cardiolog chirurg bagnin istruttor uncinetto ceramista librai_ fabbro saldator affittasi "
        "vendesi in_affitto in_vendita sconto mia_zia mio_zio mio_cugino mia_cugina compagno_di_classe sposo_ "
        "pallamano pallavolo lottator arbitro_ portiere_del dj_ officina autoscuola commercialist "
        "agente_immobiliare fornai idraulic sart_ sarta fiorai organo_ organista nostro_coro coro_ tenore_ "
        "under_12 under_15 tennistavolo judo inquilin coinquilin bilocale appartamento_ insegna_fisica "
        "semiconduttor pianoforte chitarra_ conservatorio sauna addestrator panchina_ panchina vecchia_gloria "
        "gol_ ammonito perdita_d'acqua tubatur caldaia caldaist spazzacamino imbianchin cartongess parquet_ "
        "piastrell lattonier ponteggi giardinagg potatur pompa_di_calore pannelli_solari fotovoltaic lavatrice "
        "asciugatrice lavastoviglie aspirapolvere frigorifero congelatore trapano_ bricolage leroy_merlin ikea_ "
        "tagliaerba tagliasiepi vetraio tappezzier ebanist ristrutturaz infissi_ condizionator colf_ badante_ "
        "pasticcer torta_ torte_ crostata cornett_ cornetti_ brioche_ cannoli cannolo tiramisù panettone pandoro "
        "focaccia pane_fresco lievito_madre lasagn tortellin gnocchi polenta grigliata griglia_ porchetta salumi "
        "salumeri arrosticini pizzeria pizza_ pizzaiol kebab trattoria osteria_ agriturismo menù_del_giorno "
        "pranzo_di_lavoro degustazion sommelier enotec torrefazion gelateri gelato_ banco_del_pesce pescheri "
        "fruttivendol ortofrutt alimentari_ food_truck catering supermercat esselunga conad_ coop_ lidl_ "
        "codice_sconto buono_regalo tessera_punti bimby friggitrice merenda_ marmellata subito.it vinted "
        "usato_garantito poco_usat seconda_mano come_nuovo trattabile ritiro_a ritiro_in saldi_ svendita "
        "black_friday divano_ armadio_ materasso passeggino bici_elettrica monopattin biciclettaio ciclofficina "
        "padrone_di_casa padrona_di_casa proprietario_di_casa caparra affitto_ condomini "
        "amministratore_di_condominio trasloco traslochi monolocale trilocale inaugurazione_della_casa mutuo_ "
        "orto_ serra_ pomodori zucchine zucca_ compost vivaio_ maturità_ liceo_ scuola_media scuole_medie "
        "scuola_elementare asilo_ nido_ materna_ riunione_dei_genitori rappresentante_di_classe gita_scolastic "
        "compiti_ ripetizioni profe_ supplente_ tirocinant stagista apprendista tata_ mensa_ grembiule open_day "
        "diploma_di recita_di_natale tesi_di laureando neolaureat dottorand dottorato ricercatore_in "
        "relatrice_di coautor preprint revisione_paritaria dipartimento_di matricole_ festa_di_laurea facoltà_di "
        "professore_associato professoressa_associata post-doc responsabile_vendite responsabile_commerciale "
        "direttore_commerciale direttrice_commerciale agente_di_commercio capo_area risorse_umane "
        "ufficio_personale hr_ recruiter selezione_del_personale startup project_manager product_manager scrum "
        "fatturat onboarding nuovo_lavoro nuova_collega nuovo_collega colloquio_di_lavoro networking webinar "
        "linkedin capo_reparto direttore_di_filiale capoturno team_leader servizio_clienti assistenza_clienti "
        "assistenza_tecnica srl_ partita_iva logistic magazzin mulettist social_media_manager impiegata_ "
        "impiegato_ ragionier bocce_ bocciof bowling burraco briscola scopone circolo_di_bridge podist "
        "mezza_maratona crossfit zumba pilates personal_trainer arrampicat pesca_sportiva pescatore_di trota_ "
        "carpa_ golf_ circolo_nautico circolo_velico escursionis biliardo freccette piscina_ nuoto_ pulcini_ "
        "esordienti_ allievi_ calcetto padel_ cicloamator gran_fondo vigile_del_fuoco pompier cacciatore_di "
        "scout_ pattinagg dopolavoro modellismo filatel numismat gioco_da_tavolo giochi_da_tavolo gioco_di_ruolo "
        "cosplay lego_ ricamo macchina_da_cucire patchwork acquario_ camper_ roulotte campeggio funghi_ cucciol "
        "labrador bassotto pastore_tedesco cane_smarrito cane_scappato gatto_smarrito gatta_ gattin criceto "
        "cavia_ coniglio_ conigli_ pappagall cocorita pesce_rosso galline pollaio maneggio_ equitazion scuderia_ "
        "pony_ maniscalco toelettat pensione_per_cani canile_ gattile dogsitter allevament crocchette battesim "
        "prima_comunione cresima_ madrina_ padrino_del fidanzament addio_al_nubilato addio_al_celibato damigell "
        "abito_da_sposa sposa_ testimone_di_nozze nozze_ baby_shower festa_di_compleanno_d gonfiabili carnevale_ "
        "sagre_ festa_del_paese festa_patronale tombola_ lotteria_ pesca_di_beneficenza cena_aziendale "
        "banda_del_paese fuochi_d'artificio luna_park bomboniere igiene_dentale igienista ortodont "
        "apparecchio_ai_denti fisiatra osteopata logoped podolog ginecolog dermatolog oculista otorino urolog "
        "apparecchio_acustico assistente_domiciliare oss_ casa_di_riposo rsa_ ambulanza_priv studio_medico_di "
        "poliambulator medico_di_base taglio_di_capelli colpi_di_sole meches barberia barber_ extension_ ciglia_ "
        "sopracciglia unghie_ ricostruzione_unghie tatuag tatuator piercing truccatr centro_benessere profumeri "
        "solarium tranvier macchinista controllore_del carro_attrezzi revisione_auto gommista pneumatic "
        "cambio_olio concessionari auto_usat autotrasport camionist corriere_ pacco_amazon rider_ glovo "
        "deliveroo pilota_di_linea assistente_di_volo blablacar passaggio_per_ netturbin spazzin traghettator "
        "skipper_ meteorin meteorolog previsioni_meteo previsioni_del_tempo concorso_a_premi estrazione_a_sorte "
        "quiz_ miss_italia gara_di_torte bake_off masterchef talent_show superenalotto gratta_e_vinci "
        "isola_ecologica raccolta_differenziata agenzia_delle_entrate anagrafe_ ufficio_tecnico vigile_urbano "
        "vigili_urbani sacrestan sagrestan chierichett catechis bollettino_parrocchiale coro_parrocchiale "
        "oratorio_ presepe_vivente perpetua_ scuola_di_musica solfeggio flauto_dolce banda_musicale fisarmonic "
        "batteria_e bisnonn trisnonn trisavol genealog albero_genealogico registri_parrocchiali "
        "registro_parrocchiale atto_di_nascita atto_di_morte antenat necrolog twitch_ streamma streamer gamer "
        "minecraft fortnite valorant discord playstation xbox_ speedrun tinder appuntamento_al_buio il_mio_ex_ "
        "la_mia_ex_ cognat suocer nonnin zia_ zio_ prozia prozio nipotin crociera_ casa_vacanze maestro_di_sci "
        "maestra_di_sci scuola_sci immersioni_ scuola_di_surf guida_alpina airbnb all_inclusive "
        "villaggio_turistico oggetti_smarriti portafogli mazzo_di_chiavi ricompensa_a siti_web fibra_ottica "
        "stampante_ tecnico_informatico"
    ),
    scene=("dentista parrucchier maestra_ mia_nonna mercatino palestra_ cucito_ sagra_ pro_loco cover_band nonna_"),
    mine=(
        "mio_ mia_ miei_ nostro_ nostra_ nostri_ tuo_ tua_ vostro_ vostra_ suo_ sua_ un_certo_ una_certa_ certo_ "
        "certa_ un_tale_ tale_ tal_ di_nome_ chiamato_ nostro_nuovo_ nostra_nuova_ mio_nuovo_ mia_nuova_"
    ),
    about="per di a su",
    officials=(
        "giudice procuratore ministr presidente generale colonnello comandante portavoce ambasciator "
        "governatore sindaco allenatore attaccante portiere attore attrice cantante"
    ),
)
