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
    free="vrijheid voor vrij laat bevrijd vrijheidvoor laatvrij vrijheid_voor",
    joins="en",
    prison=(
        "gevangen cel_ celstraf arrest opgepakt vastgehouden veroordeeld vonnis rechtbank proces strafkolonie "
        "vrijgelaten vrijlating marteling hongerstaking evin_ isoleercel eenzame_opsluiting opgesloten vastzit "
        "zit_vast achter_de_tralies voorarrest huisarrest aangehouden aanhouding aangeklaagd aanklacht "
        "hoger_beroep celgeno bezoekverbod ondervraagd verhoord verhoor_ geheime_politie kgb_ strafkamp werkkamp "
        "heropvoedingskamp dwangarbeid marteld gemarteld gratie_ amnestie uitgezet uitgeruild ontvoerd "
        "vrijgekomen vrijkomen hongerstaker"
    ),
    rights=(
        "mensenrecht oppositie regime activist dissident nobel protest repressie journalist democrat belarus "
        "wit-rus vrouwenrecht persvrijheid vrijheid_van_meningsuiting godsdienstvrijheid burgerrecht rechtsstaat "
        "maatschappelijk_middenveld ngo_ vakbond blogger verslaggever andersdenkend kremlincritic "
        "politieke_gevangene sanctie vrijheidsstrijd advocaat verdediger_van politiek_vluchteling verzetsvrouw "
        "verzetsman"
    ),
    cause=(
        "solidari wake_ waken_voor kaarsje kaarsen kaars_ lichtjestocht briefkaart kaarten_naar schrijf_hem "
        "schrijf_haar schrijfactie brief_aan_ brieven_aan_ petitie handtekening onderteken affiche spandoek "
        "posteractie poster_ posters_ muurschildering graffiti sticker portret betoging demonstr mars_voor "
        "voor_de_ambassade ambassade tentoonstelling expositie voorgelezen voorleesactie voordracht "
        "prijs_voor_de_vrijheid vredesprijs prijswinna laureaat ereburger eerbetoon eerbewijs onderscheiding "
        "opgedragen_aan draagt_op diaspora balling verbannen dictat machthebber autocra autoritair propaganda "
        "moed_ moedig dapper geweten waarheid zwijgen_ stilte_voor doodgezwegen vergeet_niet vergeten_we "
        "niet_vergeten herdenk nagedachtenis in_gedachten heldin held_ helden_ symbool_van verzet_ weerstand "
        "waar_is_ waar_zijn_ hongert sterfdag tweede_kamer europees_parlement parlement resolutie vn_ "
        "verenigde_naties amnesty pen_nederland rapporteur revolutie verkiezingsfraude gestolen_verkiezing "
        "censuur gecensureerd minderheid oeigoer tibet vrouw_leven_vrijheid vrouwen_leven_vrijheid "
        "jin_jiyan_azadi vaderland moederland vrijheid_ vrijheids gerechtigheid rechtvaardigheid onrecht "
        "willekeur vervolgd vervolging onderdruk oproep_ campagne levensteken verdwenen spoorloos loekasjenk "
        "kremlin ayatollah patria_y_vida geweldloos vreedzaam"
    ),
    sport=(
        "voetbal tennis wedstrijd kampioenschap medaille olympisch trainer toernooi doelpunt eredivisie "
        "keuken_kampioen champions_league clubicoon strafschop penalty_ vrije_trap hoekschop hattrick "
        "middenvelder verdediger_bij aanvaller linksback transfer_ transfervrij huurling_van contractverlenging "
        "blessuretijd speelronde interland bekerfinale knvb_ basketbal honkbal hockey_ ijshockey wielrenn "
        "etappe_ peloton formule_1 bokser boksen atletiek marathonloper schaatser schaken schaaktoernooi "
        "grootmeester europees_kampioen wereldkampioen zilveren_medaille goud_op wimbledon halve_finale "
        "kwartfinale korfbal waterpolo"
    ),
    stage=(
        "actrice acteur film serie zangeres concert album première theater_ toneelstuk musical_ opera_ seizoen_2 "
        "netflix videoclip hitsingle single_ hitparade tournee tour_door regisseur casting draaidag hoofdrol "
        "bijrol bioscoop soapserie gtst_ songfestival cabaret zanger_ liveshow soundtrack"
    ),
    faith="imam profeet heilige",
    elder="vader senior de_oude oudere",
    nature="lente dier wezel",
    office="president premier koning",
    private=(
        "buurman tandarts kapsalon loodgieter restaurant naamgeno geen_familie bruiloft boekhouder makelaar "
        "manicure nagelstudio schoonheidssalon bloemist kinderarts kleermaker naaister lessen les_in pedicure "
        "schoonheid fysio massage yoga ballet oppas kamer_ horloge apotheker slager kok_ kokkin kelner ober_ "
        "barista buschauffeur taxichauffeur vrachtwagen monteur elektricien timmerman metselaar dakdekker "
        "tuinman hovenier imker boerderij dierenarts verpleegkundig opticien verloskundig schoenmaker juwelier "
        "kassière kassamedewerk verkoper verkoopster verzekering reisbureau gids_ bibliothecar postbode "
        "conciërge bewaker receptionist stewardess conducteur wiskundedocent wiskundeleraar docent_ leraar_ "
        "lerares_ juf_ meester_ schooldirecteur koordirigent dirigent trouwfotograaf wijnboer brouwer kaasmaker "
        "landmeter radioloog cardioloog chirurg badmeester rijinstructeur zwemtrainer breiclub haakclub "
        "pottenbak boekhandelaar klusjesman slotenmaker tegelzetter lasser te_huur te_koop korting mijn_tante "
        "mijn_oom mijn_neef mijn_nicht klasgeno bruidegom handbal volleybal worstela keeper scheidsrechter dj_ "
        "garagehouder rijschool dansles pianoles gitaarles hondentrimmer orgel_ organist koor_ ons_koor tenor_ "
        "alt_in_ons onder_12 onder_15 tafeltennis judo huurder huurster bovenwoning geeft_les halfgeleider "
        "gitaar_ conservatorium sauna hondentrainer eethuis kimchi pakte geel_ pakt_direct na_de_rust na_rust "
        "invalbeurt valt_in stukadoor schildersbedrijf cv-ketel lekkage riolering schoorsteenveger parketvloer "
        "laminaat steiger_ stratenmaker keukenmontage badkamerrenovatie zonnepanelen warmtepomp wasmachine "
        "droger_ stofzuiger koelkast vaatwasser boormachine bouwmarkt grasmaaier heggenschaar praxis_ ikea_ "
        "banketbakker taart_ taarten appeltaart cupcake brownies zuurdesem stroopwafel oliebollen frituur friet_ "
        "patat_ snackbar pannenkoek pizzeria pizza_ kebab barbecue bbq_ cateraar catering foodtruck ijssalon "
        "visboer groenteboer kaasboer marktkraam kringloop supermarkt jumbo_ albert_heijn lidl_ aldi_ kassabon "
        "klantenkaart cadeaubon bonuskaart koffiebranderij wijnproeverij bierbrouwerij borrelplank bitterballen "
        "airfryer marktplaats vinted_ vraagprijs ophalen_in bieden_vanaf zo_goed_als_nieuw tweedehands koopje "
        "uitverkoop rommelmarkt vrijmarkt bankstel kledingkast matras bakfiets kinderwagen fietsenmaker "
        "fietsenwinkel e-bike fatbike verhuurder huisbaas huurcontract bezichtiging verhuisdozen verhuisbedrijf "
        "verhuizer hypotheek vve_ huisgeno studentenkamer studentenhuis hospiteren housewarming koopwoning "
        "keukenblok tuincentrum moestuin volkstuin tomatenplant courgette pompoen composthoop eindexamen "
        "diploma-uitreiking basisschool mavo_ havo_ vwo_ mbo_ brugklas ouderavond oudergesprek kleuterjuf "
        "kleuterklas gymleraar gymdocent biologiedocent natuurkundeleraar scheikundedocent huiswerk schoolplein "
        "schoolreis schoolkamp musical_groep reünie_van kinderopvang kinderdagverblijf gastouder bijles "
        "stageplek bachelorscriptie masterscriptie scriptie proefschrift promovend promotor_ copromotor "
        "hoogleraar vakgroep co-auteur medeauteur preprint peer-review postdoc faculteit introweek "
        "studievereniging dispuut salesmanager accountmanager hr-manager hr_ recruiter head_of startup "
        "projectmanager productmanager scrum kwartaalcijfers omzet onboarding nieuwe_baan nieuwe_collega "
        "sollicitatie netwerkborrel webinar linkedin bedrijfsleider filiaalmanager teamleider afdelingshoofd "
        "klantenservice helpdesk zzp'er bv_ directeur_van_ons werkervaring vacature jubileum_bij magazijn "
        "logistiek vertegenwoordiger payroll sjoelen klaverjas bridgeclub bowlen kegelclub hardloopgroep "
        "sportschool crossfit zumba pilates personal_trainer klimhal hengelsport karper visvereniging golfbaan "
        "zeilschool wandelclub vierdaagse biljart darts_ dartclub zwembad zwemdiploma zwemles veteranenelftal "
        "jeugdtrainer f-jes pupillen schaatsles wielerclub toertocht kantine_ vrijwillige_brandweer modelspoor "
        "modelbouw postzegelverzamel muntenverzamel bordspel cosplay lego_ naaimachine quilt handwerkcafé "
        "aquarium camper_ caravan camping vouwwagen puppy pup_ labrador teckel herder_ kitten_ kater_ "
        "vermiste_kat weggelopen hamster_ cavia konijn kippenhok parkiet papegaai goudvis manege stal_ pony "
        "hoefsmid dierenpension dierenasiel hondenuitlaat uitlaatservice doopfeest peetoom peettante "
        "eerste_communie vormsel verloving vrijgezellen getuige_op_de_bruiloft trouwjurk trouwerij babyshower "
        "kraamvisite kinderfeestje springkussen carnaval prins_carnaval sinterklaasfeest kermis braderie "
        "dorpsfeest buurtfeest buurt-bbq tombola loterij kerstborrel koningsdag mondhygiënist orthodont beugel_ "
        "doktersassistent logoped ergotherap osteopaat podotherap gynaecoloog dermatolo huidarts oogarts "
        "gehoorapparaat thuiszorg verzorgingshuis verpleeghuis kraamzorg rollator ambulancebroeder barbier "
        "barbershop highlights_ permanentje wimper wenkbrauw gelnagels tattoo piercing visagist make-up_artist "
        "bruidsmode wellness parfum zonnebank tramconducteur pechhulp anwb_ apk_ autobanden winterbanden "
        "garagebedrijf autodealer occasion koerier pakketbezorg bezorgscooter piloot_ veerpont schipper_ carpool "
        "meerijden weerman weervrouw weerpresent weerbericht prijsvraag winactie verloting quizavond pubquiz "
        "miss_nederland talentenjacht bakwedstrijd heel_holland gemeentewerf milieustraat vuilnisman "
        "belastingdienst burgerzaken ambtenaar_burger wijkagent koster misdienaar parochieblad kerkkoor "
        "kerkenraad bijbelkring kerststal zondagsschool vioolles drumles zangles blokfluit fanfare "
        "harmonieorkest coverband bugel overgroot betovergroot stamboom voorouders genealog doopboek trouwakte "
        "geboorteakte overlijdensakte rouwadvertentie rouwkaart twitch_ streamt gamer gamen minecraft fortnite "
        "valorant discord playstation xbox_ speedrun guild_ tinder blind_date mijn_ex_ datingapp zwager "
        "schoonzus schoonmoeder schoonvader neefje nichtje opa_ achterneef reisleider rondvaart cruise_ "
        "vakantiehuis vakantiewoning vakantiepark skileraar skiles duikschool surfles bergwandel airbnb "
        "all-inclusive stedentrip gevonden_voorwerp portemonnee sleutelbos verloren_voorwerp vindersloon "
        "it-beheerder webdesign glasvezel wachtkamer_van"
    ),
    scene=("buurvrouw bakker kapper mijn_oma stagiair leerling- halve_marathon huisartsenpraktijk muziekschool oma_"),
    mine=(
        "mijn_ m'n_ onze_ ons_ jouw_ jullie_ uw_ hun_ ene_ een_zekere_ zekere_ genaamd_ geheten_ met_de_naam_ "
        "onze_nieuwe_ mijn_nieuwe_ zo'n_"
    ),
    about="voor aan over van",
    officials=(
        "rechter aanklager minister president generaal kolonel commandant officier woordvoerder ambassadeur "
        "burgemeester trainer spits keeper acteur actrice zanger"
    ),
)
